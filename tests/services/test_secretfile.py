"""Secrets in a file: only with a key that was given, unreadable without it, and never begun anew."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from desktop.domain.errors import UserError
from desktop.services.doctor import examine
from desktop.services.secretfile import CREDENTIAL, VARIABLE, FileSecrets, key_file
from desktop.services.secrets import KeyringSecrets, secrets_of
from tests.cli.test_commands import ROOT

SECRET = "tajne hasło do skrzynki"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """A key as the help has it made."""
    path = tmp_path / "klucz"
    path.write_text("zQ3vXo1m0lYb8m7sB1kq2fN5c9e4h6t8u0w2y4A6C8E=\n")
    path.chmod(0o600)
    return path


@pytest.fixture
def kept(tmp_path: Path, key: Path) -> FileSecrets:
    return FileSecrets(tmp_path / "secrets.enc", key)


def test_what_is_kept_comes_back_and_lies_there_encrypted(
    kept: FileSecrets, tmp_path: Path, key: Path
) -> None:
    assert kept.get("mailbox:1") is None
    kept.put("mailbox:1", SECRET)
    kept.put("mailbox:2", "inne")
    assert FileSecrets(tmp_path / "secrets.enc", key).get("mailbox:1") == SECRET
    kept.remove("mailbox:2")
    kept.remove("mailbox:2")
    assert kept.get("mailbox:2") is None
    for one in tmp_path.iterdir():
        assert SECRET.encode() not in one.read_bytes()
        assert b"mailbox" not in one.read_bytes()
        if os.name == "posix":
            assert stat.S_IMODE(one.stat().st_mode) == 0o600


def test_another_key_or_a_changed_file_loses_nothing(kept: FileSecrets, tmp_path: Path) -> None:
    kept.put("a", SECRET)
    other = tmp_path / "inny"
    other.write_text("x" * 40)
    other.chmod(0o600)
    before = (tmp_path / "secrets.enc").read_bytes()
    wrong = FileSecrets(tmp_path / "secrets.enc", other)
    for call in (lambda: wrong.get("a"), lambda: wrong.put("b", "c"), lambda: wrong.remove("a")):
        with pytest.raises(UserError, match=r"secrets\.wrong_key"):
            call()
    assert (tmp_path / "secrets.enc").read_bytes() == before
    (tmp_path / "secrets.enc").write_bytes(before[:-4] + b"AAA=")
    with pytest.raises(UserError, match=r"secrets\.wrong_key"):
        kept.get("a")


def test_a_key_that_is_short_missing_or_open_to_others_is_refused(kept: FileSecrets, key: Path) -> None:
    if os.name == "posix":
        key.chmod(0o604)
        with pytest.raises(UserError, match=r"secrets\.bad_key"):
            kept.get("a")
        key.chmod(0o600)
    key.write_text("krótki")
    with pytest.raises(UserError, match=r"secrets\.bad_key"):
        kept.put("a", "b")
    key.unlink()
    with pytest.raises(UserError, match=r"secrets\.no_key"):
        kept.get("a")


def test_writers_at_once_lose_nothing_of_each_other(tmp_path: Path, key: Path) -> None:
    def put(number: int) -> None:
        FileSecrets(tmp_path / "secrets.enc", key).put(f"mailbox:{number}", str(number))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(put, range(24)))
    kept = FileSecrets(tmp_path / "secrets.enc", key)
    assert [kept.get(f"mailbox:{number}") for number in range(24)] == [str(number) for number in range(24)]


def test_it_is_chosen_only_where_a_key_was_given(
    tmp_path: Path, key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (VARIABLE, "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    assert isinstance(secrets_of(tmp_path), KeyringSecrets)
    # Credentials of another name are somebody else's.
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert isinstance(secrets_of(tmp_path), KeyringSecrets)
    key.rename(tmp_path / CREDENTIAL)
    assert key_file() == tmp_path / CREDENTIAL
    assert isinstance(secrets_of(tmp_path), FileSecrets)
    # A key that was named and is not there is an error, no reason to keep secrets elsewhere.
    monkeypatch.setenv(VARIABLE, str(tmp_path / "nie ma"))
    with pytest.raises(UserError, match=r"secrets\.no_key"):
        secrets_of(tmp_path).get("a")


def test_the_doctor_tells_which_it_is(tmp_path: Path, key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    try:
        monkeypatch.delenv(VARIABLE, raising=False)
        codes = {one.message.code: one.well for one in _examined(tmp_path)}
        assert codes["keyring.missing"] is False
        monkeypatch.setenv(VARIABLE, str(key))
        codes = {one.message.code: one.well for one in _examined(tmp_path)}
        assert codes["doctor.secret_file"] is True
    finally:
        keyring.set_keyring(before)


def _examined(folder: Path):  # type: ignore[no-untyped-def]
    return list(examine(folder, folder / "bezdotyk.db", folder / "backups"))


def test_a_server_without_a_keyring_keeps_a_password_of_a_mailbox(tmp_path: Path, key: Path) -> None:
    """As a process of its own, with the backend that such a machine has."""
    data = tmp_path / "dane"
    add = [
        sys.executable, "-m", "desktop", "mailbox", "add", "--host", "imap.example", "--user", "a@b.example",
        "--password-stdin", "--json", "--data", str(data),
    ]  # fmt: skip
    bare = {
        **os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", "PYTHONIOENCODING": "utf-8",
    }  # fmt: skip
    bare.pop(VARIABLE, None)

    def run(**more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            add, cwd=ROOT, input=f"{SECRET}\n", env={**bare, **more}, capture_output=True, text=True,
            encoding="utf-8", timeout=120,
        )  # fmt: skip

    refused = run()
    assert refused.returncode == 1
    assert "Serwer bez ekranu" in refused.stderr
    assert "Odblokuj" not in refused.stderr
    done = run(**{VARIABLE: str(key)})
    assert done.returncode == 0, done.stderr
    (added,) = json.loads(done.stdout)
    assert FileSecrets(data / "secrets.enc", key).get(f"mailbox:{added['id']}") == SECRET


@pytest.mark.parametrize("language", ["pl", "en"])
def test_the_unit_of_the_help_page_is_one_that_systemd_takes(language: str, tmp_path: Path) -> None:
    page = (ROOT / "resources" / "help" / language / "server.md").read_text(encoding="utf-8")
    unit = next(block for block in page.split("```")[1::2] if "[Service]" in block)
    assert f"LoadCredential={CREDENTIAL}:" in unit
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not installed: nothing here judges units")
    written = tmp_path / "bezdotyk.service"
    # Only the program's own place is changed: it is not installed there.
    written.write_text(unit.strip().replace("/opt/bezdotyk/bin/bezdotyk", sys.executable) + "\n")
    judged = subprocess.run(
        ["systemd-analyze", "verify", "--recursive-errors=no", str(written)], capture_output=True, text=True
    )
    assert "bezdotyk.service" not in judged.stderr, judged.stderr
    assert judged.returncode == 0, judged.stderr
