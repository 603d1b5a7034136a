"""An office with a panel of the test's own: its door stays shut, its letters are looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.errors import UserError
from desktop.domain.panel import Access
from desktop.services.office import Office
from desktop.services.panel.callers import Caller
from desktop.services.panel.panel import Foundation, Panel
from desktop.services.panel.settings import PanelSettings
from tests.ui.panel.post import Post

PASSWORD = "sześć zielonych żółwi"


@dataclass
class ShutDoor:
    """A door that nobody can come in by."""

    url: str = "https://panel.saldo.example"
    closed: bool = False

    def close(self) -> None:
        self.closed = True


@dataclass
class Doors:
    """Opens doors, or cannot."""

    problem: UserError | None = None

    def __call__(self, panel: Panel, settings: PanelSettings) -> ShutDoor:
        if self.problem is not None:
            raise self.problem
        return ShutDoor()


def with_panel(
    office: Office,
    data: DataFolder,
    database: Database,
    post: Post | None,
    *,
    doors: Doors | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Office:
    """``office`` with a panel that sends by ``post``; without, it cannot send."""
    on = Foundation(
        database,
        FileStore(data.store),
        office.events,
        office.receiving,
        office.pages,
        office.companies,
        office.settings,
        office.secrets,
        office.user,
        data.panel,
        post,
    )
    return replace(office, panel=Panel(on, doors or Doors(), clock))


def come_in(
    office: Office, company_id: int, email: str = "jan@zolw.example", name: str = "Jan Żółw"
) -> Access:
    """Somebody of the company who accepted an invitation."""
    made = office.panel.accounts.invite(company_id, email, by="anna", send=False)
    token = made.link.rpartition("/")[2]
    office.panel.accounts.use_link(token, PASSWORD, PASSWORD, name=name)
    return office.panel.accounts.get(made.access.id)


def caller(access: Access) -> Caller:
    """This user, logged in."""
    return Caller(
        owner=f"user:{access.user_id}",
        name=access.name or access.email,
        company_id=access.company_id,
        company_name="",
        rights=access.rights,
        user_id=access.user_id,
        email=access.email,
    )
