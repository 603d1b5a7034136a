"""From the picture of a page to its words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from PIL import Image

from desktop.domain.perspective import box_around
from desktop.domain.reading import Word
from desktop.extraction.fields.lexicon import spellings
from desktop.extraction.lines import reading_order
from desktop.extraction.ocr import crops
from desktop.extraction.ocr.ctc import LineText
from desktop.extraction.ocr.models import CAREFUL_RECOGNITION, QUICK_RECOGNITION
from desktop.extraction.ocr.parts import (
    LineFinder,
    LineReader,
    PaddleFinder,
    PaddleReader,
    Pixels,
    Quad,
)
from desktop.extraction.ocr.rereading import read_again
from desktop.extraction.ocr.words import Stretch, words_of
from desktop.extraction.straight import Skew

_SAMPLE = 6
_UPRIGHT_SCORE = 0.88
"""Mean confidence on a few long lines; upright scans get 0.95 and more, those on their head 0.7."""

_LEAST_SCORE = 0.5
"""Lines below are dust, ruling or handwriting."""

_LEAST_HEIGHT = 5
"""Pixels; lower lines hold nothing that could be read."""


@dataclass(frozen=True, slots=True)
class OcrPage:
    """What was read from a picture.

    ``words`` stand in reading order where they are on the page turned clockwise by ``turned``
    degrees and then put straight by ``skew``.
    """

    words: tuple[Word, ...]
    turned: int
    skew: Skew


class OcrEngine(Protocol):
    """Reads pictures of pages."""

    @property
    def name(self) -> str:
        """Name and version, for the audit trail."""

    def read(self, picture: Image.Image, page: int) -> OcrPage:
        """The words of an RGB ``picture`` of the page number ``page``."""


class LineEngine:
    """Reads a page by finding its lines and reading them one by one, doubtful words twice."""

    def __init__(
        self,
        name: str,
        finder: LineFinder,
        quick: LineReader,
        careful: LineReader,
        spellings: Collection[str] = (),
    ) -> None:
        """``spellings`` are words in small letters that are believed when they are read as such."""
        self._name = name
        self._spellings = spellings
        self._finder = finder
        self._quick = quick
        self._careful = careful

    @property
    def name(self) -> str:
        return self._name

    def read(self, picture: Image.Image, page: int) -> OcrPage:
        pixels = crops.blue_first(np.asarray(picture, np.uint8))
        found = self._finder.find(pixels)
        turned = 0
        if crops.is_sideways(found):
            pixels, turned = _turned(pixels, 90), 90
            found = self._finder.find(pixels)
        quads = crops.laid(found)
        score, sample = self._sample(pixels, quads)
        if score < _UPRIGHT_SCORE:
            other = _turned(pixels, 180)
            other_quads = crops.upside_down(quads, pixels)
            other_score, other_sample = self._sample(other, other_quads)
            if other_score > score:
                pixels, quads, sample = other, other_quads, other_sample
                turned = (turned + 180) % 360
        height, width = pixels.shape[:2]
        skew = Skew(float(width), float(height), crops.skew_of(quads))
        words: list[Word] = []
        for number, quad in enumerate(quads):
            if min(crops.size_of(quad)) < _LEAST_HEIGHT:
                continue
            line = crops.cut(pixels, quad)
            read = sample.get(number) or self._quick.read(line)
            if read.score < _LEAST_SCORE:
                continue
            stretches = read_again(words_of(read, line), line, self._careful, self._spellings)
            words.extend(_placed(stretch, quad, skew, page) for stretch in stretches)
        return OcrPage(reading_order(words), turned, skew)

    def _sample(self, pixels: Pixels, quads: list[Quad]) -> tuple[float, dict[int, LineText]]:
        """The mean confidence on the longest lines, and what they say, by their number."""

        def aspect(number: int) -> float:
            width, height = crops.size_of(quads[number])
            return width / max(height, 1.0)

        longest = sorted(range(len(quads)), key=aspect, reverse=True)[:_SAMPLE]
        sample = {number: self._quick.read(crops.cut(pixels, quads[number])) for number in longest}
        if not sample:
            return 1.0, sample
        return sum(read.score for read in sample.values()) / len(sample), sample


@cache
def engine() -> OcrEngine:
    """The engine of this process; the first call takes seconds and some 400 MB.

    Raises:
        UserError: ``ocr.model_missing``, ``ocr.model_changed``.
    """
    return LineEngine(
        "PaddleOCR PP-OCRv6",
        PaddleFinder(),
        PaddleReader(QUICK_RECOGNITION),
        PaddleReader(CAREFUL_RECOGNITION),
        spellings(),
    )


def _placed(stretch: Stretch, quad: Quad, skew: Skew, page: int) -> Word:
    """A word of the line at ``quad`` with its place on the straight page."""
    corners = []
    for left, right in ((quad[0], quad[1]), (quad[3], quad[2])):
        for share in (stretch.start, stretch.end):
            x, y = (left + (right - left) * share).tolist()
            across, down = skew.straight_point(x, y)
            corners.append((across / skew.width, down / skew.height))
    box = box_around(page, corners)
    return Word(stretch.text, box, stretch.confidence, stretch.doubts)


def _turned(pixels: Pixels, degrees: int) -> Pixels:
    """The page turned clockwise."""
    return np.ascontiguousarray(np.rot90(pixels, -degrees // 90))
