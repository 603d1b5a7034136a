"""A shared database of the test's own, and offices in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from desktop.app import DataFolder, open_office
from desktop.domain.shared import SharedPlace, Tls
from desktop.services.office import Office
from desktop.services.place.shared.entering import enter
from tests.conftest import FAST, HURRIED
from tests.mailservers import Secrets
from tests.postgres import PASSWORD, USER, Cluster


@pytest.fixture
def place(postgres: Cluster, tmp_path: Path) -> Iterator[SharedPlace]:
    """A database on a server with the tables of an office that nobody began, and an empty folder."""
    url = postgres.new()
    yield _place(postgres, url, tmp_path)
    postgres.drop(url)


@pytest.fixture
def blank(postgres: Cluster, tmp_path: Path) -> Iterator[SharedPlace]:
    """The same without a table."""
    url = postgres.empty()
    yield _place(postgres, url, tmp_path)
    postgres.drop(url)


def _place(postgres: Cluster, url: URL, folder: Path) -> SharedPlace:
    originals = folder / f"biuro na serwerze {url.database}"
    originals.mkdir()
    return SharedPlace("127.0.0.1", str(url.database), USER, originals, postgres.port, Tls.OFF)


class Desk:
    """A computer of the office: its own data folder, its own keyring."""

    def __init__(self, root: Path) -> None:
        self.data = DataFolder(root)
        self.secrets = Secrets()
        self._opened: list[Office] = []

    def enter(self, place: SharedPlace) -> None:
        """Begin the office there, or join it."""
        enter(self.data.root, place, PASSWORD, self.secrets)

    def open(self) -> Office:
        """The office, with nothing running."""
        office = open_office(
            self.data, workers=1, timing=FAST, user="anna", secrets=self.secrets, pace=HURRIED
        )
        self._opened.append(office)
        return office

    def close(self) -> None:
        """End all that was opened."""
        while self._opened:
            self._opened.pop().stop()


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """A computer by its name."""
    desks: list[Desk] = []

    def make(name: str) -> Desk:
        desks.append(Desk(tmp_path / name))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()
