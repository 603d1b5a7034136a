"""Companies: the office's clients."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum


class MonthRule(StrEnum):
    """Which month a document is filed in when nobody says."""

    RECEIVED = "received"
    PREVIOUS = "previous"
    """The month before the one it came in: clients bring October's papers in November."""
    ISSUED = "issued"
    """The month of its issue date, once that is read."""


@dataclass(frozen=True, slots=True)
class CompanySettings:
    """What the office decided for one company."""

    read_at_once: bool = True
    """Reading starts by itself; otherwise when somebody selects rows and asks for it."""
    month_rule: MonthRule = MonthRule.RECEIVED
    addresses: tuple[str, ...] = ()
    """Its own mail addresses: ``dok+zolw@biuro.pl``, ``zolw@dok.biuro.pl``; small letters."""
    trusted: tuple[str, ...] = ()
    """Senders that are believed: addresses, or ``@domena.pl`` for a whole domain; small letters."""
    pin: str = ""
    """Mail of others must carry it in the subject; empty: none is asked for."""


@dataclass(frozen=True, slots=True)
class Company:
    """A client of the office.  ``nip`` is ten digits; ``folder`` the name of its scanner folder."""

    id: int
    short_name: str
    full_name: str
    nip: str
    email: str = ""
    folder: str = ""
    active: bool = True
    address: str = ""
    """Of its seat, on one line, as a register has it or somebody typed it."""
    settings: CompanySettings = field(default_factory=CompanySettings)


_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")


def folder_name(short_name: str, nip: str) -> str:
    """A folder name that a person recognises and every file system takes.

    ``"Żółw sp. z o.o."`` → ``"Żółw sp. z o.o"``: letters stay, characters that Windows forbids and
    trailing points go.  A name with nothing left becomes the NIP.
    """
    text = unicodedata.normalize("NFC", short_name)
    text = re.sub(r'[<>:"/\\|?*„”“]', " ", text)
    text = "".join(char for char in text if unicodedata.category(char)[0] != "C")
    text = " ".join(text.split())[:60].strip(" .")
    if not text or text.startswith("_") or _RESERVED.fullmatch(text):
        return f"{text.strip('_ ')} {nip}".strip()
    return text
