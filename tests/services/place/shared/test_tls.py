"""The way to the server is encrypted, and its certificate is known."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from sqlalchemy import text

from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.domain.shared import SharedPlace, Tls
from desktop.services.place.shared.looking import look
from tests.postgres import PASSWORD, Cluster


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate that signs itself, as the help tells to make it, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "serwer-biura")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir()
    certificate, secret = folder / "server.crt", folder / "server.key"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return certificate, secret


@pytest.fixture
def certificate(postgres: Cluster, tmp_path: Path) -> Iterator[Path]:
    """That of the server, which encrypts meanwhile."""
    certificate, key = make_certificate(tmp_path / "serwer")
    database = Database(postgres.url("postgres"))
    with database.engine.connect() as connection:
        folder = Path(str(connection.scalar(text("SHOW data_directory"))))
    database.close()
    for name, source in (("biuro.crt", certificate), ("biuro.key", key)):
        owned = folder / name
        owned.write_bytes(source.read_bytes())
        owned.chmod(0o600)
        postgres._give(owned)
    order(
        postgres,
        "ALTER SYSTEM SET ssl_cert_file = 'biuro.crt'",
        "ALTER SYSTEM SET ssl_key_file = 'biuro.key'",
        "ALTER SYSTEM SET ssl = 'on'",
    )
    yield certificate
    order(postgres, "ALTER SYSTEM RESET ALL")


def order(postgres: Cluster, *statements: str) -> None:
    """Change the server's settings."""
    database = Database(postgres.url("postgres"))
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for statement in (*statements, "SELECT pg_reload_conf()"):
            connection.execute(text(statement))
    database.close()


def test_only_the_servers_own_certificate_is_taken(
    certificate: Path, place: SharedPlace, tmp_path: Path
) -> None:
    secure = replace(place, tls=Tls.REQUIRE)
    _wait_for(secure)
    assert look(secure, PASSWORD).encrypted
    assert look(replace(secure, certificate=certificate), PASSWORD).encrypted
    other, _key = make_certificate(tmp_path / "inny")
    with pytest.raises(UserError) as caught:
        look(replace(secure, certificate=other), PASSWORD)
    assert caught.value.code == "shared.other_certificate"


def _wait_for(place: SharedPlace) -> None:
    """The server reads its settings anew when it comes to it."""
    deadline = time.monotonic() + 20
    while True:
        try:
            look(place, PASSWORD)
        except UserError as error:
            if error.code != "shared.no_tls" or time.monotonic() > deadline:
                raise
        else:
            return
