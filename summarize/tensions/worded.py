"""Claims in words set against each other: pairs judged by ``words``, joined into positions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from summarize.language import questions
from summarize.rulebook import gravest
from summarize.schemas import Claim, Explained, Topic
from summarize.tensions import judgements, near, parties, words
from summarize.tensions.judgements import Answer, Judgement

#: An answer as a heading gives it.
ANSWERS: dict[Answer, str] = {"yes": "yes", "no": "no", "unknown": "nobody says"}

#: How sure the reading of words by table is, against that of figures.
CERTAINTY = 0.55
#: And of what a rejection rejects, which is read off where it stands.
NEXT_TO = 0.38
#: So many positions are told apart by the party that they name.
PARTIES = 20


@dataclass(frozen=True, slots=True)
class WordedDispute:
    """Positions in words that cannot all hold; ``judgements`` are the pairs that show it, by rule."""

    judgements: dict[str, Judgement]
    positions: tuple[tuple[Claim, ...], ...]

    @property
    def rule(self) -> str:
        """The gravest rule that fired."""
        return gravest(set(self.judgements))


#: Two claims that contradict each other, and how.
_Apart = tuple[Claim, Claim, Judgement]


def certainty(dispute: WordedDispute) -> float:
    """How sure it is that the positions are about one thing."""
    adjacent = any((c.proposition or "").startswith("said: ") for position in dispute.positions for c in position)
    return NEXT_TO if adjacent else CERTAINTY


@dataclass(slots=True)
class Worded:
    """What the worded claims of one topic give; every pair is counted once.

    ``disputes``: one for each set of claims that contradictions tie together: of two attacks in one story each has its
    own. ``accords``: the claims that answer the topic's question alike, with the answer in words.
    """

    disputes: list[WordedDispute] = field(default_factory=list)
    accords: list[tuple[str, tuple[Claim, ...]]] = field(default_factory=list)
    explained: list[Explained] = field(default_factory=list)
    pairs: Counter[str] = field(default_factory=Counter)


def _positions(apart: Iterable[tuple[Claim, Claim]]) -> tuple[tuple[Claim, ...], ...]:
    """Greedy: each claim joins the first position of its own answer that holds nothing it contradicts."""
    against: dict[str, set[str]] = {}
    claims: dict[str, Claim] = {}
    for a, b in apart:
        for one, other in ((a, b), (b, a)):
            claims[one.id] = one
            against.setdefault(one.id, set()).add(other.id)
    positions: list[list[Claim]] = []
    home: dict[str, int] = {}
    for key, claim in claims.items():
        taken = {home[other] for other in against[key] if other in home}
        free = (at for at, told in enumerate(positions) if at not in taken and _alike(told[0], claim, at))
        home[key] = next(free, len(positions))
        if home[key] == len(positions):
            positions.append([])
        positions[home[key]].append(claim)
    return tuple(tuple(p) for p in positions)


def _alike(one: Claim, other: Claim, at: int) -> bool:
    """Whether two claims give one answer; to the question who did it, one that names another party is another.

    Among the first ``PARTIES`` positions only: the parties of a corpus are no positions.
    """
    answer = judgements.answer(one)
    if answer != judgements.answer(other):
        return False
    blames = at < PARTIES and answer == "yes" and (one.proposition or "").startswith(("responsible", "fired first"))
    return not blames or parties.together(one, other)


def _tied(apart: Sequence[_Apart]) -> list[list[_Apart]]:
    """The contradicting pairs, sorted into sets that share no claim; "nobody knows" ties none, and joins the first."""
    head: dict[str, str] = {}

    def found(key: str) -> str:
        while head.setdefault(key, key) != key:
            head[key] = key = head[head[key]]
        return key

    known: list[_Apart] = []
    silent: list[_Apart] = []
    for pair in apart:
        unknown = "unknown" in (judgements.answer(pair[0]), judgements.answer(pair[1]))
        (silent if unknown else known).append(pair)
    for a, b, _ in known or apart:
        head[found(b.id)] = found(a.id)
    sets: dict[str, list[_Apart]] = {}
    for pair in known or apart:
        sets.setdefault(found(pair[0].id), []).append(pair)
    if known:
        next(iter(sets.values())).extend(silent)
    return list(sets.values())


def _dispute(tied: Sequence[_Apart]) -> WordedDispute:
    shown: dict[str, Judgement] = {}
    for _, _, judgement in tied:
        shown.setdefault(judgement.rule, judgement)
    return WordedDispute(shown, _positions((a, b) for a, b, _ in tied))


def _torn(alike: Mapping[Answer, Sequence[Claim]]) -> set[str]:
    """The articles that give more than one answer: such a report agrees with nobody."""
    answers: dict[str, set[Answer]] = {}
    for answer, group in alike.items():
        for claim in group:
            answers.setdefault(claim.article, set()).add(answer)
    return {article for article, given in answers.items() if len(given) > 1}


def compare(topic: Topic, claims: Sequence[Claim]) -> Worded:
    """Judge the pairs of a topic that have words on at least one side (see ``near``).

    Args:
        topic: the topic, for its id.
        claims: its claims, with and without figures.
    """
    out = Worded()
    if all(claim.figure for claim in claims):
        return out
    apart: list[_Apart] = []
    unseen = near.count(claims)
    plain = words.yes_or_no(claims)
    if plain and len({claim.stance for claim in claims}) == 1:
        out.pairs["agrees"], unseen = unseen, 0
    answers = [judgements.answer(claim) for claim in claims]
    for at, to in near.pairs(claims) if unseen else ():
        unseen -= 1
        a, b = claims[at], claims[to]
        judgement = None if plain and answers[at] == answers[to] else words.judge(a, b)
        if judgement is None:
            out.pairs["agrees"] += 1
            continue
        out.pairs[judgement.rule] += 1
        if judgement.contradiction:
            apart.append((a, b, judgement))
        else:
            out.explained.append(Explained(topic=topic.id, rule=judgement.rule, claims=(a.id, b.id), why=judgement.why))
    if unseen:
        out.pairs["not-compared"] += unseen
    alike: dict[Answer, list[Claim]] = {}
    for claim, answer in zip(claims, answers, strict=True):
        if claim.figure is None and questions.polar(claim.proposition or ""):
            alike.setdefault(answer, []).append(claim)
    torn = _torn(alike)
    agreed = ((answer, tuple(c for c in group if c.article not in torn)) for answer, group in alike.items())
    out.accords = [(ANSWERS[answer], group) for answer, group in agreed if group]
    out.disputes = [_dispute(tied) for tied in _tied(apart)]
    return out
