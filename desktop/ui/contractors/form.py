"""The form of a contractor's own data."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from desktop.domain.contractors import Address, ContractorData, number_fault, tidy_number
from desktop.domain.identifiers import format_nip
from desktop.ui import texts
from desktop.ui.contractors.words import field_word
from desktop.ui.widgets.boxes import label, row, set_property

_LIMITS = {
    "number": 40,
    "name": 300,
    "short_name": 100,
    "street": 200,
    "post_code": 20,
    "town": 200,
    "country": 2,
    "email": 254,
}
_NIP_LENGTH = 10


class ContractorForm(QWidget):
    """Shows and gives back :class:`ContractorData`; says of the number what can be said while it is typed."""

    changed = Signal()
    stored = Signal()
    """Enter was pressed in a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ContractorData()
        self.lines: dict[str, QLineEdit] = {}
        for name, limit in _LIMITS.items():
            line = QLineEdit()
            line.setMaxLength(limit)
            line.setAccessibleName(field_word(name))
            line.textChanged.connect(lambda _text: self._typed())
            line.returnPressed.connect(self.stored)
            self.lines[name] = line
        self.active = QCheckBox(self.tr("Kontrahent jest aktywny"))
        self.active.toggled.connect(lambda _on: self.changed.emit())
        self._says = label(look="muted", wrap=True)
        self._says.hide()
        lines = self.lines
        lines["number"].setPlaceholderText(self.tr("NIP albo numer VAT z krajem, np. DE136695976"))
        lines["short_name"].setPlaceholderText(self.tr("tak stoi na liście; pusta: pełna nazwa"))
        lines["country"].setPlaceholderText("PL")
        lines["country"].setFixedWidth(56)
        lines["post_code"].setFixedWidth(96)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(label(field_word("number"), "muted"), lines["number"])
        form.addRow("", self._says)
        form.addRow(label(field_word("name"), "muted"), lines["name"])
        form.addRow(label(field_word("short_name"), "muted"), lines["short_name"])
        form.addRow(label(field_word("street"), "muted"), lines["street"])
        form.addRow(label(self.tr("Kod, miejscowość"), "muted"), row(lines["post_code"], lines["town"]))
        form.addRow(
            label(self.tr("Kraj, e-mail"), "muted"),
            row(lines["country"], lines["email"]),
        )
        form.addRow("", self.active)
        self.setLayout(form)

    def show_data(self, data: ContractorData) -> None:
        """Show this."""
        self._shown = data
        self._put(data)

    def suggest(self, data: ContractorData) -> None:
        """Write this into the form; it is not kept yet."""
        self._put(data)

    def _put(self, data: ContractorData) -> None:
        values = {
            "number": format_nip(data.number),
            "name": data.name,
            "short_name": data.short_name,
            "street": data.address.street,
            "post_code": data.address.post_code,
            "town": data.address.town,
            "country": data.country,
            "email": data.email,
        }
        for name, value in values.items():
            self.lines[name].setText(value)
            self.lines[name].setCursorPosition(0)
        self.active.setChecked(data.active)
        self._typed()

    def data(self) -> ContractorData:
        """What stands in the form now."""
        text = {name: " ".join(line.text().split()) for name, line in self.lines.items()}
        return ContractorData(
            number=tidy_number(text["number"]),
            name=text["name"],
            short_name=text["short_name"],
            address=Address(text["street"], text["post_code"], text["town"]),
            email=text["email"],
            country=text["country"].upper(),
            active=self.active.isChecked(),
        )

    @property
    def dirty(self) -> bool:
        """Whether something else stands there than was shown."""
        return self.data() != self._shown

    def _typed(self) -> None:
        number = tidy_number(self.lines["number"].text())
        fault = number_fault(number)
        unfinished = number.isdigit() and len(number) < _NIP_LENGTH
        self._says.setVisible(bool(number))
        # A label that may wrap takes the room of two lines in a form.
        self._says.setWordWrap(fault is not None and not unfinished)
        if fault is None:
            self._says.setText(self.tr("Numer jest poprawny."))
            set_property(self._says, "look", "good")
        elif unfinished:
            self._says.setText(self.tr("Brakuje cyfr: %n.", "", _NIP_LENGTH - len(number)))
            set_property(self._says, "look", "muted")
        else:
            self._says.setText(texts.say(fault))
            set_property(self._says, "look", "error")
        self.changed.emit()
