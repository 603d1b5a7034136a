"""Excel workbooks: the first sheet that holds anything, cells as texts, formulas by their kept results."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

from desktop.intake.contractor_files.bounds import MAX_COLUMNS, MAX_RECORDS, BadFile, TooMany, one_line
from desktop.intake.contractor_files.tables import unquoted

_MAX_UNPACKED = 128 * 1024 * 1024
_MAX_PARTS = 2_000
_MAX_RATIO = 300
"""How much smaller an honest sheet packs; only asked of parts beyond a megabyte."""
_CHUNK = 1 << 20
_EMPTY_IN_A_ROW = 5_000
"""Rows without anything after which the sheet is taken to end: some programs format a million of them."""


def rows(data: bytes) -> list[list[str]]:
    """The cells of the first sheet that is not empty.

    Raises :class:`~.bounds.BadFile` and :class:`~.bounds.TooMany`.
    """
    _refuse_hostile(data)
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    except MemoryError:
        raise
    except Exception as error:  # the library raises whatever a broken part brings up
        raise BadFile(type(error).__name__) from error
    try:
        for sheet in workbook.worksheets:
            found = _sheet(sheet)
            if found:
                return found
    except (TooMany, MemoryError):
        raise
    except Exception as error:
        raise BadFile(type(error).__name__) from error
    finally:
        workbook.close()
    return []


def _sheet(sheet: object) -> list[list[str]]:
    found: list[list[str]] = []
    blank = 0
    sheet.reset_dimensions()  # type: ignore[attr-defined]  # what a file says of its size may be a lie
    for row in sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True):  # type: ignore[attr-defined]
        cells = [_text(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            blank += 1
            if blank > _EMPTY_IN_A_ROW:
                break
            continue
        if len(found) + blank > MAX_RECORDS:
            raise TooMany
        # Kept, so that rows bear the numbers that the spreadsheet shows.
        found += [[] for _ in range(blank)]
        blank = 0
        found.append(cells)
    return found


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case str():
            return unquoted(one_line(value))
        case bool():
            return "tak" if value else "nie"
        case int():
            return str(value)
        case float():
            # A NIP kept as a number; an account loses its digits, which the E in it shows.
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime() | date():
            return value.isoformat()[:10]
    return one_line(str(value))


def _refuse_hostile(data: bytes) -> None:
    """Raise for an archive that unpacks to too much, or whose parts declare document types.

    What the archive says of the sizes is what the library unpacks at the most.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
                raise BadFile("too much of it")
            for part in parts:
                if part.flag_bits & 1:
                    raise BadFile("encrypted")
                if part.file_size > _CHUNK and part.file_size > _MAX_RATIO * max(part.compress_size, 1):
                    raise BadFile("too much of it")
                # Whatever it is called: a workbook says itself which of its parts are sheets.
                _refuse_doctype(archive, part)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
        raise BadFile("no archive") from error
    except RuntimeError as error:
        raise BadFile("encrypted") from error
    except Exception as error:
        if isinstance(error, BadFile | MemoryError):
            raise
        # zlib.error and its like.
        raise BadFile(type(error).__name__) from error


def _refuse_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    before = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            # Without zeros, so that two-byte encodings hide nothing.
            plain = (before + chunk).replace(b"\0", b"").upper()
            if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
                raise BadFile("a document type declaration")
            before = chunk[-40:]
