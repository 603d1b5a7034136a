"""Symbols of contractors in accounting programs: never one symbol for two of them in a file."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from desktop.domain.collation import fold
from desktop.export.entries import Partner
from desktop.export.fitting import encodable, one_line


class PartnerCodes:
    """The symbols of one file; ``limit`` is the longest, ``encoding`` the file's code page.

    Symbols that differ by case only are the same.
    """

    def __init__(self, limit: int, encoding: str, forbidden: str = "") -> None:
        self._limit = limit
        self._encoding = encoding
        self._forbidden = str.maketrans(dict.fromkeys(forbidden, " "))
        self._codes: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, partner: Partner) -> str:
        """The symbol of ``partner``: the program's own, else its tax number, else one made of its name.

        The made one is the same in every file.
        """
        identity = identity_of(partner)
        code = self._codes.get(identity)
        if code is None:
            wanted = self._candidates(partner, identity)
            code = next(one for one in wanted if one and one.casefold() not in self._taken)
            self._codes[identity] = code
            self._taken.add(code.casefold())
        return code

    def _candidates(self, partner: Partner, identity: str) -> Iterator[str]:
        for given in (partner.code, partner.number):
            code = self._written(given)
            yield code if len(code) <= self._limit else ""
        check = zlib.crc32(identity.encode())
        start = self._written("".join(fold(partner.name).split()).upper())[: self._limit - 9]
        while True:
            yield f"{start}-{check:08X}"
            check = (check + 1) % 2**32

    def _written(self, text: str) -> str:
        return one_line(encodable(one_line(text), self._encoding).translate(self._forbidden))


def identity_of(partner: Partner) -> str:
    """What contractors are told apart by: people without a number may share a name, but rarely a town."""
    return partner.number or f"{fold(partner.name) or partner.name} {fold(partner.address.town)}"
