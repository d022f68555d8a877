"""Topics: which claims answer the same question.

Claims about one family of measure, one event and one subject form a topic. Names are unified first; a claim that
names no event or subject joins the story's own, if the story has just one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from summarize.language import measures, names, questions
from summarize.schemas import Claim, Topic

#: Words for whoever is counted that name nobody in particular.
GENERIC = frozenset(
    "person people persons individual other others victim victims man men woman women life lives body bodies member "
    "members one someone anyone nobody resident residents civilian civilians patient patients guest guests "
    "grave confirmed".split()
)

#: A name is tried against so many earlier ones that begin alike.
FEW = 200


def subject_key(claim: Claim) -> str | None:
    """The claim's subject as a key; None where it names nobody in particular or makes no other question."""
    if not claim.subject or not measures.counts_things(claim.measure or ""):
        return None
    key = names.canonical(claim.subject)
    return None if not key or key in GENERIC else key


def _unified(printed: Iterable[tuple[str | None, str | None]], same: Callable[[str, str], bool]) -> dict[str, str]:
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


def _own(values: Mapping[int, str | None]) -> str | None:
    """The one name that the nameless may stand for: the only candidate, else nobody."""
    candidates = {value for value in values.values() if value is not None and not _past(value)}
    return next(iter(candidates)) if len(candidates) == 1 else None


def _event(claim: Claim, beside: Sequence[Claim]) -> str | None:
    """The event a claim is about; a claim in words is about that of the nearest figure in its article."""
    if claim.event or claim.figure:
        return claim.event
    nearest = min(beside, key=lambda c: abs(c.quote.start - claim.quote.start), default=None)
    return nearest.event if nearest else None


def _figures(claims: Sequence[Claim]) -> dict[tuple[str, str | None, str | None], list[Claim]]:
    """Figure claims by family, event and subject."""
    families: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        families[measures.family(claim.measure or "")].append(claim)
    groups: dict[tuple[str, str | None, str | None], list[Claim]] = defaultdict(list)
    for family, members in families.items():
        figures: dict[str, list[Claim]] = defaultdict(list)
        for claim in members:
            if claim.figure:
                figures[claim.article].append(claim)
        told = [_event(c, figures.get(c.article, ())) for c in members]
        event_keys = [names.canonical(event) if event else None for event in told]
        same_event = _dated(_unified(zip(event_keys, told, strict=True), _one_event))
        events = {i: same_event[key] if key else None for i, key in enumerate(event_keys)}
        own_event = _own(events)
        by_event: dict[str | None, list[Claim]] = defaultdict(list)
        for i, claim in enumerate(members):
            by_event[events[i] or own_event].append(claim)
        for event, together in by_event.items():
            subject_keys = [subject_key(c) for c in together]
            same_subject = _unified(zip(subject_keys, (c.subject for c in together), strict=True), names.same)
            subjects = {i: same_subject[key] if key else None for i, key in enumerate(subject_keys)}
            own_subject = _own(subjects)
            for i, claim in enumerate(together):
                groups[family, event, subjects[i] or own_subject].append(claim)
    return groups


def _worded(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """Claims in words by their question, asked of one name however it is spelled."""
    asked: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        asked[(claim.proposition or "").partition(": ")[0]].append(claim)
    groups: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for topic, members in asked.items():
        keys = [(claim.proposition or "").partition(": ")[2] for claim in members]
        one = _unified(zip(keys, (c.subject for c in members), strict=True), names.same)
        for key, claim in zip(keys, members, strict=True):
            groups[topic, one[key]].append(claim)
    return groups.values()


def _title(claims: Sequence[Claim], event: str | None) -> str:
    """ "Killed, casualties · North Korean soldiers": the measures in their order of appearance, then whose."""
    kinds = list(dict.fromkeys(measures.title(c.measure or "") for c in claims))
    about = next((c.event for c in claims if event and c.event), None) or next(
        (c.subject for c in claims if subject_key(c)), None
    )
    title = ", ".join(kinds[:3])
    title = title[:1].upper() + title[1:]
    return f"{title} · {about}" if about else title


def form(claims: Iterable[Claim]) -> tuple[Topic, ...]:
    """Sort claims into topics.

    Args:
        claims: claims of any number of articles.

    Returns:
        Topics in order of their first claim, ids Q1, Q2 ...; every claim with a measure or a proposition
        stands in exactly one.
    """
    taken = list(claims)
    order = {claim.id: n for n, claim in enumerate(taken)}
    found: list[tuple[str, str | None, tuple[str, ...], list[Claim]]] = []
    for (_, event, subject), members in _figures([c for c in taken if c.measure]).items():
        kinds = tuple(dict.fromkeys(c.measure for c in members if c.measure))
        found.append((_title(members, event), subject or event, kinds, members))
    for members in _worded([c for c in taken if c.proposition and not c.measure]):
        found.append((questions.asked(members[0]), members[0].subject, (), members))
    found.sort(key=lambda row: order[row[3][0].id])
    return tuple(
        Topic(id=f"Q{n}", title=title, subject=subject, measures=kinds, claims=tuple(c.id for c in members))
        for n, (title, subject, kinds, members) in enumerate(found, start=1)
    )


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
