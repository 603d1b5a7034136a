"""What may stand in a column, and how files may be written, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.templates.template import FileKind, Quoting, RowFor

_ROWS = {
    RowFor.DOCUMENT: QT_TRANSLATE_NOOP("designing", "dokument"),
    RowFor.RATE: QT_TRANSLATE_NOOP("designing", "stawka VAT dokumentu"),
    RowFor.LINE: QT_TRANSLATE_NOOP("designing", "pozycja dokumentu"),
    RowFor.PART: QT_TRANSLATE_NOOP("designing", "część opisu księgowego"),
}
_OF_ROWS = {
    RowFor.RATE: QT_TRANSLATE_NOOP("designing", "stawki"),
    RowFor.LINE: QT_TRANSLATE_NOOP("designing", "pozycji"),
    RowFor.PART: QT_TRANSLATE_NOOP("designing", "opisu"),
}
_KINDS = {FileKind.CSV: "CSV", FileKind.XLSX: "Excel (XLSX)"}
_QUOTING = {
    Quoting.NEEDED: QT_TRANSLATE_NOOP("designing", "gdy trzeba"),
    Quoting.ALWAYS: QT_TRANSLATE_NOOP("designing", "zawsze"),
    Quoting.NEVER: QT_TRANSLATE_NOOP("designing", "nigdy"),
}
_ENCODINGS = {
    "utf-8-sig": QT_TRANSLATE_NOOP("designing", "UTF-8 ze znacznikiem (Excel)"),
    "utf-8": "UTF-8",
    "cp1250": "Windows-1250",
    "iso8859-2": "ISO 8859-2",
    "cp852": "CP 852 (DOS)",
}
_SEPARATORS = {
    ";": QT_TRANSLATE_NOOP("designing", "średnik ;"),
    ",": QT_TRANSLATE_NOOP("designing", "przecinek ,"),
    "\t": QT_TRANSLATE_NOOP("designing", "tabulator"),
    "|": QT_TRANSLATE_NOOP("designing", "kreska |"),
}
_DECIMALS = {
    ",": QT_TRANSLATE_NOOP("designing", "przecinek: 1234,56"),
    ".": QT_TRANSLATE_NOOP("designing", "kropka: 1234.56"),
}
_DATES = {
    "%Y-%m-%d": "2026-11-30", "%d.%m.%Y": "30.11.2026", "%d-%m-%Y": "30-11-2026", "%d/%m/%Y": "30/11/2026",
    "%Y%m%d": "20261130", "%d%m%Y": "30112026", "%m/%d/%Y": "11/30/2026",
}  # fmt: skip
_LINE_ENDS = {
    "\r\n": QT_TRANSLATE_NOOP("designing", "Windows (CR LF)"),
    "\n": QT_TRANSLATE_NOOP("designing", "Linux i macOS (LF)"),
}

Choices = list[tuple[str, str]]


def _words(table: dict[str, str]) -> Choices:
    return [(value, QCoreApplication.translate("designing", text)) for value, text in table.items()]


def rows() -> Choices:
    """What a row may stand for."""
    return _words({one.value: text for one, text in _ROWS.items()})


def kinds() -> Choices:
    """What may be written."""
    return _words({one.value: text for one, text in _KINDS.items()})


def quotings() -> Choices:
    """When texts may stand in quotes."""
    return _words({one.value: text for one, text in _QUOTING.items()})


def encodings() -> Choices:
    """The encodings."""
    return _words(_ENCODINGS)


def separators() -> Choices:
    """What may stand between fields."""
    return _words(_SEPARATORS)


def decimals() -> Choices:
    """The decimal signs, by an example."""
    return _words(_DECIMALS)


def dates() -> Choices:
    """The forms of dates, by an example."""
    return _words(_DATES)


def line_ends() -> Choices:
    """What may end a line."""
    return _words(_LINE_ENDS)


def source(name: str) -> str:
    """A source as a person reads it: ``Netto (stawki)``; empty for a fixed text."""
    table, _dot, title = name.partition(".")
    of = _OF_ROWS.get(RowFor(table)) if name else None
    return title if of is None else f"{title} ({QCoreApplication.translate('designing', of)})"
