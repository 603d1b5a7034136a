"""Documents on paper: their pages as they came, with a line under each that says whose they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPainter

from desktop.domain.documents import DocumentDetail
from desktop.domain.errors import UserError
from desktop.services.office import Office
from desktop.services.tasks import PageImage
from desktop.services.workers import Priority
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.printing.jobs import Body, Sheet

MOST_PAGES = 200
"""More at once is nothing that anybody looks through before it is printed."""
_WIDTH_PX, _DRAFT_PX = 2000, 1000
"""240 dpi on A4: print of 6 points is sharp.  A draft is as wide as it is seen on a screen."""
_TIMEOUT = 120.0
_POINTS_PER_MM = 72 / 25.4
_NOTE_PT = 7.5
_NOTE_MM = 6.0


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page, and the note under it.

    ``picture`` begins to make its picture, so many pixels wide at least; it stands upright.
    """

    picture: Callable[[int, Priority], Future[PageImage]]
    note: str


class DocumentsPrintout:
    """Pages are made as large as the paper allows, and turned where that makes them larger.

    No picture is kept: each is fetched when its page is drawn, and the one after it meanwhile.
    """

    orientation = QPageLayout.Orientation.Portrait

    def __init__(self, title: str, leaves: Sequence[Leaf], left_out: Sequence[str] = ()) -> None:
        self.title = title
        self.leaves = leaves
        self.left_out = left_out

    def sheets(self, body: Body, *, draft: bool = False, notes: bool = True) -> Sequence[Sheet]:
        """One for each page of the documents."""
        height = _NOTE_MM * body.per_mm if notes else 0.0
        room = body.area.adjusted(0, 0, 0, -height)
        line = QRectF(room.left(), room.bottom(), room.width(), height)
        pictures = _Pictures(self.leaves, draft=draft)
        font_px = round(_NOTE_PT / _POINTS_PER_MM * body.per_mm)

        def draw(place: int, painter: QPainter) -> None:
            _draw(painter, pictures.get(place), room)
            if notes:
                font = QFont()
                font.setPixelSize(max(1, font_px))
                painter.setFont(font)
                painter.setPen(Qt.GlobalColor.black)
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
                painter.drawText(line, flags, self.leaves[place].note)

        return [partial(draw, place) for place in range(len(self.leaves))]


class _Pictures:
    """Fetches pictures of pages; of a run through all of them, one ahead."""

    def __init__(self, leaves: Sequence[Leaf], *, draft: bool) -> None:
        self._leaves = leaves
        self._draft = draft
        self._ahead: tuple[int, Future[PageImage]] | None = None

    def get(self, place: int) -> QImage:
        """The picture of this page; raises :class:`UserError`."""
        ahead, self._ahead = self._ahead, None
        asked = ahead[1] if ahead is not None and ahead[0] == place else self._ask(place)
        if not self._draft and place + 1 < len(self._leaves):
            self._ahead = place + 1, self._ask(place + 1)
        image = QImage.fromData(asked.result(_TIMEOUT).png)
        if image.isNull():
            raise UserError("file.damaged")
        return image

    def _ask(self, place: int) -> Future[PageImage]:
        # Whoever looks at a page in the window is served before paper is.
        if self._draft:
            return self._leaves[place].picture(_DRAFT_PX, Priority.VIEWED)
        return self._leaves[place].picture(_WIDTH_PX, Priority.PREFETCHED)


def load_documents(office: Office, ids: Sequence[int]) -> DocumentsPrintout:
    """The pages of these documents; those that have none are left out.

    Raises :class:`UserError` ``print.too_many``, ``print.nothing``, and what :meth:`Pages.image` fails
    with for the first page.
    """
    details = office.documents.details(ids)
    count = sum(one.row.pages for one in details)
    if count > MOST_PAGES:
        raise UserError("print.too_many", pages=count, most=MOST_PAGES)
    leaves = [
        Leaf(partial(_picture, office, one, page), note(one, page))
        for one in details
        for page in range(one.row.pages)
    ]
    if not leaves:
        raise UserError("print.nothing")
    leaves[0].picture(_DRAFT_PX, Priority.VIEWED).result(_TIMEOUT)
    title = details[0].row.number or details[0].row.file_name
    if len(details) > 1:
        title = QCoreApplication.translate("printing", "dokumenty")
    return DocumentsPrintout(title, leaves, [one.row.file_name for one in details if not one.row.pages])


def _picture(
    office: Office, document: DocumentDetail, page: int, width_px: int, priority: Priority
) -> Future[PageImage]:
    turn = document.rotations.get(page, 0)
    return office.pages.image(document.row.id, page, width_px, turn, priority, original=True)


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
