"""Numbers that count nothing: dates, years, clock times, ordinals, scores, sections, models, addresses, phones.

``aside`` says why a number in digits is no figure (or None), ``aside_word`` the same for one spelled out.
"""

from __future__ import annotations

import re

from summarize.language.nouns import COLLECTIVE, head_noun

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH_BEFORE = re.compile(
    rf"(?:{_MONTH}|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\.?[^\S\n]+"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[^\S\n]*(?:-|–|—|and|to|through|or|&|/)[^\S\n]*)?$"
)
_MONTH_AFTER = re.compile(
    rf"[^\S\n]*(?:(?:-|–|and|to|or|&|,)[^\S\n]*\d{{1,2}}[^\S\n]*)?(?:-|[^\S\n])(?:of[^\S\n]+)?(?:{_MONTH}|MAY|JUNE|JULY)(?![a-z])"
)
_CLOCK_AFTER = re.compile(
    r"[^\S\n]?(?:[ap]\.?[^\S\n]?m\b|[AP]\.?M\b|o['’]clock|GMT|UTC|EDT|EST|PDT|PST|CET|BST|CEST|IST|hrs?\b[^\S\n]*(?:GMT|local))"
    r"|[^\S\n]?(?:-|–|to)[^\S\n]?\d{1,2}(?::\d\d)?[^\S\n]?[ap]\.?m\b",
)
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th|ST|ND|RD|TH)\b|\^?th\b")
_DECADE_AFTER = re.compile(r"['’]?s\b")
_YEAR_LED = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|before|after|during|between|and|to|through|early|late|mid|fiscal|year|"
    rf"around|circa|about|for|the|{_MONTH}|summer|spring|autumn|winter|fall)|[(,'’‘/–-])[^\S\n]*$",
    re.IGNORECASE,
)
_HARD_COUNT = re.compile(
    r"(?:more than|at least|fewer than|less than|nearly|almost|up to|some|as many as|exactly|total of)[^\S\n]+$",
    re.IGNORECASE,
)
_LABELS = frozenset(
    "article section chapter act rule highway route flight boeing airbus level no nos number numbers group page pages "
    "pp room windows iphone ipad galaxy phase stage tier grade type game week day season episode volume vol part "
    "schedule amendment resolution title item exhibit count category cat channel gate platform line lane exit "
    "interstate apollo formula division class unit block zone district precinct ward model version mark mk step "
    "lesson verse psalm question figure fig table area pier terminal bus train psalm sura appendix annex clause "
    "paragraph para proposition prop measure bill hr order case studio tower building apartment apt suite floor box "
    "issue lot square station sector point round heat leg day minute euro fortune nasdaq ftse stoxx nikkei dax cac "
    "russell expo camp falcon soyuz saturn mach patriot reaper tornado challenger leopard javelin code size age-group "
    "regiment battalion brigade squadron company cell ps xbox playstation cohort band catch forever studio option "
    "quarter q fy year rank ranked ranking seed seeded ranks seeds wave kosovo lisbon beijing".split()
) - {
    "count",
    "measure",
    "point",
    "square",
    "euro",
    "year",
    "order",
    "class",
    "round",
    "unit",
    "case",
    "issue",
    "wave",
    "lot",
}
_CAPITAL_LABELS = frozenset(
    {"Count", "Measure", "Point", "Euro", "Class", "Round", "Unit", "Case", "Issue", "Order", "Lot"}
)
_NOT_NAMES = frozenset(
    "the a an in on at of by for from with and or but to over under about some nearly almost around only just least than "
    "most many few as up all these those his her its their our another between since after before more less fewer when "
    "while where if is are was were has have had be been not this that us oil stock stocks shares i he she they we it "
    "toll dead police officials hits rises monday tuesday wednesday thursday friday saturday sunday today yesterday "
    "including plus minus total than what there here both with without within against per during until nearly".split()
)
_VERBLIKE = re.compile(r"(?:s|ed|ing|en|ly)$")
_SCORE_LED = re.compile(
    r"(?:\b(?:won|win|wins|beat|beats|lost|lose|loses|lead|leads|led|leading|trailing|trailed|trail|tied|drew|draw|score|"
    r"scored|defeated|defeat|victory|by|record|finished|level|aggregate|voted|vote|voting|passed|approved|downed|edged)"
    r"(?:[^\S\n]+(?:of|at|by|it|them|the|a|was|is|[A-Z]\w+))?[^\S\n]+)$"
)
_SCORE_AFTER = re.compile(
    r"[^\S\n]+(?:win|wins|victory|loss|defeat|lead|draw|record|vote|votes|decision|aggregate|score|advantage|series|"
    r"against|thriller|start|run|majority|ruling|split|on penalties|at|in favour|in favor|odds|on)\b"
)
_ADDRESS = re.compile(
    r"[^\S\n]+(?:[NSEW]\.?[^\S\n]+)?(?:[A-Z]\w+\.?[^\S\n]+){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Way|Drive|Dr|Lane|Ln|Court|Ct|Place|Terrace)\b"
)
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|hundredth|thousandth|millionth"
)
_ORDINAL_WORD = re.compile(rf"(?:-|[^\S\n])(?:{_ORDINALS})(?![A-Za-z])", re.IGNORECASE)
_LIST_MARK = re.compile(r"[.)][^\S\n]+[A-Z]")
_URL = re.compile(r"://|www\.|@|\.(?:com|org|net|gov|html?|php)\b")


def aside(text: str, start: int, end: int, value: float, plain: bool, marked: bool) -> str | None:
    """Why the number in digits ``text[start:end]`` is no figure, or None if it may be one.

    ``plain``: bare digits, no separators, no scale. ``marked``: a currency sign or unit says that it counts.
    """
    length = len(text)
    prev = text[start - 1] if start else ""
    nxt = text[end] if end < length else ""
    if prev and (prev.isalpha() or prev in "_#@&=%^\\"):
        return None if marked else "model"
    if (prev and prev in "-–/:.,'’") or (nxt and nxt in "-–/:.,_@=&#^*"):
        why = _punctuated(text, start, end, prev, nxt, value, plain, marked)
        if why is not None:
            return why
    if nxt and (nxt.isalpha() or nxt == "’") and not marked:
        if _ORDINAL_AFTER.match(text, end):
            return "ordinal"
        if _DECADE_AFTER.match(text, end):
            return "year"
        if _CLOCK_AFTER.match(text, end):
            return "time"
        if nxt != "’":
            return "model"
    if not plain:
        return "time" if value < 25 and not marked and _CLOCK_AFTER.match(text, end) else None
    if prev == "[" and nxt == "]":
        return "citation"
    if marked and not 1000 <= value < 2100:
        return None
    left = text[max(0, start - 26) : start]
    if "\n" in left:
        left = left[left.rfind("\n") + 1 :]
    if value < 2400 and not marked and _CLOCK_AFTER.match(text, end):
        return "time"
    if value <= 31 and value >= 1:
        noun = None
        if _MONTH_BEFORE.search(left):
            noun = head_noun(text, end)
            if noun not in COLLECTIVE:
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
    return _named(text, start, end, value, left)


def _punctuated(
    text: str, start: int, end: int, prev: str, nxt: str, value: float, plain: bool, marked: bool
) -> str | None:
    before = text[start - 2] if start > 1 else ""
    after = text[end + 1] if end + 1 < len(text) else ""
    if prev == ":" and before.isdigit() or nxt == ":" and after.isdigit():
        return "time"
    if prev == "/" and before.isalnum() or nxt == "/" and after.isdigit():
        return None if marked else "date"
    if nxt == "/" and after.isalpha() and not marked:
        return "url"
    if prev == "." and before.isalnum() or nxt == "." and after.isdigit():
        return "version"
    if prev in ".-–/" or nxt in "-/._@=&#":
        left = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
        if start - left < 200 and _URL.search(text, left, min(len(text), end + 40)):
            right = text.find(" ", end)
            if _URL.search(text, left, right if right >= 0 else len(text)):
                return "url"
    if prev in "'’" and plain and end - start == 2 and not (before.isalnum()):
        return "year"
    if prev in "-–" and before.isalpha():
        return "model"
    if prev in "-–" and before.isdigit():
        return "range"
    if nxt in "-–" and after.isdigit() and plain:
        return _joined(text, start, end, value)
    return None


def _joined(text: str, start: int, end: int, value: float) -> str | None:
    """Two numbers joined by a dash: season, phone, score; a range is none of these."""
    chunk = re.compile(r"\d+(?:[-–/]\d+)+").match(text, start)
    if chunk is None:
        return None
    parts = re.split(r"[-–/]", chunk[0])
    first, second = int(parts[0]), int(parts[1])
    if len(parts) > 2:
        return "phone"
    if 1000 <= first < 2100 and len(parts[0]) == 4 and (len(parts[1]) == 2 or 1000 <= second < 2100):
        return None if second > first and head_noun(text, chunk.end()) in COLLECTIVE else "year"
    if len(parts[1]) > 1 and parts[1][0] == "0" or len(parts[0]) == 3 and len(parts[1]) == 4:
        return "phone"
    left = text[max(0, start - 32) : start]
    if first >= second or _SCORE_AFTER.match(text, chunk.end()) or _SCORE_LED.search(left):
        return "score"
    return None


def _year(text: str, start: int, end: int, value: float, left: str, marked: bool) -> bool:
    if marked:
        return False
    noun = head_noun(text, end)
    if noun in COLLECTIVE:
        return False
    if value < 1900:
        if value < 1100 or noun is not None and value % 100 == 0:
            return False
        return bool(_YEAR_LED.search(left)) and not left.lower().rstrip().endswith(
            ("about", "around", "average of", "the", "total of")
        )
    if _HARD_COUNT.search(left):
        return False
    return not (noun is not None and value % 1000 == 0 and value <= 2000)


def _named(text: str, start: int, end: int, value: float, left: str) -> str | None:
    if not left or left[-1] not in " \u00a0." or left.endswith(". "):
        if start == 0 or text[start - 1] == "\n":
            return "list" if _LIST_MARK.match(text, end) else None
        return "model" if left.endswith(("No. ", "no. ", "Nos. ", "Mt. ", "pp. ", "Vol. ", "nr. ")) else None
    words = left.split()
    if not words:
        return None
    word = words[-1]
    bare = word.strip("\"“”‘’'()[]")
    low = bare.lower().rstrip(".")
    if low in _LABELS or bare in _CAPITAL_LABELS:
        if value < 32 and head_noun(text, end) in COLLECTIVE:
            return None
        return "label"
    if value >= 1000 or value != int(value):
        return "address" if end - start == 4 and _ADDRESS.match(text, end) else None
    if bare and bare == word and any(letter.isupper() for letter in bare) and low not in _NOT_NAMES:
        if bare[0].islower():
            return "model"  # iPhone 11
        if len(words) > 1 and not _VERBLIKE.search(low) and head_noun(text, end) is None:
            return "name"
        if len(bare) > 1 and bare[-1] == "s" and words[-2:-1] == ["&"]:
            return "name"
    if bare == "P" or (low == "p" and len(words) > 1 and words[-2] in ("&", "S")):
        return "name"
    if _ADDRESS.match(text, end):
        return "address"
    return None


_WORD_LABELS = frozenset(
    "article chapter phase stage level part grade type page room number version volume season episode day week "
    "category tier square world war group act game row".split()
)
_ONE_LED = frozenset(
    "no any every each some which this that the another not a an day by own good bad big new last next only-one "
    "someone first second third either neither right wrong former latter old only loved whole number for is was".split()
)
_ONE_STOPS = frozenset(
    "is was has had could can would will should may might must that who which to in on at by from with and or but as "
    "for it he she they we you i another day thing way time side hand the a an if when where than so be are were did "
    "does do not too up out off over under about after before else again such step particular-stop can't cannot "
    "about anyway says said hour".split()
)
_KILL_LED = re.compile(
    r"(?:kill|kills|killed|killing|injur\w+|wound\w+|hurt|hurting|claimed|claiming|leaving|left|arrest\w+)[^\S\n]+(?:at least[^\S\n]+)?$",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"[^\S\n]+[\"“‘']?([A-Za-z][\w'’-]*)")
_IDIOMS = re.compile(
    r"(?:one[^\S\n]+(?:to[^\S\n]+one|on[^\S\n]+one|by[^\S\n]+one|after[^\S\n]+(?:another|the other)|and[^\S\n]+(?:all|only))|"
    r"(?:zero|two|one)[^\S\n]+(?:sum|tolerance|emission|cents worth|carbon)|two by two|nineteen[^\S\n]+[a-z]+ty)\b",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"-[A-Za-z]")


def aside_word(text: str, start: int, end: int, value: float, marked: bool) -> str | None:
    """Why the spelled-out number ``text[start:end]`` is no figure, or None. ``marked``: a unit follows it."""
    if start and (text[start - 1] in "-–'’_@#" and start > 1 and text[start - 2].isalnum()):
        return "compound"
    if _ORDINAL_WORD.match(text, end):
        return "ordinal"
    if _HYPHENED.match(text, end) and not marked:
        return "compound"
    if _IDIOMS.match(text, start):
        return "idiom"
    left = text[max(0, start - 24) : start]
    if "\n" in left:
        left = left[left.rfind("\n") + 1 :]
    words = left.split()
    previous = words[-1].lower() if words else ""
    if (
        previous in _WORD_LABELS
        and not marked
        and not (words[-1].islower() and previous in ("group", "number", "row", "war", "world"))
    ):
        return "label"
    if value == 0 and previous in ("ground", "absolute", "net", "from", "patient"):
        return "idiom"
    if value == 1 and text[start:end].lower() == "one" and not marked:
        return _one(text, start, end, left, previous)
    return None


def _one(text: str, start: int, end: int, left: str, previous: str) -> str | None:
    if previous.strip("\"“‘'(") in _ONE_LED:
        return "pronoun"
    found = _WORD_AFTER.match(text, end)
    if found is None:
        return None if _KILL_LED.search(left) else "pronoun"
    word = found[1].lower()
    if word == "of":
        return None
    if word in _ONE_STOPS:
        return None if _KILL_LED.search(left) else "pronoun"
    return "pronoun" if "'" in word or "’" in word else None
