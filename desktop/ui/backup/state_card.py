"""How it goes with backups, and what can be done at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QTimeEdit, QWidget

from desktop.domain.backup import Keep
from desktop.services.backup.service import Status
from desktop.services.backup.settings import MOST_KEPT
from desktop.ui import texts
from desktop.ui.backup.words import headline, mark_of, particulars
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox

_SHOWN = 5
"""Damaged files named one by one."""


class StateCard(Card):
    """Words first, then buttons, then when and how many."""

    run_wanted = Signal()
    verify_wanted = Signal()
    check_wanted = Signal()
    mend_wanted = Signal()
    move_wanted = Signal()
    schedule_changed = Signal(bool, object, object)
    """Whether daily, the :class:`datetime.time`, the :class:`Keep`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = QLabel()
        self._shape.setFixedSize(QSize(16, 16))
        self.state = label(look="strong", wrap=True)
        self.particulars = label(look="muted", wrap=True)
        self.warning = label(look="amber", wrap=True)
        self.faults = label(look="amber", wrap=True)
        self.run_now = button(self.tr("Zrób teraz"), self.run_wanted.emit, look="primary")
        self.verify = button(
            self.tr("Sprawdź kopię"),
            self.verify_wanted.emit,
            tip=self.tr("Odczytaj całą ostatnią kopię z jej miejsca i porównaj"),
        )
        self.check = button(
            self.tr("Sprawdź oryginały"),
            self.check_wanted.emit,
            tip=self.tr("Porównaj bazę i wszystkie pliki na tym komputerze z ich sumami kontrolnymi"),
        )
        self.mend = button(self.tr("Napraw z kopii"), self.mend_wanted.emit)
        self.move_away = button(self.tr("Zmień miejsce…"), self.move_wanted.emit, look="link")
        self.daily = QCheckBox(self.tr("Codziennie o"))
        self.at = QTimeEdit()
        self.at.setDisplayFormat("HH:mm")
        self.at.setAccessibleName(self.tr("Godzina codziennej kopii"))
        self.days = _number(self.tr("Z ilu dni przechowywać kopie"), 1)
        self.weeks = _number(self.tr("Z ilu tygodni przechowywać kopie"), 0)
        self.months = _number(self.tr("Z ilu miesięcy przechowywać kopie"), 0)
        inside = card_column()
        first = row(self._shape, self.state)
        first.setStretch(1, 1)
        inside.addLayout(first)
        for one in (self.particulars, self.warning, self.faults):
            inside.addWidget(one)
        inside.addLayout(row(self.run_now, self.verify, self.check, self.mend, None, self.move_away))
        missed = label(self.tr("Gdy komputer był wtedy wyłączony: zaraz po włączeniu."), "muted", wrap=True)
        inside.addLayout(row(self.daily, self.at, None))
        inside.addWidget(missed)
        inside.addLayout(
            row(
                label(self.tr("Przechowuj: dni"), "muted"),
                self.days,
                label(self.tr("tygodnie"), "muted"),
                self.weeks,
                label(self.tr("miesiące"), "muted"),
                self.months,
                None,
            )
        )
        self.setLayout(inside)
        self.daily.clicked.connect(self._tell)
        for field in (self.at, self.days, self.weeks, self.months):
            field.editingFinished.connect(self._tell)
        self._shown: tuple[bool, object, object] | None = None

    def show_status(self, status: Status, *, busy: bool) -> None:
        """How it goes now; while something is done, nothing else can be begun."""
        tone, shape = mark_of(status)
        self._shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(16, 16)))
        self.state.setText(headline(status))
        self.particulars.setText(particulars(status))
        warnings = []
        if status.last is not None and status.last.message is not None:
            warnings.append(texts.say(status.last.message))
        if status.same_disk:
            warnings.append(
                self.tr(
                    "Kopie leżą na tym samym dysku, na którym są dane: jego awaria zniszczy jedno i drugie."
                )
            )
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        faults = status.sound.faults
        names = ", ".join(one.path for one in faults[:_SHOWN])
        self.faults.setText(
            self.tr("Na tym komputerze są uszkodzone albo brakuje plików: {count}. {names}").format(
                count=len(faults), names=names
            )
        )
        self.faults.setVisible(bool(faults))
        self.mend.setVisible(bool(faults))
        for one in (self.run_now, self.verify, self.check, self.mend, self.move_away):
            one.setEnabled(not busy)
        self.verify.setEnabled(not busy and status.good is not None)
        self._show_schedule(status)

    def _show_schedule(self, status: Status) -> None:
        settings = status.settings
        self._shown = (settings.on, settings.at, settings.keep)
        if any(one.hasFocus() for one in (self.at, self.days, self.weeks, self.months)):
            return
        self.daily.setChecked(settings.on)
        self.at.setTime(QTime(settings.at.hour, settings.at.minute))
        self.days.setValue(settings.keep.daily)
        self.weeks.setValue(settings.keep.weekly)
        self.months.setValue(settings.keep.monthly)

    def _tell(self) -> None:
        keep = Keep(self.days.value(), self.weeks.value(), self.months.value())
        chosen = (self.daily.isChecked(), self.at.time().toPython(), keep)
        if self._shown is not None and chosen != self._shown:
            self.schedule_changed.emit(*chosen)


def _number(name: str, least: int) -> QSpinBox:
    number = NumberBox()
    number.setRange(least, MOST_KEPT)
    number.setAccessibleName(name)
    return number
