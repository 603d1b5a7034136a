"""What is to be said of a hand-over before it is written: grouped, each document one step away."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.export.drafts import Weight
from desktop.services.exporting.values import LeftBefore, Preview
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.handover.words import changes_text, say
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.tips import plain_tip

_DOCUMENT = int(Qt.ItemDataRole.UserRole)
_SHOWN = 500
"""Sentences of one group that are listed; more help nobody."""
_INDENT = 12
_MARGINS, _GAP = 28, 10
"""Around a text, in pixels: what the style sheet pads, and a little."""
_ICON = 22
_TALLEST = 10_000
_SHAPES = {Tone.BAD: "cross", Tone.CHECK: "bang", Tone.QUIET: "info"}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about a document; 0 is the whole file."""

    document: int
    text: str


class NoticesTree(QTreeWidget):
    """Groups of sentences, the heaviest first; Enter or a click opens the document."""

    document_wanted = Signal(object, int)
    """Documents of a group, and the place to begin at."""
    document_chosen = Signal(int)
    """A sentence about this document has the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Uwagi"))
        self.setProperty("look", "notices")
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setRootIsDecorated(False)
        self.setIndentation(_INDENT)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setUniformRowHeights(False)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Wrapped(self))
        self.itemClicked.connect(self._open)
        self.currentItemChanged.connect(self._moved)

    def show_preview(self, preview: Preview, names: Mapping[int, str]) -> None:
        """Show all that is to be said of ``preview``; ``names`` tell documents apart.

        The cursor stays on the sentence it was on, if that is still said.
        """
        before = self._key(self.currentItem())
        self.blockSignals(True)
        self.clear()
        groups: tuple[tuple[Tone, Callable[[int], str], list[Said]], ...] = (
            (Tone.BAD, self._refused_title, _refused(preview)),
            (Tone.CHECK, self._changed_title, _of_weight(preview, Weight.CHANGED)),
            (Tone.CHECK, self._before_title, [self._before(one) for one in preview.before]),
            (Tone.QUIET, self._said_title, _of_weight(preview, Weight.SAID)),
        )
        for tone, title, said in groups:
            if said:
                documents = {one.document for one in said} - {0}
                heading = title(len(documents)) if documents else self.tr("Dotyczy całego pliku")
                self._add(tone, heading, said, names)
        if before is not None:
            self._choose(before)
        self.blockSignals(False)

    def groups(self) -> tuple[str, ...]:
        """The headings of the groups."""
        return tuple(group.text(0) for group in self._groups())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the document of the sentence."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._open(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    # -- inside ------------------------------------------------------------------------------------

    def _refused_title(self, count: int) -> str:
        return self.tr("Nie ma w pliku: %n dokument(y/ów)", "", count)

    def _changed_title(self, count: int) -> str:
        return self.tr("Zmieniono, żeby program przyjął: %n dokument(y/ów)", "", count)

    def _before_title(self, count: int) -> str:
        return self.tr("Już przekazane wcześniej: %n dokument(y/ów)", "", count)

    def _said_title(self, count: int) -> str:
        return self.tr("Warto wiedzieć: %n dokument(y/ów)", "", count)

    def _before(self, one: LeftBefore) -> Said:
        when = self.tr("{when}, paczka nr {batch}.").format(when=format_moment(one.at), batch=one.batch_id)
        if one.changes is None:
            return Said(one.document_id, when)
        if not one.changes:
            return Said(one.document_id, f"{when} {self.tr('Nic się od tego czasu nie zmieniło.')}")
        return Said(one.document_id, f"{when} {self.tr('Zmieniło się:')} {changes_text(one.changes)}.")

    def _add(self, tone: Tone, title: str, said: Sequence[Said], names: Mapping[int, str]) -> None:
        color = tone.colors(current())[0]
        group = QTreeWidgetItem([title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setForeground(0, QColor(color))
        group.setIcon(0, icon(_SHAPES[tone], color))
        by_text: dict[str, list[int]] = {}
        for one in said[:_SHOWN]:
            by_text.setdefault(one.text, []).append(one.document)
        for text, documents in by_text.items():
            if len(documents) == 1:
                group.addChild(_item(documents[0], names.get(documents[0], ""), text))
                continue
            # What is said of many is said once.
            common = QTreeWidgetItem([text])
            group.addChild(common)
            common.addChildren([_item(one, names.get(one, ""), "") for one in documents])
        if len(said) > _SHOWN:
            group.addChild(QTreeWidgetItem([self.tr("… i jeszcze %n", "", len(said) - _SHOWN)]))
        self.addTopLevelItem(group)
        for item in (group, *_children(group)):
            item.setExpanded(tone is not Tone.QUIET or item is not group)

    def _open(self, item: QTreeWidgetItem) -> None:
        wanted = item.data(0, _DOCUMENT)
        if not wanted:
            item.setExpanded(not item.isExpanded())
            return
        group = item
        while (above := group.parent()) is not None:
            group = above
        ids = list(dict.fromkeys(one.data(0, _DOCUMENT) for one in _documents(group)))
        self.document_wanted.emit(ids, ids.index(wanted))

    def _moved(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        document = None if item is None else item.data(0, _DOCUMENT)
        if document:
            self.document_chosen.emit(document)

    def _choose(self, key: tuple[int, str]) -> None:
        """Put the cursor on this sentence, else on another one about its document."""
        items = [one for group in self._groups() for one in _documents(group)]
        of_document = [one for one in items if one.data(0, _DOCUMENT) == key[0]]
        same = [one for one in of_document if one.text(0) == key[1]]
        for one in (same or of_document)[:1]:
            self.setCurrentItem(one)

    def _key(self, item: QTreeWidgetItem | None) -> tuple[int, str] | None:
        document = None if item is None else item.data(0, _DOCUMENT)
        return None if item is None or not document else (document, item.text(0))

    def _groups(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [one for one in found if one is not None]


class _Wrapped(QStyledItemDelegate):
    """Lines as high as their wrapped text: a tree alone measures them unwrapped."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height that the text needs in the tree's width."""
        measured = QStyleOptionViewItem(option)
        self.initStyleOption(measured, index)
        icon_width = 0 if measured.icon.isNull() else _ICON
        width = self._tree.viewport().width() - _depth(index) * _INDENT
        room = QRect(0, 0, width - _MARGINS - icon_width, _TALLEST)
        text = measured.fontMetrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), measured.text)
        return QSize(width, text.height() + _GAP)


def _depth(index: QModelIndex | QPersistentModelIndex) -> int:
    return 1 + _depth(index.parent()) if index.parent().isValid() else 0


def _item(document: int, name: str, text: str) -> QTreeWidgetItem:
    """A line about a document; 0 is the whole file."""
    item = QTreeWidgetItem(["\n".join(filter(None, (name, text)))])
    item.setData(0, _DOCUMENT, document)
    item.setToolTip(0, plain_tip(item.text(0)))
    return item


def _documents(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The lines about documents, at whatever depth."""
    found: list[QTreeWidgetItem] = []
    for one in _children(group):
        found += [one] if one.data(0, _DOCUMENT) else _documents(one)
    return found


def _children(group: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (group.child(place) for place in range(group.childCount()))
    return [one for one in found if one is not None]


def _refused(preview: Preview) -> list[Said]:
    """What is not in the file, by the office's rules and by the format's."""
    of_format = _of_weight(preview, Weight.REFUSED)
    return [*of_format, *(Said(one, say(message)) for one, message in preview.refused)]


def _of_weight(preview: Preview, weight: Weight) -> list[Said]:
    return [
        Said(one.document or 0, say(one.message)) for one in preview.draft.notices if one.weight is weight
    ]
