"""Under the heading of the list: what the search box was understood to mean, piece by piece."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.domain.search import Part, Query
from desktop.ui.search import words
from desktop.ui.widgets.elements import button, icon_button, recolor_icons
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.tips import plain_tip


class _Chip(QFrame):
    """A piece: its meaning opens a menu of what else it may mean, the cross takes it off."""

    removed = Signal()
    changed = Signal(object)
    """The :data:`Meaning` chosen instead."""

    def __init__(self, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "chip")
        self._part = part
        text = f"{words.heading(part.meaning)}: {words.value(part.meaning)}"
        if part.excluded:
            text = self.tr("bez: {what}").format(what=text)
        self._text = QPushButton(f"{_short(text)} ▾".replace("&", "&&"))
        self._text.setProperty("look", "flat")
        self._text.setAutoDefault(False)
        self._text.setToolTip(plain_tip(f"{text}\n{words.explained(part.meaning)}"))
        self._text.setAccessibleName(text)
        self._text.clicked.connect(self._open_menu)
        self._cross = icon_button(
            "close", self.tr("Usuń z szukania: {what}").format(what=text), self.removed.emit
        )
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout()
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addWidget(self._cross)
        self.setLayout(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the piece off."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """What else the piece may mean, and taking it off."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for meaning in self._part.others:
            name = f"{words.heading(meaning)}: {words.value(meaning)}"
            menu.addAction(_short(name).replace("&", "&&"), partial(self.changed.emit, meaning))
        if self._part.others:
            menu.addSeparator()
        menu.addAction(self.tr("Usuń z szukania"), self.removed.emit)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self._text.mapToGlobal(QPoint(0, self._text.height())))


class ChipsBar(QFrame):
    """One chip a piece of the search; nothing is shown while nothing is searched."""

    text_wanted = Signal(str)
    """What is to stand in the box instead."""
    save_wanted = Signal(object)
    """The button to open the naming at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Jak program rozumie szukanie"))
        self._query = Query()
        self._chips: list[_Chip] = []
        self._flow = FlowLayout()
        self._flow.setContentsMargins(16, 0, 12, 8)
        self._save = button(self.tr("Zapisz widok…"), self._want_saving, look="link")
        self._save.setToolTip(
            self.tr("Zapamiętaj to szukanie, porządek i kolumny pod własną nazwą w drzewie")
        )
        self._flow.addWidget(self._save)
        self.setLayout(self._flow)
        self.hide()

    @property
    def query(self) -> Query:
        """What is shown."""
        return self._query

    @property
    def chips(self) -> list[_Chip]:
        """The pieces, in order."""
        return self._chips

    def show_query(self, query: Query) -> None:
        """Show what was understood."""
        if query == self._query and self._chips:
            return
        self._query = query
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self._save)
        self._chips = [self._chip(part) for part in query.parts]
        self._flow.addWidget(self._save)
        self.setVisible(bool(query))
        self.updateGeometry()

    def recolor(self) -> None:
        """The colours changed."""
        recolor_icons(self)

    def _chip(self, part: Part) -> _Chip:
        chip = _Chip(part, self)
        chip.removed.connect(lambda: self.text_wanted.emit(self._query.without(part)))
        chip.changed.connect(lambda meaning: self.text_wanted.emit(self._query.with_meaning(part, meaning)))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _want_saving(self) -> None:
        self.save_wanted.emit(self._save)


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
