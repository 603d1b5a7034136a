"""The program itself: its database, keyring, settings, background work, judging, learning."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    # Judging the reading
    "bench.no_truth": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {path} nie ma dokumentu z plikiem prawdy. "
        "Połóż PLIK.json obok dokumentu albo w folderze truth.",
    ),
    "bench.bad_truth": QT_TRANSLATE_NOOP(
        "sentences", "Pliku prawdy {file} nie da się odczytać: to nie jest obiekt JSON."
    ),
    # OCR
    "ocr.model_missing": QT_TRANSLATE_NOOP(
        "sentences", "Brakuje pliku modelu OCR {file}. Zainstaluj program ponownie."
    ),
    "ocr.model_changed": QT_TRANSLATE_NOOP(
        "sentences", "Plik modelu OCR {file} jest zmieniony lub uszkodzony. Zainstaluj program ponownie."
    ),
    "database.newer": QT_TRANSLATE_NOOP(
        "sentences", "Baza danych pochodzi z nowszej wersji programu ({version}). Zainstaluj nową wersję."
    ),
    "database.damaged": QT_TRANSLATE_NOOP(
        "sentences", "Baza danych jest uszkodzona. Przywróć kopię: {backup}."
    ),
    "database.not_upgraded": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się zaktualizować bazy danych. Zrób miejsce na dysku, sprawdź prawa do folderu z danymi i"
        " uruchom program ponownie: dokończy tam, gdzie przerwał.",
    ),
    "keyring.unavailable": QT_TRANSLATE_NOOP(
        "sentences", "Magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj się ponownie."
    ),
    "keyring.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten komputer nie ma magazynu haseł. Zainstaluj go (np. GNOME Keyring), a na serwerze bez ekranu"
        " daj programowi plik z kluczem: opisuje to strona pomocy „Serwer bez ekranu”.",
    ),
    "secrets.no_key": QT_TRANSLATE_NOOP(
        "sentences", "Nie da się odczytać klucza do haseł {path}: {reason}. Sprawdź plik i prawa do niego."
    ),
    "secrets.bad_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik {path} nie nadaje się na klucz do haseł. Ma mieć od 32 do 4096 znaków, a inni użytkownicy"
        " komputera nie mogą mieć do niego dostępu.",
    ),
    "secrets.wrong_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Klucz {key} nie otwiera haseł w pliku {path}. Daj ten klucz, z którym je zapisano, albo usuń plik"
        " i wpisz hasła od nowa.",
    ),
    "secrets.unwritable": QT_TRANSLATE_NOOP(
        "sentences", "Nie da się użyć pliku z hasłami {path}: {reason}. Sprawdź dysk i prawa do folderu."
    ),
    "doctor.secret_file": QT_TRANSLATE_NOOP("sentences", "Hasła leżą w zaszyfrowanym pliku: {path}"),
    "demo.not_empty": QT_TRANSLATE_NOOP(
        "sentences", "W folderze {path} są już dane biura. Pokaz potrzebuje pustego folderu."
    ),
    # Doctor
    "doctor.models": QT_TRANSLATE_NOOP("sentences", "Modele odczytu są na miejscu i niezmienione."),
    "doctor.database": QT_TRANSLATE_NOOP("sentences", "Baza danych jest w porządku: {path}"),
    "doctor.originals": QT_TRANSLATE_NOOP("sentences", "Oryginały są nienaruszone: {count}."),
    "doctor.originals_broken": QT_TRANSLATE_NOOP(
        "sentences", "Brakuje oryginałów lub zmieniła się ich treść: {count}. Przywróć je z kopii zapasowej."
    ),
    "doctor.folder": QT_TRANSLATE_NOOP("sentences", "Folder skanera jest dostępny: {path}"),
    "doctor.space": QT_TRANSLATE_NOOP("sentences", "Na dysku jest miejsce: {gb} GB ({folder})"),
    "doctor.little_space": QT_TRANSLATE_NOOP(
        "sentences", "Na dysku zostało tylko {gb} GB ({folder}). Zwolnij miejsce."
    ),
    "doctor.keyring": QT_TRANSLATE_NOOP("sentences", "Magazyn haseł systemu działa: {name}"),
    "doctor.fonts": QT_TRANSLATE_NOOP("sentences", "Czcionki są zainstalowane."),
    "doctor.no_fonts": QT_TRANSLATE_NOOP(
        "sentences", "System nie ma żadnej czcionki. Zainstaluj na przykład pakiet fonts-noto-core."
    ),
    "work.cancelled": QT_TRANSLATE_NOOP("sentences", "Przerwano."),
    "settings.bad_value": QT_TRANSLATE_NOOP(
        "sentences", "Wartość {value} jest poza granicami: od {low} do {high}. Wpisz inną."
    ),
    "learnt.value": QT_TRANSLATE_NOOP("sentences", "Zawsze ta sama wartość: {value}."),
    "learnt.account": QT_TRANSLATE_NOOP("sentences", "Rachunek {value}."),
    "learnt.nip": QT_TRANSLATE_NOOP("sentences", "Kontrahenta wskazuje numer {value}."),
    "learnt.pattern": QT_TRANSLATE_NOOP("sentences", "Wygląda tak: {pattern} (# to cyfra)."),
    "learnt.right_of": QT_TRANSLATE_NOOP("sentences", "Stoi na prawo od słów „{words}”."),
    "learnt.left_of": QT_TRANSLATE_NOOP("sentences", "Stoi na lewo od słów „{words}”."),
    "learnt.below": QT_TRANSLATE_NOOP("sentences", "Stoi pod słowami „{words}”."),
    "learnt.above": QT_TRANSLATE_NOOP("sentences", "Stoi nad słowami „{words}”."),
    "learnt.place_on_sheet": QT_TRANSLATE_NOOP("sentences", "Stoi zawsze w tym samym miejscu strony."),
    "learnt.absent": QT_TRANSLATE_NOOP("sentences", "Tego kontrahent nie drukuje."),
    "learnt.days": QT_TRANSLATE_NOOP("sentences", "Liczba dni od wystawienia: {days}."),
    "learnt.kind": QT_TRANSLATE_NOOP("sentences", "Zmieniono rodzaj na: {kind}."),
    "learnt.bad_file": QT_TRANSLATE_NOOP(
        "sentences", "Plik {file} nie zawiera wiedzy o kontrahentach. Wybierz plik wyeksportowany z programu."
    ),
    "learnt.not_read": QT_TRANSLATE_NOOP(
        "sentences", "Nie można odczytać pliku {file}. Sprawdź, czy jest na dysku i czy wolno go czytać."
    ),
    "learnt.unknown": QT_TRANSLATE_NOOP(
        "sentences", "Program nie nauczył się jeszcze niczego o kontrahencie {supplier}."
    ),
}
