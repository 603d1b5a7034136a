"""What every request passes before anything looks at it, and every answer on its way out."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop.server.limits import Buckets, Limits
from desktop.server.names import own_names
from desktop.services.panel.lockout import network
from desktop.services.panel.settings import PanelSettings, Tls

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_POLICY = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self' blob:; "
    "media-src 'self' blob:; "
    "connect-src 'self'; "
    "font-src 'self'; "
    "manifest-src 'self'; "
    "worker-src 'self'; "
    "form-action 'self'; "
    "frame-ancestors 'none'; "
    "base-uri 'none'"
)
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not "no-referrer": browsers would send "Origin: null" with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-robots-tag": "noindex, nofollow",
}


class Guard:
    """Proxies believed or not, the host's name, where forms come from, sizes, paces, and headers."""

    def __init__(self, app: ASGIApp, settings: PanelSettings, limits: Limits) -> None:
        self._app = app
        self._limits = limits
        self._proxies = settings.proxy_networks()
        self._buckets = Buckets(limits.address)
        base = urlsplit(settings.base_url)
        self._origin = f"https://{base.netloc.lower()}" if base.netloc else ""
        # The office's own people may use this computer's names, whatever address clients were given.
        self._names = frozenset([*own_names(settings), *([base.hostname] if base.hostname else [])])
        # A certificate that browsers do not know must stay possible to accept by hand.
        self._strict_transport = settings.tls is not Tls.OWN

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer it here."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        address = self._address(scope, headers)
        scope.setdefault("state", {})["address"] = address
        refusal = self._refusal(scope, headers, address)
        if refusal is not None:
            await refusal(scope, receive, self._adorned(send))
            return
        if not scope["path"].startswith("/api/uploads/"):
            receive = _bounded(receive, self._limits.body)
        await self._app(scope, receive, self._adorned(send))

    def _refusal(self, scope: Scope, headers: Headers, address: str) -> PlainTextResponse | None:
        seconds = self._buckets.take(network(address))
        if seconds:
            return PlainTextResponse("Too many requests", 429, {"retry-after": str(seconds)})
        if len(scope["path"]) > 1000 or len(scope["query_string"]) > 2000:
            return PlainTextResponse("URI too long", 414)
        host = self._host_of(scope, headers)
        if not self._is_ours(scope, host):
            return PlainTextResponse("Unknown host", 421)
        if scope["method"] not in _SAFE:
            origin = headers.get("origin", "")
            # A proxy may have changed the host that was asked, but not the address that clients were given.
            if origin and origin.lower() not in {f"{scope['scheme']}://{host}", self._origin}:
                return PlainTextResponse("Cross-origin request", 403)
            if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
                return PlainTextResponse("Cross-origin request", 403)
            length = headers.get("content-length", "0")
            upload = scope["path"].startswith("/api/uploads/")
            if not length.isdigit() or (not upload and int(length) > self._limits.body):
                return PlainTextResponse("Request too large", 413)
        return None

    # -- who and where -----------------------------------------------------------------------------

    def is_proxy(self, address: str) -> bool:
        """Whether this is a proxy of the office, which is believed."""
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
            found = found.ipv4_mapped
        return any(found in one for one in self._proxies)

    def _address(self, scope: Scope, headers: Headers) -> str:
        """The client's address: the last one in the chain that is no proxy of the office."""
        peer = scope["client"][0] if scope.get("client") else ""
        if not self.is_proxy(peer):
            return str(peer)
        chain = ",".join(headers.getlist("x-forwarded-for")).split(",")
        if headers.get("x-forwarded-proto", "").strip() == "https":
            scope["scheme"] = "https"
        for one in reversed([part.strip() for part in chain if part.strip()]):
            if not _is_address(one):
                return str(peer)
            peer = one
            if not self.is_proxy(one):
                break
        return str(peer)

    def _host_of(self, scope: Scope, headers: Headers) -> str:
        peer = scope["client"][0] if scope.get("client") else ""
        forwarded = headers.get("x-forwarded-host", "")
        if forwarded and self.is_proxy(peer):
            return forwarded.split(",")[-1].strip().lower()
        return headers.get("host", "").strip().lower()

    def _is_ours(self, scope: Scope, host: str) -> bool:
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        except ValueError:
            return False
        if name in self._names:
            return True
        # Of all addresses the one that the connection came in by is this computer's.
        return _is_address(name) and bool(scope.get("server")) and name == scope["server"][0]

    # -- the answer --------------------------------------------------------------------------------

    def _adorned(self, send: Send) -> Send:
        async def adorned(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-store")
                if self._strict_transport:
                    headers.setdefault("strict-transport-security", "max-age=31536000")
            await send(message)

        return adorned


class TooLarge(Exception):  # noqa: N818 - it is no error of the program
    """The request's body went beyond its bound."""


def _bounded(receive: Receive, most: int) -> Receive:
    got = 0

    async def bounded() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise TooLarge
        return message

    return bounded


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
