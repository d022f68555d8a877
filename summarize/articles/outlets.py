"""Who publishes: outlets by domain, agencies by credit (the tables are in outlets.toml)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)


@cache
def _tables() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("outlets.toml").read_text("utf-8"))
    return table


def url(text: str) -> str | None:
    """The web address in a string, without closing punctuation, or None ("unknown" is none)."""
    found = _URL.search(text)
    return found.group().rstrip(".,;:!?)]}'\u2019\u201d") if found else None


def by_url(address: str) -> str | None:
    """The outlet that a page address belongs to: its known name, else the bare domain."""
    if "//" not in address:
        address = "//" + address
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return None
    domains = _tables()["domains"]
    labels = host.split(".")
    for first in range(len(labels) - 1):
        name = domains.get(".".join(labels[first:]))
        if name:
            return name
    return host.removeprefix("www.") or None


def agency(credit: str) -> str | None:
    """The news agency that a printed credit names ("The Associated Press": "AP"), or None."""
    plain = _plain(credit)
    # "Pa." is a state, "ap" is no agency: initials are printed as capitals.
    initials = len(plain) <= 4 and plain != "dpa"
    return None if initials and not credit.strip(" .*").isupper() else _tables()["agencies"].get(plain)


def signature(credit: str) -> str | None:
    """The agency or outlet that signs a dateline ("CNN", "Reuters"), or None."""
    return agency(credit) or _tables()["signatures"].get(_plain(credit))


@cache
def names() -> dict[str, str]:
    """Known outlets by name in lower case, with and without "the"."""
    tables = _tables()
    known = {name.lower(): name for table in tables.values() for name in table.values()}
    return known | {name.removeprefix("the "): outlet for name, outlet in known.items()}


def _plain(credit: str) -> str:
    return " ".join(credit.lower().split()).strip(" .*").removeprefix("the ")
