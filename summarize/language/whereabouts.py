"""Names of places in a text, as the words before them tell: "in Quetta", "at the Ada Stadium"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.language.vocabulary import is_person

PLACE = re.compile(
    r"\b(?:in|at|near|inside|outside|along|on|from|out of)\s+"
    r"(?:(?:the|a|an|nearby|neighboring|neighbouring|northern|southern|eastern"
    r"|western|central|downtown"
    r"|parts of|city of|town of|village of|villages of|towns of|region of|province of|nearby city of"
    r"|opposition-held|rebel-held|port|coastal|border|[A-Z]\w+(?=\s(?:\w+\s)?(?:city|town|village|port|province) of\b)"
    r"|government-held)\s+)*(?P<name>(?:[A-Z][\w’'.-]*|al-[A-Z]\w*)(?:\s+(?:(?:of|and|de|del|la|el"
    r"|the)\s+)?(?:[A-Z][\w’'-]*|al-[A-Z]\w*))*)"
)
NOT_PLACES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday
    friday saturday sunday mr mrs president congress twitter facebook the a an he she it they this that english islam
    god
    democrats republicans house senate reuters ap afp""".split()
)
# "Madaya, a town near Damascus": where the place lies is not where the figure holds.
_A_TOWN = re.compile(r"\b(?:a|the) (?:[\w-]+ ){0,2}(?:town|city|village|suburb|district|province|port) \Z")
_EVENTS = re.compile(
    r"\b(?:fires?|blaze|storm|hurricane|tornado|earthquake|quake|attacks?|war|conflict|shooting|bombing|crash"
    r"|area|region)\b",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\b(?:in front|steps|streets|outskirts|lobby|gates|grounds|headquarters|capital|around|across|throughout|over) "
    r"(?:of )?(?:the )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_OPENING = re.compile(
    r"\b(?:In|At|Near|Outside|Inside|Across|Around) (?:the |nearby |neighbou?ring |northern |southern )*"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_NEW = re.compile(r"\b(?:and|while|but|as well as)\b|[;—–]")
_REGION = re.compile(r"\s?, ([A-Z][\w’'-]+)")
#: A word of fewer letters is no name to know a place by.
_SHORT = 4
#: Words of a place's name that many places have.
_COMMON = frozenset(
    """north south east west northern southern eastern western central new old upper lower great san santa los las saint
    fort port mount city town county state states united university college school elementary high hospital church
    street avenue road square park center centre building house hall airport station base district province island lake
    river the of and""".split()
)


def _found(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The names of places in ``text[start:end]``, each with where it ends."""
    for match in PLACE.finditer(text, start, end):
        name = match["name"].rstrip(".,")
        if name.split()[0].lower() in NOT_PLACES or name.endswith(("'s", "’s")):
            continue
        if " " not in name and is_person(name.lower()):
            continue
        if _A_TOWN.search(text, max(start, match.start() - 30), match.start()):
            continue
        if _EVENTS.search(text[match.start() : match.end() + 12].partition(". ")[0]):
            continue
        yield name, match.end()


def named(text: str, start: int, end: int) -> Iterator[str]:
    """The names of places in ``text[start:end]``, in order."""
    return (name for name, _ in _found(text, start, end))


def words(text: str, start: int, end: int) -> frozenset[str]:
    """The words by which the places in ``text[start:end]`` are known again: of "Ada City Hospital, Leyburn" two."""
    return frozenset().union(*(_telling(text, name, at, end) for name, at in _all(text, start, end)))


def nearest(text: str, start: int, end: int, at: int) -> frozenset[str]:
    """The words of that place in ``text[start:end]`` that is named nearest to ``at``, and of those named in one go."""
    found = sorted(_all(text, start, end), key=lambda place: place[1])
    if not found:
        return frozenset()
    near = min(range(len(found)), key=lambda n: abs(found[n][1] - at))
    first = last = near
    while first and not _NEW.search(text, found[first - 1][1], found[first][1]):
        first -= 1
    while last + 1 < len(found) and not _NEW.search(text, found[last][1], found[last + 1][1]):
        last += 1
    return frozenset().union(*(_telling(text, name, stop, end) for name, stop in found[first : last + 1]))


def parts(text: str, start: int, end: int) -> Iterator[str]:
    """The places in ``text[start:end]`` of which only a part is named ("the steps of the Capitol")."""
    return (match[1] for match in _PART_OF.finditer(text, start, end))


def _all(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    yield from _found(text, start, end)
    for match in _OPENING.finditer(text, start, end):
        if match["name"].split()[0].lower() not in NOT_PLACES:
            yield match["name"], match.end()
    for match in _PART_OF.finditer(text, start, end):
        yield match[1], match.end()


def _telling(text: str, name: str, at: int, end: int) -> frozenset[str]:
    region = _REGION.match(text, at, end)
    told = re.split(r"[\s-]+", name.partition(". ")[0]) + ([region[1]] if region else [])
    return frozenset(word for word in told if word.lower() not in _COMMON and len(word) >= _SHORT)
