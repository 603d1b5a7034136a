"""The panel in a process of its own: as good as in the window's, and never without it."""

from __future__ import annotations

import logging
import os
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil
import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.companies import Company
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.listing import DocumentFilter, Sort
from desktop.server.apart import ApartDoor
from desktop.services import changes
from desktop.services.events import Event, LettersChanged, PanelChanged, PanelStopped
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings, Tls
from desktop.services.panel.tokens import form_token
from tests.builders import COMPANY_NIP, make_invoice
from tests.server.conftest import JAN
from tests.server.keeping import die
from tests.server.visitor import PASSWORD, MemorySecrets, settle_in
from tests.services.outgoing.post import post_office

HERE = PanelSettings(listen="127.0.0.1:0", on=True)
_ROOT = Path(__file__).parents[2]
_PATIENCE = 60.0


@pytest.fixture
def office(data: DataFolder) -> Iterator[Office]:
    """An office as the window opens it, with nothing running."""
    made = open_office(data, workers=1, user="anna", secrets=MemorySecrets(), panel_apart=True)
    yield made
    made.stop()


@pytest.fixture
def company(office: Office) -> Company:
    """Jan's."""
    return office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)


class Ear:
    """Hears what the office's program tells its window."""

    def __init__(self, office: Office) -> None:
        self._told = threading.Condition()
        self._events: list[Event] = []
        office.events.subscribe(self._hear)

    def hears(self, right: Callable[[Event], bool]) -> bool:
        with self._told:
            return self._told.wait_for(lambda: any(map(right, self._events)), _PATIENCE)

    def _hear(self, event: Event) -> None:
        with self._told:
            self._events.append(event)
            self._told.notify_all()


class Client:
    """Jan's browser, logged in; it takes whatever certificate there is."""

    def __init__(self, office: Office, url: str) -> None:
        cookie = office.panel.sessions.login(JAN, PASSWORD, "127.0.0.1").token
        self.csrf = form_token(cookie)
        headers = {"X-CSRF-Token": self.csrf, "Cookie": f"__Host-panel={cookie}"}
        self.http = httpx.Client(base_url=url, verify=False, headers=headers, timeout=30)

    def upload(self, content: bytes) -> int:
        body = {"name": "faktura.pdf", "size": len(content)}
        upload = self.http.post("/api/uploads", json=body).json()["id"]
        path, headers = f"/api/uploads/{upload}", {"Upload-Offset": "0"}
        number: int = self.http.patch(path, content=content, headers=headers).json()["receipt"]["document"]
        return number


@pytest.fixture
def open_client(office: Office, company: Company) -> Iterator[Callable[[str], Client]]:
    """Lets Jan in at an address."""
    settle_in(office, company, JAN)
    made: list[Client] = []

    def let_in(url: str) -> Client:
        made.append(Client(office, url))
        return made[-1]

    yield let_in
    for one in made:
        one.http.close()


def child(office: Office) -> psutil.Process:
    """The panel's process."""
    door = office.panel._door
    assert isinstance(door, ApartDoor)
    return psutil.Process(door._process.pid)


def is_served(url: str) -> bool:
    """Whether anybody listens there."""
    parts = urlsplit(url)
    with closing(socket.socket()) as probe:
        probe.settimeout(5)
        return probe.connect_ex(("127.0.0.1", parts.port or 443)) == 0


def test_what_a_client_does_is_told_at_once(
    office: Office,
    company: Company,
    open_client: Callable[[str], Client],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Nobody looks by himself: all that is heard here was told by the panel's process.
    monkeypatch.setattr(changes, "_INTERVAL", 3600.0)
    with post_office() as post:
        office.outgoing.set_account(post.account())
        ear = Ear(office)
        assert office.start()
        client = open_client(office.panel.start(HERE))
        document = client.upload(make_invoice(tmp_path / "a.pdf").read_bytes())
        assert office.documents.detail(document).row.channel is Channel.PANEL
        # Reading is the window's work, and begins without anybody calling it.
        assert ear.hears(lambda _: office.documents.detail(document).row.number == "FV/1/11/2026")
        picture = client.http.get(f"/documents/{document}/pages/0?width=300")
        assert picture.content.startswith(b"\x89PNG")
        client.http.post(f"/months/{_month(office, document)}", data={"csrf": client.csrf, "complete": "1"})
        assert ear.hears(lambda event: event == PanelChanged(frozenset({company.id})))
        _forget_password(client.http.base_url)
        assert ear.hears(lambda event: event == LettersChanged())
        assert post.reached["data"].wait(_PATIENCE)
        assert post.recipients == [JAN]


def _month(office: Office, document: int) -> str:
    return str(office.documents.detail(document).row.month)


def _forget_password(url: httpx.URL) -> None:
    with httpx.Client(base_url=url, verify=False) as stranger:
        form = re.search(r'name="csrf" value="(\w+)"', stranger.get("/forgot").text)
        assert form
        stranger.post("/forgot", data={"csrf": form[1], "email": JAN})


def test_what_the_office_does_holds_at_once(
    office: Office, company: Company, open_client: Callable[[str], Client]
) -> None:
    client = open_client(office.panel.start(HERE))
    assert client.http.get("/documents").status_code == 200
    office.settings.save(replace(office.settings.load(), office_name="Biuro „Saldo”"))
    assert "Biuro „Saldo”" in client.http.get("/documents").text
    link = office.panel.devices.new_pairing(company.id, by="anna").link
    assert client.http.get(urlsplit(link).path).status_code == 200
    (access,) = office.panel.accounts.of_company(company.id)
    office.panel.accounts.lock(access.id, True, by="anna")
    assert client.http.get("/documents").headers["location"] == "/login"


def test_it_closes_and_opens_at_another_address(office: Office) -> None:
    first = office.panel.start(HERE)
    assert office.panel.start(HERE) == first
    assert office.panel.url == first
    assert is_served(first)
    process = child(office)
    office.panel.stop()
    assert office.panel.url is None
    assert not office.panel.has_stopped
    assert not process.is_running()
    assert not is_served(first)
    second = office.panel.start(
        replace(HERE, tls=Tls.NONE, base_url="https://panel.example", proxies="127.0.0.1")
    )
    assert second == "https://panel.example"
    process = child(office)
    office.stop()
    assert office.panel.url is None
    assert not process.is_running()


def test_a_taken_port_is_said(office: Office) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(UserError) as caught:
            office.panel.start(PanelSettings(listen=listen))
    assert caught.value.code == "panel.port_taken"
    assert caught.value.message.details["listen"] == listen
    assert office.panel.url is None
    assert not office.panel.has_stopped


def test_a_certificate_that_cannot_be_read_is_said(office: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        office.panel.start(replace(HERE, tls=Tls.FILES, certificate=str(tmp_path / "brak.pem")))
    assert caught.value.code == "panel.bad_certificate"


def test_a_process_that_dies_is_told_of_and_the_panel_opens_again(
    office: Office, open_client: Callable[[str], Client]
) -> None:
    ear = Ear(office)
    url = office.panel.start(HERE)
    child(office).kill()
    assert ear.hears(lambda event: event == PanelStopped())
    assert office.panel.url is None
    assert office.panel.has_stopped
    assert not is_served(url)
    assert open_client(office.panel.start(HERE)).http.get("/documents").status_code == 200
    assert not office.panel.has_stopped


def test_a_process_that_cannot_begin_is_told_of(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(UserError) as caught:
        ApartDoor(office.panel, HERE, die, lambda: None)
    assert caught.value.code == "panel.not_started"
    assert "exit code 9" in caplog.text, "the sentence says that the reason stands in the log"


def test_it_steps_back_loads_no_window_and_logs_with_the_program(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    # A server of another test in this process may have set the logger that tells of the child's beginning.
    caplog.set_level(logging.INFO, logger="uvicorn.error")
    office.panel.start(HERE)
    process = child(office)
    if os.name == "posix":
        assert process.nice() == min(psutil.Process().nice() + 5, 19)
    if sys.platform == "linux":
        assert not any("PySide6" in one.path for one in process.memory_maps())
    office.panel.stop()
    assert f"[{process.pid}]" in caplog.text


def keeper(data: Path, *more: str) -> subprocess.Popen[str]:
    """A program with an open panel, as a process of its own."""
    command = [sys.executable, "-m", "tests.server.keeping", str(data), *more]
    return subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True)


def descendants(program: subprocess.Popen[str]) -> list[psutil.Process]:
    """All that it has started."""
    return psutil.Process(program.pid).children(recursive=True)


def test_no_panel_outlives_a_program_that_is_killed(
    office: Office, data: DataFolder, company: Company, open_client: Callable[[str], Client], tmp_path: Path
) -> None:
    with keeper(data.root) as program:
        assert program.stdout is not None
        url = program.stdout.readline().strip()
        client = open_client(url)
        document = client.upload(make_invoice(tmp_path / "a.pdf").read_bytes())
        # With a process of its own that draws pages, by now.
        client.http.get(f"/documents/{document}/pages/0?width=300")
        left = descendants(program)
        assert len(left) >= 2
        program.kill()
    gone, alive = psutil.wait_procs(left, timeout=_PATIENCE)
    assert not alive
    assert gone
    assert not is_served(url)


def test_a_program_that_forgets_its_panel_still_ends(data: DataFolder) -> None:
    with keeper(data.root, "leave") as program:
        assert program.stdout is not None
        url = program.stdout.readline().strip()
        assert program.wait(_PATIENCE) == 0
    assert not is_served(url)


@pytest.fixture(autouse=True)
def listed(office: Office) -> Iterator[None]:
    """No test leaves a process behind."""
    yield
    office.stop()
    assert not [one for one in psutil.Process().children() if "spawn_main" in " ".join(one.cmdline())]


def test_what_was_sent_stands_in_the_list(
    office: Office, open_client: Callable[[str], Client], tmp_path: Path
) -> None:
    client = open_client(office.panel.start(HERE))
    numbers = [client.upload(make_invoice(tmp_path / f"{n}.pdf", f"FV/{n}").read_bytes()) for n in range(3)]
    assert sorted(office.documents.ids(DocumentFilter(), Sort())) == numbers
