"""Every rule of the rulebook on both sides: small reports of which it speaks, and near misses of which it must not."""

from __future__ import annotations

import pytest

from summarize.rulebook import EXPLAINING, RULES
from summarize.tensions import Findings
from tests.reports import compared, report

#: (day of May 2024, text), a paper each.
Story = tuple[tuple[int, str], ...]

FIRES: dict[str, Story] = {
    "denial": (
        (3, "The blaze at the mill killed seven workers, the union said."),
        (3, "Nobody was killed in the blaze at the mill, the mayor said."),
    ),
    "total-fell": (
        (3, "The flood in Ardal has killed 140 people, the governor's office said."),
        (8, "The flood in Ardal has killed 95 people, the governor's office said."),
    ),
    "figures-disjoint": (
        (3, "The landslide destroyed 370 homes, the mayor said."),
        (3, "The landslide destroyed 435 homes, the Red Cross said."),
    ),
    "part-exceeds-whole": (
        (3, "The shelling of Ardal killed 80 people, the hospital said."),
        (3, "The shelling of Ardal caused 50 casualties, the army said."),
    ),
    "parts-do-not-sum": ((3, "Police in Ardal arrested 12 people: five men and eight women."),),
    "attribution": (
        (3, "Forty people were hurt when the wooden stand gave way on Friday night, Ann Lee said."),
        (3, "Forty people were hurt when the wooden stand gave way on Friday night, Bo Hart said."),
    ),
    "scope-slip": (
        (
            3,
            "Marshal Ann Lee said more than 1,200 rebels were killed in the past week.\n\nLee spoke in Ardal. "
            "She said more than 1,200 rebels were killed or wounded in the past week.",
        ),
    ),
    "timing": (
        (20, "The fire began on May 1, police said."),
        (20, "The fire began on May 9, the mayor said."),
    ),
    "growth": (
        (3, "The flood in Ardal has killed 20 people."),
        (5, "The flood in Ardal has killed 110 people."),
    ),
    "headline": ((3, "Flood in Ardal kills 31\n\nThe flood in Ardal killed 44 people, the mayor said."),),
    "revised": ((3, "The mayor said 24 people were killed in the fire. Officials had earlier put the toll at 51."),),
    "estimate-differs": (
        (3, "As many as 91 people are feared dead in the flood in Ardal, the mayor said."),
        (4, "The flood in Ardal killed 24 people, the coroner said."),
    ),
    "floors-differ": (
        (3, "The quake killed at least 43 people, the mayor said."),
        (3, "The quake killed at least 112 people, the Red Cross said."),
    ),
    "status-changed": (
        (3, "The airport in Ardal is closed, the ministry said."),
        (9, "The airport in Ardal has reopened, the ministry said."),
    ),
    "total-rose": (
        (3, "The flood in Ardal has killed 42 people."),
        (5, "The flood in Ardal has killed 56 people."),
    ),
    "level-changed": (
        (3, "After the flood 228 people are missing, the mayor said."),
        (6, "After the flood 130 people are missing, the mayor said."),
    ),
    "agrees": (
        (3, "The flood in Ardal killed 42 people, the mayor said."),
        (3, "The flood in Ardal killed at least 40 people, the Red Cross said."),
    ),
    "same-origin": (
        (3, '"There were several hundred casualties, that is our latest estimate," a senior military official said.'),
        (3, 'A senior military official said: "Our latest estimate is of hundreds of casualties."'),
    ),
    "fits-both": (
        (3, "The crash killed 26 people, the mayor said."),
        (3, "The crash killed 51 people, the Red Cross said."),
        (3, "The crash killed dozens of people, a witness said."),
    ),
    "gives-both": (
        (3, "The police found one person dead at the barracks in Ardal."),
        (3, "The shooting in Ardal killed three people. One person was found dead at the barracks."),
    ),
    "part-of-whole": ((3, "The crash killed 56 people. Thirteen children were killed."),),
    "window-differs": (
        (3, "Ardal has seen 3,000 people killed. More than 1,000 people were killed in the past week."),
    ),
    "later-report": (
        (3, "The cause of the fire is under investigation, police said."),
        (9, "The fire was caused by a gas leak, police said."),
    ),
    "other-measure": ((3, "The storm killed 120 people and damaged 120 buildings."),),
    "other-subject": ((3, "The Ardal Fire killed 42 people, the mayor said. The Besk Fire killed 42 people in 2011."),),
    "other-unit": (
        (3, "The company will pay a fine of $40 million."),
        (3, "The company will pay a fine of 31 million euros."),
    ),
    "forecast": ((3, "The storm has left 4,000 people homeless. Up to 9,000 people could be left homeless."),),
    "not-compared": (
        *((3, "The airport in Ardal is closed, the ministry said."),) * 75,
        *((3, "The airport in Ardal remains open, the airline said."),) * 75,
    ),
    "cannot-tell": ((3, "After the flood 228 people are missing. In the harbour 150 people are missing."),),
}

SPARES: dict[str, Story] = {
    "denial": (
        (3, "The blaze at the mill killed seven workers, the union said."),
        (3, "Nobody was hurt in the blaze at the bakery next door, the mayor said."),
    ),
    "total-fell": (
        (3, "After the flood 140 people are missing, the governor's office said."),
        (8, "After the flood 95 people are missing, the governor's office said."),
    ),
    "figures-disjoint": (
        (3, "The landslide destroyed 52,000 homes, the mayor said."),
        (3, "The landslide destroyed 51,800 homes, the Red Cross said."),
    ),
    "part-exceeds-whole": (
        (3, "The shelling of Ardal killed 40 people, the hospital said."),
        (3, "The shelling of Ardal caused 50 casualties, the army said."),
    ),
    "parts-do-not-sum": ((3, "Police in Ardal arrested 13 people: five men and eight women."),),
    "attribution": (
        (3, "Forty people were hurt when the wooden stand gave way on Friday night, Ann Lee said."),
        (3, "The wooden stand gave way under the crowd and forty people were injured, Bo Hart said."),
    ),
    "scope-slip": (
        (
            3,
            "Marshal Ann Lee said more than 1,200 rebels were killed in the past week.\n\nLee spoke in Ardal. "
            "She said more than 2,500 rebels were killed or wounded in the past week.",
        ),
    ),
    "timing": (
        (20, "The fire started at 6:40 a.m., police said."),
        (20, "The fire started at 6:45 a.m., the mayor said."),
    ),
    "growth": (
        (3, "The flood in Ardal has killed one person."),
        (5, "The flood in Ardal has killed four people."),
    ),
    "headline": ((3, "Flood in Ardal kills 31\n\nThe flood in Ardal killed at least 31 people, the mayor said."),),
    "revised": ((3, "The mayor said 51 people were killed in the fire and 24 were hurt."),),
    "estimate-differs": (
        (3, "The death toll of the flood in Ardal could rise to 91, the mayor said."),
        (4, "The flood in Ardal killed 24 people, the coroner said."),
    ),
    "floors-differ": (
        (3, "The quake killed more than 200 people, the mayor said."),
        (3, "The quake killed 237 people, the Red Cross said."),
    ),
    "status-changed": (
        (3, "The airport in Ardal is closed, the ministry said."),
        (9, "The airport in Ardal is still closed, the ministry said."),
    ),
    "total-rose": (
        (3, "The flood in Ardal has killed 42 people."),
        (5, "The flood in Ardal has killed 42 people, and 56 are missing."),
    ),
    "level-changed": (
        (3, "After the flood 228 people are missing, the mayor said."),
        (3, "After the flood 130 people are missing, the Red Cross said."),
    ),
    "agrees": (
        (3, "The flood in Ardal killed 42 people, the mayor said."),
        (3, "The flood in Ardal killed 90 people, the Red Cross said."),
    ),
    "same-origin": (
        (3, "Medics counted several hundred casualties, the hospital said."),
        (3, "Hundreds of casualties were counted by villagers, the mayor said."),
    ),
    "fits-both": (
        (3, "The crash killed 26 people, the mayor said."),
        (3, "The crash killed 51 people, the Red Cross said."),
    ),
    "gives-both": (
        (3, "The police found one person dead at the barracks in Ardal."),
        (3, "The shooting in Ardal killed three people."),
    ),
    "part-of-whole": ((3, "The crash killed 56 people. The crash injured thirteen people."),),
    "window-differs": ((3, "Ardal has seen 3,000 people killed. More than 1,000 people were wounded."),),
    "later-report": (
        (3, "The fire was caused by a cigarette, police said."),
        (9, "The fire was caused by a gas leak, police said."),
    ),
    "other-measure": ((3, "The storm killed 120 people and damaged 90 buildings."),),
    "other-subject": ((3, "The Ardal Fire killed 42 people, the mayor said. The Besk Fire killed 35 people in 2011."),),
    "other-unit": (
        (3, "The wall is 40 miles long."),
        (3, "The wall is 64 kilometres long."),
    ),
    "forecast": ((3, "The storm has left 4,000 people homeless. Some 9,000 people were left without power."),),
    "not-compared": ((3, "The airport in Ardal is closed, the ministry said."),) * 150,
    "cannot-tell": ((3, "After the flood 228 people are missing. The list of 228 missing people was read out."),),
}


def rules_of(story: Story) -> set[str]:
    return named(compared(*(report(text, n, day) for n, (day, text) in enumerate(story, start=1))))


def named(findings: Findings) -> set[str]:
    fired = {rule for tension in findings.tensions for rule in tension.rules}
    return fired | {explained.rule for explained in findings.explained} | set(findings.pairs)


def test_every_rule_has_an_example_and_a_near_miss() -> None:
    assert set(FIRES) == set(SPARES) == {*RULES, *EXPLAINING}


@pytest.mark.parametrize("rule", FIRES)
def test_a_rule_speaks_of_its_example(rule: str) -> None:
    assert rule in rules_of(FIRES[rule])


@pytest.mark.parametrize("rule", SPARES)
def test_a_rule_is_silent_on_its_near_miss(rule: str) -> None:
    assert rule not in rules_of(SPARES[rule])
