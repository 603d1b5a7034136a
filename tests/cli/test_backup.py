"""Backups on the command line, from setting up to a restored office."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import keyring
import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, run
from desktop.services.backup.sealing import Key
from tests.builders import COMPANY_NIP, add_document
from tests.services.backup.s3server import SECRET, storage
from tests.services.backup.state import files, rows
from tests.services.test_secrets import MemoryKeyring

WORDS = "cztery słowa na kartce"


@pytest.fixture(autouse=True)
def ring() -> Any:
    before = keyring.get_keyring()
    keyring.set_keyring(MemoryKeyring())
    yield
    keyring.set_keyring(before)


Command = Callable[..., tuple[int, str]]


@pytest.fixture
def bezdotyk(
    data: DataFolder, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: Any
) -> Command:
    """Runs a command in an office with three documents; ``typed`` comes by standard input."""
    office = open_office(data, workers=1)
    company = office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)
    for number in range(3):
        add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
    office.secrets.put("mailbox:1", "tajne-hasło")
    office.stop()
    (tmp_path / "dysk").mkdir()
    capsys.readouterr()

    def call(*arguments: object, typed: str = "", into: Path | None = None) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run([*map(str, arguments), "--data", str(into or data.root)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return call


def test_set_up_made_destroyed_and_restored(bezdotyk: Command, data: DataFolder, tmp_path: Path) -> None:
    disk, key = tmp_path / "dysk", tmp_path / "klucz.txt"
    code, printed = bezdotyk("backup", "status")
    assert code == FAILED
    assert "nie są ustawione" in printed
    code, printed = bezdotyk("backup", "set", disk)
    assert code == FAILED
    assert "--new-key" in printed
    code, printed = bezdotyk("backup", "set", disk, "--new-key", key, "--at", "18:30", "--daily", "14")
    assert code == FAILED, "there is no backup yet"
    assert "codziennie o 18:30; przechowywane: 14 dni" in printed
    assert "ten sam dysk" in printed
    code, printed = bezdotyk("backup", "now")
    assert code == OK
    assert "zrobiona i sprawdzona" in printed
    assert bezdotyk("backup", "status")[0] == OK
    code, printed = bezdotyk("backup", "list", "--json")
    (one,) = json.loads(printed)
    assert one["verified"] is True
    assert bezdotyk("backup", "verify", one["name"])[0] == OK
    before = files(data.root), rows(data.database)
    shutil.rmtree(data.root)

    code, printed = bezdotyk("backup", "restore", disk, "--list")
    assert code == OK
    assert one["name"] in printed
    code, printed = bezdotyk("backup", "restore", disk, "--stdin", typed=f"{Key.new().text}\n")
    assert code == FAILED
    assert "otwiera inne kopie" in printed
    code, printed = bezdotyk("backup", "restore", disk, "--key-file", key, "--json")
    assert code == OK
    assert json.loads(printed)["files"] == one_more(before[0])
    assert (files(data.root), rows(data.database)) == before
    assert keyring.get_password("bezdotyk", f"{data.root.resolve()}#mailbox:1") == "tajne-hasło"
    code, printed = bezdotyk("backup", "restore", disk, "--key-file", key)
    assert code == FAILED
    assert "są już dane" in printed
    assert bezdotyk("backup", "now")[0] == OK


def one_more(found: dict[str, str]) -> int:
    """The database is a file too."""
    return len(found) + 1


def test_a_passphrase_by_standard_input(bezdotyk: Command, tmp_path: Path) -> None:
    disk, into = tmp_path / "dysk", tmp_path / "nowe"
    code, printed = bezdotyk("backup", "set", disk, "--passphrase")
    assert code == FAILED
    assert "--stdin" in printed
    bezdotyk("backup", "set", disk, "--passphrase", "--stdin", typed=f"{WORDS}\n")
    assert bezdotyk("backup", "now")[0] == OK
    code, printed = bezdotyk("backup", "restore", disk, "--stdin", typed="inne słowa na kartce\n", into=into)
    assert code == FAILED
    assert "Hasło do kopii jest inne" in printed
    assert bezdotyk("backup", "restore", disk, "--stdin", typed=f"{WORDS}\n", into=into)[0] == OK


def test_damage_is_named_and_mended(bezdotyk: Command, data: DataFolder, tmp_path: Path) -> None:
    bezdotyk("backup", "set", tmp_path / "dysk", "--new-key", tmp_path / "klucz.txt")
    bezdotyk("backup", "now")
    code, printed = bezdotyk("backup", "check")
    assert code == OK
    assert "nienaruszone" in printed
    victim = next(path for path in sorted(data.store.rglob("??/*")))
    victim.write_bytes(b"zgnilo")
    code, printed = bezdotyk("backup", "check")
    assert code == FAILED
    assert victim.name in printed
    assert bezdotyk("backup", "status")[0] == FAILED
    code, printed = bezdotyk("backup", "check", "--mend")
    assert code == OK
    assert "naprawiony z kopii" in printed
    objects = sorted((tmp_path / "dysk" / "bezdotyk-kopie" / "objects").rglob("*/*"))
    min(objects, key=lambda path: path.stat().st_size).write_bytes(b"podmienione")
    code, printed = bezdotyk("backup", "verify")
    assert code == FAILED
    assert "originals/" in printed or "secret-names" in printed


def test_the_office_moves_in_one_file(bezdotyk: Command, data: DataFolder, tmp_path: Path) -> None:
    file, into = tmp_path / "biuro.bezdotyk", tmp_path / "nowe"
    code, printed = bezdotyk("backup", "move-out", file, "--stdin", typed="krótkie\n")
    assert code == FAILED
    assert "za krótkie" in printed
    assert bezdotyk("backup", "move-out", file, "--stdin", typed=f"{WORDS}\n")[0] == OK
    code, printed = bezdotyk("backup", "restore", file, "--stdin", typed=f"{WORDS}\n", into=into)
    assert code == OK
    assert files(into) == files(data.root)
    assert rows(into / "bezdotyk.db") == rows(data.database)


def test_the_key_is_shown_saved_and_given_again(bezdotyk: Command, data: DataFolder, tmp_path: Path) -> None:
    key, again = tmp_path / "klucz.txt", tmp_path / "jeszcze raz.txt"
    bezdotyk("backup", "set", tmp_path / "dysk", "--new-key", key)
    code, printed = bezdotyk("backup", "key")
    assert Key.parse(printed) == Key.read(key)
    assert bezdotyk("backup", "key", "--save", again)[0] == OK
    assert Key.read(again) == Key.read(key)
    assert bezdotyk("backup", "key", "--save", again)[0] == FAILED
    keyring.delete_password("bezdotyk", f"{data.root.resolve()}#backup:key")
    code, printed = bezdotyk("backup", "now")
    assert code == FAILED
    assert "nie ma klucza" in printed
    other = tmp_path / "inny.txt"
    other.write_text(Key.new().as_file())
    assert bezdotyk("backup", "key", "--load", other)[0] == FAILED
    assert bezdotyk("backup", "key", "--load", key)[0] == OK
    assert bezdotyk("backup", "now")[0] == OK


def test_a_bucket_in_place_of_a_folder(bezdotyk: Command, tmp_path: Path) -> None:
    with storage() as place:
        where = ["--s3", place.bucket, "--endpoint", place.endpoint, "--access-key", "klucz", "--prefix", "b"]
        key = tmp_path / "klucz.txt"
        bezdotyk("backup", "set", *where, "--new-key", key, "--stdin", typed=f"{SECRET}\n")
        assert bezdotyk("backup", "now")[0] == OK
        code, printed = bezdotyk(
            "backup",
            "restore",
            *where,
            "--key-file",
            key,
            "--stdin",
            typed=f"{SECRET}\n",
            into=tmp_path / "n",
        )
        assert code == OK, printed


def test_all_originals_in_plain_folders(bezdotyk: Command, tmp_path: Path) -> None:
    assert bezdotyk("originals", "--all", "--to", tmp_path / "oryginaly")[0] == OK
    found = list((tmp_path / "oryginaly").rglob("*.pdf"))
    assert len(found) == 3
    assert {path.parent.parent.name for path in found} == {"Żółw"}
