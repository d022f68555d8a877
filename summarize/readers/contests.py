"""Which contest is told of, and which candidate: "Ohio's race for governor" and "the Ohio vote" are one contest."""

from __future__ import annotations

import re

from summarize.language import names

_SORTS = r"(?:race|contest|elections?|governor(?:ship|['’]s)?|gubernatorial|run-?off|recount|referendum|primary)"
_PLACE = r"[A-Z][a-z]+(?: (?:[A-Z][a-z]+))?"
_CONTEST = re.compile(
    rf"\b(?P<before>{_PLACE})(?: ?['’] ?s)? (?:[a-z-]+ ){{0,3}}?{_SORTS}\b"
    rf"|\b{_SORTS}(?: for [a-z]+| [a-z]+)? (?:in|of|for) (?P<behind>{_PLACE})(?: ?['’] ?s)?(?! ?[A-Z])"
)
_DISTRICT = re.compile(
    r"\b[Dd]istricts?\b(?! (?:[Cc]ourt|[Jj]udge))|\bU\.? ?S\.? House\b|\b[Cc]ongressional (?:race|seat)s?\b"
)
_REACH, _NEAR = 300, 150
#: Capitalised words before a contest that are no places.
_OTHERS = frozenset(
    """the a this that his her their democratic republican senate house congressional presidential general special
    midterm federal state governor gov president mr ms mrs sen rep district election secretary attorney final democrat
    republican senator congressman congresswoman mayor january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday he she they it""".split()
)
#: A word in capitals of more letters is no part of a name: "CLOSE Ana Ortiz".
_INITIALS = 3


#: How statuses.toml asks for what is made here.
KEYS = frozenset(("contest", "candidate"))


def keys(kind: str, text: str, at: int, asked: str) -> list[str]:
    """What a question is asked of: the contest told of at an offset, or the candidate of a phrase; none if unknown."""
    if kind == "contest":
        found = contest(text, at)
    else:
        found = names.canonical(name.split()[-1]) if (name := candidate(asked)) else None
    return [found] if found else []


def contest(text: str, at: int) -> str | None:
    """The place of the contest that is told of at an offset: the nearest named before it, else the report's first.

    Args:
        text: the article.
        at: where something is said of the contest.

    Returns:
        The key of the place; None where no contest is named with its place, or it is that of one district of many.
    """
    if _DISTRICT.search(text, max(0, at - _NEAR), at + _NEAR):
        return None
    before = [place for match in _CONTEST.finditer(text, max(0, at - _REACH), at) if (place := _place(text, match))]
    if before:
        return before[-1]
    return next((place for match in _CONTEST.finditer(text) if (place := _place(text, match))), None)


def _place(text: str, match: re.Match[str]) -> str | None:
    """The place in a name of a contest, if the report elsewhere says that something is there."""
    words = (match["before"] or match["behind"]).split()
    while words and words[0].lower() in _OTHERS:
        words.pop(0)
    while words and words[-1].lower() in _OTHERS:
        words.pop()
    name = " ".join(words)
    return names.canonical(name) if name and re.search(rf"\b[Ii]n {name}\b(?! [A-Z])", text) else None


def candidate(phrase: str) -> str:
    """The name of somebody who stands for election, without party and title ("Democrat Ana Ortiz": "Ana Ortiz")."""
    name: list[str] = []
    for word in reversed(phrase.split()):
        bare = word.strip(".,'’\"”")
        if not bare[:1].isupper() or bare.lower() in _OTHERS or (bare.isupper() and len(bare) > _INITIALS):
            break
        name.insert(0, word)
    return " ".join(name)
