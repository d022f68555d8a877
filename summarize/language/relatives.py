"""Relative clauses between a source and its verb: "Villagers who buried the dead told ..." is the villagers' word."""

from __future__ import annotations

import re

# How a clause hangs on a noun: with a pronoun and a verb, or with a participle alone.
_HANGING = re.compile(
    r"""(?<=[\w.’')])\s(?:
      (?P<person>who)\s(?!(?:the|an?|his|her|its|their|he|she|they|it|we|I)\s|[A-Z])[a-z]
      | (?P<thing>that|which)\s(?:\w+(?:s|ed)|has|had|have|was|were|will|ran|led|took|made|held|sent|won|lost|built)\s
      | (?:that|which)\s(?:the\s)?(?:[A-Z][\w.]*\s){1,3}(?:has|had|have)\s(?:seen|obtained|read|reviewed|viewed)\s
      | (?!during|including|according|following|regarding|concerning|despite|morning|evening|being)[a-z]{3,}ing\s
        (?:the|an?|his|her|its|their|in|at|on|for|with|from|near|to|as|about|against|outside|inside|[A-Z]|(?!said|says|told)[a-z]+(?:\Z|\s(?:for|in|at|from|near|on|of)\s))
      | (?:[a-z]{3,}ed|seen|shown|held|sent|known|hit|caught|driven|taken|hurt|given|written|drawn\ up)\s
        (?:by|in|at|on|for|with|from|near|to|as|outside|inside)\s
    )""",
    re.X,
)
# What no such clause holds: marks, and joints behind which another clause begins.
_ENDING = re.compile(
    r"[,;:()\[\]\"“”—–!?|\n]|``|''|--|\s(?:when|because|as|after|while|if|but|and|although|though|since|where|before|"
    r"until|whether|that|which|who|said|says|told)\s"
)


# Behind these a noun belongs to the clause, as it does behind the clause's own verb.
_LEADING = frozenset(
    """of in at on by for with from near to as about against outside inside into over under through around between
    among during""".split()
)
_AUXILIARIES = frozenset("who that which has have had was were is are been being will".split())


def heads(text: str, low: int, stop: int, *, taken: bool) -> list[tuple[int, bool]]:
    """Where nouns end on which a clause hangs that reaches to ``stop``.

    Args:
        text: the article.
        low: where to begin to look.
        stop: where the phrase before the verb begins, or the verb itself.
        taken: a phrase begins at ``stop``; it must then be the clause's object or stand behind its preposition.

    Returns:
        Offsets from left to right; True with each whose clause has the pronoun "who", which only people and bodies
        can be.
    """
    return [
        (match.start(), match["person"] is not None)
        for match in _HANGING.finditer(text, low, text.find(" ", stop))
        if not _ENDING.search(text, match.start() + 5, stop) and (not taken or _open(text[match.start() : stop]))
    ]


def _open(clause: str) -> bool:
    """Whether the beginning of a clause still wants a noun: it ends in its verb or a preposition."""
    words = clause.split()
    if not words:
        return False
    last = words.pop().lower()
    return last in _LEADING or last.endswith("ly") or all(word in _AUXILIARIES for word in words)
