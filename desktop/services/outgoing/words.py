"""Words of letters in their languages: counted documents, months, why a file was not taken."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.dates import Month
from desktop.domain.messages import Message

_DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "pl": ("dokument", "dokumenty", "dokumentów"),
    "uk": ("документ", "документи", "документів"),
    "en": ("document", "documents"),
    "de": ("Dokument", "Dokumente"),
}
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "pl": (
        "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
        "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "uk": (
        "січень", "лютий", "березень", "квітень", "травень", "червень",
        "липень", "серпень", "вересень", "жовтень", "листопад", "грудень",
    ),
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
}  # fmt: skip

_COUNT = re.compile(r"[0-9]{1,9}")
_MONTH = re.compile(r"([0-9]{1,2})/((?:19|20)[0-9]{2})|((?:19|20)[0-9]{2})-([0-9]{1,2})")

_Sentence = Mapping[str, str]

_REASONS: Mapping[str, _Sentence] = {
    "file.empty": {
        "pl": "plik jest pusty",
        "en": "the file is empty",
        "uk": "файл порожній",
        "de": "die Datei ist leer",
    },
    "file.too_large": {
        "pl": "plik jest za duży; proszę podzielić go na mniejsze",
        "en": "the file is too large; please split it into smaller ones",
        "uk": "файл завеликий; будь ласка, поділіть його на менші",
        "de": "die Datei ist zu groß; bitte teilen Sie sie in kleinere",
    },
    "file.too_many_pages": {
        "pl": "plik ma za dużo stron; proszę podzielić go na mniejsze",
        "en": "the file has too many pages; please split it into smaller ones",
        "uk": "у файлі забагато сторінок; будь ласка, поділіть його на менші",
        "de": "die Datei hat zu viele Seiten; bitte teilen Sie sie in kleinere",
    },
    "file.encrypted": {
        "pl": "plik jest zabezpieczony hasłem; proszę o wersję bez hasła",
        "en": "the file is protected by a password; please send it without one",
        "uk": "файл захищено паролем; будь ласка, надішліть його без пароля",
        "de": "die Datei ist mit einem Passwort geschützt; bitte senden Sie sie ohne Passwort",
    },
    "file.unknown_type": {
        "pl": "tego rodzaju plików nie przyjmujemy; proszę o PDF albo zdjęcie",
        "en": "we do not take files of this kind; please send a PDF or a picture",
        "uk": "файли цього типу ми не приймаємо; будь ласка, надішліть PDF або фотографію",
        "de": "Dateien dieser Art nehmen wir nicht an; bitte senden Sie ein PDF oder ein Bild",
    },
    "file.damaged": {
        "pl": "plik jest uszkodzony; proszę wysłać go jeszcze raz",
        "en": "the file is damaged; please send it again",
        "uk": "файл пошкоджено; будь ласка, надішліть його ще раз",
        "de": "die Datei ist beschädigt; bitte senden Sie sie noch einmal",
    },
    "none": {
        "pl": "w wiadomości nie było żadnego dokumentu",
        "en": "there was no document in the message",
        "uk": "у повідомленні не було жодного документа",
        "de": "in der Nachricht war kein Dokument",
    },
    "other": {
        "pl": "pliku nie udało się przyjąć; biuro to widzi i się tym zajmie",
        "en": "the file could not be taken; the office can see that and will look into it",
        "uk": "файл не вдалося прийняти; офіс це бачить і займеться цим",
        "de": "die Datei konnte nicht angenommen werden; das Büro sieht das und kümmert sich darum",
    },
}  # fmt: skip
_ALIKE = {
    "file.incomplete": "file.damaged",
    "file.bad_xml": "file.damaged",
    "file.unknown_xml": "file.unknown_type",
    "file.too_many_pixels": "file.too_large",
}
"""Codes that mean the same to whoever sent the file."""


def documents(count: int, language: str) -> str:
    """``count`` with the word for documents in the right form: 1 dokument, 2 dokumenty, 5 dokumentów."""
    forms = _DOCUMENTS[language]
    return f"{count} {forms[_form(count, language)]}"


def month_name(month: Month, language: str) -> str:
    """The month and its year."""
    return f"{_MONTHS[language][month.month - 1]} {month.year}"


def in_words(values: Mapping[str, str], language: str) -> dict[str, str]:
    """``values`` of places, bare numbers of documents and months in figures said as the language does."""
    said = dict(values)
    count = said.get("dokumenty", "")
    if _COUNT.fullmatch(count):
        said["dokumenty"] = documents(int(count), language)
    month = _MONTH.fullmatch(said.get("miesiac", ""))
    if month is not None:
        number, year = (month[1], month[2]) if month[1] else (month[4], month[3])
        if 1 <= int(number) <= len(_MONTHS[language]):
            said["miesiac"] = month_name(Month(int(year), int(number)), language)
    return said


def reason(message: Message | None, language: str) -> str:
    """Why a file was not taken, for whoever sent it; what only the office understands is not told."""
    code = "none" if message is None else _ALIKE.get(message.code, message.code)
    return _REASONS.get(code, _REASONS["other"])[language]


def _form(count: int, language: str) -> int:
    """Plural rules of Unicode CLDR for whole numbers."""
    if language in {"pl", "uk"}:
        few = count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}
        one = count == 1 if language == "pl" else count % 10 == 1 and count % 100 != 11
        return 0 if one else 1 if few else 2
    return 0 if count == 1 else 1
