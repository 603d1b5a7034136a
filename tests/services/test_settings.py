"""The office's settings: whatever the database holds, the program gets values it can work with."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError
from desktop.domain.folders import AfterIntake
from desktop.services.settings import OfficeSettings, SettingsStore


def stored(database: Database, **values: object) -> OfficeSettings:
    """The settings as loaded from these values."""
    with database.write() as session:
        session.merge(SettingTable(key="office", value=values))
    return SettingsStore(database).load()


def test_settings_are_kept(database: Database) -> None:
    settings = OfficeSettings("Biuro", 2, quiet_seconds=1.5, keep_source=AfterIntake.DELETE, max_mb=7)
    SettingsStore(database).save(settings)
    assert SettingsStore(database).load() == settings


@pytest.mark.parametrize("name", ["workers", "quiet_seconds", "max_mb", "max_pages", "document_timeout"])
@pytest.mark.of_sqlite("JSON that only it keeps")
@pytest.mark.parametrize("value", [-1, 10**30, math.nan, math.inf])
def test_numbers_beyond_bounds_are_refused(database: Database, name: str, value: float) -> None:
    with pytest.raises(UserError) as caught:
        SettingsStore(database).save(replace(OfficeSettings(), **{name: value}))
    assert caught.value.code == "settings.bad_value"
    assert SettingsStore(database).load() == OfficeSettings()


def test_kept_numbers_beyond_bounds_are_the_nearest_allowed(database: Database) -> None:
    found = stored(database, workers=-3, quiet_seconds=0, max_mb=0, max_pages=10**9, document_timeout=-1)
    assert found == OfficeSettings(
        workers=0, quiet_seconds=0.1, max_mb=1, max_pages=10_000, document_timeout=1
    )


@pytest.mark.parametrize("value", [math.nan, math.inf, "trzy", None, [], {}])
def test_what_is_not_understood_has_its_default(database: Database, value: object) -> None:
    names = ("workers", "engine", "quiet_seconds", "keep_source", "max_mb", "document_timeout")
    assert stored(database, **dict.fromkeys(names, value)) == OfficeSettings()
    assert stored(database, office_name=None) == OfficeSettings()
