"""The scope of a figure: whole, part or increment, and whether a time is that of its one event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language import interposed, parcels
from summarize.language.counted import Clause, Counted
from summarize.language.dates import TimeMention
from summarize.language.measures import periodic, table
from summarize.language.vocabulary import is_person, vocabulary
from summarize.schemas import Figure, Share

_PART_BEFORE = re.compile(
    r"(?:\b(?:including|includes?|included|among (?:them|those|which|whom)|of (?:them|those|whom|which|the)"
    r"|at least)\b[\s,:]*(?:the |an? |at least )*|\b(?:most|nearly all|the majority|half),\s"
    r"|\bamong (?!(?:the |its |their |some |about |nearly |almost |over )+\Z)[\w\s]{1,25})\Z",
    re.IGNORECASE,
)
# "The dead included eleven dancers": the whole is named, whatever the sentence before counts.
_OF_THE_DEAD = re.compile(
    r"\b(?:dead|killed|fatalities|deaths|victims|wounded|injured|missing|arrested|detained|detainees|evacuees)"
    r" (?:includes?|included)\b[\s,:]*(?:the |an? |at least )*\Z",
    re.IGNORECASE,
)
# "Ambassador Holm and three others": one who is named stands beside them.
_WITH_ONE = re.compile(
    r"(?:\b[A-Z][\w’'.-]+|\b(?:himself|herself|man|woman|boy|girl|gunman|suspect|driver|pilot|wife|husband|son|daughter"
    r"|mother|father|officer|ambassador|leader|child|student|teacher|policeman|soldier))\s?,?\s"
    r"(?:and|along with|together with|as well as|plus)\s(?:the |his |her )?\Z"
)
_OUT_OF = re.compile(
    r"(?: [\w-]+){0,3}? out of (?:the |a |some |about |nearly |more than |a total of )*"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|every)\b)"
)
# "932 people have died out of 1,711 cases": all the dead there are
_OF_CASES = re.compile(
    r"[^.;]{0,40}? out of [^.;]{0,30}?\d[\d,]* (?:\w+ )?(?:cases|infections|infected|patients|passengers|aboard)\b"
)
# "The toll is 11, with two bodies yet to be recovered"
_YET = re.compile(
    r" (?:more )?(?:bodies|victims)(?: are| were| is| was)? (?:yet|still|remain(?:ing)?)\b"
    r"(?! unidentified| to be identified)"
)
# "The toll rose by 12", "claims were up by 300"
_BY = re.compile(
    r"\b(?:r[io]s(?:e|es|en|ing)|gr[eo]w(?:s|n|ing)?|climb\w*|jump\w*|increas\w+|swell\w*|swollen|up|surged?|soar\w*"
    r"|f[ae]ll(?:s|en|ing)?|dropp?\w*|declin\w+|decreas\w+|down|shrank|shrunk|dipp?\w*) by\W*\Z"
)
# "Most patients were wounded by debris. But three were injured by nails."
_MOST_OF_THEM = re.compile(
    r"\b(?:most|many|nearly all|the majority)\b[^.\n]{0,80}"
    r"\b(?:wounded|injured|hurt|killed|died)\b[^\n]{0,80}[.!?]\W*\Z",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"(?:\b(?:I|he|she|they|who)|\b(?:witness|reporter|journalist|correspondent|photographer|doctor|resident)(?:s|es)?\b"
    r"[^.;,]{0,60}) (?:had |have |has |also )?(?:saw|seen)(?: \w+){0,2}\W*\Z",
    re.IGNORECASE,
)
_WITNESS = 90
# "The hospital had received no dead": elsewhere there may be some
_RECEIVED = re.compile(r"\breceived\W*\Z")
# "But three", "And another two"
_OPENING = 12
# "109 had died of suffocation and two of drowning": by their causes the dead are told apart
_DIED_OF = re.compile(
    r"(?: \w+){0,4}? (?:of|from|by) (?:suffocation|asphyxia(?:tion)?|drowning|burns|smoke|gunshots?|shrapnel"
    r"|hypothermia|exposure|carbon monoxide|heart attacks?|(?:crush|head|chest) injuries|(?:gunshot|stab) wounds)\b"
)
# "Nine died at the scene and four more in hospital": by where they died
_DIED_THERE = re.compile(
    r"(?: \w+){0,4}? (?:at the scene|on the spot|on site|instantly|immediately|on impact|outright)\b[^.;:\n]{0,40}?"
    r"\b(?:and|while|with) (?:(?:\w+ ){1,2}?(?:more|others?) |another |an? \w+ |\w+ (?=in|at|on|later|died))"
    r"(?!was|were|had|to\b|taken|rushed)[^.;:\n]{0,50}?\b(?:hospitals?|ambulance|succumb|died (?:later|of)"
    r"|later (?:died|of))"
)
_ADDED = re.compile(r"\b(?:another|an additional|a further|additional|an extra|extra)\W*\Z", re.IGNORECASE)

# "Six bodies were found, bringing the death toll to 48": six more than before.
_BRINGING = re.compile(
    r"\b(?:br(?:ing|ings|inging|ought)|rais(?:es|ing|ed)|push(?:es|ing|ed)|tak(?:es|ing|en)|took|lift(?:s|ing|ed))"
    r" (?:the|its|their|to)\b[^.;]{0,40}?"
    r"\b(?:(?P<dead>death|dead|killed|fatalities|bodies)|toll|total|number|count|tally)\b"
)
_BROUGHT = 120
# "An aftershock of magnitude 5.4", "a 6.7-magnitude aftershock": not that of the earthquake itself.
_TREMOR = r"(?:(?:after|fore)shocks?|tremors?)\b"
_AFTER_TREMOR = re.compile(rf"\b{_TREMOR}(?![^.;]*\bof the\b)[^.;]{{0,40}}\Z", re.IGNORECASE)
_TREMOR_AFTER = re.compile(rf"-?(?: ?magnitude)?,? (?:[\w-]+ ){{0,2}}{_TREMOR}", re.IGNORECASE)

_EVENTS = (
    r"(?:shootings?|massacre|bombing|crash|earthquake|quake|storm|tornado|hurricane|cyclone|typhoon|flood|blaze|fire"
    r"|explosion|blast|siege|stabbing|collapse|disaster|tsunami|derailment|capsizing|sinking|rampage)"
)
_ONE_EVENT = re.compile(
    rf"\b{_EVENTS}(?: (?:in|at|near|of|on) (?:the )?(?:[A-Z][\w’'-]+ ?){{1,4}})?,? (?:early |late )?\Z"
)
_OF_EVENT = re.compile(rf"(?:['’]s)? (?:[a-z-]+ ){{0,2}}?{_EVENTS}\b")
_IN_WHICH = re.compile(rf"\b{_EVENTS} (?:that|(?:in )?which|where)\b")


def of_one_event(text: str, time: TimeMention, start: int, end: int) -> bool:
    """Whether a time is that of one happening, not of a count: "26 were killed in the shootings last month".

    Args:
        text: the article.
        time: the time.
        start: where the figure's quote begins.
        end: where the figure ends.
    """
    told = _ONE_EVENT.search(text[max(0, time.start - 50) : time.start]) or _OF_EVENT.match(text, time.end)
    return bool(told or _IN_WHICH.search(text[max(0, start - 30) : end]))


def share(
    text: str, clause: Clause, number: int, counted: Counted, placed: bool, earlier: Sequence[str], group: str | None
) -> Share:
    """Whether a figure is a whole, a part of a whole named beside it, or an increment.

    Args:
        text: the article.
        clause: the figure's sentence.
        number: which of its figures.
        counted: what it counts.
        placed: the figure is limited to a place.
        earlier: the measures of the figures just before it, in this sentence and the one before.
        group: the kind of people it is known to be limited to.
    """
    figure, phrase = clause.figures[number], counted.phrase
    before = text[max(clause.words.starts[0], figure.start - 40) : figure.start]
    bracket = text.rfind("(", clause.figures[0].end, figure.start) if number else -1
    if bracket >= 0 and text.find(")", bracket, figure.start) < 0 and counted.measure in earlier:
        return "part"  # "19 patients (six men and 13 women)"
    killed_of = counted.measure == "killed" and _OF_CASES.match(text, figure.end)
    if (_OUT_OF.match(text, figure.end) and not killed_of) or _one_of_more(text, figure, counted.measure):
        return "part"
    if counted.measure == "parcels" and parcels.to_one(clause, number):
        return "part"
    if phrase.partitive:
        return "whole" if _of_people(clause, counted) or _of_another(counted, earlier) else "part"
    if (
        figure.dimension != "duration"
        and _PART_BEFORE.search(before)
        and not before.rstrip().lower().endswith(("at least", "of the"))
    ):
        return "whole" if _of_another(counted, earlier) and not _OF_THE_DEAD.search(before) else "part"
    if counted.measure == "killed" and len(clause.figures) > 1 and _DIED_OF.match(text, figure.end):
        return "part"
    if counted.measure == "killed" and _DIED_THERE.match(text, figure.end):
        return "part"
    if counted.measure == "killed" and _YET.match(text, figure.end):
        return "added"
    if figure.dimension == "count" and _BY.search(before) and not periodic(counted.measure):
        return "added"
    if counted.measure == "magnitude" and (_AFTER_TREMOR.search(before) or _TREMOR_AFTER.match(text, figure.end)):
        return "part"
    if number + 1 < len(clause.figures) and _brings(text, clause, number, counted.measure):
        return "added"
    begin, row = clause.words.starts[0], table().get(counted.measure)
    bare = phrase.head is None and not number and figure.start - begin <= _OPENING
    if bare and row is not None and row.family == "harm" and _MOST_OF_THEM.search(text, max(0, begin - 200), begin):
        return "part"
    if figure.value == 0 and row is not None and row.family == "harm" and _RECEIVED.search(before):
        return "part"
    if _SEEN.search(text, max(clause.words.starts[0], figure.start - _WITNESS), figure.start):
        return "part"  # "he had seen one body": what one witness saw
    kind = group is None and row is not None and row.family in _SORTED and phrase.head not in _ANYBODY
    if kind and phrase.head is not None and is_person(phrase.head) and interposed.is_of_a_list(clause, number, phrase):
        return "part"
    if not (phrase.more or _ADDED.search(before)):
        return "whole"
    lowers = clause.words.lowers[phrase.first : phrase.last + 1]
    if "other" in lowers or "others" in lowers:
        alone = not number or counted.measure not in earlier[-1:]
        if not alone and counted.measure == "killed" and not placed:
            return "added"  # "five died instantly and three others succumbed to their injuries"
        return "part" if alone and counted.measure in table() and _WITH_ONE.search(before) else "whole"
    # "Killed 18 and injured 61 more": more than the dead, not more than the injured before.
    beside = row is not None and any(
        m != counted.measure and m in table() and table()[m].people == row.people for m in earlier[-1:]
    )
    apart = _APART.search(text[figure.end : figure.end + 90])
    return "whole" if placed or beside or apart else "added"


def is_listed(clause: Clause, number: int) -> bool:
    """Whether a figure is the next of a list: "among the dead were five Saudis [and] two Iraqis"."""
    last, first = clause.spans[number - 1][1], clause.spans[number][0]
    kinds = clause.words.kinds[last:first]
    joined = clause.words.lowers[max(last, first - 1) : first] in (["and"], [","])
    return joined and len(kinds) <= _LISTED and not _DOING.intersection(kinds)


_LISTED, _DOING = 4, frozenset(("verb", "auxiliary", "modal", "preposition"))


def _brings(text: str, clause: Clause, number: int, measure: str) -> bool:
    """Whether a figure brings a toll, told behind it, to what it is now."""
    at = clause.figures[number].end
    found = _BRINGING.search(text, at, min(at + _BROUGHT, clause.figures[-1].start))
    return found is not None and (measure == "killed" or found["dead"] is None)


def _one_of_more(text: str, figure: Figure, measure: str) -> bool:
    """ "One rocket hit a house, while the other fell in a field"; "Three went quietly. The fourth was dragged out"."""
    row = table().get(measure)
    if figure.value == 1:  # "one was killed and the other hurt": all the killed
        return (row is None or row.family != "harm") and _THE_OTHER.match(text, figure.end) is not None
    following = _ORDINALS.get(int(figure.value or 0))
    return following is not None and re.match(rf"[^.\n]{{0,90}}\. The {following}\b", text[figure.end :]) is not None


_THE_OTHER = re.compile(r"[^.;\n]{0,110}?\b(?:and|while|but|with) the other\b(?! (?:side|hand|day|way))")
_ORDINALS = dict(enumerate("third fourth fifth sixth seventh eighth ninth tenth".split(), start=2))


def _of_another(counted: Counted, earlier: Sequence[str]) -> bool:
    """Whether the whole is counted by another measure: "73 cases, including 39 deaths", "318 of them died".

    The dead among the ill are all the dead; those among the wounded have died since, and are a part.
    """
    if counted.measure == "critical":
        return True
    row, whole = table().get(counted.measure), table().get(earlier[-1]) if earlier else None
    if whole is not None and whole.key == "attackers":
        return False  # the attackers who died are not all the dead
    return row is not None and whole is not None and whole.people and row.family == "harm" != whole.family


def _of_people(clause: Clause, counted: Counted) -> bool:
    """Whether a part of some people is all that the measure counts: "over 1,000 of its soldiers were killed".

    The killed among the soldiers are all the killed; "ten of the 13" and "nine of the dead" are a part of them.
    """
    phrase = counted.phrase
    if phrase.head is None or not is_person(phrase.head) or counted.sign is None or counted.sign <= phrase.last:
        return False
    if phrase.head in _HARMED or phrase.head in _OF_A_STATE:
        return False  # "three of the wounded have died", "six of its citizens were killed"
    return any(kind == "auxiliary" for kind in clause.words.kinds[phrase.last : counted.sign])


_OF_A_STATE = frozenset("citizen national compatriot subject".split())
_SORTED = frozenset("harm found captivity arrests moved stranded".split())
_ANYBODY = vocabulary().generic | {"people"}
_HARMED = frozenset("wounded injured hurt dead missing casualty victim patient".split())
_APART = re.compile(r"\b(?:separate|different|elsewhere|unrelated|other (?:fire|attack|incident|storm|blaze))\b")
