"""Where the document is filed: its kind, its company, its month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import DocumentDetail
from desktop.domain.kinds import DocumentKind
from desktop.ui import keys
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.keys import Command
from desktop.ui.texts import kind_name

_MONTHS_BACK = 18
_MONTHS_AHEAD = 1


class Choice(QComboBox):
    """A box of choices that the wheel scrolls past and that knows when it is entered."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the form: a choice must not change by scrolling."""
        event.ignore()


class NameLine(QLineEdit):
    """The line of the company's name.  It keeps Enter to itself while a name is being typed."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.isModified():
            event.accept()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class KindChoice(Choice):
    """The document's kind."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for kind in DocumentKind:
            self.addItem(kind_name(kind), kind)
        self.setAccessibleName(self.tr("Rodzaj"))
        self.setToolTip(keys.tooltip(self.tr("Rodzaj dokumentu"), Command.CHANGE_KIND))
        self.setMaxVisibleItems(len(DocumentKind))
        self.setPlaceholderText(self.tr("wybierz rodzaj"))
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))

    def show_kind(self, kind: DocumentKind | None) -> None:
        """Show what is stored."""
        self.setCurrentIndex(-1 if kind is None else self.findData(kind))


class FilingRow(QWidget):
    """Company and month, side by side."""

    company_chosen = Signal(int)
    month_chosen = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.company = Choice(self)
        self.company.setEditable(True)
        self.company.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.company.setAccessibleName(self.tr("Firma"))
        self.company.setToolTip(
            keys.tooltip(self.tr("Firma, do której należy dokument"), Command.CHANGE_COMPANY)
        )
        self.typed = NameLine(self.company)
        self.company.setLineEdit(self.typed)
        self.typed.setPlaceholderText(self.tr("wybierz firmę"))
        completer = QCompleter(self.company.model(), self.company)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.company.setCompleter(completer)
        self.company.setMinimumContentsLength(10)
        self.company.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.month = Choice(self)
        self.month.setAccessibleName(self.tr("Miesiąc"))
        self.month.setToolTip(
            keys.tooltip(self.tr("Miesiąc, w którym dokument jest złożony"), Command.CHANGE_MONTH)
        )
        self.month.setPlaceholderText(self.tr("miesiąc"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.company, 4)
        layout.addWidget(self.month, 3)
        self._company_id: int | None = None
        self.company.activated.connect(self._company_activated)
        self.typed.entered.connect(self._take_first)
        self.typed.editingFinished.connect(self.put_back)
        self.month.activated.connect(lambda: self.month_chosen.emit(self.month.currentData()))
        self.company.entered.connect(self.entered)
        self.month.entered.connect(self.entered)

    def set_companies(self, companies: Sequence[Company]) -> None:
        """The companies to choose from."""
        self.company.clear()
        for company in companies:
            self.company.addItem(company.short_name, company.id)
        self.put_back()

    def show_detail(self, detail: DocumentDetail, today: date) -> None:
        """Show where the document is filed now."""
        self._company_id = detail.row.company_id
        if not self.typed.hasFocus():
            self.put_back()
        self._show_month(detail.row.month, today)

    def _show_month(self, month: Month | None, today: date) -> None:
        months = _months_around(today)
        if month is not None and month not in months:
            months = sorted({*months, month}, reverse=True)
        if [self.month.itemData(index) for index in range(self.month.count())] != months:
            self.month.clear()
            for one in months:
                self.month.addItem(format_month(one), one)
        self.month.setCurrentIndex(-1 if month is None else months.index(month))

    def _company_activated(self) -> None:
        chosen = self.company.currentData()
        if isinstance(chosen, int) and chosen != self._company_id:
            self._company_id = chosen
            self.company_chosen.emit(chosen)

    def _take_first(self) -> None:
        """Enter behind a part of a name takes the first company that holds it."""
        completer = self.company.completer()
        if completer is not None and self.typed.text().strip():
            completer.setCompletionPrefix(self.typed.text().strip())
            if completer.completionCount():
                self.company.setCurrentIndex(self.company.findText(completer.currentCompletion()))
                self._company_activated()

    def put_back(self) -> None:
        """What was typed and is no company's name gives way to the company of the document."""
        index = -1 if self._company_id is None else self.company.findData(self._company_id)
        self.company.setCurrentIndex(index)
        if index < 0:
            self.company.clearEditText()
        self.typed.setCursorPosition(0)


def _months_around(today: date) -> list[Month]:
    """The months that documents are filed in these days, newest first."""
    first = today.year * 12 + today.month - 1 + _MONTHS_AHEAD
    return [Month(number // 12, number % 12 + 1) for number in range(first, first - _MONTHS_BACK - 1, -1)]
