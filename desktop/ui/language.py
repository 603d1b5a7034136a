"""The language of the window: which there are, which this desk chose, and speaking it."""

from __future__ import annotations

import os
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from desktop.assets import asset

_KEY = "desk/language"
_VARIABLE = "BEZDOTYK_LANG"


class Language(StrEnum):
    """A language of the window; the values are ISO 639-1 codes."""

    POLISH = "pl"
    ENGLISH = "en"
    UKRAINIAN = "uk"
    """Of the main paths only: the rest is said in Polish."""


OWN_NAMES: dict[Language, str] = {
    Language.POLISH: "polski",
    Language.ENGLISH: "English",
    Language.UKRAINIAN: "українська",
}
"""Each language as its speakers call it: who sits before a foreign window finds his own."""

_LOCALES: dict[Language, str] = {
    Language.POLISH: "pl_PL",
    Language.ENGLISH: "en_GB",
    Language.UKRAINIAN: "uk_UA",
}


def language_of(settings: QSettings) -> Language:
    """What the environment asks for (``BEZDOTYK_LANG=en``), else what this desk chose, else Polish."""
    for wanted in (os.environ.get(_VARIABLE, ""), settings.value(_KEY)):
        try:
            return Language(str(wanted)[:2])
        except ValueError:
            continue
    return Language.POLISH


def choose_language(settings: QSettings, language: Language) -> None:
    """Have the window speak ``language`` from the next start on."""
    settings.setValue(_KEY, language.value)


def speak(app: QCoreApplication, language: Language) -> None:
    """Say everything that is said from now on in ``language``, with its dates, amounts and plural forms."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for name, place in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        # What is not said in Ukrainian is said in Polish, whose plural forms stand in a catalogue too.
        (f"bezdotyk_{Language.POLISH}", str(asset("i18n"))),
        (f"bezdotyk_{language}", str(asset("i18n"))),
    ):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)


def spoken() -> Language:
    """What the window speaks now."""
    return next((one for one, name in _LOCALES.items() if QLocale().name() == name), Language.POLISH)
