"""What the office does about data of people: reports, erasure, periods, destruction, protocols.

Each public method is one use case; who may do which is decided by whoever hands the service out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.erasing import erasing, tidy
from desktop.db.panel_tables import PanelUserTable
from desktop.db.tables import CompanyTable
from desktop.domain.errors import UserError
from desktop.domain.privacy.findings import Found, Place, Report
from desktop.domain.privacy.periods import Periods
from desktop.domain.privacy.person import Person
from desktop.domain.privacy.protocols import Due, Protocol, ProtocolKind
from desktop.services.acting import Acting, ActingName
from desktop.services.events import (
    BatchesChanged,
    ContractorsChanged,
    DeliveriesChanged,
    DocumentsChanged,
    EventBus,
    LettersChanged,
    PanelChanged,
    StatementsChanged,
)
from desktop.services.privacy import due, periods, protocols
from desktop.services.privacy.places import SOURCES
from desktop.services.privacy.places.ground import Ground
from desktop.services.settings import load_settings

_LONGEST_GROUND = 500


@dataclass(frozen=True, slots=True)
class Remains:
    """What has to go besides rows: files that nothing refers to, and secrets of the panel's users."""

    originals: Callable[[], None]
    exports: Callable[[], None]
    secrets: Callable[[int], None]


class Privacy:
    """Reports on people and erases what may go; lists what was kept long enough and destroys it.

    ``user`` stands in protocols.  Whatever ends the program, a protocol and what it tells of are there
    together or not at all; files that are left then go at the next start.
    """

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        events: EventBus,
        user: Acting,
        remains: Remains,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._events = events
        self._user = user
        self._remains = remains
        self._clock = clock

    # -- a person ----------------------------------------------------------------------------------

    def report(self, person: Person) -> Report:
        """All that the program holds about a person (art. 15 RODO), and what erasing would do to it."""
        with self._database.read() as session:
            return self._report(session, person)

    def erase(
        self,
        person: Person,
        ground: str,
        *,
        more: Iterable[str] = (),
        without: Iterable[str] = (),
        expected: Iterable[str] | None = None,
    ) -> Protocol:
        """Erase what may go (art. 17 RODO), in one transaction; the protocol does not say whose it was.

        ``more`` and ``without`` as for :meth:`Report.chosen`, which see for what it raises; ``expected``:
        the keys that somebody saw and confirmed.  Raises :class:`UserError` ``privacy.no_ground``,
        ``privacy.ground_names``, ``privacy.nothing``, and ``privacy.changed`` if others would go.
        """
        why = _tidy_ground(ground)
        if person.is_named_in(why):
            raise UserError("privacy.ground_names")
        with erasing(self._database) as session:
            report = self._report(session, person)
            chosen = report.chosen(more, without)
            if not chosen:
                raise UserError("privacy.nothing")
            if expected is not None and {one.key for one in chosen} != set(expected):
                raise UserError("privacy.changed")
            ids = _ids(chosen)
            with_ground = self._ground(session, report.person)
            for source in reversed(SOURCES):
                if source.erase is not None and source.place in ids:
                    source.erase(session, with_ground, ids[source.place])
                    session.flush()
            gone = {one.key for one in chosen}
            stays = Counter(one.place.value for one in report.found if one.key not in gone)
            goes = Counter(one.place.value for one in chosen)
            at = self._clock()
            number = protocols.write(session, ProtocolKind.ERASURE, at, self._user, why, goes, stays)
        for user_id in ids.get(Place.PANEL_USER, ()):
            self._remains.secrets(user_id)
        self._clear_up()
        self._tell(frozenset(ids.get(Place.DOCUMENT, ())) | frozenset(ids.get(Place.ARRIVAL, ())))
        return self.protocol(number)

    # -- periods -----------------------------------------------------------------------------------

    def periods(self) -> Periods:
        """How long each kind is kept."""
        with self._database.read() as session:
            return periods.load(session)

    def set_periods(self, new: Periods) -> None:
        """Keep other periods; raises :class:`UserError` ``privacy.bad_period``."""
        with self._database.write() as session:
            periods.save(session, new)

    def due(self) -> list[Due]:
        """What was kept long enough; nothing of it goes by itself."""
        with self._database.read() as session:
            kept = periods.load(session)
            return due.due(due.gather(session, kept, self._today()), kept, _companies(session))

    def destroy(self, chosen: Sequence[Due], ground: str) -> Protocol:
        """Destroy what somebody chose from :meth:`due` and confirmed, and keep the protocol.

        Raises :class:`UserError` ``privacy.no_ground``, ``privacy.nothing``, ``privacy.not_due`` for what is
        on the list no longer, and ``privacy.changed`` where there is more or less of it by now.
        """
        why = _tidy_ground(ground)
        if not chosen:
            raise UserError("privacy.nothing")
        gone: set[int] = set()
        with erasing(self._database) as session:
            kept = periods.load(session)
            heaps = due.gather(session, kept, self._today())
            lines = []
            for one in dict.fromkeys(chosen):
                heap = heaps.get((one.company_id, one.kind, one.year))
                if heap is None:
                    raise UserError("privacy.not_due", key=one.key)
                if heap.count != one.count:
                    raise UserError("privacy.changed")
                lines += due.lines_of(session, one, heap)
            counts = due.counted(list(dict.fromkeys(chosen)))
            going = [heaps[one.company_id, one.kind, one.year] for one in dict.fromkeys(chosen)]
            due.destroy(session, going, self._user)
            for heap in going:
                gone.update(heap.documents)
            number = protocols.write(
                session,
                ProtocolKind.DESTRUCTION,
                self._clock(),
                self._user,
                why,
                counts,
                Counter(),
                lines,
            )
        self._clear_up()
        self._tell(frozenset(gone))
        return self.protocol(number)

    # -- protocols ---------------------------------------------------------------------------------

    def protocols(self) -> list[Protocol]:
        """The newest first, without their lines."""
        with self._database.read() as session:
            return protocols.newest(session)

    def protocol(self, number: int) -> Protocol:
        """A protocol whole; raises :class:`UserError` ``privacy.no_protocol``."""
        with self._database.read() as session:
            return protocols.get(session, number)

    # -- inside ------------------------------------------------------------------------------------

    def _report(self, session: Session, person: Person) -> Report:
        known = _with_account(session, person)
        ground = self._ground(session, known)
        found = [one for source in SOURCES for one in source.find(session, ground)]
        return Report(known, self._clock(), load_settings(session).office_name, tuple(found))

    def _ground(self, session: Session, person: Person) -> Ground:
        return Ground(person, periods.load(session), self._today(), _companies(session))

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _clear_up(self) -> None:
        self._remains.originals()
        self._remains.exports()
        tidy(self._database)

    def _tell(self, documents: frozenset[int]) -> None:
        with self._database.read() as session:
            companies = frozenset(_companies(session))
        for event in (
            DocumentsChanged(documents),
            DeliveriesChanged(frozenset()),
            StatementsChanged(companies),
            LettersChanged(),
            ContractorsChanged(),
            BatchesChanged(),
            PanelChanged(companies),
        ):
            self._events.publish(event)


def _with_account(session: Session, person: Person) -> Person:
    """``person``, and by the address of the account in the panel as well."""
    user = None if person.panel_user is None else session.get(PanelUserTable, person.panel_user)
    return person if user is None or person.address else replace(person, email=user.email)


def _companies(session: Session) -> dict[int, str]:
    return {
        row.id: row.short_name for row in session.execute(select(CompanyTable.id, CompanyTable.short_name))
    }


def _ids(chosen: Sequence[Found]) -> dict[Place, list[int]]:
    ids: dict[Place, list[int]] = {}
    for one in chosen:
        ids.setdefault(one.place, []).append(one.id)
    return ids


def _tidy_ground(text: str) -> str:
    ground = " ".join(text.split())[:_LONGEST_GROUND]
    if not ground:
        raise UserError("privacy.no_ground")
    return ground
