"""Servers that lie, dawdle, pour or send elsewhere."""

from __future__ import annotations

import ssl
import threading
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from desktop.registers.faults import Fault, Why
from desktop.registers.web import Pace, Web
from desktop.registers.whitelist import WhiteList
from tests.mailservers import self_signed
from tests.registers.server import ACCOUNT, NIP, PublicRegisters, until


@pytest.mark.parametrize(
    ("mood", "code"),
    [
        ("redirect", "registers.moved"),
        ("gzip", "registers.nonsense"),
        ("huge", "registers.too_long"),
        ("endless", "registers.too_long"),
        ("cut", "registers.no_connection"),
        ("nothing", "registers.no_connection"),
        ("500", "registers.server_error"),
        ("503", "registers.server_error"),
        ("429", "registers.too_often"),
    ],
)
def test_whatever_answers_is_a_fault_soon(registers: PublicRegisters, web: Web, mood: str, code: str) -> None:
    registers.moods = [mood]
    with pytest.raises(Fault) as caught:
        web.get(f"{registers.base}/wl/x")
    assert caught.value.code == code
    # The next question is not spoilt by it, and nobody went where the first was sent.
    assert web.get(f"{registers.base}/nowhere").status == 404
    assert len(registers.asked) == 2


@pytest.mark.parametrize("mood", ["hang", "trickle", "trickle-head"])
def test_whoever_dawdles_is_left(registers: PublicRegisters, mood: str) -> None:
    web = Web(Pace(silence=1.0, whole=2.0))
    registers.moods = [mood]
    # One that is waited for to its end has something to say then.
    with pytest.raises(Fault) as caught:
        web.get(f"{registers.base}/wl/x")
    assert caught.value.code == "registers.silent"


def test_nobody_there(web: Web) -> None:
    with pytest.raises(Fault) as caught:
        web.get("http://127.0.0.1:9/x")
    assert (caught.value.why, caught.value.code) == (Why.OFFLINE, "registers.no_connection")


@pytest.mark.parametrize(
    "address",
    ["http://wl-api.mf.gov.pl/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "https:///x", "http://[::1/x"],
)
def test_nothing_goes_out_unencrypted(web: Web, address: str) -> None:
    with pytest.raises(Fault) as caught:
        web.get(address)
    assert caught.value.code == "registers.bad_address"


def test_stopping_breaks_off_what_is_being_asked(registers: PublicRegisters) -> None:
    web = Web(Pace(silence=30, whole=60))
    registers.moods = ["hang"]
    caught: list[Fault] = []

    def ask() -> None:
        try:
            web.get(f"{registers.base}/wl/x")
        except Fault as fault:
            caught.append(fault)

    thread = threading.Thread(target=ask)
    thread.start()
    until(lambda: registers.asked)
    web.abort()
    thread.join(5)
    assert [one.code for one in caught] == ["registers.stopped"]
    with pytest.raises(Fault):
        web.get(f"{registers.base}/nowhere")
    assert len(registers.asked) == 1


@pytest.mark.parametrize("mood", ["bad-head", "cut", "nothing", "503", "redirect", "no-json"])
def test_no_log_names_whom_it_was_about(
    registers: PublicRegisters, web: Web, caplog: pytest.LogCaptureFixture, mood: str
) -> None:
    registers.moods = [mood]
    with caplog.at_level("DEBUG"), suppress(Fault):
        WhiteList(web, registers.addresses.white_list).check(NIP, ACCOUNT, date(2026, 11, 20))
    assert registers.asked
    assert NIP not in caplog.text
    assert ACCOUNT not in caplog.text


def test_a_download_is_whole_or_fails(registers: PublicRegisters, web: Web, tmp_path: Path) -> None:
    target = tmp_path / "x"
    registers.files["a.7z"] = bytes(range(256)) * 4000
    heard: list[tuple[int, int]] = []
    address = f"{registers.base}/flat/a.7z"
    assert web.download(address, target, most=2_000_000, told=lambda *both: heard.append(both)) == 200
    assert target.read_bytes() == registers.files["a.7z"]
    assert heard[-1] == (1_024_000, 1_024_000)
    assert web.download(f"{registers.base}/flat/b.7z", tmp_path / "y", most=100) == 404
    assert not (tmp_path / "y").exists()
    with pytest.raises(Fault, match="too_long"):
        web.download(address, target, most=1000)
    registers.moods = ["endless"]
    with pytest.raises(Fault, match="too_long"):
        web.download(address, target, most=1_000_000)
    registers.moods = ["cut"]
    with pytest.raises(Fault):
        web.download(address, target, most=1_000_000)


def test_a_certificate_that_nobody_vouches_for(tmp_path: Path, web: Web) -> None:
    certificate, key = self_signed(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.handle_request, daemon=True)
        thread.start()
        with pytest.raises(Fault) as caught:
            web.get(f"https://127.0.0.1:{server.server_port}/x")
        thread.join(5)
    assert caught.value.code == "registers.certificate"
