"""How long it takes to find the page of one paper among very many.

Run from the checkout: ``python -m tests.bench.duplicate_index [--pages N]``.  Fills an office's tables with
prints of N pages: a tenth are invoices of one supplier, which share a band or two with each other.  Then
copies of some of them, with a tenth of their numbers misread, are looked for, and invoices by their key.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.orm import Session

from desktop.app import DataFolder, open_database
from desktop.db.duplicate_tables import InvoiceKeyTable
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.duplicates import KindGroup
from desktop.domain.fields import Box, Source
from desktop.domain.reading import Page, Word
from desktop.domain.sketches import kept_bands
from desktop.services.duplicates import keys, prints
from tests.bench.bulk import fill

_SOUGHT = 200
_CLUSTER = 10
"""One page in so many is of the one supplier."""


_STATEMENTS = (
    """INSERT INTO original (sha256, size, media_type, stored_at)
    SELECT printf('%064d', id), 1, 'application/pdf', received_at FROM document""",
    "UPDATE document SET sha256 = printf('%064d', id)",
    """INSERT INTO page_print (id, sha256, file_page, mark)
    SELECT id, sha256, 0, zeroblob(212) FROM document""",
    """INSERT INTO page
    (document_id, number, file_page, width, height, source, turned, rotation, words)
    SELECT id, 0, 0, 595, 842, 'ocr', 0, 0, x'' FROM document""",
)
"""A file, a print and a page for each document."""


def main() -> int:
    """Fill, look, and say how long it took."""
    parser = argparse.ArgumentParser(description="Measure the finding of duplicates.")
    parser.add_argument("--pages", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        database = open_database(data)
        began = time.perf_counter()
        _fill(database, options.pages)
        size = data.database.stat().st_size / 1e6
        print(f"{options.pages:,} pages: filled in {time.perf_counter() - began:.0f} s, {size:.0f} MB")
        with database.read() as session:
            _look_for_pages(session, options.pages)
            _look_for_invoices(session, options.pages)
        database.close()
    return 0


def _page(number: int, misread: float = 0.0) -> Page:
    """The page of a document: thirty long numbers, of which those of one supplier's pages share half."""
    drawn = random.Random(number)
    shared = random.Random("supplier") if number % _CLUSTER == 0 else drawn
    texts = [str(shared.randrange(10**6, 10**7)) for _ in range(15)]
    texts += [str(drawn.randrange(10**6, 10**7)) for _ in range(15)]
    slip = random.Random(f"{number}/slip")
    read = [text if slip.random() >= misread else str(slip.randrange(10**6, 10**7)) for text in texts]
    return Page(0, 595, 842, Source.OCR, tuple(Word(one, Box(0, 0, 0, 1, 1)) for one in read))


def _fill(database: Database, count: int) -> None:
    """A page for each document, under the bands that it is found by."""
    fill(database, count)
    bands: list[tuple[int, int]] = []
    for number in range(1, count + 1):
        bands.extend((band, number) for band in kept_bands(_page(number).words, b""))
    # In order: the index grows at its end, not everywhere at once.
    bands.sort()
    with database.write() as session:
        connection = session.connection()
        for statement in _STATEMENTS:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO page_band (band, print_id) VALUES (?, ?)", bands)
        for first in range(1, count + 1, 10_000):
            rows = [_facts(number) for number in range(first, min(first + 10_000, count + 1))]
            session.execute(insert(InvoiceKeyTable), rows)
        # Files are many now: what the filling said of them is no longer so.
        connection.exec_driver_sql("ANALYZE")


def _look_for_pages(session: Session, count: int) -> None:
    chosen = random.Random(5).sample(range(1, count + 1), _SOUGHT)
    seconds, hits = [], 0
    for number in chosen:
        copy = DocumentTable(id=count + 1)
        began = time.perf_counter()
        found = prints.alike(session, copy, [_page(number, misread=0.1)])
        seconds.append(time.perf_counter() - began)
        hits += number in found[:8]
    _tell("pages like one", seconds, f"{hits} of {_SOUGHT} among the first eight")


def _look_for_invoices(session: Session, count: int) -> None:
    chosen = random.Random(6).sample(range(1, count + 1), _SOUGHT)
    seconds, hits = [], 0
    for number in chosen:
        row = session.get_one(InvoiceKeyTable, number)
        facts = keys.facts_of(row)
        session.expunge(row)
        if facts is None:
            continue
        began = time.perf_counter()
        found = [other for other, _ in keys.others(session, count + 1, facts)]
        seconds.append(time.perf_counter() - began)
        hits += number in found
    _tell("invoices like one", seconds, f"{hits} of {_SOUGHT}")


def _tell(what: str, seconds: list[float], hits: str) -> None:
    ordered = sorted(1000 * one for one in seconds)
    middle, late = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
    print(f"{what}: median {middle:.1f} ms, 95 % {late:.1f} ms, longest {ordered[-1]:.1f} ms; {hits}")


def _facts(number: int) -> dict[str, object]:
    return {
        "document_id": number,
        "kind_group": KindGroup.INVOICE,
        "seller": "5860104121" if number % _CLUSTER == 0 else f"{number % 50_000:010}",
        "number": f"{number}/2026",
        "is_number_sure": True,
        "is_number_exact": True,
        # The same amount again and again, as subscriptions have it.
        "gross": 12300 if number % _CLUSTER == 0 else number * 7 % 1_000_000,
        "currency": "PLN",
        "issued": date(2016, 1, 1) + timedelta(days=number % 3650),
    }


if __name__ == "__main__":
    sys.exit(main())
