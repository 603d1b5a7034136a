"""Connections of urllib3 that say which sockets they use; loaded with the first question."""

from __future__ import annotations

import logging
import socket
import ssl
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import HTTPResponse, PoolManager, ProxyManager, Timeout
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NewConnectionError
from urllib3.exceptions import TimeoutError as SlowError

from desktop.domain.mailservers import is_loopback

__all__ = [
    "HTTPError",
    "HTTPResponse",
    "NewConnectionError",
    "PoolManager",
    "SlowError",
    "Timeout",
    "made_pool",
    "proxy_of",
]


# Its warnings name whole addresses, and in those stand tax numbers and accounts.
logging.getLogger("urllib3").setLevel(logging.CRITICAL)


def made_pool(proxy: str, sockets: set[socket.socket]) -> PoolManager:
    """Connections by way of ``proxy`` (empty: none), whose sockets are put into ``sockets``."""
    options: dict[str, Any] = {"num_pools": 4, "maxsize": 1, "ssl_context": _trust()}
    pool = ProxyManager(proxy, **options) if proxy else PoolManager(**options)
    pool.pool_classes_by_scheme = _watched(sockets)
    return pool


def proxy_of(url: str) -> str:
    """The proxy that the system has for ``url``, empty if none."""
    split = urlsplit(url)
    host = split.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return ""
    proxy = getproxies().get(split.scheme, "")
    return proxy if "://" in proxy or not proxy else f"http://{proxy}"


def _watched(sockets: set[socket.socket]) -> dict[str, Any]:
    """Pools whose connections say which sockets they use."""

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            made = super()._new_conn()
            sockets.add(made)
            return made

        def request(self, *arguments: Any, **options: Any) -> None:
            _note(self, sockets)
            super().request(*arguments, **options)

        def connect(self) -> None:
            super().connect()
            _note(self, sockets)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            made = super()._new_conn()
            sockets.add(made)
            return made

        def request(self, *arguments: Any, **options: Any) -> None:
            _note(self, sockets)
            super().request(*arguments, **options)

        def connect(self) -> None:
            super().connect()
            _note(self, sockets)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}


def _note(connection: HTTPConnection, sockets: set[socket.socket]) -> None:
    if connection.sock is not None:
        sockets.add(connection.sock)


@lru_cache(maxsize=1)
def _trust() -> ssl.SSLContext:
    import certifi

    context = ssl.create_default_context()
    # The system knows what a company's own network needs; where it knows nothing, Mozilla does.
    context.load_verify_locations(certifi.where())
    return context
