"""Where the files of a mail are put, one by one, and what they may cost together."""

from __future__ import annotations

import errno
import hashlib
from dataclasses import replace
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.intake.mail.items import Allowance
from desktop.intake.mail.model import MailLimits, MailPart


class Shelf:
    """Writes files as ``0001.bin`` and so on, and keeps the list of parts."""

    def __init__(self, folder: Path, limits: MailLimits) -> None:
        self._folder = folder
        self._limits = limits
        self._left = limits.max_total_bytes
        self._taken: set[str] = set()
        self._overrun = False
        self.parts: list[MailPart] = []

    def allowance(self) -> Allowance:
        """What the next file may have."""
        limits = self._limits
        return Allowance(limits.max_part_bytes, self._left, limits.max_ratio, limits.max_total_bytes)

    @property
    def is_full(self) -> bool:
        """Whether no more parts are taken; the last one in the list then says so."""
        if len(self.parts) < self._limits.max_parts:
            return False
        if not self._overrun:
            self._overrun = True
            message = Message("part.too_many", {"limit": str(self._limits.max_parts)})
            self.parts.append(MailPart("…", None, 0, "", None, message))
        return True

    def tell(self, part: MailPart) -> None:
        """List a part that is not there."""
        if not self.is_full:
            self.parts.append(part)

    def put(self, part: MailPart, data: bytes) -> MailPart | None:
        """Write ``data`` and list ``part`` with its path, size and hash; ``None`` if there is no room.

        What has more bytes than allowed is listed without a file.  The same document comes once.

        Raises:
            UserError: ``store.full``, ``store.not_written``.
        """
        if self.is_full:
            return None
        digest = hashlib.sha256(data).hexdigest()
        whole = replace(part, size=len(data), sha256=digest)
        too_large = self.allowance().too_large(len(data))
        if too_large is not None:
            whole = replace(whole, left_out=too_large)
            self.parts.append(whole)
            return None
        if part.left_out is None:
            if digest in self._taken:
                whole = replace(whole, left_out=Message("part.twice"))
            self._taken.add(digest)
        self._left -= len(data)
        path = self._folder / f"{len(self.parts) + 1:04d}.bin"
        write(path, data)
        whole = replace(whole, path=path)
        self.parts.append(whole)
        return whole

    def take_after_all(self, part: MailPart, notice: Message) -> None:
        """Make a document of a part that was left out, unless the same one is here."""
        if part.sha256 not in self._taken:
            self._taken.add(part.sha256)
            self.parts[self.parts.index(part)] = replace(part, left_out=None, notice=notice)

    def mark(self, part: MailPart, notice: Message) -> None:
        """Say what is odd about a part that was put here."""
        self.parts[self.parts.index(part)] = replace(part, notice=notice)


def write(path: Path, data: bytes) -> None:
    """Write a new file.

    Raises:
        UserError: ``store.full``, ``store.not_written``.
    """
    try:
        with path.open("xb") as file:
            file.write(data)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise UserError("store.full" if full else "store.not_written", folder=path.parent) from error
