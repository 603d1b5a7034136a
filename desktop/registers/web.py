"""Asking over the network, so that whatever answers can do no harm and cannot hold anybody up.

Only HTTPS, save on this very computer; no redirects, no compression, no cookies; answers of bounded length
within a bounded time; certificates by the system's store and Mozilla's.
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from desktop.domain.mailservers import is_loopback
from desktop.registers.faults import Fault, Why

if TYPE_CHECKING:
    from desktop.registers.pools import HTTPResponse, PoolManager

_CONNECT = 10.0
_SILENCE = 20.0
"""Seconds without a byte after which an answer is given up."""
_WHOLE = 45.0
"""Seconds that an answer may take from the first to the last byte."""
_MOST = 4 * 1024 * 1024
_CHUNK = 1 << 16
_HEADERS = {
    "Accept-Encoding": "identity",
    "User-Agent": "Bezdotyk",
    # A connection kept for the next question may be gone by then, which nobody notices before it is asked.
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds that a server may take; tests are in a hurry."""

    connect: float = _CONNECT
    silence: float = _SILENCE
    whole: float = _WHOLE
    download: float = 3600.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    body: bytes
    content_type: str


class Web:
    """Asks servers; one question at a time, which :meth:`abort` breaks off from any thread."""

    def __init__(self, pace: Pace | None = None) -> None:
        self._pace = pace or Pace()
        self._sockets: set[socket.socket] = set()
        self._aborted = False
        self._pools: dict[str, PoolManager] = {}

    def get(self, url: str, query: Mapping[str, str] | None = None, *, most: int = _MOST) -> Answer:
        """Ask for ``url``; raises :class:`Fault` unless a server answered, be it that it cannot."""
        return self._ask("GET", f"{url}?{urlencode(query)}" if query else url, None, {}, most)

    def post(self, url: str, body: bytes, headers: Mapping[str, str], *, most: int = _MOST) -> Answer:
        """Send ``body``; the rest as for :meth:`get`."""
        return self._ask("POST", url, body, headers, most)

    def download(
        self, url: str, target: Path, *, most: int, told: Callable[[int, int], None] = lambda _n, _of: None
    ) -> int:
        """Save what is at ``url`` as ``target``; returns the status, with nothing saved unless it is 200.

        ``told`` hears how many bytes are there and how many there will be (0: the server does not say).
        Raises :class:`Fault` and :class:`OSError`.
        """
        host = _host(url)
        with self._open("GET", url, None, {}, self._pace.download) as response:
            if response.status != 200:
                return _checked_status(response.status, host)
            length = _length(response)
            if length > most:
                raise Fault(Why.OFFLINE, "registers.too_long", host=host)
            done = 0
            with target.open("wb") as file:
                for chunk in _chunks(response):
                    done += len(chunk)
                    if done > most:
                        raise Fault(Why.OFFLINE, "registers.too_long", host=host)
                    file.write(chunk)
                    told(done, length)
            if length and done != length:
                raise Fault(Why.OFFLINE, "registers.cut_off", host=host)
            return 200

    def abort(self) -> None:
        """Break off what is being asked, and ask nothing any more."""
        self._aborted = True
        self._cut()

    # -- inside ------------------------------------------------------------------------------------

    def _ask(
        self, method: str, url: str, body: bytes | None, headers: Mapping[str, str], most: int
    ) -> Answer:
        host = _host(url)
        with self._open(method, url, body, headers, self._pace.whole) as response:
            _checked_status(response.status, host)
            parts: list[bytes] = []
            length = 0
            for chunk in _chunks(response):
                length += len(chunk)
                if length > most:
                    raise Fault(Why.OFFLINE, "registers.too_long", host=host)
                parts.append(chunk)
            return Answer(response.status, b"".join(parts), response.headers.get("content-type", ""))

    @contextlib.contextmanager
    def _open(
        self, method: str, url: str, body: bytes | None, headers: Mapping[str, str], whole: float
    ) -> Iterator[HTTPResponse]:
        """The answer, before its body is read; whatever goes wrong until the end is a :class:`Fault`."""
        from desktop.registers import pools

        host = _checked_address(url)
        end = time.monotonic() + whole
        # A server that sends a byte now and then never runs into the limit of silence.
        timer = threading.Timer(whole, self._cut)
        timer.daemon = True
        response: Any = None
        try:
            if self._aborted:
                raise Fault(Why.OFFLINE, "registers.stopped")
            timer.start()
            response = self._pool(url).urlopen(
                method,
                url,
                body=body,
                headers={**_HEADERS, **headers},
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
                timeout=pools.Timeout(connect=self._pace.connect, read=self._pace.silence),
            )
            if response.headers.get("content-encoding", "identity").casefold() != "identity":
                raise Fault(Why.OFFLINE, "registers.nonsense", host=host)
            yield response
        except (pools.HTTPError, OSError, ValueError) as error:
            if isinstance(error, OSError) and not _is_of_network(error):
                raise
            raise self._fault(error, host, end) from error
        finally:
            timer.cancel()
            if response is not None:
                response.close()
            for pool in self._pools.values():
                # Of a server that closed it, too, a connection would be used again.
                pool.clear()
            self._sockets.clear()

    def _fault(self, error: Exception, host: str, end: float) -> Fault:
        from desktop.registers.pools import NewConnectionError, SlowError

        if self._aborted:
            return Fault(Why.OFFLINE, "registers.stopped")
        slow = isinstance(error, SlowError | TimeoutError) and not isinstance(error, NewConnectionError)
        if slow or time.monotonic() >= end:
            return Fault(Why.OFFLINE, "registers.silent", host=host)
        if any(isinstance(one, ssl.SSLCertVerificationError) for one in (error, *error.args)):
            return Fault(Why.OFFLINE, "registers.certificate", host=host)
        return Fault(Why.OFFLINE, "registers.no_connection", host=host)

    def _cut(self) -> None:
        for one in tuple(self._sockets):
            with contextlib.suppress(OSError):
                # Past what TLS would say good-bye with: the other thread is reading from it.
                socket.socket.shutdown(one, socket.SHUT_RDWR)

    def _pool(self, url: str) -> PoolManager:
        from desktop.registers.pools import made_pool, proxy_of

        proxy = proxy_of(url)
        pool = self._pools.get(proxy)
        if pool is None:
            pool = self._pools[proxy] = made_pool(proxy, self._sockets)
        return pool


def _chunks(response: HTTPResponse) -> Iterator[bytes]:
    """What comes, as it comes."""
    while chunk := response.read1(_CHUNK):
        yield chunk


def _length(response: HTTPResponse) -> int:
    text = response.headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _checked_status(status: int, host: str) -> int:
    """``status`` unless it says that nothing can be had here now."""
    if 300 <= status < 400:
        raise Fault(Why.OFFLINE, "registers.moved", host=host)
    if status == 429:
        raise Fault(Why.BUSY, "registers.too_often", host=host)
    if status >= 500:
        raise Fault(Why.OFFLINE, "registers.server_error", host=host, status=status)
    return status


def _checked_address(url: str) -> str:
    """The host of ``url``; raises :class:`Fault` for one that must not be asked."""
    host = _host(url)
    scheme = url.partition(":")[0].casefold()
    if not host or (scheme != "https" and not (scheme == "http" and is_loopback(host))):
        raise Fault(Why.OFFLINE, "registers.bad_address", host=host)
    return host


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_of_network(error: OSError) -> bool:
    """Whether an error of the system is the network's; those of the disk are not."""
    return isinstance(error, TimeoutError | ConnectionError | socket.gaierror | ssl.SSLError) or (
        error.filename is None and error.errno is None
    )
