"""The two steps of OCR, finding lines and reading one, as PaddleOCR's models do them."""

from __future__ import annotations

import math
import os
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from platformdirs import user_cache_path

from desktop.extraction.ocr.ctc import LineText, line_text
from desktop.extraction.ocr.models import DETECTION, Model

Pixels = npt.NDArray[np.uint8]
"""Rows, columns and three channels (blue, green, red: what the models were trained with)."""

Quad = npt.NDArray[np.float32]
"""Corners of a line of text in pixels: upper left, upper right, lower right, lower left (4 × 2)."""

DETECTION_SIDE = 1216
"""Pixels of the long side for finding lines; small print and lone digits on A4 are lost below some 1100."""

HEIGHT = 48
"""Pixels: what the recognition models take."""
NARROWEST = 96
"""Pixels; the models do not know narrower lines, which are padded."""
WIDEST = 3200
"""Pixels; longer lines are squeezed."""
_STEP = 8
"""Pixels that the models look at together."""


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
    """PaddleOCR's text recognition, but for its last step: that keeps only the likeliest characters."""

    def __init__(self, model: Model) -> None:
        """Load the model.

        Raises:
            UserError: ``ocr.model_missing``, ``ocr.model_changed``.
        """
        folder = str(model.checked_folder())
        _tame_paddlex()
        from paddleocr import TextRecognition

        predictor = TextRecognition(**_arguments(model, folder)).paddlex_predictor
        self._run = predictor.runner
        self._alphabet: list[str] = predictor.post_op.character

    def read(self, line: Pixels) -> LineText:
        # One line at a time: a batch takes as long as its lines one by one, and pads all but the widest.
        picture, used = _prepared(line)
        (scores,) = self._run(x=[picture])
        return line_text(scores[0], self._alphabet, used)


def _prepared(line: Pixels) -> tuple[npt.NDArray[np.float32], float]:
    """A line as the models take it, and the share of the width that it fills (the rest is grey)."""
    import cv2

    height, width = line.shape[:2]
    scaled = min(WIDEST, max(1, math.ceil(width * HEIGHT / height)))
    padded = max(NARROWEST, math.ceil(scaled / _STEP) * _STEP)
    values = cv2.resize(line, (scaled, HEIGHT)).astype(np.float32)
    picture = np.zeros((1, 3, HEIGHT, padded), np.float32)
    picture[0, :, :, :scaled] = (values / 127.5 - 1.0).transpose(2, 0, 1)
    return picture, scaled / padded


def _tame_paddlex() -> None:
    # Read when PaddleX is imported: else it asks the network which model host is nearest.
    os.environ["PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK"] = "True"
    # It also makes a folder for itself, in the user's home unless told otherwise.
    os.environ.setdefault("PADDLE_PDX_CACHE_HOME", str(user_cache_path("bezdotyk") / "paddlex"))
    # ONNX Runtime would note an identity of this computer, and report to its maker what is run.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"


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
