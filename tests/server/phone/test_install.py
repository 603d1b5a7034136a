"""What a browser asks of an app that can be installed, as Lighthouse does; and that nothing is foreign."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import numpy as np
import pytest
from PIL import Image

from desktop.assets import asset
from desktop.server import phone_files
from tests.server.phone.conftest import PHONE
from tests.server.phone.standin import Standin
from tests.server.phone.test_app import choose, controlled, draft_of, photo

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDER = asset("panel", "phone")
HOME = phone_files.HOME
MANIFEST: dict[str, Any] = json.loads((FOLDER / "manifest.webmanifest").read_text("utf-8"))


def test_the_manifest_has_what_installing_needs() -> None:
    assert {"id", "name", "short_name", "start_url", "scope", "display", "icons"} <= set(MANIFEST)
    assert len(MANIFEST["short_name"]) <= 12
    assert MANIFEST["display"] == "standalone"
    assert re.fullmatch(r"#[0-9a-f]{6}", MANIFEST["theme_color"])
    # Another address of the start page must not become another app, and nothing outside opens inside it.
    assert urljoin(HOME, MANIFEST["start_url"]) == urljoin(HOME, MANIFEST["scope"]) == MANIFEST["id"] == HOME
    assert urljoin(HOME, MANIFEST["share_target"]["action"]).startswith(HOME)
    assert all(urljoin(HOME, one["url"]).startswith(HOME) for one in MANIFEST["shortcuts"])
    sizes = {(icon["sizes"], icon["purpose"]) for icon in MANIFEST["icons"]}
    assert {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")} <= sizes


@pytest.mark.parametrize("icon", MANIFEST["icons"], ids=lambda icon: icon["src"])
def test_icons_are_what_the_manifest_says(icon: dict[str, str]) -> None:
    with Image.open(FOLDER / icon["src"]) as picture:
        assert picture.format == "PNG"
        assert f"{picture.width}x{picture.height}" == icon["sizes"]
        if icon["purpose"] == "maskable":
            assert picture.mode == "RGB", "no see-through corners under a phone's mask"
            pixels = np.asarray(picture).astype(int)
            away = np.hypot(*(np.indices(pixels.shape[:2]) + 0.5 - picture.width / 2))
            beyond = pixels[away > 0.4 * picture.width]
            assert (beyond == pixels[0, 0]).all(), "nothing drawn outside of the safe circle"


@pytest.mark.parametrize("shown", MANIFEST["screenshots"], ids=lambda shown: shown["src"])
def test_screenshots_are_what_the_manifest_says(shown: dict[str, str]) -> None:
    with Image.open(FOLDER / shown["src"]) as picture:
        assert picture.format == "PNG"
        assert f"{picture.width}x{picture.height}" == shown["sizes"]
        # Chromium shows pictures of 320 to 3840 pixels whose sides are not too different.
        assert 320 <= picture.width <= picture.height <= min(3840, 2.3 * picture.width)
    assert shown["form_factor"] == "narrow"
    assert shown["label"]
    assert shown["src"] not in phone_files.files(), "of no use offline"


def test_the_browser_has_nothing_against_installing(phone: Page, office: Standin) -> None:
    controlled(phone)
    asked = phone.context.new_cdp_session(phone)
    manifest = asked.send("Page.getAppManifest")
    assert manifest["url"] == f"{office.url}/phone/manifest.webmanifest"
    assert manifest["errors"] == []
    found = asked.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A browser context without a profile is one: everything else is the app's.
    assert [one["errorId"] for one in found if one["errorId"] != "in-incognito"] == []


def test_the_page_says_its_colours_and_language(phone: Page) -> None:
    for scheme in ("light", "dark"):
        phone.emulate_media(color_scheme=scheme)
        colour = phone.evaluate(
            """[...document.querySelectorAll("meta[name=theme-color]")]
               .find((one) => matchMedia(one.media).matches).content"""
        )
        ground = phone.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert "#" + "".join(f"{int(one):02x}" for one in re.findall(r"\d+", ground)) == colour
    assert phone.evaluate("document.documentElement.lang") == "pl"
    assert phone.locator("meta[name=viewport]").get_attribute("content") is not None
    assert phone.locator("link[rel=apple-touch-icon]").count() == 1


def test_the_manifest_takes_what_other_apps_share() -> None:
    target = MANIFEST["share_target"]
    assert (target["method"], target["enctype"]) == ("POST", "multipart/form-data")
    (files,) = target["params"]["files"]
    assert {"application/pdf", "image/*"} <= set(files["accept"])


def test_every_module_that_is_loaded_is_kept_offline() -> None:
    kept = set(phone_files.files())
    assert {"./", "files.js", "app.js", "phone.css", "imaging/worker.js", "manifest.webmanifest"} <= kept
    for module in FOLDER.rglob("*.js"):
        for name in re.findall(r'(?:from|import)\s*\(?"(\.[^"]+)"', module.read_text("utf-8")):
            target = (module.parent / name).resolve()
            if target.name != "files.js":
                assert target.is_file(), f"{module.name}: {name}"
                assert target.relative_to(FOLDER).as_posix() in kept


def test_nothing_comes_from_elsewhere() -> None:
    for path in FOLDER.rglob("*"):
        if path.suffix in {".js", ".css", ".html", ".webmanifest"}:
            addresses = re.findall(r"(?:https?:)?//[\w.-]+\.\w+[^\s\"']*", path.read_text("utf-8"))
            assert [one for one in addresses if "www.w3.org" not in one] == [], path.name


def test_all_languages_say_the_same_things() -> None:
    said = {
        path.stem: dict(re.findall(r"(?m)^  (\w+): (.+),$", path.read_text("utf-8")))
        for path in (FOLDER / "texts").glob("*.js")
    }
    assert set(said) == {"pl", "en", "uk", "de"}
    for language, texts in said.items():
        assert list(texts) == list(said["pl"]), language
        for name, text in texts.items():
            places = set(re.findall(r"\{(\w+)\}", text))
            assert places == set(re.findall(r"\{(\w+)\}", said["pl"][name])), (language, name)
    used = "".join(path.read_text("utf-8") for path in FOLDER.rglob("*.js") if path.parent.name != "texts")
    # Names that are put together: a label and its number, a mode of the page.
    together = {"corner0", "corner1", "corner2", "corner3"}
    assert [name for name in said["pl"] if f'"{name}"' not in used and name not in together] == []


def test_the_service_worker_controls_the_page_and_starts_it_offline(
    browser: Browser, office: Standin
) -> None:
    context = browser.new_context(viewport=PHONE, locale="pl-PL")
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    controlled(page)
    (name,) = page.evaluate("caches.keys()")
    assert name == f"phone-{phone_files.version()}"
    page.close()
    context.set_offline(True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{office.url}/phone/?camera")
    page.locator(".without").wait_for()
    page.goto(f"{office.url}/phone/")
    # Photos are prepared offline, too: the worker and its modules are there.
    choose(page, photo(0))
    draft_of(page, 1)
    assert errors == []
    context.close()


def test_what_another_version_kept_is_thrown_away(browser: Browser, office: Standin) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{office.url}/phone/files.js")
    page.evaluate("caches.open('phone-0000').then(() => caches.open('another'))")
    page.goto(f"{office.url}/phone/")
    controlled(page)
    assert page.evaluate("caches.keys()") == ["another", f"phone-{phone_files.version()}"]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_screens_can_be_used_by_everybody(browser: Browser, office: Standin, scheme: Any) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs the test extra").Axe()
    office.paired = False
    context = browser.new_context(viewport=PHONE, locale="pl-PL", color_scheme=scheme, bypass_csp=True)
    page = context.new_page()

    def check(screen: str) -> None:
        found = axe.run(page).response["violations"]
        serious = [(one["id"], [node["html"] for node in one["nodes"]]) for one in found]
        assert serious == [], screen
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE["width"], f"{screen} is wider than the phone"

    page.goto(f"{office.url}/phone/")
    page.locator(".pairing").wait_for()
    check("not paired")
    office.paired = True
    page.reload()
    page.locator("h1", has_text="Żółw").wait_for()
    check("first")
    choose(page, photo(0))
    draft_of(page, 1)
    page.locator("summary").click()
    check("document")
    page.locator(".tile .picture").click()
    page.locator(".made").wait_for()
    check("result")
    page.locator("#tab-corners").click()
    check("corners")
    page.locator("#done:enabled").click()
    page.locator("#send:enabled").click()
    page.locator(".queue li[data-state=sent]").wait_for()
    check("sent")
    page.locator("#shoot").click()
    page.locator(".without").wait_for()
    check("no camera")
    context.close()


def test_every_target_is_large_enough_for_a_thumb(phone: Page) -> None:
    choose(phone, photo(0))
    draft_of(phone, 1)
    phone.locator("summary").click()
    for target in phone.locator("button, select, summary, a, label.button").all():
        box = target.bounding_box()
        if box is not None and target.is_visible():
            assert min(box["width"], box["height"]) >= 44, target.inner_text()
