"""Mail servers, those that keep mail as those that send it: how the way to them is protected and opened."""

from __future__ import annotations

import ipaddress
from enum import StrEnum


class Security(StrEnum):
    """How the connection to a mail server is protected."""

    TLS = "tls"
    """From the first byte (usually port 993 to read, 465 to send)."""
    STARTTLS = "starttls"
    """Begun in the clear and protected before anything is said (usually port 143 and 587)."""
    NONE = "none"
    """Not at all: only for servers on this very computer."""


class Login(StrEnum):
    """How the office proves that it may use an account."""

    PASSWORD = "password"  # noqa: S105 - the word, not a password
    GOOGLE = "google"
    """OAuth 2 with Google (Gmail, Workspace)."""
    MICROSOFT = "microsoft"
    """OAuth 2 with Microsoft (Microsoft 365, Outlook)."""


def is_loopback(host: str) -> bool:
    """Whether ``host`` names this very computer, whatever a name server says."""
    if host.casefold() in {"localhost", "localhost."}:
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
