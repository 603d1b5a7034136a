"""Pairing clients' phones: codes that the office shows or prints, and the phones that came in by them."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.device_tables import PanelDeviceTable, PanelPairingTable
from desktop.db.engine import Database
from desktop.db.tables import CompanyTable
from desktop.domain.devices import (
    ALPHABET,
    CODE_LENGTH,
    MOST_DAYS,
    MOST_PHONES,
    USUAL_DAYS,
    USUAL_PHONES,
    Device,
    NewPairing,
    Pairing,
    grouped,
    plain,
)
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.panel import Right
from desktop.services.events import EventBus, PanelChanged
from desktop.services.panel.acts import Did, note
from desktop.services.panel.callers import Caller
from desktop.services.panel.lockout import Key, LockOut, pairing_key
from desktop.services.panel.refusals import Refused
from desktop.services.panel.texts import LANGUAGES
from desktop.services.panel.tokens import hash_token, new_token

_SEEN_EVERY = timedelta(minutes=10)
"""How exactly it is kept when a phone was last there."""

_IDLE = timedelta(days=400)
"""A phone that never came back in that time is forgotten: no browser keeps a cookie for longer."""

_RIGHTS = frozenset({Right.ADD})
"""A phone only sends; whoever finds it sees nothing of the company's documents."""

_PHONES = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")
_MODEL = re.compile(r"; (?:wv; )?([^;()]{2,40}?)(?: Build/[^;)]*)?\)")


@dataclass(frozen=True, slots=True)
class OpenPairing:
    """What the page behind a code shows."""

    company: str
    suggested: str
    """A name for the phone."""


@dataclass(frozen=True, slots=True)
class Paired:
    """A phone just paired; ``token`` is for its cookie and kept nowhere."""

    token: str
    device: Device


class _OverError(Exception):
    """A code that the office gave out, and that lets nobody in any more."""


class Devices:
    """The phones of all companies.  ``base_url`` gives the address in front of every link."""

    def __init__(
        self,
        database: Database,
        events: EventBus,
        lockout: LockOut,
        clock: Callable[[], datetime],
        base_url: Callable[[], str],
    ) -> None:
        self._database = database
        self._events = events
        self._lockout = lockout
        self._clock = clock
        self._base_url = base_url

    # -- at the office -----------------------------------------------------------------------------

    def new_pairing(
        self, company_id: int, *, by: str, days: int = USUAL_DAYS, phones: int = USUAL_PHONES
    ) -> NewPairing:
        """A code that lets up to ``phones`` phones in for ``days`` days.

        Raises :class:`UserError` ``company.gone``, and :class:`Refused` ``bad_request`` for numbers out of
        bounds.
        """
        if not (1 <= days <= MOST_DAYS and 1 <= phones <= MOST_PHONES):
            raise Refused("bad_request")
        code, now = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)), self._clock()
        with self._database.write() as session:
            if session.get(CompanyTable, company_id) is None:
                raise UserError("company.gone")
            row = PanelPairingTable(
                company_id=company_id,
                code=hash_token(code),
                left=phones,
                created_at=now,
                created_by=by[:320],
                expires_at=now + timedelta(days=days),
            )
            session.add(row)
            session.flush()
            note(session, Did.PAIRING_MADE, now, who=by, company_id=company_id)
            made = NewPairing(_pairing(row), f"{self._base_url()}/p/{code}", grouped(code))
        self._tell(company_id)
        return made

    def pairings(self, company_id: int) -> list[Pairing]:
        """The codes of a company that still let somebody in, the newest first."""
        query = (
            select(PanelPairingTable)
            .where(PanelPairingTable.company_id == company_id, PanelPairingTable.withdrawn_at.is_(None))
            .where(PanelPairingTable.left > 0, PanelPairingTable.expires_at > self._clock())
            .order_by(PanelPairingTable.id.desc())
        )
        with self._database.read() as session:
            return [_pairing(row) for row in session.scalars(query)]

    def withdraw(self, pairing_id: int, *, by: str) -> None:
        """A code lets nobody in any more; phones that came in by it stay."""
        with self._database.write() as session:
            row = session.get(PanelPairingTable, pairing_id)
            if row is None or row.withdrawn_at is not None:
                return
            row.withdrawn_at = self._clock()
            company_id = row.company_id
            note(session, Did.PAIRING_WITHDRAWN, self._clock(), who=by, company_id=company_id)
        self._tell(company_id)

    def all(self, company_id: int | None = None) -> list[Device]:
        """The paired phones of a company or of all, by company and name."""
        query = select(PanelDeviceTable).where(PanelDeviceTable.revoked_at.is_(None))
        if company_id is not None:
            query = query.where(PanelDeviceTable.company_id == company_id)
        query = query.order_by(PanelDeviceTable.company_id, PanelDeviceTable.name, PanelDeviceTable.id)
        with self._database.read() as session:
            return [_device(row) for row in session.scalars(query)]

    def rename(self, device_id: int, name: str) -> Device:
        """Another name for a phone; raises :class:`Refused` ``not_found``."""
        with self._database.write() as session:
            row = _known(session, device_id)
            row.name = _one_line(name) or row.name
            changed = _device(row)
        self._tell(changed.company_id)
        return changed

    def revoke(self, device_id: int, *, by: str) -> Device:
        """A phone is let in no more, at once; what it sent stays.  Raises ``not_found``."""
        with self._database.write() as session:
            row = _known(session, device_id)
            row.revoked_at = self._clock()
            note(
                session, Did.DEVICE_REVOKED, self._clock(), who=by, company_id=row.company_id, about=row.name
            )
            revoked = _device(row)
        self._tell(revoked.company_id)
        return revoked

    # -- at the phone ------------------------------------------------------------------------------

    def open_code(
        self, typed: str, address: str, browser: str = "", *, from_elsewhere: bool = False
    ) -> OpenPairing:
        """What to show to whoever opened a link or typed a code; nothing is used up by looking.

        ``from_elsewhere``: by a link on another site's page, whose wrong codes are counted apart.

        Raises :class:`Refused` ``dead_pairing`` for what is unknown, used up, too old or withdrawn, and
        ``wait`` after many unknown ones from one address.
        """
        with self._guess(pairing_key(address, from_elsewhere)), self._database.read() as session:
            _, company = self._alive(session, typed)
            return OpenPairing(company.short_name, name_of(browser))

    def pair(
        self, typed: str, address: str, browser: str = "", name: str = "", language: str = "pl"
    ) -> Paired:
        """Let a phone in by a code; raises as :meth:`open_code` does."""
        token, now = new_token(), self._clock()
        with self._guess(pairing_key(address)), self._database.write() as session:
            pairing, company = self._alive(session, typed)
            pairing.left -= 1
            row = PanelDeviceTable(
                company_id=company.id,
                token=hash_token(token),
                name=_one_line(name) or name_of(browser),
                browser=browser[:120],
                language=language if language in LANGUAGES else "pl",
                paired_at=now,
                seen_at=now,
                address=address[:45],
            )
            session.add(row)
            session.flush()
            note(
                session,
                Did.DEVICE_PAIRED,
                now,
                who=row.name,
                company_id=company.id,
                about=row.browser,
                address=address,
            )
            paired = Paired(token, _device(row))
        self._tell(paired.device.company_id)
        return paired

    def caller(self, token: str, address: str = "") -> Caller | None:
        """Which phone is behind a cookie; ``None`` if it was revoked, or never paired."""
        with self._database.read() as session:
            query = (
                select(PanelDeviceTable, CompanyTable)
                .join(CompanyTable, CompanyTable.id == PanelDeviceTable.company_id)
                .where(PanelDeviceTable.token == hash_token(token[:200]))
                .where(PanelDeviceTable.revoked_at.is_(None), CompanyTable.active)
            )
            found = session.execute(query).first()
            if found is None:
                return None
            device, company = found
            caller = Caller(
                owner=f"device:{device.id}",
                name=device.name,
                company_id=company.id,
                company_name=company.short_name,
                rights=_RIGHTS,
                language=device.language,
                channel=Channel.PHONE,
                companies=((company.id, company.short_name),),
                address=address,
            )
            device_id, seen_at = device.id, device.seen_at
        if self._clock() - seen_at > _SEEN_EVERY:
            self._seen(device_id, address)
        return caller

    def _seen(self, device_id: int, address: str) -> None:
        with self._database.write() as session:
            row = session.get(PanelDeviceTable, device_id)
            if row is not None:
                row.seen_at = self._clock()
                row.address = address[:45]

    @contextmanager
    def _guess(self, key: Key) -> Iterator[None]:
        """Counts what is tried inside as a wrong code, unless it is right or was right once.

        Counted before it is judged, so that guesses made at once do not slip through.  A link that is used up
        is no guess: a browser opens it again by itself whenever its tab is restored.
        """
        self._lockout.attempt(key)
        try:
            yield
        except _OverError as error:
            self._lockout.take_back([key])
            raise Refused("dead_pairing") from error
        self._lockout.take_back([key])

    def _alive(self, session: Session, typed: str) -> tuple[PanelPairingTable, CompanyTable]:
        code = plain(typed[:100])
        query = (
            select(PanelPairingTable, CompanyTable)
            .join(CompanyTable, CompanyTable.id == PanelPairingTable.company_id)
            .where(PanelPairingTable.code == hash_token(code), PanelPairingTable.withdrawn_at.is_(None))
            .where(PanelPairingTable.left > 0, PanelPairingTable.expires_at > self._clock())
            .where(CompanyTable.active)
        )
        found = session.execute(query).first() if code else None
        if found is not None:
            return found[0], found[1]
        issued = select(PanelPairingTable.id).where(PanelPairingTable.code == hash_token(code))
        if code and session.execute(issued).first() is not None:
            raise _OverError
        raise Refused("dead_pairing")

    def sweep(self) -> None:
        """Forget codes that are long over, and phones that never came back."""
        now = self._clock()
        with self._database.write() as session:
            session.execute(
                delete(PanelPairingTable).where(PanelPairingTable.expires_at < now - timedelta(days=30))
            )
            session.execute(delete(PanelDeviceTable).where(PanelDeviceTable.seen_at < now - _IDLE))

    def _tell(self, company_id: int) -> None:
        self._events.publish(PanelChanged(frozenset({company_id})))


def name_of(browser: str) -> str:
    """A name by which an owner recognises a phone, from what its browser calls itself."""
    model = _MODEL.search(browser) if "Android" in browser else None
    # Newer browsers say "K" instead of the model.
    if model is not None and model[1] != "K" and not model[1].startswith("Android"):
        return _one_line(model[1])
    return next((known for known in _PHONES if known in browser), "Telefon")


def _one_line(text: str) -> str:
    return " ".join("".join(c for c in text if c.isprintable()).split())[:120]


def _known(session: Session, device_id: int) -> PanelDeviceTable:
    row = session.get(PanelDeviceTable, device_id)
    if row is None or row.revoked_at is not None:
        raise Refused("not_found")
    return row


def _pairing(row: PanelPairingTable) -> Pairing:
    return Pairing(row.id, row.company_id, row.left, row.created_at, row.created_by, row.expires_at)


def _device(row: PanelDeviceTable) -> Device:
    return Device(
        row.id,
        row.company_id,
        row.name,
        row.browser,
        row.paired_at,
        row.seen_at,
        row.address,
        row.revoked_at,
    )
