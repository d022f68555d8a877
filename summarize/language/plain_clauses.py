"""The plain clauses of a sentence, as propositions: subject, verb and object by the order of words alone.

No grammar is parsed: verbs, small words and the runs of nouns between them are enough for plain clauses, and what is
not plain is passed over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence

from summarize.language import synonyms
from summarize.language.clause_phrases import Phrases
from summarize.language.inflection import plural_like, verb
from summarize.language.propositions import Party, Proposition
from summarize.language.verb_groups import EMPTY, LIMITS, NOT, Group, words
from summarize.language.vocabulary import lemma
from summarize.language.words import BE

_HAVE = words("have has had")
_SAYS = words(
    """says said claims claimed insists insisted reports reported denies denied warns warned argues argued adds added
    tells told tweeted announced announces"""
)
_ASKING = words("when how why what where whether if unless until once as before than like assuming")
#: "Was evacuated before it rose" was evacuated; "was not sure when" says nothing.
_ASKED = _ASKING - words("when until once as before")
#: "Ensure that it does not fall", "the idea that": said of no fact.
_WISHED = words("ensure assume hope fear demand urge wish imagine suppose sure impression idea doubt")
_NO_DOUBT = words("no little without beyond any")
_SIGNS = words("evidence proof indication indications sign signs")
#: "Was in the building", "is on patrol": where it is, or in what state.
AT = words("in on at under over beyond inside aboard")
_PARTICLES = words("off out up down over away back")
_NOBODY = words("no nobody none neither")
#: A phrase is no longer than this.
_LONGEST = 15
#: Between "is" and what it says, "made" and what was made there are no more words.
_NEAR = 5


def told(
    text: str, start: int, end: int, wanted: Container[str] | None = None, near: Sequence[int] = ()
) -> Iterator[Proposition]:
    """The plain clauses of a sentence.

    Args:
        text: the article.
        start: where the sentence begins.
        end: where it ends.
        wanted: the predicates to look for; all where it is None.
        near: offsets of the predicates, or where all are wanted of words that stand before them; without any the
            whole sentence is read.
    """
    clauses = Clauses(text, start, end)
    before, reach = (_NEAR, _NEAR) if wanted else (1, _LONGEST)
    places = [bisect_left(clauses.starts, at) for at in near]
    tried = {at for one in places for at in range(max(0, one - before), min(len(clauses), one + reach))}
    for at in sorted(tried) if near else range(len(clauses)):
        if (found := clauses.clause(at, wanted)) is not None:
            yield found


class Clauses(Phrases):
    """The clauses of a sentence, verb by verb."""

    __slots__ = ()

    def clause(self, at: int, wanted: Container[str] | None) -> Proposition | None:
        """The clause whose main verb stands at ``at``, if one does."""
        lower, kind = self.lowers[at], self.kinds[at]
        if kind == "noun":
            if not (self.kind(at - 1) in ("auxiliary", "modal") or self.negates(at - 1)):
                return None  # most words
        elif kind not in ("verb", "auxiliary"):
            return None
        if self.words[at][0].isupper() or lower in ("be", "been", "being"):
            return None
        if lower in BE and self.kind(at + 1) != "verb":
            return self._state(at, wanted)
        form = verb(lower)
        if (
            form is None
            or (form.lemma in EMPTY and lower != "done")
            or (wanted is not None and form.lemma not in wanted)
        ):
            return None
        if lower in _HAVE and (self.kind(at + 1) in ("verb", "auxiliary", "adverb") or self.lower(at + 1) == "to"):
            return None
        if form.form == "ing" and (found := self._gerund(at, form.lemma)):
            return found
        group = self.group(at)
        if group is None or not self.finite(at, form.form, group):
            return None
        if form.form in ("base", "s", "ing") and not (form.form == "base" and group.passive):  # "is open"
            group = group._replace(passive=False)
        return self._built(at, "does", form.lemma, group, self._before(group.first), self._before_asks(group.first))

    def _state(self, at: int, wanted: Container[str] | None) -> Proposition | None:
        """ "The road is open", "there was no deal"."""
        group = self.group(at)
        behind = at + 1
        while self.kind(behind) in ("adverb", "determiner", "possessive") or self.negates(behind):
            if self.lower(behind) in LIMITS:
                return None
            behind += 1
        placed = self.lower(behind) in AT
        behind += placed
        while placed and self.kind(behind) in ("determiner", "possessive"):
            behind += 1
        if group is None or not (self.kind(behind) == "noun" or (placed and self.kind(behind) == "verb")):
            return None
        runs = self.runs(behind, self._end(behind))
        if not runs:
            return None
        predicate = synonyms.root(self.lowers[runs[0][-1]])
        if predicate == "one" or (wanted is not None and predicate not in wanted):
            return None
        begin, stop = self._before(group.first)
        there = self.lower(stop - 1) == "there"
        if not there and self.lower(stop - 1) in ("it", "this", "that", "what", "which"):
            return None
        return self._built(
            at, "there" if there else "is", predicate, group, (begin, stop), self._before_asks(group.first)
        )

    def _gerund(self, at: int, predicate: str) -> Proposition | None:
        """ "Denied using it", "accused the army of using it"."""
        before = at - 1
        while self.lower(before) in ("having", "ever", "knowingly", "being"):
            before -= 1
        denying = lemma(self.lower(before)) == "deny"
        blamed = None
        if self.lower(before) == "of":
            blamed = next(
                (n for n in range(before - 1, max(-1, before - 9), -1) if lemma(self.lower(n)) == "accuse"), None
            )
        if not denying and blamed is None:
            return None
        verb_at = before if denying else blamed
        assert verb_at is not None
        group = self.group(verb_at)
        if group is None or group.denied or group.ahead:
            return None
        who = self._before(group.first) if denying or group.passive else (verb_at + 1, before)
        group = Group(group.first, denying, finite=True)
        return self._built(at, "does", predicate, group, who, self._before_asks(group.first))

    def _before(self, stop: int) -> tuple[int, int]:
        """Where the subject stands that ends at ``stop``: across an aside in commas and a "who"."""
        at = stop - 1
        if self.lower(at) == ",":
            opened = next((n for n in range(at - 1, max(-1, at - _LONGEST), -1) if self.lowers[n] == ","), None)
            if opened is None:
                return stop, stop
            stop, at = opened, opened - 1
        if self.lower(at) in ("who", "which", "that"):
            stop, at = at, at - 1
            if self.lower(at) == ",":
                stop, at = at, at - 1
        last = at
        if self.kind(at) == "pronoun":
            return at, stop
        while at >= 0 and last - at < _LONGEST and not self._bounds(at, last):
            at -= 1
        return at + 1, stop

    def _bounds(self, at: int, last: int) -> bool:
        lower, kind = self.lowers[at], self.kinds[at]
        if kind == "verb" and not lower.endswith("ing") and not self.words[at][:1].isupper():
            form = verb(lower)
            if at == last and form is not None and form.form in ("base", "s"):
                return False  # "the permit is", "the vote was": no verb stands right before another
            described = at > 0 and at < last and (self.kinds[at + 1] == "noun" or at + 1 == last)
            return not (described and self.kinds[at - 1] in ("determiner", "possessive", "more"))
        return (
            (kind == "mark" and lower not in ("-", "."))
            or kind in ("relative", "auxiliary", "modal")
            or lower in ("that", "but", "as", "than")
            or (lower == "to" and self.kind(at + 1) not in ("determiner", "possessive"))
            or lower in _SAYS
            or (kind == "pronoun" and at < last and not (lower == "none" and self.lower(at + 1) == "of"))
            or (kind == "conjunction" and lower != "and")
        )

    def _before_asks(self, first: int) -> bool:
        """Whether a question or a condition stands over a clause."""
        begin, stop = self._before(first)
        over = self.lowers[max(0, begin - 10) : begin] if self.lower(begin) != "and" else []
        over = over[
            max(
                (n + 1 for n, lower in enumerate(over) if lower in ("and", "or", "but") or not lower[0].isalnum()),
                default=0,
            ) :
        ]
        if over[-1:] == ["that"] and not _SIGNS.isdisjoint(over[-3:]):
            return False  # "no evidence that": whoever reads the frame makes a denial of it
        if "doubt" in over[-2:] and not _NO_DOUBT.isdisjoint(over[-5:]):
            return False
        governor = over[-2:-1] if over[-1:] == ["that"] else over[-1:]
        return (
            self.lower(begin - 1) in _ASKING
            or self.lower(begin) in _ASKING
            or not {"if", "unless", "whether", "until", "before", "once"}.isdisjoint(over)
            or any(lemma(lower) in _WISHED for lower in governor)
            or any(lower in NOT or lower.endswith(("n't", "n’t")) or lower in ("no", "without") for lower in over)
            or (self.lower(stop) in ("that", "who", "which") and self.lower(begin) in ("a", "an", "any"))
        )

    def _end(self, begin: int) -> int:
        """Where the words that belong to a verb end."""
        at = begin
        while at < len(self.lowers) and at - begin < _LONGEST + 1:
            lower, kind = self.lowers[at], self.kinds[at]
            joint = kind == "conjunction" and self.kind(at + 1) in ("pronoun", "verb", "auxiliary")
            further = kind == "verb" and at > begin and not lower.endswith("ing") and self.lower(at - 1) != "to"
            further = further and not self._compounded(at)
            described = self.kind(at - 1) in ("determiner", "adverb", "possessive", "more")
            if (kind == "mark" and lower != "-") or kind in ("relative", "auxiliary", "modal"):
                break
            if lower in ("that", "but") or (kind == "pronoun" and at > begin) or joint or (further and not described):
                break
            at += 1
        return at

    def _compounded(self, at: int) -> bool:
        """Whether a verb's form ends a noun of two words: "had a storm [shelter]", "entered the school [grounds]"."""
        form, before = verb(self.lowers[at]), self.lower(at - 1)
        if form is None or self.kind(at - 1) != "noun" or plural_like(before):
            return False
        ends = self.kind(at - 2) == "determiner" and self.kind(at + 1) in ("mark", "preposition", "adverb")
        return form.form == "base" or (form.form == "s" and ends)

    def _built(
        self, at: int, sort: str, predicate: str, group: Group, who: tuple[int, int], asked: bool
    ) -> Proposition | None:
        begin, stop = who
        begin += self.lower(begin) == "and" or (begin < stop and self.kinds[begin] == "preposition")
        denied, behind = group.denied, at + 1
        while self.kind(behind) == "adverb" or self.negates(behind) or self.lower(behind) in ("'", "’"):
            if self.lower(behind) in LIMITS:
                return None
            denied ^= self.negates(behind)
            behind += 1
        before_noun = self.lower(behind) == "before" and self.kind(behind + 1) == "determiner"  # "before the storm"
        if asked or (self.lower(behind) in (_ASKING if denied else _ASKED) and not before_noun):
            return None
        behind += sort == "does" and behind == at + 1 and self.lower(behind) in _PARTICLES
        if self.lower(behind) == "no" and self.kind(behind + 1) in ("noun", "verb"):
            denied, behind = not denied, behind + 1
        end = self._end(behind)
        nobody = begin < stop and self.lowers[begin] in _NOBODY
        if nobody:
            if not group.finite and sort == "does":
                return None
            denied = not denied
        subjects, others = self.runs(begin, stop), self.runs(behind, end)
        doer, beside = self.led(subjects)
        if doer is None and not nobody and sort != "there" and not group.passive:
            if begin >= stop:
                return None  # "do not go"; what the subject of "but failed to" is was not found
            doer = Party("", frozenset())
        direct = behind < end and self.kinds[behind] != "preposition" and self.lower(behind) != "to"
        done: Party | None = None
        rest = [*beside, *others]
        if group.passive and sort == "does":
            done, doer = doer, None
            by = next((n for n in range(behind, end) if self.lowers[n] == "by"), None)
            agents = self.runs(by + 1, end) if by is not None else []
            if agents:
                doer, rest = self.party(agents[0]), [run for run in rest if run != agents[0]]
        elif direct and self.kinds[behind] == "pronoun":
            itself = self.lowers[behind].endswith(("self", "selves"))
            done = Party("self", frozenset(("self",))) if itself else Party("", frozenset())
        elif direct and others:
            done, further = self.led(others)
            rest = [*beside, *further]
        around = frozenset(root for run in rest for root in self.party(run).words)
        return Proposition(
            self.starts[min(begin, at)],
            self.ends[max(end - 1, at)],
            self.starts[at],
            sort,
            doer,
            predicate + (f" {self.lowers[at + 1]}" if sort == "does" and self.lower(at + 1) in _PARTICLES else ""),
            done,
            around,
            denied,
            group.ahead,
            group.lasting or (sort != "does" and self.lowers[at] in ("is", "are")),
            self.names([*subjects, *others]),
        )
