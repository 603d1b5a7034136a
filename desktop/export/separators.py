"""Separator sheets to print: a PDF with a code that the reader knows, and words for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pymupdf
import segno

from desktop.domain.identifiers import format_nip
from desktop.domain.separators import Separator, SeparatorKind
from desktop.export.qr import put_code

_WIDTH, _HEIGHT = 595.0, 842.0
_MIDDLE_SIDE = 240.0
_CORNER_SIDE = 110.0
_MARGIN = 45.0
_HEADINGS = {
    SeparatorKind.NEXT: ("NASTĘPNY DOKUMENT",),
    SeparatorKind.ATTACHMENT: ("ZAŁĄCZNIK", "DO POPRZEDNIEGO DOKUMENTU"),
}
_EXPLANATIONS = {
    SeparatorKind.NEXT: "Połóż tę kartkę między dokumentami. Za nią zaczyna się następny dokument.",
    SeparatorKind.ATTACHMENT: "Połóż tę kartkę przed załącznikiem. Trafi on do dokumentu przed nią.",
}


@dataclass(frozen=True, slots=True)
class SheetOwner:
    """The company whose documents follow the sheets."""

    nip: str
    name: str


def separator_sheets(
    owner: SheetOwner | None, kinds: Sequence[SeparatorKind] = tuple(SeparatorKind)
) -> bytes:
    """A PDF of A4 pages, one a kind; with ``owner`` their codes and words name the company.

    Each page bears the code three times, so that a fold, a hole or a bad corner spoils none of it, and
    the error correction that allows for most damage (level H: 30 %).
    """
    with pymupdf.open() as document:
        for kind in kinds:
            _draw(document.new_page(width=_WIDTH, height=_HEIGHT), kind, owner)
        return bytes(document.tobytes(garbage=4, deflate=True))


def separator_pictures(owner: SheetOwner | None, dpi: int = 300) -> list[bytes]:
    """The same pages as grey PNG pictures."""
    with pymupdf.open("pdf", separator_sheets(owner)) as document:
        return [page.get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY).tobytes("png") for page in document]


def _draw(page: pymupdf.Page, kind: SeparatorKind, owner: SheetOwner | None) -> None:
    code = segno.make(Separator(kind, None if owner is None else owner.nip).code(), error="h", micro=False)
    middle = (_WIDTH - _MIDDLE_SIDE) / 2
    put_code(page, code, middle, 300.0, _MIDDLE_SIDE)
    put_code(page, code, _MARGIN, _MARGIN, _CORNER_SIDE)
    put_code(page, code, _WIDTH - _MARGIN - _CORNER_SIDE, _HEIGHT - _MARGIN - _CORNER_SIDE, _CORNER_SIDE)
    bold, plain = pymupdf.Font("hebo"), pymupdf.Font("helv")
    text = pymupdf.TextWriter(page.rect)
    for number, line in enumerate(_HEADINGS[kind]):
        _put_line(text, bold, 210.0 + 42.0 * number, line, 34.0)
    if owner is not None:
        _put_line(text, bold, 572.0, owner.name, 24.0)
        _put_line(text, plain, 601.0, f"NIP {format_nip(owner.nip)}", 20.0)
    _put_line(text, plain, 632.0, "Kartka rozdzielająca", 18.0)
    _put_line(text, plain, 656.0, _EXPLANATIONS[kind], 11.0)
    text.write_text(page)


def _put_line(text: pymupdf.TextWriter, font: pymupdf.Font, base: float, line: str, size: float) -> None:
    """A line in the middle, smaller if it is too long for the page."""
    room = _WIDTH - 2 * _MARGIN
    length = font.text_length(line, fontsize=size)
    if length > room:
        size, length = size * room / length, room
    text.append(((_WIDTH - length) / 2, base), line, font=font, fontsize=size)
