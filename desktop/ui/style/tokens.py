"""The colours of the window by what they mean, for light and for dark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours, ``#rrggbb``."""

    window: str
    surface: str
    """Lists, forms, bars."""
    hover: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    """Selected rows."""
    green: str
    green_soft: str
    amber: str
    amber_soft: str
    red: str
    red_soft: str
    grey_soft: str


LIGHT = Tokens(
    window="#f4f6f8",
    surface="#ffffff",
    hover="#f0f4f7",
    line="#dfe3e8",
    text="#1f2933",
    muted="#52606d",
    faint="#6b7784",
    accent="#0b6e8a",
    accent_hover="#095c74",
    on_accent="#ffffff",
    accent_soft="#e2f1f7",
    green="#14713b",
    green_soft="#e3f5ea",
    amber="#8a5a00",
    amber_soft="#fff3d6",
    red="#b42318",
    red_soft="#fde8e8",
    grey_soft="#e9edf1",
)

DARK = Tokens(
    window="#14191e",
    surface="#1b2229",
    hover="#232c34",
    line="#323d47",
    text="#e4e9ed",
    muted="#aab6c0",
    faint="#8a97a3",
    accent="#4db3cf",
    accent_hover="#6cc3db",
    on_accent="#0c1a20",
    accent_soft="#1d3a46",
    green="#6fd097",
    green_soft="#173524",
    amber="#f0bd5e",
    amber_soft="#3a2e12",
    red="#ff8d82",
    red_soft="#45201d",
    grey_soft="#2a333c",
)


class Tone(Enum):
    """What a coloured mark says; each has a text colour and a soft ground."""

    GOOD = "good"
    CHECK = "check"
    BAD = "bad"
    QUIET = "quiet"
    BUSY = "busy"

    def colors(self, tokens: Tokens) -> tuple[str, str]:
        """Colour of text and shape, colour of the ground."""
        match self:
            case Tone.GOOD:
                return tokens.green, tokens.green_soft
            case Tone.CHECK:
                return tokens.amber, tokens.amber_soft
            case Tone.BAD:
                return tokens.red, tokens.red_soft
            case Tone.QUIET:
                return tokens.muted, tokens.grey_soft
            case Tone.BUSY:
                return tokens.accent, tokens.accent_soft


def current() -> Tokens:
    """The colours for the colour scheme that the system uses now."""
    return DARK if _dark() else LIGHT


def _dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette in these colours, for what the style sheet does not reach."""
    result = QPalette()
    role = QPalette.ColorRole
    for color, roles in {
        tokens.window: (role.Window, role.AlternateBase),
        tokens.surface: (role.Base, role.Button, role.ToolTipBase),
        tokens.text: (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText),
        tokens.faint: (role.PlaceholderText,),
        tokens.accent: (role.Link, role.Accent),
        tokens.accent_soft: (role.Highlight,),
        tokens.line: (role.Mid, role.Midlight),
    }.items():
        for each in roles:
            result.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.faint))
    return result
