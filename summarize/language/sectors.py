"""Whose jobs a statistic counts: the sector of an economy, and whose unemployment rate it gives."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

#: What stands for the whole economy beside its parts.
WHOLE = "public and private"
#: A sector that a sentence before names.
UNREAD = "that sector"
#: A sector stands so many characters behind a figure at most.
_REACH = 45
_STOP = re.compile(r"[;#@]|[—–]| -- |, (?:while|but|and|which|after|bringing)\b")
_SAME = re.compile(r"\b(?:that|the) (?:industry|sector|category)\b", re.I)
_CAPITAL = r"(?:[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})"
_OWN = re.compile(
    rf"(?P<whose>{_CAPITAL}|\b[Tt]he (?:state|city|region|county|territory|bloc))['’]s?\s+(?:\w+ ){{0,2}}?\Z"
)
_SORT = re.compile(
    r"\b(?P<whose>black|white|hispanic|latino|asian|african[- ]american|youth|teen(?:age)?|adult|female|male|long-term"
    r"|underlying|insured|euro[- ]?zone|real|state|city|local|veterans?) \Z",
    re.I,
)
_AMONG = re.compile(
    r"\A(?:[ -]rates?)? (?:for|among|in|of) (?P<whose>(?:the )?(?:[\w.'’-]+ ){0,5}?[\w.'’-]+?)"
    r"(?= ?[,;]| (?:who|was|were|is|are|has|had|have|fell|rose|hit|at|drop\w*|stood|sunk|sank|climb\w*|remain\w*|would"
    r"|edged|dipped|shot|peaked|ticked|stayed|held|unchanged|last|this)\b|\Z)"
)
_NATION = re.compile(
    r"\A(?:the )?(?:nation|country|u\.?s\.?a?\.?|united states|america|economy|national|overall|monthly|headline"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b",
    re.I,
)


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The names of the sectors, and one pattern in which the group of each stands in the same order."""
    raw: dict[str, list[str]] = tomllib.loads(resources.files(__package__).joinpath("sectors.toml").read_text("utf-8"))
    return tuple(raw), re.compile(rf"\b(?:{'|'.join('(' + '|'.join(words) + ')' for words in raw.values())})\b", re.I)


def _found(text: str, last: bool) -> str | None:
    """The sector that a text names first, or last."""
    names, pattern = _table()
    every = [match.lastindex or 1 for match in pattern.finditer(text)]
    return names[every[-1 if last else 0] - 1] if every else None


def sector(before: str, after: str) -> str | None:
    """The sector whose jobs a figure counts.

    Args:
        before: the sentence's words before the figure, up to the figure before it.
        after: those behind it.

    Returns:
        A name of ``sectors.toml``; UNREAD for "that industry"; None for the whole economy.
    """
    if _SAME.search(before):
        return UNREAD
    behind = _STOP.split(after[:_REACH])[0]
    name = _found(before, True) or _found(behind, False)
    return None if name == WHOLE else name


def population(before: str, after: str) -> str | None:
    """Whose unemployment rate is given: of a place, or a sort of people; None for a whole country's own.

    Args:
        before: the words before "unemployment".
        after: those behind it.
    """
    match = _OWN.search(before) or _SORT.search(before) or _AMONG.match(after)
    whose = match["whose"].strip() if match else None
    if whose is None or _NATION.match(whose):
        return None
    return whose.lower()
