"""Pairing a phone over the web: what a sender that is slow, or another site's page, can do to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from desktop.domain.companies import Company
from desktop.server import visit as module
from desktop.services.office import Office
from tests.server.conftest import JAN
from tests.server.visitor import Visitor, settle_in

Browser = Callable[..., Visitor]


@pytest.mark.parametrize("path", ["/api/phone/pair", "/login"])
def test_whoever_sends_drop_by_drop_is_given_up(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(module, "_BODY_WITHIN", 0.05)

    async def drops() -> AsyncIterator[bytes]:
        yield b" "
        await asyncio.Event().wait()

    answer = browser().ask("POST", path, content=drops(), headers={"x-bezdotyk": "phone"})
    assert answer.status_code == 413


def test_guessed_codes_do_not_close_the_login(office: Office, company: Company, browser: Browser) -> None:
    settle_in(office, company, JAN)
    visitor = browser()
    answers = [visitor.get("/p/ABCDEFGH").status_code for _ in range(31)]
    assert (answers[0], answers[-1]) == (404, 429)
    assert browser().login(JAN).status_code == 303


def test_failed_logins_do_not_close_the_pairing(office: Office, company: Company, browser: Browser) -> None:
    visitor = browser()
    for number in range(31):
        visitor.login(f"nikt{number}@zolw.example")
    assert visitor.login(JAN).status_code == 429
    code = office.panel.devices.new_pairing(company.id, by="anna").code
    assert visitor.get(f"/p/{code}").status_code == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize("dest", ["image", "iframe", "empty", ""])
def test_another_sites_page_cannot_use_up_its_visitors_attempts(
    office: Office, company: Company, browser: Browser, site: str, dest: str
) -> None:
    code = office.panel.devices.new_pairing(company.id, by="anna").code
    visitor, headers = browser(), {"sec-fetch-site": site, "sec-fetch-dest": dest}
    assert {visitor.get(f"/p/{c}", headers=headers).status_code for c in ["ABCDEFGH", code] * 20} == {403}
    # A link in a letter, opened from a webmail, is another site's too.
    opened = visitor.get(f"/p/{code}", headers={"sec-fetch-site": site, "sec-fetch-dest": "document"})
    assert opened.status_code == 200


def test_links_on_another_sites_page_cannot_use_up_what_is_scanned(
    office: Office, company: Company, browser: Browser
) -> None:
    code = office.panel.devices.new_pairing(company.id, by="anna").code
    visitor = browser()
    led = {"sec-fetch-site": "cross-site", "sec-fetch-dest": "document"}
    answers = [visitor.get("/p/ABCDEFGH", headers=led).status_code for _ in range(31)]
    assert (answers[0], answers[-1]) == (404, 429), "guesses are slowed wherever they come from"
    assert visitor.get(f"/p/{code}").status_code == 200


def test_only_wrong_codes_are_counted(office: Office, company: Company, browser: Browser) -> None:
    devices, visitor = office.panel.devices, browser()
    right = devices.new_pairing(company.id, by="anna").code
    used = devices.new_pairing(company.id, by="anna", phones=1).code
    devices.pair(used, "192.0.2.99")
    assert {visitor.get(f"/p/{right}").status_code for _ in range(40)} == {200}
    # A browser that restores its tabs opens the used link again each time it starts.
    assert {visitor.get(f"/p/{used}").status_code for _ in range(40)} == {404}
    assert visitor.get(f"/p/{right}").status_code == 200
    assert devices.pair(right, "192.0.2.7").device.company_id == company.id
