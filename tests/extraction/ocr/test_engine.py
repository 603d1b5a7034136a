"""From the picture of a page to words: how it lies, what leans, what runs up."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from desktop.domain.perspective import Perspective
from desktop.extraction.ocr.engine import LineEngine, OcrPage, engine
from desktop.extraction.ocr.parts import LineText, Pixels, Quad
from desktop.extraction.rendering import turned
from tests.extraction.papers import LINES, picture_of

SHEET = Image.new("RGB", (800, 1000), "white")


def quad(x0: float, y0: float, x1: float, y1: float) -> Quad:
    return np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], np.float32)


class Found:
    """A finder that knows where the lines are."""

    def __init__(self, *pages: list[Quad]) -> None:
        self._pages = list(pages)

    def find(self, page: Pixels) -> list[Quad]:
        return self._pages.pop(0)


class Said:
    """A reader that says the same of every line."""

    def __init__(self, text: str, score: float = 0.98) -> None:
        self._text = text
        self._score = score
        self.sizes: list[tuple[int, ...]] = []

    def read(self, line: Pixels) -> LineText:
        self.sizes.append(line.shape[:2])
        count = len(self._text)
        return LineText(self._text, self._score, tuple((at + 0.5) / count for at in range(count)))


def test_lines_become_words_with_boxes_and_confidence() -> None:
    page = LineEngine("x", Found([quad(80, 500, 160, 530)]), Said("ab cd")).read(SHEET, 3)
    assert [word.text for word in page.words] == ["ab", "cd"]
    box = page.words[0].box
    assert (box.page, box.y0, box.y1) == (3, pytest.approx(0.5), pytest.approx(0.53))
    assert 0.1 <= box.x0 < box.x1 < page.words[1].box.x0
    assert page.words[0].confidence == 0.98


def test_what_is_hardly_a_text_is_left_out() -> None:
    engine_of_noise = LineEngine("x", Found([quad(80, 500, 720, 530)]), Said("ab", score=0.3))
    assert engine_of_noise.read(SHEET, 0).words == ()


def test_an_empty_page_has_no_words() -> None:
    assert LineEngine("x", Found([]), Said("a")).read(SHEET, 0).words == ()


def test_a_leaning_page_is_put_straight() -> None:
    lean = np.array([[80, 500], [720, 522], [719, 552], [79, 530]], np.float32)
    far = lean + np.array([0, 200], np.float32)
    page = LineEngine("x", Found([lean, far]), Said("ab cd")).read(SHEET, 0)
    assert page.skew.degrees == pytest.approx(1.97, abs=0.1)
    first, second = page.words[:2]
    assert first.box.y0 == pytest.approx(second.box.y0, abs=0.003)
    lying = Perspective.of(page.skew.corners)
    shown = [lying.original(word.box.x0, word.box.y0) for word in (first, second)]
    assert shown[1][1] - shown[0][1] == pytest.approx(0.034 * (shown[1][0] - shown[0][0]) * 0.8, abs=0.002)


def test_a_line_that_runs_up_is_read_lying() -> None:
    reader = Said("ab")
    lines = [quad(100, 100 * n, 400, 100 * n + 30) for n in range(1, 6)] + [quad(20, 300, 50, 800)]
    LineEngine("x", Found(lines), reader).read(SHEET, 0)
    assert all(width > height for height, width in reader.sizes)


def test_a_lone_digit_is_not_taken_for_a_line_that_runs_up() -> None:
    reader = Said("1")
    LineEngine("x", Found([quad(100, 100, 112, 130), quad(100, 200, 400, 230)]), reader).read(SHEET, 0)
    assert (30, 12) in reader.sizes


@pytest.fixture(scope="module")
def pages_read() -> dict[int, OcrPage]:
    """A printed page as the real models read it, lying in each of four ways."""
    return {degrees: engine().read(turned(picture_of(), degrees), 0) for degrees in (0, 90, 180, 270)}


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_printed_page_is_read_however_it_lies(pages_read: dict[int, OcrPage], degrees: int) -> None:
    page = pages_read[degrees]
    assert (page.turned + degrees) % 360 == 0
    expected, found = set(" ".join(LINES).split()), {word.text for word in page.words}
    assert len(expected & found) >= len(expected) - 1
    number = next(word for word in page.words if word.text == "5261040828")
    assert number.box.x0 < 0.35
    assert 0.2 < number.box.y0 < 0.3


def test_the_engine_is_loaded_once_and_named() -> None:
    assert engine() is engine()
    assert "PaddleOCR" in engine().name


def test_reading_text_layers_loads_no_ocr() -> None:
    code = (
        "import sys, desktop.extraction.reader, desktop.extraction.rendering\n"
        "print([name for name in ('cv2', 'paddleocr', 'paddlex', 'onnxruntime') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr
