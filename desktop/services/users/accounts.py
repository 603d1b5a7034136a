"""Accounts of the office's people: adding, changing, removing them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import CompanyTable
from desktop.db.user_tables import OfficeUserTable, UserCompanyTable
from desktop.domain.errors import UserError
from desktop.domain.users import LOGIN_LONGEST, NAME_LONGEST, OfficeAct, Role, User, UserData
from desktop.services.users import office_trail
from desktop.services.users.rows import any_users, row_with_login, user_of
from desktop.services.users.seat import Seat
from desktop.services.users.secrets_of_people import check_new, hash_password, new_code, tidy_code

_LOGIN = re.compile(r"[^\s/\\:]+")


@dataclass(frozen=True, slots=True)
class NewUser:
    """An account that was added; ``recovery`` is the code to be written down, of the office's first one."""

    user: User
    recovery: str = ""


class Accounts:
    """The people of the office; one of them at least is an owner who can sign in."""

    def __init__(self, database: Database, seat: Seat, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._seat = seat
        self._clock = clock

    def exist(self) -> bool:
        """Whether the office knows users: until the first is added nobody signs in."""
        with self._database.read() as session:
            return any_users(session)

    def refresh(self) -> None:
        """Have the seat know what the accounts say now: rights may be others, somebody may be gone."""
        with self._database.read() as session:
            exist = any_users(session)
            # Whoever sits there, not whoever acts in this thread.
            sitting = self._seat.sitting
            row = None if sitting is None else session.get(OfficeUserTable, sitting.user_id)
            now = None if row is None or not row.active else user_of(session, row).person
        self._seat.know_users(exist=exist)
        if not exist or sitting is None or now == sitting:
            return
        if now is None:
            self._seat.leave()
        else:
            self._seat.sit(now)

    def all(self) -> list[User]:
        """Everybody, by name."""
        with self._database.read() as session:
            rows = session.scalars(select(OfficeUserTable).order_by(OfficeUserTable.name_key))
            return [user_of(session, row) for row in rows]

    def get(self, user_id: int) -> User:
        """One of them; raises :class:`UserError` ``users.gone``."""
        with self._database.read() as session:
            return user_of(session, _row(session, user_id))

    def by_login(self, login: str) -> User:
        """The one with this login, however it is written; raises :class:`UserError` ``users.gone``."""
        with self._database.read() as session:
            row = row_with_login(session, login)
            if row is None:
                raise UserError("users.gone")
            return user_of(session, row)

    def add(self, data: UserData, password: str | None = None) -> NewUser:
        """Add somebody.  The first one is an owner, who sits down at once and gets a code for bad days.

        Raises :class:`UserError` ``users.no_login``, ``users.bad_login``, ``users.login_taken``,
        ``users.no_name``, ``users.name_taken``, ``users.account_taken``, ``users.no_way_in``,
        ``users.first_is_owner``, ``users.no_companies``, ``company.gone`` and what a password that is easily
        guessed raises.
        """
        tidy = _tidy(data)
        hashed = _hashed(password, tidy)
        if hashed is None and not tidy.system_account and tidy.active:
            raise UserError("users.no_way_in", name=tidy.name)
        code = ""
        with self._database.write() as session:
            first = not any_users(session)
            if first and (tidy.role is not Role.OWNER or not tidy.active):
                raise UserError("users.first_is_owner")
            _refuse_taken(session, tidy, None)
            row = OfficeUserTable(created_at=self._clock(), password=hashed)
            _put(row, tidy)
            if first:
                code = new_code()
                row.recovery = hash_password(tidy_code(code))
            session.add(row)
            session.flush()
            _put_companies(session, row.id, tidy)
            session.flush()
            self._note(session, OfficeAct.USER_ADDED, row.name, new=_said(session, tidy))
            user = user_of(session, row)
        if first:
            self._seat.sit(user.person)
        return NewUser(user, code)

    def change(self, user_id: int, data: UserData) -> User:
        """Keep what ``data`` says of somebody; raises what :meth:`add` raises, and ``users.last_owner``."""
        tidy = _tidy(data)
        with self._database.write() as session:
            row = _row(session, user_id)
            before = _said(session, _data(user_of(session, row)))
            _refuse_taken(session, tidy, user_id)
            if row.password is None and not tidy.system_account and tidy.active:
                raise UserError("users.no_way_in", name=tidy.name)
            name = row.name
            _put(row, tidy)
            _put_companies(session, row.id, tidy)
            session.flush()
            _keep_an_owner(session)
            said = _said(session, tidy)
            if said != before:
                self._note(session, OfficeAct.USER_CHANGED, name, old=before, new=said)
            user = user_of(session, row)
        self.refresh()
        return user

    def set_password(self, user_id: int, password: str | None) -> User:
        """Give somebody another password, or (``None``) none: the computer's account lets them in then.

        Raises :class:`UserError` ``users.no_way_in`` and what a password that is easily guessed raises.
        """
        with self._database.read() as session:
            known = _data(user_of(session, _row(session, user_id)))
        # Hashing takes a moment, in which others may write.
        hashed = _hashed(password, known)
        with self._database.write() as session:
            row = _row(session, user_id)
            if hashed is None and not row.system_account and row.active:
                raise UserError("users.no_way_in", name=row.name)
            row.password = hashed
            self._note(session, OfficeAct.PASSWORD_SET, row.name)
            return user_of(session, row)

    def new_recovery(self, user_id: int) -> str:
        """A new code for an owner's forgotten password; the one before it is good for nothing any more.

        Raises :class:`UserError` ``users.not_an_owner``.
        """
        code = new_code()
        hashed = hash_password(tidy_code(code))
        with self._database.write() as session:
            row = _row(session, user_id)
            if Role(row.role) is not Role.OWNER:
                raise UserError("users.not_an_owner", name=row.name)
            row.recovery = hashed
            self._note(session, OfficeAct.RECOVERY_MADE, row.name)
        return code

    def remove(self, user_id: int) -> None:
        """Remove an account; what the person did stays in the trail.

        Raises :class:`UserError` ``users.last_owner`` and ``users.gone``.
        """
        with self._database.write() as session:
            row = _row(session, user_id)
            said = _said(session, _data(user_of(session, row)))
            self._note(session, OfficeAct.USER_REMOVED, row.name, old=said)
            session.execute(delete(UserCompanyTable).where(UserCompanyTable.user_id == user_id))
            session.delete(row)
            session.flush()
            _keep_an_owner(session)
        self.refresh()

    def _note(
        self, session: Session, act: OfficeAct, about: str, *, old: str | None = None, new: str | None = None
    ) -> None:
        who = self._seat.acting()
        office_trail.record(session, who, act, subject=about, old=old, new=new, at=self._clock())


def _row(session: Session, user_id: int) -> OfficeUserTable:
    row = session.get(OfficeUserTable, user_id)
    if row is None:
        raise UserError("users.gone")
    return row


def _tidy(data: UserData) -> UserData:
    login, name = data.login.strip(), " ".join(data.name.split())
    if not login:
        raise UserError("users.no_login")
    if len(login) > LOGIN_LONGEST or not _LOGIN.fullmatch(login):
        raise UserError("users.bad_login", most=LOGIN_LONGEST)
    if not name:
        raise UserError("users.no_name")
    everything = data.all_companies or data.role is Role.OWNER
    if not everything and not data.companies:
        raise UserError("users.no_companies", name=name)
    return replace(
        data,
        login=login,
        name=name[:NAME_LONGEST],
        system_account=data.system_account.strip(),
        all_companies=everything,
        companies=frozenset() if everything else data.companies,
    )


def _hashed(password: str | None, data: UserData) -> str | None:
    if password is None:
        return None
    check_new(password, data.login, data.name)
    return hash_password(password)


def _refuse_taken(session: Session, data: UserData, own_id: int | None) -> None:
    others = [row for row in session.scalars(select(OfficeUserTable)) if row.id != own_id]
    if data.login.casefold() in {row.login_key for row in others}:
        raise UserError("users.login_taken", login=data.login)
    if data.name.casefold() in {row.name_key for row in others}:
        raise UserError("users.name_taken", name=data.name)
    if data.system_account:
        for row in others:
            if (row.system_account or "").casefold() == data.system_account.casefold():
                raise UserError("users.account_taken", account=data.system_account, name=row.name)


def _put(row: OfficeUserTable, data: UserData) -> None:
    row.login, row.login_key = data.login, data.login.casefold()
    row.name, row.name_key = data.name, data.name.casefold()
    row.role = data.role.value
    row.active = data.active
    row.system_account = data.system_account or None
    row.all_companies = data.all_companies
    if data.role is not Role.OWNER:
        row.recovery = None


def _put_companies(session: Session, user_id: int, data: UserData) -> None:
    known = set(session.scalars(select(CompanyTable.id).where(CompanyTable.id.in_(data.companies))))
    if known != data.companies:
        raise UserError("company.gone")
    session.execute(delete(UserCompanyTable).where(UserCompanyTable.user_id == user_id))
    session.add_all(UserCompanyTable(user_id=user_id, company_id=one) for one in sorted(data.companies))


def _keep_an_owner(session: Session) -> None:
    query = select(func.count()).select_from(OfficeUserTable)
    if not session.scalar(query.where(OfficeUserTable.role == Role.OWNER.value, OfficeUserTable.active)):
        raise UserError("users.last_owner")


def _data(user: User) -> UserData:
    return UserData(
        user.login,
        user.name,
        user.role,
        user.active,
        user.system_account,
        user.all_companies,
        user.companies,
    )


def _said(session: Session, data: UserData) -> str:
    """An account as the trail tells it: a line for each thing that can be otherwise."""
    names = session.scalars(
        select(CompanyTable.short_name)
        .where(CompanyTable.id.in_(data.companies))
        .order_by(CompanyTable.sort_name)
    )
    return "\n".join(
        (
            f"login={data.login}",
            f"name={data.name}",
            f"role={data.role.value}",
            f"active={str(data.active).lower()}",
            f"system_account={data.system_account}",
            f"companies={'*' if data.all_companies else ', '.join(names)}",
        )
    )
