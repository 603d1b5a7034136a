"""The program on this computer: its one window, starting with the system, new versions."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "desk.not_answering": QT_TRANSLATE_NOOP(
        "sentences",
        "Bezdotyk już działa na tych danych, ale nie odpowiada. Poczekaj chwilę; jeśli to nie pomoże, zakończ"
        " go w menedżerze zadań i uruchom ponownie.",
    ),
    "desk.refused": QT_TRANSLATE_NOOP(
        "sentences",
        "Działający program nie przyjął tych plików: może być ich za dużo naraz. Dodaj je w jego oknie.",
    ),
    "desk.no_files": QT_TRANSLATE_NOOP("sentences", "Nie ma pliku {path}. Sprawdź nazwę i folder."),
    "desk.autostart": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się zmienić uruchamiania z systemem: {reason}. Zmień je w ustawieniach systemu albo poproś"
        " o to administratora komputera.",
    ),
    "updates.bad_address": QT_TRANSLATE_NOOP(
        "sentences",
        "Pod tym adresem program nie może pytać o nowe wersje. Wpisz adres zaczynający się od https://.",
    ),
    "updates.odd_answer": QT_TRANSLATE_NOOP(
        "sentences", "{host} nie podaje wersji programu. Sprawdź adres w ustawieniach, „Ten komputer”."
    ),
}
