"""Mail addresses and names as users type them."""

from __future__ import annotations

import re

from desktop.services.panel.refusals import Refused

_EMAIL = re.compile(
    r"[^\s@<>\"(),;:\\\x00-\x1f\x7f]+@[^\s@<>\"(),;:\\\x00-\x1f\x7f]+\.[^\s@<>\"(),;:\\\x00-\x1f\x7f.]{2,}"
)


def checked_email(text: str) -> str:
    """An address in small letters; raises :class:`Refused` ``bad_email``."""
    address = folded(text)
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise Refused("bad_email", email=text.strip()[:80])
    return address


def folded(email: str) -> str:
    """An address as it is kept and looked for."""
    return email.strip().lower()


def one_line(text: str) -> str:
    """A name without what no name should hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:120]
