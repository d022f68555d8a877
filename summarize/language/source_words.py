"""The words of source phrases: which may stand inside, which may not, which join."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.language.cues import is_noun, tables
from summarize.language.inflection import singular
from summarize.language.vocabulary import is_person

PRONOUNS = frozenset("he she they it".split())
DETERMINERS = frozenset(
    "the a an this that these those his her their its our my another one two three some many several both".split()
)
ALONE = frozenset("some many several both another".split())
CONNECTORS = frozenset("of for from at in and to with on by de del der van von bin al el la le du di sans & 's".split())
# Words that no source phrase holds, capital or not.
OUTSIDE = frozenset(
    """but and or nor so yet on in at as when while if although though since because after before until once where
    however meanwhile still then there also according despite during among with without by from for to of that which
    who whom what why how not no only even just like unlike under over about into between than whether monday tuesday
    wednesday thursday friday saturday sunday today yesterday tomorrow january february march april june july august
    september october november december earlier later overnight is are was were be been has have had will would can
    could may might must should do does did we i you me us them him himself herself themselves it's he's she's
    through via amid near against off up out down it read more related updated""".split()
)
# Nouns behind which a name begins anew: "at the same time President Lee said".
NO_MODIFIERS = frozenset("time times moment day week month year".split())
POSSESSIVE = re.compile(r"['’] ?s?\Z")
#: What owns ends so; some texts print "Roe’ s".
OWNING = ("'s", "’s", "s'", "s’", "' s", "’ s")
TOKEN = re.compile(r"[^\s,;:()\[\]\"“”—–!?|]+(?:(?<=\w['’])\ss\b)?|[,;:()\[\]\"“”—–!?|\n]")
NUMBER = re.compile(r"\d[\d,./]*(?:st|nd|rd|th)?\Z")
#: So far from its verb a source phrase begins or ends.
REACH = 170


def lowered(token: str) -> str:
    """A word in lower case, without possessive and full stop."""
    if "'" in token or "’" in token:
        token = POSSESSIVE.sub("", token)
    return token.lower().rstrip(".")


def is_capital(token: str) -> bool:
    """Whether a word begins with a capital, or as names do ("al-", "@")."""
    head = token.lstrip("‘'@(“")[:1]
    return head.isupper() or token.startswith(("@", "al-", "el-", "d'"))


def is_outside(token: str) -> bool:
    """Whether a word ends a source phrase."""
    return lowered(token) in OUTSIDE and token != "march" and not (len(token) > 1 and token.isupper())


def is_within(token: str) -> bool:
    """Whether a lower-case word may stand inside a source phrase."""
    return is_noun(token) or lowered(token) in tables().modifiers or token.endswith(OWNING)


@lru_cache(maxsize=16384)
def is_someone(token: str) -> bool:
    """Whether a word means people or bodies, those included that seldom speak ("specialists", "a migrant")."""
    return is_noun(token) or is_person(singular(lowered(token)))
