"""Duplicates as scripts list and decide them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from desktop.db.engine import Database
from desktop.domain.statuses import Status
from desktop.services.office import Office
from tests.services.duplicates.desk import Desk


@pytest.fixture
def desk(office: Office, database: Database, tmp_path: Path) -> Desk:
    return Desk(office, database, tmp_path)


def test_pairs_are_listed_and_decided(
    desk: Desk, data: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = desk.take(), desk.take()
    where = ["--data", str(data.root)]
    assert run(["duplicates", *where]) == OK
    listed = capsys.readouterr().out
    assert "ta sama faktura" in listed
    assert "czeka na decyzję" in listed
    assert run(["documents", *where]) == OK
    assert "duplikat?" in capsys.readouterr().out

    assert run(["duplicates", "same", str(first), str(second), *where]) == OK
    assert desk.status(second) is Status.REJECTED
    assert run(["duplicates", "list", *where, "--json"]) == OK
    assert json.loads(capsys.readouterr().out) == []
    assert run(["duplicates", "list", "--all", *where, "--json"]) == OK
    (pair,) = json.loads(capsys.readouterr().out)
    assert (pair["verdict"], pair["kept"]) == ("same", first)

    assert run(["duplicates", "undo", str(first), str(second), *where]) == OK
    assert run(["duplicates", "different", str(first), str(second), *where]) == OK
    assert desk.status(second) is Status.TO_REVIEW
    assert run(["duplicates", "corrected", str(second), str(first), *where]) == OK
    assert desk.status(first) is Status.REJECTED


def test_what_is_no_pair_is_said(desk: Desk, data: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    first = desk.take()
    assert run(["duplicates", "different", str(first), "77", "--data", str(data.root)]) == FAILED
    assert "Tego dokumentu już nie ma" in capsys.readouterr().err
