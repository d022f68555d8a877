"""The full mentions of an article: whole names behind surnames, roles beside names, words behind acronyms."""

from __future__ import annotations

import re

from summarize.language.concordance import concordance
from summarize.language.cues import is_noun, tables

_CAPITAL = re.compile(r"[A-Z@][\w.'’&-]*|(?:al|el|de|der|van|von|bin|di|da|la|du)\b|al-\w+")
_CAPITALISED = r"(?:[A-Z][\w’'&.-]*|of|for|the|and|on|in|to|de)"
_ACRONYM = re.compile(r" \((?:the )?([A-Z][A-Za-z&-]{1,9})\)")
_EXPLAINED = re.compile(rf"({_CAPITALISED}(?: {_CAPITALISED}){{1,9}}),?\Z")
# "Associated Press", "Institute for the Study of War": what initials can stand for.
_RUN = re.compile(r"\b[A-Z][a-z’']+(?:(?:[ -]+(?:of|for|the|and|on|in))*[ -]+[A-Z][a-z’']+)+")
_RUN_WORD = re.compile(r"[A-Z][a-z’']+")
# "Syrian Observatory for Human Rights": what stands before and behind a lone noun.
_BODY_BEFORE = re.compile(r"(?:[A-Z][a-z]+ )+\Z")
_BODY_BEHIND = re.compile(r"(?: (?:for|of) (?:[A-Z][a-z]+ ?)+)?(?! ?[A-Z][a-z])")
_BODY_OF = re.compile(r" (?:for|of) (?:the )?(?:[A-Z][a-z]+ ?)+")
_TITLED = re.compile(r"(?:[A-Z][\w.'’-]+ ?){1,3}")
_APPOSITION = re.compile(
    r"\s?,\s+(?:\d+,\s+)?((?:(?:who is|now|also)\s+)?(?:(?:the|a|an)\s+)?(?:(?!\s--?\s)[^,.;:\"“”()—–\n]){3,110})"
)
_NAME_BEHIND = re.compile(
    r"\s?,\s+((?:[A-Z][a-z]{1,4}\. )?[A-Z][\w'’-]*\.?(?: [A-Z]\.| (?:al|de|van|von|bin|der))?(?: [A-Z][\w'’-]+){1,2})"
    r"(?=\s?[,.;:()—–\"”]|\s(?:who|of|in|at|and|on|as|when|while|said|says|told|--)\b|\s*\Z|\s*\n)"
)
# "the mayor of Salem, New York, said": first words of states, not of people.
_LANDS = frozenset("new north south west east rhode saudi sri united puerto costa el san los st santa sierra".split())
_FIRST_NAMES = re.compile(r"(?:[A-Z][\w'’-]+ (?:[A-Z]\. |(?:de|al|bin|van|von|der) )*){1,2}\Z")
_LAST_BEFORE = re.compile(r"[A-Za-z.]+ \Z")
_ROLE_BEFORE = re.compile(r"((?:[A-Z][\w.'’&-]*|of|for|[a-z]+)(?: (?:[A-Z][\w.'’&-]*|of|for|[a-z]+)){0,6}) \Z")
_POSSESSIVE = re.compile(r"['’]s?$")
# Capitals no more than these are initials, of a body as a rule.
_LETTERS = 5
# What stands before a lone noun in its name is looked for so far back.
_LONGEST_LEAD = 120
HONORIFICS = frozenset("mr mrs ms miss mx sir dame lady lord dr".split())
# Words of the names of bodies: a phrase that holds one is no person's name.
ORGANISED = frozenset(
    """department ministry council observatory service services university institute institution agency bureau
    committee commission court army force forces police office news times post bank fund union association
    federation foundation company corporation corp inc ltd group party house senate congress parliament nations
    organization organisation center centre school hospital authority administration government embassy kremlin
    pentagon guard defence defense society network board league coalition alliance campaign team republic states
    kingdom press journal tribune agency church airlines airport fire county city district state street project
    inspectorate directorate constabulary relief research security intelligence crescent cross survey poll
    report watch rights""".split()
)
# Words that begin sentences or phrases and belong to no name.
STARTS = frozenset(
    """the a an in on at as by and but from for with while when after before since according to said says that this
    his her its their what why how who where if even though although because so now then still yet only just
    unlike like both neither either such some many most former being having monday tuesday wednesday thursday
    friday saturday sunday earlier later meanwhile however of did does do is are was were will would could should has
    had have can may must more not no watch""".split()
)
# Acronyms so common that articles do not explain them.
_WELL_KNOWN = {
    "AP": "Associated Press",
    "AFP": "Agence France-Presse",
    "UN": "United Nations",
    "US": "United States",
    "UK": "United Kingdom",
    "EU": "European Union",
    "WHO": "World Health Organization",
    "FBI": "Federal Bureau of Investigation",
    "IMF": "International Monetary Fund",
}


def is_capital(word: str) -> bool:
    """Whether a word can be part of a name: capitalised, or a particle ("de", "al")."""
    return _CAPITAL.fullmatch(word) is not None


def drop_start(words: list[str]) -> list[str]:
    """Words without those in front that belong to no name ("In", "Monday")."""
    at = 0
    while at < len(words) and words[at].lower() in STARTS:
        at += 1
    return words[at:]


class Mentions:
    """The full mentions of one article, looked up when asked for and remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = concordance(text)
        self._runs: list[tuple[str, list[re.Match[str]]]] | None = None
        self._full: dict[str, tuple[str, int] | None] = {}
        self._long: dict[str, str] | None = None

    def person(self, words: list[str], titled: bool) -> str | None:
        """A phrase as a person's name, honorific dropped; None if it is none.

        Args:
            words: the phrase.
            titled: a role stands before it, so that a single word can be a name.
        """
        if words and words[0].lower().rstrip(".") in HONORIFICS:
            words, titled = words[1:], True
        if not 1 <= len(words) <= 5 or not all(is_capital(word) for word in words):
            return None
        if any(w.lower().strip(".'’s") in ORGANISED or is_noun(w) for w in words):
            return None
        if any(w in tables().relays for w in words) and not (titled and len(words) > 1):
            return None  # "Mayor Ann Hill" is no newspaper
        joined = _POSSESSIVE.sub("", " ".join(words))
        if len(words) == 1:
            if not titled and joined.isupper() and len(joined) < _LETTERS:
                return None  # "GM"
            return joined if titled or self._complete(joined) is not None else None
        return None if joined.isupper() and len(joined) < 7 else joined

    def expand(self, name: str) -> str:
        """The full name that a surname belongs to, or the name unchanged."""
        full = None if " " in name else self._complete(name)
        return full[0] if full else name

    def role(self, name: str) -> str | None:
        """The role printed at the first full mention of a name, before or behind it."""
        full = self._complete(name.split()[-1])
        if full is None:
            return None
        begin = full[1] - len(full[0])
        before = self._text[max(0, begin - 90) : begin]
        last = _LAST_BEFORE.search(before)
        titled = last is not None and last[0].lower().strip(". ") in tables().roles and _ROLE_BEFORE.search(before)
        words = titled[1].split() if titled else []
        if not words or words[-1].lower().strip(".") not in tables().roles:
            return self.apposition(full[1])
        cut = len(words) - 1
        while cut:
            word = words[cut - 1]
            lower = word.lower().strip(".")
            if lower in STARTS or not (word[0].isupper() or lower in tables().roles or lower in tables().modifiers):
                break
            cut -= 1
        return " ".join(words[cut:])

    def apposition(self, end: int) -> str | None:
        """The role behind a name that ends at ``end``: "Ann Lee, the town's mayor, ..."."""
        match = _APPOSITION.match(self._text, end)
        if match is None or not any(is_noun(word) for word in match[1].split()[:9]):
            return None
        role = match[1].strip()
        first = role.partition(" ")[0]
        return None if first in ("who", "which", "and", "but") or first in tables().verbs else role

    def name_behind(self, end: int) -> str | None:
        """The name behind a role that ends at ``end``: "A spokesman for the city, John Smith, said"."""
        match = _NAME_BEHIND.match(self._text, end)
        if match is None:
            return None
        words = match[1].split()
        name = " ".join(words[words[0].lower().strip(".") in {*HONORIFICS, *tables().roles} :])
        strange = words[0].lower() in _LANDS or any(is_noun(word) or word.lower() in ORGANISED for word in name.split())
        return None if strange or " " not in name else name

    def titled(self, role: str) -> tuple[str, int] | None:
        """Where the article gives a title to a name: "the president" from "President Ann Lee"; phrase and end."""
        title = role.capitalize()
        for at in self._words.at(frozenset((role,))):
            match = _TITLED.match(self._text, at + len(title) + 1) if self._text.startswith(f"{title} ", at) else None
            if match:
                return f"{title} {_POSSESSIVE.sub('', match[0].strip(' .'))}", match.end()
        return None

    def long_form(self, name: str) -> str:
        """What an acronym or a shortened body stands for, if the article says so; else the name unchanged."""
        if self._long is None:
            self._long = {}
            begin = 0
            for short in _ACRONYM.finditer(self._text):
                line = self._text.rfind("\n", begin, short.start()) + 1
                match = _EXPLAINED.search(self._text, max(begin, line), short.start())
                begin = short.end()
                words = drop_start(match[1].split()) if match else []
                if words and words[0][0].lower() == short[1][0].lower():
                    self._long[short[1]] = " ".join(words)
        name = re.sub(r"['’]s$", "", name)
        if name not in self._long:
            self._long[name] = self._spelled_out(name) or name
        return self._long[name]

    def _spelled_out(self, name: str) -> str | None:
        """Capitals by their initials ("AP"), or a lone body noun ("Observatory"), printed in full elsewhere."""
        letters = name.replace(".", "")
        if letters.isupper() and 2 <= len(letters) <= 6 and letters.isalpha():
            return self._initialled(letters) or _WELL_KNOWN.get(letters)
        if name[:1].isupper() and " " not in name and is_noun(name):
            full = self._body(name)
            return " ".join(drop_start(full.split())) if full else None
        return None

    def _initialled(self, letters: str) -> str | None:
        """The first words in the article that have these initials."""
        if self._runs is None:
            runs = (list(_RUN_WORD.finditer(self._text, *run.span())) for run in _RUN.finditer(self._text))
            self._runs = [("".join(word[0][0] for word in run), run) for run in runs]
        for initials, run in self._runs:
            if (at := initials.find(letters)) >= 0:
                return self._text[run[at].start() : run[at + len(letters) - 1].end()]
        return None

    def _body(self, noun: str) -> str | None:
        """The first name in the article that a lone noun is part of: "Syrian Observatory for Human Rights"."""
        at = self._text.find(noun)
        while at >= 0:
            end = at + len(noun)
            lead = _BODY_BEFORE.search(self._text, max(0, at - _LONGEST_LEAD), at)
            behind = _BODY_BEHIND.match(self._text, end) if lead else _BODY_OF.match(self._text, end)
            if behind:
                return self._text[lead.start() if lead else at : behind.end()]
            at = self._text.find(noun, end)
        return None

    def completes(self, surname: str) -> bool:
        """Whether the article prints a full name that ends in a surname."""
        return self._complete(surname) is not None

    def _complete(self, surname: str) -> tuple[str, int] | None:
        """The first full name that ends in a surname, and where it ends."""
        if surname not in self._full:
            # a headline in capitals is no help ("Defiant Assad"): the body first
            body = self._text.find("\n") + 1
            self._full[surname] = None if is_noun(surname) else self._search(surname, body) or self._search(surname, 0)
        return self._full[surname]

    def _search(self, surname: str, start: int) -> tuple[str, int] | None:
        text = self._text
        at = text.find(surname, start)
        while at >= 0:
            stop = at + len(surname)
            if at and text[at - 1] == " " and not text[stop : stop + 1].isalnum():
                lead = _FIRST_NAMES.search(text[max(0, at - 40) : at])
                first = _first_names(lead[0].split()) if lead else []
                if first:
                    return " ".join([*first, surname]), stop
            at = text.find(surname, at + 1)
        return None


def _is_body(word: str) -> bool:
    return word.lower() in ORGANISED or (word.isupper() and len(word) > 2 and word.isalpha())


def _first_names(words: list[str]) -> list[str]:
    """The given names among the capitals before a surname: what stands behind the last title."""
    known = tables()
    for number in range(len(words) - 1, -1, -1):
        word = words[number].lower().strip(".")
        if word in known.roles or word in HONORIFICS or word in known.modifiers or word.endswith(("'s", "’s")):
            words = words[number + 1 :]
            break
    words = words[-2:]
    while words and (_is_body(words[0]) or words[0].lower() in STARTS or is_noun(words[0])):
        words = words[1:]
    return words
