"""Secrets in an encrypted file, for servers that have no keyring; only where whoever runs it gave a key."""

from __future__ import annotations

import base64
import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from filelock import FileLock

from desktop.domain.errors import UserError

VARIABLE = "BEZDOTYK_SECRETS_KEY_FILE"
CREDENTIAL = "bezdotyk-secrets-key"
"""The name in systemd's ``LoadCredential=`` (systemd.exec(5), CREDENTIALS)."""
_LEAST = 32
_MOST = 4096


def key_file(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Where the key lies, if one was given: by our variable, else as systemd's credential of our name."""
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    if environment.get("CREDENTIALS_DIRECTORY"):
        credential = Path(environment["CREDENTIALS_DIRECTORY"]) / CREDENTIAL
        return credential if credential.exists() else None
    return None


class FileSecrets:
    """The secrets of one office in one file (0600), encrypted and signed (Fernet) with a key from elsewhere.

    Raises :class:`UserError` ``secrets.no_key``, ``secrets.bad_key``, ``secrets.wrong_key`` or
    ``secrets.unwritable``.
    """

    def __init__(self, file: Path, key: Path) -> None:
        self._file = file
        self._key = key
        self._lock = FileLock(file.with_suffix(".lock"), mode=0o600)

    def get(self, name: str) -> str | None:
        """The secret, ``None`` if there is none."""
        return self._load().get(name)

    def put(self, name: str, secret: str) -> None:
        """Keep ``secret`` in place of an earlier one."""
        try:
            with self._lock:
                self._save({**self._load(), name: secret})
        except OSError as error:
            raise self._unwritable(error) from error

    def remove(self, name: str) -> None:
        """Forget it; nothing happens if there is none."""
        try:
            with self._lock:
                kept = self._load()
                if kept.pop(name, None) is not None:
                    self._save(kept)
        except OSError as error:
            raise self._unwritable(error) from error

    def names(self) -> list[str]:
        """The names of all secrets."""
        return sorted(self._load())

    def _unwritable(self, error: OSError) -> UserError:
        return UserError("secrets.unwritable", path=str(self._file), reason=error.strerror or "?")

    def _load(self) -> dict[str, str]:
        cipher = self._cipher()
        try:
            sealed = self._file.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            kept: dict[str, str] = json.loads(cipher.decrypt(sealed))
        except InvalidToken as error:
            # Never begun anew: what is in it would be lost.
            raise UserError("secrets.wrong_key", path=str(self._file), key=str(self._key)) from error
        return kept

    def _save(self, kept: dict[str, str]) -> None:
        part = self._file.with_suffix(".part")
        part.unlink(missing_ok=True)
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(self._cipher().encrypt(json.dumps(kept).encode()))
            file.flush()
            os.fsync(file.fileno())
        part.replace(self._file)

    def _cipher(self) -> Fernet:
        try:
            others = self._key.stat().st_mode & stat.S_IRWXO if os.name == "posix" else 0
            with self._key.open("rb") as file:
                content = file.read(_MOST + 1).strip()
        except OSError as error:
            raise UserError("secrets.no_key", path=str(self._key), reason=error.strerror or "?") from error
        if others or not _LEAST <= len(content) <= _MOST:
            raise UserError("secrets.bad_key", path=str(self._key))
        # The file's text has its own length and alphabet; this makes the 256 bits that Fernet takes.
        derived = HKDF(SHA256(), 32, salt=None, info=b"bezdotyk secrets").derive(content)
        return Fernet(base64.urlsafe_b64encode(derived))
