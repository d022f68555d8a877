"""The memo written: bottom line, articles with their summaries, gaps and the ledger of the run.

    articles, readings, topics, findings -> Memo

Every sentence is made from printed words, sources and days; nothing is worked out here that the comparison did not
find. The renderers print the object and add nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from summarize.memo import bottomline, gaps, summaries, titles
from summarize.memo.desk import Desk
from summarize.schemas import SCHEMA, Agreement, Article, Claim, Explained, Failure, Memo, Period, Run, Tension, Topic

__all__ = ["write"]


class Reading(Protocol):
    """What a reader gives for one article."""

    @property
    def claims(self) -> Sequence[Claim]: ...
    @property
    def figures_seen(self) -> int: ...
    @property
    def set_aside(self) -> Mapping[str, int]: ...
    @property
    def refused(self) -> int: ...


class Findings(Protocol):
    """What the comparison gives."""

    @property
    def tensions(self) -> tuple[Tension, ...]: ...
    @property
    def agreements(self) -> tuple[Agreement, ...]: ...
    @property
    def explained(self) -> tuple[Explained, ...]: ...
    @property
    def pairs(self) -> Mapping[str, int]: ...


def write(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    topics: Sequence[Topic],
    findings: Findings,
    *,
    failures: Sequence[Failure] = (),
    by_rules: Sequence[Failure] = (),
    title: str | None = None,
    reader: str = "rules",
    seconds: float = 0.0,
    now: datetime,
) -> Memo:
    """Write the memo.

    Args:
        articles: the reports that were read.
        readings: what was read in each, in the same order; claims carry their final ids.
        topics: which claims answer the same question.
        findings: tensions, agreements, explained pairs, and pairs by rule.
        failures: articles that could not be read; with any the run is not complete.
        by_rules: articles that a model was to read and did not, so that the rules' reading of them stands; with any
            the run is not complete.
        title: the memo's title; made from the headlines when not given.
        reader: which reader read.
        seconds: how long the run took.
        now: the time to print as ``generated_at``.

    Returns:
        The memo, the same for the same input.
    """
    claims = tuple(claim for reading in readings for claim in reading.claims)
    desk = Desk.of(articles, claims, findings.tensions, findings.agreements)
    published = sorted(article.published for article in articles if article.published)
    complete = not failures and not by_rules
    return Memo(
        schema=SCHEMA,
        title=title or titles.title(articles),
        generated_at=now,
        period=Period.model_validate({"from": published[0], "to": published[-1]} if published else {}),
        articles=tuple(
            article.model_copy(update={"summary": summaries.summary(article, reading.claims, desk.disputed)})
            for article, reading in zip(articles, readings, strict=True)
        ),
        claims=claims,
        topics=tuple(topics),
        bottom_line=bottomline.lines(desk, topics, complete=complete, failed=len(failures), by_rules=len(by_rules)),
        tensions=findings.tensions,
        agreements=findings.agreements,
        explained=findings.explained,
        gaps=gaps.gaps(desk),
        run=_run(articles, readings, findings, (*failures, *by_rules), reader, seconds),
    )


def _run(
    articles: Sequence[Article],
    readings: Sequence[Reading],
    findings: Findings,
    failures: Sequence[Failure],
    reader: str,
    seconds: float,
) -> Run:
    """The ledger: every figure seen is a claim or set aside with a reason."""
    set_aside: Counter[str] = Counter()
    for reading in readings:
        set_aside.update(reading.set_aside)
    seen = sum(reading.figures_seen for reading in readings)
    return Run(
        reader=reader,
        complete=not failures,
        articles_read=len(articles),
        articles_failed=tuple(failures),
        figures_seen=seen,
        figures_claimed=seen - set_aside.total(),
        figures_set_aside=dict(sorted(set_aside.items(), key=lambda item: (-item[1], item[0]))),
        claims_refused=sum(reading.refused for reading in readings),
        pairs=dict(findings.pairs),
        seconds=round(seconds, 3),
    )
