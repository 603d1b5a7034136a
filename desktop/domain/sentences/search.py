"""What can go wrong with searches that are kept."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "view.no_name": QT_TRANSLATE_NOOP("sentences", "Widok musi mieć nazwę. Wpisz ją i zapisz jeszcze raz."),
    "view.no_query": QT_TRANSLATE_NOOP(
        "sentences", "Widok zapamiętuje szukanie, a pole szukania jest puste. Wpisz najpierw, czego szukasz."
    ),
    "view.too_many": QT_TRANSLATE_NOOP(
        "sentences", "Widoków może być najwyżej {count}. Usuń w drzewie te, których nie używasz."
    ),
    "view.name_taken": QT_TRANSLATE_NOOP("sentences", "Widok „{name}” już jest. Wybierz inną nazwę."),
}
