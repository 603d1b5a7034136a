"""Who did what: both trails together, page by page, and as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, select, tuple_
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import AuditTable, CompanyTable, DocumentTable
from desktop.db.user_tables import OfficeAuditTable
from desktop.domain.errors import UserError
from desktop.domain.names import Translate
from desktop.domain.trail import DOCUMENT_ACTS, TrailFilter, TrailLine, TrailPage, TrailPlace, act_name, told
from desktop.domain.users import OfficeAct
from desktop.export import texts
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import MACHINE, Act
from desktop.services.users import office_trail

_PAGE = 200
_FILE_PAGE = 5000
_MOST_PEOPLE = 500
_HEADINGS = ("Kiedy", "Kto", "Co", "Firma", "Czego dotyczy", "Nr dokumentu", "Zmiana")

_Row = AuditTable | OfficeAuditTable


class History:
    """Both trails, the newest line first.

    A page is found from where the last one ended, never by counting: the millionth line comes as quickly as
    the first.
    """

    _user = ActingName()

    def __init__(self, database: Database, user: Acting, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._user = user
        self._clock = clock

    def page(self, wanted: TrailFilter, below: TrailPlace | None = None, count: int = _PAGE) -> TrailPage:
        """The next lines that fit, below those that were shown."""
        with self._database.read() as session:
            return _page(session, wanted, below or TrailPlace(), count)

    def people(self) -> list[str]:
        """Everybody whom the trails name, the program itself among them."""
        with self._database.read() as session:
            found = {*_names(session, AuditTable), *_names(session, OfficeAuditTable)}
        return sorted(found - {""}, key=str.casefold)

    def save(
        self,
        path: Path,
        wanted: TrailFilter,
        translate: Translate = lambda _context, text: text,
        go_on: Callable[[int], bool] = lambda _count: True,
    ) -> int:
        """Write the lines that fit to a CSV file for spreadsheets; returns how many.

        ``go_on`` hears how many there are and says whether to go on; left off, no file is left behind.
        Raises :class:`UserError` ``users.trail_not_written``.
        """
        half = path.with_name(f"{path.name}.part")
        try:
            try:
                count = self._write(half, wanted, translate, go_on)
                if count is None:
                    return 0
                half.replace(path)
            finally:
                half.unlink(missing_ok=True)
        except OSError as error:
            raise UserError("users.trail_not_written", path=path) from error
        with self._database.write() as session:
            office_trail.record(
                session, self._user, OfficeAct.TRAIL_SAVED, subject=str(path), at=self._clock()
            )
        return count

    def _write(
        self, path: Path, wanted: TrailFilter, translate: Translate, go_on: Callable[[int], bool]
    ) -> int | None:
        count = 0
        place: TrailPlace | None = TrailPlace()
        # With a byte order mark, else Excel takes it for Windows-1250.
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
            writer.writerow(_HEADINGS)
            while place is not None:
                found = self.page(wanted, place, _FILE_PAGE)
                for line in found.lines:
                    writer.writerow([texts.for_csv(texts.clean(one)) for one in _cells(line, translate)])
                count += len(found.lines)
                place = found.following
                if not go_on(count):
                    return None
        return count


def _cells(line: TrailLine, translate: Translate) -> Sequence[str]:
    return (
        f"{line.at.astimezone():%Y-%m-%d %H:%M:%S}",
        line.who,
        act_name(line.act, translate),
        line.company,
        line.subject,
        "" if line.document_id is None else str(line.document_id),
        told(line, translate),
    )


def _names(session: Session, table: type[Any]) -> list[str]:
    """The distinct names, one look at the index for each: there are few people and a million lines."""
    found: list[str] = []
    last: str | None = ""
    while last is not None and len(found) < _MOST_PEOPLE:
        query = select(table.who).where(table.who > last).order_by(table.who).limit(1)
        last = session.scalar(query)
        if last is not None:
            found.append(last)
    return found


def _page(session: Session, wanted: TrailFilter, below: TrailPlace, count: int) -> TrailPage:
    documents = _documents(session, wanted, below, count)
    office = _office(session, wanted, below, count)
    # Each came in order, and only the first lines of both together are shown.
    rows: list[_Row] = [*documents, *office]
    rows = sorted(rows, key=lambda row: row.at, reverse=True)[:count]
    last_document = next((one for one in reversed(rows) if isinstance(one, AuditTable)), None)
    last_office = next((one for one in reversed(rows) if isinstance(one, OfficeAuditTable)), None)
    following = TrailPlace(
        below.document if last_document is None else (last_document.at, last_document.id),
        below.office if last_office is None else (last_office.at, last_office.id),
    )
    more = len(documents) + len(office) > len(rows) or len(rows) == count
    return TrailPage(tuple(_lines(session, rows)), following if more and rows else None)


def _documents(session: Session, wanted: TrailFilter, below: TrailPlace, count: int) -> Sequence[AuditTable]:
    if wanted.act and wanted.act not in DOCUMENT_ACTS:
        return ()
    query = _narrowed(select(AuditTable), AuditTable, wanted, below.document)
    if wanted.act:
        query = query.where(AuditTable.what == wanted.act)
    if wanted.company_id is not None:
        query = query.where(
            exists().where(
                DocumentTable.id == AuditTable.document_id, DocumentTable.company_id == wanted.company_id
            )
        )
    return list(session.scalars(query.limit(count)))


def _office(
    session: Session, wanted: TrailFilter, below: TrailPlace, count: int
) -> Sequence[OfficeAuditTable]:
    if wanted.act and wanted.act in DOCUMENT_ACTS:
        return ()
    query = _narrowed(select(OfficeAuditTable), OfficeAuditTable, wanted, below.office)
    if wanted.act:
        query = query.where(OfficeAuditTable.act == wanted.act)
    if wanted.company_id is not None:
        query = query.where(OfficeAuditTable.company_id == wanted.company_id)
    return list(session.scalars(query.limit(count)))


def _narrowed(
    query: Select[Any], table: type[Any], wanted: TrailFilter, below: tuple[datetime, int] | None
) -> Select[Any]:
    parts: list[ColumnElement[bool]] = []
    if below is not None:
        parts.append(tuple_(table.at, table.id) < tuple_(*below))
    if wanted.who:
        parts.append(table.who == wanted.who)
    elif wanted.people:
        parts.append(table.who != MACHINE)
    if wanted.since is not None:
        parts.append(table.at >= wanted.since)
    if wanted.until is not None:
        parts.append(table.at < wanted.until)
    return query.where(*parts).order_by(table.at.desc(), table.id.desc())


def _lines(session: Session, rows: Sequence[_Row]) -> list[TrailLine]:
    ids = {row.document_id for row in rows if isinstance(row, AuditTable)}
    query = select(
        DocumentTable.id, DocumentTable.number, DocumentTable.file_name, DocumentTable.company_id
    ).where(DocumentTable.id.in_(ids))
    documents = {row.id: row for row in session.execute(query)}
    companies = {
        *(row.company_id for row in documents.values()),
        *(
            int(one)
            for row in rows
            if isinstance(row, AuditTable) and row.what == Act.ASSIGNED
            for one in (row.old, row.new)
            if one and one.isdecimal()
        ),
        *(row.company_id for row in rows if isinstance(row, OfficeAuditTable)),
    }
    named = select(CompanyTable.id, CompanyTable.short_name).where(CompanyTable.id.in_(companies - {None}))
    names: dict[int | None, str] = {row.id: row.short_name for row in session.execute(named)}
    found: list[TrailLine] = []
    for row in rows:
        if isinstance(row, OfficeAuditTable):
            company = names.get(row.company_id, "")
            found.append(
                TrailLine(row.at, row.who, row.act, None, row.subject, company, "", row.old, row.new)
            )
            continue
        document = documents.get(row.document_id)
        old, new = row.old, row.new
        if row.what == Act.ASSIGNED:
            # The trail has their numbers; a company out of reach is told by nothing more.
            old, new = (_named(one, names) for one in (old, new))
        subject = "" if document is None else document.number or document.file_name
        company = "" if document is None else names.get(document.company_id, "")
        found.append(
            TrailLine(
                row.at,
                row.who,
                row.what,
                row.document_id,
                subject,
                company,
                row.field,
                old,
                new,
            )
        )
    return found


def _named(number: str | None, names: Mapping[int | None, str]) -> str | None:
    if not number or not number.isdecimal():
        return number
    return names.get(int(number), f"nr {number}")
