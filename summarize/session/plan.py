"""What a run with a model would send, and what that would take; no call is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarize import prompting, readers
from summarize.session.setup import Setup

if TYPE_CHECKING:
    from summarize.prompting import Prompts
    from summarize.readers.model import Request
    from summarize.readers.probe import Shape
    from summarize.schemas import Article, Claim

# Tokens of a reply as measured: a claim with all its slots, one figure's slots, names, a verdict, a bottom line.
_A_CLAIM, _SLOTS, _GROUPS, _VERDICT, _BOTTOM_LINE = 120, 70, 60, 90, 400
# Tokens of what is sent for them, where that hangs on what will be read.
_CASE, _FINDINGS = 1000, 1500


class Step(NamedTuple):
    """What one step of a run takes, estimated; ``cost`` is None where no price is known."""

    step: str
    calls: int
    tokens_in: int
    tokens_out: int
    cost: float | None


def requests(article: Article, prompts: Prompts, shape: Shape) -> Iterator[Request]:
    """The calls that an article takes at least, word for word."""
    from summarize.readers import model

    yield from model.requests(prompts, article, readers.read(article), shape)


def plan(articles: Sequence[Article], setup: Setup, shape: Shape) -> tuple[Step, ...]:
    """Calls, tokens and money by step, for models of a shape.

    Args:
        articles: what would be read.
        setup: the prompts and prices.
        shape: ``article`` for a model that reads whole articles, ``slots`` for one that is put figure by figure.

    Returns:
        The steps in order. Re-asks and figures asked for again come on top; replies in the cache are not taken off.
    """
    from summarize import topics
    from summarize.model import estimate, price_of
    from summarize.readers import model
    from summarize.session import merging

    prompts = prompting.load(setup.prompts)
    price = setup.price or price_of(setup.endpoint.name, setup.endpoint.base_url)
    rows: dict[str, tuple[int, int, int]] = {}

    def add(request: Request, tokens_out: int) -> None:
        calls, before, after = rows.get(request.step, (0, 0, 0))
        rows[request.step] = (calls + 1, before + _tokens(request), after + tokens_out)

    if setup.shape is None:
        add(model.probe_request(prompts), 4 * _A_CLAIM)
    claims: list[Claim] = []
    for article in articles:
        reading = readers.read(article)
        claims += reading.claims
        figures = sum(claim.figure is not None for claim in reading.claims)
        sent = list(model.requests(prompts, article, reading, shape))
        for request in sent:
            add(request, _SLOTS if shape == "slots" else _A_CLAIM * (1 + figures // len(sent)))
    if setup.takes("topics", shape):
        groups = merging.alike(topics.form(claims), claims)
        sent_in = sum(estimate(merging.messages(prompts, group)) for group in groups)
        if groups:
            rows["topics"] = (len(groups), sent_in, len(groups) * _GROUPS)
    if setup.takes("verdicts", shape) and (cases := _cases(claims, articles)):
        rows["verdict"] = (cases, cases * _CASE, cases * _VERDICT)
    if setup.takes("bottom_line", shape):
        rows["bottom line"] = (1, _FINDINGS, _BOTTOM_LINE)
    return tuple(
        Step(step, calls, before, after, None if price is None else price.of(before, after))
        for step, (calls, before, after) in rows.items()
    )


def _cases(claims: Sequence[Claim], articles: Sequence[Article]) -> int:
    """How many verdicts would be asked for on what the rules read."""
    from summarize import tensions, topics
    from summarize.memo import verdicts

    return len(verdicts.in_words(tensions.find(topics.form(claims), claims, articles).tensions, claims))


def _tokens(request: Request) -> int:
    import json

    from summarize.model import estimate

    return estimate(request.messages, json.dumps(request.reply.model_json_schema()))
