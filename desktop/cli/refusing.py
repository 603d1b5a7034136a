"""What the panel refuses, as a sentence for whoever typed it: exit code 1 like every other error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from desktop.domain.errors import UserError
from desktop.services.panel.refusals import Refused


@contextmanager
def refusals_told(missing: str = "") -> Iterator[None]:
    """Turn :class:`Refused` into a :class:`UserError`; ``missing`` is said of what is not there."""
    try:
        yield
    except Refused as refused:
        if refused.code == "mail_off":
            raise UserError("panel.mail_off") from refused
        reason = missing if missing and refused.code == "not_found" else refused.sentence
        raise UserError("panel.refused", reason=reason) from refused
