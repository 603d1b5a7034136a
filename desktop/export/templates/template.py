"""A table as an office designs it: which columns, in which order, written how."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from desktop.domain.errors import UserError

MAX_COLUMNS = 200
MAX_TITLE = 100
MAX_LIMIT = 8_000


class FileKind(StrEnum):
    """What is written."""

    CSV = "csv"
    XLSX = "xlsx"


class RowFor(StrEnum):
    """What a row stands for; the values are the endings of the plain tables' files."""

    DOCUMENT = "dokumenty"
    RATE = "stawki"
    """A document at one VAT rate."""
    LINE = "pozycje"
    """A line of goods."""
    PART = "opis"
    """What goes to one category at one rate."""


class Quoting(StrEnum):
    """When a text stands in quotes."""

    NEEDED = "needed"
    ALWAYS = "always"
    NEVER = "never"
    """For programs that know no quotes: separators and quotes within texts become blanks."""


ENCODINGS = ("utf-8-sig", "utf-8", "cp1250", "iso8859-2", "cp852")
"""Python's names; the first is UTF-8 with the mark that Excel looks for."""
SEPARATORS = (";", ",", "\t", "|")
DATE_FORMATS = ("%Y-%m-%d", "%d.%m.%Y", "%d-%m-%Y", "%d/%m/%Y", "%Y%m%d", "%d%m%Y", "%m/%d/%Y")
DECIMAL_SIGNS = (",", ".")
LINE_ENDS = ("\r\n", "\n")


@dataclass(frozen=True, slots=True)
class TemplateColumn:
    """A column: what it is called and what stands in it.

    ``source`` is one of :data:`~desktop.export.templates.sources.SOURCES`; empty for a column in which
    always ``text`` stands.
    """

    title: str
    source: str = ""
    text: str = ""
    limit: int = 0
    """The longest text in characters; 0: any."""
    required: bool = False
    """A document without a value is refused."""


@dataclass(frozen=True, slots=True)
class Template:
    """A table's design.  ``name`` tells it from the office's others."""

    name: str
    columns: tuple[TemplateColumn, ...]
    kind: FileKind = FileKind.CSV
    rows: RowFor = RowFor.DOCUMENT
    heading: bool = True
    encoding: str = "utf-8-sig"
    separator: str = ";"
    decimal: str = ","
    date_format: str = "%Y-%m-%d"
    quoting: Quoting = Quoting.NEEDED
    line_end: str = "\r\n"
    for_excel: bool = False
    """Texts that a spreadsheet would turn into numbers, dates or formulas are guarded."""


def checked(template: Template, sources: Mapping[str, object]) -> Template:
    """``template`` if it can be used.

    Raises :class:`UserError` ``export.template_*`` saying what is wrong with it.
    """
    if not template.name.strip() or len(template.name) > MAX_TITLE or ":" in template.name:
        raise UserError("export.template_name")
    if not 0 < len(template.columns) <= MAX_COLUMNS:
        raise UserError("export.template_columns", limit=MAX_COLUMNS)
    for column in template.columns:
        if column.source and column.source not in sources:
            raise UserError("export.template_source", column=column.title or column.source)
        if len(column.title) > MAX_TITLE or not 0 <= column.limit <= MAX_LIMIT:
            raise UserError("export.template_column", column=column.title[:MAX_TITLE])
    chosen = (
        (template.encoding, ENCODINGS),
        (template.separator, SEPARATORS),
        (template.decimal, DECIMAL_SIGNS),
        (template.date_format, DATE_FORMATS),
        (template.line_end, LINE_ENDS),
    )
    for value, known in chosen:
        if value not in known:
            raise UserError("export.template_broken", name=template.name)
    unquoted = template.kind is FileKind.CSV and template.quoting is Quoting.NEVER
    if unquoted and template.separator == template.decimal:
        raise UserError("export.template_separator")
    return template


def to_text(template: Template) -> str:
    """The form that is kept and can be carried to another office."""
    return json.dumps(asdict(template), ensure_ascii=False, indent=1)


def from_text(text: str, sources: Mapping[str, object]) -> Template:
    """The inverse of :func:`to_text`.

    Raises :class:`UserError` ``export.template_broken`` for what is no template, else as :func:`checked`.
    """
    try:
        data = json.loads(text)
        columns = tuple(TemplateColumn(**column) for column in data.pop("columns"))
        template = Template(
            columns=columns,
            kind=FileKind(data.pop("kind")),
            rows=RowFor(data.pop("rows")),
            quoting=Quoting(data.pop("quoting")),
            **data,
        )
        return checked(template, sources)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UserError("export.template_broken", name="") from error
