"""All registers on one local server, by their published interfaces, with their limits, errors and moods."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import unescape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

from desktop.registers.web import Pace
from desktop.services.registers.settings import Addresses

HURRIED = Pace(connect=10.0, silence=10.0, whole=15.0, download=30.0)
"""Times for tests on a machine that may be busy."""

NIP = "5252248481"
OTHER_NIP = "5860104121"
UNKNOWN_NIP = "1132191233"
ACCOUNT = "61109010140000071219812874"
KEY = "abcde12345abcde12345"


def subject(nip: str, **changes: object) -> dict[str, object]:
    """A subject of the white list."""
    return {
        "name": "ŻÓŁW SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ",
        "nip": nip,
        "statusVat": "Czynny",
        "regon": "123456785",
        "pesel": None,
        "krs": "0000123456",
        "residenceAddress": None,
        "workingAddress": "UL. LIPOWA 12/3, 00-001 WARSZAWA",
        "representatives": [],
        "authorizedClerks": [],
        "partners": [],
        "registrationLegalDate": "2010-01-04",
        "registrationDenialBasis": None,
        "registrationDenialDate": None,
        "restorationBasis": None,
        "restorationDate": None,
        "removalBasis": None,
        "removalDate": None,
        "accountNumbers": [ACCOUNT],
        "hasVirtualAccounts": False,
        **changes,
    }


def entity(nip: str, **changes: str) -> dict[str, str]:
    """A row of what GUS finds."""
    return {
        "Regon": "123456785",
        "Nip": nip,
        "StatusNip": "",
        "Nazwa": "ŻÓŁW & SYN SPÓŁKA Z O.O.",
        "Wojewodztwo": "MAZOWIECKIE",
        "Powiat": "Warszawa",
        "Gmina": "Śródmieście",
        "Miejscowosc": "Warszawa",
        "KodPocztowy": "00-001",
        "Ulica": "ul. Lipowa",
        "NrNieruchomosci": "12",
        "NrLokalu": "3",
        "Typ": "P",
        "SilosID": "6",
        "DataZakonczeniaDzialalnosci": "",
        "MiejscowoscPoczty": "Warszawa",
        **changes,
    }


@dataclass
class PublicRegisters:
    """What the registers know and how they behave; tests change it as they go."""

    subjects: dict[str, Any] = field(default_factory=lambda: {NIP: subject(NIP)})
    assigned: set[tuple[str, str]] = field(default_factory=lambda: {(NIP, ACCOUNT)})
    white_list_error: str = ""
    white_list_left: int = 10_000
    """Questions until the day's limit."""
    old_shape: bool = False
    """Answer for several NIPs as before version 1.4: a list of subjects."""
    entities: dict[str, list[dict[str, str]]] = field(default_factory=lambda: {NIP: [entity(NIP)]})
    sessions: set[str] = field(default_factory=set)
    expired: int = 0
    """How many of the next searches find their session over."""
    expiry: str = "code"
    """How they say so: ``code`` in the answer, or ``empty``, to be asked for."""
    mtom: bool = True
    gus_error: str = ""
    vies: dict[str, Any] = field(default_factory=dict)
    """By VAT number: a name, ``""`` for one that is invalid, or an error in capitals after ``!``."""
    tables: dict[date, dict[str, str]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    moods: list[str] = field(default_factory=list)
    """What happens to the next requests instead of an answer."""
    asked: list[str] = field(default_factory=list)
    """The ways of all requests."""
    bodies: list[str] = field(default_factory=list)
    base: str = ""

    @property
    def addresses(self) -> Addresses:
        """Where they are."""
        return Addresses(
            f"{self.base}/wl",
            f"{self.base}/flat",
            f"{self.base}/gus",
            f"{self.base}/vies",
            f"{self.base}/nbp",
        )

    def questions(self, part: str) -> list[str]:
        """The requests whose way holds ``part``."""
        return [way for way in self.asked if part in way]

    # -- each register -----------------------------------------------------------------------------

    def white_list(self, way: str, query: dict[str, list[str]]) -> tuple[int, object]:
        if self.white_list_error:
            return 400, {"code": self.white_list_error, "message": "Komunikat"}
        self.white_list_left -= 1
        if self.white_list_left < 0:
            return 400, {"code": "WL-191", "message": "Przekroczono dzienny limit zapytań."}
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", query.get("date", [""])[0]):
            return 400, {"code": "WL-101", "message": "Data nie może być pusta"}
        proof = {"requestDateTime": "26-11-2026 10:00:00", "requestId": f"wl-{len(self.asked)}"}
        if found := re.fullmatch(r"/api/search/nip/(\d+)", way):
            return 200, {"result": {"subject": self.subjects.get(found[1]), **proof}}
        if found := re.fullmatch(r"/api/search/nips/([\d,]+)", way):
            return self._several(found[1].split(","), proof)
        if found := re.fullmatch(r"/api/check/nip/(\d+)/bank-account/(\d+)", way):
            said = "TAK" if (found[1], found[2]) in self.assigned else "NIE"
            return 200, {"result": {"accountAssigned": said, **proof}}
        return 404, {}

    def _several(self, nips: list[str], proof: dict[str, str]) -> tuple[int, object]:
        if len(nips) > 30:
            return 400, {"code": "WL-130", "message": "Za dużo"}
        known = {nip: self.subjects.get(nip) for nip in nips}
        if "refused" in known.values():
            return 400, {"code": "WL-115", "message": "Nieprawidłowy NIP"}
        if self.old_shape:
            return 200, {"result": {"subjects": [one for one in known.values() if one], **proof}}
        entries = [
            {"identifier": nip, "error": {"code": "WL-115", "message": ""}}
            if one == "error"
            else {"identifier": nip, "subjects": [one] if one else []}
            for nip, one in known.items()
        ]
        return 200, {"result": {"entries": entries, **proof}}

    def gus(self, body: str, sid: str) -> str | None:
        """The text of the result; ``None`` for an action that there is none of."""
        if "<ns:Zaloguj>" in body:
            key = re.search(r"pKluczUzytkownika>(.*?)<", body)
            if key is None or unescape(key[1]) != KEY:
                return ""
            session = f"sid{len(self.asked):017d}"
            self.sessions = {session}
            return session
        if "<ns:Wyloguj>" in body:
            self.sessions.clear()
            return "true"
        if "<ns:GetValue>" in body:
            return "7" if self.expiry == "empty" else ""
        if "<ns:DaneSzukajPodmioty>" not in body:
            return None
        if self.expired or sid not in self.sessions:
            self.expired = max(self.expired - 1, 0)
            return (
                "" if self.expiry == "empty" else _rows([{"ErrorCode": "7", "ErrorMessagePl": "Brak sesji"}])
            )
        if self.gus_error:
            return _rows([{"ErrorCode": self.gus_error}])
        nips = re.search(r"<dat:Nipy?>([\d,]+)<", body)
        assert nips is not None
        rows = [row for nip in nips[1].split(",") for row in self.entities.get(nip, [])]
        return _rows(rows or [{"ErrorCode": "4", "ErrorMessagePl": "Nie znaleziono podmiotów."}])

    def vies_answer(self, country: str, number: str, query: dict[str, list[str]]) -> tuple[int, object]:
        known = self.vies.get(country + number, "")
        if isinstance(known, dict):
            return 200, known
        if known.startswith("!"):
            return 200, {"isValid": False, "userError": known[1:], "requestDate": "2026-11-26T09:00:00.000Z"}
        return 200, {
            "isValid": bool(known),
            "requestDate": "2026-11-26T09:00:00.000Z",
            "userError": "VALID" if known else "INVALID",
            "name": known or "---",
            "address": "Lindenstr. 1\n10115 Berlin" if known else "---",
            "requestIdentifier": "WAPI123" if "requesterNumber" in query else "",
            "vatNumber": number,
        }

    def nbp(self, way: str) -> tuple[int, object]:
        found = re.fullmatch(r"/exchangerates/tables/a/([\d-]+)/([\d-]+)/", way)
        if found is None:
            return 404, "404 NotFound"
        first, last = date.fromisoformat(found[1]), date.fromisoformat(found[2])
        if first > last or last - first > timedelta(days=93):
            return 400, "400 BadRequest - Przekroczony limit 93 dni"
        days = [day for day in sorted(self.tables) if first <= day <= last]
        if not days:
            return 404, "404 NotFound - Not Found - Brak danych"
        return 200, [
            {
                "table": "A",
                "no": table_number(day),
                "effectiveDate": day.isoformat(),
                "rates": [
                    {"currency": "waluta", "code": code, "mid": Bare(mid)}
                    for code, mid in self.tables[day].items()
                ],
            }
            for day in days
        ]


def table_number(day: date) -> str:
    """A number as the bank gives it; the running part is only alike."""
    return f"{day.timetuple().tm_yday:03d}/A/NBP/{day.year}"


class Bare(float):
    """A number that JSON shows as it was written."""

    def __new__(cls, text: str) -> Bare:
        made = super().__new__(cls, text)
        made.text = text
        return made

    text: str

    def __repr__(self) -> str:
        return self.text


def _rows(rows: list[dict[str, str]]) -> str:
    parts = ["<root>"]
    for row in rows:
        parts.append("<dane>")
        parts += [f"<{name}>{escape(value)}</{name}>" for name, value in row.items()]
        parts.append("</dane>")
    return "".join([*parts, "</root>"])


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    registers: PublicRegisters

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        self._answer(self.rfile.read(int(self.headers.get("content-length", "0"))))

    def log_message(self, *_: object) -> None:
        return

    def _answer(self, body: bytes) -> None:
        own = self.registers
        split = urlsplit(self.path)
        own.asked.append(self.path)
        if body:
            own.bodies.append(body.decode())
        if own.moods:
            mood = own.moods.pop(0)
            if mood != "well":
                self._moody(mood)
                return
        register, _, rest = split.path.removeprefix("/").partition("/")
        way, query = f"/{rest}", parse_qs(split.query)
        match register:
            case "wl":
                self._json(*own.white_list(way, query))
            case "nbp":
                self._json(*own.nbp(way))
            case "vies":
                found = re.fullmatch(r"/ms/([A-Z]{2})/vat/(\w+)", way)
                assert found is not None
                self._json(*own.vies_answer(found[1], found[2], query))
            case "flat":
                data = own.files.get(rest)
                self._send(404, b"", "text/html") if data is None else self._send(
                    200, data, "application/x-7z"
                )
            case "gus":
                self._soap(body.decode())
            case _:
                self._send(404, b"", "text/plain")

    def _soap(self, body: str) -> None:
        own = self.registers
        action = re.search(r"Action>([^<]+)<", body)
        assert action is not None
        assert "application/soap+xml" in self.headers["content-type"]
        name = action[1].rpartition("/")[2]
        result = own.gus(body, self.headers.get("sid", ""))
        if result is None:
            self._send(500, b"", "text/plain")
            return
        envelope = (
            '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"'
            ' xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header/><s:Body>'
            f'<{name}Response xmlns="http://CIS/BIR/PUBL/2014/07"><{name}Result>{escape(result)}</{name}Result>'
            f"</{name}Response></s:Body></s:Envelope>"
        )
        if not own.mtom:
            self._send(200, envelope.encode(), "application/soap+xml; charset=utf-8")
            return
        whole = (
            "\r\n--uuid:1+id=1\r\nContent-ID: <http://tempuri.org/0>\r\nContent-Transfer-Encoding: 8bit\r\n"
            'Content-Type: application/xop+xml;charset=utf-8;type="application/soap+xml"\r\n\r\n'
            f"{envelope}\r\n--uuid:1+id=1--\r\n"
        )
        self._send(
            200, whole.encode(), 'multipart/related; type="application/xop+xml";boundary="uuid:1+id=1"'
        )

    def _json(self, status: int, value: object) -> None:
        if isinstance(value, str):
            self._send(status, value.encode(), "text/plain")
        else:
            self._send(status, json.dumps(value, ensure_ascii=False).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _moody(self, mood: str) -> None:  # noqa: C901 - a list
        self.close_connection = True
        match mood:
            case "hang":
                self.server.closing.wait(20)  # type: ignore[attr-defined]
            case "trickle":
                self._trickle(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            case "trickle-head":
                self._trickle(b"")
            case "redirect":
                self._send(302, b"", "text/plain", Location=f"{self.registers.base}/elsewhere")
            case "gzip":
                self._send(200, b"\x1f\x8b" + bytes(100), "application/json", Content_Encoding="gzip")
            case "huge":
                self._send(200, bytes(6 * 1024 * 1024), "application/json")
            case "endless":
                with suppress(OSError):
                    self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
                    for _ in range(1000):
                        self.wfile.write(bytes(1 << 16))
            case "cut":
                self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc")
            case "bad-head":
                self.wfile.write(b"HTTP/1.1 200 OK\r\nA b: c\r\n: d\r\n\xff\r\nContent-Length: 2\r\n\r\n{}")
            case "nothing":
                self.connection.shutdown(socket.SHUT_RDWR)
            case "nonsense":
                self._send(200, b'{"result": [1, {"a": "b"}]}', "application/json")
            case "no-json":
                self._send(200, b"<html>Przerwa techniczna</html>", "text/html")
            case "deep":
                self._send(200, b"[" * 200_000, "application/json")
            case _:
                self._send(int(mood), b"{}", "application/json")

    def _trickle(self, begin: bytes) -> None:
        """A byte now and then, each just before the reader would give up."""
        with suppress(OSError):
            self.wfile.write(begin)
            for _ in range(200):
                self.wfile.write(b"X")
                self.wfile.flush()
                if self.server.closing.wait(0.1):  # type: ignore[attr-defined]
                    return


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        # Clients that hang up are what many tests are about.
        return


@contextmanager
def public_registers() -> Iterator[PublicRegisters]:
    """The registers on loopback, until the block ends."""
    registers = PublicRegisters()
    handler = type("Handler", (_Handler,), {"registers": registers})
    server = _Server(("127.0.0.1", 0), handler)
    server.closing = threading.Event()  # type: ignore[attr-defined]
    registers.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield registers
    finally:
        server.closing.set()  # type: ignore[attr-defined]
        server.shutdown()
        server.server_close()


def until(truth: Any, seconds: float = 10.0) -> None:
    """Wait until ``truth()``; for what no event tells."""
    end = time.monotonic() + seconds
    while not truth():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.01)
