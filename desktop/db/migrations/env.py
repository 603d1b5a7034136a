"""Alembic's entry: the connection comes from :mod:`desktop.db.migrate`."""

from __future__ import annotations

from alembic import context

from desktop.db import device_tables, panel_tables, search_tables  # noqa: F401 - known to the metadata
from desktop.db.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
