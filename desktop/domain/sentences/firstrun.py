"""The test of a scanner's folder: what is seen, and what may be wrong."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "scan.resting": QT_TRANSLATE_NOOP(
        "sentences",
        "Widzę plik {name}. Czekam, aż skaner skończy: plik musi się nie zmieniać przez {quiet} s.",
    ),
    "scan.unfinished": QT_TRANSLATE_NOOP(
        "sentences", "Widzę plik {name}, ale brakuje mu końca: skaner jeszcze go zapisuje ({seconds} s)."
    ),
    "scan.empty": QT_TRANSLATE_NOOP(
        "sentences", "Widzę plik {name}, na razie pusty: skaner założył go i zaraz zapisze ({seconds} s)."
    ),
    "scan.locked": QT_TRANSLATE_NOOP(
        "sentences", "Widzę plik {name}, ale trzyma go otwartego skaner albo inny program ({seconds} s)."
    ),
    "scan.taking": QT_TRANSLATE_NOOP("sentences", "Przyjmuję plik {name}…"),
    "scan.refused": QT_TRANSLATE_NOOP(
        "sentences", "Pliku {name} nie udało się przyjąć. Program spróbuje jeszcze raz."
    ),
    "scan.stuck": QT_TRANSLATE_NOOP(
        "sentences",
        "To trwa długo. Sprawdź, czy na skanerze nie czeka pytanie o następną stronę albo komunikat o"
        " błędzie,"
        " i czy skaner ma dokąd skończyć zapis: wolne miejsce i uprawnienia do folderu.",
    ),
    "scan.stopped": QT_TRANSLATE_NOOP(
        "sentences",
        "Folderów nie obserwuje teraz to okno. Jeżeli nie robi tego inne okno albo serwer, uruchom program"
        " ponownie.",
    ),
    "scan.ignored": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze jest nowy plik {name}, ale takich program nie bierze: to plik tymczasowy albo ukryty."
        " Jeżeli nazwa się nie zmieni, zmień w skanerze nazwę lub format pliku na PDF.",
    ),
    "scan.elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Nowy plik {name} pojawił się w innym folderze: {folder}. Skaner zapisuje pewnie tam."
        " Obserwuj tamten folder albo zmień cel w skanerze.",
    ),
    "scan.nothing": QT_TRANSLATE_NOOP(
        "sentences",
        "W folderze nic się nie pojawiło. Sprawdź na skanerze, czy wysłał stronę bez błędu, i czy jego cel to"
        " ten folder.",
    ),
}
