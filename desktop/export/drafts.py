"""What an exporter is about to hand over: files in memory, what they show, and what was done to fit them.

Nothing touches the disk before a person (or a script) has seen the draft: the preview, the dry run and the
writing use the same one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from desktop.domain.contractors import Address
from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.export.options import Settings
from desktop.export.records import ExportDocument


class Weight(IntEnum):
    """What a notice means for the document."""

    SAID = 0
    """Worth knowing; the file says all that the document says."""
    CHANGED = 1
    """Something was shortened, transliterated or put elsewhere so that the program takes it."""
    REFUSED = 2
    """The document is not in the file: the program would reject it, or book it wrongly."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence about a document (``None``: about the whole file)."""

    document: int | None
    weight: Weight
    message: Message


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of the preview; ``title`` is Polish, of the context ``export``."""

    title: str
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of the preview, exactly as the file has it, and the document it is made from."""

    document: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the preview; ``title`` is Polish, of the context ``export``."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Callable[[], Iterable[SheetRow]]
    """Made when they are asked for: writing 10,000 documents needs no texts for a preview."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A file's bytes; ``ending`` is what follows the common stem: ``.epp``, ``-stawki.csv``."""

    ending: str
    data: bytes
    encoding: str = ""
    """How the preview decodes it; empty: it is no text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The outcome of an exporter.  ``documents`` are those that are in the files, in their order."""

    files: tuple[DraftFile, ...]
    documents: tuple[int, ...]
    sheets: tuple[Sheet, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """The company whose documents are handed over."""

    name: str
    nip: str
    short_name: str = ""
    address: Address = Address()  # noqa: RUF009 - frozen
    email: str = ""
    code: str = ""
    """The folder's or program's short code for it."""


@dataclass(frozen=True, slots=True)
class Job:
    """All that an exporter may know: the same job always gives the same bytes."""

    documents: tuple[ExportDocument, ...]
    sender: Sender
    """Of formats that take documents of several companies (:attr:`Exporter.mixed`): the first one's."""
    month: Month | None
    """The period the file is for; ``None`` if documents of several months are handed over."""
    made_at: datetime
    """When the batch was begun, UTC: what the file says of its making."""
    made_by: str
    settings: Settings
