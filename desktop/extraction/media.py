"""What a file is, judged by its content, and whether it can be read within the limits."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.reading import Inspection, Limits, MediaType
from desktop.extraction.einvoice.files import check_xml
from desktop.extraction.pdf import check_pdf
from desktop.extraction.pictures import check_picture

_MEGABYTE = 1024 * 1024


def media_type_of(path: Path, max_bytes: int | None = None) -> MediaType:
    """The format of a file that has no more than ``max_bytes``.

    Raises:
        UserError: ``file.not_readable``, ``file.empty``, ``file.too_large``, ``file.unknown_type``.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError as error:
        raise UserError("file.not_readable") from error
    if not head:
        raise UserError("file.empty")
    if max_bytes is not None and size > max_bytes:
        raise UserError("file.too_large", size=-(-size // _MEGABYTE), limit=max_bytes // _MEGABYTE)
    media_type = sniff(head)
    if media_type is None:
        raise UserError("file.unknown_type")
    return media_type


def inspect(path: Path, limits: Limits) -> Inspection:
    """Look into a file without reading it: its format and its number of pages.

    Raises:
        UserError: with one of the ``file.*`` codes, when the file cannot be taken or read.
    """
    media_type = media_type_of(path, limits.max_bytes)
    if media_type is MediaType.PDF:
        return Inspection(media_type, check_pdf(path, limits))
    if media_type is MediaType.XML:
        return Inspection(media_type, check_xml(path))
    return Inspection(media_type, check_picture(path, media_type, limits))
