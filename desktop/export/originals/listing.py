"""The list that lies beside originals: what each file is, and its checksum."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import PurePosixPath

from desktop.domain import money
from desktop.domain.originals import OriginalFacts
from desktop.export import texts

LIST_NAME = "spis.csv"

_HEADINGS = (
    "Plik",
    "SHA-256",
    "Rozmiar (bajty)",
    "Firma",
    "NIP firmy",
    "Miesiąc",
    "Rodzaj",
    "Numer",
    "Data wystawienia",
    "Kontrahent",
    "NIP kontrahenta",
    "Brutto",
    "Waluta",
    "Numer KSeF",
    "Przyjęto",
    "ID dokumentu",
    "Nazwa, pod którą przyszedł",
    "SHA-256 oryginału",
    "Uwagi",
)


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A line of the list; ``path`` is ``None`` for an original that could not be given."""

    facts: OriginalFacts
    path: PurePosixPath | None
    sha256: str
    size: int
    original_sha256: str
    remark: str = ""
    """In Polish: what is to be known of the file, such as that it is a part of its original."""


class Listing:
    """Collects lines; a line takes some three hundred bytes, so ten thousand are kept in memory.

    Written as the other CSV files are: for Polish Excel, with nothing that a spreadsheet would run.
    """

    def __init__(self) -> None:
        self._text = io.StringIO()
        self._writer = csv.writer(self._text, delimiter=";", lineterminator="\r\n")
        self._writer.writerow(_HEADINGS)

    def add(self, file: ListedFile) -> None:
        """Put ``file`` on the list."""
        facts = file.facts
        cells = (
            "" if file.path is None else str(file.path),
            file.sha256,
            "" if file.path is None else str(file.size),
            facts.company,
            facts.company_nip,
            "" if facts.month is None else str(facts.month),
            facts.kind,
            facts.number,
            "" if facts.issue_date is None else facts.issue_date.isoformat(),
            facts.contractor,
            facts.contractor_nip,
            "" if facts.gross is None else money.to_text(facts.gross).replace(".", ","),
            facts.currency,
            facts.ksef_number,
            "" if facts.received_on is None else facts.received_on.isoformat(),
            str(facts.document_id),
            facts.file_name,
            file.original_sha256,
            file.remark,
        )
        self._writer.writerow([_cell(name, cell) for name, cell in zip(_HEADINGS, cells, strict=True)])

    def content(self) -> bytes:
        """The whole list: UTF-8 with the mark that Excel wants."""
        return b"\xef\xbb\xbf" + self._text.getvalue().encode()


_PLAIN = frozenset({"Rozmiar (bajty)", "Data wystawienia", "Brutto", "Przyjęto", "ID dokumentu"})
"""Columns that a spreadsheet may take for what they are: numbers and days."""


def _cell(heading: str, value: str) -> str:
    return value if heading in _PLAIN else texts.for_csv(texts.clean(value))
