"""The composition root: the one place where the parts are made and put together."""

from __future__ import annotations

import getpass
import logging
import logging.handlers
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from filelock import FileLock
from platformdirs import user_data_path

from desktop.db.claiming import Claims, this_program
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.migrate import NEWEST, is_outdated, migrate
from desktop.domain.errors import UserError
from desktop.domain.shared import SharedPlace
from desktop.domain.upgrading import Tell, nobody
from desktop.intake.hotfolder.loop import Timing
from desktop.services import antivirus, tasks
from desktop.services.backup.restoring import refuse_unfinished
from desktop.services.backup.service import Backup
from desktop.services.booking.booking import Booking
from desktop.services.changes import Changes
from desktop.services.checking.checking import Checking
from desktop.services.companies import Companies
from desktop.services.companyfiles.service import CompanyFiles
from desktop.services.contractors.service import Contractors
from desktop.services.deliveries import Deliveries
from desktop.services.desk.autostart import autostart_of
from desktop.services.desk.crashes.reporter import Reporter
from desktop.services.desk.crashes.shelf import ReportShelf
from desktop.services.desk.news import NewsDesk
from desktop.services.desk.resuming import Resuming
from desktop.services.desk.support import Support
from desktop.services.doctor import Finding, examine
from desktop.services.documents import Documents
from desktop.services.duplicates.service import Duplicates
from desktop.services.events import EventBus
from desktop.services.exporting.service import Exporting
from desktop.services.firstrun.scantest import ScanTest
from desktop.services.firstrun.service import FirstRun
from desktop.services.folders import Folders
from desktop.services.judging.office import OfficeQuality
from desktop.services.learning import Learning
from desktop.services.mailboxes.keeping import KeptParts
from desktop.services.mailboxes.listening import Pace
from desktop.services.mailboxes.mailboxes import Mailboxes
from desktop.services.mailboxes.taking import Taking
from desktop.services.months import closings
from desktop.services.months.service import Months
from desktop.services.office import Office
from desktop.services.originals.service import Originals
from desktop.services.outgoing.service import Outgoing
from desktop.services.overview import Overviews
from desktop.services.pages import Pages
from desktop.services.panel.foundation import Foundation
from desktop.services.panel.panel import Door, Panel
from desktop.services.panel.settings import PanelSettings, PanelSettingsStore
from desktop.services.place.remembering import refuse_damaged, remembered
from desktop.services.place.restoring import is_unfinished
from desktop.services.place.service import Place
from desktop.services.place.shared import opening
from desktop.services.place.shared.connecting import shared_database
from desktop.services.place.shared.desk import desk_of
from desktop.services.place.shared.kept import has_shared, shared_of
from desktop.services.place.shared.opening import open_shared, password_of
from desktop.services.place.shared.secrets import SharedSecrets
from desktop.services.privacy.service import Privacy, Remains
from desktop.services.reading import ReadingQueue
from desktop.services.receiving import Receiving
from desktop.services.registers.builder import Builder
from desktop.services.registers.registers import Means, Registers
from desktop.services.replying import replies
from desktop.services.retention import Retention
from desktop.services.review import Review
from desktop.services.scanned import ScannedFiles
from desktop.services.search.archive import Archive
from desktop.services.secrets import Secrets, secrets_of
from desktop.services.settings import SettingsStore
from desktop.services.splitting.session import Division
from desktop.services.splitting.thumbnails import Thumbnails
from desktop.services.statements.service import Statements
from desktop.services.transfers.service import Transfers
from desktop.services.troubles import Troubles
from desktop.services.turn import Turn
from desktop.services.users.permissions.gate import Gate
from desktop.services.users.seat import Seat
from desktop.services.users.service import Users, users_of
from desktop.services.workers import LIGHT_MEMORY, WorkerPool, reading_workers

_LOG_NAME = "bezdotyk"
_LIGHT_RENEWED_AFTER = 2000
_HEAVY_RENEWED_AFTER = 300
"""Tasks after which a worker is replaced, so that what native libraries leak comes back."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where an office's data lies, and who opens it."""

    root: Path
    fixed: bool = True
    """Whoever started the program named it: what is remembered does not count."""
    person: str = ""
    """The login of a person of the office who has proved who they are; empty: nobody has, yet."""

    @classmethod
    def standard(cls) -> DataFolder:
        """The user's own, as the operating system has it."""
        return cls(user_data_path("bezdotyk", appauthor=False), fixed=False)

    @classmethod
    def chosen(cls) -> DataFolder:
        """The folder that was chosen in the window, else the standard one.

        Raises :class:`UserError` ``place.gone`` if the chosen one holds no data: a disk may be missing, and
        an empty office in its place would only hide that; ``place.memory_damaged`` if nobody can tell which
        one was chosen, and the standard one holds none.
        """
        data = cls.remembered()
        if remembered() is not None and not data.is_there:
            raise UserError("place.gone", folder=data.root)
        if not data.is_there:
            refuse_damaged()
        return data

    @classmethod
    def remembered(cls) -> DataFolder:
        """As :meth:`chosen`, whether the data are there or not."""
        folder = remembered()
        return cls.standard() if folder is None else cls(folder, fixed=False)

    @property
    def is_there(self) -> bool:
        """Whether it holds an office, one that is being restored, or the way to a shared one."""
        return self.database.is_file() or has_shared(self.root) or is_unfinished(self.root)

    @property
    def samples(self) -> DataFolder:
        """Where the office of samples is, or would be: beside a named folder, else among the user's data."""
        if self.fixed:
            return DataFolder(self.root.with_name(f"{self.root.name}-przyklad"))
        return DataFolder(user_data_path("bezdotyk-przyklad", appauthor=False))

    @property
    def place(self) -> Place:
        """The same for whoever shows and judges places."""
        return Place(self.root, DataFolder.standard().root, self.samples.root, self.fixed)

    @property
    def shared(self) -> SharedPlace | None:
        """The office's shared database; ``None`` where the folder holds the office itself.

        Raises :class:`UserError` ``shared.not_understood``.
        """
        return shared_of(self.root)

    @property
    def files(self) -> Path:
        """What of the office lies in files: beneath this folder, or beneath that of all its computers."""
        shared = self.shared
        return self.root if shared is None else shared.folder

    @property
    def database(self) -> Path:
        """The SQLite database; where there is a shared one, nothing is there."""
        return self.root / "bezdotyk.db"

    @property
    def store(self) -> Path:
        """The originals."""
        return self.files / "originals"

    @property
    def backups(self) -> Path:
        """Copies of the database, made before each migration."""
        return self.root / "backups"

    @property
    def log(self) -> Path:
        """The log file."""
        return self.root / "log" / "bezdotyk.log"

    @property
    def crashes(self) -> Path:
        """Reports of bugs, without anything personal in them."""
        return self.root / "crashes"

    @property
    def mail(self) -> Path:
        """Where mails are unpacked while they are taken in."""
        return self.root / "mail"

    @property
    def panel(self) -> Path:
        """The client panel's own: parts of uploads, its certificate."""
        return self.files / "panel"

    @property
    def exports(self) -> Path:
        """Copies of the files that were handed over."""
        return self.files / "exports"

    @property
    def registers(self) -> Path:
        """Indexes of the white list's flat file."""
        return self.root / "registers"

    @property
    def lock(self) -> Path:
        """Held by the one program that watches and reads for this data folder."""
        return self.root / "work.lock"


def open_database(data: DataFolder, tell: Tell = nobody, own: Secrets | None = None) -> Database:
    """The database of ``data``, made or brought up to date; ``own`` are this computer's secrets, for tests.

    Raises what :func:`migrate` and :func:`open_shared` raise, and ``backup.unfinished`` if the data are being
    restored.
    """
    refuse_unfinished(data.root)
    data.root.mkdir(parents=True, exist_ok=True)
    shared = data.shared
    if shared is not None:
        return open_shared(data.root, shared, password_of(own or secrets_of(data.root)), tell)
    database = Database.at(data.database)
    migrate(database, data.backups, tell)
    return database


def awaits_upgrade(data: DataFolder) -> bool:
    """Whether the database was made by an earlier version and is to be changed, which may take minutes."""
    shared = data.shared
    if shared is not None:
        return opening.awaits_upgrade(shared, password_of(secrets_of(data.root)))
    return is_outdated(data.database)


def upgrade(data: DataFolder, tell: Tell) -> None:
    """Bring the database up to date, and say how far that is; raises what :func:`migrate` raises."""
    open_database(data, tell).close()


def open_office(
    data: DataFolder,
    *,
    workers: int | None = None,
    timing: Timing | None = None,
    user: str | None = None,
    secrets: Secrets | None = None,
    pace: Pace | None = None,
    clock: Callable[[], datetime] | None = None,
    panel_apart: bool = False,
) -> Office:
    """Everything, wired, with nothing running in the background yet.

    ``workers`` overrides the office's setting for this run; ``timing`` and ``pace`` are for tests and the
    demo, as are ``secrets``, without which the system's keyring or a chosen file keeps them, and the
    ``clock`` (UTC) of the panel and of the registers.  With ``panel_apart`` the client panel is served by a
    process of its own, for a program with a window.
    """
    alone = user or _login()
    seat = Seat(alone)
    who = seat.acting
    own = secrets_of(data.root) if secrets is None else secrets
    database = open_database(data, own=own)
    desk = desk_of(data.root, database, own)
    store = FileStore(data.store)
    events = EventBus()
    settings = SettingsStore(database)
    number = reading_workers(settings.load().workers if workers is None else workers)
    light = WorkerPool(1 if number == 1 else 2, renew_after=_LIGHT_RENEWED_AFTER, memory=LIGHT_MEMORY)
    heavy = WorkerPool(number, renew_after=_HEAVY_RENEWED_AFTER)
    reading = ReadingQueue(database, store, events, settings, (light, heavy), who, _claims(database))
    receiving = Receiving(database, store, events, reading.wake, who)
    companies = Companies(database, events)
    contractors = Contractors(database, events, who)
    troubles = Troubles(database, events)
    scanned = ScannedFiles(database, receiving, troubles)
    folders = Folders(database, companies, scanned, troubles, events, timing)
    archive = Archive(database, seat.login)
    documents = Documents(database, store, events, who, reading.wake)
    review = Review(database, events, who)
    duplicates = Duplicates(database, events, who)
    keys = desk.secrets
    builder = Builder()
    registers = Registers(
        database,
        events,
        keys,
        data.registers,
        who,
        Means(builder, builder.stop, builder.give_up, clock=clock or _now),
    )
    contractors.use_register(registers)
    checking = Checking(database, events, who, registers, closings.is_closed)
    documents.before_approval = review.before_approval = checking.ensure
    outgoing = Outgoing(database, events, keys, troubles)
    kept = KeptParts(database, store, receiving, events, who)
    panel_settings = PanelSettingsStore(database)

    def threat_in(path: Path) -> str | None:
        return antivirus.threat_in(path, panel_settings.load().clamd)

    taking = Taking(database, store, receiving, troubles, settings, light, data.mail, threat_in)
    taking.when_taken(replies(outgoing))
    mailboxes = Mailboxes(database, keys, taking, kept, troubles, events, pace)
    pages = Pages(database, store, light)

    def open_door(panel: Panel, settings: PanelSettings) -> Door:
        if not panel_apart:
            return _open_door(panel, settings)
        from desktop.server.apart import ApartDoor

        return ApartDoor(panel, settings, partial(panel_alone, data, alone), changes.look)

    panel = Panel(
        Foundation(
            database, store, events, receiving, pages, companies, settings, keys, who, data.panel, outgoing
        ),
        open_door,
        clock or _now,
    )
    exporting = Exporting(database, events, who, store, data.exports, troubles.report)
    users = users_of(database, seat, clock or _now)
    users.accounts.refresh()
    if data.person:
        seat.sit(users.accounts.by_login(data.person).person)
    retention = Retention(database, settings, events, documents.remove_unused, clock or _now)
    remains = Remains(documents.remove_unused, exporting.remove_unused, panel.second_factor.forget)
    backup = Backup(
        database,
        desk.ground,
        keys,
        events,
        troubles,
        lambda: (clock or _now)().astimezone(),
        desk.backup_lock(),
    )
    lock = FileLock(data.lock, thread_local=False)

    def gather() -> None:
        store.sweep()
        with ExitStack() as undo:
            undo.callback(folders.stop)
            folders.start()
            undo.callback(outgoing.stop)
            outgoing.start()
            undo.callback(mailboxes.stop)
            mailboxes.start()
            undo.callback(registers.rest)
            registers.start()
            undo.callback(contractors.stop)
            contractors.start()
            undo.callback(archive.stop)
            archive.start()
            documents.remove_unused()
            exporting.remove_unused()
            undo.callback(retention.stop)
            retention.start()
            checking.check_waiting()
            undo.callback(duplicates.stop)
            duplicates.start()
            undo.callback(backup.stop)
            backup.start()
            undo.pop_all()

    def gather_no_more() -> None:
        panel.stop()
        backup.stop()
        registers.rest()
        retention.stop()
        contractors.stop()
        archive.stop()
        duplicates.stop()
        mailboxes.stop()
        folders.stop()
        outgoing.stop()

    def begin() -> None:
        light.warm_up(tasks.warm_text)
        with ExitStack() as undo:
            undo.callback(reading.stop)
            reading.start()
            # On every computer of the office documents are read; one of them gathers.
            desk.start(gather, gather_no_more, events)
            undo.pop_all()

    turn = Turn(lock, begin)
    changes = Changes(database, events, folders.renew, reading.wake, mailboxes.renew, outgoing.wake)
    changes.when_asked(registers.wake)
    resuming = Resuming(
        (
            changes.look,
            folders.rescan,
            mailboxes.reconnect,
            registers.retry,
            outgoing.try_again,
            reading.wake,
            retention.look,
            desk.look,
        ),
        events,
    )
    changes.when_people_change(users.accounts.refresh)

    def start() -> bool:
        resuming.start()
        exporting.settle()
        # Without its turn this program shows and reviews; another window, or the server, does the work.
        checking.start()
        changes.start()
        registers.watch()
        return turn.start()

    def leave() -> None:
        database.close()
        desk.leave()
        lock.release()

    def stop() -> None:
        resuming.stop()
        turn.stop()
        desk.stop()
        backup.stop()
        panel.stop()
        changes.stop()
        checking.stop()
        registers.stop()
        retention.stop()
        contractors.stop()
        archive.stop()
        # The queue first: what the pools give up then is nobody's result, and is read after the next start.
        reading.stop()
        duplicates.stop()
        mailboxes.stop()
        folders.stop()
        outgoing.stop()
        light.stop()
        heavy.stop()
        # A share may hold a copy up for long: nobody else begins before it has ended.
        folders.when_ended(leave)

    behind = Gate(seat, database).before
    return Office(
        seat=seat,
        events=behind(events),
        companies=behind(companies),
        company_files=behind(CompanyFiles(companies)),
        contractors=behind(contractors),
        documents=behind(documents),
        deliveries=behind(Deliveries(database)),
        review=behind(review),
        checking=behind(checking),
        duplicates=behind(duplicates),
        receiving=behind(receiving),
        reading=behind(reading),
        pages=behind(pages),
        division=behind(Division(database, events, reading.wake, who)),
        thumbnails=behind(Thumbnails(store, light)),
        folders=behind(folders),
        mailboxes=behind(mailboxes),
        originals=behind(Originals(database, store, settings, (light, heavy))),
        exporting=behind(exporting),
        settings=behind(settings),
        secrets=behind(keys),
        outgoing=behind(outgoing),
        booking=behind(Booking(database, events, who)),
        learning=behind(Learning(database)),
        quality=behind(OfficeQuality(database)),
        overviews=behind(Overviews(database)),
        troubles=behind(troubles),
        panel=behind(panel),
        registers=behind(registers),
        months=behind(Months(database, events, who, outgoing, clock or _now, panel.base_url)),
        statements=behind(Statements(database, store, events, settings, light, who)),
        archive=behind(archive),
        place=replace(data.place, watched=lambda: [one.path for one in folders.all()], shared=desk.shared),
        first_run=behind(FirstRun(database)),
        scan_test=behind(ScanTest(database, folders, troubles)),
        transfers=behind(Transfers(database, events, who, registers, checking.ensure, clock or _now)),
        privacy=behind(Privacy(database, events, who, remains, clock or _now)),
        backup=behind(backup),
        news=behind(NewsDesk(database)),
        support=behind(
            Support(
                data.log,
                ReportShelf(data.crashes),
                autostart_of(data.root if data.fixed else None),
                partial(_examine, data),
            )
        ),
        resuming=behind(resuming),
        users=Users(behind(users.accounts), behind(users.signing), behind(users.history)),
        on_start=start,
        on_stop=stop,
    )


def _claims(database: Database) -> Claims | None:
    """What this program claims to read; nobody else reads for a database in a file."""
    return None if database.is_sqlite else Claims(database, this_program())


def _examine(data: DataFolder, stopped: Callable[[], bool] = lambda: False) -> Iterator[Finding]:
    return examine(data.root, data.database, data.backups, stopped)


def _now() -> datetime:
    return datetime.now(UTC)


def _open_door(panel: Panel, settings: PanelSettings) -> Door:
    # Only an office that opens its panel loads the server.
    from desktop.server.door import ServerDoor

    return ServerDoor(panel, settings)


@contextmanager
def panel_alone(data: DataFolder, user: str) -> Iterator[Panel]:
    """The client panel of an office that is open already, and no more of it, for the panel's own process.

    It only writes into the database; what is to be read, sent or shown then is noticed by the program
    that does the office's work.
    """
    own = secrets_of(data.root)
    place = data.shared
    keys: Secrets = own
    if place is None:
        database = Database.at(data.database)
    else:
        # The program that opened it keeps it from being moved or upgraded meanwhile.
        password = password_of(own)
        database = shared_database(place, password)
        database.expects = NEWEST
        keys = SharedSecrets(database, own, password, place.office)
    store, events, settings = FileStore(data.store), EventBus(), SettingsStore(database)
    light = WorkerPool(1, renew_after=_LIGHT_RENEWED_AFTER, memory=LIGHT_MEMORY)
    on = Foundation(
        database,
        store,
        events,
        Receiving(database, store, events, lambda: None, user),
        Pages(database, store, light),
        Companies(database, events),
        settings,
        keys,
        user,
        data.panel,
        Outgoing(database, events, keys, Troubles(database, events)),
    )
    panel = Panel(on, _open_door, _now)
    try:
        yield panel
    finally:
        panel.stop()
        light.stop()
        database.close()


@contextmanager
def reporting(data: DataFolder) -> Iterator[None]:
    """Keep reports of bugs and crashes meanwhile; call it around all that makes worker processes."""
    reporter = Reporter(data.crashes)
    reporter.start()
    try:
        yield
    finally:
        reporter.stop()


def start_log(data: DataFolder) -> None:
    """Write the log to a file of its own, a few megabytes at the most, and to no earlier one any longer."""
    stop_log()
    data.log.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(
        data.log, maxBytes=2_000_000, backupCount=3, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.set_name(_LOG_NAME)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # It reports as errors what belongs to every orderly stop, and full paths besides.
    logging.getLogger("watchdog").setLevel(logging.CRITICAL)


def stop_log() -> None:
    """Close the log's file, so that its folder can be moved or removed."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if one.get_name() == _LOG_NAME]:
        root.removeHandler(handler)
        handler.close()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A service account may have no name.
        return "biuro"
