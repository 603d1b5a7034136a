"""Names, addresses and titles as files hold them, with notices of what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from desktop.domain.payments.addresses import polish_address
from desktop.domain.payments.titles import (
    LONGEST_INVOICE,
    LONGEST_NIP,
    LONGEST_TEXT,
    split_lines,
    split_title,
    without_tags,
)
from desktop.domain.payments.transfer import Party, SplitPayment, Transfer
from desktop.export.transfers.letters import clean
from desktop.export.transfers.lines import LINES, WIDTH, abbreviated, wrap
from desktop.export.transfers.notices import Change, Notice, Place


@dataclass(frozen=True, slots=True)
class Texts:
    """Makes the texts of one transfer (``position``; ``None``: of the payer) and keeps the notices."""

    position: int | None
    polish: bool = True
    notices: list[Notice] = field(default_factory=list)

    def clean(self, text: str, place: Place) -> str:
        """``text`` in the letters that banks take."""
        cleaned = clean(text, polish=self.polish)
        if cleaned.replaced:
            self._note(place, Change.REPLACED, text, cleaned.text)
        return cleaned.text

    def fit(self, text: str, longest: int, place: Place) -> str:
        """A clean ``text`` of at most so many characters; a name is abbreviated before it is cut."""
        if len(text) <= longest:
            return text
        shorter = abbreviated(text) if place in {Place.RECIPIENT, Place.PAYER} else text
        # A number that ended with a slash would seem to have an empty part before the next tag.
        fitting = shorter[:longest].rstrip(" /" if place is Place.INVOICE else None)
        self._note(place, Change.SHORTENED, text, fitting)
        return fitting

    def drop(self, text: str, place: Place) -> None:
        """Say that a text is left out."""
        self._note(place, Change.DROPPED, text, "")

    def party(self, party: Party) -> tuple[str, ...]:
        """Name and address in four lines of 35; the name goes first, the address takes what is left."""
        place = Place.PAYER if self.position is None else Place.RECIPIENT
        name = self.clean(party.name, place)
        lines = self._wrapped(name, LINES, place, abbreviated)
        address = self.clean(party.address, Place.ADDRESS)
        if not address:
            return lines
        left = LINES - len(lines)
        if not left:
            self.drop(address, Place.ADDRESS)
            return lines
        known = polish_address(address)
        if known is not None and known.street and left > 1:
            town = f"{known.post_code} {known.town}"
            street = _fitting(known.street, left - 1)
            if street is not None and len(town) <= WIDTH:
                return (*lines, *street, town)
        return (*lines, *self._wrapped(address, left, Place.ADDRESS))

    def title(self, transfer: Transfer) -> tuple[str, ...]:
        """The title in four lines of 35."""
        if transfer.split is not None:
            return split_lines(self.split_title(transfer.split))
        return self._wrapped(self.clean(transfer.title, Place.TITLE), LINES, Place.TITLE)

    def split_title(self, split: SplitPayment) -> str:
        """The title of a split payment as one text."""
        invoice = self._without_tags(self.clean(split.invoice, Place.INVOICE), Place.INVOICE)
        text = self._without_tags(self.clean(split.text, Place.TITLE), Place.TITLE)
        return split_title(
            split.vat,
            self.fit(self.clean(split.nip, Place.INVOICE), LONGEST_NIP, Place.INVOICE),
            self.fit(invoice, LONGEST_INVOICE, Place.INVOICE),
            self.fit(text, LONGEST_TEXT, Place.TITLE),
        )

    def _without_tags(self, text: str, place: Place) -> str:
        harmless = without_tags(text)
        if harmless != text:
            self._note(place, Change.REPLACED, text, harmless)
        return harmless

    def _wrapped(
        self, text: str, lines: int, place: Place, shorter: Callable[[str], str] = str
    ) -> tuple[str, ...]:
        fitting = _fitting(text, lines)
        if fitting is not None:
            return fitting
        wrapped, _whole = wrap(shorter(text), lines)
        self._note(place, Change.SHORTENED, text, " ".join(wrapped))
        return wrapped

    def _note(self, place: Place, change: Change, before: str, after: str) -> None:
        self.notices.append(Notice(self.position, place, change, before, after))


def _fitting(text: str, lines: int) -> tuple[str, ...] | None:
    wrapped, whole = wrap(text, lines)
    return wrapped if whole else None


def notices_of(made: Iterable[Texts]) -> tuple[Notice, ...]:
    """All notices, in the order of the transfers."""
    return tuple(notice for texts in made for notice in texts.notices)
