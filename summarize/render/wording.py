"""How days, speakers, rules and counts are put into words: one voice for every format.

Everything here returns plain text. Escaping for Markdown, HTML or a terminal is the format's own business.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

from summarize import rulebook
from summarize.language import measures
from summarize.language.words import inside
from summarize.schemas import Article, Claim, Memo, Speaker, Window

MONTHS = (
    "January February March April May June July August September October November December".split()
)  # not strftime: that follows the machine's locale
# What each rule of the comparison means, for a reader who has not seen the design.
RULES = {rule.id: rule.gist for rule in (rulebook.RULES | rulebook.EXPLAINING).values()}
STANCES = {
    "denied": "denied",
    "doubted": "doubted",
    "unconfirmed": "not confirmed",
    "planned": "planned, not yet so",
    "possible": "possible, not asserted",
    "forecast": "what may come, not what is",
}
SHARES = {"part": "part of a larger number", "added": "added to an earlier number"}
NOBODY, ITSELF = "nobody named", "the report itself"
DATED_BY = {
    "given": "as given",
    "url": "by the web address",
    "dateline": "by the dateline",
    "text": "from inside the text",
}


def plural(count: int, noun: str, many: str | None = None) -> str:
    """ "1 report", "3 reports", "1,200 stories" (give ``many`` where an s will not do)."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"


def day(when: date, *, full: bool = False) -> str:
    """ "17 Dec 2024", or "17 December 2024" when ``full``."""
    month = MONTHS[when.month - 1]
    return f"{when.day} {month if full else month[:3]} {when.year}"


def days(first: date | None, last: date | None, *, full: bool = False) -> str:
    """ "17 Dec 2024 to 31 Jan 2025"; one day when they are the same; "" when neither is known."""
    if first and last and first != last:
        return f"{day(first, full=full)} to {day(last, full=full)}"
    known = first or last
    return day(known, full=full) if known else ""


def bounds(article: Article) -> str:
    """What is known of an undated article's day: "after 17 Dec 2024", "" when nothing is."""
    if article.earliest and article.latest:
        return f"between {day(article.earliest)} and {day(article.latest)}"
    if article.earliest:
        return f"after {day(article.earliest)}"
    return f"before {day(article.latest)}" if article.latest else ""


def dated(article: Article) -> str:
    """ "17 Dec 2024", "undated (after 17 Dec 2024)" or "undated"."""
    if article.published:
        return day(article.published)
    known = bounds(article)
    return f"undated ({known})" if known else "undated"


def dating(memo: Memo) -> str:
    """How the reports were dated: "3 dated from inside the text, 1 by the dateline, 1 undated (after 17 Dec 2024)"."""
    known = Counter(DATED_BY.get(a.dated_by or "", "as given") for a in memo.articles if a.published)
    parts = [f"{count} {how}" for how, count in known.most_common()]
    if parts:
        parts[0] = parts[0].replace(" ", " dated ", 1)
    unknown = [dated(article) for article in memo.articles if not article.published]
    if unknown:
        parts.append(f"1 {unknown[0]}" if len(unknown) == 1 else f"{len(unknown)} undated")
    return ", ".join(parts)


def speaker(who: Speaker | None, source: str = "") -> str:
    """Who is given as the source, with role and relays: "John Kirby (spokesman, White House; via AFP)".

    What the words before it already say is not said again, nor is the report's own ``source`` as a relay.
    """
    if who is None:
        return NOBODY
    head = who.name or who.text
    if source and head.casefold() == source.casefold():
        return ITSELF
    said = _words(head)
    about: list[str] = []
    for part in (who.role, who.organisation, "anonymous" if who.anonymous else None):
        if part and not _words(part) <= said:
            about.append(part)
            said |= _words(part)
    relays = [relay for relay in dict.fromkeys(who.via) if relay != source and not _words(relay) <= said]
    relays = [relay for relay in relays if not _words(head) <= _words(relay)]
    groups = [", ".join(about)] if about else []
    if relays:
        groups.append("via " + ", ".join(relays))
    return f"{head} ({'; '.join(groups)})" if groups else head


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def period(window: Window | None) -> str:
    """The time that a figure covers: the words printed, and the days they come to where that is known."""
    if window is None:
        return ""
    resolved = days(window.start, window.end) if window.start and window.end else ""
    words = inside(window.text)
    parts = [f"“{words}”" if words else "", f"({resolved})" if resolved else ""]
    text = " ".join(part for part in parts if part)
    return f"{text}, running total".lstrip(", ") if window.cumulative else text


def answer(claim: Claim) -> str:
    """What a claim without a figure answers: "says so", "denied", "possible, not asserted"."""
    return STANCES.get(claim.stance, "says so")


def about(claim: Claim) -> str:
    """What a claim is about, in the measure's or the question's own words; of whom, its topic's title says."""
    if claim.figure is None and claim.proposition:
        return claim.proposition.partition(":")[0].replace("-", " ")
    # The title of a noun that no table knows carries its verb in brackets, or is that alone: "soldier (move)".
    return measures.title(claim.measure).replace(" (", ", ").rstrip(")").lstrip(", ") if claim.measure else ""


def counts(claim: Claim, known: str = "") -> str:
    """What a claim counts: measure, group, share, period, place, event and stance, in one line.

    A group, place or event whose words all stand in ``known`` (a heading, say) is left out.
    """
    said = _words(known)
    parts = [
        STANCES.get(claim.stance, "") if claim.figure else "",
        about(claim),
        *(part if part and not _words(part) <= said else "" for part in (claim.group, claim.place, claim.event)),
        SHARES.get(claim.share, ""),
        period(claim.window),
        "called out of date by the report itself" if claim.superseded else "",
    ]
    return ", ".join(dict.fromkeys(part for part in parts if part))
