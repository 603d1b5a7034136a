"""The bar over the review: which document this is, the way to its neighbours, what else can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.domain.documents import DocumentDetail
from desktop.domain.kinds import ONE_STEP, DocumentKind
from desktop.ui import keys
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.keys import Command
from desktop.ui.review.display import short
from desktop.ui.style import tokens
from desktop.ui.style.icons import icon
from desktop.ui.texts import kind_name
from desktop.ui.widgets.elements import set_icon
from desktop.ui.widgets.shortened import Shortened
from desktop.ui.widgets.tips import plain_tip

NOT_INVOICES = tuple(kind for kind in DocumentKind if kind in ONE_STEP or kind is DocumentKind.PROFORMA)
"""What a paper that came as an invoice may turn out to be."""


class ReviewHeader(QFrame):
    """Emits the commands of its buttons; knows nothing of what they do."""

    command = Signal(object)
    """A :class:`~desktop.ui.keys.Command`."""
    kind_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._icons: list[tuple[QPushButton | QToolButton, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.setSpacing(8)
        self.back = self._button(self.tr("Lista"), Command.LEAVE, "menu", self.tr("Wróć do listy dokumentów"))
        layout.addWidget(self.back)
        self.previous = self._button(
            "", Command.PREVIOUS_DOCUMENT, "chevron-left", self.tr("Poprzedni dokument")
        )
        self.next = self._button("", Command.NEXT_DOCUMENT, "chevron-right", self.tr("Następny dokument"))
        layout.addWidget(self.previous)
        layout.addWidget(self.next)
        layout.addSpacing(8)
        self._number = QLabel(self)
        self._number.setProperty("look", "heading")
        self._number.setTextFormat(Qt.TextFormat.PlainText)
        self._where = Shortened(self)
        self._where.setProperty("look", "muted")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self._number)
        layout.addWidget(self._where, 1)
        self.undo = self._button("", Command.UNDO, "undo", self.tr("Cofnij ostatnią zmianę"))
        layout.addWidget(self.undo)
        self.contractor = self._button("", Command.CONTRACTOR_CARD, "company", self.tr("Karta kontrahenta"))
        layout.addWidget(self.contractor)
        code = self.tr("Kod QR przelewu do aplikacji banku")
        layout.addWidget(self._button("", Command.PAYMENT_CODE, "qr", code))
        what = self.tr("Podziel albo połącz strony pliku")
        self.split = self._button(self.tr("Podziel/połącz…"), Command.SPLIT, "scissors", what)
        layout.addWidget(self.split)
        self.reject = self._button(self.tr("Odrzuć…"), Command.REJECT, "", self.tr("Odrzuć z powodem"))
        layout.addWidget(self.reject)
        self.other_kind = self._button(
            self.tr("To nie faktura"),
            Command.NOT_AN_INVOICE,
            "",
            self.tr("Zmień rodzaj na pismo, umowę i inne"),
        )
        self.menu = self._kind_menu()
        layout.addWidget(self.other_kind)
        self._help = QToolButton(self)
        self._help.setProperty("look", "round")
        set_icon(self._help, "help")
        self._help.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._help.setAccessibleName(self.tr("Pomoc"))
        self._help.setToolTip(keys.tooltip(self.tr("Pomoc"), Command.MANUAL))
        self._help.clicked.connect(lambda: self.command.emit(Command.MANUAL))
        layout.addWidget(self._help)

    def show_document(self, detail: DocumentDetail | None, position: tuple[int, int]) -> None:
        """Say which document this is, and how many there are."""
        place, count = position
        self.previous.setEnabled(place > 1)
        self.next.setEnabled(place < count)
        counter = self.tr("{place} z {count}").format(place=place, count=count)
        if detail is None:
            self._number.setText(self.tr("Otwieram…"))
            self._where.show_text(counter)
            return
        row = detail.row
        self._number.setText(short(row.number or row.file_name, 44))
        self._number.setToolTip(plain_tip(row.file_name))
        parts = [
            row.company or self.tr("nierozpoznana firma"),
            "" if row.month is None else format_month(row.month),
            counter,
        ]
        self._where.show_text(" · ".join(part for part in parts if part))

    def set_can_undo(self, *, can: bool) -> None:
        """Whether there is a step to take back."""
        self.undo.setEnabled(can)

    def open_kind_menu(self) -> None:
        """Open the menu of what a paper may be instead of an invoice."""
        self.menu.popup(self.other_kind.mapToGlobal(self.other_kind.rect().bottomLeft()))
        self.menu.setActiveAction(self.menu.actions()[0])

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self)
        for number, kind in enumerate(NOT_INVOICES, start=1):
            action = menu.addAction(f"&{number}  {kind_name(kind)}")
            action.triggered.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))
        return menu

    def _button(self, text: str, command: Command, shape: str, what: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(what)
        button.setToolTip(keys.tooltip(what, command))
        if shape:
            self._icons.append((button, shape))
            button.setIcon(self._icon(shape))
        button.clicked.connect(lambda: self.command.emit(command))
        return button

    def _icon(self, shape: str) -> QIcon:
        colours = tokens.current()
        return icon(shape, colours.muted, colours.line)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button, shape in self._icons:
                button.setIcon(self._icon(shape))
