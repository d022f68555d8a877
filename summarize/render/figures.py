"""How figures are put into words: numbers, amounts with their units, ranges, readings."""

from __future__ import annotations

from math import ceil, floor

from summarize.schemas import Figure

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "ILS": "₪", "KRW": "₩", "NGN": "₦"}
# Units that do not take an s (those shorter than four letters are symbols and take none either).
UNITS: dict[str, str | None] = {
    **dict.fromkeys(("km/h", "Mbps", "Gbps", "mbar", "magnitude", "sq ft", "cubic ft", "cubic yd")),
    "km2": "square kilometres",
    "m2": "square metres",
    "m3": "cubic metres",
    "sq mile": "square miles",
    "acre-foot": "acre-feet",
    "bpd": "barrels a day",
    "inch": "inches",
    "ton": "tons",
    "century": "centuries",
}


def number(value: float) -> str:
    """A number with thousands separators, or with its scale word from a million up ("5.6 billion")."""
    for size, name in SCALES:
        scaled = round(value / size, 3)
        if abs(scaled) >= 1 and abs(scaled * size - value) < size * 1e-9:
            return f"{scaled:g} {name}"
    if value == int(value):
        return f"{int(value):,}"
    text = f"{value:,.2f}" if abs(value) >= 1 else f"{value:.3g}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(text: str, dimension: str = "count", unit: str | None = None) -> str:
    """A number in words with its sign or unit: "$5.6 billion", "12%", "30 km"."""
    if dimension == "money" and unit:
        return f"{SIGNS[unit]}{text}" if unit in SIGNS else f"{text} {unit}"
    if dimension == "percent":
        return f"{text}%"
    if dimension in ("measure", "duration", "age") and unit:
        many = UNITS.get(unit, f"{unit}s" if len(unit) > 3 else None) or unit
        return f"{text} {unit if text == '1' else many}"
    return text


def interval(low: float | None, high: float | None, dimension: str = "count", unit: str | None = None) -> str:
    """An inclusive range in words; ``None`` is open: "200-999", "1,001 or more", "at most 6,199", "none"."""

    def say(text: str) -> str:
        return amount(text, dimension, unit)

    if low is None and high is None:
        return "no number"
    if low == high == 0 and dimension == "count":
        return "none"
    if low is not None and (high is None or low == high):
        above = _rounder(low, -1) if high is None else None
        return f"more than {say(above)}" if above else say(number(low)) + (" or more" if high is None else "")
    assert high is not None
    under = _rounder(high, 1)
    if not low:
        return f"less than {say(under)}" if under else f"at most {say(number(high))}"
    if under:
        return f"{say(number(low))} to under {say(under)}"
    (first, _, small), (last, _, large) = number(low).partition(" "), number(high).partition(" ")
    if small == large and low > 0:
        return say(f"{first}-{number(high)}")
    return say(f"{number(low)} to {last} {large}".rstrip())


def _rounder(bound: float, step: int) -> str | None:
    """The round number that an open bound of a million or more stands beside ("more than 5 billion")."""
    near = bound + step if bound == int(bound) else float(int(bound) + (step > 0))
    text = number(near)
    return text if " " in text and " " not in number(bound) else None


def reads(figure: Figure) -> str:
    """What a figure can honestly mean, in words: "300-999 (possible from 200)", "about 950-1,050"."""
    low, high = figure.low, figure.high
    usual_low, usual_high = figure.plausible_low, figure.plausible_high
    kind, unit = figure.dimension, figure.unit
    if kind != "count" and figure.hedge in ("more_than", "less_than"):
        bound = low if figure.hedge == "more_than" else high
        if bound is not None:
            bound = round(bound, 1) if figure.approximate else bound
            return f"{figure.hedge.replace('_', ' ')} {amount(number(bound), kind, unit)}"
    if usual_low is None and usual_high is None:
        usual_low, usual_high = low, high
    if figure.approximate and usual_low is not None and usual_high is not None:
        usual_low, usual_high = _rough(usual_low, usual_high, kind)
    words = interval(usual_low, usual_high, kind, unit)
    if figure.hedge != "vague":
        rough = figure.approximate and figure.hedge in ("about", "exact")
        return f"about {words}" if rough and low is not None and high is not None and low != high else words
    if high != usual_high:
        return f"{words} (possible {interval(low, high, kind, unit)})"
    if low is not None and low != usual_low:
        return f"{words} (possible from {amount(number(low), kind, unit)})"
    return words


def _rough(low: float, high: float, kind: str) -> tuple[float, float]:
    """Bounds worked out as so many per cent either side, no more exact than that; counts stay whole."""
    if kind == "count":
        return (ceil(low), floor(high)) if ceil(low) <= floor(high) else (low, high)
    if kind == "money":
        return low, high
    digits = 1 if abs(high) < 100 else None
    return round(low, digits), round(high, digits)
