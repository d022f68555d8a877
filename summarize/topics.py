"""Topics: which claims answer the same question.

Claims about one family of measure, one event and one subject form a topic. Names are unified first; a claim that
names no event or subject joins the story's own, if the story has just one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from summarize import collector
from summarize.language import measures, names, questions
from summarize.language.inflection import singular
from summarize.language.vocabulary import vocabulary
from summarize.schemas import Claim, Topic

#: Words for whoever is counted that name nobody in particular.
GENERIC = frozenset(
    "person people persons individual other others victim victims man men woman women life lives body bodies member "
    "members one someone anyone nobody resident residents civilian civilians patient patients guest guests "
    "grave confirmed".split()
)

#: One claim in so many, in one report alone, names nobody for the others.
FEW_NAMED = 4

#: A name is tried against so many earlier ones that begin alike.
FEW = 200

#: A name as a key, and as printed.
_Name = tuple[str | None, str | None]


def subject_key(claim: Claim) -> str | None:
    """The claim's subject as a key; None where it names nobody in particular or makes no other question."""
    return _Row(True, claim.measure or "", claim.event, claim.subject).subject_key


def _unified(printed: Iterable[_Name], same: Callable[[str, str], bool]) -> dict[str, str]:
    """Every key to the first one that names the same, in order of appearance.

    Each is tried, as printed, against those that are spelled alike up to an "and", ``FEW`` of them at most, so that the
    work does not grow with the square of the names.

    Args:
        printed: keys with the names that they were made of; a name in capitals is needed to tell spellings.
        same: whether two names mean the same.
    """
    names_of: dict[str, str] = {}
    for key, name in printed:
        if key is not None and (key not in names_of or names_of[key] == key):
            names_of[key] = name if name and names.canonical(name) == key else key
    heads: dict[str, list[str]] = defaultdict(list)
    found: dict[str, str] = {}
    for key, name in names_of.items():
        alike = heads[names.skeleton(key.partition(" and ")[0])]
        found[key] = next((head for head in alike if same(names_of[head], name)), key)
        if found[key] == key and len(alike) < FEW:
            alike.append(key)
    return found


def _one_event(a: str, b: str) -> bool:
    """Whether two keys name one happening; one may go on where the other ends ("earthquake and aftershocks")."""
    short, long = sorted((names.canonical(a), names.canonical(b)), key=len)
    return names.same(a, b) or long.startswith(f"{short} and ")


def _dated(names_of: dict[str, str]) -> dict[str, str]:
    """A bare year joins the one event that is named with it ("1933", "griffith park fire 1933")."""
    for key in [k for k in names_of if k.isdigit()]:
        named = {head for head in names_of.values() if head != key and key in head.split()}
        if len(named) == 1:
            names_of[key] = named.pop()
    return names_of


def _past(event: str) -> bool:
    """Whether an event's name carries a year: then it is background, never the story's own."""
    return any(word.isdigit() and len(word) == 4 for word in event.split())


def _own(names_of: Mapping[str, str]) -> str | None:
    """The one name that the nameless may stand for: the only candidate, else nobody."""
    candidates = {name for name in names_of.values() if not _past(name)}
    return next(iter(candidates)) if len(candidates) == 1 else None


class _About(NamedTuple):
    """What the claims of a topic are about: an event and a subject, or the question that they answer in words."""

    event: str | None = None
    subject: str | None = None
    question: str | None = None


class _Row(NamedTuple):
    """What claims have in common that says what they are about; ``asked`` is the measure, or the proposition."""

    counted: bool
    asked: str
    event: str | None
    subject: str | None

    @property
    def subject_key(self) -> str | None:
        """The subject as a key; None where it names nobody in particular or makes no other question."""
        if not self.subject or not measures.counts_things(self.asked):
            return None
        key = names.canonical(self.subject)
        return None if not key or key in GENERIC else key


#: Rows with the places of their claims among all.
_Rows = Mapping[_Row, Sequence[int]]
_Grouped = Iterator[tuple[_About, list[_Row]]]


def _rows(claims: Sequence[Claim]) -> _Rows:
    """The claims row by row, in order of appearance: names are told apart once a row, not once a claim."""
    rows: dict[_Row, list[int]] = defaultdict(list)
    eventless: list[int] = []
    for at, claim in enumerate(claims):
        measure, event = claim.measure, claim.event
        if measure and not event and not claim.figure:
            eventless.append(at)
        elif measure or claim.proposition:
            rows[_Row(bool(measure), measure or claim.proposition or "", event, claim.subject)].append(at)
    if not eventless:
        return rows
    for at, row in _of_nearest(eventless, rows, claims):
        rows[row].append(at)
    return dict(sorted(((row, sorted(places)) for row, places in rows.items()), key=lambda kept: kept[1][0]))


def _of_nearest(eventless: Iterable[int], rows: _Rows, claims: Sequence[Claim]) -> list[tuple[int, _Row]]:
    """Claims in words with a measure but no event are about that of the nearest figure of their article and family."""
    wordy = {(claims[at].article, measures.family(claims[at].measure or "")) for at in eventless}
    families = {family for _, family in wordy}
    figures: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for row, places in rows.items():
        if row.counted and (family := measures.family(row.asked)) in families:
            for claim in (claims[at] for at in places):
                if claim.figure and (claim.article, family) in wordy:
                    figures[claim.article, family].append(claim)
    found = []
    for at in eventless:
        claim = claims[at]
        told = figures.get((claim.article, measures.family(claim.measure or "")), ())
        nearest = min(told, key=lambda c: (abs(c.quote.start - claim.quote.start), c.quote.start), default=None)
        found.append((at, _Row(True, claim.measure or "", nearest.event if nearest else None, claim.subject)))
    return found


def _settled(
    rows: Sequence[_Row], named: Iterable[_Name], unified: Callable[[Iterable[_Name]], dict[str, str]]
) -> dict[str | None, list[_Row]]:
    """Rows by one key for all that name the same; the nameless join the only one there is."""
    told = list(named)
    one = unified(told)
    own = _own(one)
    found: dict[str | None, list[_Row]] = defaultdict(list)
    for row, (key, _) in zip(rows, told, strict=True):
        found[one[key] if key else own].append(row)
    return found


def _counted(rows: Iterable[_Row]) -> _Grouped:
    """Rows with a measure by the family of measures, by event and by subject, each under one name."""
    families: dict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        families[measures.family(row.asked)].append(row)
    for family in families.values():
        named = ((names.canonical(row.event) or None, row.event) if row.event else (None, None) for row in family)
        for event, of_event in _settled(family, named, lambda named: _dated(_unified(named, _one_event))).items():
            of = ((row.subject_key, row.subject) for row in of_event)
            for subject, members in _settled(of_event, of, lambda named: _unified(named, names.same)).items():
                yield from _people_apart(_About(event, subject), members)


def _people_apart(about: _About, rows: list[_Row]) -> _Grouped:
    """People who are not named are none of a sort of things: they have a topic of their own."""
    people = [row for row in rows if row.subject == "people"] if _is_thing(about.subject) else []
    if people:
        yield about._replace(subject=None), people
    if len(people) < len(rows):
        yield about, [row for row in rows if row.subject != "people"] if people else rows


def _worded(rows: Iterable[_Row]) -> _Grouped:
    """Rows in words by the question that they answer, asked of one name however it is spelled."""
    asked: dict[str, list[tuple[str, _Row]]] = defaultdict(list)
    for row in rows:
        question, _, of = row.asked.partition(": ")
        asked[question].append((of, row))
    for question, told in asked.items():
        named = [(of, row.subject) for of, row in told]
        subjects = _settled([row for _, row in told], named, lambda named: _unified(named, names.same))
        yield from ((_About(None, of, question), members) for of, members in subjects.items())


def _is_thing(subject: str | None) -> bool:
    """Whether a subject is a sort of things ("bomber"): people who are not named are none of them."""
    classes = vocabulary().classes
    return subject is not None and any(singular(subject) in classes[sort] for sort in ("vehicles", "weapons"))


def _whose(rows: _Rows, claims: Sequence[Claim]) -> str | None:
    """Whom the claims count, as first named; nobody where one report names them in passing, and most name none."""
    named = {row: places for row, places in rows.items() if row.subject_key}
    several = sum(map(len, named.values())) * FEW_NAMED >= sum(map(len, rows.values()))
    if not several and len({claims[at].article for places in named.values() for at in places}) < 2:
        return None
    return next((row.subject for row in named), None)


def _title(kinds: Iterable[str], rows: _Rows, event: str | None, claims: Sequence[Claim]) -> str:
    """ "Killed, casualties · North Korean soldiers": the measures in their order of appearance, then whose."""
    titles = list(dict.fromkeys(map(measures.title, kinds)))
    about = next((row.event for row in rows if event and row.event), None) or _whose(rows, claims)
    title = ", ".join(titles[:3])
    title = title[:1].upper() + title[1:]
    return f"{title} · {about}" if about else title


@collector.paused()
def form(claims: Iterable[Claim]) -> tuple[Topic, ...]:
    """Sort claims into topics.

    Args:
        claims: claims of any number of articles.

    Returns:
        Topics in order of their first claim, ids Q1, Q2 ...; every claim with a measure or a proposition
        stands in exactly one.
    """
    every = list(claims)
    rows = _rows(every)
    counted = _counted(row for row in rows if row.counted)
    worded = _worded(row for row in rows if not row.counted)
    found = [(about, {row: rows[row] for row in members}) for about, members in chain(counted, worded)]
    found.sort(key=lambda formed: next(iter(formed[1].values()))[0])
    return tuple(_topic(f"Q{n}", about, members, every) for n, (about, members) in enumerate(found, start=1))


def _topic(key: str, about: _About, rows: _Rows, claims: Sequence[Claim]) -> Topic:
    kinds = tuple(dict.fromkeys(row.asked for row in rows if row.counted))
    first = next(iter(rows.values()))[0]
    if about.question is not None:
        title, subject = questions.asked(claims[first]), claims[first].subject
    else:
        title, subject = _title(kinds, rows, about.event, claims), about.subject or about.event
    members = tuple([claims[at].id for at in sorted(chain.from_iterable(rows.values()))])
    return Topic(id=key, title=title, subject=subject, measures=kinds, claims=members)


def joined(formed: Sequence[Topic], together: Sequence[Sequence[str]], claims: Iterable[Claim]) -> tuple[Topic, ...]:
    """Topics with those that belong together made one, under the title of the first, with the names that were joined.

    Args:
        formed: as ``form`` gives them.
        together: ids of topics, group by group; no id stands in two.
        claims: the claims that they name.

    Returns:
        Topics in order of their first claim, ids Q1, Q2 ...
    """
    known = {claim.id: claim for claim in claims}
    order = {one: n for n, one in enumerate(known)}
    by_id = {topic.id: topic for topic in formed}
    for ids in together:
        parts = sorted((by_id.pop(one) for one in ids), key=lambda topic: order[topic.claims[0]])
        members = sorted((one for topic in parts for one in topic.claims), key=order.__getitem__)
        kinds = tuple(dict.fromkeys(kind for topic in parts for kind in topic.measures))
        named = tuple(dict.fromkeys(subject for one in members if (subject := known[one].subject)))
        update = {"measures": kinds, "claims": tuple(members), "joined": named}
        by_id[parts[0].id] = parts[0].model_copy(update=update)
    ordered = sorted(by_id.values(), key=lambda topic: order[topic.claims[0]])
    return tuple(topic.model_copy(update={"id": f"Q{n}"}) for n, topic in enumerate(ordered, start=1))
