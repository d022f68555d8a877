"""Whether two figures speak of one matter, where their measure leaves open what is counted ("spending", "dogs")."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.language import event_names, measures, synonyms
from summarize.language.inflection import singular
from summarize.tensions import occasions
from summarize.tensions.tellings import Telling

#: Figures of a loose measure that differ by more than this count different things.
WORLDS = 20.0
#: Quotes with fewer letters between them stand in one passage.
PASSAGE = 100
#: A figure answers another's when no more letters lie between them.
ANSWERED = 200
#: A figure this many times below or above another is not for the same thing.
FAR = 6.0
_NAMES = re.compile(r"\b[A-Z][\w’'-]+")
# Sums of money that may be of anything: what they are of stands in so many words on either side.
_OF_ANYTHING = frozenset(("budget", "cost", "price", "losses"))
_BESIDE = 6
_CURRENCIES = "euros dollars pounds"
# Of a month and of years, of a trade and of a country; of a film and of a programme.
_AT_ANY_SCALE = frozenset(("jobs", "losses"))
# Words for rain, rivers and their days, which two towns share as well.
_OF_WATERS = (
    "rain rainfall precipitation downpour snow snowfall surge river lake reservoir level flood stage crested crest"
    " inches metres meters centimetres centimeters millimetres monday tuesday wednesday thursday friday saturday sunday"
)
# Sums of which every report on the matter gives many.
_MANY = frozenset(("budget", "fine"))
# "China has sent 28 doctors, though local papers write of 40"
_OPPOSED = re.compile(
    r"\b(?:but|while|whereas|although|though|however|yet|other (?:reports|accounts|media|papers|sources))\b",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"\bof (?:(?:the|its|their|all) (?:[\w-]+['’]s )?|[\w-]+['’]s )(?:about |some )?\Z")
_OF_THEM = re.compile(r" of (?:the|its|their) ", re.IGNORECASE)
_NOT = re.compile(r"\bnot (?:the |only )?\Z")
# Sentences share so many words more than quotes before their counts are of one matter.
_IN_SENTENCES = 2
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_LONGER = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_MODEL = re.compile(r"\b[A-Z]{1,4}-\d+\w*\b")
#: Long words that any two quotes may share: hedges, numbers, reporting.
_EMPTY = frozenset(
    "about above after almost already also among around before being below between billio could death every figure"
    " first found from have hundre just last least less like many millio more most nearly number officia only other"
    " over people person report said same says several should since some still than that their them then there these"
    " they this thousa those total under until were what when where which while will with would year years your next"
    " decade month months percen thi either earlie during includ additi once been averag"
    " paid cost".split()
)


def same(one: Telling, other: Telling) -> bool:
    """Whether two figures are of one matter: of one happening, and of one thing where their measure leaves it open."""
    low, high = (other, one) if other.known.low < one.known.low else (one, other)
    if not occasions.can_be_one(low, high):
        return False
    if _picked_out(low, high):
        return False
    measure = one.measure
    if one.family in _AT_ANY_SCALE and high.known.low > WORLDS * low.known.high > 0:
        return False
    if not measures.loose(measure):
        return True
    return (answers(one, other) or _one(low, high)) and not _complements(low, high)


def answers(one: Telling, other: Telling) -> bool:
    """Whether one voice answers another's figure: "2,650 were shut, the ministry said; the union counted 4,100".

    Or sets it right: "nine policemen, and not 60 as the district claimed".

    The same measure, next to each other in one report, from two who are named for it; and the second names nothing of
    its own that its figure could be of.
    """
    if one.report != other.report or _means(one) != _means(other):
        return False
    first, second = sorted((one, other), key=lambda telling: telling.figure.start)
    if _whole(first) or _whole(second):
        return False
    if second.claim.quote.start - max(first.figure.start, first.claim.quote.end) >= ANSWERED:
        return False
    if _set_right(second) and _beside(first, second):
        return True
    if _asked(second):
        return False
    if first.voice.casefold() == second.voice.casefold() or second.source == second.voice:
        return False
    if first.source == first.voice and not _OPPOSED.search(_between(first, second)):
        return False
    low, high = sorted((first.known, second.known), key=lambda span: span.low)
    if low.high > 0 and high.low > FAR * low.high:
        return False
    speaker = second.claim.speaker.text if second.claim.speaker else ""
    spoken = set(_NAMES.findall(f"{speaker} {first.claim.quote.text}"))
    return not set(_NAMES.findall(_up_to_figure(second)[1:])) - spoken


def _asked(telling: Telling) -> bool:
    """Whether those who speak are those who are counted: "42 percent of voters are for it, while 27 percent say no"."""
    speaker = telling.voice.casefold().split()
    if telling.figure.dimension == "percent" and len(speaker) == 1 and speaker[0].endswith("s"):
        return True  # "46 percent described it to pollsters": "Democrats", "conservatives"
    return bool(speaker) and telling.family == measures.OPEN + singular(speaker[-1])


def _means(telling: Telling) -> str:
    return measures.means(telling.measure)


def _whole(telling: Telling) -> bool:
    """Whether a figure is the whole of a part: "4,100 of the country's 5,300 schools"."""
    at = telling.figure.start
    return _OF_THE.search(telling.article.text, max(0, at - 40), at) is not None


def _between(first: Telling, second: Telling) -> str:
    """The words from the first figure to the second."""
    return first.article.text[first.figure.end : second.figure.start]


def _up_to_figure(telling: Telling) -> str:
    """A figure's quote without what hangs on behind it: "officials put it at 3,630, most of them from Ardal"."""
    claim = telling.claim
    at = claim.figure.end - claim.quote.start if claim.figure else 0
    return claim.quote.text[:at] + claim.quote.text[at:].partition(",")[0]


def _one(low: Telling, high: Telling) -> bool:
    """Whether two figures of a loose measure speak of one matter.

    Their quotes share a further word of content (another for counts of what no table knows, unless one thing was done
    to the same things, and for shares of something, and another where the verbs differ), or for such counts their
    sentences share still more, and they are not worlds apart.
    """
    if low.known.high > 0 and high.known.low > WORLDS * low.known.high:
        return False
    if low.superseded != high.superseded and _beside(low, high) and high.known.low <= FAR * low.known.high:
        return True  # the report itself says that the one replaces the other
    if _one_number(low, high) or _of_one_poll(low, high):
        return False
    if occasions.all_attackers(low) and occasions.all_attackers(high):
        return True
    if _all_damage(low) and _all_damage(high):
        return True
    shared = _content(low) & _content(high)
    counted = low.figure.dimension
    of_anything = counted == "count" and low.measure.startswith(measures.OPEN)
    many = counted == "percent" or low.measure in _MANY
    needed = 1 + (many or of_anything) + (low.measure != high.measure)
    if of_anything and low.claim.subject != "people" and "/" in low.measure:
        needed -= low.measure == high.measure  # what was done to the things is one word more: "tests held"
    enough = len(shared) >= needed
    if not enough and of_anything:
        enough = len(_told(low) & _told(high)) >= needed + _IN_SENTENCES
    return enough and not (_another_model(low, high) or _another_model(high, low))


@lru_cache(maxsize=occasions.KEPT)
def _all_damage(telling: Telling) -> bool:
    """Whether a sum is of all the damage: "damage was put at $2 billion", of nothing that the words beside it name."""
    if telling.measure != "losses" or "damage" not in telling.claim.quote.text.lower():
        return False
    speaker = telling.claim.speaker.text if telling.claim.speaker else ""
    return not _content(telling) - _stems(speaker) - _OF_DAMAGE


def _complements(low: Telling, high: Telling) -> bool:
    """Whether one counts those that do a thing and the other those that do its opposite: allow it, forbid it."""
    if not low.measure.startswith(measures.OPEN):
        return False
    return not _roots(low).isdisjoint(_opposites(high))


@lru_cache(maxsize=occasions.KEPT)
def _roots(telling: Telling) -> frozenset[str]:
    return frozenset(map(synonyms.root, _LONGER.findall(telling.claim.quote.text.lower())))


@lru_cache(maxsize=occasions.KEPT)
def _opposites(telling: Telling) -> frozenset[str]:
    return frozenset(other for word in _roots(telling) for other in synonyms.opposites(word))


def _one_number(low: Telling, high: Telling) -> bool:
    """Whether both print one number: a limit of ten rounds is a ban of more than ten."""
    value = low.figure.value
    if value is None or value != high.figure.value or not low.measure.startswith(measures.OPEN):
        return False
    return low.claim.stance == high.claim.stance


def _of_one_poll(low: Telling, high: Telling) -> bool:
    """Whether both are shares that one report gives in its text: of two answers, or of two sorts of people."""
    within = low.report == high.report and low.claim.headline == high.claim.headline
    return within and low.figure.dimension == "percent"


def _another_model(telling: Telling, other: Telling) -> bool:
    """Whether a figure's quote names a model ("the older BX-40") that the other report does not know."""
    models = _MODEL.findall(telling.claim.quote.text)
    return bool(models) and not any(model in other.article.text for model in models)


@lru_cache(maxsize=4096)
def _own(measure: str) -> frozenset[str]:
    """The words that say the measure itself, which two figures of it share anyway."""
    waters = _OF_WATERS if measures.family(measure) in measures.WATERS else ""
    money = _CURRENCIES if measure == measures.OPEN + "money" else ""
    return _stems(f"{measure} {measures.title(measure)} {waters} {money}")


@lru_cache(maxsize=occasions.KEPT)
def _content(telling: Telling) -> frozenset[str]:
    """The words of content that say what a figure is of, but for those of its measure."""
    return _stems(_words(telling)) - _own(telling.measure)


def _words(telling: Telling) -> str:
    """The words that say what a figure is of: of a sum those next to it, else the quote."""
    claim, figure = telling.claim, telling.figure
    if telling.measure.removeprefix(measures.OPEN).split(" ")[0] not in _OF_ANYTHING:
        return claim.quote.text
    at, end = figure.start - claim.quote.start, figure.end - claim.quote.start
    return " ".join([*claim.quote.text[: max(0, at)].split()[-_BESIDE:], *claim.quote.text[end:].split()[:_BESIDE]])


@lru_cache(maxsize=occasions.KEPT)
def _told(telling: Telling) -> frozenset[str]:
    """The words of the sentence that a figure stands in, but for those of its measure."""
    return _stems(occasions.of(telling).sentence) - _own(telling.measure)


def _beside(low: Telling, high: Telling) -> bool:
    """Whether two figures stand in one passage of a report."""
    (a, b), (c, d) = ((t.claim.quote.start, t.claim.quote.end) for t in (low, high))
    return low.report == high.report and max(a, c) - min(b, d) < PASSAGE


def _picked_out(low: Telling, high: Telling) -> bool:
    """Whether the lower figure is a part of what the other counts: "two of the four Americans were killed there"."""
    of = _of_what(low)
    if not of:
        return False
    whole = high.figure.text.casefold()
    return of.startswith(whole) and not of[len(whole) : len(whole) + 1].isalnum()


@lru_cache(maxsize=occasions.KEPT)
def _of_what(telling: Telling) -> str:
    """What a figure is a part of, if that follows it: "four Americans were killed"."""
    behind = _OF_THEM.match(telling.article.text, telling.figure.end)
    return telling.article.text[behind.end() : behind.end() + PASSAGE].casefold() if behind else ""


def _set_right(telling: Telling) -> bool:
    """Whether a report calls a figure wrong: "nine policemen, and not 60 as the district claimed"."""
    at = telling.figure.start
    return _NOT.search(telling.article.text, max(0, at - 10), at) is not None


def _stems(text: str) -> frozenset[str]:
    return frozenset([_stem(w) for w in _CONTENT.findall(text.lower())]) - _EMPTY


def _stem(word: str) -> str:
    return word.rstrip("s")[:_STEM]


# Words beside a sum of damage that do not limit it.
_OF_DAMAGE = _stems(
    "estimated estimates assessed calculated reckoned believed worth total overall caused causing left leaving done"
    f" flooding fires {' '.join(event_names.SORTS)}"
)
