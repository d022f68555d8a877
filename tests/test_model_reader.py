"""The reader with a model: copied words are looked up, wrong ones go back, nothing is lost."""

from __future__ import annotations

import asyncio
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarize import prompting, readers
from summarize.errors import BadReply, BudgetSpent, CutOff, EndpointError, TransientError
from summarize.language import quantities
from summarize.readers import model, wordings
from summarize.readers.layout import Layout
from summarize.readers.model import ModelReader, Read
from summarize.readers.pieces import pieces
from summarize.readers.printed import Printed
from summarize.readers.probe import Shape
from summarize.readers.wire import Question
from summarize.schemas import Article, Claim

from .model_stand_in import Answers, StandIn

PROMPTS = prompting.load()
BODY = (
    "The Tarn bridge gave way at dawn. Mayor Ines Calder said at least 12 people were killed. "
    "“We pulled 40 survivors from the water,” she said. The road authority has neither confirmed nor denied that "
    "it knew of the cracks. More than 3,000 drivers cross the bridge every day."
)
TEXT = f"Bridge falls at Tarn\n\n{BODY}\n"


def article(text: str = TEXT) -> Article:
    head = text.index("\n") if "\n\n" in text else 0
    fields = {"source": "The Tarn Post", "published": date(2024, 5, 3), "headline_end": head}
    return Article(id="A1", path="tarn.txt", text=text, words=len(text.split()), sha256="ab" * 32, **fields)


def read(answers: Answers, shape: Shape | None = "article", text: str = TEXT) -> tuple[Read, StandIn]:
    stand_in, one = StandIn(answers), article(text)
    reader = ModelReader(stand_in, PROMPTS, shape)
    return asyncio.run(reader.read(one, readers.read(one))), stand_in


def wire(quote: str, figure: str = "", **slots: str) -> dict[str, str]:
    return {"quote": quote, "figure": figure, **slots}


def by_figure(done: Read) -> dict[str, Claim]:
    return {claim.figure.text: claim for claim in done.reading.claims if claim.figure}


def nothing(step: str, messages: list[dict[str, str]], number: int) -> Any:
    return {"claims": []} if step == "reading" else BadReply("no")


KILLED = wire(
    "Mayor Ines Calder said at least 12 people were killed.", "at least 12", speaker="Ines Calder", role="Mayor"
)


def test_the_claims_of_a_whole_article() -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        return {
            "claims": [
                KILLED,
                wire("More than 3,000 drivers cross the bridge every day.", "More than 3,000", counted="drivers"),
                wire("We pulled 40 survivors from the water", "40", speaker="Ines Calder", role="Mayor"),
            ]
        }

    done, stand_in = read(answers)
    claims = by_figure(done)
    assert done.error is None
    assert {claim.reader for claim in claims.values()} == {"model"}
    assert claims["at least 12"].speaker.name == "Ines Calder"  # type: ignore[union-attr]
    assert claims["40"].quote.text == "We pulled 40 survivors from the water"
    assert [step for step, _ in stand_in.asked] == ["reading"]


def test_the_article_is_put_between_fences_and_its_figures_are_named() -> None:
    _, stand_in = read(nothing)
    sent = stand_in.asked[0][1][-1]["content"]
    fence = prompting.fence(TEXT)
    assert sent.count(f"\n{fence}\n") == 2
    assert BODY in sent
    assert '- "More than 3,000"' in sent


def test_a_quote_that_is_not_in_the_report_goes_back_with_what_to_mend() -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        if step != "reading":
            return {}
        wrong = wire("At least 12 people died, Mayor Calder said.", "At least 12")
        return {"claims": [KILLED if number else wrong]}

    done, stand_in = read(answers)
    assert "the report does not print" in stand_in.complaints[0]
    assert f'"quote": "{KILLED["quote"]}", "figure": "At least 12"' in stand_in.complaints[0]
    assert by_figure(done)["at least 12"].quote.text == KILLED["quote"]
    assert done.reading.refused == 0


def test_only_what_is_wrong_is_asked_for_again() -> None:
    wrong = wire("Mayor Calder said at least 12 people died.", "at least 12")
    drivers = wire("More than 3,000 drivers cross the bridge every day.", "More than 3,000", counted="drivers")

    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        return {"claims": [KILLED] if number else [drivers, wrong]} if step == "reading" else {}

    done, stand_in = read(answers)
    assert "The other claims stand" in stand_in.complaints[0]
    assert done.reading.refused == 0
    asked_alone = [messages[-1]["content"] for step, messages in stand_in.asked if step == "slots"]
    assert len(asked_alone) == 1, "only the figure that neither reply had"
    assert '"40"' in asked_alone[0]


def test_a_wrong_claim_is_not_sent_back_when_another_has_its_figure_or_it_has_none() -> None:
    beside = wire("The Tarn bridge gave way at dawn.", "at least 12")
    name = wire("Bridge falls at Tarn", "Bridge falls")
    given = {"claims": [beside, KILLED, name]}
    done, stand_in = read(lambda step, messages, number: given if step == "reading" else {})
    assert stand_in.complaints == []
    assert done.reading.refused == 2


def test_what_is_wrong_twice_is_left_out_and_counted_and_the_rest_kept() -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        if step != "reading":
            raise BadReply("no")
        return {"claims": [KILLED, wire("Nobody said this of 99 people.", "99")]}

    done, _ = read(answers)
    claims = by_figure(done)
    assert done.reading.refused == 1
    assert claims["at least 12"].reader == "model"
    assert claims["More than 3,000"].reader == "rules"
    assert "99" not in claims


def test_figures_that_were_left_out_are_put_once_more_then_taken_from_the_rules() -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        if step == "reading":
            return {"claims": [KILLED]}
        return {"counted": "drivers"} if "More than 3,000" in messages[-1]["content"].splitlines()[-1] else "no form"

    done, stand_in = read(answers)
    claims = by_figure(done)
    assert [step for step, _ in stand_in.asked].count("slots") == 1 + 3
    assert claims["More than 3,000"].reader == "model"
    assert claims["40"].reader == "rules"
    assert done.error is None
    assert done.reading.figures_seen == readers.read(article()).figures_seen


def test_a_speaker_who_is_not_in_the_report_is_never_printed() -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        return {"speaker": "President John Doe", "role": "president"}

    done, stand_in = read(answers, "slots")
    assert "President John Doe" in stand_in.complaints[0]
    assert "John Doe" not in done.reading.claims[0].model_dump_json()
    assert [claim.speaker for claim in done.reading.claims] == [c.speaker for c in readers.read(article()).claims]


def test_a_small_model_fills_what_the_rules_left_open_and_corrects_nothing() -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        return {"speaker": "The road authority", "stance": "denied", "place": "Tarn", "period": "every day"}

    done, _ = read(answers, "slots")
    killed = by_figure(done)["at least 12"]
    assert killed.speaker is not None
    assert killed.speaker.name == "Ines Calder"
    assert killed.stance == "asserted"


def test_a_statement_answers_a_question_in_the_words_of_the_rules() -> None:
    quote = "The road authority has neither confirmed nor denied that it knew of the cracks."
    about = {"question": "acknowledges", "about": "The road authority", "stance": "unconfirmed"}
    other = wire("The Tarn bridge gave way at dawn.", question="open", about="The Tarn bridge", stance="denied")
    done, _ = read(
        lambda step, messages, number: {"claims": [wire(quote, **about), other]} if step == "reading" else {}
    )
    found = [claim for claim in done.reading.claims if claim.proposition]
    assert sorted(claim.proposition or "" for claim in found) == ["acknowledges: authority", "open: bridge"]
    assert {claim.proposition: claim.reader for claim in found}["open: bridge"] == "model"


def test_questions_are_those_of_the_rules() -> None:
    rules = [rule for trigger in wordings.triggered(_every_word()) for rule in trigger.rules]
    asked = {rule.topic for rule in rules if rule.kind == "status"}
    assert set(Question.__args__) - {"none"} <= asked


def _every_word() -> str:
    from importlib.resources import files

    return files("summarize.readers").joinpath("statuses.toml").read_text(encoding="utf-8").lower()


def test_a_reply_that_was_cut_off_is_asked_for_in_halves() -> None:
    pieces_sent: list[int] = []

    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        if step != "reading":
            return {}
        report = messages[-1]["content"]
        pieces_sent.append(len(report))
        return (
            CutOff("too long") if len(pieces_sent) == 1 else {"claims": [KILLED] if KILLED["quote"] in report else []}
        )

    done, _ = read(answers)
    assert len(pieces_sent) == 3
    assert max(pieces_sent[1:]) < pieces_sent[0]
    assert by_figure(done)["at least 12"].reader == "model"
    assert done.error is None


@pytest.mark.parametrize("error", [BudgetSpent("spent"), TransientError("busy"), EndpointError("wrong key")])
@pytest.mark.parametrize("shape", ["article", "slots", None])
def test_an_article_that_the_model_did_not_read_is_as_the_rules_read_it_and_named(error: Exception, shape: Any) -> None:
    done, _ = read(lambda step, messages, number: error, shape)
    assert done.error is not None
    assert str(error) in done.error
    assert done.reading.claims == readers.read(article()).claims


def test_a_wrong_key_is_tried_once_for_all_articles() -> None:
    stand_in = StandIn(lambda step, messages, number: EndpointError("wrong key"))
    reader = ModelReader(stand_in, PROMPTS)
    one = article()

    async def all_of_them() -> list[Read]:
        return await asyncio.gather(*(reader.read(one, readers.read(one)) for _ in range(20)))

    assert all(done.error for done in asyncio.run(all_of_them()))
    assert len(stand_in.asked) == 1


def probe_answer(own: str) -> dict[str, Any]:
    report = model.probe.report()
    sentences = [report.article.text[s.start : s.end] for s in report.sentences]
    figures = [("About 300", "Ada Korhonen"), ("dozens", "The water company"), ("two", own), ("At least 12", own)]
    return {"claims": [wire(next(s for s in sentences if figure in s), figure, speaker=who) for figure, who in figures]}


@pytest.mark.parametrize(("own", "shape"), [("", "article"), ("Ada Korhonen", "slots")])
def test_the_shape_is_chosen_by_what_the_model_can_do(own: str, shape: str) -> None:
    def answers(step: str, messages: list[dict[str, str]], number: int) -> Any:
        return {"probe": probe_answer(own), "reading": {"claims": []}}.get(step, {})

    done, stand_in = read(answers, None)
    steps = [step for step, _ in stand_in.asked]
    assert steps[0] == "probe"
    assert ("reading" in steps) == (shape == "article")
    assert done.error is None


@given(st.integers(200, 900), st.integers(1, 4))
def test_pieces_cover_an_article_and_every_figure_is_one_pieces_own(chars: int, figures: int) -> None:
    one = article("\n\n".join(["A head", *(BODY for _ in range(6))]))
    layout = Layout(one, readers.read(one))
    cut = pieces(layout, chars, figures)
    assert [piece.own for piece in cut[1:]] == [piece.last for piece in cut[:-1]]
    assert cut[0].own == 0
    assert cut[-1].last == len(layout.sentences)
    for piece in cut:
        assert piece.first <= piece.own < piece.last
        assert one.text[piece.start : piece.end].strip() == one.text[piece.start : piece.end]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ('"We pulled 40 survivors', "“We pulled 40 survivors"),
        ("Bridge falls\nat Tarn", "Bridge falls at Tarn"),
        ('"gave way at dawn"', "gave way at dawn"),
        ("3,000", "3,000"),
        ("3,00", None),
        ("000 drivers", None),
        ("he cracks", None),
        ("gave  way at noon", None),
        ("", None),
    ],
)
def test_copies_differ_in_white_space_and_quotation_marks_only(words: str, found: str | None) -> None:
    spans = Printed(TEXT).find(words)
    assert [TEXT[start:end] for start, end in spans] == ([found] if found else [])


def test_initials_are_found_with_a_space_between_them() -> None:
    assert Printed("A senior U.S. official").find("senior U. S. official") == [(2, 22)]


WORDS = st.one_of(
    st.sampled_from(["", "Ines Calder", "Mayor", "40", "12 people", "nine", "99", "The road authority", "dawn"]),
    st.integers(0, len(TEXT)).flatmap(lambda a: st.integers(a, len(TEXT)).map(lambda b: TEXT[a:b])),
    st.text(max_size=20),
)
SLOTS = st.fixed_dictionaries(
    dict.fromkeys(("counted", "speaker", "role", "via", "period", "place", "event"), WORDS)
    | {"stance": st.sampled_from(["asserted", "denied", "possible"])}
)
WIRE = st.builds(
    lambda slots, claim: slots | claim,
    SLOTS,
    st.fixed_dictionaries(
        {"quote": WORDS, "figure": WORDS, "question": st.sampled_from(Question.__args__), "about": WORDS}
    ),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WIRE, max_size=6), SLOTS, st.sampled_from(["article", "slots"]))
def test_whatever_a_model_says_no_number_is_in_a_claim_that_is_not_in_the_article(
    claims: list[dict[str, str]], slots: dict[str, str], shape: Any
) -> None:
    done, _ = read(lambda step, messages, number: {"claims": claims} if step == "reading" else slots, shape)
    scanned = quantities.scan(TEXT)
    printed = set(re.findall(r"\d+", TEXT))
    for claim in done.reading.claims:
        assert TEXT[claim.quote.start : claim.quote.end] == claim.quote.text
        assert claim.figure is None or claim.figure in scanned
        shown = claim.model_dump(exclude={"id", "article", "as_of", "quote", "figure", "window"}, mode="json")
        assert set(re.findall(r"\d+", str(shown))) <= printed
    assert {c.figure.start for c in done.reading.claims if c.figure} == {
        c.figure.start for c in readers.read(article()).claims if c.figure
    }
