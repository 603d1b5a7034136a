"""A born-digital PDF: from the file in the folder to the fields in the database, and its cost a page."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.statuses import Status
from tests.bench.offices import told, working_office
from tests.builders import make_invoice, make_pdf

QUIET = 1.0
RUNS = 9


def arrival() -> None:
    """Print how long a file takes beyond the quiet time, one file at a time."""
    with working_office(quiet_seconds=QUIET) as (office, folder):
        read = DocumentFilter(statuses=frozenset({Status.TO_REVIEW}))
        times = []
        for number in range(RUNS + 1):
            expected = number + 1
            with told(
                office, lambda count=expected: len(office.documents.ids(read, Sort())) == count
            ) as wait:
                start = time.perf_counter()
                make_invoice(folder / f"{number}.pdf", f"FV/{number}/2026")
                if not wait(60):
                    raise SystemExit("plik nie został odczytany w 60 s")
                times.append(time.perf_counter() - start - QUIET)
    warm = times[1:]
    print(
        f"plik w folderze → pola w bazie, bez czasu ciszy: pierwszy {times[0]:.2f} s, potem "
        f"{min(warm):.2f} / {statistics.median(warm):.2f} / {max(warm):.2f} s (granica 1 s)"
    )


def cost_a_page() -> None:
    """Print the CPU time of examining and reading a page, in this process."""
    from desktop.domain.reading import Limits
    from desktop.extraction.reader import AUTOMATIC
    from desktop.services.tasks import examine

    with tempfile.TemporaryDirectory() as root:
        invoice = make_invoice(Path(root) / "f.pdf")
        long = make_pdf(Path(root) / "d.pdf", [f"pozycja {row} 12,50 23% 15,38" for row in range(40)], 10)
        for path, pages in ((invoice, 1), (long, 10)):
            examine(path, Limits(), frozenset(), AUTOMATIC)
            start = time.process_time()
            for _ in range(5):
                examine(path, Limits(), frozenset(), AUTOMATIC)
            cost = (time.process_time() - start) / 5 / pages * 1000
            print(f"CPU na stronę ({pages} str.): {cost:.0f} ms (granica 150 ms)")


if __name__ == "__main__":
    arrival()
    cost_a_page()
