"""The words of a sentence around its verbs: which auxiliaries stand before one, and what they make of it."""

from __future__ import annotations

from typing import NamedTuple

from summarize.language.vocabulary import lemma
from summarize.language.words import BE, Kind, Words


def words(table: str) -> frozenset[str]:
    """A table of words, parted by white space."""
    return frozenset(table.split())


NOT = words("not never neither nor n't cannot")
#: "does n't", "didn ’ t": what stands before a "not" that the text has set apart.
_CUT = words(
    "do does did is are was were has have had wo would could should ca don didn doesn isn aren wasn weren hasn"
)
_FUTURE = words("will won wo won't won’t shall")
#: "He said he would not resign" tells of what will be; "would have" and "would if" do not.
_WOULD, _CONDITIONS = words("would wouldn't wouldn’t wouldn"), words("have if unless without even otherwise had")
SAID = words("said says announced vowed promised pledged insisted told confirmed")
_HAVE = words("have has had")
#: "Failed to", "managed to": what follows was not done, was done.
_UNDONE, _DONE = words("fail refuse decline"), words("manage")
#: "Is said to have fired": told, on somebody's word.
_HELD = words("believe say allege claim report think find know suspect presume")
#: What limits a "not" to less than the whole: "not yet", "not only".
LIMITS = words(
    """yet immediately only just necessarily always fully entirely simply merely even enough so as too far likely long
    longer much exactly specifically directly publicly either anymore ever really particularly completely alone
    initially also still"""
)
#: Verbs that tell nothing that another report could deny, or too much.
EMPTY = words(
    """be do say tell ask think believe want need seem feel mean like hope expect let try become appear look happen come
    go get talk speak comment respond answer wish love hate enjoy suppose guess call describe consider regard rule
    care matter worry intend mind understand remember add note concern deserve require argue point indicate suggest
    begin start continue keep see know decide include allow find show mention help work plan mean insist fail refuse
    decline manage deny listen reject warn announce accuse reveal report confirm"""
)
#: Adverbs beside a "not" that leave it whole.
_PLAIN = words("never not also since now then already later again ever still")
#: What limits a "not", and nothing else.
_WHOLLY = words("still fully completely entirely publicly directly initially")
_STAYS = words("remain remains remained stay stays stayed")
_QUOTES = frozenset("\"“”‘`'’")


class Group(NamedTuple):
    """The auxiliaries and adverbs before a verb: where they begin, and what they make of it.

    ``lasting``: the verb tells what holds on its day.
    """

    first: int
    denied: bool = False
    ahead: bool = False
    passive: bool = False
    finite: bool = False
    lasting: bool = False


class Line(Words):
    """The words of a sentence without its quotation marks."""

    __slots__ = ("text",)

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__(text, start, end)
        self.text = text
        if _QUOTES.isdisjoint(self.words):
            return
        keep = [at for at, word in enumerate(self.words) if word not in _QUOTES or self._cuts(at)]
        for name in ("starts", "ends", "words", "lowers", "kinds"):
            column = getattr(self, name)
            setattr(self, name, [column[at] for at in keep])

    def _cuts(self, at: int) -> bool:
        """Whether a mark is that of a "not" set apart: "didn ’ t"."""
        return self.lowers[at + 1 : at + 2] == ["t"] and at > 0 and self.lowers[at - 1] in _CUT

    def lower(self, at: int) -> str:
        return self.lowers[at] if 0 <= at < len(self.lowers) else ""

    def kind(self, at: int) -> Kind:
        return self.kinds[at] if 0 <= at < len(self.kinds) else "mark"

    def negates(self, at: int) -> bool:
        lower = self.lower(at)
        return lower in NOT or lower.endswith(("n't", "n’t")) or (lower == "t" and self.lower(at - 1) in ("'", "’"))

    def group(self, at: int) -> Group | None:
        """What stands before a verb; None under "may", "would" and after a "to" of what was not done."""
        denied = ahead = passive = finite = lasting = False
        manner = ""
        first = at
        while first:
            lower, kind = self.lowers[first - 1], self.kinds[first - 1]
            if lower == "to":
                return self._implied(first - 1, denied, finite, at)
            if lower in ("'", "’"):
                first -= 1
                continue
            negation = self.negates(first - 1)
            denied ^= negation
            if lower in _FUTURE or (lower in _WOULD and self._reported(first)):
                ahead = True
            elif kind == "modal" or lower in ("ca", "couldn", "wouldn", "shouldn"):
                return None
            plain = lower.removesuffix("n't").removesuffix("n’t")
            if plain in BE or lower in _STAYS or lower in ("isn", "wasn", "weren", "aren", "'s", "’s"):
                passive = lasting = True
            if plain in ("has", "have", "hasn", "haven", "do", "does", "is", "are", "'s", "’s"):
                lasting = True
            if lower in LIMITS or (kind == "adverb" and lower not in _PLAIN and not negation):
                manner = lower
            if not (
                negation
                or kind in ("auxiliary", "adverb")
                or lower in _CUT
                or lower in _FUTURE
                or lower == "t"
                or lower in _STAYS
            ):
                break
            finite |= kind != "adverb"
            first -= 1
        if manner and (denied or (manner in LIMITS and manner not in _WHOLLY)):
            return None  # "not hastily made" was made
        was = {self.lowers[n] for n in range(first, at)} & {"was", "were", "had", "did", "wasn't", "weren't", "didn't"}
        return Group(first, denied, ahead, passive, finite, lasting and not was)

    def _reported(self, at: int) -> bool:
        """Whether a "would" is somebody's word of what will be."""
        return _CONDITIONS.isdisjoint(self.lowers) and not SAID.isdisjoint(self.lowers[:at])

    def _implied(self, to: int, denied: bool, finite: bool, at: int) -> Group | None:
        """ "Failed to stop", "is said to have fired"."""
        before = to - 1
        while self.kind(before) == "adverb" and before:
            before -= 1
        governor = lemma(self.lower(before)) if before >= 0 else ""
        held = governor in _HELD and self.lower(to + 1) in _HAVE
        agreed = governor == "agree"
        if governor not in _UNDONE | _DONE and not (held or agreed):
            return None
        over = self.group(before)
        if over is None:
            return None
        passive = "been" in self.lowers[to:at] or (not held and "be" in self.lowers[to:at])
        turned = denied ^ over.denied ^ (governor in _UNDONE)
        return Group(over.first, turned, over.ahead or agreed, passive, True, False)

    def finite(self, at: int, form: str, group: Group) -> bool:
        """Whether a verb form can be the main verb of a clause where it stands."""
        if form == "ing":
            return group.passive
        if group.finite:
            return True
        before = self.kind(group.first - 1)
        if before == "verb" and self.kind(group.first - 2) in ("determiner", "possessive"):
            before = "noun"  # "the suspect had"
        if form in ("base", "s"):
            opens = self.kind(at + 1) in ("determiner", "possessive")
            named = self.words[at + 1][:1].isupper() if at + 1 < len(self.words) else False
            return before in ("noun", "pronoun") and (named or opens)
        allowed = ("noun", "pronoun", "relative", "conjunction", "mark")
        return form != "part" and group.first > 0 and (before in allowed or self.lower(group.first - 1) == "that")
