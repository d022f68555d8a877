"""The straight line, from files to a memo; each step is the one public function of its room."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from summarize.articles import Loaded
    from summarize.schemas import Article, Claim, Memo, Topic
    from summarize.tensions import Findings

ReaderName = Literal["rules", "auto"]
Progress = Callable[[int, int, str], None]


class Comparison(NamedTuple):
    """What comparing claims gives: the topics, and what was found within them."""

    topics: tuple[Topic, ...]
    findings: Findings


def gather(paths: Sequence[str | Path], meta: str | Path | None = None) -> Loaded:
    """Load articles, and refuse to go on with none.

    Raises:
        InputError: no article could be read (the message names the first failures), or the meta table is not usable.
    """
    from summarize import articles
    from summarize.errors import InputError

    loaded = articles.load(paths, meta)
    if not loaded.articles:
        reasons = "; ".join(f"{failure.path}: {failure.error}" for failure in loaded.failures[:3])
        raise InputError(
            f"no article to read ({reasons or 'nothing found'})",
            hint="Give folders or files of articles (.txt, .md, articles.jsonl), or - for standard input.",
        )
    return loaded


def compare(claims: Iterable[Claim], articles: Sequence[Article]) -> Comparison:
    """Sort claims into topics and find which of them cannot both hold.

    Args:
        claims: claims of any number of articles, in any order.
        articles: the articles that the claims come from (their sources, days and origins decide what is one report).

    Returns:
        The topics and the findings: tensions, agreements, explained pairs and the count of pairs by rule.
    """
    from summarize import tensions, topics

    taken = tuple(claims)
    formed = topics.form(taken)
    return Comparison(formed, tensions.find(formed, taken, articles))


def brief(
    paths: Sequence[str | Path],
    *,
    reader: ReaderName = "rules",
    meta: str | Path | None = None,
    title: str | None = None,
    on_progress: Progress | None = None,
    now: datetime | None = None,
) -> Memo:
    """Read reports of one story and write the memo of where they agree and disagree.

    Args:
        paths: folders, files, or ``-`` for standard input.
        reader: ``rules``; ``auto`` takes the best reader that is set up, which in this version is the rules.
        meta: a CSV table (path, source, date, url ...) that fills in what the articles do not say.
        title: the memo's title; made from the articles when not given.
        on_progress: called after each article with how many are read, how many there are, and the article's path.
        now: the time to print as ``generated_at``; by default SOURCE_DATE_EPOCH if it is set, else the clock.

    Returns:
        The memo. The same articles give the same memo, but for ``generated_at`` and ``run.seconds``.

    Raises:
        InputError: no article could be read, or the meta table is not usable.
    """
    from summarize import memo, readers

    started = time.perf_counter()
    loaded = gather(paths, meta)
    readings = []
    for article in loaded.articles:
        readings.append(readers.read(article))
        if on_progress is not None:
            on_progress(len(readings), len(loaded.articles), article.path)
    topics, findings = compare((claim for reading in readings for claim in reading.claims), loaded.articles)
    return memo.write(
        loaded.articles,
        readings,
        topics,
        findings,
        failures=loaded.failures,
        title=title,
        seconds=time.perf_counter() - started,
        reader="rules",
        now=now or _clock(),
    )


def _clock() -> datetime:
    """The time of the run in whole seconds; SOURCE_DATE_EPOCH (reproducible-builds.org) stands in for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch) if epoch.isdigit() else int(time.time()), tz=UTC)
