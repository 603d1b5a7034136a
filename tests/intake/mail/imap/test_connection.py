"""Talking to real IMAP servers: nothing is touched unless wanted, and every failure says what to do."""

from __future__ import annotations

import base64
import imaplib
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.mailboxes import AfterMail, Mailbox
from desktop.domain.mailservers import Login, Security
from desktop.domain.names import in_polish
from desktop.intake.mail.imap import connection as connection_module
from desktop.intake.mail.imap.client import Waker
from desktop.intake.mail.imap.connection import Connection, Head
from desktop.intake.mail.imap.faults import Refusal, explain, is_passing
from tests.mailservers import (
    PASSWORD,
    CuttingWire,
    Server,
    dovecot,
    dovecot_program,
    free_port,
    pymap,
    self_signed,
)


def mail(number: int) -> bytes:
    head = f"From: jan@lipowa.example\r\nMessage-ID: <{number}@lipowa.example>\r\n"
    return f"{head}\r\nNumer {number}\r\n".encode()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with pymap(tmp_path_factory.mktemp("pymap")) as server:
        yield server


@pytest.fixture(params=["pymap", "dovecot"])
def server(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Server]:
    if request.param == "pymap":
        with pymap(tmp_path) as made:
            yield made
        return
    if dovecot_program() is None:
        pytest.skip("dovecot-imapd is not installed")
    with dovecot() as (made, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        yield made


@pytest.fixture
def waker() -> Iterator[Waker]:
    made = Waker()
    yield made
    made.close()


def failure(mailbox: Mailbox, waker: Waker, password: str = PASSWORD, timeout: float = 5) -> UserError:
    with pytest.raises(Exception) as caught:
        Connection(mailbox, password, waker, timeout=timeout).close()
    return explain(caught.value, mailbox)


def test_mails_are_listed_and_fetched_without_a_trace(server: Server, waker: Waker) -> None:
    server.deliver([mail(1), mail(2)])
    before = {uid: flags - {"\\Recent"} for uid, flags in server.flags().items()}
    with Connection(server.mailbox(), PASSWORD, waker) as connection:
        uids = connection.uids(1)
        assert len(uids) == 2
        heads = list(connection.heads(uids))
        assert [head.uid for head in heads] == uids
        assert b"<2@lipowa.example>" in heads[1].lines
        assert connection.raw(heads[1], 1000) == mail(2)
        assert heads[1].size == len(mail(2))
        assert connection.uids(uids[-1] + 1) == []
        assert connection.count() == 2
        assert "INBOX" in connection.folders()
    assert {uid: flags - {"\\Recent"} for uid, flags in server.flags().items()} == before


def test_new_mail_ends_the_wait_at_once_and_so_does_a_call(server: Server, waker: Waker) -> None:
    with Connection(server.mailbox(), PASSWORD, waker) as connection:
        assert connection.can_idle
        assert connection.uids(1) == []
        postman = threading.Timer(0.3, server.deliver, [[mail(1)]])
        postman.start()
        connection.wait(3600)
        assert len(connection.uids(1)) == 1
        postman.join()
        threading.Timer(0.1, waker.wake).start()
        connection.wait(3600)


def test_a_wait_ends_by_itself_and_can_be_begun_anew(server: Server, waker: Waker) -> None:
    with Connection(server.mailbox(), PASSWORD, waker) as connection:
        connection.uids(1)
        for _ in range(3):
            connection.wait(0.05)
        server.deliver([mail(1)])
        connection.wait(20)
        assert len(connection.uids(1)) == 1


def test_a_mail_is_marked_labelled_or_moved_only_if_wanted(server: Server, waker: Waker) -> None:
    server.deliver([mail(1), mail(2), mail(3)])
    with Connection(server.mailbox(after=AfterMail.SEEN), PASSWORD, waker) as connection:
        first, second, third = connection.uids(1)
        connection.finish(first)
    with Connection(
        server.mailbox(after=AfterMail.LABEL, after_name="przyjęte"), PASSWORD, waker
    ) as connection:
        connection.finish(second)
    with Connection(
        server.mailbox(after=AfterMail.MOVE, after_name="Przyjęte"), PASSWORD, waker
    ) as connection:
        connection.finish(third)
        assert "Przyjęte" in connection.folders()
    flags = server.flags()
    assert "\\Seen" in flags[first]
    assert "\\Seen" not in flags[second]
    assert third not in flags
    with Connection(server.mailbox(folder="Przyjęte"), PASSWORD, waker) as connection:
        assert connection.count() == 1


def test_a_wrong_password_and_a_missing_folder_are_told_apart(server: Server, waker: Waker) -> None:
    assert failure(server.mailbox(), waker, "inne").code == "mailbox.login_refused"
    assert failure(server.mailbox(folder="Nie ma"), waker).code == "mailbox.no_folder"


def test_deleted_mail_and_mail_before_the_day_is_left_alone(server: Server, waker: Waker) -> None:
    server.deliver([mail(1)])
    tomorrow = datetime.now(UTC).date() + timedelta(days=2)
    with Connection(server.mailbox(since=tomorrow), PASSWORD, waker) as connection:
        assert connection.uids(1) == []
    with server.client() as client:
        client.select("INBOX")
        client.store("1", "+FLAGS", "(\\Deleted)")
    with Connection(server.mailbox(), PASSWORD, waker) as connection:
        assert connection.uids(1) == []


def test_a_cut_wire_ends_a_wait_with_an_error_and_never_hangs(shared: Server, waker: Waker) -> None:
    wire = CuttingWire(shared.port)
    mailbox = shared.mailbox(port=wire.port)
    connection = Connection(mailbox, PASSWORD, waker, timeout=5)
    connection.uids(1)
    threading.Timer(0.2, wire.cut_now).start()
    with pytest.raises(Exception) as caught:
        connection.wait(20)
    wire.close()
    assert is_passing(explain(caught.value, mailbox))
    connection.close()


def test_aborting_from_another_thread_frees_whoever_waits(shared: Server, waker: Waker) -> None:
    connection = Connection(shared.mailbox(), PASSWORD, waker)
    connection.uids(1)
    threading.Timer(0.2, connection.abort).start()
    with pytest.raises((OSError, imaplib.IMAP4.error)):
        connection.wait(20)


# -- what goes wrong before anybody has said a word ----------------------------------------------------


def test_nobody_at_the_port_and_nobody_of_that_name(waker: Waker) -> None:
    closed = Server(free_port()).mailbox()
    assert failure(closed, waker).code == "mailbox.refused"
    nowhere = Mailbox(0, "nie-ma.invalid", 993, "biuro")
    assert failure(nowhere, waker).code == "mailbox.no_such_host"


def test_a_server_that_says_nothing_is_not_waited_for_for_ever(waker: Waker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        mailbox = Server(silent.getsockname()[1]).mailbox()
        assert failure(mailbox, waker, timeout=0.3).code == "mailbox.silent"


def test_tls_at_a_port_without_it(shared: Server, waker: Waker) -> None:
    mailbox = shared.mailbox(security=Security.TLS)
    assert failure(mailbox, waker).code == "mailbox.no_tls"
    mailbox = shared.mailbox(security=Security.STARTTLS)
    assert failure(mailbox, waker).code == "mailbox.no_starttls"


def test_starttls(tmp_path: Path, waker: Waker, monkeypatch: pytest.MonkeyPatch) -> None:
    with pymap(tmp_path, tls=True) as server:
        mailbox = server.mailbox(security=Security.STARTTLS)
        assert failure(mailbox, waker).code == "mailbox.certificate_self_signed"
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "localhost.pem"))
        with Connection(mailbox, PASSWORD, waker) as connection:
            assert connection.uids(1) == []


@pytest.mark.parametrize(
    ("name", "days", "code"),
    [
        ("localhost", -1, "mailbox.certificate_expired"),
        ("inny.example", 30, "mailbox.certificate_name"),
    ],
)
def test_certificates_that_are_not_to_be_believed(
    tmp_path: Path,
    waker: Waker,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    days: int,
    code: str,
) -> None:
    certificate, key = self_signed(tmp_path, name=name, days=days)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def greet() -> None:
            peer, _ = listener.accept()
            try:
                context.wrap_socket(peer, server_side=True).close()
            except OSError:
                peer.close()

        threading.Thread(target=greet, daemon=True).start()
        mailbox = Server(listener.getsockname()[1], security=Security.TLS).mailbox()
        assert failure(mailbox, waker).code == code


def test_without_protection_only_this_computer_is_spoken_to(waker: Waker) -> None:
    mailbox = Mailbox(0, "poczta.example", 143, "biuro", Security.NONE)
    assert failure(mailbox, waker).code == "mailbox.unsafe"
    assert not mailbox.is_safe
    assert Mailbox(0, "127.0.0.1", 143, "biuro", Security.NONE).is_safe
    assert Mailbox(0, "::1", 143, "biuro", Security.NONE).is_safe
    assert not Mailbox(0, "127.0.0.1.example", 143, "biuro", Security.NONE).is_safe


class Script:
    """A server that answers each command with the next of its lines, whatever was asked."""

    def __init__(self, *answers: bytes) -> None:
        self._answers = list(answers)
        self.heard: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        peer, _ = self._listener.accept()
        with peer, peer.makefile("rb") as lines:
            peer.sendall(b"* OK witaj\r\n")
            tag = b""
            for answer in self._answers:
                line = lines.readline()
                self.heard.append(line)
                # What follows a "+" has no tag of its own.
                tag = line.split(b" ")[0] if b" " in line else tag
                with suppress(OSError):
                    peer.sendall(answer.replace(b"TAG", tag))
        self._listener.close()


_CAPABLE = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nTAG OK done\r\n"


@pytest.mark.parametrize(
    ("host", "answer", "code"),
    [
        ("localhost", b"TAG NO [UNAVAILABLE] later\r\n", "mailbox.busy"),
        ("localhost", b"TAG NO Too many simultaneous connections\r\n", "mailbox.busy"),
        (
            "localhost",
            b"TAG NO [ALERT] Application-specific password required\r\n",
            "mailbox.app_password",
        ),
        ("localhost", b"TAG BAD what?\r\n", "mailbox.login_refused"),
        ("localhost", b"* BYE\r\n", "mailbox.broken"),
    ],
)
def test_what_servers_say_to_a_password(host: str, answer: bytes, code: str, waker: Waker) -> None:
    script = Script(_CAPABLE, answer)
    error = failure(Server(script.port).mailbox(host=host), waker, "haslo", timeout=3)
    assert error.code == code
    assert in_polish(error.message) != code


def test_a_server_that_takes_no_password_in_the_clear(waker: Waker) -> None:
    script = Script(b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nTAG OK done\r\n")
    assert failure(Server(script.port).mailbox(), waker).code == "mailbox.login_disabled"


def test_more_bytes_than_agreed_are_not_read(waker: Waker) -> None:
    script = Script(
        _CAPABLE,
        b"TAG OK in\r\n",
        _CAPABLE,
        b"* OK [UIDVALIDITY 1] x\r\n* 1 EXISTS\r\nTAG OK [READ-ONLY] open\r\n",
        b"* 1 FETCH (UID 1 BODY[] {9000000000}\r\n",
    )
    mailbox = Server(script.port).mailbox()
    connection = Connection(mailbox, "haslo", waker, timeout=3)
    with pytest.raises(Exception) as caught:
        connection.raw(Head(1, 10, b""), 1000)
    assert explain(caught.value, mailbox).code == "mailbox.broken"
    connection.abort()


def test_bytes_smuggled_in_before_the_handshake_are_not_believed(waker: Waker) -> None:
    script = Script(
        b"* CAPABILITY IMAP4rev1 STARTTLS\r\nTAG OK done\r\n",
        b"TAG OK go on\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n",
    )
    mailbox = Server(script.port, security=Security.STARTTLS).mailbox()
    assert failure(mailbox, waker, timeout=3).code == "mailbox.broken"


def test_settings_cannot_speak_to_the_server() -> None:
    with pytest.raises(ValueError, match="line ends"):
        Mailbox(0, "localhost", 143, "biuro", folder='INBOX"\r\nA1 DELETE INBOX')


def test_an_access_token_is_shown_as_google_and_microsoft_want_it(waker: Waker) -> None:
    capable = b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\nTAG OK done\r\n"
    opened = b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\nTAG OK [READ-ONLY] done\r\n"
    script = Script(capable, b"+ \r\n", b"TAG OK in\r\n", capable, opened)
    mailbox = Server(script.port).mailbox(login=Login.MICROSOFT, client_id="biuro-1")
    connection = Connection(mailbox, "zeton", waker, timeout=3)
    assert connection.uidvalidity == 7
    connection.abort()
    assert base64.b64decode(script.heard[2]) == b"user=biuro\x01auth=Bearer zeton\x01\x01"


def test_an_access_token_that_is_refused_asks_to_sign_in_again(waker: Waker) -> None:
    capable = b"* CAPABILITY IMAP4rev1 AUTH=XOAUTH2\r\nTAG OK done\r\n"
    script = Script(capable, b"+ \r\n", b"+ eyJzdGF0dXMiOiI0MDAifQ==\r\n", b"TAG NO no\r\n")
    mailbox = Server(script.port).mailbox(login=Login.GOOGLE, client_id="biuro-1")
    assert failure(mailbox, waker, timeout=3).code == "mailbox.token_refused"


def test_a_server_that_only_says_that_it_tells_of_new_mail_is_asked(waker: Waker) -> None:
    capable = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\nTAG OK done\r\n"
    opened = b"* 0 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\nTAG OK [READ-ONLY] done\r\n"
    searched = b"* SEARCH\r\nTAG OK done\r\n"
    script = Script(
        capable, b"TAG OK in\r\n", capable, opened, searched, b"TAG BAD what?\r\n", b"TAG OK noop\r\n"
    )
    connection = Connection(Server(script.port).mailbox(), "haslo", waker, timeout=3)
    assert connection.uids(1) == []
    assert connection.can_idle
    connection.wait(5)
    assert not connection.can_idle
    connection.wait(0.01)
    assert script.heard[-1].strip().endswith(b"NOOP")
    connection.abort()


_OPEN = (
    _CAPABLE,
    b"TAG OK in\r\n",
    _CAPABLE,
    b"* OK [UIDVALIDITY 1] x\r\n* 3 EXISTS\r\nTAG OK [READ-ONLY] open\r\n",
)
_HEADER = b"BODY[HEADER.FIELDS (MESSAGE-ID FROM SUBJECT DATE)]"


def test_heads_and_mails_may_come_as_quoted_strings(waker: Waker) -> None:
    script = Script(
        *_OPEN,
        b"* 1 FETCH (FLAGS (\\Seen))\r\n"
        b"* 1 FETCH (UID 7 RFC822.SIZE 40 " + _HEADER + b' "From: \\"UID 9\\" <jan@zolw.example>")\r\n'
        b"* 2 FETCH (" + _HEADER + b" {17}\r\nFrom: a@b.example UID 8 RFC822.SIZE 3)\r\n"
        b"* 3 FETCH (UID 9 RFC822.SIZE 5 " + _HEADER + b' "")\r\nTAG OK done\r\n',
        b'* 1 FETCH (UID 7 BODY[] "From: jan@zolw.example")\r\nTAG OK done\r\n',
        b'* 3 FETCH (UID 9 BODY[] "")\r\nTAG OK done\r\n',
    )
    with Connection(Server(script.port).mailbox(), "haslo", waker, timeout=3) as connection:
        heads = list(connection.heads([7, 8, 9]))
        assert heads == [
            Head(7, 40, b'From: "UID 9" <jan@zolw.example>'),
            Head(8, 3, b"From: a@b.example"),
            Head(9, 5, b""),
        ]
        assert connection.raw(heads[0], 1000) == b"From: jan@zolw.example"
        assert connection.raw(heads[2], 1000) == b""


def test_a_mail_that_is_there_and_is_not_given_is_no_deleted_one(waker: Waker) -> None:
    script = Script(
        *_OPEN,
        b"* 1 FETCH (UID 7 RFC822.SIZE 40 " + _HEADER + b" NIL)\r\nTAG OK done\r\n",
        b"* SEARCH 7\r\nTAG OK done\r\n",
        b"* 1 FETCH (UID 7 BODY[] NIL)\r\nTAG OK done\r\n",
        b"* SEARCH 7\r\nTAG OK done\r\n",
        b"TAG OK done\r\n",
        b"* SEARCH\r\nTAG OK done\r\n",
    )
    mailbox = Server(script.port).mailbox()
    connection = Connection(mailbox, "haslo", waker, timeout=3)
    for ask in (lambda: connection.head(7), lambda: connection.raw(Head(7, 40, b""), 1000)):
        with pytest.raises(Refusal) as caught:
            ask()
        assert explain(caught.value, mailbox).code == "mailbox.said_no"
    assert connection.head(7) is None
    connection.abort()


class _Slept:
    """A clock that jumps an hour whenever somebody has waited, as after a lid was closed."""

    def __init__(self) -> None:
        self._hours = 0

    def time(self) -> float:
        self._hours += 1
        return self._hours * 3600.0

    def monotonic(self) -> float:
        return time.monotonic()


def test_after_the_computer_has_slept_listening_is_begun_anew(
    waker: Waker, monkeypatch: pytest.MonkeyPatch
) -> None:
    able = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\nTAG OK done\r\n"
    idle = (b"+ idling\r\n", b"TAG OK left\r\n")
    script = Script(able, b"TAG OK in\r\n", able, _OPEN[-1].replace(b"* 3 EXISTS\r\n", b""), *idle, *idle)
    mailbox = Server(script.port).mailbox()
    connection = Connection(mailbox, "haslo", waker, timeout=3)
    monkeypatch.setattr(connection_module, "_SLICE", 0.05)
    monkeypatch.setattr(connection_module, "time", _Slept())
    connection.wait(3600)
    connection.wait(3600)
    said = [line.split()[-1] for line in script.heard[-4:]]
    assert said == [b"IDLE", b"DONE", b"IDLE", b"DONE"]
    connection.abort()


def test_a_clock_that_runs_on_as_ever_lets_listening_go_on(
    waker: Waker, monkeypatch: pytest.MonkeyPatch
) -> None:
    able = b"* CAPABILITY IMAP4rev1 AUTH=PLAIN IDLE\r\nTAG OK done\r\n"
    idle = (b"+ idling\r\n", b"TAG OK left\r\n")
    script = Script(able, b"TAG OK in\r\n", able, _OPEN[-1].replace(b"* 3 EXISTS\r\n", b""), *idle)
    connection = Connection(Server(script.port).mailbox(), "haslo", waker, timeout=3)
    monkeypatch.setattr(connection_module, "_SLICE", 0.05)
    begun = time.monotonic()
    connection.wait(0.5)
    assert time.monotonic() - begun >= 0.5
    connection.abort()
