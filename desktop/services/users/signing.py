"""Signing in at the desk: by password, by the computer's account, by a code for a forgotten password."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import select

from desktop.db.engine import Database
from desktop.db.user_tables import OfficeUserTable
from desktop.domain.errors import UserError
from desktop.domain.users import OfficeAct, Person, User
from desktop.services.panel.lockout import Key, LockOut
from desktop.services.panel.refusals import Refused
from desktop.services.users import office_trail
from desktop.services.users.rows import row_with_login, user_of
from desktop.services.users.seat import Seat
from desktop.services.users.secrets_of_people import (
    check_new,
    hash_password,
    is_outdated,
    is_right,
    new_code,
    tidy_code,
)

_LONGEST_WAIT = timedelta(minutes=5)
"""However often somebody guesses, the right person gets in after that: nobody is locked out for good."""
_FREE_TRIES = 5


class SigningIn:
    """Who may sit down at the desk.  Wrong tries are counted in the database, by login."""

    def __init__(
        self,
        database: Database,
        seat: Seat,
        computer_account: Callable[[], str],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._seat = seat
        self._computer_account = computer_account
        self._clock = clock
        self._lockout = LockOut(database, clock)

    def offered(self) -> User | None:
        """Whom the computer's account lets in without a password."""
        account = self._computer_account().casefold()
        if not account:
            return None
        with self._database.read() as session:
            for row in session.scalars(select(OfficeUserTable).where(OfficeUserTable.active)):
                if (row.system_account or "").casefold() == account:
                    return user_of(session, row)
        return None

    def sign_in(self, login: str, password: str) -> Person:
        """Sit down by password.

        Raises :class:`UserError` ``users.wrong_password`` (nobody is told whether there is such a login) and
        ``users.wait`` after several of them.
        """
        return self._sit(self._proved(login, password), OfficeAct.SIGNED_IN)

    def sign_in_by_computer(self) -> Person:
        """Sit down as whom the computer's account stands for; raises ``users.no_computer_account``."""
        user = self.offered()
        if user is None:
            raise UserError("users.no_computer_account")
        return self._sit(user, OfficeAct.SIGNED_IN)

    def unlock(self, password: str | None) -> Person:
        """Go on as whoever locked the screen: by password or (``None``) by the computer's account.

        Raises as :meth:`sign_in` and :meth:`sign_in_by_computer`.
        """
        person = self._seat.person
        if person is None or person.user_id is None:
            raise UserError("users.sign_in")
        if password is None:
            user = self.offered()
            if user is None or user.id != person.user_id:
                raise UserError("users.no_computer_account")
        else:
            user = self._proved(person.login, password)
        return self._sit(user, OfficeAct.UNLOCKED)

    def lock(self) -> None:
        """Say in the trail that the screen was locked; who sits there stays."""
        person = self._seat.person
        if person is not None and person.user_id is not None:
            self._note(person.name, OfficeAct.LOCKED)

    def leave(self) -> None:
        """Get up from the desk."""
        person = self._seat.person
        if person is not None and person.user_id is not None:
            self._note(person.name, OfficeAct.SIGNED_OUT)
            self._seat.leave()

    def change_password(self, old: str, new: str) -> None:
        """Give oneself another password; raises as :meth:`sign_in`, and for one that is easily guessed."""
        person = self._seat.person
        if person is None or person.user_id is None:
            raise UserError("users.sign_in")
        user = self._proved(person.login, old)
        check_new(new, user.login, user.name)
        hashed = hash_password(new)
        with self._database.write() as session:
            session.get_one(OfficeUserTable, user.id).password = hashed
            office_trail.record(
                session, user.name, OfficeAct.PASSWORD_SET, subject=user.name, at=self._clock()
            )

    def recover(self, login: str, code: str, password: str) -> str:
        """An owner's new password, by the code that was written down; gives the code that takes its place.

        Raises :class:`UserError` ``users.wrong_code``, ``users.wait``, and for a password that is easily
        guessed.
        """
        with self._database.read() as session:
            row = row_with_login(session, login)
            kept = None if row is None or not row.active else row.recovery
            name = "" if row is None else row.name
        check_new(password, login, name)
        key = self._attempt("recovery", login)
        if row is None or not is_right(kept or "", tidy_code(code)):
            self._failed(name)
            raise UserError("users.wrong_code")
        self._lockout.forgive(key, _key("password", login))
        fresh = new_code()
        hashes = hash_password(password), hash_password(tidy_code(fresh))
        with self._database.write() as session:
            row = session.get_one(OfficeUserTable, row.id)
            row.password, row.recovery = hashes
            office_trail.record(session, row.name, OfficeAct.RECOVERED, subject=row.name, at=self._clock())
        return fresh

    def _proved(self, login: str, password: str) -> User:
        with self._database.read() as session:
            row = row_with_login(session, login)
            kept = None if row is None or not row.active else row.password
            user = None if row is None else user_of(session, row)
        key = self._attempt("password", login)
        # As long for a login that does not exist: nobody learns which there are.
        if not is_right(kept or "", password) or user is None or kept is None:
            self._failed("" if user is None else user.name)
            raise UserError("users.wrong_password")
        self._lockout.forgive(key)
        if is_outdated(kept):
            hashed = hash_password(password)
            with self._database.write() as session:
                session.get_one(OfficeUserTable, user.id).password = hashed
        return user

    def _attempt(self, what: str, login: str) -> Key:
        key = _key(what, login)
        try:
            self._lockout.attempt(key)
        except Refused as refused:
            raise UserError("users.wait", **refused.details) from None
        return key

    def _failed(self, name: str) -> None:
        # A login that does not exist may be a password in the wrong line: it is not kept.
        self._note(name, OfficeAct.SIGN_IN_FAILED)

    def _sit(self, user: User, act: OfficeAct) -> Person:
        now = self._clock()
        with self._database.write() as session:
            row = session.get(OfficeUserTable, user.id)
            if row is None or not row.active:
                raise UserError("users.gone")
            row.last_seen = now
            office_trail.record(session, user.name, act, subject=user.name, at=now)
            person = user_of(session, row).person
        self._seat.sit(person)
        return person

    def _note(self, who: str, act: OfficeAct) -> None:
        with self._database.write() as session:
            office_trail.record(session, who, act, subject=who, at=self._clock())


def _key(what: str, login: str) -> Key:
    return Key(f"office-{what}:{login.strip().casefold()}", _FREE_TRIES, _LONGEST_WAIT)
