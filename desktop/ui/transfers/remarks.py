"""The sentences about a transfer, each with what a person can do about it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.payments.remarks import Remark, Weight
from desktop.ui import texts
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.transfers.words import SHAPES, TONES
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.elements import button


class RemarkList(QWidget):
    """Refusals first, then what waits to be accepted, then what is good to know."""

    accepted = Signal(str, bool)
    """The key of a remark; whether it is accepted now, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.buttons: list[QPushButton] = []

    def show_remarks(self, remarks: Iterable[Remark], accepted: frozenset[str], said: Iterable[str]) -> None:
        """Show these; ``said`` are sentences that follow, about texts that are written otherwise."""
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.buttons = []
        order = list(Weight)
        for remark in sorted(remarks, key=lambda one: order.index(one.weight)):
            is_accepted = remark.weight is Weight.ASKS and remark.key in accepted
            tone = Tone.GOOD if is_accepted else TONES[remark.weight]
            self._add(tone, texts.say(remark.message), remark, is_accepted=is_accepted)
        for sentence in said:
            self._add(Tone.QUIET, sentence)

    def _add(self, tone: Tone, text: str, remark: Remark | None = None, *, is_accepted: bool = False) -> None:
        shape = QLabel()
        shape.setPixmap(icon(SHAPES[tone], tone.colors(current())[0]).pixmap(QSize(16, 16)))
        line = row(shape, label(text, wrap=True), gap=8)
        line.setStretch(1, 1)
        if remark is not None and remark.weight is Weight.ASKS:
            name = self.tr("Cofnij") if is_accepted else self.tr("Przyjmuję")
            act = button(
                name, lambda: self.accepted.emit(remark.key, not is_accepted),
                look="flat" if is_accepted else "",
            )  # fmt: skip
            line.addWidget(act)
            if not is_accepted:
                self.buttons.append(act)
        whole = QWidget()
        whole.setLayout(line)
        self._layout.addWidget(whole)
