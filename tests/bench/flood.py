"""1,000 PDF files dropped at once: all listed, none twice, none lost."""

from __future__ import annotations

import argparse
import hashlib
import tempfile
import time
from collections import Counter
from pathlib import Path

from desktop.domain.folders import ACCEPTED_FOLDER
from desktop.domain.listing import DocumentFilter, Sort
from tests.bench.offices import told, working_office
from tests.builders import make_invoice


def main() -> None:
    """Drop the files, wait, compare by content."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as root, working_office() as (office, folder):
        sources = [make_invoice(Path(root) / f"{one:04d}.pdf", f"FV/{one}/11/2026") for one in range(count)]
        contents = {path.name: path.read_bytes() for path in sources}
        with told(office, lambda: office.documents.counts().total >= count) as wait:
            start = time.perf_counter()
            for name, content in contents.items():
                (folder / name).write_bytes(content)
            written = time.perf_counter() - start
            wait(900)
            listed = time.perf_counter() - start
        office.reading.wait_until_idle(900)
        read = time.perf_counter() - start
        ids = office.documents.ids(DocumentFilter(), Sort())
        hashes = Counter(office.documents.detail(one).sha256 for one in ids)
        expected = Counter(hashlib.sha256(content).hexdigest() for content in contents.values())
        accepted = {path.name: path.read_bytes() for path in (folder / ACCEPTED_FOLDER).rglob("*.pdf")}
        statuses = Counter(row.status.value for row in office.documents.rows(ids))
        print(
            f"{count} plików zapisanych w {written:.1f} s, na liście po {listed:.1f} s, odczyt {read:.1f} s"
        )
        print(f"na liście dokładnie raz: {hashes == expected}; źródła w _przyjete: {accepted == contents}")
        print(f"stany: {dict(statuses)}")


if __name__ == "__main__":
    main()
