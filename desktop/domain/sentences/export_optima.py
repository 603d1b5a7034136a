"""What is said of documents in files for Comarch ERP Optima."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "optima.cash": QT_TRANSLATE_NOOP(
        "sentences",
        "Metoda kasowa bez zapłaty: zapisano bez miesiąca deklaracji VAT. Wskaż go w programie po zapłacie.",
    ),
}
