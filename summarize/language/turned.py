"""The phrase that names a source behind its verb ("said Ann Lee") or behind "according to": its bounds only."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun, tables
from summarize.language.grammar import NOUNS
from summarize.language.inflection import verb
from summarize.language.numerals import NUMBER_WORDS
from summarize.language.source_words import (
    CONNECTORS,
    DETERMINERS,
    NUMBER,
    OWNING,
    PRONOUNS,
    REACH,
    TOKEN,
    is_capital,
    is_outside,
    is_someone,
    lowered,
)

# "a count by the foundation": the maker of the document belongs to the phrase.
_DOCUMENTS = frozenset(
    "count tally report figures data statistics estimate estimates study survey poll analysis statement records".split()
)
# "Special Agent in Charge Ann Lee", "Doctors Without Borders"
_FIXED = re.compile(r"in Charge\b|(?:Without|Against|Under|Beyond) [A-Z]")
_CLOSED = re.compile(r"[,.;:!?\"“”)—–]|\s*\Z")
_TELLS = re.compile(r"\s(?:that|there|it|some|more than|at least|about)\b|\s\d")
_OWNER = re.compile(r"['’] ?s\Z")
_MORE = re.compile(r"\s[a-z]")
_ABBREVIATED = re.compile(r"\s\([A-Z][\w&.-]{1,11}\)")


def after(text: str, start: int, high: int) -> tuple[int, int] | None:
    """The source phrase that begins at ``start`` (white space skipped), going right no farther than ``high``."""
    begin = -1
    end = loose = start
    plain = determined = 0
    pending = owned = False
    for match in TOKEN.finditer(text, start, min(high, start + REACH)):
        token = match.group()
        lower = lowered(token)
        if token in ',;:()[]"“”—–!?|\n' or "\n" in text[end : match.start()]:
            break
        if begin < 0 and lower in PRONOUNS:
            return match.span()
        if lower in DETERMINERS and (begin < 0 or pending):
            begin = match.start() if begin < 0 else begin
            determined, plain = 1, 0
            if lower in ("some", "many", "several", "one", "two", "three"):
                end, pending = match.end(), False
            continue
        if lower in DETERMINERS:
            break
        if (
            begin >= 0
            and lower in CONNECTORS
            and (token.islower() or token == "&")
            and lower not in ("on", "by", "with", "to", "in", "at")
        ):
            pending = owned = True
            continue
        if begin >= 0 and lower in ("by", "from") and lowered(text[begin:end].rpartition(" ")[2]) in _DOCUMENTS:
            pending = True
            continue
        counts = token[0].isdigit() or lower in NUMBER_WORDS
        if begin >= 0 and not pending and counts and _MORE.match(text, match.end()):
            break  # "according to the ministry [41 people] died"; not "France 24,"
        if is_outside(token):
            if _FIXED.match(text, match.start()) and begin >= 0:
                continue
            break
        known = is_capital(token) or is_someone(token)
        if owned and not known and lower[-2:] != "ly" and _CLOSED.match(text, match.start() + len(lower), high):
            end = match.start() + len(lower)  # "Ann Lee of the Mount Church project,"
            break
        if token[0].islower() and lower in tables().verbs and not is_noun(token):
            break
        if token in NOUNS and _TELLS.match(text, match.end()) and begin >= 0:
            break  # "a study by the institute estimates that"
        if known or token.endswith(OWNING):
            begin = match.start() if begin < 0 else begin
            end, pending = match.end(), False
            if token.endswith(".") and len(token) > 4 and not token[:-1].count(".") and lower not in tables().roles:
                break  # the end of the sentence; not "Capt."
        elif lower in tables().modifiers or NUMBER.match(token):
            begin = match.start() if begin < 0 else begin
        elif (
            lower.replace("-", "").isalpha()
            and plain < 3
            and (end <= start or text[begin:end].endswith(OWNING) or text[begin:end].lower() in DETERMINERS)
        ):
            begin = match.start() if begin < 0 else begin
            plain += 1
            loose, pending = match.end(), False
        elif begin >= 0 and is_capital(text[begin:end].rpartition(" ")[2]) and _is_past(lower):
            break  # "Ann Lee met reporters"
        elif lower.isalpha() and (beyond := TOKEN.match(text, match.end() + 1, high)) and is_noun(beyond[0]):
            continue  # "the state forestry agency"
        else:
            break
    if begin < 0:
        return None
    if end <= begin:
        if not determined or loose <= begin:
            return None
        end = loose
    owner = _OWNER.search(text, begin, end)
    if owner and _MORE.match(text, end):
        end = owner.start()  # "in Roe's speech"
    while end > begin and text[end - 1] in ".'’" and not text[max(begin, end - 4) : end].count(".") > 1:
        end -= 1
    aside = _ABBREVIATED.match(text, end, high)
    return (begin, aside.end() if aside else end) if end > begin else None


def _is_past(word: str) -> bool:
    form = verb(word)
    return form is not None and form.form in ("both", "past")
