"""One of the two documents: whose it is and how it came, and its pages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.domain.documents import DocumentDetail
from desktop.domain.fields import Box
from desktop.domain.messages import Message
from desktop.ui.dates_and_amounts import format_exact_moment, format_month
from desktop.ui.duplicates.page_view import PageView
from desktop.ui.review.images import MAX_WIDTH, PageImages, PageKey
from desktop.ui.texts import channel_name, say, status_name
from desktop.ui.widgets.boxes import column, label

_RENDER_AFTER_MS = 120
"""Zooming asks for a sharp image once it rests this long."""


class Side(QWidget):
    """Shows one of the two."""

    def __init__(self, images: PageImages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images = images
        self._detail: DocumentDetail | None = None
        self._page = 0
        self._shown: PageKey | None = None
        self._title = label(look="strong")
        self._facts = label(look="muted", wrap=True)
        self._error = QLabel(self)
        self._error.setWordWrap(True)
        self._error.setProperty("look", "error")
        self._error.hide()
        self.view = PageView(self)
        head = QFrame(self)
        head.setProperty("look", "panel")
        head.setLayout(column(self._title, self._facts, self._error, margins=(12, 8, 12, 8), gap=2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.view, 1)
        self._timer = QTimer(self, singleShot=True, interval=_RENDER_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self.view.zoomed.connect(self._timer.start)
        images.ready.connect(self._ready)
        images.failed.connect(self._failed)

    @property
    def has_image(self) -> bool:
        """Whether the page is to be seen, or the reason why it is not."""
        return self._shown is not None or not self._error.isHidden()

    @property
    def facts(self) -> str:
        """What is said of the document."""
        return self._facts.text()

    def show_document(self, role: str, detail: DocumentDetail) -> None:
        """Show the first page of a document that is the ``role`` of the two."""
        self._detail, self._page, self._shown = detail, 0, None
        row = detail.row
        self._title.setText(f"{role} · {self.tr('nr {id}').format(id=row.id)} · {row.file_name}")
        came = " · ".join(part for part in (channel_name(row.channel), row.channel_label, row.sender) if part)
        facts = [
            row.company or self.tr("bez firmy"),
            *([] if row.month is None else [format_month(row.month)]),
            status_name(row.status),
            f"{came}, {format_exact_moment(row.received_at)}",
        ]
        self._facts.setText(" · ".join(facts))
        self.setAccessibleName(f"{self._title.text()}. {self._facts.text()}")
        self._error.hide()
        self.view.show_blank()
        self.view.to_top()
        self._ask()

    def go(self, page: int, marks: Sequence[Box]) -> None:
        """Show this page, with the words marked that the other page has not."""
        if self._detail is None:
            return
        if page != self._page:
            self._page, self._shown = page, None
            self.view.show_blank()
        self.view.mark(marks)
        self._ask()

    def _key(self) -> PageKey | None:
        if self._detail is None or self._page >= self._detail.row.pages:
            return None
        width = min(self.view.image_width(), MAX_WIDTH)
        row = self._detail.row
        return PageKey(row.id, self._page, width, self._detail.rotations.get(self._page, 0))

    def _ask(self) -> None:
        key = self._key()
        if key is None:
            self._say(self.tr("Tej strony ten dokument nie ma."))
        elif key != self._shown:
            self._error.hide()
            self._images.ask(key)

    def _ready(self, key: PageKey, image: QImage) -> None:
        if key.same_page(self._key()):
            self._shown = key
            self._error.hide()
            self.view.show_image(image)

    def _failed(self, key: PageKey, message: Message) -> None:
        if key.same_page(self._key()):
            self._say(say(message))

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()
