"""Access to the panel: inviting, rights, locking, and the single-use links that lead to a password."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.panel_tables import (
    PanelAccessTable,
    PanelInvitationTable,
    PanelSessionTable,
    PanelUserTable,
)
from desktop.db.tables import CompanyTable
from desktop.domain.errors import UserError
from desktop.domain.panel import USUAL_RIGHTS, Access, AccessState, NewInvitation, Right
from desktop.services.events import EventBus, PanelChanged
from desktop.services.panel import letters, passwords
from desktop.services.panel.acts import Did, note
from desktop.services.panel.allowance import check_allowance
from desktop.services.panel.outgoing import Outgoing, can_send
from desktop.services.panel.refusals import Refused
from desktop.services.panel.texts import LANGUAGES
from desktop.services.panel.tokens import hash_token, new_token
from desktop.services.settings import SettingsStore

LINK_LIVES = timedelta(hours=72)
_LINKS_APART = timedelta(minutes=15)
"""Between two letters that somebody asks for who only knows the address."""
_EMAIL = re.compile(
    r"[^\s@<>\"(),;:\\\x00-\x1f\x7f]+@[^\s@<>\"(),;:\\\x00-\x1f\x7f]+\.[^\s@<>\"(),;:\\\x00-\x1f\x7f.]{2,}"
)


@dataclass(frozen=True, slots=True)
class OpenLink:
    """What the page behind a link shows."""

    email: str
    company: str
    name: str
    language: str
    needs_password: bool
    """Otherwise the user has one already and only has to agree."""
    is_new: bool
    """The user has never had a password, and is asked for a name."""


class Accounts:
    """Users of the panel, as office and clients manage them.

    ``base_url`` gives the address in front of every link; ``outgoing`` is missing where no mail can be
    sent; ``forget`` takes a deleted user's secrets out of the keyring.
    """

    def __init__(
        self,
        database: Database,
        events: EventBus,
        settings: SettingsStore,
        clock: Callable[[], datetime],
        base_url: Callable[[], str],
        outgoing: Outgoing | None,
        forget: Callable[[int], None],
    ) -> None:
        self._database = database
        self._events = events
        self._settings = settings
        self._clock = clock
        self._base_url = base_url
        self._outgoing = outgoing
        self._forget = forget

    # -- what is there -----------------------------------------------------------------------------

    def of_company(self, company_id: int) -> list[Access]:
        """Everybody with access to a company, by name; for the office, which knows them all."""
        query = _joined().where(PanelAccessTable.company_id == company_id)
        with self._database.read() as session:
            found = [self._access(session, access, user) for access, user in session.execute(query)]
        return sorted(found, key=_by_name)

    def shown_to(self, company_id: int) -> list[Access]:
        """The same as the company's own users may know it.

        Who was invited and has not agreed is only the address that was typed: whether there is such a
        user elsewhere, and how they are called, is not the company's to know.  Last seen is when the
        user was there for this company.
        """
        query = _joined().where(PanelAccessTable.company_id == company_id)
        found = []
        with self._database.read() as session:
            for access, user in session.execute(query):
                one = replace(self._access(session, access, user), seen_at=access.seen_at)
                if access.accepted_at is None:
                    one = replace(one, name="", seen_at=None, second_factor=False)
                found.append(one)
        return sorted(found, key=_by_name)

    def all(self) -> list[Access]:
        """Everybody with access to any company."""
        with self._database.read() as session:
            return [self._access(session, access, user) for access, user in session.execute(_joined())]

    def get(self, access_id: int) -> Access:
        """One access; raises :class:`Refused` ``not_found``."""
        with self._database.read() as session:
            return self._access(session, *_pair(session, access_id))

    # -- inviting ----------------------------------------------------------------------------------

    def invite(
        self,
        company_id: int,
        email: str,
        rights: Iterable[Right] = USUAL_RIGHTS,
        *,
        by: str,
        name: str = "",
        language: str = "pl",
        within: frozenset[Right] | None = None,
        inviter: int | None = None,
        send: bool = True,
    ) -> NewInvitation:
        """Give somebody access, or a new link if the access is there already.

        ``within`` bounds the rights that may be given or changed: those of the client who invites, who
        is then also held to what :func:`check_allowance` allows.  ``inviter`` is that client's number:
        nobody changes his own rights.  ``send`` without a way to send raises :class:`Refused` ``mail_off``.
        Also raises ``bad_email``, ``no_rights`` and ``not_yourself``.
        """
        address = checked_email(email)
        wanted = frozenset(rights)
        if within is not None:
            wanted &= within
        if not wanted:
            raise Refused("no_rights")
        with self._database.write() as session:
            if session.get(CompanyTable, company_id) is None:
                raise UserError("company.gone")
            user = session.scalar(select(PanelUserTable).where(PanelUserTable.email == address))
            now = self._clock()
            if user is not None and user.id == inviter:
                raise Refused("not_yourself")
            if user is None:
                user = PanelUserTable(
                    email=address,
                    name=_one_line(name),
                    language=language if language in LANGUAGES else "pl",
                    created_at=now,
                )
                session.add(user)
                session.flush()
            access = session.scalar(
                select(PanelAccessTable).where(
                    PanelAccessTable.user_id == user.id, PanelAccessTable.company_id == company_id
                )
            )
            if access is None:
                access = PanelAccessTable(user_id=user.id, company_id=company_id, created_at=now)
                session.add(access)
            elif within is not None and not _rights(access) <= within:
                raise Refused("not_allowed")
            access.rights = sorted(wanted)
            session.flush()
            made = self._new_link(session, access, user, by, send, by_client=within is not None)
        self._tell(company_id)
        return made

    def resend(self, access_id: int, *, by: str, send: bool = True, by_client: bool = False) -> NewInvitation:
        """A new link in place of the last one; for a user with a password, to choose a new one.

        ``by_client`` holds it to what :func:`check_allowance` allows.
        """
        with self._database.write() as session:
            access, user = _pair(session, access_id)
            made = self._new_link(session, access, user, by, send, by_client=by_client)
        self._tell(access.company_id)
        return made

    def forgot(self, email: str, address: str) -> None:
        """Send a link for a new password, if there is such a user; says nothing about it either way."""
        if not can_send(self._outgoing):
            return
        query = (
            _joined()
            .join(CompanyTable, CompanyTable.id == PanelAccessTable.company_id)
            .where(PanelUserTable.email == folded(email), CompanyTable.active)
            .where(PanelAccessTable.accepted_at.is_not(None), PanelAccessTable.locked.is_(False))
            .order_by(PanelAccessTable.id)
        )
        with self._database.write() as session:
            found = session.execute(query).first()
            # Nobody's mailbox is filled by pressing the button again and again.
            if found is not None and not self._has_fresh_link(session, found[0].id):
                self._new_link(session, found[0], found[1], found[1].email, send=True, address=address)

    def _has_fresh_link(self, session: Session, access_id: int) -> bool:
        since = self._clock() - _LINKS_APART
        fresh = select(PanelInvitationTable.id).where(
            PanelInvitationTable.access_id == access_id,
            PanelInvitationTable.created_at > since,
            PanelInvitationTable.used_at.is_(None),
        )
        return session.scalar(fresh.limit(1)) is not None

    def _new_link(
        self,
        session: Session,
        access: PanelAccessTable,
        user: PanelUserTable,
        by: str,
        send: bool,
        address: str = "",
        by_client: bool = False,
    ) -> NewInvitation:
        if send and not can_send(self._outgoing):
            raise Refused("mail_off")
        if access.locked:
            raise Refused("locked")
        now = self._clock()
        if by_client:
            check_allowance(session, access, now)
        _withdraw_links(session, access.id, now)
        token = new_token()
        session.add(
            PanelInvitationTable(
                access_id=access.id, token=hash_token(token), created_at=now, expires_at=now + LINK_LIVES
            )
        )
        session.flush()
        link = f"{self._base_url()}/invitation/{token}"
        number = None
        if send and self._outgoing is not None:
            if access.accepted_at is None:
                letter = letters.invitation(self._outgoing.texts, session, user, access.company_id, link)
            else:
                office = self._settings.load().office_name
                letter = letters.new_password(user, access.company_id, office, link)
            number = self._outgoing.send(letter, session)
        what = Did.CLIENT_INVITED if by_client else Did.INVITED
        note(session, what, now, who=by, company_id=access.company_id, about=user.email, address=address)
        return NewInvitation(self._access(session, access, user), link, number)

    # -- the link ----------------------------------------------------------------------------------

    def open_link(self, token: str, address: str = "") -> OpenLink:
        """Look behind a link, which notes that it was opened; raises :class:`Refused` ``dead_link``."""
        with self._database.write() as session:
            invitation, access, user, company = self._alive(session, token)
            if invitation.opened_at is None:
                invitation.opened_at = self._clock()
                note(
                    session,
                    Did.LINK_OPENED,
                    invitation.opened_at,
                    who=user.email,
                    company_id=company.id,
                    address=address,
                )
            needs = not user.password or access.accepted_at is not None
            found = OpenLink(
                user.email, company.short_name, user.name, user.language, needs, not user.password
            )
        self._tell(company.id)
        return found

    def use_link(
        self, token: str, password: str, again: str, *, name: str = "", language: str = "", address: str = ""
    ) -> None:
        """Choose the password and let the user in from now on; the link works no more.

        A user who has a password from another company keeps it and only gains the access.  Raises
        :class:`Refused` ``dead_link``, ``other_password``, ``short_password``, ``long_password``,
        ``plain_password``.
        """
        with self._database.read() as session:
            invitation, access, user, company = self._alive(session, token)
            needs = not user.password or access.accepted_at is not None
            known = (user.email, user.name, name, company.short_name)
        hashed = ""
        if needs:
            if password != again:
                raise Refused("other_password")
            passwords.check_new(password, *known)
            hashed = passwords.hash_password(password)
        with self._database.write() as session:
            # Once more: it may have been used while the password was hashed.
            invitation, access, user, company = self._alive(session, token)
            now = self._clock()
            invitation.used_at = now
            if needs:
                user.password = hashed
                session.execute(delete(PanelSessionTable).where(PanelSessionTable.user_id == user.id))
            if not user.name:
                user.name = _one_line(name)
            if language in LANGUAGES:
                user.language = language
            if access.accepted_at is None:
                access.accepted_at = now
            note(session, Did.LINK_USED, now, who=user.email, company_id=company.id, address=address)
        self._tell(company.id)

    def _alive(
        self, session: Session, token: str
    ) -> tuple[PanelInvitationTable, PanelAccessTable, PanelUserTable, CompanyTable]:
        invitation = session.scalar(
            select(PanelInvitationTable).where(PanelInvitationTable.token == hash_token(token[:200]))
        )
        if (
            invitation is None
            or invitation.used_at is not None
            or invitation.withdrawn_at is not None
            or invitation.expires_at <= self._clock()
        ):
            raise Refused("dead_link")
        access, user = _pair(session, invitation.access_id)
        company = session.get_one(CompanyTable, access.company_id)
        if access.locked or not company.active:
            raise Refused("dead_link")
        return invitation, access, user, company

    # -- rights and locks --------------------------------------------------------------------------

    def set_rights(
        self, access_id: int, rights: Iterable[Right], *, by: str, within: frozenset[Right] | None = None
    ) -> None:
        """Change what a user may do; ``within`` as for :meth:`invite`: rights beyond it stay as they are."""
        with self._database.write() as session:
            access, user = _pair(session, access_id)
            old, wanted = _rights(access), frozenset(rights)
            if within is not None:
                wanted = (wanted & within) | (old - within)
            if not wanted:
                raise Refused("no_rights")
            access.rights = sorted(wanted)
            about = f"{user.email}: {', '.join(sorted(wanted))}"
            note(session, Did.RIGHTS, self._clock(), who=by, company_id=access.company_id, about=about)
        self._tell(access.company_id)

    def lock(self, access_id: int, locked: bool, *, by: str, within: frozenset[Right] | None = None) -> None:
        """Shut a user out of a company until unlocked; sessions there end at once."""
        with self._database.write() as session:
            access, user = _pair(session, access_id)
            if within is not None and not _rights(access) <= within:
                raise Refused("not_allowed")
            access.locked = locked
            if locked:
                _withdraw_links(session, access.id, self._clock())
                _end_sessions(session, access)
            what = Did.LOCKED if locked else Did.UNLOCKED
            note(session, what, self._clock(), who=by, company_id=access.company_id, about=user.email)
        self._tell(access.company_id)

    def withdraw(self, access_id: int, *, by: str, within: frozenset[Right] | None = None) -> None:
        """Take the access away for good, links and sessions included; a user without any is deleted."""
        with self._database.write() as session:
            access, user = _pair(session, access_id)
            if within is not None and not _rights(access) <= within:
                raise Refused("not_allowed")
            company_id = access.company_id
            _end_sessions(session, access)
            note(session, Did.REMOVED, self._clock(), who=by, company_id=company_id, about=user.email)
            session.delete(access)
            session.flush()
            others = select(func.count()).where(PanelAccessTable.user_id == user.id)
            gone = None if session.scalar(others) else user.id
            if gone is not None:
                session.delete(user)
        if gone is not None:
            self._forget(gone)
        self._tell(company_id)

    # -- inside ------------------------------------------------------------------------------------

    def _access(self, session: Session, access: PanelAccessTable, user: PanelUserTable) -> Access:
        link = session.scalar(
            select(PanelInvitationTable)
            .where(PanelInvitationTable.access_id == access.id)
            .order_by(PanelInvitationTable.id.desc())
            .limit(1)
        )
        return Access(
            id=access.id,
            user_id=user.id,
            company_id=access.company_id,
            email=user.email,
            name=user.name,
            rights=_rights(access),
            state=self._state(access, link),
            invited_at=None if link is None else link.created_at,
            expires_at=None if link is None else link.expires_at,
            opened_at=None if link is None else link.opened_at,
            used_at=None if link is None else link.used_at,
            seen_at=user.seen_at,
            second_factor=user.second_factor,
        )

    def _state(self, access: PanelAccessTable, link: PanelInvitationTable | None) -> AccessState:
        if access.locked:
            return AccessState.LOCKED
        if access.accepted_at is not None:
            return AccessState.ACTIVE
        if link is None or link.withdrawn_at is not None or link.expires_at <= self._clock():
            return AccessState.EXPIRED
        return AccessState.INVITED if link.opened_at is None else AccessState.OPENED

    def _tell(self, company_id: int) -> None:
        self._events.publish(PanelChanged(frozenset({company_id})))


def checked_email(text: str) -> str:
    """An address in small letters; raises :class:`Refused` ``bad_email``."""
    address = folded(text)
    if len(address) > 254 or not _EMAIL.fullmatch(address):
        raise Refused("bad_email", email=text.strip()[:80])
    return address


def folded(email: str) -> str:
    """An address as it is kept and looked for."""
    return email.strip().lower()


def access_rights(access: PanelAccessTable) -> frozenset[Right]:
    """The rights of a row; one that another version knew is left out."""
    return _rights(access)


def _rights(access: PanelAccessTable) -> frozenset[Right]:
    return frozenset(Right(one) for one in access.rights if one in set(Right))


def _by_name(one: Access) -> str:
    return (one.name or one.email).casefold()


def _joined() -> Select[PanelAccessTable, PanelUserTable]:
    return select(PanelAccessTable, PanelUserTable).join(
        PanelUserTable, PanelUserTable.id == PanelAccessTable.user_id
    )


def _pair(session: Session, access_id: int) -> tuple[PanelAccessTable, PanelUserTable]:
    access = session.get(PanelAccessTable, access_id)
    if access is None:
        raise Refused("not_found")
    return access, session.get_one(PanelUserTable, access.user_id)


def _withdraw_links(session: Session, access_id: int, now: datetime) -> None:
    links: Sequence[PanelInvitationTable] = session.scalars(
        select(PanelInvitationTable).where(
            PanelInvitationTable.access_id == access_id,
            PanelInvitationTable.used_at.is_(None),
            PanelInvitationTable.withdrawn_at.is_(None),
        )
    ).all()
    for link in links:
        link.withdrawn_at = now


def _end_sessions(session: Session, access: PanelAccessTable) -> None:
    session.execute(
        delete(PanelSessionTable).where(
            PanelSessionTable.user_id == access.user_id, PanelSessionTable.company_id == access.company_id
        )
    )


def _one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:120]
