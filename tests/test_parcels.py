"""Bombs in the mail: packages, devices and bombs are one count, and those to one person are a part of it."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from tests.reports import compared, report

MAIL = " They came by mail."


def counted(text: str) -> list[tuple[str, str | None, str]]:
    read = rules.read(report(text)).claims
    return [(claim.figure.text, claim.measure, claim.share) for claim in read if claim.figure]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Six suspicious packages with bombs inside were found.", [("Six", "parcels", "whole")]),
        ("Police have found at least six pipe bombs.", [("at least six", "parcels", "whole")]),
        (
            "Six pipe bombs addressed to four judges were seized.",
            [("Six", "parcels", "whole"), ("four", "addressees", "whole")],
        ),
        ("A sixth package was found at a depot. All held a bomb in a pipe.", [("sixth", "parcels", "whole")]),
        ("Two packages with explosive pipes were sent to Senator Ana Ortiz.", [("Two", "parcels", "part")]),
    ],
)
def test_bombs_packages_and_devices_in_the_mail_are_one_count(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert counted(text + MAIL) == figures


def test_packages_without_a_bomb_and_bombs_that_are_dropped_are_counts_of_their_own() -> None:
    assert counted("The firm ships 40 packages by mail.") == [("40", "open:package", "whole")]
    assert counted("Warplanes dropped six bombs on a mail depot and its packages.")[0][1] != "parcels"


def test_two_counts_of_one_day_are_a_tension_though_one_says_devices_and_one_packages() -> None:
    def rules_of(one: str, other: str) -> list[str]:
        told = compared(report(one + MAIL), report(other + MAIL, 2))
        return [tension.rule for tension in told.tensions]

    six = "Six suspicious packages, each with a bomb, have been found."
    assert rules_of(six, "Eight explosive devices in parcels have been found.") == ["figures-disjoint"]
    assert rules_of(six, "Two parcels with bombs were sent to Senator Ana Ortiz.") == []


def test_a_count_and_the_one_found_after_it_are_no_conflict_in_one_report() -> None:
    text = "At least 14 pipe bombs were sent. The complaint said he sent 13 bombs. A 14th package was found on Friday."
    assert compared(report(text + MAIL)).tensions == ()
