"""A PDF being put together from pictures and from pages of other PDFs, with text that can be searched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from desktop.domain.reading import Corners, Word
from desktop.export.originals.colour import SRGB_NAME, srgb_profile
from desktop.export.originals.drawingrules import LARGEST_SIDE, SMALLEST_SIDE
from desktop.export.originals.layer import FONT, View, sheet_content
from desktop.export.originals.letters import Letters
from desktop.export.originals.metadata import ArchiveFacts, xmp_packet
from desktop.export.originals.pagelooks import only_seen, page_turn, seen_box, seen_to_page

A4 = (595.0, 842.0)

_PICTURE = "BezdotykPicture"
_MARGIN, _SIZE, _LEADING = 60.0, 11.0, 16.0


class Packing(StrEnum):
    """How a picture's bytes are packed, by the PDF filter's name."""

    JPEG = "DCTDecode"
    FLATE = "FlateDecode"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it goes into the file: grey or RGB (``channels``), ``bits`` for each of them."""

    data: bytes
    packing: Packing
    width: int
    height: int
    channels: int = 3
    bits: int = 8
    turned: int = 0
    """Clockwise degrees that bring it upright; it is turned when drawn, not packed anew."""


class Sheets:
    """Takes pages one after the other; then it is saved once."""

    def __init__(self) -> None:
        self._pdf = pikepdf.new()
        self._letters = Letters()
        self._written: list[pikepdf.Page] = []
        self._sources: list[pikepdf.Pdf] = []
        """Kept open: streams are copied when the whole is saved."""

    def __len__(self) -> int:
        return len(self._pdf.pages)

    def add_picture(self, picture: Picture, view: View, words: Iterable[Word] = ()) -> None:
        """A page that is one picture, with ``words`` invisible on it."""
        image = pikepdf.Stream(self._pdf, picture.data)
        image.Type, image.Subtype = Name.XObject, Name.Image
        image.Width, image.Height = picture.width, picture.height
        image.ColorSpace = Name.DeviceGray if picture.channels == 1 else Name.DeviceRGB
        image.BitsPerComponent = picture.bits
        image.Filter = Name(f"/{picture.packing.value}")
        across, down = _page_size(view)
        content = f"q {_shown(picture.turned, view)} cm /{_PICTURE} Do Q\n".encode()
        page = self._new_page(across, down)
        page.obj.Resources = Dictionary(XObject=Dictionary({f"/{_PICTURE}": image}))
        layer = sheet_content(words, view, self._letters)
        page.obj.Contents = pikepdf.Stream(self._pdf, content + layer)
        if layer:
            self._written.append(page)

    def add_copy(
        self,
        source: pikepdf.Pdf,
        index: int,
        *,
        turned: int = 0,
        rotation: int = 0,
        corners: Corners | None = None,
        words: Sequence[Word] = (),
    ) -> None:
        """A page of another PDF as it is seen, ``words`` invisible on it.

        ``turned``, ``rotation`` and ``corners`` say how the page that was read lies on the one in the file;
        the copy is turned by both.  Nothing that the page or its annotations would do comes along.  The
        other PDF has to stay open until this one is saved; its page is spoilt for other uses.
        """
        self._sources.append(source)
        original = source.pages[index]
        only_seen(source, original.obj)
        self._pdf.pages.append(original)
        page = self._pdf.pages[-1]
        turn = (turned + rotation) % 360
        if turn:
            page.rotate(turn, relative=True)
        if not words:
            return
        layer = sheet_content(words, _copied_view(page, rotation, corners), self._letters, seen_to_page(page))
        if layer:
            # What others drew may leave the state of drawing in disorder.
            page.contents_add(pikepdf.Stream(self._pdf, b"q\n"), prepend=True)
            page.contents_add(pikepdf.Stream(self._pdf, b"\nQ\n" + layer))
            self._written.append(page)

    def add_note(self, heading: str, lines: Iterable[str]) -> None:
        """A page of the program's own that says something in words."""
        content = [b"BT 0 g\n"]
        high = A4[1] - _MARGIN - 2 * _LEADING
        for size, text in ((1.4 * _SIZE, heading), *((_SIZE, line) for line in lines)):
            for piece in self._broken(text, (A4[0] - 2 * _MARGIN) / size):
                shown = self._letters.encoded(piece).hex().upper()
                content.append(
                    f"/{FONT} {size:.1f} Tf 1 0 0 1 {_MARGIN} {high:.1f} Tm <{shown}> Tj\n".encode()
                )
                high -= 1.6 * size
            high -= 0.5 * _LEADING
        content.append(b"ET\n")
        page = self._new_page(*A4)
        page.obj.Contents = pikepdf.Stream(self._pdf, b"".join(content))
        page.obj.Resources = Dictionary()
        self._written.append(page)

    def save(self, target: Path) -> None:
        """Write the pages; the same pages give the same bytes.  Raises :class:`OSError`."""
        self._finish()
        save(self._pdf, target)

    def save_archival(self, target: Path, facts: ArchiveFacts) -> None:
        """Write the pages as PDF/A-2b, which they have to be fit for.  Raises :class:`OSError`."""
        self._finish()
        pdf, root = self._pdf, self._pdf.Root
        metadata = pikepdf.Stream(pdf, xmp_packet(facts))
        metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
        root.Metadata = pdf.make_indirect(metadata)
        profile = pikepdf.Stream(pdf, srgb_profile())
        profile.N = 3
        intent = Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=pikepdf.String(SRGB_NAME),
            Info=pikepdf.String(SRGB_NAME),
            DestOutputProfile=pdf.make_indirect(profile),
        )
        root.OutputIntents = Array([pdf.make_indirect(intent)])
        root.Lang = pikepdf.String("pl-PL")
        save(pdf, target)

    def _new_page(self, width: float, height: float) -> pikepdf.Page:
        return self._pdf.add_blank_page(page_size=(width, height))

    def _finish(self) -> None:
        if not self._written:
            return
        font = self._letters.font(self._pdf)
        for page in self._written:
            # Resources may be shared with pages that have none of this text; a copy belongs to this page.
            resources = _entries(page.obj.get("/Resources"))
            fonts = _entries(resources.get("/Font"))
            fonts[f"/{FONT}"] = font
            resources["/Font"] = Dictionary(fonts)
            page.obj.Resources = Dictionary(resources)

    def _broken(self, text: str, room: float) -> Iterable[str]:
        """``text`` in lines of at most ``room`` at size 1; a word that is longer is parted."""
        line = ""
        for word in text.split():
            joined = f"{line} {word}" if line else word
            if self._letters.width(joined) <= room:
                line = joined
                continue
            if line:
                yield line
            while self._letters.width(word) > room:
                fits = next(n for n in range(len(word), 0, -1) if self._letters.width(word[:n]) <= room)
                yield word[:fits]
                word = word[fits:]  # noqa: PLW2901
            line = word
        if line:
            yield line


def save(pdf: pikepdf.Pdf, target: Path) -> None:
    """Write ``pdf``; the same content gives the same bytes.  Streams stay packed as they are."""
    pdf.save(
        target,
        deterministic_id=True,
        compress_streams=True,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )


def _entries(dictionary: Any) -> dict[str, Any]:
    return dict(dictionary.items()) if isinstance(dictionary, Dictionary) else {}


def _page_size(view: View) -> tuple[float, float]:
    width, height = (view.height, view.width) if view.rotation % 180 else (view.width, view.height)
    return min(max(width, SMALLEST_SIDE), LARGEST_SIDE), min(max(height, SMALLEST_SIDE), LARGEST_SIDE)


def _shown(turned: int, view: View) -> str:
    """The matrix that draws a picture's unit square turned upright on its sheet."""
    a, b, c, d, e, f = view.matrix()

    def point(u: float, v: float) -> tuple[float, float]:
        x, y = u, 1.0 - v
        for _ in range(turned % 360 // 90):
            x, y = 1.0 - y, x
        return a * x + c * y + e, b * x + d * y + f

    origin, right, up = point(0.0, 0.0), point(1.0, 0.0), point(0.0, 1.0)
    numbers = (
        *(r - o for r, o in zip(right, origin, strict=True)),
        *(u - o for u, o in zip(up, origin, strict=True)),
        *origin,
    )
    return " ".join(f"{number:.4f}" for number in numbers)


def _copied_view(page: pikepdf.Page, rotation: int, corners: Corners | None) -> View:
    x0, y0, x1, y1 = seen_box(page)
    across, down = x1 - x0, y1 - y0
    # The sheet as it was before a person turned it.
    if (page_turn(page) - rotation) % 180:
        across, down = down, across
    return View(across, down, corners, rotation)
