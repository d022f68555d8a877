"""What a number is a number of: money, percent, a measure, a stretch of time, an age.

The words are in units.toml. ``unit_at`` reads what stands after a number ("km", "per cent", "-year-old"),
``sign_before`` the currency sign in front of it ("$", "US $", "€").
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib import resources

from summarize.language.numerals import numeral_at
from summarize.schemas import Dimension

_TABLE: dict[str, dict[str, list[str]]] = tomllib.loads(
    resources.files(__package__).joinpath("units.toml").read_text(encoding="utf-8")
)
_SIGNS = {form: code for code, forms in _TABLE.pop("signs").items() for form in forms}
_KINDS: dict[str, Dimension] = {
    "percent": "percent",
    "duration": "duration",
    "age": "age",
    "measure": "measure",
    "money": "money",
}


def _key(form: str) -> str:
    """Short forms keep their case ("m" is no "M"), longer ones do not."""
    return form if len(form) <= 3 else form.lower()


_UNITS: dict[str, tuple[Dimension, str]] = {
    _key(form): (_KINDS[kind], canonical)
    for kind, units in _TABLE.items()
    for canonical, forms in units.items()
    for form in forms
}
_ALONE = frozenset("lLtgcpCFWVm")  # single letters are units only where nothing else is likely
_ATTACHED_ONLY = frozenset({"t", "g", "c", "p", "F", "V", "mi"})

_AFTER = re.compile(
    r"(?P<gap>-|[^\S\n]{0,2})"
    r"(?P<one>[%¢€£]|[°º][^\S\n]?[CF]?(?![A-Za-z])|[A-Za-zµμ][A-Za-z/]*(?:\.[a-z])*[²³23]?)(?![0-9])"
    r"(?:(?P<mid>[^\S\n]|-)(?P<two>[A-Za-z]+)(?:[^\S\n](?P<three>[A-Za-z]+))?)?"
)
_WEIGHING = re.compile(r"\bweigh(?:s|ed|ing|t)?\b[^.;]{0,20}\Z")
_WEIGHED = 40
# "18,000 pounds of explosives", "1,400 pounds per megawatt hour", "3 billion pounds less poultry"
_OF_A_STUFF = re.compile(
    r" (?:of (?!(?:[\w'’]+ ){0,2}(?:money|debts?|aid|cash|funding|savings|cuts|damages?|losses|spending|investment"
    r"|goods|income|benefits|assets|bonds|revenue|profits?)\b)[a-z]|per (?:megawatt|hour|acre|square|cubic)|less [a-z])"
)
_SUM = re.compile(
    r" (?:fine|penalty|salary|fee|prize|bill|loan|grant|deal|payout|settlement|note|reward|bonus|budget|pay|fund|price"
    r"|bid|bribe|ransom|investment|package|bailout|mortgage|house|home|mansion|a\b)"
)
_BROKEN = re.compile(r"\.[^\S\n]+(?=(?:dollars|euros|pounds|yuan|yen|rubles|roubles|rupees)\b)")
_SIGN = re.compile(
    "(?:" + "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True)) + r")[^\S\n]{0,2}$"
)
_SIGN_ENDS = frozenset(sign.rstrip()[-1] for sign in _SIGNS)
_CENTS = re.compile(r"[^\S\n]+(?:and[^\S\n]+)?(?=[A-Za-z0-9])")
_WORDLIKE = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit and where it ends in the text."""

    dimension: Dimension
    name: str
    end: int
    hyphen: bool = False


def unit_at(text: str, pos: int, value: float, words: bool = False) -> Unit | None:
    """The unit printed at ``text[pos]``, straight after a number, or None.

    "Pounds" are weight below a thousand, where they describe a thing ("a 21,600-pound bomb") or are of a stuff, else
    money. ``words``: the number is spelled out, so that a single letter is no unit ("two C").
    """
    if broken := _BROKEN.match(text, pos):
        pos = broken.end() - 1
    found = _AFTER.match(text, pos)
    if found is None:
        return None
    gap, one, two = found["gap"], found["one"], found["two"]
    hyphen = gap == "-"
    candidates = [(one, found.end("one"))]
    if two:
        candidates.insert(0, (f"{one} {two}", found.end("two")))
        if found["mid"] == "-":
            candidates.insert(0, (f"{one}-{two}", found.end("two")))
        if found["three"]:
            candidates.insert(0, (f"{one} {two} {found['three']}", found.end("three")))
    for form, end in candidates:
        unit = _UNITS.get(form if len(form) <= 3 else form.lower())
        if unit is None:
            continue
        if form == "t" and gap == " " and value >= 100:
            return Unit(*unit, end)
        if form in _ALONE and (words or (gap and (form in _ATTACHED_ONLY or hyphen))):
            continue
        if not gap and words:
            continue
        if hyphen and form in ("C", "F", "min", "sec"):
            continue
        return Unit(*unit, end, hyphen)
    low = one.lower()
    if low in ("pound", "pounds"):
        weight = value < 1000 or _weighs(text, pos, found.end("one"), hyphen)
        dimension, name = ("measure", "lb") if weight else ("money", "GBP")
        return Unit(_KINDS[dimension], name, found.end("one"), hyphen)
    if low == "won" and value >= 10_000:
        return Unit("money", "KRW", found.end("one"), hyphen)
    if low == "crowns" and value >= 1000:
        return Unit("money", "CZK", found.end("one"), hyphen)
    return None


def _weighs(text: str, start: int, end: int, hyphen: bool) -> bool:
    """Whether a thousand pounds or more are no money: "weighs 1,200 pounds", "a 21,600-pound bomb"."""
    if _WEIGHING.search(text, max(0, start - _WEIGHED), start) or _OF_A_STUFF.match(text, end):
        return True
    return hyphen and _SUM.match(text, end) is None


def cents_at(text: str, pos: int, value: float) -> tuple[float, int] | None:
    """The cents that go on from a whole sum of money ending at ``text[pos]`` and where they end, or None.

    "three dollars and 50 cents" is one sum; "$3, 12 cents more than last week" is two.
    """
    join = _CENTS.match(text, pos) if value == int(value) else None
    part = numeral_at(text, join.end()) if join else None
    if part is None or not 0 < part.value < 100 or part.value != int(part.value):
        return None
    unit = unit_at(text, part.end, part.value, part.words)
    if unit is None or unit.name not in ("cent", "penny"):
        return None
    return part.value, unit.end


def sign_before(text: str, start: int, floor: int = 0) -> tuple[str, int] | None:
    """The currency sign that ends at ``text[start]``, as (ISO code, where it starts), or None."""
    if start - 1 > floor and text[start - 1] in "-−" and text[start - 2] in _SIGN_ENDS:  # "$-0.12 a share"
        start -= 1
    last = start - 1
    while last >= floor and text[last] in " \u00a0":
        last -= 1
    if last < floor or text[last] not in _SIGN_ENDS:
        return None
    window = max(floor, last - 11)
    found = _SIGN.search(text[window:start])
    if found is None:
        return None
    sign = found[0].rstrip(" \u00a0")
    at = window + found.start()
    if _WORDLIKE.match(sign) and at > 0 and text[at - 1].isalnum():
        if "$" not in sign:
            return None
        at += sign.index("$")
        return "USD", at
    code = _SIGNS.get(sign) or _SIGNS.get(sign + " ")
    if code is None or (sign in ("PS", "RM", "Rs") and sign == "PS" and at + 2 != start):
        return None
    if at and text[at - 1] == "\\":
        at -= 1
    return code, at
