"""What is set for this computer alone, and not for the office: kept with the window's arrangement."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime

from PySide6.QtCore import QSettings

_GROUP = "desk"
_ASKED, _TOLD = "desk/update_asked_at", "desk/tray_told"
LEAST_MINUTES, MOST_MINUTES = 1, 240


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the program behaves on this computer."""

    stay_in_tray: bool = True
    """Closing the window leaves the program at work beside the clock."""
    tell_documents: bool = True
    tell_questions: bool = True
    tell_troubles: bool = True
    apart_minutes: int = 10
    """Between two notifications of one kind."""
    tell_names: bool = False
    """Notifications name companies; never while the screen is locked."""
    quiet: bool = False
    """No notifications at all."""
    ask_updates: bool = False
    update_address: str = ""
    skipped_version: str = ""


class PreferencesStore:
    """Loads and keeps the preferences."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def load(self) -> Preferences:
        """As kept; what was never set, or makes no sense, is as usual."""
        usual = Preferences()
        found = {one.name: self._value(one.name, getattr(usual, one.name)) for one in fields(usual)}
        kept = replace(usual, **found)  # type: ignore[arg-type]  # each of its default's type
        minutes = min(MOST_MINUTES, max(LEAST_MINUTES, kept.apart_minutes))
        return replace(kept, apart_minutes=minutes)

    def save(self, preferences: Preferences) -> None:
        """Keep all of them."""
        for one in fields(preferences):
            self._settings.setValue(f"{_GROUP}/{one.name}", getattr(preferences, one.name))

    @property
    def update_asked_at(self) -> datetime | None:
        """When a newer version was last asked for (UTC)."""
        text = str(self._settings.value(_ASKED, ""))
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            return None
        return found if found.tzinfo is not None else found.replace(tzinfo=UTC)

    def update_was_asked(self, at: datetime) -> None:
        """A newer version was asked for."""
        self._settings.setValue(_ASKED, at.isoformat())

    @property
    def told_of_tray(self) -> bool:
        """Whether the person was told that the program stays when its window is closed."""
        return _truth(self._settings.value(_TOLD), usual=False)

    def tray_was_told(self) -> None:
        """They were."""
        self._settings.setValue(_TOLD, True)

    def _value(self, name: str, usual: object) -> object:
        found = self._settings.value(f"{_GROUP}/{name}")
        if isinstance(usual, bool):
            return _truth(found, usual=usual)
        if isinstance(usual, int):
            text = str(found)
            return int(text) if text.isascii() and text.isdigit() else usual
        return usual if found is None else str(found)


def _truth(value: object, *, usual: bool) -> bool:
    # A file of settings holds words, the registry of Windows numbers.
    return usual if value is None else str(value).casefold() in {"true", "1"}
