"""Choosing the stretch of time that figures are of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.combo import SearchCombo


class PeriodCombo(SearchCombo):
    """The last 30 days, 90 days or year."""

    def __init__(self, days: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Okres"))
        self.fill(
            [
                (30, self.tr("ostatnie 30 dni")),
                (90, self.tr("ostatnie 90 dni")),
                (365, self.tr("ostatni rok")),
            ]
        )
        self.choose(days)

    @property
    def days(self) -> int:
        """How many days, today being the last."""
        return int(str(self.value()))
