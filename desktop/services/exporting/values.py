"""What handing over takes and gives: plain values for the window, the command line and tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from desktop.db.exporting_tables import BatchState
from desktop.domain.booking.dictionaries import Side
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.export.drafts import Draft, Job, Notice, Weight
from desktop.export.options import MappedColumn, Option, Translation

Refusal = tuple[int, Message]
"""A document's id, and why it cannot be handed over."""


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """A format that documents can leave in; see :class:`desktop.export.registry.Exporter`."""

    key: str
    name: str
    """Polish, of the context ``export``."""
    mixed: bool
    """Documents of several companies may stand in one file."""
    options: tuple[Option, ...]
    mapped: tuple[MappedColumn, ...]
    help: str
    """The name of its page in the help."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is set for one format: options by their keys, and what codes are in the accounting program."""

    values: Mapping[str, str] = field(default_factory=dict)
    translation: Translation = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A fact of a document that is not what it was when the document left; empty texts for nothing."""

    key: str
    label: str
    """Polish, of the context ``export``."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class LeftBefore:
    """A document that has left already: in which batch it did last, and what changed since."""

    document_id: int
    batch_id: int
    at: datetime
    format: str
    changes: tuple[Change, ...] | None
    """Nothing changed if empty; ``None``: the batch is of an older version, which did not remember."""


@dataclass(frozen=True, slots=True)
class Total:
    """What the documents of a draft come to, by side and currency; corrections are differences.

    A document without an amount adds nothing to it.
    """

    side: Side | None
    """``None``: neither purchase nor sale."""
    currency: str
    documents: int
    net: Decimal
    vat: Decimal
    gross: Decimal


@dataclass(frozen=True, slots=True)
class RegisterTotal:
    """What the documents of one register and kind come to in złoty: what a program must show after import.

    Corrections are differences.  Amounts are the documents' own, whatever of them is deducted.
    """

    side: Side | None
    """``None``: neither purchase nor sale."""
    register: str
    """Its name; empty where nothing describes the documents."""
    kind: DocumentKind | None
    documents: int
    net: Decimal
    vat: Decimal
    gross: Decimal
    unknown: int = 0
    """Documents among them whose amounts in złoty nobody knows: they add nothing."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Exactly what would be written, and all that is to be said of it.  Nothing has been written."""

    format: FormatInfo
    company_id: int | None
    """``None`` if the documents are of several companies, or there are none."""
    job: Job | None
    """What the draft was made from; ``None`` where no document was left to draft."""
    draft: Draft
    refused: tuple[Refusal, ...]
    """What the office's rules refuse; what the format refuses stands among the draft's notices."""
    before: tuple[LeftBefore, ...]
    totals: tuple[Total, ...]
    """In the documents' own currencies."""
    registers: tuple[RegisterTotal, ...]
    """In złoty."""
    stem: str
    """What the files' names begin with, by the pattern that is set."""
    as_of: int
    """The newest line of the audit trail when it was made: what changes a document later outdates it."""

    @property
    def ready(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.draft.files and self.draft.documents)

    @property
    def all_refused(self) -> tuple[Refusal, ...]:
        """Every document that will not leave, with one reason: the office's rules' before the format's."""
        found = dict(self.refused)
        for notice in self.draft.notices:
            if notice.weight is Weight.REFUSED and notice.document is not None:
                found.setdefault(notice.document, notice.message)
        return tuple(found.items())


@dataclass(frozen=True, slots=True)
class BatchFile:
    """A file of a batch; ``size`` in bytes, ``sha256`` hexadecimal."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export did: the files, how many documents, which of them had left before, which could not.

    A document that was reopened while the files were written is in them, but counts as refused
    (``export.reopened``).
    """

    files: tuple[Path, ...] = ()
    documents: int = 0
    again: tuple[int, ...] = ()
    refused: tuple[Refusal, ...] = ()
    notices: tuple[Notice, ...] = ()
    batch: int | None = None
    """``None`` if nothing was written."""
    written: tuple[BatchFile, ...] = ()
    """The files once more, by name, with their sums."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One hand-over."""

    id: int
    at: datetime
    who: str
    format: str
    format_name: str
    """Polish, of the context ``export``; the key where the format is no more."""
    company_id: int | None
    """``None``: of several, or of an older version's batch."""
    company: str
    month: Month | None
    name: str
    """The name of its first file; of an older version's batch what the names begin with."""
    folder: Path
    """Where the files were written."""
    files: tuple[BatchFile, ...]
    """None of a batch of an older version."""
    documents: int
    state: BatchState
    undone_at: datetime | None
    undone_by: str
    reason: str
    """Why it was undone."""
    registers: tuple[RegisterTotal, ...] = ()
    """What its documents came to in złoty when they left; nothing of batches of older versions."""


@dataclass(frozen=True, slots=True)
class BatchDocument:
    """A document of a batch as it is now."""

    document_id: int
    number: str
    contractor: str
    gross: Decimal | None
    currency: str
    status: Status | None
    """``None``: it was deleted for good."""
    counted: bool
    """``False``: it is in the file, but its approval was taken back while that was written."""


@dataclass(frozen=True, slots=True)
class ChangedDocument:
    """A document of a batch that is not what it was; ``gone`` if it was deleted for good."""

    document_id: int
    number: str
    changes: tuple[Change, ...]
    gone: bool = False


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What undoing a batch did."""

    back: tuple[int, ...]
    """Approved again, as before the batch."""
    left: tuple[int, ...]
    """Stay as they are: another batch holds them too, as they say now, or they were reopened since."""
    files: tuple[Path, ...]
    """Files of the batch that still lie where they were written: they are not to be imported."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of batches that a power cut interrupted, by number."""

    completed: tuple[int, ...] = ()
    """Their files were whole: the documents are marked."""
    dropped: tuple[int, ...] = ()
    """Their files were not: nothing is left of them, and the documents can leave as before."""
