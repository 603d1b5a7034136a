"""An Excel workbook with real dates and amounts, and one sheet per table."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export import texts
from desktop.export.drafts import Draft, DraftFile, Job
from desktop.export.options import MappedColumn, Option
from desktop.export.records import ExportDocument
from desktop.export.tables import TABLES, CellValue, Column, ColumnType, Table, shown

AMOUNT_FORMAT = "# ##0.00"
DATE_FORMAT = "yyyy\\-mm\\-dd"

_FORMATS = {
    ColumnType.TEXT: "@",
    ColumnType.DATE: DATE_FORMAT,
    ColumnType.AMOUNT: AMOUNT_FORMAT,
    ColumnType.COUNT: "0",
    ColumnType.NUMBER: "0.######",
}
_FIXED_TIME = datetime(2000, 1, 1)  # noqa: DTZ001 - OOXML keeps it as UTC; the moment says nothing


class XlsxExporter:
    """Makes one workbook with a sheet for each table."""

    key = "xlsx"
    name = QT_TRANSLATE_NOOP("export", "Excel (XLSX)")
    options: tuple[Option, ...] = ()
    mapped: tuple[MappedColumn, ...] = ()
    mixed = True
    help = "export-tables"

    def draft(self, job: Job) -> Draft:
        """The workbook; see :class:`~desktop.export.registry.Exporter`."""
        return Draft(
            files=(DraftFile(".xlsx", _content(job.documents)),),
            documents=tuple(one.id for one in job.documents),
            sheets=shown(job.documents),
        )


def _content(documents: Sequence[ExportDocument]) -> bytes:
    workbook = Workbook(write_only=True)
    for table in TABLES:
        _add_sheet(workbook, table, documents)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return _without_clock(buffer)


def _add_sheet(workbook: Workbook, table: Table, documents: Sequence[ExportDocument]) -> None:
    sheet = workbook.create_sheet(table.title)
    sheet.freeze_panes = "A2"
    for index, column in enumerate(table.columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.append([_heading(sheet, column) for column in table.columns])
    # A row is written out as it is appended, so one styled cell per column serves all rows: making
    # and styling 300,000 of them would take most of the time.
    cells = [_styled(sheet, column) for column in table.columns]
    quoted = [_styled(sheet, column, quoted=True) for column in table.columns]
    last = 1
    for row in table.rows(documents):
        last += 1
        sheet.append([_filled(*group) for group in zip(cells, quoted, row, strict=True)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.columns))}{last}"


def _heading(sheet: Any, column: Column) -> Any:
    cell = WriteOnlyCell(sheet, column.title)
    cell.font = Font(bold=True, color="FFFFFFFF")
    cell.fill = PatternFill("solid", fgColor="FF0B6E8A")
    cell.border = Border(bottom=Side("thin", color="FF1F2933"))
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return cell


def _styled(sheet: Any, column: Column, *, quoted: bool = False) -> Any:
    cell = WriteOnlyCell(sheet)
    cell.number_format = _FORMATS[column.type]
    if quoted:
        # Keeps the text a text when somebody edits the cell.
        cell.quotePrefix = True
    return cell


def _filled(cell: Any, quoted: Any, value: CellValue) -> Any:
    if not isinstance(value, str):
        cell.value = value
        return cell
    text = texts.clean(value)
    if not text:
        cell.value = None
        return cell
    if texts.starts_formula(text):
        cell = quoted
    cell.value = text
    # openpyxl takes "=1+1" for a formula and "#N/A" for an error; from a document both are texts.
    cell.data_type = "s"
    return cell


def _without_clock(workbook: io.BytesIO) -> bytes:
    """The workbook with the time of writing taken out of the archive and its properties."""
    result = io.BytesIO()
    properties = DocumentProperties(creator="Bezdotyk", created=_FIXED_TIME, modified=_FIXED_TIME)
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            data = tostring(properties.to_tree()) if name == ARC_CORE else source.read(name)
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return result.getvalue()
