"""Reading back what was printed."""

from __future__ import annotations

import pymupdf

from desktop.ui.printing.jobs import Printout
from desktop.ui.printing.paper import pdf_of


def pages_of(printout: Printout) -> list[str]:
    """The text of each page of the PDF, spaces made one."""
    with pymupdf.open(stream=pdf_of(printout), filetype="pdf") as document:
        return [" ".join(page.get_text().split()) for page in document]


def sizes_of(printout: Printout) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    with pymupdf.open(stream=pdf_of(printout), filetype="pdf") as document:
        return [(round(page.rect.width), round(page.rect.height)) for page in document]
