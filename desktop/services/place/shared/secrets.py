"""The office's secrets in its shared database, so that whichever computer gathers has them.

Each is sealed (Fernet) with the office's key, and the key itself under the password of the database
(scrypt): who reads the rows alone, in a copy of the database for instance, reads no secret.  Every computer
keeps the opened key in its own keyring, so that the password may be changed: the first computer that is told
the new one seals the key under it.
"""

from __future__ import annotations

import base64
import os

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import SettingTable
from desktop.domain.errors import UserError
from desktop.services.secrets import Secrets

KEY = "shared.key"
_SECRET = "shared.secret:"  # noqa: S105 - the beginning of names
_OWN_KEY = "shared:key:"
_N, _R, _P = 2**15, 8, 1
"""Of scrypt: 32 MB and a tenth of a second, as RFC 7914 says for what a person waits for."""


class SharedSecrets:
    """Keeps secrets in the office's database.

    ``own`` are those of this computer, ``office`` is the office's mark.  Raises what they raise, and
    :class:`UserError` ``shared.no_key`` if
    the office's key can be opened neither by them nor by ``password``.
    """

    def __init__(self, database: Database, own: Secrets, password: str, office: str) -> None:
        self._database = database
        self._own = own
        self._name = f"{_OWN_KEY}{office}"
        self._password = password
        self._cipher: Fernet | None = None

    def get(self, name: str) -> str | None:
        """The secret, ``None`` if there is none."""
        with self._database.read() as session:
            row = session.get(SettingTable, f"{_SECRET}{name}")
            sealed = None if row is None else str(row.value["sealed"])
        if sealed is None:
            return None
        try:
            return self._key().decrypt(sealed.encode()).decode()
        except InvalidToken as error:
            raise UserError("shared.no_key") from error

    def put(self, name: str, secret: str) -> None:
        """Keep ``secret`` in place of an earlier one."""
        sealed = self._key().encrypt(secret.encode()).decode()
        with self._database.write() as session:
            session.merge(SettingTable(key=f"{_SECRET}{name}", value={"sealed": sealed}))

    def remove(self, name: str) -> None:
        """Forget it; nothing happens if there is none."""
        with self._database.write() as session:
            row = session.get(SettingTable, f"{_SECRET}{name}")
            if row is not None:
                session.delete(row)

    def names(self) -> list[str]:
        """The names of all secrets."""
        with self._database.read() as session:
            query = select(SettingTable.key).where(SettingTable.key.startswith(_SECRET, autoescape=True))
            return sorted(key.removeprefix(_SECRET) for key in session.scalars(query))

    def settle(self) -> None:
        """Have the key at hand, and sealed under the password as it is now."""
        key = self._found()
        with self._database.read() as session:
            opened = _opened(session, self._password)
        if opened is None:
            with self._database.write() as session:
                _seal(session, key, self._password)

    def _key(self) -> Fernet:
        if self._cipher is None:
            self._cipher = Fernet(self._found())
        return self._cipher

    def _found(self) -> str:
        with self._database.write() as session:
            if session.get(SettingTable, KEY) is None:
                # The first computer of the office.
                fresh = Fernet.generate_key().decode()
                self._own.put(self._name, fresh)
                _seal(session, fresh, self._password)
                return fresh
        kept = self._own.get(self._name)
        if kept is None:
            with self._database.read() as session:
                kept = _opened(session, self._password)
            if kept is None:
                raise UserError("shared.no_key")
            self._own.put(self._name, kept)
        return kept


def _seal(session: Session, key: str, password: str) -> None:
    salt = os.urandom(16)
    sealed = Fernet(_stretched(password, salt)).encrypt(key.encode()).decode()
    session.merge(SettingTable(key=KEY, value={"salt": salt.hex(), "sealed": sealed}))


def _opened(session: Session, password: str) -> str | None:
    row = session.get(SettingTable, KEY)
    if row is None:
        return None
    try:
        cipher = Fernet(_stretched(password, bytes.fromhex(row.value["salt"])))
        return cipher.decrypt(str(row.value["sealed"]).encode()).decode()
    except InvalidToken:
        return None


def _stretched(password: str, salt: bytes) -> bytes:
    derived = Scrypt(salt, length=32, n=_N, r=_R, p=_P).derive(password.encode())
    return base64.urlsafe_b64encode(derived)
