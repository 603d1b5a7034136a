"""Whether a file has its end."""

from __future__ import annotations

import io

import hypothesis.strategies as st
import pytest
from hypothesis import given
from PIL import Image

from desktop.intake.hotfolder.completeness import End, end_of


def end(data: bytes) -> End:
    return end_of(io.BytesIO(data), len(data))


def image(kind: str, size: int = 60) -> bytes:
    data = io.BytesIO()
    Image.effect_noise((size, size), 60).convert("RGB").save(data, kind)
    return data.getvalue()


PDF = b"%PDF-1.7\n" + b"x" * 9000 + b"\nstartxref\n0\n%%EOF"


@pytest.mark.parametrize(
    "tail", [b"", b"\n", b"\r\n \r\n", b"\0" * 30_000, b"\n% a comment\n", b"\n" + b"z" * 1500]
)
def test_a_pdf_with_something_behind_its_end(tail: bytes) -> None:
    assert end(PDF + tail) is End.THERE


@pytest.mark.parametrize("data", [PDF[:-1], PDF[:-5] + b"\0" * 5000, PDF + b"z" * 5000, b"%PDF-1.4"])
def test_a_pdf_without_its_end(data: bytes) -> None:
    assert end(data) is End.MISSING


def test_a_pdf_behind_some_other_bytes() -> None:
    assert end(b"\r\n@PJL JOB\r\n" + PDF) is End.THERE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP"])
def test_images_with_and_without_their_end(kind: str) -> None:
    data = image(kind)
    assert end(data) is End.THERE
    assert end(data + b"\0" * 5000) is End.THERE
    assert end(data[: len(data) // 2]) is End.MISSING
    assert end(data[:-2]) is End.MISSING


def test_the_end_of_a_preview_is_not_the_end_of_a_jpeg() -> None:
    preview, photo = image("JPEG", 20), image("JPEG", 90)
    assert end(photo[:4] + preview + photo[4:400]) is End.MISSING


XML = '\ufeff<?xml version="1.0"?>\n<!-- c --><n:Faktura xmlns:n="urn:x"><n:P_2>1</n:P_2></n:Faktura>\n'


def test_an_xml_file_ends_with_its_root() -> None:
    data = XML.encode()
    assert end(data) is End.THERE
    assert end(data[: data.rindex(b"</n:F")]) is End.MISSING
    assert end(data[:-3]) is End.MISSING
    assert end(data + b"<!-- made by a program -->") is End.THERE


def test_a_tiff_has_no_end_mark() -> None:
    assert end(image("TIFF")) is End.UNKNOWN
    assert end(b"hello, world") is End.UNKNOWN


@pytest.mark.parametrize("data", [b"", b"\0" * 100_000, b"\0" * 2000 + b"late content first"])
def test_room_that_was_reserved_and_not_filled(data: bytes) -> None:
    assert end(data) is End.MISSING


@given(st.binary(max_size=3000))
def test_any_bytes_are_survived(data: bytes) -> None:
    assert isinstance(end(data), End)
