"""The backups at a place: objects, each there once and encrypted, and snapshots that name them."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import tempfile
import uuid
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from desktop.assets import asset
from desktop.domain.backup import CLOCKS, Opening, SnapshotName
from desktop.domain.errors import UserError
from desktop.services.backup.disk import writing
from desktop.services.backup.places.folder import Folder
from desktop.services.backup.places.opening import MARK
from desktop.services.backup.places.place import NotThereError, Place
from desktop.services.backup.sealing import Digesting, Key, Metered, SpoiltError, flushed, seal, unseal
from desktop.services.backup.snapshot import FORMAT, GZIP, FileLine, Snapshot

KEY_FILE = "key.age"
README = "CZYTAJ-README.txt"
_OBJECTS, _SNAPSHOTS = "objects/", "snapshots/"
_MOST_MARK = 64 * 1024
_ABANDONED = timedelta(hours=24)
"""Nobody writes a part any longer, and nobody is about to name an object, after so long."""
_COMPRESSION = 4
_TRIED = 5
"""Snapshots that a key is tried on: one may be damaged."""
MARK_LOST = frozenset({"backup.no_backups", "backup.bad_mark"})
"""The mark is not there or cannot be understood; what it stands beside may be well."""
_BLOCK = 1024 * 1024

Meanwhile = Callable[[], None]
"""Called now and then; what it raises ends the work."""


def _nothing() -> None:
    pass


@dataclass(frozen=True, slots=True)
class Mark:
    """What a place says of itself, for everybody to read."""

    recipient: str
    opening: Opening


def read_mark(place: Place) -> Mark | None:
    """What the place says of itself; ``None`` if there are no backups.

    Raises :class:`UserError` ``backup.newer`` if a later version made them, ``backup.bad_mark`` if the file
    is damaged, and what the place raises.
    """
    try:
        with place.read(MARK) as file:
            content = file.read(_MOST_MARK)
    except NotThereError:
        return None
    except SpoiltError as error:
        raise UserError("backup.bad_mark", file=MARK) from error
    try:
        said = json.loads(content)
        if int(said["format"]) > FORMAT:
            raise UserError("backup.newer")
        return Mark(str(said["recipient"]), Opening(said["opening"]))
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("backup.bad_mark", file=MARK) from error


def begin(place: Place, key: Key, opening: Opening, sealed_key: bytes | None) -> None:
    """Make the place one of backups for ``key``, or find that it is.

    ``sealed_key`` is the key under the office's passphrase, if that is its way.  The mark comes last: until
    it is there, nothing is.  Raises :class:`UserError` ``backup.other_key`` if other backups are there.
    """
    mark = read_mark(place)
    if mark is not None and mark.recipient != key.recipient:
        raise UserError("backup.other_key")
    if mark is None and snapshots_at(place) and not opens(place, key):
        raise UserError("backup.other_key")
    put_bytes(place, README, asset("backup", "README.txt").read_bytes())
    if sealed_key is not None:
        put_bytes(place, KEY_FILE, sealed_key)
    _put_mark(place, Mark(key.recipient, opening))
    if sealed_key is None:
        place.remove(KEY_FILE)


def _put_mark(place: Place, mark: Mark) -> None:
    said = {"format": FORMAT, "recipient": mark.recipient, "opening": mark.opening.value}
    put_bytes(place, MARK, json.dumps(said, indent=1).encode())


def opening_at(place: Place) -> Opening:
    """What backups whose mark is lost are opened with, by what lies there."""
    return Opening.KEY if sealed_key_at(place) is None else Opening.PASSPHRASE


def opens(place: Place, key: Key) -> bool:
    """Whether one of the newest snapshots at ``place`` opens with ``key``, whatever the mark says."""
    for name in snapshots_at(place)[:_TRIED]:
        with suppress(SpoiltError, NotThereError):
            load_snapshot(place, key, name)
            return True
    return False


def load_snapshot(place: Place, key: Key, name: str) -> Snapshot:
    """Read a snapshot; raises :class:`SpoiltError`, :class:`NotThereError`, and what the place raises."""
    packed = io.BytesIO()
    with place.read(_SNAPSHOTS + name) as file:
        unseal(Metered(file), Digesting(packed), key)
    return Snapshot.unpack(packed.getvalue())


def put_bytes(place: Place, name: str, content: bytes) -> None:
    """Put ``content`` there and see that it reads back the same; raises ``backup.place_spoils``."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file"
        file.write_bytes(content)
        place.write(name, file)
    try:
        with place.read(name) as there:
            same = there.read() == content
    except (NotThereError, SpoiltError):
        same = False
    if not same:
        raise UserError("backup.place_spoils", file=name)


def key_under(place: Place, passphrase: str) -> Key:
    """The key that lies at the place under a passphrase.

    Raises :class:`UserError` ``backup.wrong_passphrase``, ``backup.key_wanted`` if there is none.
    """
    sealed = sealed_key_at(place)
    if sealed is None:
        raise UserError("backup.key_wanted")
    return Key.from_under(sealed, passphrase)


def sealed_key_at(place: Place) -> bytes | None:
    """The key under a passphrase, as it lies at the place."""
    try:
        with place.read(KEY_FILE) as file:
            return file.read(_MOST_MARK)
    except NotThereError:
        return None
    except SpoiltError as error:
        raise UserError("backup.bad_mark", file=KEY_FILE) from error


class Repository:
    """The backups of one office at a place; ``scratch`` is a folder for what is on its way."""

    def __init__(self, place: Place, key: Key, scratch: Path) -> None:
        self.place = place
        self._key = key
        self._recipient = key.recipient
        self._scratch = scratch

    def check(self) -> None:
        """Raise unless backups of this office are there and can be written.

        :class:`UserError` ``backup.no_backups`` if the place has none, ``backup.other_key`` if they are
        another office's, and what the place raises.  A mark that is lost or damaged is written anew where
        the snapshots are this office's.
        """
        try:
            mark = read_mark(self.place)
            if mark is None:
                raise UserError("backup.no_backups")
        except UserError as error:
            if error.code not in MARK_LOST or not opens(self.place, self._key):
                raise
            mark = Mark(self._recipient, opening_at(self.place))
            _put_mark(self.place, mark)
        if mark.recipient != self._recipient:
            raise UserError("backup.other_key")

    def sweep(self) -> None:
        """Remove what interrupted copying left behind."""
        if isinstance(self.place, Folder):
            self.place.sweep(datetime.now(UTC) - _ABANDONED)

    # -- objects -----------------------------------------------------------------------------------

    def objects(self) -> dict[str, int]:
        """The bytes of each object that is there, by its name."""
        return {one.name.rsplit("/", 1)[-1]: one.size for one in self.place.listed(_OBJECTS)}

    def name_of(self, sha256: str) -> str:
        """The name of the object of this content."""
        return self._key.name_of(sha256)

    @contextmanager
    def sealed(self, source: Path, coding: str, meanwhile: Meanwhile = _nothing) -> Iterator[Sealed]:
        """The file ``source``, encrypted and ready to be put there.

        Raises :class:`OSError` of ``source`` alone, and :class:`UserError` ``backup.target_*`` of the disk
        here that it is encrypted on.
        """
        with self._scratch_folder() as folder:
            yield _seal_file(source, coding, folder, self._recipient, meanwhile)

    @contextmanager
    def _scratch_folder(self) -> Iterator[Path]:
        with writing(self._scratch):
            folder = tempfile.TemporaryDirectory(dir=self._scratch, ignore_cleanup_errors=True)
        with folder as name:
            yield Path(name)

    def put(self, sealed: Sealed) -> str:
        """Put an object there; returns its name."""
        name = self.name_of(sealed.sha256)
        self.place.write(_object(name), sealed.path)
        return name

    def fetch(self, line: FileLine, target: BinaryIO | None, meanwhile: Meanwhile = _nothing) -> None:
        """Read an object, decrypt it and hold it against what it must be; into ``target`` if there is one.

        Raises :class:`SpoiltError` if it is not, :class:`NotThereError` if there is none, and what the place
        and writing raise; what was written is to be thrown away then.
        """
        plain = Digesting(target)
        with self.place.read(_object(line.object)) as file:
            if line.coding == GZIP:
                unpacking = _Unpacking(plain, line.size)
                unseal(Metered(file, meanwhile), Digesting(unpacking), self._key)
                unpacking.finish()
            else:
                unseal(Metered(file, meanwhile), plain, self._key)
        if plain.sha256 != line.sha256:
            raise SpoiltError

    def drop_object(self, name: str) -> None:
        """Take an object away."""
        self.place.remove(_object(name))

    # -- snapshots ---------------------------------------------------------------------------------

    def snapshots(self) -> list[SnapshotName]:
        """The snapshots, the newest first."""
        return snapshots_at(self.place)

    def save(self, snapshot: Snapshot, letters: str) -> SnapshotName:
        """Put a snapshot there, ``letters`` in its name.

        It must be the last: whatever it names has to be there already.
        """
        name = SnapshotName.of(snapshot.made_at, letters)
        with self._scratch_folder() as folder:
            sealed = folder / "sealed"
            with writing(sealed), sealed.open("xb") as out:
                seal(Metered(io.BytesIO(snapshot.pack())), out, self._recipient)
                flushed(out)
            self.place.write(_SNAPSHOTS + name, sealed)
        return name

    def load(self, name: str) -> Snapshot:
        """Read a snapshot; raises :class:`SpoiltError`, :class:`NotThereError`, and what the place raises."""
        return load_snapshot(self.place, self._key, name)

    def drop(self, name: str) -> None:
        """Take a snapshot away; its objects stay until :meth:`clear`."""
        self.place.remove(_SNAPSHOTS + name)

    def clear(self, there: Collection[SnapshotName], meanwhile: Meanwhile = _nothing) -> int:
        """Take away the objects that no snapshot names; returns how many.

        ``there`` are the snapshots that must be there.  If one of them is not among those that the place
        lists, or one cannot be read, nobody knows what it names: then nothing is taken away, and
        :class:`SpoiltError` is raised.
        """
        listed = self.snapshots()
        if not set(there) <= set(listed):
            raise SpoiltError
        named: set[str] = set()
        for snapshot in listed:
            meanwhile()
            named.update(line.object for line in self._load_listed(snapshot))
        old = datetime.now(UTC) - _ABANDONED
        cleared = 0
        for one in list(self.place.listed(_OBJECTS)):
            meanwhile()
            # A younger one may belong to a snapshot that is being made on another computer.
            if one.name.rsplit("/", 1)[-1] not in named and one.at < old:
                self.place.remove(one.name)
                cleared += 1
        return cleared

    def _load_listed(self, name: str) -> tuple[FileLine, ...]:
        try:
            return self.load(name).files
        except NotThereError as error:
            raise SpoiltError from error


def snapshots_at(place: Place) -> list[SnapshotName]:
    """The snapshots at a place, the newest first; no key is needed for that.

    Those that lie ahead come last: the clock was wrong when they were made, and they are not the newest.
    """
    found = (SnapshotName.parse(one.name.removeprefix(_SNAPSHOTS)) for one in place.listed(_SNAPSHOTS))
    now = datetime.now(UTC) + CLOCKS
    return sorted(
        (one for one in found if one is not None),
        key=lambda one: (one.moment <= now, one.moment, one),
        reverse=True,
    )


def probe(place: Place) -> None:
    """Write something there, read it back, take it away; raises what the place raises."""
    name, content = f"incoming/{uuid.uuid4().hex}", b"Bezdotyk"
    put_bytes(place, name, content)
    place.remove(name)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file that is encrypted already: where, and what it is."""

    path: Path
    sha256: str
    """Of the file itself."""
    size: int
    sealed_size: int


def _object(name: str) -> str:
    return f"{_OBJECTS}{name[:2]}/{name}"


def _seal_file(source: Path, coding: str, folder: Path, recipient: str, meanwhile: Meanwhile) -> Sealed:
    target = folder / "sealed"
    with source.open("rb") as file:
        plain = Metered(file, meanwhile)
        try:
            with writing(target):
                _seal_into(plain, target, coding, recipient, meanwhile)
        except UserError:
            if isinstance(plain.failure, OSError):
                raise plain.failure from None
            raise
    return Sealed(target, plain.sha256, plain.size, target.stat().st_size)


def _seal_into(plain: Metered, target: Path, coding: str, recipient: str, meanwhile: Meanwhile) -> None:
    if coding != GZIP:
        with target.open("xb") as out:
            seal(plain, out, recipient)
        return
    packed = target.with_name("packed")
    with packed.open("wb") as raw, gzip.GzipFile("", "wb", _COMPRESSION, raw, 0) as writer:
        shutil.copyfileobj(plain, writer, _BLOCK)
    with packed.open("rb") as reader, target.open("xb") as out:
        seal(Metered(reader, meanwhile), out, recipient)


class _Unpacking:
    """Unpacks gzip on the way; more than ``size`` bytes are none of ours."""

    def __init__(self, target: Digesting, size: int) -> None:
        self._target = target
        self._size = size
        self._unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)

    def write(self, data: bytes, /) -> int:
        while data:
            try:
                plain = self._unpacker.decompress(data, _BLOCK)
            except zlib.error as error:
                raise SpoiltError from error
            self._target.write(plain)
            if self._target.size > self._size:
                raise SpoiltError
            data = self._unpacker.unconsumed_tail
        return len(data)

    def finish(self) -> None:
        """Raise :class:`SpoiltError` unless all of it was there."""
        self._target.write(self._unpacker.flush())
        if not self._unpacker.eof:
            raise SpoiltError
