"""Writing a table of the office's own design."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import chain
from typing import Literal

from desktop.domain import money
from desktop.export import texts
from desktop.export.drafts import Draft, DraftFile, Job, Sheet, SheetColumn, SheetRow, Weight
from desktop.export.fitting import Fitting
from desktop.export.options import MappedColumn, Option
from desktop.export.tables import CellValue, Column, ColumnType, Line
from desktop.export.templates.sources import SOURCES, TABLES
from desktop.export.templates.template import FileKind, Quoting, Template, TemplateColumn

PREFIX = "template:"
"""What the keys of templates begin with."""

_QUOTING: dict[Quoting, Literal[0, 1]] = {
    Quoting.NEEDED: csv.QUOTE_MINIMAL,
    Quoting.ALWAYS: csv.QUOTE_ALL,
}
_NUMERIC = frozenset({ColumnType.AMOUNT, ColumnType.NUMBER, ColumnType.COUNT})


@dataclass(frozen=True, slots=True)
class _Row:
    document: int
    values: tuple[CellValue, ...]
    cells: tuple[str, ...]
    """As CSV has them; of a workbook, as they are shown."""


class TemplateExporter:
    """Makes the file of one template."""

    options: tuple[Option, ...] = ()
    mapped: tuple[MappedColumn, ...] = ()
    mixed = True
    help = "export-templates"

    def __init__(self, template: Template) -> None:
        self._template = template
        self._csv = template.kind is FileKind.CSV
        self._columns = [SOURCES.get(column.source) for column in template.columns]

    @property
    def key(self) -> str:
        """``template:`` and the template's name."""
        return f"{PREFIX}{self._template.name}"

    @property
    def name(self) -> str:
        """The template's name, as the office gave it."""
        return self._template.name

    def draft(self, job: Job) -> Draft:
        """The table; see :class:`~desktop.export.registry.Exporter`."""
        table = TABLES[self._template.rows]
        fittings = {one.id: self._fitting(one.id) for one in job.documents}
        rows = [self._row(line, fittings[line.document.id]) for line in table.lines(job.documents)]
        for number in fittings.keys() - {row.document for row in rows}:
            fittings[number].say(Weight.REFUSED, "export.template_no_rows")
        notices = [notice for fitting in fittings.values() for notice in fitting.notices]
        gone = {notice.document for notice in notices if notice.weight is Weight.REFUSED}
        kept = [row for row in rows if row.document not in gone]
        documents = tuple(one.id for one in job.documents if one.id not in gone)
        files = (self._file(kept),) if documents else ()
        return Draft(files, documents, (self._sheet(kept),) if documents else (), tuple(notices))

    def _fitting(self, document: int) -> Fitting:
        template = self._template
        if not self._csv:
            return Fitting(document)
        forbidden = f'{template.separator}"' if template.quoting is Quoting.NEVER else ""
        encoding = None if template.encoding.startswith("utf-8") else template.encoding
        return Fitting(document, encoding, forbidden)

    def _row(self, line: Line, fitting: Fitting) -> _Row:
        values: list[CellValue] = []
        cells: list[str] = []
        for column, source in zip(self._template.columns, self._columns, strict=True):
            value = column.text if source is None else source.value(line)
            if column.required and value in {None, ""}:
                fitting.say(Weight.REFUSED, "export.template_empty", field=column.title)
            if isinstance(value, str):
                value = fitting.text(texts.clean(value), column.limit or texts.MAX_TEXT, column.title)
            values.append(value)
            cells.append(self._cell(value, source))
        return _Row(line.document.id, tuple(values), tuple(cells))

    def _cell(self, value: CellValue, source: Column | None) -> str:
        template = self._template
        match value:
            case None:
                return ""
            case str():
                if not (template.for_excel and self._csv):
                    return value
                return texts.for_csv(value, quotes=template.quoting is not Quoting.NEVER)
            case date():
                return value.strftime(template.date_format)
            case Decimal():
                exact = source is not None and source.type is ColumnType.NUMBER
                text = f"{value:f}" if exact else money.to_text(value)
                return text.replace(".", template.decimal)
            case int():
                return str(value)

    def _file(self, rows: Sequence[_Row]) -> DraftFile:
        template = self._template
        if not self._csv:
            return DraftFile(".xlsx", self._workbook(rows))
        lines = chain([self._titles()] if template.heading else [], (row.cells for row in rows))
        if template.quoting is Quoting.NEVER:
            # The library refuses the one empty cell of a row; nothing in the others is there to be quoted.
            text = "".join(f"{template.separator.join(line)}{template.line_end}" for line in lines)
        else:
            text = self._quoted(lines)
        return DraftFile(".csv", text.encode(template.encoding), template.encoding)

    def _quoted(self, lines: Iterable[Sequence[str]]) -> str:
        template = self._template
        buffer = io.StringIO()
        writer = csv.writer(
            buffer,
            delimiter=template.separator,
            quoting=_QUOTING[template.quoting],
            lineterminator=template.line_end,
        )
        writer.writerows(lines)
        return buffer.getvalue()

    def _titles(self) -> list[str]:
        """The heading in the file's letters."""
        fitting = self._fitting(0)
        return [fitting.text(column.title, texts.MAX_TEXT, "") for column in self._template.columns]

    def _workbook(self, rows: Sequence[_Row]) -> bytes:
        # Loaded with the first workbook: openpyxl brings NumPy and Pillow along.
        from desktop.export.workbook import WorkbookSheet, workbook

        columns = [
            Column(column.title, *_shape(column, source), _nothing)
            for column, source in zip(self._template.columns, self._columns, strict=True)
        ]
        return workbook([WorkbookSheet(self._template.name, columns, lambda: (row.values for row in rows))])

    def _sheet(self, rows: Sequence[_Row]) -> Sheet:
        columns = (
            SheetColumn(column.title, source is not None and source.type in _NUMERIC)
            for column, source in zip(self._template.columns, self._columns, strict=True)
        )
        return Sheet(self._template.name, tuple(columns), partial(_shown, rows))


def _shown(rows: Sequence[_Row]) -> Iterator[SheetRow]:
    return (SheetRow(row.document, row.cells) for row in rows)


def _shape(column: TemplateColumn, source: Column | None) -> tuple[ColumnType, int]:
    if source is None:
        return ColumnType.TEXT, max(10, len(column.title))
    return source.type, source.width


def _nothing(_line: Line) -> CellValue:
    return None
