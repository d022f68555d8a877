"""Names under which two reports mean the same."""

from __future__ import annotations


def canonical(name: str) -> str:
    """A key for a name: case, articles and possessives dropped."""
    return " ".join(name.casefold().replace("’s", "").replace("'s", "").split()).removeprefix("the ")


def same(a: str, b: str) -> bool:
    """Whether two names mean the same."""
    return canonical(a) == canonical(b)
