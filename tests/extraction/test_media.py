"""What a file is, and why it cannot be taken."""

from __future__ import annotations

from pathlib import Path

import pillow_heif
import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from desktop.domain.errors import UserError
from desktop.domain.media import sniff
from desktop.domain.messages import Message
from desktop.domain.reading import Limits, MediaType
from desktop.domain.sentences import polish
from desktop.extraction.media import inspect
from desktop.extraction.rendering import DEFAULT_LIMITS
from tests.extraction.papers import picture_of, text_pdf
from tests.hostile import pdf_of, png_of, tiff_of

PICTURES = {
    MediaType.JPEG: "JPEG",
    MediaType.PNG: "PNG",
    MediaType.TIFF: "TIFF",
    MediaType.WEBP: "WEBP",
    MediaType.BMP: "BMP",
    MediaType.HEIC: "HEIF",
    MediaType.GIF: "GIF",
}


def problem(path: Path, limits: Limits = DEFAULT_LIMITS) -> Message:
    with pytest.raises(UserError) as caught:
        inspect(path, limits)
    assert polish(caught.value.message)
    return caught.value.message


@pytest.mark.parametrize("media_type", PICTURES)
def test_pictures_are_known_by_content_whatever_their_name(tmp_path: Path, media_type: MediaType) -> None:
    pillow_heif.register_heif_opener()
    path = tmp_path / "faktura.pdf"
    picture_of(size=(300, 400)).save(path, PICTURES[media_type])
    found = inspect(path, Limits())
    assert (found.media_type, found.pages) == (media_type, 1)


def test_a_pdf_may_begin_with_junk(tmp_path: Path) -> None:
    plain = text_pdf(tmp_path / "a.pdf", pages=3)
    path = tmp_path / "b.jpg"
    path.write_bytes(b"HTTP/1.1 200 OK\r\n" * 20 + plain.read_bytes())
    found = inspect(path, Limits())
    assert (found.media_type, found.pages) == (MediaType.PDF, 3)


def test_a_tiff_has_as_many_pages_as_sheets(tmp_path: Path) -> None:
    path = tmp_path / "skan.tif"
    sheets = [picture_of(size=(200, 300)) for _ in range(4)]
    sheets[0].save(path, save_all=True, append_images=sheets[1:])
    assert inspect(path, Limits()).pages == 4
    assert problem(path, Limits(max_pages=3)).code == "file.too_many_pages"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"to nie jest PDF", "file.unknown_type"),
        (b"PK\x03\x04" + b"0" * 2000, "file.unknown_type"),
        (b"\0" * 5000, "file.unknown_type"),
        (b"%PDF-1.7\nurwane", "file.incomplete"),
        (b"%PDF-1.7\nzepsute\n%%EOF\n", "file.damaged"),
        (png_of(60_000, 60_000), "file.too_many_pixels"),
        (tiff_of(60_000, 60_000), "file.too_many_pixels"),
        (png_of(100, 100)[:-20], "file.incomplete"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "plik.pdf"
    path.write_bytes(content)
    assert problem(path).code == code


def test_limits_are_told_with_their_numbers(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", pages=4)
    pages = problem(path, Limits(max_pages=3))
    assert (pages.details["pages"], pages.details["limit"]) == ("4", "3")
    assert problem(path, Limits(max_bytes=100)).code == "file.too_large"


def test_a_missing_file_and_a_folder_are_not_readable(tmp_path: Path) -> None:
    assert problem(tmp_path / "nie-ma.pdf").code == "file.not_readable"
    assert problem(tmp_path).code == "file.not_readable"


@pytest.mark.parametrize(("password", "code"), [("tajne", "file.encrypted"), ("", None)])
def test_only_a_pdf_that_asks_for_a_password_is_refused(
    tmp_path: Path, password: str, code: str | None
) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open(text_pdf(tmp_path / "plain.pdf")) as document:
        document.save(path, encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw="biuro")
    if code:
        assert problem(path).code == code
    else:
        assert inspect(path, Limits()).pages == 1


def test_a_pdf_without_pages_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"]))
    assert problem(path).code == "file.damaged"


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
def test_a_cut_scan_is_incomplete_even_where_some_pages_could_be_saved(tmp_path: Path, share: float) -> None:
    whole = text_pdf(tmp_path / "whole.pdf", pages=5).read_bytes()
    path = tmp_path / "cut.pdf"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert problem(path).code == "file.incomplete"


def test_a_cut_jpeg_is_incomplete(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    picture_of().save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:-2000])
    assert problem(path).code == "file.incomplete"


def test_a_reduced_copy_in_a_tiff_is_no_page(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    page, copy = picture_of(size=(400, 600)), picture_of(size=(40, 60))
    copy.encoderinfo = {"tiffinfo": {254: 1}}
    page.save(path, save_all=True, append_images=[copy])
    with Image.open(path) as saved:
        saved.seek(1)
        assert saved.tag_v2.get(254) == 1
    assert inspect(path, Limits()).pages == 1


@given(st.binary(max_size=200))
def test_any_bytes_have_a_type_or_none(head: bytes) -> None:
    assert sniff(head) in {None, *MediaType}
