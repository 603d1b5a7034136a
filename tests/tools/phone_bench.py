"""How long a browser takes to prepare photos: ``python -m tests.tools.phone_bench PHOTO.jpg…``.

Each photo is prepared in the worker as on a phone, and in the page with the processor slowed down four times,
which is about a phone of the middle class.
"""

from __future__ import annotations

import base64
import statistics
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.server.phone.conftest import launching
from tests.server.phone.standin import Standin, serving

_PREPARE = """async ([photo, mode, module]) => {
  const { prepare } = await import(`/phone/imaging/${module}.js`);
  const blob = new Blob([Uint8Array.from(atob(photo), (one) => one.charCodeAt(0))], { type: "image/jpeg" });
  const start = performance.now();
  const { found, page } = await prepare({ photo: blob, mode });
  return [performance.now() - start, found, page.jpeg.size];
}"""


def main(paths: list[Path]) -> None:
    """Print a line a mode and pace: the median and the slowest photo, the second of two runs each."""
    with serving(Standin()) as office, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launching())  # type: ignore[arg-type]
        page = browser.new_context(service_workers="block").new_page()
        page.goto(f"{office.url}/phone/files.js")
        pace = page.context.new_cdp_session(page)
        for module, slower in (("index", 1), ("pipeline", 1), ("pipeline", 4)):
            pace.send("Emulation.setCPUThrottlingRate", {"rate": slower})
            for mode in ("colour", "grey", "black"):
                times, found, sizes = zip(*(_best(page, path, mode, module) for path in paths), strict=True)
                where = "worker" if module == "index" else f"page, {slower} times slower"
                usual, size = statistics.median(times), statistics.mean(sizes) / 1024
                print(
                    f"{where:24} {mode:7} median {usual:5.0f} ms  most {max(times):5.0f} ms"
                    f"  edges {sum(found)}/{len(found)}  {size:.0f} kB"
                )
        browser.close()


def _best(page: Page, path: Path, mode: str, module: str) -> tuple[float, bool, int]:
    photo = base64.b64encode(path.read_bytes()).decode()
    time, found, size = min(page.evaluate(_PREPARE, [photo, mode, module]) for _ in range(2))
    return time, found, size


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]])
