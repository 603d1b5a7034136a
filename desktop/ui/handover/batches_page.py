"""What left already: the batches, what they hold, and what became of it since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTableWidget, QTabWidget, QWidget

from desktop.db.exporting_tables import BatchState
from desktop.domain.companies import Company
from desktop.domain.statuses import Status
from desktop.domain.users import Right
from desktop.services.exporting.values import Batch, BatchDocument, ChangedDocument, UndoReport
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.dates_and_amounts import format_amount, format_exact_moment, format_month
from desktop.ui.handover.asking import Asking
from desktop.ui.handover.folders import ask_folder
from desktop.ui.handover.sums import SumsTable
from desktop.ui.handover.words import changes_text, word
from desktop.ui.keys import Command
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_SHOWN = 200
"""Batches of a page; older ones are asked for."""
_FILES_SHOWN = 4
_STATE = 7
_SHAPES = {
    BatchState.PENDING: ("bang", Tone.CHECK),
    BatchState.COMPLETE: ("check", Tone.GOOD),
    BatchState.UNDONE: ("undo", Tone.QUIET),
}


@dataclass(frozen=True, slots=True)
class _Inside:
    documents: Sequence[BatchDocument]
    changed: Sequence[ChangedDocument]


class BatchesPage(QWidget):
    """A list of batches, and the documents of the one that is chosen."""

    closed = Signal()
    batch_listed = Signal(int)
    """The documents of this batch are to be shown in the list."""
    document_wanted = Signal(int)

    def __init__(
        self, office: Office, background: Background, settings: QSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._settings = settings
        self._request = 0
        self._batches: Sequence[Batch] = ()
        self._inside: _Inside | None = None
        self.strip = Strip()
        self._asking = Asking(background, self.strip)
        self.company = SearchCombo(self.tr("Firma"))
        self.table = QTableWidget(0, 8)
        self.table.setAccessibleName(self.tr("Przekazane pliki"))
        self.documents = QTableWidget(0, 5)
        self.documents.setAccessibleName(self.tr("Dokumenty w pliku"))
        self.sums = SumsTable()
        self._inside_tabs = QTabWidget()
        self._inside_tabs.setDocumentMode(True)
        self._inside_tabs.tabBar().setDrawBase(False)
        self._facts = label(look="muted", wrap=True)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._older = button(self.tr("starsze"), self._load_older, look="link")
        self._again = button(self.tr("Zapisz jeszcze raz…"), self.choose_folder, icon_name="export")
        self._undo = button(
            self.tr("Cofnij przekazanie…"), self.ask_undo, icon_name="undo", command=Command.TAKE_BATCH_BACK,
            tip=self.tr("Dokumenty znów będą zatwierdzone; pliku w programie księgowym to nie cofa"),
        )  # fmt: skip
        allow(office.seat, Right.HAND_OVER, self._again, self._undo)
        self._list = button(self.tr("Pokaż dokumenty na liście"), self._show_in_list)
        self._arrange()
        self.company.currentIndexChanged.connect(lambda _index: self.refresh())
        self.table.currentCellChanged.connect(lambda *_cells: self._chosen())
        self.documents.cellActivated.connect(lambda line, _column: self._open(line))

    @property
    def loading(self) -> bool:
        """Whether something that was asked for has not come yet."""
        return self._asking.busy

    @property
    def batch(self) -> Batch | None:
        """The batch that is chosen."""
        line = self.table.currentRow()
        return self._batches[line] if 0 <= line < len(self._batches) else None

    def open(self, company_id: int | None) -> None:
        """Show the batches of a company, or of all."""
        self.strip.dismiss()
        self._asking.run(self._office.companies.all, partial(self._begin, company_id))

    def refresh(self) -> None:
        """Ask for the list anew."""
        self._request += 1
        ask = partial(self._office.exporting.batches, self._company_id(), _SHOWN)
        self._asking.run(ask, partial(self._show, self._request))

    def choose_folder(self) -> None:
        """Ask where to, then write the same files again."""
        if self.batch is not None and self._again.isEnabled():
            ask_folder(self, self._settings, self.rewrite, self.batch.folder)

    def rewrite(self, folder: Path) -> None:
        """Write the same files again into ``folder``."""
        if self.batch is not None:
            self._asking.run(partial(self._office.exporting.rewrite, self.batch.id, folder), self._rewritten)

    def ask_undo(self) -> None:
        """Ask why, then take the batch back."""
        batch = self.batch
        if batch is not None and self.isVisible() and self._undo.isEnabled():
            self.strip.ask(
                self.tr("Cofnąć paczkę nr {number}? Podaj powód.").format(number=batch.id),
                self.tr("np. zły miesiąc"),
                self.tr("Cofnij przekazanie"),
                partial(self._take_back, batch.id),
            )

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        prepare(self.table, 2, {0: 76, 1: 150, 3: 150, 4: 130, 5: 100, 6: 120, _STATE: 130})
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Paczka"), self.tr("Kiedy"), self.tr("Format"), self.tr("Firma"), self.tr("Miesiąc"),
                self.tr("Dokumenty"), self.tr("Kto"), self.tr("Stan"),
            ]
        )  # fmt: skip
        prepare(self.documents, 4, {0: 190, 1: 240, 2: 130, 3: 150})
        self.documents.setHorizontalHeaderLabels(
            [
                self.tr("Numer"), self.tr("Kontrahent"), self.tr("Brutto"), self.tr("Stan teraz"),
                self.tr("Zmiany od przekazania"),
            ]
        )  # fmt: skip
        below = QWidget()
        inside = column(margins=(0, 8, 0, 0), gap=8)
        inside.addWidget(self._facts)
        inside.addLayout(row(self._again, self._list, self._undo, None))
        self._inside_tabs.addTab(self.documents, self.tr("Dokumenty"))
        self._inside_tabs.addTab(self.sums, self.tr("Sumy w złotych"))
        inside.addWidget(self._inside_tabs, 1)
        below.setLayout(inside)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setChildrenCollapsible(False)
        split.setSizes([320, 420])
        self._pages.addWidget(split)
        self._pages.addWidget(self._empty)
        body = column(margins=(12, 12, 12, 12), gap=8)
        body.addLayout(row(label(self.tr("Firma")), self.company, None, self._older))
        body.addWidget(self._pages, 1)
        whole = column(self.strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _company_id(self) -> int | None:
        found = self.company.value()
        return found if isinstance(found, int) else None

    def _begin(self, company_id: int | None, companies: Sequence[Company]) -> None:
        everyone: tuple[object, str] = (None, self.tr("wszystkie firmy"))
        self.company.fill([everyone, *((one.id, one.short_name) for one in companies)])
        self.company.blockSignals(True)
        self.company.choose(company_id)
        self.company.blockSignals(False)
        self.refresh()
        self.table.setFocus()

    def _load_older(self) -> None:
        if self._batches:
            ask = partial(self._office.exporting.batches, self._company_id(), _SHOWN, self._batches[-1].id)
            self._asking.run(ask, partial(self._add_older, self._request))

    def _add_older(self, request: int, older: Sequence[Batch]) -> None:
        if request == self._request:
            self._show(request, (*self._batches, *older), more=len(older) == _SHOWN)

    def _show(self, request: int, batches: Sequence[Batch], *, more: bool | None = None) -> None:
        if request != self._request:
            return
        before = self.batch
        blocked = self.table.blockSignals(True)
        self._batches = batches
        fill(self.table, [self._cells(one) for one in batches], right=(0, 5))
        for line, one in enumerate(batches):
            self._mark(line, one.state)
        self._older.setVisible(len(batches) == _SHOWN if more is None else more)
        same = [place for place, one in enumerate(batches) if before is not None and one.id == before.id]
        if batches:
            self.table.selectRow(same[0] if same else 0)
        self.table.blockSignals(blocked)
        self._pages.setCurrentIndex(0 if batches else 1)
        self._chosen()
        if not batches:
            self._empty.show_state(
                "export",
                self.tr("Nic jeszcze nie wyszło"),
                self.tr("Każdy zapisany plik zostaje tutaj, razem z listą dokumentów, i można go cofnąć."),
                (self.tr("Wróć"), self.closed.emit),
            )

    def _cells(self, one: Batch) -> list[str]:
        states = {
            BatchState.PENDING: self.tr("przerwane"),
            BatchState.COMPLETE: self.tr("przekazane"),
            BatchState.UNDONE: self.tr("cofnięte"),
        }
        return [
            str(one.id),
            format_exact_moment(one.at),
            word(one.format_name),
            one.company or self.tr("wiele firm"),
            "" if one.month is None else format_month(one.month),
            str(one.documents),
            one.who,
            states[one.state],
        ]

    def _mark(self, line: int, state: BatchState) -> None:
        item = self.table.item(line, _STATE)
        if item is not None:
            shape, tone = _SHAPES[state]
            item.setIcon(icon(shape, tone.colors(current())[0]))

    def _chosen(self) -> None:
        batch = self.batch
        self._again.setEnabled(batch is not None and bool(batch.files))
        self._undo.setEnabled(batch is not None and batch.state is BatchState.COMPLETE)
        self._inside = None
        self.documents.setRowCount(0)
        self._facts.setText("" if batch is None else self._told(batch))
        self.sums.show_rows(() if batch is None else batch.registers)
        self._inside_tabs.setTabVisible(1, batch is not None and bool(batch.registers))
        if batch is None:
            return
        exporting, number = self._office.exporting, batch.id

        def ask() -> _Inside:
            return _Inside(exporting.batch_documents(number), exporting.changed_since(number))

        self._asking.run(ask, partial(self._show_inside, number))

    def _told(self, batch: Batch) -> str:
        lines = [self.tr("Folder: {folder}").format(folder=batch.folder)]
        lines += [
            self.tr("{name}, {size} B, SHA-256 {sum}").format(name=one.name, size=one.size, sum=one.sha256)
            for one in batch.files[:_FILES_SHOWN]
        ]
        if not batch.files:
            lines.append(self.tr("Paczka starszej wersji programu: jej plik nie został w Bezdotyku."))
        if batch.undone_at is not None:
            lines.append(
                self.tr("Cofnięte {when} przez {who}: {reason}").format(
                    when=format_exact_moment(batch.undone_at), who=batch.undone_by, reason=batch.reason
                )
            )
        return "\n".join(lines)

    def _show_inside(self, batch_id: int, inside: _Inside) -> None:
        if self.batch is None or self.batch.id != batch_id:
            return
        self._inside = inside
        changes = {one.document_id: one for one in inside.changed}
        fill(
            self.documents,
            [self._document_cells(one, changes.get(one.document_id)) for one in inside.documents],
            right=(2,),
        )

    def _document_cells(self, one: BatchDocument, changed: ChangedDocument | None) -> list[str]:
        if not one.counted:
            since = self.tr("zatwierdzenie cofnięto w trakcie zapisu")
        else:
            since = "" if changed is None else changes_text(changed.changes)
        return [
            one.number,
            one.contractor,
            f"{format_amount(one.gross)} {one.currency}".strip(),
            self.tr("usunięty na zawsze") if one.status is None else texts.status_name(one.status),
            since,
        ]

    def _open(self, line: int) -> None:
        if self._inside is not None and self._inside.documents[line].status not in {None, Status.BINNED}:
            self.document_wanted.emit(self._inside.documents[line].document_id)

    def _show_in_list(self) -> None:
        if self.batch is not None:
            self.batch_listed.emit(self.batch.id)

    def _rewritten(self, paths: Sequence[Path]) -> None:
        names = ", ".join(path.name for path in paths)
        self.strip.say(Tone.GOOD, self.tr("Zapisano jeszcze raz: {names}.").format(names=names))

    def _take_back(self, batch_id: int, reason: str) -> None:
        self._asking.run(partial(self._office.exporting.undo, batch_id, reason), self._undone)

    def _undone(self, report: UndoReport) -> None:
        said = [self.tr("Cofnięto: %n dokument(y/ów) znów czeka na przekazanie.", "", len(report.back))]
        if report.left:
            said.append(
                self.tr("%n zostaje: są też w innej paczce albo cofnięto je wcześniej.", "", len(report.left))
            )
        if report.files:
            names = ", ".join(path.name for path in report.files)
            said.append(self.tr("Nie wczytuj już: {names}.").format(names=names))
        self.strip.say(Tone.CHECK if report.left or report.files else Tone.GOOD, " ".join(said))
        self.refresh()
        self.table.setFocus()
