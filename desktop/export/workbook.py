"""Excel workbooks with real dates and amounts, the same bytes for the same rows."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from desktop.export import texts
from desktop.export.tables import CellValue, Column, ColumnType

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

_TITLE_LIMIT = 31
_PIECE = 256 * 1024
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Excel takes ``_x0041_`` for a character's code (ECMA-376, ST_Xstring): its first sign is written as one."""
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet: of the columns only titles, types and widths count; ``rows`` are their values."""

    title: str
    columns: Sequence[Column]
    rows: Callable[[], Iterable[tuple[CellValue, ...]]]


def workbook(sheets: Iterable[WorkbookSheet]) -> bytes:
    """The workbook's file."""
    book = Workbook(write_only=True)
    for sheet in sheets:
        _add_sheet(book, sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return _without_clock(buffer)


def _add_sheet(book: Workbook, content: WorkbookSheet) -> None:
    # Excel's rules for the names of sheets.
    sheet = book.create_sheet(_NOT_IN_TITLES.sub(" ", content.title)[:_TITLE_LIMIT].strip(" '") or "1")
    sheet.freeze_panes = "A2"
    for index, column in enumerate(content.columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    sheet.append([_heading(sheet, column) for column in content.columns])
    # A row is written out as it is appended, so one styled cell per column serves all rows: making
    # and styling 300,000 of them would take most of the time.
    cells = [_styled(sheet, column) for column in content.columns]
    quoted = [_styled(sheet, column, quoted=True) for column in content.columns]
    last = 1
    for row in content.rows():
        last += 1
        sheet.append([_filled(*group) for group in zip(cells, quoted, row, strict=True)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(content.columns))}{last}"


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
    """The cell with ``value``; ``None`` where there is nothing: most cells are empty, and cost as much."""
    if value is None:
        return None
    if not isinstance(value, str):
        cell.value = value
        return cell
    text = texts.clean(value)
    if not text:
        return None
    if texts.starts_formula(text):
        cell = quoted
    cell.value = _LOOKS_ESCAPED.sub("_x005F_", text)
    # openpyxl takes "=1+1" for a formula and "#N/A" for an error; from a document both are texts.
    cell.data_type = "s"
    return cell


def _without_clock(workbook: io.BytesIO) -> bytes:
    """The workbook with the time of writing taken out of the archive and its properties."""
    result = io.BytesIO()
    properties = DocumentProperties(creator="Bezdotyk", created=_FIXED_TIME, modified=_FIXED_TIME)
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            if name == ARC_CORE:
                target.writestr(entry, tostring(properties.to_tree()))
                continue
            # A sheet of 10,000 documents is some 100 MB unpacked: it never stands in memory as a whole.
            with source.open(name) as packed, target.open(entry, "w") as again:
                shutil.copyfileobj(packed, again, _PIECE)
    return result.getvalue()
