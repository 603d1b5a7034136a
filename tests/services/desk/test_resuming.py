"""Sleep is noticed by the clocks, and everything is taken up again."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pytest

from desktop.services.desk.resuming import GapWatch, Resuming
from desktop.services.events import Event, EventBus, Resumed


@dataclass
class Clocks:
    """Both clocks of a computer, in a test's hands."""

    wall: float = 1_000_000.0
    monotonic: float = 50.0

    def watch(self) -> GapWatch:
        return GapWatch(lambda: self.wall, lambda: self.monotonic)

    def run(self, seconds: float) -> None:
        self.wall += seconds
        self.monotonic += seconds

    def sleep(self, seconds: float, *, monotonic_goes_on: bool = False) -> None:
        self.wall += seconds
        if monotonic_goes_on:
            self.monotonic += seconds


def test_ordinary_time_is_no_sleep() -> None:
    clocks = Clocks()
    watch = clocks.watch()
    for _ in range(100):
        clocks.run(5.0)
        assert not watch.look(5.0)
    clocks.run(20.0)
    assert not watch.look(5.0)


@pytest.mark.parametrize("goes_on", [True, False], ids=["windows", "linux"])
def test_sleep_is_noticed_once(goes_on: bool) -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.run(2.0)
    clocks.sleep(3600.0, monotonic_goes_on=goes_on)
    assert watch.look(5.0)
    clocks.run(5.0)
    assert not watch.look(5.0)


@pytest.mark.parametrize("by", [-7200.0, 7200.0])
def test_clock_that_was_set_counts_as_well(by: float) -> None:
    clocks = Clocks()
    watch = clocks.watch()
    clocks.run(5.0)
    clocks.wall += by
    assert watch.look(5.0)


class Told:
    """Counts calls, and lets a test wait for one."""

    def __init__(self) -> None:
        self.times = 0
        self._condition = threading.Condition()

    def __call__(self, event: Event | None = None) -> None:
        if event is None or isinstance(event, Resumed):
            with self._condition:
                self.times += 1
                self._condition.notify_all()

    def wait_for(self, times: int) -> bool:
        with self._condition:
            return self._condition.wait_for(lambda: self.times >= times, 30)


def test_everything_is_called_after_sleep_and_once_more_for_the_network() -> None:
    clocks, events = Clocks(), EventBus()
    heard, called = Told(), Told()
    events.subscribe(heard)

    def stumbles() -> None:
        raise OSError("sieci jeszcze nie ma")

    resuming = Resuming((stumbles, called), events, clocks.watch(), look_every=0.02, once_more=0.05)
    resuming.start()
    try:
        clocks.sleep(600.0)
        assert heard.wait_for(2)
        assert called.times == 2
    finally:
        resuming.stop()


def test_nothing_is_called_without_sleep() -> None:
    clocks, events = Clocks(), EventBus()
    called = Told()
    resuming = Resuming((called,), events, clocks.watch(), look_every=3600.0)
    resuming.start()
    resuming.look()
    resuming.stop()
    assert called.times == 0


def test_whoever_comes_back_has_it_looked_at_at_once() -> None:
    clocks, events = Clocks(), EventBus()
    called = Told()
    resuming = Resuming((called,), events, clocks.watch(), look_every=3600.0)
    resuming.start()
    try:
        # By the wall clock alone: its own wait is an hour long.
        clocks.sleep(2 * 3600.0)
        resuming.look()
        assert called.wait_for(1)
    finally:
        resuming.stop()
