"""The phrases of a sentence that name who and what: runs of nouns, read as parties."""

from __future__ import annotations

from summarize.language import names, synonyms
from summarize.language.inflection import plural_like
from summarize.language.propositions import ANY, Party
from summarize.language.verb_groups import Line, words

_TIMES = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow day week month year night morning afternoon evening
    time hour minute weekend days weeks months years hours minutes next last two three four five six seven eight nine
    ten mr mrs ms sen rep gov gen"""
)
#: Months that are something else in small letters.
_MONTHS = words("march may")
_SOME = words("other another some many several few most others number dozens hundreds thousands remaining rest")
_KNOWN = words("the these those its their his her all both")


class Phrases(Line):
    """The noun phrases of a sentence."""

    __slots__ = ()

    def runs(self, begin: int, end: int) -> list[list[int]]:
        """The runs of nouns in a stretch, parted by prepositions."""
        runs: list[list[int]] = [[]]
        for at in range(begin, end):
            lower, kind = self.lowers[at], self.kinds[at]
            if kind in ("preposition", "conjunction") or lower == "to":
                runs.append([])
            elif kind in ("noun", "verb") and len(lower) > 1 and lower[0].isalpha() and self.tells(at):
                runs[-1].append(at)
        return [run for run in runs if run]

    def tells(self, at: int) -> bool:
        """Whether a word is more than a stretch of time or a number."""
        lower = self.lowers[at]
        return (lower not in _TIMES and lower != "neither") or (lower in _MONTHS and self.words[at] == lower)

    def party(self, run: list[int]) -> Party:
        printed = " ".join(self.words[at] for at in run)
        roots = [synonyms.root(word) for word in names.canonical(printed).split()] or [self.lowers[run[-1]]]
        last = self.words[run[-1]]
        before = run[0] - 1
        known = not _KNOWN.isdisjoint(self.lowers[max(0, before - 1) : before + 1])
        if self.lower(before - 1) == "of":
            before -= 2  # "some of the gates"
        some = self.lower(before) in _SOME or self.lowers[run[0]] in _SOME
        plain = roots[-1] == synonyms.root(last.lower())
        return Party(roots[-1], frozenset(roots), last.islower() and plural_like(last), some, plain, known)

    def led(self, runs: list[list[int]]) -> tuple[Party | None, list[list[int]]]:
        """The first party of several runs with what it is "of", and the runs that are left."""
        if not runs:
            return None, runs
        first, *rest = runs
        if not rest or self.lower(first[-1] + 1) != "of":
            return self.party(first), rest
        of = self.party(rest[0])
        if self.lowers[first[-1]] in _SOME:
            return of._replace(some=True), rest[1:]  # "dozens of patients"
        if of.words <= ANY:
            return self.party(first), rest  # "a deal of any kind"
        found = self.party(first)
        return found._replace(words=found.words | of.words), rest[1:]  # "the grounds of the school"

    def names(self, runs: list[list[int]]) -> frozenset[str]:
        """The roots of names: a capital, which a word that is small elsewhere has only where its sentence begins."""
        named = [
            [at for at in run if self.words[at][0].isupper() and (at or f" {self.lowers[at]} " not in self.text)]
            for run in runs
        ]
        printed = {synonyms.root(self.lowers[at]) for run in named for at in run}
        return frozenset(root for run in named if run for root in self.party(run).words) | printed
