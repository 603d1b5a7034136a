"""Newer versions are asked for without telling anything, and odd answers are taken for none."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from desktop.domain.errors import UserError
from desktop.registers.web import Pace
from desktop.services.desk.updates import Update, ask, checked_address, is_due

GOOD = {
    "version": "1.4.0",
    "link": "https://bezdotyk.example/nowe",
    "news": {"pl": "Szybciej.", "en": "Faster."},
}
HURRIED = Pace(connect=2.0, silence=0.3, whole=1.0)


class Server(socketserver.ThreadingTCPServer):
    """Answers on loopback as a test wants, and keeps what was asked."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.status = 200
        self.body = json.dumps(GOOD).encode()
        self.headers: dict[str, str] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.silent, self.let_go = threading.Event(), threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/wersja.json"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers.items())))
        if self.server.silent.is_set():
            self.server.let_go.wait(30)
            return
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        return


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as made:
        threading.Thread(target=made.serve_forever, args=(0.05,), daemon=True).start()
        yield made
        made.let_go.set()
        made.shutdown()


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as told:
        call()
    return told.value.code


def test_newer_version_is_told_with_its_news(server: Server) -> None:
    update = ask(server.url, current="1.3.9")
    assert update == Update("1.4.0", "https://bezdotyk.example/nowe", {"pl": "Szybciej.", "en": "Faster."})
    assert update is not None
    assert (update.told("pl"), update.told("en"), update.told("uk")) == ("Szybciej.", "Faster.", "Faster.")


@pytest.mark.parametrize("current", ["1.4.0", "1.4", "1.5.0", "1.10", "2.0.0.dev1", "1.4.0.post1"])
def test_this_version_or_an_older_one_is_no_news(server: Server, current: str) -> None:
    assert ask(server.url, current=current) is None


@pytest.mark.parametrize("current", ["1.3.10", "1.3", "0.9.9", "1.3.99.dev5"])
def test_versions_are_compared_as_numbers(server: Server, current: str) -> None:
    assert ask(server.url, current=current) is not None


def test_nothing_is_told_to_the_server(server: Server) -> None:
    ask(server.url)
    ((path, headers),) = server.asked
    assert path == "/wersja.json"
    kept = {name.casefold(): value for name, value in headers.items()}
    assert set(kept) <= {"host", "accept-encoding", "user-agent", "connection"}
    assert kept["user-agent"] == "Bezdotyk"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"{" * 5000,
        json.dumps({**GOOD, "version": "1.4.0; rm -rf"}).encode(),
        json.dumps({**GOOD, "version": 14}).encode(),
        json.dumps({**GOOD, "link": "http://bezdotyk.example/"}).encode(),
        json.dumps({**GOOD, "link": "file:///etc/passwd"}).encode(),
        json.dumps({**GOOD, "link": "https://dobra@zla.example/"}).encode(),
        json.dumps({"version": "9.9"}).encode(),
        b"\xff\xfe",
    ],
)
def test_odd_answer_is_said(server: Server, body: bytes) -> None:
    server.body = body
    assert code_of(lambda: ask(server.url)) == "updates.odd_answer"


@pytest.mark.parametrize("status", [404, 403, 204])
def test_page_that_is_not_there_is_said(server: Server, status: int) -> None:
    server.status = status
    assert code_of(lambda: ask(server.url)) == "updates.odd_answer"


def test_server_in_trouble_is_said(server: Server) -> None:
    server.status = 503
    assert code_of(lambda: ask(server.url)) == "registers.server_error"


def test_nobody_is_followed_elsewhere(server: Server) -> None:
    server.status, server.headers = 302, {"Location": "https://zly.example/"}
    assert code_of(lambda: ask(server.url)) == "updates.odd_answer"


def test_endless_answer_is_cut(server: Server) -> None:
    server.body = b" " * 200_000
    assert code_of(lambda: ask(server.url)) == "registers.too_long"


def test_silent_server_is_given_up(server: Server) -> None:
    server.silent.set()
    assert code_of(lambda: ask(server.url, pace=HURRIED)) == "registers.silent"


def test_server_that_is_not_there_is_said(server: Server) -> None:
    url = server.url
    server.shutdown()
    server.server_close()
    assert code_of(lambda: ask(url)) == "registers.no_connection"


def test_news_become_one_line_of_plain_text(server: Server) -> None:
    server.body = json.dumps(
        {**GOOD, "news": {"pl": "a\n\tb\u202e " + "x" * 900, "en": 7, "uk": "\n"}}
    ).encode()
    update = ask(server.url, current="1.0")
    assert update is not None
    assert set(update.news) == {"pl"}
    assert update.news["pl"].startswith("a b x")
    assert len(update.news["pl"]) == 400


@pytest.mark.parametrize(
    "address", ["", "http://wersje.example/", "ftp://a/", "https://", "https://a:b@c/", "x"]
)
def test_only_encrypted_addresses_are_asked(address: str) -> None:
    assert code_of(lambda: checked_address(address)) == "updates.bad_address"


def test_address_is_tidied() -> None:
    assert checked_address("  https://wersje.example/b.json ") == "https://wersje.example/b.json"


def test_asked_once_a_day_whatever_the_clock_does() -> None:
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    assert is_due(None, now)
    assert not is_due(now, now)
    assert not is_due(now - timedelta(hours=23), now)
    assert is_due(now - timedelta(hours=24), now)
    assert is_due(now + timedelta(days=400), now)
