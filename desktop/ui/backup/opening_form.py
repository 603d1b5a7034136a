"""What opens the backups: a recovery key that the office keeps and proves to have, or a passphrase."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton, QWidget

from desktop.domain.errors import UserError
from desktop.services.backup.sealing import Key
from desktop.services.desk.files import replace_file
from desktop.ui.background import Background, Newest
from desktop.ui.backup.printing import groups, print_key
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_INDENT = 24


class OpeningForm(QWidget):
    """The key that is shown is a new one; nobody has it until it is printed or saved."""

    changed = Signal()
    working = Signal(str)
    """A key file is written or read, which a stick may take its time for; empty: no more."""
    worked = Signal(str)
    """It was, in a sentence."""
    failed = Signal(object)
    """Why it was not: a :class:`UserError`."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = Newest(background)
        self._forgotten = 0
        self.key = Key.new()
        self.office, self.place_title = "", ""
        self.by_key = QRadioButton(self.tr("Klucz odzyskiwania, wydrukowany albo zapisany (zalecane)"))
        self.by_passphrase = QRadioButton(self.tr("Hasło, które ktoś w biurze zapamięta"))
        self.by_key.setChecked(True)
        self._ways = QButtonGroup(self)
        for one in (self.by_key, self.by_passphrase):
            self._ways.addButton(one)
            one.toggled.connect(self._arranged)
        self._shown = label(groups(self.key))
        self._shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._shown.setAccessibleName(self.tr("Klucz odzyskiwania"))
        self.print = button(self.tr("Drukuj klucz…"), self._print)
        self.save = button(self.tr("Zapisz klucz do pliku…"), self._choose_target)
        self.proof = QLineEdit()
        self.proof.setAccessibleName(self.tr("Klucz przepisany z wydruku"))
        self.proof.setPlaceholderText(self.tr("przepisz klucz z wydruku"))
        self.proof.setMaxLength(300)
        self.point = button(self.tr("Wskaż zapisany plik…"), self._choose_proof)
        self._of_key = QWidget()
        inside = column(
            label(
                self.tr(
                    "To jedyna droga do kopii, gdy zginie ten komputer. Wydrukuj klucz albo zapisz go na"
                    " pendrivie, a potem udowodnij, że go masz."
                ),
                "muted",
                wrap=True,
            ),
            self._shown,
            margins=(_INDENT, 0, 0, 0),
        )
        inside.addLayout(row(self.print, self.save, None))
        inside.addLayout(row(self.proof, self.point))
        self._of_key.setLayout(inside)
        self.passphrase = _hidden(
            self.tr("Hasło do kopii"), self.tr("co najmniej 12 znaków; najlepiej kilka słów")
        )
        self.again = _hidden(self.tr("Hasło do kopii jeszcze raz"), self.tr("jeszcze raz to samo hasło"))
        self._of_passphrase = QWidget()
        self._of_passphrase.setLayout(
            column(
                label(
                    self.tr("Kto zapomni hasła, nie odtworzy kopii. Program nie może go odzyskać."),
                    "muted",
                    wrap=True,
                ),
                self.passphrase,
                self.again,
                margins=(_INDENT, 0, 0, 0),
            )
        )
        self.setLayout(column(self.by_key, self._of_key, self.by_passphrase, self._of_passphrase))
        for line in (self.proof, self.passphrase, self.again):
            line.textChanged.connect(self.changed)
        self._arranged()

    @property
    def is_complete(self) -> bool:
        """Whether there is something to try it with."""
        if self.by_key.isChecked():
            return bool(self.proof.text().strip())
        return bool(self.passphrase.text()) and self.passphrase.text() == self.again.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._forgotten += 1
        for one in self.findChildren(QLineEdit):
            one.clear()

    def save_to(self, file: Path) -> None:
        """Save the key; emits ``worked`` or ``failed``."""
        said = self.tr("Klucz zapisano: {file}. Teraz wskaż ten plik, żeby udowodnić, że da się go odczytać.")
        self.working.emit(self.tr("Zapisuję klucz…"))
        self._files.run(
            partial(save_key, self.key, file),
            lambda _nothing: self.worked.emit(said.format(file=file)),
            self.failed.emit,
        )

    def prove_by(self, file: Path) -> None:
        """Read the key from the file that it was saved to; emits ``worked`` or ``failed``."""
        before = self._forgotten, self.proof.text()

        def read(key: Key) -> None:
            if before == (self._forgotten, self.proof.text()):
                self.proof.setText(key.text)
                self.worked.emit(self.tr("W pliku {file} jest ten klucz.").format(file=file))
            else:
                self.working.emit("")

        self.working.emit(self.tr("Czytam plik z kluczem…"))
        self._files.run(partial(_proof_in, file, self.key), read, self.failed.emit)

    def _arranged(self) -> None:
        self._of_key.setVisible(self.by_key.isChecked())
        self._of_passphrase.setVisible(self.by_passphrase.isChecked())
        self.changed.emit()

    def _print(self) -> None:
        print_key(self, self.key, self.office, self.place_title)

    def _choose_target(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Zapisz klucz odzyskiwania"), "bezdotyk-klucz.txt", self.tr("Tekst (*.txt)")
        )
        if chosen:
            self.save_to(Path(chosen))

    def _choose_proof(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Wskaż plik z kluczem"), "", self.tr("Tekst (*.txt);;Wszystkie pliki (*)")
        )
        if chosen:
            self.prove_by(Path(chosen))


def save_key(key: Key, file: Path) -> None:
    """Write a key file that only this user reads; raises :class:`UserError` ``backup.target_denied``."""
    try:
        # Whole or not at all: the file may be the key of another office, whom a full stick would cost it.
        replace_file(file, key.as_file().encode())
    except OSError as error:
        raise UserError("backup.target_denied", path=file, reason=error.strerror or "?") from error


def _proof_in(file: Path, key: Key) -> Key:
    found = Key.read(file)
    if found != key:
        raise UserError("backup.proof_wrong")
    return found


def _hidden(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(300)
    return line
