"""The people a story counts, where a sentence leaves them out: "several hundred casualties" - whose?"""

from __future__ import annotations

import re
from bisect import bisect_right

from summarize.language.measures import table
from summarize.schemas import Figure

_FORCES = re.compile(
    r"\b(?P<who>(?:[A-Z][a-z]+(?:-[A-Z][a-z]+)?\s){1,2}?)(?:military\s)?(?P<what>troops|soldiers|forces|personnel|servicemen|casualties|losses"
    r"|military|army|fighters|units)\b|\b(?P<short>DPRK|IDF)\b"
)
_NOT_WHO = frozenset("the a an these those this that some many most our their his its if us".split())
#: A population holds for this many characters of text after it was named.
REACH = 1200


class Populations:
    """Armed forces by nation, as an article names them."""

    __slots__ = ("_names", "_starts", "_top")

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._names: list[str] = []
        tally: dict[str, int] = {}
        for match in _FORCES.finditer(text):
            who = match["who"].strip() if match["who"] else match["short"]
            words = who.split()
            while words and words[0].lower() in _NOT_WHO:
                words.pop(0)
            if not words:
                continue
            name = f"{' '.join(words)} soldiers"
            self._starts.append(match.start())
            self._names.append(name)
            tally[name] = tally.get(name, 0) + 1
        self._top = max(tally, key=lambda n: tally[n]) if tally else None

    def subject(self, subject: str | None, measure: str, start: int, figure: Figure) -> str | None:
        """The subject made specific: for people harmed or deployed without a name, the forces last named nearby.

        Args:
            subject: what the sentence says ("people" if it does not).
            measure: the figure's measure.
            start: where the sentence begins.
            figure: the figure.
        """
        row = table().get(measure)
        if (
            subject not in (None, "people")
            or row is None
            or row.family not in ("harm", "deployed", "captivity")
            or not self._names
        ):
            return subject
        after = bisect_right(self._starts, figure.end + 60)
        before = bisect_right(self._starts, figure.start)
        inside = [i for i in range(before) if self._starts[i] >= start]
        if inside:
            return self._names[inside[-1]]
        if subject is None and before < after:
            return self._names[before]
        if subject is None and before and figure.start - self._starts[before - 1] < REACH:
            return self._names[before - 1]
        return subject or "people"
