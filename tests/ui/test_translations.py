"""The catalogues are complete, and the window speaks English where it is asked to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.assets import asset
from desktop.domain.messages import Message
from desktop.domain.sentences import SENTENCES
from desktop.domain.statuses import Status
from desktop.ui import texts
from tests.tools.update_translations import CATALOGUES, ENGLISH, I18N, entries, problems

_PLACE = re.compile(r"\{\w+\}|%n")


def test_nothing_is_stale_or_untranslated() -> None:
    assert problems() == []


@pytest.mark.parametrize("catalogue", CATALOGUES)
def test_translations_have_the_same_places(catalogue: str) -> None:
    for one in entries(I18N / catalogue):
        wanted = set(_PLACE.findall(one.source))
        for form in one.forms:
            assert set(_PLACE.findall(form)) <= wanted, one.source
        assert set(_PLACE.findall(one.forms[-1])) == wanted, one.source


def test_every_sentence_is_in_the_english_catalogue() -> None:
    known = {one.source for one in entries(I18N / ENGLISH) if one.context == "sentences"}
    assert set(SENTENCES.values()) == known


def test_the_window_speaks_english(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(asset("i18n", Path(ENGLISH).stem + ".qm")))
    QCoreApplication.installTranslator(translator)
    try:
        assert texts.status_name(Status.TO_REVIEW) == "to check"
        said = texts.say(Message("status.not_allowed", {"old": "to_review", "new": "exported"}))
        assert "to check → exported" in said
        assert QCoreApplication.translate("BulkActions", "Pominięto %n dokument(y/ów):", None, 2) == (
            "2 documents skipped:"
        )
    finally:
        QCoreApplication.removeTranslator(translator)
