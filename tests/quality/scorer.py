"""How much of a labelled story a memo gets right: a small scorer, for the regression gate only.

A labelled claim is matched by article, overlapping words and, for figures, an agreeing value; a labelled tension
is found when two of its claims stand in different positions of one tension of the memo.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from itertools import combinations, product
from pathlib import Path
from typing import Any

from summarize.schemas import Claim, Figure, Memo

Pair = frozenset[int]
Count = tuple[int, int]
"""How many of how many."""

NOT_A_NAME = {"official", "officials", "senior", "said", "from", "their"}


@dataclass(frozen=True)
class Gold:
    """The labels of one story."""

    claims: dict[int, dict[str, Any]]
    tensions: dict[str, GoldTension]
    compatible: frozenset[Pair]


@dataclass
class GoldTension:
    """The pairs of claims that one topic sets against each other."""

    strict: bool = False
    low: bool = True
    pairs: set[Pair] = field(default_factory=set)


@dataclass(frozen=True)
class Score:
    """Counts of one story, or of several added up; lists name what went wrong."""

    verbatim: Count = (0, 0)
    figures: Count = (0, 0)
    statuses: Count = (0, 0)
    speakers: Count = (0, 0)
    strict: Count = (0, 0)
    all: Count = (0, 0)
    precision: Count = (0, 0)
    pair_precision: Count = (0, 0)
    traps: int = 0
    missed_figures: tuple[str, ...] = ()
    wrong_speakers: tuple[str, ...] = ()
    missed_tensions: tuple[str, ...] = ()
    false_tensions: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        def add(a: Any, b: Any) -> Any:
            counts = isinstance(a, tuple) and bool(a) and isinstance(a[0], int)
            return (a[0] + b[0], a[1] + b[1]) if counts else a + b

        return replace(self, **{f.name: add(getattr(self, f.name), getattr(other, f.name)) for f in fields(self)})

    def share(self, name: str) -> float:
        """One of the counts as a share from 0 to 1; 1 where there was nothing to count."""
        got, of = getattr(self, name)
        return got / of if of else 1.0


def labels(folder: Path) -> Gold:
    """Read a story's ``gold.json``; entries of one topic are one tension, ``cover`` entries only add pairs to it."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    tensions: dict[str, GoldTension] = {}
    for entry in gold["tensions"]:
        tension = tensions.setdefault(entry["topic"], GoldTension())
        tension.pairs |= pairs(entry)
        if not entry.get("cover"):
            tension.strict |= entry["strict"]
            tension.low &= entry["severity"] == "low"
    compatible = [pair for key in ("corroborations", "not_tensions") for entry in gold[key] for pair in pairs(entry)]
    return Gold({claim["i"]: claim for claim in gold["claims"]}, tensions, frozenset(compatible))


def pairs(entry: dict[str, Any]) -> set[Pair]:
    """Every two claims of a labelled entry."""
    return {frozenset(pair) for pair in combinations(entry["claim_indices"], 2)}


def score(memo: Memo, folder: Path) -> Score:
    """Hold a memo against the labels of the folder whose articles it was made from."""
    gold = labels(folder)
    where = _matches(memo, gold)
    found = set().union(*where.values())
    numbered = [i for i, claim in gold.claims.items() if is_figure(claim)]
    worded = [i for i in gold.claims if i not in numbered]
    texts = {article.id: article.text for article in memo.articles}
    verbatim = sum(texts[c.article][c.quote.start : c.quote.end] == c.quote.text for c in memo.claims)
    named, wrong = _speakers(memo, gold, where, [i for i in numbered if i in found])
    hit, crossed, true, false, traps = set(), set(), 0, [], 0
    for tension in memo.tensions:
        cross = {
            frozenset((i, j))
            for a, b in combinations(tension.positions, 2)
            for p, q in product(a.claims, b.claims)
            for i, j in product(where.get(p, ()), where.get(q, ()))
            if i != j
        }
        topics = {name for name, wanted in gold.tensions.items() if wanted.pairs & cross}
        hit |= topics
        crossed |= cross
        if topics:
            true += 1
        elif cross:
            trap = bool(cross & gold.compatible)
            traps += trap
            false.append(f"{folder.name}{' (trap)' if trap else ''}: {tension.rule}: {_sides(gold, cross)}")
    wanted = [name for name, t in gold.tensions.items() if not t.low]
    strict = [name for name in wanted if gold.tensions[name].strict]
    known = set().union(*(t.pairs for t in gold.tensions.values()))
    return Score(
        verbatim=(verbatim, len(memo.claims)),
        figures=(len(found.intersection(numbered)), len(numbered)),
        statuses=(len(found.intersection(worded)), len(worded)),
        speakers=named,
        strict=(len(hit.intersection(strict)), len(strict)),
        all=(len(hit.intersection(wanted)), len(wanted)),
        precision=(true, true + len(false)),
        pair_precision=(len(crossed & known), len(crossed)),
        traps=traps,
        missed_figures=tuple(_told(folder, gold.claims[i]) for i in numbered if i not in found),
        wrong_speakers=tuple(f"{folder.name}: {line}" for line in wrong),
        missed_tensions=tuple(f"{folder.name}: {name}" for name in wanted if name not in hit),
        false_tensions=tuple(false),
    )


def is_figure(claim: dict[str, Any]) -> bool:
    """Whether a labelled claim has a number; the others are statuses and timings."""
    return claim["low"] is not None or claim["high"] is not None


def agrees(figure: Figure | None, low: float | None, high: float | None) -> bool:
    """Whether a figure reads as a labelled range: a bound within 5 %, or ranges that share most of their width."""
    if figure is None:
        return False
    if _near(figure.low, low) or _near(figure.high, high):
        return True
    if figure.low is None or figure.high is None or low is None or high is None:
        return False
    shared = min(figure.high, high) - max(figure.low, low)
    return shared > 0 and shared >= 0.5 * min(figure.high - figure.low, high - low)


def _near(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= max(1.0, 0.05 * abs(b))


def _matches(memo: Memo, gold: Gold) -> dict[str, set[int]]:
    """Claims of the memo, each with the labelled claims that it restates."""
    articles = {article.id: (Path(article.path).stem, article.text) for article in memo.articles}
    where: dict[str, set[int]] = {}
    for claim in memo.claims:
        stem, text = articles[claim.article]
        for i, label in gold.claims.items():
            if str(label["article"]) == stem and _restates(claim, label, text):
                where.setdefault(claim.id, set()).add(i)
    return where


def _restates(claim: Claim, label: dict[str, Any], text: str) -> bool:
    start = text.find(label["quote"])
    if start < 0 or not (claim.quote.start < start + len(label["quote"]) and start < claim.quote.end):
        return False
    return agrees(claim.figure, label["low"], label["high"]) if is_figure(label) else claim.figure is None


def _speakers(memo: Memo, gold: Gold, where: dict[str, set[int]], found: Iterable[int]) -> tuple[Count, list[str]]:
    """How many of the figures found are given to the speaker that the label names."""
    right, asked, wrong = 0, 0, []
    for i in found:
        wanted = gold.claims[i]["speaker"]
        if not wanted:
            continue
        asked += 1
        given = [c.speaker for c in memo.claims if i in where.get(c.id, ())]
        text = " ".join(s.model_dump_json().lower() for s in given if s)
        words = [w for w in re.findall(r"\w{4,}", wanted.lower()) if w not in NOT_A_NAME] or wanted.lower().split()
        if any(word in text for word in words):
            right += 1
        else:
            wrong.append(f"{wanted!r} read as {next((s.text for s in given if s), None)!r}: {gold.claims[i]['quote']}")
    return (right, asked), wrong


def _sides(gold: Gold, cross: set[Pair]) -> str:
    i, j = sorted(min(cross, key=sorted))
    return f"{gold.claims[i]['quote']!r} against {gold.claims[j]['quote']!r}"


def _told(folder: Path, claim: dict[str, Any]) -> str:
    return f"{folder.name}/{claim['article']}: {claim['quote']}"
