"""One user of a company's panel: state, rights, and what can be done about the access."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.domain.panel import Access, AccessState
from desktop.ui.panel.rights import RightsBoxes
from desktop.ui.panel.words import STATE_MARKS, state_sentence
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, describe
from desktop.ui.widgets.flow import FlowLayout

_PENDING = frozenset({AccessState.INVITED, AccessState.OPENED, AccessState.EXPIRED})


class UserCard(QFrame):
    """Tells what a person wants to be done; the drawer does it."""

    resend_wanted = Signal(object)
    lock_wanted = Signal(object, bool)
    withdraw_wanted = Signal(object)
    rights_wanted = Signal(object, object)
    """The :class:`Access`, and the new set of rights."""

    def __init__(self, access: Access, *, open_rights: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self.access = access
        who = access.name or access.email
        self._shape = QLabel()
        self._name = label(who, "strong", wrap=True)
        self._email = label(access.email, "muted", wrap=True)
        self._email.setVisible(who != access.email)
        self._state = label(state_sentence(access), "muted", wrap=True)
        self.setAccessibleName(f"{who}: {state_sentence(access)}")
        again = self.tr("Wyślij ponownie") if access.state in _PENDING else self.tr("Nowe hasło")
        self.resend = button(again, lambda: self.resend_wanted.emit(self.access), look="flat")
        describe(self.resend, self.tr("{what}: {who}").format(what=again, who=who))
        locked = access.state is AccessState.LOCKED
        self.resend.setVisible(not locked)
        lock = self.tr("Odblokuj") if locked else self.tr("Zablokuj")
        self.lock = button(lock, lambda: self.lock_wanted.emit(self.access, not locked), look="flat")
        describe(self.lock, self.tr("{what}: {who}").format(what=lock, who=who))
        self.withdraw = button(
            self.tr("Odbierz"), lambda: self.withdraw_wanted.emit(self.access), look="flat"
        )
        describe(self.withdraw, self.tr("Odbierz dostęp: {who}").format(who=who))
        self.more = button(self.tr("Uprawnienia"), look="flat")
        self.more.setCheckable(True)
        self.more.setChecked(open_rights)
        describe(self.more, self.tr("Uprawnienia: {who}").format(who=who))
        self.rights = RightsBoxes(access.rights)
        self.rights.setVisible(open_rights)
        self.more.toggled.connect(self.rights.setVisible)
        self.rights.changed.connect(lambda: self.rights_wanted.emit(self.access, self.rights.rights()))
        layout = column(margins=(12, 8, 8, 8), gap=4)
        head = row(self._shape, self._name)
        head.setStretch(1, 1)
        layout.addLayout(head)
        layout.addWidget(self._email)
        layout.addWidget(self._state)
        acts = QWidget()
        flow = FlowLayout(acts)
        for each in (self.resend, self.lock, self.withdraw, self.more):
            flow.addWidget(each)
        layout.addWidget(acts)
        layout.addWidget(self.rights)
        self.setLayout(layout)
        self.recolor()

    def recolor(self) -> None:
        """The colours changed."""
        tone, shape = STATE_MARKS[self.access.state]
        self._shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(16, 16)))
