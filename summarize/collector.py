"""Python's collector of cycles, paused while very many objects are made that form none.

It walks through all that lives again and again as objects are added; with a million claims in memory that is a third
of the time that comparing them takes. What is no longer used is freed all the same, by its count of references. What
was made meanwhile is old at once: frozen and thawed, it is not walked through on the way out either.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """No walk for cycles within; also usable as a decorator."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            if not gc.get_freeze_count():  # nobody else has frozen anything
                gc.freeze()
                gc.unfreeze()
            gc.enable()
