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
    name="PP-OCRv6_small_det",
    parts=("ocr", "small", "det"),
    files=(
        ("inference.onnx", "d73e0058b7a8086bbd57f3d10b8bcd4ff95363f67e06e2762b5e814fe9c9410e"),
        ("inference.yml", "e75f7f36ade9b9e0545c18aac4eaff2546c61d0809662735b3efa88e86eb0e58"),
    ),
)
RECOGNITION = Model(
    name="PP-OCRv6_small_rec",
    parts=("ocr", "small", "rec"),
    files=(
        ("inference.onnx", "5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634"),
        ("inference.yml", "26a2802dcc5b4553f0961ab0288bc491ce86069abbd69c19d61779940c9c7ab3"),
    ),
)
MODELS = (DETECTION, RECOGNITION)


def verify() -> tuple[Message, ...]:
    """What is wrong with the installed models, one message a model; empty if all is well."""
    problems = []
    for model in MODELS:
        try:
            model.checked_folder()
        except UserError as error:
            problems.append(error.message)
    return tuple(problems)
