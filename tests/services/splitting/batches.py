"""Files of several documents for tests."""

from __future__ import annotations

from pathlib import Path

import pymupdf

from tests.builders import make_invoice


def batch_pdf(path: Path, numbers: tuple[str, ...] = ("FV/1/2026", "FV/2/2026", "FV/3/2026")) -> Path:
    """Born-digital invoices, one behind the other, in one PDF; page counts say that each is complete."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with pymupdf.open() as whole:
        for place, number in enumerate(numbers):
            single = make_invoice(path.with_name(f"{path.stem}-{place}.tmp.pdf"), number, f"{100 + place},00")
            with pymupdf.open(single) as one:
                whole.insert_pdf(one)
            single.unlink()
        whole.save(path)
    return path
