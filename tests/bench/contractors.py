"""The base of contractors at its size: importing 50,000, finding among them, suggesting doubles.

python -m tests.bench.contractors [COUNT]
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.app import DataFolder, open_database
from desktop.domain.identifiers import is_nip
from desktop.services.contractors.finding import ContractorFilter
from desktop.services.contractors.service import Contractors
from desktop.services.events import EventBus

T = TypeVar("T")

_TOWNS = ("Kraków", "Łódź", "Gdynia", "Zażółcin", "Opole", "Radom")
_WORDS = ("Bór", "Łąka", "Żuraw", "Sowa", "Jawor", "Wierzba", "Świerk", "Potok", "Dolina", "Skała")


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(DataFolder(Path(folder)))
        contractors = Contractors(database, EventBus(), "pomiar")
        path = Path(folder) / "baza.csv"
        path.write_text(_table(count), encoding="utf-8")
        shown = _timed(f"preview of {count} rows", lambda: contractors.preview(path))
        _timed("import", lambda: contractors.import_(shown))
        _timed("preview again, all the same", lambda: contractors.preview(path))
        for text in ("", "bor krak", "5260", "żuraw 77", "nie ma takiego"):
            ids = _timed(f"ids: {text!r}", lambda text=text: contractors.ids(ContractorFilter(text)))
            print(f"    {len(ids)} found")
        ids = contractors.ids()
        _timed("a page of 200 rows", lambda: contractors.rows(ids[:200]))
        _timed("a card", lambda: contractors.card(ids[0]))
        doubles = _timed("doubles", contractors.doubles)
        print(f"    {len(doubles)} suggested")
        database.close()


def _timed(what: str, call: Callable[[], T]) -> T:
    began = time.perf_counter()
    result = call()
    print(f"{what}: {1000 * (time.perf_counter() - began):.0f} ms", flush=True)
    return result


def _table(count: int) -> str:
    rows = ["NIP;Nazwa;Ulica;Kod pocztowy;Miejscowość"]
    number = 5_260_000_000
    for index in range(count):
        number += 1
        while not is_nip(str(number)):
            number += 1
        name = f"{_WORDS[index % 10]} {_WORDS[index // 10 % 10]} {index // 100} sp. z o.o."
        rows.append(f"{number};{name};Polna {index % 200};30-{index % 1000:03};{_TOWNS[index % 6]}")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
