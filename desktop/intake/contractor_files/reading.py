"""Reading a file of contractors, whichever program wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from desktop.domain.contractor_files import ContractorFile, FileKind, FileRecord, TableOptions
from desktop.domain.errors import UserError
from desktop.intake.contractor_files import csv_file, epp, symfonia, tables, xlsx_file, xml_files
from desktop.intake.contractor_files.bounds import MAX_BYTES, MAX_RECORDS, BadFile, TooMany

_BINARY = (
    b"%PDF",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
)
"""Beginnings of files that are often chosen by mistake; the last but one is Excel before 2007."""


def read_file(path: Path, options: TableOptions | None = None) -> ContractorFile:
    """What ``path`` says of contractors; ``options`` are what a person chose for a table.

    Raises :class:`UserError` ``contractor.file_unreadable``, ``contractor.file_too_large``,
    ``contractor.file_too_many``, ``contractor.file_damaged``, ``contractor.file_unknown`` or
    ``contractor.file_empty``.
    """
    name = path.name
    data = _bytes(path)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise UserError("contractor.file_empty", file=name)
    try:
        found = _read(name, data, options or TableOptions())
    except TooMany as error:
        raise UserError("contractor.file_too_many", file=name, limit=MAX_RECORDS) from error
    except BadFile as error:
        raise UserError("contractor.file_damaged", file=name) from error
    if not found.records and found.shape is None:
        raise UserError("contractor.file_empty", file=name)
    return found


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError("contractor.file_unreadable", file=path.name) from error
    if len(data) > MAX_BYTES:
        raise UserError("contractor.file_too_large", file=path.name, limit=MAX_BYTES // (1024 * 1024))
    return data


def _read(name: str, data: bytes, options: TableOptions) -> ContractorFile:
    if data.startswith(_BINARY):
        raise UserError("contractor.file_unknown", file=name)
    if data.startswith(b"PK\x03\x04"):
        return _table(name, FileKind.XLSX, xlsx_file.rows(data), options)
    if epp.is_epp(data):
        return ContractorFile(name, FileKind.EPP, _all(epp.records(data)))
    if symfonia.is_symfonia(data):
        return ContractorFile(name, FileKind.SYMFONIA, _all(symfonia.records(data)))
    if data[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        kind, records = xml_files.read(data)
        return ContractorFile(name, kind, records)
    rows, options = csv_file.rows(data, options)
    return _table(name, FileKind.CSV, rows, options)


def _table(name: str, kind: FileKind, rows: list[list[str]], options: TableOptions) -> ContractorFile:
    if not rows:
        raise UserError("contractor.file_empty", file=name)
    shape = tables.shape(rows, options)
    return ContractorFile(name, kind, _all(tables.records(rows, shape.options)), shape)


def _all(records: Iterable[FileRecord]) -> list[FileRecord]:
    found = list(islice(records, MAX_RECORDS + 1))
    if len(found) > MAX_RECORDS:
        raise TooMany
    return found
