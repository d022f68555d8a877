"""A dispute written as a tension of the memo: its kind, severity, title, reasons, questions and positions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice

from summarize.language import measures
from summarize.rulebook import RULES
from summarize.schemas import Claim, Position, Tension, TensionKind, Topic
from summarize.tensions import compare, reasons, settling, severity, tellings, worded
from summarize.tensions.disputes import Dispute
from summarize.tensions.origins import Origins
from summarize.tensions.sums import Sum
from summarize.tensions.tellings import Telling
from summarize.tensions.worded import WordedDispute

#: A position in words is labelled with no more than this many characters of its first quote.
LONGEST_LABEL = 90


def _finite(value: float) -> float | None:
    return None if value in (float("inf"), float("-inf")) else value


def _position(members: Sequence[Telling], origins: int) -> Position:
    """One position; the range is where all its figures can hold, the label how most print it."""
    span = tellings.common(members)
    days = tellings.days(members)
    return Position(
        label=tellings.printed(members),
        low=_finite(span.low),
        high=_finite(span.high),
        claims=tellings.ids(members),
        sources=tellings.sources(members),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        reports=tellings.reports(members),
        origins=origins,
    )


def _sources(positions: Sequence[Sequence[Telling]], origins: Origins) -> list[set[int]]:
    """The origins behind each position, told apart over all of them."""
    joined = iter(origins.joined([t.claim for p in positions for t in p]))
    return [set(islice(joined, len(p))) for p in positions]


def _title(topic: Topic, dispute: Dispute) -> str:
    """The measures in dispute, and whose: "Killed, casualties · North Korean soldiers"."""
    kinds = dict.fromkeys(measures.title(t.measure) for p in dispute.positions for t in p)
    _, dot, about = topic.title.partition(" · ")
    title = ", ".join(kinds)
    return f"{title[:1].upper()}{title[1:]}{dot}{about}"


def _joined(topic: Topic, dispute: Dispute) -> list[str]:
    """The names in dispute that only a model takes to mean the same."""
    if not topic.joined:
        return []
    named = list(dict.fromkeys(t.claim.subject for p in dispute.positions for t in p if t.claim.subject))
    return named if len(named) > 1 else []


def _graded(
    topic: Topic,
    rule: str,
    score: float,
    *,
    kind: TensionKind | None = None,
    title: str,
    why: str,
    settle: tuple[str, ...],
    positions: tuple[Position, ...],
    rules: tuple[str, ...],
) -> Tension:
    """A tension of the rule's kind, graded by its score; the id is given when all are sorted."""
    return Tension(
        id="",
        topic=topic.id,
        kind=kind or RULES[rule].kind,
        rule=rule,
        severity=severity.grade(score),
        title=title,
        why=why,
        settle=settle,
        positions=positions,
        rules=rules,
        score=score,
    )


def of_figures(topic: Topic, dispute: Dispute, origins: Origins) -> Tension:
    """A dispute over figures, with its severity."""
    rule = compare.main_rule(dispute)
    behind = _sources(dispute.positions, origins)
    shared = sum(map(len, behind)) > len(set().union(*behind))  # one origin stands behind two positions
    joined = _joined(topic, dispute)
    score = severity.score(
        rule,
        severity.gap(rule, dispute.positions),
        min(dispute.certainty, severity.JOINED) if joined else dispute.certainty,
        severity.independence(dispute.positions, shared),
    )
    return _graded(
        topic,
        rule,
        score,
        title=_title(topic, dispute),
        why=reasons.why(dispute) + reasons.joined(joined),
        settle=settling.figures(dispute.evidence),
        positions=tuple(_position(p, len(of)) for p, of in zip(dispute.positions, behind, strict=True)),
        rules=tuple(r for r in RULES if r in dispute.evidence),
    )


def of_sum(topic: Topic, found: Sum, origins: Origins) -> Tension:
    """A whole against what its parts come to."""
    whole, parts = (_position(side, origins.count([t.claim for t in side])) for side in (found.wholes, found.parts))
    rule = "parts-do-not-sum"
    score = severity.score(rule, severity.between(found.wholes[0].possible, found.total), 1.0, severity.ONE_REPORT)
    return _graded(
        topic,
        rule,
        score,
        title=topic.title,
        why=reasons.why_not_sum(found),
        settle=settling.parts(found),
        positions=(
            whole,
            parts.model_copy(
                update={
                    "label": " + ".join(tellings.printed([t]) for t in found.addends),
                    "low": _finite(found.total.low),
                    "high": _finite(found.total.high),
                }
            ),
        ),
        rules=(rule,),
    )


def _worded_position(claims: Sequence[Claim], origins: Origins) -> Position:
    """One position in words; the label is its first quote."""
    days = sorted({day for c in claims if (day := c.as_of or origins.articles[c.article].published)})
    label = " ".join(claims[0].quote.text.split())
    return Position(
        label=label if len(label) <= LONGEST_LABEL else label[: label.rfind(" ", 0, LONGEST_LABEL)] + " …",
        low=None,
        high=None,
        claims=tuple(c.id for c in claims),
        sources=tuple(dict.fromkeys(tellings.printed_by(origins.articles[c.article]) for c in claims)),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        reports=len({c.article for c in claims}),
        origins=origins.count(claims),
    )


def _heard(
    positions: Sequence[Sequence[Claim]], origins: Origins
) -> tuple[tuple[Claim, Claim], tuple[str, str], date | None]:
    """The first claims of two positions, who printed them, and the last day that any speaks of."""
    one, two = positions[0][0], positions[1][0]
    printed = tellings.printed_by(origins.articles[one.article]), tellings.printed_by(origins.articles[two.article])
    days = [day for p in positions for c in p if (day := c.as_of or origins.articles[c.article].published)]
    return (one, two), printed, max(days, default=None)


def of_words(topic: Topic, dispute: WordedDispute, origins: Origins) -> Tension:
    """A dispute in words, with its severity."""
    shown = [dispute.judgements[rule] for rule in RULES if rule in dispute.judgements]
    reports = {c.article for p in dispute.positions for c in p}
    score = severity.score(
        dispute.rule, 1.0, worded.certainty(dispute), severity.ONE_REPORT if len(reports) == 1 else 1.0
    )
    return _graded(
        topic,
        dispute.rule,
        score,
        kind=shown[0].kind,
        title=topic.title,
        why=" ".join(f"{j.why[:1].upper()}{j.why[1:]}." for j in shown),
        settle=settling.in_words(dispute.rule, *_heard(dispute.positions, origins)),
        positions=tuple(_worded_position(p, origins) for p in dispute.positions),
        rules=tuple(r for r in RULES if r in dispute.judgements),
    )
