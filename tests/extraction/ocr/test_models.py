"""Only the models that are meant are loaded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.assets import asset
from desktop.domain.errors import UserError
from desktop.domain.sentences import polish
from desktop.extraction.ocr import models


def test_the_shipped_models_are_whole() -> None:
    assert models.verify() == ()


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(asset("ocr"), tmp_path / "ocr")
    monkeypatch.setattr(models, "asset", tmp_path.joinpath)
    return tmp_path / "ocr"


def test_a_changed_model_is_refused(copied: Path) -> None:
    settings = copied / "small" / "rec" / "inference.yml"
    settings.write_bytes(settings.read_bytes() + b"#")
    with pytest.raises(UserError) as caught:
        models.CAREFUL_RECOGNITION.checked_folder()
    assert caught.value.code == "ocr.model_changed"
    assert "ocr/small/rec/inference.yml" in polish(caught.value.message)
    assert models.DETECTION.checked_folder().is_dir()


def test_a_missing_model_is_named(copied: Path) -> None:
    (copied / "tiny" / "det" / "inference.onnx").unlink()
    (problem,) = models.verify()
    assert problem.code == "ocr.model_missing"
    assert "ocr/tiny/det/inference.onnx" in polish(problem)
