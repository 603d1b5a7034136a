"""Which folders a program copies to somebody else's server, where a live database must not lie.

Such a program reads and replaces files while they are written: a database is damaged by it, or split into
"conflicted copies".  What is known of each is where it keeps its folder: names, what it writes into its
folder, and on Windows and macOS what it tells the system.  Nothing here was run on Windows or macOS; the
facts are those of the programs' own documentation.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_BY_NAME = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "dysk google": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "megasync": "MEGA",
    "pclouddrive": "pCloud",
    "box sync": "Box",
    "synologydrive": "Synology Drive",
    "yandex.disk": "Yandex.Disk",
}
_COMPANY_ONEDRIVE = re.compile(r"onedrive - .+", re.IGNORECASE)
"""``OneDrive - Biuro Saldo``: of a company's account."""
_MAC_STORAGE = ("Library", "CloudStorage")
"""Of File Provider programs on macOS: ``~/Library/CloudStorage/OneDrive-Personal``."""
_MAC_ICLOUD = ("Library", "Mobile Documents")
_MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
    ".synologyworkingdirectory": "Synology Drive",
}
"""What the programs write into the folders that they copy."""
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Set by OneDrive for Windows, whatever its folder is called."""


def cloud_of(path: Path, environ: Mapping[str, str] | None = None, home: Path | None = None) -> str | None:
    """The program that copies ``path`` to a server, by its name; ``None`` if none is known to.

    ``path`` need not be there yet.  Asks the disk only for what lies beside it.
    """
    environ = os.environ if environ is None else environ
    home = Path.home() if home is None else home
    for folder in (path, *path.parents):
        found = _by_name(folder) or _by_mark(folder)
        if found is not None:
            return found
    for name, root in _told(environ, home):
        if path == root or root in path.parents:
            return name
    return None


def _by_name(folder: Path) -> str | None:
    parent = folder.parent
    if parent.parts[-2:] == _MAC_STORAGE:
        return re.split(r"[-_]", folder.name, maxsplit=1)[0]
    if folder.parts[-2:] == _MAC_ICLOUD:
        return "iCloud"
    if _COMPANY_ONEDRIVE.fullmatch(folder.name):
        return "OneDrive"
    return _BY_NAME.get(folder.name.casefold())


def _by_mark(folder: Path) -> str | None:
    for mark, name in _MARKS.items():
        try:
            # The marker of Dropbox in the home folder is its settings, not a folder that is copied.
            if mark == ".dropbox" and (folder / mark).is_dir():
                continue
            if (folder / mark).exists():
                return name
        except OSError:
            return None
    return None


def _told(environ: Mapping[str, str], home: Path) -> Iterator[tuple[str, Path]]:
    """What programs tell of their folders: OneDrive in the environment, Dropbox in a file."""
    for variable in _ONEDRIVE_VARIABLES:
        if environ.get(variable):
            yield "OneDrive", Path(environ[variable])
    for folder in _dropbox_settings(environ, home):
        yield from (("Dropbox", path) for path in _dropbox_folders(folder / "info.json"))


def _dropbox_settings(environ: Mapping[str, str], home: Path) -> Iterable[Path]:
    for variable in ("APPDATA", "LOCALAPPDATA"):
        if environ.get(variable):
            yield Path(environ[variable]) / "Dropbox"
    yield home / ".dropbox"


def _dropbox_folders(info: Path) -> list[Path]:
    """The folders that ``info.json`` names, one an account (help.dropbox.com: locate Dropbox folders)."""
    try:
        accounts = json.loads(info.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    if not isinstance(accounts, dict):
        return []
    paths = [one.get("path") for one in accounts.values() if isinstance(one, dict)]
    return [Path(one) for one in paths if isinstance(one, str) and one]
