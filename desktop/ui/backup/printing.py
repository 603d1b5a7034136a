"""The sheet with the recovery key: for a safe, readable by people and by a phone."""

from __future__ import annotations

import io
from html import escape

import segno
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.services.backup.sealing import KEY_PREFIX, Key

_GROUP = 4
_A_LINE = 5
_CODE = "code"
_QR_SCALE = 5

_TITLE = QT_TRANSLATE_NOOP("backup", "Klucz odzyskiwania kopii zapasowych – Bezdotyk")
_TEXT = QT_TRANSLATE_NOOP(
    "backup",
    "Kto ma ten klucz i kopie zapasowe, ma wszystkie dane biura. Bez klucza nikt ich nie odtworzy. Trzymaj tę"
    " kartkę w sejfie albo w innym miejscu niż komputer.",
)
_HOW = QT_TRANSLATE_NOOP(
    "backup",
    "Odtworzenie: zainstaluj program na nowym komputerze, przy pierwszym uruchomieniu wybierz „Przywróć"
    " z kopii zapasowej”, wskaż miejsce kopii i wpisz klucz. Odstępy i wielkość liter nie mają znaczenia.",
)
_OFFICE = QT_TRANSLATE_NOOP("backup", "Biuro: {name}")
_PLACE = QT_TRANSLATE_NOOP("backup", "Miejsce kopii: {place}")


def groups(key: Key) -> str:
    """The key in groups, a few to a line, as it is typed most easily."""
    rest = key.text.removeprefix(KEY_PREFIX)
    parts = [rest[at : at + _GROUP] for at in range(0, len(rest), _GROUP)]
    lines = [" ".join(parts[at : at + _A_LINE]) for at in range(0, len(parts), _A_LINE)]
    return "\n".join([KEY_PREFIX, *lines])


def key_sheet(key: Key, office: str, place: str) -> QTextDocument:
    """The sheet."""
    code = io.BytesIO()
    segno.make(key.text, error="m").save(code, kind="png", scale=_QR_SCALE, border=2)
    document = QTextDocument()
    picture = QImage.fromData(code.getvalue())
    document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_CODE), picture)
    say = QCoreApplication.translate
    shown = groups(key).replace(" ", "&nbsp; ").replace("\n", "<br>")
    document.setHtml(
        f"<h2>{escape(say('backup', _TITLE))}</h2>"
        f"<p>{escape(say('backup', _OFFICE).format(name=office))}<br>"
        f"{escape(say('backup', _PLACE).format(place=place))}</p>"
        f"<p>{escape(say('backup', _TEXT))}</p>"
        f"<p style='font-family: monospace; font-size: 14pt'>{shown}</p>"
        f"<p><img src='{_CODE}'></p>"
        f"<p>{escape(say('backup', _HOW))}</p>"
    )
    return document


def print_key(parent: QWidget, key: Key, office: str, place: str) -> None:
    """Ask for a printer and print the sheet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.accepted.connect(lambda: key_sheet(key, office, place).print_(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
