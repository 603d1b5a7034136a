"""Ten years of a large office: a million documents of many contractors, made by plain SQL.

The shares are set by hand after what an office sees: one supplier in three thousand dominates, nearly all
is exported, a word like "faktura" stands on most papers and most words on very few.
"""

from __future__ import annotations

import random
import sqlite3
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import accumulate
from pathlib import Path

from desktop.domain.collation import fold, sort_key
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName, Source
from desktop.domain.kinds import DocumentKind
from desktop.domain.settlement import is_settled
from desktop.domain.statuses import Status
from tests.bench.bulk import company_row, nips

FIRST_DAY = date(2016, 12, 1)
DAYS = 3640
_BATCH = 20_000
_CONTRACTORS = 30_000
_KNOWN = (
    "Orlen S.A.",
    "Żabka Polska sp. z o.o.",
    "Tauron Sprzedaż sp. z o.o.",
    "Bór i Syn s.c.",
    "Huta Łąka S.A.",
)
_FIRST = ("Auto", "Bud", "Elektro", "Agro", "Med", "Trans", "Drew", "Stal", "Eko", "Info", "Kwiat", "Lux")
_SECOND = ("Bór", "Żuraw", "Świt", "Kępa", "Orlik", "Źródło", "Śnieżka", "Dąb", "Młyn", "Łoś", "Zorza", "Wir")
_FORMS = ("sp. z o.o.", "S.A.", "s.c.", "sp. j.", "Jan Kowal")
_STATUSES = {
    Status.EXPORTED: 8830, Status.APPROVED: 400, Status.FILED: 400, Status.TO_REVIEW: 220, Status.BINNED: 100,
    Status.REJECTED: 30, Status.DUPLICATE: 10, Status.UNREADABLE: 9, Status.HELD: 1,
}  # fmt: skip
_KINDS = {
    DocumentKind.COST_INVOICE: 700, DocumentKind.SALES_INVOICE: 150, DocumentKind.LETTER: 50,
    DocumentKind.RECEIPT: 50, DocumentKind.CORRECTION: 20, DocumentKind.CONTRACT: 10,
    DocumentKind.ADVANCE: 10, DocumentKind.PROFORMA: 9, DocumentKind.NOTE: 1,
}  # fmt: skip
_CHANNELS = {
    Channel.SCANNER: 50, Channel.MAIL: 25, Channel.PANEL: 10, Channel.PHONE: 8, Channel.KSEF: 5,
    Channel.ADDED: 2,
}  # fmt: skip
_PAID_BY = {"przelew": 70, "karta": 15, "gotówka": 13, "kompensata": 2}
_TEXT = (
    "faktura sprzedawca nabywca razem zapłaty termin przelew usługa netto brutto stawka kwota wartość paliwo "
    "olej energia najem transport naprawa części papier abonament telefon hotel materiały drzwi okna umowa"
)
_PARTS = "ba ce do fi ga he ko le mi no pa ra so ta wu zy bro kra pli sta"
_COMMON = _TEXT.split()
_SYLLABLES = _PARTS.split()
_ENDINGS = ("", "a", "y", "u", "owi", "em", "ami", "ach", "owy", "owa", "owego", "ie")


def fill_archive(path: Path, documents: int, *, companies: int = 120, seed: int = 11) -> None:
    """Put ``documents`` documents into the empty database in ``path``."""
    chance = random.Random(seed)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000;")
    for number in range(companies):
        row = company_row(chance, number)
        _insert(connection, "company", [{**row, "settings": "{}"}])
    original = {"sha256": "0" * 64, "size": 1, "media_type": "application/pdf", "stored_at": _moment(0)}
    _insert(connection, "original", [original])
    contractors = _contractors(chance)
    _insert(
        connection,
        "contractor_name",
        [{"sort_name": sort_key(name), "folded": fold(name), "name": name} for name, _ in contractors],
    )
    words = _words(chance)
    for start in range(0, documents, _BATCH):
        numbers = range(start, min(start + _BATCH, documents))
        rows = [_document(chance, number, documents, companies, contractors) for number in numbers]
        fields = [_fields(chance, row) for row in rows]
        _insert(connection, "document", rows)
        _insert(connection, "field", [one for found in fields for one in found])
        _insert(connection, "document_text", [_text(chance, row, words) for row in rows])
        connection.commit()
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _insert(connection: sqlite3.Connection, table: str, rows: list[dict[str, object]]) -> None:
    if rows:
        names = list(rows[0])
        marks = ", ".join("?" * len(names))
        connection.executemany(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})",
            [[row[name] for name in names] for row in rows],
        )


def _moment(minutes: float) -> str:
    first = datetime.combine(FIRST_DAY, datetime.min.time(), UTC)
    return (first + timedelta(minutes=minutes)).strftime("%Y-%m-%d %H:%M:%S.%f")


def _contractors(chance: random.Random) -> list[tuple[str, str]]:
    numbers = nips(chance)
    made = [(name, next(numbers)) for name in _KNOWN]
    while len(made) < _CONTRACTORS:
        name = f"{chance.choice(_FIRST)}-{chance.choice(_SECOND)} {len(made)} {chance.choice(_FORMS)}"
        made.append((name, next(numbers)))
    return made


def _words(chance: random.Random) -> tuple[list[str], list[float]]:
    """Words and their cumulated weights: the n-th is about n times rarer than the first."""
    stems = {"".join(chance.choices(_SYLLABLES, k=chance.randrange(2, 5))) for _ in range(2500)}
    rare = [stem + ending for stem in sorted(stems) for ending in _ENDINGS]
    chance.shuffle(rare)
    words = [*_COMMON, *rare]
    return words, list(accumulate(1 / (position + 12) for position in range(len(words))))


def _pick(chance: random.Random, shares: dict[str, int]) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]


def _document(
    chance: random.Random, number: int, documents: int, companies: int, contractors: list[tuple[str, str]]
) -> dict[str, object]:
    position = number / documents * DAYS
    day = FIRST_DAY + timedelta(days=max(0, int(position - chance.random() * 25)))
    # A third power: the first contractor has three of a hundred papers, most have a few in ten years.
    name, nip = contractors[int(len(contractors) * chance.random() ** 3)]
    kind = _pick(chance, _KINDS)
    plain = kind in {DocumentKind.LETTER, DocumentKind.CONTRACT}
    status = _pick(chance, _STATUSES)
    return {
        "id": number + 1,
        "company_id": None if status is Status.HELD else chance.randrange(companies) + 1,
        "month": str(Month.of(day)),
        "kind": kind.value,
        "status": status.value,
        "work": "none",
        "stage": Stage.AUTO.value,
        "channel": _pick(chance, _CHANNELS).value,
        "channel_label": "",
        "received_at": _moment(position * 24 * 60),
        "sha256": "0" * 64,
        "file_name": f"skan_{number:07d}.pdf",
        "xml_name": "",
        "pages": chance.randrange(1, 5),
        "number": "" if plain else f"FV/{number}/{day.month}/{day.year}",
        "contractor": name,
        "contractor_sort": sort_key(name),
        "contractor_nip": nip,
        "issue_date": day.isoformat(),
        "gross": None if plain else round(chance.lognormvariate(6.2, 1.3) * 100),
        "currency": "" if plain else "EUR" if chance.random() < 0.03 else "PLN",
        "fields_certain": chance.randrange(10),
        "fields_total": 9,
        "split_policy": "",
        "sender": "",
        "note": "",
        "attempts": 0,
        "settled": None,
    }


def _fields(chance: random.Random, row: dict[str, object]) -> list[dict[str, object]]:
    if row["gross"] is None:
        return []
    gross = f"{int(str(row['gross'])) / 100:.2f}"
    method = _pick(chance, _PAID_BY)
    found = {FieldName.PAYMENT_METHOD: method, FieldName.GROSS: gross}
    if method == "przelew":
        found[FieldName.BANK_ACCOUNT] = f"PL{chance.randrange(10**25, 10**26)}"
    elif chance.random() < 0.7:
        found[FieldName.PAID] = gross
    row["settled"] = is_settled(Decimal(gross), None, Decimal(found.get(FieldName.PAID, "0")), method)
    if chance.random() < 0.02:
        found[FieldName.VEHICLE] = f"W{chance.choice('AEFIX')}{chance.randrange(10**4, 10**5)}"
    return [
        {
            "document_id": row["id"], "name": name.value, "value": value, "raw": value,
            "source": Source.OCR.value, "certain": 1, "why": "[]", "candidates": "[]",
        }
        for name, value in found.items()
    ]  # fmt: skip


def _text(
    chance: random.Random, row: dict[str, object], words: tuple[list[str], list[float]]
) -> dict[str, object]:
    body = " ".join(chance.choices(words[0], cum_weights=words[1], k=60))
    return {
        "document_id": row["id"],
        "body": fold(f"faktura {body} {row['contractor']}"),
        "facts": fold(f"{row['file_name']} {row['number']} {row['contractor']} {row['contractor_nip']}"),
    }
