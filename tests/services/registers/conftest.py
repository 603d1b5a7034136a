"""Registers of an office, asked on loopback, with a clock that tests set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.registers import Register
from desktop.registers.flatfile.building import build_index
from desktop.services.events import Event, EventBus
from desktop.services.registers.registers import Means, Registers
from desktop.services.registers.settings import RegisterSettings
from tests.mailservers import Secrets
from tests.registers.server import HURRIED, PublicRegisters, public_registers


class Clock:
    """Thursday, 26 November 2026, noon in Poland, until somebody sets it."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 26, 11, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def public() -> Iterator[PublicRegisters]:
    """What the registers know."""
    with public_registers() as public:
        yield public


@pytest.fixture
def events() -> EventBus:
    return EventBus()


@pytest.fixture
def heard(events: EventBus) -> list[Event]:
    """All that is published."""
    heard: list[Event] = []
    events.subscribe(heard.append)
    return heard


@pytest.fixture
def make(
    database: Database,
    events: EventBus,
    secrets: Secrets,
    tmp_path: Path,
    public: PublicRegisters,
    clock: Clock,
) -> Iterator[Callable[[], Registers]]:
    """Makes what asks, as another program on the same office would."""
    made: list[Registers] = []

    def one() -> Registers:
        means = Means(build_index, pace=HURRIED, clock=clock)
        registers = Registers(database, events, secrets, tmp_path / "registers", "anna", means)
        registers.settings.move(public.addresses)
        made.append(registers)
        return registers

    yield one
    for registers in made:
        registers.stop()


@pytest.fixture
def registers(make: Callable[[], Registers]) -> Registers:
    """With nothing switched on and no thread running."""
    return make()


def switch_on(registers: Registers, *which: Register) -> None:
    """Let these be asked (all, if none is named)."""
    names = [register.value for register in which or tuple(Register)]
    registers.save_settings(RegisterSettings(**dict.fromkeys(names, True)))
