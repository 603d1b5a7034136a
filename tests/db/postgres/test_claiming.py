"""Work that several computers take: never the same, and free again when whoever had it is dead."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from multiprocessing.connection import Connection

from sqlalchemy import select, update

from desktop.db.claim_tables import DocumentClaimTable
from desktop.db.claiming import Claims, present
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, Work
from tests.db.postgres.documents import document

_WAITING = select(DocumentTable.id).where(DocumentTable.work == Work.READ).order_by(DocumentTable.id)


def _documents(database: Database, number: int) -> None:
    with database.write() as session:
        for one in range(number):
            document(session, work=Work.READ, file_name=f"{one}.pdf")


def _desk(url: str, name: str, begin: Connection, done: Connection) -> None:
    """One of two programs: claims until nothing is left."""
    database = Database(url)
    claims = Claims(database, name)
    with database.read() as session:
        session.connection()
    done.send([])
    begin.recv()
    taken: list[int] = []
    while some := claims.take(_WAITING, 1):
        taken.extend(some)
    done.send(taken)
    database.close()


def test_two_programs_that_claim_at_once_never_get_the_same(shared: Database) -> None:
    _documents(shared, 60)
    url = shared.engine.url.render_as_string(hide_password=False)
    context = multiprocessing.get_context("spawn")
    desks = []
    for name in ("biurko-1", "biurko-2"):
        begins, begin = context.Pipe(duplex=False)
        done, tells = context.Pipe(duplex=False)
        process = context.Process(target=_desk, args=(url, name, begins, tells))
        process.start()
        desks.append((process, begin, done))
    for _, _, done in desks:
        assert done.poll(60), "it is ready"
        done.recv()
    for _, begin, _ in desks:
        begin.send(True)
    taken = []
    for process, _, done in desks:
        assert done.poll(60)
        taken.append(done.recv())
        process.join(30)
    assert all(taken), "both got some"
    assert sorted(taken[0] + taken[1]) == list(range(1, 61))


def test_claiming_waits_for_no_writer(shared: Database) -> None:
    _documents(shared, 2)
    other = Database(shared.url)
    with other.write() as session:
        session.get_one(DocumentTable, 1).file_name = "zmieniony.pdf"
        session.flush()
        # The one that is being changed is left for the next time.
        with ThreadPoolExecutor(1) as desk:
            assert desk.submit(Claims(shared, "biurko").take, _WAITING, 5).result(20) == [2]
    assert Claims(shared, "biurko").take(_WAITING, 5) == [1]
    other.close()


def test_what_a_dead_desk_had_is_free_when_its_time_is_up(shared: Database) -> None:
    _documents(shared, 2)
    dead, living = Claims(shared, "zgasło"), Claims(shared, "żyje")
    assert dead.take(_WAITING, 1) == [1]
    assert living.take(_WAITING, 5) == [2]
    with shared.write() as session:
        long_ago = update(DocumentClaimTable).where(DocumentClaimTable.holder == dead.holder)
        session.execute(long_ago.values(until=present(session) - timedelta(seconds=1)))
    assert living.take(_WAITING, 5) == [1]
    # It wakes up, and what it gives now is nobody's result.
    dead.prolong([1])
    with shared.write() as session:
        assert dead.held(session, [1, 2]) == set()
        assert living.held(session, [1, 2]) == {1, 2}


def test_what_is_prolonged_or_given_back(shared: Database) -> None:
    _documents(shared, 1)
    one, two = Claims(shared, "pierwszy"), Claims(shared, "drugi")
    assert one.take(_WAITING, 1) == [1]
    one.prolong([1])
    assert two.take(_WAITING, 1) == []
    with shared.read() as session:
        assert list(session.scalars(two.of_others(session))) == [1]
    one.end()
    assert two.take(_WAITING, 1) == [1]
    with shared.write() as session:
        two.release(session, [1])
    assert one.take(_WAITING, 1) == [1]
