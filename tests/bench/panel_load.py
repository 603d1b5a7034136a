"""200 clients upload at once over HTTPS on loopback: nothing is lost, and memory stays flat.

``python -m tests.bench.panel_load [--clients 200] [--files 5] [--kilobytes 300] [--window [--read]]``

The clients live in a process of their own and cut one piece in ten off in the middle, to resume it; each
has an address of its own, as behind a proxy.  Without more it is ``bezdotyk serve`` that they come to, which
serves them itself.  With ``--window`` the window is open on 10,000 documents and scrolled all the while, its
event loop is watched, and the panel has the process that it has beside a window; all the office's work runs,
reading only with ``--read``, for :mod:`tests.bench.stall` measures that.  Once a second something is changed
at the office, to see how long that waits.  Logins are made cheap first: they are not what is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import multiprocessing
import os
import random
import ssl
import tempfile
import threading
import time
from multiprocessing.context import SpawnProcess
from pathlib import Path

import httpx
import psutil
from argon2 import PasswordHasher

from desktop.app import DataFolder, open_database, open_office
from desktop.server.apart import ApartDoor
from desktop.services.office import Office
from desktop.services.panel import passwords
from desktop.services.panel.settings import PanelSettings
from desktop.services.panel.tokens import form_token
from desktop.services.priority import step_back
from tests.builders import COMPANY_NIP
from tests.server.visitor import PASSWORD, MemorySecrets, settle_in

PIECE = 100 * 1024
MOST_SECONDS = 300.0
_CLIENTS_STEP_BACK = 10


def content(client: int, file: int, size: int) -> bytes:
    """A file unlike all others that begins like a PDF."""
    return b"%PDF-1.7\n" + random.Random(client * 1000 + file).randbytes(size - 9)


def address(number: int) -> str:
    """Where a client comes from."""
    return f"198.51.{100 + number // 250}.{number % 250}"


async def one_client(
    url: str, number: int, cookie: str, files: int, size: int, *, at_once: bool = False
) -> list[float]:
    """Send the files one after another, as a browser does, or all at once; returns the seconds each took."""
    headers = {
        "X-CSRF-Token": form_token(cookie),
        "Cookie": f"__Host-panel={cookie}",
        "X-Forwarded-For": address(number),
    }
    trust = ssl.create_default_context()
    trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
    async with httpx.AsyncClient(base_url=url, verify=trust, headers=headers, timeout=120) as http:
        if at_once:
            return await asyncio.gather(*(one_file(http, number, file, size) for file in range(files)))
        return [await one_file(http, number, file, size) for file in range(files)]


async def one_file(http: httpx.AsyncClient, number: int, file: int, size: int) -> float:
    """Send a client's file in pieces, some of them cut off; returns the seconds it took."""
    chance = random.Random(number * 1000 + file)
    begun, data = time.perf_counter(), content(number, file, size)
    body = {"name": f"{number}-{file}.pdf", "size": size, "sha256": hashlib.sha256(data).hexdigest()}
    answer = await http.post("/api/uploads", json=body)
    answer.raise_for_status()
    upload, offset = answer.json()["id"], 0
    while True:
        piece = data[offset : offset + PIECE]
        if chance.random() < 0.1:
            await cut_off(http, upload, offset, piece)
            answer = await http.head(f"/api/uploads/{upload}")
            offset = int(answer.headers["upload-offset"])
            continue
        answer = await http.patch(
            f"/api/uploads/{upload}", content=piece, headers={"Upload-Offset": str(offset)}
        )
        if answer.status_code == 409:
            offset = int(answer.headers["upload-offset"])
            continue
        answer.raise_for_status()
        if answer.status_code == 200:
            return time.perf_counter() - begun
        offset = int(answer.headers["upload-offset"])


async def cut_off(http: httpx.AsyncClient, upload: str, offset: int, piece: bytes) -> None:
    """Send half a piece and lose the connection."""

    class Lost(Exception):  # noqa: N818
        pass

    async def half():  # type: ignore[no-untyped-def]
        yield piece[: len(piece) // 2]
        raise Lost

    headers = {"Upload-Offset": str(offset), "Content-Length": str(len(piece))}
    with contextlib.suppress(Lost, httpx.TransportError):
        await http.patch(f"/api/uploads/{upload}", content=half(), headers=headers)


def all_clients(  # type: ignore[no-untyped-def]
    url: str, cookies: list[str], files: int, size: int, answer, at_once: bool = False
) -> None:
    """The other side's process; it steps back, for clients' computers are not the office's."""
    step_back(_CLIENTS_STEP_BACK)

    async def together() -> list[list[float]]:
        clients = (
            one_client(url, number, cookie, files, size, at_once=at_once)
            for number, cookie in enumerate(cookies)
        )
        return await asyncio.gather(*clients)

    took = [one for client in asyncio.run(together()) for one in client]
    answer.put(sorted(took))


class Watch:
    """Samples the memory of the process that serves, and how long changes at the office take."""

    def __init__(self, office: Office, server: psutil.Process) -> None:
        self.memory: list[int] = []
        self.changes: list[float] = []
        self._office = office
        self._server = server
        self._over = threading.Event()
        self._threads = [threading.Thread(target=one, daemon=True) for one in (self._weigh, self._change)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _weigh(self) -> None:
        while not self._over.wait(0.2):
            self.memory.append(self._server.memory_info().rss)

    def _change(self) -> None:
        settings = self._office.settings
        while not self._over.wait(1.0):
            begun = time.perf_counter()
            settings.save(settings.load())
            self.changes.append(time.perf_counter() - begun)


def prepared(office: Office, clients: int) -> list[str]:
    """A company with so many users, each logged in; returns their cookies."""
    company = office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)
    cookies = []
    for number in range(clients):
        email = f"klient{number}@zolw.example"
        settle_in(office, company, email)
        cookies.append(office.panel.sessions.login(email, PASSWORD, address(number)).token)
    return cookies


def opened(folder: Path, documents: int, read: bool) -> Office:
    """An office; with so many documents it is the window's, and at work."""
    data = DataFolder(folder)
    if not documents:
        return open_office(data, workers=1, user="bench", secrets=MemorySecrets())
    from tests.bench.bulk import fill

    database = open_database(data)
    fill(database, documents)
    database.close()
    office = open_office(data, workers=1, user="bench", secrets=MemorySecrets(), panel_apart=True)
    if not read:
        office.reading.pause()
    office.start()
    # They take up documents of earlier versions, which these seem to be; every office does that once.
    office.contractors.stop()
    office.duplicates.stop()
    return office


def watched(office: Office, folder: Path, others: SpawnProcess) -> str:
    """Open the window, let the clients begin, and wait until they have ended; how late its loop was."""
    # Here and not above: the clients' process loads this module, too.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from desktop.ui.application import application
    from desktop.ui.main_window import MainWindow
    from tests.bench.looping import Loop

    app = application()
    window = MainWindow(office, QSettings(str(folder / "okno.ini"), QSettings.Format.IniFormat))
    window.show()
    while not window.page.settled:
        app.processEvents()
    others.start()
    loop = Loop(window, lambda: not others.is_alive())
    app.exec()
    window.close()
    return loop.report()


def main() -> None:
    """Run it once and print what happened."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--files", type=int, default=5)
    parser.add_argument("--kilobytes", type=int, default=300)
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)  # type: ignore[misc]
    size = options.kilobytes * 1024
    with tempfile.TemporaryDirectory() as folder:
        office = opened(Path(folder), 10_000 if options.window else 0, options.read)
        before = office.documents.counts().total
        cookies = prepared(office, options.clients)
        # As a proxy this computer may open more connections than anybody else.
        url = office.panel.start(PanelSettings(listen="127.0.0.1:0", proxies="127.0.0.1"))
        door = office.panel._door
        server = psutil.Process(door._process.pid if isinstance(door, ApartDoor) else None)
        context = multiprocessing.get_context("spawn")
        answer = context.Queue()
        others = context.Process(target=all_clients, args=(url, cookies, options.files, size, answer))
        watch, begun = Watch(office, server), time.perf_counter()
        if options.window:
            print(watched(office, Path(folder), others))
        else:
            others.start()
        took = answer.get(timeout=MOST_SECONDS)
        seconds = time.perf_counter() - begun
        others.join()
        watch.stop()
        report(office, options, took, seconds, watch, before)
        office.stop()


def report(
    office: Office,
    options: argparse.Namespace,
    took: list[float],
    seconds: float,
    watch: Watch,
    before: int,
) -> None:
    """Count what came in beyond the ``before`` documents there were, and say how it went."""
    sent = {
        hashlib.sha256(content(client, file, options.kilobytes * 1024)).hexdigest()
        for client in range(options.clients)
        for file in range(options.files)
    }
    store = office.panel.folder.parent / "originals"
    kept = {path.parent.name + path.name for path in store.glob("??/*")}
    total = office.documents.counts().total - before
    changes = sorted(watch.changes)
    print(f"{options.clients} clients × {options.files} files of {options.kilobytes} kB in {seconds:.1f} s")
    print(f"  documents {total} of {len(sent)}, lost {len(sent - kept)}, doubled {total - len(sent & kept)}")
    print(f"  a file took {took[len(took) // 2]:.2f} s in the middle, {took[-1]:.2f} s at the most")
    step = len(watch.memory) // 8 or 1
    course = [max(watch.memory[at : at + step]) >> 20 for at in range(0, len(watch.memory), step)]
    print(f"  memory, in eighths of the time: {', '.join(map(str, course))} MB")
    middle, worst = 1000 * changes[len(changes) // 2], 1000 * changes[-1]
    print(f"  {len(changes)} changes at the office: middle {middle:.0f} ms, at the most {worst:.0f} ms")


if __name__ == "__main__":
    main()
