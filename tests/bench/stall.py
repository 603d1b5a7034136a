"""The longest stall of the window's event loop while 50 scans are read and the user scrolls.

How much later than asked for a timer is called is the stall.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DPI = 200


def make_scans(folder: Path, count: int) -> list[Path]:
    """Invoices as a scanner makes them: a picture on a page, no text."""
    import pymupdf

    from tests.builders import make_invoice

    scans = []
    for number in range(count):
        source = make_invoice(folder / "zrodlo.pdf", f"FV/{number}/11/2026", f"{1000 + number},00")
        with pymupdf.open(source) as drawn, pymupdf.open() as scan:
            picture = drawn[0].get_pixmap(dpi=DPI, colorspace=pymupdf.csGRAY)
            page = scan.new_page(width=drawn[0].rect.width, height=drawn[0].rect.height)
            page.insert_image(page.rect, pixmap=picture)
            scans.append(folder / f"skan{number:02d}.pdf")
            scan.save(scans[-1])
    return scans


def main() -> None:
    """Open the window on 10,000 documents, read the scans, scroll, and print the stalls."""
    # Here and not above: every worker process loads this module first.
    from PySide6.QtCore import QSettings, QTimer

    from desktop.app import DataFolder, open_database, open_office
    from desktop.domain.documents import Channel, Hints
    from desktop.services.events import Event, ReadingProgress
    from desktop.services.receiving import AddResult
    from desktop.ui.application import application
    from desktop.ui.main_window import MainWindow
    from tests.bench.bulk import fill
    from tests.bench.looping import Loop

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scans", type=int, default=50)
    count = parser.parse_args().scans
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        data = DataFolder(Path(root) / "dane")
        database = open_database(data)
        fill(database, 10_000)
        database.close()
        scans = make_scans(Path(root), count)
        office = open_office(data)
        app = application()
        window = MainWindow(office, QSettings(str(Path(root) / "okno.ini"), QSettings.Format.IniFormat))
        window.show()
        window.start_work()
        finished = False

        def listen(event: Event) -> None:
            nonlocal finished
            if isinstance(event, ReadingProgress) and event.total and event.done == event.total:
                finished = event.done >= count

        office.events.subscribe(listen)
        start = time.perf_counter()
        loop = Loop(window, lambda: finished)

        def added(result: AddResult) -> None:
            if len(result.documents) != count:
                raise SystemExit(f"przyjęto {len(result.documents)} z {count}")

        hints = Hints(company_id=1, channel=Channel.ADDED)
        QTimer.singleShot(
            1500, lambda: window.background.run(lambda: office.receiving.add_files(scans, hints), added)
        )
        app.exec()
        seconds = time.perf_counter() - start
        office.stop()
    print(f"{count} skanów w {seconds:.0f} s; {loop.report()}")


if __name__ == "__main__":
    main()
