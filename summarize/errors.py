"""Everything that can go wrong, on one page.

    SummarizeError
    ├── InputError            something the user gave cannot be used
    │   ├── ArticleError      one article could not be read (the run goes on)
    │   ├── MetadataError     the --meta table is not usable
    │   └── MemoError         a file is not a summarize memo
    └── GroundingError        a claim that its article does not carry (the claim is dropped and counted)

Each error carries a ``hint``: what the reader of the message can do about it.
"""

from __future__ import annotations


class SummarizeError(Exception):
    """Base of all errors of this package.

    Args:
        message: what went wrong, one line, naming the file if there is one.
        hint: what to do about it, one line.
    """

    hint: str = "Run with --help to see what is expected."

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        if hint is not None:
            self.hint = hint


class InputError(SummarizeError):
    """Something the user gave cannot be used."""


class ArticleError(InputError):
    """One article could not be read; the others still are."""

    hint = "Give a text, Markdown or articles.jsonl file with words in it."

    def __init__(self, path: str, message: str, *, hint: str | None = None) -> None:
        super().__init__(f"{path}: {message}", hint=hint)
        self.path = path
        self.reason = message


class MetadataError(InputError):
    """The --meta table is not usable."""

    hint = "The table needs a header with the column `path` and any of source, date, url, title, author."


class MemoError(InputError):
    """A file is not a summarize memo."""

    hint = "Write one with: summarize memo PATHS... --format json -o memo.json"


class GroundingError(SummarizeError):
    """A claim says something that its article does not carry."""

    hint = "Quotes must be copied from the article, letter for letter."
