"""Documents that came twice."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "duplicate.file_elsewhere": QT_TRANSLATE_NOOP(
        "sentences", "Ten sam plik ma już firma {company} (dokument nr {id})."
    ),
    "duplicate.picture": QT_TRANSLATE_NOOP(
        "sentences", "Ta sama kartka jest już na liście jako inny skan, zdjęcie albo plik (dokument nr {id})."
    ),
    "duplicate.picture_elsewhere": QT_TRANSLATE_NOOP(
        "sentences", "Tę samą kartkę ma już firma {company} (dokument nr {id})."
    ),
    "duplicate.number": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument nr {id} ma tego samego sprzedawcę, rodzaj i numer: to ta sama faktura albo jej poprawiona"
        " wersja.",
    ),
    "duplicate.number_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Fakturę tego sprzedawcy o tym samym numerze ma już firma {company} (dokument nr {id}).",
    ),
    "duplicate.amount": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument nr {id} ma tego samego sprzedawcę, kwotę i datę, a numer jednego z nich jest niepewny.",
    ),
    "duplicate.amount_elsewhere": QT_TRANSLATE_NOOP(
        "sentences",
        "Firma {company} ma dokument tego samego sprzedawcy na tę samą kwotę i z tego samego dnia"
        " (dokument nr {id}).",
    ),
    "duplicate.number_and_amount": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nr {id} ma ten sam numer, kwotę i datę, a sprzedawcy nie odczytano."
    ),
    "duplicate.number_and_amount_elsewhere": QT_TRANSLATE_NOOP(
        "sentences", "Firma {company} ma dokument o tym samym numerze, kwocie i dacie (dokument nr {id})."
    ),
    "duplicate.kept_other": QT_TRANSLATE_NOOP(
        "sentences", "To ten sam dokument co nr {id}; zachowano tamten."
    ),
    "duplicate.replaced": QT_TRANSLATE_NOOP("sentences", "Zastąpiono poprawioną wersją: dokument nr {id}."),
    "duplicate.undecided": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można zatwierdzić: dokument wygląda na ten sam co nr {id}. Porównaj oba i powiedz, czy to"
        " duplikat.",
    ),
    "duplicate.no_pair": QT_TRANSLATE_NOOP(
        "sentences", "Program nie uważa tych dwóch dokumentów za duplikaty."
    ),
    "duplicate.no_decision": QT_TRANSLATE_NOOP(
        "sentences", "W sprawie tych dwóch dokumentów nic jeszcze nie postanowiono."
    ),
    "duplicate.handed_over": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument nr {id} jest już w programie księgowym, więc nie można go odrzucić. Zachowaj ten dokument,"
        " a odrzuć drugi, albo wskaż drugi jako poprawioną wersję.",
    ),
    "duplicate.moved_on": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie można cofnąć: dokument nr {id} jest już zatwierdzony albo wyeksportowany. Najpierw otwórz go"
        " ponownie.",
    ),
}
