"""Figures that lean on the one before them: a sort of a list, a verb or a noun that is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize.language.clauses import Clause, Counted
from summarize.language.gapping import gapped
from summarize.language.interposed import BEFORE
from summarize.language.measures import OPEN, table
from summarize.language.names import counts_its_own
from summarize.language.phrases import Phrase, after
from summarize.language.vocabulary import fits, is_person, vocabulary


def listed(clause: Clause, number: int, phrase: Phrase, before: list[Counted]) -> Counted | None:
    """One sort of a list: "63 were held: 38 dockers, 11 officers", "among the dead were five Turks and two Iraqis"."""
    if not number or phrase.head is None or not is_person(phrase.head):
        return None
    row, first = table().get(before[-1].measure), clause.spans[number][0]
    gap = clause.words.lowers[clause.spans[number - 1][1] : first]
    going_on = before[-1].phrase.partitive and len(gap) < 6 and gap[-1:] in (["and"], [","])
    if row is None or not row.people or not (gap[-1:] == [":"] or (going_on and _lists(clause, first))):
        return None
    return replace(before[-1], phrase=replace(phrase, partitive=True), first=first, last=phrase.last)


def _lists(clause: Clause, first: int) -> bool:
    return not _LISTS.isdisjoint(clause.words.lowers[:first])


_LISTS = frozenset((":", "among"))


def among(clause: Clause, number: int, phrase: Phrase) -> Counted | None:
    """A sort of those whom the words before the verb count: "among the dead were five nurses"."""
    lowers, first = clause.words.lowers, clause.spans[number][0]
    if phrase.head is None or not is_person(phrase.head) or number:
        return None
    at = first - 1
    while at > 0 and (clause.words.kinds[at] == "adverb" or lowers[at] in BEFORE or lowers[at] == "least"):
        at -= 1
    if at < 2 or lowers[at] not in ("were", "are"):
        return None
    low = max(0, at - _AMONG)
    opened = next((i for i in range(at - 1, low - 1, -1) if lowers[i] == "among"), None)
    sign = next((clause.signs[i] for i in range(low if opened is None else opened, at) if i in clause.signs), None)
    row = table().get(sign.measures[0]) if sign is not None else None
    if sign is None or row is None or row.family not in _SORTED or (opened is None and sign.last != at):
        return None
    return Counted(row.key, replace(phrase, partitive=True), sign.first, phrase.last, sign.first, sign.lemma)


_AMONG = 10  # words
# Families whose people are told by their sorts.
_SORTED = frozenset("harm found captivity arrests".split())


def forward(clause: Clause, number: int, phrase: Phrase) -> Phrase:
    """The phrase of a figure that leaves its noun to the other end of a change: "from 150 to 300 detectives"."""
    figure, last = clause.figures[number], clause.spans[number][1]
    onward = (
        number + 1 < len(clause.figures) and phrase.head is None and clause.figures[number + 1].dimension == "count"
    )
    if not onward or figure.dimension != "count" or clause.words.lowers[last : last + 1] != ["to"]:
        return phrase
    first, end = clause.spans[number + 1]
    if first - last > _TO or clause.words.lowers[max(0, clause.spans[number][0] - 1)] != "from":
        return phrase
    other = after(clause.words, end, clause.by_word, clause.tails[number + 1], many=True)
    return replace(other, first=last, last=last) if other.head is not None and not other.partitive else phrase


_TO = 2  # "to 300", "to some 300"


def came_from(clause: Clause, number: int) -> bool:
    """Whether the figure before is what this one has become: "was cut to 228 from [631]", "to 61 dead from [19]"."""
    if not 0 < number < len(clause.figures) or clause.figures[number].dimension != clause.figures[number - 1].dimension:
        return False
    (onward, end), (first, _), lowers = clause.spans[number - 1], clause.spans[number], clause.words.lowers
    between = lowers[end:first]
    return onward > 0 and lowers[onward - 1] == "to" and "from" in between[-2:] and len(between) <= _NOUNS


_NOUNS = 5  # "61 people dead from about 19"


def dead_too(clause: Clause, number: int, phrase: Phrase, victims: Counted) -> Counted | None:
    """Those who died beside others: their attackers, or where the verb is left out."""
    if phrase.head is None:
        return _died_later(clause, number, phrase, victims)
    return _attackers(clause, number, phrase, victims) if vocabulary().groups.get(phrase.head) == "attackers" else None


def _attackers(clause: Clause, number: int, phrase: Phrase, victims: Counted) -> Counted | None:
    """Attackers named beside those whom they killed: "killed 52 people and the four bombers", "as well as three"."""
    if victims.phrase.partitive or victims.phrase.head is None:
        return None
    first, end = clause.spans[number][0], max(phrase.last, clause.spans[number][1])
    behind = max(at for at in (victims.phrase.word, victims.sign or 0) if at < first) + 1
    gap = [word for word in clause.words.lowers[behind:first] if word not in _OPENERS]
    return replace(victims, phrase=phrase, first=first, last=end) if gap in _BESIDE else None


_OPENERS = frozenset(("the", "all", ",", "its", "their"))
_BESIDE = (["and"], ["as", "well", "as"], ["plus"], ["along", "with"], ["including"])


def _died_later(clause: Clause, number: int, phrase: Phrase, dead: Counted) -> Counted | None:
    """Those whose verb is left out: "six died at the scene and two [on the way to hospital]"."""
    first, last = clause.spans[number]
    behind = clause.words.lowers[last : last + 6]
    at = next((n for n, word in enumerate(behind) if word in _HOSPITALS), None)
    there = at is not None and " ".join(behind[:at]) in _THERE
    if not there or clause.words.lowers[first - 1] not in ("and", "while"):
        return None
    return replace(dead, phrase=replace(phrase, partitive=True), first=first, last=last)


_HOSPITALS = frozenset(("hospital", "hospitals"))
_THERE = frozenset(
    "in|at|in the|at the|in a|at a|later in|later at|on the way to|on the way to the|en route to".split("|")
)


def left_out(clause: Clause, number: int) -> bool:
    """Whether a figure leaves all but its source to the one before it: "police put it at 52, the Red Cross at 60"."""
    first, words = clause.spans[number][0], clause.words
    if not number or (words.kinds[first - 1] != "noun" and words.lowers[first - 1] not in ("at", "of", "as")):
        return False
    at, ends = clause.figures[number].start, (words.starts[0], words.ends[-1])
    return any(one.start <= at < one.end for one in gapped(clause.text, *ends))


def as_before(clause: Clause, number: int) -> bool:
    """Whether a figure is of what the one before it in its sentence is of."""
    return came_from(clause, number) or left_out(clause, number)


def shared(clause: Clause, number: int, phrase: Phrase, before: list[Counted]) -> Counted | None:
    """A figure that leaves its verb to the figure before it: "killed 31 people in Mexico and 12 in Guatemala"."""
    listed = _of_a_place(clause, number, phrase, before)
    if listed or not number:
        return listed
    figure = clause.figures[number]
    earlier = before[number - 1]
    if clause.figures[number - 1].dimension != figure.dimension:
        return None
    words, first = clause.words, clause.spans[number][0]
    if earlier.measure.startswith(OPEN):
        return _changed(clause, number, phrase, earlier) or _in_parallel(clause, number, phrase, earlier)
    gap = range(clause.spans[number - 1][1], first)
    if (
        len(gap) > (_CHANGE + _CHANGE if _rose(words.lowers, first) else 9)
        or not gap
        or any(words.lowers[i] in ";:" for i in gap)
        or not fits(earlier.measure, phrase.head, "count")
    ):
        return None
    joint = words.lowers[first - 1]
    if joint == "the" and len(gap) > 1 and words.lowers[first - 2] in ("from", "to"):
        joint = words.lowers[first - 2]
    part = any(words.lowers[i] in ("including", "among", "those") for i in gap)
    part = part or words.lowers[first - 2 : first] in (["of", "which"], ["of", "whom"])
    change = joint in ("from", "to") and phrase.head is None
    if (
        joint not in ("and", "or", ",", "including", "while", "plus", "versus", "—", "--", "–")
        and not part
        and not change
    ):
        return None
    row = table()[earlier.measure]
    beside = row.family == "damage" and first - earlier.phrase.word <= _NEXT
    if phrase.head is not None and not (is_person(phrase.head) and row.people) and not (part or beside):
        return None
    return Counted(
        earlier.measure,
        phrase,
        min(first, gap[0]),
        max(phrase.last, clause.spans[number][1]),
        earlier.sign,
        earlier.verb,
    )


def _of_a_place(clause: Clause, number: int, phrase: Phrase, before: list[Counted]) -> Counted | None:
    """One place of a list: "15 people died: [eight] in Bihar, [five] in Assam", "Deaths: Bihar [8], Assam [5]"."""
    words, (first, last) = clause.words, clause.spans[number]
    if phrase.head is not None or clause.figures[number].dimension != "count":
        return None
    at = first - 1
    if words.lowers[last : last + 1] == ["in"]:
        named = last + 1 + (words.kinds[last + 1 : last + 2] == ["determiner"])
        while at > 0 and (words.kinds[at] == "adverb" or words.lowers[at] in BEFORE or words.lowers[at] == "least"):
            at -= 1
    else:
        named = at
        while at > 0 and words.words[at][0].isupper():
            at -= 1
        if not counts_its_own(" ".join(words.words[at + 1 : first])):
            return None
    if not words.words[named : named + 1] or not words.words[named][0].isupper() or words.lowers[at] not in _LISTED:
        return None
    for earlier, (_, end) in zip(reversed(before), reversed(clause.spans[:number]), strict=True):
        row = table().get(earlier.measure)
        if row is not None:
            near = first - end <= _LIST and row.people and row.family in _SORTED
            return replace(earlier, phrase=phrase, first=first, last=last, sign=None) if near else None
    sign = next((s for s in clause.signs.values() if s.role != "verb" and s.first < at), None)
    if sign is None or words.lowers[at] != ":" or not table()[sign.measures[0]].people:
        return None
    return Counted(sign.measures[0], phrase, sign.first, last, sign.first)


_LIST = 24  # words
_LISTED = frozenset((":", ",", "and", "including", "with", "—", "–", "--", "-", "("))
_NEXT = 3  # "40 homes, and 12 shops"


def _changed(clause: Clause, number: int, phrase: Phrase, earlier: Counted) -> Counted | None:
    """The other end of a change: "from 1,200 [followers] in the morning to more than 20,000", "to three from seven"."""
    lowers, first, before = clause.words.lowers, clause.spans[number][0], clause.spans[number - 1]
    ends = {lowers[first - 1], lowers[before[0] - 1] if before[0] else ""}
    gap = lowers[before[1] : first]
    if (
        phrase.head is not None
        or not (ends in ({"from", "to"}, {"by", "to"}) or _rose(lowers, first))
        or len(gap) > _CHANGE
        or not _APART.isdisjoint(gap)
    ):
        return None
    return (
        replace(earlier, phrase=phrase, first=first, last=clause.spans[number][1]) if earlier.measure != OPEN else None
    )


def _rose(lowers: Sequence[str], first: int) -> bool:
    """Whether a figure is what the one before it rose or fell from: "1.2 million [lost power], down from 2 million"."""
    return first > 1 and lowers[first - 1] == "from" and lowers[first - 2] in ("up", "down")


_CHANGE = 12
_APART = frozenset(";:()")


def _in_parallel(clause: Clause, number: int, phrase: Phrase, earlier: Counted) -> Counted | None:
    """A figure that leaves its noun to one built alike: "16 strikes on Saturday and 18 on Sunday"."""
    words, (first, last) = clause.words, clause.spans[number]
    behind = words.lowers[last : last + 1]
    alike = words.lowers[earlier.phrase.last : earlier.phrase.last + 1] == behind and behind[0:1] != []
    placed = alike and words.kinds[last] == "preposition" and behind[0] != "of"
    if phrase.head is not None or not placed or words.lowers[first - 1] not in ("and", ",", "but"):
        return None
    gap = first - clause.spans[number - 1][1]
    return replace(earlier, phrase=phrase, first=first, last=last, sign=None) if gap < 9 else None
