"""500 hostile files through the whole program: it lives, each has a row, what was refused has a reason."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.statuses import Status
from tests.bench.offices import told, working_office
from tests.hostile import make_files


def main() -> None:
    """Make them, drop them, count rows and reasons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as root, working_office() as (office, folder):
        sources = [one.path for one in make_files(Path(root) / "zle", options.files, options.seed)]
        with told(office, lambda: office.documents.counts().total >= len(sources)) as wait:
            start = time.perf_counter()
            for path in sources:
                path.rename(folder / path.name)
            everything = wait(1200)
        office.reading.wait_until_idle(1800)
        rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
        seconds = time.perf_counter() - start
        print(f"{len(sources)} plików, {seconds:.0f} s, na liście {len(rows)} (wszystkie: {everything})")
        print(f"stany: {dict(Counter(row.status.value for row in rows))}")
        refused = [row for row in rows if row.status is Status.UNREADABLE]
        reasons = Counter(row.reason.code for row in refused if row.reason is not None)
        print(f"powody: {dict(reasons)}; bez powodu: {len(refused) - reasons.total()}")


if __name__ == "__main__":
    main()
