"""What stays of an erasure or a destruction: who, when, of what, on which ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.privacy.periods import KeptKind


class ProtocolKind(StrEnum):
    """What a protocol is of."""

    ERASURE = "erasure"
    """Of a person's data: nothing in it tells whose."""
    DESTRUCTION = "destruction"
    """Of what was kept long enough (protokół brakowania)."""


@dataclass(frozen=True, slots=True)
class Due:
    """What may be destroyed: of a company (``None``: of none), of a kind and a year."""

    company_id: int | None
    company: str
    kind: KeptKind
    year: int
    count: int
    until: date
    """The last day on which it had to be kept."""

    @property
    def key(self) -> str:
        """Names it in the list: ``12:accounting:2019``; the company's number 0 stands for none."""
        return f"{self.company_id or 0}:{self.kind.value}:{self.year}"


@dataclass(frozen=True, slots=True)
class ProtocolLine:
    """A thing that was destroyed, as the list names it; empty where it has no such thing."""

    kind: str
    """Of a document its kind, else the :class:`KeptKind`."""
    number: str
    day: date | None
    company: str
    contractor: str
    count: int = 1
    """More than one where the things have no names of their own."""


@dataclass(frozen=True, slots=True)
class Protocol:
    """A protocol; kept for good."""

    id: int
    kind: ProtocolKind
    at: datetime
    who: str
    office: str
    ground: str
    """Why, as whoever did it put it."""
    counts: Mapping[str, int]
    """How many of each place or kind went."""
    kept: Mapping[str, int]
    """Of an erasure: how many of each place stayed."""
    lines: tuple[ProtocolLine, ...] = ()
