"""The way to the server: what is refused, what is lost on the way, and that it is found again."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import URL, text
from sqlalchemy.exc import IntegrityError, OperationalError

from desktop.db.engine import Database
from desktop.db.postgres import connecting
from desktop.db.postgres.errors import ServerError
from desktop.db.tables import CompanyTable, SettingTable
from desktop.domain.errors import UserError
from tests.postgres import PASSWORD, Cluster, programs


def _code(url: URL | str) -> str:
    database = Database(url)
    with pytest.raises(UserError) as caught, database.read() as session:
        session.execute(text("SELECT 1"))
    database.close()
    assert isinstance(caught.value, OperationalError), "work that is put off goes on later"
    assert PASSWORD not in str(caught.value)
    return caught.value.code


def test_with_its_password_it_opens(postgres: Cluster, shared: Database) -> None:
    name = shared.engine.url.database
    assert name is not None
    database = Database(postgres.by_network(name))
    with database.read() as session:
        assert session.scalar(text("SHOW server_encoding")) == "UTF8"
        assert session.scalar(text("SHOW application_name")) == "Bezdotyk"
        assert session.scalar(text("SHOW statement_timeout")) == "2min"
        assert session.scalar(text("SHOW transaction_isolation")) == "repeatable read"
    with database.write() as session:
        session.add(SettingTable(key="a", value={}))
    database.close()


def test_what_the_server_refuses_is_said(postgres: Cluster) -> None:
    assert _code(postgres.by_network("postgres", "inne")) == "database.refused"
    assert _code(postgres.by_network("postgres", "")) == "database.refused"
    assert _code(postgres.by_network("postgres").set(username="nikt")) == "database.refused"
    assert _code(postgres.by_network("nie ma takiej")) == "database.missing"
    assert _code(postgres.by_network("postgres").update_query_dict({"sslmode": "require"})) == (
        "database.not_encrypted"
    )


def test_a_server_that_is_not_there(postgres: Cluster) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    assert _code(postgres.by_network("postgres").set(port=free)) == "database.unreachable"
    assert _code(postgres.by_network("postgres").set(host="serwer.invalid")) == "database.unreachable"
    assert _code(postgres.url("postgres").set(query={"unix_sock": "/nie/ma"})) == "database.unreachable"


def test_a_server_that_says_nothing_is_not_waited_for_long(
    postgres: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "_CONNECT_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = postgres.by_network("postgres").set(port=silent.getsockname()[1])
        assert _code(url) == "database.unreachable"


def test_an_unknown_way_of_encrypting_is_no_way() -> None:
    with pytest.raises(ValueError, match="sslmode"):
        Database("postgresql://biuro@serwer/biuro?sslmode=moze")


@pytest.fixture
def own() -> Iterator[Cluster]:
    """A server that the test may stop."""
    binaries = programs()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed")
    cluster = Cluster(binaries)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.remove()


def test_when_the_server_comes_back_the_program_works_on(own: Cluster) -> None:
    database = Database(own.new())
    counter = database.change_counter()
    with database.write() as session:
        session.add(SettingTable(key="a", value={"n": 1}))
    assert counter.moved()

    def break_off() -> None:
        # In the middle of writing: nothing of it is kept.
        with database.write() as session:
            session.get_one(SettingTable, "a").value = {"n": 2}
            session.flush()
            own.stop()
            session.execute(text("SELECT 1"))

    with pytest.raises(ServerError) as caught:
        break_off()
    assert caught.value.code == "database.unreachable"
    with pytest.raises(ServerError), database.read() as session:
        session.get(SettingTable, "a")
    own.run()
    with database.read() as session:
        assert session.get_one(SettingTable, "a").value == {"n": 1}
    with database.write() as session:
        session.get_one(SettingTable, "a").value = {"n": 3}
    # The first look finds its connection gone.
    with pytest.raises(ServerError):
        counter.moved()
    assert counter.moved()
    assert not counter.moved()
    counter.close()
    database.close()


def test_somebody_who_writes_and_writes_is_told_of(shared: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "_LOCK_MS", 100)
    other = Database(shared.url)
    with other.write() as session:
        session.add(SettingTable(key="a", value={}))
        session.flush()
        waiting = Database(shared.url)
        with pytest.raises(ServerError) as caught, waiting.write():
            pass
        assert caught.value.code == "database.busy"
    with waiting.write() as session:
        assert session.get(SettingTable, "a") is not None
    waiting.close()
    other.close()


def test_a_writer_sees_what_the_one_before_wrote(shared: Database) -> None:
    """Read, then written, by two programs at once: nothing is lost, as on SQLite."""
    with shared.write() as session:
        session.add(SettingTable(key="count", value={"n": 0}))

    def add() -> None:
        desk = Database(shared.url)
        for _ in range(20):
            with desk.write() as session:
                row = session.get_one(SettingTable, "count")
                row.value = {"n": row.value["n"] + 1}
        desk.close()

    desks = [threading.Thread(target=add) for _ in range(3)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()
    with shared.read() as session:
        assert session.get_one(SettingTable, "count").value == {"n": 60}


def test_a_reader_sees_one_moment(shared: Database) -> None:
    other = Database(shared.url)
    with shared.read() as session:
        assert session.get(SettingTable, "a") is None
        with other.write() as writing:
            writing.add(SettingTable(key="a", value={}))
        session.expire_all()
        assert session.get(SettingTable, "a") is None
    other.close()


def test_commits_of_others_are_noticed_and_nothing_else(shared: Database) -> None:
    counter, other = shared.change_counter(), Database(shared.url)
    assert not counter.moved()
    with other.read() as session:
        session.get(SettingTable, "a")
    with other.write() as session:
        session.get(SettingTable, "a")
    assert not counter.moved()
    with other.write() as session:
        session.add(SettingTable(key="a", value={}))
    assert counter.moved()
    assert not counter.moved()
    counter.close()
    other.close()


def test_values_do_not_reach_error_texts(shared: Database) -> None:
    def add() -> None:
        with shared.write() as session:
            session.add(
                CompanyTable(
                    short_name="tajna", sort_name="t", full_name="tajna", nip="5252248481", folder="tajna"
                )
            )

    add()
    with pytest.raises(IntegrityError) as caught:
        add()
    assert "tajna" not in str(caught.value)
    assert "5252248481" not in str(caught.value)
