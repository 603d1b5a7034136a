"""Whether a folder is fit to hold an office's data: local, writable, its own, and copied nowhere."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.places import Holds, PlaceFound
from desktop.intake.hotfolder.network import is_network_path
from desktop.services.place.clouds import cloud_of
from desktop.services.place.layout import DATABASE, KEYRING_NAME, LOCK, SAMPLES_MARK, STAGING

_HARMLESS = frozenset({STAGING, LOCK, KEYRING_NAME, "log", "desktop.ini", "Thumbs.db", ".DS_Store"})
"""What a move leaves behind, be it to its end or cut short, and what file managers do."""
LEAST_FREE = 2 * 1024**3
"""Bytes that a disk must have left: a year of a small office's scans, and room for the database."""


def judge(folder: Path, *, watched: Sequence[Path] = ()) -> PlaceFound:
    """Whether an office's data may lie in ``folder``, which need not be there yet.

    ``watched`` are the scanners' folders: what is put there would be taken for documents.

    Raises :class:`UserError` ``place.not_absolute``, ``place.network``, ``place.cloud``, ``place.watched``,
    ``place.is_file``, ``place.not_writable``, ``place.not_empty``, ``place.is_sample`` or ``place.full``.
    """
    if not folder.is_absolute():
        raise UserError("place.not_absolute", folder=folder)
    folder = Path(os.path.realpath(folder))
    if is_network_path(_there(folder)):
        raise UserError("place.network", folder=folder)
    cloud = cloud_of(folder)
    if cloud is not None:
        raise UserError("place.cloud", folder=folder, cloud=cloud)
    for each in watched:
        scans = Path(os.path.realpath(each))
        if folder == scans or scans in folder.parents or folder in scans.parents:
            raise UserError("place.watched", folder=folder, scans=scans)
    holds = _held(folder)
    _refuse_unwritable(folder)
    free = shutil.disk_usage(_there(folder)).free
    if free < LEAST_FREE and holds is Holds.NOTHING:
        raise UserError("place.full", folder=folder, free=f"{free / 1024**3:.1f}".replace(".", ","))
    return PlaceFound(folder, holds, free)


def _there(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    return next((one for one in (folder, *folder.parents) if _is_folder(one)), Path(folder.anchor))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # Of a name too long for the disk, and of what lies in a folder without access.
        return False


def _held(folder: Path) -> Holds:
    try:
        names = {one.name for one in folder.iterdir()}
    except FileNotFoundError:
        return Holds.NOTHING
    except NotADirectoryError as error:
        raise UserError("place.is_file", folder=folder) from error
    except OSError as error:
        raise UserError("place.not_writable", folder=folder) from error
    if SAMPLES_MARK in names:
        raise UserError("place.is_sample", folder=folder)
    if DATABASE in names:
        return Holds.OFFICE
    if names - _HARMLESS:
        raise UserError("place.not_empty", folder=folder)
    return Holds.NOTHING


def _refuse_unwritable(folder: Path) -> None:
    """A file is made, renamed and taken away again where the data would lie."""
    there = _there(folder)
    probe, renamed = there / ".bezdotyk-proba", there / ".bezdotyk-proba2"
    try:
        probe.write_bytes(b"?")
        probe.replace(renamed)
        renamed.unlink()
    except OSError as error:
        raise UserError("place.not_writable", folder=folder) from error
