"""Photos made into PDFs as a phone makes them: ``python -m tests.tools.phone_pages MODE DIR PHOTO.jpg…``.

MODE is colour, grey or black. What comes out is for reading: ``python -m desktop read DIR/*.pdf``.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.server.phone.conftest import launching
from tests.server.phone.standin import Standin, serving

_MAKE = """async ([photo, mode]) => {
  const { prepare } = await import("/phone/imaging/pipeline.js");
  const { pdfOf } = await import("/phone/pdf.js");
  const bytes = Uint8Array.from(atob(photo), (one) => one.charCodeAt(0));
  const { page, found } = await prepare({ photo: new Blob([bytes]), mode });
  const pdf = new Uint8Array(await (await pdfOf([page])).arrayBuffer());
  return [found, btoa(Array.from(pdf, (one) => String.fromCharCode(one)).join(""))];
}"""


def main(mode: str, folder: Path, photos: list[Path]) -> None:
    """Write a PDF a photo, and say how large each is and whether the sheet's edges were found."""
    folder.mkdir(parents=True, exist_ok=True)
    with serving(Standin()) as office, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launching())  # type: ignore[arg-type]
        page = browser.new_context(service_workers="block").new_page()
        page.goto(f"{office.url}/phone/files.js")
        for photo in photos:
            found, pdf = page.evaluate(_MAKE, [base64.b64encode(photo.read_bytes()).decode(), mode])
            target = folder / f"{photo.stem}.pdf"
            target.write_bytes(base64.b64decode(pdf))
            edges = "found" if found else "not found"
            print(f"{target.name}  {target.stat().st_size // 1024} kB  edges {edges}")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [Path(one) for one in sys.argv[3:]])
