"""The door itself: HTTPS out of the box, a real server on loopback, opening and closing promptly."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import ssl
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from cryptography import x509

from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.server.certificate import check_pair, fingerprint, own_certificate
from desktop.server.connection import protocol
from desktop.services.events import PanelStopped
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings, Tls, split_listen
from tests.server.conftest import JAN
from tests.server.visitor import PASSWORD, pdf, settle_in

HERE = PanelSettings(listen="127.0.0.1:0")


@pytest.fixture
def url(office: Office) -> Iterator[str]:
    """The address of the open panel."""
    yield office.panel.start(HERE)
    office.panel.stop()


def trusting(office: Office) -> ssl.SSLContext:
    """A client that trusts exactly the certificate the office made."""
    return ssl.create_default_context(cafile=str(office.panel.folder / "tls" / "certificate.pem"))


def test_https_works_out_of_the_box_with_a_certificate_of_its_own(office: Office, url: str) -> None:
    assert url.startswith("https://localhost:")
    with httpx.Client(verify=trusting(office)) as client:
        assert client.get(f"{url}/login").status_code == 200
    key = office.panel.folder / "tls" / "key.pem"
    if os.name == "posix":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with pytest.raises(httpx.ConnectError), httpx.Client() as client:
        client.get(f"{url}/login")  # nobody else vouches for it


def test_it_closes_though_somebody_is_connected_and_opens_again(office: Office) -> None:
    url = office.panel.start(HERE)
    assert office.panel.start(HERE) == url
    assert office.panel.url == url
    with closing(socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])))) as idle:
        office.panel.stop()
        assert idle.recv(1) == b""
    assert office.panel.url is None
    office.panel.stop()
    assert "panel" not in {thread.name for thread in threading.enumerate()}
    assert office.panel.start(HERE)


def test_an_open_panel_closes_with_its_office(office: Office) -> None:
    office.panel.start(HERE)
    office.stop()
    assert office.panel.url is None


def test_a_server_that_ends_by_itself_is_noticed_and_started_again(office: Office) -> None:
    stopped = threading.Event()
    office.events.subscribe(lambda event: stopped.set() if event == PanelStopped() else None)
    office.panel.start(HERE)
    assert not office.panel.has_stopped
    door = office.panel._door
    door._server.should_exit = True
    assert stopped.wait(10)
    assert office.panel.url is None
    assert office.panel.has_stopped
    stopped.clear()
    url = office.panel.start(HERE)
    with httpx.Client(verify=trusting(office)) as client:
        assert client.get(f"{url}/login").status_code == 200
    office.panel.stop()
    assert not office.panel.has_stopped
    assert not stopped.is_set()


def test_plain_http_is_not_spoken(office: Office, url: str) -> None:
    with pytest.raises(httpx.TransportError), httpx.Client() as client:
        client.get(url.replace("https", "http") + "/login")


def test_a_connection_that_is_cut_keeps_what_came_and_goes_on(
    office: Office, company: Company, url: str
) -> None:
    settle_in(office, company, JAN)
    content = pdf("x" * 3_000_000)
    with httpx.Client(verify=trusting(office), base_url=url) as client:
        token = csrf(client.get("/login").text)
        client.post("/login", data={"csrf": token, "email": JAN, "password": PASSWORD})
        token = csrf(client.get("/documents").text)
        headers = {"X-CSRF-Token": token}
        body = {"name": "a.pdf", "size": len(content)}
        upload = client.post("/api/uploads", json=body, headers=headers).json()["id"]
        cookie = "; ".join(f"{one.name}={one.value}" for one in client.cookies.jar)
        port = int(url.rpartition(":")[2])
        place, deadline = 0, time.monotonic() + 20
        bare = socket.create_connection(("127.0.0.1", port))
        with trusting(office).wrap_socket(bare, server_hostname="localhost") as line:
            head = (
                f"PATCH /api/uploads/{upload} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\n"
                f"X-CSRF-Token: {token}\r\nUpload-Offset: 0\r\nContent-Length: {len(content)}\r\n\r\n"
            )
            line.sendall(head.encode() + content[:1_500_000])
            while not place and time.monotonic() < deadline:
                place = int(client.head(f"/api/uploads/{upload}", headers=headers).headers["upload-offset"])
        assert 0 < place <= 1_500_000
        answer = None
        while time.monotonic() < deadline:
            answer = client.patch(
                f"/api/uploads/{upload}",
                content=content[place:],
                headers={**headers, "Upload-Offset": str(place)},
            )
            if answer.status_code != 409:
                break
            place = int(answer.headers["upload-offset"])
        assert answer is not None
        assert answer.json()["receipt"]["name"] == "a.pdf"


def test_whoever_says_nothing_or_opens_too_many_is_hung_up_on() -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    async def run() -> None:
        made = protocol(lambda _address: False, patience=0.3, most=2)
        config = uvicorn.Config(app, http=made, lifespan="off", log_config=None)
        config.load()
        state = uvicorn.server.ServerState()
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: made(config, state, {}), "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        silent, _keep = await asyncio.open_connection("127.0.0.1", port)
        slow, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        third, _keep_too = await asyncio.open_connection("127.0.0.1", port)
        assert await asyncio.wait_for(third.read(), 0.25) == b""
        for one in (silent, slow):
            assert await asyncio.wait_for(one.read(), 5) == b""
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(3):  # each request starts the time anew
            writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            assert (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 5)).startswith(b"HTTP/1.1 204")
        assert await asyncio.wait_for(reader.read(), 5) == b""
        server.close()

    asyncio.run(run())


def csrf(text: str) -> str:

    found = re.search(r'(?:data-csrf|name="csrf" value)="(\w+)"', text)
    assert found
    return found[1]


def test_a_taken_port_is_said(office: Office) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(UserError, match=r"panel\.port_taken"):
            office.panel.start(PanelSettings(listen=listen))
    assert office.panel.url is None


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (PanelSettings(listen="wszędzie"), "panel.bad_listen"),
        (PanelSettings(listen="127.0.0.1:99999"), "panel.bad_listen"),
        (PanelSettings(listen="127.0.0.1:0", base_url="http://x.example"), "panel.bad_base_url"),
        (PanelSettings(listen="127.0.0.1:0", base_url="https://x.example/panel"), "panel.bad_base_url"),
        (PanelSettings(listen="127.0.0.1:0", proxies="wszystkie"), "panel.bad_proxies"),
        (PanelSettings(listen="0.0.0.0:0", tls=Tls.NONE, base_url="https://x.example"), "panel.tls_needed"),
        (PanelSettings(listen="127.0.0.1:0", tls=Tls.NONE), "panel.tls_needed"),
        (PanelSettings(listen="127.0.0.1:0", tls=Tls.FILES, certificate="brak"), "panel.bad_certificate"),
    ],
)
def test_settings_that_cannot_work_are_refused_with_the_reason(
    office: Office, settings: PanelSettings, code: str
) -> None:
    with pytest.raises(UserError) as caught:
        office.panel.start(settings)
    assert caught.value.code == code


def test_behind_a_proxy_on_this_computer_it_speaks_plain_http(office: Office) -> None:
    settings = replace(HERE, tls=Tls.NONE, base_url="https://panel.example", proxies="127.0.0.1")
    assert office.panel.start(settings) == "https://panel.example"
    door = office.panel._door
    with httpx.Client() as client:
        headers = {"Host": "panel.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}
        assert client.get(f"http://127.0.0.1:{door.port}/login", headers=headers).status_code == 200  # type: ignore[union-attr]
        other = {**headers, "Host": "zly.example"}
        assert client.get(f"http://127.0.0.1:{door.port}/login", headers=other).status_code == 421  # type: ignore[union-attr]


def test_addresses_to_listen_at() -> None:
    assert split_listen("0.0.0.0:8443") == ("0.0.0.0", 8443)
    assert split_listen("[::1]:8443") == ("::1", 8443)


def test_the_certificate_is_kept_and_renewed_in_time(tmp_path: Path) -> None:
    now = datetime.now(UTC)
    certificate, key = own_certificate(tmp_path, ["biuro", "192.168.1.2"], now)
    check_pair(certificate, key)
    first = fingerprint(certificate)
    assert len(first.split(":")) == 32
    own_certificate(tmp_path, ["biuro"], now + timedelta(days=360))
    assert fingerprint(certificate) == first
    own_certificate(tmp_path, ["biuro"], now + timedelta(days=370))
    second = fingerprint(certificate)
    assert second != first
    own_certificate(tmp_path, ["biuro", "nowa-nazwa"], now + timedelta(days=371))
    assert fingerprint(certificate) != second
    key.write_text("zepsuty")
    own_certificate(tmp_path, ["biuro"], now)
    check_pair(certificate, key)
    found = x509.load_pem_x509_certificate(certificate.read_bytes())
    assert found.not_valid_after_utc - found.not_valid_before_utc <= timedelta(days=398)
