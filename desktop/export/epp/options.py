"""What an office sets for EDI++, for each company."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.options import (
    Fallback,
    Option,
    OptionChoice,
    OptionKind,
    Settings,
    cards_option,
    category_column,
    payment_column,
)

NEW, OLD = "1.11", "1.05.3"

OPTIONS = (
    Option(
        "version",
        QT_TRANSLATE_NOOP("export", "Wersja formatu"),
        OptionKind.CHOICE,
        NEW,
        (
            OptionChoice(NEW, "1.11"),
            OptionChoice(OLD, QT_TRANSLATE_NOOP("export", "1.05.3 (starsze programy)")),
        ),
        hint=QT_TRANSLATE_NOOP(
            "export",
            "W 1.05.3 nie ma oznaczeń JPK, MPP, metody kasowej ani przyczyn korekt: trafiają do uwag.",
        ),
    ),
    Option(
        "numbering",
        QT_TRANSLATE_NOOP("export", "Pełny numer zakupu"),
        OptionKind.CHOICE,
        "own",
        (
            OptionChoice("own", QT_TRANSLATE_NOOP("export", "Numer własny: FZ 7/11/2026")),
            OptionChoice("document", QT_TRANSLATE_NOOP("export", "Numer dostawcy po symbolu dokumentu")),
        ),
        hint=QT_TRANSLATE_NOOP(
            "export",
            "Dwóch dostawców może mieć ten sam numer, a w pliku każdy pełny numer musi być inny. Numer"
            " dostawcy ma też własne pole.",
        ),
    ),
    Option(
        "currency",
        QT_TRANSLATE_NOOP("export", "Kwoty w walucie obcej"),
        OptionKind.CHOICE,
        "zloty",
        (
            OptionChoice("zloty", QT_TRANSLATE_NOOP("export", "W złotych, waluta i kurs w uwagach")),
            OptionChoice("foreign", QT_TRANSLATE_NOOP("export", "W walucie, z kursem")),
        ),
        hint=QT_TRANSLATE_NOOP(
            "export",
            "Opis formatu nie mówi, czy program przelicza kwoty po kursie. Kwoty w złotych są pewne w"
            " rejestrze VAT.",
        ),
    ),
    Option(
        "received",
        QT_TRANSLATE_NOOP("export", "Data otrzymania zakupu"),
        OptionKind.CHOICE,
        "month",
        (
            OptionChoice("month", QT_TRANSLATE_NOOP("export", "W miesiącu VAT dokumentu")),
            OptionChoice("real", QT_TRANSLATE_NOOP("export", "Dzień wpływu do biura")),
        ),
        hint=QT_TRANSLATE_NOOP(
            "export", "Programy biorą z niej okres VAT. Dokumenty miesiąca wpływają często dopiero po nim."
        ),
    ),
    Option(
        "untaxed",
        QT_TRANSLATE_NOOP("export", "Symbol stawki „np”"),
        OptionKind.CHOICE,
        "npo",
        (OptionChoice("npo", "npo"), OptionChoice("np", "np")),
        hint=QT_TRANSLATE_NOOP("export", "Opis formatu zna tylko „npo”. Sprawdź, co przyjmuje Twój program."),
    ),
    cards_option(
        hint=QT_TRANSLATE_NOOP(
            "export",
            "Program dopisze nowych kontrahentów i może zmienić dane tych, którzy mają ten sam symbol.",
        ),
    ),
    Option("store", QT_TRANSLATE_NOOP("export", "Kod magazynu"), default="MAG", limit=3),
)

MAPPED = (
    category_column(QT_TRANSLATE_NOOP("export", "Kategoria w programie"), 30, Fallback.NAME),
    payment_column(30),
)


@dataclass(frozen=True, slots=True)
class Setup:
    """The options of one file."""

    version: str
    by_document: bool
    """Purchases bear the supplier's number in their full number too."""
    foreign: bool
    """Amounts of foreign documents stay in their currency."""
    real_receipt: bool
    untaxed: str
    cards: bool
    store: str
    settings: Settings

    @property
    def new(self) -> bool:
        """Whether the file may hold what came after 1.05.3."""
        return self.version == NEW


def setup_of(settings: Settings) -> Setup:
    """``settings`` read once."""
    return Setup(
        version=settings.text("version"),
        by_document=settings.text("numbering") == "document",
        foreign=settings.text("currency") == "foreign",
        real_receipt=settings.text("received") == "real",
        untaxed=settings.text("untaxed"),
        cards=settings.flag("cards"),
        store=settings.text("store"),
        settings=settings,
    )
