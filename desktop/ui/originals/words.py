"""The ways to give originals away, and the places of a pattern, in the window's words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.domain.originals import OriginalsFormat
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.originals.naming import PLACES


class Way(StrEnum):
    """A line of the choice: a format, and where it goes."""

    FOLDER = "folder"
    ZIP = "zip"
    PDF = "pdf"
    PDFA = "pdfa"
    PDFA_ZIP = "pdfa_zip"


@dataclass(frozen=True, slots=True)
class WayWords:
    """What a way is called, what it gives, and the ending of its file: empty for a folder."""

    format: OriginalsFormat
    name: str
    about: str
    ending: str = ""

    @property
    def has_names(self) -> bool:
        """Whether files of their own are made, so that the pattern matters."""
        return self.format is not OriginalsFormat.PDF


_AS_THEY_CAME = QT_TRANSLATE_NOOP(
    "originals",
    "Każdy plik dokładnie taki, jaki przyszedł, i spis (CSV) z sumami kontrolnymi.",
)
_ARCHIVE = QT_TRANSLATE_NOOP(
    "originals",
    "Każdy dokument jako PDF/A-2b do archiwum; rozpoznany tekst leży pod obrazem i daje się szukać"
    " i kopiować. Podpis elektroniczny zostaje w oryginale, który jest obok.",
)
WAYS: dict[Way, WayWords] = {
    Way.FOLDER: WayWords(
        OriginalsFormat.FOLDER, QT_TRANSLATE_NOOP("originals", "pliki jak przyszły, folder"), _AS_THEY_CAME
    ),
    Way.ZIP: WayWords(
        OriginalsFormat.ZIP, QT_TRANSLATE_NOOP("originals", "pliki jak przyszły, ZIP"), _AS_THEY_CAME, ".zip"
    ),
    Way.PDF: WayWords(
        OriginalsFormat.PDF,
        QT_TRANSLATE_NOOP("originals", "jeden PDF z zakładkami"),
        QT_TRANSLATE_NOOP(
            "originals",
            "Wszystkie strony w jednym pliku; zakładki: firma, miesiąc, dokument. Za plik, którego nie da się"
            " otworzyć, jest strona z wyjaśnieniem.",
        ),
        ".pdf",
    ),
    Way.PDFA: WayWords(
        OriginalsFormat.PDFA, QT_TRANSLATE_NOOP("originals", "PDF/A z tekstem, folder"), _ARCHIVE
    ),
    Way.PDFA_ZIP: WayWords(
        OriginalsFormat.PDFA, QT_TRANSLATE_NOOP("originals", "PDF/A z tekstem, ZIP"), _ARCHIVE, ".zip"
    ),
}

_PLACES: dict[str, str] = {
    "firma": QT_TRANSLATE_NOOP("originals", "nazwa firmy"),
    "nip_firmy": QT_TRANSLATE_NOOP("originals", "NIP firmy"),
    "miesiac": QT_TRANSLATE_NOOP("originals", "miesiąc, np. 2026-11"),
    "data": QT_TRANSLATE_NOOP("originals", "data wystawienia"),
    "data_wplywu": QT_TRANSLATE_NOOP("originals", "dzień przyjęcia w biurze"),
    "rodzaj": QT_TRANSLATE_NOOP("originals", "rodzaj dokumentu"),
    "numer": QT_TRANSLATE_NOOP("originals", "numer dokumentu"),
    "kontrahent": QT_TRANSLATE_NOOP("originals", "nazwa kontrahenta"),
    "nip": QT_TRANSLATE_NOOP("originals", "NIP kontrahenta"),
    "kwota": QT_TRANSLATE_NOOP("originals", "kwota brutto"),
    "waluta": QT_TRANSLATE_NOOP("originals", "waluta"),
    "ksef": QT_TRANSLATE_NOOP("originals", "numer KSeF"),
    "plik": QT_TRANSLATE_NOOP("originals", "nazwa, pod którą plik przyszedł"),
    "id": QT_TRANSLATE_NOOP("originals", "numer dokumentu w programie"),
}


def word(text: str) -> str:
    """``text`` of this module in the window's language."""
    return QCoreApplication.translate("originals", text)


def places() -> list[tuple[str, str]]:
    """The places of a pattern with their braces, and what stands there."""
    return [(f"{{{name}}}", word(_PLACES[name])) for name in PLACES]
