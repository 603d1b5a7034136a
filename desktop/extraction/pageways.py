"""From a page to its words: by its text layer, by OCR, or by both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.domain.fields import Box, Source
from desktop.domain.perspective import WHOLE, composed, turned_corners
from desktop.domain.reading import Engine, Page
from desktop.extraction.codes.scan import find_codes, turned_codes
from desktop.extraction.layercheck import layer_agrees, merged, read_part
from desktop.extraction.layerdoubt import LayerDoubt, layer_doubt
from desktop.extraction.layerquality import LayerProblem, layer_problem
from desktop.extraction.letterheads import letterheads
from desktop.extraction.pages.shown import Bend
from desktop.extraction.rendering import Pages, sheet_paper, turned
from desktop.extraction.straight import LEVEL
from desktop.extraction.textlayer import TextLayer

if TYPE_CHECKING:
    from desktop.extraction.ocr.engine import OcrEngine

OCR_DPI = 200.0
"""Dots per inch of the pictures that are read: more costs time and reads no better."""

FINEST_DPI = 500.0
"""Of the picture from which a photographed sheet is straightened."""

_TELLING = 20
"""Words: a page with as many of them was turned the right way."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page as the fields are looked for on it, and how it lies in truth."""

    straight: Page
    bend: Bend | None = None
    """How the lines of a sheet that does not lie flat go up and down where they are seen."""
    unread: bool = False
    inked: bool = False
    """Something is to be seen on the page, though no word was found."""

    @property
    def shown(self) -> Page:
        """The page with its words where they are seen."""
        if self.bend is None:
            return self.straight
        words = tuple(replace(word, box=self.shown_box(word.box)) for word in self.straight.words)
        codes = tuple(replace(code, box=self.shown_box(code.box)) for code in self.straight.codes)
        return replace(self.straight, words=words, codes=codes)

    def shown_box(self, box: Box) -> Box:
        """Where ``box`` of the straight page is seen."""
        return box if self.bend is None else self.bend.shown_box(box)


class PageReader:
    """The ways from a page to its words, and what is left of the OCR pages that a file may cost."""

    def __init__(
        self, pages: Pages, engine: Engine, ocr: Callable[[], OcrEngine], max_ocr_pages: int
    ) -> None:
        self._pages = pages
        self._engine = engine
        self._ocr = ocr
        self._ocr_pages = max_ocr_pages
        self.engine_name: str | None = None
        """Of the OCR engine, once words of its are on a page."""

    def page(self, index: int) -> ReadPage:
        """The page by its text layer if that can be trusted, by OCR else, without words if all is spent."""
        layer = None if self._engine is Engine.OCR else self._pages.layer(index)
        if self._engine is Engine.TEXT:
            return _without_words(self._pages, index) if layer is None else self._by_text(index, layer)
        problem = None if layer is None else layer_problem(layer)
        checked = None if layer is None or problem is not None else self._by_checked_text(index, layer)
        if checked is not None:
            return checked
        if self._ocr_pages <= 0:
            return replace(_without_words(self._pages, index), unread=True)
        page = self._by_ocr(index)
        if layer is not None and problem is LayerProblem.STAMP and page.straight.turned == layer.turned:
            # What was stamped onto the picture as text is exact; the rest is read.
            words = merged(layer.words, page.straight.words)
            page = replace(page, straight=replace(page.straight, words=words))
        return page

    def _spend(self) -> OcrEngine:
        engine = self._ocr()
        self._ocr_pages -= 1
        return engine

    def _by_text(self, index: int, layer: TextLayer) -> ReadPage:
        codes = turned_codes(self._pages.codes(index), layer.turned)
        return ReadPage(
            Page(
                index,
                layer.width,
                layer.height,
                Source.TEXT,
                layer.words,
                layer.turned,
                codes=codes,
                mark=b"" if self._engine is Engine.TEXT else self._mark(index, layer.turned),
            )
        )

    def _mark(self, index: int, turn: int) -> bytes:
        """What the page looks like; nothing of one that is too costly to draw, which is read all the same."""
        from desktop.extraction.pages.mark import MARK_DPI, mark_of

        try:
            return mark_of(turned(self._pages.image(index, MARK_DPI), turn))
        except UserError:
            return b""

    def _by_checked_text(self, index: int, layer: TextLayer) -> ReadPage | None:
        """The page by a layer that nothing speaks against, or that agrees with what the OCR sees.

        ``None`` if it does not agree.  Pictures that may be letterheads are read as well.
        """
        doubt, pictures = layer_doubt(layer), letterheads(layer)
        page = self._by_text(index, layer)
        if self._ocr_pages <= 0 or (doubt is None and not pictures):
            return page
        engine = self._spend()
        picture = turned(self._pages.image(index, OCR_DPI), layer.turned)
        digits = doubt is LayerDoubt.DIGITS
        if doubt is not None and not layer_agrees(layer, picture, index, engine, of_digits=digits):
            self._ocr_pages += 1  # the page was only looked at
            return None
        seen = [word for part in pictures for word in read_part(picture, part, engine)]
        if doubt is LayerDoubt.HOLES:
            seen.extend(read_part(picture, Box(index, 0.0, 0.0, 1.0, 1.0), engine))
        if seen:
            self.engine_name = engine.name
        words = merged(layer.words, seen)
        return replace(page, straight=replace(page.straight, words=words))

    def _by_ocr(self, index: int) -> ReadPage:
        from desktop.extraction.ocr.engine import OcrPage
        from desktop.extraction.pages.blank import is_blank
        from desktop.extraction.pages.legible import legible
        from desktop.extraction.pages.mark import mark_of
        from desktop.extraction.pages.prepare import prepare

        engine = self._spend()
        self.engine_name = engine.name
        prepared = prepare(
            self._pages.image(index, OCR_DPI),
            lambda times: self._pages.image(index, min(times * OCR_DPI, FINEST_DPI)),
        )
        picture = prepared.picture
        blank = is_blank(picture)
        result = OcrPage((), 0, LEVEL) if blank else engine.read(legible(picture), index)
        corners = composed(turned_corners(prepared.corners, result.turned), result.skew.corners)
        size = self._pages.size(index)
        if prepared.is_sheet:
            size = sheet_paper(prepared.shape, size)
        width, height = (size.height, size.width) if result.turned % 180 else (size.width, size.height)
        page = Page(
            index,
            width,
            height,
            Source.OCR,
            result.words,
            result.turned,
            None if corners == WHOLE else corners,
            find_codes(turned(picture, result.turned), index, upright=len(result.words) >= _TELLING),
            b"" if blank else mark_of(turned(picture, result.turned), result.skew.degrees),
        )
        bend = None if prepared.curve is None else Bend(prepared.curve, result.turned)
        return ReadPage(page, bend, inked=not blank and not result.words)


def _without_words(pages: Pages, index: int) -> ReadPage:
    size = pages.size(index)
    return ReadPage(Page(index, size.width, size.height, Source.OCR))
