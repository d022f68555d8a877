"""Units of one kind brought to one base, so that 1.4 tonnes and 640 kilograms stand on one line.

Factors are those of NIST Special Publication 811, appendix B; a "ton" is taken as the short ton that American
reports mean, knots and nautical miles are international.
"""

from __future__ import annotations

from typing import NamedTuple

#: Dimensions whose figures are brought to one unit before they are compared.
MEASURED = frozenset(("measure", "duration"))


class Unit(NamedTuple):
    """The base unit of a kind of quantity, and how many of it one of this unit is."""

    base: str
    factor: float


_FACTORS: dict[str, dict[str, float]] = {
    "m": {"mm": 0.001, "cm": 0.01, "m": 1, "km": 1000, "inch": 0.0254, "ft": 0.3048, "yd": 0.9144, "mile": 1609.344}
    | {"nautical mile": 1852},
    "km2": {
        "m2": 1e-6,
        "km2": 1,
        "hectare": 0.01,
        "acre": 0.0040468564,
        "sq mile": 2.589988110336,
        "sq ft": 9.290304e-8,
    },
    "kg": {"mg": 1e-6, "g": 0.001, "kg": 1, "tonne": 1000, "ton": 907.18474, "lb": 0.45359237, "oz": 0.028349523125}
    | {"kt": 1e6, "Mt": 1e9, "Gt": 1e12},
    "litre": {"ml": 0.001, "litre": 1, "m3": 1000, "gallon": 3.785411784, "pint": 0.473176473, "barrel": 158.987294928},
    "km/h": {"km/h": 1, "mph": 1.609344, "knot": 1.852, "m/s": 3.6},
    "day": {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1, "week": 7, "month": 30.4375}
    | {"year": 365.25, "decade": 3652.5, "century": 36525},
}
_UNITS = {unit: Unit(base, factor) for base, units in _FACTORS.items() for unit, factor in units.items()}


def unit(name: str | None) -> Unit:
    """The base of a unit; a unit that the table does not know is its own base.

    Args:
        name: a canonical unit as the scanner gives it ("tonne"), a currency, or None for a plain count.
    """
    return _UNITS.get(name or "", Unit(name or "", 1.0))
