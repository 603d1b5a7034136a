"""The folder where reports of bugs lie until somebody reads or removes them."""

from __future__ import annotations

import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from desktop.services.desk.crashes.describing import Report, written
from desktop.services.desk.files import replace_file

_MOST = 50
"""Reports; older ones go."""
_SEEN = ".seen"
_PATTERN = "report-*.txt"
_LONGEST = 100_000


class ReportShelf:
    """The reports in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, report: Report, at: datetime, times: int = 1, in_place_of: Path | None = None) -> Path:
        """Keep a report; raises :class:`OSError`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        name = f"report-{at:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}.txt"
        path = in_place_of or self.folder / name
        replace_file(path, written(report, at, times).encode())
        for old in self.all()[_MOST:]:
            with suppress(OSError):
                old.unlink()
        return path

    def all(self) -> list[Path]:
        """The reports, the newest first."""
        return sorted(self.folder.glob(_PATTERN), reverse=True)

    def text(self, path: Path) -> str:
        """What a report says; raises :class:`OSError`."""
        return path.read_bytes()[:_LONGEST].decode("utf-8", errors="replace")

    def unseen(self) -> int:
        """How many came since :meth:`see` was called."""
        try:
            last = (self.folder / _SEEN).read_text("ascii", errors="replace").strip()
        except OSError:
            last = ""
        return sum(1 for path in self.all() if path.name > last)

    def see(self) -> None:
        """Somebody was told of all that are here."""
        newest = self.all()[:1]
        if newest:
            with suppress(OSError):
                replace_file(self.folder / _SEEN, newest[0].name.encode())

    def clear(self) -> None:
        """Remove all of them; raises :class:`OSError` if one stays."""
        for path in self.all():
            path.unlink(missing_ok=True)
