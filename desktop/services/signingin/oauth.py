"""Signing in with Google or Microsoft (OAuth 2): in the browser, with an application of the office's own.

The way is that of RFC 8252: the browser comes back to a port of this computer, with PKCE (RFC 7636), so
that no other program here can use what it brings.  Only the refresh token is kept, in the keyring.
"""

from __future__ import annotations

import html
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.requests_client import OAuth2Session
from requests import RequestException

from desktop.domain.errors import UserError
from desktop.domain.mailservers import Login

_TIMEOUT = 30.0
_PATIENCE = 300.0
"""Seconds that a person gets to sign in."""
_LOOK_UP = 0.5
_EARLY = 60.0
"""Seconds before its end from which on an access token is not used any longer."""
_OVER = frozenset({"invalid_grant", "interaction_required", "consent_required", "login_required"})
"""Errors (RFC 6749, OpenID Connect Core) after which a person has to sign in again."""


@dataclass(frozen=True, slots=True)
class Provider:
    """Where to sign in, and what is asked for."""

    authorize: str
    token: str
    scope: str
    host: str
    """As which the browser comes back: what the provider lets a program register."""
    options: tuple[tuple[str, str], ...] = ()
    device: str = ""
    """Where signing in on another device begins; empty where there is no such way."""


_PROVIDERS = {
    # Google's way for other devices gives no leave to use mail.
    Login.GOOGLE: Provider(
        "https://accounts.google.com/o/oauth2/v2/auth",
        "https://oauth2.googleapis.com/token",
        "https://mail.google.com/",
        "127.0.0.1",
        # Without these Google gives a refresh token the first time only.
        (("access_type", "offline"), ("prompt", "consent")),
    ),
    Login.MICROSOFT: Provider(
        "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        "https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
        "localhost",
        device="https://login.microsoftonline.com/common/oauth2/v2.0/devicecode",
    ),
}
_MICROSOFT_SENDS = "https://outlook.office.com/SMTP.Send offline_access"


def provider(login: Login, *, sends: bool = False) -> Provider:
    """Where to sign in for reading mail, or for sending it; Google has one leave for both."""
    found = _PROVIDERS[login]
    return replace(found, scope=_MICROSOFT_SENDS) if sends and login is Login.MICROSOFT else found


@dataclass(frozen=True, slots=True)
class Grant:
    """What the keyring keeps in place of a password."""

    refresh_token: str
    client_secret: str = ""

    def as_text(self) -> str:
        """For the keyring."""
        return json.dumps({"refresh_token": self.refresh_token, "client_secret": self.client_secret})

    @classmethod
    def from_text(cls, text: str) -> Grant | None:
        """The inverse; ``None`` for anything else, such as a password from before."""
        try:
            kept = json.loads(text)
            return cls(str(kept["refresh_token"]), str(kept.get("client_secret", "")))
        except (ValueError, TypeError, KeyError, AttributeError):
            return None


@dataclass(frozen=True, slots=True)
class Access:
    """An access token: proof for an hour or so."""

    token: str
    until: float
    """On the clock of :func:`time.monotonic`."""

    @property
    def is_fresh(self) -> bool:
        """Whether it can still be used."""
        return time.monotonic() < self.until


def sign_in(
    provider: Provider,
    client_id: str,
    client_secret: str,
    user: str,
    open_browser: Callable[[str], object],
    stopped: Callable[[], bool] = lambda: False,
    patience: float = _PATIENCE,
) -> Grant:
    """Have ``open_browser`` show the provider's page, and wait for the person to come back.

    Raises :class:`UserError` ``mailbox.signing_in_failed``.
    """
    answers: list[dict[str, str]] = []
    state, verifier = secrets.token_urlsafe(32), secrets.token_urlsafe(64)
    with HTTPServer(("127.0.0.1", 0), _handler(state, answers)) as server:
        server.timeout = _LOOK_UP
        back = f"http://{provider.host}:{server.server_port}/"
        session = _session(provider, client_id, client_secret, redirect_uri=back)
        url, _ = session.create_authorization_url(
            provider.authorize,
            state=state,
            code_verifier=verifier,
            login_hint=user,
            **dict(provider.options),
        )
        open_browser(url)
        end = time.monotonic() + patience
        while not answers and time.monotonic() < end and not stopped():
            server.handle_request()
    answer = answers[0] if answers else {"error": "timeout"}
    if "code" not in answer:
        raise UserError("mailbox.signing_in_failed", said=answer.get("error", "")[:100])
    token = _asked(
        lambda: session.fetch_token(
            provider.token, code=answer["code"], code_verifier=verifier, timeout=_TIMEOUT
        ),
        user,
    )
    refresh_token = str(token.get("refresh_token") or "")
    if not refresh_token:
        raise UserError("mailbox.signing_in_failed", said="refresh_token")
    return Grant(refresh_token, client_secret)


def renew(provider: Provider, client_id: str, grant: Grant, user: str) -> tuple[Access, Grant]:
    """A new access token, and the grant to keep from now on.

    Raises :class:`UserError` ``mailbox.sign_in_again`` if it was withdrawn or has expired, and
    ``mailbox.signing_in_failed`` for what passes by itself.
    """
    session = _session(provider, client_id, grant.client_secret)
    begun = time.monotonic()
    token = _asked(
        lambda: session.refresh_token(provider.token, refresh_token=grant.refresh_token, timeout=_TIMEOUT),
        user,
    )
    lifetime = float(token.get("expires_in") or 0)
    access = Access(str(token["access_token"]), begun + max(lifetime - _EARLY, lifetime / 2))
    return access, Grant(str(token.get("refresh_token") or grant.refresh_token), grant.client_secret)


def _session(provider: Provider, client_id: str, client_secret: str, **options: Any) -> Any:
    return OAuth2Session(
        client_id,
        client_secret or None,
        token_endpoint_auth_method="client_secret_post" if client_secret else "none",
        scope=provider.scope,
        code_challenge_method="S256",
        **options,
    )


def _asked(ask: Callable[[], Any], user: str) -> dict[str, Any]:
    try:
        token = dict(ask())
    except AuthlibBaseError as error:
        if error.error in _OVER:
            raise UserError("mailbox.sign_in_again", user=user) from error
        raise UserError("mailbox.signing_in_failed", said=str(error.error)[:100]) from error
    except (RequestException, ValueError, TypeError) as error:
        raise UserError("mailbox.signing_in_failed", said=type(error).__name__) from error
    if not token.get("access_token"):
        raise UserError("mailbox.signing_in_failed", said="access_token")
    return token


def _handler(state: str, answers: list[dict[str, str]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Takes what the browser brings back, once."""

        timeout = 5

        def do_GET(self) -> None:
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            # Whoever does not know the state was not sent here by the provider.
            known = secrets.compare_digest(query.get("state", "").encode(), state.encode())
            if known and not answers:
                answers.append(query)
            said = "Możesz zamknąć tę kartę i wrócić do programu." if known else "?"
            page = f"<!doctype html><meta charset=utf-8><title>Bezdotyk</title><p>{html.escape(said)}"
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", "default-src 'none'")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            # What the browser brings is secret.
            return

    return Handler
