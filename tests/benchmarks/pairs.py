"""Two claims, their parse given: can both hold? Our decision against hand-labelled pairs.

    python tests/benchmarks/pairs.py [--pairs FILE.jsonl] [--quiet]

By default the pairs that lie beside the checkout, ../shared/data/clusters/pairs.jsonl (``label`` is "tension" or
"compatible"). The labels' own words for a measure, a subject, a speaker are put into ours by the rules below, no word
of which is about one story; then ``topics.form`` and ``tensions.find`` get the two claims and nothing else. Each
mistake is printed with its parse. A second line gives the same with all claims of a story before the comparer at once,
where a report that gives both figures sets neither at odds. Exits 1 when the first F1 falls below the floor.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, product
from pathlib import Path
from typing import Any

from summarize import tensions, topics
from summarize.language import conversions, inflection, measures, quantities, sentences, speakers, windows
from summarize.readers import statuses
from summarize.schemas import Article, Claim, Dimension, Figure, Quote, Share, Speaker, Stance, Window

PAIRS = Path(__file__).parents[3] / "shared/data/clusters/pairs.jsonl"

Label = Mapping[str, Any]
Judged = tuple[Label, str | None]
"""A labelled pair and the rule of the tension that we see in it."""

FLOOR = 0.90
#: The labels do not say where in its report a quote stands: each is put so many letters behind the one before.
APART = 1000

HEDGES = {"fewer_than": "less_than", "up_to": "at_most", "as_many_as": "at_most"}
MONEY = frozenset({"USD", "EUR", "GBP"})
UNITS = {"acres": "acre", "miles": "mile", "feet": "ft", "square miles": "sq mile", "tons": "ton", "tonnes": "tonne"}
PEOPLE = frozenset("children students women men soldiers civilians police officers evacuees rebels workers".split())
SHARES: dict[str, Share] = {"added": "added"}
STANCES: dict[str, Stance] = {
    "denied": "denied",
    "doubted": "doubted",
    "unknown": "unconfirmed",
    "possible": "possible",
    "projection": "forecast",
    "planned": "planned",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NOTE = re.compile(r"\s*\([^)]*\)")
_PLACE = re.compile(r"(?P<event>.+?), in (?P<place>.+)|(?P<only>[^,]+?) only\b.*")


def measure(words: str, unit: str) -> tuple[str, str | None]:
    """Our key for a label such as "structures_destroyed", and the sort of people that it is limited to.

    The last word that the table of measures knows decides, sizes for units of size; what it does not know at all is an
    open measure.
    """
    parts = [word for word in words.split("_") if word not in SHARES]
    key = "_".join(parts).replace("injured", "wounded")
    sized = conversions.unit(unit).base != unit
    found = key if key in measures.table() else next(filter(None, (_row(w, sized) for w in reversed(parts))), None)
    people = next((word for word in parts[:-1] if word in PEOPLE), None)
    return found or measures.OPEN + "-".join(parts), people


def _row(word: str, sized: bool) -> str | None:
    verb = inflection.verb(word)
    forms = {word, inflection.singular(word), *((verb.lemma,) if verb else ())}
    rows = [row for row in measures.table().values() if forms & {row.key, *row.nouns, *row.verbs}]
    rows.sort(key=lambda row: (row.unit == "measure") is not sized)
    return rows[0].key if rows else None


def event(subject: str) -> tuple[str, str | None]:
    """What a label's subject names: the happening, without notes in brackets, and a place that limits it."""
    subject = _NOTE.sub("", subject)
    match = _PLACE.fullmatch(subject)
    if match is None:
        return subject, None
    return match["event"] or "", match["place"] or match["only"]


def day(label: Label) -> date | None:
    match = _DAY.search(label.get("as_of") or "")
    return date.fromisoformat(match[0]) if match else None


def speaker(said: str | None) -> Speaker | None:
    """Whom the label names; an outlet "(unattributed)" speaks for itself."""
    if not said:
        return None
    plain = _NOTE.sub("", said).removesuffix(", headline").removesuffix(" headline")
    name, _, role = plain.partition(", ")
    named = name[:1].isupper() and "unattributed" not in said
    return Speaker(text=plain, name=name if named else None, role=role or None)


def window(label: Label) -> Window | None:
    """The stretch of time that the label names, read as a report's words are."""
    words = label.get("window")
    if not words:
        return None
    found = windows.windows(words, sentences.split(words), day(label))
    return found[0].window if found else Window(text=words)


def unit_of(label: Label) -> str:
    unit = label.get("unit") or ""
    return UNITS.get(unit, unit)


def figure(label: Label, key: str) -> Figure | None:
    """The label's range; value, hedge and words as the quote prints them, where the scanner sees such a figure."""
    low, high = label["low"], label["high"]
    if low is None and high is None:
        return None
    hedge = label.get("modifier") or _bound(label)
    hedge = HEDGES.get(hedge, hedge)
    row, unit = measures.table().get(key), unit_of(label)
    dimension: Dimension = "count"
    if unit in MONEY:
        dimension = "money"
    elif conversions.unit(unit).base != unit or (row and row.unit == "measure"):
        dimension = "measure"
    seen = next((f for f in quantities.scan(label["quote"]) if (f.low, f.high) == (low, high)), None)
    at = label["i"] * APART
    value = {"vague": None, "more_than": (low or 0) - 1, "less_than": (high or 0) + 1, "nearly": high}.get(
        hedge, low if high is None else high if low is None else (low + high) / 2
    )
    return Figure(
        text=seen.text if seen else label["quote"],
        start=at + (seen.start if seen else 0),
        end=at + (seen.end if seen else len(label["quote"])),
        dimension=dimension,
        unit=None if dimension == "count" else unit,
        value=value,
        low=low,
        high=high,
        plausible_low=low,
        plausible_high=high,
        hedge=hedge,
        approximate=bool(label.get("approx")),
    )


def _bound(label: Label) -> str:
    if label["high"] is None:
        return "at_least"
    if label["low"] is None:
        return "at_most"
    if label["low"] == label["high"]:
        return "exact"
    return "about" if label.get("approx") else "between"


def claim(label: Label) -> Claim:
    """A labelled claim as one of ours."""
    key, people = measure(label["measure"], unit_of(label))
    happening, place = event(label["subject"])
    counted, at = figure(label, key), label["i"] * APART
    return Claim(
        id=f"C{label['i']}",
        article=f"A{label['article']}",
        kind="figure" if counted else "status",
        quote=Quote(text=label["quote"], start=at, end=at + len(label["quote"])),
        statement=label["quote"],
        subject=None if counted else happening,
        measure=key if counted or "_" not in label["measure"] else None,
        figure=counted,
        window=window(label),
        as_of=day(label),
        place=place,
        speaker=speaker(label.get("speaker")),
        stance=stance(label, worded=counted is None),
        event=happening or None,
        group=people,
        share=next((SHARES[word] for word in label["measure"].split("_") if word in SHARES), "whole"),
        superseded=label.get("status") == "superseded",
        headline=label.get("in") == "title",
        proposition=None if counted else f"{label['measure'].replace('_', ' ')}: {happening.lower()}",
    )


def stance(label: Label, worded: bool) -> Stance:
    """The label's status; of words, which the labels do not parse, what our reader makes of them."""
    if "planned" in label["measure"]:
        return "planned"
    if worded:
        text = label["quote"]
        words = article(label).model_copy(update={"text": text})
        read = statuses.read(words, sentences.split(text), speakers.attribute(text, sentences.split(text)))
        if read and label.get("status") not in STANCES:
            return read[0].stance
    return STANCES.get(label.get("status") or "", "asserted")


def article(label: Label) -> Article:
    outlet = (label.get("speaker") or "").partition(" (")[0] if "(unattributed)" in label.get("speaker", "") else None
    number = str(label["article"])
    return Article(id=f"A{number}", path=f"{number}.txt", text="", words=0, sha256="", source=outlet)


def decide(claims: Iterable[Claim], articles: Iterable[Article]) -> dict[frozenset[str], str]:
    """The pairs of claims that stand in different positions of one tension, with its rule."""
    held = list(claims)
    found = tensions.find(topics.form(held), held, list({a.id: a for a in articles}.values()))
    return {
        frozenset((one, other)): tension.rule
        for tension in found.tensions
        for a, b in combinations(tension.positions, 2)
        for one, other in product(a.claims, b.claims)
    }


def alone(rows: Iterable[Label]) -> Iterator[Judged]:
    """Each pair with nothing else before the comparer."""
    for row in rows:
        sides = (row["claim_a"], row["claim_b"])
        held = decide((claim(side) for side in sides), map(article, sides))
        yield row, next(iter(held.values()), None)


def together(rows: Iterable[Label]) -> Iterator[Judged]:
    """Each pair among all claims of its story."""
    stories: dict[str, list[Label]] = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(row)
    for members in stories.values():
        sides = {side["i"]: side for row in members for side in (row["claim_a"], row["claim_b"])}
        held = decide((claim(side) for side in sides.values()), map(article, sides.values()))
        for row in members:
            yield row, held.get(frozenset((f"C{row['claim_a']['i']}", f"C{row['claim_b']['i']}")))


def naive(rows: Iterable[Label]) -> Iterator[Judged]:
    """What a spreadsheet would do: one measure, two ranges that are not equal."""
    for row in rows:
        a, b = ((side["measure"], side["low"], side["high"]) for side in (row["claim_a"], row["claim_b"]))
        yield row, "another range" if a[0] == b[0] and a != b else None


def f1(judged: Iterable[Judged]) -> float:
    held = [(row["label"] == "tension", rule is not None) for row, rule in judged]
    said = sum(wanted + given for wanted, given in held)
    return 2 * sum(wanted and given for wanted, given in held) / said if said else 1.0


def scores(judged: Sequence[Judged]) -> str:
    """F1, precision and recall of "tension"."""
    held = [(row["label"] == "tension", rule is not None) for row, rule in judged]
    hits = sum(wanted and given for wanted, given in held)
    wanted, given = sum(w for w, _ in held), sum(g for _, g in held)
    precision, recall = hits / given if given else 1.0, hits / wanted if wanted else 1.0
    return (
        f"F1 {f1(judged):.3f}  precision {precision:.3f}  recall {recall:.3f}  of {len(held)} pairs, {wanted} tensions"
    )


def told(side: Label) -> str:
    low, high = ("" if side[bound] is None else f"{side[bound]:,}" for bound in ("low", "high"))
    notes = " ".join(f"{key}={side[key]}" for key in ("modifier", "status", "window", "in") if side.get(key))
    span = f"{low}-{high} " if low or high else ""
    return (
        f"{side['article']}/{side['i']} {side['as_of']}: {span}{side['measure']} of {side['subject']},"
        f" by {side['speaker']} {notes}\n        {side['quote']!r}"
    )


def mistakes(judged: Iterable[Judged]) -> Iterator[str]:
    """The pairs that we decide otherwise than their label, with their parse."""
    for row, rule in judged:
        if (row["label"] == "tension") != (rule is not None):
            why = f"labelled {row['label']} ({row['kind']}), we say {rule or 'none'}: {row['why']}"
            yield f"{row['story']} {why}\n    {told(row['claim_a'])}\n    {told(row['claim_b'])}"


WAYS: dict[str, Callable[[Iterable[Label]], Iterator[Judged]]] = {
    "pair by pair": alone,
    "whole stories": together,
    "naive": naive,
}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pairs", type=Path, default=PAIRS)
    options.add_argument("--quiet", action="store_true", help="scores only")
    given = options.parse_args()
    if not given.pairs.exists():
        print(f"No labelled pairs at {given.pairs}: give some with --pairs FILE.jsonl")
        return 0
    rows = [json.loads(line) for line in given.pairs.read_text(encoding="utf-8").splitlines()]
    judged = {way: list(judge(rows)) for way, judge in WAYS.items()}
    if not given.quiet:
        print(*mistakes(judged["pair by pair"]), sep="\n")
    for way, held in judged.items():
        print(f"{way:14} {scores(held)}")
    for story in dict.fromkeys(row["story"] for row in rows):
        print(f"{story:24} {scores([j for j in judged['pair by pair'] if j[0]['story'] == story])}")
    return int(f1(judged["pair by pair"]) < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
