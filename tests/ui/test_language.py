"""Which language the window speaks, and that dates, amounts and plural forms go with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.domain.statuses import Status
from desktop.ui import texts
from desktop.ui.language import Language, choose_language, language_of, speak, spoken


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    monkeypatch.delenv("BEZDOTYK_LANG", raising=False)
    return QSettings(str(tmp_path / "biurko.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which forgets the language that a test has it speak."""
    before, mine = QLocale(), set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - mine:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)


def test_the_window_is_polish_until_another_language_is_chosen(desk: QSettings) -> None:
    assert language_of(desk) is Language.POLISH

    choose_language(desk, Language.UKRAINIAN)

    assert language_of(desk) is Language.UKRAINIAN


def test_the_environment_goes_before_the_choice(desk: QSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_language(desk, Language.UKRAINIAN)
    monkeypatch.setenv("BEZDOTYK_LANG", "en_GB.UTF-8")

    assert language_of(desk) is Language.ENGLISH


def test_a_language_that_there_is_not_is_passed_over(
    desk: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.setValue("desk/language", "tlh")
    monkeypatch.setenv("BEZDOTYK_LANG", "C")

    assert language_of(desk) is Language.POLISH


@pytest.mark.parametrize(
    ("language", "word", "amount", "two", "five"),
    [
        (Language.POLISH, "do sprawdzenia", "1234,5", "2 dokumenty", "5 dokumentów"),
        (Language.ENGLISH, "to check", "1,234.5", "2 documents", "5 documents"),
        (Language.UKRAINIAN, "на перевірку", "1 234,5", "2 документи", "5 документів"),
    ],
)
def test_words_amounts_and_plural_forms(
    app: QApplication, language: Language, word: str, amount: str, two: str, five: str
) -> None:
    speak(app, language)

    assert spoken() is language
    assert texts.status_name(Status.TO_REVIEW) == word
    assert QLocale().toString(1234.5, "f", 1).replace("\xa0", " ") == amount
    for count, said in ((2, two), (5, five)):
        text = QCoreApplication.translate("BulkActions", "Pominięto %n dokument(y/ów):", None, count)
        assert said in text


def test_what_is_not_said_in_ukrainian_is_said_in_polish(app: QApplication) -> None:
    speak(app, Language.UKRAINIAN)

    assert QCoreApplication.translate("BatchesPage", "Cofnij…") == "Cofnij…"
