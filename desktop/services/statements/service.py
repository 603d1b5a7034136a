"""Bank statements in one hand: what the window and the command line use."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.account_tables import BankAccountTable
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.statement_tables import (
    BankLineTable,
    BankPairTable,
    BankStatementLineTable,
    BankStatementTable,
)
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import ActionResult
from desktop.domain.reading import Limits
from desktop.domain.statements.model import ReadStatement
from desktop.domain.statements.officials import NoDocument
from desktop.domain.statements.state import (
    BankAccount,
    Imported,
    LineView,
    PairedDocument,
    Payment,
    Rule,
    StatementRow,
)
from desktop.domain.statuses import Status, is_allowed
from desktop.services import filing, tasks, unused
from desktop.services.acting import Acting, ActingName
from desktop.services.events import DocumentsChanged, EventBus, StatementsChanged
from desktop.services.settings import SettingsStore
from desktop.services.statements import deciding, files, importing, judging, listing, rows
from desktop.services.statements.importing import Source
from desktop.services.statements.missing import payments_of
from desktop.services.workers import Priority, WorkerPool

_TIMEOUT = 120.0
"""Seconds that reading a statement may take in its worker: a PDF of hundreds of pages takes some."""
_CHUNK = 1 << 20
T = TypeVar("T")


class Statements:
    """Imports statements and pairs their lines with documents.

    Files are read in ``pool``'s worker processes.
    """

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        store: FileStore,
        events: EventBus,
        settings: SettingsStore,
        pool: WorkerPool,
        user: Acting,
    ) -> None:
        self._database = database
        self._store = store
        self._events = events
        self._settings = settings
        self._pool = pool
        self._user = user

    # -- importing ---------------------------------------------------------------------------------

    def import_file(self, path: Path, company_id: int | None = None) -> Imported:
        """Import the statements in a file, for a company or for whose accounts they are.

        A file that was imported before changes nothing; lines that another statement brought are not
        added again.  The file itself is kept with the documents' originals.  Raises :class:`UserError`
        ``statement.*``, ``file.*``, ``store.*`` or ``company.gone``, and has then changed nothing.
        """
        return self._import(path, Source(_digest(path), path.name), company_id)

    def import_document(self, document_id: int) -> Imported:
        """Import the statement that came as a document, and file that as a bank statement.

        Raises as :meth:`import_file`, and :class:`UserError` ``document.gone``.
        """
        with self._database.read() as session:
            document = session.get(DocumentTable, document_id)
            if document is None:
                raise UserError("document.gone")
            if document.status is Status.BINNED:
                raise UserError("document.in_bin")
            source = Source(document.sha256, document.file_name, document.id)
            company_id = document.company_id
        return self._import(self._store.path(source.sha256), source, company_id)

    def import_documents(self, document_ids: Iterable[int]) -> ActionResult:
        """As :meth:`import_document` for several; those that cannot be read are told with the reason."""
        changed, refused = [], []
        for document_id in document_ids:
            try:
                self.import_document(document_id)
            except UserError as error:
                refused.append((document_id, error.message))
            else:
                changed.append(document_id)
        return ActionResult(tuple(changed), tuple(refused))

    def _import(self, path: Path, source: Source, company_id: int | None) -> Imported:
        with self._database.read() as session:
            if company_id is not None and session.get(CompanyTable, company_id) is None:
                raise UserError("company.gone")
            done = importing.already(session, source.sha256, company_id)
        found: Sequence[ReadStatement] = () if done is not None else self._read(path)
        with self._database.write() as session:
            done = importing.already(session, source.sha256, company_id)
            if done is None:
                done = importing.store(session, found, source, company_id, self._user)
            files.keep(session, self._store, path, source.sha256)
            if source.document_id is not None:
                self._file_document(session, source.document_id, done)
        self._events.publish(StatementsChanged(done.companies))
        if source.document_id is not None:
            self._events.publish(DocumentsChanged(frozenset({source.document_id})))
        return done

    def _read(self, path: Path) -> list[ReadStatement]:
        limits: Limits = self._settings.load().limits()
        return self._pool.submit(
            tasks.read_statement, path, limits, timeout=_TIMEOUT, priority=Priority.VIEWED
        ).result()

    def _file_document(self, session: Session, document_id: int, done: Imported) -> None:
        """The paper has done its work: it is filed with its company as what it is."""
        document = session.get(DocumentTable, document_id)
        if document is None or document.status in {Status.APPROVED, Status.EXPORTED, Status.BINNED}:
            return
        if document.company_id is None and len(done.companies) == 1:
            company = session.get_one(CompanyTable, next(iter(done.companies)))
            filing.assign(session, document, company, self._user)
        filing.set_kind(session, document, DocumentKind.BANK_STATEMENT, self._user)
        last = session.scalar(
            select(BankStatementTable.last_day).where(BankStatementTable.id.in_(done.statements[-1:]))
        )
        if last is not None and document.company_id is not None and document.month != Month.of(last):
            with suppress(UserError):  # the month is closed: the paper stays where it is
                filing.set_month(session, document, Month.of(last), self._user)
        if document.status is not Status.FILED and is_allowed(document.status, Status.FILED):
            filing.set_status(session, document, Status.FILED, self._user)

    def remove(self, statement_id: int) -> None:
        """Undo an import: the statement goes with its file, and the lines that no other statement has.

        Raises :class:`UserError` ``statement.gone``.
        """
        with self._database.write() as session:
            row = session.get(BankStatementTable, statement_id)
            if row is None:
                raise UserError("statement.gone")
            company_id = row.company_id
            shared = select(BankStatementLineTable.line_id).where(
                BankStatementLineTable.statement_id != statement_id
            )
            own = select(BankStatementLineTable.line_id).where(
                BankStatementLineTable.statement_id == statement_id,
                BankStatementLineTable.line_id.not_in(shared),
            )
            gone = list(session.scalars(own))
            documents = self._paired(session, gone)
            deciding.take_back(session, gone, self._user)
            session.delete(row)
            session.flush()
            for start in range(0, len(gone), 500):
                session.execute(delete(BankLineTable).where(BankLineTable.id.in_(gone[start : start + 500])))
        unused.remove(self._database, self._store)
        self._tell(company_id, documents)

    # -- looking -----------------------------------------------------------------------------------

    def accounts(self, company_id: int | None = None) -> list[BankAccount]:
        """The accounts whose statements came, of a company or of all."""
        query = select(BankAccountTable).order_by(BankAccountTable.id)
        if company_id is not None:
            query = query.where(BankAccountTable.company_id == company_id)
        with self._database.read() as session:
            return [rows.account(row) for row in session.scalars(query)]

    def all(self, company_id: int | None = None) -> list[StatementRow]:
        """The statements of a company, or of all, the newest first."""
        with self._database.read() as session:
            return listing.statements(session, company_id)

    def save_file(self, statement_id: int, directory: Path) -> Path:
        """Write the file that a statement came in into ``directory``; returns where it is.

        Nothing is overwritten.  Raises :class:`UserError` ``statement.gone`` or as
        :func:`~desktop.services.statements.files.write_copy`.
        """
        with self._database.read() as session:
            row = session.get(BankStatementTable, statement_id)
            if row is None:
                raise UserError("statement.gone")
            return files.write_copy(row, self._store, directory)

    def lines(self, statement_id: int) -> list[LineView]:
        """The lines of a statement in its order; none for one that is gone."""
        with self._database.read() as session:
            return listing.lines_of(session, statement_id)

    def lines_of_month(self, company_id: int, month: Month) -> list[LineView]:
        """The lines of a company's accounts that were booked in a month, by day."""
        query = (
            select(BankLineTable)
            .where(BankLineTable.company_id == company_id)
            .where(BankLineTable.booked_on >= month.first_day())
            .where(BankLineTable.booked_on < month.following().first_day())
            .order_by(BankLineTable.booked_on, BankLineTable.id)
        )
        with self._database.read() as session:
            return judging.views(session, company_id, session.scalars(query).all())

    def choices(self, line_id: int, wanted: str = "") -> list[PairedDocument]:
        """Documents that a line may be paired with by hand, the nearest amounts first.

        ``wanted``: words of number, name or tax number.  Raises :class:`UserError`
        ``statement.line_gone``.
        """
        with self._database.read() as session:
            return listing.choices(session, deciding.row_of(session, line_id), wanted)

    def payments(self, document_id: int) -> tuple[Payment, ...]:
        """What was paid of a document, as persons paired it, the oldest first."""
        with self._database.read() as session:
            return payments_of(session, document_id)

    def rules(self, company_id: int) -> list[Rule]:
        """By what the company's payments without need of a document are known."""
        with self._database.read() as session:
            return judging.rules_of(session, company_id)

    # -- deciding ----------------------------------------------------------------------------------

    def confirm(self, line_ids: Iterable[int]) -> int:
        """Keep what is proposed for these lines, as it is now; for how many there was anything."""
        wanted = list(dict.fromkeys(line_ids))

        def act(session: Session) -> int:
            lines = [deciding.row_of(session, one) for one in wanted]
            by_company: dict[int, list[BankLineTable]] = {}
            for line in lines:
                by_company.setdefault(line.company_id, []).append(line)
            done = 0
            for company_id, some in by_company.items():
                for view in judging.views(session, company_id, some):
                    done += deciding.confirm(session, view, self._user)
            return done

        return self._decide(wanted, act)

    def pair(self, line_id: int, document_ids: Sequence[int]) -> None:
        """Pair a line with documents by hand.

        Raises :class:`UserError` ``statement.line_gone``, ``statement.not_payable`` or
        ``statement.nothing_left``.
        """
        self._decide(
            [line_id], lambda session: deciding.pair_by_hand(session, line_id, document_ids, self._user)
        )

    def no_document(self, line_ids: Iterable[int], reason: NoDocument, *, always: bool = False) -> None:
        """Say that these lines need no document; with ``always`` all payments like them.

        Raises :class:`UserError` ``statement.line_gone`` or ``statement.no_rule``.
        """
        wanted = list(line_ids)

        def act(session: Session) -> None:
            deciding.no_document(session, wanted, reason, self._user)
            for one in wanted if always else ():
                deciding.remember(session, one, reason, self._user)

        self._decide(wanted, act)

    def take_back(self, line_ids: Iterable[int]) -> None:
        """Undo what was decided about these lines; raises :class:`UserError` ``statement.line_gone``."""
        wanted = list(line_ids)
        self._decide(wanted, lambda session: deciding.take_back(session, wanted, self._user))

    def forget_rule(self, rule_id: int) -> None:
        """Remove a rule; raises :class:`UserError` ``statement.rule_gone``."""
        with self._database.write() as session:
            company_id = deciding.forget_rule(session, rule_id)
        self._tell(company_id, frozenset())

    def _decide(self, line_ids: Sequence[int], act: Callable[[Session], T]) -> T:
        with self._database.write() as session:
            companies = {deciding.row_of(session, one).company_id for one in line_ids}
            before = self._paired(session, line_ids)
            result = act(session)
            session.flush()
            documents = before | self._paired(session, line_ids)
        for company_id in companies:
            self._tell(company_id, documents)
        return result

    def _paired(self, session: Session, line_ids: Sequence[int]) -> frozenset[int]:
        found: set[int] = set()
        for start in range(0, len(line_ids), 500):
            query = select(BankPairTable.document_id).where(
                BankPairTable.line_id.in_(line_ids[start : start + 500])
            )
            found.update(session.scalars(query))
        return frozenset(found)

    def _tell(self, company_id: int, documents: frozenset[int]) -> None:
        self._events.publish(StatementsChanged(frozenset({company_id})))
        if documents:
            self._events.publish(DocumentsChanged(documents))


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
    except OSError as error:
        raise UserError("file.not_readable") from error
    return digest.hexdigest()
