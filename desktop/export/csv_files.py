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

from desktop.domain import money
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export import texts
from desktop.export.drafts import Draft, DraftFile, Job
from desktop.export.options import MappedColumn, Option
from desktop.export.records import ExportDocument
from desktop.export.tables import TABLES, CellValue, ColumnType, Table, shown, without_rows


class CsvExporter:
    """Makes ``<stem>-dokumenty.csv``, and ``-stawki``, ``-pozycje`` and ``-opis`` beside it."""

    key = "csv"
    name = QT_TRANSLATE_NOOP("export", "Tabele CSV")
    options: tuple[Option, ...] = ()
    mapped: tuple[MappedColumn, ...] = ()
    mixed = True
    help = "export"

    def draft(self, job: Job) -> Draft:
        """All tables; see :class:`~desktop.export.registry.Exporter`."""
        return Draft(
            files=tuple(
                DraftFile(f"-{table.suffix}.csv", _content(table, job.documents), "utf-8-sig")
                for table in TABLES
            ),
            documents=tuple(one.id for one in job.documents),
            sheets=shown(job.documents),
            notices=tuple(without_rows(job.documents)),
        )


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
