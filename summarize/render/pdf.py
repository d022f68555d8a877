"""The memo as PDF: the HTML memo on paper, everything unfolded, with page numbers, bookmarks and links."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO

from summarize.collector import paused
from summarize.errors import InputError
from summarize.render.extras import absent
from summarize.render.html import html
from summarize.schemas import Memo


def pdf(memo: Memo) -> bytes:
    """The memo as a .pdf file's content; nothing is fetched for it.

    Raises:
        InputError: the optional package that writes PDF files, or the system library it needs, is not installed.
    """
    try:
        with redirect_stdout(StringIO()):  # where it says at length what the hint below says in a line
            from weasyprint import HTML
            from weasyprint.urls import URLFetcher
    except ImportError as error:
        raise absent("PDF files", "pdf") from error
    except OSError as error:
        hint = "Install it (Debian: apt-get install libpangoft2-1.0-0; macOS: brew install pango), or print memo.html."
        raise InputError("PDF files need Pango, a library of the system.", hint=hint) from error
    with paused():
        page = HTML(string=html(memo, paper=True), url_fetcher=URLFetcher(allowed_protocols=[]))
        return bytes(page.write_pdf(pdf_tags=True))
