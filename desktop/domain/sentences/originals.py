"""Giving originals away."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "originals.pattern_empty": QT_TRANSLATE_NOOP(
        "sentences",
        "Wzór nazwy nie ma żadnego miejsca do wypełnienia, więc wszystkie pliki nazywałyby się tak samo."
        " Wstaw choć jedno, np. {numer}.",
    ),
    "originals.pattern_long": QT_TRANSLATE_NOOP(
        "sentences", "Wzór nazwy jest za długi: może mieć najwyżej {limit} znaków."
    ),
    "originals.pattern_folders": QT_TRANSLATE_NOOP(
        "sentences", "Wzór nazwy ma za dużo podfolderów: może mieć najwyżej {limit}."
    ),
    "originals.pattern_place": QT_TRANSLATE_NOOP(
        "sentences", "Wzór nazwy: nie ma miejsca {place}. Są: {known}."
    ),
    "originals.nothing": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma dokumentów, których oryginały można by zapisać. Zaznacz dokumenty albo zmień wybór.",
    ),
    "originals.no_folder": QT_TRANSLATE_NOOP("sentences", "Folderu {path} nie ma. Wybierz inny."),
    "originals.exists": QT_TRANSLATE_NOOP(
        "sentences", "{path} już istnieje. Podaj inną nazwę; folder musi być nowy albo pusty."
    ),
    "originals.busy": QT_TRANSLATE_NOOP(
        "sentences", "Do {path} zapisuje właśnie inne okno albo program. Poczekaj albo podaj inną nazwę."
    ),
    "originals.no_room": QT_TRANSLATE_NOOP(
        "sentences",
        "Na dysku brakuje miejsca na {path}. Zwolnij je albo wybierz inny dysk. Nic nie zapisano.",
    ),
    "originals.not_written": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie udało się zapisać {path} ({reason}). Sprawdź dysk i uprawnienia do folderu. Nic nie zapisano.",
    ),
    "originals.gone": QT_TRANSLATE_NOOP(
        "sentences", "Oryginału nie ma w magazynie plików. Sprawdź dysk i kopię zapasową."
    ),
    "originals.changed": QT_TRANSLATE_NOOP(
        "sentences",
        "Plik w magazynie nie jest taki, jaki przyszedł: suma kontrolna się nie zgadza. Zapisano go, ale"
        " sprawdź dysk i kopię zapasową.",
    ),
    "originals.part": QT_TRANSLATE_NOOP("sentences", "Strony {pages} pliku, w którym są też inne dokumenty."),
    "originals.xml": QT_TRANSLATE_NOOP("sentences", "Faktura elektroniczna, którą pokazuje sąsiedni plik."),
    "originals.beside": QT_TRANSLATE_NOOP(
        "sentences",
        "Oryginał: ma podpis elektroniczny, dołączone pliki albo formularz, których PDF/A nie przenosi.",
    ),
    "originals.source": QT_TRANSLATE_NOOP("sentences", "Plik, z którego powstał sąsiedni PDF/A."),
    "originals.drawn": QT_TRANSLATE_NOOP(
        "sentences",
        "Stron zamienionych na obraz z tekstem pod spodem: {count}. Inaczej nie spełniałyby PDF/A.",
    ),
    "originals.not_conformant": QT_TRANSLATE_NOOP(
        "sentences", "Nie dało się zrobić z tego pliku PDF/A ({rules}). Zapisano oryginał."
    ),
    "originals.as_it_came": QT_TRANSLATE_NOOP(
        "sentences", "Nie zamieniono na PDF/A, zapisano oryginał. Powód: {finding}"
    ),
    "originals.shortened": QT_TRANSLATE_NOOP("sentences", "Nazwę pliku skrócono."),
}
