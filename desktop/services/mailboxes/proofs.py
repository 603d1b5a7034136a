"""What proves to a server that a mailbox is the office's: a password, or a token of Google or Microsoft."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.domain.mailboxes import Login, Mailbox
from desktop.services.secrets import Secrets

if TYPE_CHECKING:
    from desktop.intake.mail.oauth import Access


class Proofs:
    """Keeps passwords and grants in the keyring; access tokens only as long as the program runs."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._lock = threading.Lock()
        self._access: dict[tuple[int, str], Access] = {}

    def keep(self, mailbox_id: int, secret: str) -> None:
        """Keep a password, or what :meth:`sign_in` gave; raises what the keyring raises."""
        self._secrets.put(_name(mailbox_id), secret)

    def forget(self, mailbox_id: int) -> None:
        """Forget it."""
        # Where there is no keyring there is no password either.
        with suppress(UserError):
            self._secrets.remove(_name(mailbox_id))

    def proof(self, mailbox: Mailbox, secret: str | None = None) -> str:
        """The password, or an access token; of ``secret`` if it is given, instead of what is kept.

        Raises :class:`UserError` ``mailbox.no_password``, ``mailbox.sign_in_again`` or
        ``mailbox.signing_in_failed``, and what the keyring raises.
        """
        kept = secret or self._secrets.get(_name(mailbox.id))
        if not kept:
            raise UserError("mailbox.no_password", user=mailbox.user)
        if mailbox.login is Login.PASSWORD:
            return kept
        with self._lock:
            access = self._access.get((mailbox.id, kept))
        if access is not None and access.is_fresh:
            return access.token
        return self._renewed(mailbox, kept, keep=not secret)

    def sign_in(
        self,
        mailbox: Mailbox,
        client_secret: str,
        open_browser: Callable[[str], object],
        stopped: Callable[[], bool],
    ) -> str:
        """Have a person sign in in the browser; returns what :meth:`keep` keeps."""
        from desktop.intake.mail import oauth

        if mailbox.login is Login.PASSWORD or not mailbox.client_id:
            raise UserError("mailbox.no_client_id")
        provider = oauth.PROVIDERS[mailbox.login]
        return oauth.sign_in(
            provider, mailbox.client_id, client_secret, mailbox.user, open_browser, stopped
        ).as_text()

    def _renewed(self, mailbox: Mailbox, kept: str, *, keep: bool) -> str:
        # Its libraries are loaded by those alone who sign in that way.
        from desktop.intake.mail import oauth

        grant = oauth.Grant.from_text(kept)
        if grant is None:
            raise UserError("mailbox.sign_in_again", user=mailbox.user)
        provider = oauth.PROVIDERS[mailbox.login]
        access, renewed = oauth.renew(provider, mailbox.client_id, grant, mailbox.user)
        if renewed != grant and keep:
            # Microsoft gives a new one each time, and the old one ends some day.
            kept = renewed.as_text()
            self.keep(mailbox.id, kept)
        with self._lock:
            others = {key: value for key, value in self._access.items() if key[0] != mailbox.id}
            self._access = {**others, (mailbox.id, kept): access}
        return access.token


def _name(mailbox_id: int) -> str:
    return f"mailbox:{mailbox_id}"
