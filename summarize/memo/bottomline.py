"""The bottom line: three to five plain sentences over the gravest tensions and the widest agreements."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.language import measures, questions
from summarize.memo import accords
from summarize.memo.desk import Desk, count, day, listed
from summarize.schemas import Claim, Line, Position, Tension, Topic

# Low ones are told only where there is little else.
_FEWEST_TENSIONS, _MOST_TENSIONS = 2, 3
# Rules that tell of a change: their sides are told in the order of their days.
_IN_TIME = frozenset({"status-changed", "revised", "growth", "total-rose", "level-changed"})
# Rules by which one report alone can be at odds with itself; a count replaced or grown is no contradiction.
_SLIPS = frozenset({"scope-slip", "figures-disjoint", "part-exceeds-whole", "total-fell"})
_MOST = 5
# Quotes of claims in words are cut to so many letters.
_QUOTE = 90
_MANY = 3
# So many reports at odds with themselves are told.
_TOLD = 3
# The answer of the second side of a denial: not "no" where it says that nobody knows.
_ANSWERED = ("not known", "no")
# People harmed, one way or another: one word stands for several such measures.
_HARM = frozenset({"killed", "wounded", "casualties", "killed_or_wounded", "killed_or_missing", "missing"})


def lines(
    desk: Desk,
    topics: Sequence[Topic],
    *,
    complete: bool,
    failed: int = 0,
    by_rules: int = 0,
    outside: int = 0,
    settled: int = 0,
) -> tuple[Line, ...]:
    """The bottom line.

    Args:
        desk: claims, articles, tensions (gravest first) and agreements.
        topics: the topics that they belong to.
        complete: whether every article was read; only then is silence called agreement.
        failed: how many were not.
        by_rules: how many were read by the rules where a model was to read them.
        outside: how many tensions the memo's focus leaves out.
        settled: how many an analyst dismissed or explained; they are not among those of the desk.

    Returns:
        One to five lines, each citing claims where it rests on any.
    """
    slips = [tension for tension in desk.tensions if tension.rule in _SLIPS and _in_one_report(desk, tension)]
    inside = {tension.id for tension in slips}
    others = [tension for tension in desk.tensions if tension.id not in inside]
    slips = [tension for tension in slips if tension.severity != "low"]
    found: list[Line] = []
    told: set[str] = set()
    for tension in others:
        if tension.topic in told or (tension.severity == "low" and len(found) + len(slips) >= _FEWEST_TENSIONS):
            continue
        told.add(tension.topic)
        found.append(_tension(desk, tension))
        if len(found) == _MOST_TENSIONS:
            break
    if slips:
        # Where its severity puts it among the others.
        graver = [t.topic for t in others if _before(desk, t, slips[0])]
        found.insert(len(told & set(graver)), _slips(desk, slips))
    if not desk.tensions:
        incomplete = "" if complete else _incomplete(failed, by_rules)
        if settled:
            found.append(_nothing_open(settled, incomplete))
        elif outside and complete:
            found.append(_nothing_in_focus(outside))
        else:
            found.append(_nothing(desk, topics, complete, incomplete))
    found += list(accords.lines(desk))[: max(1, _MOST - len(found))]
    if desk.tensions and not complete:
        found = [*found[: _MOST - 1], Line(text=_incomplete(failed, by_rules))]
    return tuple(found[:_MOST])


def _before(desk: Desk, one: Tension, other: Tension) -> bool:
    return desk.tensions.index(one) < desk.tensions.index(other)


def _in_one_report(desk: Desk, tension: Tension) -> bool:
    return len({desk.claims[c].article for p in tension.positions for c in p.claims if c in desk.claims}) == 1


def _first(desk: Desk, position: Position) -> Claim:
    """The claim that speaks for a position: the earliest that is no headline."""
    claims = [desk.claims[c] for c in position.claims if c in desk.claims]
    return min(claims, key=lambda c: (c.headline, desk.when(c) is None, str(desk.when(c))))


def _cited(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.id for claim in claims))


def _sides(desk: Desk, tension: Tension) -> list[Claim]:
    return [_first(desk, p) for p in tension.positions if any(c in desk.claims for c in p.claims)]


def _tension(desk: Desk, tension: Tension) -> Line:
    sides = _sides(desk, tension)
    about, subject = (tension.id,), _about(tension, sides)
    if tension.rule in _IN_TIME:
        sides = sorted(sides, key=lambda side: (desk.when(side) is None, str(desk.when(side))))
    said = [desk.said(side, _QUOTE) for side in sides]
    if "total-fell" in tension.rules or tension.rule == "total-fell":
        pair = _fell(desk, sides)
        text = (
            f"{subject}: a total cannot fall, but {desk.said(pair[0])} is followed by {desk.said(pair[1])}: "
            "they count different things, or one is wrong."
        )
        return Line(text=text, claims=_cited(sides), about=about)
    texts = {
        "figures-disjoint": f"{subject}: {_apart(desk, sides)}: {_between(desk, sides)}.",
        "denial": f"{subject}: {_denial(sides, said)}.",
        "status-changed": f"{subject}: this has changed: {_against(said, 'then')}.",
        "timing": f"{subject}: the dates differ: {_against(said)}.",
        "attribution": f"{subject}: the reports name different speakers or parties: {_against(said)}.",
        "revised": f"{subject}: a figure was replaced by its own source: {_against(said, 'then')}.",
        "growth": f"{subject}: the number grew so fast that it needs explaining: {_against(said, 'then')}.",
        "estimate-differs": f"{subject}: what is feared or believed is not what was counted: {_against(said)}.",
        "total-rose": f"{subject}: the count rose from report to report: {_against(said, 'then')}.",
    }
    if tension.rule == "scope-slip":
        counts = [f"{desk.counts(side)}: {words}" for side, words in zip(sides, said, strict=True)]
        text = f"{subject}: one figure stands for different counts: {_against(counts)}."
        return Line(text=text, claims=_cited(sides), about=about)
    if tension.rule == "part-exceeds-whole":
        counts = [f"{words} for {desk.counts(side)}" for side, words in zip(sides, said, strict=True)]
        text = f"{subject}: a part leaves no room in the whole that should hold it: {_against(counts)}."
        return Line(text=text, claims=_cited(sides), about=about)
    if tension.rule == "parts-do-not-sum":
        text = f"{subject}: {said[0]} is given in parts ({tension.positions[1].label}) that do not come to it."
        return Line(text=text, claims=_cited(sides), about=about)
    text = texts.get(tension.rule, f"{subject}: {_between(desk, sides)}.")
    return Line(text=text, claims=_cited(sides), about=about)


def _apart(desk: Desk, sides: Sequence[Claim]) -> str:
    """How figures that share no number are told: counts of one day cannot all be right, later ones may have moved."""
    days = [when for side in sides if (when := desk.when(side))]
    if len(days) == len(sides) and (max(days) - min(days)).days <= 1:
        return "the figures cannot all be right"
    return "the figures do not fit together"


def _between(desk: Desk, sides: Sequence[Claim]) -> str:
    """The lowest and the highest in full, what lies between as printed."""
    ranked = sorted(sides, key=lambda c: ((c.figure.low or 0.0) if c.figure else 0.0, c.id))
    if len(ranked) < _MANY or not all(side.figure for side in ranked):
        return _against([desk.said(side, _QUOTE) for side in ranked])
    between = listed([desk.printed(side) for side in ranked[1:-1]][:_MANY])
    return f"{desk.said(ranked[0])} against {desk.said(ranked[-1])}, with {between} between them"


def _denial(sides: Sequence[Claim], said: Sequence[str]) -> str:
    """Who says yes, who says no; for what is asked with who, what or how many, who says that nobody knows."""
    if any(side.figure for side in sides) or len(sides) != len(_ANSWERED) or not questions.polar(_asked(sides)):
        unknown = {side.stance for side in sides} & {"unconfirmed", "doubted"}
        return f"{'said to be unknown, and given: ' if unknown else ''}{_against(said)}"
    ranked = sorted(zip(sides, said, strict=True), key=lambda pair: pair[0].stance in ("denied", "unconfirmed"))
    return f"yes, {ranked[0][1]}; {_ANSWERED[ranked[1][0].stance == 'denied']}, {ranked[1][1]}"


def _asked(sides: Sequence[Claim]) -> str:
    return next((side.proposition for side in sides if side.proposition), "")


def _about(tension: Tension, sides: Sequence[Claim]) -> str:
    """What a tension is about: the question of claims in words, else the topic's title with one measure."""
    in_words = next((side for side in sides if side.proposition and not side.figure), None)
    if in_words is not None:
        return questions.clause(in_words)
    heads, _, rest = tension.title.partition(" · ")
    counted = {side.measure for side in sides if side.measure}
    if "," in heads and counted:
        heads = "casualties" if counted <= _HARM and len(counted) > 1 else measures.title(sides[0].measure or "")
    text = f"{heads} ({rest})" if rest else heads
    return text[:1].upper() + text[1:]


def _against(said: Sequence[str], joint: str = "against") -> str:
    """ "a against b"; with more sides "a, b and c"."""
    if len(said) == 2:
        return f"{said[0]}{',' if joint == 'then' else ''} {joint} {said[1]}"
    return listed(said[:4]) if len(said) <= 4 else f"{', '.join(said[:4])} and {count(len(said) - 4)} more"


def _fell(desk: Desk, sides: Sequence[Claim]) -> tuple[Claim, Claim]:
    """The higher earlier total and the lower later one."""
    dated = sorted(sides, key=lambda c: (desk.when(c) is None, str(desk.when(c))))
    top = max(dated, key=lambda c: c.figure.low if c.figure and c.figure.low is not None else 0.0)
    later = [c for c in dated if c is not top and (desk.when(c) or desk.when(top)) and _lower(c, top)]
    after = [c for c in later if str(desk.when(c)) >= str(desk.when(top))]
    return top, (after or later or [sides[-1] if sides[-1] is not top else sides[0]])[-1]


def _lower(claim: Claim, top: Claim) -> bool:
    one, other = claim.figure, top.figure
    return bool(one and other and one.high is not None and other.low is not None and one.high < other.low)


def _slips(desk: Desk, tensions: Sequence[Tension]) -> Line:
    """Reports that contradict themselves, in one sentence."""
    by_report: dict[str, list[Claim]] = {}
    for tension in tensions[:_TOLD]:
        sides = _sides(desk, tension)
        by_report.setdefault(sides[0].article, []).extend(sides[:2])
    parts = []
    for claims in by_report.values():
        said = list(dict.fromkeys(_as(desk, claim) for claim in claims))
        when = desk.when(claims[0])
        parts.append(f"{desk.source(claims[0])}{f' ({day(when)})' if when else ''} prints {listed(said)}")
    many = count(len(by_report))
    if all(tension.rule == "scope-slip" for tension in tensions):
        head = f"{many} report{'s give' if len(by_report) > 1 else ' gives'} one number for different counts"
    else:
        head = f"{many} report{'s give' if len(by_report) > 1 else ' gives'} figures that cannot both be right"
    head = head[:1].upper() + head[1:]
    return Line(
        text=f"{head}: {'; '.join(parts)}.",
        claims=_cited([c for claims in by_report.values() for c in claims]),
        about=tuple(tension.id for tension in tensions[:_TOLD]),
    )


def _as(desk: Desk, claim: Claim) -> str:
    """A figure and what it is printed for; words as they are."""
    return f"{desk.printed(claim)} as {desk.counts(claim)}" if claim.figure else desk.printed(claim)


def _nothing(desk: Desk, topics: Sequence[Topic], complete: bool, incomplete: str) -> Line:
    if not complete:
        return Line(text=f"No tensions were found in what was read. {incomplete}")
    shared = sum(1 for topic in topics if len({desk.claims[c].article for c in topic.claims if c in desk.claims}) > 1)
    if not shared and len(desk.articles) > 1:
        return Line(text="No tensions found, and little to compare: no count or status stands in more than one report.")
    reports = f"{count(len(desk.articles))} report{'s' if len(desk.articles) != 1 else ''}"
    return Line(
        text=f"No tensions found: what the {reports} say can all hold together "
        f"({count(shared)} topic{'s' if shared != 1 else ''} in more than one report)."
    )


def _nothing_open(settled: int, incomplete: str) -> Line:
    tensions = f"the {count(settled)} tensions found were" if settled != 1 else "the one tension found was"
    text = f"No tension is left open: {tensions} dismissed or explained by an analyst. {incomplete}"
    return Line(text=text.rstrip())


def _nothing_in_focus(outside: int) -> Line:
    others = f"{count(outside)} tension{'s' if outside != 1 else ''}"
    return Line(
        text=f"No tensions found within the focus; {others} outside it {'are' if outside != 1 else 'is'} left out."
    )


def _incomplete(failed: int, by_rules: int) -> str:
    parts = [f"{count(failed)} article{'s' if failed != 1 else ''} could not be read"] if failed or not by_rules else []
    if by_rules:
        parts.append(f"{count(by_rules)} {'were' if by_rules != 1 else 'was'} read by the rules, not by the model")
    return f"This memo is not complete: {' and '.join(parts)}."
