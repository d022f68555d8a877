"""Numbers as news prints them: digits, words and both mixed, without unit or hedge.

``numeral_at`` reads one number ("1,200", "12,34,567", "40 000", "10,1", "twenty-three thousand four hundred",
"1.2 million", "5.6bn", "two and a half", "2 1/2", "13 lakh") that begins at a given place; ``fraction_at`` reads
shares ("two-thirds", "one in five", "3/4"). What the number counts, and whether it is a figure at all (years,
dates, scores), is decided elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_UNITS = {word: value for value, word in enumerate(_SMALL)}
_TENS = {
    word: 10 * (n + 2) for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
} | {"fourty": 40}
SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "crores": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
#: Every word that is a number by itself, but for "one", which is a pronoun as often.
NUMBER_WORDS = frozenset([*_SMALL, *_TENS, *SCALES]) - {"one"} | frozenset(
    "hundred hundreds dozen dozens scores thousands millions billions trillions half twice thrice double triple".split()
)
_SHORT = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "mm": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "trn": 1e12,
    "tln": 1e12,
}
_GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅙": 1 / 6, "⅛": 1 / 8}
DENOMINATORS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}

_WORD = "|".join(sorted([*_UNITS, *_TENS, "hundred", "dozen", *SCALES], key=len, reverse=True))
_G = "½⅓⅔¼¾⅕⅙⅛"
_THIN = "\u00a0\u2009\u202f"
DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?!\d)(?:\.\d+)?"
    rf"|\d{{1,3}}(?:[{_THIN}]\d{{3}})+(?!\d)(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3}){2,}(?![\d,.]*\d)(?:\.\d+)?"
    r"|\d{1,3}(?: \d{3})* ?,? 000(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?"
    r"|\d{1,3}\.\d{3},\d{1,2}(?!\d)"
    r"|\d+,\d{1,2}(?![\d,]*\d)"
    r"|\d*\.\d+(?!\.?\d)(?:[eE][+-]?\d{1,2}(?!\w))?"
    r"|\d+(?:[eE][+-]?\d{1,2}(?!\w))?)"
)
_SPACED = re.compile(r"\d{1,3}(?: , \d{3})+(?!\d)")  # "$ 11 , 770", where every mark stands alone
_ATOM = re.compile(rf"(?P<digits>{DIGITS})|(?P<word>{_WORD})(?![A-Za-z])|(?P<glyph>[{_G}])", re.IGNORECASE)
_MORE = "|".join(
    sorted([*_UNITS, *_TENS, "hundred", "dozens?", *(f"{scale}s?" for scale in SCALES)], key=len, reverse=True)
)
_NEXT = re.compile(
    rf"(?P<gap>[^\S\n]{{1,3}}-?[^\S\n]?|-)(?P<and>(?:and|&)(?:[^\S\n]+|-))?"
    rf"(?:(?P<word>{_MORE})(?![A-Za-z])|(?P<digits>\d{{1,2}}(?![\d,.]*\d)))",
    re.IGNORECASE,
)
_AND_PART = re.compile(
    r"(?:[^\S\n]+|-)and(?:[^\S\n]+|-)(a|one|two|three)(?:[^\S\n]+|-)(half|quarter|third|fourth|fifth)s?(?![A-Za-z])",
    re.IGNORECASE,
)
_POINT = re.compile(rf"[^\S\n]+point((?:[^\S\n]+(?:{'|'.join(_SMALL[:10])}|nought)(?![A-Za-z]))+)", re.IGNORECASE)
_MIXED = re.compile(rf"[^\S\n]?([{_G}])|(?:[^\S\n]{{1,2}}|-)([1-9])/([2345689]|16)(?![\d/])")
_SUFFIX = re.compile(r"[^\S\n]?(bn|mn|mln|mil|bln|tn|trn|tln|mm|MM)(?![A-Za-z0-9])|([kKmMbBtT])(?![A-Za-z0-9²³/])")
_SCALE = re.compile(rf"(?:[^\S\n]{{1,2}}|-)({'|'.join(SCALES)})(?![A-Za-z])", re.IGNORECASE)

_LARGEST = 1e18  # longer strings of digits are serial numbers
_DENOMINATOR = "half|halves|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?"
_FRACTION = re.compile(rf"(?:[^\S\n]+(?:-[^\S\n])?|-)({_DENOMINATOR})(?![A-Za-z])", re.IGNORECASE)
_RATIO = re.compile(r"[^\S\n]+(?:in every|in|out of(?: every)?)[^\S\n]+|-in-", re.IGNORECASE)
_SLASH = re.compile(r"(\d)/([23458]|16)(?![\d/])")
_RATIO_BASES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number and where it stands: ``text[start:end]``.

    ``words``: spelled out, at least its first part; ``scale``: the scale word or suffix that it ends in (1e6 for
    "1.2 million", else 1); ``grouped``: printed with separators or a decimal point, so no year; ``share``: a fraction.
    """

    start: int
    end: int
    value: float
    words: bool = False
    scale: float = 1
    grouped: bool = False
    share: bool = False


def _digits(printed: str) -> float:
    compact = re.sub(rf"[\s{_THIN}]", "", printed)
    if "," in compact:
        head, _, tail = compact.rpartition(",")
        whole = compact.replace(",", "")
        decimal_comma = len(tail) < 3  # "10,1" and "1.111,11"
        compact = f"{head.replace('.', '').replace(',', '')}.{tail}" if decimal_comma else whole
    if compact.count(".") > 1:  # "1.234.567"
        compact = compact.replace(".", "")
    return float(compact)


class _Sum:
    """The running value of a number read word by word, refusing words that cannot belong to it."""

    __slots__ = ("part", "scale", "total")

    def __init__(self, first: float) -> None:
        self.total, self.part, self.scale = 0.0, first, 1e15

    def add(self, word: str, after_and: bool) -> bool:
        low, part = word.lower(), self.part
        if low in _UNITS:
            value = _UNITS[low]
            if value == 0 or (after_and and part == 0 and self.total == 0) or part != int(part):
                return False
            room = part % 100 == 0 if value > 9 else part % 10 == 0 and part % 100 != 10
            if not room or (after_and and part % 100 != 0) or (part == 0 and self.total == 0):
                return False
            self.part += value
        elif low in _TENS:
            if part % 100 != 0 or (part == 0 and self.total == 0):
                return False
            self.part += _TENS[low]
        elif low == "hundred":
            if not 0 < part < 100:
                return False
            self.part *= 100
        elif low == "dozen":
            if not 0 < part < 1000 or self.total:
                return False
            self.part *= 12
        else:
            scale = SCALES[low]
            if part and scale < self.scale:
                self.total, self.part, self.scale = self.total + part * scale, 0.0, scale
            elif not part and self.total:  # "three lakh crore"
                self.total *= scale
            else:
                return False
        return True

    @property
    def value(self) -> float:
        return round(self.total + self.part, 6)


def numeral_at(text: str, pos: int, money: bool = False) -> Numeral | None:
    """The number that begins at ``text[pos]``, as long as it can be read, or None.

    ``money`` lets single letters be scales ("$6m", "$2.1T"). A bare "hundred" or "million" counts as one of them.
    """
    first = _ATOM.match(text, pos)
    if first is None:
        return None
    end = first.end()
    if glyph := first["glyph"]:
        return Numeral(pos, end, _GLYPHS[glyph], grouped=True)
    digits = first["digits"]
    if digits is not None:
        if money and (spaced := _SPACED.match(text, pos)):
            digits, end = spaced[0], spaced.end()
        value, grouped = _digits(digits), not digits.isdigit()
        if value > _LARGEST:
            return None
        if mixed := _MIXED.match(text, end):
            value += _GLYPHS[mixed[1]] if mixed[1] else int(mixed[2]) / int(mixed[3])
            end, grouped = mixed.end(), True
        if suffix := _SUFFIX.match(text, end):
            letter = suffix[2]
            known = letter is None and (suffix[1] not in ("mm", "MM") or money)
            if known or (letter and (money or letter in "kKM" or (letter in "bB" and grouped))):
                scale = _SHORT[(suffix[1] or letter).lower()]
                return Numeral(pos, suffix.end(), round(value * scale, 6), False, scale, grouped)
        value, end, scale = _words(text, end, _Sum(value), spelled=False)
        return _numeral(pos, text, end, value, scale, words=False, grouped=grouped)
    word = first["word"].lower()
    if word in _UNITS or word in _TENS:
        running = _Sum(float(_UNITS.get(word, _TENS.get(word, 0))))
        if word == "zero":
            return _numeral(pos, text, end, 0.0, 1)
    else:
        running = _Sum(1.0)
        running.add(word, False)
    value, end, scale = _words(text, end, running)
    return _numeral(pos, text, end, value, scale)


def _words(text: str, end: int, running: _Sum, spelled: bool = True) -> tuple[float, int, float]:
    """Follow number words from ``end``; what comes after an "and" is taken only if it fits as a whole."""
    safe: tuple[float, int, float] | None = None
    grown = spelled  # after digits only a scale may follow: "20 three" is two numbers
    while more := _NEXT.match(text, end):
        word = more["word"]
        if word is not None and word[-1] in "sS":
            word = word[:-1] if word[:-1].lower() in SCALES or word[:-1].lower() == "dozen" else word
        if word is None:  # digits: only "3 hundred and 21"
            if more["and"] is None or running.part < 100 or running.part % 100:
                break
            running.part += int(more["digits"])
            end = more.end()
            break
        if more["and"]:
            if _AND_PART.match(text, end):
                break
            safe = (running.value, end, running.scale)
            if running.part % 100 or running.value < 100:
                break
        low = word.lower()
        if not (grown or low in SCALES or low in ("hundred", "dozen")) or not running.add(word, bool(more["and"])):
            if safe is not None and word.lower() in SCALES:  # "five million and three million"
                return safe[0], safe[1], safe[2] if safe[2] < 1e15 else 1
            break
        end, grown = more.end(), True
        if low == "dozen":
            break
    return running.value, end, running.scale if running.scale < 1e15 else 1


def _numeral(
    pos: int, text: str, end: int, value: float, scale: float, words: bool = True, grouped: bool = False
) -> Numeral:
    """Add "and a half", "point five" and a scale that follows them."""
    if part := _AND_PART.match(text, end):
        share = _UNITS.get(part[1].lower(), 1) / DENOMINATORS[part[2].lower()]
        value, end = value + share * max(scale, 1), part.end()
    elif point := _POINT.match(text, end):
        decimals = "".join(str(_UNITS.get(word.lower(), 0)) for word in point[1].split())
        value, end = value + int(decimals) / 10 ** len(decimals), point.end()
    else:
        return Numeral(pos, end, value, words, scale, grouped)
    if scale <= 1 and (after := _SCALE.match(text, end)):
        scale, end = SCALES[after[1].lower()], after.end()
        value = round(value * scale, 6)
    return Numeral(pos, end, value, words, scale, True)


def fraction_at(text: str, pos: int, numeral: Numeral | None = None) -> Numeral | None:
    """The share that begins at ``text[pos]``: "two-thirds", "one in five", "nine out of 10", "3/4"; else None."""
    if slash := _SLASH.match(text, pos):
        top, bottom = int(slash[1]), int(slash[2])
        return Numeral(pos, slash.end(), top / bottom, grouped=True, share=True) if 0 < top < bottom else None
    if numeral is None or not 0 < numeral.value < 100 or numeral.value != int(numeral.value):
        return None
    if named := _FRACTION.match(text, numeral.end):
        name = named[1].lower()
        bottom = DENOMINATORS.get(name) or DENOMINATORS[name.rstrip("s")]
        if numeral.value < bottom and numeral.words and (numeral.value == 1) != (name[-1] == "s"):
            return Numeral(pos, named.end(), numeral.value / bottom, words=True, share=True)
        return None
    if numeral.value < 10 and (ratio := _RATIO.match(text, numeral.end)):
        base = numeral_at(text, ratio.end())
        if base is not None and base.value in _RATIO_BASES and numeral.value < base.value:
            return Numeral(pos, base.end, numeral.value / base.value, numeral.words, share=True)
    return None
