"""Transfers in one hand: what is to be paid, from which account, the file for the bank, what was ordered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.db.transfer_tables import PaymentBatchTable, PaymentItemTable, PaymentMarkTable
from desktop.domain.errors import UserError
from desktop.domain.payments.payable import Payable
from desktop.domain.payments.transfer import Order, Party, Transfer
from desktop.domain.workdays import today_in_poland
from desktop.export.atomic import claimed, write_files
from desktop.export.transfers import registry
from desktop.export.transfers.zbp import TransferCode, code
from desktop.services import audit
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import Act
from desktop.services.bank_accounts import Accounts, account_by_id, accounts_of
from desktop.services.events import DocumentsChanged, Event, EventBus
from desktop.services.transfers import ledger
from desktop.services.transfers.gathering import payables
from desktop.services.transfers.ledger import Batch
from desktop.services.transfers.plan import Plan, Wish
from desktop.services.transfers.planning import Circumstances, Registers, payer_of, plan

_HISTORY = 200


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of the files of a batch that was taken back."""

    removed: tuple[Path, ...]
    elsewhere: tuple[Path, ...]
    """Not where they were written, or changed since: they may have gone to the bank."""


class Transfers:
    """What companies pay by transfer.

    ``before_planning`` has documents checked that changed since they were; ``clock`` gives the present moment
    in UTC.
    """

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        events: EventBus,
        user: Acting,
        registers: Registers,
        before_planning: Callable[[Sequence[int]], object],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._events = events
        self._user = user
        self.registers = registers
        self._before_planning = before_planning
        self._checked: set[int] = set()
        """Documents that have been checked, and have not changed since."""
        events.subscribe(self._heard)
        self._clock = clock
        self.accounts = Accounts(database)

    # -- looking -----------------------------------------------------------------------------------

    def payables(self, company_id: int, until: date | None = None, *, marked: bool = False) -> list[Payable]:
        """What a company has to pay, what falls due first before.

        What was ordered in full is not there; with ``marked`` what is said to be paid elsewhere is.
        Raises :class:`UserError` ``company.gone``.
        """
        self._finish_interrupted()
        with self._database.read() as session:
            found = payables(session, company_id, until=until, marked=marked)
        return [one for one in found if one.left]

    def plan(self, wish: Wish) -> Plan:
        """Look a payment list through; registers are asked anew.

        Raises :class:`UserError` ``company.gone`` or ``transfers.account_gone``.
        """
        ids = [one.document_id for one in wish.chosen]
        self._check(ids)
        with self._database.read() as session:
            account = account_by_id(session, wish.account_id, wish.company_id)
            own = frozenset(one.account for one in accounts_of(session, wish.company_id))
            found = payables(session, wish.company_id, ids=ids)
        # Outside the session: an answer may take a moment.
        return plan(wish, found, Circumstances(account, own, self.registers, self.today()))

    def code(self, document_id: int) -> TransferCode:
        """The code for the banking app that pays what is left of a document.

        Raises :class:`UserError` ``document.gone``, ``transfers.not_payable`` or what
        :func:`desktop.export.transfers.zbp.code` raises.
        """
        with self._database.read() as session:
            document = session.get(DocumentTable, document_id)
            if document is None or document.company_id is None:
                raise UserError("document.gone")
            found = payables(session, document.company_id, ids=[document_id])
        if not found or found[0].left <= 0:
            raise UserError("transfers.not_payable")
        one = found[0]
        transfer = Transfer(
            Party(one.contractor, one.address), one.account, one.left, one.number, one.currency
        )
        return code(transfer, one.nip)

    def history(self, company_id: int) -> list[Batch]:
        """The newest batches of a company."""
        self._finish_interrupted()
        with self._database.read() as session:
            return ledger.batches(session, company_id, _HISTORY)

    def batch(self, batch_id: int) -> Batch:
        """A batch with its documents; raises :class:`UserError` ``transfers.batch_gone``."""
        with self._database.read() as session:
            return ledger.batch(session, batch_id)

    def today(self) -> date:
        """The day in Poland."""
        return today_in_poland(self._clock())

    # -- writing -----------------------------------------------------------------------------------

    def write(self, wish: Wish, directory: Path) -> Batch:
        """Write the files of a payment list, and record it.

        The batch stands in the database, files and all, before the first file takes its name: whatever ends
        the program in between, nothing that a bank may be given is unknown here.  A batch whose files are not
        all there says so, and can be written again or taken back.

        Raises :class:`UserError` ``transfers.held``, ``transfers.nothing``, ``transfers.changed``,
        ``export.no_folder`` or what :func:`~desktop.export.atomic.write_files` raises, and then nothing is
        recorded.
        """
        if not directory.is_dir():
            raise UserError("export.no_folder", path=directory)
        # Looked for later by a program that was started elsewhere.
        directory = directory.absolute()
        ready = self.plan(wish)
        if ready.refusals or ready.held:
            raise UserError("transfers.held", count=len(ready.held) or 1)
        if not any(one.transfer.amount > 0 for one in ready.planned):
            raise UserError("transfers.nothing")
        with self._database.read() as session:
            company = session.get_one(CompanyTable, wish.company_id)
            names = _names(directory, company.nip, wish)
        with claimed(names, lambda base: _siblings(base, ready.files)) as base:
            paths = _siblings(base, ready.files)
            batch_id, contents = self._record(ready, paths)
            try:
                write_files(dict(contents))
            except UserError:
                self._forget(batch_id)
                raise
            self._finished(batch_id)
        self._tell(one.document_id for one in ready.wish.chosen)
        return self.batch(batch_id)

    def write_again(self, batch_id: int, directory: Path) -> Batch:
        """Write those files of a batch that are not there any longer again, byte for byte, into a folder.

        A file that still lies where it was gets no double, which might go to the bank after the batch was
        taken back.  Raises :class:`UserError` ``transfers.batch_gone``, ``transfers.undone``,
        ``transfers.still_there``, ``transfers.other_file``, ``export.no_folder`` or what
        :func:`~desktop.export.atomic.write_files` raises.
        """
        if not directory.is_dir():
            raise UserError("export.no_folder", path=directory)
        directory = directory.absolute()
        with self._database.read() as session:
            if ledger.batch_row(session, batch_id).undone_at is not None:
                raise UserError("transfers.undone")
            rows = ledger.files_of(session, batch_id)
            gone = {
                row.position: directory / Path(row.path).name for row in rows if not ledger.is_on_disk(row)
            }
            contents = {gone[row.position]: row.content for row in rows if row.position in gone}
        if not gone:
            raise UserError("transfers.still_there", file=rows[0].path)
        for path in contents:
            if path.exists():
                raise UserError("transfers.other_file", file=path.name)
        write_files(contents)
        with self._database.write() as session:
            for row in ledger.files_of(session, batch_id):
                row.path = str(gone.get(row.position, row.path))
            ledger.batch_row(session, batch_id).written_at = self._clock()
        return self.batch(batch_id)

    def undo(self, batch_id: int) -> TakenBack:
        """Take a batch back: its documents are open again, its files are removed where they still lie.

        Raises :class:`UserError` ``transfers.batch_gone`` or ``transfers.undone``.
        """
        removed: list[Path] = []
        elsewhere: list[Path] = []
        with self._database.write() as session:
            row = ledger.batch_row(session, batch_id)
            if row.undone_at is not None:
                raise UserError("transfers.undone")
            row.undone_at, row.undone_by = self._clock(), self._user[:100]
            ids = self._trail(session, batch_id, taken_back=True)
            # Before it is final: a file that outlived its batch might go to the bank beside a new one.
            for file in ledger.files_of(session, batch_id):
                gone = ledger.is_on_disk(file) and _removed(Path(file.path))
                (removed if gone else elsewhere).append(Path(file.path))
        self._tell(ids)
        return TakenBack(tuple(removed), tuple(elsewhere))

    # -- paid elsewhere ----------------------------------------------------------------------------

    def mark(self, ids: Iterable[int], *, paid: bool) -> None:
        """Say of documents that they are paid elsewhere or not to be paid, or take that back."""
        wanted = list(dict.fromkeys(ids))
        with self._database.write() as session:
            for document_id in wanted:
                row = session.get(PaymentMarkTable, document_id)
                if session.get(DocumentTable, document_id) is None or (row is not None) is paid:
                    continue
                if paid:
                    mark = PaymentMarkTable(document_id=document_id, who=self._user[:100], at=self._clock())
                    session.add(mark)
                else:
                    session.delete(row)
                audit.record(session, document_id, self._user, Act.PAID_ELSEWHERE, new=str(paid).lower())
        self._tell(wanted)

    # -- inside ------------------------------------------------------------------------------------

    def _check(self, ids: Sequence[int]) -> None:
        """Have documents checked that have not been, or have changed since."""
        fresh = [one for one in ids if one not in self._checked]
        # Noted before: what changes while it is checked is checked again the next time.
        self._checked.update(fresh)
        if fresh:
            self._before_planning(fresh)

    def _heard(self, event: Event) -> None:
        if isinstance(event, DocumentsChanged):
            self._checked.difference_update(event.ids)

    def _record(self, ready: Plan, paths: Sequence[Path]) -> tuple[int, list[tuple[Path, bytes]]]:
        """Record a batch with its files, if all its documents are still as they were looked through."""
        now = self._clock()
        ids = [one.document_id for one in ready.wish.chosen]
        before = {share.payable.document_id: share.payable for one in ready.planned for share in one.shares}
        with self._database.write() as session:
            present = {one.document_id: one for one in payables(session, ready.wish.company_id, ids=ids)}
            account = account_by_id(session, ready.wish.account_id, ready.wish.company_id)
            if account != ready.account or any(present.get(one) != known for one, known in before.items()):
                raise UserError("transfers.changed")
            row = ledger.new_batch(session, ready, self._user[:100], now)
            contents = list(zip(paths, _files(ready, row.id, now, len(paths)), strict=True))
            ledger.put_files(session, row.id, contents)
            self._trail(session, row.id, taken_back=False)
            return row.id, contents

    def _trail(self, session: Session, batch_id: int, *, taken_back: bool) -> list[int]:
        session.flush()
        query = select(PaymentItemTable.document_id).where(PaymentItemTable.batch_id == batch_id)
        ids = sorted(set(session.scalars(query)))
        said = f"BZD{batch_id:07d}"
        for document_id in ids:
            before, after = (said, None) if taken_back else (None, said)
            audit.record(session, document_id, self._user, Act.TRANSFER, old=before, new=after)
        return ids

    def _forget(self, batch_id: int) -> None:
        """Nothing was written: nothing was ordered, and the trail of the documents says so."""
        with self._database.write() as session:
            self._trail(session, batch_id, taken_back=True)
            session.delete(ledger.batch_row(session, batch_id))

    def _finished(self, batch_id: int) -> None:
        with self._database.write() as session:
            ledger.batch_row(session, batch_id).written_at = self._clock()

    def _finish_interrupted(self) -> None:
        """Batches of a program that was ended while writing: those whose files are whole are done."""
        batch = PaymentBatchTable
        query = select(batch.id).where(batch.written_at.is_(None), batch.undone_at.is_(None))
        with self._database.read() as session:
            open_ones = list(session.scalars(query))
            whole = [one for one in open_ones if ledger.is_whole(session, one)]
        for batch_id in whole:
            self._finished(batch_id)

    def _tell(self, ids: Iterable[int]) -> None:
        changed = frozenset(ids)
        if changed:
            self._events.publish(DocumentsChanged(changed))


def _removed(path: Path) -> bool:
    """Remove a file; ``False`` if the system does not let it go."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def _files(ready: Plan, batch_id: int, now: datetime, files: int) -> Iterator[bytes]:
    """The files of a batch; where the bank takes no more in one, each has a reference of its own."""
    transfers = tuple(one.transfer for one in ready.planned if one.transfer.amount > 0)
    each = -(-len(transfers) // files)
    for number in range(files):
        reference = f"BZD{batch_id:07d}" if files == 1 else f"BZD{batch_id:07d}P{number + 1}"
        some = transfers[number * each : (number + 1) * each]
        order = Order(payer_of(ready.account), ready.wish.day, some, reference, now)
        yield registry.write(order, ready.wish.format, ready.account).data


def _names(directory: Path, nip: str, wish: Wish) -> Iterator[Path]:
    """Names that say whose transfers and for which day, the plainest first."""
    suffix = registry.SUFFIXES[wish.format]
    for number in count(1):
        again = "" if number == 1 else f"_{number}"
        yield directory / f"przelewy-{nip}-{wish.day.isoformat()}{again}{suffix}"


def _siblings(base: Path, files: int) -> tuple[Path, ...]:
    """The files of a batch: ``base``, or ``…-1z3.txt`` to ``…-3z3.txt`` where there are several."""
    if files <= 1:
        return (base,)
    return tuple(base.with_stem(f"{base.stem}-{number}z{files}") for number in range(1, files + 1))
