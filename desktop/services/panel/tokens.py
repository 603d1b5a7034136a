"""Tokens that let somebody in: long, random, and kept only as their hash."""

from __future__ import annotations

import hashlib
import hmac
import secrets

_BYTES = 32


def new_token() -> str:
    """256 random bits, fit for an address or a cookie."""
    return secrets.token_urlsafe(_BYTES)


def hash_token(token: str) -> str:
    """What is kept of a token.  It has nothing to guess, so a plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def form_token(cookie: str) -> str:
    """The token that forms carry to show that they come from a page which knew this cookie."""
    return hmac.new(cookie.encode(), b"bezdotyk form", hashlib.sha256).hexdigest()


def same_token(one: str, other: str) -> bool:
    """Whether they are equal, in a time that does not tell where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())
