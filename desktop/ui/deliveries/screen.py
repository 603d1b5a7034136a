"""The journal "Przesyłki": the deliveries, the newest first, and one of them in full."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.domain.companies import Company
from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.documents import Channel
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_exact_moment, format_moment
from desktop.ui.deliveries.detail import DeliveryDetail
from desktop.ui.keys import Command
from desktop.ui.style.icons import icon
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.narrow import GiveWay
from desktop.ui.widgets.nothing import Nothing
from desktop.ui.widgets.strip import Strip
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office

_PAGE = 200
_CHANNELS = (Channel.MAIL, Channel.PANEL, Channel.PHONE)
_EMPTY = "empty"
"""Instead of channels: mails that nothing became a document of."""
_TIME, _CHANNEL, _SENDER, _SUBJECT, _COMPANY, _TAKEN, _LEFT = range(7)


class DeliveriesScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    document_wanted = Signal(int)
    help_wanted = Signal()
    empty_seen = Signal()
    """The mails without documents were on the screen: they need not be told of any longer."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._listing = Newest(background)
        self._opening = Newest(background)
        self._deliveries: list[Delivery] = []
        self._companies: dict[int, str] = {}
        self._strip = Strip()
        self._channel = SearchCombo(self.tr("Kanał"))
        self._channel.fill(
            [((), self.tr("wszystkie kanały"))]
            + [((one,), texts.channel_name(one)) for one in _CHANNELS]
            + [(_EMPTY, self.tr("wiadomości bez dokumentów"))]
        )
        self._channel.currentIndexChanged.connect(lambda _index: self.refresh())
        self._table = QTableWidget(0, 7)
        self._table.setAccessibleName(self.tr("Przesyłki"))
        self._table.setHorizontalHeaderLabels(
            [
                self.tr("Kiedy"),
                self.tr("Kanał"),
                self.tr("Nadawca"),
                self.tr("Temat"),
                self.tr("Firma"),
                self.tr("Dokumenty"),
                self.tr("Pominięte"),
            ]
        )
        Nothing(
            self._table,
            self.tr(
                "Nic tu nie ma. Pojawią się tu wiadomości ze skrzynek biura oraz to, co klienci wyślą przez"
                " panel i z telefonu."
            ),
        )
        self._older = button(self.tr("Pokaż starsze"), self._ask_older)
        self._foot = QWidget()
        self.detail = DeliveryDetail()
        self.detail.call_back_wanted.connect(self._call_back)
        self.detail.document_wanted.connect(self.document_wanted)
        self._arrange()

    def open(self, *, empty: bool = False) -> None:
        """Show the newest; with ``empty``, of the mails without documents."""
        self._strip.dismiss()
        if empty:
            self._channel.choose(_EMPTY)
        elif self._channel.value() == _EMPTY:
            self._channel.choose(())
        self.refresh()
        self._table.setFocus()

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "deliveries"

    def refresh(self) -> None:
        """Ask for the newest again."""
        self._listing.run(partial(self._ask, None), self._fill)

    def deliveries_changed(self, _ids: Collection[int]) -> None:
        """Something came, or was called back."""
        if self.isVisible():
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(self.tr("Wróć do dokumentów"), self.closed.emit, icon_name="chevron-left")
        bar.setLayout(
            row(
                back,
                label(self.tr("Przesyłki"), "heading"),
                None,
                self._channel,
                icon_button(
                    "help", self.tr("Pomoc"), self.help_wanted.emit, command=Command.MANUAL, look="round"
                ),
                margins=(12, 8, 12, 8),
            )
        )
        table = self._table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_SUBJECT, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for section, width in (
            (_TIME, 110),
            (_CHANNEL, 70),
            (_SENDER, 190),
            (_COMPANY, 120),
            (_TAKEN, 110),
            (_LEFT, 100),
        ):
            header.resizeSection(section, scaled(width))
        GiveWay(table, (_LEFT, _CHANNEL, _COMPANY), 760)
        table.currentCellChanged.connect(lambda line, *_others: self._chosen(line))
        listing = QWidget()
        inside = column(table, gap=0)
        self._foot.setLayout(row(None, self._older, None, margins=(8, 8, 8, 8)))
        inside.addWidget(self._foot)
        listing.setLayout(inside)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(listing)
        split.addWidget(self.detail)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.setSizes([860, 580])
        whole = column(bar, self._strip, gap=0)
        whole.addWidget(split, 1)
        self.setLayout(whole)

    def _ask(self, before: int | None) -> tuple[int | None, list[Delivery], list[Company]]:
        channels = self._channel.value()
        found = self._office.deliveries.newest(
            channels=channels if isinstance(channels, tuple) else (),
            before=before,
            without_documents=channels == _EMPTY,
            limit=_PAGE,
        )
        return before, found, self._office.companies.all(inactive=True)

    def _ask_older(self) -> None:
        if self._deliveries:
            self._listing.run(partial(self._ask, self._deliveries[-1].id), self._fill)

    def _fill(self, answer: tuple[int | None, list[Delivery], Sequence[Company]]) -> None:
        before, found, companies = answer
        self._companies = {one.id: one.short_name for one in companies}
        chosen = self._current()
        self._deliveries = [*self._deliveries, *found] if before is not None else found
        self._foot.setVisible(len(found) == _PAGE)
        self._table.blockSignals(True)
        self._table.setRowCount(len(self._deliveries))
        for line, delivery in enumerate(self._deliveries):
            for section, text in enumerate(self._texts(delivery)):
                item = QTableWidgetItem(text)
                item.setToolTip(format_exact_moment(delivery.at) if section == _TIME else plain_tip(text))
                if section == _TAKEN and not text.isdigit():
                    # Somebody meant to send something and forgot it, or wrote a letter: a person looks.
                    item.setIcon(icon("warning", Tone.CHECK.colors(current())[0]))
                if section in {_TAKEN, _LEFT}:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(line, section, item)
        ids = [one.id for one in self._deliveries]
        line = ids.index(chosen) if chosen in ids else (0 if ids else -1)
        self._table.setCurrentCell(line, 0)
        self._table.blockSignals(False)
        self._chosen(line)
        if self._channel.value() == _EMPTY and self._deliveries:
            newest = self._deliveries[0].id
            self._background.run(
                partial(self._office.deliveries.looked_at, newest), lambda _none: self.empty_seen.emit()
            )

    def _texts(self, delivery: Delivery) -> tuple[str, ...]:
        taken = sum(1 for part in delivery.parts if part.document_id is not None)
        # What is written in a mail is always at hand, and seldom a document.
        left = sum(1 for part in delivery.parts if part.document_id is None and not _is_body(part))
        company = self.tr("nierozpoznana") if delivery.company_id is None else ""
        return (
            format_moment(delivery.at),
            texts.channel_name(delivery.channel),
            delivery.sender,
            delivery.subject,
            self._companies.get(delivery.company_id or 0, company),
            str(taken) if taken or left else self.tr("bez plików"),
            str(left) if left else "",
        )

    def _current(self) -> int | None:
        line = self._table.currentRow()
        return self._deliveries[line].id if 0 <= line < len(self._deliveries) else None

    def _chosen(self, line: int) -> None:
        if not 0 <= line < len(self._deliveries):
            self.detail.show_delivery(None, "", frozenset())
            return
        delivery = self._deliveries[line]
        company = self._companies.get(delivery.company_id or 0, "")
        self._opening.run(
            partial(self._office.mailboxes.kept.of, delivery.id),
            lambda kept: self.detail.show_delivery(delivery, company, kept),
        )

    def _call_back(self, delivery_id: int, position: int) -> None:
        self._background.run_long(
            partial(self._office.mailboxes.kept.call_back, delivery_id, position),
            self._called_back,
            lambda error: self._strip.say(Tone.BAD, texts.say(message_of(error))),
        )

    def _called_back(self, document_id: int) -> None:
        self._strip.say(
            Tone.GOOD,
            self.tr("Przywołano. Część jest na liście jako dokument nr {id}.").format(id=document_id),
            self.tr("Pokaż dokument"),
            partial(self.document_wanted.emit, document_id),
        )
        self.refresh()


def _is_body(part: DeliveredPart) -> bool:
    return part.message is not None and part.message.code == "mail.body"
