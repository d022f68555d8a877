"""The people a story counts, where a sentence leaves them out: "several hundred casualties" - whose?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from summarize.language.concordance import concordance
from summarize.language.measures import table
from summarize.schemas import Figure

_NATION = (
    r"(?:(?:North|South|East|West)[ -])?(?:[A-Z][a-z]+(?:an|ian|ean|ese|ish|i|ch)|U\.S\.|US|UK|NATO|UN|Afghan"
    r"|Kurdish|Houthi"
    r"|Taliban|Hamas|Hezbollah|Greek|Turk|Uzbek|Czech|Thai|Wagner)"
)
_FORCES = re.compile(
    rf"\b(?P<who>{_NATION}) (?:[a-z]+ )?(?P<what>troops?|soldiers?|forces|personnel|servicemen|casualties|losses"
    rf"|military|army|fighters"
    r"|units|marines|dead)\b|\b(?P<short>DPRK|IDF)\b"
)
# One of them stands in whatever these patterns find.
_FORCE_WORDS = frozenset(
    """troop troops soldiers forces personnel servicemen casualties losses military army fighters units marines dead
    dprk idf""".split()
)
_LANDS = re.compile(
    r"\b(?P<land>(?:(?:North|South) )?[A-Z][a-z]+)['’]s (?=(?:[a-z]+ )?(?:troops|soldiers|forces|army|military"
    r"|fighters)\b)"
)
# How a land's people are called where it is not the name and an "n".
_DEMONYMS = {
    "Ukraine": "Ukrainian",
    "Israel": "Israeli",
    "Iran": "Iranian",
    "Iraq": "Iraqi",
    "Turkey": "Turkish",
    "China": "Chinese",
    "Pakistan": "Pakistani",
    "Afghanistan": "Afghan",
    "Yemen": "Yemeni",
    "Sudan": "Sudanese",
    "Lebanon": "Lebanese",
    "Egypt": "Egyptian",
    "Armenia": "Armenian",
    "Azerbaijan": "Azerbaijani",
}
_SUFFERS = re.compile(
    r"\b(?:suffer\w*|los(?:s|ses|t|ing|e)|casualt\w+|killed|dead|wounded|injured|sustain\w*|dying|died|deploy\w*"
    r"|sent)\b"
)
_HEADLESS = frozenset(("casualty", "loss", "death", "fatality", "injury", "wounded", "injured", "dead", "missing"))
#: A population holds for this many characters of text after it was named.
REACH = 1200


class Populations:
    """Armed forces by nation, as an article names them, and which of them the story counts."""

    __slots__ = ("_names", "_starts", "_top")

    def __init__(self, text: str) -> None:
        self._starts: list[int] = []
        self._names: list[str] = []
        tally: Counter[str] = Counter()
        suffering: Counter[str] = Counter()
        lines = concordance(text).lines(_FORCE_WORDS)
        owned = (match for line in lines for match in _LANDS.finditer(text, *line))
        lands = [(m.start(), m.end(), _people_of(m["land"])) for m in owned]
        for _, land_end, who in lands:
            tally[f"{who} soldiers"] += 1
            suffering[f"{who} soldiers"] += _SUFFERS.search(text, land_end, land_end + 60) is not None
        named = [(start, f"{who} soldiers") for start, _, who in lands]
        for match in (match for line in lines for match in _FORCES.finditer(text, *line)):
            name = f"{match['who'] or match['short']} soldiers"
            named.append((match.start(), name))
            tally[name] += 1
            if match["what"] in ("casualties", "losses", "dead") or _SUFFERS.search(
                text, match.end(), match.end() + 60
            ):
                suffering[name] += 1
        named.sort()
        self._starts = [start for start, _ in named]
        self._names = [name for _, name in named]
        # The story's own: named again and again, and said to suffer or to be sent.
        self._top = next((name for name, n in tally.most_common() if n >= 3 and suffering[name] >= 2), None)

    def subject(self, subject: str | None, head: str | None, measure: str, start: int, figure: Figure) -> str | None:
        """The subject made specific: for people harmed or sent, the forces that the story counts.

        Args:
            subject: what the sentence says ("people" if it does not).
            head: the counted noun, if one stands behind the figure.
            measure: the figure's measure.
            start: where the sentence begins.
            figure: the figure.
        """
        row = table().get(measure)
        if self._top is None or row is None or row.family not in ("harm", "deployed", "captivity"):
            return subject
        if subject not in (None, "people") or not (
            head is None or head in _HEADLESS or head in ("soldier", "troop", "personnel")
        ):
            return subject
        near = bisect_right(self._starts, figure.end + (0 if head else 60))
        inside = {self._names[i] for i in range(near) if self._starts[i] >= start}
        if inside and self._top not in inside and not any(name.startswith(("DPRK", "IDF")) for name in inside):
            return subject
        if near and figure.start - self._starts[near - 1] < REACH:
            return self._top
        return subject


def _people_of(land: str) -> str:
    side, _, name = land.rpartition(" ")
    people = _DEMONYMS.get(name) or (f"{name}n" if name.endswith("a") else name)
    return f"{side} {people}".strip()
