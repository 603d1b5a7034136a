"""What every request passes: headers, hosts, proxies, forms of other sites, sizes, paces."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.server import names
from desktop.server.application import make_app
from desktop.server.limits import Buckets, Limits, Pace
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings, Tls
from tests.server.conftest import JAN
from tests.server.visitor import BASE, PASSWORD, Post, Visitor, settle_in

Browser = Callable[..., Visitor]


@pytest.mark.parametrize("path", ["/login", "/documents", "/api/uploads/x", "/static/panel.css", "/nic"])
def test_every_answer_carries_the_strict_headers(browser: Browser, path: str) -> None:
    headers = browser().get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] in {"no-store", "no-cache"}
    assert "server" not in headers


def test_no_page_holds_inline_script_or_style(office: Office, jan: Visitor) -> None:
    number = jan.upload(b"%PDF-1.7" + b" " * 2000)
    for path in ("/documents", f"/documents/{number}", "/guide", "/account", "/account/second-factor"):
        text = jan.get(path).text
        assert not re.search(r"<style|style=|\son\w+=|javascript:", text), path
        assert all("src=" in script for script in re.findall(r"<script[^>]*>", text)), path
        assert not re.search(r"(?:src|href)=.https?:", text), path


def test_strict_transport_is_demanded_only_with_a_certificate_that_browsers_know(
    office: Office, browser: Browser, runner: asyncio.Runner
) -> None:
    assert "strict-transport-security" not in browser().get("/login").headers
    settings = replace(office.panel.settings.load(), tls=Tls.FILES)
    known = Visitor(runner, make_app(office.panel, settings))
    assert "max-age" in known.get("/login").headers["strict-transport-security"]


def test_another_host_name_is_not_answered(browser: Browser) -> None:
    assert browser(base="https://zly.example").get("/login").status_code == 421
    wrong = browser().get("/login", headers={"Host": "panel.biuro.example.zly.example"})
    assert wrong.status_code == 421
    assert browser().get("/login", headers={"Host": ""}).status_code == 421
    assert browser().get("/login", headers={"Host": "[::1"}).status_code == 421


@pytest.mark.parametrize("base", ["", "https://panel.biuro.example"])
def test_this_computers_names_are_known_whatever_clients_are_given(
    office: Office, runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, base: str
) -> None:
    resolver = tmp_path / "resolv.conf"
    resolver.write_text("nameserver 192.0.2.1\n\nsearch firma.lan Biuro.LAN\n")
    monkeypatch.setattr(names, "_RESOLVER", resolver)
    monkeypatch.setattr(names, "_full_name", lambda: "vm.inna.lan")
    monkeypatch.setattr(socket, "gethostname", lambda: "VM")
    monkeypatch.setattr(names, "_addresses", lambda: ["192.168.1.5", "fd00::5"])
    settings = PanelSettings(base_url=base, names="Stary-Serwer, 203.0.113.9")
    app = make_app(office.panel, settings)
    ours = ["vm", "vm.local", "vm.firma.lan", "vm.biuro.lan", "vm.inna.lan", "localhost"]
    ours += ["192.168.1.5", "[fd00::5]", "stary-serwer", "203.0.113.9", "127.0.0.1"]
    for host in ours:
        visitor = Visitor(runner, app, base=f"https://{host}:8443")
        assert visitor.get("/login").status_code == 200, host
        done = visitor.ask(
            "POST", "/language", data={"csrf": visitor.csrf, "language": "en"},
            headers={"Origin": f"https://{host}:8443", "Sec-Fetch-Site": "same-origin"},
        )  # fmt: skip
        assert done.status_code == 303, host
        crossed = visitor.ask(
            "POST", "/language", data={"csrf": visitor.csrf, "language": "en"},
            headers={"Origin": "https://zly.example:8443"},
        )  # fmt: skip
        assert crossed.status_code == 403, host
    for host in ("zly.example", "vm.zly.example", "firma.lan", "vm.firma.lan.zly.example"):
        assert Visitor(runner, app, base=f"https://{host}:8443").get("/login").status_code == 421, host


def test_the_address_that_the_connection_came_in_by_is_known(office: Office, runner: asyncio.Runner) -> None:
    app = make_app(office.panel, PanelSettings(base_url="https://panel.biuro.example"))

    async def status(server: str, host: str) -> int:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        scope = {
            "type": "http", "method": "GET", "path": "/login", "raw_path": b"/login", "query_string": b"",
            "scheme": "https", "headers": [(b"host", host.encode())], "client": ("192.168.7.2", 5),
            "server": (server, 8443), "http_version": "1.1", "root_path": "",
        }  # fmt: skip
        await app(scope, receive, send)
        return int(sent[0]["status"])

    assert runner.run(status("192.168.7.1", "192.168.7.1:8443")) == 200
    assert runner.run(status("192.168.7.1", "192.168.7.3:8443")) == 421


def test_links_in_letters_lead_where_the_office_says_by_whatever_name_they_were_asked_for(
    office: Office, company: Company, runner: asyncio.Runner, post: Post
) -> None:
    settle_in(office, company, JAN)
    settings = replace(office.panel.settings.load(), names="panel.firma.lan", proxies="192.0.2.7")
    app = make_app(office.panel, settings)
    visitor = Visitor(runner, app, base="https://panel.firma.lan:8443")
    visitor.http.headers["X-Forwarded-Host"] = "panel.firma.lan"
    visitor.get("/forgot")
    assert visitor.post("/forgot", email=JAN).status_code == 200
    (letter,) = post.letters
    assert f"{BASE}/invitation/" in letter.text
    assert "firma.lan" not in letter.text


@pytest.mark.parametrize("written", ["zły serwer", "https://x.example", "a,,b/c", "x:8443", "-a", "*"])
def test_what_is_no_host_name_is_not_kept(office: Office, written: str) -> None:
    with pytest.raises(UserError, match=r"panel\.bad_names"):
        office.panel.settings.save(PanelSettings(names=written))


def addresses(office: Office) -> set[str]:
    return {act.address for act in office.panel.acts.newest() if act.what == "login_failed"}


def test_forwarded_addresses_are_believed_from_configured_proxies_only(
    office: Office, company: Company, runner: asyncio.Runner
) -> None:
    settings = replace(office.panel.settings.load(), proxies="10.0.0.0/24, 2001:db8::5")
    app = make_app(office.panel, settings)

    def failed_from(peer: str, forwarded: str) -> set[str]:
        visitor = Visitor(runner, app, peer)
        visitor.http.headers["X-Forwarded-For"] = forwarded
        before = addresses(office)
        visitor.login("kto@x.example", "źle")
        return addresses(office) - before

    assert failed_from("192.0.2.66", "203.0.113.1") == {"192.0.2.66"}
    assert failed_from("10.0.0.9", "203.0.113.2") == {"203.0.113.2"}
    # The client itself wrote the first one.
    assert failed_from("10.0.0.9", "198.51.100.1, 203.0.113.3, 10.0.0.7") == {"203.0.113.3"}
    assert failed_from("2001:db8::5", "<script>") == {"2001:db8::5"}


def test_a_forwarded_host_is_believed_from_configured_proxies_only(
    office: Office, runner: asyncio.Runner
) -> None:
    settings = replace(office.panel.settings.load(), proxies="10.0.0.9")
    app = make_app(office.panel, settings)
    headers = {"X-Forwarded-Host": "panel.biuro.example"}
    inside = "https://wewnatrz.example:8443"
    assert Visitor(runner, app, "10.0.0.9", inside).get("/login", headers=headers).status_code == 200
    assert Visitor(runner, app, "10.0.0.8", inside).get("/login", headers=headers).status_code == 421


FORMS = (
    "/login",
    "/logout",
    "/language",
    "/forgot",
    "/documents/1/withdraw",
    "/documents/1/messages",
    "/months/2026-11",
    "/users",
    "/account/password",
    "/company",
)


@pytest.mark.parametrize("path", FORMS)
def test_no_form_works_without_its_token(jan: Visitor, path: str) -> None:
    for token in ("", "0" * 64):
        assert jan.ask("POST", path, data={"csrf": token, "text": "x"}).status_code == 403


def test_a_token_is_worth_nothing_with_another_cookie(
    office: Office, company: Company, jan: Visitor, browser: Browser
) -> None:
    settle_in(office, company, "adam@zolw.example")
    adam = browser("192.0.2.70")
    adam.login("adam@zolw.example")
    stolen = jan.csrf
    refused = adam.ask(
        "POST", "/api/uploads", json={"name": "a", "size": 1}, headers={"X-CSRF-Token": stolen}
    )
    assert refused.status_code == 403


def test_other_sites_cannot_send_forms_even_with_a_token(jan: Visitor) -> None:
    for headers in (
        {"Origin": "https://zly.example"},
        {"Origin": "null"},
        {"Origin": "http://panel.biuro.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ):
        assert jan.ask("POST", "/logout", data={"csrf": jan.csrf}, headers=headers).status_code == 403
    ours = {"Origin": "https://panel.biuro.example", "Sec-Fetch-Site": "same-origin"}
    assert jan.ask("POST", "/logout", data={"csrf": jan.csrf}, headers=ours).status_code == 303


def test_a_login_from_elsewhere_is_refused(browser: Browser) -> None:
    """Nobody is logged in to an attacker's account unawares."""
    visitor = browser()
    refused = visitor.ask("POST", "/login", data={"email": JAN, "password": PASSWORD})
    assert refused.status_code == 403


def test_large_bodies_are_refused_whether_they_say_so_or_not(jan: Visitor) -> None:
    assert jan.post("/documents/1/messages", text="x" * 100_000).status_code == 413

    async def unsaid():  # type: ignore[no-untyped-def]
        for _ in range(100):
            yield b"text=" + b"x" * 5000

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert jan.ask("POST", "/login", content=unsaid(), headers=headers).status_code == 413
    assert jan.api("POST", "/api/uploads", content=b"[" * 100_000).status_code == 413


def test_whoever_is_too_fast_has_to_wait(office: Office, runner: asyncio.Runner, company: Company) -> None:
    settle_in(office, company, JAN)
    limits = Limits(address=Pace(60, 0.01), stranger=Pace(5, 0.01), caller=Pace(10, 0.01))
    app = make_app(office.panel, office.panel.settings.load(), limits)
    stranger = Visitor(runner, app, "192.0.2.80")
    stranger.get("/forgot")
    answers = [stranger.post("/forgot", email="x@y.example") for _ in range(6)]
    assert [one.status_code for one in answers] == [200] * 5 + [429]
    assert int(answers[-1].headers["retry-after"]) >= 1
    jan = Visitor(runner, app, "192.0.2.81")
    jan.login(JAN)
    assert 429 in [jan.get("/guide").status_code for _ in range(12)]
    flood = Visitor(runner, app, "192.0.2.82")
    assert 429 in [flood.get("/robots.txt").status_code for _ in range(61)]
    assert Visitor(runner, app, "192.0.2.83").get("/login").status_code == 200


def test_a_bucket_fills_again_with_time() -> None:
    now = [0.0]
    buckets = Buckets(Pace(2, 0.5), lambda: now[0])
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 2]
    assert buckets.take("b") == 0
    now[0] = 2.0
    assert [buckets.take("a") for _ in range(2)] == [0, 2]


def test_going_back_after_choosing_a_language_leads_to_our_own_pages_only(jan: Visitor) -> None:
    for back in (
        "https://zly.example/",
        "//zly.example",
        "/\\zly.example",
        "javascript:alert(1)",
        "/a\r\nX: y",
    ):
        assert jan.post("/language", language="en", back=back).headers["location"] == "/"
    assert jan.post("/language", language="en", back="/guide").headers["location"] == "/guide"
    assert 'lang="en"' in jan.get("/guide").text
    assert jan.post("/language", language="xx").status_code == 400


def test_strangers_are_greeted_in_their_language(browser: Browser) -> None:
    for wish, language in (
        ("uk-UA,uk;q=0.9", "uk"),
        ("fr, de;q=0.4, en;q=0.2", "de"),
        ("fr", "pl"),
        ("", "pl"),
    ):
        page = browser().get("/login", headers={"Accept-Language": wish}).text
        assert f'<html lang="{language}">' in page
