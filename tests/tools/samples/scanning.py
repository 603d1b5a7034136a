"""What scanners and phones make of paper: pictures with skew, noise and shadow, no text layer."""

from __future__ import annotations

import io
import time

import numpy as np
import numpy.typing as npt
import pymupdf
from PIL import Image, ImageFilter

from tests.tools.samples.sheet import Sheet

Pixels = npt.NDArray[np.float32]
_STAMP = time.strptime("2026-11-16", "%Y-%m-%d")


def _rendered(sheet: Sheet, dpi: int) -> list[Image.Image]:
    with pymupdf.open("pdf", sheet.pdf()) as document:
        pixmaps = [page.get_pixmap(dpi=dpi, alpha=False) for page in document]
    return [Image.frombytes("RGB", (pix.width, pix.height), pix.samples) for pix in pixmaps]


def _noisy(image: Image.Image, rng: np.random.Generator, strength: float, lamp: float = 0.0) -> Image.Image:
    """``image`` with grain, and darker towards one edge by ``lamp`` (0 to 1)."""
    pixels: Pixels = np.asarray(image, np.float32)
    height, width = pixels.shape[:2]
    noise = rng.normal(0, strength, (height, width)).astype(np.float32)
    shade = (1 - lamp * np.linspace(0, 1, width, dtype=np.float32) ** 2)[None, :]
    if pixels.ndim == 3:
        noise, shade = noise[:, :, None], shade[:, :, None]
    return Image.fromarray(np.clip(pixels * shade + noise, 0, 255).astype(np.uint8))


def _scanned(sheet: Sheet, seed: int, dpi: int, skew: float) -> list[Image.Image]:
    """Grey pages, turned by about ``skew`` degrees, with dust and a paper that is not quite white."""
    rng = np.random.default_rng(seed)
    pages: list[Image.Image] = []
    for page in _rendered(sheet, dpi):
        angle = skew * (1 if len(pages) % 2 == 0 else -0.6)
        grey = page.convert("L").rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
        grey = grey.filter(ImageFilter.GaussianBlur(dpi / 420)).point(lambda value: 18 + value * 0.91)
        grey = _noisy(grey, rng, 3.0, lamp=0.05)
        for _ in range(30):
            x, y = int(rng.integers(grey.width - 3)), int(rng.integers(grey.height - 3))
            grey.paste(int(rng.integers(60, 150)), (x, y, x + int(rng.integers(1, 4)), y + 2))
        pages.append(grey)
    return pages


def grey_pdf(sheet: Sheet, *, seed: int, dpi: int = 200, skew: float = 0.7, quality: int = 42) -> bytes:
    """A scan in shades of grey, JPEG inside a PDF."""
    first, *rest = _scanned(sheet, seed, dpi, skew)
    return _pdf(first, rest, dpi, quality=quality)


def fax_pdf(sheet: Sheet, *, seed: int, dpi: int = 300, skew: float = -0.5) -> bytes:
    """A black-and-white scan, Group 4 inside a PDF: what office copiers make of "text"."""
    first, *rest = [_black_white(page) for page in _scanned(sheet, seed, dpi, skew)]
    return _pdf(first, rest, dpi)


def _pdf(first: Image.Image, rest: list[Image.Image], dpi: int, **options: int) -> bytes:
    buffer = io.BytesIO()
    first.save(
        buffer,
        "PDF",
        resolution=dpi,
        save_all=True,
        append_images=rest,
        producer="Scanner",
        creationDate=_STAMP,
        modDate=_STAMP,
        **options,
    )
    return buffer.getvalue()


def _black_white(page: Image.Image) -> Image.Image:
    return page.point(lambda value: 255 if value > 150 else 0).convert("1", dither=Image.Dither.NONE)


def fax_tiff(sheet: Sheet, *, seed: int, dpi: int = 300, skew: float = 0.4) -> bytes:
    """A black-and-white scan of all pages in one TIFF."""
    first, *rest = [_black_white(page) for page in _scanned(sheet, seed, dpi, skew)]
    buffer = io.BytesIO()
    first.save(buffer, "TIFF", compression="group4", dpi=(dpi, dpi), save_all=True, append_images=rest)
    return buffer.getvalue()


def scan_jpeg(sheet: Sheet, *, seed: int, dpi: int = 200, skew: float = 0.9, quality: int = 50) -> bytes:
    """A flat-bed scan saved as a picture."""
    page = _scanned(sheet, seed, dpi, skew)[0]
    buffer = io.BytesIO()
    page.save(buffer, "JPEG", quality=quality, dpi=(dpi, dpi))
    return buffer.getvalue()


def photo_jpeg(sheet: Sheet, *, seed: int, long_side: int = 2200, quality: int = 58) -> bytes:
    """A phone's picture: a sheet on a desk, seen a little from the side, under a lamp."""
    rng = np.random.default_rng(seed)
    paper = _rendered(sheet, 200)[0]
    scale = long_side * 0.88 / max(paper.size)
    paper = paper.resize((int(paper.width * scale), int(paper.height * scale)), Image.Resampling.LANCZOS)
    margin = long_side // 16
    size = (paper.width + 2 * margin, paper.height + 2 * margin)
    desk = _desk(size, rng)
    lean = [float(value) for value in rng.uniform(0.2, 1.0, 8) * margin * 0.55]
    corners = [
        (margin + lean[0], margin + lean[1]),
        (margin + paper.width - lean[2], margin + lean[3]),
        (margin + paper.width + lean[4] * 0.5, margin + paper.height + lean[5] * 0.5),
        (margin - lean[6] * 0.5, margin + paper.height - lean[7]),
    ]
    plain = [(0.0, 0.0), (paper.width, 0.0), (paper.width, paper.height), (0.0, paper.height)]
    warp = _perspective(corners, plain)
    sheet_layer = paper.transform(size, Image.Transform.PERSPECTIVE, warp, Image.Resampling.BICUBIC)
    mask = Image.new("L", paper.size, 255).transform(size, Image.Transform.PERSPECTIVE, warp)
    shadow = mask.filter(ImageFilter.GaussianBlur(14)).point(lambda value: int(value * 0.55))
    desk.paste((20, 14, 10), (10, 14), shadow)
    desk.paste(sheet_layer, (0, 0), mask)
    lit = _lit(desk, rng).filter(ImageFilter.GaussianBlur(0.7))
    buffer = io.BytesIO()
    _noisy(lit, rng, 3.5).save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def _desk(size: tuple[int, int], rng: np.random.Generator) -> Image.Image:
    width, height = size
    grain = np.cumsum(rng.normal(0, 1.0, height)).astype(np.float32)
    grain = 10 * np.sin(grain / 6)[:, None] + rng.normal(0, 2, (height, width)).astype(np.float32)
    base = np.array([122, 88, 60], np.float32)
    return Image.fromarray(np.clip(base + grain[:, :, None], 0, 255).astype(np.uint8))


def _lit(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Warm light from one corner and the soft shadow of a hand."""
    pixels: Pixels = np.asarray(image, np.float32)
    height, width = pixels.shape[:2]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 0.98 - 0.22 * (columns / width * float(rng.uniform(0.5, 1)) + rows / height * 0.6)
    distance = np.hypot((columns - width * 0.85) / width, (rows - height * 0.95) / height)
    light *= 1 - 0.22 * np.exp(-((distance / 0.28) ** 2))
    warm = np.array([1.0, 0.97, 0.9], np.float32)
    return Image.fromarray(np.clip(pixels * light[:, :, None] * warm, 0, 255).astype(np.uint8))


def _perspective(shown: list[tuple[float, float]], flat: list[tuple[float, float]]) -> tuple[float, ...]:
    """The eight numbers that map a place in the picture (``shown``) to the paper (``flat``)."""
    rows, values = [], []
    for (x, y), (u, v) in zip(shown, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(float(value) for value in np.linalg.solve(np.array(rows), np.array(values)))
