"""Coming in and staying in: logins, sessions that live on the server, and who is behind a cookie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelAccessTable, PanelSessionTable, PanelUserTable
from desktop.db.tables import CompanyTable
from desktop.services.panel import passwords
from desktop.services.panel.accessrows import access_rights
from desktop.services.panel.acts import Did, note
from desktop.services.panel.addresses import folded
from desktop.services.panel.browsers import KnownBrowsers
from desktop.services.panel.callers import Caller
from desktop.services.panel.lockout import (
    Key,
    LockOut,
    account_key,
    address_key,
    browser_key,
    code_key,
    inside_key,
    place_key,
)
from desktop.services.panel.refusals import Refused
from desktop.services.panel.secondfactor import SecondFactor
from desktop.services.panel.settings import PanelSettingsStore
from desktop.services.panel.texts import LANGUAGES
from desktop.services.panel.tokens import hash_token, new_token

_HALF_WAY_LIVES = timedelta(minutes=10)
_SEEN_EVERY = timedelta(seconds=60)
"""How exactly idleness is kept: not every request needs to write."""


@dataclass(frozen=True, slots=True)
class Login:
    """A login that went well; ``token`` is for the cookie and kept nowhere."""

    token: str
    half_way: bool
    """The second factor is still asked for."""
    known: str = ""
    """What the browser is known by from now on; empty while half-way."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A browser in which a user is logged in."""

    id: int
    created_at: datetime
    seen_at: datetime
    address: str
    browser: str


class Sessions:
    """Who is logged in."""

    def __init__(
        self,
        database: Database,
        settings: PanelSettingsStore,
        lockout: LockOut,
        second_factor: SecondFactor,
        browsers: KnownBrowsers,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._settings = settings
        self._lockout = lockout
        self._second_factor = second_factor
        self._browsers = browsers
        self._clock = clock

    # -- coming in ---------------------------------------------------------------------------------

    def login(self, email: str, password: str, address: str, browser: str = "", known: str = "") -> Login:
        """Begin a session.  An unknown account, a locked one and a wrong password look the same.

        ``known`` is what the browser is known by.  Raises :class:`Refused` ``bad_login``, or ``wait`` while
        the browser, or for one that is not known here the account or the address, is closed.
        """
        email = folded(email)[:254]
        mark = self._browsers.mark_of(known, email)
        own, shared = place_key(email, address), [account_key(email), address_key(address)]
        if mark is not None:
            own, shared = browser_key(mark), []
        self._lockout.attempt(own, *shared)
        with self._database.read() as session:
            user = session.scalar(select(PanelUserTable).where(PanelUserTable.email == email))
            kept, user_id = ("", 0) if user is None else (user.password, user.id)
            companies = [] if user is None else _companies(session, user.id)
        right = passwords.is_right(kept, password)
        if not right or not companies:
            with self._database.write() as session:
                # What strangers type is not kept: it may be somebody's password.
                who = email if user_id else ""
                note(session, Did.LOGIN_FAILED, self._clock(), who=who, address=address)
            raise Refused("bad_login")
        hashed = passwords.hash_password(password) if passwords.is_outdated(kept) else ""
        self._lockout.take_back(shared)
        with self._database.write() as session:
            user = session.get_one(PanelUserTable, user_id)
            if user.password != kept:
                raise Refused("bad_login")
            if hashed:
                user.password = hashed
            half_way = user.second_factor
            company_id = companies[0][0].company_id
            token = self._begin(session, user, company_id, half_way, address, browser)
        if half_way:
            return Login(token, half_way)
        self._lockout.forgive(own)
        return Login(token, half_way, self._browsers.with_mark(known, email))

    def second_step(self, token: str, code: str, address: str, browser: str = "", known: str = "") -> Login:
        """Finish a login with the second factor; the session gets a new token.

        ``known`` is what the browser is known by.  Raises :class:`Refused` ``log_in``, ``bad_code``, ``wait``
        or ``no_keyring``.
        """
        with self._database.read() as session:
            row = self._alive(session, token, half_way=True)
            if row is None:
                raise Refused("log_in")
            user_id, company_id = row.user_id, row.company_id
            email = session.get_one(PanelUserTable, user_id).email
        mark = self._browsers.mark_of(known, email)
        keys: list[Key] = [code_key(email), address_key(address)] if mark is None else [browser_key(mark)]
        self._lockout.attempt(*keys)
        if not self._second_factor.accept(user_id, code):
            with self._database.write() as session:
                note(session, Did.LOGIN_FAILED, self._clock(), who=email, address=address)
            raise Refused("bad_code")
        self._lockout.forgive(keys[0], place_key(email, address))
        self._lockout.take_back(keys[1:])
        with self._database.write() as session:
            row = self._alive(session, token, half_way=True)
            if row is None:
                raise Refused("log_in")
            session.delete(row)
            user = session.get_one(PanelUserTable, user_id)
            begun = self._begin(session, user, company_id, False, address, browser)
        return Login(begun, False, self._browsers.with_mark(known, email))

    def _begin(
        self,
        session: Session,
        user: PanelUserTable,
        company_id: int | None,
        half_way: bool,
        address: str,
        browser: str,
    ) -> str:
        now, token = self._clock(), new_token()
        session.add(
            PanelSessionTable(
                token=hash_token(token),
                user_id=user.id,
                company_id=company_id,
                half_way=half_way,
                created_at=now,
                seen_at=now,
                address=address[:45],
                browser=browser[:120],
            )
        )
        if not half_way:
            user.seen_at = now
            _saw(session, user.id, company_id, now)
            note(session, Did.LOGGED_IN, now, who=user.email, company_id=company_id, address=address)
        return token

    # -- staying in --------------------------------------------------------------------------------

    def caller(self, token: str, address: str = "") -> Caller | None:
        """Who is behind a session's cookie; ``None`` if it is over, or the access was taken away."""
        with self._database.read() as session:
            row = self._alive(session, token, half_way=False)
            if row is None:
                return None
            user = session.get_one(PanelUserTable, row.user_id)
            companies = _companies(session, user.id)
            found = next((one for one in companies if one[0].company_id == row.company_id), None)
            if found is None:
                return None
            access, company = found
            caller = Caller(
                owner=f"user:{user.id}",
                name=user.name or user.email,
                company_id=company.id,
                company_name=company.short_name,
                rights=access_rights(access),
                language=user.language,
                user_id=user.id,
                email=user.email,
                session_id=row.id,
                companies=tuple((one.id, one.short_name) for _, one in companies),
                address=address,
            )
            seen_at = row.seen_at
        if self._clock() - seen_at > _SEEN_EVERY:
            self._seen(row.id)
        return caller

    def is_half_way(self, token: str) -> bool:
        """Whether this cookie belongs to a login that waits for the second factor."""
        with self._database.read() as session:
            return self._alive(session, token, half_way=True) is not None

    def _alive(self, session: Session, token: str, *, half_way: bool) -> PanelSessionTable | None:
        row = session.scalar(
            select(PanelSessionTable).where(PanelSessionTable.token == hash_token(token[:200]))
        )
        if row is None or row.half_way is not half_way:
            return None
        settings, now = self._settings.load(), self._clock()
        if half_way:
            return row if now - row.created_at < _HALF_WAY_LIVES else None
        fresh = now - row.seen_at < timedelta(minutes=settings.idle_minutes)
        young = now - row.created_at < timedelta(hours=settings.session_hours)
        return row if fresh and young else None

    def _seen(self, session_id: int) -> None:
        now = self._clock()
        with self._database.write() as session:
            row = session.get(PanelSessionTable, session_id)
            if row is not None:
                row.seen_at = now
                session.get_one(PanelUserTable, row.user_id).seen_at = now
                _saw(session, row.user_id, row.company_id, now)

    # -- what a user does with them ----------------------------------------------------------------

    def choose_company(self, caller: Caller, company_id: int) -> None:
        """Go on with another company of the user's; raises :class:`Refused` ``not_found``."""
        if company_id not in {number for number, _ in caller.companies}:
            raise Refused("not_found")
        with self._database.write() as session:
            row = session.get(PanelSessionTable, caller.session_id)
            if row is not None:
                row.company_id = company_id
                _saw(session, row.user_id, company_id, self._clock())

    def choose_language(self, caller: Caller, language: str) -> None:
        """Speak another of the panel's languages from now on."""
        if language not in LANGUAGES:
            raise Refused("bad_request")
        with self._database.write() as session:
            session.get_one(PanelUserTable, caller.need_user()).language = language

    def check_password(self, caller: Caller, password: str) -> None:
        """Raise :class:`Refused` ``wrong_password`` unless it is the caller's; counted as logins are."""
        own = inside_key(caller.email)
        self._lockout.attempt(own)
        with self._database.read() as session:
            kept = session.get_one(PanelUserTable, caller.need_user()).password
        if not passwords.is_right(kept, password):
            raise Refused("wrong_password")
        self._lockout.forgive(own)

    def change_password(self, caller: Caller, old: str, new: str, again: str) -> None:
        """A new password; every other browser is logged out.

        Raises :class:`Refused` ``wrong_password``, ``other_password`` and what a new one may lack.
        """
        if new != again:
            raise Refused("other_password")
        passwords.check_new(new, caller.email, caller.name, caller.company_name)
        self.check_password(caller, old)
        hashed = passwords.hash_password(new)
        with self._database.write() as session:
            session.get_one(PanelUserTable, caller.need_user()).password = hashed
            _end_others(session, caller)
            note(session, Did.PASSWORD, self._clock(), who=caller.email, address=caller.address)

    def open_ones(self, caller: Caller) -> list[OpenSession]:
        """Where the user is logged in, the last used first."""
        query = (
            select(PanelSessionTable)
            .where(PanelSessionTable.user_id == caller.need_user(), PanelSessionTable.half_way.is_(False))
            .order_by(PanelSessionTable.seen_at.desc())
        )
        with self._database.read() as session:
            return [
                OpenSession(row.id, row.created_at, row.seen_at, row.address, row.browser)
                for row in session.scalars(query)
            ]

    def end_others(self, caller: Caller) -> None:
        """Log the user out everywhere else."""
        with self._database.write() as session:
            _end_others(session, caller)

    def logout(self, caller: Caller) -> None:
        """End this session."""
        with self._database.write() as session:
            session.execute(delete(PanelSessionTable).where(PanelSessionTable.id == caller.session_id))
            note(
                session,
                Did.LOGGED_OUT,
                self._clock(),
                who=caller.email,
                company_id=caller.company_id,
                address=caller.address,
            )

    def sweep(self) -> None:
        """Delete what is over."""
        settings, now = self._settings.load(), self._clock()
        with self._database.write() as session:
            session.execute(
                delete(PanelSessionTable).where(
                    or_(
                        PanelSessionTable.seen_at < now - timedelta(minutes=settings.idle_minutes),
                        PanelSessionTable.created_at < now - timedelta(hours=settings.session_hours),
                    )
                )
            )


def _saw(session: Session, user_id: int, company_id: int | None, now: datetime) -> None:
    """Note that the user is there for this company."""
    session.execute(
        update(PanelAccessTable)
        .where(PanelAccessTable.user_id == user_id, PanelAccessTable.company_id == company_id)
        .values(seen_at=now)
    )


def _companies(session: Session, user_id: int) -> list[tuple[PanelAccessTable, CompanyTable]]:
    """What the user may come in for now, by name."""
    query = (
        select(PanelAccessTable, CompanyTable)
        .join(CompanyTable, CompanyTable.id == PanelAccessTable.company_id)
        .where(PanelAccessTable.user_id == user_id, PanelAccessTable.accepted_at.is_not(None))
        .where(PanelAccessTable.locked.is_(False), CompanyTable.active)
        .order_by(CompanyTable.sort_name, CompanyTable.id)
    )
    return [(access, company) for access, company in session.execute(query)]


def _end_others(session: Session, caller: Caller) -> None:
    session.execute(
        delete(PanelSessionTable).where(
            PanelSessionTable.user_id == caller.need_user(), PanelSessionTable.id != caller.session_id
        )
    )
