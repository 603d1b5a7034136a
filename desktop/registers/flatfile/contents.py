"""Taking the Ministry's file apart as a stream: ``.7z`` or plain JSON, with little memory whatever its size.

Run in a process of its own: the readers below it are native code, and the file may have come from anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.errors import UserError
from desktop.registers.flatfile.keys import HASH_BYTES, SCHEME, is_mask

_CHUNK = 1 << 18
_MOST_BYTES = 8 * 1024**3
"""Of JSON; the real file has about a gigabyte."""
_MOST_HASHES = 60_000_000
_MOST_MASKS = 500_000
_MOST_ROUNDS = 50_000
_LONGEST_VALUE = 1 << 20
"""Bytes without any sign of structure; hashes have 131."""
_DEEPEST = 4
_MAGIC_7Z = b"7z\xbc\xaf\x27\x1c"
_HEX = 2 * HASH_BYTES

ACTIVE = "skrotyPodatnikowCzynnych"
EXEMPT = "skrotyPodatnikowZwolnionych"
_MASKS = "maski"
_HEAD = "naglowek"
_LISTS = frozenset({ACTIVE, EXEMPT, _MASKS})
_DAY, _ROUNDS, _SCHEME = "dataGenerowaniaDanych", "liczbaTransformacji", "schemat"

Take = Callable[[str, bytes], None]
"""Called with the name of a list and raw hashes of it, one behind the other."""


class Contents:
    """Understands the JSON that is fed to it piece by piece, and hands its hashes on.

    Raises :class:`UserError` ``registers.flat_unknown`` as soon as something is not as described: a file
    that is understood in part would say of listed accounts that they are not.
    """

    def __init__(self, take: Take) -> None:
        import ijson

        self.masks: list[str] = []
        self._head: dict[str, str] = {}
        self._take = take
        self._events: Any = ijson.sendable_list()
        self._parser: Any = ijson.basic_parse_coro(self._events)
        self._broken: tuple[type[Exception], ...] = (ijson.JSONError, UnicodeDecodeError)
        self._fed = 0
        self._silent = 0
        self._path: list[str] = []
        """The open lists and objects by their names."""
        self._name = ""
        self._seen: set[str] = set()
        self._batch: list[str] = []
        self._count = 0

    def feed(self, data: bytes) -> None:
        """The next piece of the file."""
        self._fed += len(data)
        if self._fed > _MOST_BYTES:
            raise unknown("size")
        try:
            self._parser.send(data)
        except self._broken as error:
            raise unknown("json") from error
        self._silent = 0 if self._events else self._silent + len(data)
        if self._silent > _LONGEST_VALUE:
            raise unknown("value")
        self._digest()

    def finish(self) -> None:
        """There is no more; raises also if something is missing."""
        try:
            self._parser.close()
        except self._broken as error:
            raise unknown("json") from error
        self._digest()
        if missing := {_HEAD, ACTIVE, EXEMPT, _MASKS} - self._seen:
            raise unknown(min(missing))
        if not self._count:
            raise unknown(ACTIVE)

    @property
    def day(self) -> date:
        """The day that the file is of; raises ``registers.flat_unknown``."""
        text = self._head.get(_DAY, "")
        if not re.fullmatch(r"20[0-9]{6}", text):
            raise unknown(_DAY)
        try:
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        except ValueError as error:
            raise unknown(_DAY) from error

    @property
    def rounds(self) -> int:
        """How often a key is hashed; raises ``registers.flat_unknown``, also for a scheme not known."""
        if self._head.get(_SCHEME, SCHEME) != SCHEME:
            raise unknown(_SCHEME)
        text = self._head.get(_ROUNDS, "")
        if not re.fullmatch(r"[0-9]{1,6}", text) or not 1 <= int(text) <= _MOST_ROUNDS:
            raise unknown(_ROUNDS)
        return int(text)

    # -- inside ------------------------------------------------------------------------------------

    def _digest(self) -> None:
        for event, value in self._events:
            if event == "string" and len(self._path) == 2:
                self._value(value)
            else:
                self._structure(event, value)
        self._events.clear()
        self._hand_over()

    def _structure(self, event: str, value: object) -> None:
        match event:
            case "map_key":
                self._name = str(value)
                if len(self._path) == 1:
                    self._begin(self._name)
            case "start_map" | "start_array":
                self._path.append(self._name)
                self._check_depth(event)
            case "end_map" | "end_array":
                self._hand_over()
                self._path.pop()
            case _ if len(self._path) == 2:
                if self._path[1] in _LISTS:
                    raise unknown(self._path[1])
                self._value(str(value))

    def _begin(self, name: str) -> None:
        if name in self._seen:
            raise unknown(name)
        self._seen.add(name)

    def _check_depth(self, event: str) -> None:
        depth, name = len(self._path), self._path[min(len(self._path), 2) - 1]
        shape = {_HEAD: "start_map", **dict.fromkeys(_LISTS, "start_array")}.get(name, event)
        if depth > _DEEPEST or (depth == 2 and event != shape) or (depth > 2 and name in _LISTS):
            raise unknown(name)

    def _value(self, value: str) -> None:
        match self._path[1]:
            case "skrotyPodatnikowCzynnych" | "skrotyPodatnikowZwolnionych":
                self._batch.append(value)
            case "maski":
                if not is_mask(value) or len(self.masks) >= _MOST_MASKS:
                    raise unknown(_MASKS)
                self.masks.append(value)
            case "naglowek":
                self._head[self._name] = value[:100]

    def _hand_over(self) -> None:
        if not self._batch:
            return
        name = self._path[1]
        try:
            raw = bytes.fromhex("".join(self._batch))
        except ValueError as error:
            raise unknown(name) from error
        # fromhex overlooks blanks, and two wrong lengths might make up for each other.
        if len(raw) != HASH_BYTES * len(self._batch) or any(len(one) != _HEX for one in self._batch):
            raise unknown(name)
        if name == ACTIVE:
            self._count += len(self._batch)
        if self._count > _MOST_HASHES:
            raise unknown(name)
        self._batch = []
        self._take(name, raw)


def unknown(what: str) -> UserError:
    """The file is not as described; ``what`` is where."""
    return UserError("registers.flat_unknown", what=what)


def read_into(source: Path, contents: Contents) -> None:
    """Feed the file ``source`` to ``contents``.

    Raises :class:`UserError` ``registers.flat_damaged`` (cut off, a wrong checksum, not a 7z at all inside),
    ``registers.flat_unknown``, and :class:`OSError`.
    """
    with source.open("rb") as stream:
        packed = stream.read(len(_MAGIC_7Z)) == _MAGIC_7Z
        stream.seek(0)
        if packed:
            _unpack(stream, contents)
        else:
            while data := stream.read(_CHUNK):
                contents.feed(data)
    contents.finish()


def _unpack(stream: Any, contents: Contents) -> None:
    import py7zr

    sink, factory = _sink(contents)
    with _damage(), py7zr.SevenZipFile(stream, "r") as archive:
        names = [one.filename for one in archive.list() if not one.is_directory]
        if archive.needs_password() or len(names) != 1:
            raise unknown("7z")
        try:
            archive.extract(targets=names, factory=factory)
        except Exception:
            # What reading the contents has to say is said rather than what becomes of it in the archive's.
            if sink.error is not None:
                raise sink.error from None
            raise


@contextmanager
def _damage() -> Iterator[None]:
    """Say of whatever goes wrong in the archive that it is damaged; what is known better is left."""
    try:
        yield
    except (UserError, MemoryError):
        raise
    except OSError as error:
        if error.errno is not None:
            raise
        raise UserError("registers.flat_damaged") from error
    except Exception as error:  # a hostile archive raises what it likes: KeyError, struct.error, ...
        raise UserError("registers.flat_damaged") from error


def _sink(contents: Contents) -> tuple[Any, Any]:
    """What py7zr writes to, and its maker: classes of its own, loaded only here."""
    from py7zr.io import Py7zIO, WriterFactory

    class Sink(Py7zIO):
        """Feeds what is unpacked; keeps nothing of it."""

        def __init__(self) -> None:
            self.error: UserError | None = None
            self._size = 0

        def write(self, s: bytes | bytearray) -> int:
            self._size += len(s)
            try:
                contents.feed(bytes(s))
            except UserError as error:
                self.error = error
                raise
            return len(s)

        def read(self, size: int | None = None) -> bytes:  # noqa: ARG002 - py7zr's own signature
            return b""

        def seek(self, offset: int, whence: int = 0) -> int:  # noqa: ARG002 - py7zr's own signature
            return 0

        def flush(self) -> None:
            return

        def size(self) -> int:
            return self._size

    class Factory(WriterFactory):
        def create(self, filename: str) -> Py7zIO:  # noqa: ARG002 - py7zr's own signature
            return sink

    sink = Sink()
    return sink, Factory()
