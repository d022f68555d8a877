"""Names under which two reports mean the same: states and peoples, forces, bodies, persons.

The table is names.toml. `canonical` gives a key that decides by itself in most cases; `same` adds what a key cannot
hold: transliterations, acronyms, a surname against the full name.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import Indel

_POSSESSIVE = re.compile(r"(?<=\w)\s?['’´`](?:s\b)?")
_DOTTED = re.compile(r"(?<=\b\w)\.")
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l)-(?=\w)")
_NOT_WORD = re.compile(r"[^\w&]+")
_PART = re.compile(r"^(.+?) (?:from|of|in|sent by|belonging to|loyal to) (.+)$")
_SMALL = frozenset("of for the and on in to de la".split())
# A word of a group may be followed by these and is still what the phrase is about.
_HEADED = _SMALL | frozenset(
    """from who that which sent belonging loyal fighting deployed at by with near were was are killed wounded injured
    dead missing""".split()
)
_VOWELS = re.compile(r"[aeiouy]")
# Spellings that differ only by the system of transliteration, rewritten to one.
_SPELLINGS = (
    (re.compile(r"(?:iy|yy|ii|ij|yi)\b"), "i"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"sh|sch"), "s"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"y"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"q"), "k"),
    (re.compile(r"(.)\1"), r"\1"),
)
# Two spellings with the same consonants count as one from this likeness on ("Kafraya", "Kefraya": .86).
_LIKENESS = 0.7
# Shorter words are too easily alike.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class _Table:
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    capitals: dict[tuple[str, ...], str]
    states: frozenset[str]
    groups: frozenset[str]
    titles: frozenset[str]
    not_people: frozenset[str]
    fillers: frozenset[str]
    first: frozenset[str]
    telling: frozenset[str]
    regions: frozenset[str]
    bodies: frozenset[str]


@cache
def _table() -> _Table:
    data = tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in ("states", "groups", "bodies"):
        for key, ways in data[kind].items():
            for way in ways.split(","):
                words = tuple(_plain(way).split())
                phrases.setdefault(words[0], []).append((words, key))
    lists = {key: frozenset(value.split()) for key, value in data["words"].items()}
    return _Table(
        phrases={first: tuple(sorted(ways, key=lambda way: -len(way[0]))) for first, ways in phrases.items()},
        capitals={tuple(name.split()): state for name, state in data["capitals"].items()},
        states=frozenset(data["states"]),
        groups=frozenset(data["groups"]),
        **lists,
    )


def _plain(name: str) -> str:
    """Lower case without accents, possessives, dots and punctuation."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.replace("’", "'"))
        name = "".join(char for char in name if not unicodedata.combining(char))
    name = _DOTTED.sub("", _POSSESSIVE.sub("", name))
    name = _ARTICLE.sub("", name)
    return _NOT_WORD.sub(" ", name.lower()).strip()


@lru_cache(maxsize=8192)
def canonical(name: str) -> str:
    """A key for a name, equal for most ways of naming the same.

    Args:
        name: a phrase as printed: a person, a body, a state, a people, who is counted.

    Returns:
        Lower-case words without articles, possessives, titles and punctuation; a state, its people and its official
        names are one word ("north-korea"); so are nouns for the same people ("forces" for troops and soldiers).
        A capital stands for its state only with such a noun ("Pyongyang's troops"). Empty for an empty name.
    """
    table = _table()
    words = _plain(name).split()
    while len(words) > 1 and words[0] in table.fillers:
        words.pop(0)
    person = _person(words, table)
    if person is not None:
        return " ".join(person)
    keys = _unify(words, table)
    part = _PART.match(" ".join(keys))
    if part and part[2].split()[0] in table.states and part[1].split()[-1] in table.groups:
        keys = [*part[2].split(), *part[1].split()]
    # "people dead" and "dead people", "North Korea's army soldiers": one group noun once
    unique: list[str] = []
    for key in keys:
        if not (unique and unique[-1] == key):
            unique.append(key)
    return " ".join(unique)


def _person(words: list[str], table: _Table) -> list[str] | None:
    """What follows the last title, if that can be a person's name."""
    at = next((i for i in range(len(words) - 2, -1, -1) if words[i] in table.titles), -1)
    rest = words[at + 1 :]
    if at < 0 or not 1 <= len(rest) <= 4 or any(word in table.not_people or word.isdigit() for word in rest):
        return None
    if rest[-1] in table.titles:
        return None
    if len(words) == 2 and (rest[0],) in table.capitals:
        return None
    ways = table.phrases.get(rest[0], ())
    if any(tuple(rest[: len(way)]) == way for way, _ in ways):
        return None
    return rest


def _unify(words: list[str], table: _Table) -> list[str]:
    keys: list[str] = []
    at = 0
    while at < len(words):
        for way, key in table.phrases.get(words[at], ()):
            end = at + len(way)
            if key in table.groups and end < len(words) and words[end] not in _HEADED:
                continue  # "military intelligence": not the head of the phrase
            if tuple(words[at:end]) == way:
                keys.append(key)
                at += len(way)
                break
        else:
            for length in (2, 1):
                state = table.capitals.get(tuple(words[at : at + length]))
                following = table.phrases.get(words[at + length], ()) if at + length < len(words) else ()
                if state and any(key in table.groups for _, key in following):
                    keys.append(state)
                    at += length
                    break
            else:
                if words[at] != "the":
                    keys.append(words[at])
                at += 1
    return keys


def state(word: str) -> str | None:
    """The state that a word stands for before a word for people ("Kyiv", "Syrian"); None for other names."""
    found = canonical(f"{word} troops").removesuffix(" forces")
    return found if found in _table().states else None


def is_land(name: str) -> bool:
    """Whether a name is a state's, a people's or a capital's."""
    key = canonical(name)
    table = _table()
    return key in table.states or tuple(key.split()) in table.capitals


def counts_its_own(name: str) -> bool:
    """Whether a name is of a land or a part of one that reports counts of its own: "India", "North Carolina"."""
    return name.lower().replace(" ", "·") in _table().regions or is_land(name)


def same(a: str, b: str) -> bool:
    """Whether two names mean the same, as far as names can tell.

    Args:
        a: a name as printed.
        b: another.

    Returns:
        True for equal keys, for spellings of one transliterated name, an acronym and what it stands for, a surname
        and the full name. States are the same only by the table: North Korea is never South Korea. Symmetric, but
        not transitive: "Kirby" is the same as any full name that ends so.
    """
    one, two = canonical(a), canonical(b)
    if not one or not two:
        return False
    if one == two:
        return True
    table = _table()
    left, right = one.split(), two.split()
    if len(left) > len(right):
        left, right, a, b = right, left, b, a
    if {w for w in left if w in table.states} != {w for w in right if w in table.states} and len(left) > 1:
        return False
    if len(left) == 1 and len(right) > 1 and _initials(left[0], right, a):
        return True
    if not (a != a.lower() and b != b.lower()):
        return False
    if len(left) == len(right):
        return all(_alike(x, y) for x, y in zip(left, right, strict=True))
    if set(right) & (table.states | table.groups):
        return _shortened(left, right, table)
    if len(left) == 1:
        return _surname(left[0], right, table) or _shortened(left, right, table)
    if set(right) & table.bodies or set(left) & table.bodies:
        return _shortened(left, right, table)
    if len(right) > 4:
        return False
    # "Donald Trump", "Donald J Trump": the outer names agree and one has more between them
    return _alike(left[0], right[0]) and _alike(left[-1], right[-1]) and (len(left) == 2 or left[1:-1] == right[1:-1])


def _initials(short: str, words: list[str], printed: str) -> bool:
    letters = re.sub(r"[^A-Za-z]", "", printed)
    if not 2 <= len(short) <= 7 or not letters.isupper():
        return False
    words = [part for word in words for part in word.split("-")]
    return short in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL))


def _surname(short: str, full: list[str], table: _Table) -> bool:
    if len(full) > 4 or set(full) & (table.bodies | _SMALL):
        return False
    return _alike(short, full[-1]) or (short == full[0] and short in table.first)


def _shortened(short: list[str], full: list[str], table: _Table) -> bool:
    """A body's name cut short: "weather service" in "National Weather Service", "Observatory"."""
    if len(short) == 1:
        return short[0] in table.telling and short[0] in full
    if not set(short) & table.bodies:
        return False
    joined = f" {' '.join(full)} "
    return f" {' '.join(short)} " in joined


@lru_cache(maxsize=8192)
def _spelling(word: str) -> str:
    for pattern, plain in _SPELLINGS:
        word = pattern.sub(plain, word)
    return word


def skeleton(name: str) -> str:
    """What all spellings of a name have in common, so that those that may be the same are found without trying all."""
    return " ".join(_VOWELS.sub("", _spelling(word)) for word in canonical(name).split())


def _alike(a: str, b: str) -> bool:
    """Whether two words are spellings of one name."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    table = _table()
    if a in table.states or b in table.states or a in table.groups or b in table.groups:
        return False
    one, two = _spelling(a), _spelling(b)
    if one == two:
        return len(one) > 2
    if min(len(a), len(b)) < _SHORTEST or a[-1] != b[-1] or (a[0] in "aeiou") != (b[0] in "aeiou"):
        return False
    if _VOWELS.sub("", one) != _VOWELS.sub("", two):
        return False
    return bool(Indel.normalized_similarity(one, two) >= _LIKENESS)
