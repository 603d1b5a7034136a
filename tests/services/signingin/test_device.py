"""Signing in on another device, against a provider on loopback."""

from __future__ import annotations

import pytest

from desktop.domain.errors import UserError
from desktop.domain.mailservers import Login
from desktop.services.signingin.device import sign_in
from desktop.services.signingin.oauth import Grant, provider
from tests.services.signingin.provider import Tokens

BEGUN: tuple[int, dict[str, object]] = (
    200,
    {
        "device_code": "d1",
        "user_code": "ABCD-EFGH",
        "verification_uri": "https://provider.example/device",
        "expires_in": 60,
        "interval": 0.01,
    },
)
PENDING: tuple[int, dict[str, object]] = (400, {"error": "authorization_pending"})
GIVEN: tuple[int, dict[str, object]] = (200, {"access_token": "a1", "refresh_token": "r1"})


def test_a_person_types_the_code_elsewhere(tokens: Tokens) -> None:
    tokens.answers = [BEGUN, PENDING, PENDING, GIVEN]
    shown: list[tuple[str, str]] = []
    grant = sign_in(tokens.provider, "biuro-1", "sekret", "x", lambda *said: shown.append(said))
    assert grant == Grant("r1", "sekret")
    assert shown == [("https://provider.example/device", "ABCD-EFGH")]
    assert tokens.forms[0]["scope"] == "poczta"
    assert {form["device_code"] for form in tokens.forms[1:]} == {"d1"}


@pytest.mark.parametrize(
    "answers",
    [
        [BEGUN, PENDING, (400, {"error": "access_denied"})],
        [BEGUN, (400, {"error": "expired_token"})],
        [BEGUN, (200, {"access_token": "a1"})],
        [(400, {"error": "invalid_client"})],
        [(200, {"device_code": "d1"})],
    ],
)
def test_a_refusal_is_said(tokens: Tokens, answers: list[tuple[int, dict[str, object]]]) -> None:
    tokens.answers = answers
    with pytest.raises(UserError) as caught:
        sign_in(tokens.provider, "biuro-1", "", "x", lambda *_said: None)
    assert caught.value.code == "mailbox.signing_in_failed"


def test_nobody_is_waited_for_beyond_the_codes_life(tokens: Tokens) -> None:
    tokens.answers = [(200, {**BEGUN[1], "expires_in": 0.05})]
    tokens.answer = PENDING
    with pytest.raises(UserError):
        sign_in(tokens.provider, "biuro-1", "", "x", lambda *_said: None)
    tokens.answers = [BEGUN]
    with pytest.raises(UserError):
        sign_in(tokens.provider, "biuro-1", "", "x", lambda *_said: None, stopped=lambda: True)


def test_google_has_no_such_way_to_mail() -> None:
    with pytest.raises(UserError) as caught:
        sign_in(provider(Login.GOOGLE), "biuro-1", "", "dok@biuro.example", lambda *_said: None)
    assert caught.value.code == "mailbox.no_code"


def test_sending_asks_for_a_leave_of_its_own() -> None:
    assert "IMAP" in provider(Login.MICROSOFT).scope
    assert "SMTP.Send" in provider(Login.MICROSOFT, sends=True).scope
    assert "IMAP" not in provider(Login.MICROSOFT, sends=True).scope
