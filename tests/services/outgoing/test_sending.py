"""Letters reach the server once, in spite of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.app import DataFolder, open_database
from desktop.db.engine import Database
from desktop.db.tables import OutgoingTable
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.mailservers import Security
from desktop.domain.messages import Message
from desktop.domain.sending import LetterState, LoggedLetter, SendingAccount
from desktop.services.events import EventBus
from desktop.services.outgoing import sender
from desktop.services.outgoing.compose import Envelope
from desktop.services.outgoing.service import Outgoing
from desktop.services.retention import Retention
from desktop.services.settings import SettingsStore
from desktop.services.troubles import Troubles
from tests.services.outgoing.post import (
    DROP,
    PASSWORD,
    USER,
    Clock,
    MemorySecrets,
    PostOffice,
    certificate,
    post_office,
)

ROOT = Path(__file__).parents[3]
TO = "jan@lipowa.example"


def letter(to: str = TO, kind: LetterKind = LetterKind.QUESTION, subject: str = "Pytanie") -> Letter:
    return Letter(kind, to, subject, "Dzień dobry,\n.\nczyje to?")


def settle(outgoing: Outgoing) -> None:
    outgoing.wake()
    assert outgoing.settle(60)


def log(outgoing: Outgoing) -> list[tuple[LetterState, str | None]]:
    """State and reason of every letter, the oldest first."""
    found = [(one.state, one.message.code if one.message else None) for one in outgoing.log()]
    return found[::-1]


def test_old_letters_leave_the_log_and_those_that_wait_stay(
    outgoing: Outgoing, database: Database, clock: Clock
) -> None:
    sent, cancelled, waits = (outgoing.send(letter(subject=str(number))) for number in range(3))
    outgoing.cancel(cancelled)
    with database.write() as session:
        session.get_one(OutgoingTable, sent).state = LetterState.SENT
    settings = SettingsStore(database)

    def after(days: int) -> set[int]:
        moment = clock.now + timedelta(days=days)
        Retention(database, settings, EventBus(), lambda: None, lambda: moment).sweep()
        return {one.id for one in outgoing.log()}

    assert after(360) == {sent, cancelled, waits}
    assert after(370) == {waits}


def test_a_letter_is_sent_with_the_offices_signature(outgoing: Outgoing, post: PostOffice) -> None:
    outgoing.set_account(post.account(phone="22 123 45 67", reply_to="pytania@saldo.example"))
    outgoing.start()
    number = outgoing.send(letter(subject="Faktura za paliwo – czyja?"))
    settle(outgoing)
    (mail,) = post.got
    assert mail["Subject"] == "Faktura za paliwo – czyja?"
    assert mail["From"].addresses[0].display_name == "Biuro „Saldo”"
    assert mail["From"].addresses[0].addr_spec == "biuro@saldo.example"
    assert mail["To"] == TO
    assert mail["Reply-To"] == "pytania@saldo.example"
    assert mail.get_content().replace("\r\n", "\n") == (
        "Dzień dobry,\n.\nczyje to?\n\n-- \nZ poważaniem\nBiuro „Saldo”\ntel. 22 123 45 67\n"
    )
    done = outgoing.get(number)
    assert (done.state, done.message, done.attempts) == (LetterState.SENT, None, 1)
    assert mail["Message-ID"] == done.message_id
    assert done.message_id.endswith("@saldo.example>")
    assert outgoing.text(number).endswith("tel. 22 123 45 67")


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_over_tls_with_a_password(
    outgoing: Outgoing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: Security
) -> None:
    tls, trusted = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with post_office(security, tls, login=True) as post:
        outgoing.set_account(post.account(security, user=USER), PASSWORD)
        outgoing.start()
        for number in range(3):
            outgoing.send(letter(f"klient{number}@lipowa.example"))
        settle(outgoing)
        assert len(post.got) == 3
        outgoing.stop()


def test_what_is_refused_for_now_is_sent_later_under_the_same_number(
    outgoing: Outgoing, post: PostOffice, clock: Clock
) -> None:
    outgoing.set_account(post.account())
    post.answers["rcpt"] = ["450 greylisted"]
    post.answers["data"] = ["451 try again later"]
    outgoing.start()
    number = outgoing.send(letter())
    settle(outgoing)
    first = outgoing.get(number)
    assert (first.state, first.attempts) == (LetterState.QUEUED, 1)
    assert first.message == Message("outgoing.not_now", {"answer": "450 greylisted"})
    waits = []
    for _ in range(2):
        waits.append(outgoing.get(number).due_at - clock.now)
        clock.pass_(minutes=5)
        settle(outgoing)
    assert waits[0] < waits[1]
    assert outgoing.get(number).state is LetterState.SENT
    assert [mail["Message-ID"] for mail in post.got] == [first.message_id]


def test_what_is_refused_for_good_is_shown_and_holds_up_nobody(
    outgoing: Outgoing, post: PostOffice, troubles: Troubles
) -> None:
    outgoing.set_account(post.account())
    post.answers["rcpt"] = ["550 no such user\there", "250 OK"]
    post.answers["data"] = ["554 looks like spam"]
    outgoing.start()
    numbers = [outgoing.send(letter(f"k{one}@lipowa.example")) for one in range(3)]
    settle(outgoing)
    assert log(outgoing) == [
        (LetterState.FAILED, "outgoing.bad_recipient"),
        (LetterState.FAILED, "outgoing.refused_letter"),
        (LetterState.SENT, None),
    ]
    assert outgoing.get(numbers[0]).message == Message(
        "outgoing.bad_recipient", {"answer": "550 no such user here"}
    )
    assert troubles.all()[0].message == Message("letters.not_sent", {"count": "2"})
    outgoing.retry(numbers[0])
    settle(outgoing)
    assert outgoing.get(numbers[0]).state is LetterState.SENT
    outgoing.cancel(numbers[1])
    assert troubles.all() == []


@pytest.mark.parametrize("where", ["mail", "rcpt", "data"])
def test_a_dropped_connection_loses_no_letter(
    outgoing: Outgoing, post: PostOffice, clock: Clock, where: str
) -> None:
    outgoing.set_account(post.account())
    post.answers[where] = [DROP]
    outgoing.start()
    numbers = [outgoing.send(letter(f"k{one}@lipowa.example")) for one in range(3)]
    settle(outgoing)
    clock.pass_(minutes=2)
    settle(outgoing)
    assert {outgoing.get(number).state for number in numbers} == {LetterState.SENT}
    assert len(post.got) == 3


def test_after_three_days_a_letter_is_given_up(outgoing: Outgoing, post: PostOffice, clock: Clock) -> None:
    outgoing.set_account(post.account())
    post.answers["rcpt"] = ["450 not yet"] * 1000
    outgoing.start()
    number = outgoing.send(letter())
    tries = 0
    while outgoing.get(number).state is LetterState.QUEUED:
        settle(outgoing)
        clock.now = max(clock.now, outgoing.get(number).due_at)
        tries += 1
    assert 15 < tries < 40
    given_up = outgoing.get(number)
    assert given_up.state is LetterState.FAILED
    assert timedelta(days=3) < clock.now - given_up.queued_at < timedelta(days=3, hours=5)
    assert given_up.message is not None
    assert given_up.message.details["answer"] == "450 not yet"


def test_a_wrong_password_holds_all_letters_and_says_so_until_it_is_mended(
    outgoing: Outgoing, troubles: Troubles, clock: Clock
) -> None:
    with post_office(login=True) as post:
        outgoing.set_account(post.account(user=USER), "zły")
        outgoing.start()
        numbers = [outgoing.send(letter(f"k{one}@lipowa.example")) for one in range(5)]
        settle(outgoing)
        assert {code for _state, code in log(outgoing)} == {"outgoing.bad_password"}
        assert [one.message.code for one in troubles.all()] == ["outgoing.bad_password"]
        # Nobody is locked out for having tried on and on.
        before = post.logins
        settle(outgoing)
        assert post.logins == before
        outgoing.set_account(post.account(user=USER), PASSWORD)
        settle(outgoing)
        assert {outgoing.get(number).state for number in numbers} == {LetterState.SENT}
        assert troubles.all() == []


def test_letters_wait_for_an_account(outgoing: Outgoing, post: PostOffice) -> None:
    outgoing.start()
    outgoing.send(letter())
    settle(outgoing)
    assert log(outgoing) == [(LetterState.QUEUED, "outgoing.not_set")]
    outgoing.set_account(post.account())
    settle(outgoing)
    assert log(outgoing) == [(LetterState.SENT, None)]


def test_the_limits_of_an_hour_put_letters_off(outgoing: Outgoing, post: PostOffice, clock: Clock) -> None:
    outgoing.set_account(post.account(per_hour=5, per_recipient=2))
    outgoing.start()
    for _ in range(4):
        outgoing.send(letter())
    for number in range(4):
        outgoing.send(letter(f"k{number}@lipowa.example"))
    settle(outgoing)
    assert post.recipients.count(TO) == 2
    assert len(post.got) == 5
    assert [code for state, code in log(outgoing) if state is LetterState.QUEUED] == ["outgoing.limited"] * 3
    clock.pass_(minutes=59)
    settle(outgoing)
    assert len(post.got) == 5
    clock.pass_(minutes=2)
    settle(outgoing)
    assert len(post.got) == 8


def test_a_letter_can_be_stopped_and_sent_once_more(outgoing: Outgoing, post: PostOffice) -> None:
    first, second = outgoing.send(letter()), outgoing.send(letter(kind=LetterKind.INVITATION))
    outgoing.cancel(first)
    outgoing.cancel(first)
    outgoing.set_account(post.account())
    outgoing.start()
    settle(outgoing)
    assert log(outgoing) == [(LetterState.CANCELLED, None), (LetterState.SENT, None)]
    # A link that lets its reader in lies about no longer than it must.
    assert outgoing.text(second) == ""
    with pytest.raises(UserError, match="wiped"):
        outgoing.retry(second)
    with pytest.raises(UserError, match="too_late"):
        outgoing.cancel(second)
    assert outgoing.retry(first) == first
    settle(outgoing)
    again = outgoing.retry(first)
    settle(outgoing)
    assert again != first
    assert outgoing.get(again).state is LetterState.SENT
    # Meant to come twice: a number of its own, the signature still once.
    assert outgoing.get(again).message_id != outgoing.get(first).message_id
    assert outgoing.text(again) == outgoing.text(first)
    for call in (outgoing.get, outgoing.text, outgoing.retry, outgoing.cancel):
        with pytest.raises(UserError, match="gone"):
            call(999)


def test_a_letter_in_the_callers_transaction_goes_with_it_or_not_at_all(
    outgoing: Outgoing, post: PostOffice, database: Database
) -> None:
    outgoing.set_account(post.account())
    outgoing.start()

    def fail() -> None:
        with database.write() as session:
            outgoing.send(letter(), session)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert outgoing.log() == []
    with database.write() as session:
        outgoing.send(letter(), session)
    assert outgoing.settle(60)
    assert log(outgoing) == [(LetterState.SENT, None)]


def test_no_letter_goes_to_what_is_no_address(outgoing: Outgoing) -> None:
    for bad in ("", "jan", "jan@", "a@b.pl, c@d.pl", "a@b.pl\r\nBcc: c@d.pl", "Jan <a@b.pl>", "ż@b.pl"):
        with pytest.raises(UserError, match="bad_address"):
            outgoing.send(letter(bad))
    number = outgoing.send(letter("jan@żółw.pl"))
    assert outgoing.get(number).to == "jan@xn--w-uga1v8h.pl"


_CHILD = """
import sys
from pathlib import Path
from desktop.app import DataFolder, open_database
from desktop.services.events import EventBus
from desktop.services.outgoing.service import Outgoing
from desktop.services.troubles import Troubles
from tests.services.outgoing.post import MemorySecrets
database = open_database(DataFolder(Path(sys.argv[1])))
bus = EventBus()
sending = Outgoing(database, bus, MemorySecrets(), Troubles(database, bus))
sending.start()
sending.settle(60)
import threading
threading.Event().wait(60)
"""


@pytest.mark.parametrize(("where", "came"), [("rcpt", 0), ("data", 1)])
def test_a_kill_sends_twice_only_what_was_being_handed_over(
    data: DataFolder, post: PostOffice, where: str, came: int
) -> None:
    database = open_database(data)
    bus = EventBus()
    sending = Outgoing(database, bus, MemorySecrets(), Troubles(database, bus))
    sending.set_account(post.account())
    numbers = [sending.send(letter(f"k{one}@lipowa.example")) for one in range(2)]
    hang = "250 OK" if where == "data" else "450 hang"
    post.hang_at(where, hang)
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(data.root)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert post.reached[where].wait(60)
    child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    child.wait()
    post.go_on()
    state = sending.get(numbers[0]).state
    assert state is (LetterState.SENDING if where == "data" else LetterState.QUEUED)
    assert len(post.got) == came
    sending.start()
    settle(sending)
    sending.stop()
    assert {sending.get(number).state for number in numbers} == {LetterState.SENT}
    ids = [mail["Message-ID"] for mail in post.got]
    assert len(ids) == 2 + came
    assert set(ids) == {sending.get(number).message_id for number in numbers}
    database.close()


def test_programs_that_only_show_leave_sending_to_the_one_that_works(
    outgoing: Outgoing, database: Database, post: PostOffice, clock: Clock
) -> None:
    bus = EventBus()
    other = Outgoing(database, bus, MemorySecrets(), Troubles(database, bus), clock=clock)
    other.set_account(post.account())
    other.send(letter())
    assert post.got == []
    outgoing.start()
    settle(outgoing)
    assert [one.state for one in other.log()] == [LetterState.SENT]


def test_the_log_is_read_page_by_page(outgoing: Outgoing) -> None:
    numbers = [outgoing.send(letter()) for _ in range(5)]
    outgoing.cancel(numbers[0])

    def ids(found: list[LoggedLetter]) -> list[int]:
        return [one.id for one in found]

    assert ids(outgoing.log(limit=2)) == numbers[:2:-1]
    assert ids(outgoing.log(before=numbers[3])) == numbers[2::-1]
    assert ids(outgoing.log(states=[LetterState.CANCELLED])) == numbers[:1]
    assert outgoing.waiting() == 4


def test_a_trouble_of_sending_leaves_those_of_others(outgoing: Outgoing, troubles: Troubles) -> None:
    troubles.report(Message("store.full"))
    outgoing.start()
    outgoing.send(letter())
    settle(outgoing)
    outgoing.wake()
    settle(outgoing)
    assert [one.message.code for one in troubles.all()] == ["outgoing.not_set", "store.full"]


def test_somebody_who_says_try_again_means_letters_too(
    outgoing: Outgoing, troubles: Troubles, post: PostOffice, clock: Clock
) -> None:
    outgoing.set_account(post.account())
    post.answers["mail"] = ["451 overloaded"]
    outgoing.start()
    outgoing.send(letter())
    settle(outgoing)
    (trouble,) = troubles.all()
    assert trouble.message.code == "outgoing.not_now"
    troubles.retry(trouble.id)
    assert outgoing.settle(60)
    assert log(outgoing) == [(LetterState.SENT, None)]
    assert troubles.all() == []


def test_a_locked_keyring_holds_letters_until_it_is_open(
    outgoing: Outgoing,
    secrets: MemorySecrets,
    troubles: Troubles,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def locked(name: str) -> str | None:
        raise UserError("keyring.unavailable")

    with post_office(login=True) as post:
        outgoing.set_account(post.account(user=USER), PASSWORD)
        with monkeypatch.context() as patch:
            patch.setattr(secrets, "get", locked)
            outgoing.start()
            outgoing.send(letter())
            settle(outgoing)
            assert log(outgoing) == [(LetterState.QUEUED, "outgoing.no_keyring")]
        clock.pass_(minutes=2)
        settle(outgoing)
        assert log(outgoing) == [(LetterState.SENT, None)]
        assert troubles.all() == []
        outgoing.stop()


@pytest.mark.parametrize("where", ["mail", "data"])
def test_a_server_that_hangs_does_not_hold_up_the_end(
    outgoing: Outgoing, post: PostOffice, monkeypatch: pytest.MonkeyPatch, clock: Clock, where: str
) -> None:
    monkeypatch.setattr(sender, "_GRACE", 0.3)
    outgoing.set_account(post.account())
    post.hang_at(where, "451 never")
    outgoing.start()
    number = outgoing.send(letter())
    assert post.reached[where].wait(30)
    # The server says nothing before it may go on.
    outgoing.stop()
    post.go_on()
    assert outgoing.get(number).state is LetterState.QUEUED
    clock.pass_(minutes=5)
    outgoing.start()
    settle(outgoing)
    assert [mail["Message-ID"] for mail in post.got] == [outgoing.get(number).message_id]


def test_a_letter_that_cannot_be_written_holds_up_nobody(
    outgoing: Outgoing, post: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = sender.compose

    def odd(envelope: Envelope, account: SendingAccount) -> bytes:
        if envelope.to == TO:
            raise IndexError
        return real(envelope, account)

    monkeypatch.setattr(sender, "compose", odd)
    outgoing.set_account(post.account())
    outgoing.send(letter())
    outgoing.send(letter("ewa@lipowa.example"))
    outgoing.start()
    settle(outgoing)
    assert log(outgoing) == [(LetterState.FAILED, "outgoing.not_written"), (LetterState.SENT, None)]
