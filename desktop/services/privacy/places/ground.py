"""What every place is asked with, and how it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from desktop.domain.messages import Message
from desktop.domain.privacy.findings import Found, Place
from desktop.domain.privacy.periods import KeptKind, Periods
from desktop.domain.privacy.person import Person

AT_ONCE = 400
"""Numbers in one statement."""
NOBODY = "usunięta osoba"
"""Who did or said something, once that is nobody's business any longer."""
BY_LAW = Message("privacy.by_law")
CHECK = Message("privacy.check_person")


@dataclass(frozen=True, slots=True)
class Ground:
    """Whom to look for, and what holds at the office."""

    person: Person
    periods: Periods
    today: date
    companies: Mapping[int, str]

    def company(self, company_id: int | None) -> str:
        """A client's name; empty for none."""
        return "" if company_id is None else self.companies.get(company_id, "")

    def kept(self, kind: KeptKind, year: int) -> date | None:
        """The day until which this has to be kept; ``None`` if that is over."""
        until = self.periods.until(kind, year)
        return until if until >= self.today else None


Find = Callable[[Session, Ground], Iterator[Found]]
Erase = Callable[[Session, Ground, Sequence[int]], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A place: how it is looked through, and how rows of it are erased; ``None``: nothing there ever is."""

    place: Place
    find: Find
    erase: Erase | None = None


def facts(**values: object) -> tuple[tuple[str, str], ...]:
    """What is held, by labels; what is empty is left out."""
    return tuple((name, str(value)) for name, value in values.items() if value not in (None, "", 0))


def parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """A few numbers at a time."""
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


def numbers(digits: str) -> tuple[str, ...]:
    """How tables may hold a person's number; none if it is not known."""
    return (digits, f"PL{digits}") if digits else ()
