"""Where a figure holds: a place narrower than the story's ("at the school", "in that country alone")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language import names, whereabouts
from summarize.language.measures import table
from summarize.schemas import Claim

_WIDE = re.compile(
    r"\b(statewide|nationwide|countrywide|worldwide"
    r"|(?:across|around|throughout) the (?:state|country|nation|region|world))\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\b[Ii]n ((?:that|the) (?:country|city|town|province|district|region|county|village)"
    r"(?: of (?:[A-Z][\w’'-]+ ){1,3})? ?alone|(?:the )?(?:[A-Z][\w’'-]+ ){1,3}(?:city|town|province|district|region"
    r"|county|village|island) alone)\b"
)
_THERE = re.compile(
    r"\b(?:one|killed|died|dead|wounded|injured|people|trapped|hurt|clashes|violence|fighting|unrest|attacks?|protests?"
    r"|shelling|blasts?|explosions?) there\b|\b(?:in|at|inside) (?P<site>the (?:school|hospital|building|hotel|church"
    r"|mosque|tower|mall|theater|theatre|club|nightclub|stadium|station|airport|prison|factory|camp|village|morgue))\b"
)
_SITE = re.compile(
    r"\b(?:[A-Z][\w’'-]+ ){1,3}(?:Elementary(?: School)?|School|High|Hospital|Hotel|Church|Mosque|Tower|Towers"
    r"|Mall|Center|Centre|Theater"
    r"|Theatre|Stadium|Station|Airport|Prison|Factory|Camp|Club|Building|University|College)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:in|at|from) ((?:the )?(?:other|neighbou?ring|nearby|surrounding) (?:\w+ )?(?:countries|states"
    r"|districts|areas|towns|villages"
    r"|cities|provinces|counties|regions)|(?:one|another|a single|each) (?:district|village|town|city|province"
    r"|county|neighbou?rhood|school|building"
    r"|hospital|hotel|site|camp|shelter))\b"
)
_APART = re.compile(r" (?:(?:others|more|people) )?(elsewhere)\b")
_OPENING = re.compile(
    r"\W*(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n) (?:the |nearby |neighbou?ring |northern |southern |eastern |western |central )*"
    r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}(?: alone)?|(?:one|another) (?:district|village|town|city"
    r"|province|county))(?=,|(?<=alone) )"
)


#: "There" points back so many characters at most; two counts with one place stand so close together.
_BACK, _COORDINATED = 300, 45
_AND_DOING = re.compile(r"\band (?:wounding|injuring|hurting|killing|leaving)\b")
_AND = re.compile(r"\b(?:and|with)\b|,")
# "Fans clashed at the Ada Stadium, killing at least 16": the place of the deed is that of its toll.
_LED_TO = re.compile(r", (?:killing|leaving|wounding|injuring|claiming) (?:[\w-]+ ){0,3}?[\w,.-]+\Z")
_TURNS = re.compile(r"\b(?:while|but|elsewhere)\b|;")
HOSPITAL = re.compile(
    r"\b(?:[A-Z][\w’'-]+ (?:(?:and|of|for) )?){1,4}"
    r"(?:Hospitals?|Medical Cent(?:er|re)|Infirmary|Clinic|Trauma Cent(?:er|re))\b"
)
_HOSPITALS = re.compile(r"\bhospitals\b")
#: A hospital named so many characters before is the one still spoken of.
_SAME_WARD = 500
# "at Oak Knoll, where 12 bodies were found"
_WHERE = re.compile(
    r"\b(?:at|in|near|outside|inside) (?:the )?(?P<name>(?:[A-Z][\w’'-]+ ?){1,4}[\w -]{0,24}), where "
    r"(?:(?:at least|some|about|another|more than|police|officials|rescuers|crews|they) )*\Z"
)
_WORKS = re.compile(
    r"\b(?:plant|factory|mill|works|shipyard|branch|refinery|mine) (?:at|in|near) (?P<name>[A-Z][\w’'-]+)"
)


# "India reported at least [61 deaths]"
_OWN = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?P<sort> (?:district|province|county|state))?,? (?:which )?"
    r"(?:(?:has|have|had|also|alone) ){0,3}(?:report(?:ed|s|ing)|confirmed|counted|had|(?P<kept>record(?:ed|s|ing)"
    r"|registered|suffered)|(?:raised|lowered|revised|updated|corrected|cut) (?:its|the) [^.,;\d]{3,40} to"
    r"|(?P<owns>(?:official |confirmed |death )*(?:toll|count|tally)\b[^.,;\d]{1,30} (?:to|at|is|was))"
    r") (?:(?:at least|about|nearly|some|more than|another|a total of|only|just) ){0,2}\Z"
)


# "Bavaria reported 12 deaths, Saxony [two]", "Deaths: India [61], Tibet [25]"
_ONE_OF = re.compile(r"(?:[,;:]|,? and) (?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}),? \Z")


# "The death toll in Ohio rose to [12]", "the number of people without power in Ohio fell to [900]"
_TOLL_IN = re.compile(
    r"\b(?:toll|[Dd]eaths|dead|fatalities|killed|missing|injured|wounded|power|arrests|arrested|evacuees|evacuated|cases"
    r"|casualties) (?P<where>in (?:the )?(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}))(?: alone)?,?"
    r"(?: (?:has|have|had|was|were|now|also|later|on|by|early|late|\w+day|morning|night|evening)){0,4}"
    r" (?:r[io]sen?|rises|climb\w*|stands?|stood|is|was|were|are|reach\w*|f[ae]ll(?:en)?|jump\w*|gr[eo]wn?|hit"
    r"|dropp?\w*|pass\w*|totall?ed|numbered|correct\w*|revis\w*|lower\w*|rais\w*|put|remain\w*)"
    r"(?: (?:up|down|to|at|by|past|above|least|about|more|than|some|nearly|from)){0,3} \Z"
)


def relative(text: str, start: int, figure: int) -> str | None:
    """The place on which the clause of a figure hangs: "at Oak Knoll, where 12 bodies were found"."""
    before = text[start:figure]
    match = _WHERE.search(text, max(start, figure - 90), figure) if ", where" in before else None
    if match is None and " in " in before and (match := _TOLL_IN.search(text, max(start, figure - 120), figure)):
        return _named(text, match.start("where"), match.end("name"))
    return match["name"].strip() if match else None


def of_its_own(text: str, start: int, figure: int) -> str | None:
    """The country or the district whose own count a figure is: "India reported 61 deaths", if it is one of a place."""
    begin = max(start, figure - 90)
    match = _OWN.search(text, begin, figure)
    if match is None and (listed := _ONE_OF.search(text, begin, figure)):
        return listed["name"] if names.counts_its_own(listed["name"]) else None
    name = match["name"].removeprefix("The ") if match else ""
    if match is not None and name.endswith(("'s", "’s")) is not bool(match["owns"]):
        return None
    name = name.removesuffix("'s").removesuffix("’s")
    if match is None or name.split()[0].lower() in whereabouts.NOT_PLACES:
        return None
    known = match["sort"] or match["kept"] or names.counts_its_own(name) or f"in {name}" in text or f"In {name}" in text
    return name if known else None


def hospital(text: str, start: int, end: int, *, back: bool) -> str | None:
    """The hospital by whose count of patients ``text[start:end]`` is limited, if it names one.

    ``back``: else the one named last before it in its paragraph, unless several are spoken of.
    """
    match = HOSPITAL.search(text, start, end)
    if match is None and back and not _HOSPITALS.search(text, start, end):
        paragraph = text.rfind("\n", 0, start) + 1
        match = max(HOSPITAL.finditer(text, max(paragraph, start - _SAME_WARD), start), key=_end, default=None)
    return match[0].removeprefix("The ") if match else None


def _end(match: re.Match[str]) -> int:
    return match.end()


def works(text: str, start: int, end: int) -> str | None:
    """The plant that ``text[start:end]`` is about ("the factory in Leyburn")."""
    match = _WORKS.search(text, start, end)
    return match["name"] if match else None


def place(text: str, start: int, end: int, figure_end: int, sentence: int) -> str | None:
    """The place that the figure's clause names, if any.

    Args:
        text: the article.
        start: where the clause begins.
        end: where it ends.
        figure_end: where the figure ends; only places behind it limit it.
        sentence: where its sentence begins; a place that opens it holds for all of it.
    """
    wide = _WIDE.search(text, start, end)
    if wide:
        return wide[1].lower()
    alone = _ALONE.search(text, figure_end, end) or _ALONE.match(text, sentence)
    if alone:
        return alone[1]
    elsewhere = _ELSEWHERE.search(text, figure_end, end) or _APART.match(text, figure_end)
    if elsewhere:
        return elsewhere[1]
    opening = _OPENING.match(text, max(sentence, text.rfind(";", sentence, figure_end) + 1))
    if (
        opening
        and opening["name"].split()[0].lower() not in whereabouts.NOT_PLACES
        and opening.end() <= figure_end
        and not _TURNS.search(text, opening.end(), figure_end)
    ):
        return opening["name"]
    there = _THERE.search(text, max(start, figure_end - 25), end)
    if there:
        sites = _SITE.findall(text[max(0, start - 500) : start])
        return sites[-1] if sites else there["site"] or _named_before(text, start)
    led = _LED_TO.search(text, sentence, figure_end)
    return _named(text, figure_end, end) or (
        _named_last(text, max(sentence, start - 120), led.start()) if led else None
    )


def _named(text: str, start: int, end: int) -> str | None:
    """The first name of a place in ``text[start:end]``."""
    return next(whereabouts.named(text, start, end), None)


def _named_before(text: str, start: int) -> str | None:
    """The place that "there" points back to: the last one named in the paragraph, else shortly before it."""
    for begin in (max(text.rfind("\n", 0, start) + 1, start - _BACK), start - _BACK):
        found = _named_last(text, max(0, begin), start) or next(whereabouts.parts(text, max(0, begin), start), None)
        if found:
            return found
    return None


def _named_last(text: str, start: int, end: int) -> str | None:
    """The last name of a place in ``text[start:end]``."""
    names = [_named(text, match.start(), match.end()) for match in whereabouts.PLACE.finditer(text, start, end)]
    return next((name.partition(". ")[0] for name in reversed(names) if name), None)


def joined(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence; counts of different harm share the place behind: "two killed and 65 hurt in Ada"."""
    found = list(claims)
    for n in range(len(found) - 2, -1, -1):
        one, other = found[n], found[n + 1]
        if one.measure == other.measure and other.superseded and not other.place and not one.superseded:
            found[n + 1] = other.model_copy(update={"place": one.place})  # "to seven from eight"
        if bool(one.place) == bool(other.place) or one.measure == other.measure or not (one.figure and other.figure):
            continue
        rows = [table().get(c.measure or "") for c in (one, other)]
        gap = text[one.figure.end : other.figure.start]
        if (
            not all(row and row.family == "harm" for row in rows)
            or len(gap) > _COORDINATED
            or whereabouts.PLACE.search(gap)
        ):
            continue
        if other.place and _AND.search(gap):
            found[n] = one.model_copy(update={"place": other.place})
        elif one.place and _AND_DOING.search(gap):
            found[n + 1] = other.model_copy(update={"place": one.place})
    return found


def is_wide(place: str) -> bool:
    """Whether a place is no narrower one but a whole ("statewide", "across the country")."""
    return _WIDE.fullmatch(place) is not None
