"""How much larger than usual the person wants text: Windows' "Text size", which Qt does not know of.

Elsewhere the system's font is larger already, and Qt says so.  The registry itself was not read where
this was written: tests give the value that it would have.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFontDatabase, QFontInfo

_KEY = r"HKEY_CURRENT_USER\Software\Microsoft\Accessibility"
_VALUE = "TextScaleFactor"
USUAL_PX = 13
"""What the screens were drawn for."""
_LEAST, _MOST = 100, 225
"""Per cent: what Windows' settings allow."""


def text_scale() -> float:
    """1.0 as usual, 1.5 for text half as large again."""
    if sys.platform != "win32":
        return 1.0
    return scale_of(QSettings(_KEY, QSettings.Format.NativeFormat).value(_VALUE))


def scale_of(value: object) -> float:
    """The registry's value as a factor; what is not one counts as usual."""
    try:
        percent = int(str(value))
    except ValueError:
        return 1.0
    return min(max(percent, _LEAST), _MOST) / 100


def text_size() -> int:
    """The size of text in pixels: 13, or larger where the system's is."""
    system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return round(max(USUAL_PX, system) * text_scale())


def scaled(pixels: int) -> int:
    """A length that holds text, for text as large as it is now."""
    return round(pixels * text_size() / USUAL_PX)
