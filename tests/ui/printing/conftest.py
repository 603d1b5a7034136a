"""Reading back what was printed."""

from __future__ import annotations

import pymupdf
from PySide6.QtCore import QBuffer, QIODevice

from desktop.ui.printing.jobs import Printout
from desktop.ui.printing.paper import pdf_into


def pdf_of(printout: Printout, *, notes: bool = True) -> bytes:
    """The printout as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pdf_into(buffer, printout, lambda _done, _of: True, notes=notes)
    return bytes(buffer.data().data())


def pages_of(printout: Printout, *, notes: bool = True) -> list[str]:
    """The text of each page of the PDF, spaces made one."""
    with pymupdf.open(stream=pdf_of(printout, notes=notes), filetype="pdf") as document:
        return [" ".join(page.get_text().split()) for page in document]


def sizes_of(printout: Printout) -> list[tuple[int, int]]:
    """Width and height of each page in points."""
    with pymupdf.open(stream=pdf_of(printout), filetype="pdf") as document:
        return [(round(page.rect.width), round(page.rect.height)) for page in document]
