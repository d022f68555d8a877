"""One amount in a text: a number with its sign, scale and unit, before hedges and ranges are looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from summarize.language.absence import absence_at
from summarize.language.ages import is_age
from summarize.language.counters import COUNTERS, UNITS, counter_at, one_unit
from summarize.language.hedges import before
from summarize.language.not_figures import aside
from summarize.language.nouns import head_noun
from summarize.language.numerals import SCALES, Numeral, fraction_at, numeral_at
from summarize.language.ratings import TORNADO, scale_of
from summarize.language.spelled import aside_word
from summarize.language.units import Unit, cents_at, sign_before, unit_at
from summarize.language.vague import Amount as Vague
from summarize.language.vague import vague_at
from summarize.schemas import Dimension

_MINUS = re.compile(r"(?:(?<!or )\bminus(?:[^\S\n]|-)|\bnegative[^\S\n]|(?<![\w)%])[-−])$", re.IGNORECASE)
_BELOW_ZERO = re.compile(r"[^\S\n]below[^\S\n]zero\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\ban?[^\S\n]$", re.IGNORECASE)
_HALF_LED = frozenset("first second other better latter last this that each either top bottom final opening".split())
_HALF_OF = re.compile(r"[^\S\n]+(?:of|the|its|their|his|her|our|all|that|those|these)\b", re.IGNORECASE)
_OF = re.compile(r",?[^\S\n]+of(?=[^\S\n])")
_PART_OF = re.compile(r"[^\S\n]+of[^\S\n]", re.IGNORECASE)
_ORDINAL_OF = re.compile(  # "accused by a third woman"
    r"[^\S\n]+(?!(?:in|to|from|over|since|this|last|on|compared|year|between|by|at|for|and|or|with|when|after|as|more|less"
    r"|fewer|during|if|but|while|because|before|than|that|next|within|the|its|their|higher|lower|said)\b)[a-z]"
)
_BY_END = re.compile(r"\bby[^\S\n]+(?:an?[^\S\n]+)?$", re.IGNORECASE)
_OF_A_UNIT = re.compile(r"[^\S\n]+of[^\S\n]+an?(?=[^\S\n])", re.IGNORECASE)
_HALF_UNIT = re.compile(r"[^\S\n]+(?:of[^\S\n]+)?an?(?=[^\S\n])", re.IGNORECASE)
_OF_SCALE = re.compile(rf"[^\S\n]+(?:of[^\S\n]+)?(?:an?[^\S\n]+)?({'|'.join(SCALES)})(?![A-Za-z])", re.IGNORECASE)
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_TRACK = frozenset({50, 60, 100, 110, 200, 400, 800, 1500, 5000, 10_000})  # metres run or swum
_TALL_THINGS = frozenset("waves walls trees swells boards fences flames barriers ceilings poles cliffs rises".split())
_VAGUE_FIRST = frozenset(
    "several few couple handful dozens scores tens hundreds thousands lakhs millions crores billions trillions".split()
)
_ABSENT = frozenset({"no", "none", "nobody", "nothing", "not", "without"})
_BARE_SCALES = frozenset("dozen hundred thousand lakh million crore billion trillion".split())


@dataclass(frozen=True, slots=True)
class Amount:
    """``text[start:end]`` and what it says; ``scale`` is the worth of its scale word, else 1.

    ``share``: a fraction, held as a percentage; ``loose``: a round word ("a dozen", "a million").
    """

    start: int
    end: int
    low: float
    high: float
    plausible_low: float
    plausible_high: float
    value: float | None
    dimension: Dimension
    unit: str | None
    scale: float = 1
    vague: bool = False
    share: bool = False
    words: bool = False
    loose: bool = False

    @property
    def marked(self) -> bool:
        return self.dimension != "count"


def _number(
    start: int,
    end: int,
    value: float,
    dimension: Dimension,
    unit: str | None,
    *,
    scale: float = 1,
    words: bool = False,
) -> Amount:
    """An amount that is one number."""
    return Amount(start, end, value, value, value, value, value, dimension, unit, scale, words=words)


def amount_at(text: str, pos: int, floor: int, word: str, plain: bool = False) -> tuple[Amount | None, int]:
    """Read the amount that begins at ``text[pos]`` with ``word`` (lower-cased; "" for digits).

    Returns the amount, or None if the number is no figure, and the place up to which the text is dealt with.
    ``plain``: the second end of a range, where a dash before the number is no sign of a model or a score.
    """
    if word in _ABSENT:
        absent = absence_at(text, pos)
        if absent is None:
            return None, pos
        return _number(pos, absent.end, 0, absent.dimension, absent.unit, words=True), absent.end
    if word == "ef":
        rating = TORNADO.match(text, pos)
        if rating is None:
            return None, pos
        value = float(rating[1])
        return _number(pos, rating.end(), value, "measure", "EF"), rating.end()
    if word in UNITS:
        start, end = one_unit(text, pos, word), pos + len(word)
        return (_number(start, end, 1, UNITS[word], word, words=True) if start is not None else None), end
    if word in _WHOLE_UNITS or (word in _PARTS and text.startswith(("-mile", "-kilomet"), pos + len(word))):
        return _across(text, pos)
    if word in COUNTERS:
        return _wordy(text, pos, word)
    if word in _VAGUE_FIRST or word in _PARTS:
        vague = vague_at(text, pos)
        if vague is not None:
            return _vague(text, vague, floor)
        return _part(text, pos, floor, word) if word in _PARTS else (None, pos)
    sign = sign_before(text, pos, floor) if not word else None
    numeral = numeral_at(text, pos, sign is not None)
    if numeral is None:
        return None, pos
    if not word and sign is None and numeral.value not in _TRACK and _is_million(text, numeral.end):
        numeral = numeral_at(text, pos, money=True) or numeral
    share = fraction_at(text, pos, numeral)
    if share is not None and sign is None:
        return _share(text, share, floor)
    unit = unit_at(text, numeral.end, numeral.value, numeral.words and numeral.scale == 1)
    if unit is not None and unit.dimension == "money" and sign is not None and unit.name != sign[0]:
        unit = None if unit.name in ("cent", "penny", "BRL") else unit
    scale = scale_of(text, pos, numeral.end, numeral.value) if unit is None and sign is None else None
    marked = sign is not None or unit is not None or scale == "category"
    start = pos
    if word:
        if word in _BARE_SCALES and numeral.end == pos + len(word):
            article = _ARTICLE.search(text, max(floor, pos - 3), pos)
            if article is None or (text[pos].isupper() and text[article.start()] == "a"):  # "a Thousand Oaks cafe"
                return None, numeral.end
            start = article.start()
        why = aside_word(text, pos, numeral.end, numeral.value, marked)
    else:
        bare = not numeral.grouped and numeral.scale == 1 and numeral.end - pos <= 15
        why = aside(text, pos, numeral.end, numeral.value, bare and not (plain and marked), marked, sign is not None)
        if plain and why in ("range", "model"):
            why = None
    if why is not None:
        return None, numeral.end
    amount, end = _measured(text, start, pos, floor, numeral, sign, unit, scale)
    if word and (word in _BARE_SCALES or text[numeral.end - 5 : numeral.end].lower() == "dozen"):
        amount = replace(amount, loose=True) if amount else None
    return amount, end


def _measured(
    text: str,
    start: int,
    pos: int,
    floor: int,
    numeral: Numeral,
    sign: tuple[str, int] | None = None,
    unit: Unit | None = None,
    scale: str | None = None,
) -> tuple[Amount | None, int]:
    value, end = numeral.value, numeral.end
    if unit is None and sign is None:
        unit = unit_at(text, end, value, numeral.words and numeral.scale == 1)
    dimension: Dimension = "count"
    name: str | None = None
    if unit is not None:
        if unit.dimension == "duration" and unit.hyphen and value == 24:
            return None, unit.end
        dimension, name, end = unit.dimension, unit.name, unit.end
    if sign is not None:
        start = sign[1]
        if dimension not in ("money",):
            end = numeral.end
        dimension, name = "money", sign[0]
    if dimension == "count":
        if scale is not None:
            dimension, name = "measure", scale
        elif numeral.scale == 1 and is_age(text, pos, end, value, numeral.words):
            dimension, name = "age", "year"
        else:
            name = head_noun(text, end, value)
    if dimension == "money" and (cents := cents_at(text, end, value)):
        value, end = value + cents[0] / 100, cents[1]
    minus = _MINUS.search(text, max(floor, start - 9), start)
    if dimension in ("measure", "count") and text.startswith(" below", end) and (frost := _BELOW_ZERO.match(text, end)):
        name = name if unit else "degree"
        return _number(start, frost.end(), -value, "measure", name, words=numeral.words), frost.end()
    if sign is not None and text[pos - 1] in "-−":
        value = -value
    elif minus and (dimension in ("measure", "percent", "money") or minus[0][0].isalpha()):
        value, start = -value, minus.start()
    return _number(start, end, value, dimension, name, scale=numeral.scale, words=numeral.words), end


def _wordy(text: str, pos: int, word: str) -> tuple[Amount | None, int]:
    """ "Twin blasts", "a lone gunman": how many a word stands for that is no number."""
    counter = counter_at(text, pos, word)
    if counter is None:
        return None, pos  # "as much as only 52": the word may belong to a number
    of = _OF.match(text, counter.end)
    name = head_noun(text, of.end() if of else counter.end, counter.value)
    low, high, value = counter.low, counter.high, counter.value
    vague = value is None
    amount = Amount(pos, counter.end, low, high, low, counter.usual, value, "count", name, vague=vague, words=True)
    return amount, counter.end


def _is_million(text: str, end: int) -> bool:
    """Whether "m" straight after a number is a million: "2.5m people", but "a 50m pool", "3m waves"."""
    if text[end : end + 2] != "m ":
        return False
    noun = head_noun(text, end + 1)
    return noun is not None and noun not in _TALL_THINGS


def _vague(text: str, vague: Vague, floor: int) -> tuple[Amount | None, int]:
    start, end = vague.start, vague.end
    word = text[start : start + 3].lower()
    article = _ARTICLE.search(text, max(floor, start - 3), start)
    if word in ("few", "cou", "han"):
        if article is None:
            return None, end
        start = article.start()
    elif article is not None and word in ("hal", "qua", "thi"):
        start = article.start()
    sign = sign_before(text, start, floor)
    dimension: Dimension = "count"
    unit = unit_at(text, end, vague.high, True)
    of_money = _OF.match(text, end)
    if unit is None and of_money:
        unit = unit_at(text, of_money.end(), vague.high, True)
        if unit is not None and unit.dimension not in ("money", "measure"):
            unit = None
    name: str | None = None
    if sign is not None:
        dimension, name, start = "money", sign[0], sign[1]
    elif unit is not None:
        if unit.dimension == "duration" and vague.high < 100:
            return None, unit.end
        dimension, name, end = unit.dimension, unit.name, unit.end
    else:
        name = head_noun(text, of_money.end() if of_money else end)
        if word == "cou" and end - vague.start == 6 and name is None and not of_money:
            return None, end  # a man and a woman
    return (
        Amount(
            start,
            end,
            vague.low,
            vague.high,
            vague.plausible_low,
            vague.plausible_high,
            vague.value,
            dimension,
            name,
            vague=vague.value is None,
            words=True,
            loose=True,
        ),
        end,
    )


def _share(text: str, share: Numeral, floor: int) -> tuple[Amount | None, int]:
    """A fraction: of something (a percentage), or of a unit ("3/4 mile")."""
    if of_scale := _OF_SCALE.match(text, share.end):
        value = share.value * SCALES[of_scale[1].lower()]
        return _measured(text, share.start, share.start, floor, Numeral(share.start, of_scale.end(), value, True, 2))
    of_unit = (_HALF_UNIT if share.value == 1 / 2 else _OF_A_UNIT).match(text, share.end)
    unit = unit_at(text, of_unit.end() if of_unit else share.end, share.value, share.words)
    if unit is not None and of_unit and unit.dimension == "duration":
        return None, unit.end
    if unit is not None and unit.dimension in ("measure", "duration", "percent"):
        return _number(share.start, unit.end, share.value, unit.dimension, unit.name, words=share.words), unit.end
    percent = 100 * share.value
    whole = _number(share.start, share.end, percent, "percent", "%", words=share.words)
    return replace(whole, value=share.value, share=True), share.end


def _across(text: str, pos: int) -> tuple[Amount | None, int]:
    """How wide or long a thing is whose one unit, or half of it, has no number: "a mile wide", "a half-mile-wide"."""
    match = _ACROSS.match(text, pos)
    unit = unit_at(text, match.start("unit") - 1, 1, True) if match and pos else None
    if match is None or unit is None:
        return None, match.end() if match else pos + 1
    article = _ARTICLE.search(text, max(0, pos - 3), pos)
    if article is None and not match["part"] and text[pos - 4 : pos].lower() != "the ":
        return None, match.end()
    value = _PARTS[match["part"].lower()] if match["part"] else 1.0
    start = article.start() if article else pos
    return _number(start, match.end("unit"), value, unit.dimension, unit.name, words=True), match.end("unit")


_ACROSS = re.compile(
    r"(?:(?P<part>half|quarter)-)?(?P<unit>mile|kilometer|kilometre)(?=(?:[^\S\n]|-)(?:wide|long|across|deep)\b)",
    re.IGNORECASE,
)
_WHOLE_UNITS = frozenset(("mile", "kilometer", "kilometre"))


def _part(text: str, pos: int, floor: int, word: str) -> tuple[Amount | None, int]:
    """ "half of", "a third of", "nearly a quarter": shares without a number before them."""
    end = pos + len(word)
    if (pos and text[pos - 1] == "-") or text[end : end + 1] == "-":  # "a quarter-century"
        return None, end
    article = _ARTICLE.search(text, max(floor, pos - 3), pos)
    start = article.start() if article else pos
    hedged = before(text, start, floor) is not None or _BY_END.search(text, max(floor, start - 8), start) is not None
    if word == "half":
        led = text[max(floor, pos - 12) : pos].lower().split()
        if led and led[-1] in _HALF_LED:
            return None, end
        of_unit = _HALF_UNIT.match(text, end)
        if not (_HALF_OF.match(text, end) or hedged or (of_unit and unit_at(text, of_unit.end(), 1, True))):
            return None, end
    elif article is None or not (_PART_OF.match(text, end) or (hedged and not _ORDINAL_OF.match(text, end))):
        return None, end
    return _share(text, Numeral(start, end, _PARTS[word], words=True, share=True), floor)
