"""The line above the list: where one is, how many documents, filters by status, kind and channel."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.domain.documents import Channel
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import DocumentFilter, Talking
from desktop.domain.rules.findings import Severity
from desktop.domain.statuses import Status
from desktop.ui import texts
from desktop.ui.checking.words import MARKED, severity_name
from desktop.ui.keys import Command
from desktop.ui.panel.words import talking_name
from desktop.ui.style.textscale import scaled
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.value_menu import ValueMenu

_NARROW = 860
"""Pixels."""


class FilterBar(QFrame):
    """Heading and filters; they hold until they are taken off, whatever place is chosen."""

    changed = Signal()
    filters_toggled = Signal()
    columns_wanted = Signal(object)
    """The button to open the menu at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = Scope()
        self._title = label(look="heading")
        self._subtitle = label(look="muted")
        self._status = ValueMenu(self.tr("Stan"), [(s, texts.status_name(s)) for s in Status], self)
        self._kind = ValueMenu(self.tr("Rodzaj"), [(k, texts.kind_name(k)) for k in DocumentKind], self)
        self._channel = ValueMenu(self.tr("Kanał"), [(c, texts.channel_name(c)) for c in Channel], self)
        self._talking = ValueMenu(self.tr("Rozmowa"), [(t, talking_name(t)) for t in Talking], self)
        self._concerns = ValueMenu(self.tr("Uwagi"), [(s, severity_name(s)) for s in MARKED], self)
        self._clear = button(self.tr("Zdejmij filtry"), self.clear, look="link")
        self._rows = icon_button(
            "filter", self.tr("Filtry kolumn"), self.filters_toggled.emit, command=Command.FILTERS, look=""
        )
        self._rows.setCheckable(True)
        self._columns = icon_button("columns", self.tr("Kolumny"), self._want_columns, look="")
        parts = self._parts = (self._status, self._kind, self._channel, self._talking, self._concerns)
        buttons = [part.button for part in parts]
        self._lines = row(margins=(16, 8, 12, 8))
        self._lines.addLayout(row(self._title, self._subtitle, None), 1)
        self._lines.addLayout(row(self._clear, *buttons, self._rows, self._columns))
        self.setLayout(self._lines)
        for part in parts:
            part.changed.connect(self._changed)
        self._clear.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the filters have a line to themselves."""
        super().resizeEvent(event)
        narrow = event.size().width() < scaled(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._lines.setDirection(way)

    def set_scope(self, scope: Scope) -> None:
        """Name the place."""
        self._scope = scope
        self._title.setText(scope.title())
        self._status.button.setVisible(scope.place not in {Place.TO_REVIEW, Place.HELD, Place.BIN})
        self.set_count(None)

    def set_count(self, count: int | None, *, more: bool = False) -> None:
        """Say how many documents the list has, or that there are ``more``; ``None``: not known yet."""
        parts = [self._scope.subtitle()] if self._scope.subtitle() else []
        if count is not None:
            told = self.tr("%n dokument(y/ów)", "", count)
            parts.append(self.tr("ponad {documents}, liczę dalej…").format(documents=told) if more else told)
        self._subtitle.setText(" · ".join(parts))

    def subtitle(self) -> str:
        """What stands behind the heading."""
        return self._subtitle.text()

    def set_rows_shown(self, shown: bool) -> None:
        """Whether the filters above the columns are there."""
        self._rows.setChecked(shown)

    def narrow(self, wanted: DocumentFilter) -> DocumentFilter:
        """``wanted`` with what is ticked here."""
        statuses = self._status.values() if self._status.button.isVisibleTo(self) else frozenset()
        return replace(
            wanted,
            statuses=frozenset(Status(one) for one in statuses) or wanted.statuses,
            kinds=frozenset(DocumentKind(one) for one in self._kind.values()),
            channels=frozenset(Channel(one) for one in self._channel.values()),
            talking=frozenset(Talking(one) for one in self._talking.values()) or wanted.talking,
            concerns=frozenset(Severity(one) for one in self._concerns.values()) or wanted.concerns,
        )

    @property
    def active(self) -> bool:
        """Whether anything is ticked."""
        return any(part.values() for part in self._parts)

    def clear(self) -> None:
        """Take all ticks off."""
        for part in self._parts:
            part.clear()
        self._changed()

    def _changed(self) -> None:
        self._clear.setVisible(self.active)
        self.changed.emit()

    def _want_columns(self) -> None:
        self.columns_wanted.emit(self._columns)
