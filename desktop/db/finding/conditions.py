"""What a filter asks for, as conditions on a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, and_, false, func, literal_column, not_, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db import findings, reach, talking
from desktop.db.contractor_names import MANY, names_with
from desktop.db.exporting_tables import ExportItemTable
from desktop.db.finding import words
from desktop.db.finding.column_filters import column_condition
from desktop.db.finding.words import TextMatch, TextMatches
from desktop.db.month_tables import MonthLateTable
from desktop.db.search_tables import ContractorNameTable
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable
from desktop.domain import money
from desktop.domain.collation import fold
from desktop.domain.dates import Month
from desktop.domain.fields import FieldName
from desktop.domain.listing import DocumentFilter
from desktop.domain.search import Meaning
from desktop.domain.search.meanings import (
    Account,
    Amount,
    ByChannel,
    CompanyName,
    Contractor,
    Currency,
    Days,
    InBatch,
    InStatus,
    KsefNumber,
    Months,
    Number,
    OfKind,
    Plate,
    Settled,
    TaxNumber,
    Words,
)
from desktop.domain.statuses import Status

_D = DocumentTable
Columns = Callable[[InstrumentedAttribute[Any]], ColumnElement[Any]]
"""A document's column as a condition is to name it: so that an index may be used for it, or not."""
Condition = Callable[[Columns], ColumnElement[bool]]


def loud(attribute: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """A column that the database may go by."""
    return cast("ColumnElement[Any]", attribute)


def quiet(attribute: InstrumentedAttribute[Any]) -> ColumnElement[Any]:
    """On SQLite: a column that is only compared, so that its index does not tempt the planner.

    SQLite's statistics do not know that most documents are exported; we do.
    """
    return literal_column(f"+document.{attribute.key}", attribute.type)


@dataclass(slots=True)
class Conditions:
    """Everything that has to be true of a document, sorted by how it is best looked for."""

    plain: list[Condition] = field(default_factory=list)
    """By columns of the wide indexes."""
    looked_up: list[ColumnElement[bool]] = field(default_factory=list)
    """By other columns and other tables."""
    text: TextMatches = field(default_factory=TextMatches)
    not_text: list[TextMatches] = field(default_factory=list)
    months: tuple[Month, Month] | None = None
    company_ids: list[int] | None = None
    statuses: frozenset[Status] = frozenset()
    """Empty: all but the bin."""
    contractors: list[str] | None = None
    """Sort names."""
    issued: tuple[date | None, date | None] | None = None
    received: tuple[datetime | None, datetime | None] | None = None
    """From, and before, in UTC."""
    gross: tuple[int | None, int | None] | None = None
    impossible: bool = False

    def clauses(self, columns: Columns) -> list[ColumnElement[bool]]:
        """All but the text's."""
        return [*(one(columns) for one in self.plain), *self.looked_up]

    def text_clauses(self) -> list[ColumnElement[bool]]:
        """The text's, for the whole list: from the index."""
        found: list[ColumnElement[bool]] = []
        if self.text:
            found.append(_D.id.in_(self.text.ids()))
        found.extend(_D.id.not_in(one.ids()) for one in self.not_text)
        return found


def conditions(session: Session, wanted: DocumentFilter) -> Conditions:
    """What ``wanted`` asks for."""
    found = Conditions()
    _scope(found, wanted)
    if wanted.talking:
        found.looked_up.append(talking.condition(wanted.talking))
    if wanted.late:
        found.looked_up.append(_D.id.in_(select(MonthLateTable.document_id)))
    if wanted.concerns:
        found.looked_up.append(findings.condition(wanted.concerns))
    matches = words.words_of(session, wanted.text) if wanted.text.strip() else []
    if wanted.text.strip() and not matches:
        found.impossible = True
    if wanted.query is not None:
        matches.extend(_Compiler(session, found).add(wanted.query.conditions()))
    _default_status(found)
    found.text = words.together(session, matches)
    for column, typed in wanted.columns.items():
        if typed.strip():
            found.looked_up.append(column_condition(column, typed))
    return found


def _scope(found: Conditions, wanted: DocumentFilter) -> None:
    if wanted.statuses:
        found.statuses = wanted.statuses
        found.plain.append(_in(_D.status, wanted.statuses))
    if wanted.unassigned:
        found.plain.append(lambda columns: columns(_D.company_id).is_(None))
    elif wanted.company_id is not None:
        found.company_ids = [wanted.company_id]
        found.plain.append(_in(_D.company_id, found.company_ids))
    if (companies := reach.current()) is not None:
        # Said here too: rows that come as they are found do not come by way of the session.
        found.plain.append(_in(_D.company_id, sorted(companies) or [-1]))
        if found.company_ids is None and not wanted.unassigned:
            found.company_ids = sorted(companies) or [-1]
    if wanted.month is not None:
        found.months = (wanted.month, wanted.month)
        found.plain.append(_in(_D.month, [wanted.month]))
    if wanted.kinds:
        found.plain.append(_in(_D.kind, wanted.kinds))
    if wanted.channels:
        found.plain.append(_in(_D.channel, wanted.channels))


def _default_status(found: Conditions) -> None:
    if not found.statuses:
        found.plain.append(lambda columns: columns(_D.status) != Status.BINNED)


def _in(attribute: InstrumentedAttribute[Any], values: Iterable[Any]) -> Condition:
    listed = list(values)
    if len(listed) == 1:
        return lambda columns: columns(attribute) == listed[0]
    return lambda columns: columns(attribute).in_(listed)


class _Compiler:
    """Puts the parts of a search into :class:`Conditions`."""

    def __init__(self, session: Session, found: Conditions) -> None:
        self._session = session
        self._found = found

    def add(self, parts: Iterable[tuple[Meaning, bool]]) -> list[TextMatch]:
        """Add all; what is to stand in the text is given back."""
        wanted: dict[type[Meaning], list[Meaning]] = defaultdict(list)
        matches: list[TextMatch] = []
        for meaning, excluded in parts:
            if excluded:
                self._exclude(meaning)
            elif isinstance(meaning, Words):
                matches.extend(self._words(meaning))
            else:
                wanted[type(meaning)].append(meaning)
        for kind, meanings in wanted.items():
            if (in_text := _in_text(meanings)) is not None:
                matches.append(in_text)
                continue
            alternatives = [self._condition(one) for one in meanings]
            self._take(kind, meanings)
            self._found.plain.append(_any(alternatives))
        return matches

    def _words(self, meaning: Words) -> list[TextMatch]:
        folded = fold(meaning.text)
        if not folded:
            return []
        return [words.phrase(folded)] if meaning.exact else words.words_of(self._session, meaning.text)

    def _exclude(self, meaning: Meaning) -> None:
        if isinstance(meaning, Words):
            matches = self._words(meaning)
        else:
            in_text = _in_text([meaning])
            matches = [] if in_text is None else [in_text]
        if matches:
            self._found.not_text.append(words.together(self._session, matches))
            return
        condition = self._condition(meaning)
        # What is not known (no amount, no kind) is not what was excluded.
        self._found.plain.append(lambda columns: not_(func.coalesce(condition(columns), false())))

    def _condition(self, meaning: Meaning) -> Condition:
        match meaning:
            case InStatus(statuses):
                return _in(_D.status, statuses)
            case OfKind(kinds):
                return _in(_D.kind, kinds)
            case ByChannel(channels):
                return _in(_D.channel, channels)
            case Months(first, last):
                if first == last:
                    return _in(_D.month, [first])
                return lambda columns: columns(_D.month).between(first, last)
            case Days():
                return _days(meaning)
            case Amount():
                return _amount(meaning)
            case Currency(code):
                return _in(_D.currency, [code])
            case Settled(paid):
                return lambda columns: columns(_D.settled).is_(true() if paid else false())
            case CompanyName(name):
                return _in(_D.company_id, self._companies(name))
            case Contractor(name):
                return self._contractor(name)
        return _in_another_table(meaning)

    def _companies(self, name: str) -> list[int]:
        said = fold(name)
        rows = self._session.execute(select(CompanyTable.id, CompanyTable.short_name, CompanyTable.full_name))
        return [
            row.id
            for row in rows
            if any(f" {said}" in f" {fold(one)}" for one in (row.short_name, row.full_name))
        ] or [-1]

    def _contractor(self, name: str) -> Condition:
        names = names_with(self._session, name, MANY + 1)
        if len(names) <= MANY:
            return _in(_D.contractor_sort, names or [""]) if names else lambda _columns: false()
        listed = select(ContractorNameTable.sort_name).where(
            (" " + ContractorNameTable.folded).like(f"% {fold(name)}%")
        )
        return lambda columns: columns(_D.contractor_sort).in_(listed)

    def _take(self, kind: type[Meaning], meanings: list[Any]) -> None:
        """Remember what the list can be walked by."""
        found = self._found
        if kind is InStatus:
            said = frozenset().union(*(one.statuses for one in meanings))
            found.statuses = found.statuses & said if found.statuses else said
            if not found.statuses:
                found.impossible = True
        elif kind is Months:
            first, last = min(one.first for one in meanings), max(one.last for one in meanings)
            if found.months is not None:
                first, last = max(first, found.months[0]), min(last, found.months[1])
            found.months = (first, last)
            found.impossible = found.impossible or first > last
        elif kind is CompanyName and found.company_ids is None:
            found.company_ids = sorted({one for meaning in meanings for one in self._companies(meaning.name)})
        elif kind is Contractor:
            names = [
                name for meaning in meanings for name in names_with(self._session, meaning.name, MANY + 1)
            ]
            found.contractors = names if len(names) <= MANY else None
        elif kind is Days and len(meanings) == 1:
            day: Days = meanings[0]
            if day.received:
                found.received = _moments(day)
            else:
                found.issued = (day.first, day.last)
        elif kind is Amount and len(meanings) == 1:
            amount: Amount = meanings[0]
            found.gross = tuple(
                None if end is None else money.to_grosze(end) for end in (amount.low, amount.high)
            )  # type: ignore[assignment]


def _any(alternatives: list[Condition]) -> Condition:
    if len(alternatives) == 1:
        return alternatives[0]
    return lambda columns: or_(*(one(columns) for one in alternatives))


def _in_text(meanings: list[Meaning]) -> TextMatch | None:
    """Numbers stand among a document's facts: one of them has to."""
    found: list[TextMatch] = []
    for meaning in meanings:
        match meaning:
            case TaxNumber(digits):
                found.append(words.phrase(fold(digits)))
            case KsefNumber(said):
                found.append(words.phrase(fold(said)))
            case Plate(said):
                found.append(words.phrase(fold(said)))
            case Number(said):
                found.append(words.phrase(fold(said), begun=True))
    return words.any_of(found) if found else None


def _days(meaning: Days) -> Condition:
    if meaning.received:
        first, behind = _moments(meaning)
        return lambda columns: _between(columns(_D.received_at), first, behind)
    return lambda columns: and_(
        columns(_D.issue_date).is_not(None),
        *([columns(_D.issue_date) >= meaning.first] if meaning.first is not None else []),
        *([columns(_D.issue_date) <= meaning.last] if meaning.last is not None else []),
    )


def _between(
    column: ColumnElement[Any], first: datetime | None, behind: datetime | None
) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = []
    if first is not None:
        parts.append(column >= first)
    if behind is not None:
        parts.append(column < behind)
    return and_(*parts) if parts else true()


def _moments(meaning: Days) -> tuple[datetime | None, datetime | None]:
    """The days' beginning and the moment behind their end: a day begins at the user's own midnight."""
    first = None if meaning.first is None else _midnight(meaning.first)
    behind = None if meaning.last is None else _midnight(meaning.last + timedelta(days=1))
    return first, behind


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone(UTC)


def _amount(meaning: Amount) -> Condition:
    low, high = (None if end is None else money.to_grosze(end) for end in (meaning.low, meaning.high))

    def condition(columns: Columns) -> ColumnElement[bool]:
        gross = columns(_D.gross)
        parts: list[ColumnElement[bool]] = []
        if low is not None:
            parts.append(gross >= low)
        if high is not None:
            parts.append(gross <= high)
        if meaning.currency:
            # A Polish amount whose currency nobody read is in złote.
            codes = ["PLN", ""] if meaning.currency == "PLN" else [meaning.currency]
            parts.append(columns(_D.currency).in_(codes))
        return and_(gross.is_not(None), *parts)

    return condition


def _in_another_table(meaning: Meaning) -> Condition:
    match meaning:
        case InBatch(number):
            batch = select(ExportItemTable.document_id).where(ExportItemTable.export_id == number)
            return lambda _columns: _D.id.in_(batch)
        case Account(iban):
            return _account(iban)
    # Numbers and words are looked for in the text.
    return lambda _columns: false()


def _account(iban: str) -> Condition:
    names = (FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT)
    digits = iban.removeprefix("PL")
    listed = select(FieldTable.document_id).where(
        FieldTable.name.in_(names), FieldTable.value.in_([iban, digits, "PL" + digits])
    )
    return lambda _columns: _D.id.in_(listed)
