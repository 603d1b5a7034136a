"""A filled database of an earlier version comes to this one with every row it had."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, text

from desktop.db import migrate as module
from desktop.db import vocabulary
from desktop.db.engine import Database
from desktop.db.migrate import NEWEST, migrate, revision_of
from desktop.domain.errors import UserError
from desktop.domain.names import in_polish
from desktop.domain.upgrading import UpgradeStep
from desktop.services.contractors import finding

ROOT = Path(__file__).parents[2]

_DAY = "2026-11-12 10:00:00.000000"
_SHA = "ab" * 32

FIRST: dict[str, dict[str, Any]] = {
    "company": {
        "id": 1, "short_name": "Żółw", "sort_name": "z", "full_name": "Żółw sp. z o.o.", "nip": "5252248481",
        "email": "", "folder": "Zolw", "active": 1, "settings": "{}",
    },
    "original": {"sha256": _SHA, "size": 9, "media_type": "application/pdf", "stored_at": _DAY},
    "document": {
        "id": 7, "company_id": 1, "status": "approved", "work": "none", "stage": "auto", "channel": "scanner",
        "channel_label": "", "received_at": _DAY, "sha256": _SHA, "file_name": "skan.pdf", "pages": 2,
        "split_policy": "biale-kartki", "attempts": 0, "number": "FV/1", "contractor": "Bór",
        "contractor_sort": "bor", "contractor_nip": "5860104121", "currency": "PLN", "fields_certain": 1,
        "fields_total": 9,
    },
    "field": {
        "document_id": 7, "name": "number", "value": "FV/1", "raw": "FV/1", "certain": 1, "why": "[]",
        "candidates": "[]",
    },
    "vat_row": {"document_id": 7, "position": 0, "rate": "23", "net": 100, "vat": 23, "gross": 123},
    "page": {
        "document_id": 7, "number": 1, "width": 595.0, "height": 842.0, "turned": 0, "rotation": 90,
        "words": b"",
    },
    "document_text": {"document_id": 7, "body": "faktura", "facts": "bor"},
    "audit": {
        "id": 3, "document_id": 7, "at": _DAY, "who": "anna", "what": "field", "field": "gross", "reader": "",
    },
    "intake": {
        "id": 2, "source_path": "/skany/skan.pdf", "size": 9, "mtime_ns": 5, "sha256": _SHA, "document_id": 7,
        "finished": 1,
    },
    "watched_folder": {
        "id": 4, "path": "/skany", "is_root": 0, "company_id": 1, "channel_label": "", "observer": "auto",
        "quiet_seconds": 3.0, "after": "move", "stage": "auto",
    },
    "export": {"id": 5, "at": _DAY, "who": "anna", "format": "csv", "path": "/eksport.csv"},
    "export_item": {"export_id": 5, "document_id": 7},
    "trouble": {"id": 6, "at": _DAY, "message": "{}"},
    "setting": {"key": "office", "value": "{}"},
}  # fmt: skip
"""A row of every table of the first version."""


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Database]:
    """A database as the first version made it, with a row in every table."""
    database = Database.at(tmp_path / "biuro.db")
    config = module._config()
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, "0001")
        with connection.begin():
            for table, row in FIRST.items():
                _insert(connection, table, row)
            # A second field, which a person has changed.
            changed = {**FIRST["field"], "name": "gross", "value": "1.23", "changed_by": "anna"}
            _insert(connection, "field", changed)
    yield database
    database.close()


def _insert(connection: Connection, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join(f":{name}" for name in row)
    connection.execute(text(f'INSERT INTO "{table}" ({names}) VALUES ({places})'), row)


def _rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    with database.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_no_row_is_lost_on_the_way(first: Database, tmp_path: Path) -> None:
    before = {table: _rows(first, f'SELECT count(*) FROM "{table}"') for table in FIRST}
    migrate(first, tmp_path / "kopie")
    assert revision_of(first) == NEWEST
    assert {table: _rows(first, f'SELECT count(*) FROM "{table}"') for table in FIRST} == before
    assert _rows(first, "SELECT rowid FROM document_search WHERE document_search MATCH 'faktura'") == [(7,)]
    assert len(list((tmp_path / "kopie").glob("*.db"))) == 1


def _upgraded(database: Database, revision: str) -> None:
    config = module._config()
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, revision)


def test_notes_and_reminders_get_their_kind_unless_somebody_said_otherwise(first: Database) -> None:
    _upgraded(first, "0007")
    papers = [
        # number, kind, by whom, what it calls itself, decided by the program
        (11, "other", None, "note", True),
        (12, "letter", None, "reminder", True),
        (13, "letter", "anna", "reminder", True),
        (14, "letter", None, "reminder", False),
        (15, "letter", None, "letter", True),
    ]
    kind_line = {"document_id": 0, "at": _DAY, "who": "bezdotyk", "what": "kind", "field": "", "reader": ""}
    with first.engine.connect() as connection, connection.begin():
        for number, kind, by, printed, decided in papers:
            row = {"id": number, "kind": kind, "kind_by": by, "printed_kind": printed, "fields_total": 0}
            _insert(connection, "document", {**FIRST["document"], **row, "status": "filed"})
            if decided:
                _insert(connection, "audit", {**kind_line, "document_id": number, "new": kind})
        for name, value, certain in (("number", "7/26", 1), ("issue_date", "2026-11-02", 0)):
            row = {"document_id": 11, "name": name, "value": value, "certain": certain}
            _insert(connection, "field", {**FIRST["field"], **row})
    migrate(first)
    kinds = _rows(first, "SELECT id, kind FROM document WHERE id > 10 ORDER BY id")
    assert kinds == [(11, "note"), (12, "reminder"), (13, "letter"), (14, "letter"), (15, "letter")]
    counted = _rows(first, "SELECT fields_certain, fields_total FROM document WHERE id = 11")
    assert counted == [(1, 2)]
    trail = _rows(first, "SELECT document_id, old, new FROM audit WHERE old IN ('other', 'letter')")
    assert trail == [(11, "other", "note"), (12, "letter", "reminder")]


def test_accounts_that_were_paid_from_join_those_of_statements(first: Database) -> None:
    _upgraded(first, "0025")
    both, only_paid, abroad = (f"PL{number}" for number in ("61", "10", "27"))
    settings = {
        "address": "ul. Prosta 1", "bic": "", "format": "elixir", "encoding": "cp852", "most_orders": 50,
        "ksef_in_titles": 1,
    }  # fmt: skip
    with first.engine.connect() as connection, connection.begin():
        other = {"id": 2, "short_name": "Bór", "full_name": "Bór S.A.", "nip": "5860104121", "folder": "Bor"}
        _insert(connection, "company", {**FIRST["company"], **other})
        for number, account, currency in ((1, both, "PLN"), (2, both, "EUR"), (3, "karta 12", "PLN")):
            row = {"id": number, "company_id": 1, "account": account, "currency": currency}
            _insert(connection, "bank_account", row)
        statement = {
            "id": 1, "company_id": 1, "account_id": 1, "format": "mt940", "number": "", "sha256": _SHA,
            "file_name": "", "imported_at": _DAY, "imported_by": "anna",
        }  # fmt: skip
        _insert(connection, "bank_statement", statement)
        for number, company, account in ((1, 1, only_paid), (2, 1, both), (3, 2, both), (4, 2, abroad)):
            row = {"id": number, "company_id": company, "account": account, "currency": "PLN", "name": "Żółw"}
            _insert(connection, "transfer_account", {**row, **settings})
    migrate(first)
    columns = "company_id, account, currency, pays, name, encoding, most_orders"
    assert _rows(first, f"SELECT {columns} FROM bank_account ORDER BY id") == [
        (1, both, "PLN", 1, "Żółw", "cp852", 50),
        (1, both, "EUR", 0, "", "", 0),
        (1, "karta 12", "PLN", 0, "", "", 0),
        (1, only_paid, "PLN", 1, "Żółw", "cp852", 50),
        (2, both, "PLN", 1, "Żółw", "cp852", 50),
        (2, abroad, "PLN", 1, "Żółw", "cp852", 50),
    ]
    assert _rows(first, "SELECT account_id FROM bank_statement") == [(1,)]


def test_an_older_archive_is_found_by_what_it_says(first: Database) -> None:
    _upgraded(first, "0014")
    paid = [
        (21, 5000, {"payment_method": "gotówka"}, 1),
        (22, 5000, {"payment_method": "przelew", "paid": "50.00"}, 1),
        (23, 5000, {"payment_method": "przelew", "paid": "nieczytelne"}, 0),
        (24, None, {"payment_method": "gotówka"}, None),
    ]
    with first.engine.connect() as connection, connection.begin():
        for number, gross, fields, _ in paid:
            row = {"id": number, "gross": gross, "contractor": "Łąka S.A.", "contractor_sort": "l{a{ka sa"}
            taken = {"xml_name": "", "sender": "", "note": "", "status": "binned"}
            _insert(connection, "document", {**FIRST["document"], **row, **taken})
            for name, value in fields.items():
                _insert(
                    connection,
                    "field",
                    {**FIRST["field"], "document_id": number, "name": name, "value": value},
                )
    migrate(first)
    settled = _rows(first, "SELECT id, settled FROM document WHERE id > 20 ORDER BY id")
    assert settled == [(number, said) for number, _, _, said in paid]
    names = _rows(first, "SELECT sort_name, folded, name FROM contractor_name ORDER BY id")
    assert names == [("bor", "bor", "Bór"), ("l{a{ka sa", "laka s a", "Łąka S.A.")]
    assert _rows(first, "SELECT company_id, month, kept, waiting, binned FROM document_count") == [
        (1, "", 1, 0, 4)
    ]
    with first.write() as session:
        while vocabulary.take_some(session, 1) is not None:
            pass
    words = _rows(first, "SELECT DISTINCT word FROM search_stem")
    assert words == [("faktura",)]


def test_accounts_that_were_seen_are_the_contractors(first: Database) -> None:
    """Of documents that are gathered, of those that are not yet, of several names of one number."""
    _upgraded(first, "0021")
    gathered, waiting, own, open_one, other = 31, 32, 33, 34, 35
    bor, own_nip, oak = "5860104121", "5252248481", "7811993406"
    used = [
        # document, number, account, settled
        (gathered, bor, "PL61109010140000071219812874", 1),
        (waiting, bor, "PL27114020040000300201355387", 1),
        (waiting, bor, "12345678901234567890", 1),
        (own, own_nip, "PL61109010140000071219812874", 1),
        (open_one, bor, "DE89370400440532013000", 0),
        (other, oak, "DE89370400440532013000", 1),
    ]
    with first.engine.connect() as connection, connection.begin():
        names = {gathered: "Bór", waiting: "Bór", own: "Żółw", open_one: "Bór", other: "Dąb S.A."}
        taken = {"xml_name": "", "sender": "", "note": ""}
        for number, name in names.items():
            row = {"id": number, "contractor": name, "contractor_nip": ""}
            _insert(connection, "document", {**FIRST["document"], **row, **taken})
        contractor = {
            "id": 4, "number": bor, "name": "Bór", "short_name": "", "sort_name": "bor", "name_core": "bor",
            "search": "bor", "street": "", "post_code": "", "town": "", "email": "", "country": "PL",
            "active": 1, "origin": "documents", "given_names": "[]", "given_addresses": "[]",
            "changed_at": _DAY,
        }  # fmt: skip
        _insert(connection, "contractor", contractor)
        _insert(connection, "contractor_key", {"key": bor, "contractor_id": 4})
        held = {"contractor_id": 4, "day": "2026-01-05"}
        known = {"document_id": gathered, "company_id": 1, "number": bor, "name": "Bór", "address": "Łódź"}
        _insert(connection, "contractor_document", {**held, **known})
        account = {"document_id": gathered, "account": "PL61109010140000071219812874"}
        _insert(connection, "contractor_account", {**held, **account})
        given = {"account": "PL10105000997603123456789123", "document_id": None}
        _insert(connection, "contractor_account", {**held, **given})
        for document, number, one, settled in used:
            row = {"document_id": document, "number": number, "account": one, "settled": settled}
            _insert(connection, "account_use", {**row, "company_id": 1, "day": "2026-02-06"})
    migrate(first)
    assert _rows(
        first,
        "SELECT number, contractor.name, document_id, company_id, account, day FROM contractor_account"
        " JOIN contractor ON contractor.id = contractor_id ORDER BY document_id IS NULL, document_id",
    ) == [
        (bor, "Bór", gathered, 1, "PL61109010140000071219812874", "2026-01-05"),
        (bor, "Bór", waiting, 1, "PL27114020040000300201355387", "2026-02-06"),
        (oak, "Dąb S.A.", other, 1, "DE89370400440532013000", "2026-02-06"),
        (bor, "Bór", None, None, "PL10105000997603123456789123", "2026-01-05"),
    ]
    documents = "SELECT document_id, address FROM contractor_document ORDER BY document_id"
    assert _rows(first, documents) == [(gathered, "Łódź"), (waiting, ""), (other, "")]
    with first.read() as session:
        (found,) = finding.accounts_seen(session, oak)
    assert (found.account, found.documents) == ("DE89370400440532013000", 1)


def test_rates_that_were_typed_in_place_of_a_table_are_said_to_be(first: Database) -> None:
    _upgraded(first, "0021")
    with first.engine.connect() as connection, connection.begin():
        for number in (41, 42, 43):
            taken = {"xml_name": "", "sender": "", "note": "", "id": number}
            _insert(connection, "document", {**FIRST["document"], **taken})
        typed = {"currency": "EUR", "day": "2026-11-02", "mid": "4.5", "per": 1, "who": "anna", "at": _DAY}
        _insert(connection, "exchange_typed", {**typed, "number": "212/A"})
        _insert(connection, "exchange_typed", {**typed, "day": "2026-11-03", "number": "213/A"})
        table = {"day": "2026-11-03", "number": "213/A", "rates": '{"EUR": "4.5"}', "at": _DAY}
        _insert(connection, "exchange_table", table)
        rate = {
            "purpose": "vat",
            "currency": "EUR",
            "mid": "4.5",
            "per": 1,
            "before": "2026-11-09",
            "who": "",
        }
        _insert(
            connection,
            "document_rate",
            {**rate, "document_id": 41, "day": "2026-11-02", "table_number": "212/A"},
        )
        _insert(
            connection,
            "document_rate",
            {**rate, "document_id": 42, "day": "2026-11-03", "table_number": "213/A"},
        )
        own = {"document_id": 43, "day": "2026-11-02", "table_number": "umowa", "who": "ewa", "mid": "4.4"}
        _insert(connection, "document_rate", {**rate, **own})
    migrate(first)
    said = _rows(first, "SELECT document_id, who, typed_by FROM document_rate ORDER BY document_id")
    assert said == [(41, "", "anna"), (42, "", ""), (43, "ewa", "")]


def test_what_was_known_is_said_in_the_new_columns(first: Database) -> None:
    migrate(first)
    # What a person changed before is not known as it was read first.
    assert _rows(first, "SELECT name, read_value, read_certain FROM field ORDER BY name") == [
        ("gross", None, None),
        ("number", "FV/1", 1),
    ]
    assert _rows(first, "SELECT number, file_page, rotation FROM page") == [(1, 1, 90)]
    assert _rows(first, "SELECT split_policy, bundle_id FROM document") == [("blank", None)]
    assert _rows(first, "SELECT state, files, undone_by FROM export") == [("complete", "[]", "")]
    assert _rows(first, "SELECT counted, facts FROM export_item") == [(1, None)]
    assert json.loads(_rows(first, "SELECT value FROM setting")[0][0]) == {}


_INTERRUPTED = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from desktop.db import migrate as module
from desktop.db.engine import Database

path, what, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
database, left = Database.at(path), count


def end(*_ignored):
    global left
    left -= 1
    if left <= 0:
        os._exit(9)  # nothing is tidied up, as when the power fails


if what == "statement":
    event.listen(database.engine, "before_cursor_execute", end)
module.migrate(database, path.parent / "kopie", end if what == "step" else lambda _step: None)
"""


def _interrupt(path: Path, what: str, count: int) -> int:
    done = subprocess.run(
        [sys.executable, "-c", _INTERRUPTED, str(path), what, str(count)], cwd=ROOT, timeout=120, check=False
    )
    return done.returncode


def _whole(database: Database) -> dict[str, Any]:
    """The schema, and the rows of every table."""
    schema = _rows(database, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name")
    tables = [name for kind, name, _ in schema if kind == "table" and not name.startswith("sqlite_")]
    words = ("document_search",)
    # Rows of one statement stand in no order.
    return {"": schema} | {
        name: sorted(map(repr, _rows(database, f'SELECT * FROM "{name}"')))
        for name in tables
        if not name.startswith(words)
    }


@pytest.mark.parametrize(
    ("what", "counts"),
    [("step", [2, 3, 9]), ("statement", [60, 25, 70])],
    ids=["between two steps", "within a step"],
)
def test_whatever_ends_the_program_meanwhile_the_next_start_does_the_rest(
    first: Database, tmp_path: Path, what: str, counts: list[int]
) -> None:
    path = Path(first.engine.url.database or "")
    first.close()
    copy = tmp_path / "w_calosci" / "biuro.db"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    uninterrupted = Database.at(copy)
    migrate(uninterrupted)
    begun = "0001"
    for count in counts:
        assert _interrupt(path, what, count) == 9
        now = revision_of(first)
        assert now is not None
        assert now >= begun, "what was done stays done"
        begun = now
        assert begun != NEWEST
    assert begun > "0001"
    heard: list[UpgradeStep] = []
    migrate(first, tmp_path / "kopie", heard.append)
    assert revision_of(first) == NEWEST
    assert _whole(first) == _whole(uninterrupted)
    steps = list(dict.fromkeys((one.number, one.what) for one in heard))
    assert [number for number, _ in steps] == list(range(1, heard[-1].of + 1))
    assert steps[1][1] > begun, "and is not done again"
    uninterrupted.close()
    # Copies are of before it all began; a half-changed database would be no help.
    backups = list((tmp_path / "kopie").glob("*.db"))
    assert backups
    for backup in backups:
        old = Database.at(backup)
        assert revision_of(old) == "0001"
        old.close()
    assert not list((tmp_path / "kopie").glob("*.unfinished"))


def test_each_step_is_told_with_its_name(first: Database, tmp_path: Path) -> None:
    heard: list[UpgradeStep] = []
    migrate(first, tmp_path / "kopie", heard.append)
    whats = list(dict.fromkeys(one.what for one in heard))
    assert (whats[0], whats[1], whats[-2], whats[-1]) == ("backup", "0002", NEWEST, "check")
    assert {one.of for one in heard} == {len(whats)}
    shares = [one.share for one in heard if one.what == "backup"]
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert in_polish(heard[-1].name) == "sprawdzenie bazy"
    assert UpgradeStep("9999", 1, 1).name.code == "upgrade.other"
    heard.clear()
    migrate(first, tmp_path / "kopie", heard.append)
    assert heard == []


def test_a_copy_of_an_attempt_is_not_taken_for_one_of_later_work(first: Database, tmp_path: Path) -> None:
    path = Path(first.engine.url.database or "")
    first.close()
    backups = tmp_path / "kopie"
    assert _interrupt(path, "step", 4) == 9
    (attempt,) = backups.glob("*.db")
    # Somebody puts the old version back, and works on with it.
    for name in ("biuro.db-wal", "biuro.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    shutil.copy(attempt, path)
    with first.engine.connect() as connection, connection.begin():
        _insert(connection, "setting", {"key": "later", "value": "{}"})
    migrate(first, backups)
    newest = Database.at(max(backups.glob("*.db")))
    assert _rows(newest, "SELECT key FROM setting WHERE key = 'later'") == [("later",)]
    newest.close()


def test_a_clock_that_was_set_back_does_not_cost_the_copy_that_was_just_made(
    first: Database, tmp_path: Path
) -> None:
    kept = tmp_path / "backups"
    kept.mkdir()
    stem = Path(first.engine.url.database or "").stem
    others = [kept / f"{stem}-20990101-00000{number}-000000-0025.db" for number in range(7)]
    for path in others:
        path.touch()
    migrate(first, kept)
    (copy,) = set(kept.glob("*.db")) - set(others)
    assert copy.stat().st_size
    assert len(list(kept.glob("*.db"))) == 5


def test_a_full_disk_is_said_in_a_sentence(
    first: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_ignored: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(module, "_copy", full)
    with pytest.raises(UserError) as caught:
        migrate(first, tmp_path / "kopie")
    assert caught.value.code == "database.not_upgraded"
    assert revision_of(first) == "0001"
