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

SECRET_NAMES = "secret-names"  # noqa: S105 - a file's name
"""The file of a data folder that says under which names there are secrets, a line each."""


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

    def names(self) -> list[str]:
        """The names that secrets were kept under; of some the secret may be gone."""


def secrets_of(folder: Path) -> Secrets:
    """The secrets of the office whose data lie in ``folder``: in a file only if a key was given for it."""
    key = key_file()
    if key is not None:
        return FileSecrets(folder / "secrets.enc", key)
    return KeyringSecrets(keyring_name(folder), folder / SECRET_NAMES)


def unavailable(error: KeyringError) -> UserError:
    """What to tell of a keyring that does not answer: none is another matter than a locked one."""
    from keyring.errors import NoKeyringError

    return UserError("keyring.missing" if isinstance(error, NoKeyringError) else "keyring.unavailable")


class KeyringSecrets:
    """The secrets of one office in the keyring of the user who works here.

    ``office`` tells offices of the same user apart: the data folder, or the first one of an office that was
    moved.  A keyring cannot be asked what it holds, and a backup has to take all of it along: the names are
    written into the file ``names``.
    """

    def __init__(self, office: str, names: Path) -> None:
        self._office = office
        self._names = names

    def get(self, name: str) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            found: str | None = keyring.get_password(_SERVICE, self._key(name))
        except KeyringError as error:
            raise unavailable(error) from error
        if found is not None:
            self._note(name)
        return found

    def put(self, name: str, secret: str) -> None:
        import keyring
        from keyring.errors import KeyringError

        self._note(name)
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

    def names(self) -> list[str]:
        try:
            return sorted(set(self._names.read_text(encoding="utf-8").splitlines()))
        except FileNotFoundError:
            return []

    def _note(self, name: str) -> None:
        if name not in self.names():
            # Appended, not written anew: another program may be noting a name too.
            self._names.parent.mkdir(parents=True, exist_ok=True)
            with self._names.open("a", encoding="utf-8") as file:
                file.write(f"{name}\n")

    def _key(self, name: str) -> str:
        return f"{self._office}#{name}"
