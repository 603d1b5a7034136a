"""The end: what is done, what was left for later, and where to go from here."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.firstrun import FirstRunState, Step, StepState
from desktop.ui.firstrun.page import FORM_WIDTH
from desktop.ui.firstrun.words import step_name
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button


class EndPage(QWidget):
    """Every line says what for, and leads there."""

    settings_wanted = Signal(str)
    import_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(look="title")
        self.left = label(look="muted", wrap=True)
        inside = column(self.title, self.left, gap=12)
        inside.addSpacing(8)
        inside.addWidget(label(self.tr("Co dalej?"), "heading"))
        for text, act, call in self._lines():
            line = row(label(text, wrap=True), button(act, call), gap=16)
            line.setStretch(0, 1)
            inside.addLayout(line)
        inside.addStretch(1)
        self.setLayout(inside)
        self.setFixedWidth(FORM_WIDTH)

    def show_state(self, state: FirstRunState) -> None:
        """How far everything is."""
        later = [step_name(step) for step in Step if state.steps[step] is not StepState.DONE]
        self.title.setText(self.tr("Biuro jest gotowe do pracy") if not later else self.tr("Można zaczynać"))
        self.left.setText(
            self.tr(
                "Na później zostało: {steps}. Wrócisz do tego z karty na stronie głównej albo klawiszem F12."
            ).format(steps=", ".join(later))
            if later
            else self.tr("Wszystkie kroki są zrobione. Każdy można zmienić w ustawieniach.")
        )

    def _lines(self) -> tuple[tuple[str, str, partial[None]], ...]:
        to = self.settings_wanted.emit
        return (
            (
                self.tr("Pozostałe firmy: z pliku CSV albo XLSX, z podglądem każdego wiersza."),
                self.tr("Wczytaj firmy…"),
                partial(self.import_wanted.emit),
            ),
            (
                self.tr("Kopia zapasowa: codzienna, zaszyfrowana i sprawdzona, na innym dysku albo w sieci."),
                self.tr("Ustaw kopię…"),
                partial(to, "backup"),
            ),
            (
                self.tr("Poczta: dokumenty z załączników trafią do firm same."),
                self.tr("Ustaw pocztę…"),
                partial(to, "mail"),
            ),
            (
                self.tr("Panel klienta i telefon: klienci wysyłają dokumenty z przeglądarki i ze zdjęć."),
                self.tr("Włącz panel…"),
                partial(to, "panel"),
            ),
            (
                self.tr("Kartki rozdzielające: jeden stos w skanerze, wiele dokumentów."),
                self.tr("Drukuj kartki…"),
                partial(to, "sheets"),
            ),
            (
                self.tr("Rejestry publiczne: biała lista, GUS, VIES i kursy NBP."),
                self.tr("Włącz rejestry…"),
                partial(to, "registers"),
            ),
            (
                self.tr("Jak pracować na co dzień, krok po kroku."),
                self.tr("Otwórz pomoc"),
                partial(self.help_wanted.emit, "index"),
            ),
        )
