"""The marks of JPK_V7 as chips with their reasons, and the menu that changes them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import PROOFS, Gtu, KsefMark, Marks, Procedure, parse_marks
from desktop.domain.booking.suggesting import Slot
from desktop.services.booking.booking import BookingState
from desktop.ui.style import tokens
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import say
from desktop.ui.widgets.flow import FlowLayout, remove_widget
from desktop.ui.widgets.tips import plain_tip

_KSEF = ("NrKSeF", KsefMark.OFF.value, KsefMark.BFK.value, KsefMark.DI.value)


class MarkChip(QWidget):
    """One mark: sure of itself, or to be looked at."""

    def __init__(self, text: str, why: str, *, sure: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = text
        self.why = why
        self.sure = sure
        self.setToolTip(plain_tip(why))
        sign = self.tr("pewne") if sure else self.tr("do sprawdzenia")
        self.setAccessibleName(f"{text}, {sign}. {why}")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text) + metrics.height() + 22, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tone, shape = (Tone.GOOD, "check") if self.sure else (Tone.CHECK, "bang")
        colour, ground = tone.colors(tokens.current())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        height = self.height()
        painter.drawRoundedRect(self.rect(), height / 2, height / 2)
        side = self.fontMetrics().height() - 4
        paint_icon(painter, shape, colour, QRectF(8, (height - side) / 2, side, side))
        painter.setPen(QColor(colour))
        left = side + 13
        painter.drawText(
            QRect(left, 0, self.width() - left, height), Qt.AlignmentFlag.AlignVCenter, self.text
        )
        painter.end()


class MarkChips(QWidget):
    """All marks of the document, and the button that opens the menu of those there are."""

    changed = Signal(object)
    """The new :class:`Marks`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._state: BookingState | None = None
        self.button = QPushButton(self.tr("Oznaczenia…"), self)
        self.button.setProperty("look", "link")
        self.button.setAccessibleName(self.tr("Oznaczenia JPK_V7"))
        self.button.setToolTip(self.tr("Oznaczenia JPK_V7: KSeF, GTU, procedury, typ dokumentu"))
        self.button.clicked.connect(self.open_menu)
        self._flow.addWidget(self.button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """One line; how many there are follows from the width."""
        return self._flow.minimumSize()

    def minimumSizeHint(self) -> QSize:
        """As :meth:`sizeHint`."""
        return self._flow.minimumSize()

    @property
    def chips(self) -> list[MarkChip]:
        """The chips as shown."""
        return [chip for chip in self.findChildren(MarkChip) if not chip.isHidden()]

    def show_state(self, state: BookingState) -> None:
        """Show the marks of the document."""
        self._state = state
        while (item := self._flow.takeAt(0)) is not None:
            if item.widget() is not self.button:
                remove_widget(item)
        reasons = {reason.mark: reason for reason in state.proposal.reasons if reason.slot is Slot.MARK}
        for text in state.entry.marks.texts():
            reason = reasons.get(text)
            why = say(reason.why) if reason is not None else self.tr("Wybrano ręcznie.")
            kept = state.kept_by is not None
            chip = MarkChip(text, why, sure=kept or reason is None or reason.sure, parent=self)
            self._flow.addWidget(chip)
            chip.show()
        self._flow.addWidget(self.button)
        self.button.setEnabled(not state.closed and state.side is not None)
        self.updateGeometry()

    def unsure(self) -> list[str]:
        """The reasons of the marks that a person should look at."""
        return [chip.why for chip in self.chips if not chip.sure]

    def open_menu(self) -> None:
        """The marks there are for such a document, those it bears ticked."""
        if self._state is None or self._state.side is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        side = self._state.side
        self._section(menu, self.tr("KSeF w JPK_V7"), _KSEF, one=True)
        self._section(menu, self.tr("Typ dokumentu"), [mark.value for mark in PROOFS[side]], one=True)
        if side is Side.SALES:
            self._section(menu.addMenu(self.tr("GTU")), "", [mark.value for mark in Gtu])
            self._section(menu.addMenu(self.tr("Procedury")), "", [mark.value for mark in Procedure])
        else:
            self._section(menu, self.tr("Import"), ["IMP"])
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _section(self, menu: QMenu, title: str, texts: Iterable[str], *, one: bool = False) -> None:
        if self._state is None:
            return
        if title:
            menu.addSection(title)
        borne = self._state.entry.marks.texts()
        every = list(texts)
        for text in every:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(text in borne)
            action.triggered.connect(
                lambda checked, text=text: self._toggle(text, every if one else [text], checked=checked)
            )

    def _toggle(self, text: str, instead: Iterable[str], *, checked: bool) -> None:
        if self._state is None:
            return
        others = set(instead)
        kept = [mark for mark in self._state.entry.marks.texts() if mark not in others]
        marks: Marks = parse_marks([*kept, text] if checked else kept)
        self.changed.emit(marks)
