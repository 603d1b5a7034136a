"""Cutting a shared library off others that it links to and, as it is used here, never calls (Linux, 64 bits).

Their functions become weak: the loader lets a weak one be missing, and whoever called it would die.  Then
nothing may name the others: neither the list of needed libraries, nor the table of versions.  Layout:
System V ABI, chapters 4 and 5; "Symbol Versioning" of the Linux Standard Base.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from pathlib import Path

_LOAD = 1
_NEEDED, _STRINGS, _SYMBOLS = 1, 5, 6
_VERSIONS, _VERSION_NEEDS, _VERSION_NEEDS_COUNT = 0x6FFFFFF0, 0x6FFFFFFE, 0x6FFFFFFF
_GLOBAL = 1
"""The version of a symbol that has none."""
_WEAK = 2 << 4
_SYMBOL_SIZE, _SYMBOLS_SECTION = 24, 11


def unlink(library: Path, others: Iterable[Path]) -> None:
    """Change the file ``library`` so that it works without the libraries ``others``."""
    unwanted = {other.name: _Library(other).exports() for other in others}
    _Library(library).cut(unwanted)


class _Library:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._data = bytearray(path.read_bytes())
        if self._data[:6] != b"\x7fELF\x02\x01":
            raise ValueError(f"no ELF file of 64 bits: {path.name}")
        self._segments = list(self._headers())
        self._dynamic = next(offset for kind, offset, *_ in self._segments if kind == 2)
        self._tables = dict(self._entries())

    def exports(self) -> set[str]:
        """The names that others can use."""
        return {name for name, _, defined in self._symbols() if defined}

    def cut(self, unwanted: Mapping[str, Collection[str]]) -> None:
        """Need none of the libraries named, which have these exports."""
        self._cut_versions(unwanted)
        self._cut_needed(unwanted)
        theirs = {name for names in unwanted.values() for name in names}
        for number, (name, place, defined) in enumerate(self._symbols()):
            if not defined and name in theirs:
                self._data[place + 4] = _WEAK | self._data[place + 4] & 0xF
                version = self._place(self._tables[_VERSIONS]) + 2 * number
                struct.pack_into("<H", self._data, version, _GLOBAL)
        self._path.write_bytes(self._data)

    def _headers(self) -> Iterator[tuple[int, int, int, int]]:
        (start,) = struct.unpack_from("<Q", self._data, 32)
        size, count = struct.unpack_from("<HH", self._data, 54)
        for place in range(start, start + size * count, size):
            kind, _, offset, address, _, length = struct.unpack_from("<IIQQQQ", self._data, place)
            yield kind, offset, address, length

    def _entries(self) -> Iterator[tuple[int, int]]:
        place = self._dynamic
        while (entry := struct.unpack_from("<QQ", self._data, place))[0] != 0:
            yield entry
            place += 16

    def _place(self, address: int) -> int:
        """Where in the file the byte is that is loaded to ``address``."""
        for kind, offset, start, length in self._segments:
            if kind == _LOAD and start <= address < start + length:
                return offset + address - start
        raise ValueError(f"nothing is loaded to {address:#x}")

    def _text(self, index: int) -> str:
        start = self._place(self._tables[_STRINGS]) + index
        return self._data[start : self._data.index(0, start)].decode("ascii")

    def _symbols(self) -> Iterator[tuple[str, int, bool]]:
        """Of each symbol in their order: its name, its place in the file, whether the library has it."""
        start = self._place(self._tables[_SYMBOLS])
        for place in range(start, start + self._size_of_symbols(), _SYMBOL_SIZE):
            name, _, _, section = struct.unpack_from("<IBBH", self._data, place)
            yield self._text(name), place, section != 0

    def _size_of_symbols(self) -> int:
        """Bytes of their table, which only the table of sections tells."""
        (start,) = struct.unpack_from("<Q", self._data, 40)
        size, count = struct.unpack_from("<HH", self._data, 58)
        for place in range(start, start + size * count, size):
            if struct.unpack_from("<I", self._data, place + 4)[0] == _SYMBOLS_SECTION:
                return int(struct.unpack_from("<Q", self._data, place + 32)[0])
        raise ValueError(f"no table of symbols: {self._path.name}")

    def _cut_needed(self, unwanted: Container[str]) -> None:
        kept = [
            (tag, value if tag != _VERSION_NEEDS_COUNT else self._tables[_VERSION_NEEDS_COUNT])
            for tag, value in self._entries()
            if tag != _NEEDED or self._text(value) not in unwanted
        ]
        place = self._dynamic
        for entry in [*kept, (0, 0)]:
            struct.pack_into("<QQ", self._data, place, *entry)
            place += 16

    def _cut_versions(self, unwanted: Container[str]) -> None:
        """Take the libraries out of the chain of those of which versions are needed."""
        place = self._place(self._tables[_VERSION_NEEDS])
        before, kept = 0, 0
        while True:
            _, _, name, _, step = struct.unpack_from("<HHIII", self._data, place)
            if self._text(name) not in unwanted:
                before, kept = place, kept + 1
            elif before:
                struct.pack_into("<I", self._data, before + 12, place + step - before if step else 0)
            else:
                raise ValueError(f"the first of the libraries with versions: {self._text(name)}")
            if not step:
                break
            place += step
        self._tables[_VERSION_NEEDS_COUNT] = kept
