"""What cannot be printed, and why."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "print.nothing": QT_TRANSLATE_NOOP(
        "sentences", "Nie ma tu nic do wydrukowania: lista jest pusta albo plik nie ma stron."
    ),
    "print.too_many": QT_TRANSLATE_NOOP(
        "sentences",
        "To razem {pages} stron, a naraz da się wydrukować {most}. Zaznacz mniej dokumentów.",
    ),
    "print.too_long": QT_TRANSLATE_NOOP(
        "sentences",
        "Lista ma {count} wierszy, a naraz da się wydrukować {most}. Zawęź ją filtrem albo wyszukaj.",
    ),
}
