"""Signing in with Google or Microsoft from the command line."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from typing import Protocol, TypeVar

from desktop.cli.output import say
from desktop.services.signingin.proofs import Code

Owner_contra = TypeVar("Owner_contra", contravariant=True)


class SignsIn(Protocol[Owner_contra]):
    """What mailboxes and the account for sending have in common."""

    def sign_in(
        self, account: Owner_contra, client_secret: str, open_browser: Callable[[str], object], /
    ) -> str:
        """In the browser of this computer."""

    def sign_in_elsewhere(
        self, account: Owner_contra, client_secret: str, show: Callable[[Code], object], /
    ) -> str:
        """On another device."""


def signed_in(
    service: SignsIn[Owner_contra], account: Owner_contra, client_secret: str, *, by_code: bool
) -> str:
    """The secret to keep, once the person has signed in; raises what the services raise."""
    if by_code:
        return service.sign_in_elsewhere(account, client_secret, _show_code)
    return service.sign_in(account, client_secret, _show_page)


def _show_page(url: str) -> None:
    say(f"Zaloguj się w przeglądarce na tym komputerze:\n{url}")
    webbrowser.open(url)


def _show_code(code: Code) -> None:
    say(f"Otwórz na dowolnym urządzeniu {code.page} i wpisz kod {code.code}. Czekam na zgodę…")
