"""The program's icon for Windows (.ico) and macOS (.icns), from the sign that the window shows."""

from __future__ import annotations

import io
import re
from pathlib import Path

_ACCENT = "#0b6e8a"
_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256, 512, 1024)
"""Pixels; Windows takes those up to 256."""
_SMALL = 32
"""Pixels; up to these the sign fills more of the ground, and its line is heavier."""


def make_icons(resources: Path, folder: Path) -> tuple[Path, Path]:
    """Write ``bezdotyk.ico`` and ``bezdotyk.icns`` into ``folder``; gives both paths."""
    from PIL import Image

    sign = re.sub(r"</?svg[^>]*>", "", (resources / "icons" / "review.svg").read_text("utf-8"))
    pictures = {size: Image.open(io.BytesIO(_drawn(sign, size))) for size in _SIZES}
    folder.mkdir(parents=True, exist_ok=True)
    ico, icns = folder / "bezdotyk.ico", folder / "bezdotyk.icns"
    windows = [picture for size, picture in pictures.items() if size <= 256]
    windows[-1].save(ico, sizes=[one.size for one in windows], append_images=windows[:-1])
    apple = [pictures[size] for size in (16, 32, 64, 128, 256, 512)]
    pictures[1024].save(icns, append_images=apple)
    return ico, icns


def _drawn(sign: str, size: int) -> bytes:
    """The sign on its ground as a PNG of ``size`` pixels."""
    import pymupdf

    share, line = (0.86, 2.25) if size <= _SMALL else (0.72, 1.75)
    move = 12 * (1 - share)
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="{size}" height="{size}">'
        f'<rect width="24" height="24" rx="5" fill="{_ACCENT}"/>'
        f'<g transform="translate({move} {move}) scale({share})" fill="none" stroke="#ffffff" '
        f'stroke-width="{line}" stroke-linecap="round" stroke-linejoin="round">{sign}</g></svg>'
    )
    with pymupdf.open(stream=drawing.encode(), filetype="svg") as document:
        page = document[0]
        zoom = size / page.rect.width
        picture: bytes = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), alpha=True).tobytes("png")
        return picture
