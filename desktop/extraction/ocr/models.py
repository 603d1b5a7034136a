"""The OCR models that ship with the program, and the proof that they are the ones meant.

Model files are programs of a kind: what stands in the folder is loaded only if its SHA-256 is the
one listed here.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from desktop.assets import asset
from desktop.domain.errors import UserError
from desktop.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Model:
    """A model: the ``name`` PaddleOCR knows it by, its folder's ``parts``, its files' SHA-256."""

    name: str
    parts: tuple[str, ...]
    files: tuple[tuple[str, str], ...]

    def checked_folder(self) -> Path:
        """The model's folder, once each file has proved to be the one meant.

        Raises:
            UserError: ``ocr.model_missing``, ``ocr.model_changed``.
        """
        folder = asset(*self.parts)
        for name, expected in self.files:
            try:
                with (folder / name).open("rb") as file:
                    found = hashlib.file_digest(file, "sha256").hexdigest()
            except OSError as error:
                raise UserError("ocr.model_missing", file=self._shown(name)) from error
            if found != expected:
                raise UserError("ocr.model_changed", file=self._shown(name))
        return folder

    def _shown(self, name: str) -> str:
        return "/".join((*self.parts, name))


DETECTION = Model(
    name="PP-OCRv6_tiny_det",
    parts=("ocr", "tiny", "det"),
    files=(
        ("inference.onnx", "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8"),
        ("inference.yml", "62fced883591bcf2334c9b2587148d3d7db2dce14ed9790f6930842baa815f8c"),
    ),
)
QUICK_RECOGNITION = Model(
    name="PP-OCRv6_tiny_rec",
    parts=("ocr", "tiny", "rec"),
    files=(
        ("inference.onnx", "f3cbd103f516afeb9d9d5fcfdadb28cb800b94aea454e6d5f90fe32ebbe08d27"),
        ("inference.yml", "396472e25afc576f037073a38fd6f5a953a4db6ec0a9ca87f1be900f6a510860"),
    ),
)
CAREFUL_RECOGNITION = Model(
    name="PP-OCRv6_small_rec",
    parts=("ocr", "small", "rec"),
    files=(
        ("inference.onnx", "c046ac7f1d452801fc6e92b35518a2a23902db85d7c1e4dfd751c8250b811405"),
        ("inference.yml", "864c0e980cc957ddc82c80fb99009281b72c3f85b6f1d986f8ba67d895db9c4f"),
    ),
)
MODELS = (DETECTION, QUICK_RECOGNITION, CAREFUL_RECOGNITION)


def verify() -> tuple[Message, ...]:
    """What is wrong with the installed models, one message a model; empty if all is well."""
    problems = []
    for model in MODELS:
        try:
            model.checked_folder()
        except UserError as error:
            problems.append(error.message)
    return tuple(problems)
