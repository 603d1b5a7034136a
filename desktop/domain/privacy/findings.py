"""What is held about a person, and what can become of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.privacy.person import Person


class Place(StrEnum):
    """Where something is held."""

    CLIENT = "client"
    """The person is a client of the office, or its contact."""
    CONTRACTOR = "contractor"
    CONFIRMED = "confirmed"
    """Accounts that somebody at the office said were the person's, though the base does not know them."""
    LEARNT = "learnt"
    DOCUMENT = "document"
    ARRIVAL = "arrival"
    """Who sent a document, and what they wrote with it: known beside the document itself."""
    DELIVERY = "delivery"
    LETTER = "letter"
    PANEL_USER = "panel_user"
    DEVICE = "device"
    UPLOAD = "upload"
    TALK = "talk"
    PANEL_ACT = "panel_act"
    MOVEMENT = "movement"
    TRANSFER = "transfer"
    REGISTER = "register"
    QUESTION = "question"
    """What registers were asked about the person and have not answered."""
    TERM = "term"
    BOOKING_RULE = "booking_rule"
    BANK_RULE = "bank_rule"
    """By what payments to the person are known, which need no document."""
    TROUBLE = "trouble"
    VIEW = "view"
    OFFICE_USER = "office_user"
    """The person works with the program."""
    OFFICE_ACT = "office_act"
    """What was done in the office that was about the person."""
    ACTS = "acts"
    """What a person of the office did."""


class Fate(StrEnum):
    """What erasing would do."""

    GOES = "goes"
    """It is erased, or nothing in it tells of the person any longer."""
    CHOICE = "choice"
    """It may go, and does only if a person says so: others may need it, or a namesake may be meant."""
    STAYS = "stays"
    """A rule keeps it, or something has to be done first; ``why`` says which."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that is held."""

    place: Place
    id: int
    fate: Fate
    facts: tuple[tuple[str, str], ...] = ()
    """What is held: code of a label (see :mod:`desktop.domain.privacy.words`) and text."""
    company: str = ""
    """The client of the office among whose things it is."""
    day: date | None = None
    why: Message | None = None
    until: date | None = None
    """The last day on which it has to be kept, where that is known."""

    @property
    def key(self) -> str:
        """Names it among all that was found: ``document:17``."""
        return f"{self.place.value}:{self.id}"


@dataclass(frozen=True, slots=True)
class Report:
    """All that is held about a person, at a moment."""

    person: Person
    at: datetime
    office: str
    found: tuple[Found, ...]

    def of(self, place: Place) -> tuple[Found, ...]:
        """What is held in one place."""
        return tuple(one for one in self.found if one.place is place)

    def chosen(self, more: Iterable[str], without: Iterable[str]) -> tuple[Found, ...]:
        """What erasing takes: all that goes but for ``without``, and of what may go the keys in ``more``.

        Raises :class:`UserError` ``privacy.not_found`` for a key that is not in the report,
        ``privacy.stays`` for one that a rule keeps.
        """
        wanted, spared = frozenset(more), frozenset(without)
        known = {one.key: one for one in self.found}
        for key in wanted | spared:
            if key not in known:
                raise UserError("privacy.not_found", key=key)
        for key in wanted:
            if known[key].fate is Fate.STAYS:
                raise UserError("privacy.stays", key=key)
        return tuple(
            one
            for one in self.found
            if one.key not in spared and (one.fate is Fate.GOES or one.key in wanted)
        )
