"""A code that lets phones in: to scan, or to type; shown once, because only its hash is kept."""

from __future__ import annotations

import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.domain.devices import NewPairing, Pairing
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_SIDE = 200
"""Of the picture, at most; a module is always a whole number of pixels, or scanners see a blur."""

_QUIET = 4
"""Light modules around a code, as ISO/IEC 18004 wants them."""


def qr_image(text: str) -> QImage:
    """``text`` as a QR code, one pixel a module, its quiet zone white in any colours of the window.

    May be called from any thread.
    """
    modules = [bytes(line) for line in segno.make(text, error="m", micro=False).matrix_iter(border=_QUIET)]
    image = QImage(len(modules[0]), len(modules), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, line in enumerate(modules):
        for x, dark in enumerate(line):
            if dark:
                image.setPixelColor(x, y, Qt.GlobalColor.black)
    return image


class PairingBox(QFrame):
    """Shows a code, says until when and for how many phones it works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._pairing: Pairing | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code = label(look="heading")
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._how_long = label(look="muted", wrap=True)
        self.withdraw = button(self.tr("Wycofaj kod"), look="flat")
        self.hide_button = button(self.tr("Ukryj"), self.forget, look="flat")
        says = self.tr(
            "Klient skanuje kod aparatem telefonu albo wpisuje te znaki w aplikacji."
            " Po ukryciu tego kodu nie da się go pokazać."
        )
        layout = column(
            label(says, wrap=True), self.picture, self._code, self._how_long, margins=(12, 8, 12, 8), gap=6
        )
        layout.addLayout(row(self.withdraw, self.hide_button, None))
        self.setLayout(layout)
        self.hide()

    @property
    def pairing_id(self) -> int | None:
        """The code shown, ``None`` if none is."""
        return None if self._pairing is None else self._pairing.id

    def show_pairing(self, made: NewPairing, image: QImage) -> None:
        """Show a code just made; ``image`` is :func:`qr_image` of its link."""
        ratio = self.devicePixelRatioF()
        side = image.width() * max(1, int(_SIDE * ratio) // image.width())
        pixmap = QPixmap.fromImage(image.scaled(side, side))
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)
        self.picture.setAccessibleName(self.tr("Kod QR do połączenia telefonu"))
        self._code.setText(made.code)
        self._code.setAccessibleName(self.tr("Kod do wpisania: {code}").format(code=made.code))
        self.show_left(made.pairing)
        self.show()

    def show_left(self, pairing: Pairing) -> None:
        """Say until when and for how many phones the code still works."""
        self._pairing = pairing
        until = self.tr("Działa do {when}.").format(when=format_exact_moment(pairing.expires_at))
        left = self.tr("Wpuści jeszcze %n telefon(y/ów).", "", pairing.left)
        self._how_long.setText(f"{until} {left}")

    def code(self) -> str:
        """The code shown; empty if none is."""
        return "" if self._pairing is None else self._code.text()

    def text(self) -> str:
        """Until when and for how many phones; empty if no code is shown."""
        return "" if self._pairing is None else self._how_long.text()

    def forget(self) -> None:
        """Show the code no longer; it goes on working."""
        self._pairing = None
        self.picture.clear()
        self._code.clear()
        self._code.setAccessibleName("")
        self._how_long.clear()
        self.hide()
