"""A template for enova, made of one document that it exported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.services.exporting.values import Preview, Profile

if TYPE_CHECKING:
    from desktop.export.enova.proposing import Proposal


def proposal(preview: Preview, data: bytes) -> Proposal:
    """The template that the one document of ``preview`` makes of the exported ``data``.

    Raises :class:`UserError` with the reason against it.
    """
    from desktop.export.enova.proposing import propose
    from desktop.export.enova.template import BadTemplate

    if preview.job is None:
        raise _refusal(preview.refused[0][1])
    try:
        return propose(data, preview.job)
    except BadTemplate as error:
        raise _refusal(error.message) from error


def with_template(profile: Profile, made: Proposal) -> Profile:
    """``profile`` with the template of that side replaced."""
    from desktop.export.enova.exporter import options_of

    return replace(profile, values={**profile.values, options_of(made.side): made.template})


def _refusal(reason: Message) -> UserError:
    return UserError(reason.code, **reason.details)
