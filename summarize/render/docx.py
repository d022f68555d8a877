"""The memo as a Word document: real headings, tables whose heads repeat, footnotes with the sources' full words."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.render.bulletin import Bulletin, lines
from summarize.render.drawing import SCALE, caption, described, drawings, painted
from summarize.render.empty import Empty
from summarize.render.excerpts import one_line, visible
from summarize.render.extras import absent
from summarize.render.footnotes import Footnotes
from summarize.render.ladder import Ladder, ladders
from summarize.render.page import Accord, Card, Page, Settled, lay_out
from summarize.render.rows import Desk, Row
from summarize.schemas import Memo

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

# What XML 1.0 cannot hold; everything else that is invisible is already written out.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
HEAD = ("as of", "source, speaker", "as printed", "reads as, counts")
INCH_PAPER, INCH_SCREEN = 72, 96  # dots to an inch that Word takes a picture to have, and that it was drawn for
WIDTHS = (2.4, 4.2, 6.4, 4.0)  # centimetres, together the width of the text on A4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind the tensions: each claim's source in words, the notes so far, ladders and their pictures."""

    sources: dict[str, str]
    notes: Footnotes
    ladders: dict[str, Ladder]
    pictures: dict[str, bytes]


def docx(memo: Memo) -> bytes:
    """The memo as a .docx file's content.

    Raises:
        InputError: the optional package that writes Word files is not installed.
    """
    try:
        from docx import Document as new
        from docx.shared import Cm, Pt
    except ImportError as error:
        raise absent("Word files", "docx") from error
    document, climbs = new(), ladders(Desk(memo), memo)
    drawn, page = drawings(climbs, lay_out(memo))
    pictures = {id_: painted(picture) for id_, picture in drawn.items()}
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.size, document.styles["Normal"].font.name = Pt(10), "Calibri"
    document.core_properties.title = _clean(page.title)[:255]
    document.core_properties.author = "summarize"
    document.core_properties.created = document.core_properties.modified = memo.generated_at.replace(tzinfo=None)
    document.add_heading(_clean(page.title), 0)
    _say(document.add_paragraph(), f"{page.lead} · ", "", page.state if page.complete else "")
    if not page.complete:
        _say(document.add_paragraph(style="Intense Quote"), "", page.state)
    for notice in page.notices:
        _say(document.add_paragraph(style="Intense Quote"), "", f"{notice}.")
    if page.news:
        _news(document, page.news)
    _bottom(document, page)
    notes = Footnotes()
    _tensions(document, page, Evidence(_sources(memo, page), notes, climbs, pictures))
    notes.attach(document)
    _agreements(document, page.accords, page.empty)
    _explained(document, page)
    if page.dismissed:
        document.add_heading("Dismissed by an analyst", 1)
        _settled(document, page.dismissed)
    document.add_heading("Not known", 1)
    for gap in page.gaps or (page.empty.gaps,):
        document.add_paragraph(_clean(gap), style="List Bullet" if page.gaps else None)
    _articles(document, page)
    _run(document, page)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _sources(memo: Memo, page: Page) -> dict[str, str]:
    """For each claim where it stands, and its words in full."""
    reports = {report.id: report for report in page.reports}
    found = {}
    for claim in memo.claims:
        if report := reports.get(claim.article):
            place = f"{report.source}, {report.title}, {report.date}, {report.url or report.path}"
            found[claim.id] = _clean(f"{place}: {one_line(claim.quote.text)}")
    return found


def _clean(text: str) -> str:
    return ILLEGAL.sub("\ufffd", text)


def _say(paragraph: Paragraph, before: str, strong: str, after: str = "") -> Paragraph:
    """Add plain, bold and plain words to a paragraph."""
    for text, bold in ((before, False), (strong, True), (after, False)):
        if text:
            run = paragraph.add_run(_clean(text))
            if bold:
                run.bold = True
    return paragraph


def _news(document: Document, bulletin: Bulletin) -> None:
    document.add_heading(_clean(bulletin.title), 1)
    for text in (*bulletin.caveats, *(() if bulletin.parts else (bulletin.nothing,))):
        document.add_paragraph(_clean(text))
    for part in bulletin.parts:
        document.add_heading(_clean(part.title), 2)
        for line in lines(part):
            document.add_paragraph(_clean(line), style="List Bullet")


def _bottom(document: Document, page: Page) -> None:
    document.add_heading("Bottom line", 1)
    for line in page.bottom:
        refs = f" [{', '.join(line.refs)}]" if line.refs else ""
        _say(document.add_paragraph(style="List Number"), line.text, refs)
    if not page.bottom:
        has = page.cards or page.lesser
        document.add_paragraph("No summary line; see the tensions below." if has else page.empty.tensions)


def _tensions(document: Document, page: Page, evidence: Evidence) -> None:
    document.add_heading("Tensions", 1)
    for card in page.cards:
        _card(document, card, 2, evidence)
    if page.lesser:
        document.add_heading("Lesser tensions and updates", 2)
        for card in page.lesser:
            _card(document, card, 3, evidence)
    if not page.cards and not page.lesser:
        document.add_paragraph(page.empty.tensions)


def _card(document: Document, card: Card, level: int, evidence: Evidence) -> None:
    from docx.shared import Pt

    document.add_heading(_clean(f"{card.id} · {card.title}"), level)
    rules = "; ".join(f"{rule}: {meaning}" for rule, meaning in card.rules)
    mark = f"{card.severity} · {card.ruling.mark}" if card.ruling else card.severity
    about = _say(document.add_paragraph(), "", mark, f" · {rules}")
    about.paragraph_format.keep_with_next = True
    table = _table(document, HEAD, WIDTHS)
    for group in card.groups:
        first, *_, last = _row(table).cells
        head = first.merge(last).paragraphs[0]
        head.paragraph_format.keep_with_next = True
        _say(head, f"Position {group.number}: ", group.label, f" · {group.tally}")
        for each in group.rows:
            printed = _fill(_row(table).cells, each)
            told = (evidence.sources[claim] for claim in each.claims if claim in evidence.sources)
            evidence.notes.mark(printed, *told)
        if group.hidden:
            first, *_, last = _row(table).cells
            first.merge(last).text = f"… and {group.hidden} more, see the JSON"
    why = _say(document.add_paragraph(), "", "Why: ", card.why)
    why.paragraph_format.space_before = Pt(6)
    if card.settle:
        _say(document.add_paragraph(), "", "What would settle it: ", " ".join(card.settle))
    if card.verdict:
        _say(document.add_paragraph(), "", "Model's verdict: ", card.verdict)
    if card.ruling:
        _say(document.add_paragraph(), "", "Analyst's verdict: ", card.ruling.text)
        if card.ruling.changed:
            _say(document.add_paragraph(), "", "Given before this changed: ", card.ruling.changed)
    if card.id in evidence.pictures:
        _picture(document, evidence.pictures[card.id], evidence.ladders[card.id])


def _picture(document: Document, drawn: bytes, ladder: Ladder) -> None:
    """A picture no wider than the text, with the words that stand for it where it cannot be seen."""
    from docx.shared import Cm

    shape = document.add_picture(io.BytesIO(drawn))
    wide = min(round(shape.width * INCH_PAPER / INCH_SCREEN / SCALE), Cm(sum(WIDTHS)))
    shape.width, shape.height = wide, round(shape.height * wide / shape.width)
    shape._inline.docPr.set("descr", _clean(visible(described(ladder))))
    document.add_paragraph(style="Caption").add_run(_clean(caption(ladder))).bold = False


def _fill(cells: Sequence[_Cell], each: Row) -> Paragraph:
    """Fill a row of four cells; gives back the paragraph with what is printed, for its notes."""
    paragraphs: list[Paragraph] = [cell.paragraphs[0] for cell in cells]
    when, who, printed, reads = paragraphs
    when.add_run(_clean(each.when))
    _say(who, "", each.source, f" ({each.same_origin})" if each.same_origin else "")
    _say(cells[1].add_paragraph(), each.speaker, "")
    _say(printed, each.printed.before, each.printed.figure, each.printed.after)
    _say(reads, each.reads, "")
    if each.counts:
        _say(cells[3].add_paragraph(), each.counts, "")
    return printed


def _table(document: Document, head: tuple[str, ...], widths: tuple[float, ...]) -> Table:
    """A grid whose head is bold and repeats on each page."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table: Table = document.add_table(rows=1, cols=len(head), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for cell, name in zip(table.rows[0].cells, head, strict=True):
        cell.paragraphs[0].add_run(name).bold = True
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return table


def _row(table: Table) -> _Row:
    """A new row, kept on one page."""
    from docx.oxml import OxmlElement

    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return row


def _agreements(document: Document, accords: tuple[Accord, ...], empty: Empty) -> None:
    document.add_heading("Agreements", 1)
    if not accords:
        document.add_paragraph(empty.accords)
        return
    table = _table(document, ("", "what", "reports", "origins", "as printed, first speaker"), (1.2, 4.8, 1.7, 1.7, 7.6))
    for accord in accords:
        *told, first = _row(table).cells
        for cell, text in zip(
            told, (accord.id, accord.title, f"{accord.reports:,}", f"{accord.origins:,}"), strict=True
        ):
            cell.text = _clean(text)
        if accord.first:
            also = "; also " + ", ".join(source for source, _ in accord.others) if accord.others else ""
            words, (opening, closing) = accord.first.printed, accord.first.printed.marks
            last = _say(first.paragraphs[0], opening + words.before, words.figure, words.after + closing)
            _say(last, f" · {accord.first.cited}{also}", "")


def _explained(document: Document, page: Page) -> None:
    document.add_heading("Looked like conflicts, explained", 1)
    _settled(document, page.accounted)
    for explanation in page.explanations:
        text = f", {explanation.count}: {explanation.meaning}"
        _say(document.add_paragraph(style="List Bullet"), "", explanation.rule, text)
        for example in explanation.examples:
            paragraph = document.add_paragraph(style="List Bullet 2")
            for row in example.rows:
                against = " against " if row is not example.rows[0] else ""
                (opening, closing), words = row.printed.marks, row.printed
                _say(paragraph, against + opening + words.before, words.figure, f"{words.after}{closing} ({row.name})")
            _say(paragraph, f": {example.why}" if example.why else "", "")
    if not page.explanations and not page.accounted:
        document.add_paragraph(page.empty.explanations)


def _settled(document: Document, tensions: tuple[Settled, ...]) -> None:
    for one in tensions:
        text = f" · {one.title}: {one.against}. {one.ruling.sentence}"
        _say(document.add_paragraph(style="List Bullet"), "", one.id, text)


def _articles(document: Document, page: Page) -> None:
    document.add_heading("Articles", 1)
    for report in page.reports:
        origin = f" · origin: {report.origin}" if report.origin else ""
        about = f" · {report.source} · {report.date} · {report.title} · {report.words:,} words{origin} · {report.path}"
        _say(
            document.add_paragraph(style="List Bullet"),
            "",
            report.name,
            about + (f" · {report.url}" if report.url else ""),
        )
        for line in report.summary:
            document.add_paragraph(_clean(line.text), style="List Bullet 2")
    if not page.reports:
        document.add_paragraph(page.empty.reports)


def _run(document: Document, page: Page) -> None:
    document.add_heading("The run", 1)
    for name, text in page.ledger:
        _say(document.add_paragraph(), "", f"{name}: ", text)
    for path, error in page.failures:
        _say(document.add_paragraph(), "", "Could not be read: ", f"{path}: {error}")
