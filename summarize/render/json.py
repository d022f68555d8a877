"""The memo as JSON: the public contract, ``summarize.memo/1``."""

from __future__ import annotations

from summarize.render.excerpts import HIDDEN, escape_hidden
from summarize.schemas import Memo


def to_json(memo: Memo) -> str:
    """The memo as indented JSON that ``Memo.model_validate_json`` reads back to an equal memo.

    Invisible and bidi characters, which can stand only inside strings, are written as JSON escapes.
    """
    return HIDDEN.sub(escape_hidden, memo.model_dump_json(by_alias=True, indent=2)) + "\n"
