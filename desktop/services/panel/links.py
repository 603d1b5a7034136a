"""The single-use links that lead to a password: made, sent, opened, used, and asked for again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from desktop.db.panel_tables import (
    PanelAccessTable,
    PanelActTable,
    PanelInvitationTable,
    PanelSessionTable,
    PanelUserTable,
)
from desktop.db.tables import CompanyTable
from desktop.domain.panel import NewInvitation
from desktop.services.panel import letters, passwords
from desktop.services.panel.accessrows import access_of, joined, pair_of, withdraw_links
from desktop.services.panel.acts import Did, note
from desktop.services.panel.addresses import folded, one_line
from desktop.services.panel.allowance import check_allowance
from desktop.services.panel.foundation import Ground
from desktop.services.panel.lockout import LockOut, account_key, code_key, place_key
from desktop.services.panel.refusals import Refused
from desktop.services.panel.texts import LANGUAGES
from desktop.services.panel.tokens import hash_token, new_token

LINK_LIVES = timedelta(hours=72)
_LINKS_APART = timedelta(minutes=15)
"""Between two letters that somebody asks for who only knows the address."""
_LETTERS_A_DAY = 5
"""How many such letters a user gets within 24 hours; the links in all of them work."""


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


class Links:
    """Links into the panel."""

    def __init__(self, on: Ground, lockout: LockOut) -> None:
        self._on = on
        self._lockout = lockout

    def make(
        self,
        session: Session,
        access: PanelAccessTable,
        user: PanelUserTable,
        by: str,
        send: bool,
        address: str = "",
        by_client: bool = False,
        beside: bool = False,
    ) -> NewInvitation:
        """A new link in place of the earlier ones, or ``beside`` them, sent to its user if ``send``.

        ``by_client`` holds it to what :func:`check_allowance` allows.  Raises :class:`Refused` ``mail_off``
        or ``locked``.
        """
        if send and not self._on.can_send:
            raise Refused("mail_off")
        if access.locked:
            raise Refused("locked")
        now = self._on.clock()
        if by_client:
            check_allowance(session, access, now)
        if not beside:
            withdraw_links(session, access.id, now)
        token = new_token()
        session.add(
            PanelInvitationTable(
                access_id=access.id, token=hash_token(token), created_at=now, expires_at=now + LINK_LIVES
            )
        )
        session.flush()
        link = f"{self._on.base_url()}/invitation/{token}"
        number = None
        if send and self._on.outgoing is not None:
            if access.accepted_at is None:
                letter = letters.invitation(self._on.outgoing.texts, session, user, access.company_id, link)
            else:
                office = self._on.settings.load().office_name
                letter = letters.new_password(user, access.company_id, office, link)
            number = self._on.outgoing.send(letter, session)
        what = Did.CLIENT_INVITED if by_client else Did.INVITED
        note(session, what, now, who=by, company_id=access.company_id, about=user.email, address=address)
        return NewInvitation(access_of(session, access, user, now), link, number)

    def forgot(self, email: str, address: str) -> None:
        """Send a link for a new password, if there is such a user; says nothing about it either way.

        Anybody can ask for it who knows the address: links that the user has already go on working, and
        nobody's mailbox is filled.
        """
        if not self._on.can_send:
            return
        query = (
            joined()
            .join(CompanyTable, CompanyTable.id == PanelAccessTable.company_id)
            .where(PanelUserTable.email == folded(email), CompanyTable.active)
            .where(PanelAccessTable.accepted_at.is_not(None), PanelAccessTable.locked.is_(False))
            .order_by(PanelAccessTable.id)
        )
        with self._on.database.write() as session:
            found = session.execute(query).first()
            if found is None:
                return
            access, user = found
            if self._has_fresh_link(session, access.id) or self._has_letters_enough(session, user.email):
                return
            self.make(session, access, user, user.email, send=True, address=address, beside=True)

    def _has_letters_enough(self, session: Session, email: str) -> bool:
        asked = select(func.count(PanelActTable.id)).where(
            PanelActTable.what == Did.INVITED,
            PanelActTable.who == email,
            PanelActTable.about == email,
            PanelActTable.at > self._on.clock() - timedelta(days=1),
        )
        return (session.scalar(asked) or 0) >= _LETTERS_A_DAY

    def _has_fresh_link(self, session: Session, access_id: int) -> bool:
        since = self._on.clock() - _LINKS_APART
        fresh = select(PanelInvitationTable.id).where(
            PanelInvitationTable.access_id == access_id,
            PanelInvitationTable.created_at > since,
            PanelInvitationTable.used_at.is_(None),
            PanelInvitationTable.withdrawn_at.is_(None),
        )
        return session.scalar(fresh.limit(1)) is not None

    def open(self, token: str, address: str = "") -> OpenLink:
        """Look behind a link, which notes that it was opened; raises :class:`Refused` ``dead_link``."""
        with self._on.database.write() as session:
            invitation, access, user, company = self._alive(session, token)
            if invitation.opened_at is None:
                invitation.opened_at = self._on.clock()
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
        self._on.tell(company.id)
        return found

    def use(
        self, token: str, password: str, again: str, *, name: str = "", language: str = "", address: str = ""
    ) -> str:
        """Choose the password and let the user in from now on; no link of the access works any more.

        A user who has a password from another company keeps it and only gains the access.  Whoever has the
        link reads the user's mail: what others tried with the account is forgiven.  Returns the user's
        address.  Raises
        :class:`Refused` ``dead_link``, ``other_password``, ``short_password``, ``long_password``,
        ``plain_password``.
        """
        with self._on.database.read() as session:
            invitation, access, user, company = self._alive(session, token)
            needs = not user.password or access.accepted_at is not None
            known = (user.email, user.name, name, company.short_name)
        hashed = ""
        if needs:
            if password != again:
                raise Refused("other_password")
            passwords.check_new(password, *known)
            hashed = passwords.hash_password(password)
        with self._on.database.write() as session:
            # Once more: it may have been used while the password was hashed.
            invitation, access, user, company = self._alive(session, token)
            now = self._on.clock()
            invitation.used_at = now
            withdraw_links(session, access.id, now)
            if needs:
                user.password = hashed
                session.execute(delete(PanelSessionTable).where(PanelSessionTable.user_id == user.id))
            if not user.name:
                user.name = one_line(name)
            if language in LANGUAGES:
                user.language = language
            if access.accepted_at is None:
                access.accepted_at = now
            email = user.email
            note(session, Did.LINK_USED, now, who=email, company_id=company.id, address=address)
        self._lockout.forgive(account_key(email), code_key(email), place_key(email, address))
        self._on.tell(company.id)
        return email

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
            or invitation.expires_at <= self._on.clock()
        ):
            raise Refused("dead_link")
        access, user = pair_of(session, invitation.access_id)
        company = session.get_one(CompanyTable, access.company_id)
        if access.locked or not company.active:
            raise Refused("dead_link")
        return invitation, access, user, company
