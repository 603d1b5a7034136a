"""What the office decided once for all; kept in the database, so every desk has the same."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError
from desktop.domain.folders import AfterIntake
from desktop.domain.reading import Engine, Limits

_KEY = "office"

_BOUNDS: dict[str, tuple[float, float]] = {
    "workers": (0, 64),
    "quiet_seconds": (0.1, 3600),
    "max_mb": (1, 2000),
    "max_pages": (1, 10_000),
    "document_timeout": (1, 3600),
    "keep_parts_days": (0, 3650),
    "keep_letters_days": (0, 3650),
    "lock_minutes": (0, 480),
}
"""The least and the most of each number."""


@dataclass(frozen=True, slots=True)
class OfficeSettings:
    """The office's settings; ``workers`` 0 means as many as fit this computer."""

    office_name: str = ""
    workers: int = 0
    engine: Engine = Engine.AUTO
    quiet_seconds: float = 3.0
    """How long a scanner's file must stand still before it is taken; the default of new folders."""
    keep_source: AfterIntake = AfterIntake.MOVE
    max_mb: int = 100
    max_pages: int = 500
    document_timeout: int = 120
    """Seconds of work after which reading a document is given up."""
    office_phone: str = ""
    office_email: str = ""
    """How clients reach the office: always in sight in the panel."""
    keep_parts_days: int = 90
    """How long files that were left out of a mail can be called back; 0: for good."""
    keep_letters_days: int = 365
    """How long letters that were sent or given up stand in the log; 0: for good."""

    lock_minutes: int = 15
    """Minutes without a key or a move of the mouse after which the screen is locked, where people sign in;
    0: never."""

    def limits(self) -> Limits:
        """What a document may cost."""
        return Limits(max_bytes=self.max_mb * 1024 * 1024, max_pages=self.max_pages)


class SettingsStore:
    """Loads and saves the office's settings."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> OfficeSettings:
        """The settings; what was never set, or is not understood, has its default.

        A number beyond its bounds, as another version may have kept it, is the nearest one allowed.
        """
        with self._database.read() as session:
            return load_settings(session)

    def save(self, settings: OfficeSettings) -> None:
        """Keep ``settings``; raises :class:`UserError` ``settings.bad_value`` for numbers beyond bounds."""
        for name, (low, high) in _BOUNDS.items():
            value = getattr(settings, name)
            if not low <= value <= high:
                raise UserError("settings.bad_value", value=f"{value:g}", low=f"{low:g}", high=f"{high:g}")
        values = {
            name: value.value if isinstance(value, StrEnum) else value
            for name, value in asdict(settings).items()
        }
        with self._database.write() as session:
            session.merge(SettingTable(key=_KEY, value=values))


def load_settings(session: Session) -> OfficeSettings:
    """As :meth:`SettingsStore.load`, within ``session``."""
    row = session.get(SettingTable, _KEY)
    return OfficeSettings() if row is None else _from_json(row.value)


def _from_json(values: Mapping[str, Any]) -> OfficeSettings:
    default = OfficeSettings()
    understood: dict[str, Any] = {}
    for field in fields(OfficeSettings):
        standard = getattr(default, field.name)
        try:
            understood[field.name] = _understood(field.name, values[field.name], type(standard))
        except (KeyError, ValueError, TypeError):
            understood[field.name] = standard
    return OfficeSettings(**understood)


def _understood(name: str, value: object, kind: type[Any]) -> Any:
    """``value`` as a setting of type ``kind``; raises :class:`ValueError` or :class:`TypeError`."""
    if name not in _BOUNDS:
        if not isinstance(value, str):
            raise TypeError(name)
        return kind(value)
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(name)
    low, high = _BOUNDS[name]
    return kind(min(max(value, low), high))
