"""Footnotes of a Word document, which python-docx does not write: the sources, each with its words in full."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RAISED = '<w:rPr><w:sz w:val="16"/><w:vertAlign w:val="superscript"/></w:rPr>'
CLOSE = '<w:pPr><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>'
# The two lines that Word draws above footnotes; it takes a file without them for damaged.
RULES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id_}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
    for id_, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


class Footnotes:
    """The notes of one document, numbered from 1 in the order they are set; a text set twice refers to the first."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._first: dict[str, int] = {}

    def mark(self, paragraph: Paragraph, *texts: str) -> None:
        """End a paragraph with the marks of notes that say ``texts`` (which XML must be able to hold)."""
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        for text in texts:
            number = len(self._texts) + 1
            first = self._first.setdefault(text, number)
            self._texts.append(text if first == number else f"As in note {first}.")
            run = paragraph.add_run("" if text is texts[0] else ",")
            run.font.superscript = True
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), str(number))
            run._r.append(reference)

    def attach(self, document: Document) -> None:
        """Put the notes into the document; call it once, when all are set."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        notes = "".join(self._note(number, text) for number, text in enumerate(self._texts, 1))
        blob = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{WORD}">{RULES}{notes}'
        package = document.part.package
        part = Part(PackURI("/word/footnotes.xml"), KIND, f"{blob}</w:footnotes>".encode(), package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _note(self, number: int, text: str) -> str:
        words = (
            f'<w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t xml:space="preserve"> {escape(text, quote=False)}</w:t></w:r>'
        )
        return f'<w:footnote w:id="{number}"><w:p>{CLOSE}<w:r>{RAISED}<w:footnoteRef/></w:r>{words}</w:p></w:footnote>'
