"""The straight line, from files to a memo; each step is the one public function of its room."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarize import collector

if TYPE_CHECKING:
    from summarize.articles import Loaded
    from summarize.readers import Reading
    from summarize.schemas import Article, Claim, Failure, Focus, LeftOut, Memo, News, Topic
    from summarize.session import Session, Setup
    from summarize.store.assessments import Verdicts
    from summarize.tensions import Findings

ReaderName = Literal["rules", "model", "auto"]
Progress = Callable[[int, int, str], None]


class Taken(NamedTuple):
    """What reading gives: a reading for each article, and what could not be loaded or read.

    ``by_rules``: articles that a model was to read and did not, so that the rules' reading of them stands.
    ``left_out``: articles that were not to be read.
    """

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...]
    by_rules: tuple[Failure, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Comparison(NamedTuple):
    """What comparing claims gives: the topics, and what was found within them."""

    topics: tuple[Topic, ...]
    findings: Findings


def gather(paths: Sequence[str | Path], meta: str | Path | None = None, focus: Focus | None = None) -> Loaded:
    """Load articles, those that the focus is on, and refuse to go on with none.

    Raises:
        InputError: no article could be loaded (the message names the first failures), none matches the focus, or the
            meta table is not usable.
    """
    from summarize import articles

    loaded = articles.load(paths, meta)
    _refuse_none(loaded.articles, loaded.failures)
    return articles.chosen(loaded, focus) if focus else loaded


def read_all(loaded: Loaded, *, setup: Setup | None = None, on_progress: Progress | None = None) -> Taken:
    """Read every article; one that the reader breaks on is a failure of that article, not of the run.

    Args:
        loaded: the articles, and what could not be loaded.
        setup: which model reads them; without one the rules do.
        on_progress: called after each article with how many are read, how many there are, and the article's path.

    Returns:
        The articles that were read, their readings in the same order, and all failures.

    Raises:
        InputError: the reader broke on every one.
    """
    if setup is not None:
        import asyncio

        return asyncio.run(_read_all_by_model(loaded, setup, on_progress))
    from summarize import readers
    from summarize.readers import denials
    from summarize.schemas import Failure

    read: list[tuple[Article, Reading]] = []
    failures = list(loaded.failures)
    for done, article in enumerate(loaded.articles, start=1):
        try:
            with collector.paused():
                read.append((article, readers.read(article)))
        except Exception as error:
            failures.append(Failure(path=article.path, error=_broken(f"{type(error).__name__}: {error}")))
        if on_progress is not None:
            on_progress(done, len(loaded.articles), article.path)
    _refuse_none(read, failures)
    found, readings = tuple(article for article, _ in read), tuple(reading for _, reading in read)
    return Taken(found, denials.matched(found, readings), tuple(failures), left_out=loaded.left_out)


def compare(
    claims: Iterable[Claim], articles: Sequence[Article], formed: tuple[Topic, ...] | None = None
) -> Comparison:
    """Sort claims into topics and find which of them cannot both hold.

    Args:
        claims: claims of any number of articles, in any order.
        articles: the articles that the claims come from (their sources, days and origins decide what is one report).
        formed: the topics, where they are known already.

    Returns:
        The topics and the findings: tensions, agreements, explained pairs and the count of pairs by rule.
    """
    from summarize import tensions, topics

    taken = tuple(claims)
    if formed is None:
        formed = topics.form(taken)
    return Comparison(formed, tensions.find(formed, taken, articles))


def brief(
    paths: Sequence[str | Path],
    *,
    reader: ReaderName = "rules",
    setup: Setup | None = None,
    meta: str | Path | None = None,
    title: str | None = None,
    focus: Focus | None = None,
    verdicts: str | Path | bool = True,
    since: str | Path | Memo | None = None,
    on_progress: Progress | None = None,
    now: datetime | None = None,
) -> Memo:
    """Read reports of one story and write the memo of where they agree and disagree.

    Args:
        paths: folders, files, or ``-`` for standard input.
        reader: ``rules``; ``model`` asks the model of ``setup``, or the one that the environment names; ``auto`` asks
            that model if there is one, and else reads by the rules.
        setup: which model is asked, what with, and how much it may use.
        meta: a CSV table (path, source, date, url ...) that fills in what the articles do not say.
        title: the memo's title; made from the articles when not given.
        focus: narrows the memo, which then counts what was left out.
        verdicts: what analysts decided on tensions of earlier runs (``summarize verdict``): True for the file beside
            the articles, False for none, else the file.
        since: an earlier memo, or its JSON; what is new beside it stands at the top.
        on_progress: called after each article with how many are read, how many there are, and the article's path.
        now: the time to print as ``generated_at``; by default SOURCE_DATE_EPOCH if it is set, else the clock.

    Returns:
        The memo. The same articles give the same memo, but for ``generated_at`` and ``run.seconds``; with a model as
        long as its replies are kept. A memo whose articles the model did not all read is marked as not complete.

    Raises:
        InputError: no article could be read, the meta table, the verdicts, the earlier memo or the prompts are not
            usable, no model is set up, or nothing matches the focus.
    """
    from summarize.store.assessments import looked_up

    earlier = _earlier(since)
    asked = _Asked(title, focus, looked_up(paths, verdicts), time.perf_counter(), now)
    setup = _setup(reader, setup)
    loaded = gather(paths, meta, focus)
    if setup is None:
        written = _memo(read_all(loaded, on_progress=on_progress), "rules", asked)
    else:
        import asyncio

        written = asyncio.run(_brief_with_model(loaded, setup, on_progress, asked))
    if earlier is None:
        return written
    if written.focus is not None:
        from summarize.memo.focus import narrowed

        earlier = narrowed(earlier, written.focus)
    return written.model_copy(update={"news": diff(earlier, written)})


def diff(old: Memo, new: Memo) -> News:
    """What is new, gone or changed in a memo beside an earlier one; see ``memo.news.diff``."""
    from summarize.memo import news

    return news.diff(old, new)


def _earlier(memo: str | Path | Memo | None) -> Memo | None:
    if not isinstance(memo, str | Path):
        return memo
    from summarize.store.memos import read_memo

    return read_memo(memo)


class _Asked(NamedTuple):
    """What a memo is asked to be, and when."""

    title: str | None
    focus: Focus | None
    verdicts: Verdicts
    started: float
    now: datetime | None


async def _brief_with_model(loaded: Loaded, setup: Setup, on_progress: Progress | None, asked: _Asked) -> Memo:
    from summarize.session import Session

    async with Session(setup) as session:
        taken = await _read_in(session, loaded, on_progress)
        formed = await session.form(_claims(taken), taken.articles)
        return await session.finished(_memo(taken, "model", asked, formed))


async def _read_all_by_model(loaded: Loaded, setup: Setup, on_progress: Progress | None) -> Taken:
    from summarize.session import Session

    async with Session(setup) as session:
        return await _read_in(session, loaded, on_progress)


async def _read_in(session: Session, loaded: Loaded, on_progress: Progress | None) -> Taken:
    """``read_all`` by a model; what it does not read is as the rules read it."""
    from summarize.readers import denials
    from summarize.schemas import Failure

    done = 0

    def tick(article: Article) -> None:
        nonlocal done
        done += 1
        if on_progress is not None:
            on_progress(done, len(loaded.articles), article.path)

    found = await session.read(loaded.articles, tick)
    read, failures, by_rules = [], list(loaded.failures), []
    for article, taken in zip(loaded.articles, found, strict=True):
        if taken.reading is None:
            failures.append(Failure(path=article.path, error=_broken(taken.broken)))
            continue
        read.append((article, taken.reading))
        if taken.by_rules is not None:
            by_rules.append(Failure(path=article.path, error=taken.by_rules))
    _refuse_none(read, failures)
    articles, readings = tuple(article for article, _ in read), tuple(reading for _, reading in read)
    return Taken(articles, denials.matched(articles, readings), tuple(failures), tuple(by_rules), loaded.left_out)


def _setup(reader: ReaderName, setup: Setup | None) -> Setup | None:
    """The set-up of the model that is to read; None for the rules."""
    if reader == "rules":
        return None
    from summarize.model import Endpoint
    from summarize.session import Setup, endpoint

    if setup is not None:
        return setup
    found = endpoint() if reader == "model" else Endpoint.from_environment()
    return Setup(found) if found is not None else None


def _claims(taken: Taken) -> tuple[Claim, ...]:
    return tuple(claim for reading in taken.readings for claim in reading.claims)


def _memo(taken: Taken, reader: str, asked: _Asked, formed: tuple[Topic, ...] | None = None) -> Memo:
    """What was read, compared and written."""
    from summarize import memo

    topics, findings = compare(_claims(taken), taken.articles, formed)
    return memo.write(
        taken.articles,
        taken.readings,
        topics,
        findings,
        failures=taken.failures,
        by_rules=taken.by_rules,
        asked=asked.focus,
        left_out=taken.left_out,
        verdicts=asked.verdicts,
        title=asked.title,
        seconds=time.perf_counter() - asked.started,
        reader=reader,
        now=asked.now or clock(),
    )


def _broken(error: str | None) -> str:
    """A defect of ours. The other articles are not lost for it, and the ledger says that this one is."""
    return f"the reader broke on it ({error}): please report this"


def _refuse_none(articles: Sequence[object], failures: Sequence[Failure]) -> None:
    from summarize.errors import InputError

    if not articles:
        reasons = "; ".join(f"{failure.path}: {failure.error}" for failure in failures[:3]) or "nothing found"
        hint = "Give folders or files of articles (.txt, .md, articles.jsonl), or - for standard input."
        raise InputError(f"no article to read ({reasons})", hint=hint)


def clock() -> datetime:
    """The time in whole seconds; SOURCE_DATE_EPOCH (reproducible-builds.org) stands in for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch) if epoch.isdigit() else int(time.time()), tz=UTC)
