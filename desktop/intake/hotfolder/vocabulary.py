"""Names of sub-folders that mean something: kinds of documents and ways of cutting a batch."""

from __future__ import annotations

import re
import unicodedata

from desktop.domain.kinds import DocumentKind
from desktop.domain.splitting import SplitPolicy

_POLICY_BY_NAME: dict[str, SplitPolicy] = {
    "bez-podzialu": SplitPolicy.NONE,
    "kazda-strona": SplitPolicy.PAGE,
    "biale-kartki": SplitPolicy.BLANK,
    "separatory": SplitPolicy.SEPARATOR,
    "automatycznie": SplitPolicy.AUTO,
}
_KINDS: dict[DocumentKind, tuple[str, ...]] = {
    DocumentKind.COST_INVOICE: (
        "koszty",
        "kosztowe",
        "faktury-kosztowe",
        "koszt",
        "zakup",
        "zakupy",
        "faktury-zakupu",
    ),
    DocumentKind.SALES_INVOICE: (
        "sprzedaz",
        "sprzedazowe",
        "faktury-sprzedazy",
        "faktury-sprzedazowe",
        "przychody",
    ),
    DocumentKind.CORRECTION: ("korekty", "korekta", "faktury-korygujace"),
    DocumentKind.ADVANCE: ("zaliczki", "zaliczka", "zaliczkowe", "faktury-zaliczkowe"),
    DocumentKind.RECEIPT: ("paragony", "paragon", "paragony-z-nip"),
    DocumentKind.PROFORMA: ("proforma", "proformy", "pro-forma", "faktury-proforma"),
    DocumentKind.CONTRACT: ("umowy", "umowa"),
    DocumentKind.LETTER: ("pisma", "pismo", "listy", "korespondencja"),
    DocumentKind.NOTE: ("noty", "nota", "noty-ksiegowe", "noty-obciazeniowe"),
    DocumentKind.REMINDER: ("wezwania", "wezwanie", "wezwania-do-zaplaty", "ponaglenia", "ponaglenie"),
    DocumentKind.BANK_STATEMENT: ("wyciagi", "wyciag", "wyciagi-bankowe", "bank"),
    DocumentKind.DELIVERY_NOTE: ("wz", "wz-ki", "dowody-dostawy"),
    DocumentKind.OTHER: ("inne", "pozostale", "rozne"),
}
_KIND_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names}

_STROKES = str.maketrans({"ł": "l", "Ł": "L"})  # the one Polish letter that Unicode does not decompose


def same_name(name: str) -> str:
    """A form in which names are equal that a file server may hold to be the same.

    Case does not count, nor whether letters are composed (macOS stores "ó" as "o" and an accent).
    """
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).strip()


def plain_name(name: str) -> str:
    """Without case and diacritics, words joined by hyphens: ``"Białe kartki"`` → ``"biale-kartki"``."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_STROKES))
    letters = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"[\s_.\-]+", "-", letters.casefold()).strip("-")


def kind_of(folder_name: str) -> DocumentKind | None:
    """The kind that a sub-folder of this name stands for."""
    return _KIND_BY_NAME.get(plain_name(folder_name))


def policy_of(folder_name: str) -> SplitPolicy | None:
    """The splitting policy that a sub-folder of this name stands for."""
    return _POLICY_BY_NAME.get(plain_name(folder_name))
