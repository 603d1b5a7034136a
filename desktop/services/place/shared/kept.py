"""How this computer reaches the shared database: a small file in its data folder, written at one instant.

While it is there, the data folder holds no office of its own: that it appears or goes is the very moment at
which the office is another.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from desktop.db.replacing import flush_folder, replace
from desktop.domain.errors import UserError
from desktop.domain.shared import PORT, SharedPlace, Tls

FILE = "wspolna-baza.json"
PASSWORD = "shared:password"  # noqa: S105 - a secret's name


def shared_of(root: Path) -> SharedPlace | None:
    """The shared database that the data folder ``root`` points to; ``None`` if it holds an office itself.

    Raises :class:`UserError` ``shared.not_understood`` for a file that cannot be read: to go on without it
    would show an empty office.
    """
    file = root / FILE
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return _place(kept)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError("shared.not_understood", file=file) from error


def has_shared(root: Path) -> bool:
    """Whether the data folder points to a shared database, understood or not."""
    return (root / FILE).exists()


def keep_shared(root: Path, place: SharedPlace) -> None:
    """Open ``place`` from now on; raises :class:`UserError` ``place.not_remembered``."""
    file = root / FILE
    fresh = file.with_suffix(".new")
    values = {
        "server": place.server,
        "port": place.port,
        "name": place.name,
        "user": place.user,
        "tls": place.tls.value,
        "certificate": None if place.certificate is None else str(place.certificate),
        "folder": str(place.folder),
        "gathers": place.gathers,
        "office": place.office,
        "desk": place.desk,
    }
    try:
        root.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump(values, stream, ensure_ascii=False, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        replace(fresh, file)
        flush_folder(root)
    except OSError as error:
        raise UserError("place.not_remembered", file=file) from error


def forget_shared(root: Path) -> None:
    """Open the office in the data folder itself from now on; raises ``place.not_remembered``."""
    try:
        (root / FILE).unlink(missing_ok=True)
        flush_folder(root)
    except OSError as error:
        raise UserError("place.not_remembered", file=root / FILE) from error


def _place(kept: dict[str, Any]) -> SharedPlace:
    certificate = kept["certificate"]
    return SharedPlace(
        server=str(kept["server"]),
        name=str(kept["name"]),
        user=str(kept["user"]),
        folder=Path(str(kept["folder"])),
        port=int(kept.get("port", PORT)),
        tls=Tls(kept["tls"]),
        certificate=None if certificate is None else Path(str(certificate)),
        gathers=bool(kept.get("gathers", True)),
        office=str(kept.get("office", "")),
        desk=str(kept.get("desk", "")),
    )
