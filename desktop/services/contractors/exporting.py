"""The base as a file that spreadsheets open, and that an import takes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.domain.contractors import AccountSeen, Contractor, ContractorSettings
from desktop.domain.errors import UserError
from desktop.export import texts
from desktop.export.atomic import write_files
from desktop.services.contractors import finding
from desktop.services.contractors.finding import ContractorFilter

_AT_ONCE = 500
_TITLE = "Kontrahenci"


@dataclass(frozen=True, slots=True)
class _Line:
    contractor: Contractor
    accounts: tuple[AccountSeen, ...]
    settings: ContractorSettings


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    width: int
    value: Callable[[_Line], str]


_COLUMNS = (
    _Column("NIP", 16, lambda line: line.contractor.data.number),
    _Column("Nazwa", 44, lambda line: line.contractor.data.name),
    _Column("Nazwa skrócona", 24, lambda line: line.contractor.data.short_name),
    _Column("Ulica", 30, lambda line: line.contractor.data.address.street),
    _Column("Kod pocztowy", 12, lambda line: line.contractor.data.address.post_code),
    _Column("Miejscowość", 22, lambda line: line.contractor.data.address.town),
    _Column("Kraj", 6, lambda line: line.contractor.data.country),
    _Column("E-mail", 26, lambda line: line.contractor.data.email),
    _Column("Aktywny", 8, lambda line: "tak" if line.contractor.data.active else "nie"),
    _Column("Rachunki", 34, lambda line: "; ".join(one.account for one in line.accounts)),
)
_OF_COMPANY = (
    _Column("Kod", 16, lambda line: line.settings.code or ""),
    _Column(
        "Termin płatności",
        10,
        lambda line: "" if line.settings.payment_days is None else str(line.settings.payment_days),
    ),
    _Column("Kategoria", 18, lambda line: line.settings.category or ""),
    _Column("Rejestr VAT", 14, lambda line: line.settings.register or ""),
    _Column("Opis", 30, lambda line: line.settings.description or ""),
)
_INFORMING = (
    _Column("Dokumenty", 10, lambda line: str(line.contractor.documents)),
    _Column(
        "Ostatni dokument",
        12,
        lambda line: "" if line.contractor.last is None else line.contractor.last.isoformat(),
    ),
)


def export(session: Session, path: Path, wanted: ContractorFilter) -> int:
    """Write the contractors that fit as CSV or XLSX, by the name of the file; returns how many.

    With a client in ``wanted``, its codes, terms and categories stand beside.  Raises :class:`UserError`
    ``contractor.export_format``, ``export.locked`` or ``export.not_written``.
    """
    columns = (*_COLUMNS, *(_OF_COMPANY if wanted.company_id is not None else ()), *_INFORMING)
    writers = {".csv": _csv, ".xlsx": _xlsx}
    write = writers.get(path.suffix.casefold())
    if write is None:
        raise UserError("contractor.export_format", file=path.name)
    ids = finding.ids(session, wanted)
    rows = (
        [texts.clean(column.value(line)) for column in columns]
        for line in _lines(session, ids, wanted.company_id)
    )
    write_files({path: write(columns, rows)})
    return len(ids)


def _lines(session: Session, ids: Iterable[int], company_id: int | None) -> Iterator[_Line]:
    every = list(ids)
    for start in range(0, len(every), _AT_ONCE):
        some = every[start : start + _AT_ONCE]
        accounts = finding.accounts_of_many(session, some)
        settings = {} if company_id is None else finding.settings_of_many(session, some, company_id)
        for contractor in finding.listed(session, some):
            yield _Line(
                contractor,
                accounts.get(contractor.id, ()),
                settings.get(contractor.id, ContractorSettings()),
            )


def _csv(columns: Iterable[_Column], rows: Iterable[list[str]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.title for column in columns)
    writer.writerows([texts.for_csv(cell) for cell in row] for row in rows)
    # With a byte order mark, else Excel takes it for Windows-1250.
    return buffer.getvalue().encode("utf-8-sig")


def _xlsx(columns: Iterable[_Column], rows: Iterable[list[str]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    every = tuple(columns)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(_TITLE)
    sheet.freeze_panes = "A2"
    for index, column in enumerate(every, 1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    headings = []
    for column in every:
        cell = WriteOnlyCell(sheet, column.title)
        cell.font = Font(bold=True)
        headings.append(cell)
    sheet.append(headings)
    plain = [WriteOnlyCell(sheet) for _ in every]
    for cell in plain:
        cell.number_format = "@"
    for row in rows:
        for cell, text in zip(plain, row, strict=True):
            cell.value = text or None
            if text:
                # "=1+1" is a text here, never a formula.
                cell.data_type = "s"
        sheet.append(plain)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
