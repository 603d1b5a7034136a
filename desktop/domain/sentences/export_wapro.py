"""What is said of documents in files for WAPRO Fakir and Kaper."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "wapro.number": QT_TRANSLATE_NOOP(
        "sentences",
        "Numer {number} jest dłuższy niż 30 znaków. Zapisano {written}, a cały numer stoi w opisie. Popraw go"
        " w programie, zanim wyślesz JPK.",
    ),
    "wapro.rate": QT_TRANSLATE_NOOP(
        "sentences",
        "Kurs {currency} za jednostkę ma więcej niż cztery miejsca po przecinku. Kwoty zapisano w złotych.",
    ),
    "wapro.tax_day": QT_TRANSLATE_NOOP(
        "sentences",
        "Żadna data dokumentu nie leży w jego miesiącu VAT. Jako datę VAT zapisano {day}.",
    ),
}
