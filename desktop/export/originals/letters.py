"""The font of the invisible text: real letters, as few as needed, each with its own Unicode value.

Codes are given out by this program, two bytes each, one for every character that occurs.  So what is
copied is exactly what was recognised, also where a font draws two characters with one glyph, or has no
glyph at all (ISO 19005-2, 6.2.11.7.2 asks for such a ToUnicode, and 6.2.11.8 forbids the glyph
``.notdef`` even where nothing is drawn).
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import pikepdf
from pikepdf import Array, Dictionary, Name

from desktop.assets import asset

ASCENT, DESCENT = 0.928, 0.236
"""Of DejaVu Sans, as parts of its size."""

_NAME = "DejaVuSans"
_TAG = "BEZDOT"
_MISSING = "\ufffd"
_STAND_IN = "?"
"""Whose glyph a character has for which the font has none."""
_USUAL = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "ĄĆĘŁŃÓŚŹŻąćęłńóśźżÄÖÜäöüßÁÉÍáéíúý§°±²³µ·×–—‘’‚“”„…€№"
    + "\u00a0"
    + _MISSING
)
"""Characters that every font has: nearly all documents share one, made once."""
_FIRST = 1
"""The smallest code: 0 stands for ``.notdef``."""
_MOST = 65_000
_PER_BLOCK = 100
"""Lines that one block of a CMap may have (Adobe Technical Note 5014)."""


@dataclass(frozen=True, slots=True)
class _Program:
    """A font file, and for each of its characters the glyph and its width in thousandths of the size."""

    data: bytes
    glyphs: tuple[int, ...]
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]


class Letters:
    """Codes for the characters of one document, and at the end the font that explains them."""

    def __init__(self) -> None:
        self._codes = {char: number for number, char in enumerate(_USUAL, _FIRST)}

    def encoded(self, text: str) -> bytes:
        """``text`` as the bytes that the font's strings are made of."""
        codes = bytearray()
        for char in text:
            code = self._codes.get(char)
            if code is None:
                # A document of more different characters than there are codes is no document.
                full = len(self._codes) >= _MOST
                code = self._codes[_MISSING] if full else _FIRST + len(self._codes)
                if not full:
                    self._codes[char] = code
            codes += code.to_bytes(2)
        return bytes(codes)

    def width(self, text: str) -> float:
        """The length of ``text`` at size 1, near enough to fit it into its place."""
        widths = _usual_widths()
        return sum(widths.get(char, widths[_MISSING]) for char in text) / 1000

    def font(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """The font's dictionary in ``pdf``."""
        chars = "".join(self._codes)
        program = _program(chars)
        base = Name(f"/{_TAG}+{_NAME}")
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=base,
            Flags=4,
            FontBBox=Array(program.box),
            ItalicAngle=0,
            Ascent=round(ASCENT * 1000),
            Descent=-round(DESCENT * 1000),
            CapHeight=729,
            StemV=80,
            FontFile2=pikepdf.Stream(pdf, program.data, Length1=len(program.data)),
        )
        to_glyph = bytes(2 * _FIRST) + b"".join(glyph.to_bytes(2) for glyph in program.glyphs)
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=base,
            CIDSystemInfo=Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=pdf.make_indirect(descriptor),
            W=Array([_FIRST, Array(program.widths)]),
            CIDToGIDMap=pikepdf.Stream(pdf, to_glyph),
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=base,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
                ToUnicode=pikepdf.Stream(pdf, _to_unicode(chars)),
            )
        )


@lru_cache(maxsize=1)
def _usual_widths() -> dict[str, int]:
    return dict(zip(_USUAL, _program(_USUAL).widths, strict=True))


@lru_cache(maxsize=8)
def _program(chars: str) -> _Program:
    """DejaVu Sans with the glyphs of ``chars`` only; those without one have that of the question mark."""
    from fontTools import subset, ttLib

    font = ttLib.TTFont(asset("fonts", f"{_NAME}.ttf"), recalcTimestamp=False)
    known = font.getBestCmap()
    options = subset.Options(
        hinting=False, layout_features=[], glyph_names=False, notdef_outline=True, recalc_timestamp=False
    )
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "MATH", "kern", "FFTM"]
    # Others than our own are dropped as well: hinting and tables for line breaking serve nobody here.
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(char) for char in chars if ord(char) in known])
    cutter.subset(font)
    kept = font.getBestCmap()
    names = [kept.get(ord(char), kept[ord(_STAND_IN)]) for char in chars]
    unit = 1000 / font["head"].unitsPerEm
    head = font["head"]
    data = io.BytesIO()
    font.save(data)
    return _Program(
        data.getvalue(),
        tuple(font.getGlyphID(name) for name in names),
        tuple(round(font["hmtx"][name][0] * unit) for name in names),
        (round(head.xMin * unit), round(head.yMin * unit), round(head.xMax * unit), round(head.yMax * unit)),
    )


def _to_unicode(chars: Iterable[str]) -> bytes:
    """The CMap from codes to UTF-16 (ISO 32000-1, 9.10.3)."""
    lines = [f"<{code:04X}> <{_utf16(char)}>" for code, char in enumerate(chars, _FIRST)]
    blocks = [lines[start : start + _PER_BLOCK] for start in range(0, len(lines), _PER_BLOCK)]
    mapped = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{mapped}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()


def _utf16(char: str) -> str:
    return char.encode("utf-16-be", "replace").hex().upper()
