"""Names that are never taken in: work files of scanners and programs, and what is out of sight."""

from __future__ import annotations

import os
import stat

from desktop.domain.folders import ACCEPTED_FOLDER

_TEMPORARY_SUFFIXES = (".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".filepart")
_TEMPORARY_PREFIXES = (".", "~$")  # ".~lock.…#" of office programs is covered by the point
_SYSTEM_FILES = frozenset({"desktop.ini", "thumbs.db", "ehthumbs.db"})
_SYSTEM_FOLDERS = frozenset(
    {
        ACCEPTED_FOLDER,
        "$recycle.bin",
        "#recycle",
        "@recycle",
        "@eadir",
        "system volume information",
        "lost+found",
        "__macosx",
    }
)


def may_take(file_name: str) -> bool:
    """Whether a file of this name may be a document; temporary and system files are not."""
    lower = file_name.lower()
    return not (
        lower.startswith(_TEMPORARY_PREFIXES) or lower.endswith(_TEMPORARY_SUFFIXES) or lower in _SYSTEM_FILES
    )


def may_enter(folder_name: str) -> bool:
    """Whether files below a folder of this name may be documents."""
    lower = folder_name.lower()
    return not lower.startswith(".") and lower not in _SYSTEM_FOLDERS


def is_plain_file(status: os.stat_result) -> bool:
    """A regular file that is not hidden: no link, pipe or device.  ``status`` is of the link itself."""
    return stat.S_ISREG(status.st_mode) and not _is_hidden(status)


def is_plain_folder(status: os.stat_result) -> bool:
    """A folder that is not hidden and no link (on Windows: no junction) to another place."""
    return stat.S_ISDIR(status.st_mode) and not _is_hidden(status) and not _is_junction(status)


def _is_hidden(status: os.stat_result) -> bool:
    attributes: int = getattr(status, "st_file_attributes", 0)  # Windows only
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


_REPARSE_TAG_MOUNT_POINT = 0xA0000003  # winnt.h: IO_REPARSE_TAG_MOUNT_POINT, a junction


def _is_junction(status: os.stat_result) -> bool:
    # Folders of OneDrive are reparse points too, but no links: only the junction's tag counts.
    tag: int = getattr(status, "st_reparse_tag", 0)
    return tag == _REPARSE_TAG_MOUNT_POINT
