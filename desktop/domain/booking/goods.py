"""Which group of goods and services (GTU) a line's name speaks of: a guess for a person to confirm.

Groups: § 10 ust. 3 of rozporządzenie w sprawie szczegółowego zakresu danych … w ewidencji.  Words are
folded beginnings of words; only such are listed that rarely mean something else.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.collation import fold

_WORDS: dict[str, tuple[str, ...]] = {
    "GTU_01": ("piwo", "wino", "wodka", "whisky", "napoj alkohol", "spirytus"),
    "GTU_02": ("olej napedowy", "benzyna", "gaz lpg", "autogaz", "pb95", "pb98", "biodiesel"),
    "GTU_03": ("olej opalowy", "olej smarowy", "olej silnikowy", "smar plastyczny"),
    "GTU_04": ("papieros", "tyton", "plyn do e papierosow", "liquid do e papierosow", "cygaro"),
    "GTU_05": ("zlom", "makulatura", "odpady", "surowce wtorne"),
    "GTU_06": ("laptop", "notebook", "smartfon", "telefon komorkowy", "tablet", "dysk twardy", "procesor",
               "konsola do gier", "toner", "folia stretch"),
    "GTU_07": ("samochod", "motocykl", "czesci samochodowe", "klocki hamulcowe", "opona", "opony", "ciagnik"),
    "GTU_08": ("zloto", "srebro", "platyna", "blacha stalowa", "pret zebrowany", "profil stalowy", "miedz"),
    "GTU_09": ("produkt leczniczy", "wyrob medyczny"),
    "GTU_10": ("lokal mieszkalny", "dzialka", "budynek", "nieruchomosc", "grunt"),
    "GTU_11": ("uprawnienia do emisji", "emisja gazow cieplarnianych"),
    "GTU_12": ("doradztwo", "konsulting", "uslugi ksiegowe", "obsluga ksiegowa", "obsluga prawna",
               "usluga prawna", "szkolenie", "marketing", "reklama", "uslugi reklamowe", "zarzadzanie",
               "badania rynku", "audyt"),
    "GTU_13": ("transport", "usluga transportowa", "przewoz", "spedycja", "magazynowanie"),
}  # fmt: skip


def gtu_of(names: Iterable[str]) -> list[tuple[str, str]]:
    """The groups that ``names`` of lines speak of, each with the words that say so, in the groups' order."""
    folded = [f" {fold(name)}" for name in names]
    found = []
    for group, words in _WORDS.items():
        hit = next((word for word in words if any(f" {word}" in name for name in folded)), None)
        if hit is not None:
            found.append((group, hit))
    return found
