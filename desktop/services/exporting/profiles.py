"""How a company's files are set, and which format its documents usually leave in: in the caller's session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from desktop.db.exporting_tables import OFFICE, ExportFavouriteTable, ExportProfileTable
from desktop.domain.errors import UserError
from desktop.export.options import MappedColumn, Translation, checked
from desktop.services.exporting import file_names
from desktop.services.exporting.file_names import options_of
from desktop.services.exporting.values import Profile

if TYPE_CHECKING:
    from desktop.export.registry import Exporter


def profile(session: Session, company_id: int | None, key: str) -> Profile:
    """What is set for a company, else for the whole office (``None``), else nothing."""
    row = session.get(ExportProfileTable, (company_id or OFFICE, key))
    if row is None:
        row = session.get(ExportProfileTable, (OFFICE, key))
    if row is None:
        return Profile()
    return Profile(
        {str(one): str(value) for one, value in row.options.items()},
        {
            str(column): {str(code): str(name) for code, name in names.items()}
            for column, names in row.translation.items()
        },
    )


def put_profile(session: Session, company_id: int | None, exporter: Exporter, value: Profile) -> None:
    """Keep ``value``.

    Raises what :func:`desktop.export.options.checked` raises, for names too, and ``export.name_pattern``.
    """
    options = checked(options_of(exporter), value.values)
    file_names.check(options)
    translation = _checked_translation(exporter.mapped, value.translation)
    row = session.get(ExportProfileTable, (company_id or OFFICE, exporter.key))
    if row is None:
        row = ExportProfileTable(company_id=company_id or OFFICE, format=exporter.key)
        session.add(row)
    row.options = dict(options)
    row.translation = dict(translation)


def has_own(session: Session, company_id: int, key: str) -> bool:
    """Whether a company has settings of its own."""
    return session.get(ExportProfileTable, (company_id, key)) is not None


def drop(session: Session, company_id: int, key: str) -> None:
    """Forget a company's own settings, if there are any."""
    row = session.get(ExportProfileTable, (company_id, key))
    if row is not None:
        session.delete(row)


def favourite(session: Session, company_id: int | None) -> str:
    """The format that a company's documents usually leave in, else the office's; empty if nobody said."""
    row = session.get(ExportFavouriteTable, company_id or OFFICE) or session.get(ExportFavouriteTable, OFFICE)
    return "" if row is None else row.format


def put_favourite(session: Session, company_id: int | None, key: str) -> None:
    """Keep the usual format of a company or (``None``) of the office; an empty ``key`` forgets it."""
    row = session.get(ExportFavouriteTable, company_id or OFFICE)
    if not key:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = ExportFavouriteTable(company_id=company_id or OFFICE)
        session.add(row)
    row.format = key


def _checked_translation(columns: tuple[MappedColumn, ...], value: Translation) -> dict[str, dict[str, str]]:
    """The names as they are kept: of known columns, stripped, empty ones left out."""
    return {column.key: _checked_names(column, value.get(column.key, {})) for column in columns}


def _checked_names(column: MappedColumn, names: Mapping[str, str]) -> dict[str, str]:
    kept = {code: name.strip() for code, name in names.items() if name.strip()}
    if any(len(name) > column.limit for name in kept.values()):
        raise UserError("export.option", option=column.label, limit=column.limit)
    return kept
