"""Backups, restoring them, moving to another computer, files held against their hashes."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "backup.not_set_up": QT_TRANSLATE_NOOP(
        "sentences", "Kopie zapasowe nie są ustawione. Ustaw je: Ustawienia, „Kopie zapasowe”."
    ),
    "backup.busy": QT_TRANSLATE_NOOP(
        "sentences",
        "Kopia zapasowa albo sprawdzanie już trwa, być może w innym programie. Poczekaj, aż się skończy.",
    ),
    "backup.inside_data": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {path} leży w folderze z danymi biura: razem z nimi by zginął. Wybierz inny dysk albo "
        "udział sieciowy.",
    ),
    "backup.no_folder": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma folderu {path}. Podłącz dysk albo udział sieciowy i wybierz folder, który istnieje.",
    ),
    "backup.place_gone": QT_TRANSLATE_NOOP(
        "sentences",
        "Miejsce kopii zapasowych jest niedostępne: {place} ({reason}). Podłącz dysk albo sprawdź sieć. "
        "Program spróbuje znowu za godzinę.",
    ),
    "backup.place_denied": QT_TRANSLATE_NOOP(
        "sentences",
        "Program nie może pisać w miejscu kopii zapasowych: {place}. Nadaj prawa zapisu albo wybierz inne"
        " miejsce.",
    ),
    "backup.place_full": QT_TRANSLATE_NOOP(
        "sentences",
        "W miejscu kopii zapasowych brakuje miejsca: {place}. Zwolnij je albo przechowuj mniej kopii. "
        "Wcześniejsze kopie są całe.",
    ),
    "backup.place_spoils": QT_TRANSLATE_NOOP(
        "sentences",
        "To, co zapisano w miejscu kopii zapasowych, odczytuje się inaczej: {file}. Dysk albo udział jest"
        " uszkodzony. Wybierz inne miejsce.",
    ),
    "backup.bucket_secret": QT_TRANSLATE_NOOP(
        "sentences",
        "Brakuje tajnego klucza do magazynu S3 {bucket}. Wpisz go w ustawieniach kopii zapasowych.",
    ),
    "backup.bucket_denied": QT_TRANSLATE_NOOP(
        "sentences",
        "Magazyn S3 odrzucił klucze albo nie pozwala pisać w {bucket}. Sprawdź klucz dostępu, tajny klucz"
        " i ich prawa.",
    ),
    "backup.no_bucket": QT_TRANSLATE_NOOP(
        "sentences", "Magazyn S3 nie ma zasobnika {bucket}. Załóż go u dostawcy albo popraw nazwę i region."
    ),
    "backup.bucket_unreachable": QT_TRANSLATE_NOOP(
        "sentences",
        "Magazyn S3 nie odpowiada: {address} ({reason}). Sprawdź połączenie i adres. Program spróbuje "
        "znowu za godzinę.",
    ),
    "backup.bucket_refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Magazyn S3 {bucket} odmówił: {reason}. Spróbuj później; jeśli to się powtarza, zapytaj dostawcę.",
    ),
    "backup.newer": QT_TRANSLATE_NOOP(
        "sentences", "Te kopie zapasowe zrobiła nowsza wersja programu. Zainstaluj nową wersję."
    ),
    "backup.bad_mark": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik {file} w miejscu kopii zapasowych jest uszkodzony. Przywróć go z innej kopii tego miejsca "
        "albo wybierz nowe.",
    ),
    "backup.other_key": QT_TRANSLATE_NOOP(
        "sentences",
        "W tym miejscu są już kopie zapasowe z innym kluczem. Podaj ich klucz albo wybierz inne miejsce.",
    ),
    "backup.no_backups": QT_TRANSLATE_NOOP(
        "sentences",
        "W tym miejscu nie ma kopii zapasowych programu. Sprawdź, czy to ten folder albo zasobnik i czy dysk"
        " jest podłączony.",
    ),
    "backup.no_snapshot": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma takiej kopii zapasowej. Wybierz jedną z listy."
    ),
    "backup.snapshot_spoilt": QT_TRANSLATE_NOOP(
        "sentences",
        "Tej kopii zapasowej nie da się odczytać: jej spis jest uszkodzony. Wybierz wcześniejszą.",
    ),
    "backup.database_spoilt": QT_TRANSLATE_NOOP(
        "sentences",
        "Bazy danych w tej kopii zapasowej nie da się odtworzyć: jest uszkodzona. Wybierz wcześniejszą "
        "kopię.",
    ),
    "backup.database_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie zrobiono kopii zapasowej: baza danych biura jest uszkodzona. Wcześniejsze kopie są całe. "
        "Odtwórz biuro z ostatniej.",
    ),
    "backup.no_scratch": QT_TRANSLATE_NOOP(
        "sentences",
        "Do zrobienia kopii zapasowej brakuje miejsca na dysku z danymi: potrzeba {mb} MB w {folder}. "
        "Zwolnij je.",
    ),
    "backup.unreadable": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie zrobiono kopii zapasowej: pliku {file} z folderu danych nie da się odczytać. Sprawdź dysk.",
    ),
    "backup.no_secrets": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie zrobiono kopii zapasowej: magazyn haseł systemu jest niedostępny. Odblokuj go albo zaloguj "
        "się ponownie.",
    ),
    "backup.unexpected": QT_TRANSLATE_NOOP(
        "sentences",
        "Kopia zapasowa nie powiodła się z nieznanego powodu. Wcześniejsze są całe. Miejsce błędu jest w "
        "pliku dziennika.",
    ),
    "backup.stale": QT_TRANSLATE_NOOP(
        "sentences",
        "Ostatnia dobra kopia zapasowa ma już {days} dni. Zrób nową i sprawdź, czy kopie codzienne są "
        "włączone.",
    ),
    "backup.none_good": QT_TRANSLATE_NOOP(
        "sentences",
        "Kopie zapasowe są ustawione, ale żadna dobra nie powstała: każdą coś przerywa albo zegar komputera"
        " był źle ustawiony. Zrób kopię teraz i zostaw program włączony, aż się skończy.",
    ),
    "backup.two_computers": QT_TRANSLATE_NOOP(
        "sentences",
        "W to samo miejsce robi kopie także inny komputer z tym samym biurem, ostatnio {when}. Zakończ tam"
        " program albo wyłącz kopie, a przy odtwarzaniu wybierz kopię z właściwego komputera.",
    ),
    "backup.mended": QT_TRANSLATE_NOOP(
        "sentences",
        "Miejsce kopii zapasowych uszkodziło pliki: {count}, na przykład {file}. Program zapisał je od "
        "nowa. Jeśli to się powtarza, wymień dysk.",
    ),
    "backup.spoilt_there": QT_TRANSLATE_NOOP(
        "sentences",
        "Tej kopii zapasowej nie da się odtworzyć w całości. Uszkodzone pliki: {count}, na przykład {file}."
        " Zrób nową kopię, a do odtwarzania wybierz inną.",
    ),
    "backup.spoilt_snapshots": QT_TRANSLATE_NOOP(
        "sentences",
        "Nowa kopia jest dobra, ale którejś z dawnych nie da się odczytać. Sprawdź je na liście kopii; jeśli"
        " przybędzie takich, wymień dysk.",
    ),
    "backup.originals_broken": QT_TRANSLATE_NOOP(
        "sentences",
        "Kopia jest zrobiona, ale na tym komputerze brakuje oryginałów albo zmieniła się ich treść: "
        "{count}; {lost} z nich nie ma w żadnej kopii. Ustawienia, „Kopie zapasowe”, „Napraw z kopii”.",
    ),
    "backup.no_key": QT_TRANSLATE_NOOP(
        "sentences", "To nie jest klucz odzyskiwania: zaczyna się on od AGE-SECRET-KEY-1."
    ),
    "backup.bad_key": QT_TRANSLATE_NOOP(
        "sentences", "W kluczu odzyskiwania jest literówka. Porównaj go znak po znaku z wydrukiem."
    ),
    "backup.no_key_file": QT_TRANSLATE_NOOP(
        "sentences", "Pliku z kluczem {path} nie da się odczytać: {reason}."
    ),
    "backup.wrong_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Ten klucz otwiera inne kopie zapasowe, nie te. Poszukaj klucza, który wydrukowano przy "
        "ustawianiu tych kopii.",
    ),
    "backup.key_wanted": QT_TRANSLATE_NOOP(
        "sentences",
        "Te kopie zapasowe otwiera klucz odzyskiwania. Wpisz go z wydruku albo wskaż plik z kluczem.",
    ),
    "backup.no_own_key": QT_TRANSLATE_NOOP(
        "sentences",
        "Na tym komputerze nie ma klucza kopii zapasowych: zniknął z magazynu haseł. Podaj klucz z "
        "wydruku albo z pliku w ustawieniach kopii.",
    ),
    "backup.proof_wrong": QT_TRANSLATE_NOOP(
        "sentences", "To nie jest ten klucz. Przepisz go z wydruku albo wskaż plik, w którym go zapisano."
    ),
    "backup.weak_passphrase": QT_TRANSLATE_NOOP(
        "sentences",
        "Hasło do kopii jest za krótkie: ma mieć co najmniej {least} znaków. Najlepsze jest kilka słów.",
    ),
    "backup.wrong_passphrase": QT_TRANSLATE_NOOP(
        "sentences", "Hasło do kopii jest inne. Uważaj na wielkie litery i układ klawiatury."
    ),
    "backup.not_empty": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {path} są już dane. Odtwarzanie potrzebuje folderu, którego nie ma albo jest pusty.",
    ),
    "backup.target_full": QT_TRANSLATE_NOOP(
        "sentences",
        "Brakuje miejsca na dysku: {path}. Zwolnij je i spróbuj ponownie: program dokończy tam, gdzie "
        "przerwał.",
    ),
    "backup.target_small": QT_TRANSLATE_NOOP(
        "sentences",
        "Dysk nie przyjmuje tak dużych plików: {path}. Tak jest na nośnikach z systemem FAT32 powyżej 4 GB."
        " Wybierz inny dysk albo sformatuj ten na exFAT lub NTFS.",
    ),
    "backup.target_denied": QT_TRANSLATE_NOOP(
        "sentences", "Nie da się zapisać {path}: {reason}. Sprawdź prawa do folderu albo wybierz inny."
    ),
    "backup.unfinished": QT_TRANSLATE_NOOP(
        "sentences",
        "Odtwarzanie biura w folderze {path} nie jest skończone. Uruchom je jeszcze raz z tą samą kopią: "
        "program dokończy tam, gdzie przerwał.",
    ),
    "backup.file_exists": QT_TRANSLATE_NOOP("sentences", "Plik {path} już istnieje. Podaj inną nazwę."),
    "backup.file_spoilt": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik {path} jest uszkodzony albo niecały. Skopiuj go jeszcze raz ze starego komputera albo zrób "
        "nowy.",
    ),
    "backup.no_file": QT_TRANSLATE_NOOP("sentences", "Pliku {path} nie da się otworzyć: {reason}."),
    "backup.not_ours": QT_TRANSLATE_NOOP(
        "sentences",
        "To nie jest plik z biurem do przeniesienia. Robi go polecenie „Zapisz biuro do pliku” w "
        "kopiach zapasowych.",
    ),
    "backup.no_opening": QT_TRANSLATE_NOOP(
        "sentences",
        "Wybierz, co otworzy kopie zapasowe: nowy klucz odzyskiwania (--new-key PLIK) albo hasło"
        " (--passphrase).",
    ),
    "backup.which_place": QT_TRANSLATE_NOOP(
        "sentences", "Podaj folder z kopiami zapasowymi albo zasobnik magazynu S3 (--s3)."
    ),
    "backup.not_twice": QT_TRANSLATE_NOOP("sentences", "Wpisano dwa różne hasła. Spróbuj jeszcze raz."),
    "backup.nobody_to_ask": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma kogo zapytać o hasło albo klucz: podaj go na wejściu i dodaj opcję --stdin.",
    ),
    "soundness.files": QT_TRANSLATE_NOOP(
        "sentences",
        "Na tym komputerze są uszkodzone albo brakujące pliki oryginałów: {count}. Ustawienia, „Kopie "
        "zapasowe”, „Napraw z kopii”.",
    ),
    "soundness.database": QT_TRANSLATE_NOOP(
        "sentences",
        "Baza danych biura jest uszkodzona. Zamknij program i odtwórz biuro z ostatniej kopii zapasowej.",
    ),
}
