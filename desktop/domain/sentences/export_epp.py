"""What is said of documents in InsERT EDI++."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "epp.number": QT_TRANSLATE_NOOP(
        "sentences",
        "Numer {number} jest za długi albo powtarza się w pliku. Pełny numer w programie to {written}, numer"
        " dokumentu stoi w uwagach.",
    ),
    "epp.split": QT_TRANSLATE_NOOP(
        "sentences",
        "Program przyjmuje jedną kategorię na dokument. Zapisano „{category}”, podział na kategorie stoi"
        " w uwagach.",
    ),
    "epp.transaction": QT_TRANSLATE_NOOP(
        "sentences", "Rodzaj transakcji: {kind}. Wynika z kraju kontrahenta i stawek; sprawdź go."
    ),
    "epp.mixed": QT_TRANSLATE_NOOP(
        "sentences",
        "Odwrotne obciążenie (oo) dotyczy części dokumentu, a format ma jeden rodzaj transakcji: zapisano"
        " {kind} dla całości. Popraw go w programie przy pozostałych stawkach.",
    ),
    "epp.rate": QT_TRANSLATE_NOOP(
        "sentences",
        "Kurs {currency} ma więcej niż cztery miejsca po przecinku. Kwoty zapisano w złotych.",
    ),
    "epp.received": QT_TRANSLATE_NOOP(
        "sentences",
        "Dokumentów, których data otrzymania została przesunięta do ich miesiąca VAT: {count}.",
    ),
    "epp.untaxed": QT_TRANSLATE_NOOP(
        "sentences",
        "Stawka „np” zapisana jest jako „{symbol}”. Sprawdź po pierwszym imporcie, czy program ją rozumie.",
    ),
}
