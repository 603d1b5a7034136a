"""Phones of the office's clients: paired by a code instead of a password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Of pairing codes: no letter or digit that is taken for another one."""

CODE_LENGTH = 12
"""60 bits: typed in a minute, and at the panel's pace never guessed."""

USUAL_DAYS, MOST_DAYS = 14, 365
"""How long a code works."""

USUAL_PHONES, MOST_PHONES = 3, 50
"""How many phones a code lets in."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A code that lets phones in; what it was is not kept.  Moments are UTC."""

    id: int
    company_id: int
    left: int
    """How many more phones it lets in."""
    created_at: datetime
    created_by: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class NewPairing:
    """A pairing just made; link and code are shown this once."""

    pairing: Pairing
    link: str
    code: str
    """As printed, in groups: ``ABCD-EFGH-JKLM``."""


@dataclass(frozen=True, slots=True)
class Device:
    """A paired phone.  Moments are UTC."""

    id: int
    company_id: int
    name: str
    browser: str
    paired_at: datetime
    seen_at: datetime
    address: str
    revoked_at: datetime | None = None


def grouped(code: str) -> str:
    """A code as it is printed, in groups of four."""
    return "-".join(code[at : at + 4] for at in range(0, len(code), 4))


def plain(typed: str) -> str:
    """What somebody typed, as codes are made; empty if it cannot be one."""
    code = "".join(character for character in typed.upper() if character not in "-–— \t")
    fits = len(code) == CODE_LENGTH and all(character in ALPHABET for character in code)
    return code if fits else ""
