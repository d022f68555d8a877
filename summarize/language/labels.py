"""Sources given by typography: "Monitor: ...", "... - U.S. Official", "... at least 30: police", "- Ann Lee, CNN"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.language.cues import is_noun, tables
from summarize.language.sentences import Sentence

# A headline is one of the first lines; it has no full stop.
_HEADLINES = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A stretch ``text[start:end]`` and the phrase ``text[source[0]:source[1]]`` set before or behind it."""

    start: int
    end: int
    source: tuple[int, int]


_NAME = r"[A-Z][\w.'’&-]*"
_COLON = re.compile(rf"({_NAME}(?: (?:{_NAME}|[a-z]+)){{0,5}}):\s+(?=[\w\"“'‘])")
# The time at the head of an entry of a live page.
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?: ?[-–—:])?\s+")
_BEHIND = re.compile(rf"(?:\s+[–—-]{{1,2}}\s+|:\s+|,\s+|\s+\|\s+)(({_NAME}|[a-z]+)(?: (?:{_NAME}|[a-z]+)){{0,5}})\s*\Z")
_BARE = re.compile(rf"(?<=[a-z\d]) ((?:{_NAME} )?[A-Z][a-z]+)\s*\Z")
_CREDIT = re.compile(
    rf"(?:—|–|--)\s?({_NAME}(?: {_NAME}){{1,3}})"
    r"(?:\s*\( ?(@ ?\w+) ?\)[^\n]{0,40}|,[^\n.]{2,70}|\s\w+ \d+, \d{4})?\s*(?=\n|\Z)"
)
# So many short lines may belong to one post that is credited at its end.
_POST_LINES = 4


def labels(text: str, sentences: Sequence[Sentence]) -> list[Label]:
    """Every label of an article.

    Args:
        text: the article.
        sentences: its sentences.

    Returns:
        Labels in order; whose phrase is no plausible source is left out.
    """
    found: list[Label] = []
    for sentence in sentences:
        if sentence.paragraph < _HEADLINES:
            found.extend(_headline(text, sentence))
        elif match := _COLON.match(text, _behind_the_clock(text, sentence), sentence.end):
            quoted = text[match.end()] in '"“'
            if _named(match[1]) if quoted else _titled(match[1]):
                found.append(Label(match.end(), sentence.end, match.span(1)))
    if "—" in text or "–" in text or "--" in text:
        found.extend(_credits(text, sentences))
    return found


def _headline(text: str, sentence: Sentence) -> list[Label]:
    start, end = sentence.start, sentence.end
    match = _COLON.match(text, start, end)
    if match and _named(match[1]):
        return [Label(match.end(), end, match.span(1))]
    line = text[start:end]
    if line[-1] in '.!?"”':
        return []
    match = _BEHIND.search(line)
    if match and is_known(match[1]) and (line[match.start()] != "," or _closing(match[1])):
        return [Label(start, start + match.start(), (start + match.start(1), start + match.end(1)))]
    match = _BARE.search(line)
    if match and any(word[0].islower() for word in line.split()) and is_known(match[1]) and _closing(match[1]):
        return [Label(start, start + match.start(), (start + match.start(1), start + match.end(1)))]
    return []


def _closing(phrase: str) -> bool:
    return phrase.split()[-1].lower() in tables().closing


def is_known(phrase: str) -> bool:
    """Whether every lower-case word belongs to sources and the last word is one."""
    known = tables()
    words = phrase.split()
    if not all(w[0].isupper() or is_noun(w) or w in known.modifiers for w in words):
        return False
    return (
        is_noun(words[-1]) or words[-1] in known.relays or words[-1] in known.relay_heads or words[-1] in ("UN", "U.N.")
    )


def _named(phrase: str) -> bool:
    words = phrase.split()
    lowers = [w for w in words if w[0].islower() and w not in ("of", "for", "the", "and")]
    if words[0].lower() in ("more", "video", "photo", "photos", "read", "watch", "full", "related", "live", "opinion"):
        return False
    return is_known(phrase) or (not lowers and len(words) <= 3)


def _behind_the_clock(text: str, sentence: Sentence) -> int:
    clock = _CLOCK.match(text, sentence.start, sentence.end)
    return clock.end() if clock else sentence.start


def _titled(phrase: str) -> bool:
    """Whether a phrase is a role with a name: only then do words without quotation marks behind it belong to it."""
    *role, last = phrase.split()
    return last[:1].isupper() and not is_noun(last) and any(is_noun(word) for word in role)


def _credits(text: str, sentences: Sequence[Sentence]) -> list[Label]:
    """Posts and pulled quotes that name their author behind a dash at the end of the line."""
    found: list[Label] = []
    first: dict[int, Sentence] = {}
    for sentence in sentences:
        first.setdefault(sentence.paragraph, sentence)
    for match in _CREDIT.finditer(text):
        line = next((s for s in reversed(sentences) if s.start <= match.start()), None)
        if line is None:
            continue
        opening = first[line.paragraph]
        if opening.start == match.start():
            if line.paragraph - 1 not in first:
                continue
            opening = first[line.paragraph - 1]
        start = opening.start
        if match[2]:
            # a post may run over short lines; the words around them end with a full stop
            number = opening.paragraph
            while number - 1 in first and opening.paragraph - number < _POST_LINES:
                above = text[first[number - 1].start : first[number].start].rstrip()
                start = first[number].start
                if above[-1:] in '.!?:)"”':
                    break
                number -= 1
                start = first[number].start
        elif text[start] not in '"“':
            continue
        found.append(Label(start, match.start(), match.span(1)))
    return found
