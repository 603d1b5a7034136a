"""What technical help needs: the checks of the installation, the log, the reports of bugs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.services.desk.autostart import Autostart
from desktop.services.desk.crashes.shelf import ReportShelf
from desktop.services.doctor import Finding


@dataclass(frozen=True, slots=True)
class Support:
    """Where things lie, and how they are examined."""

    log: Path
    reports: ReportShelf
    autostart: Autostart
    examine: Callable[[Callable[[], bool]], Iterator[Finding]]
    """The findings one by one, as far as they are known; asks between them whether to stop."""
