"""Registers as scripts use them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import keyring
import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, run
from desktop.domain.workdays import last_workday_before, today_in_poland
from tests.registers.flatfile.made import ACCOUNT, NIP, as_7z, flat_file
from tests.registers.server import KEY, PublicRegisters, public_registers
from tests.services.test_secrets import MemoryKeyring

TODAY = today_in_poland(datetime.now(UTC))


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def public(tmp_path: Path) -> Iterator[PublicRegisters]:
    with public_registers() as public:
        office = open_office(DataFolder(tmp_path))
        office.registers.settings.move(public.addresses)
        office.stop()
        yield public


class Line:
    """The command line on one data folder."""

    def __init__(self, folder: Path, output: pytest.CaptureFixture[str]) -> None:
        self._folder = folder
        self._output = output

    def run(self, *arguments: object) -> tuple[int, str, str]:
        self._output.readouterr()
        code = run(["registers", *map(str, arguments), "--data", str(self._folder)])
        said = self._output.readouterr()
        return code, said.out, said.err

    def json(self, *arguments: object) -> Any:
        return json.loads(self.run(*arguments, "--json")[1])


@pytest.fixture
def line(tmp_path: Path, public: PublicRegisters, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path, capsys)


def test_nothing_is_asked_before_it_is_switched_on(line: Line, public: PublicRegisters) -> None:
    assert {one["state"] for one in line.json("status")} == {"off"}
    code, _, said = line.run("check", NIP, ACCOUNT)
    assert code == FAILED
    assert "registers on" in said
    assert line.run("update")[0] == OK
    assert public.asked == []


def test_a_flat_file_by_hand(line: Line, public: PublicRegisters, tmp_path: Path) -> None:
    file = flat_file(day=f"{TODAY:%Y%m%d}", times=3)
    code, said, _ = line.run("load", as_7z(tmp_path / "plik.7z", file))
    assert code == OK
    assert f"z dnia {TODAY}: 1 skrótów" in said
    code, said, _ = line.run("check", NIP, "PL" + ACCOUNT)
    assert code == OK
    assert "526-587-76-35, 61 1090" in said
    assert "podatnik czynny" in said
    assert f"dowód: {TODAY:%Y%m%d}" in said
    code, said, _ = line.run("check", "5252248481", ACCOUNT, "--date", TODAY + timedelta(days=3))
    assert code == FAILED
    assert "nie ma go w wykazie" in said
    assert f"pytano o {TODAY + timedelta(days=3)}" in said
    assert line.json("check", NIP, ACCOUNT)["state"] == "active"
    assert public.asked == []
    (tmp_path / "zły.7z").write_bytes(b"x")
    code, _, said = line.run("load", tmp_path / "zły.7z")
    assert (code, "podatki.gov.pl" in said) == (FAILED, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [((NIP[:-1], ACCOUNT), "nie jest numerem NIP"), ((NIP, ACCOUNT[:-1]), "polskiego rachunku")],
)
def test_what_is_typed_wrong_is_said(line: Line, arguments: tuple[str, str], said: str) -> None:
    code, _, error = line.run("check", *arguments)
    assert code == FAILED
    assert said in error


def test_online_after_switching_on(line: Line, public: PublicRegisters) -> None:
    assert {one["register"] for one in line.json("on", "white_list", "nbp") if one["on"]} == {
        "white_list",
        "nbp",
    }
    public.assigned.add((NIP, ACCOUNT))
    answer = line.json("check", NIP, ACCOUNT)
    assert (answer["state"], answer["proof"]["register"]) == ("listed", "white_list")
    day = last_workday_before(TODAY)
    public.tables = {day: {"EUR": "4.2264"}}
    rate = line.json("rate", "eur", TODAY)
    assert (rate["mid"], rate["day"]) == ("4.2264", day.isoformat())
    code, said, _ = line.run("rate", "UAH", TODAY)
    assert (code, "tabela B" in said) == (FAILED, True)
    states = {one["register"]: one["state"] for one in line.json("status")}
    assert states["white_list"] == "answered"
    assert {one["on"] for one in line.json("off")} == {False}


def test_a_rate_that_is_typed(line: Line) -> None:
    day = last_workday_before(date(2026, 2, 6))
    code, said, _ = line.run("rate", "UAH", day, "--type", "9,87", "--per", 100, "--table", "024/A/NBP/2026")
    assert code == OK
    assert "100 UAH = 9,87 zł, tabela 024/A/NBP/2026 z dnia 2026-02-05" in said
    assert line.json("rate", "UAH", "2026-02-06")["mid"] == "9.87"


def test_the_key_never_comes_from_the_arguments(
    line: Line, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{KEY}\n"))
    assert line.run("key", "gus", "--stdin")[0] == OK
    assert list(ring.kept.values()) == [KEY]
    assert line.run("key", "gus", "--forget")[0] == OK
    assert not ring.kept


def test_a_failure_is_seen_by_scripts(line: Line, public: PublicRegisters) -> None:
    line.run("on", "nbp")
    public.moods = ["503"] * 5
    code, said, _ = line.run("update")
    assert code == FAILED
    assert "awarię" in said
