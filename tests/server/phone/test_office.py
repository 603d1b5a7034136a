"""The phone with the real office behind it: paired by a link, three photos, one document read right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, DocumentDetail
from desktop.domain.fields import FieldName
from desktop.domain.listing import DocumentFilter, Sort
from desktop.server.phone import DEVICE
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings
from tests.server.phone.conftest import PHONE, launching
from tests.server.phone.photos import BUYER, NUMBER, PAGES, SELLER, photo
from tests.server.phone.test_app import choose, controlled, draft_of, sent, shoot_all

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType, Page

LISTEN = PanelSettings(listen="127.0.0.1:0", base_url="")


@pytest.fixture
def house(data: DataFolder) -> Iterator[Office]:
    """A real office, whose panel is open on loopback."""
    office = open_office(data, workers=1, user="anna")
    office.panel.start(LISTEN)
    yield office
    office.stop()


@pytest.fixture
def client(house: Office) -> Company:
    """Its client."""
    return house.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=BUYER)


@pytest.fixture
def stranger(house: Office) -> Iterator[httpx.Client]:
    """Somebody who knows the address."""
    url = house.panel.url or ""
    with httpx.Client(base_url=url.replace("127.0.0.1", "localhost"), verify=False) as http:
        yield http


def paired(page: Page, house: Office, client: Company) -> None:
    """Let a phone in by the link that its owner scanned."""
    page.goto(house.panel.devices.new_pairing(client.id, by="anna", phones=1).link)
    assert page.get_by_role("heading", name="Żółw").is_visible()
    page.locator("#name").fill("Anna, sklep")
    page.get_by_role("button", name="Połącz telefon").click()
    page.locator("h1", has_text="Żółw").wait_for()


def one_document_read_right(house: Office, client: Company) -> DocumentDetail:
    """What was sent is one document of this client, and reading finds in it what is printed."""
    (document,) = house.documents.ids(DocumentFilter(), Sort())
    (row,) = house.documents.rows([document])
    assert (row.company_id, row.channel, row.sender) == (client.id, Channel.PHONE, "Anna, sklep")
    assert house.start()
    assert house.reading.wait_until_idle(200)
    assert len(house.documents.ids(DocumentFilter(), Sort())) == 1, "three pages, one document"
    detail = house.documents.detail(document)
    read = {name: field.value for name, field in detail.fields.items() if field is not None}
    assert read[FieldName.NUMBER] == NUMBER
    assert read[FieldName.SELLER_NIP] == SELLER
    assert read[FieldName.BUYER_NIP] == BUYER
    assert [read[name] for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS)] == [
        "4500.00",
        "1035.00",
        "5535.00",
    ]
    assert read[FieldName.ISSUE_DATE] == "2026-11-12"
    return detail


@pytest.mark.slow
def test_three_photos_become_one_document_that_is_read_right(
    chromium: BrowserType, house: Office, client: Company
) -> None:
    # No browser starts a service worker behind a certificate that it does not know.
    browser = chromium.launch(**launching("--ignore-certificate-errors"))  # type: ignore[arg-type]
    page = browser.new_context(viewport=PHONE, locale="pl-PL").new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    paired(page, house, client)
    controlled(page)
    choose(page, *(photo(number) for number in range(PAGES)))
    draft_of(page, PAGES)
    page.locator("summary").click()
    page.get_by_label("Wiadomość do tego dokumentu").fill("Kable do magazynu")
    page.locator("#send").click()
    sent(page)
    assert errors == []
    browser.close()
    assert one_document_read_right(house, client).note == "Kable do magazynu"


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["colour", "black"])
def test_what_the_camera_saw_is_read_right(
    camera: tuple[Browser, Path], house: Office, client: Company, mode: str
) -> None:
    browser, film = camera
    context = browser.new_context(
        viewport=PHONE, locale="pl-PL", permissions=["camera"], ignore_https_errors=True
    )
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    paired(page, house, client)
    shoot_all(page, film)
    draft_of(page, PAGES)
    if mode != "colour":
        for number in range(PAGES):
            page.locator(".tile .picture").nth(number).click()
            page.locator(f"#mode-{mode}").click()
            page.locator(f"#mode-{mode}[aria-pressed=true]").wait_for()
            page.locator("#done:enabled").click()
    page.locator("#send:enabled").click()
    sent(page)
    page.get_by_text("Numer w biurze").wait_for()
    assert errors == []
    context.close()
    one_document_read_right(house, client)


def test_strangers_learn_nothing(house: Office, client: Company, stranger: httpx.Client) -> None:
    assert stranger.get("/api/phone").status_code == 401
    code = house.panel.devices.new_pairing(client.id, by="anna").code
    asked = {"code": code}
    assert stranger.post("/api/phone/pair", json=asked).status_code == 403, "a form of another site"
    headers = {"x-bezdotyk": "phone"}
    crossed = {**headers, "origin": "https://evil.example"}
    assert stranger.post("/api/phone/pair", json=asked, headers=crossed).status_code == 403
    for body in (b"", b"[]", b"{", b'{"code": 7}', b'{"code": "' + b"x" * 2000 + b'"}'):
        answer = stranger.post("/api/phone/pair", content=body, headers=headers)
        assert answer.status_code in {400, 404}, body
    unknown = stranger.get("/p/ABCDEFGHJKLM")
    assert unknown.status_code == 404
    assert "Żółw" not in unknown.text


def test_a_phone_sees_only_what_is_its_own(house: Office, client: Company, stranger: httpx.Client) -> None:
    other = house.companies.add(short_name="Lipowa", full_name="Lipowa s.c.", nip=SELLER)
    devices = house.panel.devices
    tokens = [
        devices.pair(devices.new_pairing(one.id, by="anna").code, "192.0.2.1").token
        for one in (client, other)
    ]
    mine, others = ({"cookie": f"{DEVICE}={token}"} for token in tokens)
    me = stranger.get("/api/phone", headers=mine)
    assert me.json()["company"] == {"id": client.id, "name": "Żółw"}
    flags = me.headers["set-cookie"].lower()
    assert all(flag in flags for flag in ("httponly", "secure", "samesite=lax", "path=/"))
    begun = stranger.post(
        "/api/uploads",
        json={"name": "a.pdf", "size": 4, "batch": "1"},
        headers={**mine, "x-csrf-token": me.json()["csrf"]},
    )
    path = f"/api/uploads/{begun.json()['id']}"
    assert stranger.head(path, headers=mine).status_code == 200
    assert stranger.head(path, headers=others).status_code == 404
    assert stranger.get("/users", headers=mine, follow_redirects=False).status_code in {303, 403}
    devices.revoke(devices.all(client.id)[0].id, by="anna")
    assert stranger.get("/api/phone", headers=mine).status_code == 401
    assert stranger.head(path, headers=mine).status_code == 401


def test_the_app_is_served_with_types_and_without_leave_for_foreign_scripts(stranger: httpx.Client) -> None:
    page = stranger.get("/phone/")
    assert page.status_code == 200
    assert "script-src 'self'" in page.headers["content-security-policy"]
    for name, kind in {
        "sw.js": "text/javascript",
        "files.js": "text/javascript",
        "imaging/worker.js": "text/javascript",
        "phone.css": "text/css",
        "manifest.webmanifest": "application/manifest+json",
    }.items():
        answer = stranger.get(f"/phone/{name}")
        assert answer.status_code == 200, name
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["cache-control"] == "no-cache"
    assert stranger.get("/phone/../phone.py").status_code == 404
    assert stranger.get("/phone/%2e%2e/templates/base.html").status_code == 404
    assert stranger.post("/phone/share").headers["location"] == "/phone/?shared=0"
