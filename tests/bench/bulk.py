"""A database with very many documents, made quickly."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert

from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, DocumentTable, DocumentTextTable, OriginalTable, Work
from desktop.domain.collation import fold, sort_key
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.identifiers import is_nip
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status

_TEXT = (
    "faktura sprzedaż usługa transport paliwo olej napędowy śruba nakrętka papier drukarka telefon abonament "
    "energia elektryczna najem lokalu naprawa serwis części samochodowe kawa mąka cukier szkło okno drzwi "
    "księgowość doradztwo projekt reklama ulotki hosting domena szkolenie hotel nocleg bilet przejazd"
)
_WORDS = _TEXT.split()
_NAMES = (
    "Bór",
    "Łąka",
    "Źrebiec",
    "Jądro",
    "Żuraw",
    "Orlik",
    "Dąb",
    "Śruba",
    "Kępa",
    "Świetlik",
    "Huta",
    "Młyn",
)
_FORMS = ("sp. z o.o.", "S.A.", "s.c.", "sp. j.", "Jan Kowal")
_STATUSES = (Status.TO_REVIEW, *[Status.APPROVED] * 4, *[Status.EXPORTED] * 12, Status.FILED, Status.BINNED)
_BATCH = 5000


def fill(database: Database, documents: int, *, companies: int = 120, seed: int = 7) -> None:
    """Put ``documents`` documents of ``companies`` companies over three years into an empty database."""
    chance = random.Random(seed)
    with database.write() as session:
        session.execute(insert(CompanyTable), [company_row(chance, number) for number in range(companies)])
        session.execute(
            insert(OriginalTable),
            [
                {
                    "sha256": "0" * 64,
                    "size": 1,
                    "media_type": "application/pdf",
                    "stored_at": datetime.now(UTC),
                }
            ],
        )
    for start in range(0, documents, _BATCH):
        rows = [
            _document(chance, number, companies) for number in range(start, min(start + _BATCH, documents))
        ]
        with database.write() as session:
            session.execute(insert(DocumentTable), rows)
            session.execute(insert(DocumentTextTable), [_text(chance, row) for row in rows])
    with database.write() as session:
        session.connection().exec_driver_sql("ANALYZE")


def nips(chance: random.Random) -> Iterator[str]:
    """Invented NIPs with right check digits."""
    while True:
        nip = str(chance.randrange(10**9, 10**10))
        if is_nip(nip):
            yield nip


def company_row(chance: random.Random, number: int) -> dict[str, Any]:
    """An invented company, as a row of its table."""
    name = f"{chance.choice(_NAMES)} {number:03d} {chance.choice(_FORMS)}"
    return {
        "short_name": name,
        "sort_name": sort_key(name),
        "full_name": name,
        "nip": next(nips(chance)),
        "email": "",
        "folder": name,
        "active": True,
        "settings": {},
    }


def _document(chance: random.Random, number: int, companies: int) -> dict[str, Any]:
    day = date(2024, 1, 1) + timedelta(days=chance.randrange(1050))
    contractor = f"{chance.choice(_NAMES)} {chance.randrange(3000)} {chance.choice(_FORMS)}"
    return {
        "id": number + 1,
        "company_id": chance.randrange(companies) + 1,
        "month": Month.of(day),
        "kind": chance.choice((DocumentKind.COST_INVOICE, DocumentKind.SALES_INVOICE, DocumentKind.LETTER)),
        "status": chance.choice(_STATUSES),
        "work": Work.NONE,
        "stage": Stage.AUTO,
        "channel": Channel.SCANNER,
        "channel_label": "",
        "received_at": datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=8 * number),
        "sha256": "0" * 64,
        "file_name": f"skan_{number:06d}.pdf",
        "pages": chance.randrange(1, 5),
        "number": f"FV/{number}/{day.month}/{day.year}",
        "contractor": contractor,
        "contractor_sort": sort_key(contractor),
        "contractor_nip": str(chance.randrange(10**9, 10**10)),
        "issue_date": day,
        "gross": chance.randrange(1000, 5_000_000),
        "currency": "PLN",
        "fields_certain": chance.randrange(10),
        "fields_total": 9,
    }


def _text(chance: random.Random, row: dict[str, Any]) -> dict[str, Any]:
    body = " ".join(chance.choices(_WORDS, k=60))
    return {
        "document_id": row["id"],
        "body": fold(body),
        "facts": fold(f"{row['number']} {row['contractor']} {row['contractor_nip']}"),
    }
