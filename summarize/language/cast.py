"""Who the sources of one article are: surnames, roles, pronouns and acronyms resolved to their full mention."""

from __future__ import annotations

import re

from summarize.language.cues import tables
from summarize.language.sources import PRONOUNS, is_noun
from summarize.schemas import Speaker

_LEADING = re.compile(
    r"(?:(?:the|a|an|this|that|his|her|its|their|our|another|one(?! of)|some(?! of)|so-called)\s+)+", re.I
)
_CAPITALS = re.compile(r"[A-Z@][\w.'’&-]*|(?:al|el|de|der|van|von|bin|di|da|la|du)\b|al-\w+")
_HONORIFICS = frozenset("mr mrs ms miss mx sir dame lady lord dr".split())
_ACRONYM = re.compile(
    r"((?:[A-Z][\w’'&.-]*|of|for|the|and|on|in|to|de)(?: (?:[A-Z][\w’'&.-]*|of|for|the|and|on|in|to|de)){1,9}),? \((?:the )?([A-Z][A-Za-z&-]{1,9})\)"
)
_APPOSITION = re.compile(r"\s?,\s+(?:\d+,\s+)?((?:(?:who is|now|also)\s+)?(?:(?:the|a|an)\s+)?[^,.;:\"“”()\n]{3,110})")
# "a tally by Reuters", "figures from the ministry": the body behind the document.
_DOCUMENT = re.compile(r"^(?:[\w-]+ ){0,3}(?:figures|data|statistics|numbers|estimates?|tally|count|report|survey|study|poll|analysis|statement|records?) (?:from|by|of) (?:the )?(?=[A-Z])")
_OWNED = re.compile(r"(.+?)\s?['’]\s?s\s+(.+)")
_SUBJECT = re.compile(
    r"((?:(?:[A-Z][\w.'’-]+|[a-z]+(?=(?: [a-z]+)? [A-Z]))\s){0,5}?[A-Z][\w.'’-]+\s(?:[A-Z]\.\s)?[A-Z][\w'’-]*[a-z][\w'’-]*)(?=,\s|\s(?:[a-z]|\())"
)
_ORGANISED = frozenset(
    """department ministry council observatory service services university institute institution agency bureau
    committee commission court army force forces police office news times post bank fund union association
    federation foundation company corporation corp inc ltd group party house senate congress parliament nations
    organization organisation center centre school hospital authority administration government embassy kremlin
    pentagon guard defence defense society network board league coalition alliance campaign team republic states
    kingdom press journal tribune agency church airlines airport fire county city district state street project
    research security intelligence crescent cross survey poll report""".split()
)
_GENERIC = frozenset(
    """agency group organization organisation office department ministry company firm service council committee bank
    bureau institute university hospital union foundation watchdog monitor newspaper paper magazine outlet network
    commission court board charity monitors""".split()
)


def is_relay(phrase: str) -> bool:
    """Whether a phrase names a body that passes on what others say ("the BBC", "The Moscow Times", "reporters")."""
    known = tables()
    words = [re.sub(r"['’]s?$", "", w.strip(".,()")) for w in phrase.split()]
    if not words or any(w.lower() in known.roles for w in words[:-1]) or words[-1].lower() in known.roles:
        return False
    return words[-1] in known.relay_heads or any(w in known.relays for w in words[-2:])


class Cast:
    """The sources met so far in one article, in order of appearance."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._met: list[Speaker] = []
        self._people: list[Speaker] = []
        self._sex: dict[str, str] = {}
        self._full: dict[str, tuple[str, int] | None] = {}
        self._parsed: dict[str, Speaker] = {}
        self._acronyms: dict[str, str] | None = None

    def meet(self, speaker: Speaker) -> None:
        """Remember a source as the one who spoke last."""
        self._met.append(speaker)
        if speaker.name:
            self._people.append(speaker)

    def subject(self, start: int, end: int) -> None:
        """Remember the person whom a sentence begins with: "he" may mean them later."""
        match = _SUBJECT.match(self._text, start, end)
        if match is None:
            return
        words = match[1].split()
        while words and words[0].lower() in _STARTS:
            words = words[1:]
        if len(words) < 2 or any(word.lower() in _STARTS or (word.isupper() and len(word) > 3) for word in words):
            return
        speaker = self._parse(" ".join(words), match.end())
        if speaker.name:
            self._people.append(speaker)

    def resolve(self, start: int, end: int) -> Speaker | None:
        """The source that the phrase ``text[start:end]`` means, None for a pronoun without antecedent."""
        phrase = self._text[start:end]
        lower = phrase.lower()
        if lower in PRONOUNS:
            return self._pronoun(lower)
        bare = _LEADING.sub("", phrase, count=1) if _LEADING.match(phrase) else phrase
        definite = lower.startswith(("the ", "that ", "this "))
        if definite or bare == phrase:
            known = self._again(bare, definite)
            if known is not None:
                return known.model_copy(update={"text": phrase}) if bare[:1].isupper() else known
        return self._parse(phrase, end)

    def _pronoun(self, word: str) -> Speaker | None:
        if word in ("he", "she"):
            for speaker in [*self._people[:-9:-1]]:
                if self._sex.setdefault(speaker.name or "", word) == word:
                    return speaker
            return next((s for s in reversed(self._met) if s.anonymous and not s.text.endswith("s")), None)
        if word == "it":
            return next((s for s in reversed(self._met) if s.organisation and not s.name and not s.role), None) or (
                self._met[-1] if self._met else None
            )
        return next((s for s in reversed(self._met) if s.anonymous or not s.name), self._met[-1] if self._met else None)

    def _again(self, bare: str, definite: bool) -> Speaker | None:
        """An earlier source that a shortened mention repeats: "the official", "the sheriff", "the Observatory"."""
        words = bare.lower().replace("’", "'").split()
        if not words:
            return None
        head = words[-1]
        if not definite or len(words) > 4:
            return None
        for speaker in reversed(self._met):
            role = f" {speaker.role or ''} {speaker.text} ".lower()
            if (
                f" {head} " in role
                and head in tables().roles | tables().anonymous
                and not (bare[:1].isupper() and speaker.name is None and bare not in speaker.text)
            ):
                others = [w for w in words[:-1] if w not in role]
                if len(others) < 2:
                    return speaker
        if head in ("source", "official", "person") and len(words) < 3 and bare.islower():
            return next((s for s in reversed(self._met) if s.anonymous), None)
        if head in tables().roles:
            return self._titled(head)
        for speaker in reversed(self._met):
            if speaker.organisation and not speaker.name and not speaker.role:
                organisation = speaker.organisation.lower()
                if organisation.endswith(" ".join(words)) or f"{head} " in organisation + " ":
                    return speaker
        if head in _GENERIC and len(words) == 1:
            return next((s for s in reversed(self._met) if s.organisation and not s.name and not s.role), None)
        return None

    def _titled(self, role: str) -> Speaker | None:
        """The person whom the article calls by a title somewhere: "the president" from "President Ann Lee"."""
        match = re.search(rf"\b{role.capitalize()} ((?:[A-Z][\w.'’-]+ ?){{1,3}})", self._text)
        if match is None:
            return None
        name = re.sub(r"['’]s?$", "", match[1].strip(" ."))
        return self._parse(f"{role.capitalize()} {name}", match.end())

    def _parse(self, phrase: str, end: int) -> Speaker:
        known = self._parsed.get(phrase)
        if known is None:
            known = self._parsed[phrase] = self._read(phrase, end)
        return known

    def _read(self, phrase: str, end: int) -> Speaker:
        tabled = tables()
        if is_relay(phrase) and not phrase.islower():
            bare = _LEADING.sub("", phrase)
            return Speaker(text=phrase, organisation=self._acronym(_DOCUMENT.sub("", bare)))
        aside = re.search(r"\s*\(([^()]*)\)?$", phrase)
        plain = phrase[: aside.start()] if aside else phrase
        bare = _LEADING.sub("", plain, count=1) if _LEADING.match(plain) else plain
        words = bare.split()
        lowers = [re.sub(r"['’]s?$", "", w).lower().strip(".,") for w in words]
        last_role = -1
        for number, word in enumerate(lowers):
            if (word in tabled.roles or word.rpartition("-")[2] in tabled.roles) and not (
                number + 1 < len(lowers) and lowers[number + 1] in _HOUSES
            ):
                last_role = number
        role: str | None = None
        rest = words
        if last_role >= 0:
            rest = words[last_role + 1 :]
            if rest and rest[0] in ("for", "of", "at", "in", "to", "from", "with"):
                # "Special Envoy for Syria Ann de Lee": the last two or three capitals are the name
                tail = _name_run(rest)
                cut = len(rest) - len(tail) if 2 <= len(tail) <= 3 and len(tail) < len(rest) - 1 else len(rest)
                role, rest = " ".join(words[: last_role + 1] + rest[:cut]), rest[cut:]
            else:
                role = " ".join(words[: last_role + 1])
                cut = next(
                    (i for i, w in enumerate(rest) if w in ("of", "from", "at", "with", "for", "in") and i > 0), 0
                )
                if cut and self._person(rest[:cut], True):
                    role, rest = f"{role} {' '.join(rest[cut:])}", rest[:cut]
        else:
            cut = next((i for i, w in enumerate(words) if w in ("of", "from", "at", "with", "for", "in") and i > 1), 0)
            if cut and self._person(words[:cut], False) and not any(w.lower() in _ORGANISED for w in words[:cut]):
                rest, role = words[:cut], " ".join(words[cut:])
        body: str | None = None
        owner = _OWNED.match(bare) if role is None else None
        if owner and self._person(owner[2].split(), False):
            body, rest = owner[1], owner[2].split()
        name = self._person(rest, role is not None)
        if name and body:
            return Speaker(
                text=phrase, name=self._expand(name), role=self._role(name), organisation=self._acronym(body)
            )
        if name:
            role = role or self._apposition(end)
            return Speaker(
                text=phrase, name=self._expand(name), role=role or self._role(name), organisation=_employer(role, words)
            )
        if role is not None or (lowers and lowers[-1] in tabled.anonymous):
            found = self._apposition_name(end)
            if found:
                return Speaker(text=f"{phrase}", name=found, role=bare, organisation=_employer(bare, words))
            return Speaker(text=phrase, role=bare, organisation=_employer(bare, words), anonymous=True)
        bare = _DOCUMENT.sub("", bare)
        return Speaker(
            text=phrase,
            organisation=self._acronym(bare),
            anonymous=bare.lower() in ("reports", "media reports", "sources"),
        )

    def _person(self, words: list[str], titled: bool) -> str | None:
        """The words as a person's name, honorific dropped, or None."""
        if words and words[0].lower().rstrip(".") in _HONORIFICS:
            words, titled = words[1:], True
        if not 1 <= len(words) <= 5 or not all(_CAPITALS.fullmatch(w) for w in words):
            return None
        joined = " ".join(words)
        if any(w.lower().strip(".'’s") in _ORGANISED or is_noun(w) or w in tables().relays for w in words):
            return None
        if len(words) == 1:
            word = re.sub(r"['’]s?$", "", words[0])
            if titled or (self._complete(word) is not None):
                return word
            return None
        if joined.isupper() and len(joined) < 7:
            return None
        return joined

    def _expand(self, name: str) -> str:
        if " " in name:
            return name
        full = self._complete(name)
        return full[0] if full else name

    def _complete(self, surname: str) -> tuple[str, int] | None:
        """The first full name that ends in a surname, and where it ends."""
        if surname in self._full:
            return self._full[surname]
        found: tuple[str, int] | None = None
        text = self._text
        at = text.find(surname)
        while at >= 0 and found is None:
            stop = at + len(surname)
            if at and text[at - 1] == " " and not text[stop : stop + 1].isalnum():
                lead = re.search(
                    r"(?:[A-Z][\w'’-]+ (?:[A-Z]\. |(?:de|al|bin|van|von|der) )*){1,2}\Z", text[max(0, at - 40) : at]
                )
                if lead:
                    first = lead[0].split()
                    for number in range(len(first) - 1, -1, -1):
                        word = first[number].lower().strip(".")
                        if word in tables().roles or word in _HONORIFICS or word in tables().modifiers:
                            first = first[number + 1 :]
                            break
                    first = first[-2:]
                    while first and (
                        first[0].lower() in _ORGANISED or first[0].lower() in _STARTS or is_noun(first[0])
                    ):
                        first = first[1:]
                    if first and not is_noun(surname):
                        found = (" ".join([*first, surname]), stop)
            at = text.find(surname, at + 1)
        self._full[surname] = found
        return found

    def _role(self, name: str) -> str | None:
        """The role printed at the full mention of a name, before or after it."""
        full = self._complete(name.split()[-1])
        if full is None:
            return None
        text, stop = self._text, full[1]
        begin = stop - len(full[0])
        before = re.search(
            r"((?:[A-Z][\w.'’&-]*|of|for|[a-z]+)(?: (?:[A-Z][\w.'’&-]*|of|for|[a-z]+)){0,6}) \Z",
            text[max(0, begin - 90) : begin],
        )
        if before:
            words = before[1].split()
            lowers = [w.lower().strip(".") for w in words]
            if lowers[-1] in tables().roles:
                cut = len(words) - 1
                while (
                    cut
                    and (
                        words[cut - 1][0].isupper()
                        or lowers[cut - 1] in tables().roles
                        or lowers[cut - 1] in tables().modifiers
                    )
                    and lowers[cut - 1] not in _STARTS
                ):
                    cut -= 1
                return " ".join(words[cut:])
        return self._apposition(stop)

    def _apposition(self, end: int) -> str | None:
        match = _APPOSITION.match(self._text, end)
        if match is None or not any(is_noun(word) for word in match[1].split()[:9]):
            return None
        role = match[1].strip()
        return None if role.startswith(("who ", "which ", "and ", "but ")) else role

    def _apposition_name(self, end: int) -> str | None:
        """ "A spokesman for the city, John Smith, said": the name behind the role."""
        match = re.compile(r"\s?,\s+([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2})\s?,").match(self._text, end)
        return match[1] if match and not any(is_noun(w) for w in match[1].split()) else None

    def _acronym(self, name: str) -> str:
        """The long form of an acronym that the article itself explains, or the name unchanged."""
        if self._acronyms is None:
            self._acronyms = {}
            if "(" in self._text:
                for match in _ACRONYM.finditer(self._text):
                    words = match[1].split()
                    while words and (
                        words[0].lower() in ("the", "of", "for", "and", "in", "on", "to") or words[0].lower() in _STARTS
                    ):
                        words = words[1:]
                    if words and words[0][0].lower() == match[2][0].lower():
                        self._acronyms[match[2]] = " ".join(words)
        name = re.sub(r"['’]s$", "", name)
        if name not in self._acronyms:
            self._acronyms[name] = self._spelled_out(name) or name
        return self._acronyms[name]

    def _spelled_out(self, name: str) -> str | None:
        """Long form of capitals by their initials ("AP"), or of a lone body noun ("Observatory"), if printed here."""
        letters = name.replace(".", "")
        if letters.isupper() and 2 <= len(letters) <= 6 and letters.isalpha():
            pattern = r"(?:[ -]+(?:of|for|the|and|on|in))*[ -]+".join(rf"{letter}[a-z’']+" for letter in letters)
            match = re.search(rf"\b{pattern}", self._text)
            return match.group() if match else WIRES.get(letters)
        if name[:1].isupper() and " " not in name and is_noun(name):
            match = re.search(
                rf"(?:[A-Z][a-z]+ )+{re.escape(name)}(?: (?:for|of) (?:[A-Z][a-z]+ ?)+)?|{re.escape(name)} (?:for|of) (?:the )?(?:[A-Z][a-z]+ ?)+",
                self._text,
            )
            if match:
                words = match.group().split()
                while words and words[0].lower() in _STARTS:
                    words = words[1:]
                return " ".join(words)
        return None


# Acronyms so common that articles do not explain them.
WIRES = {
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "UN": "United Nations",
    "EU": "European Union",
    "WHO": "World Health Organization",
    "FBI": "Federal Bureau of Investigation",
    "IMF": "International Monetary Fund",
}
# Behind a role these make a body ("General Staff", "Sheriff's Office").
_HOUSES = frozenset("staff office department assembly council council's accounting electric motors command".split())
_STARTS = frozenset(
    """the a an in on at as by and but from for with while when after before since according to said says that this his
    her its their monday tuesday wednesday thursday friday saturday sunday earlier later meanwhile however of""".split()
)


def _name_run(words: list[str]) -> list[str]:
    run: list[str] = []
    for word in reversed(words):
        if not _CAPITALS.fullmatch(word):
            break
        run.insert(0, word)
    return run[-3:]


def _employer(role: str | None, words: list[str]) -> str | None:
    """The body that a role belongs to: "Defense Department" in "a senior US Defense Department official"."""
    if role is None:
        return None
    behalf = re.search(
        r"\b(?:for|of|at|with|from) (?:the )?((?:[A-Z][\w.'’&-]*|of|and)(?: (?:[A-Z][\w.'’&-]*|of|for|and|the))*)", role
    )
    if behalf:
        return behalf[1]
    first, _, rest = role.partition(" ")
    if first.lower() in tables().modifiers and first.lower() != first.upper() and not first.isupper():
        role = rest
    capitals = [w for w in role.split() if (w[:1].isupper() and not is_noun(w)) or w.lower() in _ORGANISED]
    return re.sub(r"['’]s?$", "", " ".join(capitals)) or None
