"""What is chosen in the tree, and so what the list shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.listing import DocumentFilter, Talking
from desktop.domain.search.views import SavedView
from desktop.domain.statuses import WAITING, Status
from desktop.ui.dates_and_amounts import format_month


class Place(Enum):
    """The kinds of places in the tree."""

    ALL = "all"
    TO_REVIEW = "to_review"
    UNASSIGNED = "unassigned"
    HELD = "held"
    LATE = "late"
    """Came for a month that is closed."""
    TALKS = "talks"
    COMPANY = "company"
    MONTH = "month"
    MONTHS = "months"
    """The board, which takes the list's place."""
    OVERVIEW = "overview"
    """Plots, which take the list's place."""
    BIN = "bin"
    VIEW = "view"
    """A kept search."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A place in the tree; ``company_id`` and ``company`` (its short name) for companies and months."""

    place: Place = Place.ALL
    company_id: int | None = None
    company: str = ""
    month: Month | None = None
    view: SavedView | None = None

    def key(self) -> tuple[Place, int | None, Month | None]:
        """What makes two scopes the same place, whatever the company is called now."""
        if self.view is not None:
            return self.place, self.view.id, None
        return self.place, self.company_id, self.month

    def filter(self) -> DocumentFilter:
        """The documents of this place."""
        match self.place:
            case Place.TO_REVIEW:
                return DocumentFilter(statuses=WAITING)
            case Place.UNASSIGNED:
                return DocumentFilter(unassigned=True)
            case Place.HELD:
                return DocumentFilter(statuses=frozenset({Status.HELD}))
            case Place.LATE:
                return DocumentFilter(late=True)
            case Place.TALKS:
                return DocumentFilter(talking=frozenset(Talking))
            case Place.BIN:
                return DocumentFilter(statuses=frozenset({Status.BINNED}))
        return DocumentFilter(company_id=self.company_id, month=self.month)

    def hints(self) -> Hints:
        """What is known of files that are dropped here."""
        return Hints(company_id=self.company_id, month=self.month)

    def title(self) -> str:
        """The heading above the list."""
        match self.place:
            case Place.ALL:
                return QCoreApplication.translate("Scope", "Wszystkie dokumenty")
            case Place.TO_REVIEW:
                return QCoreApplication.translate("Scope", "Do sprawdzenia")
            case Place.UNASSIGNED:
                return QCoreApplication.translate("Scope", "Nierozpoznane")
            case Place.HELD:
                return QCoreApplication.translate("Scope", "Kwarantanna")
            case Place.LATE:
                return QCoreApplication.translate("Scope", "Po zamknięciu miesiąca")
            case Place.TALKS:
                return QCoreApplication.translate("Scope", "Pytania i odpowiedzi")
            case Place.MONTHS:
                return QCoreApplication.translate("Scope", "Tablica miesięcy")
            case Place.OVERVIEW:
                return QCoreApplication.translate("Scope", "Przegląd biura")
            case Place.BIN:
                return QCoreApplication.translate("Scope", "Kosz")
        return self.company if self.view is None else self.view.name

    def subtitle(self) -> str:
        """The month, for a month."""
        return "" if self.month is None else format_month(self.month)
