"""The archive of a million documents: every class of search, the list, the tree, the window's memory.

``first`` is what the window shows at once and what the limit is for; ``all`` is the whole list, which follows
in the background where the first documents were not all.  CPU is this process's own time: on a busy machine
it tells more than the clock.

    python -m tests.bench.archive --folder /somewhere/with/4/GB [--keep] [--documents 1000000] [--window]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil

from desktop.app import DataFolder, open_database, open_office
from desktop.db import vocabulary
from desktop.domain.dates import Month
from desktop.domain.listing import Column, DocumentFilter, FirstIds, Sort
from desktop.domain.statuses import WAITING
from desktop.services.office import Office
from tests.bench.archive_fill import fill_archive

LIMIT_MS = 150.0
LIMIT_MB = 400
_RUNS = 5
_SEARCHES = {
    "kontrahent, największy": "orlen",
    "kontrahent, rzadki": 'kontrahent:"Auto-Bór"',
    "kontrahent i miesiąc": "orlen maj 2021",
    "całe pytanie": "orlen maj 300-400 zł niezapłacone",
    "słowo na każdym dokumencie": "faktura",
    "słowo częste": "paliwo",
    "słowo częste, odmienione": "paliwami",
    "słowo, początek": "pal",
    "słowo, początek długi": "faktu",
    "dwa słowa częste": "paliwo hotel",
    "słowo rzadkie": "tekst:babacedowego",
    "słowo, którego nie ma": "tekst:xyzzyq",
    "numer": "FV/700123/",
    "fraza": '"faktura paliwo"',
    "bez słowa": "-paliwo koszt",
    "miesiąc": "maj 2021",
    "miesiąc dawny": "luty 2017",
    "rok": "2019",
    "dni": "od 3.05.2021 do 10.05.2021",
    "otrzymane": "otrzymane od 3.05.2021 do 10.05.2021",
    "kwota, zakres": "300-400 zł",
    "kwota, wąsko": "1234,56",
    "kwota, szeroko": ">1000",
    "waluta": "EUR",
    "stan, rzadki": "kwarantanna",
    "stan: do sprawdzenia": "do sprawdzenia",
    "stan: wyeksportowane": "wyeksportowane",
    "kosz": "kosz",
    "rodzaj: koszt": "koszt",
    "rodzaj: nota (1/1000)": "nota",
    "kanał: telefon": "telefon",
    "kanał: dodane (1/50)": "dodane",
    "niezapłacone": "niezapłacone",
    "zapłacone": "zapłacone",
    "firma": "firma:bor",
    "NIP": "",
    "słowo i miesiąc": "paliwo maj 2021",
    "słowo i kwota": "paliwo 300-400 zł",
    "słowo i stan": "paliwo do sprawdzenia",
    "rodzaj, stan i kanał": "korekta do sprawdzenia telefon",
    "rzadkie z rzadkim": "nota dodane odrzucone",
    "kontrahent i słowo": "orlen paliwo",
    "kontrahent, słowo, rok, kanał": "orlen paliwo 2019 mail",
}


def main() -> None:
    """Make the archive, unless it is there already, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--keep", action="store_true", help="leave the database for the next run")
    parser.add_argument("--window", action="store_true", help="only the window's memory, in this process")
    options = parser.parse_args()
    data = DataFolder(options.folder / "archive")
    if options.window:
        _window(data)
        return
    if not data.database.exists():
        _make(data, options.documents)
    office = open_office(data)
    print(f"{office.documents.counts().total} dokumentów poza koszem; ms zegara (mediana, najdłużej), ms CPU")
    late = _searches(office) + _lists(office)
    office.stop()
    command = [sys.executable, "-m", "tests.bench.archive", "--folder", str(options.folder), "--window"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, check=True, env=environment)
    print(f"ponad {LIMIT_MS:g} ms: {', '.join(late) or 'nic'}")
    if not options.keep:
        shutil.rmtree(data.root)


def _make(data: DataFolder, documents: int) -> None:
    start = time.perf_counter()
    database = open_database(data)
    fill_archive(data.database, documents)
    print(
        f"baza w {time.perf_counter() - start:.0f} s, {data.database.stat().st_size / 1e9:.2f} GB", flush=True
    )
    start = time.perf_counter()
    while True:
        with database.write() as session:
            if vocabulary.take_some(session, 20_000) is None:
                break
    print(f"słowa w {time.perf_counter() - start:.0f} s", flush=True)
    database.close()


def _measured(name: str, call: Callable[[], object], note: str = "", limit: float | None = LIMIT_MS) -> bool:
    """Print what ``call`` takes; whether its median is over ``limit`` milliseconds."""
    call()
    clock, own = [], []
    for _ in range(_RUNS):
        start, used = time.perf_counter(), time.process_time()
        call()
        clock.append((time.perf_counter() - start) * 1000)
        own.append((time.process_time() - used) * 1000)
    median = statistics.median(clock)
    late = limit is not None and median > limit
    told = f"{note}  ZA DŁUGO" if late else note
    print(
        f"{name:34} {median:8.1f} {max(clock):8.1f} {statistics.median(own):8.1f}  {told}",
        flush=True,
    )
    return late


def _found(answer: object) -> str:
    """How many ids came at once; a plus: more follow."""
    return f"{len(answer.ids)}{'' if answer.complete else '+'}" if isinstance(answer, FirstIds) else ""


def _searches(office: Office) -> list[str]:
    late = []
    nip = next(iter(office.documents.rows([5]))).contractor_nip
    for name, text in _SEARCHES.items():
        typed = text or f"NIP {nip}"
        first = office.documents.first(DocumentFilter(query=office.archive.understand(typed)), Sort())

        def search(typed: str = typed) -> object:
            return office.documents.first(DocumentFilter(query=office.archive.understand(typed)), Sort())

        note = f"{len(first.ids)}{'' if first.complete else '+'}  {typed}"
        if _measured(name, search, note):
            late.append(name)
    wanted = DocumentFilter(query=office.archive.understand("paliwo"))
    _measured("paliwo: cała lista", lambda: office.documents.ids(wanted, Sort()), limit=None)
    return late


def _lists(office: Office) -> list[str]:
    documents = office.documents
    late = []
    everything = documents.ids(DocumentFilter(), Sort())
    middle = everything[len(everything) // 2 :][:100]
    checks: list[tuple[str, Callable[[], object]]] = [
        ("otwarcie", lambda: documents.first(DocumentFilter(), Sort())),
        ("strona przewijania: 100 wierszy", lambda: documents.rows(middle)),
        ("liczby w drzewie", documents.counts),
        ("firma w drzewie", lambda: documents.first(DocumentFilter(company_id=7), Sort())),
        (
            "firma, miesiąc",
            lambda: documents.first(DocumentFilter(company_id=7, month=Month(2021, 5)), Sort()),
        ),
        ("do sprawdzenia w drzewie", lambda: documents.first(DocumentFilter(statuses=WAITING), Sort())),
        (
            "do sprawdzenia, od najstarszych",
            lambda: documents.first(DocumentFilter(), Sort(descending=False)),
        ),
        ("nierozpoznane", lambda: documents.first(DocumentFilter(unassigned=True), Sort())),
    ]
    checks.extend(
        (f"porządek: {one.value}", partial(documents.first, DocumentFilter(), Sort(one))) for one in Column
    )
    for text in ("orlen", "paliwo", "maj 2021", "300-400 zł", "do sprawdzenia"):
        wanted = DocumentFilter(query=office.archive.understand(text))
        checks.append((f"porządek brutto: {text}", partial(documents.first, wanted, Sort(Column.GROSS))))
    late.extend(name for name, call in checks if _measured(name, call, _found(call())))
    _measured("otwarcie: cała lista", lambda: documents.ids(DocumentFilter(), Sort()), limit=None)
    _measured("brutto: cała lista", lambda: documents.ids(DocumentFilter(), Sort(Column.GROSS)), limit=None)
    return late


def _window(data: DataFolder) -> None:
    from PySide6.QtCore import QSettings
    from PySide6.QtTest import QTest

    from desktop.ui.application import application
    from desktop.ui.main_window import MainWindow

    application([])
    office = open_office(data)
    settings = QSettings(str(data.root / "bench.ini"), QSettings.Format.IniFormat)
    window = MainWindow(office, settings)
    window.show()
    page = window.page

    def settle() -> None:
        QTest.qWait(400)
        while not page.settled:
            QTest.qWait(20)

    settle()
    page.pane.view.scrollToBottom()
    settle()
    for text in ("faktura", "orlen maj 300-400 zł niezapłacone", "paliwo", ""):
        page.toolbar.search.setText(text)
        settle()
    page.pane.view.selectAll()
    settle()
    count = page.pane.view.selected_count()
    own = psutil.Process().memory_info()
    peak = getattr(own, "peak_wset", None) or _peak()
    print(
        f"okno: {own.rss / 1e6:.0f} MB teraz, {peak / 1e6:.0f} MB najwyżej, wszystkie {count} zaznaczone"
        f"   (granica {LIMIT_MB} MB)",
        flush=True,
    )
    window.close()
    office.stop()


def _peak() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
