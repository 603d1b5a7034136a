"""Under which name the system's keyring knows an office."""

from __future__ import annotations

from pathlib import Path

from desktop.services.place.layout import KEYRING_NAME


def keyring_name(folder: Path) -> str:
    """Under which name the keyring knows the office in ``folder``: its path, or the one it had first.

    The names of its secrets are not known to anybody, so they stay where they are when the office moves.
    """
    try:
        return (folder / KEYRING_NAME).read_text(encoding="utf-8").strip() or str(folder.resolve())
    except OSError:
        return str(folder.resolve())
