"""The phrase that names a source, beside its verb: its bounds only; who it is, cast.py knows."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun, tables
from summarize.language.relatives import heads

PRONOUNS = frozenset("he she they it".split())
_RELATIVES = frozenset("who which that".split())
_DETERMINERS = frozenset(
    "the a an this that these those his her their its our my another one two three some many several both".split()
)
_ALONE = frozenset("some many several both another".split())
_CONNECTORS = frozenset("of for from at in and to with on by de del der van von bin al el la le du di & 's".split())
# Words that no source phrase holds, capital or not.
_OUTSIDE = frozenset(
    """but and or nor so yet on in at as when while if although though since because after before until once where
    however meanwhile still then there also according despite during among with without by from for to of that which
    who whom what why how not no only even just like unlike under over about into between than whether monday tuesday
    wednesday thursday friday saturday sunday today yesterday tomorrow january february march april june july august
    september october november december earlier later overnight is are was were be been has have had will would can
    could may might must should do does did we i you me us them him himself herself themselves it's he's she's
    read more related updated watch""".split()
)
# Nouns behind which a name begins anew: "at the same time President Lee said".
_NO_MODIFIERS = frozenset("time times moment day week month year".split())
_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”—–!?|]+|[,;:()\[\]\"“”—–!?|\n]")
_PARTY = re.compile(r"[A-Z]-[A-Z]|[A-Z][\w.]*\Z")
_NUMBER = re.compile(r"\d[\d,.]*(?:st|nd|rd|th)?\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")
# "two people familiar with the matter": the phrase does not end in its noun.
_FAMILIAR = re.compile(
    r"\b((?:(?:an?|the|one|two|three|four|several|some|multiple|other|another)\s+)?(?:[\w.-]+\s+){0,3}?"
    r"(?:those|people|persons?|sources?|officials?|diplomats?|aides?|individuals?|executives?)\s+"
    r"(?:familiar with|with (?:direct |first-hand )?knowledge of|briefed on|close to|involved in)\s"
    r"[^,.;:\"“”]{3,70})\Z",
    re.I,
)
# Words that begin what stands between commas behind a source.
_APPOSED = frozenset("who which of from whose also citing cited quoted speaking".split())
# "a count by the foundation": the maker of the document belongs to the phrase.
_DOCUMENTS = frozenset(
    "count tally report figures data statistics estimate estimates study survey poll analysis statement records".split()
)
_FAMILIAR_WORDS = ("familiar", "knowledge", "briefed", "close to", "involved")
_ABBREVIATED = re.compile(r"\s\([A-Z][\w&.-]{1,11}\)")
_REACH = 170
_WIDEST = 18


def _lower(token: str) -> str:
    return _POSSESSIVE.sub("", token).lower().rstrip(".")


def _capital(token: str) -> bool:
    head = token.lstrip("‘'@(“")[:1]
    return head.isupper() or token.startswith(("@", "al-", "el-", "d'"))


def _outside(token: str) -> bool:
    return _lower(token) in _OUTSIDE and not (len(token) > 1 and token.isupper())


def _within(token: str) -> bool:
    """Whether a lower-case word may stand inside a source phrase."""
    return is_noun(token) or _lower(token) in tables().modifiers or token[-2:] in ("'s", "’s", "s'", "s’")


def before(text: str, low: int, end: int, *, any_noun: bool = True) -> tuple[int, int] | None:
    """The source phrase that ends at ``end``, going left no farther than ``low``.

    Args:
        text: the article.
        low: where the sentence begins.
        end: where the verb begins.
        any_noun: accept any noun phrase with a determiner, as before "said".

    Returns:
        Its offsets, or None. "who" after a comma yields the phrase before it.
    """
    low = max(low, end - _REACH)
    tokens = [m.span() for m in _TOKEN.finditer(text, low, end)]
    if low and tokens and text[low - 1].isalnum():
        tokens.pop(0)
    stop = len(tokens)
    stop = _drop_auxiliaries(text, tokens, stop)
    if not stop:
        return None
    last = text[slice(*tokens[stop - 1])]
    if last in ("—", "–", "--", "-"):
        opening = next((i for i in range(stop - 2, 0, -1) if text[slice(*tokens[i])] == last), 0)
        return _scan_left(text, tokens, opening, any_noun=False)
    lead = text[low : tokens[stop - 1][1]]
    familiar = _FAMILIAR.search(text, low, tokens[stop - 1][1]) if any(w in lead for w in _FAMILIAR_WORDS) else None
    if familiar:
        return familiar.start(1), tokens[stop - 1][1]
    if last == ",":
        return _before_apposition(text, tokens, stop - 1)
    if last in (")", "]"):
        opening = next((i for i in range(stop - 2, -1, -1) if text[tokens[i][0]] in "(["), -1)
        if opening < 1:
            return None
        inner = _scan_left(text, tokens, opening, any_noun)
        return (inner[0], tokens[stop - 1][1]) if inner else None
    if last.lower() in _RELATIVES and stop > 1:
        upto = stop - 1
        if text[tokens[upto - 1][0]] == ",":
            upto -= 1
        return _scan_left(text, tokens, upto, any_noun=False)
    direct = _scan_left(text, tokens, stop, any_noun)
    return _head(text, tokens, direct, end) or direct


def _head(text: str, tokens: list[tuple[int, int]], direct: tuple[int, int] | None, end: int) -> tuple[int, int] | None:
    """The phrase on which a clause hangs that holds the phrase before the verb, if it can be a source."""
    for upto, personal in heads(text, tokens[0][0], direct[0] if direct else end, taken=direct is not None):
        held = next((i for i, token in enumerate(tokens) if token[0] >= upto), len(tokens))
        if held and text[tokens[held - 1][0]] == ",":
            held -= 1
        found = _scan_left(text, tokens, held, any_noun=False) if held else None
        if found and (personal or any(is_noun(word) for word in text[slice(*found)].split())):
            return found
    return None


def _drop_auxiliaries(text: str, tokens: list[tuple[int, int]], stop: int) -> int:
    auxiliaries = tables().auxiliaries
    while stop:
        word = text[slice(*tokens[stop - 1])]
        lower = word.lower()
        if lower in auxiliaries or (word.islower() and lower.endswith("ly") and not is_noun(lower)):
            stop -= 1
        elif lower in _DAYS:
            stop -= 1
            if stop and text[slice(*tokens[stop - 1])].lower() in ("on", "late", "early", "earlier", "last"):
                stop -= 1
        else:
            break
    return stop


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())


def _before_apposition(text: str, tokens: list[tuple[int, int]], comma: int) -> tuple[int, int] | None:
    """ "Ann Lee, the town's mayor," before its verb: the name; the part between commas must look like one."""
    parted = False
    for i in range(comma - 1, max(-1, comma - 26), -1):
        if text[tokens[i][0]] in '"“”\n:;':
            return None
        if text[tokens[i][0]] != "," or i + 1 >= comma:
            continue
        parted = True
        first = text[slice(*tokens[i + 1])]
        lower = first.lower()
        opens = lower in _DETERMINERS or lower in _APPOSED or (first.islower() and lower.endswith("ing"))
        apposed = opens or _NUMBER.match(first) or _PARTY.match(first) or _within(first)
        if apposed or is_noun(text[slice(*tokens[comma - 1])]):
            head = _scan_left(text, tokens, i, any_noun=False)
            if head:
                return head
    # "One of its sponsors, Rep. Ann Lee, told": the name stands last
    if parted and _capital(text[slice(*tokens[comma - 1])]):
        return _scan_left(text, tokens, comma, any_noun=False)
    return None


def _scan_left(text: str, tokens: list[tuple[int, int]], stop: int, any_noun: bool) -> tuple[int, int] | None:
    if stop < 1:
        return None
    last = text[slice(*tokens[stop - 1])]
    lower = _lower(last)
    if lower in PRONOUNS:
        return tokens[stop - 1]
    if last in ',;:()[]"“”—–!?|\n' or _outside(last) or last[0] in "'’":
        return None
    if _POSSESSIVE.search(last) and is_noun(last):
        return None
    if lower in _DETERMINERS and lower not in _ALONE:
        return None
    named = _capital(last) or is_noun(last)
    if not named and not (any_noun and lower.isalpha() and _determined(text, tokens, stop - 1)):
        return None
    begin = stop - 1
    i = stop - 2
    while i >= 0 and stop - i < _WIDEST:
        token = text[slice(*tokens[i])]
        lower = _lower(token)
        if lower in _DETERMINERS:
            if lower == "that" and i and text[tokens[i - 1][0]] != ",":
                break  # "dogs that police say"
            begin = i
            if not (
                i > 1 and _lower(text[slice(*tokens[i - 1])]) in ("of", "for", "from", "at", "with", "in", "and", "by")
            ):
                break
            outer = text[slice(*tokens[i - 2])]
            if not (is_noun(outer) or _lower(outer) in ("one", "some", "members", "number", "many", "most", "all")):
                break
            begin = i - 2
            i -= 3
            continue
        if token in ',;:()[]"“”—–!?|\n':
            break
        if lower in _CONNECTORS and not (token[0].isupper()):
            if i < 1:
                break
            outer = text[slice(*tokens[i - 1])]
            joined = is_noun(outer) or (_capital(outer) and not _outside(outer))
            if not joined or (lower in ("in", "to", "on", "with", "by", "at", "from") and not is_noun(outer)):
                break
            begin = i - 1
            i -= 2
            continue
        if _outside(token) or token in _NO_MODIFIERS:
            break
        if _capital(token) or _within(token) or (lower.isalpha() and _determined(text, tokens, i)):
            begin = i
            i -= 1
            continue
        break
    return tokens[begin][0], tokens[stop - 1][1]


def _determined(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether a determiner stands up to four plain words to the left of token ``at``."""
    for i in range(at - 1, max(-1, at - 5), -1):
        token = text[slice(*tokens[i])]
        if token.lower() in _DETERMINERS:
            return token.lower() != "that"
        if not (token[0].isalpha() and (_lower(token) not in _OUTSIDE)) or _lower(token) in _CONNECTORS:
            return False
    return False


def after(text: str, start: int, high: int) -> tuple[int, int] | None:
    """The source phrase that begins at ``start`` (white space skipped), going right no farther than ``high``."""
    begin = -1
    end = loose = start
    plain = determined = 0
    pending = False
    for match in _TOKEN.finditer(text, start, min(high, start + _REACH)):
        token = match.group()
        lower = _lower(token)
        if token in ',;:()[]"“”—–!?|\n' or "\n" in text[end : match.start()]:
            break
        if begin < 0 and lower in PRONOUNS:
            return match.span()
        if lower in _DETERMINERS and (begin < 0 or pending):
            begin = match.start() if begin < 0 else begin
            determined, plain = 1, 0
            if lower in ("some", "many", "several", "one", "two", "three"):
                end, pending = match.end(), False
            continue
        if lower in _DETERMINERS:
            break
        if (
            begin >= 0
            and lower in _CONNECTORS
            and token.islower()
            and lower not in ("on", "by", "with", "to", "in", "at")
        ):
            pending = True
            continue
        if begin >= 0 and lower in ("by", "from") and _lower(text[begin:end].rpartition(" ")[2]) in _DOCUMENTS:
            pending = True
            continue
        if _outside(token):
            break
        if token[0].islower() and lower in tables().verbs and not is_noun(token):
            break
        if _capital(token) or is_noun(token) or token[-2:] in ("'s", "’s", "s’"):
            begin = match.start() if begin < 0 else begin
            end, pending = match.end(), False
            if token.endswith(".") and len(token) > 4 and not token[:-1].count("."):
                break
        elif lower in tables().modifiers or _NUMBER.match(token):
            begin = match.start() if begin < 0 else begin
        elif lower.isalpha() and plain < 3 and (end <= start or text[begin:end].endswith(("'s", "’s"))):
            begin = match.start() if begin < 0 else begin
            plain += 1
            loose, pending = match.end(), False
        else:
            break
    if begin < 0:
        return None
    if end <= begin:
        if not determined or loose <= begin:
            return None
        end = loose
    while end > begin and text[end - 1] in ".'’" and not text[max(begin, end - 4) : end].count(".") > 1:
        end -= 1
    aside = _ABBREVIATED.match(text, end, high)
    return (begin, aside.end() if aside else end) if end > begin else None
