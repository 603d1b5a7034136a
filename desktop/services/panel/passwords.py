"""Passwords: Argon2id, a few at a time, and the same time for accounts that do not exist."""

from __future__ import annotations

import threading
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from desktop.services.panel.refusals import Refused

LEAST = 10
MOST = 200
"""Characters of a password; the most only keeps hashing cheap."""

_AT_ONCE = threading.BoundedSemaphore(2)
"""Each hashing takes 64 MB and a core for a moment: strangers must not get more of them."""

_HASHER = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)

_EASY = ("haslo", "hasło", "password", "qwerty", "123456", "zaq12wsx", "abcdef", "bezdotyk", "polska")


def hash_password(password: str) -> str:
    """What is kept of a password."""
    with _AT_ONCE:
        return _HASHER.hash(password)


def is_right(kept: str, password: str) -> bool:
    """Whether ``password`` is the one kept; takes as long where nothing is kept."""
    if len(password) > MOST:
        password = ""
    with _AT_ONCE:
        try:
            return _HASHER.verify(kept or _nobodys(), password) and bool(kept)
        except (VerificationError, InvalidHashError):
            return False


def is_outdated(kept: str) -> bool:
    """Whether it was hashed with weaker parameters than today's."""
    return _HASHER.check_needs_rehash(kept)


def check_new(password: str, *known: str) -> None:
    """Raise :class:`Refused` for a password that is too short, too long or easy to guess.

    ``known`` are words that anyone would try first: the address, the names.
    """
    if len(password) < LEAST:
        raise Refused("short_password", least=LEAST)
    if len(password) > MOST:
        raise Refused("long_password", most=MOST)
    folded = password.casefold()
    left = folded
    for word in (*_EASY, *(part for one in known for part in _words(one))):
        left = left.replace(word, "")
    if len(set(folded)) < 5 or len(left.strip("0123456789!. -_@")) < 4:
        raise Refused("plain_password")


def _words(text: str) -> list[str]:
    parts = text.casefold().replace("@", " ").replace(".", " ").split()
    return [part for part in parts if len(part) >= 3]


@cache
def _nobodys() -> str:
    return _HASHER.hash("nobody has this password")
