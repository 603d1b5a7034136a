"""The key once more, to another computer in one file, and originals as plain folders."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button


class LeavingCard(Card):
    """What is done once in years."""

    print_wanted = Signal()
    save_wanted = Signal(object)
    """A :class:`Path` for the key."""
    load_wanted = Signal(object)
    """The :class:`Path` of a key file."""
    move_out_wanted = Signal(object, str)
    """The :class:`Path` of the file, and the passphrase."""
    originals_wanted = Signal(object)
    """The :class:`Path` of a new folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.print = button(self.tr("Drukuj klucz…"), self.print_wanted.emit)
        self.save = button(self.tr("Zapisz klucz do pliku…"), self._save)
        self.load = button(self.tr("Podaj klucz z pliku…"), self._load)
        self._key = QWidget()
        key = column(
            label(self.tr("Klucz odzyskiwania"), "strong"),
            label(
                self.tr("Otwiera wszystkie kopie biura. Trzymaj go w innym miejscu niż ten komputer."),
                "muted",
                wrap=True,
            ),
        )
        key.addLayout(row(self.print, self.save, self.load, None))
        self._key.setLayout(key)
        self.passphrase = _hidden(self.tr("Hasło do pliku"), self.tr("hasło do pliku, co najmniej 12 znaków"))
        self.again = _hidden(self.tr("Hasło do pliku jeszcze raz"), self.tr("jeszcze raz"))
        self.move_out = button(self.tr("Zapisz biuro do pliku…"), self._move_out)
        self.originals = button(self.tr("Zapisz oryginały w folderach…"), self._originals)
        inside = card_column(self._key)
        inside.addWidget(label(self.tr("Nowy komputer"), "strong"))
        inside.addWidget(
            label(
                self.tr(
                    "Całe biuro w jednym zaszyfrowanym pliku: dokumenty, ustawienia, hasła do skrzynek. Na"
                    " nowym komputerze wskaż ten plik przy pierwszym uruchomieniu i podaj hasło."
                ),
                "muted",
                wrap=True,
            )
        )
        inside.addLayout(row(self.passphrase, self.again, self.move_out))
        inside.addWidget(label(self.tr("Oryginały bez programu"), "strong"))
        inside.addWidget(
            label(
                self.tr(
                    "Wszystkie dokumenty biura jako zwykłe pliki: folder na firmę, w nim folder na miesiąc, a"
                    " w nim pliki i spis. Otworzy je każdy program, także za dziesięć lat."
                ),
                "muted",
                wrap=True,
            )
        )
        inside.addLayout(row(self.originals, None))
        self.setLayout(inside)
        for one in (self.passphrase, self.again):
            one.textChanged.connect(self._arrange)
        self._busy = False
        self._arrange()

    def show_state(self, *, set_up: bool, busy: bool) -> None:
        """Whether there is a key, and whether something is being done."""
        self._busy = busy
        self._key.setVisible(set_up)
        for one in (self.print, self.save, self.load, self.originals):
            one.setEnabled(not busy)
        self._arrange()

    def clear(self) -> None:
        """Forget the passphrase."""
        self.passphrase.clear()
        self.again.clear()

    def _arrange(self) -> None:
        same = bool(self.passphrase.text()) and self.passphrase.text() == self.again.text()
        self.move_out.setEnabled(same and not self._busy)

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Zapisz klucz odzyskiwania"), "bezdotyk-klucz.txt", self.tr("Tekst (*.txt)")
        )
        if chosen:
            self.save_wanted.emit(Path(chosen))

    def _load(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Wskaż plik z kluczem"), "", self.tr("Tekst (*.txt);;Wszystkie pliki (*)")
        )
        if chosen:
            self.load_wanted.emit(Path(chosen))

    def _move_out(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Zapisz biuro do pliku"),
            "biuro.bezdotyk",
            self.tr("Biuro (*.bezdotyk)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.move_out_wanted.emit(Path(chosen), self.passphrase.text())

    def _originals(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Gdzie zapisać folder z oryginałami"))
        if chosen:
            self.originals_wanted.emit(Path(chosen) / self.tr("Oryginały biura"))


def _hidden(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(300)
    return line
