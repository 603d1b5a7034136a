"""Settings of the whole office."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLineEdit, QSpinBox, QWidget

from desktop.domain.folders import AfterIntake
from desktop.domain.reading import Engine
from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.checking.setting import ForbidBox
from desktop.ui.settings.names import after_name
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, form_row, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import DecimalBox, NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.settings import OfficeSettings


class OfficePage(QWidget):
    """Name of the office, reading, limits."""

    saved = Signal(object)
    """The :class:`OfficeSettings` that were kept."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._strip = Strip()
        self._name = QLineEdit()
        self._name.setMaxLength(120)
        self._name.setPlaceholderText(self.tr("np. Biuro Rachunkowe „Saldo”"))
        self._phone = QLineEdit()
        self._phone.setMaxLength(40)
        self._phone.setPlaceholderText(self.tr("np. 22 123 45 67"))
        self._email = QLineEdit()
        self._email.setMaxLength(254)
        self._engine = SearchCombo(self.tr("Odczyt"))
        self._engine.fill([(engine, texts.engine_name(engine)) for engine in Engine])
        self._after = SearchCombo(self.tr("Po przyjęciu"))
        self._after.fill([(after, after_name(after)) for after in AfterIntake])
        self._workers = _spin(0, 64, "")
        self._workers.setSpecialValueText(self.tr("dobierz do komputera"))
        self._quiet = DecimalBox()
        self._quiet.setRange(0.5, 600)
        self._quiet.setDecimals(1)
        self._quiet.setSuffix(self.tr(" s"))
        self._megabytes = _spin(1, 2000, self.tr(" MB"))
        self._pages = _spin(1, 10000, "")
        self._timeout = _spin(10, 3600, self.tr(" s"))
        self._parts_days = _spin(0, 3650, self.tr(" dni"))
        self._letters_days = _spin(0, 3650, self.tr(" dni"))
        for days in (self._parts_days, self._letters_days):
            days.setSpecialValueText(self.tr("bez końca"))
        self._alarms = ForbidBox(office, background)
        self._save = button(self.tr("Zapisz"), self._store, look="primary")
        self._save.setEnabled(False)
        self._loaded: OfficeSettings | None = None
        self._arrange()

    def refresh(self) -> None:
        """Ask for the settings again."""
        self._requests.run(self._office.settings.load, self._fill)
        self._alarms.refresh()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Nazwa biura"), self._name),
            (self.tr("Telefon dla klientów"), self._phone),
            (self.tr("E-mail dla klientów"), self._email),
            (self.tr("Tekst dokumentów"), self._engine),
            (self.tr("Równoczesne odczyty"), self._workers),
            (self.tr("Najdłuższy odczyt"), self._timeout),
            (self.tr("Czas ciszy nowych folderów"), self._quiet),
            (self.tr("Po przyjęciu"), self._after),
            (self.tr("Największy plik"), self._megabytes),
            (self.tr("Najwięcej stron"), self._pages),
            (self.tr("Pominięte pliki z poczty trzymaj"), self._parts_days),
            (self.tr("Listy w dzienniku trzymaj"), self._letters_days),
            (self.tr("Alarmy kontroli"), self._alarms),
        )
        for name, widget in fields:
            form_row(form, name, widget)
        card = QFrame()
        card.setProperty("look", "card")
        inside = column(label(self.tr("Biuro"), "heading"), margins=(24, 16, 24, 16), gap=12)
        inside.addLayout(form)
        inside.addLayout(row(None, self._save))
        card.setLayout(inside)
        card.setFixedWidth(scaled(600))
        whole = column(self._strip, gap=0)
        below = column(margins=(24, 24, 24, 24))
        below.addLayout(row(card, None))
        below.addStretch(1)
        whole.addLayout(below, 1)
        self.setLayout(whole)

    def _fill(self, settings: OfficeSettings) -> None:
        self._loaded = settings
        self._name.setText(settings.office_name)
        self._phone.setText(settings.office_phone)
        self._email.setText(settings.office_email)
        self._engine.choose(settings.engine)
        self._after.choose(settings.keep_source)
        self._workers.setValue(settings.workers)
        self._quiet.setValue(settings.quiet_seconds)
        self._megabytes.setValue(settings.max_mb)
        self._pages.setValue(settings.max_pages)
        self._timeout.setValue(settings.document_timeout)
        self._parts_days.setValue(settings.keep_parts_days)
        self._letters_days.setValue(settings.keep_letters_days)
        self._save.setEnabled(True)

    def _store(self) -> None:
        if self._loaded is None:
            return
        engine, after = self._engine.value(), self._after.value()
        settings = replace(
            self._loaded,
            office_name=" ".join(self._name.text().split()),
            office_phone=" ".join(self._phone.text().split()),
            office_email=self._email.text().strip(),
            workers=self._workers.value(),
            engine=engine if isinstance(engine, Engine) else Engine.AUTO,
            quiet_seconds=self._quiet.value(),
            keep_source=after if isinstance(after, AfterIntake) else AfterIntake.MOVE,
            max_mb=self._megabytes.value(),
            max_pages=self._pages.value(),
            document_timeout=self._timeout.value(),
            keep_parts_days=self._parts_days.value(),
            keep_letters_days=self._letters_days.value(),
        )
        self._background.run(
            partial(self._office.settings.save, settings), lambda _nothing: self._stored(settings)
        )

    def _stored(self, settings: OfficeSettings) -> None:
        self._strip.say(Tone.GOOD, self.tr("Zapisano ustawienia."))
        self.saved.emit(settings)


def _spin(low: int, high: int, suffix: str) -> QSpinBox:
    box = NumberBox()
    box.setRange(low, high)
    box.setSuffix(suffix)
    return box
