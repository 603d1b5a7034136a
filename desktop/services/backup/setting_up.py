"""Setting backups up: the place, the key that opens them, and the proof that the office has kept it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.db.engine import Database
from desktop.domain.backup import BackupPlace, FolderPlace, Opening, S3Place
from desktop.domain.errors import UserError
from desktop.services.backup.disk import writing
from desktop.services.backup.office import Ground
from desktop.services.backup.places.opening import backup_folder, open_place
from desktop.services.backup.places.place import Place
from desktop.services.backup.repository import Mark, begin, key_under, probe, read_mark, sealed_key_at
from desktop.services.backup.sealing import KEY_PREFIX, Key
from desktop.services.backup.settings import KEY_SECRET, S3_SECRET, BackupSettingsStore
from desktop.services.events import BackupChanged, EventBus
from desktop.services.secrets import Secrets
from desktop.services.troubles import Troubles


class SettingUp:
    """Where backups of an office go, and what opens them."""

    def __init__(
        self, database: Database, ground: Ground, secrets: Secrets, events: EventBus, troubles: Troubles
    ) -> None:
        self._ground = ground
        self._secrets = secrets
        self._events = events
        self._troubles = troubles
        self.settings = BackupSettingsStore(database)

    def look(self, place: BackupPlace, secret: str = "") -> Mark | None:
        """What backups are at ``place`` already, ``None`` if none; ``secret`` is that of an S3 storage.

        Tries to write there.  Raises :class:`UserError` ``backup.inside_data``, ``backup.no_folder``,
        ``backup.place_*``, ``backup.*bucket*``.
        """
        self._refuse_inside(place)
        opened = open_place(place, secret or self._secrets.get(S3_SECRET))
        mark = read_mark(opened)
        opened.prepare()
        probe(opened)
        return mark

    def set_up(
        self,
        place: BackupPlace,
        *,
        secret: str = "",
        key: Key | None = None,
        proof: str = "",
        passphrase: str = "",
    ) -> None:
        """Back up to ``place`` from now on.

        Args:
            place: where; may hold backups already, if they open with the same key.
            secret: of an S3 storage; empty for the one that is kept.
            key: a new recovery key, or that of the backups at ``place``; ``None`` for the office's own, or
                for that which ``passphrase`` opens at ``place``.
            proof: what the office has kept of ``key``, typed or from its file.
            passphrase: in place of a recovery key to print and keep.

        Raises:
            UserError: ``backup.proof_wrong`` if ``proof`` is not ``key``, ``backup.other_key`` if the backups
                at ``place`` open with another key, ``backup.weak_passphrase``, what :meth:`look` raises.
        """
        mark = self.look(place, secret)
        opened = open_place(place, secret or self._secrets.get(S3_SECRET))
        own = self._secrets.get(KEY_SECRET)
        chosen, sealed = self._chosen(opened, mark, key, proof, passphrase, own)
        opening = Opening.KEY if sealed is None else Opening.PASSPHRASE
        begin(opened, chosen, opening, sealed)
        if sealed is not None and passphrase and key_under(opened, passphrase) != chosen:
            raise UserError("backup.place_spoils", file="key.age")
        self._secrets.put(KEY_SECRET, chosen.text)
        if secret and isinstance(place, S3Place):
            self._secrets.put(S3_SECRET, secret)
        self.settings.keep_sealed_key(sealed)
        # What is at another place is inherited anew.
        with writing(self._ground.lineage):
            self._ground.lineage.unlink(missing_ok=True)
        kept = self.settings.load()
        self.settings.save(replace(kept, place=place, on=True, recipient=chosen.recipient, opening=opening))
        self._troubles.clear("backup.")
        self._events.publish(BackupChanged())

    def join(self, place: BackupPlace, typed: str, *, secret: str = "") -> None:
        """Back up to ``place``, where backups are already; ``typed`` is their key or their passphrase.

        Raises what :meth:`set_up` raises.
        """
        mark = self.look(place, secret)
        if mark is None:
            raise UserError("backup.no_backups")
        if mark.opening is Opening.PASSPHRASE and KEY_PREFIX not in typed.upper():
            self.set_up(place, secret=secret, passphrase=typed)
            return
        key = Key.parse(typed)
        self.set_up(place, secret=secret, key=key, proof=key.text)

    def _chosen(
        self,
        place: Place,
        mark: Mark | None,
        key: Key | None,
        proof: str,
        passphrase: str,
        own: str | None,
    ) -> tuple[Key, bytes | None]:
        """The key, and itself under the passphrase if that is the office's way."""
        if key is not None:
            if Key.parse(proof) != key:
                raise UserError("backup.proof_wrong")
            # Whoever remembers the passphrase of the backups there can go on with it.
            by_words = mark is not None and mark.opening is Opening.PASSPHRASE
            return key, sealed_key_at(place) if by_words else None
        if passphrase:
            if mark is not None and mark.opening is Opening.PASSPHRASE:
                chosen = key_under(place, passphrase)
            else:
                chosen = Key.parse(own) if own else Key.new()
            return chosen, chosen.under(passphrase)
        if own is None:
            raise UserError("backup.no_opening" if mark is None else "backup.key_wanted")
        return Key.parse(own), self.settings.sealed_key()

    def key(self) -> Key:
        """The office's key, to print or keep it once more; raises ``backup.no_own_key``."""
        own = self._secrets.get(KEY_SECRET)
        if own is None:
            raise UserError("backup.no_own_key")
        return Key.parse(own)

    def put_key(self, key: Key) -> None:
        """Give the program the office's key again; raises ``backup.wrong_key`` if it is another."""
        recipient = self.settings.load().recipient
        if recipient and key.recipient != recipient:
            raise UserError("backup.wrong_key")
        self._secrets.put(KEY_SECRET, key.text)

    def on_same_disk(self, place: BackupPlace | None) -> bool:
        """Whether ``place`` is on the disk that the data are on: one broken disk takes both."""
        if not isinstance(place, FolderPlace):
            return False
        try:
            return Path(place.path).stat().st_dev == self._ground.files.stat().st_dev
        except OSError:
            return False

    def _refuse_inside(self, place: BackupPlace) -> None:
        if not isinstance(place, FolderPlace):
            return
        chosen = Path(place.path)
        if not chosen.is_dir():
            raise UserError("backup.no_folder", path=chosen)
        for own in (self._ground.root, self._ground.files):
            if backup_folder(chosen).resolve().is_relative_to(own.resolve()):
                raise UserError("backup.inside_data", path=chosen)
