"""Putting ready-made pages on paper, each on a sheet of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter


def a4_printer() -> QPrinter:
    """The system's usual printer, set to A4 upright to the edge of the sheet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    page = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


def print_pages(printer: QPrinter, pages: Sequence[bytes]) -> bool:
    """Draw these pictures (PNG of whole sheets), as large as the paper; ``False`` if it cannot be begun.

    What a printer cannot reach at the edges is left out; the sheets have nothing there.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            painter.end()
            return False
        image = QImage.fromData(page)
        paper = printer.paperRect(QPrinter.Unit.DevicePixel)
        size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(paper.topLeft(), size), image)
    return painter.end()
