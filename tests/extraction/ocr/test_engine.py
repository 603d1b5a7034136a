"""From the picture of a page to words: how it lies, what leans, what runs up."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PIL import Image

from desktop.domain.perspective import Perspective
from desktop.extraction.ocr.ctc import Char, LineText
from desktop.extraction.ocr.engine import LineEngine, OcrPage, engine
from desktop.extraction.ocr.parts import Pixels, Quad
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
    """A reader that says the same of every line, each character with its score (the last for the rest)."""

    def __init__(self, text: str, *scores: float) -> None:
        self._text = text
        self._scores = scores or (0.98,)
        self.sizes: list[tuple[int, ...]] = []

    def read(self, line: Pixels) -> LineText:
        self.sizes.append(line.shape[:2])
        count = len(self._text)
        scores = [*self._scores, *[self._scores[-1]] * count]
        return LineText(
            tuple(
                Char(char, (at + 0.5) / count, score)
                for at, (char, score) in enumerate(zip(self._text, scores, strict=False))
            )
        )


def engine_of(found: list[Quad], quick: Said, careful: Said | None = None) -> LineEngine:
    """An engine that finds these lines; what its careful reader says is the same unless given."""
    return LineEngine("x", Found(found), quick, careful or quick)


def test_lines_become_words_with_boxes_and_confidence() -> None:
    page = engine_of([quad(80, 500, 160, 530)], Said("ab cd")).read(SHEET, 3)
    assert [word.text for word in page.words] == ["ab", "cd"]
    box = page.words[0].box
    assert (box.page, box.y0, box.y1) == (3, pytest.approx(0.5), pytest.approx(0.53))
    assert 0.1 <= box.x0 < box.x1 < page.words[1].box.x0
    assert page.words[0].confidence == 0.98


def test_only_doubtful_words_are_read_again() -> None:
    careful = Said("8", 0.99)
    page = engine_of([quad(80, 500, 160, 530)], Said("ab 3", 0.99, 0.99, 0.99, 0.7), careful).read(SHEET, 0)
    assert [word.text for word in page.words] == ["ab", "8"]
    assert len(careful.sizes) == 1
    assert careful.sizes[0][1] < 80
    (doubt,) = page.words[1].doubts
    assert doubt.place == 0
    assert doubt.others[0][0] == "3"
    assert page.words[0].doubts == ()


def test_what_is_hardly_a_text_is_left_out() -> None:
    engine_of_noise = engine_of([quad(80, 500, 720, 530)], Said("ab", 0.3))
    assert engine_of_noise.read(SHEET, 0).words == ()


def test_an_empty_page_has_no_words() -> None:
    assert engine_of([], Said("a")).read(SHEET, 0).words == ()


def test_a_leaning_page_is_put_straight() -> None:
    lean = np.array([[80, 500], [720, 522], [719, 552], [79, 530]], np.float32)
    far = lean + np.array([0, 200], np.float32)
    page = engine_of([lean, far], Said("ab cd")).read(SHEET, 0)
    assert page.skew.degrees == pytest.approx(1.97, abs=0.1)
    first, second = page.words[:2]
    assert first.box.y0 == pytest.approx(second.box.y0, abs=0.003)
    lying = Perspective.of(page.skew.corners)
    shown = [lying.original(word.box.x0, word.box.y0) for word in (first, second)]
    assert shown[1][1] - shown[0][1] == pytest.approx(0.034 * (shown[1][0] - shown[0][0]) * 0.8, abs=0.002)


def test_a_line_that_runs_up_is_read_lying() -> None:
    reader = Said("ab")
    lines = [quad(100, 100 * n, 400, 100 * n + 30) for n in range(1, 6)] + [quad(20, 300, 50, 800)]
    engine_of(lines, reader).read(SHEET, 0)
    assert all(width > height for height, width in reader.sizes)


def test_a_lone_digit_is_not_taken_for_a_line_that_runs_up() -> None:
    reader = Said("1")
    engine_of([quad(100, 100, 112, 130), quad(100, 200, 400, 230)], reader).read(SHEET, 0)
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
