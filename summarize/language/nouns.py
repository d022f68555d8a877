"""The counted noun after a number: "troops" in "11,000 North Korean troops".

No tagger: the first plural within a few words, not reaching over a verb, a preposition or punctuation.
"""

from __future__ import annotations

import re

_WORDS = re.compile(r"[^\S\n]*[\"“”‘’'`]{0,2}(?:-|[^\S\n])[\"“‘'`]{0,2}[^\S\n]?([A-Za-z][A-Za-z'’.-]*)")
_REACH = 5
COLLECTIVE = frozenset(
    "people men women children troops personnel police staff crew dead wounded injured missing killed hurt casualties "
    "persons cattle sheep fish aircraft youth infantry marines militia victims survivors lives folk youths evacuees "
    "wives geese mice feet teeth homeless displaced refugees prisoners percent arrested detained hospitalized "
    "infected others more".split()
)
_STATES = frozenset("dead wounded injured missing killed hurt arrested detained hospitalized infected police".split())
_NOT_NOUNS = frozenset(
    "is was has does his this its us as ours theirs hers yours less previous various serious famous dangerous numerous "
    "religious indigenous always perhaps besides across towards sometimes yes plus thus across versus says gives takes "
    "makes gets goes comes needs shows wants means remains seems becomes rises climbs falls dies kills leaves hits "
    "reaches overseas anonymous continuous suspicious precious gorgeous mysterious enormous nervous "
    "regimen specimen abdomen".split()
)
_STOPS = frozenset(
    "of in on at to for from by with and or but that which who whom whose where when while as than then if because "
    "is are was were be been being has have had do does did will would can could may might must shall should not no "
    "the a an this that these those it he she they we you i his her their its our my your after before since until "
    "during under over between among against into onto through about around near off out up down per so such also "
    "including according said says told died die dead were left came went so far there here each every all both "
    "yesterday today tomorrow now then still monday tuesday wednesday thursday friday saturday sunday last next".split()
)
_STOPS_NOT_DEAD = _STOPS - {"dead"}


def head_noun(text: str, end: int, value: float | None = None) -> str | None:
    """The noun counted by the number that ends at ``text[end]``, lower-cased as printed, or None."""
    pos = end
    fallback: str | None = None
    for step in range(_REACH):
        found = _WORDS.match(text, pos)
        if found is None:
            break
        printed = found[1]
        word = printed.rstrip(".'’-").lower()
        if word in _STATES and value != 1:  # "15 injured survivors", but "15 injured"
            if fallback is None or word not in _STATES:
                fallback = word
            pos = found.end(1)
            if printed[-1] in ".'’" or (pos < len(text) and text[pos] in ",;:.!?)"):
                break
            continue
        if word in COLLECTIVE and word not in ("more", "others"):
            return fallback if fallback and word in _STATES else word
        if word in _STOPS_NOT_DEAD:
            break
        if "'" in word or "’" in word:
            break
        if "." in word or not word:  # "12 U.S. Navy ships"
            pos = found.end(1)
            continue
        if printed.isupper() and len(printed) > 4:
            break
        if word in ("strong", "plus", "odd"):  # "a 200-strong crowd"
            pos = found.end(1)
            continue
        if step == 0 and text[found.start(1) - 1] == "-":  # "19,000-seat"
            return word
        if value == 1:
            if word in ("more", "other"):
                return fallback
            if word[-1] == "s" and not word.endswith("ss"):
                return fallback or word
            fallback = word
            if found.end(1) < len(text) and text[found.end(1)] in ",;:.!?)":
                return fallback
            pos = found.end(1)
            continue
        if word.endswith("men") and len(word) > 5:
            return word
        if word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _NOT_NOUNS:
            return word
        if step == 0 and word == "others":
            return word
        pos = found.end(1)
        if printed[-1] in ".'’":
            break
        if pos < len(text) and text[pos] in ",;:.!?)":
            break
    return fallback
