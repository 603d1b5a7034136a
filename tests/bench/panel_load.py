"""200 clients upload at once over HTTPS on loopback: nothing is lost, and memory stays flat.

``python -m tests.bench.panel_load [--clients 200] [--files 5] [--kilobytes 300] [--window]``

The clients live in a process of their own and cut one piece in ten off in the middle, to resume it.
Beside the server a thread of the same process asks every 5 ms how late it is woken: what the window's
thread would feel.  With ``--window`` the window itself is open on 10,000 documents and scrolled all the
while, and its event loop is watched.  Logins are made cheap first: they are not what is measured.
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
from desktop.server.door import ServerDoor
from desktop.server.limits import Limits, Pace
from desktop.services.office import Office
from desktop.services.panel import passwords
from desktop.services.panel.settings import PanelSettings
from desktop.services.panel.tokens import form_token
from tests.builders import COMPANY_NIP
from tests.server.visitor import PASSWORD, MemorySecrets, settle_in

PIECE = 100 * 1024
MOST_SECONDS = 300.0


def content(client: int, file: int, size: int) -> bytes:
    """A file unlike all others that begins like a PDF."""
    return b"%PDF-1.7\n" + random.Random(client * 1000 + file).randbytes(size - 9)


async def one_client(url: str, number: int, cookie: str, files: int, size: int) -> list[float]:
    """Send the files one after another, as a browser does; returns the seconds each took."""
    chance = random.Random(number)
    headers = {"X-CSRF-Token": form_token(cookie), "Cookie": f"__Host-panel={cookie}"}
    trust = ssl.create_default_context()
    trust.check_hostname, trust.verify_mode = False, ssl.CERT_NONE
    took = []
    async with httpx.AsyncClient(base_url=url, verify=trust, headers=headers, timeout=120) as http:
        for file in range(files):
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
                    break
                offset = int(answer.headers["upload-offset"])
            took.append(time.perf_counter() - begun)
    return took


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


def all_clients(url: str, cookies: list[str], files: int, size: int, answer: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    """The other side's process."""

    async def together() -> list[list[float]]:
        clients = (one_client(url, number, cookie, files, size) for number, cookie in enumerate(cookies))
        return await asyncio.gather(*clients)

    took = [one for client in asyncio.run(together()) for one in client]
    answer.put(sorted(took))


class Watch:
    """Samples memory and wakefulness until told to stop."""

    def __init__(self) -> None:
        self.memory: list[int] = []
        self.late: list[float] = []
        self._over = threading.Event()
        self._threads = [threading.Thread(target=one, daemon=True) for one in (self._weigh, self._doze)]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _weigh(self) -> None:
        process = psutil.Process()
        while not self._over.wait(0.2):
            self.memory.append(process.memory_info().rss)

    def _doze(self) -> None:
        while not self._over.is_set():
            begun = time.perf_counter()
            time.sleep(0.005)
            self.late.append(time.perf_counter() - begun - 0.005)


def prepared(office: Office, clients: int) -> list[str]:
    """A company with so many users, each logged in; returns their cookies."""
    company = office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)
    cookies = []
    for number in range(clients):
        email = f"klient{number}@zolw.example"
        settle_in(office, company, email)
        cookies.append(office.panel.sessions.login(email, PASSWORD, f"192.0.2.{number % 250}").token)
    return cookies


def opened(folder: Path, documents: int) -> Office:
    """An office with so many documents; nothing works in the background."""
    data = DataFolder(folder)
    if documents:
        from tests.bench.bulk import fill

        database = open_database(data)
        fill(database, documents)
        database.close()
    return open_office(data, workers=1, user="bench", secrets=MemorySecrets())


def watched(office: Office, folder: Path, others: SpawnProcess) -> str:
    """Open the window until the clients have ended; how late its loop was."""
    # Here and not above: the clients' process loads this module, too.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QSettings

    from desktop.ui.application import application
    from desktop.ui.main_window import MainWindow
    from tests.bench.looping import Loop

    app = application()
    window = MainWindow(office, QSettings(str(folder / "okno.ini"), QSettings.Format.IniFormat))
    window.show()
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
    options = parser.parse_args()
    passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)  # type: ignore[misc]
    free = Pace(1e9, 1e9)
    size = options.kilobytes * 1024
    with tempfile.TemporaryDirectory() as folder:
        office = opened(Path(folder), 10_000 if options.window else 0)
        before = office.documents.counts().total
        cookies = prepared(office, options.clients)
        # As a proxy this computer may open more connections than anybody else.
        settings = PanelSettings(listen="127.0.0.1:0", proxies="127.0.0.1")
        door = ServerDoor(office.panel, settings, Limits(free, free, free))
        context = multiprocessing.get_context("spawn")
        answer = context.Queue()
        others = context.Process(target=all_clients, args=(door.url, cookies, options.files, size, answer))
        watch, begun = Watch(), time.perf_counter()
        others.start()
        if options.window:
            print(watched(office, Path(folder), others))
        took = answer.get(timeout=MOST_SECONDS)
        seconds = time.perf_counter() - begun
        others.join()
        watch.stop()
        door.close()
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
    lateness = sorted(watch.late)
    print(f"{options.clients} clients × {options.files} files of {options.kilobytes} kB in {seconds:.1f} s")
    print(f"  documents {total} of {len(sent)}, lost {len(sent - kept)}, doubled {total - len(sent & kept)}")
    print(f"  a file took {took[len(took) // 2]:.2f} s in the middle, {took[-1]:.2f} s at the most")
    step = len(watch.memory) // 8 or 1
    course = [max(watch.memory[at : at + step]) >> 20 for at in range(0, len(watch.memory), step)]
    print(f"  memory, in eighths of the time: {', '.join(map(str, course))} MB")
    middle, rare, worst = (1000 * lateness[int((len(lateness) - 1) * part)] for part in (0.5, 0.999, 1.0))
    print(f"  another thread woke late: middle {middle:.1f} ms, 99.9 % {rare:.0f} ms, most {worst:.0f} ms")


if __name__ == "__main__":
    main()
