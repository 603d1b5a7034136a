"""Signing in on another device (RFC 8628): for a server on which nobody can open a browser."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import requests

from desktop.domain.errors import UserError
from desktop.services.signingin.oauth import Grant, Provider

_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_TIMEOUT = 30.0
_USUAL_INTERVAL = 5.0
_LONGEST = 900.0
"""Seconds that a person gets, whatever the provider allows."""
_LOOK_UP = 0.2


def sign_in(
    provider: Provider,
    client_id: str,
    client_secret: str,
    user: str,
    show: Callable[[str, str], object],
    stopped: Callable[[], bool] = lambda: False,
) -> Grant:
    """``show`` a page's address and the code to type there, and wait for the person to have done it.

    Raises :class:`UserError` ``mailbox.no_code`` where the provider has no such way, or
    ``mailbox.signing_in_failed``.
    """
    if not provider.device:
        raise UserError("mailbox.no_code", user=user)
    begun = _ask(provider.device, {"client_id": client_id, "scope": provider.scope})
    try:
        device, code, page = (str(begun[name]) for name in ("device_code", "user_code", "verification_uri"))
    except KeyError:
        raise UserError("mailbox.signing_in_failed", said=str(begun.get("error", ""))[:100]) from None
    show(page, code)
    form = {"grant_type": _GRANT, "client_id": client_id, "device_code": device}
    if client_secret:
        form["client_secret"] = client_secret
    return Grant(
        _wait(provider, form, _seconds(begun, "interval", _USUAL_INTERVAL), _life(begun), stopped),
        client_secret,
    )


def _wait(
    provider: Provider, form: dict[str, str], interval: float, life: float, stopped: Callable[[], bool]
) -> str:
    """Ask as often as the provider allows; the refresh token."""
    end = time.monotonic() + life
    while True:
        following = time.monotonic() + interval
        while time.monotonic() < following:
            if stopped() or time.monotonic() > end:
                raise UserError("mailbox.signing_in_failed", said="timeout")
            time.sleep(_LOOK_UP)
        answer = _ask(provider.token, form)
        error = str(answer.get("error") or "")
        if error == "slow_down":
            # RFC 8628, 3.5: five seconds more from now on.
            interval += 5
        elif error and error != "authorization_pending":
            raise UserError("mailbox.signing_in_failed", said=error[:100])
        elif not error:
            token = answer.get("refresh_token")
            if not token:
                raise UserError("mailbox.signing_in_failed", said="refresh_token")
            return str(token)


def _ask(url: str, form: dict[str, str]) -> dict[str, Any]:
    try:
        answer = requests.post(url, data=form, timeout=_TIMEOUT, allow_redirects=False).json()
    except (requests.RequestException, ValueError) as error:
        raise UserError("mailbox.signing_in_failed", said=type(error).__name__) from error
    if not isinstance(answer, dict):
        raise UserError("mailbox.signing_in_failed", said="answer")
    return answer


def _life(begun: dict[str, Any]) -> float:
    return min(_seconds(begun, "expires_in", _LONGEST), _LONGEST)


def _seconds(answer: dict[str, Any], name: str, usual: float) -> float:
    try:
        return max(float(answer.get(name) or usual), 0.0)
    except (TypeError, ValueError):
        return usual
