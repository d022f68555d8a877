"""What stands over a statement: whether it is told, asked, wished, denied, or only not known.

"No reports that the bridge was closed" and "asked if the bridge was closed" do not say that it was; "denied that the
bridge was closed" says that somebody calls it false.
"""

from __future__ import annotations

import re
from typing import Literal

Frame = Literal["told", "not told", "not known", "denied"]

# Where the reach of a frame ends: "asked if it was shut, he said ...".
_END = re.compile(r"[,;:\n—–]| - | -- |\bbut\b|\balthough\b|\bwhile\b|[.!?][\"”']?\s")
# "Whether he and his brother, who was killed on Thursday, acted alone"
_ASIDE = re.compile(r" ?, (?:who|which|whose|where)\b[^,;.\n]*,")
_NOUN = r"(?:evidence|indications?|signs?|reports?|word|proof|suggestions?|confirmation|information|intelligence)"
_FRAMES: tuple[tuple[Frame, re.Pattern[str]], ...] = (
    (
        "denied",
        re.compile(
            r"\b(?:den(?:y|ied|ies|ying)(?: (?:in|on|to|at|during) (?:[\w’'-]+ ){0,3}[\w’'-]+)?"
            r"|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed?|es|ing)"
            r"|disput(?:ed?|es|ing)|rul(?:ed|es|ing) out) (?:(?:the|any|all|those|media|earlier|\w+’s) )*"
            r"(?:(?:reports?|claims?|allegations?|suggestions?|rumou?rs?|accusations?|speculation|notion|idea"
            r"|possibility) )?(?:that|of) "
            r"|\bden(?:y|ied|ies|ying) (?:in|on|to|at|during) [^,;]{1,60}? that "
            r"|\b(?:den(?:y|ied|ies|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed?|es|ing)|disput(?:ed?|es|ing))"
            r" (?:[\w.’'-]+ ){0,6}?(?:reports?|claims?|allegations?|suggestions?|accusations?|assertions?)"
            r" (?:(?!that |of )[\w.’'-]+ ){0,5}that "
            r"|\bden(?:y|ied|ies|ying) (?:ever |having |(?!entry|access|them|him|her)"
            r"(?:(?!who|that|which|to)[\w’'-]+ ){1,3})?\Z",
            re.IGNORECASE,
        ),
    ),
    (
        "not known",
        re.compile(
            r"\b(?:un|not (?:\w+ ){0,2})(?:clear|known|certain|sure|determined|confirmed)(?: \w+)? (?:whether|if) "
            r"|\b(?:investigat|determin|establish|examin|probing|looking into)\w* (?:whether|if) ",
            re.IGNORECASE,
        ),
    ),
    (
        "not told",
        re.compile(
            rf"\b(?:no|not any|without(?: any)?) (?:\w+ ){{0,2}}{_NOUN} (?:yet |so far )?(?:that|of|whether|to \w+)\b"
            rf"|n[o’']t (?:\w+ ){{0,3}}{_NOUN} (?:at present |yet |so far )?(?:that|of|whether)\b"
            r"|\b(?:no ?one|nobody) (?:[\w’'-]+ ){0,5}(?:said|says|claimed|suggested|told)\b"
            r"|\b(?:whether|if|unless|in case|as though)\b"
            r"|\b(?:avoid|refrain(?:s|ed)? from|stop(?:s|ped)? short of)\w* (?:[\w’'-]+ ){0,4}"
            r"(?:say|stat|suggest|impl|conclud|claim|assert)\w* (?:that )?"
            r"|\b(?:say|said|says|knows?|knew|tell|told|ask(?:ed|s|ing)?|determine|learn|see|clear|unclear|wonder(?:ed|s)?|into"
            r"|about|of|on|as to|identify|decide|disclose|reveal|explain|understand)(?: \w+ly| just)?"
            r" (?:who|what|how|why|which)\b"
            r"|\b(?:hop(?:e|es|ed|ing)|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|fear(?:s|ed|ing)?|worr(?:y|ies|ied)"
            r"|rumou?rs|pray(?:s|ed|ing)?|false reports?) that ",
            re.IGNORECASE,
        ),
    ),
)


# "Accusations that the army fired were politically motivated", "said that reports of a raid were false"
_TOLD = re.compile(
    r"\b(?:accusation|allegation|claim|report|suggestion|rumou?r|assertion|charge)s? (?:that |of )?", re.IGNORECASE
)
_FALSE = re.compile(
    r"\b(?:is|are|was|were|as) [\"“”]? ?(?:\w+ly )?(?:false|untrue|baseless|nonsense|unfounded|groundless|fabricat"
    r"|absurd|an? lie|lies\b|not true|motivated)",
    re.IGNORECASE,
)


def called_false(text: str, begin: int, at: int, end: int) -> bool:
    """Whether the words at an offset of a sentence ``text[begin:end]`` are an accusation that it calls false."""
    if not _FALSE.search(text, at, end):
        return False
    return any(not _END.search(text, told.end(), at) for told in _TOLD.finditer(text, begin, at))


def over(text: str, begin: int, at: int) -> Frame:
    """What stands over the words at an offset.

    Args:
        text: the article.
        begin: where the sentence begins.
        at: where the statement's verb begins.

    Returns:
        "told" where nothing does; "not told" under a question, a condition, a wish or a lack of reports; "not known"
        where it is said to be open; "denied" where somebody denies it.
    """
    for frame, pattern in _FRAMES:
        for match in pattern.finditer(text, begin, at):
            if not _END.search(_ASIDE.sub(" ", text[match.end() : at])):
                return frame
    return "told"
