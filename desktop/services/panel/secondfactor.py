"""The second factor: codes of an authenticator (TOTP, RFC 6238), each accepted once."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import pyotp

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelUserTable
from desktop.domain.errors import UserError
from desktop.services.panel.acts import Did, note
from desktop.services.panel.callers import Caller
from desktop.services.panel.refusals import Refused
from desktop.services.panel.tokens import hash_token
from desktop.services.secrets import Secrets
from desktop.services.settings import SettingsStore

_STEP = 30
_RECOVERY_CODES = 8


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an authenticator is told: the secret in base 32, and the address with all of it."""

    secret: str
    uri: str


class SecondFactor:
    """Switching it on and off, and judging codes.  The secrets lie in the keyring."""

    def __init__(
        self, database: Database, keys: Secrets, settings: SettingsStore, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._keys = keys
        self._settings = settings
        self._clock = clock

    def begin(self, caller: Caller) -> Enrolment:
        """A secret to put into the authenticator; the one begun before, if it was not confirmed yet.

        Raises :class:`Refused` ``no_keyring`` where the office's computer keeps no secrets.
        """
        user_id = caller.need_user()
        try:
            secret = self._keys.get(_begun(user_id))
            if secret is None:
                secret = pyotp.random_base32()
                self._keys.put(_begun(user_id), secret)
        except UserError as error:
            raise Refused("no_keyring") from error
        issuer = self._settings.load().office_name or "Bezdotyk"
        return Enrolment(secret, pyotp.TOTP(secret).provisioning_uri(name=caller.email, issuer_name=issuer))

    def confirm(self, caller: Caller, code: str) -> list[str]:
        """Switch it on, once a first code is right; returns the codes for the day the phone is lost.

        Raises :class:`Refused` ``bad_code`` or ``no_keyring``.
        """
        user_id = caller.need_user()
        try:
            secret = self._keys.get(_begun(user_id))
            step = None if secret is None else self._step(secret, code, after=0)
            if secret is None or step is None:
                raise Refused("bad_code")
            self._keys.put(_kept(user_id), secret)
            self._keys.remove(_begun(user_id))
        except UserError as error:
            raise Refused("no_keyring") from error
        codes = [f"{secrets.token_hex(3)}-{secrets.token_hex(3)}" for _ in range(_RECOVERY_CODES)]
        with self._database.write() as session:
            user = session.get_one(PanelUserTable, user_id)
            user.second_factor = True
            user.last_step = step
            user.recovery = [hash_token(one) for one in codes]
            note(session, Did.SECOND_FACTOR_ON, self._clock(), who=user.email, address=caller.address)
        return codes

    def switch_off(self, user_id: int, *, by: str) -> None:
        """Ask for it no longer: by the user, who just proved who they are, or by the office."""
        with self._database.write() as session:
            user = session.get(PanelUserTable, user_id)
            if user is None:
                raise Refused("not_found")
            user.second_factor, user.recovery = False, []
            note(session, Did.SECOND_FACTOR_OFF, self._clock(), who=by, about=user.email)
        self.forget(user_id)

    def forget(self, user_id: int) -> None:
        """Take both secrets of a user out of the keyring, the one only begun included."""
        for name in (_kept(user_id), _begun(user_id)):
            try:
                self._keys.remove(name)
            except UserError:
                return  # without a keyring there is nothing in it either

    def accept(self, user_id: int, code: str) -> bool:
        """Whether ``code`` is right now; neither it nor a recovery code is accepted a second time."""
        typed = "".join(code.split())[:40]
        try:
            secret = self._keys.get(_kept(user_id))
        except UserError as error:
            raise Refused("no_keyring") from error
        with self._database.write() as session:
            user = session.get_one(PanelUserTable, user_id)
            step = None if secret is None else self._step(secret, typed, user.last_step)
            if step is not None:
                user.last_step = step
                return True
            digest = hash_token(typed.lower())
            if digest in user.recovery:
                user.recovery = [one for one in user.recovery if one != digest]
                return True
        return False

    def _step(self, secret: str, code: str, after: int) -> int | None:
        """The time step that ``code`` belongs to, one before or after now included; none up to ``after``."""
        typed = "".join(code.split())
        if not (typed.isascii() and typed.isdigit()):
            return None
        now = int(self._clock().timestamp()) // _STEP
        totp = pyotp.TOTP(secret)
        found = None
        for step in (now - 1, now, now + 1):
            if hmac.compare_digest(totp.at(step * _STEP), typed) and step > after:
                found = step
        return found


def _kept(user_id: int) -> str:
    return f"panel:totp:{user_id}"


def _begun(user_id: int) -> str:
    return f"panel:totp-begun:{user_id}"
