"""How the office backs up, kept in the database; keys and passwords are in the keyring."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import asdict
from datetime import time
from typing import Any

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.backup import BackupPlace, BackupSettings, FolderPlace, Keep, Opening, S3Place
from desktop.domain.errors import UserError

KEY_SECRET = "backup:key"  # noqa: S105 - names of secrets, not secrets
S3_SECRET = "backup:s3"  # noqa: S105

_KEY = "backup"
_SEALED = "backup.sealed-key"
MOST_KEPT = 400


class BackupSettingsStore:
    """Loads and saves them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> BackupSettings:
        """The settings; what was never set, or is not understood, has its default."""
        return _from_json(self._value(_KEY))

    def save(self, settings: BackupSettings) -> None:
        """Keep them; raises :class:`UserError` ``settings.bad_value``."""
        for number, least in (
            (settings.keep.daily, 1),
            (settings.keep.weekly, 0),
            (settings.keep.monthly, 0),
        ):
            if not least <= number <= MOST_KEPT:
                raise UserError("settings.bad_value", value=number, low=least, high=MOST_KEPT)
        self._save(_KEY, _to_json(settings))

    def sealed_key(self) -> bytes | None:
        """The key under the office's passphrase, for a place that it is taken to."""
        try:
            kept = str(self._value(_SEALED).get("key", ""))
            return base64.b64decode(kept, validate=True) or None
        except binascii.Error:
            return None

    def keep_sealed_key(self, sealed: bytes | None) -> None:
        """Keep it, or forget it."""
        self._save(_SEALED, {"key": base64.b64encode(sealed or b"").decode()})

    def _value(self, key: str) -> Mapping[str, Any]:
        with self._database.read() as session:
            row = session.get(SettingTable, key)
            return {} if row is None else row.value

    def _save(self, key: str, value: dict[str, Any]) -> None:
        with self._database.write() as session:
            session.merge(SettingTable(key=key, value=value))


def _to_json(settings: BackupSettings) -> dict[str, Any]:
    return {
        "place": _place_to_json(settings.place),
        "on": settings.on,
        "at": settings.at.strftime("%H:%M"),
        "keep": asdict(settings.keep),
        "recipient": settings.recipient,
        "opening": settings.opening.value,
    }


def _place_to_json(place: BackupPlace | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"kind": "folder" if isinstance(place, FolderPlace) else "s3", **asdict(place)}


def _from_json(value: Mapping[str, Any]) -> BackupSettings:
    usual = BackupSettings()
    try:
        return BackupSettings(
            place=_place(value["place"]),
            on=bool(value["on"]),
            at=time.fromisoformat(value["at"]),
            keep=Keep(**{name: int(number) for name, number in value["keep"].items()}),
            recipient=str(value["recipient"]),
            opening=Opening(value["opening"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError):
        return usual


def _place(value: Mapping[str, Any] | None) -> BackupPlace | None:
    if value is None:
        return None
    given = {name: str(text) for name, text in value.items() if name != "kind"}
    return FolderPlace(**given) if value["kind"] == "folder" else S3Place(**given)
