"""Where data of people is held: a module a topic, each finding it and, where that is allowed, erasing it."""

from __future__ import annotations

from desktop.services.privacy.places import (
    contractors,
    desk,
    documents,
    mail,
    money,
    panel,
    panel_traces,
    registers,
)
from desktop.services.privacy.places.ground import Source

SOURCES: tuple[Source, ...] = (
    *desk.CLIENTS,
    *contractors.SOURCES,
    *documents.SOURCES,
    *mail.SOURCES,
    *panel.SOURCES,
    *panel_traces.SOURCES,
    *money.SOURCES,
    *registers.SOURCES,
    *desk.SOURCES,
)
"""In the order of a report.  Erasing goes the other way: a contractor goes whole once its documents have."""
