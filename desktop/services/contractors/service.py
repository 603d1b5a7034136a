"""The use cases around contractors, one transaction each."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from desktop.db.engine import Database
from desktop.domain.contractor_files import (
    ContractorFile,
    ImportPreview,
    ImportResult,
    Outcome,
    TableOptions,
)
from desktop.domain.contractors import (
    AccountSeen,
    Contractor,
    ContractorAct,
    ContractorCard,
    ContractorData,
    ContractorSettings,
    ContractorTrace,
    Double,
    Origin,
)
from desktop.domain.errors import UserError
from desktop.services.acting import Acting, ActingName
from desktop.services.contractors import (
    doubles,
    editing,
    exporting,
    finding,
    importing,
    merging,
    proposing,
    registers,
    rows,
    seen,
    trail,
)
from desktop.services.contractors.finding import ContractorFilter
from desktop.services.contractors.proposing import DocumentContractor
from desktop.services.contractors.registers import NameRegister, RegisterAnswer
from desktop.services.events import ContractorsChanged, EventBus
from desktop.services.resting import rest_after

_LOG = logging.getLogger(__name__)


class Contractors:
    """The office's base of contractors."""

    _user = ActingName()

    def __init__(self, database: Database, events: EventBus, user: Acting) -> None:
        self._database = database
        self._events = events
        self._user = user
        self._register: NameRegister | None = None
        self._stopped = threading.Event()
        self._gathering: threading.Thread | None = None

    def use_register(self, register: NameRegister) -> None:
        """Fill contractors from this register of names."""
        self._register = register

    # -- finding -----------------------------------------------------------------------------------

    def ids(self, wanted: ContractorFilter | None = None) -> Sequence[int]:
        """The ids of all contractors that fit, by name: one light query, rows come page by page."""
        with self._database.read() as session:
            return finding.ids(session, wanted or ContractorFilter())

    def rows(self, ids: Sequence[int]) -> list[Contractor]:
        """These contractors in the given order; those that are gone are left out."""
        with self._database.read() as session:
            return finding.listed(session, ids)

    def card(self, contractor_id: int) -> ContractorCard:
        """All that is known of one; raises :class:`UserError` ``contractor.gone``."""
        with self._database.read() as session:
            return finding.card(session, contractor_id)

    def find(self, number_or_name: str) -> Contractor | None:
        """The contractor with this tax number, however written, else the only one of this name."""
        with self._database.read() as session:
            return finding.find(session, number_or_name)

    def accounts_seen(self, number: str) -> tuple[AccountSeen, ...]:
        """The accounts of the contractor with this tax number, the newest first."""
        with self._database.read() as session:
            return finding.accounts_seen(session, number)

    def of_document(self, document_id: int) -> DocumentContractor:
        """What the base says of a document under review; raises ``document.gone``."""
        with self._database.read() as session:
            return proposing.of_document(session, document_id)

    def history(self, contractor_id: int) -> tuple[ContractorTrace, ...]:
        """What was done to a contractor, the newest first."""
        with self._database.read() as session:
            return trail.history(session, contractor_id)

    # -- changing ----------------------------------------------------------------------------------

    def create(self, data: ContractorData) -> Contractor:
        """A new contractor, as a person says.

        Raises :class:`UserError` ``contractor.no_name``, ``contractor.number_taken`` and the like.
        """
        with self._database.write() as session:
            row = editing.create(session, editing.tidy(data), Origin.PERSON, self._user)
            made = rows.one(session, row)
        self._tell(made.id)
        return made

    def change(self, contractor_id: int, data: ContractorData) -> Contractor:
        """Make a contractor what a person says; raises as :meth:`create`, and ``contractor.gone``."""
        with self._database.write() as session:
            row = rows.get(session, contractor_id)
            editing.change(session, row, editing.tidy(data), Origin.PERSON, self._user)
            changed = rows.one(session, row)
        self._tell(contractor_id)
        return changed

    def change_settings(self, contractor_id: int, company_id: int, settings: ContractorSettings) -> None:
        """Keep what is usual with a client.

        Raises :class:`UserError` ``contractor.gone``, ``company.gone``, ``contractor.days`` or
        ``contractor.too_long``.
        """
        with self._database.write() as session:
            editing.put_settings(session, rows.get(session, contractor_id), company_id, settings, self._user)
        self._tell(contractor_id)

    def give_account(self, contractor_id: int, account: str) -> None:
        """Say that an account is a contractor's; raises ``contractor.bad_account`` or ``contractor.gone``."""
        with self._database.write() as session:
            editing.give_account(session, rows.get(session, contractor_id), account, self._user)
        self._tell(contractor_id)

    def take_account(self, contractor_id: int, account: str) -> None:
        """Take back that an account was given; on documents it stays seen."""
        with self._database.write() as session:
            editing.take_account(session, rows.get(session, contractor_id), account, self._user)
        self._tell(contractor_id)

    def delete(self, contractor_id: int) -> None:
        """Delete a contractor that has no documents; raises ``contractor.has_documents``."""
        with self._database.write() as session:
            editing.remove(session, rows.get(session, contractor_id), self._user)
        self._tell(contractor_id)

    # -- doubles -----------------------------------------------------------------------------------

    def doubles(self, of: int | None = None) -> list[Double]:
        """Pairs that look like one contractor, the surest first; ``of``: only those with this one."""
        with self._database.read() as session:
            return doubles.doubles(session, of)

    def merge(self, kept: int, gone: int) -> Contractor:
        """Make one of two; what follows, and how it is undone, says :mod:`.merging`."""
        with self._database.write() as session:
            row = rows.get(session, kept)
            merging.merge(session, row, rows.get(session, gone), self._user)
            merged = rows.one(session, row)
        self._tell(kept, gone)
        return merged

    def separate(self, act_id: int) -> tuple[int, int]:
        """Take a merge back, by its line in the trail; raises ``contractor.not_merged``."""
        with self._database.write() as session:
            both = merging.separate(session, act_id, self._user)
        self._tell(*both)
        return both

    def distinct(self, one: int, other: int) -> None:
        """Say that two are two: they are not suggested again."""
        with self._database.write() as session:
            merging.distinct(session, rows.get(session, one), rows.get(session, other), self._user)
        self._tell(one, other)

    # -- files -----------------------------------------------------------------------------------------

    def preview(
        self,
        path: Path,
        options: TableOptions | None = None,
        *,
        company_id: int | None = None,
        overwrite: bool = True,
    ) -> ImportPreview:
        """What importing a file would do; what it means says :func:`.importing.preview`.

        Raises what :func:`desktop.intake.contractor_files.read_file` raises, ``contractor.no_columns`` and
        ``company.gone``.
        """
        return self.preview_of(self.read(path, options), company_id=company_id, overwrite=overwrite)

    def read(self, path: Path, options: TableOptions | None = None) -> ContractorFile:
        """What a file says; raises what :func:`desktop.intake.contractor_files.read_file` raises."""
        from desktop.intake.contractor_files import read_file

        return read_file(path, options)

    def preview_of(
        self, file: ContractorFile, *, company_id: int | None = None, overwrite: bool = True
    ) -> ImportPreview:
        """As :meth:`preview`, of a file that was read."""
        with self._database.read() as session:
            return importing.preview(session, file, company_id=company_id, overwrite=overwrite)

    def import_(
        self, shown: ImportPreview, on_progress: Callable[[int, int], bool] | None = None
    ) -> ImportResult:
        """Do what the preview says, in parts, so that others can write in between.

        ``on_progress`` is told how many of how many are done after each part, and stops the import by
        returning ``False``: what is done by then stays, and importing the same file again does the rest.

        Raises :class:`UserError` ``contractor.import_changed`` before anything is done if the base is no
        longer what it was.
        """
        with self._database.read() as session:
            importing.check(session, shown)
        done: dict[Outcome, int] = {Outcome.NEW: 0, Outcome.CHANGED: 0}
        total = shown.count(Outcome.NEW) + shown.count(Outcome.CHANGED)
        for lines in importing.parts(shown):
            with self._database.write() as session:
                importing.apply(session, shown, lines, self._user)
            done[lines[0].outcome] += len(lines)
            if on_progress is not None and not on_progress(sum(done.values()), total):
                break
        self._tell()
        return ImportResult(
            created=done[Outcome.NEW],
            changed=done[Outcome.CHANGED],
            same=shown.count(Outcome.SAME),
            refused=shown.count(Outcome.REFUSED),
        )

    def export(self, path: Path, wanted: ContractorFilter | None = None) -> int:
        """Write the contractors that fit as CSV or XLSX; returns how many.

        Raises :class:`UserError` ``contractor.export_format``, ``export.locked`` or ``export.not_written``.
        """
        with self._database.read() as session:
            return exporting.export(session, path, wanted or ContractorFilter(inactive=True))

    # -- registers ---------------------------------------------------------------------------------

    def look_up(self, data: ContractorData) -> RegisterAnswer:
        """What the registers say of ``data``'s number: at once, or how the question stands."""
        return registers.ask(self._register, editing.tidy(data))

    def take_from_register(self, contractor_id: int) -> Contractor:
        """Keep what the register says of a contractor.

        Raises :class:`UserError` ``contractor.not_answered`` where it has not answered.
        """
        with self._database.write() as session:
            row = rows.get(session, contractor_id)
            answer = registers.ask(self._register, rows.data_of(row))
            if answer.proposed is None:
                raise UserError("contractor.not_answered")
            data = editing.tidy(answer.proposed)
            editing.change(session, row, data, Origin.REGISTER, self._user, ContractorAct.REGISTER)
            changed = rows.one(session, row)
        self._tell(contractor_id)
        return changed

    # -- what was approved before the base -------------------------------------------------------------

    def start(self) -> None:
        """Go through the documents that were approved before there was a base, in the background."""
        self._stopped.clear()
        self._gathering = threading.Thread(target=self._gather, name="contractors", daemon=True)
        self._gathering.start()

    def stop(self) -> None:
        """Leave that where it is; it goes on after the next start."""
        self._stopped.set()
        if self._gathering is not None:
            self._gathering.join()

    def gather(self) -> None:
        """Go through all of them now."""
        begun = time.monotonic()
        while self._gather_some() and not self._stopped.wait(rest_after(begun)):
            begun = time.monotonic()

    def _gather(self) -> None:
        try:
            self.gather()
        except SQLAlchemyError as error:
            _LOG.warning("contractors cannot be gathered yet: %s", type(error).__name__)

    def _gather_some(self) -> bool:
        with self._database.read() as session:
            if seen.is_gathered(session):
                return False
        with self._database.write() as session:
            more = seen.gather_some(session)
        self._events.publish(ContractorsChanged())
        return more

    def _tell(self, *ids: int) -> None:
        self._events.publish(ContractorsChanged(frozenset(ids)))
