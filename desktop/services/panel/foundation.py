"""What the parts of the panel stand on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.services.acting import Acting, name_of
from desktop.services.companies import Companies
from desktop.services.events import EventBus, PanelChanged
from desktop.services.outgoing.service import Outgoing
from desktop.services.pages import Pages
from desktop.services.receiving import Receiving
from desktop.services.secrets import Secrets
from desktop.services.settings import SettingsStore


@dataclass(frozen=True, slots=True)
class Foundation:
    """The office's parts that the panel stands on."""

    database: Database
    store: FileStore
    events: EventBus
    receiving: Receiving
    pages: Pages
    companies: Companies
    settings: SettingsStore
    secrets: Secrets
    acting: Acting
    folder: Path
    """The panel's own place in the data folder: parts of uploads, the certificate."""
    outgoing: Outgoing | None = None


@dataclass(slots=True)
class Ground:
    """What all use cases that write to clients share."""

    database: Database
    events: EventBus
    settings: SettingsStore
    acting: Acting
    clock: Callable[[], datetime]
    """The present moment in UTC."""
    base_url: Callable[[], str]
    """What stands in front of every link."""
    outgoing: Outgoing | None
    """Missing where no mail can be sent."""

    @property
    def user(self) -> str:
        """Who acts for the office now."""
        return name_of(self.acting)

    @property
    def can_send(self) -> bool:
        """Whether a letter would get anywhere."""
        return self.outgoing is not None and self.outgoing.account().is_set

    def tell(self, *companies: int) -> None:
        """Something of these companies changed in the panel."""
        self.events.publish(PanelChanged(frozenset(companies)))
