"""Days and windows: which days a text names, and which stretches of time its figures cover."""

from __future__ import annotations

from summarize.language.moments import DayMention, mentions
from summarize.language.windows import TimeMention, windows

__all__ = ["DayMention", "TimeMention", "mentions", "windows"]
