"""Who did what to whom, as one clause tells or denies it, and which clauses cannot both be so.

"The ministry denied using the gas", "the gas was not used by the ministry" and "the ministry failed to use the gas" are
one proposition, denied; ``plain_clauses`` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from summarize.language import synonyms

#: Verbs after which there is what they are done to.
MAKING = frozenset("reach make strike sign negotiate cut do conclude broker find".split())
#: And those after which there is what was passed on.
GIVING = frozenset("send receive issue".split())
_RULERS = frozenset("government forces regime army".split())
#: "The second pilot" is not "the pilot".
_WHICH = frozenset("first second third fourth fifth sixth last former deputy vice assistant acting".split())
_SYSTEMS = frozenset("system equipment device".split())
#: Behind a question of ``contraries.toml`` that is answered for a time gone by.
THEN = " then"
#: Words that any two propositions may share.
ANY = frozenset("sort kind way people thing place question part leader official report".split())


class Party(NamedTuple):
    """A phrase by the roots of its words; ``head`` is its last noun, "" where only a pronoun stands.

    ``many``: a plural. ``some``: only part of its kind ("other officials").
    ``plain``: it is called so in every report, as far as the tables of names tell; "ISIS" is not. ``known``: the report
    has told of it ("the gates").
    """

    head: str
    words: frozenset[str]
    many: bool = False
    some: bool = False
    plain: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class Proposition:
    """One clause, ``text[start:end]``, whose verb begins at ``at``.

    ``doer`` and ``done``: who does it and to whom or what, None where nobody is named. ``around``: the other words.
    ``sort``: "does", "is", "there" or "turned", which answers a question of ``contraries.toml``. ``ahead``: of what
    will be. ``lasting``: of what holds on its day, not of what happened once. ``names``: those of its words that are
    names. ``negated``: its verb stands under a "not".
    """

    start: int
    end: int
    at: int
    sort: str
    doer: Party | None
    predicate: str
    done: Party | None
    around: frozenset[str]
    denied: bool
    ahead: bool
    lasting: bool
    names: frozenset[str] = frozenset()
    negated: bool = False

    @property
    def words(self) -> frozenset[str]:
        """The roots of all its words but the verb."""
        return self.around.union(*(party.words for party in (self.doer, self.done) if party))

    @property
    def question(self) -> str:
        """What a clause that was turned answers, whenever that was."""
        return self.predicate.removesuffix(THEN)

    @property
    def thing(self) -> Party | None:
        """What is said to be there: "there is a deal", "they reached a deal"."""
        return self.done if self.sort == "there" or self.predicate in MAKING | GIVING else None


def contradict(denial: Proposition, other: Proposition, *, pronouns: bool = False) -> bool:
    """Whether a proposition asserts what another denies; of two opposites, "is open" what "is closed" denies.

    Args:
        denial: what is denied, or tells one of two opposites.
        other: what may assert it.
        pronouns: a pronoun may stand for whoever is named on the other side.
    """
    if (denial.predicate in GIVING) is not (other.predicate in GIVING):
        return False
    if denial.thing and other.thing and denial.predicate != other.predicate:
        return denial.denied and not other.denied and _one_there(denial, other)
    if denial.predicate == other.predicate:
        turned = denial.denied != other.denied
    else:
        turned = denial.denied == other.denied and synonyms.opposite(denial.predicate, other.predicate)
    if not turned or denial.sort != other.sort or denial.ahead != other.ahead:
        return False
    words = other.words
    missing = denial.around - words
    of_some = (
        denial.done is not None and denial.done.many and not denial.done.known
    )  # "groups with a flag were not hit"
    if 2 * len(missing) > (0 if of_some else len(denial.around)):
        return False
    if denial.sort == "there":
        return _one_there(denial, other)
    if denial.sort == "turned":
        more = other.around - denial.words - ANY
        return len(more) < (1 if other.negated or missing else 2) and one_party(denial.doer, other.doer, pronouns)
    if denial.sort == "is":
        limits = denial.done.words if denial.done else frozenset()
        return one_party(denial.doer, other.doer, pronouns) and limits <= words | {denial.predicate, other.predicate}
    if denial.done is None and other.done is None:
        if denial.predicate == "have":
            return False
        return one_party(denial.doer, other.doer, pronouns) and bool(
            denial.around & words or pronouns or denial.names or not denial.around
        )
    if denial.doer is not None and not one_party(denial.doer, other.doer, pronouns):
        return False
    return _one_thing(denial.done, other.done) or _shorter(denial, other)


def _shorter(denial: Proposition, other: Proposition) -> bool:
    """Whether a report calls what another denies by its last word: "the school grounds", "the grounds"."""
    denied, told = denial.done, other.done
    if denied is None or told is None or denied.head != told.head or denied.some or denied.many != told.many:
        return False
    return denied.known and told.known and told.words < denied.words and not other.around & denied.words


def _one_there(denial: Proposition, other: Proposition) -> bool:
    """Whether what is not there is what another tells of: "no agreement with Mexico", "made a deal with Mexico"."""
    one, two = denial.thing, other.thing
    if not (one and two and one.head and two.head and (one.head == two.head or synonyms.same(one.head, two.head))):
        return False
    beside, also = _beside(denial), _beside(other)
    if one.words - {one.head} - two.words - also:
        return False
    return bool(beside & also) or (len(one.words) > 1 and not beside)  # "no distress call was received"


def _beside(said: Proposition) -> frozenset[str]:
    """The words of a proposition but for what is there, and for those that any other has."""
    return (said.around | (said.doer.words if said.doer else frozenset())) - _RULERS - ANY


def _one_thing(denied: Party | None, told: Party | None) -> bool:
    """Whether what was not done anything to holds what it was done to."""
    if denied is None or told is None or not denied.head:
        return False
    if told.head in _SYSTEMS and denied.head in told.words:
        return not denied.some  # "no sprinklers", "a sprinkler system"
    if denied.head != told.head or denied.many < told.many:
        return False
    return denied.words <= told.words and not denied.some and _WHICH.isdisjoint(told.words - denied.words)


def one_party(one: Party | None, other: Party | None, pronouns: bool = False) -> bool:
    """Whether two phrases can name one party: "Assad", "the Assad government"."""
    if pronouns and one is not None and other is not None and not (one.head and other.head):
        return True
    if one is None or other is None or not one.head or not other.head or one.some or other.some:
        return False
    if not _WHICH.isdisjoint(one.words ^ other.words):
        return False
    bare, also = one.words - _RULERS, other.words - _RULERS
    if one.head == other.head and one.many == other.many:
        return one.words <= other.words or other.words <= one.words
    return bool(bare) and bare == also
