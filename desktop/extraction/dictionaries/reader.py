"""Any of the known files, told by its content."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.booking.dictionaries import Term
from desktop.domain.errors import UserError
from desktop.extraction.dictionaries import epp, optima, sheet, symfonia
from desktop.extraction.dictionaries.found import BadFile, Found
from desktop.extraction.einvoice.tree import BadXml, parse

MAX_BYTES = 30 * 1024 * 1024


def read(path: Path) -> list[Term]:
    """The items that a file names.

    Raises :class:`UserError` ``booking.file_*`` for a file that cannot be read, is none of the known
    formats, is damaged, or names nothing.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError("booking.file_too_large", file=path.name, limit=MAX_BYTES // (1024 * 1024))
        data = path.read_bytes()
    except OSError as error:
        raise UserError("booking.file_unreadable", file=path.name) from error
    found = Found()
    try:
        known = _read(data, found)
    except BadFile as error:
        raise UserError("booking.file_bad", file=path.name, reason=error) from error
    except BadXml as error:
        raise UserError("booking.file_bad", file=path.name, reason="XML") from error
    except sheet.NoHeading as error:
        raise UserError("booking.file_columns", file=path.name) from error
    if not known:
        raise UserError("booking.file_unknown", file=path.name)
    if not found.terms:
        raise UserError("booking.file_empty", file=path.name)
    return list(found.terms.values())


def _read(data: bytes, found: Found) -> bool:
    """Whether the format is known."""
    if epp.is_epp(data[:200]):
        epp.read(data, found)
        return True
    if data.startswith(b"PK\x03\x04"):
        sheet.read_xlsx(data, found)
        return True
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        root = parse(data)
        if not optima.is_optima(root):
            return False
        optima.read(root, found)
        return True
    if b"\x00" in data[:4000]:
        return False
    if symfonia.is_symfonia(data[:20_000].decode("cp1250", "replace")):
        symfonia.read(data, found)
        return True
    sheet.read_csv(data, found)
    return True
