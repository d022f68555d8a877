"""Who or what is counted, and which sort of them when a figure counts only a sort ("nine of them children")."""

from __future__ import annotations

import re

from summarize.language import ballots, lasting
from summarize.language.clauses import Clause, Counted
from summarize.language.inflection import singular
from summarize.language.measures import table
from summarize.language.phrases import Phrase
from summarize.language.vocabulary import is_person, vocabulary
from summarize.language.whereabouts import NOT_PLACES

# Measures that are said of many sorts of things, so that the sort is their subject.
_NAMED_THINGS = frozenset(("destroyed", "damaged", "threatened", "launched", "shot_down", "deployed", "captured"))
# Those whose records they are: the count of their records is the count of them.
_ON_RECORD = frozenset("patient customer user client member subscriber guest people person record file account".split())
_COUNTER = re.compile(r"\b[Cc]ounter[- ]?(?:demonstrat|protest|rall(?:y|ies)\b)")
_TRADE_REACH = 40
_PUBLIC = (
    r"(?<!public and )private(?: sector| employers| companies)?\b"
    r"|(?:government|(?:state|local|federal) (?:and local )?government)s?\b(?! (?:said|says|report|data|figures|count))"
)
_TRADES = re.compile(
    rf"\b(?:{_PUBLIC}|(?:manufactur\w+|factor(?:y|ies)|construction|retail(?:ers)?|health ?care|restaurants?|hotels?"
    r"|leisure|hospitality|temporary(?: services)?|transportation|education|mining|financial|professional)\b)",
    re.IGNORECASE,
)
_EMPLOYERS = re.compile(rf"\b(?:{_PUBLIC})", re.IGNORECASE)
# A firm that cuts jobs cuts its own, whatever its trade.
_JOBS = {"jobs_added": _TRADES, "jobs_cut": _EMPLOYERS}
# Aid of one sort is a part of all aid: "military aid", "aid to the country's military".
_AID = re.compile(
    r"\b(?P<kind>military|humanitarian|economic|food|development)(?: and [a-z]+)? (?:aid|assistance|funding|relief)\b"
    r"|\b(?:aid|assistance) (?:to|for) (?:the |its )?(?:\w+(?:['’] ?s)? )?(?:military|army)\b",
    re.IGNORECASE,
)
# Votes on these are no votes on the bill.
_MOTION = re.compile(r"(?<!with an )(?<!with the )\b(amendment|cloture|motion|nomination|veto|filibuster|end debate)\b")
# Words for people whose sort stands before them: "civilian deaths", "staff members".
_OF_A_SORT = frozenset("person people death fatality casualty victim injury".split())
_ARMY = frozenset("army military troops forces navy battalion brigade regiment garrison".split())
_ATTACKERS, _BOMBER = "attackers", "bomber"
_AT_A_SITE = re.compile(r" (?:at|in|from) (?:the |its |an? )?[A-Z\w]")
_WORKERS, _OF_WORKERS = "workers", frozenset(("jobs", "furloughed", "strike"))
_BUILDINGS = frozenset(("structure", "building", "property", "house", "home", "residence"))


# The wounded told apart by what hurt them, or how badly: "three suffered gunshot wounds".
_HURT = re.compile(
    r"[^.;:]{0,70}?\b(?:(?P<shot>gunshots?|bullets?|gunfire|were shot\b(?! dead))|(?P<burned>burns\b)"
    r"|(?P<lightly_hurt>(?:minor|slight|light|superficial|non-life-threatening)(?: [\w-]+)? (?:injur|wound))"
    r"|(?P<badly_hurt>(?:serious|severe|critical|grave|life-threatening|major)(?: [\w-]+)? (?:injur|wound)"
    r"|(?:seriously|severely|gravely|badly|critically) (?:injured|wounded|hurt)))",
    re.IGNORECASE,
)


# "247 passengers and crew": all who were aboard.
_AND_CREW = re.compile(r" passengers (?:and|or) crew\b")
# "Five people on the ground died": not those aboard.
_ON_THE_GROUND = re.compile(r"(?: (?!aboard\b|on\b)[\w-]+){0,2} on the ground\b")
_EITHER = re.compile(r"\b(?:damaged (?:or|and) destroyed|destroyed (?:or|and) damaged)\b", re.IGNORECASE)


def subject_and_group(text: str, counted: Counted, clause: Clause, number: int) -> tuple[str | None, str | None]:
    """Who or what is counted, and the sort of people within them if only a sort is counted."""
    subject, group = _subject_and_group(text, counted, clause, number)
    if counted.measure == "wounded" and group is None:
        following = clause.spans[number + 1][0] if number + 1 < len(clause.spans) else len(clause.words)
        end = clause.words.ends[following - 1]
        hurt = _HURT.match(text, clause.figures[number].end, max(end, clause.figures[number].end))
        alone = not number and not counted.phrase.more  # all the hurt there were
        group = str(hurt.lastgroup).replace("_", " ") if hurt and not (alone and hurt["lightly_hurt"]) else None
    row = table().get(counted.measure)
    if group is None and row is not None and row.family in ("harm", "missing"):
        group = "on the ground" if _ON_THE_GROUND.match(text, clause.figures[number].end) else None
    if counted.measure == "damaged" and len(clause.figures) > 1 and "destroyed" in clause.words.lowers:
        told = text[clause.words.starts[0] : clause.words.ends[-1]]
        group = group if _EITHER.search(told) else "not destroyed"  # "destroyed 40 homes and damaged 90 others"
    return subject, group


def _subject_and_group(text: str, counted: Counted, clause: Clause, number: int) -> tuple[str | None, str | None]:
    phrase, table_ = counted.phrase, vocabulary()
    head = phrase.head
    row = table().get(counted.measure)
    people = row is not None and row.people
    end = clause.words.ends[min(phrase.last, len(clause.words) - 1)]
    if row is not None and row.family == "attendance" and _COUNTER.search(text, clause.words.starts[0], end):
        return "people", "counter-protesters"
    if counted.measure == "aboard" and head == "passenger" and "crew" in clause.words.lowers:
        together = number + 1 == len(clause.spans) and _AND_CREW.match(text, clause.figures[number].end)
        return "people", None if together else "passengers"
    if (
        head == "man"
        and counted.verb == "lose"
        and not _ARMY.isdisjoint(clause.words.lowers[: clause.spans[number][0]])
    ):
        return "people", "soldiers"  # "the army had lost nine men"
    if row is not None and row.key in _JOBS and (trade := _trade(text, clause, number, _JOBS[row.key])):
        return None, trade
    if counted.measure == "aid" and (kind := _AID.search(text, clause.words.starts[0], clause.words.ends[-1])):
        return None, f"{(kind['kind'] or 'military').lower()} aid"
    if row is not None and row.key in _JOBS and head is not None and not is_person(head):
        whose = next((table_.groups[m] for m in phrase.modifiers if m in table_.groups), None)
        if whose:
            return "people", whose  # "10,000 teacher jobs"
    if counted.measure == "prison":
        return None, lasting.convict(text, clause.words.starts[0], clause.figures[number])
    if counted.measure == "lead":
        return ballots.leader(clause, number), None
    if counted.measure == "votes" and (motion := _MOTION.search(text, clause.words.starts[0], clause.words.ends[-1])):
        return None, motion[1]
    if counted.measure == "records" and (head is None or head in _ON_RECORD):
        return None, None
    if head is None or head in table_.generic or head == "people":
        named = (f"{m} {head}" for m in phrase.modifiers)
        sorts = (table_.groups.get(sort) for sort in (*named, *(phrase.modifiers if head in _OF_A_SORT else ())))
        group = next(filter(None, sorts), None) or _predicate_group(clause, phrase)
        return ("people" if people or head is not None else None), group
    words = clause.words
    known = None if row is not None and head in row.nouns else table_.groups.get(head)
    name = " ".join(
        w for w in words.words[phrase.first : phrase.word] if w[:1].isupper() and w.lower() not in NOT_PLACES
    )
    pairs = (table_.groups.get(f"{modifier} {head}") for modifier in phrase.modifiers)
    group = next((g for g in pairs if g), None) or known
    group = group or next((table_.groups[m] for m in phrase.modifiers if m in table_.groups), None)
    if group == _ATTACKERS and (row is None or row.family != "harm"):
        group = None  # suspects who are arrested are those arrested
    counted_to = words.ends[max(phrase.last - 1, 0)]
    if group == _WORKERS and row is not None and row.family in _OF_WORKERS and not _AT_A_SITE.match(text, counted_to):
        group = None  # whoever loses a job works
    if head == _BOMBER and row is not None and row.key in _NAMED_THINGS:
        return head, None  # what is sent or shot down flies
    if is_person(head) and (people or group):
        soldiers = group == "soldiers" or head == "personnel"
        if name and soldiers:
            return f"{name} soldiers", None
        if phrase.also and group and not any(table_.groups.get(a) == group for a in phrase.also):
            return "people", None
        return "people", group or _predicate_group(clause, phrase)
    if head in table_.classes["buildings"]:
        kinds = {head, *phrase.also}
        sort = head if len(kinds) == 1 and head not in _BUILDINGS else None
        return "structures", sort
    if is_person(head):
        return "people", group
    named_thing = row is not None and (counted.measure in _NAMED_THINGS or row.family == "harm")
    return (head if named_thing else None), None


def _trade(text: str, clause: Clause, number: int, trades: re.Pattern[str]) -> str | None:
    """The part of the economy whose jobs are counted: "retailers added 29,000 jobs", "8,000 jobs in construction"."""
    figure = clause.figures[number]
    before = clause.figures[number - 1].end if number else clause.words.starts[0]
    for start, end in ((before, figure.start), (figure.end, min(figure.end + _TRADE_REACH, clause.words.ends[-1]))):
        match = trades.search(text, start, end)
        if match:
            return match[0].lower()
    return None


def _predicate_group(clause: Clause, phrase: Phrase) -> str | None:
    """ "nine of them children", "seven of the dead were students": the group stands behind the phrase."""
    words, groups = clause.words, vocabulary().groups
    if not phrase.partitive:
        return None
    at = phrase.last
    if phrase.whole is not None:
        at = max(at, clause.by_word[phrase.whole][1])
    seen_be = phrase.pronoun
    for i in range(at, min(at + 10, len(words))):
        lower = words.lowers[i]
        if i in clause.by_word or lower in (",", ";", "."):
            break
        if lower in ("were", "are", "was", "is", "being"):
            seen_be = True
        if seen_be and words.kinds[i] == "noun" and singular(lower) in groups:
            return groups[singular(lower)]
        if seen_be and words.kinds[i] == "verb":
            break
    return None
