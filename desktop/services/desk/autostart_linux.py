"""Starting at log-in on Linux: a file in the XDG autostart folder (Desktop Application Autostart, 0.5)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from desktop.services.desk.files import replace_file

_NAME = "bezdotyk.desktop"
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")


class DesktopEntry:
    """``bezdotyk.desktop`` in ``folder`` (the user's own, unless given)."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def is_on(self) -> bool:
        """Whether the file is there and the session was not told to leave it out."""
        try:
            lines = self._file.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return False
        values = dict(line.split("=", 1) for line in lines if "=" in line)
        off = values.get("Hidden", "").strip() == "true"
        return not off and values.get("X-GNOME-Autostart-enabled", "").strip() != "false"

    def set_on(self, command: Sequence[str] | None) -> None:
        """Write the file, or take it away."""
        if command is None:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(self._file, entry_text(command).encode())

    @property
    def _file(self) -> Path:
        if self._folder is not None:
            return self._folder / _NAME
        home = os.environ.get("XDG_CONFIG_HOME", "")
        base = Path(home) if home.startswith("/") else Path.home() / ".config"
        return base / "autostart" / _NAME


def entry_text(command: Sequence[str]) -> str:
    """The file's text."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.0",
            "Name=Bezdotyk",
            f"Exec={' '.join(_quoted(part) for part in command)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )


def _quoted(part: str) -> str:
    """One argument of ``Exec``: quoted where it has to be, then escaped as every string of such a file."""
    text = part.replace("%", "%%")
    if not text or _RESERVED & set(text):
        for sign in ("\\", '"', "`", "$"):
            text = text.replace(sign, f"\\{sign}")
        text = f'"{text}"'
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
