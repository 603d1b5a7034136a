"""What old programs do: files written into the text itself, and texts kept only as RTF."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

import compressed_rtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.mail import rtf
from desktop.intake.mail.message import open_mail
from desktop.intake.mail.model import Mail, MailLimits
from desktop.intake.mail.tnef import read_tnef
from desktop.intake.mail.uuencode import Encoded, take_out
from tests.intake.mail.corpus.files import pdf
from tests.intake.mail.corpus.wrappings import _attribute, _properties, tnef

_RTF = rb"{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0 Arial;}}Dzie\'f1 dobry,\par faktura \b za maj\b0 .}"


def uuencoded(name: str, data: bytes, end: str = "`\nend\n") -> bytes:
    lines = [binascii.b2a_uu(data[at : at + 45]) for at in range(0, len(data), 45)]
    return f"begin 644 {name}\n".encode() + b"".join(lines) + end.encode()


def opened(body: bytes, folder: Path, kind: str = "text/plain; charset=utf-8") -> Mail:
    head = f"From: jan@tartak.example\r\nTo: dok@biuro.example\r\nSubject: x\r\nContent-Type: {kind}\r\n\r\n"
    return open_mail(head.encode() + body.replace(b"\n", b"\r\n"), folder, MailLimits())


def test_files_in_the_text_are_taken_and_leave_the_text(tmp_path: Path) -> None:
    first, second = pdf("1") * 3, pdf("2")
    body = b"W zal. faktury.\n\n" + uuencoded("faktura maj.pdf", first) + b"\ni druga\n"
    mail = opened(body + uuencoded("../b.pdf", second) + b"Jan\n", tmp_path)
    assert [part.name for part in mail.documents] == ["faktura maj.pdf", "b.pdf"]
    assert [part.path.read_bytes() for part in mail.documents if part.path] == [first, second]
    assert mail.text.split() == ["W", "zal.", "faktury.", "i", "druga", "Jan"]


def test_lines_that_lost_their_spaces_are_read(tmp_path: Path) -> None:
    data = pdf("1") + bytes(90)
    stripped = b"\n".join(
        line.rstrip(b" ") for line in uuencoded("a.pdf", data).replace(b"`", b" ").split(b"\n")
    )
    assert take_out(stripped)[1] == [Encoded(b"a.pdf", data)]


def test_base64_of_the_same_program_is_read() -> None:
    text = b"begin-base64 644 a.pdf\n" + base64.encodebytes(pdf("1")) + b"====\nJan\n"
    assert take_out(text) == (b"Jan\n", [Encoded(b"a.pdf", pdf("1"))])


def test_a_file_that_breaks_off_is_taken_as_far_as_it_goes() -> None:
    whole = uuencoded("a.pdf", bytes(range(200)), end="")
    (found,) = take_out(whole + b"-- \nJan\n")[1]
    assert bytes(range(200)).startswith(found.data)
    assert len(found.data) >= 180


@pytest.mark.parametrize(
    "text",
    [
        b"begin 644 lists\nof people\nend\n",
        b"begin at once\nend\n",
        b"begin 644 a.pdf\nend\n",
        b"We begin 644 x\n#86)C\nend\n",
        b"begin 644 x\n#86)C\nand then\n",
    ],
)
def test_what_only_looks_like_a_file_stays_text(text: bytes) -> None:
    assert take_out(text) == (text, [])


@given(st.binary(min_size=1, max_size=400), st.binary(max_size=80), st.binary(max_size=80))
def test_nothing_is_lost_around_a_file(data: bytes, before: bytes, after: bytes) -> None:
    before, after = (one.replace(b"begin", b"") for one in (before, after))
    before += b"\n"
    rest, found = take_out(before + uuencoded("a.bin", data) + after)
    assert found == [Encoded(b"a.bin", data)]
    assert rest == before + after


@given(st.binary(max_size=300))
def test_no_bytes_break_rtf(data: bytes) -> None:
    assert isinstance(rtf.plain(b"{\\rtf1 " + data), str)
    assert isinstance(rtf.plain_of_compressed(data), str)


def test_a_text_that_is_only_rtf_is_kept(tmp_path: Path) -> None:
    assert "Dzień dobry,\nfaktura za maj." in opened(_RTF, tmp_path, "text/rtf").text


def test_rtf_in_winmail_is_kept_where_there_is_no_other_text() -> None:
    packed = compressed_rtf.compress(_RTF)
    made = tnef("Faktura", "", []) + _attribute(1, 0x00069003, _properties([(0x0102, 0x1009, packed)]))
    assert read_tnef(made)[0].text == "Dzień dobry,\nfaktura za maj."
    other = tnef("Faktura", "Treść", []) + _attribute(1, 0x00069003, _properties([(0x0102, 0x1009, packed)]))
    assert read_tnef(other)[0].text == "Treść"
