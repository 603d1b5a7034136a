"""Files that tell of contractors: what other programs write, and tables of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.contractors import ContractorData, ContractorSettings
from desktop.domain.messages import Message


class FileKind(StrEnum):
    """What a file is."""

    CSV = "csv"
    XLSX = "xlsx"
    EPP = "epp"
    """EDI++ of the InsERT programs."""
    OPTIMA = "optima"
    """XML of Comarch Optima, "praca rozproszona"."""
    SYMFONIA = "symfonia"
    """Text of Symfonia FK, format 3.0."""
    WAPRO = "wapro"
    """XML of WAPRO, MAGIK_EKSPORT."""


TABLES = frozenset({FileKind.CSV, FileKind.XLSX})
"""Kinds whose columns a person may have to name."""


class Role(StrEnum):
    """What a column of a table holds."""

    NUMBER = "number"
    NAME = "name"
    SHORT_NAME = "short_name"
    CODE = "code"
    STREET = "street"
    HOUSE = "house"
    FLAT = "flat"
    POST_CODE = "post_code"
    TOWN = "town"
    COUNTRY = "country"
    EMAIL = "email"
    ACCOUNT = "account"
    PAYMENT_DAYS = "payment_days"
    CATEGORY = "category"
    REGISTER = "register"
    DESCRIPTION = "description"
    ACTIVE = "active"


ENCODINGS = ("utf-8", "cp1250", "cp852", "iso8859-2", "utf-16")
"""What a person may choose from."""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How a table is to be understood; what is ``None`` is guessed."""

    encoding: str | None = None
    """A codec: ``utf-8``, ``cp1250``, ``cp852``, ``iso8859-2``, ``utf-16``; of CSV only."""
    separator: str | None = None
    """Of CSV only."""
    header: bool | None = None
    """Whether the first row names the columns."""
    columns: tuple[Role | None, ...] | None = None
    """What each column holds; those beyond hold nothing of use."""


@dataclass(frozen=True, slots=True)
class TableShape:
    """How a table was understood: nothing left to guess, and its first rows to see whether that is right."""

    options: TableOptions
    sample: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A contractor as a file has it; nothing is checked yet but ``fault``, found while reading."""

    row: int
    """Its line or record in the file, from 1."""
    data: ContractorData
    accounts: tuple[str, ...] = ()
    settings: ContractorSettings = field(default_factory=ContractorSettings)
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class ContractorFile:
    """All that a file says; ``shape`` only of tables."""

    name: str
    kind: FileKind
    records: Sequence[FileRecord]
    shape: TableShape | None = None


class Outcome(StrEnum):
    """What importing a record would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """What importing one record would do: ``changes`` are field, old and new, ``reason`` why not."""

    record: FileRecord
    outcome: Outcome
    contractor_id: int | None = None
    changes: tuple[tuple[str, str, str], ...] = ()
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What importing a file would do, in the file's order."""

    file: ContractorFile
    lines: tuple[ImportLine, ...]
    company_id: int | None = None
    overwrite: bool = True

    def count(self, outcome: Outcome) -> int:
        """How many lines have this outcome."""
        return sum(1 for line in self.lines if line.outcome is outcome)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was done."""

    created: int
    changed: int
    same: int
    refused: int
