"""Colours can be read, icons exist, the style sheet is whole."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.assets import asset
from desktop.ui.style.icons import icon, renderer
from desktop.ui.style.marks import STATUS_MARKS
from desktop.ui.style.stylesheet import stylesheet
from desktop.ui.style.tokens import DARK, LIGHT, Tokens, Tone


def contrast(first: str, second: str) -> float:
    """The ratio of luminances as WCAG 2 defines it."""

    def luminance(name: str) -> float:
        color = QColor(name)
        parts = (color.redF(), color.greenF(), color.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_all_text_can_be_read(tokens: Tokens) -> None:
    for text in (tokens.text, tokens.muted, tokens.faint):
        for ground in (tokens.surface, tokens.window, tokens.hover):
            assert contrast(text, ground) >= 4.0
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    for tone in Tone:
        assert contrast(*tone.colors(tokens)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_is_filled_in(qapp: QApplication, tokens: Tokens) -> None:
    sheet = stylesheet(tokens, 13)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    for path in re.findall(r"url\(([^)]+)\)", sheet):
        assert asset("icons", path.rsplit("/", 1)[-1]).is_file()


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    names = [path.stem for path in asset("icons").glob("*.svg")]
    assert {shape for _, shape in STATUS_MARKS.values()} <= set(names)
    for name in names:
        assert renderer(name, "#123456").isValid()
        assert not icon(name, "#123456").isNull()
