"""A title for a memo: the words that the headlines share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from summarize.language import names, sentences
from summarize.memo.desk import count
from summarize.schemas import Article

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")
_POSSESSIVE = re.compile(r"[’']s?$")
# Words that are no title alone.
_HALVES = frozenset("north south east west new first second third san los joe".split())
# "North Korean" before another word only describes it.
_DEMONYM = re.compile(r"\b[A-Z]\w+(?:an|ese|ish|i)\Z")
_SHOUTED = 5
_STOP = frozenset(
    "a an the and or but nor of in on at to for from by with as is are was were be been being has have had it its he"
    " she they them their his her this that these those who which what when where why how after before over under about"
    " into than then not no more most some any all many much say says said told reports reported report according via"
    " up down out off new latest live breaking video photos watch officials official people least dead death killed"
    " year week month day days years monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december us u.s mr mrs also amid near least may will would"
    " could can one two three four five six seven eight nine ten hundred hundreds thousand thousands dozens million"
    " billion several around afp ap reuters".split()
)
_LENGTHS = {1: 1.0, 2: 1.7, 3: 2.1}


def title(articles: Sequence[Article]) -> str:
    """What the articles are about, in words that most of their headlines (or first sentences) share.

    Args:
        articles: the reports.

    Returns:
        "North Korean soldiers, Kursk: what five reports say", or "What five reports say" where they share no words.
    """
    says = f"what {count(len(articles))} report{'s say' if len(articles) != 1 else ' says'}"
    found = _shared(articles)
    return f"{', '.join(found)}: {says}" if found else says[:1].upper() + says[1:]


def _shared(articles: Sequence[Article]) -> list[str]:
    weights: Counter[str] = Counter()
    printed: dict[str, Counter[str]] = defaultdict(Counter)
    heads: set[str] = set()
    in_reports: Counter[str] = Counter()
    for article in articles:
        headline, lead = _opening(article)
        phrases = _phrases(headline, printed, heads), _phrases(lead, printed, heads)
        for phrase in phrases[0] | phrases[1]:
            in_reports[phrase] += 1
            weights[phrase] += 3 if phrase in phrases[0] else 1
    enough = max(2, (2 * len(articles) + 4) // 5)
    ranked = sorted(
        (phrase for phrase in weights if in_reports[phrase] >= enough),
        # A phrase that always stands before another word is half a name: "North" of "North Korea".
        key=lambda phrase: (
            phrase not in heads and not _people(phrase),
            -_score(phrase, weights[phrase], printed[phrase]),
            phrase,
        ),
    )
    chosen: list[str] = []
    for phrase in ranked:
        if not any(_akin(word, other) for word in phrase.split() for one in chosen for other in one.split()):
            chosen.append(phrase)
        if len(chosen) == 2:
            break
    shown = sorted(
        (_shown(printed[phrase]) + ("s" if _people(phrase) else "") for phrase in chosen),
        key=lambda words: words[:1].islower(),
    )
    return [shown[0][:1].upper() + shown[0][1:], *shown[1:]] if shown else []


def _people(phrase: str) -> bool:
    """Whether a phrase describes by a state ("North Korean"), so that with an s it names its people."""
    return phrase.endswith("an") and names.canonical(phrase) != phrase.replace(" ", "-")


def _shown(printed: Counter[str]) -> str:
    """A phrase as most print it, in lower case where anybody does (headlines put capitals on every word)."""
    lower = [words for words in printed if words[:1].islower()]
    return min(lower, key=lambda words: (-printed[words], words)) if lower else printed.most_common(1)[0][0]


def _akin(one: str, other: str) -> bool:
    """Whether two words are one in other dress ("Oklahoma", "Okla")."""
    return one[:4] == other[:4]


def _score(phrase: str, weight: int, printed: Counter[str]) -> float:
    named = _shown(printed)[:1].isupper()
    return weight * _LENGTHS[len(phrase.split())] * (1.4 if named else 1.0)


def _opening(article: Article) -> tuple[str, str]:
    headline = article.text[: article.headline_end] or article.title or ""
    body = article.text[article.headline_end : article.headline_end + 1500]
    lead = next((body[s.start : s.end] for s in sentences.split(body) if s.end - s.start > 60), "")
    return headline, lead


def _ends(text: str, at: int) -> bool:
    """Whether a noun phrase ends here: no word of weight follows."""
    following = _TOKEN.match(text, at + 1) if text[at : at + 1] == " " else None
    if following is None or following[0].lower() in _STOP:
        return True
    return not _DEMONYM.search(text, max(0, at - 12), at) and following[0].lower().endswith(("ed", "s"))


def _phrases(text: str, printed: dict[str, Counter[str]], heads: set[str]) -> set[str]:
    """Runs of one to three words without a word of no weight at either end; ``heads`` are those that end before one."""
    found: set[str] = set()
    tokens = list(_TOKEN.finditer(text))
    for first in range(len(tokens)):
        for length in _LENGTHS:
            run = tokens[first : first + length]
            if len(run) < length or any(text[a.end() : b.start()] != " " for a, b in pairwise(run)):
                break
            words = [_POSSESSIVE.sub("", t[0]) for t in run]
            lows = [w.lower() for w in words]
            if (
                lows[0] in _STOP
                or lows[-1] in _STOP
                or len(lows[0]) < 3
                or (
                    length == 1
                    and (
                        lows[0].endswith("ed")
                        or lows[0] in _HALVES
                        or (words[0].isupper() and len(words[0]) > _SHOUTED)
                    )
                )
                or any(w != t[0] for w, t in zip(words[:-1], run, strict=False))
            ):
                continue
            phrase = " ".join(lows)
            found.add(phrase)
            if _ends(text, run[-1].end()):
                heads.add(phrase)
            printed[phrase][" ".join(words)] += 1
    return found
