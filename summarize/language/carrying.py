"""Sentences that go on with what the one before them told: "Of the dead, 41 are men", "Eight others were hurt"."""

from __future__ import annotations

import re

from summarize.language.numerals import NUMBER_WORDS
from summarize.language.sayings import Saying
from summarize.language.sentences import Sentence

_GROUP = (
    r"(?:dead|deceased|killed|slain|wounded|injured|hurt|missing|victims|patients|survivors|casualties"
    r"|\d[\d,]*(?![\w-]))"
)
_PART = re.compile(
    rf"""(?:And\s|But\s)?(?:At\sleast\s)?(?:
      (?:Of|Among)\s(?:(?:them|those|these)(?:,|\s(?:who|killed|hurt|wounded|injured)\b)|the\s(?:\w+\s)?{_GROUP})
      | (?:They|These|Those|That|This|The\s(?:dead|wounded|injured|victims|missing))\sinclud(?:es?|ed)\s
      | (?P<many>[A-Za-z]+(?:-[a-z]+)?|\d[\d,.]*)\s(?:of\s(?:(?:them|those)\s|the\s(?:\w+\s)?{_GROUP})|others?\s)
      | (?:An?other|A\sfurther|The\sother)\s(?:(?P<more>[a-z]+|\d[\d,.]*)\s)
    )""",
    re.X | re.I,
)
_COUNTED = NUMBER_WORDS | frozenset("none all both most many some several half patient person man woman child".split())
_TOLD = NUMBER_WORDS | frozenset("most dead wounded injured victims".split())
# "Another 61 died in India": elsewhere somebody else counts.
_ELSEWHERE = re.compile(r"\s(?:in|at|near|across|from) (?:the )?[A-Z]")
_BENEATH = re.compile(r"\b(?:as|after|when|while|because|since|although|though|before|until|where|if|which|who)\s+\Z")
# "He said", "The same poll found": who spoke before goes on.
_AGAIN = re.compile(r"(?:He|She|It|They|(?:According to |In )?(?:[Tt]he|[Tt]hat) (?:same )?[a-z-]+)(?= )")
_WORD = re.compile(r"[A-Za-z]+|\d")


def is_told(text: str, sentence: Sentence, saying: Saying) -> bool:
    """Whether a sentence as a whole tells what somebody says and counts something in it.

    "The toll rose as the army said ..." tells more than the army says.
    """
    if not saying.whole and _BENEATH.search(text, sentence.start, saying.source[0]):
        return False
    return any(w.isdigit() or w.lower() in _TOLD for w in _WORD.findall(text, sentence.start, sentence.end))


def goes_on(text: str, sentence: Sentence) -> bool:
    """Whether a sentence counts a part or a rest of those whom the one before told of."""
    match = _PART.match(text, sentence.start, sentence.end)
    if match is None:
        return False
    count = (match["many"] or match["more"] or "1").lower()
    others = match["more"] or "other" in match[0].lower()
    if others and _ELSEWHERE.search(text, match.end(), sentence.end):
        return False
    return count[0].isdigit() or count in _COUNTED


def resumes(text: str, sentence: Sentence, saying: Saying) -> bool:
    """Whether a sentence takes up again who spoke before the last one: "He said", "The same poll found"."""
    source = _AGAIN.match(text, sentence.start, sentence.end)
    return source is not None and source.end() == saying.source[1] and not saying.whole
