"""Documents on paper: their pages as they came, with a line under each that says whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPageLayout, QPainter

from desktop.domain.documents import DocumentDetail
from desktop.domain.errors import UserError
from desktop.services.office import Office
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.printing.paper import body_of

MOST_PAGES = 200
"""More at once would need more memory than an office's computer has to spare."""
_WIDTH_PX = 2000
"""240 dpi on A4: print of 6 points is sharp, and a page takes no more than some megabytes."""
_TIMEOUT = 300.0
_NOTE_PT = 7.5
_NOTE_MM = 6.0


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page, and the note under it; ``png`` stands upright."""

    png: bytes
    note: str


class DocumentsPrintout:
    """Pages are made as large as the paper allows, and turned where that makes them larger."""

    orientation = QPageLayout.Orientation.Portrait

    def __init__(self, title: str, leaves: Sequence[Leaf], *, notes: bool = True) -> None:
        self.title = title
        self.leaves = leaves
        self.notes = notes
        """Whether a line under each page says whose it is."""

    def paint(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        """Draw all pages; the device stands at the first."""
        body = body_of(device)
        height = _NOTE_MM * body.per_mm if self.notes else 0.0
        room = QRectF(body.area.adjusted(0, 0, 0, -height))
        font = QFont()
        font.setPointSizeF(_NOTE_PT)
        for number, leaf in enumerate(self.leaves):
            if number:
                device.newPage()
            _draw(painter, QImage.fromData(leaf.png), room)
            if self.notes:
                painter.setFont(font)
                painter.setPen(Qt.GlobalColor.black)
                line = QRectF(body.area.left(), room.bottom(), body.area.width(), height)
                painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, leaf.note)


def load_documents(office: Office, ids: Sequence[int]) -> DocumentsPrintout:
    """Fetch the pages of these documents.

    Raises :class:`UserError` ``print.too_many``, ``print.nothing``, and what :meth:`Pages.image` fails
    with.
    """
    details = office.documents.details(ids)
    count = sum(one.row.pages for one in details)
    if count > MOST_PAGES:
        raise UserError("print.too_many", pages=count, most=MOST_PAGES)
    image = office.pages.image
    asked = [
        (
            one,
            page,
            image(one.row.id, page, _WIDTH_PX, one.rotations.get(page, 0), original=True),
        )
        for one in details
        for page in range(one.row.pages)
    ]
    if not asked:
        raise UserError("print.nothing")
    leaves = [Leaf(made.result(_TIMEOUT).png, note(one, page)) for one, page, made in asked]
    title = details[0].row.number or details[0].row.file_name
    if len(details) > 1:
        title = QCoreApplication.translate("printing", "dokumenty")
    return DocumentsPrintout(title, leaves)


def note(document: DocumentDetail, page: int) -> str:
    """ "FV/1/2026 · Żółw · otrzymano 2026-11-12 08:15 · strona 1 z 2 · nr 17"."""
    row = document.row
    parts = [
        row.number or row.file_name,
        row.company,
        QCoreApplication.translate("printing", "otrzymano {when}").replace(
            "{when}", format_exact_moment(row.received_at)
        ),
        QCoreApplication.translate("printing", "strona {page} z {pages}")
        .replace("{pages}", str(row.pages))
        .replace("{page}", str(page + 1)),
        QCoreApplication.translate("printing", "nr {id}").replace("{id}", str(row.id)),
    ]
    return " · ".join(part for part in parts if part)


def _draw(painter: QPainter, image: QImage, room: QRectF) -> None:
    if image.isNull():
        return
    turned = (image.width() > image.height()) != (room.width() > room.height())
    painter.save()
    painter.translate(room.center())
    width, height = (room.height(), room.width()) if turned else (room.width(), room.height())
    if turned:
        painter.rotate(90)
    scale = min(width / image.width(), height / image.height())
    size = (image.width() * scale, image.height() * scale)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(-size[0] / 2, -size[1] / 2, *size), image)
    painter.restore()
