"""Number words that count nothing: pronouns ("no one", "one another"), ordinals, labels, compounds, idioms."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

_TABLE = tomllib.loads(resources.files(__package__).joinpath("not_figures.toml").read_text(encoding="utf-8"))
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|hundredth|thousandth|millionth"
)
_ORDINAL_WORD = re.compile(rf"(?:-|[^\S\n])(?:{_ORDINALS})(?![A-Za-z])", re.IGNORECASE)
_WORD_LABELS = frozenset(_TABLE["word_labels"].split())
_LOOSE_WORD_LABELS = frozenset(_TABLE["loose_word_labels"].split())
_ONE_LED = frozenset(
    "no any every each some which this that the another not a an day by own good bad big new last next first second "
    "third either neither right wrong former latter old loved whole number square like".split()
)
_ONE_STOPS = frozenset(
    "is was has had could can would will should may might must that who which to in on at by from with and or but as "
    "for it he she they we you i another day thing way time side hand the a an if when where than so be are were did "
    "does do not too up out off over under about after before else again such step can't cannot anyway says said "
    "never always also just really either short s".split()
)
_KILL_LED = re.compile(
    r"(?:kill|kills|killed|killing|injur\w+|wound\w+|hurt|hurting|claimed|claiming|leaving|left|arrest\w+)"
    r"[^\S\n]+(?:at least[^\S\n]+)?$",
    re.IGNORECASE,
)
_WORD_AFTER = re.compile(r"[^\S\n]+[\"“‘']?([A-Za-z][\w'’-]*)")
_IDIOMS = re.compile(
    r"(?:one[^\S\n]+(?:(?:to|on|by)[^\S\n]+one|after[^\S\n]+(?:another|the other)|and[^\S\n]+(?:all|only))|"
    r"(?:zero|two|one)[^\S\n]+(?:sum|tolerance|emission|cents worth|carbon)|two by two|nineteen[^\S\n]+[a-z]+ty)\b",
    re.IGNORECASE,
)
_ONE_TO = re.compile(r"[^\S\n]+(?:to|or|and|out of|in)[^\S\n]+(?:two|three|four|five|six|seven|eight|nine|ten|\d)")
#: What may go in front of "top" where it is a verb: "could top 500", "Deaths top 1,000".
TOPPED = frozenset(
    """to could would will may might can should likely deaths cases arrests losses casualties injuries infections sales
    profits costs prices damages dead fatalities winds temperatures donations signatures hospitalizations evacuees
    revenues earnings exports imports debts layoffs claims applications attendance ballots numbers victims""".split()
)
GROUP_OF = re.compile(r"\b(?:Group|Gang|Band|Club|gang) of[^\S\n]$")
_ONE_HARMED = re.compile(
    r"(?:[^\S\n]+(?:is|was|has|had|has been|had been|remains?|later|also))*(?:[^\S\n]+\w+ly)?[^\S\n]+"
    r"(?:killed|dead|died|dies|injured|hurt|wounded|missing|arrested|detained|captured|hospitali[sz]ed|shot|survived|"
    r"destroyed|damaged|charged|rescued)\b"
)
_ONE_SAYS = re.compile(r"[^\S\n]+\w+ed[^\S\n]+that\b")  # "one suggested that"
# "Nine died in Ohio and one in Iowa"
_ONE_MORE_PLACE = re.compile(r" in (?:the )?[A-Z][^.;:]{2,30}?(?:,|,? and)[^\S\n]\Z")
_IN_A_PLACE, _LIST = re.compile(r"[^\S\n]in (?:the )?[A-Z]"), 50
_VERB_FORM = re.compile(r"(?<![sui])(?<!serie)(?<!specie)(?<!ga)(?<!bu)s$")  # "one considers"
_AT_ONE_POINT = re.compile(r"[^\S\n]+(?:point|stage|time)\b")
_ONE_DAY = re.compile(
    r"[^\S\n](?:day|night|morning|evening|afternoon)\b"
)  # "one day" is some day, "in one day" a stretch of time
_ONE_DAY_LED = frozenset("in for within than after just over about only least every under".split())
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
    previous = words[-1].lower().strip("\"“‘'(") if words else ""
    if (previous in _WORD_LABELS or (previous in _LOOSE_WORD_LABELS and words[-1][0].isupper())) and not marked:
        return "label"
    if is_rank(words):
        return "rank"
    if (previous == "of" and GROUP_OF.search(left)) or (
        previous == "or" and value == 2 and words[-2:-1] not in (["one"], ["One"])
    ):
        return "idiom"
    if value == 0 and previous in ("ground", "absolute", "net", "from", "patient"):
        return "idiom"
    if value == 1 and text[start:end].lower() == "one":
        if not marked:
            return _one(text, start, end, left, previous)
        if previous not in _ONE_DAY_LED and _ONE_DAY.match(text, end):
            return "idiom"
    return None


def is_rank(words: list[str]) -> bool:
    """Whether the words before a number make it a place in a list: "the top 10", "the bottom three"."""
    if not words or words[-1].lower() not in ("top", "bottom"):
        return False
    return len(words) == 1 or words[-2].lower() not in TOPPED


def _one(text: str, start: int, end: int, left: str, previous: str) -> str | None:
    if _ONE_HARMED.match(text, end):
        return "pronoun" if previous in _ONE_LED else None
    if previous in _ONE_LED and not (previous == "by" and _ONE_TO.match(text, end)):
        return "pronoun"
    found = _WORD_AFTER.match(text, end)
    if found is None:
        return None if _KILL_LED.search(left) else "pronoun"
    word = found[1].lower()
    if previous == "at" and _AT_ONE_POINT.match(text, end):
        return "idiom"
    if word == "of" or _ONE_TO.match(text, end):
        return None
    if word == "in" and _ONE_MORE_PLACE.search(text, max(0, start - _LIST), start) and _IN_A_PLACE.match(text, end):
        return None
    if word in _ONE_STOPS or _ONE_SAYS.match(text, end):
        return None if _KILL_LED.search(left) else "pronoun"
    return "pronoun" if "'" in word or "’" in word or _VERB_FORM.search(word) else None
