"""A source phrase read into a Speaker: name, role, organisation, anonymous or not."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun, tables
from summarize.language.mentions import ORGANISED, Mentions, is_capital
from summarize.schemas import Speaker

_LEADING = re.compile(
    r"(?:(?:the|a|an|this|that|his|her|its|their|our|both|another|one(?! of)|some(?! of)|so-called)\s+)+", re.I
)
_ASIDE = re.compile(r"\s*\(([^()]*)\)?$")
_POSSESSIVE = re.compile(r"['’]s?$")
# "a tally by Reuters", "figures from the ministry": the body behind the document.
_DOCUMENT = re.compile(
    r"^(?:[\w-]+ ){0,3}(?:figures|data|statistics|numbers|estimates?|tally|count|report|survey|study|poll|analysis|"
    r"statement|records?) (?:from|by|of) (?:the )?(?=[A-Z])"
)
_OWNED = re.compile(r"(.+?)\s?['’]\s?s\s+(.+)")
_BEHALF = re.compile(
    r"(?:(\w+) )?\b(?:for|of|at|with|from) (?:the )?"
    r"((?:[A-Z][\w.'’&-]*|of|and)(?: (?:[A-Z][\w.'’&-]*|of|for|and|the))*)"
)
_PREPOSITIONS = frozenset("for of at in to from with".split())
# Behind a role these make a body ("General Staff", "Sheriff's Office").
_HOUSES = frozenset("staff office department assembly council accounting electric motors command".split())
# "a member of the Public Chamber": what follows is no person.
_BEFORE_BODIES = _PREPOSITIONS | {"the", "a", "an", "and", "'s", "’s"}
# "Rep. Ann Lee (D) of Ohio", "Sen. Max Roe (R-Ohio)"
_PARTY = re.compile(r"\s\([A-Z](?:-[A-Z][\w.]*)?\)")
_LANDS = frozenset(("U.N.", "U.S.", "U.K.", "E.U."))
_NAMELESS = frozenset(("reports", "media reports", "sources"))


def unarticled(phrase: str) -> str:
    """A phrase without articles and other small words in front."""
    return _LEADING.sub("", phrase, count=1) if _LEADING.match(phrase) else phrase


def is_relay(phrase: str) -> bool:
    """Whether a phrase names a body that passes on what others say ("the BBC", "The Moscow Times")."""
    known = tables()
    words = [_POSSESSIVE.sub("", word.strip(".,()")) for word in phrase.split()]
    if not words or any(word.lower() in known.roles for word in words):
        return False
    return words[-1] in known.relay_heads or any(word in known.relays for word in words[-2:])


def with_via(speaker: Speaker, relay: Speaker) -> Speaker:
    """A speaker with one more who passes the words on, unless they are known or the speaker."""
    name = relay.name or (relay.organisation if relay.organisation and not relay.role else None) or relay.text
    name = unarticled(relay.text if is_relay(relay.text) else name)
    if name in (*speaker.via, speaker.name, speaker.organisation):
        return speaker
    return speaker.model_copy(update={"via": (name, *speaker.via)})


def identify(phrase: str, end: int, mentions: Mentions) -> Speaker:
    """Who a source phrase names, full names and roles filled in from the whole article.

    Args:
        phrase: the words as printed, no pronoun.
        end: where they end in the article (an apposition may follow).
        mentions: the article's full mentions.

    Returns:
        A Speaker whose text is the phrase. With a role and no name it is anonymous.
    """
    if is_relay(phrase):
        return Speaker(text=phrase, organisation=mentions.long_form(_DOCUMENT.sub("", unarticled(phrase))))
    first, _, other = phrase.partition(" and ")
    if other and _is_person(unarticled(first).split(), mentions):
        # "President Ann Lee and the army": the one who is named stands for both
        return identify(first, end, mentions).model_copy(update={"text": phrase})
    aside = _ASIDE.search(phrase)
    bare = _PARTY.sub("", unarticled(phrase[: aside.start()] if aside else phrase))
    words = bare.split()
    if body := _of_kind(words):
        return Speaker(text=phrase, organisation=mentions.long_form(body))
    role, rest = _parted(words, mentions)
    owner = _OWNED.match(bare) if role is None else None
    if owner and mentions.person(owner[2].split(), False):
        # "NPR's Julie McCarthy"
        name, body = owner[2], mentions.long_form(owner[1])
        return Speaker(text=phrase, name=name, role=mentions.role(name), organisation=body)
    # "the White Helmets": an article without a title is no person's
    found = None if role is None and phrase[:4].lower() == "the " else mentions.person(rest, role is not None)
    if found:
        role = role or mentions.apposition(end) or mentions.role(found)
        return Speaker(text=phrase, name=mentions.expand(found), role=role, organisation=_employer(role))
    if role is not None or (words and _plain(words[-1]) in tables().anonymous):
        named = mentions.name_behind(end)
        return Speaker(text=phrase, name=named, role=bare, organisation=_employer(bare), anonymous=named is None)
    if bare[-1:].islower() and bare != phrase and (named := mentions.name_behind(end)):
        return Speaker(text=phrase, name=named, role=bare)  # "its boatman, Rex Roe, said"
    bare = _DOCUMENT.sub("", bare)
    return Speaker(text=phrase, organisation=mentions.long_form(bare), anonymous=bare.lower() in _NAMELESS)


def _of_kind(words: list[str]) -> str | None:
    """The name behind what kind of body it is: "charity Doctors Without Borders"; None for titles and persons."""
    kind = next((number for number, word in enumerate(words) if is_capital(word)), 0)
    name = words[kind:]
    titled = any(_plain(word) in tables().roles or not is_capital(word) for word in name)
    return " ".join(name) if kind and words[kind - 1] in tables().bodies and not titled else None


def _is_person(words: list[str], mentions: Mentions) -> bool:
    role, rest = _parted(words, mentions)
    return not any(map(_POSSESSIVE.search, words)) and mentions.person(rest, role is not None) is not None


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).lower().strip(".,")


def _parted(words: list[str], mentions: Mentions) -> tuple[str | None, list[str]]:
    """The role in a phrase and what is left for the name."""
    roles = tables().roles
    lowers = [_plain(word) for word in words]
    if "in Charge" in " ".join(words):
        charge = words.index("Charge") + 1
        return " ".join(words[:charge]), words[charge:]
    last = -1
    for number, word in enumerate(lowers):
        housed = number + 1 < len(lowers) and lowers[number + 1] in _HOUSES
        word = word.rpartition("-")[2]
        owning = number + 1 < len(lowers) and _POSSESSIVE.search(words[number]) and is_noun(words[-1])
        if not housed and not owning and (word in roles or (word.endswith("s") and word[:-1] in roles)):
            last = number
    rest = words[last + 1 :]
    if last >= 0 and rest and rest[0] in _PREPOSITIONS:
        # "Special Envoy for Syria Ann de Lee": the last two or three capitals are the name
        run = _name_run(rest)
        parted = 2 <= len(run) <= 3 and len(run) < len(rest) - 1 and rest[-len(run) - 1].lower() not in _BEFORE_BODIES
        cut = len(rest) - len(run) if parted else len(rest)
        return " ".join(words[: last + 1] + rest[:cut]), rest[cut:]
    # "Pastor James Dorn of Mount Church", "Rex Roe of the city's fire service"
    cut = next((i for i, word in enumerate(rest) if word in _PREPOSITIONS and i > (last < 0)), 0)
    if cut and mentions.person(rest[:cut], last >= 0) and not any(w.lower() in ORGANISED for w in rest[:cut]):
        return " ".join(words[: last + 1] + rest[cut:]), rest[:cut]
    return (" ".join(words[: last + 1]) if last >= 0 else None), rest


def _name_run(words: list[str]) -> list[str]:
    at = len(words)
    while at and is_capital(words[at - 1]) and words[at - 1] not in _LANDS:
        at -= 1
    return words[at:][-3:]


def _employer(role: str | None) -> str | None:
    """The body that a role belongs to: "Defense Department" in "a senior Defense Department official"."""
    if role is None:
        return None
    behalf = _BEHALF.search(role)
    if behalf:
        body = f"{behalf[1]} of {behalf[2]}" if (behalf[1] or "").lower() in ORGANISED else behalf[2]
        return re.sub(r"(?: (?:of|for|and|the))+$", "", body)
    first, _, rest = role.partition(" ")
    if first.lower() in tables().modifiers and not first.isupper() and rest[:1].islower():
        role = rest  # a capital that only begins the sentence
    capitals = [w for w in role.split() if (w[:1].isupper() and not is_noun(w)) or w.lower() in ORGANISED]
    return _POSSESSIVE.sub("", " ".join(capitals)) or None
