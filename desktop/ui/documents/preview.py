"""The preview of the selected document beside the list: its first page and what was read."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.documents import DocumentRow
from desktop.domain.identifiers import format_nip
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_amount, format_day, format_exact_moment
from desktop.ui.documents.cells import month_of
from desktop.ui.style.marks import STATUS_MARKS
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.tasks import PageImage

_WAIT_MS = 150
"""Who runs down the list with the arrow key does not have every page drawn."""


class Preview(QFrame):
    """Shows one document; hidden or shown with F3."""

    review_wanted = Signal()
    closed = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "aside")
        self._office = office
        self._background = background
        self._row: DocumentRow | None = None
        self._shown: tuple[int, int] | None = None
        self._requests = Newest(background)
        self._future: Future[PageImage] | None = None
        self._title = label(look="strong", wrap=True)
        # One long word must not make the panel wider than it is.
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._reason = label(wrap=True)
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(4)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._page = QLabel()
        self._page.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._pixmap = QPixmap()
        self._review = button(self.tr("Sprawdzaj ▸"), self.review_wanted.emit)
        close = icon_button("close", self.tr("Schowaj podgląd"), self.closed.emit)
        inside = QWidget()
        inside.setProperty("look", "form")
        content = QVBoxLayout(inside)
        content.setContentsMargins(16, 0, 16, 16)
        content.setSpacing(12)
        content.addWidget(self._reason)
        content.addLayout(self._facts)
        content.addWidget(self._page)
        content.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = column(gap=0)
        head = row(self._title, close, margins=(16, 8, 8, 0))
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addLayout(row(self._review, None, margins=(16, 4, 8, 8)))
        layout.addWidget(self._scroll)
        self.setLayout(layout)
        self.setMinimumWidth(260)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._ask)
        self.show_document(None, 0)

    @property
    def loading(self) -> bool:
        """Whether the page of the selected document is still awaited."""
        if not self.isVisible() or self._row is None or not self._row.pages:
            return False
        return self._wait.isActive() or (self._shown is None and not self._page.text())

    def show_document(self, document: DocumentRow | None, selected: int) -> None:
        """Show ``document``; ``None`` with the number of selected ones otherwise."""
        if document == self._row and document is not None:
            return
        other = document is None or self._row is None or document.id != self._row.id
        self._row = document
        self._review.setEnabled(document is not None)
        self._clear_facts()
        if document is None:
            self._title.setText(self.tr("Podgląd"))
            self._set_reason(
                self.tr("Zaznaczono %n dokument(y/ów).", "", selected)
                if selected
                else self.tr("Zaznacz dokument, a zobaczysz go tutaj."),
                Tone.QUIET,
            )
        else:
            self._title.setText(document.number or document.file_name)
            self._set_reason(
                "" if document.reason is None else texts.say(document.reason),
                STATUS_MARKS[document.status][0],
            )
            self._fill_facts(document)
        if other:
            self._shown = None
            self._pixmap = QPixmap()
            self._page.clear()
        self._wait.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page fills the width."""
        super().resizeEvent(event)
        self._fit()
        if self._row is not None:
            self._wait.start()

    # -- facts -------------------------------------------------------------------------------------

    def _set_reason(self, text: str, tone: Tone) -> None:
        look = {Tone.BAD: "error", Tone.CHECK: "amber", Tone.GOOD: "good"}.get(tone, "muted")
        self._reason.setProperty("look", look)
        self._reason.style().unpolish(self._reason)
        self._reason.style().polish(self._reason)
        self._reason.setText(text)
        self._reason.setVisible(bool(text))

    def _clear_facts(self) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)

    def _fill_facts(self, document: DocumentRow) -> None:
        amount = f"{format_amount(document.gross)} {document.currency}" if document.gross is not None else ""
        facts = {
            self.tr("Stan"): texts.status_name(document.status),
            self.tr("Rodzaj"): texts.kind_name(document.kind),
            self.tr("Firma"): document.company,
            self.tr("Miesiąc"): month_of(document),
            self.tr("Kontrahent"): document.contractor,
            self.tr("NIP"): format_nip(document.contractor_nip),
            self.tr("Wystawiono"): format_day(document.issue_date),
            self.tr("Brutto"): amount,
            self.tr("Otrzymano"): format_exact_moment(document.received_at),
            self.tr("Plik"): document.file_name,
            self.tr("Nadawca"): document.sender,
            self.tr("Dlaczego tutaj"): "" if document.arrival is None else texts.say(document.arrival),
        }
        for name, value in facts.items():
            if value:
                shown = label(value, wrap=True)
                shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._facts.addRow(label(name, "muted"), shown)

    # -- page --------------------------------------------------------------------------------------

    def _width(self) -> int:
        return max(100, self._scroll.viewport().width() - 32)

    def _ask(self) -> None:
        document = self._row
        if document is None or not self.isVisible() or not document.pages:
            return
        width = round(self._width() * self.devicePixelRatioF())
        if self._shown is not None and self._shown[0] == document.id and self._shown[1] >= width:
            return
        if self._future is not None:
            self._future.cancel()
        self._requests.run(
            partial(self._office.pages.image, document.id, 0, width), partial(self._await, document.id, width)
        )

    def _await(self, document_id: int, width: int, future: Future[PageImage]) -> None:
        self._future = future
        self._background.watch(
            future, partial(self._show_page, document_id, width), partial(self._no_page, document_id)
        )

    def _show_page(self, document_id: int, width: int, image: PageImage) -> None:
        if self._row is None or self._row.id != document_id:
            return
        pixmap = QPixmap()
        if pixmap.loadFromData(image.png):
            self._shown = (document_id, width)
            self._pixmap = pixmap
            self._fit()

    def _no_page(self, document_id: int, error: BaseException) -> None:
        if self._row is not None and self._row.id == document_id:
            message = message_of(error)
            self._page.setText(texts.say(message))
            self._page.setWordWrap(True)

    def _fit(self) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(self._width() * ratio), 10**6)
        scaled = self._pixmap.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        scaled.setDevicePixelRatio(ratio)
        self._page.setPixmap(scaled)
