"""Offices for measurements: real workers, real folders, a throw-away data folder."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.domain.folders import WatchedFolder
from desktop.services.events import DocumentsChanged, Event
from desktop.services.office import Office
from tests.builders import COMPANY_NIP


@contextmanager
def working_office(*, quiet_seconds: float = 1.0) -> Iterator[tuple[Office, Path]]:
    """An office at work with one company and one watched folder, which comes with it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        folder = Path(root) / "skaner"
        folder.mkdir()
        office = open_office(DataFolder(Path(root) / "dane"), user="pomiar")
        office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)
        office.folders.add(WatchedFolder(id=0, path=folder, quiet_seconds=quiet_seconds))
        office.start()
        try:
            yield office, folder
        finally:
            office.stop()


@contextmanager
def told(office: Office, holds: Callable[[], bool]) -> Iterator[Callable[[float], bool]]:
    """A function that waits, at most so many seconds, until ``holds`` after some document changed."""
    changed = threading.Condition()

    def listen(event: Event) -> None:
        if isinstance(event, DocumentsChanged):
            with changed:
                changed.notify_all()

    unsubscribe = office.events.subscribe(listen)

    def wait(seconds: float) -> bool:
        with changed:
            return changed.wait_for(holds, seconds)

    try:
        yield wait
    finally:
        unsubscribe()
