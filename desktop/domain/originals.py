"""Giving originals away: the ways, and what names and lists know of a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from desktop.domain.dates import Month


class OriginalsFormat(StrEnum):
    """What is made of the chosen documents."""

    FOLDER = "folder"
    """Each file as it came, in a folder with a list."""
    ZIP = "zip"
    """The same in one ZIP."""
    PDF = "pdf"
    """All pages in one PDF with bookmarks."""
    PDFA = "pdfa"
    """Each document as a searchable PDF/A-2b, in a folder (or ZIP) with a list."""


USUAL_PATTERN = "{data}_{kontrahent}_{numer}"
"""Names that sort by date."""

OFFICE_PATTERN = "{firma}/{miesiac}/" + USUAL_PATTERN
"""For all originals of an office: a folder a company, in it one a month."""


@dataclass(frozen=True, slots=True)
class OriginalFacts:
    """What names, lists and bookmarks know of a document; empty where nobody knows."""

    document_id: int
    company: str = ""
    company_nip: str = ""
    month: Month | None = None
    kind: str = ""
    """The Polish word."""
    number: str = ""
    contractor: str = ""
    contractor_nip: str = ""
    issue_date: date | None = None
    received_on: date | None = None
    """The day at the office."""
    gross: Decimal | None = None
    currency: str = ""
    ksef_number: str = ""
    file_name: str = ""
    """Under which it came."""
