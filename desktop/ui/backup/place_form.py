"""Where backups go: a folder, or a bucket."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton, QWidget

from desktop.domain.backup import BackupPlace, FolderPlace, S3Place
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_INDENT = 24
_LABEL = 150


class PlaceForm(QWidget):
    """A person's choice; nothing is asked of the place here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_folder = QRadioButton(self.tr("Folder: inny dysk, pendrive albo udział sieciowy"))
        self.in_bucket = QRadioButton(self.tr("Magazyn zgodny z S3"))
        self.in_folder.setChecked(True)
        self._kinds = QButtonGroup(self)
        for one in (self.in_folder, self.in_bucket):
            self._kinds.addButton(one)
            one.toggled.connect(self._arranged)
        self.folder = _line(self.tr("Folder na kopie"), self.tr(r"np. E:\Kopie albo \\serwer\kopie"))
        self.choose = button(self.tr("Wybierz folder…"), self._choose, icon_name="folder")
        self.endpoint = _line(self.tr("Adres magazynu"), "https://s3.example.pl")
        self.bucket = _line(self.tr("Zasobnik"), self.tr("nazwa zasobnika (bucket)"))
        self.prefix = _line(self.tr("Początek nazw"), self.tr("puste, jeśli zasobnik jest tylko na kopie"))
        self.region = _line(self.tr("Region"), self.tr("puste, jeśli dostawca go nie podaje"))
        self.access_key = _line(self.tr("Klucz dostępu"), "")
        self.secret = _line(self.tr("Tajny klucz"), "")
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._of_folder = QWidget()
        self._of_folder.setLayout(row(self.folder, self.choose, margins=(_INDENT, 0, 0, 0)))
        self._of_bucket = QWidget()
        inside = column(margins=(_INDENT, 0, 0, 0))
        lines = (self.endpoint, self.bucket, self.prefix, self.region, self.access_key, self.secret)
        for line in lines:
            name = label(line.accessibleName(), "muted")
            name.setFixedWidth(_LABEL)
            name.setBuddy(line)
            inside.addLayout(row(name, line))
        self._of_bucket.setLayout(inside)
        self.setLayout(column(self.in_folder, self._of_folder, self.in_bucket, self._of_bucket))
        for line in (self.folder, *lines):
            line.textChanged.connect(self.changed)
        self._arranged()

    def place(self) -> BackupPlace | None:
        """What was chosen; ``None`` while something is missing."""
        if self.in_folder.isChecked():
            folder = self.folder.text().strip()
            return FolderPlace(folder) if folder and Path(folder).is_absolute() else None
        bucket, access_key = self.bucket.text().strip(), self.access_key.text().strip()
        if not bucket or not access_key:
            return None
        return S3Place(
            endpoint=self.endpoint.text().strip().rstrip("/"),
            bucket=bucket,
            access_key=access_key,
            prefix=self.prefix.text().strip().strip("/"),
            region=self.region.text().strip(),
        )

    def show_place(self, place: BackupPlace | None) -> None:
        """Begin with this place."""
        self.secret.clear()
        match place:
            case FolderPlace(path):
                self.in_folder.setChecked(True)
                self.folder.setText(path)
            case S3Place():
                self.in_bucket.setChecked(True)
                self.endpoint.setText(place.endpoint)
                self.bucket.setText(place.bucket)
                self.prefix.setText(place.prefix)
                self.region.setText(place.region)
                self.access_key.setText(place.access_key)

    def _arranged(self) -> None:
        self._of_folder.setVisible(self.in_folder.isChecked())
        self._of_bucket.setVisible(self.in_bucket.isChecked())
        self.changed.emit()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Wybierz folder na kopie zapasowe"), self.folder.text()
        )
        if chosen:
            self.folder.setText(str(Path(chosen)))


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(500)
    return line
