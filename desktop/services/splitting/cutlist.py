"""What the machine thought of the places between pages, as it is kept with a bundle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.db.tables import Json
from desktop.domain.messages import Message
from desktop.domain.splitting import Cut


def as_json(cuts: Iterable[Cut]) -> list[Json]:
    """The cuts as the database keeps them."""
    return [
        {
            "before": cut.before,
            "confidence": cut.confidence,
            "made": cut.made,
            "why": [message.as_json() for message in cut.why],
        }
        for cut in cuts
    ]


def from_json(data: Sequence[Json]) -> tuple[Cut, ...]:
    """The inverse of :func:`as_json`."""
    return tuple(
        Cut(
            int(item["before"]),
            float(item["confidence"]),
            bool(item["made"]),
            tuple(Message.from_json(message) for message in item["why"]),
        )
        for item in data
    )
