"""People of the office as their tables have them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.user_tables import OfficeUserTable, UserCompanyTable
from desktop.domain.users import Role, User


def user_of(session: Session, row: OfficeUserTable) -> User:
    """The account of a row."""
    query = select(UserCompanyTable.company_id).where(UserCompanyTable.user_id == row.id)
    return User(
        id=row.id,
        login=row.login,
        name=row.name,
        role=Role(row.role),
        active=row.active,
        has_password=row.password is not None,
        system_account=row.system_account or "",
        all_companies=row.all_companies,
        companies=frozenset(session.scalars(query)),
        created_at=row.created_at,
        last_seen=row.last_seen,
    )


def row_with_login(session: Session, login: str) -> OfficeUserTable | None:
    """The row with this login, however it is written."""
    key = login.strip().casefold()
    return session.scalar(select(OfficeUserTable).where(OfficeUserTable.login_key == key))


def any_users(session: Session) -> bool:
    """Whether the office knows users."""
    return session.scalar(select(OfficeUserTable.id).limit(1)) is not None
