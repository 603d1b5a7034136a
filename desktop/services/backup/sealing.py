"""Encrypting with age (age-encryption.org/v1): keys, passphrases, and files on their way through."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

import pyrage

from desktop.domain.errors import UserError

KEY_PREFIX = "AGE-SECRET-KEY-1"
LEAST_PASSPHRASE = 12
"""Characters: whoever steals the backups can try as often as he likes."""

_MOST_KEY_FILE = 64 * 1024
_KEY = re.compile(rf"{KEY_PREFIX}[0-9A-Z]+")
_NAMES = b"bezdotyk backup names"


class SpoiltError(Exception):
    """What was read is not what was encrypted for this key: changed, cut off, or another's."""


class Reads(Protocol):
    """What can be read from, block after block."""

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes, none at the end."""


class Writes(Protocol):
    """What can be written to."""

    def write(self, data: bytes, /) -> int:
        """Write all of it."""


@dataclass(frozen=True, slots=True)
class Key:
    """The key of an office's backups: it opens them, and says under which name each file lies there."""

    text: str
    """As age writes it: ``AGE-SECRET-KEY-1…``."""

    @classmethod
    def new(cls) -> Key:
        """One that nobody had before."""
        return cls(str(pyrage.x25519.Identity.generate()))

    @classmethod
    def parse(cls, text: str) -> Key:
        """The key in ``text``: typed with or without gaps, or a key file of age with its comments.

        Raises :class:`UserError` ``backup.no_key`` if there is none, ``backup.bad_key`` if it is misspelt.
        """
        lines = [line for line in text.upper().splitlines() if not line.lstrip().startswith("#")]
        found = _KEY.search(re.sub(r"\s+", "", "".join(lines)))
        if found is None:
            raise UserError("backup.no_key")
        try:
            return cls(str(pyrage.x25519.Identity.from_str(found[0])))
        except pyrage.IdentityError as error:
            raise UserError("backup.bad_key") from error

    @classmethod
    def read(cls, file: Path) -> Key:
        """The key in a file; raises what :meth:`parse` raises, ``backup.no_key_file`` if it can't be read."""
        try:
            with file.open("rb") as reader:
                content = reader.read(_MOST_KEY_FILE)
        except OSError as error:
            raise UserError("backup.no_key_file", path=file, reason=error.strerror or "?") from error
        return cls.parse(content.decode("utf-8", errors="replace"))

    def as_file(self) -> str:
        """A key file as age writes and reads it."""
        return f"# Bezdotyk\n# public key: {self.recipient}\n{self.text}\n"

    @property
    def recipient(self) -> str:
        """The public key: what is encrypted for it, only this key opens."""
        return str(self._identity().to_public())

    def name_of(self, sha256: str) -> str:
        """The name under which a file of this content lies among the backups.

        The same for the same content, so that it lies there once; and without the key it tells nothing, not
        even whether a document that somebody has is among them.
        """
        names = hmac.digest(self.text.encode(), _NAMES, "sha256")
        return hmac.digest(names, bytes.fromhex(sha256), "sha256").hex()

    def under(self, passphrase: str) -> bytes:
        """The key, encrypted under ``passphrase``: a file that age takes for a key and asks the passphrase.

        Raises :class:`UserError` ``backup.weak_passphrase``.  Takes some seconds, on purpose.
        """
        if len(passphrase.strip()) < LEAST_PASSPHRASE:
            raise UserError("backup.weak_passphrase", least=LEAST_PASSPHRASE)
        sealed: bytes = pyrage.passphrase.encrypt(f"{self.text}\n".encode(), passphrase.strip())
        return sealed

    @classmethod
    def from_under(cls, sealed: bytes, passphrase: str) -> Key:
        """The inverse of :meth:`under`; raises :class:`UserError` ``backup.wrong_passphrase``."""
        try:
            text = pyrage.passphrase.decrypt(sealed, passphrase.strip())
        except (pyrage.DecryptError, OSError) as error:
            raise UserError("backup.wrong_passphrase") from error
        return cls.parse(text.decode("utf-8", errors="replace"))

    def _identity(self) -> pyrage.x25519.Identity:
        return pyrage.x25519.Identity.from_str(self.text)


class Metered:
    """Counts and hashes what is read through it, and lets somebody stop it: ``meanwhile`` may raise."""

    def __init__(self, source: Reads, meanwhile: Callable[[], None] = lambda: None) -> None:
        self._source = source
        self._meanwhile = meanwhile
        self._hash = hashlib.sha256()
        self.size = 0
        self.failure: BaseException | None = None

    @property
    def sha256(self) -> str:
        """Of what was read so far."""
        return self._hash.hexdigest()

    def read(self, size: int = -1, /) -> bytes:
        """See :class:`Reads`."""
        try:
            self._meanwhile()
            data = self._source.read(size)
        except BaseException as error:
            # The library makes an error of its own of it, which says less.
            self.failure = error
            raise
        self._hash.update(data)
        self.size += len(data)
        return data


class Digesting:
    """Counts and hashes what is written, and passes it on if somebody wants it."""

    def __init__(self, target: Writes | None = None) -> None:
        self._target = target
        self._hash = hashlib.sha256()
        self.size = 0
        self.failure: BaseException | None = None

    @property
    def sha256(self) -> str:
        """Of what was written so far."""
        return self._hash.hexdigest()

    def write(self, data: bytes, /) -> int:
        """See :class:`Writes`."""
        try:
            if self._target is not None:
                self._target.write(data)
        except BaseException as error:
            self.failure = error
            raise
        self._hash.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back here."""


def seal(source: Metered, target: BinaryIO, recipient: str) -> None:
    """Encrypt all of ``source`` for ``recipient``; raises what reading and writing raise."""
    writer = Digesting(target)
    try:
        pyrage.encrypt_io(source, writer, [pyrage.x25519.Recipient.from_str(recipient)])
    except (pyrage.EncryptError, OSError):
        _raise_own(source, writer)
        raise


def unseal(source: Metered, target: Digesting, key: Key) -> None:
    """Decrypt all of ``source`` into ``target``.

    Raises :class:`SpoiltError`, and what reading and writing raise; what was written is to be thrown away
    then.
    """
    try:
        pyrage.decrypt_io(source, target, [pyrage.x25519.Identity.from_str(key.text)])
    except (pyrage.DecryptError, OSError) as error:
        _raise_own(source, target)
        raise SpoiltError from error


def _raise_own(source: Metered, target: Digesting) -> None:
    for failure in (source.failure, target.failure):
        if failure is not None:
            raise failure from None


def flushed(file: BinaryIO) -> None:
    """What was written to ``file`` is on the disk when this returns."""
    file.flush()
    os.fsync(file.fileno())
