"""Pages that are one JPEG are given on as they are packed; whatever a reader may show otherwise is not."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from PIL import ExifTags, Image

from desktop.domain.reading import Limits, MediaType
from desktop.extraction.rendering import Packed, open_pages


def jpeg(path: Path, mode: str = "RGB", orientation: int | None = None) -> Path:
    exif = Image.Exif()
    if orientation is not None:
        exif[ExifTags.Base.Orientation] = orientation
    Image.new(mode, (60, 40), "white" if mode != "CMYK" else 0).save(path, "JPEG", exif=exif)
    return path


def packed(path: Path, media_type: MediaType = MediaType.JPEG) -> Packed | None:
    with open_pages(path, media_type, Limits()) as pages:
        return pages.packed(0)


@pytest.mark.parametrize(("orientation", "turned"), [(None, 0), (1, 0), (3, 180), (6, 90), (8, 270), (77, 0)])
def test_a_photo_is_turned_as_its_camera_says(tmp_path: Path, orientation: int | None, turned: int) -> None:
    path = jpeg(tmp_path / "a.jpg", orientation=orientation)
    assert packed(path) == Packed(path.read_bytes(), turned)


@pytest.mark.parametrize("orientation", [2, 4, 5, 7])
def test_a_mirrored_photo_has_to_be_drawn(tmp_path: Path, orientation: int) -> None:
    assert packed(jpeg(tmp_path / "a.jpg", orientation=orientation)) is None


def test_four_inks_have_to_be_drawn_grey_has_not(tmp_path: Path) -> None:
    assert packed(jpeg(tmp_path / "a.jpg", "CMYK")) is None
    assert packed(jpeg(tmp_path / "b.jpg", "L")) is not None


def test_other_formats_have_to_be_drawn(tmp_path: Path) -> None:
    Image.new("RGB", (60, 40)).save(tmp_path / "a.png")
    assert packed(tmp_path / "a.png", MediaType.PNG) is None


def test_a_scan_in_a_pdf_is_its_jpeg(tmp_path: Path) -> None:
    picture = jpeg(tmp_path / "a.jpg").read_bytes()
    for name, text in (("scan.pdf", ""), ("print.pdf", "Faktura")):
        with pymupdf.open() as document:
            page = document.new_page(width=60, height=40)
            page.insert_image(page.rect, stream=picture)
            page.insert_text((5, 20), text, fontsize=8)
            document.save(tmp_path / name)
    assert packed(tmp_path / "scan.pdf", MediaType.PDF) == Packed(picture)
    assert packed(tmp_path / "print.pdf", MediaType.PDF) is None
