"""The scope of a figure: part or increment, out of date or not, planned or done, of which group, where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language.counted import Clause, Counted
from summarize.language.measures import table
from summarize.language.vocabulary import is_person, vocabulary
from summarize.language.words import Kind, Words
from summarize.schemas import Share, Stance

_STALE_BEFORE = re.compile(
    r"\b(?:up|down|revised|increased?|upgraded|downgraded|rose|risen|rising|climbed|jumped|dropped|fell|raised|lowered|grew|went"
    r"|increase|compared)(?: the \w+)? (?:up |down |sharply |slightly |the \w+ )?(?:from|with|to) (?:an? |the |just |its |only |about )*"
    r"(?:earlier |previous |initial |preliminary |reported |estimated |official )*(?:(?:toll|count|figure|number|total|estimate|tally)"
    r" of )?\W?\Z",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:up|down|revised|raised|lowered|upgraded|downgraded|rose|fell|increased?|compared|climbed|grew)\b[^.;]{0,40}\bfrom\b"
    r"(?: an?| the)? ?\W?\Z|\bup from\b[^.;,]{0,20}\Z|\bcompared with\b[^.;,]{0,20}\Z",
    re.IGNORECASE,
)
_STALE = re.compile(
    r"\b(?:(?:the |an? |its |their )?(?:previous|earlier|initial|preliminary|prior|original|first) (?:\w+ )?"
    r"(?:death toll|toll|count|figures?|reports?|estimates?|tally|numbers?|rating|designation|assessment|total|statement|claims?)"
    r"|(?:was|were|been|had|had been|is|are) (?:initially|originally|previously|earlier|first|at first)|initially|originally"
    r"|(?:had|has|have) (?:earlier|previously|initially|originally|at first|first)"
    r"|earlier (?:on |that |in the )?(?:\w+day|day)[^.]{0,30}\bhad"
    r"|had (?:said|reported|put|estimated|told|announced|given|listed|counted|feared|confirmed)(?! that they| he| she)"
    r"|previously|(?:earlier|early) (?:report\w*|saying|estimat\w+|count\w*|claim\w*)|before (?:being )?revis\w+|later revised|revised (?:down|up|to|from))\b",
    re.IGNORECASE,
)
_STALE_BEHIND = re.compile(
    r"\b(?:initially|originally|previously|earlier|at first) (?:reported|listed|put|thought|feared|estimated|said)"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|won['’]t|to be|(?:is|are|was|were) (?:set|due|expected|scheduled|slated|planned|planning|preparing|about|likely"
    r"|going|poised|supposed|meant|projected|forecast|to)(?: to)?|plans? (?:to|for)|planned|planning|aims? to|intends? to|hopes? to|vow(?:s|ed) to"
    r"|pledged? to|promis(?:es|ed) to|prepar(?:es|ing|ed) to|would|was to|were to|set for|expects?|expecting|expected|anticipat\w+"
    r"|seeks? to|agreed to|orders? to|wants? to|needs? to|propos\w+)\b",
    re.IGNORECASE,
)
_POSSIBLE = re.compile(
    r"\b(?:could|may|might|possibl[ey]|potentially|risk(?:s|ed)? of|feared|fears?|fearing|in danger of|at risk|if)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:denie[sd]|denying|no truth|untrue|false|not true|refuted?|dismiss(?:ed|es)|tricked|hoax)\b", re.IGNORECASE
)
_PART_BEFORE = re.compile(
    r"(?:\b(?:including|includes?|included|among (?:them|those|the|which|whom)|of (?:them|those|whom|which|the)|at least)\b[\s,:]*(?:the |an? |at least )*|\bamong [\w\s]{1,25})\Z",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:another|an additional|a further|additional|an extra|extra)\W*\Z", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|at|near|inside|on|from)\s+(?:(?:the|a|an|nearby|neighboring|neighbouring|northern|southern|eastern|western|central|downtown"
    r"|parts of|city of|town of|village of|villages of|towns of|region of|province of|nearby city of|opposition-held|rebel-held"
    r"|government-held)\s+)*(?P<name>(?:[A-Z][\w’'.-]*|al-[A-Z]\w*)(?:\s+(?:(?:of|and|de|del|la|el|the)\s+)?(?:[A-Z][\w’'-]*|al-[A-Z]\w*))*)"
)
_WIDE = re.compile(
    r"\b(statewide|nationwide|countrywide|worldwide|across the (?:state|country|nation|region|world))\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"\b(?:in|at) ((?:that|the) (?:country|city|town|province|district|region|county|village) alone)\b", re.IGNORECASE
)
_NOT_PLACES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday mr mrs president congress twitter facebook the a an he she it they this that english islam god
    democrats republicans house senate reuters ap afp""".split()
)


def share(text: str, clause: Clause, number: int, counted: Counted, placed: bool, earlier: Sequence[str]) -> Share:
    """Whether a figure is a whole, a part of a whole named beside it, or an increment.

    Args:
        text: the article.
        clause: the figure's sentence.
        number: which of its figures.
        counted: what it counts.
        placed: the figure is limited to a place.
        earlier: the measures of the figures just before it, in this sentence and the one before.
    """
    figure, phrase = clause.figures[number], counted.phrase
    before = text[max(clause.words.starts[0], figure.start - 40) : figure.start]
    if phrase.partitive:
        return "whole" if _of_people(clause, counted) else "part"
    if _PART_BEFORE.search(before) and not before.rstrip().lower().endswith(("at least", "of the")):
        return "part"
    if not (phrase.more or _ADDED.search(before)):
        return "whole"
    lowers = clause.words.lowers[phrase.first : phrase.last + 1]
    if "other" in lowers or "others" in lowers:
        return "whole"
    # "Killed 18 and injured 61 more": more than the dead, not more than the injured before.
    row = table().get(counted.measure)
    beside = row is not None and any(
        m != counted.measure and m in table() and table()[m].family == row.family for m in earlier[-1:]
    )
    apart = _APART.search(text[figure.end : figure.end + 90])
    return "whole" if placed or beside or apart else "added"


def _of_people(clause: Clause, counted: Counted) -> bool:
    """Whether a part of some people is all that the measure counts: "over 1,000 of its soldiers were killed".

    The killed among the soldiers are all the killed; "ten of the 13" and "nine of the dead" are a part of them.
    """
    phrase = counted.phrase
    if phrase.head is None or not is_person(phrase.head) or counted.sign is None or counted.sign <= phrase.last:
        return False
    return any(kind is Kind.AUXILIARY for kind in clause.words.kinds[phrase.last : counted.sign])


_APART = re.compile(r"\b(?:separate|different|elsewhere|unrelated|other (?:fire|attack|incident|storm|blaze))\b")


def superseded(text: str, clause: Clause, number: int, counted: Counted, event: str | None) -> bool:
    """Whether the article itself calls the figure out of date."""
    figure = clause.figures[number]
    begin = clause.words.starts[0]
    before = text[max(begin, figure.start - 90) : figure.start]
    if _FROM.search(before):
        return True
    stop = max(before.rfind(";"), before.rfind(" but "))
    if clause.spans[number][0] and number and _between(clause, number, "but"):
        stop = len(before)
    near = before[stop + 1 :]
    cut = max((f.end - (figure.start - len(before)) for f in clause.figures[:number]), default=0)
    shared = number and counted.sign is not None
    window = near if not shared and cut <= stop + 1 else before[max(0, min(cut, len(before))) :]
    if "with" in before[-12:] or (number and _linked(clause, number)):
        window = before
    behind = text[figure.end : figure.end + 45].split(",")[0].split(" but ")[0]
    if event is not None and "record" in event:
        return False
    return bool(_STALE.search(window) or _STALE_BEHIND.search(behind))


def _between(clause: Clause, number: int, word: str) -> bool:
    first, last = clause.spans[number - 1][1], clause.spans[number][0]
    return word in clause.words.lowers[first:last]


def _linked(clause: Clause, number: int) -> bool:
    gap = clause.words.lowers[clause.spans[number - 1][1] : clause.spans[number][0]]
    return len(gap) <= 4 and bool({"with", "and"} & set(gap))


def stance(text: str, clause: Clause, number: int, counted: Counted) -> Stance:
    """Done, planned, possible or denied, by the words that govern the figure's own verb."""
    words = clause.words
    first, last = clause.spans[number]
    sign = counted.sign
    if sign is not None and sign >= last:
        stretch = _words(text, words, max(0, _start(words, first, 4)), first) + " " + _words(text, words, last, sign)
    elif sign is not None and sign < first:
        stretch = _words(text, words, _start(words, sign, 5), first)
    else:
        stretch = (
            _words(text, words, _start(words, first, 6), first)
            + " "
            + _words(text, words, last, min(last + 5, len(words)))
        )
    if _DENIED.search(stretch):
        return "denied"
    if _POSSIBLE.search(stretch):
        return "possible"
    if _PLANNED.search(stretch):
        return "planned"
    return "asserted"


_BREAKS = frozenset(", ; : — – -- after when that as who given because since while and but says said".split())


def _start(words: Words, at: int, reach: int) -> int:
    """The word from which on a verb's own words are read, at most ``reach`` back."""
    for i in range(at - 1, max(-1, at - 1 - reach), -1):
        if words.lowers[i] in _BREAKS:
            return i + 1
    return max(0, at - reach)


def _words(text: str, words: Words, first: int, last: int) -> str:
    return text[words.starts[first] : words.ends[last - 1]] if first < last <= len(words) else ""


def subject_and_group(text: str, counted: Counted, clause: Clause, number: int) -> tuple[str | None, str | None]:
    """Who or what is counted, and the sort of people within them if only a sort is counted."""
    phrase, table_ = counted.phrase, vocabulary()
    head = phrase.head
    row = table().get(counted.measure)
    people = row is not None and row.people
    if head is None or head in table_.generic or head == "people":
        return ("people" if people or head is not None else None), _predicate_group(clause, phrase)
    words = clause.words
    if row is not None and head in row.nouns:
        group_head = None
    else:
        group_head = table_.groups.get(head)
    named = " ".join(
        w for w in words.words[phrase.first : phrase.word] if w[:1].isupper() and w.lower() not in _NOT_PLACES
    )
    group = next((table_.groups[m + " " + head] for m in phrase.modifiers if m + " " + head in table_.groups), None)
    group = (
        group
        or table_.groups.get(head)
        or next((table_.groups[m] for m in phrase.modifiers if m in table_.groups), None)
    )
    if is_person(head) and (people or group):
        soldiers = group == "soldiers" or head == "personnel"
        if named and soldiers:
            return f"{named} soldiers", None
        if phrase.also and group and not any(table_.groups.get(a) == group for a in phrase.also):
            return "people", None
        return "people", group
    if head in table_.classes["buildings"]:
        kinds = {head, *phrase.also}
        sort = head if len(kinds) == 1 and head not in _BUILDINGS else None
        return "structures", sort
    if is_person(head):
        return "people", group
    named_thing = row is not None and (counted.measure in _NAMED_THINGS or row.family == "harm")
    return (head if named_thing else None), None


# Measures that are said of many sorts of things, so that the sort is their subject.
_NAMED_THINGS = frozenset(("destroyed", "damaged", "threatened", "launched", "shot_down", "deployed", "captured"))
_BUILDINGS = frozenset(("structure", "building", "property", "house", "home", "residence"))


def _predicate_group(clause: Clause, phrase: object) -> str | None:
    """ "nine of them children", "seven of the dead were students": the group stands behind the phrase."""
    from summarize.language.phrases import Phrase

    assert isinstance(phrase, Phrase)
    words, groups = clause.words, vocabulary().groups
    if not phrase.partitive:
        return None
    at = phrase.last
    if phrase.whole is not None:
        at = max(at, clause.by_word[phrase.whole][1])
    from summarize.language.inflection import singular
    from summarize.language.words import Kind

    seen_be = phrase.pronoun
    for i in range(at, min(at + 10, len(words))):
        lower = words.lowers[i]
        if i in clause.by_word or lower in (",", ";", "."):
            break
        if lower in ("were", "are", "was", "is", "being"):
            seen_be = True
        if seen_be and words.kinds[i] is Kind.NOUN and singular(lower) in groups:
            return groups[singular(lower)]
        if seen_be and words.kinds[i] is Kind.VERB:
            break
    return None


def place(text: str, start: int, end: int, figure_end: int) -> str | None:
    """The place that the figure's clause names, if any.

    Args:
        text: the article.
        start: where the clause begins.
        end: where it ends.
        figure_end: where the figure ends; only places behind it limit it.
    """
    wide = _WIDE.search(text, start, end)
    if wide:
        return wide[1].lower()
    alone = _ALONE.search(text, figure_end, end)
    if alone:
        return alone[1]
    elsewhere = _ELSEWHERE.search(text, figure_end, end)
    if elsewhere:
        return elsewhere[1]
    opening = _OPENING.match(text, start)
    if opening and opening["name"].split()[0].lower() not in _NOT_PLACES and opening.end() <= figure_end:
        return opening["name"]
    if _THERE.search(text, max(start, figure_end - 25), end):
        sites = _SITE.findall(text[max(0, start - 500) : start])
        return sites[-1] if sites else None
    for match in _PLACE.finditer(text, figure_end, end):
        name = match["name"].rstrip(".,")
        if name.split()[0].lower() in _NOT_PLACES or name.endswith(("'s", "’s")):
            continue
        if " " not in name and is_person(name.lower()):
            continue
        if _EVENTS.search(text[match.start() : match.end() + 12]):
            continue
        return name
    return None


_THERE = re.compile(
    r"\b(?:one|killed|died|dead|wounded|injured|people|trapped|hurt) there\b|\b(?:in|at|inside) the (?:school|hospital|building|hotel|church|mosque"
    r"|tower|mall|theater|theatre|club|nightclub|stadium|station|airport|prison|factory|camp|village)\b"
)
_SITE = re.compile(
    r"\b(?:[A-Z][\w’'-]+ ){1,3}(?:Elementary(?: School)?|School|High|Hospital|Hotel|Church|Mosque|Tower|Towers|Mall|Center|Centre|Theater"
    r"|Theatre|Stadium|Station|Airport|Prison|Factory|Camp|Club|Building|University|College)\b"
)
_EVENTS = re.compile(
    r"\b(?:fires?|blaze|storm|hurricane|tornado|earthquake|quake|attacks?|war|conflict|shooting|bombing|crash|area|region)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:in|at|from) ((?:the )?(?:other|neighbou?ring|nearby|surrounding) (?:\w+ )?(?:countries|states|districts|areas|towns|villages"
    r"|cities|provinces|counties|regions)|(?:one|another|a single|each) (?:district|village|town|city|province|county|neighbou?rhood|school|building"
    r"|hospital|hotel|site|camp|shelter))\b"
)
_OPENING = re.compile(
    r"\W*(?:In|At|Near|On) (?:the |nearby |neighbou?ring |northern |southern |eastern |western |central )*"
    r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}(?: alone)?|(?:one|another) (?:district|village|town|city|province|county))(?=,)"
)


def narrower(places: Sequence[tuple[str, float, str]], headline: str) -> list[bool]:
    """Which places limit their figures.

    Words such as "one village" always do. A name does not when the headline names it, or when its figure is about the largest of its kind: then it is where
    the story happens.

    Args:
        places: for each figure its kind (measure and the like), its value, and its place ("" for none).
        headline: the headline and dateline of the article.
    """
    largest: dict[str, float] = {}
    for kind, value, _ in places:
        largest[kind] = max(largest.get(kind, 0.0), value)
    main = {place for kind, value, place in places if place and value >= 0.5 * largest[kind]}
    return [
        bool(place)
        and (place.endswith("alone") or place[0].islower() or (place not in main and not _named(place, headline)))
        for _, _, place in places
    ]


def _named(place: str, headline: str) -> bool:
    return place.removesuffix("s") in headline
