"""Reminding clients of a month's documents, with the office's own text looked at and changed on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, cast

from desktop.db.engine import Database
from desktop.domain.dates import Month
from desktop.domain.letters import LetterKind
from desktop.services.panel.board import due_date, due_day
from desktop.services.panel.months import Months
from desktop.services.panel.outgoing import Outgoing
from desktop.services.panel.refusals import Refused

PLACES = ("firma", "miesiac", "termin", "liczba", "link", "biuro", "telefon")
"""What a reminder's text may have in braces."""
LONGEST_SUBJECT = 200


@dataclass(frozen=True, slots=True)
class ReminderText:
    """Subject and body, with places in braces; ``is_own`` if the office wrote it."""

    subject: str
    body: str
    is_own: bool = False


class EditableTexts(Protocol):
    """The texts of letters as whoever sends them keeps them.

    A text is a frozen dataclass of theirs with ``subject``, ``body`` and ``is_own``.
    """

    def get(self, kind: str, language: str = "pl") -> Any:
        """The office's text of this kind, without one the program's."""

    def set(self, kind: str, language: str, text: Any) -> None:
        """Keep ``text``; raises :class:`UserError` for one that cannot be used."""

    def reset(self, kind: str, language: str) -> None:
        """The program's text again."""

    def preview(self, kind: str, text: Any, language: str, values: Mapping[str, str]) -> Any:
        """``text`` as a letter would have it; raises what :meth:`set` raises."""


class Reminders:
    """What the board of months needs to remind those who are late.

    Everything raises :class:`Refused` ``mail_off`` where there is no way to send.
    """

    def __init__(
        self, database: Database, months: Months, base_url: Callable[[], str], outgoing: Outgoing | None
    ) -> None:
        self._database = database
        self._months = months
        self._base_url = base_url
        self._outgoing = outgoing

    def text(self, language: str) -> ReminderText:
        """The text in ``language``."""
        found = self._texts().get(LetterKind.REMINDER, language)
        return ReminderText(found.subject, found.body, found.is_own)

    def keep(self, language: str, subject: str, body: str) -> None:
        """Keep an own text; raises :class:`UserError` ``outgoing.*`` for one that cannot be used."""
        texts = self._texts()
        kept = replace(texts.get(LetterKind.REMINDER, language), subject=subject, body=body)
        texts.set(LetterKind.REMINDER, language, kept)

    def reset(self, language: str) -> None:
        """The program's text again."""
        self._texts().reset(LetterKind.REMINDER, language)

    def preview(
        self, company: str, month: Month, documents: int, language: str, subject: str, body: str
    ) -> ReminderText:
        """A text as this company would get it; raises what :meth:`keep` raises."""
        texts = self._texts()
        text = replace(texts.get(LetterKind.REMINDER, language), subject=subject, body=body)
        with self._database.read() as session:
            due = due_date(month, due_day(session))
        values = {
            "firma": company,
            "miesiac": f"{month.month:02}/{month.year}",
            "liczba": str(documents),
            "dokumenty": str(documents),
            "termin": due.isoformat(),
            "link": f"{self._base_url()}/documents?month={month}",
        }
        found = texts.preview(LetterKind.REMINDER, text, language, values)
        return ReminderText(found.subject, found.body)

    def send(self, company_ids: Iterable[int], month: Month) -> int:
        """Write to whoever may send documents for these companies; returns how many letters went.

        Months that are complete are left out.
        """
        with self._database.read() as session:
            due = due_date(month, due_day(session))
        return self._months.remind(company_ids, month, due)

    def _texts(self) -> EditableTexts:
        if self._outgoing is None:
            raise Refused("mail_off")
        # The panel itself only has letters written; whoever writes them keeps texts that can be changed.
        return cast("EditableTexts", self._outgoing.texts)
