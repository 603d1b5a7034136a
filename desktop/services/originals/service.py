"""Giving originals away: what to write, where, under which names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.db import listing
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import SettingTable
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.originals import USUAL_PATTERN, OriginalFacts, OriginalsFormat
from desktop.domain.statuses import Status
from desktop.export.originals.bundle import check_room
from desktop.export.originals.naming import Pattern
from desktop.services.originals import facts
from desktop.services.originals.facts import Given
from desktop.services.originals.report import OriginalsReport, Progress
from desktop.services.settings import SettingsStore
from desktop.services.workers import WorkerPool

_KEY = "originals"
_OUT_OF_USE = frozenset({Status.BINNED, Status.REJECTED, Status.DUPLICATE, Status.HELD})
"""What a company's month is given away without; chosen one by one, these are given as well."""
_ROOM = {
    OriginalsFormat.FOLDER: 1.05,
    OriginalsFormat.ZIP: 1.05,
    OriginalsFormat.PDF: 1.3,
    OriginalsFormat.PDFA: 1.3,
}
"""Bytes needed on the disk by byte of originals: pages may grow, and some lie there twice meanwhile."""
_EXAMPLE = OriginalFacts(
    document_id=123,
    company="Żółw sp. z o.o.",
    company_nip="5252248481",
    month=Month(2026, 11),
    kind="Faktura kosztowa",
    number="FV/2026/11/0123",
    contractor="„Bór” S.A.",
    contractor_nip="5860104121",
    issue_date=date(2026, 11, 12),
    received_on=date(2026, 11, 14),
    gross=Decimal("1230.00"),
    currency="PLN",
    ksef_number="5860104121-20261112-0A3F00C1D27E-1F",
    file_name="Skan_20261113.pdf",
)


class Originals:
    """Writes originals out; changes nothing of the documents."""

    def __init__(
        self,
        database: Database,
        store: FileStore,
        settings: SettingsStore,
        pools: tuple[WorkerPool, WorkerPool],
    ) -> None:
        self._database = database
        self._store = store
        self._settings = settings
        self._pools = pools

    # -- names -------------------------------------------------------------------------------------

    def pattern(self) -> str:
        """The office's pattern of names: the one used last."""
        with self._database.read() as session:
            row = session.get(SettingTable, _KEY)
            kept = None if row is None else row.value.get("pattern")
        return kept if isinstance(kept, str) else USUAL_PATTERN

    def keep_pattern(self, pattern: str) -> None:
        """Make ``pattern`` the office's; raises :class:`UserError` ``originals.pattern_*``."""
        Pattern.parse(pattern)
        with self._database.write() as session:
            session.merge(SettingTable(key=_KEY, value={"pattern": pattern}))

    def example(self, pattern: str, document_id: int | None = None) -> str:
        """The path that ``pattern`` gives that document, or an invented one, without its ending.

        Raises :class:`UserError` ``originals.pattern_*``.
        """
        parsed = Pattern.parse(pattern)
        found: list[Given] = []
        if document_id is not None:
            with self._database.read() as session:
                found = facts.given(session, [document_id])
        return "/".join(parsed.path(found[0].facts if found else _EXAMPLE))

    # -- choosing ----------------------------------------------------------------------------------

    def of_company(self, company_id: int, month: Month | None = None) -> list[int]:
        """The documents of a company (and a month of it), without what was rejected or thrown away."""
        wanted = DocumentFilter(
            company_id=company_id, month=month, statuses=frozenset(set(Status) - _OUT_OF_USE)
        )
        with self._database.read() as session:
            return listing.ids(session, wanted, Sort(descending=False)).tolist()

    def of_office(self) -> list[int]:
        """The documents of all companies, and those of none, without what was rejected or thrown away."""
        with self._database.read() as session:
            wanted = DocumentFilter(statuses=frozenset(set(Status) - _OUT_OF_USE))
            return listing.ids(session, wanted, Sort(descending=False)).tolist()

    # -- writing -----------------------------------------------------------------------------------

    def export(
        self,
        ids: Sequence[int],
        target: Path,
        format: OriginalsFormat,  # noqa: A002
        *,
        pattern: str | None = None,
        replace: bool = False,
        progress: Progress = lambda _done, _total: True,
    ) -> OriginalsReport:
        """Write the originals of these documents to ``target``; it is there whole, or not at all.

        Args:
            ids: the documents; an id given twice counts once, one that is gone does not.
            target: the folder or file to make.  PDF/A goes into a ZIP if its name ends so.
            format: what to make.
            pattern: of the names; ``None`` for the office's.
            replace: whether a file that is there may be replaced; a folder never is.
            progress: see :data:`Progress`.

        Raises:
            UserError: ``originals.*``, and ``work.cancelled`` once ``progress`` said so.
        """
        names = Pattern.parse(self.pattern() if pattern is None else pattern)
        with self._database.read() as session:
            chosen = facts.ordered(session, ids)
            needed = facts.needed_bytes(session, chosen)
        if not chosen:
            raise UserError("originals.nothing")
        check_room(target, round(needed * _ROOM[format]))
        # The libraries that write PDF are loaded with the first originals that somebody wants.
        from desktop.services.originals.writing import Job, write

        job = Job(chosen, target, format, names, replace, progress)
        return write(job, self._database, self._store, self._pools, self._settings.load())
