"""Contractors: the base, imports, what it says of a document."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "contractor.gone": QT_TRANSLATE_NOOP(
        "sentences", "Tego kontrahenta już nie ma: ktoś go usunął albo scalił z innym. Odśwież listę."
    ),
    "contractor.no_name": QT_TRANSLATE_NOOP(
        "sentences", "Kontrahent musi mieć nazwę albo numer. Wpisz jedno z nich."
    ),
    "contractor.number_length": QT_TRANSLATE_NOOP(
        "sentences", "NIP ma 10 cyfr, a „{number}” ma ich inną liczbę. Sprawdź numer."
    ),
    "contractor.number_check": QT_TRANSLATE_NOOP(
        "sentences", "Numer {number} ma złą cyfrę kontrolną. Sprawdź, czy nie ma w nim pomyłki."
    ),
    "contractor.number_shape": QT_TRANSLATE_NOOP(
        "sentences",
        "„{number}” nie jest NIP-em ani numerem VAT. Zagraniczny numer zaczyna się od dwóch liter kraju,"
        " na przykład DE136695976.",
    ),
    "contractor.number_taken": QT_TRANSLATE_NOOP(
        "sentences", "Numer {number} ma już kontrahent {name}. Otwórz tamtego albo scal obu."
    ),
    "contractor.too_long": QT_TRANSLATE_NOOP(
        "sentences", "Jedno z pól ma więcej niż {limit} znaków. Skróć je i zapisz jeszcze raz."
    ),
    "contractor.bad_email": QT_TRANSLATE_NOOP(
        "sentences", "„{email}” nie jest adresem e-mail. Popraw go albo usuń."
    ),
    "contractor.bad_country": QT_TRANSLATE_NOOP(
        "sentences", "„{country}” nie jest kodem kraju. Wpisz dwie litery, na przykład PL albo DE."
    ),
    "contractor.bad_account": QT_TRANSLATE_NOOP(
        "sentences", "„{account}” nie jest numerem rachunku: nie zgadza się długość albo cyfry kontrolne."
    ),
    "contractor.days": QT_TRANSLATE_NOOP("sentences", "Termin płatności to liczba dni od 0 do {limit}."),
    "contractor.has_documents": QT_TRANSLATE_NOOP(
        "sentences",
        "Kontrahent ma zatwierdzone dokumenty, więc nie można go usunąć."
        " Scal go z innym albo oznacz jako nieaktywnego.",
    ),
    "contractor.same": QT_TRANSLATE_NOOP(
        "sentences", "To jeden i ten sam kontrahent. Wybierz dwóch różnych."
    ),
    "contractor.not_merged": QT_TRANSLATE_NOOP(
        "sentences", "Tego scalenia nie można cofnąć: już je cofnięto."
    ),
    "contractor.not_answered": QT_TRANSLATE_NOOP(
        "sentences", "Rejestr jeszcze nie odpowiedział. Program pyta w tle; spróbuj za chwilę."
    ),
    "contractor.unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "W bazie nie ma kontrahenta „{contractor}”. Podaj numer lub pełną nazwę tak jak na liście.",
    ),
    # What the base says of a document
    "contractor.name_known": QT_TRANSLATE_NOOP("sentences", "W bazie ten NIP ma „{name}”."),
    "contractor.name_differs": QT_TRANSLATE_NOOP("sentences", "W bazie ten NIP ma inną nazwę: „{name}”."),
    "contractor.address_known": QT_TRANSLATE_NOOP("sentences", "Adres z bazy: {address}."),
    "contractor.days_known": QT_TRANSLATE_NOOP("sentences", "Zwykły termin to {days} dni: {date}."),
    # Importing
    "contractor.file_unreadable": QT_TRANSLATE_NOOP(
        "sentences", "Nie można odczytać pliku {file}. Sprawdź, czy istnieje i czy wolno go czytać."
    ),
    "contractor.file_too_large": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik {file} jest za duży: granica to {limit} MB. Wyeksportuj kontrahentów w kilku plikach.",
    ),
    "contractor.file_too_many": QT_TRANSLATE_NOOP(
        "sentences", "W pliku {file} jest więcej niż {limit} kontrahentów. Wyeksportuj ich w kilku plikach."
    ),
    "contractor.file_empty": QT_TRANSLATE_NOOP("sentences", "W pliku {file} nie ma żadnych kontrahentów."),
    "contractor.file_damaged": QT_TRANSLATE_NOOP(
        "sentences", "Plik {file} jest uszkodzony albo niebezpieczny. Wyeksportuj go z programu jeszcze raz."
    ),
    "contractor.file_unknown": QT_TRANSLATE_NOOP(
        "sentences",
        "Tego pliku program nie zna: {file}. Czyta CSV, XLSX, EPP (InsERT), XML z Comarch Optima i WAPRO"
        " oraz tekst z Symfonii.",
    ),
    "contractor.export_format": QT_TRANSLATE_NOOP(
        "sentences", "Nie wiadomo, jak zapisać {file}. Nadaj nazwę, która kończy się na .csv albo .xlsx."
    ),
    "contractor.no_columns": QT_TRANSLATE_NOOP(
        "sentences", "Nie wskazano kolumny z nazwą ani z NIP-em. Wskaż, która kolumna co zawiera."
    ),
    "contractor.twice_in_file": QT_TRANSLATE_NOOP(
        "sentences", "Ten sam numer jest już w wierszu {row}, z innymi danymi. Zostaw w pliku jeden."
    ),
    "contractor.two_of_name": QT_TRANSLATE_NOOP(
        "sentences",
        "W bazie jest kilku kontrahentów o tej nazwie. Dodaj numer w pliku albo scal ich w bazie.",
    ),
    "contractor.account_as_number": QT_TRANSLATE_NOOP(
        "sentences", "Rachunek zapisano w arkuszu jako liczbę i zgubił cyfry. Zapisz go jako tekst."
    ),
    "contractor.import_changed": QT_TRANSLATE_NOOP(
        "sentences", "Baza zmieniła się od podglądu. Obejrzyj podgląd jeszcze raz i wtedy wczytaj."
    ),
}
