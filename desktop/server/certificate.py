"""The panel's own certificate: made once, renewed before it ends, its key for this user's eyes only."""

from __future__ import annotations

import ipaddress
import os
import ssl
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from desktop.domain.errors import UserError

_LIVES = timedelta(days=397)
"""What browsers accept at the most (CA/Browser Forum, until 2026; own roots may be given more)."""
_RENEWED_BEFORE = timedelta(days=30)


def own_certificate(folder: Path, names: Sequence[str], now: datetime | None = None) -> tuple[Path, Path]:
    """Certificate and key (PEM) for these host names and addresses, made or renewed where needed.

    Raises :class:`UserError` ``panel.bad_certificate`` if the folder cannot be written to.
    """
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    moment = now or datetime.now(UTC)
    try:
        if not _still_good(certificate, key, names, moment):
            folder.mkdir(parents=True, exist_ok=True)
            _make(certificate, key, names, moment)
    except OSError as error:
        raise UserError("panel.bad_certificate", reason=error.strerror or "?") from error
    return certificate, key


def check_pair(certificate: Path, key: Path) -> None:
    """Raise :class:`UserError` ``panel.bad_certificate`` unless these files can serve HTTPS."""
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(certificate, key, password="")
    except ssl.SSLError as error:
        raise UserError("panel.bad_certificate", reason=error.reason or "?") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise UserError("panel.bad_certificate", reason=reason) from error


def fingerprint(certificate: Path) -> str:
    """The SHA-256 by which a person recognises the certificate, as browsers show it."""
    digest = x509.load_pem_x509_certificate(certificate.read_bytes()).fingerprint(hashes.SHA256())
    return digest.hex(":").upper()


def _still_good(certificate: Path, key: Path, names: Sequence[str], now: datetime) -> bool:
    try:
        found = x509.load_pem_x509_certificate(certificate.read_bytes())
        check_pair(certificate, key)
        kept = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, UserError, x509.ExtensionNotFound):
        return False
    return set(kept) >= set(_alternatives(names)) and found.not_valid_after_utc - now > _RENEWED_BEFORE


def _alternatives(names: Sequence[str]) -> list[x509.GeneralName]:
    found: list[x509.GeneralName] = []
    for name in dict.fromkeys(names):
        try:
            found.append(x509.IPAddress(ipaddress.ip_address(name)))
        except ValueError:
            if name.isascii():
                found.append(x509.DNSName(name))
    return found


def _make(certificate: Path, key: Path, names: Sequence[str], now: datetime) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Bezdotyk")])
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now - timedelta(hours=1) + _LIVES)
        .add_extension(x509.SubjectAlternativeName(_alternatives(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(private, hashes.SHA256())
    )
    _write(
        key,
        private.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        0o600,
    )
    _write(certificate, made.public_bytes(serialization.Encoding.PEM), 0o644)


def _write(path: Path, content: bytes, mode: int) -> None:
    """Put the file there whole; nobody else can read it at any moment before its mode is set."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    part.replace(path)
