"""What a snapshot says: which files the office has, where each lies, what the database held."""

from __future__ import annotations

import io
import json
import re
import tarfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from desktop.assets import asset
from desktop.db.copying import TableDigest
from desktop.services.backup.sealing import SpoiltError

FORMAT = 1
DATABASE = "bezdotyk.db"
GZIP, PLAIN = "gzip", "plain"

_ABOUT, _FILES, _SECRETS = "about.json", "files.tsv", "secrets.json"
_SCRIPT = "restore.sh"
_HASH = re.compile(r"[0-9a-f]{64}")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of the data folder: under which name its content lies at the place, and what it must be."""

    object: str
    sha256: str
    """Of the file itself."""
    size: int
    coding: str
    """``gzip`` if it was compressed before it was encrypted, else ``plain``."""
    path: str
    """Within the data folder, ``/`` between names."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The office at one moment."""

    made_at: datetime
    program: str
    """The version of the program that made it."""
    revision: str
    """The schema of the database."""
    files: tuple[FileLine, ...]
    tables: Mapping[str, TableDigest]
    secrets: Mapping[str, str] = field(default_factory=dict)
    """The office's secrets by name."""
    missing: tuple[str, ...] = ()
    """Hashes of originals that were damaged or missing when it was made, and of which there is no copy."""

    @property
    def size(self) -> int:
        """All files together, as they are in the data folder."""
        return sum(line.size for line in self.files)

    def pack(self) -> bytes:
        """A compressed tar archive of it."""
        about = {
            "format": FORMAT,
            "made_at": self.made_at.isoformat(),
            "program": self.program,
            "revision": self.revision,
            "missing": list(self.missing),
            "tables": {name: asdict(table) for name, table in self.tables.items()},
        }
        lines = [
            "\t".join((line.object, line.sha256, str(line.size), line.coding, line.path))
            for line in self.files
        ]
        contents = {
            _ABOUT: json.dumps(about, indent=1).encode(),
            _FILES: "".join(f"{line}\n" for line in lines).encode(),
            _SECRETS: json.dumps(dict(self.secrets), indent=1).encode(),
            _SCRIPT: asset("backup", _SCRIPT).read_bytes(),
        }
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w:gz", compresslevel=6) as archive:
            for name, content in contents.items():
                entry = tarfile.TarInfo(name)
                entry.size, entry.mode, entry.mtime = len(content), 0o600, int(self.made_at.timestamp())
                archive.addfile(entry, io.BytesIO(content))
        return packed.getvalue()

    @classmethod
    def unpack(cls, packed: bytes) -> Snapshot:
        """The inverse of :meth:`pack`; raises :class:`SpoiltError` if it is none that can be trusted."""
        try:
            with tarfile.open(fileobj=io.BytesIO(packed), mode="r:gz") as archive:
                about: dict[str, Any] = json.loads(_member(archive, _ABOUT))
                lines = _member(archive, _FILES).decode().splitlines()
                secrets: dict[str, str] = json.loads(_member(archive, _SECRETS))
            return cls(
                made_at=datetime.fromisoformat(about["made_at"]),
                program=str(about["program"]),
                revision=str(about["revision"]),
                files=tuple(_line(line) for line in lines),
                tables={name: TableDigest(**table) for name, table in about["tables"].items()},
                secrets={str(name): str(value) for name, value in secrets.items()},
                missing=tuple(map(str, about["missing"])),
            )
        except (
            tarfile.TarError,
            OSError,
            EOFError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
        ) as error:
            raise SpoiltError from error


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise KeyError(name)
    with file:
        return file.read()


def _line(text: str) -> FileLine:
    name, sha256, size, coding, path = text.split("\t")
    if not _HASH.fullmatch(name) or not _HASH.fullmatch(sha256) or coding not in {GZIP, PLAIN}:
        raise ValueError(text)
    if int(size) < 0 or not is_safe(path):
        raise ValueError(path)
    return FileLine(name, sha256, int(size), coding, path)


def is_safe(path: str) -> bool:
    """Whether ``path`` stays within the folder that it is put into, on every system."""
    parts = path.split("/")
    return (
        all(parts)
        and not PurePosixPath(path).is_absolute()
        and not any(part in {".", ".."} or part.endswith((" ", ".")) for part in parts)
        and not any(letter in '\\:*?"<>|' or ord(letter) < 32 for letter in path)
        and not any(_DEVICES.fullmatch(part) for part in parts)
    )
