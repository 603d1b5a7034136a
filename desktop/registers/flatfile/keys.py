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
    """The masks of a file, sorted by their banks."""

    def __init__(self, masks: Iterable[str]) -> None:
        self._by_code: dict[str, list[str]] = {}
        self._of_any: list[str] = []
        """Masks whose sorting code is hidden in part."""
        for mask in masks:
            code = mask[_CODE]
            if code.isdigit():
                self._by_code.setdefault(code, []).append(mask)
            else:
                self._of_any.append(mask)

    def applied(self, account: str) -> list[str]:
        """What may stand in the file for ``account``, each once, in the order of the file."""
        masks = (*self._by_code.get(account[_CODE], ()), *self._of_any)
        found = {_fill(mask, account): None for mask in masks if _fits(mask, account)}
        found.pop(account, None)
        return list(found)


def _fits(mask: str, account: str) -> bool:
    return all(sign == digit for sign, digit in zip(mask, account, strict=True) if sign not in "XY")


def _fill(mask: str, account: str) -> str:
    return "".join(digit if sign == "Y" else sign for sign, digit in zip(mask, account, strict=True))
