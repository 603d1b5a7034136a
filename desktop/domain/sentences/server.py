"""The office's database on a server: the way there, its password, its room, whose turn the work is."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "database.unreachable": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma połączenia z bazą danych biura na serwerze {server}. Sprawdź sieć i serwer. Gdy wróci, praca"
        " pójdzie dalej bez ponownego uruchamiania.",
    ),
    "database.refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie przyjął użytkownika albo hasła do bazy danych biura. Popraw je w ustawieniach"
        " miejsca danych.",
    ),
    "database.missing": QT_TRANSLATE_NOOP(
        "sentences",
        "Na serwerze {server} nie ma bazy danych „{database}”. Sprawdź nazwę albo poproś opiekuna serwera,"
        " żeby ją założył.",
    ),
    "database.no_right": QT_TRANSLATE_NOOP(
        "sentences",
        "Użytkownikowi bazy „{database}” na serwerze {server} brakuje praw. Opiekun serwera musi dać mu tę"
        " bazę na własność.",
    ),
    "database.not_encrypted": QT_TRANSLATE_NOOP(
        "sentences",
        "Połączenia z serwerem {server} nie da się zaszyfrować albo jego certyfikat jest niewłaściwy."
        " Pokaż to opiekunowi serwera.",
    ),
    "database.crowded": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwer {server} nie przyjmuje więcej połączeń. Zamknij program na którymś komputerze albo poproś"
        " opiekuna serwera o większą liczbę połączeń.",
    ),
    "database.full": QT_TRANSLATE_NOOP(
        "sentences",
        "Serwerowi {server} brakuje miejsca na dysku albo pamięci. Nic nie zostało zapisane. Powiadom"
        " opiekuna serwera.",
    ),
    "database.busy": QT_TRANSLATE_NOOP(
        "sentences",
        "Baza danych biura jest zajęta: ktoś inny długo w niej zapisuje. Spróbuj za chwilę jeszcze raz.",
    ),
}
