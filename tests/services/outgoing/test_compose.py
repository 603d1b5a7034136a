"""Nothing that a letter is made of breaks out of its line."""

from __future__ import annotations

import string
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.domain.letters import LetterKind
from desktop.domain.sending import SendingAccount
from desktop.services.outgoing.addresses import checked_address, message_id, one_line, plain_text
from desktop.services.outgoing.compose import Envelope, compose, new_message_id

ACCOUNT = SendingAccount("h.example", sender="biuro@saldo.example", sender_name="Biuro")
HEADS = {
    "from", "to", "subject", "date", "message-id", "in-reply-to", "references", "reply-to", "auto-submitted",
    "x-auto-response-suppress", "content-language", "content-type",
    "content-transfer-encoding", "mime-version",
}  # fmt: skip
BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029\0"
NASTY = st.text(st.characters() | st.sampled_from(BREAKS + string.punctuation + "\ud800żółć„”"), max_size=300)


def made(
    subject: str = "Temat", body: str = "Treść", answers: str = "", account: SendingAccount = ACCOUNT
) -> bytes:
    envelope = Envelope(
        LetterKind.ANSWER,
        "jan@lipowa.example",
        subject,
        body,
        "pl",
        "<1@saldo.example>",
        answers,
        datetime(2026, 11, 12, tzinfo=UTC),
    )
    return compose(envelope, account)


@given(NASTY, NASTY, NASTY, NASTY)
def test_whatever_is_given_no_head_line_is_added(subject: str, body: str, answers: str, name: str) -> None:
    account = SendingAccount("h.example", sender="biuro@saldo.example", sender_name=name)
    raw = made(subject, body, answers, account)
    head, _, _rest = raw.partition(b"\r\n\r\n")
    assert raw.isascii()
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    names = [
        line.split(b":")[0].decode().lower()
        for line in head.split(b"\r\n")
        if not line.startswith((b" ", b"\t"))
    ]
    assert len(set(names)) == len(names)
    assert set(names) <= HEADS
    mail = message_from_bytes(raw, policy=default)
    assert str(mail["Subject"]).split() == one_line(subject).split()
    assert [one.addr_spec for one in mail["From"].addresses] == ["biuro@saldo.example"]
    assert [one.addr_spec for one in mail["To"].addresses] == ["jan@lipowa.example"]
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == plain_text(body).rstrip("\n")


@given(NASTY)
def test_an_address_that_is_taken_is_one_plain_address(text: str) -> None:
    for candidate in (text, f"jan@{text}", f"{text}@lipowa.example", f"jan@lipowa.example{text}"):
        try:
            address = checked_address(candidate)
        except UserError:
            continue
        assert address.isascii()
        assert address.isprintable()
        assert address.count("@") == 1
        assert not set(address) & set(' ,;:<>"()[]\\')


@pytest.mark.parametrize(
    "name", ["Żółć, „Łódź” sp. z o.o.", 'a"b\\c', "Ірина", "Müller & Söhne <x@y.pl>", "=?utf-8?q?x?="]
)
def test_names_and_subjects_come_as_they_are(name: str) -> None:
    account = SendingAccount("h.example", sender="biuro@saldo.example", sender_name=name)
    mail = message_from_bytes(made(name * 4, account=account), policy=default)
    assert mail["From"].addresses[0].addr_spec == "biuro@saldo.example"
    if not name.startswith("=?"):
        assert mail["From"].addresses[0].display_name == name
        assert mail["Subject"] == name * 4


def test_an_answer_says_that_it_is_one() -> None:
    long = f"<{'a' * 300}@lipowa.example>"
    mail = message_from_bytes(made(answers=long), policy=default)
    assert mail["Auto-Submitted"] == "auto-replied"
    assert mail["X-Auto-Response-Suppress"] == "All"
    assert f"In-Reply-To: {long}\r\n".encode() in made(answers=long)
    assert f"References: {long}\r\n".encode() in made(answers=long)
    assert "In-Reply-To" not in message_from_bytes(made(answers="<a@b>\r\nBcc: <c@d>"), policy=default)


def test_message_ids_are_ones() -> None:
    assert message_id(" <a.b@c> ") == "<a.b@c>"
    for bad in ("", "a@b", "<a b>", "<a>\n<b>", "<ż@b>", "<<a>>"):
        assert message_id(bad) == ""
    assert len({new_message_id(ACCOUNT) for _ in range(100)}) == 100
    assert new_message_id(SendingAccount()).endswith("@bezdotyk.invalid>")
