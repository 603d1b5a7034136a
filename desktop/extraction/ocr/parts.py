"""The two steps of OCR, finding lines and reading one, as PaddleOCR's models do them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from platformdirs import user_cache_path

from desktop.extraction.ocr.models import DETECTION, RECOGNITION, Model

Pixels = npt.NDArray[np.uint8]
"""Rows, columns and three channels (blue, green, red: what the models were trained with)."""

Quad = npt.NDArray[np.float32]
"""Corners of a line of text in pixels: upper left, upper right, lower right, lower left (4 × 2)."""

DETECTION_SIDE = 960
"""Pixels of the long side for finding lines; small print on A4 is lost below some 1100."""

NARROWEST = 96
"""Pixels, of a line 48 high.  Saves a sixth of the time of a page and loses nothing."""


@dataclass(frozen=True, slots=True)
class LineText:
    """A line as read: the confidence (0 to 1), and each character's place.

    ``places`` are the characters' centres as fractions of the line's width.
    """

    text: str
    score: float
    places: tuple[float, ...]


class LineFinder(Protocol):
    """Finds where text stands on a page."""

    def find(self, page: Pixels) -> list[Quad]:
        """The lines of text on ``page``."""


class LineReader(Protocol):
    """Reads a line of text."""

    def read(self, line: Pixels) -> LineText:
        """The text of a picture that holds one upright line."""


class PaddleFinder:
    """PaddleOCR's text detection."""

    def __init__(self) -> None:
        """Load the model.

        Raises:
            UserError: ``ocr.model_missing``, ``ocr.model_changed``.
        """
        folder = str(DETECTION.checked_folder())
        _tame_paddlex()
        from paddleocr import TextDetection

        self._model = TextDetection(**_arguments(DETECTION, folder))

    def find(self, page: Pixels) -> list[Quad]:
        result = self._model.predict(page, limit_side_len=DETECTION_SIDE, limit_type="max")[0]
        return [np.asarray(corners, np.float32) for corners in result["dt_polys"]]


class PaddleReader:
    """PaddleOCR's text recognition."""

    def __init__(self) -> None:
        """Load the model.

        Raises:
            UserError: ``ocr.model_missing``, ``ocr.model_changed``.
        """
        folder = str(RECOGNITION.checked_folder())
        _tame_paddlex()
        from paddleocr import TextRecognition

        self._model = TextRecognition(**_arguments(RECOGNITION, folder))
        _take_narrow_lines(self._model)

    def read(self, line: Pixels) -> LineText:
        # One line at a time: batches are padded to their widest line, which costs more than it saves
        # on a processor, and mix up the widths that places are computed from.
        result = self._model.predict(line, batch_size=1, return_word_box=True)[0]
        text, (steps, _, steps_of_words, _) = result["rec_text"]
        places = tuple(min(1.0, (step + 0.5) / steps) for word in steps_of_words for step in word)
        return LineText(str(text), float(result["rec_score"]), places)


def _take_narrow_lines(model: Any) -> None:
    """Pad short lines to :data:`NARROWEST` only: most cells of a table are far below the usual 320."""
    operations = model.paddlex_predictor.config["PreProcess"]["transform_ops"]
    shape = next(operation["RecResizeImg"] for operation in operations if "RecResizeImg" in operation)
    shape["image_shape"][2] = NARROWEST


def _tame_paddlex() -> None:
    # Read when PaddleX is imported: else it asks the network which model host is nearest.
    os.environ["PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK"] = "True"
    # It also makes a folder for itself, in the user's home unless told otherwise.
    os.environ.setdefault("PADDLE_PDX_CACHE_HOME", str(user_cache_path("bezdotyk") / "paddlex"))


def _arguments(model: Model, folder: str) -> dict[str, Any]:
    session = {
        # Threads inside one page waste time on waiting for each other; pages run in parallel instead.
        "intra_op_num_threads": 1,
        "inter_op_num_threads": 1,
        # Plans of memory are kept for each size of input, and every line has its own.
        "enable_mem_pattern": False,
    }
    return {
        "model_name": model.name,
        "model_dir": folder,
        "engine": "onnxruntime",
        "engine_config": session,
        "device": "cpu",
    }
