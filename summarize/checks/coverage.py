"""How much of what a second statement tells the first tells too, in whatever words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summarize.checks import polarity, wording
from summarize.checks.naming import known_names
from summarize.checks.statement import Statement, Word

#: So much must be told before anything is concluded; a figure tells as much as so many words.
ENOUGH = 0.75
FIGURE = 2


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the first statement tells of the second: ``missing`` are the words it has nothing for, by their keys."""

    missing: Mapping[str, Word]
    share: float
    subjects: frozenset[str]

    @property
    def enough(self) -> bool:
        """Whether the two speak of one matter: most is told, and what each figure is told of."""
        return self.share >= ENOUGH and not self.subjects & self.missing.keys()


def of(first: Statement, second: Statement, figures: int) -> Coverage:
    """How far the first statement covers the second.

    Args:
        first: what is taken as said.
        second: what is checked against it. Who says it, it need not share.
        figures: how many of the first's figures tell those of the second.
    """
    known = known_names(first, second) | second.sources
    missing = {
        key: word
        for key, word in second.matter.items()
        if key not in known and not wording.told(key, first.matter) and not polarity.turned(key, first.matter)
    }
    whole = sum(word.weight for word in second.matter.values()) + FIGURE * figures
    share = 1.0 - sum(word.weight for word in missing.values()) / whole if whole else 1.0
    return Coverage(missing, share, frozenset(one.subject for one in second.figures if one.subject))
