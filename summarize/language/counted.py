"""What a figure counts: its measure, its noun, and the words of the sentence that say so.

Roles are read off the order of words, without a parser: the figure's own noun ("31 deaths"), a noun that it completes
("the toll rose to 70"), what is said of the counted ("42 people have been killed"), the verb that takes them as object
("destroyed 435 homes"), a neighbour's verb that is left out ("and 12 in Guatemala").
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.language import ballots, idioms, inflection, lasting, leaning, parcels, phrases, tallies, wholes
from summarize.language.agents import acts, fatally, filmed, is_folk, undergoes
from summarize.language.clauses import Clause, Counted
from summarize.language.governors import governor as governor_of
from summarize.language.governors import label, of_the_lost
from summarize.language.interposed import TELLING, placed
from summarize.language.magnitudes import of_money, of_percent, of_unit
from summarize.language.measures import OPEN, table
from summarize.language.ordinals import is_ordinal
from summarize.language.phrases import Phrase
from summarize.language.predicates import LIGHT, Hit, object_of, said_of
from summarize.language.signs import Sign
from summarize.language.vocabulary import fits, is_person, vocabulary
from summarize.language.words import BE
from summarize.schemas import Figure

__all__ = ["Clause", "Counted", "read"]


def read(clause: Clause) -> list[Counted]:
    """What each figure of a sentence counts, in the figures' order.

    "Victims" are casualties; set against other figures of wounded in the same sentence they are the dead.
    """
    found = [_refined(clause, number, counted) for number, counted in enumerate(_all(clause))]
    for n in range(1, len(found)):
        if found[n].measure == "hospitalized" and found[n].phrase.more and found[n - 1].measure == "killed":
            between = clause.text[clause.figures[n - 1].end : clause.figures[n].start]
            found[n] = replace(found[n], measure="killed") if _DIED_THERE.search(between) else found[n]
    if any(c.measure in _HURT for c in found):
        return [replace(c, measure="killed") if c.measure == "victims" else c for c in found]
    return found


def _refined(clause: Clause, number: int, counted: Counted) -> Counted:
    if counted.measure == "wounded" and _BADLY.match(clause.text, clause.figures[number].end):
        counted = replace(counted, measure="critical")
    return parcels.refined(clause, number, ballots.refined(clause, number, counted))


# "Seventeen were hurt, four [critically]", "three [of them seriously]"
_BADLY = re.compile(r" (?:of them |of those )?(?:critically|seriously|severely|gravely)(?= ?[,.;)]| and\b|\n|\Z)")
# "Nine died at the scene and [four more] in hospital"
_DIED_THERE = re.compile(r"\b(?:died|dead|killed) (?:at the scene|on the spot|on site|instantly|there) and\b")
_HURT = frozenset(("wounded", "hospitalized", "critical"))


def _all(clause: Clause) -> list[Counted]:
    found: list[Counted] = []
    for number, figure in enumerate(clause.figures):
        many = figure.dimension == "count" and (figure.low or 0) > 1 and not is_ordinal(figure.text)
        phrase = phrases.after(clause.words, clause.spans[number][1], clause.by_word, clause.tails[number], many)
        phrase = wholes.of_the(clause, number, leaning.forward(clause, number, phrase), found)
        found.append(_read(clause, number, figure, phrase, found))
    return found


def _read(clause: Clause, number: int, figure: Figure, phrase: Phrase, before: list[Counted]) -> Counted:
    first, last = clause.spans[number]
    if figure.dimension == "money":
        return of_money(clause, number, phrase)
    if figure.dimension == "measure":
        return of_unit(clause, number, phrase)
    if figure.dimension == "percent":
        return of_percent(clause, number, phrase, before)
    if figure.unit == "votes" and (other := tallies.other_side(clause.text, figure.start)) is not None:
        return Counted(f"{tallies.SIDE}{other} on the other side", Phrase(last, last, None, last), first, last)
    if phrase.head is None or figure.dimension != "count":
        time = lasting.measure(clause.text, clause.words.starts[0], figure)
        if time or figure.dimension != "count":
            return Counted(time or OPEN, phrase, first, last)
    if number and phrase.head is None and leaning.left_out(clause, number):
        return replace(before[-1], phrase=phrase, first=first, last=last)
    if number and before[-1].measure == "killed" and (dead := leaning.dead_too(clause, number, phrase, before[-1])):
        return dead
    end = max(phrase.last, last)
    if clause.words.lowers[last : last + 1] == ["fewer"] and phrase.head is not None:
        gone = "jobs_cut" if phrase.head in vocabulary().classes["jobs"] else f"{OPEN}{phrase.head}/lose"
        return Counted(gone, phrase, first, end)  # "4 million fewer meals"
    own = _own_noun(phrase, clause.words.lowers[max(0, first - 3) : first])
    if own and own[0] == "capacity" and idioms.of_a_chamber(clause):
        own = None
    if own and own[1]:
        return _since(clause, phrase, own[0], first, end) or Counted(own[0], phrase, first, end, phrase.word)
    if wholes.is_whole(clause, number):
        return _whole(clause, number, phrase, own)
    listed = leaning.listed(clause, number, phrase, before)
    if listed:
        return listed
    among = leaning.among(clause, number, phrase)
    if among:
        return among
    room = idioms.room_at(clause, first)
    if room is not None:
        return Counted("capacity", phrase, room, end, room)
    governor = of_the_lost(clause, label(clause, first, end) or governor_of(clause, first))
    noun = phrase.head
    plain = noun is None or noun in vocabulary().generic or noun == "people"
    if (
        governor
        and (plain or governor.role != "noun" or governor.measures == ("group_size",))
        and fits(governor.measures[0], noun, "count")
    ):
        return Counted(governor.measures[0], phrase, min(governor.first, first), end, governor.first)
    if governor and governor.lemma == "number" and noun is None:
        return Counted(governor.measures[0], phrase, governor.first, end, governor.first)
    bare = noun is None and figure.value is not None  # a vague word without a noun counts nothing that is known
    if governor and governor.role == "noun" and bare and not fits(governor.measures[0], None, "count"):
        return Counted(OPEN + governor.lemma, phrase, governor.first, end)  # "rebel losses reached 300" are no money
    inner = bool(before) and before[-1].phrase.head is not None and placed(clause, first, before[-1].phrase.last)
    right = None if inner else said_of(clause, phrase, end)
    left = object_of(clause, first)
    if phrase.whole is not None and right is not None and not right.finite and left is not None and _governs(left):
        right = None  # "released 112 of the 178 injured": the whole is injured, the part released
    if left is not None and left.verb and fatally(clause, left.verb, end):
        return Counted("killed", phrase, left.first, end + 1, left.first, left.verb)
    ahead, behind = _measure(right, noun), _measure(left, noun)
    if ahead is None and behind is None and noun is not None and is_folk(clause, phrase):
        ahead, behind = _fate(right), _fate(left)
    if ahead and (undergoes(clause, ahead[1], ahead[0]) or filmed(clause, ahead[1])):
        ahead = None
    if ahead and noun is not None and acts(clause, ahead[1], ahead[0]):
        right = Hit(None, ahead[1].lemma, True, ahead[1].first, ahead[1].last)  # "two gunmen killed 12": who did it
        ahead = None
    if ahead and ahead[0] == "capacity":
        ahead = None  # those who are held are no room for so many
    taken = behind is not None and (idioms.is_filled(clause, behind[1].first) or idioms.of_a_chamber(clause))
    if behind and behind[0] == "capacity" and taken:
        behind = None
    if ahead and own and own[0] == "attackers" and ahead[0] == "attendance":
        ahead = None  # accomplices who took part
    if ahead and ahead[1].lemma == "seek" and (noun is None or is_person(noun)):
        ahead = None  # "three more are being sought"
    if behind and behind[0] == "requests" and noun is not None and is_person(noun):
        behind = None  # people who are sought request nothing
    if ahead and (not behind or ahead[2].finite or (left and left.verb in LIGHT and ahead[1].role == "state")):
        measure, sign, _ = ahead
        measure = "found_safe" if idioms.found_again(clause, end) else measure
        return Counted(measure, phrase, first, max(end, sign.last), sign.first, sign.lemma)
    if behind:
        measure, sign, _ = behind
        return Counted(measure, phrase, sign.first, end, sign.first, sign.lemma)
    meant = idioms.meant(clause, phrase, left, right, first, end)
    if meant:
        return Counted(meant.measure, phrase, min(first, meant.first), max(end, meant.last), None, meant.verb)
    ended = right is not None and right.finite and right.verb is not None and right.verb not in LIGHT
    done = None if ended or (left is not None and _governs(left)) or _names(clause, first) else _done_to(phrase)
    if done:
        return Counted(done, phrase, first, end)
    if right is not None and right.verb and noun is None and first and clause.words.lowers[first - 1] == "the":
        ended = True  # "the two put": those told of before
    if own and not (ended and right is not None and right.verb not in idioms.CROWD and own[0] in _WEAK):
        return Counted(own[0], phrase, first, end, phrase.word)
    shared = None if ended else leaning.shared(clause, number, phrase, before)
    if shared:
        return shared
    governed = left is not None and left.verb is not None and left.verb not in LIGHT
    if not ended and ((plain and phrase.head is None) or (noun == "people" and not governed)):
        near = _near(clause, number, noun)
        if near:
            return Counted(
                near[1], phrase, min(first, near[0].first), max(end, near[0].last), near[0].first, near[0].lemma
            )
    verb = (right.verb if right and right.verb else None) or (left.verb if left else None)
    if verb in TELLING:
        return Counted(OPEN + (noun or ""), phrase, first, end, None, verb if right and right.verb == verb else None)
    if noun in _FORCES and verb in _BROUGHT:
        return Counted("deployed", phrase, first, max(right.last if right else end, end), None, verb)
    if noun is None and verb is None and (whole := wholes.of_them(clause, number, phrase, before)):
        return whole
    head = noun or ""
    reach = right.last if right and right.verb else end
    start = left.first if left and left.verb and not (right and right.verb) else first
    return Counted(OPEN + head + (f"/{verb}" if verb else ""), phrase, start, max(reach, end), None, verb)


def _done_to(phrase: Phrase) -> str | None:
    """What has become of the counted, by a participle before them: "200 [destroyed] homes"."""
    noun, verbs = phrase.head, vocabulary().verbs
    for word in reversed(phrase.modifiers):
        form = inflection.verb(word)
        if form is None or form.form not in ("both", "part") or form.lemma == "miss":
            continue
        for measure in verbs.get(form.lemma, ()):
            if measure not in _HELD and fits(measure, noun, "count") and idioms.takes(measure, form.lemma, noun):
                return measure
    return None


# What people are, not what became of them: "registered voters", "employed mothers".
_HELD = frozenset(("requests", "employees"))


def _names(clause: Clause, first: int) -> bool:
    """Whether the figure tells who somebody is: "what it said were ten captured pilots", but "there were ten"."""
    before = clause.words.lowers[max(0, first - 2) : first]
    return bool(before) and before[-1] in BE and before[0] != "there"


def _governs(left: Hit) -> bool:
    """Whether a verb without a measure of its own takes the counted as its object."""
    return left.verb is not None and left.sign is None and left.verb not in LIGHT and left.verb not in TELLING


def _since(clause: Clause, phrase: Phrase, own: str, first: int, end: int) -> Counted | None:
    """What has become of some of the wounded: "seven of the injured are in a critical condition"."""
    became = _measure(said_of(clause, phrase, end), phrase.head) if own == "wounded" and phrase.partitive else None
    if became is None or became[0] not in _BECAME:
        return None
    return Counted(became[0], phrase, first, max(end, became[1].last), became[1].first, became[1].lemma)


_BECAME = frozenset(("killed", "critical", "stable", "hospitalized", "discharged"))


def _whole(clause: Clause, number: int, phrase: Phrase, own: tuple[str, bool] | None) -> Counted:
    """The whole of a part: its own noun and what picks it out, never what is said of the part."""
    first, end = clause.spans[number][0], max(phrase.last, clause.spans[number][1])
    right = said_of(clause, phrase, end)
    if right is not None and not wholes.picks_out(clause, end, right):
        right = None
    if measured := _measure(right, phrase.head):
        measure, sign, _ = measured
        return Counted(measure, phrase, first, max(end, sign.last), sign.first, sign.lemma)
    if own:
        return Counted(own[0], phrase, first, end, phrase.word)
    if meant := idioms.meant(clause, phrase, None, right, first, end):
        return Counted(meant.measure, phrase, first, max(end, meant.last))
    verb = right.verb if right else None
    reach = right.last if right else end
    return Counted(
        OPEN + (phrase.head or "") + (f"/{verb}" if verb else ""), phrase, first, max(reach, end), None, verb
    )


# Measures that a noun carries only while nothing else is said of the counted: "three protesters were beaten".
_WEAK = frozenset(("attendance", "employees", "found_safe", "population"))
# Bodies that nobody buries.
_INSTITUTED = frozenset(
    """governmental governing legislative regulatory international student advisory elected public judicial
    intergovernmental sporting administrative""".split()
)
_SAVED = frozenset(
    "save saves saved saving spare spared sparing protect protecting risk risking change changing".split()
)
# Soldiers who are moved somewhere are deployed; other people who are moved are not.
_FORCES = frozenset("soldier troop personnel force fighter marine paratrooper brigade division battalion".split())
_BROUGHT = frozenset(
    "order rush divert assign move bring ship transfer fly ferry go arrive mass commit relocate transport".split()
)


def _measure(hit: Hit | None, noun: str | None) -> tuple[str, Sign, Hit] | None:
    """The first measure of a hit's sign that can be said of the counted, with the sign and the hit."""
    if hit is None or hit.sign is None:
        return None
    measure = next(
        (m for m in hit.sign.measures if fits(m, noun, "count") and idioms.takes(m, hit.sign.lemma, noun)), None
    )
    return (measure, hit.sign, hit) if measure else None


def _fate(hit: Hit | None) -> tuple[str, Sign, Hit] | None:
    """What became of people whose name no table knows."""
    found = _measure(hit, None)
    return found if found and table()[found[0]].family in _FATES else None


_FATES = frozenset("moved captivity arrests stranded found".split())


def _own_noun(phrase: Phrase, before: list[str]) -> tuple[str, bool] | None:
    """The measure of the counted noun itself, and whether no verb can overrule it."""
    words = vocabulary()
    if phrase.head is None:
        return None
    for rest, measure in words.noun_phrases.get(phrase.head, ()):
        if phrase.modifiers[-len(rest) :] == rest and fits(measure, None, "count"):
            return measure, True
    if phrase.head == "body" and not _INSTITUTED.isdisjoint(phrase.modifiers):
        return None
    for measure in words.nouns.get(phrase.head, ()):
        if fits(measure, phrase.head, "count"):
            row = table()[measure]
            harm = row.family == "harm" and phrase.head != "victim"
            weak = is_person(phrase.head) or phrase.head in words.classes["weapons"] | words.classes["data"]
            return measure, harm or not (weak or phrase.head in words.classes["tickets"])
    if phrase.head == "life" and _SAVED.isdisjoint(before):
        return "killed", True
    return None


def _near(clause: Clause, number: int, noun: str | None) -> tuple[Sign, str] | None:
    """The nearest sign in the same stretch of the sentence, for a figure whose role the order does not tell."""
    first, last = clause.spans[number]
    words = clause.words
    best: tuple[int, Sign, str] | None = None
    for sign in clause.signs.values():
        if sign.role == "noun" and is_person(sign.lemma):
            continue
        span = range(sign.last, first) if sign.last <= first else range(last, sign.first)
        if len(span) > 10 or any(i in clause.by_word or words.lowers[i] in ";:" for i in span):
            continue
        measure = next((m for m in sign.measures if fits(m, noun, "count") and table()[m].people), None)
        distance = len(span) + 4 * sum(words.lowers[i] == "," for i in span)
        if measure and (best is None or distance < best[0]):
            best = (distance, sign, measure)
    return (best[1], best[2]) if best else None
