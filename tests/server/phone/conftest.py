"""A real browser (Debian's Chromium without a window) and an office's server to try the phone app with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.server.phone.photos import photo
from tests.server.phone.standin import Standin, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType, Page

PHONE = {"width": 390, "height": 844}
CAMERA = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"]


def chromium_path() -> str:
    """Where Chromium is; the test is skipped where there is none."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    pytest.skip("needs Chromium: apt-get install chromium")


@pytest.fixture(scope="package")
def chromium() -> Iterator[BrowserType]:
    """Starts browsers: ``chromium.launch(**launching())``."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="needs the test extra: playwright")
    chromium_path()
    with sync_api.sync_playwright() as playwright:
        yield playwright.chromium


def launching(*more: str) -> dict[str, object]:
    """What every browser here is started with; no sandbox, as tests may run as root in a container."""
    return {"executable_path": chromium_path(), "args": ["--no-sandbox", "--disable-gpu", *more]}


@pytest.fixture(scope="package")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    """A browser without any camera."""
    browser = chromium.launch(**launching())  # type: ignore[arg-type]
    yield browser
    browser.close()


@pytest.fixture
def office() -> Iterator[Standin]:
    """An office's server on loopback."""
    with serving(Standin()) as standin:
        yield standin


@pytest.fixture
def phone(browser: Browser, office: Standin) -> Iterator[Page]:
    """The app, open on a phone's screen; what goes wrong in it fails the test."""
    context = browser.new_context(viewport=PHONE, locale="pl-PL", has_touch=True, is_mobile=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{office.url}/phone/")
    page.locator("#shoot").wait_for()
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def camera(chromium: BrowserType, tmp_path: Path) -> Iterator[tuple[Browser, Path]]:
    """A browser whose camera sees what lies in a file; the file is read anew whenever the camera opens."""
    film = tmp_path / "camera.mjpeg"
    film.write_bytes(photo(0))
    options = launching(*CAMERA, f"--use-file-for-fake-video-capture={film}", "--ignore-certificate-errors")
    browser = chromium.launch(**options)  # type: ignore[arg-type]
    yield browser, film
    browser.close()
