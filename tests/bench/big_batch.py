"""A feeder's file of 500 pages, from the folder to its documents.

``python -m tests.bench.big_batch FOLDER… [--pages 500] [--blank] [--scan]``

The PDFs of the folders are put together, in order and over again, with a blank page between the documents if
``--blank`` is given.  Prints the time to the first row and to the last field, how long the database was kept
from others (the longest wait of a small change, asked for all the time), what a small invoice had to wait
that was dropped at the same moment, and the memory of the processes.  ``--scan`` makes pictures of the pages
first, so that they are read with OCR.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import pymupdf

from desktop.domain.listing import DocumentFilter, Sort
from desktop.services.office import Office
from tests.bench.offices import told, working_office
from tests.builders import make_invoice

_EVERY = 0.05


@dataclass
class Watch:
    """Asks the office small things all the time, and looks at the memory of its processes."""

    office: Office
    waits: list[float] = field(default_factory=list)
    own: int = 0
    worker: int = 0
    _stop: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Until :meth:`stop`."""
        me = psutil.Process(os.getpid())
        language = self.office.settings.load()
        while not self._stop.wait(_EVERY):
            began = time.perf_counter()
            self.office.settings.save(language)
            self.office.documents.counts()
            self.waits.append(time.perf_counter() - began)
            self.own = max(self.own, me.memory_info().rss)
            for child in me.children(recursive=True):
                try:
                    self.worker = max(self.worker, child.memory_info().rss)
                except psutil.Error:
                    continue

    def stop(self) -> None:
        """No more."""
        self._stop.set()


def make_batch(target: Path, folders: list[Path], pages: int, *, blank: bool, scan: bool) -> int:
    """Write a file of ``pages`` pages; returns how many documents begin in it."""
    sources = sorted(path for folder in folders for path in folder.glob("*.pdf"))
    documents = 0
    with pymupdf.open() as batch:
        while batch.page_count < pages:
            with pymupdf.open(sources[documents % len(sources)]) as source:
                room = min(source.page_count, pages - batch.page_count) - 1
                if scan:
                    for page in range(room + 1):
                        rect = source[page].rect
                        picture = source[page].get_pixmap(dpi=200, colorspace=pymupdf.csGRAY)
                        shown = batch.new_page(width=rect.width, height=rect.height)
                        shown.insert_image(rect, stream=picture.tobytes("jpg", jpg_quality=80))
                else:
                    batch.insert_pdf(source, to_page=room)
            documents += 1
            if blank and batch.page_count < pages:
                batch.new_page()
        batch.save(target, garbage=3, deflate=True)
    return documents


def main() -> None:
    """Make the file, drop it, wait."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--blank", action="store_true")
    parser.add_argument("--scan", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root, working_office() as (office, folder):
        batch = Path(root) / "plik.pdf"
        documents = make_batch(batch, options.folders, options.pages, blank=options.blank, scan=options.scan)
        small = make_invoice(Path(root) / "faktura.pdf", "FV/1/11/2026").read_bytes()
        content = batch.read_bytes()
        watch = Watch(office)
        watcher = threading.Thread(target=watch.run)
        watcher.start()

        def read_small() -> bool:
            rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
            return any(row.file_name == "faktura.pdf" and row.fields_total for row in rows)

        with told(office, lambda: office.documents.counts().total >= 1) as wait:
            start = time.perf_counter()
            (folder / "plik.pdf").write_bytes(content)
            wait(300)
            listed = time.perf_counter() - start
        with told(office, read_small) as wait:
            began = time.perf_counter()
            (folder / "faktura.pdf").write_bytes(small)
            wait(600)
            waited = time.perf_counter() - began
        office.reading.wait_until_idle(3600)
        read = time.perf_counter() - start
        watch.stop()
        watcher.join()
        rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
        made = [row for row in rows if row.file_name == "plik.pdf"]
        waits = sorted(watch.waits)
        print(f"{options.pages} pages, {len(content) / 1e6:.1f} MB, {documents} documents in it")
        print(f"listed after {listed:.1f} s, all read after {read:.1f} s: {len(made)} documents")
        states = sorted({row.status.value for row in made})
        print(f"pages in documents: {sum(row.pages for row in made)}; states: {states}")
        print(f"a small invoice dropped meanwhile: read after {waited:.1f} s (1 s of it quiet time)")
        print(
            f"a small change meanwhile: median {statistics.median(waits) * 1000:.0f} ms, "
            f"99 % {waits[int(len(waits) * 0.99)] * 1000:.0f} ms, longest {waits[-1] * 1000:.0f} ms"
        )
        print(
            f"memory at the most: the program {watch.own / 1e6:.0f} MB, a worker {watch.worker / 1e6:.0f} MB"
        )


if __name__ == "__main__":
    main()
