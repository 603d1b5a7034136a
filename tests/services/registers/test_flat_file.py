"""The flat file in the office: fetched once a day, loaded by hand, of its own day only."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import UserError
from desktop.domain.registers import AccountAnswer, AccountState, AskState, Register
from desktop.services.events import Event, RegistersAnswered
from desktop.services.registers import downloading, shelf
from desktop.services.registers.conditions import RegisterStatus
from desktop.services.registers.registers import Registers
from desktop.services.registers.settings import RegisterSettings
from tests.registers.flatfile.made import ACCOUNT, NIP, as_7z, as_json, flat_file
from tests.registers.server import PublicRegisters
from tests.services.registers.conftest import Clock, switch_on

TODAY = date(2026, 11, 26)
OTHER = "5252248481"


def of(day: date, **changes: Any) -> dict[str, Any]:
    return flat_file(day=f"{day:%Y%m%d}", times=2, **changes)


def publish(public: PublicRegisters, folder: Path, day: date, **changes: Any) -> None:
    path = as_7z(folder / "published.7z", of(day, **changes))
    public.files[f"{day:%Y%m%d}.7z"] = path.read_bytes()


def load(registers: Registers, folder: Path, day: date, **changes: Any) -> None:
    registers.load_file(as_json(folder / "given.json", of(day, **changes)))


def files(folder: Path) -> list[str]:
    """What lies there for good."""
    return sorted(one.name for one in (folder / "registers").iterdir() if one.name != ".fetching.lock")


def status(registers: Registers) -> RegisterStatus:
    return next(one for one in registers.states() if one.register is Register.FLAT_FILE)


def answer(registers: Registers, nip: str, day: date, account: str = ACCOUNT) -> AccountAnswer:
    said = registers.account(nip, account, day)
    assert isinstance(said, AccountAnswer)
    return said


def test_fetched_once_a_day(
    registers: Registers, public: PublicRegisters, tmp_path: Path, clock: Clock, heard: list[Event]
) -> None:
    publish(public, tmp_path, TODAY)
    switch_on(registers, Register.FLAT_FILE)
    heard.clear()
    registers.work(flat_file=True)
    assert public.asked == ["/flat/20261126.7z"]
    assert RegistersAnswered(frozenset(), everything=True) in heard
    said = answer(registers, NIP, TODAY)
    assert (said.state, said.day, said.by_mask) == (AccountState.ACTIVE, TODAY, False)
    assert (said.proof.register, said.proof.reference, said.proof.at) == (
        Register.FLAT_FILE, "20261126", clock.now
    )  # fmt: skip
    assert answer(registers, OTHER, TODAY).state is AccountState.NOT_LISTED
    assert (status(registers).state, status(registers).day) == (AskState.ANSWERED, TODAY)
    registers.work(flat_file=True)
    assert len(public.asked) == 1
    assert files(tmp_path) == ["20261126.index"]
    # The next day the file is not out at first.
    clock.pass_by(days=1)
    for _ in range(3):
        registers.work(flat_file=True)
    assert len(public.asked) == 2
    waits = status(registers)
    assert waits.message is not None
    assert (waits.state, waits.message.code) == (AskState.ANSWERED, "registers.flat_not_out")
    publish(public, tmp_path, TODAY + timedelta(days=1))
    clock.pass_by(minutes=31)
    registers.work(flat_file=True)
    assert answer(registers, NIP, TODAY + timedelta(days=1)).day == TODAY + timedelta(days=1)
    assert answer(registers, NIP, TODAY).day == TODAY


def test_the_thread_fetches_it(registers: Registers, public: PublicRegisters, tmp_path: Path) -> None:
    publish(public, tmp_path, TODAY)
    switch_on(registers, Register.FLAT_FILE)
    registers.start()
    assert registers._fetching.settle(20)
    assert answer(registers, NIP, TODAY).state is AccountState.ACTIVE


def test_of_its_own_day_else_of_the_last_before_and_it_says_so(registers: Registers, tmp_path: Path) -> None:
    days = [TODAY - timedelta(days=number) for number in (5, 2, 0)]
    for number, day in enumerate(days):
        load(registers, tmp_path, day, active=[(NIP, ACCOUNT)] if number != 1 else [(OTHER, ACCOUNT)])
    assert (answer(registers, NIP, TODAY).day, answer(registers, NIP, TODAY).state.value) == (TODAY, "active")
    between = answer(registers, NIP, TODAY - timedelta(days=1))
    assert (between.day, between.state) == (days[1], AccountState.NOT_LISTED)
    assert answer(registers, NIP, TODAY - timedelta(days=4)).day == days[0]
    # A payment that is still to come, by the newest file.
    assert answer(registers, NIP, TODAY + timedelta(days=20)).day == TODAY
    assert registers.account(NIP, ACCOUNT, days[0] - timedelta(days=1)) is AskState.OFF


def test_online_beside_it_for_the_days_there_is_no_file_of(
    registers: Registers, public: PublicRegisters, tmp_path: Path
) -> None:
    switch_on(registers, Register.WHITE_LIST)
    load(registers, tmp_path, TODAY - timedelta(days=2), active=[(OTHER, ACCOUNT)])
    assert answer(registers, OTHER, TODAY - timedelta(days=2)).state is AccountState.ACTIVE
    registers.work()
    assert public.asked == []
    yesterday = TODAY - timedelta(days=1)
    assert answer(registers, OTHER, yesterday).day == TODAY - timedelta(days=2)
    registers.work()
    assert [way.partition("?")[2] for way in public.asked] == ["date=2026-11-25"]
    assert answer(registers, OTHER, yesterday).proof.register is Register.WHITE_LIST
    assert answer(registers, OTHER, yesterday).day == yesterday


def test_the_proof_outlives_the_file(
    registers: Registers, make: Callable[[], Registers], tmp_path: Path
) -> None:
    load(registers, tmp_path, TODAY)
    said = answer(registers, NIP, TODAY)
    registers.work()
    registers.stop()
    (tmp_path / "registers" / "20261126.index").unlink()
    again = make()
    assert answer(again, NIP, TODAY) == said
    assert again.account(OTHER, ACCOUNT, TODAY) is AskState.OFF


def test_only_the_last_days_are_kept(registers: Registers, tmp_path: Path) -> None:
    registers.save_settings(RegisterSettings(keep_days=2))
    for number in (3, 1, 2, 0):
        load(registers, tmp_path, TODAY - timedelta(days=number))
    assert files(tmp_path) == ["20261125.index", "20261126.index"]
    # Whoever loads an older file by hand wants to check something in it.
    load(registers, tmp_path, TODAY - timedelta(days=9))
    assert files(tmp_path) == ["20261117.index", "20261125.index", "20261126.index"]
    registers.save_settings(RegisterSettings(keep_days=1))
    assert files(tmp_path) == ["20261126.index"]
    for days in (0, 32):
        with pytest.raises(UserError, match="bad_value"):
            registers.save_settings(RegisterSettings(keep_days=days))


def test_a_damaged_index_is_no_answer_and_is_fetched_again(
    registers: Registers, public: PublicRegisters, tmp_path: Path, make: Callable[[], Registers]
) -> None:
    publish(public, tmp_path, TODAY)
    switch_on(registers, Register.FLAT_FILE)
    registers.work(flat_file=True)
    path = tmp_path / "registers" / "20261126.index"
    raw = bytearray(path.read_bytes())
    raw[3] ^= 1
    path.write_bytes(raw)
    again = make()
    assert again.account(NIP, ACCOUNT, TODAY) is AskState.ASKING
    assert not path.exists()
    again.work(flat_file=True)
    assert answer(again, NIP, TODAY).state is AccountState.ACTIVE


def test_half_an_index_and_other_files_there(registers: Registers, tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    folder.mkdir()
    load(registers, tmp_path, TODAY - timedelta(days=1))
    (folder / "20261126.index").write_bytes((folder / "20261125.index").read_bytes()[:-5])
    (folder / "20269999.index").write_bytes(b"x")
    (folder / "notes.txt").write_bytes(b"x")
    assert answer(registers, NIP, TODAY).day == TODAY - timedelta(days=1)
    # An index under another day's name would vouch for the wrong day.
    (folder / "20261126.index").write_bytes((folder / "20261125.index").read_bytes())
    assert answer(registers, OTHER, TODAY).day == TODAY - timedelta(days=1)


def test_what_comes_may_be_anything(registers: Registers, public: PublicRegisters, tmp_path: Path) -> None:
    switch_on(registers, Register.FLAT_FILE)
    publish(public, tmp_path, TODAY)
    good = public.files["20261126.7z"]
    publish(public, tmp_path, TODAY - timedelta(days=1))
    for data, code in (
        (good[:-9], "registers.flat_damaged"),
        (b"<html>", "registers.flat_unknown"),
        (public.files["20261125.7z"], "registers.flat_other_day"),
    ):
        public.files["20261126.7z"] = data
        registers.work(flat_file=True)
        said = status(registers).message
        assert said is not None
        assert said.code == code
        assert registers.account(NIP, ACCOUNT, TODAY) is AskState.OFFLINE
        assert files(tmp_path) == []
        registers.retry(Register.FLAT_FILE)
    for mood in ("redirect", "500", "cut", "endless", "gzip"):
        public.moods = [mood]
        registers.work(flat_file=True)
        assert status(registers).state is AskState.OFFLINE
        assert files(tmp_path) == []
        registers.retry(Register.FLAT_FILE)
    public.files["20261126.7z"] = good
    registers.work(flat_file=True)
    assert answer(registers, NIP, TODAY).state is AccountState.ACTIVE


def test_of_two_programs_one_fetches_it(
    registers: Registers, public: PublicRegisters, tmp_path: Path
) -> None:
    from filelock import FileLock

    publish(public, tmp_path, TODAY)
    switch_on(registers, Register.FLAT_FILE)
    (tmp_path / "registers").mkdir()
    with FileLock(tmp_path / "registers" / ".fetching.lock"):
        registers.work(flat_file=True)
    assert public.asked == []
    (tmp_path / "registers" / "20261120.part").write_bytes(b"left by one that was killed")
    registers.work(flat_file=True)
    assert files(tmp_path) == ["20261126.index"]


def test_what_was_left_half_made_is_removed_in_the_end(registers: Registers, tmp_path: Path) -> None:
    folder = tmp_path / "registers"
    (folder / ".flat-old").mkdir(parents=True)
    (folder / ".flat-old" / "0-001").write_bytes(b"x")
    (folder / ".1-2.new").write_bytes(b"x")
    (folder / ".flat-new").mkdir()
    for one in (folder / ".flat-old", folder / ".1-2.new"):
        os.utime(one, (1e9, 1e9))
    registers.start()
    assert files(tmp_path) == [".flat-new"]


def test_a_future_payment_is_checked_as_of_today(
    registers: Registers, public: PublicRegisters, tmp_path: Path
) -> None:
    """An answer of some days ago stands until there is one of today; the day to come is never asked about."""
    switch_on(registers, Register.WHITE_LIST)
    load(registers, tmp_path, TODAY - timedelta(days=2), active=[(OTHER, ACCOUNT)])
    later = TODAY + timedelta(days=9)
    assert answer(registers, OTHER, later).day == TODAY - timedelta(days=2)
    registers.work()
    assert [way.partition("?")[2] for way in public.asked] == ["date=2026-11-26"]
    assert (answer(registers, OTHER, later).day, answer(registers, OTHER, later).state) == (
        TODAY, AccountState.LISTED
    )  # fmt: skip


def test_no_room(
    registers: Registers, public: PublicRegisters, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloading, "_ROOM", 1 << 60)
    switch_on(registers, Register.FLAT_FILE)
    registers.work(flat_file=True)
    said = status(registers).message
    assert said is not None
    assert said.code == "registers.flat_no_room"
    assert public.asked == []


def test_a_file_by_hand_that_is_none(registers: Registers, tmp_path: Path) -> None:
    load(registers, tmp_path, TODAY)
    (tmp_path / "x.7z").write_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(200))
    for name, code in (("x.7z", "flat_damaged"), ("none.7z", "flat_unreadable"), (".", "flat_unreadable")):
        with pytest.raises(UserError, match=code):
            registers.load_file(tmp_path / name)
    assert answer(registers, NIP, TODAY).state is AccountState.ACTIVE


def test_so_many_masks_that_it_takes_time(registers: Registers, tmp_path: Path) -> None:
    masks = ["XX10901014" + "Y" * number + "X" * (16 - number) for number in range(1, 16)]
    written = "XX10901014" + ACCOUNT[10:20] + "X" * 6
    load(registers, tmp_path, TODAY, active=[(NIP, written)], masks=masks)
    assert registers.account(NIP, ACCOUNT, TODAY) is AskState.ASKING
    registers.work()
    said = answer(registers, NIP, TODAY)
    assert (said.state, said.by_mask) == (AccountState.ACTIVE, True)
    assert len(masks) > shelf._CHEAP


def test_each_answer_is_kept_once(registers: Registers, tmp_path: Path) -> None:
    from sqlalchemy import func, select

    from desktop.db.register_tables import RegisterProofTable

    load(registers, tmp_path, TODAY)
    for _ in range(5):
        answer(registers, NIP, TODAY)
        answer(registers, NIP, TODAY + timedelta(days=3))
        registers.work()
    with registers.settings._database.read() as session:
        assert session.scalar(select(func.count()).select_from(RegisterProofTable)) == 1
