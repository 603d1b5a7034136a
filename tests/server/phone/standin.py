"""An office's server as far as the phone app needs one, with a net that can be cut."""

from __future__ import annotations

import asyncio
import hashlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from desktop.server import phone_files

POLICY = "default-src 'self'; img-src 'self' blob: data:; worker-src 'self'"
TOKEN = "a-token-of-this-page"
CODE = "ABCDEFGHJKLM"


@dataclass
class Upload:
    """A file on its way."""

    name: str
    size: int
    sha256: str
    month: str
    note: str
    data: bytearray = field(default_factory=bytearray)


@dataclass
class Gate:
    """Requests wait before it until a test opens it."""

    reached: threading.Event = field(default_factory=threading.Event)
    opened: threading.Event = field(default_factory=threading.Event)

    async def passed(self) -> None:
        """Return once it is open."""
        self.reached.set()
        await asyncio.to_thread(self.opened.wait, 60)


@dataclass
class Standin:
    """What has arrived, and what is to go wrong."""

    uploads: dict[str, Upload] = field(default_factory=dict)
    received: list[Upload] = field(default_factory=list)
    begun: int = 0
    company: int = 1
    paired: bool = True
    cut_after: int | None = None
    """The connection of the next piece is cut after so many bytes."""
    refusal: tuple[int, str] | None = None
    """What is said to a phone that begins to hand a file over, decided at the moment it asks."""
    asked: int = 0
    """How often a phone began to hand a file over, refused or not."""
    arrived: threading.Event = field(default_factory=threading.Event)
    before_who: Gate | None = None
    before_begin: Gate | None = None
    url: str = ""

    def app(self) -> Starlette:
        """The web application."""
        routes = [
            Route("/api/phone", self._who, methods=["GET"]),
            Route("/api/phone/pair", self._pair, methods=["POST"]),
            Route("/api/uploads", self._begin, methods=["POST"]),
            Route("/api/uploads/{id}", self._offset, methods=["HEAD"]),
            Route("/api/uploads/{id}", self._piece, methods=["PATCH"]),
            *phone_files.routes(),
        ]
        return Starlette(routes=routes, middleware=[Middleware(_Policy)])

    async def _who(self, request: Request) -> Response:
        if self.before_who is not None:
            await self.before_who.passed()
        if not self.paired:
            return _refused(401, "log_in", "")
        companies = {1: "Żółw sp. z o.o.", 2: "Łąka Jan"}
        return JSONResponse(
            {
                "office": {"name": "Biuro Rachunkowe „Saldo”", "phone": "+48 22 123 45 67"},
                "company": {"id": self.company, "name": companies[self.company]},
                "device": "Telefon",
                "csrf": TOKEN,
            }
        )

    async def _pair(self, request: Request) -> Response:
        code = str((await request.json()).get("code", "")).replace("-", "").upper()
        if code != CODE:
            return _refused(404, "dead_pairing", "Ten kod już nie działa.")
        self.paired = True
        return JSONResponse({"device": "Telefon"})

    async def _begin(self, request: Request) -> Response:
        if request.headers.get("x-csrf-token") != TOKEN:
            return _refused(403, "stale_page", "")
        self.asked += 1
        refusal = self.refusal
        if self.before_begin is not None:
            await self.before_begin.passed()
        if refusal is not None:
            return _refused(refusal[0], "refused", refusal[1])
        body: dict[str, Any] = await request.json()
        self.begun += 1
        for one in self.received:
            if one.sha256 == body.get("sha256"):
                return JSONResponse({"known": True, "receipt": _receipt(one.name)})
        upload_id = f"u{self.begun}"
        self.uploads[upload_id] = Upload(
            body["name"], body["size"], body.get("sha256", ""), body.get("month", ""), body.get("note", "")
        )
        return JSONResponse({"id": upload_id, "offset": 0}, 201)

    async def _offset(self, request: Request) -> Response:
        upload = self.uploads.get(request.path_params["id"])
        if upload is None:
            return Response(status_code=404)
        return Response(headers={"upload-offset": str(len(upload.data))})

    async def _piece(self, request: Request) -> Response:
        upload = self.uploads.get(request.path_params["id"])
        if upload is None:
            return _refused(404, "not_found", "")
        if request.headers["upload-offset"] != str(len(upload.data)):
            return _refused(409, "other_offset", "")
        try:
            async for block in request.stream():
                if self.cut_after is not None:
                    upload.data += block[: self.cut_after]
                    self.cut_after = None
                    raise ClientDisconnect
                upload.data += block
        except ClientDisconnect:
            return _refused(503, "cut", "")
        if len(upload.data) < upload.size:
            return Response(status_code=204, headers={"upload-offset": str(len(upload.data))})
        assert hashlib.sha256(upload.data).hexdigest() == upload.sha256
        del self.uploads[request.path_params["id"]]
        self.received.append(upload)
        self.arrived.set()
        return JSONResponse({"receipt": _receipt(upload.name, len(self.received))})


def _receipt(name: str, number: int = 1) -> dict[str, Any]:
    return {"time": datetime.now(UTC).isoformat(), "name": name, "document": number}


def _refused(status: int, code: str, text: str) -> Response:
    return JSONResponse({"error": {"code": code, "text": text}}, status)


class _Policy:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def adorned(message: Any) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], (b"content-security-policy", POLICY.encode())]
            await send(message)

        await self._app(scope, receive, adorned)


@contextmanager
def serving(standin: Standin, port: int = 0) -> Iterator[Standin]:
    """Serve on loopback until the end of the block."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        standin.url = f"http://localhost:{listener.getsockname()[1]}"
        config = uvicorn.Config(standin.app(), log_level="error", lifespan="off", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])), daemon=True)
        thread.start()
        try:
            yield standin
        finally:
            for gate in (standin.before_who, standin.before_begin):
                if gate is not None:
                    gate.opened.set()
            server.should_exit = True
            thread.join(10)
