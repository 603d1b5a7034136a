"""Which folder holds the data, kept outside of it: a small file among the user's settings."""

from __future__ import annotations

import json
import os
from pathlib import Path

from platformdirs import user_config_path

from desktop.db.replacing import flush_folder, replace
from desktop.domain.errors import UserError

_FILE = "place.json"


def memory_file() -> Path:
    """Where the choice is kept; not inside the usual data folder, which Windows puts at the same place."""
    return user_config_path("bezdotyk-start", appauthor=False) / _FILE


def remembered() -> Path | None:
    """The folder that was chosen; ``None`` for the usual one, also if the memory cannot be understood."""
    try:
        return _read()
    except (OSError, ValueError):
        return None


def refuse_damaged() -> None:
    """Raise :class:`UserError` ``place.memory_damaged`` if a choice is kept that cannot be read."""
    try:
        _read()
    except (OSError, ValueError) as error:
        raise UserError("place.memory_damaged", file=memory_file()) from error


def _read() -> Path | None:
    """Raises :class:`OSError` and :class:`ValueError` if there is something, and nobody knows what."""
    try:
        kept = json.loads(memory_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    folder = kept.get("data") if isinstance(kept, dict) else None
    if not isinstance(folder, str) or not Path(folder).is_absolute():
        raise ValueError("no folder")
    return Path(folder)


def remember(folder: Path | None) -> None:
    """Open ``folder`` from the next start on, ``None``: the usual one.

    Raises :class:`UserError` ``place.not_remembered``.
    """
    file = memory_file()
    try:
        if folder is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump({"data": str(folder)}, stream, ensure_ascii=False)
            stream.flush()
            os.fsync(stream.fileno())
        replace(fresh, file)
        flush_folder(file.parent)
    except OSError as error:
        raise UserError("place.not_remembered", file=file) from error
