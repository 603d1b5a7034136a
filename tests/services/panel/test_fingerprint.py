"""The fingerprint is the one that browsers show."""

from __future__ import annotations

from pathlib import Path

from desktop.server.certificate import fingerprint, own_certificate
from desktop.services.panel.fingerprint import fingerprint_of


def test_it_is_that_of_the_certificate(tmp_path: Path) -> None:
    certificate, key = own_certificate(tmp_path, ["localhost"])
    assert fingerprint_of(certificate) == fingerprint(certificate)
    assert fingerprint_of(key) == ""
    assert fingerprint_of(tmp_path / "nie-ma.pem") == ""
