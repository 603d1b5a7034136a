"""The texts of letters: what comes with the program, what the office or a company has instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, LetterTextTable
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.sending import LANGUAGES
from desktop.services.outgoing import places
from desktop.services.outgoing.accounts import load_account
from desktop.services.outgoing.defaults import DEFAULTS, SIGNATURE
from desktop.services.outgoing.words import in_words
from desktop.services.settings import load_settings


@dataclass(frozen=True, slots=True)
class LetterText:
    """The text of a kind of letters in one language."""

    subject: str
    body: str
    is_own: bool = False
    """Whether it was written here, and does not come with the program."""


class Texts:
    """Reading, changing and filling the texts; ``kind`` is a :class:`LetterKind` or ``"signature"``.

    All take the caller's ``session`` where one is open.  A language that is none of
    :data:`~desktop.domain.sending.LANGUAGES` is taken for Polish.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(
        self, kind: str, language: str = "pl", company_id: int | None = None, session: Session | None = None
    ) -> LetterText:
        """The company's text, without one the office's, without one the program's."""
        language = _known(language)
        with self._reading(session) as reading:
            for owner in dict.fromkeys((company_id or 0, 0)):
                row = reading.get(LetterTextTable, (kind, language, owner))
                if row is not None:
                    return LetterText(row.subject, row.body, is_own=owner == (company_id or 0))
        return LetterText(*DEFAULTS[kind, language])

    def set(self, kind: str, language: str, text: LetterText, company_id: int | None = None) -> None:
        """Keep ``text``, for one company or for the office.

        Raises :class:`UserError` ``outgoing.no_text``, ``outgoing.text_too_long``,
        ``outgoing.unknown_place``, ``outgoing.missing_place`` or ``company.gone``.
        """
        subject, body = places.check(kind, text.subject, text.body)
        with self._database.write() as session:
            if company_id is not None and session.get(CompanyTable, company_id) is None:
                raise UserError("company.gone")
            session.merge(
                LetterTextTable(
                    kind=kind,
                    language=_known(language),
                    company_id=company_id or 0,
                    subject=subject,
                    body=body,
                )
            )

    def reset(self, kind: str, language: str, company_id: int | None = None) -> None:
        """Forget an own text: the office's, or the program's, is used again."""
        with self._database.write() as session:
            row = session.get(LetterTextTable, (kind, _known(language), company_id or 0))
            if row is not None:
                session.delete(row)

    def write(
        self,
        kind: LetterKind,
        to: str,
        values: Mapping[str, str],
        *,
        language: str = "pl",
        company_id: int | None = None,
        in_reply_to: str = "",
        session: Session | None = None,
    ) -> Letter:
        """A letter from the text of its kind, its places filled with ``values``.

        ``{biuro}``, ``{telefon}`` and, with a company, ``{firma}`` need not be given.  A bare number in
        ``{dokumenty}`` and a month in figures (``11/2026``, ``2026-11``) in ``{miesiac}`` are put in words.
        """
        language = _known(language)
        with self._reading(session) as reading:
            text = self.get(kind, language, company_id, reading)
            known = {**_own_values(reading, company_id), **in_words(values, language)}
        return Letter(
            kind,
            to,
            places.fill_line(text.subject, known),
            places.fill_text(text.body, known),
            company_id,
            language,
            in_reply_to,
        )

    def preview(self, kind: str, text: LetterText, language: str, values: Mapping[str, str]) -> LetterText:
        """``text`` as a letter would have it, the signature beneath; raises what :meth:`set` raises."""
        subject, body = places.check(kind, text.subject, text.body)
        with self._reading(None) as session:
            known = {**_own_values(session, None), **in_words(values, language)}
            known["biuro"] = known["biuro"] or values.get("biuro", "")
            filled = places.fill_text(body, known)
            if kind != SIGNATURE:
                filled = signed(filled, self.signature(language, session))
            return LetterText(places.fill_line(subject, known), filled)

    def signature(self, language: str, session: Session | None = None) -> str:
        """What stands beneath letters in this language, its places filled."""
        with self._reading(session) as reading:
            text = self.get(SIGNATURE, language, session=reading)
            return places.fill_text(text.body, _own_values(reading, None))

    @contextmanager
    def _reading(self, session: Session | None) -> Iterator[Session]:
        if session is not None:
            yield session
            return
        with self._database.read() as own:
            yield own


def signed(text: str, signature: str) -> str:
    """``text`` with ``signature`` beneath, behind the line that mail programs know a signature by."""
    return f"{text}\n\n-- \n{signature}" if signature else text


def _own_values(session: Session, company_id: int | None) -> dict[str, str]:
    account, office = load_account(session), load_settings(session)
    values = {
        "biuro": office.office_name or account.sender_name,
        "telefon": office.office_phone or account.phone,
    }
    company = None if company_id is None else session.get(CompanyTable, company_id)
    if company is not None:
        values["firma"] = company.short_name
    return values


def _known(language: str) -> str:
    return language if language in LANGUAGES else "pl"
