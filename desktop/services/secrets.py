"""Passwords and tokens: in the system's keyring, or where its owner chose so in a file with a key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.errors import UserError
from desktop.services.place.keys import keyring_name
from desktop.services.secretfile import FileSecrets, key_file

if TYPE_CHECKING:
    from keyring.errors import KeyringError

_SERVICE = "bezdotyk"


class Secrets(Protocol):
    """Keeps secrets by name, for instance ``mailbox:3``.

    All raise :class:`UserError`: ``keyring.missing`` where the system has no keyring, ``keyring.unavailable``
    where it is locked, ``secrets.*`` where a file was chosen that cannot be used.
    """

    def get(self, name: str) -> str | None:
        """The secret, ``None`` if there is none."""

    def put(self, name: str, secret: str) -> None:
        """Keep ``secret`` in place of an earlier one."""

    def remove(self, name: str) -> None:
        """Forget it; nothing happens if there is none."""


def secrets_of(folder: Path) -> Secrets:
    """The secrets of the office whose data lie in ``folder``: in a file only if a key was given for it."""
    key = key_file()
    if key is not None:
        return FileSecrets(folder / "secrets.enc", key)
    return KeyringSecrets(keyring_name(folder))


def unavailable(error: KeyringError) -> UserError:
    """What to tell of a keyring that does not answer: none is another matter than a locked one."""
    from keyring.errors import NoKeyringError

    return UserError("keyring.missing" if isinstance(error, NoKeyringError) else "keyring.unavailable")


class KeyringSecrets:
    """The secrets of one office in the keyring of the user who works here.

    ``office`` tells offices of the same user apart: the data folder, or the first one of an office that was
    moved.
    """

    def __init__(self, office: str) -> None:
        self._office = office

    def get(self, name: str) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(_SERVICE, self._key(name))
        except KeyringError as error:
            raise unavailable(error) from error

    def put(self, name: str, secret: str) -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, self._key(name), secret)
        except KeyringError as error:
            raise unavailable(error) from error

    def remove(self, name: str) -> None:
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            keyring.delete_password(_SERVICE, self._key(name))
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise unavailable(error) from error

    def _key(self, name: str) -> str:
        return f"{self._office}#{name}"
