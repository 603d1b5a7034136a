"""What every test gets: folders, a database and an office of its own; nothing of the user's is touched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

# Before Qt is imported anywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

import hypothesis
import pytest

from tests import switched

if switched.ON_SERVER:
    switched.switch()

from desktop.app import DataFolder, open_database, open_office
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.companies import Company
from desktop.intake.hotfolder.loop import Timing
from desktop.services.mailboxes.listening import Pace
from desktop.services.office import Office
from desktop.services.place import remembering
from tests.builders import COMPANY_NIP
from tests.mailservers import Secrets
from tests.postgres import Cluster, programs

# How fast examples come is the machine's affair: no test fails on a clock.
hypothesis.settings.register_profile(
    "calm", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("calm")

FAST = Timing().scaled(20)
"""Watching times for tests: the same order of things, twenty times as fast."""


@pytest.fixture(autouse=True)
def runtime_folder() -> Iterator[Path]:
    """Where this test's sockets lie: their names must be short, and those of pytest's folders are not.

    It is cleared away after whatever the test has patched is whole again.
    """
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", name)
        yield Path(name)


@pytest.fixture(autouse=True)
def memory(runtime_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What remembers this test's choice of the data folder; beside the sockets, for one folder is enough."""
    file = runtime_folder / "ustawienia" / "place.json"
    monkeypatch.setattr(remembering, "memory_file", lambda: file)
    return file


@pytest.fixture(autouse=switched.ON_SERVER)
def on_server(request: pytest.FixtureRequest) -> None:
    """Where the whole suite is tried on a server: this test's databases are there."""
    marked = request.node.get_closest_marker("of_sqlite") is not None
    switched.begin(request.node.nodeid, of_sqlite=marked)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL server of the tests' own."""
    binaries = programs()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed (initdb is not found; BEZDOTYK_POSTGRES names its folder)")
    cluster = Cluster(binaries)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.remove()


@pytest.fixture
def shared(postgres: Cluster) -> Iterator[Database]:
    """A database on a server, with the newest schema and nothing in it."""
    url = postgres.new()
    database = Database(url)
    yield database
    database.close()
    postgres.drop(url)


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """An empty data folder."""
    return DataFolder(tmp_path / "dane")


@pytest.fixture
def database(data: DataFolder) -> Iterator[Database]:
    """A database with the newest schema and nothing in it."""
    database = open_database(data)
    yield database
    database.close()


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    """An empty store of originals."""
    return FileStore(tmp_path / "oryginaly")


HURRIED = Pace(first=0.05, longest=0.5, after_refusal=0.5)
"""Times between attempts to reach a mail server, for tests."""


@pytest.fixture
def secrets() -> Secrets:
    """A keyring of the test's own."""
    return Secrets()


@pytest.fixture
def make_office(data: DataFolder, secrets: Secrets) -> Iterator[Callable[[], Office]]:
    """Opens the office (again): nothing runs in the background until it is started."""
    opened: list[Office] = []

    def make() -> Office:
        office = open_office(data, workers=1, timing=FAST, user="anna", secrets=secrets, pace=HURRIED)
        opened.append(office)
        return office

    yield make
    for office in opened:
        office.stop()


@pytest.fixture
def office(make_office: Callable[[], Office]) -> Office:
    """An office whose background work is not started."""
    return make_office()


@pytest.fixture
def company(office: Office) -> Company:
    """A client of the office."""
    return office.companies.add(
        short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP, email="biuro@zolw.example"
    )
