"""Which paths lie on a network or on a host's shared folder, where native events do not come."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {
        "9p",
        "afpfs",
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "davfs2",
        "drvfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs3",
        "nfs4",
        "prl_fs",
        "smb2",
        "smb3",
        "smbfs",
        "vboxsf",
        "virtiofs",
        "vmhgfs",
        "webdav",
    }
)
_DRIVE_REMOTE = 4  # winbase.h, the result of GetDriveTypeW

Mounts = list[tuple[str, str]]
"""Mount points and file system types, in the order in which they were mounted."""


def is_network_path(path: Path) -> bool:
    """Whether ``path`` lies where polling is the only way to notice changes.

    When in doubt ``False``: the periodic listing finds the files all the same.
    """
    if is_unc(str(path)):
        return True
    if sys.platform == "win32":
        import ctypes

        root = path.drive + "\\"
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _DRIVE_REMOTE)
    return is_network_type(type_of(os.path.realpath(path), _mounts()))


def is_unc(path: str) -> bool:
    r"""Whether ``path`` names a Windows share: ``\\server\share``, also as ``\\?\UNC\server\share``."""
    plain = path.replace("/", "\\") if sys.platform == "win32" else path
    if plain.upper().startswith("\\\\?\\UNC\\"):
        return True
    return plain.startswith("\\\\") and not plain.startswith(("\\\\?\\", "\\\\.\\"))


def is_network_type(kind: str) -> bool:
    """Whether a file system of this type sends no events for what others change.

    Everything in user space counts: sshfs, rclone, gvfs and the like, and polling is never wrong.
    """
    return kind in _NETWORK_TYPES or kind.startswith("fuse.")


def type_of(path: str, mounts: Mounts) -> str:
    """The type of the file system that holds ``path``: the longest mount point, the last of equal ones."""
    best, kind = -1, ""
    for point, point_kind in mounts:
        inside = path == point or path.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= best:
            best, kind = len(point), point_kind
    return kind


def parse_proc_mounts(text: str) -> Mounts:
    """Linux: ``/proc/self/mounts``, where blanks in names are written as ``\\040`` (proc(5), fstab(5))."""
    mounts: Mounts = []
    for line in text.splitlines():
        parts = line.split(" ")
        if len(parts) >= 3:
            point = re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), parts[1])
            mounts.append((point, parts[2]))
    return mounts


def parse_mount_output(text: str) -> Mounts:
    """macOS and BSD: ``//user@server/scans on /Volumes/scans (smbfs, nodev, …)``."""
    found = re.findall(r"^.*? on (/.*) \(([a-z0-9]+)[,)]", text, flags=re.MULTILINE)
    return [(point, kind) for point, kind in found]


def _mounts() -> Mounts:
    try:
        if sys.platform == "linux":
            return parse_proc_mounts(
                Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
            )
        listed = subprocess.run(["/sbin/mount"], capture_output=True, timeout=5, check=True)
    except (OSError, subprocess.SubprocessError):
        return []
    return parse_mount_output(os.fsdecode(listed.stdout))
