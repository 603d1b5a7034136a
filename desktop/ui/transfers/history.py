"""What was ordered: the batches of a company, their transfers, taking back and writing again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QTableWidget, QWidget

from desktop.domain.identifiers import format_account
from desktop.domain.users import Right
from desktop.services.transfers.ledger import Batch
from desktop.services.transfers.service import TakenBack
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.dates_and_amounts import format_amount, format_day, format_exact_moment
from desktop.ui.style.tokens import Tone
from desktop.ui.transfers.words import FORMATS
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


class HistoryPanel(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    changed = Signal()
    document_wanted = Signal(int)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._listing = Newest(background)
        self._detail = Newest(background)
        self._company_id = 0
        self._batches: Sequence[Batch] = ()
        self._shown: Batch | None = None
        self.strip = Strip()
        self.table = QTableWidget(0, 6)
        self.table.setAccessibleName(self.tr("Paczki przelewów"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("Zapisano"), self.tr("Dzień przelewu"), self.tr("Format"), self.tr("Przelewów"),
                self.tr("Razem"), self.tr("Stan"),
            ]
        )  # fmt: skip
        prepare(self.table, 5, {0: 150, 1: 140, 2: 140, 3: 100, 4: 150})
        self.table.currentCellChanged.connect(lambda *_cell: self._choose())
        self.items = QTableWidget(0, 5)
        self.items.setAccessibleName(self.tr("Przelewy w paczce"))
        self.items.setHorizontalHeaderLabels(
            [
                self.tr("Kontrahent"), self.tr("Numer"), self.tr("Kwota"), self.tr("Rachunek"),
                self.tr("Tytuł w pliku"),
            ]
        )  # fmt: skip
        prepare(self.items, 4, {0: 220, 1: 160, 2: 120, 3: 260})
        self.items.cellActivated.connect(lambda line, _section: self._open_document(line))
        self._said = label(look="muted", wrap=True)
        self._undo = button(self.tr("Cofnij paczkę…"), self.ask_undo)
        self._again = button(self.tr("Zapisz plik ponownie…"), self._choose_folder)
        allow(office.seat, Right.HAND_OVER, self._undo, self._again)
        self._arrange()

    @property
    def loading(self) -> bool:
        """Whether something that was asked for is still awaited."""
        return self._listing.busy or self._detail.busy

    def open(self, company_id: int) -> None:
        """Show the batches of a company, the newest first."""
        self._company_id = company_id
        self.strip.dismiss()
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Ask for the batches again."""
        self._listing.run(
            partial(self._office.transfers.history, self._company_id), self._show, self._say_failed
        )

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        back = button(self.tr("Wróć do przelewów"), self.closed.emit, icon_name="chevron-left")
        page = column(margins=(20, 16, 20, 16), gap=12)
        page.addLayout(row(back, label(self.tr("Historia przelewów"), "heading"), None))
        page.addWidget(self.table, 2)
        page.addWidget(self._said)
        page.addWidget(self.items, 3)
        page.addLayout(row(self._undo, self._again, None))
        whole = column(self.strip, gap=0)
        whole.addLayout(page, 1)
        self.setLayout(whole)
        self._show_batch(None)

    def _show(self, batches: Sequence[Batch]) -> None:
        line = self.table.currentRow()
        self._batches = batches
        names = dict(FORMATS)
        self.table.blockSignals(True)
        fill(
            self.table,
            [
                (
                    format_exact_moment(one.at), format_day(one.day), names[one.format], str(one.transfers),
                    _totals(one), self._standing(one),
                )
                for one in batches
            ],
            right=(3, 4),
        )  # fmt: skip
        self.table.setCurrentCell(min(max(line, 0), len(batches) - 1), 0)
        self.table.blockSignals(False)
        self._choose()
        if not batches:
            self._said.setText(self.tr("Z tej firmy nie zapisano jeszcze żadnego pliku przelewów."))

    def _standing(self, batch: Batch) -> str:
        if batch.undone_at is not None:
            return self.tr("cofnięta {moment}, {who}").format(
                moment=format_exact_moment(batch.undone_at), who=batch.undone_by
            )
        if batch.written_at is None:
            return self.tr("przerwana: pliku nie ma na dysku")
        return self.tr("zapisana, {who}").format(who=batch.who)

    def _choose(self) -> None:
        line = self.table.currentRow()
        if not 0 <= line < len(self._batches):
            self._show_batch(None)
            return
        ask = partial(self._office.transfers.batch, self._batches[line].id)
        self._detail.run(ask, self._show_batch, self._say_failed)

    def _show_batch(self, batch: Batch | None) -> None:
        self._shown = batch
        open_one = batch is not None and batch.undone_at is None
        self._undo.setEnabled(open_one)
        self._again.setEnabled(open_one)
        self.items.setVisible(batch is not None)
        if batch is None:
            self._said.setText("")
            return
        files = "\n".join(str(one) for one in batch.files)
        from_account = self.tr("Z rachunku {account}").format(account=format_account(batch.account))
        self._said.setText(f"{from_account}\n{files}")
        fill(
            self.items,
            [
                (
                    one.contractor, one.number, f"{format_amount(one.amount)} {one.currency}",
                    format_account(one.account), one.title,
                )
                for one in batch.items
            ],
            right=(2,),
        )  # fmt: skip

    def ask_undo(self) -> None:
        """Ask whether the batch is to be taken back."""
        if self._shown is None or self._shown.undone_at is not None:
            return
        self.strip.say(
            Tone.CHECK,
            self.tr(
                "Cofnąć paczkę? Dokumenty wrócą do zapłaty, plik zniknie z dysku. Jeśli bank już go ma,"
                " wycofaj przelewy także w banku."
            ),
            self.tr("Cofnij paczkę"),
            self._do_undo,
        )

    def _do_undo(self) -> None:
        shown = self._shown
        if shown is None:
            return

        def done(result: TakenBack) -> None:
            if result.elsewhere:
                text = self.tr("Cofnięto. Pliku nie ma tam, gdzie był ({file}): może jest już w banku.")
                self.strip.say(Tone.CHECK, text.format(file=result.elsewhere[0].name))
            else:
                self.strip.say(Tone.GOOD, self.tr("Cofnięto paczkę i usunięto jej plik."))
            self.refresh()
            self.changed.emit()

        self._background.run(partial(self._office.transfers.undo, shown.id), done, self._say_failed)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Dokąd zapisać plik"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.write_again(Path(name)))
        dialog.open()

    def write_again(self, folder: Path) -> None:
        """Write the files of the batch that is shown into a folder."""
        if self._shown is None:
            return

        def done(batch: Batch) -> None:
            self.strip.say(
                Tone.GOOD, self.tr("Zapisano {file}.").format(file=", ".join(str(one) for one in batch.files))
            )
            self.refresh()
            self.changed.emit()

        act = partial(self._office.transfers.write_again, self._shown.id, folder)
        self._background.run(act, done, self._say_failed)

    def _open_document(self, line: int) -> None:
        if self._shown is not None and 0 <= line < len(self._shown.items):
            self.document_wanted.emit(self._shown.items[line].document_id)

    def _say_failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, texts.say(message_of(error)))


def _totals(batch: Batch) -> str:
    return " + ".join(f"{format_amount(amount)} {currency}" for currency, amount in batch.totals.items())
