"""Passwords and tokens: in the system's keyring, and nowhere else."""

from __future__ import annotations

from typing import Protocol

from desktop.domain.errors import UserError

_SERVICE = "bezdotyk"


class Secrets(Protocol):
    """Keeps secrets by name, for instance ``mailbox:3``.

    All raise :class:`UserError` ``keyring.unavailable`` where the system has no keyring, or a locked one.
    """

    def get(self, name: str) -> str | None:
        """The secret, ``None`` if there is none."""

    def put(self, name: str, secret: str) -> None:
        """Keep ``secret`` in place of an earlier one."""

    def remove(self, name: str) -> None:
        """Forget it; nothing happens if there is none."""


class KeyringSecrets:
    """The secrets of one office in the keyring of the user who works here.

    ``office`` tells offices of the same user apart: the data folder.
    """

    def __init__(self, office: str) -> None:
        self._office = office

    def get(self, name: str) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(_SERVICE, self._key(name))
        except KeyringError as error:
            raise UserError("keyring.unavailable") from error

    def put(self, name: str, secret: str) -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, self._key(name), secret)
        except KeyringError as error:
            raise UserError("keyring.unavailable") from error

    def remove(self, name: str) -> None:
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            keyring.delete_password(_SERVICE, self._key(name))
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise UserError("keyring.unavailable") from error

    def _key(self, name: str) -> str:
        return f"{self._office}#{name}"
