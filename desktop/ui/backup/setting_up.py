"""Setting backups up, or taking them to another place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.backup import BackupPlace, Opening
from desktop.services.backup.places.opening import title
from desktop.services.backup.repository import Mark
from desktop.services.backup.service import Status
from desktop.ui import texts
from desktop.ui.background import Background, message_of
from desktop.ui.backup.opening_form import OpeningForm
from desktop.ui.backup.place_form import PlaceForm
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


class SettingUp(Card):
    """A card: the place, what opens the backups, one button."""

    done = Signal()
    given_up = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._has_key = False
        self._mark: Mark | None = None
        self._looked_at: BackupPlace | None = None
        self.strip = Strip()
        self.place = PlaceForm()
        self.opening = OpeningForm(background)
        self._others = label(wrap=True)
        self.others_key = QLineEdit()
        self.others_key.setAccessibleName(self.tr("Klucz albo hasło kopii, które tam są"))
        self.others_key.setMaxLength(300)
        self._opening_title = label(self.tr("Co otworzy kopie"), "strong")
        self.turn_on = button(self.tr("Włącz kopie zapasowe"), self._begin, look="primary")
        self.give_up = button(self.tr("Anuluj"), self.given_up.emit)
        inside = card_column(
            label(self.tr("Miejsce na kopie"), "strong"),
            self.place,
            self._opening_title,
            self.opening,
            self._others,
            self.others_key,
        )
        inside.addLayout(row(self.turn_on, self.give_up, None))
        whole = column(self.strip, gap=0)
        whole.addLayout(inside)
        self.setLayout(whole)
        self.place.changed.connect(self._changed)
        self.opening.changed.connect(self._arrange)
        self.others_key.textChanged.connect(self._arrange)
        self.opening.working.connect(self._working)
        self.opening.worked.connect(lambda said: self.strip.say(Tone.GOOD, said))
        self.opening.failed.connect(self._failed)
        self._arrange()

    def begin(self, status: Status, office_name: str) -> None:
        """Show what is set up already."""
        self.strip.dismiss()
        self.opening.clear()
        self.others_key.clear()
        self.opening.office = office_name
        self._has_key = status.settings.place is not None
        self._mark = None
        self.give_up.setVisible(self._has_key)
        self.place.show_place(status.settings.place)
        self._arrange()

    def _changed(self) -> None:
        if self.place.place() != self._looked_at:
            self._mark = None
        self._arrange()

    def _arrange(self) -> None:
        place = self.place.place()
        self.opening.place_title = "" if place is None else title(place)
        others = self._mark is not None
        new = not self._has_key and not others
        for widget in (self._opening_title, self.opening):
            widget.setVisible(new)
        for one in (self._others, self.others_key):
            one.setVisible(others)
        if self._mark is not None:
            by_key = self._mark.opening is Opening.KEY
            self._others.setText(
                self.tr("W tym miejscu są już kopie zapasowe. Podaj ich klucz odzyskiwania, a będą tu dalej.")
                if by_key
                else self.tr("W tym miejscu są już kopie zapasowe. Podaj ich hasło, a będą tu dalej.")
            )
            self.others_key.setEchoMode(QLineEdit.EchoMode.Normal if by_key else QLineEdit.EchoMode.Password)
        complete = self.opening.is_complete if new else not others or bool(self.others_key.text().strip())
        self.turn_on.setEnabled(place is not None and complete)
        self.turn_on.setText(
            self.tr("Zmień miejsce kopii") if self._has_key else self.tr("Włącz kopie zapasowe")
        )

    def _begin(self) -> None:
        place = self.place.place()
        if place is None:
            return
        self.turn_on.setEnabled(False)
        self.strip.progress(self.tr("Sprawdzam miejsce na kopie…"), 0, 0)
        secret = self.place.secret.text()
        self._background.run_long(
            partial(self._office.backup.look, place, secret), partial(self._looked, place), self._failed
        )

    def _looked(self, place: BackupPlace, mark: Mark | None) -> None:
        known = self._mark
        self._looked_at = place
        if mark is not None and known is None and not self._has_key:
            self._mark = mark
            self.strip.dismiss()
            self._arrange()
            self.others_key.setFocus()
            return
        secret = self.place.secret.text()
        set_up = self._office.backup.set_up
        if known is not None:
            call = partial(self._office.backup.join, place, self.others_key.text(), secret=secret)
        elif self._has_key:
            call = partial(set_up, place, secret=secret)
        elif self.opening.by_key.isChecked():
            key, proof = self.opening.key, self.opening.proof.text()
            call = partial(set_up, place, secret=secret, key=key, proof=proof)
        else:
            call = partial(set_up, place, secret=secret, passphrase=self.opening.passphrase.text())
        self._background.run_long(call, self._finished, self._failed)

    def _finished(self, _nothing: object) -> None:
        self.strip.dismiss()
        self.opening.clear()
        self.others_key.clear()
        self.place.secret.clear()
        self.done.emit()

    def _working(self, said: str) -> None:
        if said:
            self.strip.progress(said, 0, 0)
        else:
            self.strip.dismiss()

    def _failed(self, error: BaseException) -> None:
        self.strip.dismiss()
        self.strip.say(Tone.BAD, texts.say(message_of(error)))
        self._arrange()
