"""A browser for tests: keeps cookies, knows the form's token, and speaks to the application directly."""

from __future__ import annotations

import asyncio
import hashlib
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
from starlette.types import ASGIApp

from desktop.domain.companies import Company
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.panel import USUAL_RIGHTS, Right
from desktop.services.office import Office

BASE = "https://panel.biuro.example"
PASSWORD = "cztery konie w polu"


class Clock:
    """The panel's time, moved by hand."""

    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


class MemorySecrets:
    """A keyring that forgets."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def remove(self, name: str) -> None:
        self.kept.pop(name, None)

    def names(self) -> list[str]:
        return sorted(self.kept)


class Post:
    """A queue of letters, as far as the panel knows it."""

    is_set = True

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self.values: list[dict[str, str]] = []

    @property
    def texts(self) -> Post:
        return self

    def account(self) -> Post:
        return self

    def write(self, kind: LetterKind, to: str, values: Any, **more: Any) -> Letter:
        self.values.append(dict(values))
        text = "\n".join(values.values())
        return Letter(kind, to, kind.value, text, more["company_id"], more["language"])

    def send(self, letter: Letter, session: Any = None) -> int:
        self.letters.append(letter)
        return len(self.letters)


class Visitor:
    """Somebody with a browser."""

    def __init__(
        self, runner: asyncio.Runner, app: ASGIApp, address: str = "192.0.2.7", base: str = BASE
    ) -> None:
        self._runner = runner
        self.http = httpx.AsyncClient(
            transport=httpx.ASGITransport(app, client=(address, 50000)), base_url=base
        )
        self.csrf = ""

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Any request."""
        response = self._runner.run(self.http.request(method, path, **more))
        found = re.search(r'(?:data-csrf|name="csrf" value)="(\w+)"', response.text)
        if found and method == "GET" and response.headers.get("content-type", "").startswith("text/html"):
            self.csrf = found[1]
        return response

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("GET", path, **more)

    def post(self, path: str, **form: Any) -> httpx.Response:
        """A form as our page would send it."""
        return self.ask("POST", path, data={"csrf": self.csrf, **form})

    def login(self, email: str, password: str = PASSWORD) -> httpx.Response:
        self.get("/login")
        response = self.post("/login", email=email, password=password)
        if response.status_code == 303:
            self.get("/documents")
        return response

    def api(self, method: str, path: str, **more: Any) -> httpx.Response:
        """As a script of our page would ask."""
        headers = {"X-CSRF-Token": self.csrf, **more.pop("headers", {})}
        return self.ask(method, path, headers=headers, **more)

    def begin(self, content: bytes, name: str = "faktura.pdf", **more: Any) -> httpx.Response:
        sha256 = hashlib.sha256(content).hexdigest()
        body = {"name": name, "size": len(content), "sha256": sha256, **more}
        return self.api("POST", "/api/uploads", json=body)

    def piece(self, upload: str, offset: int, content: bytes) -> httpx.Response:
        headers = {"Upload-Offset": str(offset)}
        return self.api("PATCH", f"/api/uploads/{upload}", content=content, headers=headers)

    def upload(self, content: bytes, name: str = "faktura.pdf", **more: Any) -> int:
        """A whole file; returns its document."""
        begun = self.begin(content, name, **more)
        assert begun.status_code == 201, begun.text
        done = self.piece(begun.json()["id"], 0, content)
        assert done.status_code == 200, done.text
        number: int = done.json()["receipt"]["document"]
        return number


def settle_in(office: Office, company: Company, email: str, rights: frozenset[Right] = USUAL_RIGHTS) -> None:
    """Give somebody access with a password at once."""
    made = office.panel.accounts.invite(company.id, email, rights, by="anna", send=False)
    office.panel.links.use(made.link.rsplit("/", 1)[1], PASSWORD, PASSWORD, name=email)


def pdf(text: str = "") -> bytes:
    """Bytes that begin like a PDF, different for each ``text``."""
    return b"%PDF-1.7\n" + text.encode() + b"\n" * 2000
