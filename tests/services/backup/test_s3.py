"""Backups in an S3-compatible storage: whole, and with everything that may go wrong on the way."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from botocore.exceptions import EndpointConnectionError

from desktop.domain.backup import S3Place
from desktop.domain.errors import UserError
from desktop.services.backup import restoring
from desktop.services.backup.places import s3
from desktop.services.backup.places.opening import open_place
from desktop.services.backup.places.place import NotThereError
from desktop.services.office import Office
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.services.backup.s3server import SECRET, Refusing, storage
from tests.services.backup.state import files, rows
from tests.services.backup.test_whole import codes


@pytest.fixture
def place() -> Iterator[S3Place]:
    with storage() as place:
        yield place


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time-outs and attempts for tests."""
    monkeypatch.setattr(s3, "_CONNECT_SECONDS", 1)
    monkeypatch.setattr(s3, "_READ_SECONDS", 1)
    monkeypatch.setattr(s3, "_ATTEMPTS", 1)


def test_backed_up_to_a_bucket_and_restored_it_is_the_same(
    full: Office, place: S3Place, tmp_path: Path, secrets: Secrets
) -> None:
    assert full.backup.look(place, SECRET) is None
    full.backup.set_up(place, secret=SECRET, key=KEY, proof=KEY.text)
    root = full.backup._ground.root
    before = files(root)
    made = full.backup.run()
    assert made.read == made.files
    source = restoring.find(place, SECRET)
    assert source.snapshots == (made.snapshot,)
    keyring = Secrets()
    restored = restoring.restore(source, KEY, tmp_path / "nowe", keyring)
    assert restored.damaged == ()
    assert files(tmp_path / "nowe") == before
    assert rows(tmp_path / "nowe" / "bezdotyk.db") == rows(root / "bezdotyk.db")
    assert keyring.kept == secrets.kept
    assert keyring.kept["backup:s3"] == SECRET
    assert full.backup.run().new_files <= 1


def test_a_tampered_object_in_a_bucket_is_named(full: Office, place: S3Place, tmp_path: Path) -> None:
    full.backup.set_up(place, secret=SECRET, key=KEY, proof=KEY.text)
    full.backup.run()
    opened = open_place(place, SECRET)
    victim = next(one for one in opened.listed("objects/") if one.size < 1000)
    other = tmp_path / "x"
    other.write_bytes(b"podmienione")
    opened.write(victim.name, other)
    (bad,) = full.backup.verify().bad
    assert full.troubles.all()[0].message.details["file"] == bad


def test_names_that_are_not_there_and_those_of_others(place: S3Place, tmp_path: Path) -> None:
    opened = open_place(place, SECRET)
    with pytest.raises(NotThereError), opened.read("snapshots/x"):
        pass
    opened.remove("snapshots/x")
    file = tmp_path / "duzy"
    file.write_bytes(bytes(range(256)) * 50_000)
    opened.write("snapshots/x", file)
    with opened.read("snapshots/x") as back:
        assert back.read() == file.read_bytes()
    assert [one.name for one in opened.listed("snapshots/")] == ["snapshots/x"]
    neighbour = S3Place(place.endpoint, place.bucket, place.access_key, prefix="biuro2")
    assert list(open_place(neighbour, SECRET).listed("snapshots/")) == []


def test_no_bucket_no_secret_no_server(place: S3Place, hasty: None) -> None:
    other = S3Place(place.endpoint, "nie-ma-takiego", "klucz")
    with pytest.raises(UserError, match=r"backup\.no_bucket"):
        restoring.find(other, SECRET)
    with pytest.raises(UserError, match=r"backup\.bucket_secret"):
        open_place(place, None)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = S3Place(f"http://127.0.0.1:{unused.getsockname()[1]}", "kopie", "klucz")
        with pytest.raises(UserError, match=r"backup\.bucket_unreachable"):
            restoring.find(nobody, SECRET)
    for address in ("to nie adres", "ftp://x"):
        with pytest.raises(UserError, match=r"backup\.bucket_unreachable"):
            restoring.find(S3Place(address, "kopie", "klucz"), SECRET)


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (403, "InvalidAccessKeyId", "backup.bucket_denied"),
        (403, "SignatureDoesNotMatch", "backup.bucket_denied"),
        (403, "AccessDenied", "backup.bucket_denied"),
        (507, "XMinioStorageFull", "backup.place_full"),
        (500, "InternalError", "backup.bucket_refused"),
        (503, "SlowDown", "backup.bucket_refused"),
    ],
)
def test_what_the_storage_refuses_is_told(
    tmp_path: Path, hasty: None, status: int, code: str, said: str
) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"x")
    with Refusing(status, code) as refusing:
        opened = open_place(refusing.place, SECRET)
        for call in (
            lambda: list(opened.listed("objects/")),
            lambda: opened.write("a", file),
            lambda: opened.remove("a"),
        ):
            with pytest.raises(UserError, match=said):
                call()
        with pytest.raises(UserError, match=said), opened.read("a"):
            pass


def test_a_storage_that_never_answers_is_given_up(hasty: None) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        place = S3Place(f"http://127.0.0.1:{silent.getsockname()[1]}", "kopie", "klucz")
        with pytest.raises(UserError, match=r"backup\.bucket_unreachable"):
            restoring.find(place, SECRET)


def test_a_storage_that_goes_away_is_a_trouble_and_a_later_backup_goes_on(
    full: Office, place: S3Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    full.backup.set_up(place, secret=SECRET, key=KEY, proof=KEY.text)
    real = s3.Bucket.write
    written: list[str] = []

    def two_only(self: s3.Bucket, name: str, source: Path) -> None:
        if len(written) == 2:
            monkeypatch.setattr(self._client, "upload_file", _cut)
        written.append(name)
        real(self, name, source)

    def _cut(*_arguments: object) -> None:
        raise EndpointConnectionError(endpoint_url=place.endpoint)

    monkeypatch.setattr(s3.Bucket, "write", two_only)
    with pytest.raises(UserError, match=r"backup\.bucket_unreachable"):
        full.backup.run()
    assert codes(full) == ["backup.bucket_unreachable"]
    monkeypatch.undo()
    assert full.backup.snapshots() == []
    made = full.backup.run()
    assert made.new_files == made.files - 2
    assert codes(full) == []
