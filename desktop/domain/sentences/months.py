"""Months: closed ones, and what comes for them."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "month.closed": QT_TRANSLATE_NOOP(
        "sentences",
        "Miesiąc {month} jest zamknięty i nie przyjmuje dokumentów. Wybierz {offered} albo otwórz {month}"
        " ponownie na tablicy miesięcy.",
    ),
    "month.late": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokument przyszedł do miesiąca {month}, który jest już zamknięty. Czeka w miejscu „Po zamknięciu”;"
        " najbliższy otwarty miesiąc to {offered}.",
    ),
    "month.still_open": QT_TRANSLATE_NOOP(
        "sentences", "Miesiąc {month} jest otwarty, więc dokument może w nim zostać."
    ),
    "month.none": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie jest jeszcze w żadnym miesiącu. Wybierz firmę i miesiąc."
    ),
    "month.not_closed": QT_TRANSLATE_NOOP(
        "sentences", "Miesiąc {month} nie jest zamknięty, więc nie ma czego otwierać."
    ),
    "month.already_closed": QT_TRANSLATE_NOOP("sentences", "Miesiąc {month} jest już zamknięty."),
    "month.no_reason": QT_TRANSLATE_NOOP(
        "sentences", "Napisz, dlaczego otwierasz miesiąc ponownie: powód zostaje w historii."
    ),
    "month.to_come": QT_TRANSLATE_NOOP(
        "sentences", "Miesiąc {month} jeszcze się nie skończył, więc nie można go zamknąć."
    ),
    "month.nobody_to_write": QT_TRANSLATE_NOOP(
        "sentences",
        "Nie ma do kogo napisać: firma nie ma adresu e-mail ani nikogo w panelu."
        " Wpisz adres w ustawieniach firmy.",
    ),
}
