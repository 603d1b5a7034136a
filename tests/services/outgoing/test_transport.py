"""Every way to fail has words of its own, and a test letter tells them at once."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.mailservers import Login, Security
from desktop.domain.sending import LetterState, SendingAccount
from desktop.services.events import EventBus
from desktop.services.outgoing import transport
from desktop.services.outgoing.service import Outgoing
from desktop.services.signingin import oauth
from desktop.services.troubles import Troubles
from tests.services.outgoing.post import (
    PASSWORD,
    USER,
    Clock,
    MemorySecrets,
    PostOffice,
    certificate,
    post_office,
)
from tests.services.signingin.provider import Tokens

TO = "szef@saldo.example"


def failure(outgoing: Outgoing, account: SendingAccount, password: str | None = None) -> str:
    """The code of what a test letter is refused with."""
    with pytest.raises(UserError) as caught:
        outgoing.test(TO, account, password)
    return caught.value.code


@contextmanager
def talker(said: bytes, *, close: bool = True) -> Iterator[int]:
    """A port at which somebody says ``said`` to the first caller."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        done = threading.Event()

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(said)
                if not close:
                    done.wait(30)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            done.set()
            thread.join()


def test_a_test_letter_is_sent_at_once_and_logged(outgoing: Outgoing, post: PostOffice) -> None:
    number = outgoing.test(TO, post.account())
    (mail,) = post.got
    assert mail["To"] == TO
    assert "Próba wysyłania" in mail["Subject"]
    logged = outgoing.get(number)
    assert (logged.kind, logged.state) == (LetterKind.TEST, LetterState.SENT)
    assert not outgoing.account().is_set


def test_without_anything_set_it_is_said(outgoing: Outgoing) -> None:
    with pytest.raises(UserError, match="not_set"):
        outgoing.test(TO)


def test_a_server_that_is_not_there(
    outgoing: Outgoing, post: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        assert failure(outgoing, post.account(port=port)) == "outgoing.nobody_there"
    assert failure(outgoing, post.account(Security.TLS, host="a" * 70 + ".pl")) == "outgoing.unknown_host"

    def nobody_knows(*_about: object, **_more: object) -> NoReturn:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nobody_knows)
    missing = post.account(Security.TLS, host="poczta.saldo.example")
    assert failure(outgoing, missing) == "outgoing.unknown_host"
    assert [one.state for one in outgoing.log()] == [LetterState.FAILED] * 3


def test_a_server_that_says_nothing_or_hangs_up(
    outgoing: Outgoing, post: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "TIMEOUT", 0.3)
    with talker(b"", close=False) as port:
        assert failure(outgoing, post.account(port=port)) == "outgoing.no_answer"
    with talker(b"") as port:
        assert failure(outgoing, post.account(port=port)) == "outgoing.hung_up"
    with talker(b"554 go away\r\n") as port:
        assert failure(outgoing, post.account(port=port)) == "outgoing.not_now"
    with talker(b"220 hello\r\n") as port:
        assert failure(outgoing, post.account(port=port)) == "outgoing.hung_up"


def test_the_wrong_way_of_encrypting(outgoing: Outgoing, post: PostOffice) -> None:
    assert failure(outgoing, post.account(Security.TLS)) == "outgoing.no_tls"
    assert failure(outgoing, post.account(Security.STARTTLS, user=USER), "x") == "outgoing.no_starttls"


@pytest.mark.parametrize("trusted", [True, False])
def test_a_certificate_of_somebody_else(
    outgoing: Outgoing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trusted: bool
) -> None:
    tls, public = certificate(tmp_path, "inny.example")
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(public))
    for security in (Security.TLS, Security.STARTTLS):
        with post_office(security, tls, login=True) as post:
            account = post.account(security, user=USER)
            assert failure(outgoing, account, PASSWORD) == "outgoing.bad_certificate"
            # Nothing was said to a server that cannot prove who it is.
            assert post.logins == 0


def test_a_login_that_fails(outgoing: Outgoing, post: PostOffice) -> None:
    with post_office(login=True) as closed:
        account = closed.account(user=USER)
        assert failure(outgoing, account, "zły") == "outgoing.bad_password"
        assert failure(outgoing, account, "wrong") == "outgoing.bad_password"
        assert failure(outgoing, account) == "outgoing.no_password"
        outgoing.test(TO, account, PASSWORD)
    assert failure(outgoing, post.account(user=USER), PASSWORD) == "outgoing.no_login"
    assert failure(outgoing, post.account(user=USER), "plain") == "outgoing.no_login"


@pytest.mark.parametrize(
    ("where", "answer", "code"),
    [
        ("mail", "553 not your address", "outgoing.bad_sender"),
        ("rcpt", "550 who?", "outgoing.bad_recipient"),
        ("data", "552 too much", "outgoing.refused_letter"),
        ("data", "421 closing", "outgoing.not_now"),
    ],
)
def test_what_the_server_refuses(
    outgoing: Outgoing, post: PostOffice, where: str, answer: str, code: str
) -> None:
    post.answers[where] = [answer]
    assert failure(outgoing, post.account()) == code
    assert outgoing.log()[0].state is LetterState.FAILED


def test_an_open_way_leads_to_this_computer_only(outgoing: Outgoing, post: PostOffice) -> None:
    for host in ("192.168.1.4", "poczta.saldo.example", "10.0.0.1", "localhost.evil.example"):
        with pytest.raises(UserError, match="only_here"):
            outgoing.set_account(post.account(host=host))
    for host in ("localhost", "127.0.0.1", "::1"):
        assert outgoing.set_account(post.account(host=host)).host == host


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"host": " "}, "outgoing.bad_host"),
        ({"host": "https://poczta"}, "outgoing.bad_host"),
        ({"port": 0}, "outgoing.bad_port"),
        ({"sender": "biuro"}, "outgoing.bad_address"),
        ({"reply_to": "biuro@saldo.example\nBcc: x@y.pl"}, "outgoing.bad_address"),
        ({"per_hour": 0}, "settings.bad_value"),
    ],
)
def test_an_account_is_checked_before_it_is_kept(
    outgoing: Outgoing, post: PostOffice, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(UserError) as caught:
        outgoing.set_account(post.account(**changes))
    assert caught.value.code == code


def test_a_token_of_google_or_microsoft_opens_the_way(
    database: Database,
    troubles: Troubles,
    clock: Clock,
    tokens: Tokens,
    secrets: MemorySecrets,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(oauth, "provider", lambda _login, *, sends: tokens.provider)
    tokens.answer = (200, {"access_token": "a1", "refresh_token": "r2", "expires_in": 3600})
    outgoing = Outgoing(database, EventBus(), secrets, troubles, clock=clock)
    with post_office(login=True) as post:
        post.token = "a1"
        account = post.account(user=USER, login=Login.MICROSOFT, client_id="biuro-1")
        outgoing.set_account(account, oauth.Grant("r1").as_text())
        outgoing.test(TO)
        assert post.recipients == [TO]
        assert oauth.Grant.from_text(secrets.kept["outgoing"]) == oauth.Grant("r2")
        outgoing.test(TO)
        assert len(tokens.forms) == 1, "a token is used as long as it lives"

        post.token = "another"
        assert failure(outgoing, account) == "outgoing.token_refused"


def test_a_leave_that_was_withdrawn_keeps_the_letters_waiting(
    outgoing: Outgoing,
    post: PostOffice,
    tokens: Tokens,
    troubles: Troubles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(oauth, "provider", lambda _login, *, sends: tokens.provider)
    tokens.answer = (400, {"error": "invalid_grant"})
    account = post.account(user=USER, login=Login.MICROSOFT, client_id="biuro-1")
    outgoing.set_account(account, oauth.Grant("r1").as_text())
    number = outgoing.send(Letter(LetterKind.QUESTION, TO, "Pytanie", "Czy to firmowe?"))
    outgoing.start()
    assert outgoing.settle(20)
    assert outgoing.get(number).state is LetterState.QUEUED
    assert [one.message.code for one in troubles.all()] == ["outgoing.sign_in_again"]


def test_the_password_lies_in_the_keyring_only(
    outgoing: Outgoing, post: PostOffice, secrets: MemorySecrets
) -> None:
    outgoing.set_account(post.account(user=USER), PASSWORD)
    assert list(secrets.kept.values()) == [PASSWORD]
    assert PASSWORD not in str(outgoing.account())
    outgoing.set_account(post.account(user=USER))
    assert outgoing.has_password()
    outgoing.set_account(post.account(), "")
    assert not outgoing.has_password()
