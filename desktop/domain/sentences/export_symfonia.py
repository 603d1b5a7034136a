"""What is said of documents in Symfonia's text format."""

from __future__ import annotations

from desktop.domain.sentences.marking import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "symfonia.no_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Kategoria „{category}” nie ma konta. Użyto konta z ustawień; przypisz kategorii jej konto.",
    ),
    "symfonia.no_category": QT_TRANSLATE_NOOP(
        "sentences", "Dokument albo jego część nie ma kategorii. Użyto konta z ustawień."
    ),
    "symfonia.no_partner_account": QT_TRANSLATE_NOOP(
        "sentences",
        "Konto rozrachunków {account} wymaga symbolu albo NIP kontrahenta. Wpisz symbol w kartotece"
        " kontrahentów.",
    ),
    "symfonia.all_cost": QT_TRANSLATE_NOOP(
        "sentences",
        "Część wydatku nie jest kosztem podatkowym, a konta dla niej nie ustawiono. Całość jest na koncie"
        " kosztów.",
    ),
    "symfonia.partial": QT_TRANSLATE_NOOP(
        "sentences",
        "VAT nie jest odliczany w całości. W rejestrze jest VAT odliczany, reszta stoi w wierszu bez VAT i w"
        " koszcie.",
    ),
    "symfonia.own_tax": QT_TRANSLATE_NOOP(
        "sentences", "VAT nalicza nabywca. Wpisz go w programie: w dekrecie jest samo netto."
    ),
}
