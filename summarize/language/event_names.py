"""Names of happenings in a text: "Camp Fire", "Hurricane Irma", "the Joplin tornado"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.language.concordance import concordance

_SORTS = {
    "fire": "fire blaze wildfire firestorm inferno fires wildfires blazes",
    "storm": "hurricane typhoon cyclone storm superstorm hurricanes storms",
    "tornado": "tornado twister tornadoes",
    "quake": "earthquake quake temblor earthquakes quakes",
    "attack": "shooting massacre bombing attack attacks bombings siege blast explosion stabbing hijacking raid"
    " shootings",
    "war": "war conflict uprising revolution genocide",
    "crash": "crash collision derailment disaster sinking",
    "water": "flood floods flooding tsunami avalanche landslide mudslide",
    "illness": "outbreak epidemic pandemic",
}
_SORT = {word: sort for sort, words in _SORTS.items() for word in words.split()}
#: Words for a happening of any sort.
SORTS = frozenset(_SORT)
_ONE_WORD = {"blaze": "fire", "wildfire": "fire", "inferno": "fire", "firestorm": "fire", "twister": "tornado"}
_ONE_WORD |= {"quake": "earthquake", "temblor": "earthquake"}
_LAST = "|".join(sorted(_SORT, key=len, reverse=True))
_NAMED = re.compile(
    rf"\b(?:(?P<kind>Hurricane|Typhoon|Cyclone|Tropical Storm|Superstorm|Storm) (?P<own>[A-Z][a-z]+)"
    r"(?! (?:Fire|Mountain|Lake|River|Center)\b)"
    rf"|(?P<name>(?:[A-Z][\w’'.-]*[a-z] ){{1,3}})(?P<sort>{_LAST}|{_LAST.title()}))\b(?! ?[A-Z][a-z]*(?:ment|ion"
    rf"|ty|er|ce|ief|ters)\b)"
)
_NOT_NAMES = frozenset(
    """the a an this that these those his her its their our in on at of and or but for from after before during since
    while by
    with as to into one two three four five monday tuesday wednesday thursday friday saturday sunday january february
    march
    april may june july august september october november december new another each every some many most all both no
    northern
    southern eastern western central north south east west officials authorities police it he she they we there when
    what which
    who deadly massive major latest big suicide car bomb truck drone air terrorist terror us u.s u.k uk un suspected
    apparent
    alleged islamist rebel government killer more other first second last photo if mr mrs forest state federal local
    several how
    why where not just even only than like per via due cold civil world war over under two-day death toll around amid
    russian
    ukrainian syrian iraqi israeli palestinian american british french german chinese japanese korean iranian turkish
    afghan
    cal national wildland county city volunteer brush house apartment grass
    pakistani indian islamic muslim christian jewish arab western european african asian""".split()
)
_ELSEWHERE = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ll]ast [a-z]+[’']s) (?:[\w-]+ ){0,3}?(?P<what>shootings?|massacre|bombings?|attacks?|crash"
    r"|blaze|explosion|blast|siege|stabbing|collapse) (?:at|in|on|near) (?:an? |the )?"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
    r"(?:, [A-Z]\w+)?[^,;.]{0,40}?,? (?:that|which|where) (?:\w+ ){0,2}?"
    r"(?:killed|left|claimed|wounded|injured|died)\b[^;]{0,60}\Z"
)
_OTHER = re.compile(
    r"\b(?:[Aa]nother|(?:[Aa]|[Tt]he|[Ii]n) (?:second|third|separate|similar|different)"
    r"|(?:[Aa]n?|[Tt]he|[Ii]n) (?:earlier|unrelated|previous)) "
    r"(?:[\w-]+ ){0,2}?(?P<what>shooting|massacre|bombing|attack|crash|fire|blaze|explosion|blast|stabbing|collapse"
    r"|incident|accident|raid|storm|quake|earthquake)s?\b"
)
_NEXT = re.compile(
    r"\b[Aa] (?:second|third) (?:[\w-]+ )?(?P<what>shooting|bombing|attack|crash|explosion|blast|stabbing|collapse"
    r"|strike|quake|earthquake)\b"
)
# Sorts whose names are given by an office: two of them in two reports are surely two happenings or the same one.
_OFFICIAL = frozenset(("fire", "storm"))


_CREDIT = re.compile(
    r"\b(?:(?:REUTERS|Reuters|AFP|AP|EPA|PA)\b ?(?:/ ?|[Pp]hoto)|Getty Images|Photo(?:graph)?(?:: | by ))[^.\n]{0,60}\Z"
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A mention ``text[start:end]``; ``sort`` is its kind ("fire"), ``key`` the name that unites its mentions."""

    start: int
    end: int
    sort: str
    key: str


def find(text: str) -> list[Happening]:
    """Every mention of a happening by a name, in order."""
    lines = concordance(text).lines(_SORT.keys())
    found = (match for line in lines for match in _NAMED.finditer(text, *line))
    return [m for m in map(_mention, found) if m is not None]


def is_official(text: str, mention: Happening) -> bool:
    """Whether the mention is a name that an office gives, written as one."""
    return mention.sort in _OFFICIAL and _titled(text, mention)


def in_caption(text: str, at: int) -> bool:
    """Whether an offset lies in the caption of a picture: a line that ends in the photographer's credit."""
    line_end = text.find("\n", at)
    return _CREDIT.search(text, at, len(text) if line_end < 0 else line_end) is not None


def _mention(match: re.Match[str]) -> Happening | None:
    if match["own"]:
        if match["own"].lower() in _NOT_NAMES:
            return None
        return Happening(match.start(), match.end(), "storm", match["own"].lower())
    words = match["name"].split()
    while words and words[0].lower().rstrip(".,") in _NOT_NAMES:
        words.pop(0)
    if not words or words[-1].lower() in _NOT_NAMES or any(w.endswith(("'s", "’s")) for w in words):
        return None
    sort = match["sort"].lower()
    name = " ".join(words)
    return Happening(
        match.end() - len(sort) - 1 - len(name), match.end(), _SORT[sort], f"{name} {_ONE_WORD.get(sort, sort)}".lower()
    )


def _titled(text: str, mention: Happening) -> bool:
    """Written as a name: "Camp Fire", "Woolsey Fire"; or several at once: "California wildfires"."""
    word = text[mention.start : mention.end].rsplit(" ", 1)[-1]
    return word[:1].isupper() and not text[mention.start : mention.end].isupper()


def other(text: str, start: int, end: int, ordinal: bool = False) -> str | None:
    """The happening beside the story's own that ``text[start:end]`` tells of: "separate shooting"; None for none.

    With ``ordinal`` only "a second" and "a third" one.
    """
    match = (_NEXT if ordinal else _OTHER).search(text, start, end)
    return f"separate {match['what']}" if match else None


def placed(words: str, lead: str) -> str | None:
    """The happening that words tell of as that of a place which the lead does not name: "leyburn bombing"."""
    match = _ELSEWHERE.search(words)
    return f"{match['name']} {match['what']}".lower() if match and match["name"] not in lead else None
