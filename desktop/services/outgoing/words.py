"""Words of letters in their languages: counted documents, months, why a file was not taken."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.domain.monthnames import NAMES

_DOCUMENTS: Mapping[str, tuple[str, ...]] = {
    "pl": ("dokument", "dokumenty", "dokumentów"),
    "uk": ("документ", "документи", "документів"),
    "en": ("document", "documents"),
    "de": ("Dokument", "Dokumente"),
}

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
    "part.infected": {
        "pl": "w pliku znaleziono zagrożenie; proszę o czysty plik",
        "en": "a threat was found in the file; please send a clean one",
        "uk": "у файлі виявлено загрозу; будь ласка, надішліть чистий файл",
        "de": "in der Datei wurde eine Bedrohung gefunden; bitte senden Sie eine saubere",
    },
    "part.small_picture": {
        "pl": "ten obraz jest za mały, aby był dokumentem; proszę o większe zdjęcie albo PDF",
        "en": "this picture is too small to be a document; please send a larger one or a PDF",
        "uk": "це зображення замале для документа; будь ласка, надішліть більше або PDF",
        "de": "dieses Bild ist zu klein für einen Beleg; bitte senden Sie ein größeres oder ein PDF",
    },
    "part.office_file": {
        "pl": "to plik programu biurowego (Word, Excel); proszę zapisać go jako PDF",
        "en": "this is a file of an office program (Word, Excel); please save it as PDF",
        "uk": "це файл офісної програми (Word, Excel); будь ласка, збережіть його як PDF",
        "de": "das ist eine Datei eines Büroprogramms (Word, Excel); bitte speichern Sie sie als PDF",
    },
    "part.text": {
        "pl": "to zwykły tekst albo strona WWW; jeżeli to dokument, proszę o PDF",
        "en": "this is plain text or a web page; if it is a document, please send a PDF",
        "uk": "це звичайний текст або вебсторінка; якщо це документ, надішліть PDF",
        "de": "das ist einfacher Text oder eine Webseite; falls es ein Dokument ist, bitte als PDF senden",
    },
    "part.encrypted_mail": {
        "pl": "ta część jest zaszyfrowana i nie umiemy jej otworzyć; proszę wysłać ją bez szyfrowania",
        "en": "this part is encrypted and we cannot open it; please send it without encryption",
        "uk": "цю частину зашифровано, і ми не можемо її відкрити; надішліть її без шифрування",
        "de": "dieser Teil ist verschlüsselt und lässt sich nicht öffnen; bitte unverschlüsselt senden",
    },
    "part.other_archive": {
        "pl": "takich archiwów nie otwieramy; proszę o ZIP albo o same dokumenty",
        "en": "we do not open archives of this kind; please send a ZIP or the documents themselves",
        "uk": "такі архіви ми не відкриваємо; надішліть ZIP або самі документи",
        "de": "solche Archive öffnen wir nicht; bitte ein ZIP oder die Dokumente selbst senden",
    },
    "part.elsewhere": {
        "pl": "tego pliku nie ma w wiadomości, jest tylko odnośnik do niego; proszę go załączyć",
        "en": "this file is not in the message, only a link to it; please attach it",
        "uk": "цього файла немає в повідомленні, є лише посилання; будь ласка, додайте його",
        "de": "diese Datei ist nicht in der Nachricht, nur ein Verweis darauf; bitte anhängen",
    },
    "part.too_many": {
        "pl": "w wiadomości jest za dużo plików; resztę proszę wysłać osobno",
        "en": "there are too many files in the message; please send the rest separately",
        "uk": "у повідомленні забагато файлів; решту надішліть окремо",
        "de": "in der Nachricht sind zu viele Dateien; bitte senden Sie den Rest getrennt",
    },
    "mail.too_large": {
        "pl": "wiadomość jest za duża; proszę wysłać dokumenty w kilku częściach",
        "en": "the message is too large; please send the documents in several parts",
        "uk": "повідомлення завелике; надішліть документи кількома частинами",
        "de": "die Nachricht ist zu groß; bitte senden Sie die Dokumente in mehreren Teilen",
    },
    "document.same_file": {
        "pl": "ten sam plik już mamy",
        "en": "we have the same file already",
        "uk": "такий самий файл у нас уже є",
        "de": "dieselbe Datei haben wir schon",
    },
    "month.late": {
        "pl": "ten miesiąc jest już zamknięty; biuro zdecyduje, do którego miesiąca trafi",
        "en": "that month is closed already; the office will decide which month it goes to",
        "uk": "цей місяць уже закрито; офіс вирішить, до якого місяця він потрапить",
        "de": "dieser Monat ist bereits abgeschlossen; das Büro entscheidet, in welchen Monat es kommt",
    },
    "none": {
        "pl": "do wiadomości nic nie było załączone; proszę wysłać ją jeszcze raz, z dokumentem",
        "en": "nothing was attached to the message; please send it once more, with the document",
        "uk": "до повідомлення нічого не було додано; надішліть його ще раз, з документом",
        "de": "der Nachricht war nichts beigefügt; bitte senden Sie sie noch einmal, mit dem Dokument",
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
    "file.too_heavy": "file.too_large",
    "part.seen_picture": "part.small_picture",
    "part.empty": "file.empty",
    "part.unknown_type": "file.unknown_type",
    "part.encrypted_archive": "file.encrypted",
    "part.damaged": "file.damaged",
    "part.too_large": "file.too_large",
    "part.too_dense": "part.other_archive",
    "part.too_deep": "part.too_many",
    "mail.too_deep": "part.too_many",
}
"""Codes that mean the same to whoever sent the file."""

_REMARKS = frozenset({"file.encrypted", "file.damaged", "file.empty", "document.same_file", "month.late"})
"""What a sender should know of a file though it was taken: he can send a better one."""


def documents(count: int, language: str) -> str:
    """``count`` with the word for documents in the right form: 1 dokument, 2 dokumenty, 5 dokumentów."""
    forms = _DOCUMENTS[language]
    return f"{count} {forms[_form(count, language)]}"


def month_name(month: Month, language: str) -> str:
    """The month and its year."""
    return f"{NAMES[language][month.month - 1]} {month.year}"


def in_words(values: Mapping[str, str], language: str) -> dict[str, str]:
    """``values`` of places, bare numbers of documents and months in figures said as the language does."""
    said = dict(values)
    count = said.get("dokumenty", "")
    if _COUNT.fullmatch(count):
        said["dokumenty"] = documents(int(count), language)
    month = _MONTH.fullmatch(said.get("miesiac", ""))
    if month is not None:
        number, year = (month[1], month[2]) if month[1] else (month[4], month[3])
        if 1 <= int(number) <= len(NAMES[language]):
            said["miesiac"] = month_name(Month(int(year), int(number)), language)
    return said


def reason(message: Message | None, language: str) -> str:
    """Why a file was not taken, for whoever sent it; what only the office understands is not told."""
    code = "none" if message is None else _ALIKE.get(message.code, message.code)
    return _REASONS.get(code, _REASONS["other"])[language]


def remark(message: Message | None, language: str) -> str:
    """What there is to say of a file that was taken, empty if that is the office's business only."""
    code = "" if message is None else _ALIKE.get(message.code, message.code)
    return _REASONS[code][language] if code in _REMARKS else ""


def _form(count: int, language: str) -> int:
    """Plural rules of Unicode CLDR for whole numbers."""
    if language in {"pl", "uk"}:
        few = count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}
        one = count == 1 if language == "pl" else count % 10 == 1 and count % 100 != 11
        return 0 if one else 1 if few else 2
    return 0 if count == 1 else 1
