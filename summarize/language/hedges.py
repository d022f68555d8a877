"""What the words round a number do to it: "more than", "up to", "nearly", "or so".

``before`` and ``after`` read the words, ``bounds`` turns hedge and number into a range:

    more than N   from N+1 (counts) or N (all else)      at least N   from N
    fewer than N  to N-1 (counts) or N                   up to N      to N
    about N       .95 N to 1.05 N                        nearly N     .9 N to N-1 (counts) or N
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from summarize.language.spelled import TOPPED
from summarize.schemas import Hedge


def _table(*rows: tuple[Hedge, str]) -> dict[str, Hedge]:
    return {phrase.strip(): hedge for hedge, phrases in rows for phrase in phrases.split(",")}


_BEFORE = _table(
    (
        "more_than",
        "more than, over, above, beyond, upwards of, upward of, in excess of, north of, exceed, exceeds, exceeded, "
        "exceeding, surpass, surpasses, surpassed, surpassing, top, tops, topped, topping, greater than, larger than, "
        "higher than, bigger than, longer than, older than, just over, slightly more than, slightly over, "
        "a little over, a little more than, well over, well above, far above, far more than, way over, not less than, "
        "crossed, crosses, outnumber, outnumbered, over than, past the, breached, better than, well beyond, "
        "over the age of, above the age of, over age, above age",
    ),
    (
        "at_least",
        "at least, no fewer than, no less than, not fewer than, a minimum of, minimum of, minimum, at the least, "
        "never less than, never fewer than, "
        "at a minimum, at the very least, as few as, greater than or equal to, more than or equal to, starting at",
    ),
    (
        "less_than",
        "less than, fewer than, under, below, smaller than, lower than, well below, well under, far below, "
        "far fewer than, far less than, short of, shy of, younger than, shorter than, not even, "
        "not all, not all of, "
        "under the age of, below the age of, under age, below age",
    ),
    (
        "at_most",
        "up to, as many as, as much as, at most, at the most, no more than, not more than, never more than, "
        "a maximum of, maximum of, "
        "maximum, upto, as high as, less than or equal to, a max of, not exceeding, capped at",
    ),
    (
        "nearly",
        "nearly, almost, approaching, approached, approach, approaches, close to, just under, nearing, near, neared, "
        "nears, slightly less than, slightly under, slightly fewer than, a little under, a little less than, "
        "just short of, just below, just shy of, practically, virtually, nearly all, almost all, virtually all, "
        "practically all, nearly all of, almost all of, virtually all of, practically all of",
    ),
    (
        "about",
        "about, around, some, roughly, approximately, an estimated, estimated, estimated at, circa, c., ca., or about, "
        "approx, approx., in the region of, in the order of, on the order of, somewhere around, "
        "in the neighborhood of, in the neighbourhood of, or roughly, or around, barely, an approximate, or some, "
        "an average of about, perhaps, maybe, thereabouts, say about, estimates of, close on, "
        "a rough total of, an estimated total of, a reported estimated",
    ),
)
_LONGEST = 6
_SYMBOLS: dict[str, Hedge] = {
    "~": "about",
    "≈": "about",
    "∼": "about",
    ">": "more_than",
    "<": "less_than",
    "≥": "at_least",
    "≤": "at_most",
    ">=": "at_least",
    "<=": "at_most",
}
# Words that may stand between a hedge and its number ("at least another 61", "exceed the $3 billion").
_FILLERS = frozenset(
    "a an category magnitude "
    "another additional the only just its those some about around roughly approximately estimated us "
    "nearly almost total".split()
)
_ARTICLES = frozenset({"the", "its", "those"})
# Before "the" these set what is told against a number known already.
_COMPARED = frozenset({"than", "below", "above", "under"})
# "a story about two women": what comes before "about" makes it a preposition.
_ABOUT_TAKES = frozenset(
    "story stories book books film movie documentary information concerns concern questions talk talks talking worried "
    "concerned tells told asked ask know knew learn learned reports report reporting details think thinking thought "
    "joke jokes song speaks spoke complained complaints debate argument news article series play novel".split()
)
_OVER_TAKES = frozenset("dispute row war fight spread controversy anger concern concerns won win victory lead".split())
# Before "over" and a stretch of time: "for over two years", but "$4 billion over 10 years".
_OVER_LASTS = frozenset({"for", "in", "just", "well", "lasted", "after", "been", "is", "was", "took", "takes", ""})
# "Bringing the total up to 42", "the toll is up to 42": what has been reached, no ceiling.
_RISEN = re.compile(
    r"\b(?:(?:bring|brought|push|tak(?:es|ing)|took|rais)\w*[^.;,\n]{0,20}\b(?:toll|total|number|count|tally|figure)\b"
    r"[^.;,\n]{0,50}|(?:toll|total|number|count|tally|figure)\b[^.;,\n]{0,50}\b"
    r"(?:rose|risen|is|was|now|stands|climbed|went|gone|jumped|moved)"
    # "The jobless rate ticks up to 5.5 percent": where it went; "the cuts add up to $85 billion".
    r"|\b(?:(?:tick|edg|inch|creep|climb|revis|add)(?:s|es|ed|ing)?|crept|rose|rises?|rising|risen))"
    r"[^\S\n]up to[^\S\n]+$",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"\b(sub|under|over)-$", re.IGNORECASE)
_QUOTES = "\"“”‘’'`(["

_AFTER = re.compile(
    r"[^\S\n]?\+(?!\s?\d)|(?:-|[^\S\n])(?:plus(?=[\s,.;-]|$)|odd(?=\s))|-ish\b"
    r"|,?[^\S\n]+(?:and|or)[^\S\n]+(?P<word>more|so|less|fewer|above|over|higher|counting|greater|upwards|up|"
    r"thereabouts|below|under|lower|older|younger|better)(?!\w)(?!\s+(?:than|of|to|that|the|\d|a\b))"
    r"|[^\S\n]+at[^\S\n]+(?P<at>least|most)(?=[,.;)]|\s*$)",
    re.IGNORECASE,
)
_AFTER_WORDS: dict[str, Hedge] = {
    "so": "about",
    "thereabouts": "about",
    "less": "at_most",
    "fewer": "at_most",
    "below": "at_most",
    "under": "at_most",
    "lower": "at_most",
    "younger": "at_most",
}


@dataclass(frozen=True, slots=True)
class Hedging:
    """A hedge, where its words begin (or end), and whether another word of doubt stands inside it."""

    hedge: Hedge
    edge: int
    soft: bool = False


def before(
    text: str, start: int, floor: int = 0, duration: bool = False, single: bool = False, place: bool = False
) -> Hedging | None:
    """The hedge whose words end where the number begins (``text[start]``), not reaching back past ``floor``.

    ``duration``: a stretch of time follows, where "over" mostly means "during" ("over 10 years"). ``single``: the
    number is the word "one", before which "over" and its like are prepositions ("presides over one of"). ``place``: a
    few places are counted, and "near" says where they are.
    """
    window = text[max(floor, start - 48) : start]
    cut = window.rfind("\n")
    base = start - len(window)
    if cut >= 0:
        base, window = base + cut + 1, window[cut + 1 :]
    stripped = window.rstrip()
    for size in (2, 1):
        symbol = stripped[-size:]
        if symbol in _SYMBOLS and len(symbol) == size:
            return Hedging(_SYMBOLS[symbol], base + len(stripped) - size)
    if prefix := _PREFIX.search(window):
        return Hedging("less_than" if prefix[1].lower() != "over" else "more_than", base + prefix.start())
    low = window.lower()
    words = [word.strip(_QUOTES) for word in low.split()]
    if not words:
        return None
    opening = "" if base == 0 or text[base - 1] == "\n" else "#"
    taken = len(words)
    article = False
    found: Hedging | None = None
    for _ in range(3):
        hit = _phrase(words, taken)
        if hit is None:
            if not taken or words[taken - 1] not in _FILLERS:
                break
            article = article or words[taken - 1] in _ARTICLES
            if found is not None:  # "a debate over a nearly $1 million sale"
                break
            taken -= 1
            continue
        size, hedge = hit
        previous = words[taken - size - 1] if taken > size else opening
        if words[taken - 2 : taken] == ["up", "to"] and _RISEN.search(
            text[max(0, start - 120) : base + _offset(low, words, taken)]
        ):
            break
        if size == 1 and (single or not _counts(words[taken - 1], previous, duration, place)):
            break
        if hedge == "about" and article:  # "silence about the two strikes"
            break
        if article and words[taken - 1] in _COMPARED:  # "less than the $1.6 billion asked for": that sum itself
            break
        taken -= size
        edge = base + _offset(low, words, taken)
        if found is None:
            found = Hedging(hedge, edge)
        elif found.hedge in ("about", "nearly"):  # "at least some 200" is at least, and soft
            found = Hedging(found.hedge if hedge in ("about", "nearly") else hedge, edge, soft=True)
    if found is not None and found.hedge == "more_than" and _denied(words[max(0, taken - 2) : taken]):
        return Hedging("at_most", found.edge, found.soft)
    return found


def _denied(before: list[str]) -> bool:
    """Whether it is denied that there were more: "never exceeded 130", "had not counted more than 130"."""
    counted = len(before) == 2 and before[1].endswith(("ed", "en")) and before[0] in _NEGATIONS
    return counted or before[-1:] in (["never"], ["not"])


_NEGATIONS = frozenset(("never", "not"))


def _phrase(words: list[str], end: int) -> tuple[int, Hedge] | None:
    for size in range(min(_LONGEST, end), 0, -1):
        hedge = _BEFORE.get(words[end - 1] if size == 1 else " ".join(words[end - size : end]))
        if hedge is not None:
            return size, hedge
    return None


def _offset(low: str, words: list[str], index: int) -> int:
    at = len(low)
    for word in reversed(words[index:]):
        at = low.rfind(word, 0, at)
    return at


def _counts(word: str, previous: str, duration: bool, place: bool) -> bool:
    """Whether a one-word hedge is one, given the word before it."""
    if word == "about":
        return previous not in _ABOUT_TAKES
    if word == "over":
        if duration:
            return previous in _OVER_LASTS
        return previous not in _OVER_TAKES
    if word == "near":
        return not place
    if word in ("top", "tops"):
        return word == "tops" or previous in TOPPED
    if word in ("approach", "past"):
        return previous not in ("the", "its", "their", "a", "our", "your")
    if word in ("minimum", "maximum"):
        return previous != "the"
    return True


def after(text: str, end: int) -> Hedging | None:
    """The hedge that begins where the number ends: "+", "or more", "or so", "-plus"."""
    if end >= len(text) or text[end] not in " +-,\u00a0":
        return None
    found = _AFTER.match(text, end)
    if found is None:
        return None
    word = (found["word"] or "").lower()
    if found["at"]:
        return Hedging("at_least" if found["at"].lower() == "least" else "at_most", found.end())
    if found[0].endswith("-ish") or "odd" in found[0]:
        return Hedging("about", found.end())
    if word == "so" and found[0].lstrip(" ,").lower().startswith("and"):
        return None
    return Hedging(_AFTER_WORDS.get(word, "at_least"), found.end())


def bounds(low: float, high: float, hedge: Hedge, counted: bool) -> tuple[float | None, float | None]:
    """The widest honest range of a number (or of a range) under a hedge. ``counted``: whole things, so +-1."""
    step = 1.0 if counted and low == int(low) and high == int(high) else 0.0
    if hedge == "more_than":
        return low + step, None
    if hedge == "at_least":
        return low, None
    if hedge == "less_than":
        return None, max(high - step, 0.0) if high >= 0 else high
    if hedge == "at_most":
        return None, high
    if hedge == "nearly":
        return _ordered((0.9 * low, high - step if high >= 1 and step else high))
    if hedge == "about":
        return _ordered((low - 0.05 * abs(low), high + 0.05 * abs(high)))
    return low, high


def _ordered(pair: Iterable[float]) -> tuple[float, float]:
    first, second = pair
    return (first, second) if first <= second else (second, first)
