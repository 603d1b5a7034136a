"""What a browser announces of a file, and what is answered: names, months and kinds from outside, cleaned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from desktop.db.paths import readable
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.services.panel.refusals import Refused

_NOTE = 2000
DAY = timedelta(hours=24)
"""How long a file counts towards what one sender may send."""
GIVEN_UP = ""
"""The name of a file that its sender gave up; no other is called so."""


@dataclass(frozen=True, slots=True)
class NewUpload:
    """What a browser says of a file before it sends it."""

    name: str
    size: int
    sha256: str = ""
    batch: str = ""
    month: str = ""
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof for the client: when which file became which document."""

    time: datetime
    name: str
    document: int
    known: bool = False
    """The company had sent the very same file before; nothing was added."""


@dataclass(frozen=True, slots=True)
class Progress:
    """An upload begun: go on from ``offset``; or it is known already."""

    id: str
    offset: int
    size: int
    receipt: Receipt | None = None


def file_name(name: str) -> str:
    """The last part of a name from outside, without what no name should hold."""
    last = re.split(r"[/\\]", readable(name))[-1]
    clean = " ".join("".join(char if char.isprintable() else " " for char in last).split())
    return clean[-200:].strip(". ") or "dokument"


def note_of(text: str) -> str:
    """What a client wrote about a file."""
    clean = "".join(char for char in text if char.isprintable() or char == "\n")
    return clean.strip()[:_NOTE]


def month_of(text: str, now: datetime) -> Month | None:
    """The month that was chosen; raises :class:`Refused` ``bad_request`` for none that may be."""
    if not text:
        return None
    try:
        month = Month.parse(text)
    except ValueError as error:
        raise Refused("bad_request") from error
    if not now.year - 10 <= month.year <= now.astimezone(UTC).year + 1:
        raise Refused("bad_request")
    return month


def kind_of(text: str) -> str:
    """The kind that was chosen; raises :class:`Refused` ``bad_request``."""
    if text and text not in set(DocumentKind):
        raise Refused("bad_request")
    return text
