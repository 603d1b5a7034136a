"""A line for a date, typed as people type dates."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.dates import parse_typed_date
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.boxes import set_property


class DayLine(QLineEdit):
    """Holds a date, or none where that is allowed; what is no date is marked and not taken."""

    chosen = Signal()

    def __init__(self, name: str, *, needed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedWidth(scaled(112))
        self._needed = needed
        self._day: date | None = None
        self._near = date(2026, 1, 1)
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda _text: set_property(self, "state", ""))

    @property
    def day(self) -> date | None:
        """The date that was taken last."""
        return self._day

    def show_day(self, day: date | None, near: date) -> None:
        """Show a date; ``near`` completes what is typed without month or year."""
        self._day, self._near = day, near
        self.setText(format_day(day))
        set_property(self, "state", "")

    def _take(self) -> None:
        text = self.text().strip()
        day = parse_typed_date(text, self._near) if text else None
        if (text and day is None) or (not text and self._needed):
            set_property(self, "state", "bad")
            return
        self.setText(format_day(day))
        if day != self._day:
            self._day = day
            self.chosen.emit()
