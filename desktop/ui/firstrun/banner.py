"""A line over everything in the office of samples, so that nobody takes it for the own one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.places import Reopening, Wish
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.elements import button


class SampleBanner(QFrame):
    """Says so, and leads back; removing asks once more, in the same line."""

    reopening_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self.setProperty("tone", "check")
        self.says = label(self.tr("Biuro przykładowe: zmyślone firmy i dokumenty."), "strong")
        self.home = button(
            self.tr("Wróć do swojego biura"), lambda: self.reopening_wanted.emit(Reopening(Wish.HOME))
        )
        self.remove = button(self.tr("Usuń biuro przykładowe…"), self._ask, icon_name="bin")
        self.sure = button(
            self.tr("Usuń wszystko"),
            lambda: self.reopening_wanted.emit(Reopening(Wish.REMOVE_SAMPLES)),
            look="primary",
        )
        self.keep = button(self.tr("Nie usuwaj"), self._keep)
        self.setLayout(
            row(self.says, None, self.home, self.remove, self.sure, self.keep, margins=(16, 4, 16, 4))
        )
        self._keep()

    def _ask(self) -> None:
        self.says.setText(self.tr("Usunąć biuro przykładowe ze wszystkim, co w nim zrobiono?"))
        for each in (self.home, self.remove):
            each.hide()
        for each in (self.sure, self.keep):
            each.show()
        self.keep.setFocus()

    def _keep(self) -> None:
        self.says.setText(self.tr("Biuro przykładowe: zmyślone firmy i dokumenty."))
        for each in (self.sure, self.keep):
            each.hide()
        for each in (self.home, self.remove):
            each.show()
