"""The periods that the office has set, kept with its settings."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.db.tables import SettingTable
from desktop.domain.privacy.periods import LEAST, LONGEST, KeptKind, Periods

_KEY = "periods"


def load(session: Session) -> Periods:
    """What is set; what was never set, or is not understood, is as it usually is."""
    row = session.get(SettingTable, _KEY)
    periods = Periods.usual()
    if row is None:
        return periods
    years = dict(periods.years)
    for kind in KeptKind:
        value = row.value.get(kind.value)
        if isinstance(value, int) and LEAST[kind] <= value <= LONGEST:
            years[kind] = value
    return Periods(years)


def save(session: Session, periods: Periods) -> None:
    """Keep them; raises :class:`UserError` ``privacy.bad_period``."""
    years = {kind.value: periods.checked().of(kind) for kind in KeptKind}
    session.merge(SettingTable(key=_KEY, value=years))
