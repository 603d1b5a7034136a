"""Two computers of an office on one shared database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import desktop.app
from desktop.app import DataFolder, open_office
from desktop.db.claiming import Claims
from desktop.db.engine import Database
from desktop.db.migrate import migrate
from desktop.db.tables import DocumentTable, Work
from desktop.domain.statuses import Status
from desktop.services.office import Office
from tests.conftest import FAST, HURRIED
from tests.db.postgres.documents import document
from tests.mailservers import Secrets


@pytest.fixture
def desks(
    shared: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Office]]:
    """Opens the office on another computer: a data folder of its own, the database of all."""

    def open_database(_data: DataFolder, *_: object, **_more: object) -> Database:
        database = Database(shared.url)
        migrate(database)
        return database

    monkeypatch.setattr(desktop.app, "open_database", open_database)
    opened: list[Office] = []

    def sit_down(name: str) -> Office:
        data = DataFolder(tmp_path / name)
        data.root.mkdir()
        office = open_office(data, workers=1, timing=FAST, user=name, secrets=Secrets(), pace=HURRIED)
        opened.append(office)
        return office

    yield sit_down
    for office in opened:
        office.stop()


def test_what_one_reads_is_not_begun_anew_by_another(
    desks: Callable[[str], Office], shared: Database
) -> None:
    with shared.write() as session:
        mine = document(session, status=Status.READING, work=Work.READ)
        left = document(session, status=Status.READING, work=Work.READ)
    far = Claims(shared, "daleko")
    with shared.write() as session:
        far.hold(session, [mine])
    anna = desks("anna")
    anna.reading.pause()
    anna.start()
    with shared.read() as session:
        assert session.get_one(DocumentTable, mine).status is Status.READING
        assert session.get_one(DocumentTable, left).status is Status.RECEIVED
