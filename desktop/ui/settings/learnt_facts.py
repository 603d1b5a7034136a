"""The facts that are known of one contractor, field by field, each with a switch."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import format_account, format_nip
from desktop.domain.messages import Message
from desktop.ui import texts
from desktop.ui.widgets.boxes import label

if TYPE_CHECKING:
    from desktop.extraction.learning.facts import Fact

_NAME, _SAID, _COUNT = range(3)


class FactRows(QWidget):
    """A row for every field: the switch with its name, what is known, on how many documents it was so."""

    switched = Signal(object, bool)
    """The field and whether what is known of it may be used."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_SAID, 1)
        self.switches: dict[FieldName, QCheckBox] = {}

    def show_facts(self, facts: Sequence[Fact], off: Collection[FieldName], *, usable: bool) -> None:
        """Show these facts; ``usable`` is whether the contractor as a whole is used."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self.switches.clear()
        place = 0
        for name, group in groupby(facts, key=lambda fact: fact.field):
            switch = QCheckBox(texts.field_name(name))
            switch.setChecked(name not in off)
            switch.setEnabled(usable)
            switch.clicked.connect(self._teller(name))
            self.switches[name] = switch
            self._grid.addWidget(switch, place, _NAME, Qt.AlignmentFlag.AlignTop)
            for fact in group:
                said = label(_sentence(fact.message), wrap=True)
                said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                count = label(
                    self.tr("{count} z {total}").format(count=fact.count, total=fact.total), "muted"
                )
                count.setToolTip(self.tr("Na tylu dokumentach kontrahenta tak było"))
                self._grid.addWidget(said, place, _SAID, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(
                    count, place, _COUNT, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
                )
                place += 1

    def _teller(self, name: FieldName) -> Callable[[bool], None]:
        # A partial would be given nothing of the signal's: Qt cannot see what it takes.
        return lambda used: self.switched.emit(name, used)


def _sentence(message: Message) -> str:
    """The sentence, numbers in it as an office writes them."""
    value = message.details.get("value")
    shown = {"learnt.account": format_account, "learnt.nip": format_nip}.get(message.code)
    if value is None or shown is None:
        return texts.say(message)
    return texts.say(Message(message.code, {"value": shown(value)}))
