"""Opening a mail: everything that it holds, in however many wrappings, and a word on what is left out."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from desktop.intake.mail.model import Mail, MailLimits


def open_mail(
    raw: bytes,
    folder: Path,
    limits: MailLimits,
    *,
    authserv_ids: Collection[str] = (),
    seen: Collection[str] = (),
) -> Mail:
    """Unpack ``raw`` into ``folder`` (which exists and is empty): its files as ``0001.bin`` and so on.

    Runs in a worker process: mails are hostile.  ``authserv_ids`` name the receiving servers whose
    Authentication-Results are believed, :data:`~desktop.intake.mail.verdicts.NAMELESS` for those that
    do not name themselves.  ``seen`` are SHA-256 of pictures that came with earlier mails of others and
    are no documents.

    Raises:
        UserError: ``mail.too_large``, ``mail.too_deep`` when the mail as a whole cannot be opened, and
            ``store.full``, ``store.not_written`` when ``folder`` cannot take its files.
    """
    raise NotImplementedError
