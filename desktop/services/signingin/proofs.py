"""What proves to a server that an account is the office's: a password, or a token of Google or Microsoft."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.domain.mailservers import Login
from desktop.services.secrets import Secrets

if TYPE_CHECKING:
    from desktop.services.signingin.oauth import Access


@dataclass(frozen=True, slots=True)
class Identity:
    """As whom the office comes to a mail server."""

    secret: str
    """The name of its password or grant in the keyring."""
    user: str
    login: Login
    client_id: str = ""
    """What the office's own application is called at Google or Microsoft."""
    sends: bool = False
    """To send mail; otherwise to read it: the leave that is asked for is another."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a person types on the page of Microsoft on another device."""

    page: str
    code: str


class Proofs:
    """Keeps passwords and grants in the keyring; access tokens only as long as the program runs."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._lock = threading.Lock()
        self._access: dict[tuple[str, str], Access] = {}

    def keep(self, name: str, secret: str) -> None:
        """Keep a password, or what :meth:`sign_in` gave; raises what the keyring raises."""
        self._secrets.put(name, secret)

    def forget(self, name: str) -> None:
        """Forget it."""
        # Where there is no keyring there is no password either.
        with suppress(UserError):
            self._secrets.remove(name)

    def is_kept(self, name: str) -> bool:
        """Whether there is one; raises what the keyring raises."""
        return self._secrets.get(name) is not None

    def proof(self, identity: Identity, secret: str | None = None) -> str:
        """The password, or an access token; of ``secret`` if it is given, instead of what is kept.

        Raises :class:`UserError` ``mailbox.no_password``, ``mailbox.sign_in_again`` or
        ``mailbox.signing_in_failed``, and what the keyring raises.
        """
        kept = secret or self._secrets.get(identity.secret)
        if not kept:
            raise UserError("mailbox.no_password", user=identity.user)
        if identity.login is Login.PASSWORD:
            return kept
        with self._lock:
            access = self._access.get((identity.secret, kept))
        if access is not None and access.is_fresh:
            return access.token
        return self._renewed(identity, kept, keep=not secret)

    def sign_in(
        self,
        identity: Identity,
        client_secret: str,
        open_browser: Callable[[str], object],
        stopped: Callable[[], bool],
    ) -> str:
        """Have a person sign in in the browser; returns what :meth:`keep` keeps.

        Raises :class:`UserError` ``mailbox.no_client_id`` or ``mailbox.signing_in_failed``.
        """
        from desktop.services.signingin import oauth

        _needs_client(identity)
        provider = oauth.provider(identity.login, sends=identity.sends)
        return oauth.sign_in(
            provider, identity.client_id, client_secret, identity.user, open_browser, stopped
        ).as_text()

    def sign_in_elsewhere(
        self,
        identity: Identity,
        client_secret: str,
        show: Callable[[Code], object],
        stopped: Callable[[], bool],
    ) -> str:
        """Have a person sign in on another device, for a server without a browser; as :meth:`sign_in`.

        Also raises ``mailbox.no_code``: Google gives no leave to read mail that way.
        """
        from desktop.services.signingin import device, oauth

        _needs_client(identity)
        provider = oauth.provider(identity.login, sends=identity.sends)
        return device.sign_in(
            provider,
            identity.client_id,
            client_secret,
            identity.user,
            lambda page, code: show(Code(page, code)),
            stopped,
        ).as_text()

    def _renewed(self, identity: Identity, kept: str, *, keep: bool) -> str:
        # Its libraries are loaded by those alone who sign in that way.
        from desktop.services.signingin import oauth

        grant = oauth.Grant.from_text(kept)
        if grant is None:
            raise UserError("mailbox.sign_in_again", user=identity.user)
        provider = oauth.provider(identity.login, sends=identity.sends)
        access, renewed = oauth.renew(provider, identity.client_id, grant, identity.user)
        if renewed != grant and keep:
            # Microsoft gives a new one each time, and the old one ends some day.
            kept = renewed.as_text()
            self.keep(identity.secret, kept)
        with self._lock:
            others = {key: value for key, value in self._access.items() if key[0] != identity.secret}
            self._access = {**others, (identity.secret, kept): access}
        return access.token


def _needs_client(identity: Identity) -> None:
    if identity.login is Login.PASSWORD or not identity.client_id:
        raise UserError("mailbox.no_client_id")
