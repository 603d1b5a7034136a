"""Access to the panel, as office and clients manage it: inviting, rights, locking, withdrawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from sqlalchemy import func, select

from desktop.db.panel_tables import PanelAccessTable, PanelUserTable
from desktop.db.tables import CompanyTable
from desktop.domain.errors import UserError
from desktop.domain.panel import USUAL_RIGHTS, Access, NewInvitation, Right
from desktop.services.panel.accessrows import (
    access_of,
    access_rights,
    end_sessions,
    joined,
    pair_of,
    withdraw_links,
)
from desktop.services.panel.acts import Did, note
from desktop.services.panel.addresses import checked_email, one_line
from desktop.services.panel.foundation import Ground
from desktop.services.panel.links import Links
from desktop.services.panel.refusals import Refused
from desktop.services.panel.texts import LANGUAGES


class Accounts:
    """Users of the panel.  ``forget`` takes a deleted user's secrets out of the keyring."""

    def __init__(self, on: Ground, links: Links, forget: Callable[[int], None]) -> None:
        self._on = on
        self._links = links
        self._forget = forget

    # -- what is there -----------------------------------------------------------------------------

    def of_company(self, company_id: int) -> list[Access]:
        """Everybody with access to a company, by name; for the office, which knows them all."""
        query = joined().where(PanelAccessTable.company_id == company_id)
        with self._on.database.read() as session:
            found = [
                access_of(session, access, user, self._on.clock()) for access, user in session.execute(query)
            ]
        return sorted(found, key=_by_name)

    def shown_to(self, company_id: int) -> list[Access]:
        """The same as the company's own users may know it.

        Who was invited and has not agreed is only the address that was typed: whether there is such a
        user elsewhere, and how they are called, is not the company's to know.  Last seen is when the
        user was there for this company.
        """
        query = joined().where(PanelAccessTable.company_id == company_id)
        found = []
        with self._on.database.read() as session:
            for access, user in session.execute(query):
                one = replace(access_of(session, access, user, self._on.clock()), seen_at=access.seen_at)
                if access.accepted_at is None:
                    one = replace(one, name="", seen_at=None, second_factor=False)
                found.append(one)
        return sorted(found, key=_by_name)

    def all(self) -> list[Access]:
        """Everybody with access to any company."""
        with self._on.database.read() as session:
            return [
                access_of(session, access, user, self._on.clock())
                for access, user in session.execute(joined())
            ]

    def get(self, access_id: int) -> Access:
        """One access; raises :class:`Refused` ``not_found``."""
        with self._on.database.read() as session:
            return access_of(session, *pair_of(session, access_id), self._on.clock())

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
        with self._on.database.write() as session:
            if session.get(CompanyTable, company_id) is None:
                raise UserError("company.gone")
            user = session.scalar(select(PanelUserTable).where(PanelUserTable.email == address))
            now = self._on.clock()
            if user is not None and user.id == inviter:
                raise Refused("not_yourself")
            if user is None:
                user = PanelUserTable(
                    email=address,
                    name=one_line(name),
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
            elif within is not None and not access_rights(access) <= within:
                raise Refused("not_allowed")
            access.rights = sorted(wanted)
            session.flush()
            made = self._links.make(session, access, user, by, send, by_client=within is not None)
        self._on.tell(company_id)
        return made

    def resend(self, access_id: int, *, by: str, send: bool = True, by_client: bool = False) -> NewInvitation:
        """A new link in place of the last one; for a user with a password, to choose a new one.

        ``by_client`` holds it to what :func:`check_allowance` allows.
        """
        with self._on.database.write() as session:
            access, user = pair_of(session, access_id)
            made = self._links.make(session, access, user, by, send, by_client=by_client)
        self._on.tell(access.company_id)
        return made

    # -- rights and locks --------------------------------------------------------------------------

    def set_rights(
        self, access_id: int, rights: Iterable[Right], *, by: str, within: frozenset[Right] | None = None
    ) -> None:
        """Change what a user may do; ``within`` as for :meth:`invite`: rights beyond it stay as they are."""
        with self._on.database.write() as session:
            access, user = pair_of(session, access_id)
            old, wanted = access_rights(access), frozenset(rights)
            if within is not None:
                wanted = (wanted & within) | (old - within)
            if not wanted:
                raise Refused("no_rights")
            access.rights = sorted(wanted)
            about = f"{user.email}: {', '.join(sorted(wanted))}"
            note(session, Did.RIGHTS, self._on.clock(), who=by, company_id=access.company_id, about=about)
        self._on.tell(access.company_id)

    def lock(self, access_id: int, locked: bool, *, by: str, within: frozenset[Right] | None = None) -> None:
        """Shut a user out of a company until unlocked; sessions there end at once."""
        with self._on.database.write() as session:
            access, user = pair_of(session, access_id)
            if within is not None and not access_rights(access) <= within:
                raise Refused("not_allowed")
            access.locked = locked
            if locked:
                withdraw_links(session, access.id, self._on.clock())
                end_sessions(session, access)
            what = Did.LOCKED if locked else Did.UNLOCKED
            note(session, what, self._on.clock(), who=by, company_id=access.company_id, about=user.email)
        self._on.tell(access.company_id)

    def withdraw(self, access_id: int, *, by: str, within: frozenset[Right] | None = None) -> None:
        """Take the access away for good, links and sessions included; a user without any is deleted."""
        with self._on.database.write() as session:
            access, user = pair_of(session, access_id)
            if within is not None and not access_rights(access) <= within:
                raise Refused("not_allowed")
            company_id = access.company_id
            end_sessions(session, access)
            note(session, Did.REMOVED, self._on.clock(), who=by, company_id=company_id, about=user.email)
            session.delete(access)
            session.flush()
            others = select(func.count()).where(PanelAccessTable.user_id == user.id)
            gone = None if session.scalar(others) else user.id
            if gone is not None:
                session.delete(user)
        if gone is not None:
            self._forget(gone)
        self._on.tell(company_id)


def _by_name(one: Access) -> str:
    return (one.name or one.email).casefold()
