"""What happened in a company's panel, newest first: who came in, what was done, from where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.panel import PanelAct
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.services.panel.acts import Did
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.widgets.boxes import column, label
from desktop.ui.widgets.elements import button

MOST = 30
"""Lines shown."""

_WHAT: dict[str, str] = {
    Did.INVITED: QT_TRANSLATE_NOOP("panel act", "wysłano link: {about}"),
    Did.CLIENT_INVITED: QT_TRANSLATE_NOOP("panel act", "wysłano link: {about}"),
    Did.LINK_OPENED: QT_TRANSLATE_NOOP("panel act", "otwarto link"),
    Did.LINK_USED: QT_TRANSLATE_NOOP("panel act", "wybrano hasło"),
    Did.LINK_WITHDRAWN: QT_TRANSLATE_NOOP("panel act", "cofnięto link: {about}"),
    Did.RIGHTS: QT_TRANSLATE_NOOP("panel act", "zmieniono uprawnienia: {about}"),
    Did.LOCKED: QT_TRANSLATE_NOOP("panel act", "zablokowano dostęp: {about}"),
    Did.UNLOCKED: QT_TRANSLATE_NOOP("panel act", "odblokowano dostęp: {about}"),
    Did.REMOVED: QT_TRANSLATE_NOOP("panel act", "odebrano dostęp: {about}"),
    Did.LOGGED_IN: QT_TRANSLATE_NOOP("panel act", "zalogowano się"),
    Did.LOGIN_FAILED: QT_TRANSLATE_NOOP("panel act", "nieudane logowanie"),
    Did.LOGGED_OUT: QT_TRANSLATE_NOOP("panel act", "wylogowano się"),
    Did.PASSWORD: QT_TRANSLATE_NOOP("panel act", "zmieniono hasło"),
    Did.SECOND_FACTOR_ON: QT_TRANSLATE_NOOP("panel act", "włączono drugi składnik"),
    Did.SECOND_FACTOR_OFF: QT_TRANSLATE_NOOP("panel act", "wyłączono drugi składnik"),
    Did.UPLOADED: QT_TRANSLATE_NOOP("panel act", "dodano dokument"),
    Did.UPLOAD_REFUSED: QT_TRANSLATE_NOOP("panel act", "nie przyjęto pliku"),
    Did.WITHDRAWN: QT_TRANSLATE_NOOP("panel act", "wycofano dokument"),
    Did.ASKED: QT_TRANSLATE_NOOP("panel act", "napisano do klienta"),
    Did.ANSWERED: QT_TRANSLATE_NOOP("panel act", "napisano do biura"),
    Did.MONTH_COMPLETE: QT_TRANSLATE_NOOP("panel act", "zaznaczono komplet: {about}"),
    Did.MONTH_OPEN: QT_TRANSLATE_NOOP("panel act", "cofnięto komplet: {about}"),
    Did.REMINDED: QT_TRANSLATE_NOOP("panel act", "przypomniano o miesiącu: {about}"),
    Did.SAW_ORIGINAL: QT_TRANSLATE_NOOP("panel act", "obejrzano dokument"),
    Did.PAIRING_MADE: QT_TRANSLATE_NOOP("panel act", "utworzono kod do połączenia telefonu"),
    Did.PAIRING_WITHDRAWN: QT_TRANSLATE_NOOP("panel act", "wycofano kod do połączenia telefonu"),
    Did.DEVICE_PAIRED: QT_TRANSLATE_NOOP("panel act", "połączono telefon"),
    Did.DEVICE_REVOKED: QT_TRANSLATE_NOOP("panel act", "odłączono telefon: {about}"),
}


def act_sentence(act: PanelAct) -> str:
    """One line: when, who, what, from which address."""
    known = _WHAT.get(act.what)
    # Another version may know of acts that this one does not.
    what = act.what if known is None else QCoreApplication.translate("panel act", known)
    # What somebody outside typed is put in last and never looked into.
    parts = [format_moment(act.at), act.who, what.replace("{about}", act.about)]
    if act.address:
        parts.append(act.address)
    return " · ".join(part for part in parts if part)


class Trail(QFrame):
    """Shut until somebody wants to know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = button(self.tr("Co się działo"), look="flat", icon_name="info")
        self.open.setCheckable(True)
        self._lines = label(look="muted", wrap=True)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines.hide()
        self.open.toggled.connect(self._lines.setVisible)
        layout = column(self.open, self._lines, gap=4)
        layout.setAlignment(self.open, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(layout)

    def show_acts(self, acts: Sequence[PanelAct]) -> None:
        """Show these, the newest first."""
        nothing = self.tr("Nic się jeszcze nie działo.")
        self._lines.setText("\n".join(act_sentence(one) for one in acts) or nothing)

    def text(self) -> str:
        """What is shown."""
        return "" if self._lines.isHidden() else self._lines.text()
