"""The mail itself as a document: what was written, as PDF."""

from __future__ import annotations

from pathlib import Path

from desktop.intake.mail.model import Mail


def body_as_pdf(mail: Mail, path: Path) -> None:
    """Write what ``mail`` says, with sender, recipients, date and subject above it, to ``path``.

    The same mail gives the same bytes.  Nothing is fetched from anywhere: pictures come from the mail
    or not at all.  Runs in a worker process, while the folder that the mail was opened into is there.

    Raises:
        UserError: ``mail.no_text`` when nothing is written in it, ``file.too_heavy``, ``store.*``.
    """
    raise NotImplementedError
