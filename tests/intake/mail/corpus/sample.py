"""A mail and what is to be found in it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.intake.mail.corpus.files import sha256


@dataclass(frozen=True, slots=True)
class Sample:
    """A mail as it lies on a server (CRLF, no NUL bytes: every IMAP server keeps it as it is)."""

    name: str
    raw: bytes
    documents: tuple[tuple[str, str], ...] = ()
    """Name and SHA-256 of each document, in their order."""
    left_out: tuple[tuple[str, str], ...] = ()
    """Name of each part that is no document, and the code of the sentence that says why."""


def expect(
    name: str, raw: bytes, *documents: tuple[str, bytes], left_out: tuple[tuple[str, str], ...] = ()
) -> Sample:
    """A sample with ``documents`` in it, by name and content."""
    return Sample(name, raw, tuple((shown, sha256(data)) for shown, data in documents), left_out)
