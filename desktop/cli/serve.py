"""``serve``: everything without a window."""

from __future__ import annotations

import argparse
import signal
import threading

from desktop.app import DataFolder, open_office, start_log
from desktop.cli.output import complain
from desktop.cli.run import FAILED, OK
from desktop.intake.hotfolder.stability import Waiting
from desktop.services.office import Office

_SCAN_TIMEOUT = 600.0
"""Seconds that ``--once`` waits for scanners to finish what they are writing."""

_WAITING = {
    Waiting.RESTING: "skaner jeszcze zapisuje ten plik",
    Waiting.UNFINISHED: "plik nie ma końca",
    Waiting.EMPTY: "plik jest pusty",
    Waiting.LOCKED: "plik jest zajęty przez inny program",
    Waiting.TAKING: "plik jest właśnie przyjmowany",
    Waiting.REFUSED: "pliku nie udało się przyjąć",
}


def serve(options: argparse.Namespace, data: DataFolder) -> int:
    """Watch and read until stopped (Ctrl+C, SIGTERM), or until nothing is left to do."""
    start_log(data)
    office = open_office(data, workers=options.workers)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    if not office.start():
        complain("Inny program już pracuje na tych danych: zamknij go albo podaj inny folder --data.")
        return FAILED
    try:
        if not options.once:
            print(f"Pracuję na danych w {data.root}. Zatrzymanie: Ctrl+C.", flush=True)
            stop.wait()
            return OK
        return _once(office, stop)
    finally:
        office.stop()


def _once(office: Office, stop: threading.Event) -> int:
    """Take in and read all that is pending; files that never became whole are named."""
    report = office.folders.scan_once(_SCAN_TIMEOUT)
    while not stop.is_set() and not office.reading.wait_until_idle(timeout=1.0):
        continue
    for waiting in report.waiting:
        complain(f"{waiting.path}: {_WAITING[waiting.reason]}")
    for trouble in office.troubles.all():
        complain(trouble.message)
    print(f"Przyjęto plików: {report.taken}")
    return FAILED if report.waiting else OK
