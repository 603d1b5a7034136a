"""Signing in with OAuth 2 against a provider on loopback: PKCE, state, renewal, withdrawal."""

from __future__ import annotations

import base64
import hashlib
import threading
import urllib.error
import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop.domain.errors import UserError
from desktop.services.signingin.oauth import Grant, Provider, renew, sign_in
from tests.services.signingin.provider import Tokens


class Browser:
    """Comes back with ``bring`` as soon as it is opened."""

    def __init__(self, bring: str) -> None:
        self._bring = bring
        self.asked: dict[str, str] = {}

    def open(self, url: str) -> None:
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        threading.Thread(target=self._come_back, daemon=True).start()

    def _come_back(self) -> None:
        back = self.asked["redirect_uri"]
        with pytest.raises(urllib.error.HTTPError):
            # Somebody else on this computer, who does not know the state.
            urllib.request.urlopen(f"{back}?state=x&code=obcy", timeout=5)
        urllib.request.urlopen(f"{back}?state={self.asked['state']}&{self._bring}", timeout=5)


def test_signing_in_gives_a_grant_and_proves_who_asked(tokens: Tokens) -> None:
    tokens.answer = (
        200,
        {"access_token": "a1", "refresh_token": "r1", "expires_in": 3600, "token_type": "Bearer"},
    )
    browser = Browser("code=kod")
    grant = sign_in(tokens.provider, "biuro-1", "sekret", "dok@biuro.example", browser.open)
    assert grant == Grant("r1", "sekret")
    assert Grant.from_text(grant.as_text()) == grant
    (form,) = tokens.forms
    assert form["code"] == "kod"
    assert form["client_id"] == "biuro-1"
    challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest())
    assert browser.asked["code_challenge"] == challenge.decode().rstrip("=")
    assert browser.asked["code_challenge_method"] == "S256"
    assert browser.asked["login_hint"] == "dok@biuro.example"


@pytest.mark.parametrize("bring", ["error=access_denied", "nic=1"])
def test_a_refusal_in_the_browser_is_said(tokens: Tokens, bring: str) -> None:
    with pytest.raises(UserError) as caught:
        sign_in(tokens.provider, "biuro-1", "", "dok@biuro.example", Browser(bring).open)
    assert caught.value.code == "mailbox.signing_in_failed"


def test_nobody_is_waited_for_for_ever(tokens: Tokens) -> None:
    with pytest.raises(UserError):
        sign_in(tokens.provider, "biuro-1", "", "x", lambda _url: None, patience=0.1)
    with pytest.raises(UserError):
        sign_in(tokens.provider, "biuro-1", "", "x", lambda _url: None, lambda: True)


def test_an_access_token_is_renewed_and_a_new_grant_kept(tokens: Tokens) -> None:
    tokens.answer = (
        200,
        {"access_token": "a2", "refresh_token": "r2", "expires_in": 3600, "token_type": "Bearer"},
    )
    access, grant = renew(tokens.provider, "biuro-1", Grant("r1"), "dok@biuro.example")
    assert (access.token, access.is_fresh, grant) == ("a2", True, Grant("r2"))
    assert tokens.forms[0]["refresh_token"] == "r1"
    tokens.answer = (200, {"access_token": "a3", "expires_in": 1, "token_type": "Bearer"})
    _, same = renew(tokens.provider, "biuro-1", grant, "dok@biuro.example")
    assert same == grant


@pytest.mark.parametrize(
    ("code", "said", "expected"),
    [
        (400, {"error": "invalid_grant"}, "mailbox.sign_in_again"),
        (400, {"error": "temporarily_unavailable"}, "mailbox.signing_in_failed"),
        (503, {}, "mailbox.signing_in_failed"),
        (200, {"nic": 1}, "mailbox.signing_in_failed"),
    ],
)
def test_what_the_provider_refuses_is_told_apart(
    tokens: Tokens, code: int, said: dict[str, object], expected: str
) -> None:
    tokens.answer = (code, said)
    with pytest.raises(UserError) as caught:
        renew(tokens.provider, "biuro-1", Grant("r1"), "dok@biuro.example")
    assert caught.value.code == expected


def test_a_provider_that_is_away_is_no_withdrawal() -> None:
    away = Provider("http://127.0.0.1:9/a", "http://127.0.0.1:9/t", "poczta", "127.0.0.1")
    with pytest.raises(UserError) as caught:
        renew(away, "biuro-1", Grant("r1"), "x")
    assert caught.value.code == "mailbox.signing_in_failed"


def test_a_password_from_before_is_no_grant() -> None:
    assert Grant.from_text("tajne") is None
    assert Grant.from_text("[]") is None
    assert Grant.from_text("{}") is None
