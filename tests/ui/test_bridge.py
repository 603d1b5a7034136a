"""Events reach the window in time, but not too often."""

from __future__ import annotations

import threading
import time

from pytestqt.qtbot import QtBot

from desktop.services.events import CompaniesChanged, DocumentsChanged, EventBus, ReadingProgress
from desktop.ui.bridge import INTERVAL_MS, Bridge


def test_a_flood_is_joined_into_few_deliveries(qtbot: QtBot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    got: list[tuple[float, frozenset[int]]] = []
    bridge.documents_changed.connect(lambda ids: got.append((time.monotonic(), ids)))
    begin = time.monotonic()

    def flood() -> None:
        for number in range(3000):
            bus.publish(DocumentsChanged(frozenset({number})))

    threads = [threading.Thread(target=flood) for _ in range(2)]
    for thread in threads:
        thread.start()
    qtbot.waitUntil(lambda: len(frozenset().union(*(ids for _, ids in got))) == 3000)
    for thread in threads:
        thread.join()
    seconds = got[-1][0] - begin
    assert len(got) <= 2 + seconds * 10
    bridge.close()


def test_of_progress_only_the_newest_is_told(qtbot: QtBot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    got: list[ReadingProgress] = []
    bridge.reading_progress.connect(got.append)
    with qtbot.waitSignal(bridge.companies_changed):
        for done in range(50):
            bus.publish(ReadingProgress(done, 50))
        bus.publish(CompaniesChanged())
    qtbot.waitUntil(lambda: bool(got))
    assert got == [ReadingProgress(49, 50)]
    bridge.close()


def test_a_closed_bridge_hears_nothing(qtbot: QtBot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    got: list[object] = []
    bridge.documents_changed.connect(got.append)
    bridge.close()
    other = Bridge(bus)
    # The second is told of only after the pause in which the first would be, too.
    for number in (1, 2):
        with qtbot.waitSignal(other.documents_changed):
            bus.publish(DocumentsChanged(frozenset({number})))
    assert got == []
    other.close()


def test_a_closed_bridge_tells_nothing_that_was_under_way(qtbot: QtBot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    got: list[object] = []
    bridge.documents_changed.connect(got.append)
    bus.publish(DocumentsChanged(frozenset({1})))

    bridge.close()

    qtbot.wait(3 * INTERVAL_MS)
    assert got == []
