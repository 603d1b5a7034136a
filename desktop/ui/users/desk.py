"""What stands in the window: the work of whoever sits at the desk, or the page to sign in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.users import Person
from desktop.ui.background import Background
from desktop.ui.users.idle import Idle
from desktop.ui.users.sign_in import SignInPage

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.settings import OfficeSettings

_MOST_OVER = 8
"""Menus and dialogs that are closed; one that does not let itself be closed is not asked for ever."""


class Desk(QStackedWidget):
    """Shows the work while somebody sits here, and hides it otherwise; what runs in the background goes on.

    ``furnish`` is called to make the work anew when it is to be another person's.
    """

    help_wanted = Signal(str)
    opened = Signal()
    """The work is shown again, whosever it is now."""
    _seat_changed = Signal()

    def __init__(
        self,
        office: Office,
        work: QWidget,
        furnish: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._work = work
        self._furnish = furnish
        self._furnished_for = self.whose = office.seat.person
        """``whose``: who worked last with what is shown, or hidden."""
        self._locked = False
        # Threads of its own: those of the work end with it.
        self._background = Background(self)
        self.page = SignInPage(office, self._background)
        self.page.done.connect(self._came)
        self.page.help_wanted.connect(self.help_wanted)
        self.addWidget(work)
        self.addWidget(self.page)
        self.idle = Idle(self)
        self.idle.long.connect(self.lock)
        self._seat_changed.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._forget = office.seat.when_changed(self._seat_changed.emit)
        self._background.run(office.settings.load, self.settings_loaded)
        self._look()

    @property
    def is_open(self) -> bool:
        """Whether the work is shown."""
        return self.currentWidget() is self._work

    def settings_loaded(self, settings: OfficeSettings) -> None:
        """Go by the office's settings from now on."""
        self.idle.set_minutes(settings.lock_minutes)

    def lock(self) -> None:
        """Hide the work until whoever sits here comes back, or somebody else signs in."""
        person = self._office.seat.sitting
        if person is None or self._locked:
            return
        self._locked = True
        self.page.lock(person)
        self._hide_work()
        self._background.run(self._office.users.signing.lock, lambda _nothing: None)

    def sign_out(self) -> None:
        """Whoever sits here gets up."""
        self._background.run(self._office.users.signing.leave, lambda _nothing: None)

    def close_desk(self) -> None:
        """Listen to nothing more."""
        self._forget()
        self._background.close()

    def _hide_work(self) -> None:
        self.setCurrentWidget(self.page)
        # What stands over the window shows names of files too.
        for over in (QApplication.activePopupWidget, QApplication.activeModalWidget):
            for _ in range(_MOST_OVER):
                if (shown := over()) is None:
                    break
                shown.close()
        self.page.enter_page()

    def _came(self) -> None:
        self._locked = False
        self.idle.touch()
        self._look()

    def _look(self) -> None:
        """Show what fits whoever sits here now."""
        person = self._office.seat.person
        if person is None:
            self._locked = False
            if self.currentWidget() is not self.page or self._furnished_for is not None:
                self.page.sign_in()
            self._furnished_for = None
            self._hide_work()
            return
        if self._locked:
            return
        if not _sees_the_same(self._furnished_for, person):
            self._furnish()
        self._furnished_for = self.whose = person
        if not self.is_open:
            self.setCurrentWidget(self._work)
            self.opened.emit()


def _sees_the_same(before: Person | None, now: Person) -> bool:
    """Whether what stands in the window may stay."""
    if before is None:
        return False
    # The one person of an office without users has just become its first owner.
    same_person = before.user_id in {None, now.user_id}
    return same_person and (before.role, before.companies) == (now.role, now.companies)
