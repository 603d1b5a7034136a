"""An Excel workbook of the plain tables, one sheet each."""

from __future__ import annotations

from functools import partial

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.drafts import Draft, DraftFile, Job
from desktop.export.options import MappedColumn, Option
from desktop.export.tables import TABLES, shown, without_rows


class XlsxExporter:
    """Makes one workbook with a sheet for each table."""

    key = "xlsx"
    name = QT_TRANSLATE_NOOP("export", "Excel (XLSX)")
    options: tuple[Option, ...] = ()
    mapped: tuple[MappedColumn, ...] = ()
    mixed = True
    help = "export"

    def draft(self, job: Job) -> Draft:
        """The workbook; see :class:`~desktop.export.registry.Exporter`."""
        # Loaded with the first workbook: openpyxl brings NumPy and Pillow along.
        from desktop.export.workbook import WorkbookSheet, workbook

        sheets = (
            WorkbookSheet(table.title, table.columns, partial(table.rows, job.documents)) for table in TABLES
        )
        return Draft(
            files=(DraftFile(".xlsx", workbook(sheets)),),
            documents=tuple(one.id for one in job.documents),
            sheets=shown(job.documents),
            notices=tuple(without_rows(job.documents)),
        )
