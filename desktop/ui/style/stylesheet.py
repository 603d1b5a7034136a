"""The style sheet, built from the tokens.

Widgets choose a look by the dynamic property ``look``: ``primary``, ``flat``, ``round`` for buttons;
``heading``, ``muted``, ``faint``, ``key``, ``error`` for labels; ``bar``, ``panel``, ``strip`` for
frames.
"""

from __future__ import annotations

from string import Template

from desktop.assets import asset
from desktop.ui.style.tokens import Tokens

_SHEET = Template("""
* { font-size: ${px}px; }
QWidget { color: $text; }
QMainWindow, QStackedWidget, QWidget[look="page"] { background: $window; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px 6px; }

QFrame[look="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[look="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[look="side"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[look="aside"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[look="panel"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: 6px; }
QFrame[look="popup"] { background: $surface; border: 1px solid $line; }
QFrame[look="strip"] { border: none; border-bottom: 1px solid $line; background: $accent_soft; }
QFrame[look="strip"][tone="good"] { background: $green_soft; }
QFrame[look="strip"][tone="check"] { background: $amber_soft; }
QFrame[look="strip"][tone="bad"] { background: $red_soft; }

QLabel { background: transparent; }
QLabel[look="heading"] { font-size: ${px_heading}px; font-weight: 700; }
QLabel[look="title"] { font-size: ${px_title}px; font-weight: 700; }
QLabel[look="strong"] { font-weight: 700; }
QLabel[look="paid"] { background: $green_soft; color: $green; border-bottom: 1px solid $line; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="faint"] { color: $faint; font-size: ${px_small}px; }
QLabel[look="error"] { color: $red; }
QLabel[look="good"] { color: $green; }
QLabel[look="amber"] { color: $amber; }
QLabel[look="key"] { border: 1px solid $line; border-radius: 4px; padding: 1px 6px; background: $window; }

QPushButton, QToolButton { background: $surface; border: 1px solid $line_strong; border-radius: 6px;
  padding: 4px 12px; min-height: 22px; font-weight: 500; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:checked, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $window; border-color: $line; }
QFrame[look="chip"] { background: $accent_soft; border: 1px solid $line; border-radius: 6px; }
QFrame[look="chip"] QPushButton, QFrame[look="chip"] QToolButton { padding: 0 4px; min-height: 20px;
  min-width: 0; }
QPushButton[look="primary"], QToolButton[look="primary"] { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 700; }
QPushButton[look="primary"]:hover, QToolButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus, QToolButton[look="primary"]:focus { border: 1px solid $text; }
QPushButton[look="primary"]:disabled, QToolButton[look="primary"]:disabled { background: $grey_soft;
  color: $faint; border-color: $grey_soft; }
QPushButton[look="chosen"] { background: $accent_soft; border-color: $accent; }
QPushButton[look="flat"], QToolButton[look="flat"] { background: transparent; border: 1px solid transparent;
  padding: 2px 6px; }
QPushButton[look="flat"]:hover, QToolButton[look="flat"]:hover { background: $hover; }
QPushButton[look="flat"]:focus, QToolButton[look="flat"]:focus { border: 1px solid $accent; }
QPushButton[look="alarm"] { background: transparent; border: 1px solid transparent; padding: 2px 6px;
  color: $red; font-weight: 700; }
QPushButton[look="alarm"]:focus { border: 1px solid $red; }
QPushButton[look="link"] { background: transparent; border: 1px solid transparent; padding: 2px 6px;
  color: $accent; font-weight: 700; }
QPushButton[look="link"]:hover { color: $accent_hover; }
QPushButton[look="link"]:focus { border: 1px solid $accent; }
QToolButton[look="round"] { border-radius: 16px; padding: 0; min-width: 30px; max-width: 30px;
  min-height: 30px; max-height: 30px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QTimeEdit, QPlainTextEdit { background: $surface;
  border: 1px solid $line_strong; border-radius: 6px; padding: 3px 8px; min-height: 22px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QTimeEdit:focus,
QPlainTextEdit:focus {
  border: 1px solid $accent; }
QLineEdit[state="bad"] { border: 1px solid $red; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: $window; color: $faint; }
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; min-width: 0; }
QLineEdit[look="cell"] { border-radius: 3px; padding: 0 4px; min-height: 20px; }
QSpinBox, QDoubleSpinBox { min-height: 19px; }
QComboBox:!editable { padding-left: 10px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url($arrow); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QTimeEdit::up-button, QTimeEdit::down-button { width: 0; border: none; }
QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox::indicator, QMenu::indicator, QTableView::indicator { width: 14px; height: 14px;
  border: 1px solid $line_strong; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QMenu::indicator:checked, QTableView::indicator:checked { background: $accent;
  border-color: $accent; image: url($tick); }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: $accent; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $line_strong; border-radius: 8px;
  background: $surface; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QRadioButton::indicator:focus, QRadioButton::indicator:hover { border-color: $accent; }
QMenu::indicator { margin-left: 8px; }

QAbstractItemView { background: $surface; border: none; outline: none; color: $text;
  selection-background-color: $accent_soft; selection-color: $text; }
QTableView { gridline-color: transparent; }
QListWidget[look="files"] { border: 1px solid $line; border-radius: 6px; }
QListView[look="plain"]::item, QTableView[look="plain"]::item { padding: 4px 8px; min-height: 24px;
  border-bottom: 1px solid $line; }
QListView[look="plain"]::item:selected, QTableView[look="plain"]::item:selected {
  background: $accent_soft; color: $text; }
QListWidget[look="sections"] { background: $surface; border: none; border-right: 1px solid $line;
  outline: none; padding: 0 8px; }
QListWidget[look="sections"]::item { padding: 0 12px; border-radius: 6px; }
QListWidget[look="sections"]::item:hover { background: $hover; }
QListWidget[look="sections"]::item:selected { background: $accent_soft; color: $text; font-weight: 700; }
QListWidget[look="sections"]::item:selected:active { border-left: 3px solid $accent; }
QListWidget[look="sections"]::item:disabled { background: transparent; color: $muted; padding-bottom: 6px; }
QTableView[look="sheet"]::item { padding: 0 8px; }
QTreeView[look="notices"]::item { padding: 4px 8px; }
QTreeView[look="notices"]::item:selected { background: $accent_soft; color: $text; }
QTreeView[look="notices"]::branch { background: transparent; image: none; border: none; }
QTreeView[look="tree"] { background: $surface; show-decoration-selected: 1; }
QTreeView[look="tree"]::branch { background: transparent; image: none; border: none; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 0 8px; font-weight: 700; }
QTableView[look="plain"] QHeaderView::section { padding: 5px 11px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: border;
  subcontrol-position: center right; width: 14px; height: 14px; }
QHeaderView::up-arrow { image: url($arrow_up); }
QHeaderView::down-arrow { image: url($arrow); }
QTableCornerButton::section { background: $surface; border: none; }

QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 6px; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; padding: 8px 12px; border: none; border-bottom: 2px solid transparent;
  color: $muted; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 700; }
QTabBar::tab:focus { color: $accent; }
QTabBar::scroller { width: 56px; }
QTabBar QToolButton { padding: 0; min-height: 20px; min-width: 20px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }

QSplitter::handle { background: transparent; }
QProgressBar { background: $grey_soft; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
  text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
  border: none; width: 0; height: 0; }
QAbstractScrollArea::corner { background: $surface; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[look="form"] { background: transparent; }
""")


def stylesheet(tokens: Tokens, px: int) -> str:
    """The style sheet in these colours, for text of ``px`` pixels."""
    light = tokens.surface == "#ffffff"
    return _SHEET.substitute(
        {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__},
        line_strong="#c5ccd3" if light else "#465460",
        scroll="#c5ccd3" if light else "#465460",
        arrow=_drawn("arrow", light),
        arrow_up=_drawn("arrow-up", light),
        tick=_drawn("tick", light),
        px=px,
        px_small=px - 1,
        px_heading=px + 2,
        px_title=px + 7,
    )


def _drawn(name: str, light: bool) -> str:
    """Style sheets cannot colour a picture, so these exist once for each scheme."""
    return asset("icons", f"{name}-{'light' if light else 'dark'}.svg").as_posix()
