"""Makes ``resources/samples``: documents as scanners and clients deliver them, and their truth.

Run from the checkout: ``python -m tests.tools.make_samples [FOLDER]``.  The same versions of PyMuPDF
and Pillow give the same bytes; the encrypted file, which cannot, is kept if it is there.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from desktop.assets import asset
from tests.tools.samples.catalogue import samples
from tests.tools.samples.parties import COMPANIES, OFFICE


def main() -> int:
    """Write every sample and ``office.json`` into the folder named on the command line."""
    parser = argparse.ArgumentParser(description="Make the sample documents.")
    parser.add_argument("folder", nargs="?", type=Path, default=asset("samples"))
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    described = []
    for sample in samples():
        path = folder / sample.file
        if sample.reproducible or not path.exists():
            path.write_bytes(sample.make())
        described.append(sample.described())
        print(f"{path.stat().st_size / 1024:8.0f} KB  {sample.file}")
    office = {
        "office": OFFICE,
        "companies": [
            {
                "short_name": short_name,
                "full_name": company.name,
                "nip": company.nip,
                "email": company.email,
            }
            for short_name, company in COMPANIES.items()
        ],
        "samples": described,
    }
    text = json.dumps(office, ensure_ascii=False, indent=1) + "\n"
    (folder / "office.json").write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
