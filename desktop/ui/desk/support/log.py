"""The program's log in the window: narrowed, searched, followed, copied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QWidget,
)

from desktop.services.desk.logfile import Entry, Level, LogReader
from desktop.ui.background import Background, Newest
from desktop.ui.desk.support.log_model import LogModel
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

_LOOK_MS = 1000
_NARROW_MS = 200
_AROUND = 28
_LONGEST_NAME = "desktop.services.mailboxes.listening"


class LogPage(QWidget):
    """Reads the files in the background; while it is seen, what is added appears."""

    def __init__(self, path: Path, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._path = path
        self._reader = LogReader(path)
        self._requests = Newest(background)
        self._strip = Strip()
        self.model = LogModel(self)
        self.level = SearchCombo(self.tr("Waga wpisów"))
        self.level.fill(
            [
                (Level.DETAIL, self.tr("wszystkie wpisy")),
                (Level.WARNING, self.tr("ostrzeżenia i błędy")),
                (Level.ERROR, self.tr("same błędy")),
            ]
        )
        self.level.currentIndexChanged.connect(lambda _index: self._narrow())
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("szukaj w dzienniku"))
        self.search.setAccessibleName(self.tr("Szukaj w dzienniku"))
        self.search.setClearButtonEnabled(True)
        self.follow = QCheckBox(self.tr("Pokazuj najnowsze"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(lambda on: self._to_end() if on else None)
        self._count = label("", "muted")
        self.copy = button(
            self.tr("Kopiuj"), self._copy, tip=self.tr("Kopiuj zaznaczone wpisy albo wszystkie")
        )
        self._narrow_soon = QTimer(self)
        self._narrow_soon.setSingleShot(True)
        self._narrow_soon.setInterval(_NARROW_MS)
        self._narrow_soon.timeout.connect(self._narrow)
        self.search.textChanged.connect(lambda _text: self._narrow_soon.start())
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_for_new)
        self.table = self._made_table()
        self.whole = QPlainTextEdit()
        self.whole.setReadOnly(True)
        self.whole.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.whole.setAccessibleName(self.tr("Cały wpis"))
        self._arrange()
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Find),
            self,
            self._to_search,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy),
            self.table,
            self._copy,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def refresh(self) -> None:
        """Read the log, and follow it."""
        self._requests.run(self._reader.load, self._loaded, self._failed)

    def stop(self) -> None:
        """Follow it no more."""
        self._look.stop()

    def recolor(self) -> None:
        """The colours changed."""
        self.table.viewport().update()

    def _arrange(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.whole)
        split.setSizes([500, 120])
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        layout = column(self._strip, gap=0)
        bar = row(
            self.level,
            self.search,
            self.follow,
            self._count,
            None,
            self.copy,
            button(self.tr("Otwórz folder"), self._open_folder, icon_name="folder"),
            margins=(24, 16, 24, 12),
        )
        bar.setStretch(1, 2)
        layout.addLayout(bar)
        layout.addWidget(split, 1)
        self.setLayout(layout)

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Dziennik programu"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setProperty("look", "sheet")
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.horizontalHeader().setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(lambda now, _old: self._show_whole(now.row()))
        return table

    def _fit_columns(self) -> None:
        self.table.ensurePolished()
        widest = ("2026-11-26 00:00:00", self.model.level_name(Level.WARNING), _LONGEST_NAME)
        for section, text in enumerate(widest):
            self.table.setColumnWidth(section, self.table.fontMetrics().horizontalAdvance(text) + _AROUND)

    def _loaded(self, entries: Sequence[Entry]) -> None:
        self.model.fill(entries)
        self._fit_columns()
        self._changed()
        if self.isVisible():
            self._look.start()

    def _look_for_new(self) -> None:
        if not self._requests.busy:
            self._requests.run(self._reader.new, self._came, self._failed)

    def _came(self, entries: Sequence[Entry] | None) -> None:
        if entries is None:
            self.refresh()
        elif entries:
            self.model.add(entries)
            self._changed()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        self.stop()
        reason = error.strerror or type(error).__name__
        said = self.tr("Nie da się odczytać dziennika: {reason}. Sprawdź dysk i prawa do folderu.")
        self._strip.say(Tone.BAD, said.format(reason=reason))

    def _narrow(self) -> None:
        least = self.level.value()
        self.model.narrow(least if isinstance(least, Level) else Level.DETAIL, self.search.text())
        self._changed()

    def _changed(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self._count.setText(
            self.tr("Wpisy: {total}").format(total=QLocale().toString(total))
            if shown == total
            else self.tr("Wpisy: {shown} z {total}").format(
                shown=QLocale().toString(shown), total=QLocale().toString(total)
            )
        )
        self._to_end()

    def _to_end(self) -> None:
        if self.follow.isChecked():
            self.table.scrollToBottom()

    def _show_whole(self, row: int) -> None:
        entry = self.model.entry(row)
        self.whole.setPlainText("" if entry is None else str(entry))

    def _copy(self) -> None:
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.model.text(rows or None))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
