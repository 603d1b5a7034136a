"""The list of 200,000 documents: opening, a page of scrolling, search, the tree's counts."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from desktop.app import DataFolder, open_database, open_office
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.statuses import Status
from tests.bench.bulk import fill
from tests.bench.timing import measure


def main() -> None:
    """Make the database and time the queries that the window sends."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        database = open_database(data)
        fill(database, options.documents)
        database.close()
        documents = open_office(data).documents
        print(f"{options.documents} dokumentów; najkrócej, mediana, najdłużej")
        everything = documents.ids(DocumentFilter(), Sort())
        middle = everything[len(everything) // 2 :][:100]

        def ids(sort: Sort | None = None, **wanted: object) -> Callable[[], Sequence[int]]:
            return partial(documents.ids, DocumentFilter(**wanted), sort or Sort())  # type: ignore[arg-type]

        measure("otwarcie: identyfikatory wszystkich", ids(), limit_ms=200)
        measure("strona przewijania: 100 wierszy", partial(documents.rows, middle), limit_ms=30)
        for column in (Column.CONTRACTOR, Column.GROSS, Column.ISSUE_DATE, Column.COMPANY, Column.STATUS):
            measure(f"porządek: {column.value}", ids(Sort(column)))
        for text in ("fv/150000", "orlik 1234", "paliwo", "pal", "hotel nocleg bilet"):
            search = ids(text=text)
            measure(f"szukanie: {text} ({len(search())})", search, limit_ms=150)
        measure("jedna firma", ids(company_id=7))
        measure("do sprawdzenia", ids(statuses=frozenset({Status.TO_REVIEW})))
        measure("filtr nad kolumnami", ids(columns={Column.CONTRACTOR: "żur", Column.GROSS: "100-300"}))
        measure("liczby w drzewie", documents.counts)


if __name__ == "__main__":
    main()
