"""Which paths need polling."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.intake.hotfolder.network import (
    is_network_path,
    is_network_type,
    is_unc,
    parse_mount_output,
    parse_proc_mounts,
    type_of,
)

LINUX = parse_proc_mounts(
    "/dev/sda1 / ext4 rw 0 0\n"
    "//nas/skany /mnt/skany\\040biura cifs rw 0 0\n"
    "nas:/vol /srv nfs4 rw 0 0\n"
    "/dev/sdb1 /srv/local xfs rw 0 0\n"
    "kasia@host:/ /home/kasia/host fuse.sshfs rw 0 0\n"
    "auto /mnt/auto autofs rw 0 0\n"
    "//nas/auto /mnt/auto smb3 rw 0 0\n"
    "odd line\n"
)
MACOS = parse_mount_output(
    "/dev/disk3s1s1 on / (apfs, sealed, local, read-only)\n"
    "//kasia@nas._smb._tcp.local/Skany on /Volumes/Skany (smbfs, nodev, nosuid)\n"
    "nas:/vol on /Volumes/dwa (na raz) (nfs)\n"
)


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/a", False),
        ("/mnt/skany biura", True),
        ("/mnt/skany biura/Dąb", True),
        ("/mnt/skany biura2", False),
        ("/srv/x", True),
        ("/srv/local/x", False),
        ("/home/kasia/host/x", True),
        ("/mnt/auto", True),
    ],
)
def test_linux(path: str, network: bool) -> None:
    assert is_network_type(type_of(path, LINUX)) is network


@pytest.mark.parametrize(
    ("path", "network"), [("/Users/a", False), ("/Volumes/Skany/x", True), ("/Volumes/dwa (na raz)", True)]
)
def test_macos(path: str, network: bool) -> None:
    assert is_network_type(type_of(path, MACOS)) is network


@pytest.mark.parametrize(
    ("path", "unc"),
    [
        (r"\\nas\skany", True),
        (r"\\?\UNC\nas\skany", True),
        (r"\\?\C:\skany", False),
        (r"C:\skany", False),
        ("/skany", False),
    ],
)
def test_unc(path: str, unc: bool) -> None:
    assert is_unc(path) is unc


def test_a_local_folder(tmp_path: Path) -> None:
    assert not is_network_path(tmp_path)
