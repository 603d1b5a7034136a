"""What a page of a PDF/A may draw (ISO 19005-2, clause 6.2), and what stands on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

LONGEST_STRING = 32_767
LARGEST_INTEGER = 2**31 - 1
DEEPEST_STATE = 28
"""Of operators q (6.1.13)."""
SMALLEST_SIDE, LARGEST_SIDE = 3.0, 14_400.0
"""Of a page, in its own units (6.1.13)."""

STUMBLES = (
    pikepdf.PdfError,
    pikepdf.PasswordError,
    AttributeError,
    TypeError,
    ValueError,
    KeyError,
    IndexError,
    RecursionError,
)
"""What a value of a kind where another belongs makes a reader raise."""

INTENTS = frozenset({"/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"})
FORBIDDEN_FILTERS = frozenset({"/LZWDecode", "/LZW", "/Crypt"})

_BLENDS = frozenset(
    {
        "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge",
        "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation",
        "/Color", "/Luminosity",
    }
)  # fmt: skip
_SILENT_NOTES = frozenset({"/Sound", "/Movie", "/Screen", "/3D"})
_OPERATORS = frozenset(
    {
        "b", "B", "b*", "B*", "BDC", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do", "DP",
        "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "INLINE IMAGE", "j", "J", "K", "k", "l",
        "m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*",
        "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y",
        "'", '"',
    }
)  # fmt: skip
"""Those of ISO 32000-1, annex A."""
_CMYK = frozenset({"/DeviceCMYK", "/CMYK"})
_IDENTITY = frozenset({"/Identity-H", "/Identity-V"})
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


def page_violations(page: pikepdf.Page) -> list[str]:
    """What breaks the rules on one page, with all that it draws."""
    try:
        return list(dict.fromkeys(_page(page)))
    except STUMBLES as error:
        return [f"6.2: {type(error).__name__}"]


def _page(page: pikepdf.Page) -> Iterator[str]:
    x0, y0, x1, y1 = (float(corner) for corner in page.mediabox)
    if not all(SMALLEST_SIDE <= abs(side) <= LARGEST_SIDE for side in (x1 - x0, y1 - y0)):
        yield "6.1.13: page size"
    for key in ("/AA", "/PresSteps"):
        if key in page.obj:
            yield f"6.5.2: {key} of a page"
    yield from _group(page.obj)
    for note in page.obj.get("/Annots", ()):
        yield from _annotation(note)
    yield from _drawn(page.obj, page.obj.get("/Resources", Dictionary()), set())


def graphics_state(item: Any) -> Iterator[str]:
    """What a graphics state parameter dictionary must not set (6.2.5, 6.2.10)."""
    if "/TR" in item or item.get("/TR2", Name.Default) != Name.Default:
        yield "6.2.5: transfer function"
    if "/HTP" in item or "/HTO" in item:
        yield "6.2.5: halftone origin"
    blend = item.get("/BM", Name.Normal)
    for mode in [blend] if isinstance(blend, Name) else blend:
        if str(mode) not in _BLENDS:
            yield "6.2.10: blend mode"
    if str(item.get("/RI", "/Perceptual")) not in INTENTS:
        yield "6.2.6: rendering intent"


def _annotation(note: Any) -> Iterator[str]:
    if str(note.get("/Subtype", "")) in _SILENT_NOTES:
        yield f"6.3.1: annotation {note.Subtype}"
    if note.get("/Subtype") == Name.Popup:
        return
    flags = int(note.get("/F", 0))
    # Print on; Hidden, Invisible, ToggleNoView and NoView off.
    if not flags & 4 or flags & (1 | 2 | 32 | 256):
        yield "6.3.2: annotation flags"
    if "/AP" not in note and note.get("/Subtype") != Name.Link:
        yield "6.3.3: annotation without appearance"
    if "/A" in note or "/AA" in note:
        yield "6.5.2: action of an annotation"


def _group(item: Any) -> Iterator[str]:
    group = item.get("/Group")
    if group is not None and "/CS" in group:
        yield from _colours(group.CS, "6.2.10: blending colour space")


def _drawn(holder: Any, resources: Any, seen: set[tuple[int, int]]) -> Iterator[str]:
    """The content of a page, form, pattern or Type 3 glyph, and all that its resources name."""
    yield from _content(holder, resources)
    for colour in resources.get("/ColorSpace", {}).values():
        yield from _colours(colour, "6.2.4.3")
    for state in resources.get("/ExtGState", {}).values():
        yield from graphics_state(state)
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary) and "/G" in mask:
            yield from _inner(mask.G, resources, seen)
    for shading in resources.get("/Shading", {}).values():
        yield from _colours(shading.get("/ColorSpace"), "6.2.4.3")
    for inner in (*resources.get("/XObject", {}).values(), *resources.get("/Pattern", {}).values()):
        yield from _inner(inner, resources, seen)
    for font in resources.get("/Font", {}).values():
        if _first_time(font, seen):
            yield from _font(font)


def _inner(item: Any, resources: Any, seen: set[tuple[int, int]]) -> Iterator[str]:
    if not _first_time(item, seen):
        return
    if item.get("/Subtype") == Name.Image:
        if not item.get("/ImageMask", False) and "/ColorSpace" in item:
            yield from _colours(item.ColorSpace, "6.2.4.3")
        if isinstance(item.get("/SMask"), Stream):
            yield from _inner(item.SMask, resources, seen)
        return
    if "/Shading" in item:
        yield from _colours(item.Shading.get("/ColorSpace"), "6.2.4.3")
    if isinstance(item, Stream):
        yield from _group(item)
        yield from _drawn(item, item.get("/Resources", resources), seen)


def _first_time(item: Any, seen: set[tuple[int, int]]) -> bool:
    if item.objgen == (0, 0):
        return True
    if item.objgen in seen:
        return False
    seen.add(item.objgen)
    return True


def _content(holder: Any, resources: Any) -> Iterator[str]:
    rules = _Instructions(resources)
    try:
        for instruction in pikepdf.parse_content_stream(holder):
            yield from rules.judge(str(instruction.operator), instruction.operands)
    except pikepdf.PdfError:
        yield "6.2.2: content that cannot be read"


class _Instructions:
    """Judges the instructions of one content stream, in order."""

    def __init__(self, resources: Any) -> None:
        self._fonts = resources.get("/Font", {})
        self._depth = 0
        self._two_bytes = False
        """Whether the font in use takes two bytes for the number of a glyph."""

    def judge(self, operator: str, operands: Any) -> Iterator[str]:
        """What is wrong with an instruction."""
        if operator not in _OPERATORS:
            yield "6.2.2: unknown operator"
        for operand in operands:
            if isinstance(operand, String) and len(bytes(operand)) > LONGEST_STRING:
                yield "6.1.13: string too long"
            elif isinstance(operand, int) and abs(operand) > LARGEST_INTEGER:
                yield "6.1.13: number too large"
        match operator:
            case "q":
                yield from self._deeper()
            case "Q":
                self._depth -= 1
            case "Tf":
                font = self._fonts.get(str(operands[0]), Dictionary())
                self._two_bytes = str(font.get("/Encoding", "")) in _IDENTITY
            case "Tj" | "TJ" | "'" | '"':
                yield from self._shown(operands)
            case _:
                yield from _colour_instruction(operator, operands)

    def _deeper(self) -> Iterator[str]:
        self._depth += 1
        if self._depth > DEEPEST_STATE:
            yield "6.1.13: graphics states too deep"

    def _shown(self, operands: Any) -> Iterator[str]:
        if self._two_bytes and any(_has_notdef(text) for text in _strings(operands)):
            yield "6.2.11.8: .notdef"


def _colour_instruction(operator: str, operands: Any) -> Iterator[str]:
    match operator:
        case "k" | "K":
            yield "6.2.4.3: DeviceCMYK"
        case "cs" | "CS":
            yield from _colours(operands[0], "6.2.4.3")
        case "ri":
            if str(operands[0]) not in INTENTS:
                yield "6.2.6: rendering intent"
        case "INLINE IMAGE":
            yield from _inline_image(operands[0])


def _strings(operands: Any) -> Iterator[bytes]:
    """What a text-showing operator shows."""
    for operand in operands:
        if isinstance(operand, String):
            yield bytes(operand)
        elif isinstance(operand, Array):
            yield from _strings(list(operand))


def _has_notdef(codes: bytes) -> bool:
    return any(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2))


def _inline_image(picture: Any) -> Iterator[str]:
    image = picture.obj if hasattr(picture, "obj") else picture
    text = str(image)
    if any(name in text for name in FORBIDDEN_FILTERS):
        yield "6.1.10: filter of an inline picture"
    if any(name in text for name in _CMYK):
        yield "6.2.4.3: DeviceCMYK"


def _colours(space: Any, clause: str) -> Iterator[str]:
    """Whether a colour space means colours that the output intent (RGB) explains."""
    if isinstance(space, Name):
        if str(space) in _CMYK:
            yield f"{clause}: DeviceCMYK"
    elif isinstance(space, Array) and len(space):
        kind = str(space[0])
        if kind == "/ICCBased" and not is_profile(space[1]):
            yield "6.2.4.2: ICC profile"
        elif kind in {"/Separation", "/DeviceN"}:
            yield from _colours(space[2], clause)
        elif kind in {"/Indexed", "/I", "/Pattern"} and len(space) > 1:
            yield from _colours(space[1], clause)


def _font(font: Any) -> Iterator[str]:
    kind = str(font.get("/Subtype", ""))
    if kind == "/Type3":
        yield from _drawn_glyphs(font)
        return
    if kind == "/Type0":
        descendants = font.get("/DescendantFonts", Array([]))
        if len(descendants) != 1:
            yield "6.2.11.3: descendant fonts"
            return
        yield from _cid_font(font, descendants[0])
        font = descendants[0]
    descriptor = font.get("/FontDescriptor")
    if descriptor is None or not any(key in descriptor for key in _PROGRAMS):
        yield "6.2.11.4.1: font is not embedded"


def _cid_font(font: Any, descendant: Any) -> Iterator[str]:
    encoding = font.get("/Encoding")
    if isinstance(encoding, Name) and str(encoding) not in _IDENTITY:
        yield "6.2.11.3.3: CMap is not embedded"
    if descendant.get("/Subtype") == Name.CIDFontType2:
        to_glyph = descendant.get("/CIDToGIDMap")
        if not (isinstance(to_glyph, Stream) or to_glyph == Name.Identity):
            yield "6.2.11.3.2: no CIDToGIDMap"
    if "/ToUnicode" not in font:
        yield "6.2.11.7.2: no ToUnicode"


def _drawn_glyphs(font: Any) -> Iterator[str]:
    for glyph in font.get("/CharProcs", {}).values():
        yield from _drawn(glyph, font.get("/Resources", Dictionary()), set())


def is_profile(stream: Any) -> bool:
    data = stream.read_bytes()
    return (
        len(data) >= 128
        and data[36:40] == b"acsp"
        and int.from_bytes(data[:4]) == len(data)
        and data[8] <= 4
        and data[12:16] in {b"mntr", b"prtr", b"scnr", b"spac"}
    )
