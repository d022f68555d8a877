"""Happenings that have a name ("Camp Fire", "Hurricane Irma") or a year of their own, and which of them a figure is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from summarize.language.sentences import Sentence

_SORTS = {
    "fire": "fire blaze wildfire firestorm inferno fires wildfires blazes",
    "storm": "hurricane typhoon cyclone storm superstorm",
    "tornado": "tornado twister tornadoes",
    "quake": "earthquake quake temblor earthquakes",
    "attack": "shooting massacre bombing attack attacks bombings siege blast explosion stabbing hijacking raid shootings",
    "war": "war conflict uprising revolution genocide crackdown insurgency civil-war",
    "crash": "crash collision derailment disaster sinking",
    "water": "flood floods flooding tsunami avalanche landslide mudslide avalanches",
    "illness": "outbreak epidemic pandemic",
    "gathering": "rally march protest protests parade festival concert inauguration",
}
_SORT = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_LAST = "|".join(sorted(_SORT, key=len, reverse=True))
_NAMED = re.compile(
    rf"\b(?:(?P<kind>Hurricane|Typhoon|Cyclone|Tropical Storm|Superstorm|Storm) (?P<own>[A-Z][a-z]+)"
    rf"|(?P<name>(?:[A-Z][\w’'.-]*[a-z] ){{1,3}})(?P<sort>{_LAST}|{_LAST.title()}))\b"
)
_NOT_NAMES = frozenset(
    """the a an this that these those his her its their our in on at of and or but for from after before during since by with
    as to one two three monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december new another each every some many most all no northern southern eastern western
    central north south east west officials authorities police it he she they we there when while what which who deadly
    massive major latest big suicide car bomb truck drone air terrorist terror us u.s uk un russian ukrainian syrian iraqi
    israeli palestinian american british french german chinese japanese korean iranian turkish afghan pakistani indian islamic
    muslim christian world cold civil suspected apparent alleged islamist rebel government killer more other first second last
    photo if mr mrs forest state federal local both several how why where not just even only than like per via due""".split()
)
_AGO = re.compile(
    r"\b(?:(?:in|of|from|during|since|the|on|after|before|that|May|June|July|March|April|January|February|August|September"
    r"|October|November|December)\s+(?:(?:[A-Z][a-z]{2,8}\.?)\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?)?"
    r"|\d{1,2},\s+|[A-Z][a-z]{2,8}\s+)(?P<year>(?:1[6-9]|20)\d\d)\b(?![,.]\d)"
    r"|\b(?P<years>\d+|two|three|four|five|six|seven|eight|nine|ten|a|several|many|twenty|thirty) (?P<span>years?|decades?|century) "
    r"(?:ago|earlier|before)\b"
    r"|\b(?P<lastyear>last year(?:['’]s)?|(?:of|in) last year|the previous year|the year before|a year earlier)\b"
)
_WAR = re.compile(
    r"\bsince (?:the |its |Syria['’]?s? |Ukraine['’]?s? )?(?:[A-Z]?[\w’'-]+ ){0,3}?"
    r"(?:war|conflict|uprising|invasion|fighting|insurgency|revolution|crackdown|intifada)\b"
    r"(?! (?:this|last) (?:week|month))"
)
_RECORD = re.compile(
    r"\b(?:previous|prior|earlier|old|former|longstanding|existing) (?:record|high|deadliest|worst)\b|\brecord (?:of|set in)\b"
)
_BACK = re.compile(
    r"\b(?:[Tt]h(?:e|at|is|ose|ese)|[Ii]ts?)\s+(?:\w+\s+)?(?:fire|blaze|storm|tornado|twister|quake|earthquake|hurricane|attack"
    r"|attacks|shooting|bombing|disaster|crash|explosion|blast|flood|war|conflict|massacre|assault|incident|tsunami|wave)\b"
)
_NUMBERS = {
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "several": 5,
    "many": 20,
    "twenty": 20,
    "thirty": 30,
}


@dataclass(frozen=True, slots=True)
class Happening:
    """A mention ``text[start:end]``; ``sort`` is its kind ("fire"), ``key`` the name that unites its mentions."""

    start: int
    end: int
    sort: str
    key: str


class Story:
    """The happenings of one article.

    ``own``: what the article is about, if it names it, by sort. ``rivals``: sorts of which it tells of several at once.
    """

    __slots__ = ("_starts", "_text", "_year", "mentions", "own", "rivals", "sentences")

    def __init__(self, text: str, sentences: Sequence[Sentence], published: date | None) -> None:
        self._text = text
        self.sentences = sentences
        years = [int(y) for y in re.findall(r"\b20[0-4]\d\b", text)] if published is None else [published.year]
        self._year = max(years, default=9999)
        self.mentions = [m for m in map(self._mention, _NAMED.finditer(text)) if m is not None]
        self._starts = [s.start for s in sentences]
        self.own: dict[str, str] = {}
        self.rivals: set[str] = set()
        present: dict[str, Counter[str]] = {}
        first: dict[str, str] = {}
        for mention in self.mentions:
            if self._dated(mention.start, mention.end) is None:
                present.setdefault(mention.sort, Counter())[mention.key] += 1
                first.setdefault(mention.sort, mention.key)
        for sort, names in present.items():
            top = max(names.values())
            self.own[sort] = first[sort] if names[first[sort]] * 2 >= top else names.most_common(1)[0][0]
            if len(names) > 1:
                self.rivals.add(sort)

    def _mention(self, match: re.Match[str]) -> Happening | None:
        if match["own"]:
            return Happening(
                match.start(),
                match.end(),
                "storm",
                f"{match['kind']} {match['own']}".lower().removeprefix("superstorm "),
            )
        words = match["name"].split()
        while words and words[0].lower().rstrip(".,") in _NOT_NAMES:
            words.pop(0)
        if not words or words[-1].lower() in _NOT_NAMES or words[-1].endswith(("'s", "’s")):
            return None
        sort_word = match["sort"].lower()
        if (
            sort_word.endswith("s")
            and sort_word[:-1] in _SORT
            and len(words) == 1
            and words[0] == match["name"].split()[0]
        ):
            key = f"{words[0]} {sort_word}"
        else:
            key = " ".join([*words, sort_word])
        start = match.end() - len(match["sort"]) - 1 - len(" ".join(words))
        sort = _SORT[sort_word]
        name = " ".join(words)
        return Happening(
            start, match.end(), sort, f"{name} {_SINGULAR.get(sort_word, sort_word)}".lower() if key else key
        )

    def _dated(self, start: int, end: int) -> str | None:
        """The year printed close behind or before a mention, when it is not the story's own."""
        text = self._text
        before = text[max(0, start - 6) : start]
        year = re.search(r"\b((?:1[6-9]|20)\d\d)\s\Z", before)
        if year and int(year[1]) < self._year:
            return year[1]
        return None

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that an offset lies in (or follows)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def past(self, start: int, end: int) -> str | None:
        """The other time that ``text[start:end]`` tells of ("1933", "war"), None for the story's own."""
        text = self._text
        if _WAR.search(text, start, end):
            return "war"
        for match in _AGO.finditer(text, start, end):
            if match["year"]:
                year = int(match["year"])
                if year < self._year:
                    return match["year"]
            elif match["years"]:
                count = _NUMBERS.get(match["years"]) or (int(match["years"]) if match["years"].isdigit() else 1)
                return str(self._year - count * (10 if match["span"].startswith("decade") else 1))
            elif match["lastyear"]:
                return str(self._year - 1)
        return "record" if _RECORD.search(text, start, end) else None

    def event(self, start: int, end: int) -> str | None:
        """The happening that the words ``text[start:end]`` (a figure's clause) are about.

        Returns:
            A name, a name with its year, or a year, when the text ties the figure to one; None for the story's own.
        """
        at = self.sentence_at(start)
        sentence = self.sentences[at]
        named = [m for m in self.mentions if sentence.start <= m.start < sentence.end]
        inside = [m for m in named if start <= m.start < end]
        time = self.past(start, end) or (self.past(sentence.start, sentence.end) if self._one_time(sentence) else None)
        if time is None and at and self._refers_back(sentence):
            earlier = self.sentences[at - 1]
            if earlier.paragraph == sentence.paragraph:
                time = self.past(earlier.start, earlier.end)
                time = None if time == "war" else time
        nearest = min(inside or named, key=lambda m: min(abs(m.start - end), abs(start - m.end)), default=None)
        if time is not None:
            return (
                f"{nearest.key} {time}"
                if nearest and nearest.sort != "war" and nearest.key not in self.own.values()
                else time
            )
        if nearest is not None:
            before = self._dated(nearest.start, nearest.end)
            return f"{nearest.key} {before}" if before else nearest.key
        return self._standing(at)

    def _one_time(self, sentence: Sentence) -> bool:
        """A sentence that speaks of one other time throughout: the time stands at its beginning or it has no comma."""
        head = self._text[sentence.start : min(sentence.end, sentence.start + 45)]
        return bool(_AGO.search(head)) or "," not in self._text[sentence.start : sentence.end]

    def _refers_back(self, sentence: Sentence) -> bool:
        return bool(_BACK.match(self._text, sentence.start, sentence.end))

    def _standing(self, at: int) -> str | None:
        """The last happening named before a sentence, where the article tells of several; else None."""
        if not self.rivals:
            return None
        start = self.sentences[at].start
        for mention in reversed(self.mentions):
            if mention.start < start and mention.sort in self.rivals and self._is_present(mention):
                return mention.key
        sort = next(iter(sorted(self.rivals)))
        return self.own.get(sort)

    def _is_present(self, mention: Happening) -> bool:
        sentence = self.sentences[self.sentence_at(mention.start)]
        return self.past(sentence.start, sentence.end) is None


_SINGULAR = {
    "fires": "fire",
    "wildfires": "wildfires",
    "blaze": "fire",
    "wildfire": "fire",
    "inferno": "fire",
    "firestorm": "fire",
    "twister": "tornado",
    "quake": "earthquake",
    "temblor": "earthquake",
}
