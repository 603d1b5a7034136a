"""What stands in the flat file for a NIP and an account, and masks of virtual accounts.

A key is the file's date, NIP and account as one text of 44 digits.  It is hashed with SHA-512 as many times
as the file says (5,000); every round but the first takes the 128 hexadecimal digits of the one before.

A virtual account stands in the file by its bank's mask: digits are its own, ``Y`` stands for a digit that
the account keeps, ``X`` for one that is hidden.  The key is then made of the mask with the account's digits
in the places of the ``Y``.
"""

from __future__ import annotations

import re
from binascii import hexlify
from collections.abc import Iterable
from hashlib import sha512

HASH_BYTES = 64
SCHEME = "RRRRMMDDNNNNNNNNNNBBBBBBBBBBBBBBBBBBBBBBBBBB"
"""The order in a key that this program knows."""

_MASK = re.compile(r"[0-9XY]{26}")
_DIGIT = re.compile(r"[0-9]")
_CODE = slice(2, 10)
"""Where an account and a mask have the bank's sorting code."""


def key_of(day: str, nip: str, account: str, rounds: int) -> bytes:
    """The hash (64 bytes) of ``day`` as ``20260205``, a NIP and 26 characters of an account or mask."""
    text = f"{day}{nip}{account}".encode("ascii")
    for _ in range(rounds - 1):
        text = hexlify(sha512(text).digest())
    return sha512(text).digest()


def is_mask(text: str) -> bool:
    """Whether ``text`` is a mask as this program knows them."""
    return _MASK.fullmatch(text) is not None


class Masks:
    """The masks of a file, sorted by their banks and by which places they leave open.

    A bank may have thousands of masks that differ in their digits only: of all with the same open places
    one at the most fits an account, and which, the account's own digits say.
    """

    def __init__(self, masks: Iterable[str]) -> None:
        self._known: set[str] = set()
        self._shapes: dict[str, dict[str, None]] = {}
        """By sorting code (empty: hidden in part), masks with ``#`` in place of digits."""
        for mask in masks:
            code = mask[_CODE] if mask[_CODE].isdigit() else ""
            self._known.add(mask)
            self._shapes.setdefault(code, {})[_DIGIT.sub("#", mask)] = None

    def most(self, account: str) -> int:
        """How many masks may fit ``account`` at the most; quickly told."""
        return len(self._shapes.get(account[_CODE], ())) + len(self._shapes.get("", ()))

    def applied(self, account: str) -> list[str]:
        """What may stand in the file for ``account``, each once."""
        found: dict[str, None] = {}
        for shape in (*self._shapes.get(account[_CODE], ()), *self._shapes.get("", ())):
            mask = "".join(digit if sign == "#" else sign for sign, digit in zip(shape, account, strict=True))
            if mask in self._known:
                found[_fill(mask, account)] = None
        found.pop(account, None)
        return list(found)


def _fill(mask: str, account: str) -> str:
    return "".join(digit if sign == "Y" else sign for sign, digit in zip(mask, account, strict=True))
