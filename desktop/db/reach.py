"""Which companies' rows may be seen: for people of the office who do not work for all of them.

While :func:`within` is in force, whatever a session of this thread selects by mapped classes leaves out the
rows of other companies: those of tables with a ``company_id``, and those of tables with a ``document_id`` by
their document.  A new table is limited like that without a word said about it here.  What is not selected by
mapped classes (the tree's kept numbers, the full-text index) has to ask :func:`current` itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, and_, exists, select
from sqlalchemy.orm import Mapper, ORMExecuteState, with_loader_criteria
from sqlalchemy.sql import visitors
from sqlalchemy.sql.base import ExecutableOption
from sqlalchemy.sql.visitors import ExternallyTraversible

from desktop.db.contractor_tables import ContractorDocumentTable, ContractorTable
from desktop.db.duplicate_tables import DuplicatePairTable
from desktop.db.exporting_tables import ExportItemTable, ExportTable
from desktop.db.tables import (
    Base,
    CompanyTable,
    DeliveryTable,
    DocumentTable,
    KeptPartTable,
    TroubleTable,
    WatchedFolderTable,
)
from desktop.domain.contractors import Origin

Companies = frozenset[int]

_REACH: ContextVar[Companies | None] = ContextVar("reach", default=None)

_OFFICES_OWN = frozenset(
    {"booking_term", "export_profile", "export_favourite", "letter_text", "contractor_account"}
)
"""Tables whose rows of no company (0 or NULL) are the whole office's, for everybody to see."""


def current() -> Companies | None:
    """The companies that may be seen now; ``None``: all."""
    return _REACH.get()


@contextmanager
def within(companies: Companies | None) -> Iterator[None]:
    """Have this thread see nothing of other companies."""
    token = _REACH.set(companies)
    try:
        yield
    finally:
        _REACH.reset(token)


def limit(state: ORMExecuteState) -> None:
    """Hears of what sessions execute, and leaves out what may not be seen."""
    companies = _REACH.get()
    if companies is not None and state.is_select and not state.is_column_load:
        options = _options(companies)
        # Those of all tables would do as well, but cost ten times what the select itself costs.
        parts = visitors.iterate(cast("ExternallyTraversible", state.statement))
        named = {part.name for part in parts if isinstance(part, Table)}
        state.statement = state.statement.options(*(options[one] for one in named if one in options))


@lru_cache(maxsize=64)
def _options(companies: Companies) -> Mapping[str, ExecutableOption]:
    """What is added to a select from each table that holds what not everybody may see."""
    wanted = tuple(sorted(companies))
    special: dict[type[Any], ColumnElement[bool]] = {
        CompanyTable: CompanyTable.id.in_(wanted),
        ContractorTable: _contractor(wanted),
        DuplicatePairTable: and_(
            _of_document(DuplicatePairTable.low_id, wanted), _of_document(DuplicatePairTable.high_id, wanted)
        ),
        ExportTable: _whole_batch(wanted),
        KeptPartTable: _in_table(DeliveryTable, KeptPartTable.delivery_id, wanted),
        TroubleTable: _in_table(WatchedFolderTable, TroubleTable.folder_id, wanted),
    }
    found: dict[str, ExecutableOption] = {}
    for mapper in Base.registry.mappers:
        criterion = special.get(mapper.class_)
        if criterion is None:
            criterion = _criterion(mapper, wanted)
        if criterion is not None:
            option = with_loader_criteria(mapper.class_, criterion, include_aliases=True)
            found[mapper.local_table.description] = option
    return found


def _criterion(mapper: Mapper[Any], wanted: tuple[int, ...]) -> ColumnElement[bool] | None:
    """By the row's own company, else by its document's; ``None``: anybody may see it."""
    columns = mapper.columns
    if "company_id" in columns:
        column: ColumnElement[Any] = getattr(mapper.class_, "company_id")  # noqa: B009 - no attribute of all
        own = column.in_(wanted)
        if mapper.local_table.description in _OFFICES_OWN:
            return own | column.is_(None) | (column == 0)
        return own
    if "document_id" in columns:
        return _of_document(getattr(mapper.class_, "document_id"), wanted)  # noqa: B009
    return None


def _of_document(column: Any, wanted: tuple[int, ...]) -> ColumnElement[bool]:
    return _in_table(DocumentTable, column, wanted)


def _in_table(table: type[Any], key: Any, wanted: tuple[int, ...]) -> ColumnElement[bool]:
    """For rows whose ``key`` is that of a row in ``table`` that may be seen.

    One look for each row: as a list of ids, a million documents would be listed first.  And of the plain
    table: what is selected here is not to be limited once more.
    """
    other = table.__table__.alias()
    return exists(select(other.c.id).where(other.c.id == key, other.c.company_id.in_(wanted)))


def _contractor(wanted: tuple[int, ...]) -> ColumnElement[bool]:
    """For contractors that somebody typed or imported, and those that a document in reach made known."""
    held = ContractorDocumentTable.__table__.alias()
    document = exists(
        select(held.c.document_id).where(
            held.c.contractor_id == ContractorTable.id, held.c.company_id.in_(wanted)
        )
    )
    return (ContractorTable.origin != Origin.DOCUMENTS.value) | document


def _whole_batch(wanted: tuple[int, ...]) -> ColumnElement[bool]:
    """For batches with no document of another company: their files would show it."""
    item = ExportItemTable.__table__.alias()
    document = DocumentTable.__table__.alias()
    other = exists(
        select(item.c.document_id)
        .join(document, document.c.id == item.c.document_id)
        .where(
            item.c.export_id == ExportTable.id,
            document.c.company_id.is_(None) | document.c.company_id.not_in(wanted),
        )
    )
    # A batch whose documents are all deleted is still some company's.
    return and_(~other, ExportTable.company_id.is_(None) | ExportTable.company_id.in_(wanted))
