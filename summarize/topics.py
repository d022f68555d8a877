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
    if not claim.subject or not measures.counts_things(claim.measure or ""):
        return None
    key = names.canonical(claim.subject)
    return None if not key or key in GENERIC else key


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


_Grouped = Iterator[tuple[_About, list[Claim]]]


def _events(claims: Sequence[Claim]) -> Iterator[_Name]:
    """The event of each claim of a family; a claim in words is about that of the nearest figure of its article."""
    wordy = {c.article for c in claims if not (c.event or c.figure)}
    figures: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims if wordy else ():
        if claim.figure and claim.article in wordy:
            figures[claim.article].append(claim)
    for claim in claims:
        event = claim.event
        if not (event or claim.figure):
            told = figures.get(claim.article, ())
            nearest = min(told, key=lambda c: abs(c.quote.start - claim.quote.start), default=None)
            event = nearest.event if nearest else None
        yield (names.canonical(event) or None, event) if event else (None, None)


def _settled(
    claims: Sequence[Claim], named: Iterable[_Name], unified: Callable[[Iterable[_Name]], dict[str, str]]
) -> dict[str | None, list[Claim]]:
    """Claims by one key for all that name the same; the nameless join the only one there is."""
    told = list(named)
    one = unified(told)
    own = _own(one)
    found: dict[str | None, list[Claim]] = defaultdict(list)
    for claim, (key, _) in zip(claims, told, strict=True):
        found[one[key] if key else own].append(claim)
    return found


def _counted(claims: Iterable[Claim]) -> _Grouped:
    """Claims with a measure by the family of measures, by event and by subject, each under one name."""
    families: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        families[measures.family(claim.measure or "")].append(claim)
    for family in families.values():
        events = _settled(family, _events(family), lambda named: _dated(_unified(named, _one_event)))
        for event, of_event in events.items():
            named = ((subject_key(c), c.subject) for c in of_event)
            subjects = _settled(of_event, named, lambda named: _unified(named, names.same))
            for subject, members in subjects.items():
                yield from _people_apart(_About(event, subject), members)


def _people_apart(about: _About, claims: list[Claim]) -> _Grouped:
    """People who are not named are none of a sort of things: they have a topic of their own."""
    people = [c for c in claims if c.subject == "people"] if _is_thing(about.subject) else []
    if people:
        yield about._replace(subject=None), people
    if len(people) < len(claims):
        yield about, [c for c in claims if c.subject != "people"] if people else claims


def _worded(claims: Iterable[Claim]) -> _Grouped:
    """Claims in words by the question that they answer, asked of one name however it is spelled."""
    asked: dict[str, list[tuple[str, Claim]]] = defaultdict(list)
    for claim in claims:
        question, _, of = (claim.proposition or "").partition(": ")
        asked[question].append((of, claim))
    for question, told in asked.items():
        named = [(of, claim.subject) for of, claim in told]
        subjects = _settled([c for _, c in told], named, lambda named: _unified(named, names.same))
        yield from ((_About(None, of, question), members) for of, members in subjects.items())


def _is_thing(subject: str | None) -> bool:
    """Whether a subject is a sort of things ("bomber"): people who are not named are none of them."""
    classes = vocabulary().classes
    return subject is not None and any(singular(subject) in classes[sort] for sort in ("vehicles", "weapons"))


def _whose(claims: Sequence[Claim]) -> str | None:
    """Whom the claims count, as first named; nobody where one report names them in passing, and most name none."""
    named = [c for c in claims if subject_key(c)]
    if len(named) * FEW_NAMED < len(claims) and len({c.article for c in named}) < 2:
        return None
    return next((c.subject for c in named), None)


def _title(kinds: Iterable[str], claims: Sequence[Claim], event: str | None) -> str:
    """ "Killed, casualties · North Korean soldiers": the measures in their order of appearance, then whose."""
    titles = list(dict.fromkeys(map(measures.title, kinds)))
    about = next((c.event for c in claims if event and c.event), None) or _whose(claims)
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
    taken = [claim for claim in claims if claim.measure or claim.proposition]
    counted = _counted(claim for claim in taken if claim.measure)
    worded = _worded(claim for claim in taken if not claim.measure)
    first = {members[0].id: (about, members) for about, members in chain(counted, worded)}
    ordered = (found for claim in taken if (found := first.get(claim.id)))
    return tuple(_topic(f"Q{n}", about, members) for n, (about, members) in enumerate(ordered, start=1))


def _topic(key: str, about: _About, claims: Sequence[Claim]) -> Topic:
    kinds = tuple(dict.fromkeys([c.measure for c in claims if c.measure]))
    if about.question is not None:
        title, subject = questions.asked(claims[0]), claims[0].subject
    else:
        title, subject = _title(kinds, claims, about.event), about.subject or about.event
    return Topic(id=key, title=title, subject=subject, measures=kinds, claims=tuple([c.id for c in claims]))


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
