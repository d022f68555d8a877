"""Where numbers can begin in a text, before it is known whether they are any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.language.concordance import Concordance
from summarize.language.counters import COUNTERS, UNITS
from summarize.language.ordinals import NAMES

_WORDS = (
    """no none nobody nothing zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety hundred
    hundreds dozen dozens scores tens thousand thousands lakh lakhs million millions crore crores billion billions
    trillion trillions several few couple handful half quarter mile
    kilometer kilometre""".split()
    + NAMES
    + sorted(COUNTERS)
    + sorted(UNITS, reverse=True)
)
_RATED = frozenset(("ef", *(f"ef{rating}" for rating in range(6))))
_FRACTIONS = "½⅓⅔¼¾⅕⅙⅛"
# In a text of small letters.
START = re.compile(
    rf"(?P<digits>\d[\d.,]*)|\b(?:(?P<word>{'|'.join(_WORDS)}|(?:not|without)(?= a single\b|(?<=not) one\b))(?![a-z])"
    rf"|(?P<rating>ef(?=-?\d)))|\.\d[\d.,]*|[{_FRACTIONS}]"
)
_START_WORDS = frozenset(_WORDS) | _RATED | {"not", "without"}
# Numbers in digits. Begins with one character set, which the regex engine skips to quickly.
_DIGITS = re.compile(rf"[\d.{_FRACTIONS}](?:(?<=\d)[\d.,]*|(?<=\.)\d[\d.,]*|(?<=[{_FRACTIONS}]))")


def starts(words: Concordance) -> Iterator[re.Match[str]]:
    """Where numbers can begin in a text, in order: what ``START.finditer`` gives."""
    digits = (found.start() for found in _DIGITS.finditer(words.small))
    for at in sorted((*words.at(_START_WORDS), *digits)):
        if start := START.match(words.small, at):
            yield start
