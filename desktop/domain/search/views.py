"""A search that somebody keeps."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.listing import Sort


@dataclass(frozen=True, slots=True)
class SavedView:
    """``query`` as it was typed: "ostatni miesiąc" goes on meaning the last month."""

    name: str
    query: str
    sort: Sort = field(default_factory=Sort)
    columns: bytes = b""
    """The list's columns as the window keeps them; empty: as they are."""
    counted: bool = False
    """Whether the tree says how many documents it has."""
    id: int = 0
