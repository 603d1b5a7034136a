"""Paper: where a page's body lies on a device, and drawing a printout on one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.ui.printing.jobs import Printout

MARGIN_MM = 12.0
_MM_PER_INCH = 25.4
_DPI = 300


@dataclass(frozen=True, slots=True)
class Body:
    """The part of the page that can be drawn on, in the device's pixels."""

    area: QRectF
    per_mm: float


def body_of(device: QPagedPaintDevice) -> Body:
    """The printable part of the device's page: its painter begins at the upper left corner of it."""
    dpi = device.logicalDpiX()
    whole = device.pageLayout().paintRectPixels(dpi)
    return Body(QRectF(0, 0, whole.width(), whole.height()), dpi / _MM_PER_INCH)


def lay_out(device: QPagedPaintDevice, printout: Printout) -> None:
    """A4 with margins, turned as the printout wants it."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), printout.orientation, margins, QPageLayout.Unit.Millimeter
        )
    )


def put_on(device: QPagedPaintDevice, printout: Printout) -> bool:
    """Draw ``printout`` on a device that is laid out already; whether the device took it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        printout.paint(painter, device)
    finally:
        painter.end()
    return True


def pdf_of(printout: Printout) -> bytes:
    """``printout`` as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(printout.title)
    writer.setCreator("Bezdotyk")
    lay_out(writer, printout)
    put_on(writer, printout)
    return bytes(buffer.data().data())
