"""What stands around a cue, as patterns: the day and the hearer, clauses, asides, joints between clauses."""

from __future__ import annotations

import re

_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|week|weekend|month|year|night|morning|afternoon|"
    r"evening"
)
_WHERE = (
    r"statement|interview|briefing|conference|tweet|posts?|television|tv|TV|[Tt]witter|[Ff]acebook|[Tt]elegram|e-?mail|"
    r"report|update|telephone|phone|letter|speech|call|memo"
)
# Between a verb and its content: the day, the occasion, the hearer.
WHEN = re.compile(
    rf"""(?:\s*,?\s+(?:
      (?:(?:on|late|early|earlier|last|this|that)\s+)*(?:{_DAY})(?:\s+(?:morning|night|afternoon|evening))?(?![\w'’])
      | (?:in|at|during|on|via|through|from|over|by)\s+(?:an?|the|his|her|its|their|state)?\s*(?:[\w’'-]+\s+){{0,4}}?
        (?:{_WHERE})(?![\w-])(?:\s+with\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.’']*)*)?
      | to\s+(?:the\s+)?(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*)*|reporters|journalists)
      | on\s+condition\s+of\s+anonymity
      | (?:again|also|too|later|earlier|however|recently)(?!\w|\s+[a-z]+ing\b)
      | t?here(?![\w'’]|\s+(?:is|was|are|were|had|has|have|will|would|could|may|might|should|can|must)\b)
    ))*""",
    re.X,
)
# "said town officials at a briefing": who stands behind the verb spoke there.
OCCASION = re.compile(rf"\s*,?\s+(?:in|at|during)\s.*\b(?:{_WHERE})\Z")
# "to the AP", "in an interview with CNN".
TO_RELAY = re.compile(r"\b(?:to|with|by|told|tells|informed)\s+(?:the\s+)?([A-Z][\w.’']*(?:\s[A-Z][\w.’']*)*)")
# Content follows.
CLAUSE = re.compile(r"\s*,?\s*(?:that|how|why|whether|if|what|the following)\b|\s*[:,]?\s*[\"“]|\s*:|\s*,?\s*``")
# No content follows, only what goes on from before.
ASIDE = re.compile(
    r"\s*[,;—–(-]|\s+(?:in|at|on|during|after|before|while|when|as|by|from|of|about|with|because|without|via|through|to|"
    r"who|outside|inside|shortly|following|amid|and|under|over|using|ahead|near|among)\b"
)
EMPTY = re.compile(r"[\s.!?\"”’)]*\Z")
# A lead that ends so belongs to another clause than the source behind it.
JOINED = re.compile(
    r"(?:\b(?:and|but|while|as|because|although|though|whereas|yet|when|after|where|since)|;|—|–)\s*\Z", re.I
)
NEW_CLAUSE = re.compile(r"[,;]?\s*(?:\b(?:but|while|and|although|though|whereas|yet)|;)\s*\Z|[,;]\showever,?\s\Z", re.I)
# "Police said 12 died, but 30 were killed, according to the hospital"
CONTRARY = re.compile(
    r"[,;]\s(?:but|while|though|although|however|whereas|yet)\s(?!(?:only|not|also|if|then|later|could|can|did|does|has"
    r"|have|had|was|were|is|are|will|would|said|says|failed|still)\b)"
)
# "While police say 300, residents put it at 500": the first is said up to the comma.
OPPOSED = re.compile(r"\b(?:while|although|though|whereas|after|when|before|as|since)\s+\Z", re.I)
COMMA = re.compile(r",\s")
BESIDE_QUOTE = re.compile(r"[^\"“`.;]{0,60}(?:[\"“]|``)")
# Behind a turned source ("said Ann Lee ..."): how it may go on if that is sure, and if it is not.
TURNED = re.compile(
    r"\s*(?:[,.;:!?()\"“”—–]|--|\Z)"
    r"|\s+(?:of|in|at|from|on|who|during|after|before|as|when|to|by|via|for|while|and\s+in|familiar|with|close|briefed)\b"
)
ENDED = re.compile(r"\s*(?:[,.;:!?()\"“”—–]|--|\Z)")
SEGMENT = re.compile(r"[,:;—–]\s+")
# ", which officials said stood at 30, ...": such content ends with the next mark.
RELATIVE = re.compile(r"(?:[,—–]|--)\s+(?:which|who|whom)\s*\Z")
BREAK = re.compile(r",\s|\s(?:—|–|--)\s")
# "the ministry's latest count", and a verb behind it.
COUNT = re.compile(
    r"['’](?:s|(?<=s['’]))\s+(?:[\w-]+\s+){0,3}?(?:count|tally|estimates?|reckoning|figures?|list|(?:death )?toll)\b"
    r"(\s+(?:is|was|are|were|has|had|stands|stood|now|puts?)\b)?"
)
DIGIT = re.compile(r"\d")
_OWNS = r"(?:['’]\s?s|(?<=s)['’])\s+"
_SUM = r"[$€£]?\d[\d,.]*(?:[\s-](?:million|billion|trillion))?"
_WISH = r"(?:demand|request|bid|push|pledge|promise|offer|proposal|plea|commitment)"
# "the ministry's figure of 1,900", "the mayor's demand for $5 million", "the mayor's $5 million demand"
FIGURE_OF = re.compile(
    rf"{_OWNS}(?:[\w-]+\s+){{0,2}}?(?:(?:count|tally|estimate|figure|total|toll)\s+of|{_WISH}\s+(?:for|of|to\s\w+))\s+"
    rf"(?:about\s+|some\s+|roughly\s+|nearly\s+|more\s+than\s+|at\s+least\s+)?{_SUM}"
    rf"|{_OWNS}(?:[\w-]+\s+)?[$€£]\d[\d,.]*(?:[\s-](?:million|billion|trillion))?\s(?:[\w-]+\s){{0,3}}?{_WISH}\b"
)
# "A toll the hospital put at 51"; "damage was put at 51 million" is nobody's.
GIVEN_AT = re.compile(
    r"\s(?:(?:has|have|had|later|now|since)\s)?(?:puts?|gave|gives|estimate[sd])\s(?:at|as)\s"
    rf"(?:about\s|some\s|nearly\s|more\sthan\s|at\sleast\s|up\sto\s)?{_SUM}"
)
# "Estimated at 15,000 people by the police and 100,000 by organizers"
_BY = rf"(?:about\s|some\s|nearly\s|more\sthan\s|at\sleast\s|up\sto\s)?{_SUM}(?:\s[\w-]+){{0,2}}?\sby\s(?=[A-Za-z])"
PUT_AT = re.compile(
    rf"\b(?:put|estimated|assessed|measured|calculated|reckoned)\sat\s(?:magnitude\s)?{_BY}"
    r"|\b(?:rated|classed\sas|classified\sas)\s(?:an?\s)?(?:EF-?|F-?|[Cc]ategory\s)\d\sby\s(?=[A-Za-z])"
)
AND_BY = re.compile(rf",?\s(?:and|but|while)\s(?:at\s)?{_BY}")
# Words that give "insisting" a subject of its own: "with the army insisting that", "rebels are accusing it of".
OWN = re.compile(
    r"(?P<link>\b[Ww]ith\s+)?(?P<who>(?:[\w’'-]+\s+){1,5}?)(?(link)|(?:is|are|was|were)\s+)\Z",
)
# "issued a statement saying": whoever issued it says it.
ISSUED = re.compile(
    r"\b(?:(?:issu|releas|sign|penn|post|publish|circulat|deliver|distribut|fil)(?:ed|es|ing|e)|sen[dt]|sending|wrote"
    r"|writing|gave|tweeted)\s\Z"
)
# Of these the noun beside them is no subject.
TRANSITIVE = frozenset("accusing calling putting describing".split())
# What stands before a participle that opens a sentence.
OPENING = re.compile(
    r"[\s\"“]*(?:(?:After|Before|By|In|While|Despite|Without|Since|When|Even|Beyond|Besides)\s){0,2}\Z"
)
# "denied it but has sold 30": what is denied ends there.
BUT = re.compile(r",?\s+but\b(?!\s+(?:then|later|also|still|not|has|had|have|said|says|did|was|is|were|are|that)\b)")
# "asked for $5 million, while the council offered 2": what is asked for ends there.
OTHERS = re.compile(r",\s(?:while|but|and|as|after)\s")
# A verb behind a subject, in the forms that tell it from a preposition.
PREDICATE = re.compile(
    r"\s+(?:has|had|is|was|will|would|could|put|told|took|made|gave|went|[a-z]{2,}(?:ed|es|[a-rt-z]s))\b"
)
# "went on to say" is saying; "a plan to deny" is none.
_BEFORE_TO = frozenset("on seem seems seemed appears appeared continues continued came began sought tried had".split())
# "through media reports", "in the nine states": nouns that look like verbs, behind a preposition.
NOUNS = frozenset("reports states notes claims comments estimates counts records documents forecasts projects".split())
# Words before them that make nouns of them.
SORTS = frozenset("other others some several many most early earlier initial first conflicting local official".split())
_PREPOSITIONS = frozenset("through in from by to of on at with for about into despite amid".split())
# A lead that begins so is part of what is said: "Of the 22 hurt, police said, 12 ..."
LED_IN = ("of the ", "of those ", "of these ", "in addition to ", "among the ", "besides ", "apart from ")
# Behind these the hearer stands, then the content.
HEARD = frozenset("told tells tell informed briefed warned warns asked assured reminded".split())
# "300 ballots that she says were rejected": what is counted is told by her as well.
ANTECEDENT = re.compile(
    r"(?:\b(?:about|around|some|nearly|at\sleast|more\sthan|up\sto)\s)?[$€£]?\b\d[\d,.]*"
    r"(?:\s(?!was\b|is\b)[a-z][a-z-]*){0,5}\s(?:[a-z-]+s|people|men|women|children)\s(?:that|which)\s\Z"
)
# "said Ann Lee" may stand behind what was said.
INVERTING = frozenset("said says wrote added".split())
# These carry content without "that".
LOOSE = frozenset("saying adding noting claiming warning accusing".split())
_PASSIVE = frozenset("is are was were be been being an as".split())
_THEN = frozenset("later since first also then now subsequently initially originally".split())


_LEADING = re.compile(r"(?:[;:]|\b(?:while|but|and|whereas|though|although))\s*,?\s*\Z")


def leads(text: str, begin: int, cue: int) -> bool:
    """Whether a source goes before its words in the sentence from ``begin``: "; according to rescuers, 52 died"."""
    return cue == begin or _LEADING.search(text, begin, cue) is not None


def passive(before: str) -> bool:
    """Whether the words before a verb make it what is done to its subject: "it was [later] revised"."""
    previous = before.lower().split()
    if len(previous) > 1 and previous[-1] in _THEN:
        return previous[-2] in _PASSIVE - {"an", "as"}
    return bool(previous) and previous[-1] in _PASSIVE


def closed(text: str) -> bool:
    """Whether a lead ends with a closing quotation mark (a comma may follow)."""
    return text.rstrip(" ,").endswith(('"', "”", "''"))


def stopped(text: str) -> bool:
    """Whether a lead ends with a mark behind which "said Ann Lee" may stand."""
    return text.rstrip().endswith((",", '"', "”", "?", "!", "''"))


def purpose(lead: str) -> bool:
    """Whether a base form behind this lead tells a purpose ("a plan to deny"), not what was said ("went on to say")."""
    if not lead.endswith(" to "):
        return False
    words = lead.split()
    return len(words) < 2 or words[-2].lower() not in _BEFORE_TO


def governed(lead: str) -> bool:
    """Whether a preposition stands at the end of a lead, so that what follows is its noun."""
    words = lead.rsplit(None, 1)
    return bool(words) and words[-1].lower() in _PREPOSITIONS
