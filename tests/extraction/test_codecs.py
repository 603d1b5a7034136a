"""Sizes in the headers of compressed pictures."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.extraction.codecs import SIZES, jbig2_sizes, jpeg_sizes, jpx_sizes


@pytest.mark.parametrize("progressive", [False, True])
def test_the_size_of_a_jpeg(progressive: bool) -> None:
    file = io.BytesIO()
    Image.new("RGB", (123, 45)).save(file, "JPEG", progressive=progressive, comment=b"\xff\xc0" * 20)
    assert list(jpeg_sizes(file.getvalue())) == [(123, 45)]


def test_the_size_of_a_jpeg_2000() -> None:
    file = io.BytesIO()
    Image.new("RGB", (123, 45)).save(file, "JPEG2000")
    assert list(jpx_sizes(file.getvalue())) == [(123, 45)]


def test_the_sizes_of_a_page_and_its_region_in_jbig2() -> None:
    page = bytes.fromhex("00000000 30 00 01 00000013 0000007b 0000002d 00000000 00000000 00 0000")
    region = bytes.fromhex("00000001 26 00 01 00000012 00000064 0000000a 00000000 00000000 00 00")
    assert list(jbig2_sizes(page + region)) == [(123, 45), (100, 10)]


@given(st.sampled_from(sorted(SIZES)), st.binary(max_size=300))
def test_any_bytes_give_sizes_or_none(name: str, data: bytes) -> None:
    starts = {"JPXDecode": b"\xff\x4f\xff\x51", "JBIG2Decode": b""}
    assert all(
        width >= 0 and height >= 0 for width, height in SIZES[name](starts.get(name, b"\xff\xd8") + data)
    )
