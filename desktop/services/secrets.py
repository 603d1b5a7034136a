"""Passwords and tokens: in the system's keyring, and nowhere else."""

from __future__ import annotations

from typing import Protocol

from desktop.domain.errors import UserError

_SERVICE = "bezdotyk"


class Secrets(Protocol):
    """Where secrets are kept, by a name that is not secret."""

    def get(self, name: str) -> str | None:
        """The secret, ``None`` if there is none; raises :class:`UserError` ``keyring.unavailable``."""

    def put(self, name: str, secret: str) -> None:
        """Keep the secret; raises :class:`UserError` ``keyring.unavailable``."""

    def remove(self, name: str) -> None:
        """Forget the secret; one that is not there is fine."""


class KeyringSecrets:
    """Secrets in the operating system's keyring."""

    def get(self, name: str) -> str | None:
        import keyring
        from keyring.errors import KeyringError

        try:
            return keyring.get_password(_SERVICE, name)
        except KeyringError as error:
            raise UserError("keyring.unavailable") from error

    def put(self, name: str, secret: str) -> None:
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, name, secret)
        except KeyringError as error:
            raise UserError("keyring.unavailable") from error

    def remove(self, name: str) -> None:
        import keyring
        from keyring.errors import KeyringError, PasswordDeleteError

        try:
            keyring.delete_password(_SERVICE, name)
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise UserError("keyring.unavailable") from error


def backend_name() -> str | None:
    """The keyring that this computer has, ``None`` if it has none that keeps anything."""
    import keyring
    from keyring.backends.fail import Keyring as NoKeyring

    backend = keyring.get_keyring()
    return None if isinstance(backend, NoKeyring) else type(backend).__module__
