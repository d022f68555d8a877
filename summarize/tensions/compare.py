"""One topic compared: scopes, the line of each, pairs of scopes; every pair ends in one rule."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from summarize.language import measures
from summarize.rulebook import EXPLAINING, RULES, gravest
from summarize.schemas import Explained, Topic
from summarize.tensions import attributed, gatherings, leads, line, matters, occasions, pairings, parts, sides
from summarize.tensions.disputes import Dispute
from summarize.tensions.intervals import apart, extremes
from summarize.tensions.reasons import said
from summarize.tensions.repertoires import Repertoire
from summarize.tensions.scope import Scope, explanation, scope_of
from summarize.tensions.settings import setting
from summarize.tensions.tellings import Telling, ids

#: Up to so many scopes of a topic are all set against each other; of more, each against so many of the widest.
SCOPES, WIDEST = 100, 40


@dataclass(slots=True)
class Comparison:
    """What one topic gives; ``accords`` are the groups that can hold together."""

    disputes: list[Dispute] = field(default_factory=list)
    accords: list[tuple[Telling, ...]] = field(default_factory=list)
    explained: list[Explained] = field(default_factory=list)
    pairs: Counter[str] = field(default_factory=Counter)


def _across(positions: Sequence[Sequence[Telling]]) -> int:
    sizes = [len(p) for p in positions]
    return (sum(sizes) ** 2 - sum(n * n for n in sizes)) // 2


def main_rule(dispute: Dispute) -> str:
    """The gravest rule that fired."""
    return gravest(set(dispute.evidence))


def _one_line(topic: Topic, scope: Scope, tellings: Sequence[Telling], known: Repertoire, out: Comparison) -> None:
    """Compare figures of one scope."""
    if len(tellings) < 2:
        return
    left = len(tellings) * (len(tellings) - 1) // 2
    stated = [t for t in tellings if t.claim.stance != "denied"]
    unmet = apart([t.known for t in stated])
    for dispute in line.disputes(scope, tellings, known):
        out.disputes.append(dispute)
        across = _across(dispute.positions)
        out.pairs[main_rule(dispute)] += across
        left -= across
        unmet -= across
        if dispute.undecided:
            wide = dispute.undecided
            settled = sum(len(p) for p in dispute.positions)
            out.pairs["fits-both"] += settled * len(wide)
            left -= settled * len(wide)
            unmet -= settled * len(wide)
            why = f"{said(wide[0])} fits more than one of the positions."
            out.explained.append(Explained(topic=topic.id, rule="fits-both", claims=ids(wide), why=why))
    unmet = max(0, min(unmet, left))
    if unmet:
        out.pairs["gives-both" if line.decidable(scope) else "cannot-tell"] += unmet
        out.explained.extend(_given_both(topic, stated, known))
    if left > unmet:
        out.pairs["agrees"] += left - unmet
    for accord in line.agreeing(scope, tellings):
        out.accords.append(accord)
        out.disputes.extend(attributed.disputes(scope, accord))


def _given_both(topic: Topic, tellings: Sequence[Telling], known: Repertoire) -> Iterator[Explained]:
    """The two figures furthest apart of a scope, if a report that gives both keeps them from being at odds."""
    high, low = extremes(tellings, lambda t: t.known)
    if not low.known.meets(high.known) and not known.at_odds(low, high):
        why = f"{said(low)} and {said(high)}: {EXPLAINING['gives-both'].gist}."
        yield Explained(topic=topic.id, rule="gives-both", claims=ids((low, high)), why=why)


def _two_scopes(topic: Topic, pairing: pairings.Pairing, out: Comparison) -> None:
    """Compare figures of two scopes: a dispute, or the rule that explains why there is none."""
    total = len(pairing.tellings) * len(pairing.others)
    series = measures.periodic(pairing.scope.measure)  # a sector may gain more than all lose and gain together
    slip = None if series else parts.slip(pairing)
    two = sides.dispute(pairing)
    for dispute in () if series else (*((slip,) if slip else ()), *((two,) if two else ()), *parts.exceeds(pairing)):
        if not any(matters.same(*pair) for pair in dispute.evidence.values()):
            continue
        out.disputes.append(dispute)
        across = min(total, _across(dispute.positions))
        out.pairs[main_rule(dispute)] += across
        total -= across
    if total <= 0:
        return
    rule = explanation(pairing.there, pairing.scope, pairing.other_scope)
    if pairing.there.relation == "unknown":
        rule = "cannot-tell"
    out.pairs[rule] += total
    one, other = pairing.one.highest, pairing.other.lowest  # what looks most like a conflict
    if rule == "other-measure" and one.known != other.known:
        return  # killed against wounded looks like no conflict: counted, not listed
    out.explained.append(
        Explained(
            topic=topic.id,
            rule=rule,
            claims=ids((one, other)),
            why=f"{said(one)} against {said(other)}: {EXPLAINING[rule].gist}.",
        )
    )


def _merged(disputes: Sequence[Dispute]) -> Iterator[Dispute]:
    """Several parts that exceed the same wholes are one dispute."""
    by_whole: dict[tuple[str, tuple[str, ...]], list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        if len(dispute.scopes) == 2 and main_rule(dispute) != "scope-slip":
            by_whole[main_rule(dispute), tuple(sorted(ids(dispute.positions[1])))].append(dispute)
        else:
            yield dispute
    for group in by_whole.values():
        together = tuple(dict.fromkeys(t for d in group for t in d.positions[0]))
        yield Dispute(
            group[0].evidence,
            (together, group[0].positions[1]),
            group[0].scopes,
            max(d.certainty for d in group),
        )


def _weighed(dispute: Dispute) -> Dispute:
    """A dispute, less certain where nothing shows its counts to be of one happening."""
    if any(occasions.tied(*pair) for pair in dispute.evidence.values()):
        return dispute
    return replace(dispute, certainty=dispute.certainty * occasions.UNTIED)


def _set_aside(topic: Topic, members: Sequence[Telling], out: Comparison) -> list[Telling]:
    """Leave out what ``leads.aside`` names, counted and listed; returns the rest."""
    aside = leads.aside(members)
    kept = [t for t in members if t.claim.id not in aside]
    for n, telling in enumerate((t for t in members if t.claim.id in aside), start=len(kept)):
        rule = aside[telling.claim.id]
        out.pairs[rule] += n
        why = f"{said(telling)} is far from what the same report leads with: {EXPLAINING[rule].gist}."
        out.explained.append(Explained(topic=topic.id, rule=rule, claims=(telling.claim.id,), why=why))
    return kept


def _pairs(covered: Sequence[pairings.Covered]) -> Iterable[tuple[pairings.Covered, pairings.Covered]]:
    """The pairs of scopes to compare: all, or of very many each with those that have the most figures."""
    if len(covered) <= SCOPES:
        return combinations(covered, 2)
    widest = sorted(sorted(range(len(covered)), key=lambda at: -len(covered[at].tellings))[:WIDEST])
    return (
        (covered[at], covered[to])
        for at in range(len(covered))
        for to in (range(at + 1, len(covered)) if at in widest else widest[bisect_right(widest, at) :])
    )


def topic(topic: Topic, tellings: Sequence[Telling]) -> Comparison:
    """Compare all figures of a topic.

    Args:
        topic: the topic, for its id.
        tellings: its figure claims.

    Returns:
        Disputes, groups that agree, explained pairs, and the count of pairs by rule.
    """
    out = Comparison()
    told = setting([t.claim for t in tellings])
    scopes: dict[Scope, list[Telling]] = defaultdict(list)
    for telling in tellings:
        scopes[scope_of(telling.claim, telling.day, told)].append(telling)
    kept = {scope: _set_aside(topic, members, out) for scope, members in scopes.items()}
    known = Repertoire(tellings)
    for scope, members in kept.items():
        crowds = gatherings.by_day(scope.measure, members)
        if len(crowds) > 1:
            out.pairs["window-differs"] += _across(crowds)
        for crowd in crowds:
            _one_line(topic, scope, crowd, known, out)
    unseen = _across(list(scopes.values()))
    for one, other in _pairs([pairings.Covered(scope, members) for scope, members in kept.items() if members]):
        told_of = len(scopes[one.scope]) * len(scopes[other.scope])
        left = told_of - len(one.tellings) * len(other.tellings)
        if left:
            out.pairs["cannot-tell"] += left
        _two_scopes(topic, pairings.pair(one, other), out)
        unseen -= told_of
    if unseen:
        out.pairs["not-compared"] += unseen
    out.disputes = [_weighed(dispute) for dispute in _merged(out.disputes)]
    assert set(out.pairs) <= RULES.keys() | EXPLAINING.keys()
    return out
