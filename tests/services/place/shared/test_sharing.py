"""Several computers at one office: joining, who gathers, what is shared."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from desktop.app import open_database
from desktop.domain.errors import UserError
from desktop.domain.shared import Gathering, GatheringState, SharedPlace
from desktop.services.place.shared import presence as presences
from desktop.services.place.shared.connecting import shared_database
from desktop.services.place.shared.kept import shared_of
from desktop.services.place.shared.moving import move_out
from desktop.services.place.shared.presence import Presence, alone
from desktop.services.place.shared.secrets import SharedSecrets
from tests.builders import COMPANY_NIP
from tests.postgres import PASSWORD
from tests.services.place.shared.conftest import Desk

BEAT = 0.05


class Watcher:
    """What a presence did and told."""

    def __init__(self, place: SharedPlace, *, fails: bool = False) -> None:
        self.presence = Presence(place, PASSWORD, beat=BEAT)
        self._changed = threading.Condition()
        self._fails = fails
        self.gathers = False
        self.states: list[GatheringState] = []

    def start(self) -> None:
        self.presence.enter()
        self.presence.start(self._begin, self._end, self._told)

    def _begin(self) -> None:
        if self._fails:
            raise OSError
        self._set(True)

    def _end(self) -> None:
        self._set(False)

    def _set(self, gathers: bool) -> None:
        with self._changed:
            self.gathers = gathers
            self._changed.notify_all()

    def _told(self, state: GatheringState) -> None:
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def wait(self, what: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(what, 20), self.states

    def close(self) -> None:
        self.presence.stop()
        self.presence.leave()


@pytest.fixture
def watch(place: SharedPlace, make_desk: Callable[[str], Desk]):
    make_desk("a").enter(place)
    made: list[Watcher] = []

    def make(**options: bool) -> Watcher:
        made.append(Watcher(place, **options))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_one_gathers_and_another_when_it_ends(watch: Callable[..., Watcher]) -> None:
    first, second = watch(), watch()
    first.start()
    first.wait(lambda: first.gathers)
    second.start()
    second.wait(lambda: bool(second.states))
    assert second.states[-1].state is Gathering.ELSEWHERE
    assert second.states[-1].computer
    first.close()
    second.wait(lambda: second.gathers)
    second.wait(lambda: second.presence.state.state is Gathering.HERE)


def test_a_computer_that_was_silent_for_too_long_is_succeeded_and_notices(
    watch: Callable[..., Watcher], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presences, "SILENT_MS", 300)
    sleeper = watch()
    sleeper.presence._beat = 3600
    sleeper.start()
    sleeper.wait(lambda: sleeper.gathers)
    other = watch()
    other.start()
    other.wait(lambda: other.gathers)
    # It wakes up.
    sleeper.presence._beat = BEAT
    sleeper.presence.look()
    sleeper.wait(lambda: not sleeper.gathers)
    sleeper.wait(lambda: sleeper.presence.state.state is Gathering.ELSEWHERE)


def test_a_computer_that_cannot_begin_leaves_it_to_others(watch: Callable[..., Watcher]) -> None:
    broken, other = watch(fails=True), watch()
    broken.start()
    other.start()
    other.wait(lambda: other.gathers)


def test_a_computer_may_be_told_not_to_gather(watch: Callable[..., Watcher]) -> None:
    one = watch()
    one.start()
    one.wait(lambda: one.gathers)
    one.presence.set_may(may=False)
    one.wait(lambda: not one.gathers)
    one.wait(lambda: one.presence.state.state is Gathering.NOBODY)
    one.presence.set_may(may=True)
    one.wait(lambda: one.gathers)


def test_nobody_has_it_alone_while_another_has_it_open(
    watch: Callable[..., Watcher], place: SharedPlace
) -> None:
    one = watch()
    one.start()
    with pytest.raises(UserError) as caught, alone(place, PASSWORD):
        pass
    assert caught.value.code == "shared.others_work"
    one.close()
    with alone(place, PASSWORD):
        late = Presence(place, PASSWORD)
        with pytest.raises(UserError) as caught:
            late.enter()
        late.leave()
    assert caught.value.code == "shared.others_change"


def test_a_second_computer_has_the_same_office_and_its_secrets(
    place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    first, second = make_desk("a"), make_desk("b")
    first.enter(place)
    office = first.open()
    office.companies.add(short_name="Saldo", full_name="Saldo", nip=COMPANY_NIP)
    office.secrets.put("mailbox:1", "hasło poczty")
    second.enter(place)
    there = second.open()
    assert [one.short_name for one in there.companies.all()] == ["Saldo"]
    assert there.secrets.get("mailbox:1") == "hasło poczty"
    assert there.secrets.names() == ["mailbox:1"]
    assert second.secrets.get("mailbox:1") is None
    assert "hasło" not in (second.data.root / "wspolna-baza.json").read_text(encoding="utf-8")


def test_of_two_offices_one_watches_folders_and_both_read(
    place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    first, second = make_desk("a"), make_desk("b")
    first.enter(place)
    second.enter(place)
    one, two = first.open(), second.open()
    assert one.start()
    assert two.start()
    assert one.place.shared is not None
    assert two.place.shared is not None
    assert one.place.shared.state.state is Gathering.HERE
    assert two.place.shared.state.state is Gathering.ELSEWHERE


def test_what_is_in_the_way_of_joining_is_said(place: SharedPlace, make_desk: Callable[[str], Desk]) -> None:
    desk = make_desk("a")
    office = desk.open()
    office.companies.add(short_name="Saldo", full_name="Saldo", nip=COMPANY_NIP)
    desk.close()
    with pytest.raises(UserError) as caught:
        desk.enter(place)
    assert caught.value.code == "shared.local_has_data"
    assert shared_of(desk.data.root) is None


def test_an_office_whose_folder_is_away_is_not_opened(
    place: SharedPlace, make_desk: Callable[[str], Desk], tmp_path: Path
) -> None:
    desk = make_desk("a")
    desk.enter(place)
    place.folder.rename(tmp_path / "odłączony")
    with pytest.raises(UserError) as caught:
        desk.open()
    assert caught.value.code == "shared.folder_gone"
    assert not place.folder.exists()


def test_a_new_password_is_taken_by_the_computers_that_know_the_office(
    place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    first, second = make_desk("a"), make_desk("b")
    first.enter(place)
    first.open().secrets.put("x", "y")
    mark = shared_of(first.data.root)
    assert mark is not None
    database = open_database(first.data, own=first.secrets)
    try:
        # The server's password is another now; the first computer is told it.
        SharedSecrets(database, first.secrets, "nowe", mark.office).settle()
        stranger = SharedSecrets(database, second.secrets, "stare", mark.office)
        with pytest.raises(UserError) as caught:
            stranger.get("x")
        assert caught.value.code == "shared.no_key"
        assert SharedSecrets(database, second.secrets, "nowe", mark.office).get("x") == "y"
    finally:
        database.close()


def test_a_sleeper_writes_nothing_into_an_office_that_was_moved_away(
    place: SharedPlace, make_desk: Callable[[str], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(presences, "SILENT_MS", 300)
    sleeper, mover = make_desk("a"), make_desk("b")
    sleeper.enter(place)
    mover.enter(place)
    office = sleeper.open()
    office.companies.add(short_name="Saldo", full_name="Saldo", nip=COMPANY_NIP)
    changed = threading.Event()
    assert office.place.shared is not None

    def told(state: GatheringState) -> None:
        if state.state is Gathering.CHANGED:
            changed.set()

    monkeypatch.setattr(office.place.shared.presence, "_told", told)

    def moved() -> bool:
        try:
            move_out(mover.data.root, mover.secrets, PASSWORD)
        except UserError as error:
            if error.code != "shared.others_work":
                raise
            return False
        return True

    # The server ends a silent session within a fraction of a second here.
    deadline = time.monotonic() + 20
    while not moved():
        assert time.monotonic() < deadline
    with pytest.raises(SQLAlchemyError):
        office.companies.add(short_name="Nowa", full_name="Nowa", nip="5261040828")
    office.place.shared.look()
    assert changed.wait(20)


def test_a_sleeper_writes_nothing_into_an_office_that_a_later_version_changed(
    place: SharedPlace, make_desk: Callable[[str], Desk]
) -> None:
    sleeper = make_desk("a")
    sleeper.enter(place)
    office = sleeper.open()
    later = shared_database(place, PASSWORD)
    try:
        with later.write() as session:
            session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    finally:
        later.close()
    with pytest.raises(UserError) as caught:
        office.companies.add(short_name="Nowa", full_name="Nowa", nip=COMPANY_NIP)
    assert caught.value.code == "database.newer"
