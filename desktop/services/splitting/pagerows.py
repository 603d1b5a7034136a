"""Rows of pages on their way from one document to another, or out of all and back."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from desktop.db import records
from desktop.db.tables import Json, PageTable
from desktop.domain.reading import Page

_PLACE = frozenset({"document_id", "number", "file_page"})
_COLUMNS = tuple(column.key for column in PageTable.__mapper__.column_attrs if column.key not in _PLACE)


def content(row: PageTable) -> dict[str, Any]:
    """All that a row says of its page, but for where it belongs."""
    return {name: getattr(row, name) for name in _COLUMNS}


def placed(found: Mapping[str, Any], document_id: int, number: int, file_page: int) -> PageTable:
    """A row with this content as page ``number`` of a document."""
    row = PageTable(document_id=document_id, number=number, file_page=file_page)
    for name, value in found.items():
        setattr(row, name, value)
    return row


def as_json(found: Mapping[str, Any]) -> Json:
    """Content as JSON data: bytes in base 64, enumerations by their values."""
    return {
        name: {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value
        for name, value in found.items()
    }


def from_json(data: Json) -> dict[str, Any]:
    """The inverse of :func:`as_json`; columns that are not known any longer are left out."""
    return {
        name: base64.b64decode(value["base64"]) if isinstance(value, dict) and "base64" in value else value
        for name, value in data.items()
        if name in _COLUMNS
    }


def kept_of(page: Page) -> Json:
    """A page that was read, as JSON data."""
    row = PageTable(
        width=page.width,
        height=page.height,
        source=page.source,
        turned=page.turned,
        rotation=0,
        words=records.pack_words(page.words),
    )
    return as_json({name: value for name, value in content(row).items() if value is not None})
