"""Forty clients at once, each with two files: nothing is lost or doubled, and memory stays flat."""

from __future__ import annotations

import asyncio
import hashlib
import multiprocessing
import threading
from collections.abc import Iterator

import psutil
import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.listing import DocumentFilter, Sort
from desktop.server.apart import ApartDoor
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings
from tests.bench.panel_load import all_clients, content, one_client, prepared
from tests.server.visitor import MemorySecrets

CLIENTS, FILES, SIZE = 40, 2, 3 * 1024 * 1024
SENT = CLIENTS * FILES * SIZE
_PATIENCE = 240.0


@pytest.fixture
def office(data: DataFolder) -> Iterator[Office]:
    """An office whose panel has a process of its own: what is weighed is the server, not the test."""
    made = open_office(data, workers=1, user="anna", secrets=MemorySecrets(), panel_apart=True)
    yield made
    made.stop()


class Scale:
    """Weighs a process until told to stop."""

    def __init__(self, process: psutil.Process) -> None:
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)
        self.before = process.memory_info().rss
        self._weights = [self.before]
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def course(self) -> list[int]:
        """The most it weighed in each eighth of the time, in bytes."""
        step = len(self._weights) // 8 or 1
        return [max(self._weights[at : at + step]) for at in range(0, len(self._weights), step)]

    def _weigh(self) -> None:
        while not self._over.wait(0.05):
            self._weights.append(self._process.memory_info().rss)


@pytest.mark.slow
def test_forty_clients_at_once_lose_nothing_and_double_nothing(office: Office, data: DataFolder) -> None:
    cookies = prepared(office, CLIENTS + 1)
    # As a proxy this computer may open more connections than anybody else.
    url = office.panel.start(PanelSettings(listen="127.0.0.1:0", proxies="127.0.0.1"))
    door = office.panel._door
    assert isinstance(door, ApartDoor)
    # What the server loads for its first file is no growth.
    asyncio.run(one_client(url, CLIENTS, cookies[CLIENTS], 1, SIZE))
    scale = Scale(psutil.Process(door._process.pid))

    context = multiprocessing.get_context("spawn")
    answer = context.Queue()
    others = context.Process(target=all_clients, args=(url, cookies[:CLIENTS], FILES, SIZE, answer, True))
    others.start()
    took = answer.get(timeout=_PATIENCE)
    others.join()
    scale.stop()

    assert len(took) == CLIENTS * FILES
    names = [f"{client}-{file}.pdf" for client in range(CLIENTS) for file in range(FILES)]
    rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    assert sorted(row.file_name for row in rows) == sorted([*names, f"{CLIENTS}-0.pdf"])
    sent = {
        hashlib.sha256(content(client, file, SIZE)).hexdigest()
        for client in range(CLIENTS)
        for file in range(FILES)
    } | {hashlib.sha256(content(CLIENTS, 0, SIZE)).hexdigest()}
    stored = [path for path in (data.root / "originals").glob("??/*") if path.is_file()]
    assert {hashlib.sha256(path.read_bytes()).hexdigest() for path in stored} == sent
    assert len(stored) == len(sent)
    assert not any(path.is_file() for path in (office.panel.folder / "uploads").rglob("*"))
    course = scale.course()
    # All files are on their way together: held in memory, they would weigh what was sent.
    assert max(course) - scale.before < SENT // 2, [one >> 20 for one in course]
