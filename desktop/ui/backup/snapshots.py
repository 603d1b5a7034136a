"""The backups that are there, and how an office is restored from one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from desktop.domain.backup import SnapshotName
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button

_MOST_ROWS = 8


class SnapshotsCard(Card):
    """Asked for by a click: the place may be far away, or not plugged in."""

    list_wanted = Signal()
    verify_wanted = Signal(str)
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.show_list = button(self.tr("Pokaż kopie"), self.list_wanted.emit)
        self.verify = button(self.tr("Sprawdź wybraną"), self._verify)
        self.verify.hide()
        self.table = QTreeWidget()
        self.table.setHeaderLabels([self.tr("Zrobiona"), self.tr("Sprawdzona"), self.tr("Nazwa")])
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(self.tr("Kopie zapasowe"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.currentItemChanged.connect(lambda now, _before: self.verify.setEnabled(now is not None))
        self.table.hide()
        how = label(
            self.tr(
                "Odtworzenie: na komputerze bez danych biura uruchom program, wybierz „Przywróć z kopii"
                " zapasowej”, wskaż miejsce kopii i podaj klucz albo hasło. Kopie otwiera też program age,"
                " bez tego programu."
            ),
            "muted",
            wrap=True,
        )
        more = button(self.tr("Jak odtworzyć"), lambda: self.help_wanted.emit("backup"), look="link")
        inside = card_column()
        inside.addLayout(row(label(self.tr("Zrobione kopie"), "strong"), None, self.verify, self.show_list))
        inside.addWidget(self.table)
        inside.addWidget(how)
        inside.addLayout(row(more, None))
        self.setLayout(inside)

    def show_snapshots(self, there: Sequence[SnapshotName], verified: Collection[str]) -> None:
        """The list, the newest first."""
        self.table.clear()
        for one in there:
            known = self.tr("tak") if one in verified else self.tr("nie wiadomo")
            item = QTreeWidgetItem([format_exact_moment(one.moment), known, one.removesuffix(".age")])
            self.table.addTopLevelItem(item)
        if (newest := self.table.topLevelItem(0)) is not None:
            self.table.setCurrentItem(newest)
        shown = min(max(len(there), 1), _MOST_ROWS)
        self.table.setFixedHeight(self.table.header().sizeHint().height() + shown * self._row_height() + 6)
        self.table.show()
        self.verify.setVisible(bool(there))
        self.show_list.setText(self.tr("Odśwież"))

    def _row_height(self) -> int:
        return max(self.table.sizeHintForRow(0), self.fontMetrics().height() + 4)

    def _verify(self) -> None:
        item = self.table.currentItem()
        if item is not None:
            self.verify_wanted.emit(item.text(2))
