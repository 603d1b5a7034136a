"""The wrappings of the corpus are such as others make and read, and what others make is opened."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import extract_msg
import pytest
from tnefparse import TNEF

from desktop.intake.mail.cms import Wrapping, read_cms
from desktop.intake.mail.tnef import read_tnef
from tests.intake.mail.corpus.files import pdf
from tests.intake.mail.corpus.wrappings import enveloped, msg, signature, signed, tnef

OPENSSL = shutil.which("openssl")


def test_other_readers_of_outlook_mails_find_the_same() -> None:
    inner = {"subject": "Wewnętrzna", "text": "Oryginał", "files": [("b.pdf", pdf("2"))], "mails": []}
    made = msg("Faktura żółwia", "Dzień dobry", [("żółw.pdf", pdf("1"))], [inner])
    with extract_msg.openMsg(made) as mail:
        assert (mail.subject, mail.body) == ("Faktura żółwia", "Dzień dobry")
        first, second = mail.attachments
        assert (first.longFilename, first.data) == ("żółw.pdf", pdf("1"))
        assert second.data.subject == "Wewnętrzna"
        assert second.data.attachments[0].data == pdf("2")


def test_other_readers_of_tnef_find_the_same() -> None:
    made = tnef(
        "Faktura", "Dzień dobry", [("żółw.pdf", pdf("1"))], [("W", tnef("W", "x", [("b.pdf", pdf("2"))]))]
    )
    found = TNEF(made, do_checksum=True)
    first, second = found.attachments
    assert first.long_filename().strip("\0") == "żółw.pdf"
    assert first.data == pdf("1")
    assert second.embed.attachments[0].data == pdf("2")
    assert all(one.good_checksum for one in found.objects)


def test_what_is_before_the_damage_in_tnef_is_found() -> None:
    made = tnef("Faktura", "Dzień dobry", [("a.pdf", pdf("1")), ("b.pdf", pdf("2"))])
    written, items = read_tnef(made[: made.index(pdf("2")) - 40])
    assert written.text == "Dzień dobry"
    assert items[0].data == pdf("1")


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if OPENSSL is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("key")
    subprocess.run(
        [OPENSSL, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Jan Lis", "-days", "2",
         "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    return folder


def _cms(key: Path, content: bytes, *arguments: str) -> bytes:
    assert OPENSSL is not None
    return subprocess.run(
        [OPENSSL, "cms", *arguments], cwd=key, input=content, check=True, capture_output=True, timeout=60
    ).stdout


SIGN = ("-sign", "-binary", "-signer", "certificate.pem", "-inkey", "key.pem")


@pytest.mark.parametrize("form", ["DER", "PEM"])
@pytest.mark.parametrize("streamed", [False, True])
def test_what_openssl_signed_is_unwrapped(key: Path, form: str, streamed: bool) -> None:
    content = pdf("1") * 10
    more = ("-stream",) if streamed else ()
    wrapped = read_cms(_cms(key, content, *SIGN, "-nodetach", "-outform", form, *more))
    assert wrapped is not None
    assert (wrapped.wrapping, wrapped.content) == (Wrapping.SIGNED, content)


def test_signatures_and_encrypted_files_of_openssl_are_known(key: Path) -> None:
    apart = read_cms(_cms(key, pdf("1"), *SIGN, "-outform", "DER"))
    locked = read_cms(_cms(key, pdf("1"), "-encrypt", "-aes256", "-outform", "DER", "certificate.pem"))
    assert apart is not None
    assert locked is not None
    assert (apart.wrapping, locked.wrapping) == (Wrapping.SIGNATURE, Wrapping.ENCRYPTED)


def test_wrappings_without_a_signer_are_read_as_well() -> None:
    for in_pieces in (False, True):
        wrapped = read_cms(signed(pdf("1") * 5, in_pieces=in_pieces))
        assert wrapped is not None
        assert wrapped.content == pdf("1") * 5
    assert [one.wrapping for one in map(read_cms, (signature(), enveloped())) if one is not None] == [
        Wrapping.SIGNATURE,
        Wrapping.ENCRYPTED,
    ]
    assert read_cms(pdf("1")) is None
    assert read_cms(b"\x30\x80\x06\x09") is None
