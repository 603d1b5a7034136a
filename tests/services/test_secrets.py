"""Secrets lie in the keyring, apart for every office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from desktop.domain.errors import UserError
from desktop.services.secrets import KeyringSecrets


class MemoryKeyring(KeyringBackend):
    """A keyring that forgets."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_secrets_are_kept_by_office_and_forgotten_when_told(ring: MemoryKeyring, tmp_path: Path) -> None:
    mine, other = KeyringSecrets("a", tmp_path / "a"), KeyringSecrets("b", tmp_path / "b")
    mine.put("mailbox:1", "tajne")
    assert mine.get("mailbox:1") == "tajne"
    assert other.get("mailbox:1") is None
    mine.remove("mailbox:1")
    mine.remove("mailbox:1")
    assert mine.get("mailbox:1") is None


def test_names_are_known_also_to_the_next_program(ring: MemoryKeyring, tmp_path: Path) -> None:
    file = tmp_path / "dane" / "secret-names"
    secrets = KeyringSecrets("a", file)
    assert secrets.names() == []
    secrets.put("mailbox:2", "tajne")
    secrets.put("mailbox:1", "tajne")
    secrets.put("mailbox:1", "inne")
    assert KeyringSecrets("a", file).names() == ["mailbox:1", "mailbox:2"]
    assert "tajne" not in file.read_text()
    # Kept by a version that noted no names: whoever uses it notes it.
    ring.kept["bezdotyk", "a#outgoing"] = "tajne"
    assert secrets.get("outgoing") == "tajne"
    assert "outgoing" in secrets.names()


def test_without_a_keyring_it_is_said(ring: MemoryKeyring, tmp_path: Path) -> None:
    keyring.set_keyring(NoKeyring())
    secrets = KeyringSecrets("a", tmp_path / "a")
    for call in (lambda: secrets.get("x"), lambda: secrets.put("x", "y"), lambda: secrets.remove("x")):
        with pytest.raises(UserError, match=r"keyring\.missing"):
            call()


def test_a_locked_keyring_is_another_matter_than_none(
    ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def locked(*_names: str) -> None:
        raise KeyringLocked

    monkeypatch.setattr(ring, "get_password", locked)
    with pytest.raises(UserError, match=r"keyring\.unavailable"):
        KeyringSecrets("a", tmp_path / "a").get("x")
