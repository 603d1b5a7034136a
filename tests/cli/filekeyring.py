"""A keyring in a file, for tests that run the program as a process of its own."""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.compat import properties
from keyring.errors import PasswordDeleteError

_FILE = "BEZDOTYK_TEST_KEYRING"


class FileKeyring(KeyringBackend):
    """Not for real passwords; only where its file is named, for the library finds every keyring there is."""

    @properties.classproperty
    def priority(cls) -> float:  # noqa: N805 - a property of the class
        if _FILE not in os.environ:
            raise RuntimeError(f"{_FILE} is not set")
        return 1.0

    def get_password(self, service: str, username: str) -> str | None:
        return self._load().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._save({**self._load(), f"{service} {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        kept = self._load()
        if kept.pop(f"{service} {username}", None) is None:
            raise PasswordDeleteError
        self._save(kept)

    def _file(self) -> Path:
        return Path(os.environ[_FILE])

    def _load(self) -> dict[str, str]:
        if not self._file().exists():
            return {}
        kept: dict[str, str] = json.loads(self._file().read_text(encoding="utf-8"))
        return kept

    def _save(self, kept: dict[str, str]) -> None:
        self._file().write_text(json.dumps(kept), encoding="utf-8")
