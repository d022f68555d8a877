"""Clauses whose word has a contrary, as propositions: "the gate was locked" denies that the gate was unlocked.

Of two contraries one is told as the other's denial, of the thing that both are said of: it makes no difference who
closed the road.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarize.language import contraries
from summarize.language.contraries import Contrary
from summarize.language.inflection import Verb, verb
from summarize.language.plain_clauses import Clauses
from summarize.language.propositions import THEN, Party, Proposition
from summarize.language.verb_groups import LIMITS, SAID, Group

#: "A bridge", "some of the gates": not what another report calls "the bridge".
_NEW = frozenset("a an".split())
_COUNTED = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_NONE = frozenset("no none neither".split())
#: "Held on to": another verb.
_ON = frozenset("on onto out up back off over down to".split())
_DEFINITE = frozenset("the all both these those its his her their".split())


def told(text: str, start: int, end: int, near: Sequence[int]) -> Iterator[Proposition]:
    """The clauses of a sentence that answer a question of ``contraries.toml``, at these offsets."""
    clauses = _Turned(text, start, end)
    for at, place in enumerate(clauses.starts):
        if place in near:
            asked: set[str] = set()
            for way in contraries.at(clauses.lowers, at):
                if way.question not in asked and (found := clauses.turned(at, way)) is not None:
                    asked.add(way.question)
                    yield found


class _Turned(Clauses):
    """The clauses of a sentence, by words with contraries."""

    __slots__ = ()

    def turned(self, at: int, way: Contrary) -> Proposition | None:
        """The clause that a phrase of the table at ``at`` makes, turned so that it answers with yes or is denied."""
        group = self.group(at)
        if group is None:
            return None
        form = verb(self.lowers[at]) or Verb(self.lowers[at], "base")
        told = form.form
        said_of = group.passive and (told != "ing" or way.behind)
        if way.behind and not (
            said_of or (group.lasting and told in ("part", "both")) or group.ahead or way.sort == "today"
        ):
            return None
        if way.sort == "today" and not (group.lasting or self._had(group.first, at)):
            return None
        if not said_of and not self.finite(at, told, group):
            return None
        return self._turned(at, way, group, said_of)

    def _turned(self, at: int, way: Contrary, group: Group, said_of: bool) -> Proposition | None:
        begin, stop = self._before(group.first)
        if self._before_asks(group.first) or begin >= stop or self.lower(begin) == "nobody":
            return None
        nobody = self.lower(begin) in _NONE
        behind = at + way.size
        end = self._end(behind)
        subjects, others = self.runs(begin, stop), self.runs(behind, end)
        if not subjects and self.kinds[stop - 1] != "pronoun":
            return None
        subject = self._bearer(subjects[0]) if subjects else Party("", frozenset())
        direct = behind < end and self.kinds[behind] not in ("preposition", "adverb") and self.lower(behind) != "to"
        if group.denied and self.lower(behind) in LIMITS:
            return None
        if self.kind(behind) == "pronoun" or (self.lower(behind) == "by" and not said_of):
            return None
        thing = self._bearer(others[0]) if direct and others and not said_of else None
        rest = others[1:] if thing else others
        bearer = subject
        around = [self.party(run).words for run in (*subjects[1:], *rest)]
        if way.sort == "deeds" and (
            thing or (way.question == "hold" and self.lower(behind) in _ON) or (said_of and not way.rest)
        ):
            return None
        if way.sort == "decisions" and not (thing or said_of or self.lower(at).startswith("pass")):
            return None
        tested = thing is not None and thing.head in contraries.nouns("tested")
        if thing and way.question in ("pass", "approve") and tested != (way.question == "pass"):
            return None
        if way.sort == "acts" and not thing:
            return None
        if thing and (way.sort == "acts" or thing.head in contraries.nouns("chambers")):
            around.append(thing.words)
        elif thing:
            bearer = thing
            around += [subject.words] if way.sort == "decisions" else []
        if bearer.some:
            return None
        # "Has not resigned" says nothing of Friday; "refused to resign" does.
        open_ = way.sort == "plans" and group.denied and not group.ahead and "to" not in self.lowers[group.first : at]
        then = way.sort == "deeds" or (way.sort == "states" and not (group.lasting or group.ahead)) or open_
        return Proposition(
            self.starts[begin],
            self.ends[max(end, behind) - 1],
            self.starts[at],
            "turned",
            bearer,
            way.question + (THEN if then else ""),
            None,
            frozenset().union(*around),
            group.denied ^ (not way.yes) ^ nobody,
            group.ahead and way.sort != "plans",
            way.sort in ("decisions", "plans", "today") or (way.behind and group.lasting),
            self.names([*subjects, *others]),
            group.denied or nobody,
        )

    def _had(self, first: int, at: int) -> bool:
        """Whether what was done is told as of today: "said they had released"."""
        return "had" in self.lowers[first:at] and not SAID.isdisjoint(self.lowers[:first])

    def _bearer(self, run: list[int]) -> Party:
        """What a contrary is said of; in part, where it is one of several or new to the report."""
        party, before = self.party(run), self.lower(run[0] - 1)
        counted = before in _COUNTED or before[:1].isdigit()
        new = before in _NEW or (counted and self.lower(run[0] - 2) not in _DEFINITE)
        return party._replace(some=party.some or new)
