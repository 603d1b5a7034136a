"""The whole office in one hand: what a front end is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.backup.service import Backup
from desktop.services.booking.booking import Booking
from desktop.services.checking.checking import Checking
from desktop.services.companies import Companies
from desktop.services.companyfiles.service import CompanyFiles
from desktop.services.contractors.service import Contractors
from desktop.services.deliveries import Deliveries
from desktop.services.desk.news import NewsDesk
from desktop.services.desk.resuming import Resuming
from desktop.services.desk.support import Support
from desktop.services.documents import Documents
from desktop.services.duplicates.service import Duplicates
from desktop.services.events import EventBus
from desktop.services.exporting.service import Exporting
from desktop.services.firstrun.scantest import ScanTest
from desktop.services.firstrun.service import FirstRun
from desktop.services.folders import Folders
from desktop.services.judging.office import OfficeQuality
from desktop.services.learning import Learning
from desktop.services.mailboxes.mailboxes import Mailboxes
from desktop.services.months.service import Months
from desktop.services.originals.service import Originals
from desktop.services.outgoing.service import Outgoing
from desktop.services.overview import Overviews
from desktop.services.pages import Pages
from desktop.services.panel.panel import Panel
from desktop.services.place.service import Place
from desktop.services.privacy.service import Privacy
from desktop.services.reading import ReadingQueue
from desktop.services.receiving import Receiving
from desktop.services.registers.registers import Registers
from desktop.services.review import Review
from desktop.services.search.archive import Archive
from desktop.services.secrets import Secrets
from desktop.services.settings import SettingsStore
from desktop.services.splitting.session import Division
from desktop.services.splitting.thumbnails import Thumbnails
from desktop.services.statements.service import Statements
from desktop.services.transfers.service import Transfers
from desktop.services.troubles import Troubles
from desktop.services.users.seat import Seat
from desktop.services.users.service import Users


@dataclass(frozen=True)
class Office:
    """Every use case, wired; made by :mod:`desktop.app`."""

    seat: Seat
    """Who works here, and what that person may do; the services go by it."""
    events: EventBus
    companies: Companies
    company_files: CompanyFiles
    contractors: Contractors
    documents: Documents
    deliveries: Deliveries
    duplicates: Duplicates
    review: Review
    checking: Checking
    receiving: Receiving
    reading: ReadingQueue
    pages: Pages
    division: Division
    thumbnails: Thumbnails
    folders: Folders
    mailboxes: Mailboxes
    exporting: Exporting
    originals: Originals
    settings: SettingsStore
    secrets: Secrets
    outgoing: Outgoing
    booking: Booking
    learning: Learning
    quality: OfficeQuality
    overviews: Overviews
    troubles: Troubles
    panel: Panel
    registers: Registers
    months: Months
    statements: Statements
    archive: Archive
    transfers: Transfers
    place: Place
    first_run: FirstRun
    scan_test: ScanTest
    privacy: Privacy
    backup: Backup
    news: NewsDesk
    support: Support
    resuming: Resuming
    users: Users
    on_start: Callable[[], bool]
    on_stop: Callable[[], None]

    @property
    def user(self) -> str:
        """Who works here now: the name that stands in the audit trail."""
        return self.seat.name

    def start(self) -> bool:
        """Begin the work in the background: watching folders, reading.

        ``False`` if another program does that work for the same data already; this one then only shows,
        reviews and exports.
        """
        return self.on_start()

    def stop(self) -> None:
        """End it promptly; nothing is lost, all goes on after the next start."""
        self.on_stop()
