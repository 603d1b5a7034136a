"""Makes papers that came twice, and papers that only look as if, for judging how duplicates are found.

Run from the checkout: ``python -m tests.tools.make_duplicates FOLDER [--count N] [--clean FOLDER]``.
Writes ``FOLDER/files/*`` and ``FOLDER/pairs.json``.  Of every base document there are: the PDF, two scans at
other angles and resolutions (the second with a stamp and pen strokes for every other one), a photo, and the
PDF printed and scanned; then the same subscription's invoice of the next month (only number and dates are
others) and another invoice of the same supplier on the same layout, both as PDF and scan.  Each pair says
whether it is one document, of what sort it is, and in which half: ``tune`` may be looked at, ``held`` is for
figures.  ``--clean`` takes PDFs of a folder as bases instead; they have no look-alikes.
Needs WeasyPrint, python-stdnum and common fonts.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import zlib
from calendar import monthrange
from datetime import date
from pathlib import Path

import numpy as np
import pymupdf
from PIL import Image

from tests.tools.degrading import Pixels, photographed, printed, scanned, stamped
from tests.tools.papers.book import LAYOUTS
from tests.tools.papers.invent import Inventor
from tests.tools.papers.model import Line
from tests.tools.papers.render import write_pdf

_KINDS = {"invoice", "simplified_invoice", "receipt", "correction", "advance", "final", "margin"}


class NextMonth(Inventor):
    """The same supplier's next invoice of a subscription: another number and other days."""

    def __init__(self, seed: str) -> None:
        super().__init__(seed)
        months = self.issued.year * 12 + self.issued.month
        year, month = divmod(months, 12)
        self.issued = date(year, month + 1, min(self.issued.day, monthrange(year, month + 1)[1]))

    def serial(self, low: int = 1, high: int = 2400) -> int:
        return super().serial(low, high) + 1


class AnotherSale(Inventor):
    """The same supplier and buyer on the same layout, but another sale."""

    def __init__(self, seed: str) -> None:
        super().__init__(seed)
        self._others = random.Random(f"{seed}/other")
        self.issued = date(self.issued.year, self.issued.month, self._others.randint(1, 28))

    def serial(self, low: int = 1, high: int = 2400) -> int:
        super().serial(low, high)
        return self._others.randint(low, high)

    def lines(self, trade: str, count: tuple[int, int] = (2, 5), **changes: object) -> list[Line]:
        own, self.random = self.random, self._others
        try:
            return super().lines(trade, count, **changes)
        finally:
            self.random = own


def main() -> int:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(description="Make duplicates and look-alikes.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=80, help="of base documents")
    parser.add_argument("--first", type=int, default=0, help="layouts that are left out before it")
    parser.add_argument("--clean", type=Path, help="folder of PDFs to take as bases")
    options = parser.parse_args()
    maker = _Maker(options.folder)
    if options.clean is not None:
        for path in sorted(options.clean.glob("*.pdf"))[: options.count]:
            maker.base(path.stem, path, path.stem)
            maker.close()
    else:
        for name in _chosen(options.first, options.count):
            _draw(maker, name)
    print(f"{len(maker.pairs)} pairs: {sum(bool(pair['same']) for pair in maker.pairs)} of one document")
    return 0


def _chosen(first: int, count: int) -> list[str]:
    """Layouts of invoices whose number a subscription moves on, spread over all."""
    fitting = []
    for name, draw in LAYOUTS.items():
        paper, _ = draw(Inventor(name))
        numbers = {draw(inventor(name))[0].number for inventor in (Inventor, NextMonth, AnotherSale)}
        if paper.kind in _KINDS and len(numbers) == 3:
            fitting.append(name)
    return sorted(fitting, key=lambda name: zlib.crc32(f"pick/{name}".encode()))[first : first + count]


def _draw(maker: _Maker, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        drawn = {}
        for sort, inventor in (("base", Inventor), ("next", NextMonth), ("other", AnotherSale)):
            path = Path(folder) / f"{name}-{sort}.pdf"
            write_pdf(LAYOUTS[name](inventor(name))[1], path)
            drawn[sort] = path
        maker.base(name, drawn["base"], name)
        maker.alike(name, "next", drawn["next"])
        maker.alike(name, "other", drawn["other"])
    maker.close()


class _Maker:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = folder / "files"
        self._files.mkdir(parents=True, exist_ok=True)
        self.pairs: list[dict[str, object]] = []

    def base(self, name: str, pdf: Path, seed: str) -> None:
        """The document in all its forms, and the pairs that are one document."""
        number = zlib.crc32(seed.encode())
        rng = np.random.default_rng(number)
        angle = float(rng.uniform(0.3, 2.0))
        with_stamp = bool(number & 2)
        self._copy(f"{name}-pdf", pdf)
        self._scan(f"{name}-scan", pdf, number, 200, -angle)
        self._scan(f"{name}-again", pdf, number + 1, 300, angle, with_stamp=with_stamp)
        self._paper(
            f"{name}-photo", [photographed(page, number + 2) for page in _pages(pdf, 220)], "jpg", 220
        )
        printout = [printed(page, number + 3) for page in _pages(pdf, 300)]
        pages = [scanned(page, number + 4, degrees=angle / 2, shift=(0.006, -0.004)) for page in printout]
        self._paper(f"{name}-print", pages, "pdf", 300)
        again = "stamped scan" if with_stamp else "scan"
        for first, second, sort in (
            ("scan", "again", f"scan and {again}"),
            ("photo", "scan", "photo and scan"),
            ("pdf", "print", "PDF and print-and-scan"),
            ("pdf", "again", f"PDF and {again}"),
            ("photo", "print", "photo and print-and-scan"),
        ):
            self._pair(name, first, second, sort, same=True)

    def alike(self, name: str, what: str, pdf: Path) -> None:
        """A document that only looks like the base, and the pairs that are two."""
        number = zlib.crc32(f"{name}/{what}".encode())
        self._copy(f"{name}-{what}", pdf)
        self._scan(f"{name}-{what}-scan", pdf, number, 200, 0.8, with_stamp=bool(number & 4))
        sort = "next of a subscription" if what == "next" else "other sale, same layout"
        for first, second in (
            ("pdf", what),
            ("scan", f"{what}-scan"),
            ("photo", f"{what}-scan"),
            ("again", what),
        ):
            self._pair(name, first, second, sort, same=False)

    def close(self) -> None:
        """Write the list of pairs."""
        text = json.dumps(self.pairs, ensure_ascii=False, indent=1) + "\n"
        (self._folder / "pairs.json").write_text(text, encoding="utf-8")

    def _pair(self, name: str, first: str, second: str, sort: str, *, same: bool) -> None:
        files = [next(self._files.glob(f"{name}-{which}.*")).name for which in (first, second)]
        half = "held" if zlib.crc32(f"half/{name}".encode()) % 2 else "tune"
        self.pairs.append(
            {"first": files[0], "second": files[1], "same": same, "sort": sort, "half": half, "base": name}
        )

    def _copy(self, name: str, pdf: Path) -> None:
        (self._files / f"{name}.pdf").write_bytes(pdf.read_bytes())

    def _scan(
        self, name: str, pdf: Path, seed: int, dpi: int, degrees: float, *, with_stamp: bool = False
    ) -> None:
        shift = ((seed % 7 - 3) / 400, (seed % 5 - 2) / 400)
        pages = _pages(pdf, dpi)
        if with_stamp:
            pages[0] = stamped(pages[0], seed)
        lain = [
            scanned(page, seed + number, degrees=degrees, shift=shift) for number, page in enumerate(pages)
        ]
        self._paper(name, lain, "pdf", dpi)

    def _paper(self, name: str, pages: list[Pixels], suffix: str, dpi: int) -> None:
        pictures = [Image.fromarray(page) for page in pages]
        path = self._files / f"{name}.{suffix}"
        if suffix == "jpg":
            pictures[0].save(path, quality=80)
        else:
            pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=dpi, quality=70)


def _pages(pdf: Path, dpi: int) -> list[Pixels]:
    with pymupdf.open(pdf) as document:
        return [
            np.frombuffer(drawn.samples, np.uint8).reshape(drawn.height, drawn.width, 3).copy()
            for drawn in (page.get_pixmap(dpi=dpi, alpha=False) for page in list(document)[:3])
        ]


if __name__ == "__main__":
    sys.exit(main())
