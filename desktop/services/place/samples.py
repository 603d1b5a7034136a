"""The office of samples: a folder of its own with a mark in it, so that it can be removed as a whole."""

from __future__ import annotations

import shutil
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.domain.errors import UserError
from desktop.services.place.layout import LOCK, SAMPLES_MARK

_WAIT_SECONDS = 15.0
_WORDS = (
    "W tym folderze jest biuro przykładowe programu Bezdotyk: zmyślone firmy i dokumenty.\n"
    "Folder można usunąć w całości, w programie albo ręcznie.\n"
    "\n"
    "This folder holds Bezdotyk's sample office: invented companies and documents.\n"
    "It may be removed as a whole, in the program or by hand.\n"
)


def mark_samples(folder: Path) -> None:
    """Make ``folder`` one of samples; raises :class:`UserError` ``place.not_writable``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / SAMPLES_MARK).write_text(_WORDS, encoding="utf-8")
    except OSError as error:
        raise UserError("place.not_writable", folder=folder) from error


def remove_samples(folder: Path) -> None:
    """Remove ``folder`` with all in it; nothing happens if it is not there.

    Raises :class:`UserError` ``place.no_sample`` for a folder without the mark, which is never touched,
    ``place.in_use`` while a program works there, and ``place.not_removed``.
    """
    if not folder.exists():
        return
    if not (folder / SAMPLES_MARK).is_file():
        raise UserError("place.no_sample", folder=folder)
    lock = FileLock(folder / LOCK, thread_local=False)
    try:
        lock.acquire(timeout=_WAIT_SECONDS)
    except Timeout as error:
        raise UserError("place.in_use") from error
    try:
        # The mark goes last: what a locked file stops half-way can be removed again.
        for entry in folder.iterdir():
            if entry.name not in {SAMPLES_MARK, LOCK}:
                _remove(entry)
    except OSError as error:
        raise UserError("place.not_removed", folder=folder) from error
    finally:
        lock.release()
    shutil.rmtree(folder, ignore_errors=True)


def _remove(entry: Path) -> None:
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink()
