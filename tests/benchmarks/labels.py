"""How reading and comparing do on labelled sets that others made: one table.

    python tests/benchmarks/labels.py [--data FOLDER] [--mistakes SET]

By default the sets that lie beside the checkout, ../shared/data; without them nothing is measured. Cases that are no
task of ours are left out by the patterns below, counted, with the reason; all else counts, whosever mistake it is.
``--mistakes`` prints the cases of one set that came out wrong.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from summarize import check
from summarize.language import dates, quantities, sentences, speakers
from summarize.schemas import Figure

DATA = Path(__file__).parents[3] / "shared/data"


Case = dict[str, Any]
Judge = Callable[[Case], "tuple[str, str]"]

LABELS = {"follows": "entailment", "contradicts": "contradiction", "cannot tell": "neutral"}
#: The best of ten models in table 4 of https://arxiv.org/abs/1901.03735, each on the whole set; ours on its half.
EQUATE = {
    "awpnli": ("contradiction", ".715", "arithmetic on parts; follows or does not"),
    "stress_dev": (None, ".633", "one hedge or number changed"),
    "newsnli": (
        "neutral",
        ".728",
        "what is left is paraphrase; .719 with weights and threshold chosen on the other four sets alone",
    ),
    "rte_quant": ("neutral", ".681", ".698 with those chosen on the others"),
    "redditnli": (None, ".584", "headlines; other sums for one thing are labelled neutral"),
}
SAME_NAME = {"contradicts": "misinfo_conflict", "follows": "compatible", "cannot tell": "different_entity"}
POLITICAL = {"contradicts": "Inconsistent", "follows": "Consistent", "cannot tell": "Unrelated"}

#: Why a case of a set for assistants and calculators is none of ours, and how it is known by what is expected.
NOT_OURS = {
    "no number": re.compile(r"^[^\d]*(?:dollars?|rmb|percent|percentage|%)$(?<!\w dollars)|^(?:%|percentage?)$", re.I),
    "powers and signs of algebra": re.compile(r"\^|[x×]10|^[-−<>≤≥= ]+[\d.]|^(?:minus|negative) |\de[+-]?\d"),
    "fractions no newspaper prints": re.compile(
        r"\bover\b|(?:f|x|n|d|tie|lion)ths?$|(?:nine?|thousand)ths?$|firsts?$|quarters? million|half million|1/40"
        r"|in twenty-one|out of five hundred"
    ),
    "letters and words for scales that news does not use": re.compile(
        r"\d ?[gG]$|\d +[kKmM]$|\bdo?zs?\b|dozens$|\bM(?:USD|EUR|GBP|AUD)\b|nought|naught|USD million|[元]|kuai", re.I
    ),
    "cents without the word": re.compile(
        r"(?:dollars?|usd|\$ ?\d+)(?: and)? (?:\d+|one|two|fifty|forty five)$|\$ 30 cent"
    ),
    "units of physics and geometry": re.compile(r"°$|['\"]$|[µp]m$| am$|W/|/min|\bcds$|bits?$|\d ?b$|\d\.\d+K$|fb|Ga$"),
    "one by its article": re.compile(r"^(?:an? |A |Oh look)[a-z']+(?: dozen)?$|absolute zero|kibibyte"),
}
PRONOUNS = frozenset("he she it they him her them who that which i we you some many others one the a an of in".split())
SAYS = re.compile(
    r"\b(?:say|says|said|saying|tell|tells|told|telling|according to|add(?:s|ed)|announce[sd]?|report(?:s|ed)"
    r"|claim(?:s|ed)|stat(?:es|ed)|wr(?:ites|ote)|tweeted|warn(?:s|ed)|argue[sd]|insist(?:s|ed)|explain(?:s|ed)|acknowledged)\b"
)
#: Numbers that are names: a year, and those of an address, a date, a phone, a version.
NAMES = re.compile(r"(?:19|20)\d\d")
NAMING = re.compile(r"\d[./-]\d+[./-]\d|phone number|nrs?\.|SCP-|version \w+|Voyager|English 101|three-nought")


@dataclass(slots=True)
class Score:
    """A row of the table."""

    name: str
    measure: str
    right: int = 0
    cases: int = 0
    published: str = ""
    remark: str = ""
    left_out: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    given: float | None = None

    def count(self, held: bool, told: str) -> None:
        self.cases += 1
        self.right += held
        if not held:
            self.wrong.append(told)

    @property
    def share(self) -> str:
        if self.given is not None:
            return f"{self.given:.3f}".removeprefix("0")
        return f"{self.right / self.cases:.3f}".removeprefix("0") if self.cases else "-"


def rows(path: Path) -> list[Case]:
    text = path.read_text("utf-8-sig")
    return [json.loads(line) for line in text.splitlines()] if path.suffix == ".jsonl" else json.loads(text)


def near(a: float | None, b: float | None) -> bool:
    return (a is None and b is None) or (a is not None and b is not None and abs(a - b) <= 1e-3 * max(1.0, abs(b)))


def reason(expected: str, given: str, value: object) -> str | None:
    """Why a case is left out, or None."""
    if value is None or value == "null":
        return "no number"
    if NAMES.fullmatch(expected) or NAMING.search(given):
        return "names, dates and addresses"
    return next((why for why, pattern in NOT_OURS.items() if pattern.search(expected)), None)


def equate(data: Path) -> Iterator[Score]:
    for name, (other, published, remark) in EQUATE.items():
        score = Score(name, "accuracy", published=published, remark=remark)
        for row in rows(data / f"equate/{name}.jsonl"):
            found = check(row["text_a"], row["text_b"])
            label = LABELS[found.relation]
            if other is not None and label != "entailment":
                label = other
            told = f"{row['label']}, not {label} ({found.rule}): {row['text_a']} || {row['text_b']}"
            score.count(label == row["label"], told)
        yield score


def recognizers(data: Path) -> Iterator[Score]:
    for name in ("NumberModel", "NumberRangeModel", "PercentModel", "AgeModel", "CurrencyModel"):
        score = Score(f"recognizers_text {name}", "passed")
        for case in rows(data / f"recognizers_text/{name}.json"):
            figures = quantities.scan(case["Input"])
            for wanted in case["Results"]:
                value, text = (wanted["Resolution"] or {}).get("value"), wanted["Text"]
                if why := reason(text, case["Input"], value):
                    score.left_out[why] += 1
                    continue
                here = [f for f in figures if f.start <= wanted["End"] and f.end > wanted["Start"]]
                held = any(_range(f, value) if value[0] in "([" else _value(f, value) for f in here)
                score.count(held, f"{case['Input']}: {text} = {value}, not {[(f.text, f.value) for f in here]}")
        yield score


def _value(figure: Figure, wanted: str) -> bool:
    number = float(wanted.rstrip("%").replace(",", ""))
    return near(figure.value, number) or (near(figure.low, number) and near(figure.high, number))


def _range(figure: Figure, wanted: str) -> bool:
    """Ends that are counted and left out ("more than 20") may stand at the next number."""
    ends = [float(end) if end else None for end in wanted[1:-1].split(",")]
    scale = 100.0 if figure.dimension == "percent" and (ends[0] or ends[1] or 0.0) <= 1 else 1.0
    return all(
        (have is None and end is None) or (have is not None and end is not None and abs(have - end * scale) <= 1.001)
        for have, end in zip((figure.low, figure.high), ends, strict=True)
    )


def quantulum(data: Path) -> Iterator[Score]:
    score = Score("quantulum3", "passed")
    for name in ("quantities", "quantities.ambiguity"):
        for case in rows(data / f"quantulum3/{name}.json"):
            figures = quantities.scan(case["req"])
            for wanted in case["res"]:
                if why := reason(wanted["surface"], wanted["surface"], wanted["value"]):
                    score.left_out[why] += 1
                    continue
                value, doubt = wanted["value"], wanted.get("uncertainty") or 0.0
                held = any(
                    near(f.value, value) or (near(f.low, value - doubt) and near(f.high, value + doubt))
                    for f in figures
                )
                score.count(held, f"{case['req']}: {wanted['surface']}, not {[(f.text, f.value) for f in figures]}")
    yield score


def political(data: Path) -> Iterator[Score]:
    score = Score("political_inconsistency", "accuracy", published=".809")
    score.remark = (
        "aims of parties, without figures: no rule of ours decides, most is called unrelated (published: GPT-4)"
    )
    for row in rows(data / "political_inconsistency/dev.jsonl"):
        first, _, second = row["Input"].removeprefix("Text 1: ").partition("Text 2: ")
        label = POLITICAL[check(first.strip(), second.strip()).relation]
        score.count(label == row["Answer_3_classes"], f"{row['Answer_3_classes']}, not {label}: {row['Input']}")
    yield score


def ramdocs(data: Path) -> Iterator[Score]:
    score = Score("ramdocs sentences", "accuracy")
    score.remark = (
        "the sentence of each answer alone; which of two places of one name it is stands elsewhere on the page"
    )
    for row in rows(data / "ramdocs/numeric_pairs_dev.jsonl"):
        first, second = (_sentence(row[f"text_{side}"], row[f"answer_{side}"]) for side in "ab")
        if first is None or second is None:
            score.left_out["the answer is not in the text"] += 1
            continue
        label = SAME_NAME[check(first, second).relation]
        score.count(label == row["label"], f"{row['label']}, not {label}: {first} || {second}")
    yield score


def _sentence(text: str, answer: str) -> str | None:
    at = text.find(answer)
    return next((text[s.start : s.end] for s in sentences.split(text) if s.start <= at < s.end), None)


def periods(data: Path) -> Iterator[Score]:
    score = Score("recognizers_text DatePeriodParser", "passed")
    score.remark = "an assistant's calendar: half months, free slots, days to come; ours are stretches a report covers"
    for case in rows(data / "recognizers_text/DatePeriodParser.json"):
        today = (case.get("Context") or {}).get("ReferenceDateTime", "2016-11-07")[:10]
        found = dates.windows(case["Input"], sentences.split(case["Input"]), date.fromisoformat(today))
        for wanted in case["Results"]:
            ends = ((wanted.get("Value") or {}).get("PastResolution") or {}).values()
            days = [date.fromisoformat(end) for end in ends if re.fullmatch(r"\d{4}-\d\d-\d\d", end)]
            if len(days) != 2:
                score.left_out["open at one end"] += 1
                continue
            start, end = days
            held = any(one.window.start == start and one.window.end in (end, end - timedelta(1)) for one in found)
            score.count(held, f"{case['Input']}: {start} to {end}, not {[one.window.text for one in found]}")
    yield score


def polnear(data: Path) -> Iterator[Score]:
    remark = "from the labelled pieces: what stood between them is not in the set"
    every, plain = (Score(f"polnear {name}", "found", remark=remark) for name in ("sources", "sources that say"))
    for row in rows(data / "polnear/dev.jsonl"):
        cue = " ".join(text for _, text in pieces_of(row["cue"]))
        heads = {w for _, text in pieces_of(row["source"]) for w in re.findall(r"\w+", text.lower())} - PRONOUNS
        if not heads or not cue:
            every.left_out["no source, or a pronoun whose noun is not in the set"] += 1
            continue
        pieces = sorted(piece for part in ("source", "cue", "content") for piece in pieces_of(row[part]))
        text = " ".join(piece for _, piece in pieces)
        heard = [one.speaker.text for one in speakers.attribute(text, sentences.split(text)) if one.speaker]
        said = {word for one in heard for word in re.findall(r"\w+", one.lower())}
        for score in (every, plain) if SAYS.search(cue) else (every,):
            score.count(bool(heads & said), f"{cue}: {heads}, not {heard}: {text[:200]}")
    plain.remark = "of these, those whose cue is a plain word of saying"
    yield from (every, plain)


def pieces_of(column: Any) -> Iterator[tuple[int, str]]:
    """Where a labelled piece begins, and its text."""
    for piece in ast.literal_eval(column) if isinstance(column, str) else column or ():
        yield piece["spans"][0][0], piece["text"]


def newsquant(data: Path) -> Iterator[Score]:
    done = subprocess.run(
        [sys.executable, data.parent / "tools/newsquant.py"], capture_output=True, text=True, check=True
    )
    found = dict(pair.split("=") for pair in done.stdout.split())
    for key, published in (("value_f1", ".920"), ("value_bound_f1", ".881")):
        score = Score(f"newsquant {key}", "F1", published=published)
        score.cases, score.given = int(found["sentences"]), float(found[key])
        score.remark = "the scorer counts vague words and both figures of a change as mistakes"
        yield score


SETS = (newsquant, equate, recognizers, periods, quantulum, ramdocs, political, polnear)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--mistakes", metavar="SET")
    asked = parser.parse_args()
    if not asked.data.is_dir():
        print(f"no labelled sets in {asked.data}: nothing is measured")
        return 0
    table = Table("set", "n", "measure", "here", "published", "remark")
    for measured in SETS:
        for score in measured(asked.data):
            left = "; ".join(f"{n} left out: {why}" for why, n in score.left_out.most_common())
            remark = "; ".join(filter(None, (score.remark, left)))
            table.add_row(score.name, str(score.cases), score.measure, score.share, score.published, remark)
            if asked.mistakes == score.name:
                print(*score.wrong, sep="\n")
    Console(width=150 if not sys.stdout.isatty() else None).print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
