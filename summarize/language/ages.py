"""Whether a bare number is somebody's age: "Ana Lee, 45, said", "is now 27", "a boy of 12", "in age from 46 to 73".

A number with a unit of its own ("45-year-old") is read in ``units``; here are those that only their place in the
sentence tells apart from counts.
"""

from __future__ import annotations

import re

from summarize.language.nouns import head_noun

_S = r"[^\S\n]"
_PERSON = (
    "man|men|woman|women|boy|girl|child|children|kid|kids|infant|baby|toddler|teen|teenager|teens|youth|son|daughter|brother|"
    "sister|mother|father|husband|wife|grandmother|grandfather|widow|widower|uncle|aunt|nephew|niece|cousin|student|suspect|"
    "gunman|driver|victim|officer|soldier|teacher|neighbor|neighbour|passenger|resident|patient|farmer|worker|adults?|"
    "people|person|persons|anyone|everyone|those|workers|voters|girls|boys|patients|residents|males?|females?|americans|"
    "students|players|employees|drivers|citizens|dependents|someone"
)
_AGED = re.compile(
    rf"\b(?:the{_S}+)?(?:aged|ages?)(?:{_S}+(?:of|from|between|to|ranged|ranging|about|range))*{_S}+"
    rf"(?:\d{{1,3}}(?:{_S}?,{_S}?\d{{1,3}})*{_S}?(?:,{_S}*(?:and|or){_S}+|,{_S}*|{_S}+(?:and|or|to){_S}+))?$",
    re.IGNORECASE,
)
_OF_PERSON = re.compile(
    r"\b(?:both|each) of them[^\S\n]$|\b(?:boy|girl|child|man|woman|infant|widow|widower|lad|youth) of[^\S\n]$"
)
_BOUNDED = re.compile(
    rf"\b(?:{_PERSON})(?:{_S}(?:who|that){_S}(?:are|is|were|was))?{_S}(?:aged{_S})?"
    rf"(?:under|over|below|above|older than|younger than|at least)(?:{_S}the{_S}age{_S}of)?{_S}$",
    re.IGNORECASE,
)
_PRONOUN_IS = re.compile(
    rf"(?:\b(?:he|she|who|i)(?:{_S}(?:is|was|am)|{_S}?['’]{_S}?[sm])"
    rf"|\b(?:until|till|when|before|once|after|if|where){_S}(?:they|you|we|he|she){_S}"
    r"(?:are|were|turn|turns|turned|reach|reaches|reached|hit))"
    rf"(?:{_S}(?:now|only|just|then|still|about|barely|already|almost))?{_S}$",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"\b(?:turn(?:s|ed|ing)|(?:will|to|would)[^\S\n]turn"
    r"|(?:died|dies|(?<!\bof )(?<!\bthe )(?<!\bnumber )dead) at)[^\S\n]$"  # "put the number of dead at 19"
)
_NAME_IS = re.compile(
    rf"(?:^|[.,;:!?\"“”'’)(–—-]{_S}?|\b(?:and|but|when|while|because|as|that|since|if|said|although|where){_S})"
    rf"(?:[A-Z][\w.’'-]*{_S})*(?P<name>[A-Z][a-z’'-]+[a-z]){_S}(?:is|was){_S}(?:(?:now|then|only|just|still){_S})?$"
)
_NOT_PEOPLE = frozenset(
    "The It There That This Those These Which What Total Toll Number Count Tally Figure Limit Age Score Turnout "
    "Capacity Unemployment Population Attendance Membership Rate Average Price Cost Magnitude Index Answer "
    "Minimum Maximum Median Record Target Goal Result Deaths Losses Injured Dead Missing January February March April "
    "May June July August September October November December Today Yesterday Tomorrow Here One Another Each "
    "Reading".split()
)
_SPEAKER = re.compile(r"[A-Z][a-z]+[^\S\n]$")
_SAYS = re.compile(r"[^\S\n](?:said|says|told)\b")
_NAMED = re.compile(rf"(?P<name>[A-Z][\w’'-]+){_S}?,{_S}?(?:(?:who{_S}is{_S})?(?:now|then){_S})?$")
_PERSON_COMMA = re.compile(rf"\b(?:{_PERSON}){_S}?,{_S}?(?:(?:now|then){_S})?$", re.IGNORECASE)
_AT = re.compile(r"(?:^|[.!?\n\"“”][^\S\n]?)At[^\S\n]$")
_AT_AGE = re.compile(r"[^\S\n]?,[^\S\n](?:he|she|[A-Z][a-z’'-]+(?:[^\S\n][A-Z][a-z’'-]+)?[^\S\n](?:is|was|has|had))\b")
_ENDS = re.compile(r"[^\S\n]?[,.;)\n]|[^\S\n](?:—|–|--?)[^\S\n]|[^\S\n]*$")
_CLAUSE = re.compile(
    r"[^\S\n]?[,.;:)!?\n\"”]|[^\S\n]+(?:['’]{2}|when|and|at|on|in|now|or|who|but|to|with|last|this|next|years?)\b"
    r"|[^\S\n]*$|[^\S\n]*[-–—]{1,2}[^\S\n]"
)
_OLDEST = 110


def is_age(text: str, start: int, end: int, value: float, words: bool) -> bool:
    """Whether the bare number ``text[start:end]`` is an age.

    ``words``: it is spelled out, and then ages are rarer ("a woman, two children and").
    """
    if not 1 <= value <= _OLDEST:
        return False
    left = text[max(0, start - 60) : start]
    if "\n" in left:
        left = left[left.rfind("\n") + 1 :]
    if _AGED.search(left):
        return head_noun(text, end) is None or not words
    if words:
        return (
            _CLAUSE.match(text, end) is not None
            and (_OF_PERSON.search(left) is not None or (value > 2 and _PRONOUN_IS.search(left) is not None))
            and head_noun(text, end) is None
        )
    if value != int(value):
        return False
    named = _NAMED.search(left)
    if named and named["name"] not in _NOT_PEOPLE and _ENDS.match(text, end):
        return True
    if _AT.search(left) and _AT_AGE.match(text, end):  # "At 45, he is the oldest"
        return True
    if _SAYS.match(text, end) and _SPEAKER.search(left):
        return True
    if _BOUNDED.search(left):
        return head_noun(text, end) is None
    return bool(_CLAUSE.match(text, end)) and _told(text, end, left)


def _told(text: str, end: int, left: str) -> bool:
    """Whether the words before make it an age, once it is known that the phrase ends with the number."""
    if _PERSON_COMMA.search(left):
        return bool(_ENDS.match(text, end))
    if not (_PRONOUN_IS.search(left) or _OF_PERSON.search(left) or _TURNED.search(left)):
        name = _NAME_IS.search(left)
        if name is None or name["name"] in _NOT_PEOPLE:
            return False
    return head_noun(text, end) is None
