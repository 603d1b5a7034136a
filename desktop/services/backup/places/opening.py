"""From what the office chose to the place itself."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.backup import BackupPlace, FolderPlace
from desktop.domain.errors import UserError
from desktop.services.backup.places.folder import OWN_FOLDER, Folder
from desktop.services.backup.places.place import Place

MARK = "bezdotyk-backup.json"
"""The file that says that this is a place of backups, which format, and for which public key."""


def open_place(place: BackupPlace, secret: str | None) -> Place:
    """The place; ``secret`` is the secret key of an S3 storage.

    Of a folder both the one chosen when backups were set up and the program's own in it can be named.
    Raises :class:`UserError` ``backup.*bucket*``.
    """
    if isinstance(place, FolderPlace):
        return Folder(backup_folder(Path(place.path)))
    if not secret:
        raise UserError("backup.bucket_secret", bucket=place.bucket)
    from desktop.services.backup.places.s3 import Bucket

    return Bucket(place, secret)


def backup_folder(chosen: Path) -> Path:
    """The program's own folder: ``chosen`` if it holds backups itself, else one in it."""
    own = (chosen / MARK).is_file() or (chosen.name == OWN_FOLDER and (chosen / "snapshots").is_dir())
    return chosen if own else chosen / OWN_FOLDER


def title(place: BackupPlace) -> str:
    """The place for people."""
    if isinstance(place, FolderPlace):
        return place.path
    host = place.endpoint.removeprefix("https://").removeprefix("http://") or "Amazon S3"
    return "/".join(part for part in (host, place.bucket, place.prefix) if part)
