"""Forms of English words: a verb's form to its base, a noun's plural to its singular."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

Form = Literal["base", "s", "past", "part", "both", "ing"]


class Verb(NamedTuple):
    """A verb form: its base and which form it is (``both``: past tense and participle look alike)."""

    lemma: str
    form: Form


# base, past, participle; regular verbs stand below
_IRREGULAR = """
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bind bound bound
bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
build built built
burn burned burned|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|come came come
cost cost cost
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamed dreamed|drink drank drunk
drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found
flee fled fled|fly flew flown|forget forgot forgotten|freeze froze frozen|get got got|give gave given|go went gone
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain
light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled
overcome overcame overcome
overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|ride rode ridden|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot|show showed shown
shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept
slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spill spilled spilled|split split split
spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|string strung strung
swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|understand understood understood|undergo underwent undergone
undertake undertook undertaken|wake woke woken|wear wore worn|weave wove woven|win won won|withdraw withdrew withdrawn
write wrote written|upset upset upset|withhold withheld withheld|outnumber outnumbered outnumbered|retake retook retaken
uphold upheld upheld
resell resold resold|overrun overran overrun|foresee foresaw foreseen|forgo forwent forgone|spring sprang sprung
"""
_REGULAR = """
abandon abduct abolish absorb abuse accept accommodate accompany account accuse achieve acknowledge acquire act adapt
add
adjust admit adopt advance affect agree aid aim air airlift allege allocate allot allow amass ambush amount announce
annex answer anticipate appeal appear apply appoint approach approve arm arrest arrive ask assassinate assault assemble
assess assign assist assume attach attack attain attempt attend attract authorize authorise avert avoid await award axe
back ban bankrupt barricade base battle behead believe belong benefit bill blacken blame blast block board boast bolster
bomb bombard book boost borrow breach break brief broadcast budget bulldoze burst bury bus bypass calculate call camp
campaign cancel capsize capture care carry carve cast cause cede celebrate chant char charge chase cheat check cheer
claim clash clear climb close collapse collect combat commission commit compare compensate compile complain complete
compound compromise conceal concede conclude condemn conduct confine confirm confiscate confront connect conquer
consider crest
consist constitute construct consume contact contain contest continue contract contribute control convene convert
convict
cook cope counsel count cover crack crash create cremate criticize criticise cross crowd crumble crush culminate curb
damage date debate decide declare decline decrease defeat defect defend defraud defy delay delete deliver demand
demolish
demonstrate denounce deny depart depend deploy deport deprive derail describe desert design designate destroy detain
detect deteriorate determine detonate devastate develop devour diagnose die differ direct disable disappear discharge
disclose discover discuss dislocate dismiss dispatch disperse displace display dispose dispute disrupt dissolve
distribute
ditch dive divert divide donate double down download draft drain drop drown dry dub dump earn ease educate eject elect
eliminate embark embrace emerge emigrate emit employ empty enable encircle encompass encounter encourage end endanger
endorse endure enforce engage engulf enlist enrol enroll ensue ensure enter entitle equal equip eradicate erect erode
erupt escape escort establish estimate evacuate evade evaluate evict evolve exceed exchange execute exempt exhume exist
exit expand expect expel experience expire explode exploit export expose express extend extinguish extract face fail fan
favor favour fear feature file fill finance find fine finish fire fix flatten float flock flood flow focus follow force
forecast form fracture free fuel fulfil fund furlough gain gather generate grant greet grip gross ground guarantee guard
guess guide gun gut hack halt hand handle happen harass harm haul head heal help hijack hire hoist honor honour hope
hospitalize hospitalise host hospitalized house hover hunt identify ignite ignore immigrate impact impeach implement
imply
import impose impound imprison improve incinerate include increase incur indicate indict infect inflict influence inform
inhabit inherit initiate injure inject inspect install insure intend intensify intercept interview introduce inundate
invade
invest investigate invite involve issue jail jam join jump keep kick kidnap kill knock label lack land last laud launch
leak learn lease level levy liberate lift limit line link liquidate list listen live load loan lock lodge look loot
lower
maim maintain manage march mark massacre match measure merge migrate miss mobilize mobilise mourn move multiply murder
muster name need neglect negotiate nominate notch note notify number oblige observe obtain occupy occur offer open
operate
oppose order organize organise oust outpace overflow overturn overwhelm owe own pack paralyze park pass patrol peak
penalize pen perform perish permit persuade phone place plan plant play plead pledge plow plummet plunge point poison
poll pop populate portray pose possess post postpone pound pour power praise predict prepare present press prevent print
process procure produce project promise prompt propel propose prosecute protect protest prove provide provoke publish
pull pump punish purchase pursue push qualify quarantine question race raid rain raise rally ram range ransack rape rate
raze reach react rebound recall receive reclaim recommend reconstruct record recover recruit redeem reduce refuse regain
register reinforce reject relate release relocate rely remain remember remove rename renew rent reopen repair repatriate
repay repel replace reply report represent request require rescue research reserve reset resettle reside resign resist
resolve respond rest restore restrict result resume retain retire retreat retrieve return reveal reverse review revise
revive reward rip rival roll round ruin rule rush sabotage sack sail sample sanction save scale scar scatter schedule
scorch
score scrap scream screen scrutinize seal search seat secure seize select sentence separate serve settle shell shelter
shift ship shore shorten shout shower shrink sicken siege sign signal skip slam slap slash slaughter slip slow smash
smuggle
soak soar solve sort sow span spark spawn specify spew sponsor spot spray stab staff stage stamp starve start state
station
stay stem stockpile stoke stop store storm strand stream strengthen stretch strip struggle study stun subject submit
subpoena
succeed succumb sue suffer suffocate suggest supply support suppose surge surpass surrender surround survey survive
suspect
suspend sustain swap swell swipe symbolize tackle tally target tax tend terminate test testify thank threaten tighten
time
top topple torch torture total touch tour tow trace track trade train transfer transform translate transmit transport
trap
travel treat trek trigger triple trim tumble turn tweet twist type unearth unfold unite unleash unload unveil update
upgrade
uphold uproot urge use vaccinate vacate value vandalize vanish vary veto view violate visit void volunteer vote vow wage
wait walk want warn wash waste watch weaken weigh welcome whip widen wield wipe wish witness work worry worsen worth
wound
wreck yield zoom sweat blockade beam ferry trample electrocute overwork quadruple halve outstrip dwarf net pocket recoup
slate peg price quote appraise clock gust rumble jolt rattle churn barrel lash batter hammer pummel drench swamp
submerge
inoculate immunize try cite disagree hospitalise isolate exonerate acquit extradite sequester pardon parole
"""
# final consonant doubled before -ed and -ing though the verb has two syllables, or -c gets a k
_DOUBLED = frozenset(
    """
ban bat bus cap chat chop clap commit compel control cram crop dig dip drag drip drop drum equip expel fit flag flip
gun gut
grab grip hit hop jam jog knit lag let map mob net nod occur pat patrol peg permit pin plan plot plug pop propel put
quit
ram rebel rebut refer rid rip rob rot rub run scan scar scrap ship shop shut sip sit skip slam slap slip slit snap
sob spin spit
split spot stab star stem step stir stop strap strip stun submit swap swim tag tap top transfer transmit trap trek
trim trip
up wrap whip win repel span chug omit acquit get set cut shed upset begin
""".split()
)
_VOWELS = "aeiou"


def _s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _stem(base: str, vowel: str) -> str:
    """The base as it stands before -ed or -ing."""
    if base in _DOUBLED:
        return base + base[-1]
    if base.endswith("ie") and vowel == "i":
        return base[:-2] + "y"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1]
    if base.endswith("ee") and vowel == "e":
        return base[:-1]
    if base.endswith("y") and base[-2] not in _VOWELS and vowel == "e":
        return base[:-1] + "i"
    return base


@cache
def verbs() -> dict[str, Verb]:
    """Every known verb form, lower case."""
    table: dict[str, Verb] = {}
    irregular = [row.split() for row in _IRREGULAR.replace("\n", "|").split("|") if row.strip()]
    known = {base for base, _, _ in irregular}
    for base in _REGULAR.split():
        if base in known:
            continue
        table.setdefault(base, Verb(base, "base"))
        table.setdefault(_s(base), Verb(base, "s"))
        table.setdefault(_stem(base, "e") + "ed", Verb(base, "both"))
        table.setdefault(_stem(base, "i") + "ing", Verb(base, "ing"))
    for base, past, part in irregular:
        table[base] = Verb(base, "base")
        table[_s(base)] = Verb(base, "s")
        table[_stem(base, "i") + "ing"] = Verb(base, "ing")
        if past not in known:  # "lay" is the base of its own verb before it is the past of "lie"
            table[past] = Verb(base, "both" if past == part else "past")
        elif past == base:
            table[past] = Verb(base, "both")
        table.setdefault(part, Verb(base, "part"))
    table["has"] = Verb("have", "s")
    table["does"] = Verb("do", "s")
    table["goes"] = Verb("go", "s")
    table["shot"] = Verb("shoot", "both")
    table["burnt"] = Verb("burn", "both")
    table["spilt"] = Verb("spill", "both")
    for base in ("travel", "cancel", "level", "total"):
        table[f"{base}led"], table[f"{base}ling"] = table[f"{base}ed"], table[f"{base}ing"]
    return table


def verb(word: str) -> Verb | None:
    """The verb that a lower-case word can be a form of; regular forms of unknown verbs are guessed."""
    known = verbs().get(word)
    if known is not None:
        return known
    return _guessed(word)


@lru_cache(maxsize=8192)
def _guessed(word: str) -> Verb | None:
    if len(word) > 5 and word.endswith("ed") and not word.endswith(("eed", "hundred")):
        return Verb(_unstem(word[:-2]), "both")
    if len(word) > 6 and word.endswith("ing") and any(v in word[:-3] for v in _VOWELS):
        return Verb(_unstem(word[:-3]), "ing")
    return None


def _unstem(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem.endswith(("at", "iz", "is", "v", "c", "rs", "ns", "rg", "ng", "bl", "pl", "ur", "u")):
        return stem + "e"
    return stem


_PLURALS = {
    **{same: same for same in "people personnel remains headquarters barracks damages series species news".split()},
    "persons": "people",
    "person": "people",
    "individual": "people",
    "individuals": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "kids": "child",
    "kid": "child",
    "youngsters": "child",
    "policemen": "police officer",
    "policeman": "police officer",
    "servicemen": "soldier",
    "firemen": "firefighter",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "thieves": "thief",
    "shelves": "shelf",
    "wolves": "wolf",
    "halves": "half",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "buses": "bus",
    "busses": "bus",
    "viruses": "virus",
    "gases": "gas",
    "tv": "television",
    "tvs": "television",
    "troops": "troop",
    "earnings": "earnings",
    "savings": "saving",
    "movies": "movie",
    "ties": "tie",
    "calories": "calorie",
    "cookies": "cookie",
    "rookies": "rookie",
    "prairies": "prairie",
    "zombies": "zombie",
    "axes": "axe",
    "shoes": "shoe",
    "canoes": "canoe",
    "losses": "loss",
}
_MEN = re.compile(r"(?!(?:speci|regi|abdo|acu|sta|bitu|cycla|turk|al)men)[a-z-]{3,}men")  # "gunmen", not "specimen"
_KEEP_S = ("ss", "us", "is", "ics", "'s", "’s", "ous")
_COUNTED_ICS = frozenset(
    """academics alcoholics antibiotics asthmatics catholics clerics clinics comics critics cynics diabetics epidemics
    fabrics fanatics heretics mechanics medics paramedics picnics relics sceptics skeptics topics""".split()
)


@lru_cache(maxsize=16384)
def singular(noun: str) -> str:
    """The singular of a lower-case noun ("families" gives "family", "people" stays)."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if _MEN.fullmatch(noun):
        return noun[:-3] + "man"
    if len(noun) < 4 or not noun.endswith("s") or (noun.endswith(_KEEP_S) and noun not in _COUNTED_ICS):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith("oes"):
        return noun[:-2]
    return noun[:-1]


def plural_like(noun: str) -> bool:
    """True for a lower-case word that looks like a plural noun."""
    return (
        noun in _PLURALS
        or bool(_MEN.fullmatch(noun))
        or (len(noun) > 3 and noun.endswith("s") and (noun in _COUNTED_ICS or not noun.endswith(_KEEP_S)))
    )
