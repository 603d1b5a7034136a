"""An office with a panel of the test's own: its door stays shut, its letters are looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.messages import fill
from desktop.domain.panel import Access
from desktop.services.months.service import Months
from desktop.services.office import Office
from desktop.services.panel.callers import Caller
from desktop.services.panel.foundation import Foundation
from desktop.services.panel.panel import Panel
from desktop.services.panel.settings import PanelSettings

PASSWORD = "sześć zielonych żółwi"
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
"""The panel's moment in tests: what is late does not hang on the day they run on."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text of letters."""

    subject: str
    body: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """Where letters go."""

    is_set: bool = True


STANDARD = Text("Dokumenty za {miesiac} – {firma}", "Termin: {termin}. Jest: {dokumenty}. {link}")


class Texts:
    """The texts of letters."""

    def __init__(self) -> None:
        self.own: dict[tuple[str, str], Text] = {}

    def get(self, kind: str, language: str = "pl") -> Text:
        return self.own.get((kind, language), STANDARD)

    def set(self, kind: str, language: str, text: Text) -> None:
        self.own[kind, language] = replace(text, is_own=True)

    def reset(self, kind: str, language: str) -> None:
        self.own.pop((kind, language), None)

    def preview(self, kind: str, text: Text, language: str, values: Mapping[str, str]) -> Text:
        return Text(fill(text.subject, values), fill(text.body, values))

    def write(
        self,
        kind: LetterKind,
        to: str,
        values: Mapping[str, str],
        *,
        language: str = "pl",
        company_id: int | None = None,
        in_reply_to: str = "",
        session: Session | None = None,
    ) -> Letter:
        text = self.get(kind, language)
        body = f"{fill(text.body, values)}\n{' '.join(values.values())}"
        return Letter(kind, to, fill(text.subject, values), body, company_id, language)


class Post:
    """What the panel sends by."""

    def __init__(self, *, is_set: bool = True) -> None:
        self.texts = Texts()
        self.letters: list[Letter] = []
        self.is_set = is_set

    def account(self) -> Account:
        return Account(self.is_set)

    def send(self, letter: Letter, session: Session | None = None) -> int:
        self.letters.append(letter)
        return len(self.letters)


@dataclass
class ShutDoor:
    """A door that nobody can come in by."""

    url: str = "https://panel.saldo.example"
    closed: bool = False

    def close(self) -> None:
        self.closed = True

    def is_open(self) -> bool:
        return not self.closed

    def give_way(self, panel: Panel) -> None:
        """End as a server does that nobody closed."""
        self.closed = True
        panel.door_ended()


@dataclass
class Doors:
    """Opens doors, or cannot."""

    problem: UserError | None = None
    opened: list[ShutDoor] = field(default_factory=list)

    def __call__(self, panel: Panel, settings: PanelSettings) -> ShutDoor:
        if self.problem is not None:
            raise self.problem
        self.opened.append(ShutDoor())
        return self.opened[-1]


def with_panel(
    office: Office,
    data: DataFolder,
    database: Database,
    post: Post | None,
    *,
    doors: Doors | None = None,
    clock: Callable[[], datetime] = lambda: NOW,
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
    panel = Panel(on, doors or Doors(), clock)
    months = Months(database, office.events, office.user, office.outgoing, clock, panel.base_url)
    return replace(office, panel=panel, months=months)


def come_in(
    office: Office, company_id: int, email: str = "jan@zolw.example", name: str = "Jan Żółw"
) -> Access:
    """Somebody of the company who accepted an invitation."""
    made = office.panel.accounts.invite(company_id, email, by="anna", send=False)
    token = made.link.rpartition("/")[2]
    office.panel.links.use(token, PASSWORD, PASSWORD, name=name)
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
