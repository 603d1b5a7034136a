"""Which format a file has, judged by its first bytes alone: opens nothing, loads no parser."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.reading import MediaType

_MEGABYTE = 1024 * 1024


def media_type_of(path: Path, max_bytes: int | None = None) -> MediaType:
    """The format of a file that has no more than ``max_bytes``.

    Raises:
        UserError: ``file.not_readable``, ``file.empty``, ``file.too_large``, ``file.unknown_type``,
            ``file.bank_statement`` for a statement of MT940, which other readers read.
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
    if media_type is MediaType.MT940:
        raise UserError("file.bank_statement")
    return media_type
