"""What would settle a tension: one or two concrete questions, from the table ``settling.toml``.

They are asked of the speakers, figures and days as printed, so that whoever reads them knows whom to ask what.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from importlib import resources
from itertools import chain
from typing import Any

from summarize.language import measures, names
from summarize.language.inflection import singular
from summarize.language.vocabulary import is_person
from summarize.rulebook import RULES
from summarize.schemas import Claim, Speaker
from summarize.tensions.disputes import Evidence
from summarize.tensions.sums import Sum
from summarize.tensions.tellings import Telling, counts, day_words, printed

#: A tension is settled by no more questions than this.
MOST = 2
#: Rules for which the days of two reports matter.
_BY_DAYS = frozenset(
    ("total-fell", "growth", "part-exceeds-whole", "figures-disjoint", "floors-differ", "estimate-differs")
)
_BODIES = frozenset(("police", "unions", "authorities", "reports", "prosecutors"))
_ARTICLES = ("The ", "A ", "An ", "Some ")


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("settling.toml").read_text("utf-8"))


def figures(evidence: Mapping[str, Evidence]) -> tuple[str, ...]:
    """The questions that would settle figures at odds.

    Args:
        evidence: for each rule that fired the two tellings that show it, the lower or narrower first.

    Returns:
        One or two: those of the gravest rule, then the day of a report that has none, then those of lesser rules.
    """
    rules = [rule for rule in RULES if rule in evidence]
    first, *more = _asked(rules[0], *evidence[rules[0]])
    undated = (q for rule in rules if rule in _BY_DAYS for q in _undated(*evidence[rule]))
    lesser = (q for rule in rules[1:] for q in _asked(rule, *evidence[rule]))
    asked: dict[str, None] = {}
    for question in chain((first,), undated, more, lesser):
        asked[question] = None
        if len(asked) == MOST:
            break
    return tuple(asked)


def parts(found: Sum) -> tuple[str, ...]:
    """The question that would settle parts that do not sum to their whole."""
    whole = found.wholes[0]
    asked = f"{_who(whole)}'s own statement" if whole.voice != whole.source else "the figures as they were given"
    return (f"Which is misprinted, “{printed([whole])}” or a part of it? {asked[:1].upper()}{asked[1:]} would tell.",)


def in_words(rule: str, claims: tuple[Claim, Claim], sources: tuple[str, str], last: date | None) -> tuple[str, ...]:
    """The question that would settle a disagreement in words.

    Args:
        rule: the rule that fired.
        claims: the first claim of each of two positions.
        sources: who printed them.
        last: the last day spoken of.
    """
    topic = (claims[0].proposition or "").partition(":")[0]
    table: dict[str, str] = _table()["words"]
    template = table[rule] if rule == "timing" or topic not in table else table[topic]
    one, two = (_speaker(claim.speaker, source) for claim, source in zip(claims, sources, strict=True))
    if names.same(one, two) and "{b}" in template:
        template = table["one voice"]
    return (_sentence(template.format(a=one, b=two, day=day_words(last) if last else "that day")),)


def _asked(rule: str, low: Telling, high: Telling) -> Iterator[str]:
    first, then = (high, low) if low.day and high.day and high.day < low.day else (low, high)
    words = {
        "first": _mention(first),
        "then": _mention(then),
        "a": _mention(low),
        "b": _mention(high),
        "who_a": _who(low),
        "who_b": _who(high),
        "fig_a": _figure(low),
        "fig_b": _figure(high),
        "day_a": day_words(low.day),
        "day_b": day_words(high.day),
        "own_a": _own(low),
        "own_b": _own(high),
        "what_a": counts(low),
        "what_b": counts(high),
        "source": low.source,
        "estimate": _mention(low if low.estimated else high),
        "old": _figure(low if low.superseded else high),
    }
    for template in _templates(rule, low, high):
        yield _sentence(template.format_map(words))


def _templates(rule: str, low: Telling, high: Telling) -> Sequence[str]:
    """The questions for a rule, in the case that the two tellings make."""
    rules: dict[str, list[str]] = _table()["rules"]
    one_voice = low.voice == high.voice
    if rule in ("figures-disjoint", "attribution", "floors-differ") and one_voice:
        return rules["one voice"]
    if rule == "figures-disjoint":
        measure, by = high.measure, _table()["counts"]
        return [by.get(measure) or by.get(measures.family(measure)) or by["other"]]
    if rule == "denial" and low.claim.stance == "denied":
        return rules["denial/figure"]
    if rule == "growth" and low.claim.window and not low.claim.window.cumulative:
        return rules["growth/window"]
    if rule == "part-exceeds-whole" and low.measure != high.measure:
        return rules["part-exceeds-whole/measure"]
    if rule == "part-exceeds-whole" and low.claim.window != high.claim.window:
        return rules["part-exceeds-whole/window"]
    return rules[rule]


def _undated(low: Telling, high: Telling) -> Iterator[str]:
    for telling in (low, high):
        if telling.day is None and low.report != high.report:
            named = telling.source.startswith("report ")
            report = telling.source if named else f"the report of {telling.source}"
            yield str(_table()["rules"]["undated"][0]).format(report=report)


def _who(telling: Telling) -> str:
    return _speaker(telling.claim.speaker, telling.source)


def _speaker(speaker: Speaker | None, source: str) -> str:
    """A speaker in the middle of a sentence: "the mayor", "unions", but "Ann Lee"; the report where there is none."""
    name = (speaker.name or speaker.text) if speaker else source
    people = " " not in name and (is_person(singular(name.lower())) or name.lower() in _BODIES)
    return name[:1].lower() + name[1:] if people or name.startswith(_ARTICLES) else name


def _figure(telling: Telling) -> str:
    return f"“{printed([telling])}”"


def _mention(telling: Telling) -> str:
    return f"{_who(telling)} ({_figure(telling)})"


def _own(telling: Telling) -> str:
    """ "“over 1,000” from John Kirby", "“about 40” from officials"."""
    return f"{_figure(telling)} from {_who(telling)}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
