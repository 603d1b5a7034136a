"""Handing e-invoices over as they were issued."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "export.ksef_not_sale": QT_TRANSLATE_NOOP("sentences", "Ten format obejmuje tylko faktury sprzedaży."),
    "export.ksef_no_xml": QT_TRANSLATE_NOOP(
        "sentences", "Dokument nie przyszedł jako XML z KSeF, więc nie ma czego przekazać."
    ),
    "export.ksef_broken": QT_TRANSLATE_NOOP(
        "sentences", "Plik XML tego dokumentu jest uszkodzony. Pobierz fakturę z KSeF jeszcze raz."
    ),
}
