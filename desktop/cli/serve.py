"""``serve``: everything without a window."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Callable
from concurrent import futures
from dataclasses import replace
from typing import TypeVar

from desktop.app import DataFolder, open_office, start_log
from desktop.cli.output import complain, say
from desktop.cli.run import FAILED, OK
from desktop.domain.messages import Message
from desktop.domain.shared import Gathering, GatheringState
from desktop.intake.hotfolder.stability import Waiting
from desktop.services.office import Office
from desktop.services.panel.settings import Tls
from desktop.services.place.shared.desk import SharedDesk

T = TypeVar("T")

_SCAN_TIMEOUT = 600.0
"""Seconds that ``--once`` waits for scanners to finish what they are writing."""

_LOOK_UP = 0.2
"""Seconds after which a request to stop is noticed."""

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
    if options.once:
        office.mailboxes.only_when_asked()
    if not office.start():
        complain("Inny program już pracuje na tych danych: zamknij go albo podaj inny folder --data.")
        office.stop()
        return FAILED
    try:
        shared = office.place.shared
        if shared is not None:
            return _serve_shared(shared, office, options, stop)
        _open_panel(office, options)
        if not options.once:
            say(f"Pracuję na danych w {data.root}. Zatrzymanie: Ctrl+C.")
            stop.wait()
            return OK
        return _once(office, stop)
    finally:
        office.stop()


def _serve_shared(
    shared: SharedDesk, office: Office, options: argparse.Namespace, stop: threading.Event
) -> int:
    """One computer of the office gathers: this one, as long as no other does."""
    if options.once:
        state = shared.state
        if state.state is not Gathering.HERE:
            complain(Message(_NOT_HERE[state.state], {"computer": state.computer}))
            return FAILED
        return _once(office, stop)
    say(f"Pracuję na wspólnej bazie {shared.place.title}. Zatrzymanie: Ctrl+C.")
    told: GatheringState | None = None
    while not stop.wait(_LOOK_UP):
        state = shared.state
        if state == told:
            continue
        told = state
        if state.state is Gathering.HERE:
            say("Ten komputer obsługuje foldery, pocztę i panel.")
            _open_panel(office, options)
        else:
            complain(Message(_NOT_HERE[state.state], {"computer": state.computer}))
    return OK


_NOT_HERE = {
    Gathering.ELSEWHERE: "doctor.gathers",
    Gathering.NOBODY: "doctor.nobody_gathers",
    Gathering.AWAY: "shared.away",
    Gathering.CHANGED: "shared.changed",
}


def _open_panel(office: Office, options: argparse.Namespace) -> None:
    """Open the client panel if it was asked for, now or in the settings."""
    settings = office.panel.settings.load()
    wanted = settings.on if options.panel is None else True
    if options.once or not wanted:
        return
    chosen = replace(
        settings,
        listen=options.panel or settings.listen,
        base_url=settings.base_url if options.base_url is None else options.base_url,
        proxies=settings.proxies if options.proxies is None else options.proxies,
        tls=Tls.NONE if options.plain_http else settings.tls,
    )
    say(f"Panel klienta: {office.panel.start(chosen)}")


def _once(office: Office, stop: threading.Event) -> int:
    """Take in and read all that is pending; files that never became whole are named, and mailboxes too."""
    report = _in_background(lambda: office.folders.scan_once(_SCAN_TIMEOUT), stop)
    mail = _in_background(lambda: office.mailboxes.take_once(stop.is_set), stop)
    while not stop.is_set() and not office.reading.wait_until_idle(timeout=_LOOK_UP):
        continue
    while not stop.is_set() and not office.checking.wait_until_idle(timeout=_LOOK_UP):
        continue
    while not stop.is_set() and not office.outgoing.settle(_LOOK_UP):
        continue
    if report is None or mail is None or stop.is_set():
        complain(Message("work.cancelled"))
        return FAILED
    for waiting in report.waiting:
        complain(_WAITING[waiting.reason], waiting.path)
    for name, message in mail.failed:
        complain(message, name)
    for trouble in office.troubles.all():
        complain(trouble.message)
    say(f"Przyjęto plików: {report.taken}")
    if office.mailboxes.all():
        say(f"Przyjęto wiadomości: {mail.taken}")
    return FAILED if report.waiting or mail.failed else OK


def _in_background(call: Callable[[], T], stop: threading.Event) -> T | None:
    """What ``call`` gives; ``None`` if it was told to stop before the end."""
    answer: futures.Future[T] = futures.Future()

    def run() -> None:
        try:
            answer.set_result(call())
        except BaseException as error:  # noqa: BLE001 - raised where the result is asked for
            answer.set_exception(error)

    # A daemon: the program need not wait for a share or a server that does not answer.
    threading.Thread(target=run, name="once", daemon=True).start()
    while not stop.is_set():
        if futures.wait([answer], timeout=_LOOK_UP).done:
            return answer.result()
    return None
