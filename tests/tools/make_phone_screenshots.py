"""What is shown of the phone app before installing: ``python -m tests.tools.make_phone_screenshots``.

The names in the pictures are invented.
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from desktop.assets import asset
from tests.server.phone.conftest import PHONE, launching
from tests.server.phone.photos import PAGES, photo
from tests.server.phone.standin import Standin, serving
from tests.server.phone.test_app import choose, draft_of, sent

_COLOURS = 128
"""A screen has few: so many look the same and take a quarter of the room."""


def main() -> None:
    """Write them beside the manifest that names them."""
    folder = asset("panel", "phone") / "screenshots"
    folder.mkdir(exist_ok=True)
    with serving(Standin()) as office, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launching())  # type: ignore[arg-type]
        page = browser.new_context(
            viewport=PHONE,  # type: ignore[arg-type]
            locale="pl-PL",
            device_scale_factor=2,
            has_touch=True,
            is_mobile=True,
        ).new_page()
        page.goto(f"{office.url}/phone/")
        page.locator("h1", has_text="Żółw").wait_for()
        _take(page, folder / "start.png")
        choose(page, *(photo(number) for number in range(PAGES)))
        draft_of(page, PAGES)
        _take(page, folder / "pages.png")
        page.locator("#send").click()
        sent(page)
        page.locator("#notice.gone").wait_for(state="attached")
        _take(page, folder / "sent.png")
        browser.close()


def _take(page: Page, target: Path) -> None:
    with Image.open(io.BytesIO(page.screenshot())) as shown:
        few = shown.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        few.save(target, "PNG", optimize=True)
    print(f"{target.name}  {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
