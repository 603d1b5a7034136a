"""Suggestions under the search box while somebody types."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from desktop.ui.background import Background, Newest
from desktop.ui.search import words
from desktop.ui.texts import window_is_english

if TYPE_CHECKING:
    from desktop.services.search.archive import Archive
    from desktop.services.search.suggestions import Suggestion

_WAIT_MS = 120


class Completion(QObject):
    """Offers companies, contractors, months and words with a meaning for the piece being typed."""

    def __init__(self, archive: Archive, background: Background, box: QLineEdit) -> None:
        super().__init__(box)
        self._archive = archive
        self._box = box
        self._asking = Newest(background)
        self._found: Sequence[Suggestion] = ()
        self._asked = ""
        self._shown = QStringListModel(self)
        self.completer = QCompleter(self._shown, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(10)
        self.completer.setWidget(box)
        self.completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_WAIT_MS)
        self._soon.timeout.connect(self._ask)
        box.textEdited.connect(lambda _text: self._soon.start())

    def _ask(self) -> None:
        text, cursor = self._box.text(), self._box.cursorPosition()
        ask = partial(self._archive.suggest, text, cursor, english=window_is_english())
        self._asking.run(ask, partial(self._offer, text), lambda _error: None)

    def _offer(self, text: str, found: Sequence[Suggestion]) -> None:
        self._found, self._asked = found, text
        popup = cast("QAbstractItemView", self.completer.popup())
        if not found or text != self._box.text() or not self._box.hasFocus():
            popup.hide()
            return
        self._shown.setStringList(
            [f"{words.heading(one.meaning)}: {words.value(one.meaning)}" for one in found]
        )
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.completer.complete()

    def _take(self, index: QModelIndex) -> None:
        text = self._box.text()
        if text != self._asked or not 0 <= index.row() < len(self._found):
            # Somebody typed on meanwhile: the place is another now.
            return
        one = self._found[index.row()]
        before, behind = text[: one.start] + one.text, text[one.end :]
        self._box.setText(f"{before} {behind.lstrip()}")
        self._box.setCursorPosition(len(before) + 1)
