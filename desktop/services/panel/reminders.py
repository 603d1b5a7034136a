"""Reminding clients of a month's documents, with the office's own text looked at and changed on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.dates import Month
from desktop.domain.letters import LetterKind
from desktop.services.outgoing.texts import Texts
from desktop.services.panel.board import due_date, due_day
from desktop.services.panel.foundation import Ground
from desktop.services.panel.months import Months
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


class Reminders:
    """What the board of months needs to remind those who are late.

    Everything raises :class:`Refused` ``mail_off`` where there is no way to send.
    """

    def __init__(self, on: Ground, months: Months) -> None:
        self._on = on
        self._months = months

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
        with self._on.database.read() as session:
            due = due_date(month, due_day(session))
        values = {
            "firma": company,
            "miesiac": f"{month.month:02}/{month.year}",
            "liczba": str(documents),
            "dokumenty": str(documents),
            "termin": due.isoformat(),
            "link": f"{self._on.base_url()}/documents?month={month}",
        }
        found = texts.preview(LetterKind.REMINDER, text, language, values)
        return ReminderText(found.subject, found.body)

    def send(self, company_ids: Iterable[int], month: Month) -> int:
        """Write to whoever may send documents for these companies; returns how many letters went.

        Months that are complete are left out.
        """
        with self._on.database.read() as session:
            due = due_date(month, due_day(session))
        return self._months.remind(company_ids, month, due)

    def _texts(self) -> Texts:
        if self._on.outgoing is None:
            raise Refused("mail_off")
        return self._on.outgoing.texts
