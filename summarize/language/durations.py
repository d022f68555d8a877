"""Lengths of time in words: "three weeks", "a couple of days"."""

from __future__ import annotations

from datetime import date, timedelta

from summarize.language.days import month_end

NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "sixty": 60, "ninety": 90, "couple": 2, "a couple of": 2}
UNIT_DAYS = {"hour": 1 / 24, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3650}
COUNT = (
    r"(?:\d{1,3}|a couple of|couple of|a few|few|several|many|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|sixty|ninety)"
)


def span_days(count: str, unit: str) -> int | None:
    """Length in days of "three weeks"; None where the count is vague ("several")."""
    word = count.lower().removesuffix(" of")
    number = int(word) if word.isdigit() else NUMBERS.get(word, NUMBERS.get(word.removeprefix("a ")))
    if number is None:
        return None
    return max(1, round(number * UNIT_DAYS[unit.lower().rstrip("s")]))


def back(published: date, unit: str, length: int) -> date | None:
    """The day a number of calendar units before publication; ``length`` is their length in days."""
    unit = unit.lower().rstrip("s")
    if unit in ("month", "year"):
        months = round(length / UNIT_DAYS[unit]) * (12 if unit == "year" else 1)
        total = published.year * 12 + published.month - 1 - months
        if total < 12:
            return None
        last = month_end(total // 12, total % 12 + 1)
        return last.replace(day=min(published.day, last.day))
    return published - timedelta(days=length) if published.toordinal() > length else None
