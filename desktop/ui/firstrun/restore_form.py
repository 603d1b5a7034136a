"""Choosing what to restore: backups in a folder or bucket, or one file from another computer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton, QWidget

from desktop.domain.backup import BackupPlace, Opening
from desktop.domain.errors import UserError
from desktop.services.backup import moving, restoring
from desktop.services.backup.restoring import Source
from desktop.services.backup.sealing import Key
from desktop.services.place.restoring import Restore, from_backups, from_file
from desktop.services.place.typed import typed_folder
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.backup.place_form import PlaceForm
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip


class RestoreForm(QWidget):
    """Finds the backups, lets a person choose a moment, and proves the key before anything is done."""

    restore_wanted = Signal(object)
    """A :data:`~desktop.services.place.restoring.Restore` whose key is right."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._finding = Newest(background)
        self._reading = Newest(background)
        self._proving = False
        self._wanted = False
        self._source: Source | None = None
        self.strip = Strip()
        self.of_backups = QRadioButton(self.tr("Z kopii zapasowych biura"))
        self.of_file = QRadioButton(
            self.tr("Z jednego pliku, zapisanego na innym komputerze do przeniesienia")
        )
        self.of_backups.setChecked(True)
        self._kinds = QButtonGroup(self)
        for one in (self.of_backups, self.of_file):
            self._kinds.addButton(one)
            one.toggled.connect(self._arranged)
        self.place = PlaceForm()
        self.place.changed.connect(self._place_changed)
        self.place.folder.returnPressed.connect(self.look)
        self.find_button = button(self.tr("Znajdź kopie"), self.look, icon_name="search")
        self.snapshots = SearchCombo(self.tr("Kopia z dnia"))
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setMaxLength(2000)
        self.key.textChanged.connect(lambda _text: self._check())
        self.key.returnPressed.connect(self.start)
        self.key_file = button(self.tr("Z pliku…"), self._choose_key_file)
        self._key_name = label(look="muted")
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("Plik biura"))
        self.file.setPlaceholderText(self.tr("plik zapisany na starym komputerze"))
        self.file.textChanged.connect(lambda _text: self._check())
        self.file.returnPressed.connect(self.start)
        self._choose_file_button = button(self.tr("Wybierz plik…"), self._choose_file, icon_name="file")
        self.go = button(self.tr("Przywróć biuro"), self.start, look="primary")
        self._arrange()
        self._arranged()

    # -- from outside ------------------------------------------------------------------------------

    def look(self) -> None:
        """Look for backups at the chosen place."""
        place = self.place.place()
        if place is None or self._finding.busy:
            return
        self._source = None
        self._arranged()
        self.strip.progress(self.tr("Szukam kopii…"), 0, 0)
        secret = self.place.secret.text() or None
        _give_way(self.find_button, self.place.folder)
        self._finding.run(partial(_find, place, secret), partial(self._found, place), self._not_found)
        self._check()

    def start(self) -> None:
        """Prove the key, and ask for the restore."""
        if not self.go.isEnabled():
            return
        typed = self.key.text()
        file, source, snapshot = self.file.text(), self._source, self.snapshots.value()
        of_file = self.of_file.isChecked()

        def prove() -> Restore:
            if of_file or source is None:
                path = typed_folder(file)
                moving.prove_file(path, typed)
                return from_file(path, typed)
            key = restoring.open_key(source, typed)
            return from_backups(source, key, snapshot if isinstance(snapshot, str) else None)

        self._proving = self._wanted = True
        _give_way(self.go, self.key)
        self._check()
        self.strip.progress(self.tr("Sprawdzam hasło…") if of_file else self.tr("Sprawdzam klucz…"), 0, 0)
        # Some seconds for a passphrase.
        self._background.run_long(prove, self._proved, self._failed)

    def forget(self) -> None:
        """Nothing is to be restored: no secret stays in the lines, and no answer is waited for."""
        self._wanted = False
        self.strip.dismiss()
        for secret in (self.key, self.place.secret):
            secret.clear()

    def say(self, error: UserError) -> None:
        """Something stands against it."""
        self.strip.say(Tone.BAD, texts.say(error.message))

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._of_backups = QWidget()
        inside = column(self.place, margins=(24, 0, 0, 0))
        inside.addLayout(row(self.find_button, self.snapshots, None))
        self._of_backups.setLayout(inside)
        self._of_file = QWidget()
        self._of_file.setLayout(row(self.file, self._choose_file_button, margins=(24, 0, 0, 0)))
        self._keys = QWidget()
        self._keys.setLayout(row(self._key_name, self.key, self.key_file))
        layout = column(
            self.strip, self.of_backups, self._of_backups, self.of_file, self._of_file, self._keys, gap=8
        )
        layout.addLayout(row(self.go, None))
        self.setLayout(layout)

    def _arranged(self) -> None:
        of_file = self.of_file.isChecked()
        self._of_backups.setVisible(not of_file)
        self._of_file.setVisible(of_file)
        by_key = not of_file and self._source is not None and self._source.opening is Opening.KEY
        self._key_name.setText(self.tr("Klucz odzyskiwania") if by_key else self.tr("Hasło kopii"))
        self._key_name.setBuddy(self.key)
        self.key.setAccessibleName(self._key_name.text())
        self.key_file.setVisible(by_key)
        self._keys.setVisible(of_file or self._source is not None)
        self.snapshots.setVisible(self._source is not None)
        self._check()

    def _check(self) -> None:
        there = bool(self.file.text().strip()) if self.of_file.isChecked() else self._source is not None
        self.go.setEnabled(there and bool(self.key.text().strip()) and not self._proving)
        self.find_button.setEnabled(self.place.place() is not None and not self._finding.busy)

    def _place_changed(self) -> None:
        if self._source is not None:
            self._source = None
            self._arranged()
        self._check()

    def _found(self, place: BackupPlace, source: Source) -> None:
        if place != self.place.place():
            self.strip.dismiss()
            self._check()
            return
        self._source = source
        self.snapshots.fill([(one, format_moment(one.moment)) for one in source.snapshots])
        self.strip.say(
            Tone.GOOD, self.tr("Znaleziono %n kopi(ę/e).", "", len(source.snapshots)) + f" {source.title}"
        )
        self._arranged()
        self.key.setFocus()

    def _not_found(self, error: BaseException) -> None:
        self._check()
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def _proved(self, restore: Restore) -> None:
        self._proving = False
        self._check()
        if self._wanted:
            self.strip.dismiss()
            self.restore_wanted.emit(restore)

    def _failed(self, error: BaseException) -> None:
        self._proving = False
        self._check()
        said = texts.say(message_of(error))
        if self._wanted:
            self.strip.say(Tone.BAD, said)
            self.key.setFocus()

    def _choose_key_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Wskaż plik z kluczem"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_key(Path(name)))
        dialog.open()

    def read_key(self, path: Path) -> None:
        """Take the key from a file, and say whether it was one."""
        self.strip.progress(self.tr("Czytam plik z kluczem…"), 0, 0)
        self._reading.run(
            partial(Key.read, path), partial(self._key_read, path, self.key.text()), self._key_not_read
        )

    def _key_read(self, path: Path, before: str, key: Key) -> None:
        if self.key.text() != before:
            # Somebody has typed another meanwhile.
            self.strip.dismiss()
            return
        self.key.setText(key.text)
        self.strip.say(Tone.GOOD, self.tr("Odczytano klucz z pliku {file}.").format(file=path))
        self.go.setFocus()

    def _key_not_read(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Wskaż plik biura"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.file.setText(str(Path(name))))
        dialog.open()


def _give_way(now_off: QWidget, to: QWidget) -> None:
    """Take the keyboard from a button that is switched off: Qt would give it to the next one, and a second
    Enter would press that."""
    if now_off.hasFocus():
        to.setFocus()


def _find(place: BackupPlace, secret: str | None) -> Source:
    return restoring.find(place, secret)
