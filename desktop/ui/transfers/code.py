"""A code for the banking app, on the screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.identifiers import format_account
from desktop.export.transfers.notices import message_of
from desktop.export.transfers.zbp import TransferCode
from desktop.services.office import Office
from desktop.ui import texts
from desktop.ui.background import Background, Failed
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_QUIET = 4
"""Light modules around the code, which scanners need."""
_SIDE = 264


class CodePicture(QWidget):
    """Draws a code, dark on white also where the window is dark: apps do not read the other way."""

    def __init__(self, modules: tuple[tuple[bool, ...], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._modules = modules
        self.setFixedSize(_SIDE, _SIDE)

    def sizeHint(self) -> QSize:
        """Large enough to be scanned from a hand's distance."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all modules, each as many whole pixels wide."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        count = len(self._modules) + 2 * _QUIET
        unit = _SIDE // count
        start = (_SIDE - unit * len(self._modules)) // 2
        for line, modules in enumerate(self._modules):
            for place, dark in enumerate(modules):
                if dark:
                    painter.fillRect(
                        QRectF(start + place * unit, start + line * unit, unit, unit), QColor("black")
                    )


class CodePopup(QDialog):
    """The code with what it fills in; closed with Esc or Enter."""

    def __init__(self, code: TransferCode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kod do aplikacji banku"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "page")
        self.code = code
        layout = column(margins=(20, 20, 20, 16), gap=10)
        layout.addLayout(row(None, CodePicture(code.modules()), None))
        layout.addWidget(label(code.name, "strong", wrap=True))
        layout.addWidget(label(f"{format_amount(code.amount)} PLN · {code.title}", wrap=True))
        layout.addWidget(label(format_account(code.account), "muted"))
        for notice in code.notices:
            layout.addWidget(label(texts.say(message_of(notice)), "faint", wrap=True))
        hint = self.tr("Zeskanuj w aplikacji banku i sprawdź dane przed zatwierdzeniem.")
        layout.addWidget(label(hint, "faint", wrap=True))
        layout.addLayout(row(None, button(self.tr("Zamknij"), self.accept)))
        self.setLayout(layout)
        self.setMinimumWidth(_SIDE + 56)


def show_code(
    office: Office, background: Background, document_id: int, parent: QWidget, failed: Failed
) -> None:
    """Show the code that pays what is left of a document; ``failed`` is told why there is none."""
    ask = partial(office.transfers.code, document_id)
    background.run(ask, lambda code: CodePopup(code, parent).open(), failed)
