"""Everything that can go wrong, on one page.

    SummarizeError
    ├── InputError            something the user gave cannot be used
    │   ├── ArticleError      one article could not be read (the run goes on)
    │   ├── MetadataError     the --meta table is not usable
    │   └── MemoError         a file is not a summarize memo
    ├── GroundingError        a claim that its article does not carry (the claim is dropped and counted)
    └── ModelError            the model did not give a usable reply (the rules reader steps in)
        ├── EndpointError     the endpoint will not take our calls: key, address, model name, quota
        ├── TransientError    it failed for now: busy, unreachable, slow, cut off in transit
        ├── CutOff            the reply reached its longest length before it was complete
        ├── ContextOverflow   the request is longer than the model can read
        ├── Refusal           the model declined
        ├── BadReply          the reply is not what was asked for, also after asking again
        └── BudgetSpent       the call would pass --max-tokens-total or --max-cost

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


class ModelError(SummarizeError):
    """The model did not give a usable reply.

    ``retryable``: the same request may well succeed when it is sent again.
    """

    hint = "Run again: replies already received are kept; --reader rules needs no model."
    retryable: bool = False


class EndpointError(ModelError):
    """The endpoint will not take our calls: wrong key, address or model name, quota used up."""

    hint = "Check OPENAI_API_KEY, --base-url (most end in /v1) and --model."


class TransientError(ModelError):
    """The endpoint failed for now: busy, unreachable, slow, or a reply that broke off on its way.

    Args:
        message: what went wrong, one line.
        hint: what to do about it, one line.
        wait: seconds that the endpoint asked to be left alone, if it did.
    """

    hint = "Run again later, or with a lower --concurrency: replies already received are kept."
    retryable = True

    def __init__(self, message: str, *, hint: str | None = None, wait: float | None = None) -> None:
        super().__init__(message, hint=hint)
        self.wait = wait


class CutOff(ModelError):
    """The reply reached its longest length before it was complete."""

    hint = "A smaller piece of the article gives a shorter reply."


class ContextOverflow(ModelError):
    """The request is longer than the model can read."""

    hint = "Use a model with a larger context, or start the server with one."


class Refusal(ModelError):
    """The model declined to answer."""

    hint = "Another model may answer; --reader rules reads without one."


class BadReply(ModelError):
    """The reply is not what was asked for, also after asking again.

    Args:
        message: what is wrong with it, one line.
        hint: what to do about it, one line.
        reply: the last reply, as it arrived.
    """

    hint = "A larger model keeps to the form better; --reader rules reads without one."

    def __init__(self, message: str, *, hint: str | None = None, reply: str = "") -> None:
        super().__init__(message, hint=hint)
        self.reply = reply


class BudgetSpent(ModelError):
    """The call would pass --max-tokens-total or --max-cost, so it was not made."""

    hint = "Raise --max-tokens-total or --max-cost and run again: replies already received are kept."
