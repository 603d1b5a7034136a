"""What a writer gives back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.export.transfers.notices import Notice


@dataclass(frozen=True, slots=True)
class WrittenTransfer:
    """The texts of a transfer as they stand in the file."""

    recipient: tuple[str, ...]
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenOrder:
    """A file: its bytes, its transfers as they stand in it, and what was changed of their texts."""

    data: bytes
    transfers: tuple[WrittenTransfer, ...]
    notices: tuple[Notice, ...]
