"""How much work reading an article is, counted in calls of functions, not in seconds.

The calls follow the time closely enough to show when a rule that is tried in every sentence costs too much. What they
come to a second is measured by hand (``tests/benchmarks/reading.py``, at least 100 articles of 5,000 characters).
"""

from __future__ import annotations

import cProfile
from pathlib import Path

from summarize import articles, pipeline

WIRE = Path(__file__).parent / "quality/wire"
#: Calls for each character. 13.0 when this was set; raise it only for what is worth its price to those who wait.
MOST = 13.4


def test_reading_is_no_more_work_than_it_was() -> None:
    loaded = articles.load(sorted(WIRE.glob("*/*.txt")))
    pipeline.read_all(loaded)  # fills what is kept between articles
    with cProfile.Profile() as calls:
        pipeline.read_all(loaded)
    made = sum(entry.callcount for entry in calls.getstats())
    assert made / sum(len(article.text) for article in loaded.articles) < MOST
