"""Where the data lie: why a folder is not fit, moving, the office of samples."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "place.not_absolute": QT_TRANSLATE_NOOP(
        "sentences", "„{folder}” to nie jest pełna ścieżka. Wskaż folder od początku, razem z dyskiem."
    ),
    "place.no_folder": QT_TRANSLATE_NOOP("sentences", "Podaj folder: pełną ścieżkę, razem z dyskiem."),
    "place.no_home": QT_TRANSLATE_NOOP(
        "sentences",
        "„{folder}” zaczyna się od ~, ale na tym komputerze nie ma takiego użytkownika. Podaj pełną ścieżkę"
        " albo wskaż folder przyciskiem Wybierz…",
    ),
    "place.network": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {folder} leży w sieci albo na udostępnionym dysku. Baza danych uszkodziłaby się tam przy"
        " pierwszej przerwie w połączeniu. Wybierz folder na dysku tego komputera.",
    ),
    "place.cloud": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {folder} kopiuje do chmury program {cloud}. Kopiowałby też otwartą bazę danych i mógłby ją"
        " uszkodzić, a dokumenty klientów wysłałby na cudzy serwer. Wybierz folder, którego nic nie kopiuje.",
    ),
    "place.watched": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {folder} leży razem z folderem skanera {scans}. Program brałby własne pliki za dokumenty."
        " Wybierz inny folder.",
    ),
    "place.is_file": QT_TRANSLATE_NOOP("sentences", "{folder} to plik, a nie folder. Wskaż folder."),
    "place.not_writable": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} nie można zapisać pliku. Sprawdź uprawnienia do niego albo wybierz inny.",
    ),
    "place.not_empty": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} są już inne pliki. Wybierz pusty folder albo nowy podfolder, na przykład"
        " Bezdotyk.",
    ),
    "place.full": QT_TRANSLATE_NOOP(
        "sentences",
        "Na dysku folderu {folder} zostało tylko {free} GB. Zwolnij co najmniej 2 GB albo wybierz inny dysk.",
    ),
    "place.no_room": QT_TRANSLATE_NOOP(
        "sentences",
        "Dane zajmują {needed} GB i nie zmieszczą się na wybranym dysku. Zwolnij miejsce albo wybierz inny.",
    ),
    "place.fixed": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder danych podano przy uruchomieniu programu (--data), więc tutaj nie można go zmienić."
        " Zmień go w skrócie albo w poleceniu, którym program jest uruchamiany.",
    ),
    "place.same": QT_TRANSLATE_NOOP("sentences", "Dane już leżą w tym folderze. Nie trzeba nic robić."),
    "place.inside": QT_TRANSLATE_NOOP(
        "sentences",
        "Folder {folder} leży wewnątrz obecnego folderu danych. Wybierz folder poza nim.",
    ),
    "place.is_sample": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} jest biuro przykładowe, które można usunąć jednym przyciskiem. Wybierz inny"
        " folder.",
    ),
    "place.holds_office": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} jest już inne biuro. Otwórz je albo wybierz pusty folder.",
    ),
    "place.no_office": QT_TRANSLATE_NOOP(
        "sentences", "W folderze {folder} nie ma danych biura. Wskaż folder, w którym leży plik bezdotyk.db."
    ),
    "place.gone": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma danych biura w folderze {folder}. Podłącz dysk, na którym leżą, i spróbuj ponownie, albo"
        " wskaż"
        " folder, do którego je przeniesiono.",
    ),
    "place.in_use": QT_TRANSLATE_NOOP(
        "sentences",
        "Z tymi danymi pracuje jeszcze inne okno albo serwer (bezdotyk serve). Zamknij je i spróbuj"
        " ponownie.",
    ),
    "place.memory_damaged": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie wiadomo, gdzie leżą dane biura: pliku {file} nie da się odczytać. Spróbuj ponownie albo wskaż"
        " folder z danymi. Leży w nim plik bezdotyk.db.",
    ),
    "place.not_copied": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się skopiować danych do folderu {folder}. Dane są dalej tam, gdzie były. Sprawdź dysk"
        " i jego"
        " wolne miejsce i spróbuj ponownie albo wybierz inny folder.",
    ),
    "place.bad_copy": QT_TRANSLATE_NOOP(
        "sentences",
        "Kopia pliku {file} różni się od oryginału. Dane są dalej tam, gdzie były. Sprawdź dysk docelowy albo"
        " wybierz inny.",
    ),
    "place.not_remembered": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się zapamiętać folderu danych w pliku {file}. Sprawdź uprawnienia do niego i spróbuj"
        " ponownie.",
    ),
    "place.no_sample": QT_TRANSLATE_NOOP(
        "sentences", "Folder {folder} nie jest biurem przykładowym, więc program go nie usunie."
    ),
    "place.not_removed": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się usunąć wszystkiego z folderu {folder}. Zamknij programy, które mają otwarte pliki"
        " z niego, i spróbuj ponownie.",
    ),
    # What was done, said in the window that opens next
    "place.moved": QT_TRANSLATE_NOOP("sentences", "Dane biura leżą teraz w folderze {folder}."),
    "place.moved_leaving": QT_TRANSLATE_NOOP(
        "sentences",
        "Dane biura leżą teraz w folderze {folder}. Kopia została w {left}; usuń ją, gdy wszystko działa.",
    ),
    "place.restored": QT_TRANSLATE_NOOP(
        "sentences", "Biuro przywrócono z kopii zapasowej do folderu {folder}."
    ),
    "place.restored_partly": QT_TRANSLATE_NOOP(
        "sentences",
        "Biuro przywrócono do folderu {folder}, ale bez plików, które w kopii są uszkodzone albo których w"
        " niej nie ma: {count}, na przykład {file}. Poszukaj ich w starszej kopii albo na starym komputerze.",
    ),
    "place.has_data": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze {folder} jest już biuro z firmami albo dokumentami, więc nic w nim nie zostanie"
        " zastąpione."
        " Wskaż wyżej inny, pusty folder.",
    ),
    "place.opened": QT_TRANSLATE_NOOP("sentences", "Otwarto biuro z folderu {folder}."),
    "place.samples_opened": QT_TRANSLATE_NOOP(
        "sentences",
        "To biuro przykładowe. Można w nim wszystkiego spróbować: nic nie trafi do Twojego biura.",
    ),
    "place.samples_removed": QT_TRANSLATE_NOOP(
        "sentences", "Usunięto biuro przykładowe ze wszystkimi jego dokumentami."
    ),
}
