"""Memory of a reading worker: after an A4 page at 300 dpi, and after an A3 page at 600 dpi."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

import psutil
import pymupdf

from desktop.domain.reading import Engine, Limits
from desktop.domain.splitting import SplitRule
from desktop.services import tasks
from desktop.services.workers import WorkerPool
from tests.builders import make_invoice

LIMIT_MB = 1200


def make_scan(source: Path, target: Path, *, dpi: int, scale: float) -> Path:
    """A picture of ``source``'s page, ``scale`` times as large, as the only thing on a page."""
    with pymupdf.open(source) as drawn, pymupdf.open() as scan:
        picture = drawn[0].get_pixmap(matrix=pymupdf.Matrix(scale * dpi / 72, scale * dpi / 72))
        page = scan.new_page(width=drawn[0].rect.width * scale, height=drawn[0].rect.height * scale)
        page.insert_image(page.rect, stream=picture.tobytes("jpeg"))
        scan.save(target)
    return target


class PeakOfChildren:
    """The largest resident memory that any child process has had, in megabytes."""

    def __init__(self) -> None:
        self.megabytes = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        while not self._stop.wait(0.02):
            for child in psutil.Process().children(recursive=True):
                try:
                    self.megabytes = max(self.megabytes, child.memory_info().rss / 1024**2)
                except psutil.NoSuchProcess:
                    continue

    def stop(self) -> float:
        """The peak."""
        self._stop.set()
        self._thread.join()
        return self.megabytes


def main() -> None:
    """Read each scan twice in one worker."""
    with tempfile.TemporaryDirectory() as root:
        invoice = make_invoice(Path(root) / "f.pdf")
        scans = {
            "A4, 300 dpi": make_scan(invoice, Path(root) / "a4.pdf", dpi=300, scale=1.0),
            "A3, 600 dpi": make_scan(invoice, Path(root) / "a3.pdf", dpi=600, scale=2**0.5),
        }
        for name, path in scans.items():
            pool, peak = WorkerPool(1), PeakOfChildren()
            for _ in range(2):
                pool.submit(
                    tasks.read, path, Engine.OCR, Limits(), frozenset[str](), SplitRule(), timeout=300
                ).result()
            pool.stop()
            print(f"{name}: proces odczytu najwyżej {peak.stop():.0f} MB (granica {LIMIT_MB})")


if __name__ == "__main__":
    main()
