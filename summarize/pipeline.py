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
    from summarize.readers import Reading
    from summarize.schemas import Article, Claim, Failure, Memo, Topic
    from summarize.tensions import Findings

ReaderName = Literal["rules", "auto"]
Progress = Callable[[int, int, str], None]


class Taken(NamedTuple):
    """What reading gives: a reading for each article, and what could not be loaded or read."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...]


class Comparison(NamedTuple):
    """What comparing claims gives: the topics, and what was found within them."""

    topics: tuple[Topic, ...]
    findings: Findings


def gather(paths: Sequence[str | Path], meta: str | Path | None = None) -> Loaded:
    """Load articles, and refuse to go on with none.

    Raises:
        InputError: no article could be loaded (the message names the first failures), or the meta table is not usable.
    """
    from summarize import articles

    loaded = articles.load(paths, meta)
    _refuse_none(loaded.articles, loaded.failures)
    return loaded


def read_all(loaded: Loaded, *, on_progress: Progress | None = None) -> Taken:
    """Read every article; one that the reader breaks on is a failure of that article, not of the run.

    Args:
        loaded: the articles, and what could not be loaded.
        on_progress: called after each article with how many are read, how many there are, and the article's path.

    Returns:
        The articles that were read, their readings in the same order, and all failures.

    Raises:
        InputError: the reader broke on every one.
    """
    from summarize import readers
    from summarize.schemas import Failure

    read: list[tuple[Article, Reading]] = []
    failures = list(loaded.failures)
    for done, article in enumerate(loaded.articles, start=1):
        try:
            read.append((article, readers.read(article)))
        except Exception as error:
            # A defect of ours. The other articles are not lost for it, and the ledger says that this one is.
            reason = f"the reader broke on it ({type(error).__name__}: {error}): please report this"
            failures.append(Failure(path=article.path, error=reason))
        if on_progress is not None:
            on_progress(done, len(loaded.articles), article.path)
    _refuse_none(read, failures)
    return Taken(tuple(article for article, _ in read), tuple(reading for _, reading in read), tuple(failures))


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
    from summarize import memo

    started = time.perf_counter()
    loaded = gather(paths, meta)
    taken = read_all(loaded, on_progress=on_progress)
    topics, findings = compare((claim for reading in taken.readings for claim in reading.claims), taken.articles)
    return memo.write(
        taken.articles,
        taken.readings,
        topics,
        findings,
        failures=taken.failures,
        title=title,
        seconds=time.perf_counter() - started,
        reader="rules",
        now=now or _clock(),
    )


def _refuse_none(articles: Sequence[object], failures: Sequence[Failure]) -> None:
    from summarize.errors import InputError

    if not articles:
        reasons = "; ".join(f"{failure.path}: {failure.error}" for failure in failures[:3]) or "nothing found"
        hint = "Give folders or files of articles (.txt, .md, articles.jsonl), or - for standard input."
        raise InputError(f"no article to read ({reasons})", hint=hint)


def _clock() -> datetime:
    """The time of the run in whole seconds; SOURCE_DATE_EPOCH (reproducible-builds.org) stands in for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch) if epoch.isdigit() else int(time.time()), tz=UTC)
