"""Numbers that count nothing: dates, years, clock times, ordinals, scores, sections, models, addresses, phones.

``aside`` says why a number in digits is no figure, or None. For numbers spelled out see ``spelled``.
"""

from __future__ import annotations

import re
import tomllib
from importlib import resources

from summarize.language.names import counts_its_own
from summarize.language.nouns import COLLECTIVE, head_noun
from summarize.language.spelled import GROUP_OF, is_rank
from summarize.language.tallies import is_followed, is_led, is_tally, shares_percent
from summarize.language.vocabulary import numbers_them

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH_BEFORE = re.compile(
    rf"(?:{_MONTH}|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?:[^\S\n]?\.)?[^\S\n]+"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[^\S\n]*(?:-|–|—|and|to|through|or|&|/)[^\S\n]*)?$"
)
_THE_MONTH = re.compile(rf"\b(?:[Tt]he|[Aa]n?)[^\S\n](?:{_MONTH})\.?[^\S\n]$")  # "the May 3 attack killed 12"
_MONTH_COMMA = re.compile(rf"(?:{_MONTH})[^\S\n]?,[^\S\n]$")  # "July , 5 , 2018"
_SPACED_DATE = re.compile(r"[^\S\n]?,[^\S\n](?:19|20)\d\d\b")
_MONTH_AFTER = re.compile(
    rf"[^\S\n]*(?:(?:-|–|and|to|or|&|,)[^\S\n]*\d{{1,2}}[^\S\n]*)?(?:-|[^\S\n])(?:of[^\S\n]+)?(?:{_MONTH}|MAY|JUNE|JULY)(?![a-z])"
)
_CLOCK_AFTER = re.compile(
    r"[^\S\n]?(?:[ap]\.?[^\S\n]?m\b|[AP]\.?M\b|o['’]clock|GMT|UTC|EDT|EST|PDT|PST|CET|BST|CEST|IST|[ECMP]T\b|hrs?\b[^\S\n]*(?:GMT|local))"
    r"|[^\S\n]?(?:-|–|to)[^\S\n]?\d{1,2}(?::\d\d)?[^\S\n]?[ap]\.?m\b",
)
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)\b|\^?th\b")
_DECADE_AFTER = re.compile(r"['’]?s\b")
_YEAR_LED = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|between|and|to|through|early|late|mid|fiscal|year|"
    rf"around|circa|about|for|the|{_MONTH}|summer|spring|autumn|winter|fall)|[(,'’‘/–-])[^\S\n]*$",
    re.IGNORECASE,
)
# "In a 1785 letter", "his 1812 decision".
_OF_YEAR = re.compile(r"\b(?:an?|his|her|their|its|this|that)[^\S\n]$", re.IGNORECASE)
_THING = re.compile(r"[^\S\n][a-z]{3,}\b")
_HARD_COUNT = re.compile(
    r"(?:more than|at least|fewer than|less than|nearly|almost|up to|some|as many as|exactly|total of)[^\S\n]+$",
    re.IGNORECASE,
)
_TABLE = tomllib.loads(resources.files(__package__).joinpath("not_figures.toml").read_text(encoding="utf-8"))
_LABELS = frozenset(_TABLE["labels"].split())
_CAPITAL_LABELS = frozenset(_TABLE["capital_labels"].split())
_SCRIPTURE = frozenset(_TABLE["scripture"].split())
_NOT_NAMES = frozenset(_TABLE["not_names"].split())
_PREFIXED = re.compile(r"\b(?:minus|sub|over|under|plus|an?|magnitude)[-–]$", re.IGNORECASE)
_NUMBERED = re.compile(r"\b(?:[Nn]o|[Nn]os|[Nn]r|[Nn]rs|Mt|pp|Vol|Fig|Art|Sec|para|Prop|Pl)[^\S\n]?\.[^\S\n]?$")
_JERSEY = re.compile(r"[A-Z][\w’'-]+[^\S\n]\($")
_ONWARD = re.compile(r"[^\S\n]?(?:-|–|to)[^\S\n]?(\d[\d,]*)")
_TOLL_FREE = re.compile(r"-8\d\d-[A-Z\d]")  # "1-800-FLOODED"
_CHUNK = re.compile(r"\d+(?:[-–/]\d+)+")
_COUNTED = re.compile(r"[^\S\n]+(?:died|were|are|have|had|of|others|more)\b")
# "A crash in 1996 killed 230": what killed is told there, not how many were.
_DID_TO = re.compile(
    r"(?:[^\S\n][A-Za-z]+){0,2}?[^\S\n](?:killed|wounded|injured|hurt|displaced|infected|arrested|detained)[^\S\n]"
    r"(?:\d|(?:at least|more|about|some|nearly|almost|over|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|dozens|scores|hundreds|thousands|tens)\b)"
)
_OF_A_LIST = re.compile(r"[,;.]? (?:and )?[A-Z]|[,;.]?(?:\n|\Z)")  # "Deaths: India 61, Tibet 25."
_VERBLIKE = re.compile(r"(?:s|ed|ing|en|ly)$")
_ADDRESS = re.compile(
    r"[^\S\n]+(?:[NSEW]\.?[^\S\n]+)?(?:(?:[A-Z]\w+|\d+(?:st|nd|rd|th))\.?[^\S\n]+){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Way|Drive|Dr|Lane|Ln|Court|Ct|Place|Terrace)\b"
    r"|[^\S\n]+(?:Ave|Avenue|Rue|Via|Calle|Boulevard|Place)[^\S\n]+[A-Z]"
)
_MARK_END = re.compile(r"[^\S\n]?\)[^\S\n]+[A-Za-z]")
_LIST_MARK = re.compile(r"[^\S\n]?[.)][^\S\n]+[A-Z]")
_PRICES = re.compile(r"[^\S\n](?:U\.?S\.?[^\S\n])?(?:dollars|pounds|euros|prices)\b")
_VERSUS = re.compile(r"-(?:to-(\d+)|for-\d+)")
# "501 ( c ) ( 4 )", "26 U.S.C. 501", "410 U.S. 113".
_LAW_AFTER = re.compile(
    r"[^\S\n]?\([^\S\n]?[a-zA-Z][^\S\n]?\)|[^\S\n](?:U\.?S\.?C\b|C\.?F\.?R\b|U\.S\.[^\S\n]\d|F\.[^\S\n]?(?:2d|3d|Supp)|§)"
)
_LAW_BEFORE = re.compile(
    r"\([^\S\n]?\w{1,2}[^\S\n]?\)[^\S\n]?\([^\S\n]?$|\d[^\S\n]U\.S\.[^\S\n]$"
    r"|(?<![.\w])(?:S|H\.[^\S\n]?R|A\.?B)[^\S\n]?\.?[^\S\n]$|(?:U\.?S\.?C\.?|C\.?F\.?R\.?|§)[^\S\n]$"
)
_SCALE_OF = re.compile(r"\bscale (?:of|from)[^\S\n]+(?:\w{1,5}[^\S\n]+to[^\S\n]+)?$")
_SHORT_YEAR = re.compile(
    r"(?:\b(?:the|of|in|since|from|back)|\d[^\S\n]?[-–])[^\S\n]['’][^\S\n]$"
)  # "the class of ’ 63"
_VERSION = re.compile(r"\d\.0(?!\d|[^\S\n]magnitude)")
_VERSIONED = re.compile(r"\b(?!Magnitude)[A-Z][A-Za-z]+[^\S\n]$")
_STATION = re.compile(r"[^\S\n](?:FM|AM|radio)\b")
_INDEX = re.compile(r"(?:[^\S\n]stock)?[^\S\n][Ii]ndex\b")
_AIRLINER = re.compile(r"7[0-8]7(?:-\d+)?[^\S\n](?:[A-Z]|jet|airliner|aircraft|plane)")
_STAMP = re.compile(r"[^\S\n]\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b")  # "updated 2033 15.04.2017"
_PER = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
_EMERGENCY = frozenset({911, 999, 112})
_CALLED = re.compile(
    r"\b(?:call|calls|called|calling|dial|dials|dialed|dialled|dialing|phoned|calls?(?: \w+)? (?:in ?)?to)[^\S\n]$"
)
_CALL = re.compile(r"[^\S\n](?:calls?|callers?|dispatch\w*|operators?|emergency|hotline|cent(?:er|re)s?|tapes?)\b")
_AT_HOUR = re.compile(
    r"\b(?:\w+day|night|nights|morning|evening|afternoon|airs|starts|begins|tonight|tomorrow|noon)[^\S\n]at[^\S\n]$"
)
_SOMETHING = re.compile(r"-(?:some)?things?\b|-eleven\b", re.IGNORECASE)  # "40-something", "7-Eleven"
_SCREEN_LINES = frozenset({480, 720, 1080, 1440, 2160})
_LETTERED = re.compile(r"-(?:[A-Z]\b|[A-Z]+\d|by-\d)")  # 4-D


def aside(text: str, start: int, end: int, value: float, plain: bool, marked: bool, signed: bool = False) -> str | None:
    """Why the number in digits ``text[start:end]`` is no figure, or None if it may be one.

    ``plain``: bare digits, no separators, no scale. ``marked``: a currency sign or unit says that it counts;
    ``signed``: a currency sign.
    """
    length = len(text)
    prev = text[start - 1] if start else "\n"
    nxt = text[end] if end < length else "\n"
    if prev and (prev.isalpha() or prev in "_#@&=%^\\" or (prev == "+" and start > 1 and text[start - 2].isalnum())):
        return None if signed else "model"
    if (prev and prev in "-–/:.,'’") or (nxt and nxt in "-–/:.,_@=&#^*"):
        why = _punctuated(text, start, end, prev, nxt, value, plain, marked)
        if why is not None:
            return why
    if nxt == "p" and value in _SCREEN_LINES and plain:
        return "model"
    if nxt and (nxt.isalpha() or nxt == "’") and not marked:
        if _ORDINAL_AFTER.match(text, end):
            return "ordinal"
        if _DECADE_AFTER.match(text, end):
            return "year"
        if _CLOCK_AFTER.match(text, end):
            return "time"
        if nxt != "’":
            return "model"
    if _STATION.match(text, end) and not signed:
        return "name"
    if value in _PER and not marked and text[max(0, start - 4) : start].lower() == "per ":
        return "rate"
    if not plain and not marked and _VERSION.match(text, start) and _VERSIONED.search(text, max(0, start - 20), start):
        return "version"
    if not plain:
        return "time" if value < 25 and not marked and _CLOCK_AFTER.match(text, end) else None
    if prev == "[" and nxt == "]":
        return "citation"
    if prev == "(" and nxt == ")" and value < 100 and _JERSEY.search(text, max(0, start - 24), start):
        return "citation"
    if value < 20 and (prev == "(" or text[max(0, start - 2) : start] == "( ") and _MARK_END.match(text, end):
        return "list"
    if marked and not 1000 <= value < 2100:
        return None
    left = text[max(0, start - 26) : start]
    if "\n" in left:
        left = left[left.rfind("\n") + 1 :]
    if value < 2400 and not marked and (_CLOCK_AFTER.match(text, end) or _STAMP.match(text, end)):
        return "time"
    if value <= 31 and value >= 1:
        noun = None
        if _SPACED_DATE.match(text, end) and _MONTH_COMMA.search(left):
            return "date"
        if _MONTH_BEFORE.search(left):
            noun = head_noun(text, end)
            if noun not in COLLECTIVE or _THE_MONTH.search(left):
                return "date"
        if noun is None and _MONTH_AFTER.match(text, end) and not marked:
            return "date"
    if (
        1000 <= value < 2100
        and value == int(value)
        and end - start == 4
        and _year(text, start, end, value, left, marked)
    ):
        return "year"
    if marked:
        return None
    if shares_percent(text, end, value):
        return None
    if is_tally(text, end, value, text[max(0, start - 40) : start]):
        return "score"
    if _SCALE_OF.search(left):
        return "scale"
    if _SHORT_YEAR.search(left) and end - start == 2:
        return "year"
    if _LAW_AFTER.match(text, end) or _LAW_BEFORE.search(left):
        return "section"
    if (
        _INDEX.match(text, end)
        or _AIRLINER.match(text, start)
        or (value in _EMERGENCY and (_CALLED.search(left) or _CALL.match(text, end)))
    ):
        return "name"
    if value <= 12 and _AT_HOUR.search(left) and head_noun(text, end) is None:
        return "time"
    return _named(text, start, end, value, left)


def _punctuated(
    text: str, start: int, end: int, prev: str, nxt: str, value: float, plain: bool, marked: bool
) -> str | None:
    before = text[start - 2] if start > 1 else ""
    after = text[end + 1] if end + 1 < len(text) else ""
    if (prev == ":" and before.isdigit()) or (nxt == ":" and after.isdigit()):
        return "time"
    if (prev == "/" and before.isalnum()) or (nxt == "/" and after.isdigit()):
        return None if marked else "date"
    if nxt == "/" and after.isalpha() and not marked:
        return "url"
    if (prev == "." and before.isalnum()) or (nxt == "." and after.isdigit()):
        return "version"
    if prev in "'’" and plain and end - start == 2 and not (before.isalnum()):
        return "year"
    if prev in "-–" and before.isalpha():
        return None if _PREFIXED.search(text, max(0, start - 10), start) else "model"
    if prev in "-–" and before.isdigit():
        return None if marked else "range"  # "56-7 percent"
    if nxt == "-" and value == 1 and _TOLL_FREE.match(text, end):
        return "phone"
    if nxt in "-–" and after.isdigit() and plain:
        return _joined(text, start, end, value)
    if nxt == "-" and (_LETTERED.match(text, end) or _SOMETHING.match(text, end)):
        return "model"
    if nxt == "-" and (versus := _VERSUS.match(text, end)) and float(versus[1] or 0) <= value:
        return "score"
    return None


def _joined(text: str, start: int, end: int, value: float) -> str | None:
    """Two numbers joined by a dash: season, phone, score; a range is none of these."""
    chunk = _CHUNK.match(text, start)
    if chunk is None:
        return None
    parts = re.split(r"[-–/]", chunk[0])
    first, second = int(parts[0]), int(parts[1])
    if len(parts) > 2:
        return "phone"
    if 1000 <= first < 2100 and len(parts[0]) == 4 and (len(parts[1]) == 2 or 1000 <= second < 2100):
        return None if second > first and head_noun(text, chunk.end()) in COLLECTIVE else "year"
    if (len(parts[1]) > 1 and parts[1][0] == "0") or (len(parts[0]) == 3 and len(parts[1]) == 4):
        return "phone"
    left = text[max(0, start - 32) : start]
    if shares_percent(text, end, value):
        return None
    if first >= second or is_followed(text, chunk.end()) or is_led(left):
        return "score"
    return None


def _year(text: str, start: int, end: int, value: float, left: str, marked: bool) -> bool:
    if marked:  # "in 2013 dollars"
        return bool(_PRICES.match(text, end) and left.lower().rstrip().endswith((" in", "constant")))
    noun = head_noun(text, end)
    if left.endswith("since at least ") and noun is None:
        return True
    led = _YEAR_LED.search(left) or _OF_YEAR.search(left)
    if noun in COLLECTIVE and not (led and _DID_TO.match(text, end)):
        return False
    onward = _ONWARD.match(text, end)
    if onward and float(onward[1].replace(",", "")) >= 2100 and not (left.endswith(" in ") and noun is None):
        return False  # but "from 1,122 in 2007 to 2,872"
    if value < 1900:
        if value < 1100 or (noun is not None and value % 100 == 0):
            return False
        if noun is None and value % 50 and _OF_YEAR.search(left) and _THING.match(text, end):
            return True
        return bool(_YEAR_LED.search(left)) and not left.lower().rstrip().endswith(
            ("about", "around", "average of", "total of", "all the")
        )
    if _HARD_COUNT.search(left):
        return False
    return not (noun is not None and value % 1000 == 0 and value <= 2000)


def _named(text: str, start: int, end: int, value: float, left: str) -> str | None:
    if not left or left[-1] not in " \u00a0." or left.endswith(". "):
        if start == 0 or text[start - 1] == "\n":
            return "list" if _LIST_MARK.match(text, end) else None
        return "model" if _NUMBERED.search(left) else None
    words = left.replace("’ s ", "’s ").replace(" 's ", "'s ").split()
    if not words:
        return None
    if is_rank(words):
        return "rank"
    if words[-1] == "of" and GROUP_OF.search(left):
        return "name"
    if words[-1] == "." and _NUMBERED.search(left):
        return "label"
    word = words[-1]
    bare = word.strip("\"“”‘’'()[]")
    low = bare.lower().rstrip(".")
    if _ADDRESS.match(text, end):
        return "address"
    if bare[-1:] in ",;:":
        return None
    if low == "number" and numbers_them([one.lower() for one in words[:-1]]):
        return None
    if low in _LABELS or bare in _CAPITAL_LABELS:
        if value < 32 and head_noun(text, end) in COLLECTIVE:
            return None
        return "label"
    if bare in _SCRIPTURE and head_noun(text, end) is None:
        return "label"
    if value >= 1000 or value != int(value):
        return None
    if bare and bare == word and any(letter.isupper() for letter in bare) and low not in _NOT_NAMES:
        if bare[0].islower():
            return "model"  # iPhone 11
        if (
            len(words) > 1
            and not _VERBLIKE.search(low)
            and not _COUNTED.match(text, end)
            and head_noun(text, end) is None
            and not (_OF_A_LIST.match(text, end) and any(counts_its_own(" ".join(words[-n:])) for n in (1, 2)))
        ):
            return "name"
    if bare[-1:] == "s" and len(bare) > 1 and words[-2:-1] == ["&"] and head_noun(text, end) is None:
        return "name"  # Standard & Poor's 500
    if bare == "P" or (low == "p" and len(words) > 1 and words[-2] in ("&", "S")):
        return "name"
    return None
