from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.style import textscale


@pytest.mark.parametrize(
    ("value", "scale"),
    [(100, 1.0), (150, 1.5), ("125", 1.25), (225, 2.25), (400, 2.25), (10, 1.0), (None, 1.0), ("x", 1.0)],
)
def test_registry_value(value: object, scale: float) -> None:
    assert textscale.scale_of(value) == scale


def test_text_grows_with_it(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = textscale.text_size()
    monkeypatch.setattr(textscale, "text_scale", lambda: 1.5)

    assert textscale.text_size() == round(usual * 1.5)
