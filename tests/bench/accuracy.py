"""Reads a folder of documents with truth files and writes predictions for a scorer.

``python -m tests.bench.accuracy DOCUMENTS TRUTH OUT [--scorer score_fields.py]``: the scorer is run on the
result if it is given.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from pathlib import Path


def main() -> None:
    """Read, then score; the reading is the ordinary command line's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--scorer", type=Path)
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    files = sorted(path for path in options.documents.iterdir() if path.is_file())
    start = time.perf_counter()
    command = [
        sys.executable,
        "-m",
        "desktop",
        "read",
        "--out",
        options.out,
        "--engine",
        options.engine,
        *files,
    ]
    subprocess.run(command, check=False)
    seconds = time.perf_counter() - start
    print(f"{len(files)} dokumentów w {seconds:.0f} s")
    if options.scorer is not None:
        subprocess.run(
            [sys.executable, options.scorer, options.truth, options.out, "--by", "kind"], check=True
        )


if __name__ == "__main__":
    main()
