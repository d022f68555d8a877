"""The counted noun after a number: "troops" in "11,000 North Korean troops".

No tagger: the first plural within a few words, not reaching over a verb, a preposition or punctuation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = re.compile(r"[^\S\n]*[\"“”‘’'`]{0,2}(?:-|[^\S\n])[\"“‘'`]{0,2}[^\S\n]?([A-Za-z][A-Za-z0-9'’.-]*)")
_REACH = 5
COLLECTIVE = frozenset(
    "people men women children troops personnel police staff crew dead wounded injured missing killed hurt casualties "
    "persons cattle sheep fish aircraft youth infantry marines militia victims survivors lives folk youths evacuees "
    "wives geese mice feet teeth homeless displaced refugees prisoners percent arrested detained hospitalized "
    "infected others more".split()
)
_STATES = frozenset(
    "dead wounded injured missing killed hurt arrested detained hospitalized infected police uninsured "
    "unemployed".split()
)
_NOT_NOUNS = frozenset(
    "is was has does his this its us as ours theirs hers yours less previous various serious famous dangerous numerous "
    "religious indigenous always perhaps besides across towards sometimes yes plus thus across versus says gives takes "
    "makes gets goes comes needs shows wants means remains seems becomes rises climbs falls dies kills leaves hits "
    "reaches overseas anonymous continuous suspicious precious gorgeous mysterious enormous nervous "
    "regimen specimen abdomen".split()
)
PLACES = frozenset(
    "villages towns cities houses homes hospitals schools bases airports stations farms buildings camps churches "
    "mosques districts neighborhoods neighbourhoods settlements islands rivers lakes bridges factories plants "
    "warehouses hotels shops stores markets ports posts checkpoints village town city house hospital school base "
    "airport station farm building camp church mosque bridge factory plant hotel market port".split()
)
_STOPS = frozenset(
    "of in on at to for from by with and or but that which who whom whose where when while as than then if because "
    "is are was were be been being has have had do does did will would can could may might must shall should not no "
    "the a an this that these those it he she they we you i his her their its our my your after before since until "
    "during under over between among against into onto through about around near off out up down per so such also "
    "including according said says told died die were left came went so far there here each every all both "
    "too almost away why how yesterday today tomorrow now then still monday tuesday wednesday thursday friday saturday "
    "sunday last next".split()
)
_LY_NOUNS = frozenset("family ally rally assembly supply monopoly reply anomaly bully butterfly".split())
_ACTING = ("ing", "able", "ible")
_ACTING_NOUNS = frozenset(
    "building meeting hearing shooting bombing killing ruling filing landing crossing sibling king ring wing string "
    "thing being warning reading painting wedding funding briefing gathering dwelling posting opening setting offering "
    "spring meaning table cable vegetable constable stable".split()
)
_ENDED = frozenset(  # verbs and words after the noun that end it
    "ran sat stood fell became kept brought caught sent met meant paid drew found told took made got gave saw began "
    "lost spent led held knew thought wrote sold put won another else close worth present alive".split()
)
_PASSED = frozenset({"strong", "plus", "odd"})


def head_noun(text: str, end: int, value: float | None = None) -> str | None:
    """The noun counted by the number that ends at ``text[end]``, lower-cased as printed, or None.

    ``value`` 1 looks for a singular ("one Trump associate"); without it a plural is looked for.
    """
    words = _following(text, end)
    return _singular(words) if value == 1 else _plural(words)


def _following(text: str, end: int) -> Iterator[tuple[str, bool]]:
    """The next words of the same phrase, each with whether a hyphen ties it to what stands before."""
    pos = end
    for _ in range(_REACH):
        found = _WORDS.match(text, pos)
        if found is None:
            return
        printed, pos = found[1], found.end(1)
        word = printed.rstrip(".'’-").lower()
        if not word or "." in word or word in _PASSED:  # "12 U.S. Navy ships", "a 200-strong crowd"
            continue
        if word in _STOPS or "'" in word or "’" in word or (printed.isupper() and len(printed) > 4):
            return
        yield word, text[found.start(1) - 1] == "-"
        if printed[-1] in ".'’" or (pos < len(text) and text[pos] in ",;:.!?)"):
            return


def _plural(words: Iterator[tuple[str, bool]]) -> str | None:
    state: str | None = None
    for step, (word, hyphen) in enumerate(words):
        if word in _STATES:  # "15 injured survivors" are survivors, "15 injured" are injured
            state = word
        elif (step == 0 and (hyphen or word == "others")) or _is_plural(word):  # "the 19,000-seat arena"
            return word
    return state


def _is_plural(word: str) -> bool:
    if word in COLLECTIVE:
        return word not in ("more", "others")
    if word in _NOT_NOUNS:
        return False
    return (word.endswith("s") and not word.endswith(("ss", "us", "is"))) or (word.endswith("men") and len(word) > 5)


def _singular(words: Iterator[tuple[str, bool]]) -> str | None:
    noun: str | None = None
    state: str | None = None
    for word, _ in words:
        if word in _STATES:  # "one missing man" is a man, "one missing" is missing
            if noun is not None:
                return noun
            state = word
        elif word.endswith("ly") and word not in _LY_NOUNS:  # "one official reportedly said", "one very likely cause"
            if noun is not None:
                break
        elif noun is not None and word in _ENDED:  # "one study found"
            break
        elif noun is not None and word.endswith(_ACTING) and word not in _ACTING_NOUNS:
            continue  # "one person wearing a mask", but "one big sticking point"
        elif word.endswith("ed") or word in ("more", "other"):  # "one unnamed official", "one official suggested"
            if noun is not None:
                break
        elif word.endswith("s") and not word.endswith(("ss", "is", "us")):
            break
        else:
            noun = word
    return noun or state
