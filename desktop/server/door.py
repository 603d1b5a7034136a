"""The panel's door in this process: sockets, HTTPS, and a thread with an event loop of its own."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading
from pathlib import Path

import uvicorn

from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.server.application import make_app
from desktop.server.certificate import check_pair, own_certificate
from desktop.server.connection import protocol
from desktop.server.names import own_names
from desktop.services.panel.panel import Panel, address_of
from desktop.services.panel.settings import PanelSettings, Tls, split_listen

_LOG = logging.getLogger(__name__)
_STARTS_WITHIN = 20.0
_STOPS_WITHIN = 3
"""Seconds that requests under way get when the door closes."""
_SWEEPS_EVERY = 3600.0


class ServerDoor:
    """The panel being served.  Open once made; :meth:`close` ends it.

    Raises :class:`UserError` ``panel.*`` where it cannot be opened.
    """

    def __init__(self, panel: Panel, settings: PanelSettings) -> None:
        certificate, key = _certificate(panel, settings)
        self._socket = _bound(settings.listen)
        self.port: int = self._socket.getsockname()[1]
        self.url = _url(settings, self.port)
        guard = make_app(panel, settings)
        config = uvicorn.Config(
            guard,
            ssl_certfile=certificate,
            ssl_keyfile=key,
            http=protocol(guard.is_proxy),
            ws="none",
            lifespan="off",
            access_log=False,
            log_config=None,
            proxy_headers=False,
            server_header=False,
            date_header=True,
            limit_concurrency=1000,
            backlog=512,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=_STOPS_WITHIN,
            h11_max_incomplete_event_size=32 * 1024,
        )
        self._server = _Server(config)
        self._panel = panel
        self._closing = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="panel", daemon=True)
        self._thread.start()
        if not self._server.begun.wait(_STARTS_WITHIN) or not self._server.started:
            self.close()
            raise UserError("panel.not_started")
        self._sweeper = threading.Thread(target=self._sweep, name="panel-sweep", daemon=True)
        self._sweeper.start()

    def close(self) -> None:
        """Stop serving; parts of uploads stay and are resumed after the next start."""
        self._closing.set()
        self._server.should_exit = True
        self._thread.join(_STOPS_WITHIN + 5)
        self._socket.close()

    def is_open(self) -> bool:
        """Whether the server is at work still."""
        return not self._ended.is_set()

    def _run(self) -> None:
        try:
            asyncio.run(self._server.serve(sockets=[self._socket]))
        except BaseException as error:  # noqa: BLE001 - the program lives on without its panel
            _LOG.error("the panel's server ended: %s", place_of(error))
        finally:
            self._ended.set()
            has_served = self._server.begun.is_set()
            self._server.begun.set()
            if has_served and not self._closing.is_set():
                self._panel.door_ended()

    def _sweep(self) -> None:
        while True:
            try:
                self._panel.sweep()
            except Exception as error:  # noqa: BLE001 - tried again in an hour
                _LOG.error("sweeping the panel failed: %s", place_of(error))
            if self._closing.wait(_SWEEPS_EVERY):
                return


class _Server(uvicorn.Server):
    """Says when it has begun, and leaves signals to the program that it is a part of."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.begun = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.begun.set()

    @contextlib.contextmanager
    def capture_signals(self):  # type: ignore[no-untyped-def]
        yield


def _certificate(panel: Panel, settings: PanelSettings) -> tuple[Path | None, Path | None]:
    if settings.tls is Tls.NONE:
        return None, None
    if settings.tls is Tls.FILES:
        certificate, key = Path(settings.certificate), Path(settings.key)
        check_pair(certificate, key)
        return certificate, key
    names = own_names(settings)
    base = address_of(settings).removeprefix("https://").partition("/")[0]
    host, colon, port = base.rpartition(":")
    names.append(host if colon and port.isdigit() else base)
    wanted = [name.strip("[]") for name in names if name.strip("[]") not in {"", "0.0.0.0", "::"}]  # noqa: S104
    return own_certificate(panel.folder / "tls", wanted)


def _bound(listen: str) -> socket.socket:
    host, port = split_listen(listen)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
    except OSError as error:
        made.close()
        raise UserError("panel.port_taken", listen=listen, reason=error.strerror or "?") from error
    return made


def _url(settings: PanelSettings, port: int) -> str:
    url = address_of(settings)
    # Port 0 lets the system choose one.
    return url.removesuffix(":0") + f":{port}" if url.endswith(":0") else url
