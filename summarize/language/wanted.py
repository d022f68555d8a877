"""What makes a verb one of saying: words that must stand behind it, words that must not, and who its subject may be."""

from __future__ import annotations

import re

from summarize.language import grammar
from summarize.language.agreement import is_plausible
from summarize.language.cues import Cue, is_noun, tables
from summarize.language.numerals import NUMBER_WORDS
from summarize.language.source_words import PRONOUNS, is_capital, is_someone

# "reported missing", "said to have": participles, nobody speaks.
_STATE = re.compile(
    r"\s+(?:missing|dead|killed|injured|wounded|trapped|alive|safe|infected|lost|displaced|stolen|unaccounted|to be)\b"
)
_FOUND_SO = frozenset("reported believed feared confirmed presumed thought estimated listed found announced".split())
_REPUTED = re.compile(r"\s+to\s+(?:have|be)\b")
# "claimed 30 lives" is no claim.
_TOLL = re.compile(
    r"[^,.;]{0,50}\b(?:lives|life|responsibility|credit|victory|asylum)\b"
    r"|\s+(?:the|an?|another|both|several|two|three)\s(?:[\w-]+\s){0,4}?"
    r"(?:attacks?|bombings?|blasts?|assaults?|killings?|shootings?|raids?|explosions?)\b(?!\s(?:\w+ed|was|were|had|has|left)\b)"
)
# "added 300 jobs" is no saying; "put the toll at 30" is one.
_FIGURE = re.compile(
    r"\s+(?:(?:about |some |nearly |more than |over )?[$€£]?\s?\d"
    r"|(?:up|to|an?|another|more|new|his|her|its|their)\b)"
)
# "Treasury notes declined": nouns that look like verbs, with a verb of their own.
_NOUNS = frozenset("reports states notes claims comments estimates counts records documents forecasts projects".split())
_VERB = re.compile(
    r"\s+(?:is|are|was|were|have|had|has|fell|rose|will|would|can|could|may|might|should|appeared|reported|showed"
    r"|suggested|indicated|declined|climbed|dropped|jumped|increased by)\b"
)
_MADE = re.compile(r"\s+(?:related|filed|made|submitted|from|for|against|totall?ing|lodged|paid)\b")
# "fears about prices": the noun.
_ABOUT = re.compile(r"\s+(?:about|over|of|for|among|and|or)\b")
_MANY = rf"(?:[$€£]?\d|(?:{'|'.join(sorted(NUMBER_WORDS))}|dozens|scores|hundreds|thousands|millions|several)\b)"
_AMOUNT = (
    r"(?:count|tally|toll|figures?|estimates?|number|total|magnitude|turnout|price|cost|value|damage|loss(?:es)?|age|size|"
    r"strength|list|depth|speed|share|rate|rating|category)"
)
# "put the number at 12", not "put units at the front"
_AT = re.compile(
    r"[^,.;]{3,80} at\b(?! the\b)"
    r"|\s+at\s+(?:an?\s+)?(?:magnitude\s+|about\s+|around\s+|some\s+)?[$€£]?\d"
    r"|\s+(?:[\w’'-]+\s+){1,5}?(?:closer\s+to|nearer(?:\s+to)?|between|above|below|as\s+(?:high|low)\s+as)\s+[$€£]?\d"
)
_NUMBER = re.compile(
    r"\s+(?:(?:about|around|some|only|just|nearly|almost|over|up\s+to|more\s+than|fewer\s+than|at\s+least)\s+)?"
    rf"{_MANY}",
    re.I,
)
_OWN = re.compile(
    rf"\s+(?:(?:its|their|his|her|the)\s+)?(?:[\w-]+\s+){{0,3}}?(?:{_AMOUNT}|offer|bid|demand|forecast)\b"
)
_AS = re.compile(
    rf"\s+(?:(?:an?|its|their|the)\s+)?(?:[\w-]+\s+){{0,3}}?{_AMOUNT}\s+(?:as|at|of)\b|(?:\s+[\w’'-]+){{1,5}}\s\d[\d.,]*\s?(?:percent|per\scent|%|points|votes)"
    r"|(?:\s+\w+){0,3}?\s+(?:figure|number|toll|count|total)\b|(?:\s+[\w-]+){1,3}?\s+(?:dead|missing|wounded|injured)\b"
)
_OF = re.compile(
    r"\s+of\s+(?:[a-z]+\s+){0,3}?[\"“]?(?:[$€£]?\d|dozens|scores|hundreds|thousands|millions|several"
    r"|(?:[\w-]+ ){1,2}(?:dead|deaths|missing|injured|wounded))"
)
_THAT = re.compile(
    r"(?:\s+(?:on\s+)?\w+day|\s+(?:in|at|after|before)\s+(?:an?|his|her|its|their|the)(?:\s+[\w-]+){1,3}?)?,?\s+that\b"
)
# "accused the army of killing 30"
_OF_DOING = re.compile(r"\s[^,.;]{3,80}?\sof\s+[a-z]+ing\b")
# "offered the families 2 million dinars each", "offered support for $2 billion"
_SUM = re.compile(
    r"(?:\s+[\w’'-]+){0,8}?\s+[\"“]?(?:[$€£]\s?\d|\d[\d.,]*\s(?:(?:million|billion)\s)?(?:dollars|euros|pounds|yen|dinars|"
    r"crowns|rupees|pesos|francs|rubles|roubles)\b)"
)
# "says", "in": what follows "states" where that is no noun ("nine states")
_STATED = re.compile(r"\s*[:\"“]|\s+(?:that|the|it|he|she|there|in its|in his|in her)\b")
# "saw 30 bodies", "identified all 12 victims", "identified him as the gunman"
_COUNTED = re.compile(rf"\s+(?:all\s+|the\s+)?(?:\w+\s+)??{_MANY}", re.I)
_NAMED = re.compile(rf"{_COUNTED.pattern}|(?:\s+[\w’'-]+){{1,4}}\s+as\b", re.I)
# "rated the tornado EF4", "classed it as a Category 5"
_RATED = re.compile(r"\s[^,.;]{2,50}?\s(?:as\s)?(?:an?\s)?(?:strong\s)?(?:EF-?|F-?|category\s)\d", re.I)
# Verbs that are of saying only with these words behind them: "put the toll at 30", "raised its count", "gave the
# number as 30", "speaks of 30 dead".
_WANTED = {
    **dict.fromkeys("put puts measured measures values valued value".split(), _AT),
    **dict.fromkeys(
        (
            "raised",
            "raises",
            "lowered",
            "corrected",
            "updated",
            "upgraded",
            "downgraded",
            "drawn up",
            "drew up",
            "put together",
        ),
        _OWN,
    ),
    **dict.fromkeys("gave gives given give".split(), _AS),
    **dict.fromkeys(("spoke", "speaks", "speak", "spoken"), _OF),
    **dict.fromkeys(("has it at", "have it at", "had it at", "write of", "writes of", "wrote of"), _NUMBER),
    **dict.fromkeys("rated classed classified".split(), _RATED),
    **dict.fromkeys("recommended recommends ruled held speculated suspected signaled signalled".split(), _THAT),
    **dict.fromkeys("accused accuses accuse accusing".split(), _OF_DOING),
    **dict.fromkeys("offered offers offer".split(), _SUM),
    **dict.fromkeys("identified identifies".split(), _NAMED),
    "saw": _COUNTED,
}
_SUBJECT = re.compile(r"\s(?:he|she|it|they|there)\b")
_SAYING = frozenset("said says say told tells tell".split())
# Without a body or a person before them these are participles: "12 cases reported so far", "loans denied".
_PARTICIPLES = frozenset("reported denied confirmed estimated".split())
_SOME = re.compile(r"(?:many|some|most|several|other|others|one|more) (?=\w)", re.I)
_ENDED = re.compile(
    r"\s*[,.;)]|\s+(?:in|on|at|by|to|from|since|after|during|across|so|as|this|last|and|for|within|over|nationwide)\b"
)
_OFFERS = frozenset("promised proposed proposes demanded demands requested requests sought seeks".split())
# "asked the senate for $5 million", "called on the state to release 5,000 doses"
_WANTS = re.compile(r"\s(?:to\s\w+\s|about\s|some\s|another\s|at\sleast\s|more\sthan\s)?[$€£]\d")
_ASKED = frozenset("asked asks called calls".split())
_FOR = re.compile(
    rf"(?:\s[\w’'-]+){{0,5}}?\s(?:for|to\s\w+)(?:\s(?:the|an|another|additional|extra))*{_NUMBER.pattern}", re.I
)
#: What these tell of is done; somebody else may tell of it in the same sentence, and then it is theirs.
DEEDS = _OFFERS | frozenset("offered offers offer saw identified identifies".split())
# Of these a reader cannot tell who spoke.
_NOBODY = frozenset("forces troops units states countries nations sides".split())
# Only these see for others.
_EYES = re.compile(
    r"(?:reporter|journalist|correspondent|photographer|witness|eyewitness|resident|observer|monitor|investigator)(?:e?s)?"
    r"\b",
    re.I,
)
# "has not declared it a coup": nothing is said.
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b")
_SILENT = frozenset("declared announced disclosed revealed released published told promised".split())


_APART = re.compile(
    r"\A\W*(?:while|although|though|whereas|(?:[\w’-]+\s){1,3}?(?:after|before))\s+\Z", re.I
)  # "Days after police said it was over, 12 people drowned"
_MAIN = re.compile(r",[\"”]?\s(?!(?:including|among|some|most|many|who|which|where|and|or|but|with|[a-z]+ing)\b)")
_SHOWN = frozenset(("released", "published"))
_PICTURES = re.compile(
    r"\s(?:(?:an?|the|its|their|new|more|grainy|security|surveillance|several|two|three)\s){0,3}"
    r"(?:images?|photos?|photographs?|pictures?|videos?|footage|sketch(?:es)?)\b"
)
_CHANGING = frozenset(("revised", "lowered", "upgraded", "downgraded"))
_TO = re.compile(r"(?: (?:up|down)(?:wards?)?)? (?:to|from|by)\b")


def is_saying(text: str, cue: Cue) -> bool:
    """Whether a verb is one of saying by the words behind it: "put the toll at 30" is, "claimed 30 lives" is not."""
    if cue.word in _FOUND_SO and _STATE.match(text, cue.end):
        return False
    if cue.word == "said" and _REPUTED.match(text, cue.end):
        return False
    if cue.word in ("added", "adds", "add", "adding") and _FIGURE.match(text, cue.end):
        return False
    if cue.word in ("claimed", "claims", "claim", "claiming") and _TOLL.match(text, cue.end):
        return False
    if cue.word in _NOUNS and _VERB.match(text, cue.end):
        return False
    if cue.word == "claims" and _MADE.match(text, cue.end):
        return False  # "Insurance claims related to the storm"
    if cue.word in ("fears", "hopes", "doubts") and _ABOUT.match(text, cue.end):
        return False
    if cue.word in _CHANGING and _TO.match(text, cue.end):
        return False  # "Toll revised down to 24"
    if cue.word in _SHOWN and (_NUMBER.match(text, cue.end) or _PICTURES.match(text, cue.end)):
        return False  # "released 13 hostages", "released images of two men"
    if cue.word == "warning" and text.startswith(" of ", cue.end):
        return False  # "people warning of a gunman"
    wanted = _WANTED.get(cue.word)
    return wanted is None or wanted.match(text, cue.end) is not None


def tells(text: str, cue: Cue) -> bool:
    """Whether a verb can be nothing but one of saying, by itself or by the clause or the quotation behind it."""
    if cue.word in _SAYING or _SUBJECT.match(text, cue.end):
        return True
    return grammar.CLAUSE.match(text, cue.end) is not None


def is_sure(text: str, phrase: str, cue: Cue) -> bool:
    """Whether a verb's subject is a source by its last word, or its verb by what it tells.

    "Couples could claim the exemption" and "his latest comments" say nothing.
    """
    last = phrase.rpartition(" ")[2]
    if is_noun(last) or is_capital(last) or phrase.lower() in PRONOUNS:
        return True
    if not cue.plain and is_someone(last):
        return True
    doubtful = cue.plain or cue.word in grammar.NOUNS or (cue.kind == "weak" and cue.word not in _WANTED)
    return not doubtful or (" of " in phrase and not cue.plain) or tells(text, cue)


def has_content(text: str, cue: Cue, end: int) -> bool:
    """Whether a verb that is of saying beside a quotation has one, or tells as much: "promised $2 million"."""
    offers = _SUM.match(text, cue.end) if cue.word in _OFFERS else None
    told = offers or _THAT.match(text, cue.end) or grammar.BESIDE_QUOTE.match(text, cue.end, end)
    return told is not None or is_wish(text, cue)


def is_wish(text: str, cue: Cue) -> bool:
    """Whether what a cue tells is asked for, not told: "asked the senate for $5 million"."""
    if cue.word == "wants":
        return _WANTS.match(text, cue.end) is not None
    if cue.word not in _ASKED or not _FOR.match(text, cue.end):
        return False
    return cue.word.startswith("ask") or text.startswith((" on ", " for ", " upon "), cue.end)


def content_end(text: str, cue: Cue, lead: str, stop: int, end: int) -> int:
    """Where what a verb tells ends that stands between commas, is denied or is asked for; else ``end``.

    Args:
        text: the article.
        cue: the verb.
        lead: what stands before its source.
        stop: where its content begins.
        end: where the sentence ends.
    """
    ended = grammar.RELATIVE.search(lead) and grammar.BREAK.search(text, stop, end)
    if not ended and _APART.search(lead):
        ended = _MAIN.search(text, stop, end)  # "While police said it was safe, 12 people drowned"
    if not ended and cue.word in tables().stances["denied"]:
        ended = grammar.BUT.search(text, stop, end)
    if not ended and (cue.word in DEEDS or is_wish(text, cue)):
        ended = grammar.OTHERS.search(text, stop, end)
    return ended.start() if ended else end


def points_back(text: str, lead: str, stop: int, end: int) -> bool:
    """Whether what a verb tells stands in the lead before its source: "Twelve died, police said, after the blast"."""
    if grammar.CLAUSE.match(text, stop, end):
        return False
    if grammar.EMPTY.match(text, stop, end):
        return True
    if grammar.JOINED.search(lead):
        return False
    return text.startswith(",", stop) or (len(lead.split()) > 3 and bool(grammar.ASIDE.match(text, stop, end)))


def can_say(text: str, source: tuple[int, int], cue: Cue) -> bool:
    """Whether the phrase ``text[source[0]:source[1]]`` can be the subject of a verb."""
    phrase = text[slice(*source)]
    if phrase.lower().removeprefix("the ") in _NOBODY or (cue.kind == "weak" and not is_plausible(phrase)):
        return False
    if cue.word in _PARTICIPLES and _ENDED.match(text, cue.end) and not is_plausible(_SOME.sub("", phrase)):
        return False
    if cue.word == "saw":
        return _EYES.search(phrase) is not None
    if cue.word == "states" and not _STATED.match(text, cue.end):
        return is_noun(phrase.rpartition(" ")[2]) and _ENDED.match(text, cue.end) is not None
    return not (cue.word in _SILENT and _NOT.search(text, source[1], cue.start))
