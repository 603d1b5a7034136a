"""Exactly what the accounting program would receive, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QAbstractItemView,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QWidget,
)

from desktop.domain.booking.dictionaries import Side
from desktop.domain.rules.exchange import ZLOTY
from desktop.services.exporting.totals import together
from desktop.services.exporting.values import Preview, Total
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.handover.notices import NoticesTree
from desktop.ui.handover.outcome import Outcome
from desktop.ui.handover.sheets import SheetModel
from desktop.ui.handover.shown import FileText, Shown
from desktop.ui.handover.sums import SumsTable
from desktop.ui.widgets.boxes import column, label
from desktop.ui.widgets.tips import plain_tip

_WIDEST = 260
"""Pixels a column begins with at the most; wider ones can be drawn."""
_NARROWEST = 48
_PADDING = 36
"""Pixels around a text, with room for a heading in bold and for a mark."""
_MEASURED = 40
"""Rows that a column's width is measured by."""


class PreviewPage(QWidget):
    """Tables and files on the left, or what stands in their place; notices on the right, totals below."""

    document_wanted = Signal(object, int)
    """Ids, and the place to begin at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.notices = NoticesTree()
        self.empty = Outcome()
        self.totals = label(look="muted", wrap=True)
        self._texts: dict[QWidget, FileText] = {}
        """Files whose text is not laid out yet: nobody has looked."""
        self._left = QStackedWidget()
        self._left.addWidget(self.tabs)
        self._left.addWidget(self.empty)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._left)
        self._split.addWidget(self.notices)
        self._split.setStretchFactor(0, 1)
        self._split.setHandleWidth(12)
        self._split.setChildrenCollapsible(False)
        self._split.setSizes([1000, 400])
        layout = column(gap=8, margins=(12, 8, 12, 10))
        layout.addWidget(self._split, 1)
        layout.addWidget(self.totals)
        self.setLayout(layout)
        self.notices.hide()
        self.notices.document_wanted.connect(self.document_wanted)
        self.notices.document_chosen.connect(self._mark)
        self.tabs.currentChanged.connect(lambda _place: self._lay_out())

    def show_preview(self, shown: Shown) -> None:
        """Show all of ``shown``; tab, row and sentence stay where they were, as far as they are there."""
        preview = shown.preview
        tab, document = self.tabs.currentIndex(), self._current_document()
        page = self.tabs.currentWidget()
        focused = page is not None and page.hasFocus()
        self._drop_tabs()
        for sheet, rows in zip(preview.draft.sheets, shown.rows, strict=True):
            self._add_sheet(SheetModel(sheet, rows, shown.weights))
        for text in shown.texts:
            self._add_text(text)
            self.tabs.setTabToolTip(self.tabs.count() - 1, plain_tip(f"{preview.stem}{text.name}"))
        if preview.registers:
            sums = SumsTable()
            sums.show_rows(preview.registers)
            self.tabs.addTab(sums, self.tr("Sumy w złotych"))
        self.tabs.setCurrentIndex(max(0, min(tab, self.tabs.count() - 1)))
        self.notices.show_preview(preview, shown.names)
        self.notices.setVisible(bool(self.notices.groups()))
        self.totals.setText("   ·   ".join(self._totals(preview)))
        if document is not None:
            self._mark(document)
        self._left.setCurrentWidget(self.tabs if preview.ready else self.empty)
        self._lay_out()
        page = self.tabs.currentWidget()
        if focused and page is not None:
            page.setFocus()

    def show_empty(self) -> None:
        """Show what :attr:`empty` says in the place of the tables."""
        self._drop_tabs()
        self.totals.clear()
        self._left.setCurrentWidget(self.empty)

    def clear(self) -> None:
        """Show nothing of a preview before."""
        self.show_empty()
        self.notices.clear()
        self.notices.hide()

    def focus_again(self) -> None:
        """Give the keyboard back to where it was last."""
        page = self.tabs.currentWidget()
        if self.focusWidget() is self.notices or page is None:
            self.notices.setFocus()
        else:
            page.setFocus()

    def next_part(self) -> None:
        """From the tables to the notices, and back."""
        if self.notices.isVisible() and not self.notices.hasFocus():
            self.notices.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            page = self.tabs.currentWidget()
            if page is not None:
                page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- inside ------------------------------------------------------------------------------------

    def _drop_tabs(self) -> None:
        self._texts.clear()
        self.tabs.blockSignals(True)
        while self.tabs.count():
            page = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if page is not None:
                page.deleteLater()
        self.tabs.blockSignals(False)

    def _add_sheet(self, model: SheetModel) -> None:
        table = QTableView()
        model.setParent(table)
        table.setModel(model)
        table.setAccessibleName(model.title)
        table.setProperty("look", "sheet")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        # Qt itself would measure every cell of a table that is not shown yet.
        metrics = table.fontMetrics()
        for place in range(model.columnCount()):
            width = max(map(metrics.horizontalAdvance, model.first_texts(place, _MEASURED))) + _PADDING
            table.setColumnWidth(place, max(_NARROWEST, min(_WIDEST, width)))
        table.activated.connect(lambda index: self._open_row(model, index))
        self.tabs.addTab(table, model.title)

    def _add_text(self, text: FileText) -> None:
        view = QPlainTextEdit()
        view.setReadOnly(True)
        view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        view.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        view.setAccessibleName(self.tr("Zawartość pliku {name}").format(name=text.name))
        view.setTabChangesFocus(True)
        view.setProperty("look", "file")
        self._texts[view] = text
        self.tabs.addTab(view, self.tr("Plik {name}").format(name=text.name))

    def _lay_out(self) -> None:
        """Put the text into the view that is looked at."""
        view = self.tabs.currentWidget()
        if not isinstance(view, QPlainTextEdit) or view not in self._texts:
            return
        text = self._texts.pop(view)
        rest = self.tr("… to początek pliku; cały ma {size} kB.").format(size=text.size // 1000)
        view.setPlainText(f"{text.text}\n\n{rest}" if text.cut else text.text)

    def _open_row(self, model: SheetModel, index: QModelIndex) -> None:
        document = model.document(index.row())
        if document is not None:
            self.document_wanted.emit([document], 0)

    def _current_sheet(self) -> tuple[QTableView, SheetModel] | None:
        table = self.tabs.currentWidget()
        model = table.model() if isinstance(table, QTableView) else None
        return (table, model) if isinstance(table, QTableView) and isinstance(model, SheetModel) else None

    def _current_document(self) -> int | None:
        found = self._current_sheet()
        return None if found is None else found[1].document(found[0].currentIndex().row())

    def _mark(self, document: int) -> None:
        """Choose the row of a document."""
        found = self._current_sheet()
        place = -1 if found is None else found[1].row_of(document)
        if found is not None and place >= 0:
            found[0].selectRow(place)

    def _totals(self, preview: Preview) -> Iterator[str]:
        """The whole of each side in złoty, then what of it is in other currencies."""
        for one in together(preview.registers):
            said = self._total(Total(one.side, ZLOTY, one.documents, one.net, one.vat, one.gross))
            unknown = self.tr("bez kwoty w złotych: {count}").format(count=one.unknown)
            yield f"{said} ({unknown})" if one.unknown else said
        for other in preview.totals:
            if other.currency != ZLOTY:
                yield self.tr("w tym {what}").format(what=self._total(other))

    def _total(self, one: Total) -> str:
        match one.side:
            case Side.PURCHASE:
                name = self.tr("Zakupy: %n dokument(y/ów)", "", one.documents)
            case Side.SALES:
                name = self.tr("Sprzedaż: %n dokument(y/ów)", "", one.documents)
            case None:
                name = self.tr("Inne: %n dokument(y/ów)", "", one.documents)
        return self.tr("{name}, netto {net}, VAT {vat}, brutto {gross} {currency}").format(
            name=name,
            net=format_amount(one.net),
            vat=format_amount(one.vat),
            gross=format_amount(one.gross),
            currency=one.currency,
        )
