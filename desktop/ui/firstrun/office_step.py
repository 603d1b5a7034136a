"""Step one: what the office is called, and how clients reach it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.services.settings import OfficeSettings
from desktop.ui.background import Background, Newest
from desktop.ui.firstrun.page import StepPage, form
from desktop.ui.widgets.boxes import form_row

if TYPE_CHECKING:
    from desktop.services.office import Office


class OfficeStep(StepPage):
    """Three lines, of which only the name is needed."""

    named = Signal(object)
    """The :class:`OfficeSettings` that were kept."""

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__(
            office,
            background,
            self.tr("Jak nazywa się biuro?"),
            self.tr(
                "Nazwa stoi w oknie, a klienci widzą ją z telefonem i adresem w panelu i w listach."
                " Wszystko można potem zmienić w ustawieniach biura."
            ),
        )
        self._requests = Newest(background)
        self._loaded: OfficeSettings | None = None
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.name.setPlaceholderText(self.tr("np. Biuro Rachunkowe „Saldo”"))
        self.phone = QLineEdit()
        self.phone.setMaxLength(40)
        self.phone.setPlaceholderText(self.tr("np. 22 123 45 67"))
        self.email = QLineEdit()
        self.email.setMaxLength(254)
        self.email.setPlaceholderText(self.tr("np. biuro@saldo.example"))
        lines = form()
        for name, line in (
            (self.tr("Nazwa biura"), self.name),
            (self.tr("Telefon dla klientów"), self.phone),
            (self.tr("E-mail dla klientów"), self.email),
        ):
            line.textChanged.connect(lambda _text: self.changed.emit())
            form_row(lines, name, line)
        self.body.addLayout(lines)
        self.body.addStretch(1)

    def refresh(self) -> None:
        self._requests.run(self._office.settings.load, self._fill, self.fail)

    def take_keyboard(self) -> None:
        self.name.setFocus()

    def ready(self) -> bool:
        return bool(self.name.text().strip()) and self._loaded is not None

    def store(self) -> None:
        if self._loaded is None:
            return
        settings = replace(
            self._loaded,
            office_name=" ".join(self.name.text().split()),
            office_phone=" ".join(self.phone.text().split()),
            office_email=self.email.text().strip(),
        )
        save = partial(self._office.settings.save, settings)
        self.keep(save, lambda _nothing: self._kept(settings))

    def _fill(self, settings: OfficeSettings) -> None:
        before = self._loaded
        for line, old, new in (
            (self.name, before and before.office_name, settings.office_name),
            (self.phone, before and before.office_phone, settings.office_phone),
            (self.email, before and before.office_email, settings.office_email),
        ):
            # What was typed here and is not stored yet stays; what was stored elsewhere is not undone.
            if old is None or line.text() == old:
                line.setText(new)
        self._loaded = settings
        self.changed.emit()

    def _kept(self, settings: OfficeSettings) -> None:
        self._loaded = settings
        self.strip.dismiss()
        self.named.emit(settings)
        self.stored.emit()
