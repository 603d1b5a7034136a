"""Draw the phone app's icons from the program's own: ``python -m tests.tools.make_phone_icons``."""

from __future__ import annotations

import re

import pymupdf

from desktop.assets import asset

_ACCENT = "#0b6e8a"
_SIZES = {"icon-180.png": (180, 0, 0.72), "icon-192.png": (192, 5, 0.72), "icon-512.png": (512, 5, 0.72)}
"""Pixels; rounding of the ground's corners; how much of it the sign fills.  Apple rounds by itself."""

_MASKABLE = {"maskable-512.png": (512, 0, 0.56)}
"""Phones cut any shape out of it: the sign stays within the safe circle (80 % of the width)."""


def main() -> None:
    """Write the pictures beside the app."""
    sign = re.sub(r"</?svg[^>]*>", "", asset("icons", "review.svg").read_text("utf-8"))
    for name, (size, rounding, share) in {**_SIZES, **_MASKABLE}.items():
        move = 12 * (1 - share)
        drawing = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="{size}" height="{size}">'
            f'<rect width="24" height="24" rx="{rounding}" fill="{_ACCENT}"/>'
            f'<g transform="translate({move} {move}) scale({share})" fill="none" stroke="#ffffff" '
            f'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{sign}</g></svg>'
        )
        with pymupdf.open(stream=drawing.encode(), filetype="svg") as document:
            page = document[0]
            zoom = size / page.rect.width
            picture = page.get_pixmap(matrix=pymupdf.Matrix(zoom, zoom), alpha=rounding > 0)
            picture.save(asset("panel", "phone", "icons", name))


if __name__ == "__main__":
    main()
