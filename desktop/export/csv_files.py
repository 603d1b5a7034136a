"""CSV the way Polish Excel opens it with a double click.

UTF-8 with a byte order mark (else Excel takes it for Windows-1250), semicolons (the comma is the
decimal sign), CRLF, ISO dates (Excel reads them in every language), amounts with a decimal comma and
no grouping.  CSV knows no sheets, so each table becomes a file.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.domain import money
from desktop.export import atomic, texts
from desktop.export.records import ExportDocument
from desktop.export.tables import TABLES, CellValue, ColumnType, Table


class CsvExporter:
    """Writes ``<stem>-dokumenty.csv``, and ``-stawki``, ``-pozycje`` and ``-opis`` beside it."""

    name = "CSV"
    suffix = ".csv"

    def files(self, target: Path) -> tuple[Path, ...]:
        """The files that :meth:`write` makes for ``target``."""
        return tuple(_file(target, table) for table in TABLES)

    def write(self, documents: Sequence[ExportDocument], target: Path) -> None:
        """Write all tables; see :class:`~desktop.export.registry.Exporter`."""
        atomic.write_files({_file(target, table): _content(table, documents) for table in TABLES})


def _file(target: Path, table: Table) -> Path:
    stem = target.name.removesuffix(CsvExporter.suffix)
    return target.with_name(f"{stem}-{table.suffix}{CsvExporter.suffix}")


def _content(table: Table, documents: Sequence[ExportDocument]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.title for column in table.columns)
    types = [column.type for column in table.columns]
    writer.writerows(
        [_cell(value, kind) for value, kind in zip(row, types, strict=True)] for row in table.rows(documents)
    )
    return buffer.getvalue().encode("utf-8-sig")


def _cell(value: CellValue, kind: ColumnType) -> str:
    match value:
        case None:
            return ""
        case str():
            return texts.for_csv(texts.clean(value))
        case date():
            return value.isoformat()
        case Decimal() if kind is ColumnType.NUMBER:
            return f"{value:f}".replace(".", ",")
        case Decimal():
            return money.to_text(value).replace(".", ",")
        case int():
            return str(value)
