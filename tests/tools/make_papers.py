"""Draws documents on many layouts with their truth, for judging reading on what it was not made on.

Run from the checkout: ``python -m tests.tools.make_papers FOLDER [--versions N] [--only LAYOUT …]``.
Writes ``FOLDER/clean/*.pdf``, ``FOLDER/truth/*.json`` and ``FOLDER/layouts.json`` (which are held out).
Needs WeasyPrint, python-stdnum and common fonts.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.tools.papers.book import LAYOUTS, is_held
from tests.tools.papers.invent import Inventor
from tests.tools.papers.render import write_pdf


def main() -> int:
    """Draw what the command line asks for."""
    parser = argparse.ArgumentParser(description="Draw documents on many layouts.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--versions", type=int, default=2)
    parser.add_argument("--first", type=int, default=1, help="number of the first version")
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    clean, truths = options.folder / "clean", options.folder / "truth"
    clean.mkdir(parents=True, exist_ok=True)
    truths.mkdir(parents=True, exist_ok=True)
    for name, draw in LAYOUTS.items():
        if options.only and name not in options.only:
            continue
        for version in range(options.first, options.first + options.versions):
            stem = f"{name}-{version}"
            paper, html = draw(Inventor(stem))
            write_pdf(html, clean / f"{stem}.pdf")
            truth = paper.truth(f"{stem}.pdf", name) | {"group": "held" if is_held(name) else "tune"}
            text = json.dumps(truth, ensure_ascii=False, indent=1) + "\n"
            (truths / f"{stem}.json").write_text(text, encoding="utf-8")
    parts = {
        "tune": [name for name in LAYOUTS if not is_held(name)],
        "held": [name for name in LAYOUTS if is_held(name)],
    }
    (options.folder / "layouts.json").write_text(json.dumps(parts, indent=1) + "\n", encoding="utf-8")
    print(f"{len(LAYOUTS)} layouts: {len(parts['tune'])} tune, {len(parts['held'])} held")
    return 0


if __name__ == "__main__":
    sys.exit(main())
