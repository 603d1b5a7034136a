"""Mails of every form that offices get, made by code; nobody in them exists."""

from tests.intake.mail.corpus import plain, wrapped
from tests.intake.mail.corpus.sample import Sample

__all__ = ["Sample", "corpus"]

_MAKERS = (
    plain.attachments,
    plain.names,
    plain.broken,
    plain.texts,
    plain.forwarded,
    wrapped.archives,
    wrapped.outlook,
    wrapped.signed,
    wrapped.pictures,
)


def corpus() -> list[Sample]:
    """All of them, the same ones every time; every name and every Message-ID is its own."""
    return [sample for maker in _MAKERS for sample in maker()]
