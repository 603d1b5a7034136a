"""Any statement, told by its content."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.reading import Limits, MediaType
from desktop.domain.statements.model import ReadStatement
from desktop.extraction.einvoice.tree import BadXml, parse
from desktop.extraction.statements import camt053, mt940, pdfstatement
from desktop.extraction.statements.decoding import decoded
from desktop.extraction.statements.errors import BadStatement

MAX_BYTES = 16 * 1024 * 1024
"""Of a text or XML file: a year of a busy account."""
_MAX_ELEMENTS = 1_500_000
"""An entry of CAMT.053 has some 40 elements."""


def read(path: Path, limits: Limits) -> list[ReadStatement]:
    """The statements in a file.

    Raises:
        UserError: ``statement.*`` for a file that is no statement or cannot be right, ``file.*`` for one
            that cannot be opened.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise UserError("file.not_readable") from error
    try:
        if sniff(head) is MediaType.PDF:
            found = [pdfstatement.read(path, limits)]
        elif size > MAX_BYTES:
            raise UserError("statement.too_large", limit=MAX_BYTES // (1024 * 1024))
        else:
            found = _read_text(path.read_bytes())
    except BadStatement as error:
        raise UserError(f"statement.bad.{error.reason}", **error.details) from error
    except OSError as error:
        raise UserError("file.not_readable") from error
    if not found:
        raise UserError("statement.none")
    return found


def _read_text(data: bytes) -> list[ReadStatement]:
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        try:
            root = parse(data, most=_MAX_ELEMENTS)
        except BadXml as error:
            raise UserError("statement.bad_xml") from error
        if not camt053.is_camt053(root):
            raise UserError("statement.unknown")
        return camt053.read(root)
    text = decoded(data)
    if not mt940.is_mt940(text):
        raise UserError("statement.unknown")
    return mt940.read(text)
