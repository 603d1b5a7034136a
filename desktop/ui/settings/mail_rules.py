"""What the office decided for all its mail."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QLineEdit, QWidget

from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.mailboxes.rules import MailSettings
    from desktop.services.office import Office


class MailRulesCard(QFrame):
    """Domains of the office, and whom to believe."""

    def __init__(
        self, office: Office, background: Background, strip: Strip, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._strip = strip
        self._catch_all = QLineEdit()
        self._catch_all.setAccessibleName(self.tr("Domeny na dokumenty"))
        self._catch_all.setPlaceholderText(self.tr("np. dok.biuro.pl; kilka po przecinku"))
        self._catch_all.setToolTip(
            self.tr(
                "Domeny, z których cała poczta trafia do skrzynek biura; każda firma ma w nich swój adres"
            )
        )
        self._own = QLineEdit()
        self._own.setAccessibleName(self.tr("Domeny pracowników"))
        self._own.setPlaceholderText(self.tr("np. biuro.pl"))
        self._own.setToolTip(self.tr("Pracownicy biura są zaufanymi nadawcami dla każdej firmy"))
        self._verdicts = QCheckBox(self.tr("Zaufany nadawca musi mieć potwierdzenie SPF, DKIM lub DMARC"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(label(self.tr("Domeny na dokumenty"), "muted"), self._catch_all)
        form.addRow(label(self.tr("Domeny pracowników"), "muted"), self._own)
        form.addRow(self._verdicts)
        inside = column(
            label(self.tr("Zasady dla całej poczty"), "heading"), margins=(24, 16, 24, 16), gap=12
        )
        inside.addLayout(form)
        inside.addLayout(row(None, button(self.tr("Zapisz zasady"), self._store)))
        self.setLayout(inside)

    def refresh(self) -> None:
        """Ask for the settings again."""
        self._requests.run(self._office.mailboxes.rules.load, self._fill)

    def _fill(self, settings: MailSettings) -> None:
        self._catch_all.setText(", ".join(settings.catch_all_domains))
        self._own.setText(", ".join(settings.own_domains))
        self._verdicts.setChecked(settings.require_verdicts)

    def _store(self) -> None:
        from desktop.services.mailboxes.rules import MailSettings

        settings = MailSettings(
            catch_all_domains=_listed(self._catch_all.text()),
            own_domains=_listed(self._own.text()),
            require_verdicts=self._verdicts.isChecked(),
        )
        self._background.run(
            partial(self._office.mailboxes.rules.save, settings),
            lambda _nothing: self._strip.say(Tone.GOOD, self.tr("Zapisano zasady dla poczty.")),
            lambda error: self._strip.say(Tone.BAD, texts.say(message_of(error))),
        )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.replace(",", " ").replace(";", " ").split())
