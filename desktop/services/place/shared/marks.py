"""What tells offices apart: a mark in the database, the same in the folder of originals.

In the settings of the database, under keys that are never copied into another one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError

OFFICE, UNFINISHED, LEFT = "shared.office", "shared.unfinished", "shared.left"
FOLDER_MARK = ".bezdotyk-biuro"
"""The file in the folder of originals that says whose it is."""
_PROBE = ".bezdotyk-proba"
_HARMLESS = frozenset({FOLDER_MARK, "desktop.ini", "Thumbs.db", ".DS_Store"})
STORES = ("originals", "exports", "panel")
"""What of an office lies in the folder of originals."""


def read_mark(session: Session, key: str) -> dict[str, Any]:
    """What is marked under ``key``; empty if nothing is."""
    row = session.get(SettingTable, key)
    return {} if row is None else dict(row.value)


def set_mark(session: Session, key: str, **values: str) -> None:
    """Mark it; without values, unmark it."""
    row = session.get(SettingTable, key)
    if not values:
        if row is not None:
            session.delete(row)
    else:
        session.merge(SettingTable(key=key, value=values))


def check_writable(folder: Path) -> None:
    """Whether files can be made, renamed and removed there.

    Raises :class:`UserError` ``shared.folder_gone`` if it is not there, ``shared.folder_refused``.
    """
    if not folder.is_absolute():
        raise UserError("place.not_absolute", folder=folder)
    probe, renamed = folder / _PROBE, folder / f"{_PROBE}2"
    try:
        if not folder.is_dir():
            raise UserError("shared.folder_gone", folder=folder)
        probe.write_bytes(b"?")
        probe.replace(renamed)
        renamed.unlink()
    except OSError as error:
        raise UserError("shared.folder_refused", folder=folder) from error


def check_folder(folder: Path, office: str) -> None:
    """Whether ``folder`` holds the originals of ``office``.

    Raises :class:`UserError` ``shared.folder_gone`` if it cannot be reached, ``shared.folder_other`` if it
    is another office's or nobody's.
    """
    try:
        found = (folder / FOLDER_MARK).read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        code = "shared.folder_other" if folder.is_dir() else "shared.folder_gone"
        raise UserError(code, folder=folder) from error
    except OSError as error:
        raise UserError("shared.folder_gone", folder=folder) from error
    if found != office:
        raise UserError("shared.folder_other", folder=folder)


def check_free(folder: Path, office: str = "") -> None:
    """Whether an office can have ``folder``: nobody has it, or ``office`` itself does.

    Raises :class:`UserError` ``shared.folder_taken``.
    """
    names = {one.name for one in folder.iterdir()}
    if FOLDER_MARK in names:
        try:
            check_folder(folder, office)
        except UserError as error:
            raise UserError("shared.folder_taken", folder=folder) from error
    elif names - _HARMLESS:
        raise UserError("shared.folder_taken", folder=folder)


def mark_folder(folder: Path, office: str) -> None:
    """Make ``folder`` that of ``office``; raises :class:`UserError` ``shared.folder_refused``."""
    try:
        (folder / FOLDER_MARK).write_text(f"{office}\n", encoding="utf-8")
    except OSError as error:
        raise UserError("shared.folder_refused", folder=folder) from error
