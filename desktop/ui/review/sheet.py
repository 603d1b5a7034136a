"""What the review screen adds to the window's style sheet."""

from __future__ import annotations

from string import Template

from desktop.ui.style.tokens import DARK, Tokens

_SHEET = Template("""
#pageCanvas, #pageError { background: $desk; border: none; }
#pageBar { background: $surface; border-top: 1px solid $line; }
#reviewForm, #reviewForm > QWidget { background: $surface; }
#evidence { background: $window; border-top: 1px solid $line; }
#rejectPanel { background: $surface; border-top: 1px solid $line; }
#checking { background: $surface; border-bottom: 1px solid $line; }
#talk { background: $surface; border-top: 1px solid $line; }
#reviewFoot { background: $surface; border-top: 1px solid $line; }
QSplitter#reviewSplitter::handle { background: $line; }
QLineEdit { selection-background-color: $accent_soft; selection-color: $text; }
QLineEdit[state="to_check"] { border-color: $amber_line; }
QLineEdit[state="to_check"]:focus { border: 1px solid $amber; background: $amber_soft; }
QLineEdit[state="error"] { border-color: $red; }
QLineEdit[state="error"]:focus { border: 1px solid $red; background: $red_soft; }
#vatCard { border: 1px solid $line; border-radius: 6px; background: $surface; }
#vatHead { border-bottom: 1px solid $line; }
QLabel[look="vatHead"] { color: $muted; font-weight: 700; padding: 5px 8px; }
QLineEdit[look="vatCell"] { border: 1px solid transparent; border-radius: 3px; padding: 1px 7px;
  min-height: 24px;
  background: transparent; }
QLineEdit[look="vatCell"]:hover { border-color: $line; }
QLineEdit[look="vatCell"]:focus { border-color: $accent; background: $surface; }
QLineEdit[look="vatCell"][state="error"] { border-color: $red; }
QToolButton[look="vatTool"] { border: none; background: transparent; padding: 3px; min-height: 16px; }
QToolButton[look="vatTool"]:hover { background: $hover; }
#vatTotals { border-top: 1px solid $line; }
QLabel[look="vatTotal"] { font-weight: 700; padding: 5px 8px; }
QLineEdit[look="vatTotalCell"] { font-weight: 700; border-color: transparent; border-radius: 3px;
  padding: 1px 7px; background: transparent; }
QLineEdit[look="vatTotalCell"]:hover { border-color: $line; }
QLineEdit[look="vatTotalCell"]:focus { border-color: $accent; background: $surface; }
QLineEdit[look="vatTotalCell"][state="to_check"]:focus { border-color: $amber; background: $amber_soft; }
QLineEdit[look="vatTotalCell"][state="error"]:focus { border-color: $red; background: $red_soft; }
QPushButton[look="candidate"] { border: 1px solid $line; border-radius: 11px; padding: 1px 9px;
  min-height: 18px;
  font-weight: 400; background: $surface; }
QPushButton[look="candidate"]:hover { background: $hover; }
QPushButton[look="candidate"][chosen="true"] { border-color: $accent; background: $accent_soft; }
""")


def review_sheet(tokens: Tokens) -> str:
    """The review screen's part of the style sheet in these colours."""
    dark = tokens is DARK
    return _SHEET.substitute(
        {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__},
        desk="#0e1216" if dark else "#dde1e6",
        amber_line="#6b5526" if dark else "#e3c98d",
    )
