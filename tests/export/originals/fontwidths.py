"""Whether widths in a PDF are those of its font programs (ISO 19005-2, 6.2.11.5), told by fontTools."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pikepdf
from fontTools import cffLib, ttLib
from fontTools.pens.basePen import NullPen


def wrong_widths(page: pikepdf.Page) -> list[str]:
    """The glyphs shown on ``page`` whose width in the dictionary differs by more than a thousandth."""
    fonts: dict[str, Any] = dict(page.obj.Resources.get("/Font", {}).items())
    wrong = []
    for name, codes in _shown(page).items():
        descendant = fonts[name].DescendantFonts[0]
        said, usual = _said(descendant.get("/W", [])), float(descendant.get("/DW", 1000))
        real, to_glyph = _real(descendant.FontDescriptor), _to_glyph(descendant)
        wrong.extend(
            f"{name} {code}"
            for code in sorted(codes)
            if abs(real(to_glyph(code)) - said.get(code, usual)) > 1
        )
    return wrong


def _shown(page: pikepdf.Page) -> dict[str, set[int]]:
    used: dict[str, set[int]] = {}
    font = ""
    for one in pikepdf.parse_content_stream(page):
        if str(one.operator) == "Tf":
            font = str(one.operands[0])
        elif str(one.operator) in {"Tj", "TJ"}:
            for codes in _strings(one.operands):
                pairs = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
                used.setdefault(font, set()).update(pairs)
    return used


def _strings(operands: Iterable[Any]) -> Iterator[bytes]:
    for one in operands:
        if isinstance(one, pikepdf.String):
            yield bytes(one)
        elif isinstance(one, pikepdf.Array):
            yield from _strings(list(one))


def _said(widths: Iterable[Any]) -> dict[int, float]:
    said: dict[int, float] = {}
    rest = list(widths)
    while rest:
        first, second, *rest = rest
        if isinstance(second, pikepdf.Array):
            said.update({int(first) + n: float(width) for n, width in enumerate(second)})
        else:
            width, *rest = rest
            said.update(dict.fromkeys(range(int(first), int(second) + 1), float(width)))
    return said


def _to_glyph(descendant: Any) -> Callable[[int], int]:
    table = descendant.get("/CIDToGIDMap")
    if not isinstance(table, pikepdf.Stream):
        return lambda code: code
    data = table.read_bytes()
    return lambda code: int.from_bytes(data[2 * code : 2 * code + 2])


def _real(descriptor: Any) -> Callable[[int], float]:
    if "/FontFile2" in descriptor:
        font = ttLib.TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()), lazy=True)
        unit = 1000 / font["head"].unitsPerEm
        return lambda glyph: font["hmtx"][font.getGlyphName(glyph)][0] * unit
    fonts = cffLib.CFFFontSet()
    fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
    top = fonts[0]

    def width(glyph: int) -> float:
        outline = top.CharStrings[top.charset[glyph]]
        outline.draw(NullPen())
        return float(outline.width)

    return width
