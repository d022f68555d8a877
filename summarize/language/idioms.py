"""Verbs that carry a measure only of certain things: "lose 1,200 positions", "lost nine of our own"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.language import occupants
from summarize.language.clauses import Clause
from summarize.language.inflection import singular
from summarize.language.phrases import Phrase
from summarize.language.predicates import Hit
from summarize.language.vocabulary import is_person, vocabulary
from summarize.language.words import BE, names_plural


@dataclass(frozen=True, slots=True)
class Meant:
    """A measure read off the words ``[first, last)``, and the verb that says it."""

    measure: str
    first: int
    last: int
    verb: str | None


#: Verbs with which people who attend stay people who attend.
CROWD = frozenset(
    """come join take stand chant walk converge descend pour flood assemble throng arrive wait camp occupy block
    demonstrate gather march rally attend turn show demand call wave hold carry meet line sing shout flock surround
    fill sit stay""".split()
)
# What the people of some verbs must be; any other noun is counted by another word.
_NEEDS = {
    ("jobs_cut", "lose"): "posts",
    ("jobs_cut", "cut"): "jobs",
    ("jobs_cut", "fire"): "jobs",
    ("jobs_cut", "scrap"): "jobs",
    ("jobs_cut", "trim"): "jobs",
    ("jobs_cut", "slash"): "jobs",
    ("jobs_cut", "shed"): "jobs",
    ("jobs_cut", "eliminate"): "jobs",
    ("jobs_cut", "axe"): "jobs",
}
_ARMED = frozenset(("militants", "attackers", "fighters"))
_VOTED_ON = frozenset("amendment bill measure resolution proposal motion nominee nomination law package".split())
_FIGHTING = frozenset(
    """soldier troop fighter militant rebel man officer comrade serviceman marine insurgent firefighter deputy policeman
    colleague trooper crewman airman sailor miner paramedic hotshot neighbor neighbour""".split()
)
_OURS = frozenset(("our", "its", "their", "his"))
_BURIED_ALIVE = frozenset("under alive beneath rubble snow mud debris avalanche landslide".split())
_DUG = frozenset("dug dig digging fresh freshly new counted buried".split())
_LIVING = frozenset("job jobs work livelihood livelihoods position positions".split())
_GO = re.compile(r"\b(?:will|would|must|to) (?:now |also |have to )?(?:go|leave)(?: by| in| next| \W|$)")
_COSTS = frozenset(("cost", "costs", "costing"))
_MAKES_JOBS = _COSTS | frozenset(
    "generate generates bring brings support supports promise promised provide provides".split()
)
_AT_RISK = re.compile(r"\b(?:at risk|on the line|in jeopardy|under threat|threatened|in danger)\b")
# "Two people listed as dead were found alive"
_ONCE_LOST = re.compile(r"^(?:(?!and\b|but\b)[a-z]+ ){1,4}(?:dead|missing) (?:(?!and\b|but\b)[a-z]+ ){1,3}alive\b")
_CROWDS = frozenset(
    """march rally protest demonstration counter-protest counterprotest counter-demonstration concert festival vigil
    parade event game match crowd funeral carnival fair procession""".split()
)
_ARTICLES = frozenset(("a", "the", "his", "her", "its", "their", "saturday's", "sunday's"))
_ADMITS = frozenset(("receive", "admit"))
_ADMITTED = frozenset("admit take rush transport transfer airlift fly carry bring".split())
_GAINED = (["gain"], ["gains"], ["increase"], ["rise"], ["growth"])
_FELL = (["loss"], ["losses"], ["drop"], ["fall"], ["decline"])
_HOSPITALS = frozenset("hospital hospitals infirmary clinic clinics".split())
_APART = frozenset(", ; : and or but who that which after".split())
_PATIENTS = frozenset(("patient", "casualty", "victim"))
_ROOM = frozenset("room space beds berths seats seating capacity".split())
_MADE = frozenset("built designed licensed licenced approved equipped meant intended certified made fit".split())
_HOLD = frozenset("carry hold house seat accommodate take fit sleep".split())
_HOLDERS = frozenset("police authorities army troops forces they gunmen".split())
_CAPTIVES = frozenset("hostage prisoner captive".split())
_LOCKED_UP = frozenset("inmate prisoner convict detainee".split())
_RAIDED = frozenset("attack attacked stormed raid raided gunmen militants attackers insurgents jailbreak".split())
_ESCAPES = frozenset("escape flee abscond break".split())
_CAPTORS = frozenset("rebels kidnappers abductors captors militants gunmen insurgents hijackers guerrillas".split())
_FREES = frozenset("free release liberate".split())
# What comes down has been fired: "30 rockets landed in the town", "rained 30 missiles on it".
_FIRED = frozenset("missile rocket drone projectile mortar shell tomahawk".split())
_LANDS = frozenset("hit strike land fall slam rain crash explode".split())
# "counted 6,200 people inside the arena"
_WITHIN = (["in"], ["inside"], ["at"], ["outside"])
_VENUES = frozenset("arena stadium venue hall square plaza theater theatre centre center ground grounds park".split())
# Where those who protest stand: "there were 150,000 people on the square".
_OPEN_AIR = frozenset("square squares street streets plaza boulevard boulevards avenue avenues".split())
_ORDERS = frozenset("order tell urge advise ask instruct warn force compel prompt cause require".split())
_LEAVE = frozenset("leave evacuate flee get".split())
_COVERS = frozenset("cover affect include apply".split())


def takes(measure: str, verb: str, noun: str | None) -> bool:
    """Whether a verb says the measure of such a noun (soldiers who are lost are no jobs that are)."""
    if measure == "hospitalized" and noun is not None and vocabulary().groups.get(noun) in _ARMED:
        return False  # "ten militants were hiding in the hospital"
    if measure == "votes" and noun in _VOTED_ON:
        return False  # "seven amendments that were voted down" are no votes
    needed = _NEEDS.get((measure, verb))
    return needed is None or (noun is not None and noun in vocabulary().classes[needed])


def meant(clause: Clause, phrase: Phrase, left: Hit | None, right: Hit | None, first: int, end: int) -> Meant | None:
    """The measure that a verb has with this noun, where neither says it alone.

    Args:
        clause: the sentence.
        phrase: the counted noun phrase.
        left: the verb before the figure.
        right: what is said of the counted.
        first: the figure's first word.
        end: the word behind its phrase.
    """
    noun, words = phrase.head, clause.words
    behind = words.lowers[end : end + 8]
    person = noun is None or is_person(noun)
    before = left.verb if left is not None else None
    after = right.verb if right is not None else None
    if before == "lose" and left is not None:
        own = phrase.partitive and not _OURS.isdisjoint(words.lowers[phrase.first : phrase.last + 1])
        if noun in _FIGHTING or own:
            return Meant("killed", left.first, end, before)
    if "lose" in (before, after) and noun in vocabulary().classes["buildings"]:
        return Meant("destroyed", left.first if left and before else first, end, "lose")
    beside = (*words.lowers[max(0, first - 4) : first], *behind[:3], *phrase.modifiers)
    if noun == "job" and words.lowers[max(0, first - 1) : first] == ["of"]:
        change = words.lowers[max(0, first - 2) : first - 1]
        kind = "jobs_added" if change in _GAINED else "jobs_cut" if change in _FELL else None
        if kind:
            return Meant(kind, first - 2, end, before)  # "a gain of 175,000 jobs"
    if noun == "grave" and not _DUG.isdisjoint(beside):
        return Meant("killed", first, end, before)
    if behind[:1] == ["work"] and person:
        return Meant("employees", first, end + 1, "work")
    if before in ("hire", "recruit") and left is not None and person and noun is not None:
        return Meant("jobs_added", left.first, end, before)
    if before in _ADMITS and noun in _PATIENTS and left is not None:
        return Meant("hospitalized", left.first, end, before)
    if person and right is not None and after in _ADMITTED and (at := _hospital_after(clause, right.last)):
        return Meant("hospitalized" if after == "admit" else "wounded", first, at, after)
    if before == "release" and left is not None and person and _in_care(clause, left.first):
        return Meant("discharged", left.first, end, before)
    if after == "release" and right is not None and person and (at := _hospital_after(clause, right.last)):
        return Meant("discharged", first, at, after)
    if noun in _LOCKED_UP and left is not None and before in _FREES and not _RAIDED.isdisjoint(words.lowers):
        return Meant("escaped", left.first, end, before)  # "gunmen attacked the prison, freeing 600 inmates"
    if noun in _LOCKED_UP and right is not None and after in _ESCAPES:
        return Meant("escaped", first, right.last, after)
    if noun == "homeless" and left is not None and before in ("leave", "make", "render"):
        return Meant("displaced", left.first, end, before)
    if person and left is not None and before in _FREES and not _CAPTORS.isdisjoint(words.lowers[: left.first]):
        return Meant("freed", left.first, end, before)  # "the rebels released 21 girls"
    if noun in _CAPTIVES and left is not None and before in _FREES:
        return Meant("freed", left.first, end, before)
    if noun in _CAPTIVES and right is not None and after in _FREES and right.finite:
        return Meant("freed", first, right.last, after)
    if person and noun is not None and right is not None and after == "harm":
        return Meant("killed_or_wounded", first, right.last, after)
    if "bury" in (before, after) and noun is not None and person and _BURIED_ALIVE.isdisjoint(behind):
        return Meant("killed", left.first if left and before else first, end, "bury")
    if noun in _FIRED and (before == "rain" or after in _LANDS):
        return Meant("launched", first, end, after or before)
    if noun == "victim" and "claim" in (before, after):
        return Meant("killed", left.first if left and before else first, end, "claim")
    active = right is not None and words.lowers[right.first - 1] in ("to", "the")  # "agreed to hold off", "in the hold"
    held = (after == "hold" and not active and not _takes_object(clause, right)) or (
        before == "hold" and left is not None and _by_people(clause, left.first)
    )
    if (
        person
        and after in ("hold", "join")
        and right is not None
        and not _CROWDS.isdisjoint(words.lowers[right.last : right.last + 4])
    ):
        return Meant("attendance", first, right.last, after)
    if held and person and noun not in _CAPTIVES and not (noun is None and _of_things(clause, first)):
        return Meant("arrested", left.first if left and before == "hold" else first, end, "hold")
    if noun in vocabulary().classes["posts"] and _AT_RISK.search(" ".join(behind)):
        return Meant("jobs_cut", first, end, after)
    if noun in vocabulary().classes["jobs"] and _GO.search(" ".join(behind)):
        return Meant("jobs_cut", first, end, "go")
    if noun in vocabulary().classes["posts"] and before == "threaten" and left is not None:
        return Meant("jobs_cut", left.first, end, before)
    if noun == "job" and first and words.lowers[first - 1] in _MAKES_JOBS:
        return Meant("jobs_cut" if words.lowers[first - 1] in _COSTS else "jobs_added", first - 1, end, before)
    if right is not None and after == "lose" and set(words.lowers[right.last : right.last + 2]) & _LIVING:
        return Meant("jobs_cut", first, right.last + 2, after)
    there = behind[1:] if behind[:1] == ["were"] else behind
    if person and noun in vocabulary().generic | {"people", None} and there[:1] == ["at"]:
        at = next((n for n, word in enumerate(there[1:5], 2) if word in _CROWDS), None)
        if at is not None and there[1] in _ARTICLES:
            return Meant("attendance", left.first if left else first, end + at, before)
    they_were = behind[:1] == ["were"] or "there" in words.lowers[max(0, first - 4) : first]
    if they_were and person and noun in vocabulary().generic | {"people", None} and there[:1] in (["on"], ["in"]):
        at = next((n for n, word in enumerate(there[1:5], 2) if word in _OPEN_AIR), None)
        if at is not None and there[1] in _ARTICLES:
            return Meant("attendance", left.first if left else first, end + at, before)
    people = noun == "people" or noun in vocabulary().generic
    if (
        before == "count"
        and left is not None
        and people
        and behind[:1] in _WITHIN
        and _VENUES.intersection(behind[1:5])
    ):
        return Meant("attendance", left.first, end + 3, before)
    if before == "draw" and left is not None and person and not _CROWDS.isdisjoint(words.lowers[: left.first]):
        return Meant("attendance", left.first, end, before)
    go = next((n for n, word in enumerate(behind) if word == "to"), len(behind))
    if before in _ORDERS and left is not None and person and _LEAVE.intersection(behind[go + 1 : go + 2]):
        return Meant("displaced", left.first, end + go + 2, before)  # "ordered 1.4 million residents to leave"
    if before == "let" and "go" in behind[:2] and person:
        return Meant("jobs_cut", first, end + 1, before)
    if before in _COVERS and left is not None and person:
        sign = next((s for s in clause.signs.values() if 0 <= left.first - s.last < 3 and s.role == "state"), None)
        if sign is not None:
            return Meant(sign.measures[0], sign.first, end, before)
    fishing = right is not None and not occupants.VESSELS.isdisjoint(words.lowers[right.last : right.last + 1])
    armed = vocabulary().groups.get(noun or "") in _ARMED  # not of those inside
    carried = before == "carry" and left is not None and words.lowers[left.first] == "carrying"
    if person and not armed and (after is None or fishing or carried or (right is not None and not right.finite)):
        found = occupants.found(clause, first, end, before)
        return Meant(*found) if found else None
    return None


def found_again(clause: Clause, end: int) -> bool:
    """Whether those taken for dead or missing are alive."""
    behind = clause.words.lowers[end : end + 9]
    return "alive" in behind and _ONCE_LOST.match(" ".join(behind)) is not None


def _takes_object(clause: Clause, verb: Hit | None) -> bool:
    """Whether a verb in the past tense is followed by what its subject did: "migrants held [a march]"."""
    if verb is None:
        return False
    kinds = clause.words.kinds
    passive = verb.first > 0 and clause.words.lowers[verb.first - 1] in BE
    behind = kinds[verb.last : verb.last + 2]
    return not passive and (behind[:1] in (["determiner"], ["noun"], ["possessive"]) or behind == ["verb", "noun"])


def _hospital_after(clause: Clause, at: int) -> int | None:
    """The word behind a hospital that a verb leads to: "were admitted to St. Luke's Hospital"."""
    words = clause.words
    if words.lowers[at : at + 1] not in (["to"], ["from"], ["at"], ["into"]):
        return None
    found = (i for i in range(at + 1, min(at + 9, len(words))) if words.lowers[i] in _HOSPITALS)
    return next((i + 1 for i in found if not any(w in _APART for w in words.lowers[at + 1 : i])), None)


def _in_care(clause: Clause, verb: int) -> bool:
    """Whether those who release are a hospital: "hospitals in the city had [released] at least 112"."""
    return not _HOSPITALS.isdisjoint(clause.words.lowers[max(0, verb - 8) : verb])


def room_at(clause: Clause, first: int) -> int | None:
    """The word at which words of room for so many begin: "licensed to carry 320", "built for 10,000", "seats 300"."""
    words = clause.words
    lowers, at = words.lowers, first - 1
    if at <= 0:
        return None
    if lowers[at] == "seats" and words.kinds[at - 1] == "noun":
        return at
    if lowers[at] == "for" and lowers[at - 1] in _ROOM | _MADE:
        return at - 1
    made = lowers[at] in _HOLD and lowers[at - 1] == "to" and at > 1 and lowers[at - 2] in _MADE
    return at - 2 if made else None


_CHAMBER = frozenset(
    "house senate parliament congress majority minority chamber democrats republicans election".split()
)


def is_filled(clause: Clause, at: int) -> bool:
    """Whether a verb at ``at`` tells who is inside, not who could be: "and now holds 23,000", "police held 12"."""
    return clause.words.lowers[at - 1 : at] in (["now"], ["already"], ["currently"], ["still"]) or _by_people(
        clause, at
    )


def of_a_chamber(clause: Clause) -> bool:
    """Whether a sentence is of a parliament, whose seats are held and won, and are no room."""
    return not _CHAMBER.isdisjoint(clause.words.lowers)


def _by_people(clause: Clause, at: int) -> bool:
    """Whether people do what the verb at ``at`` says: "police held", "the rebels still hold"."""
    words, back = clause.words, at - 1
    while back > 0 and words.kinds[back] in ("adverb", "auxiliary"):
        back -= 1
    lower = words.lowers[back] if back >= 0 else ""
    return lower in _HOLDERS or (names_plural(lower) and is_person(singular(lower)))


def _of_things(clause: Clause, first: int) -> bool:
    """Whether a number without a noun is of things named right before it: "of the seats two are held"."""
    lower = clause.words.lowers[first - 1] if first else ""
    return names_plural(lower) and not is_person(singular(lower))
