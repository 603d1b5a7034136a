"""Alembic's entry: the connection comes from :mod:`desktop.db.migrate`."""

from __future__ import annotations

from alembic import context

from desktop.db import (  # noqa: F401 - known to the metadata
    account_tables,
    backup_tables,
    checking_tables,
    claim_tables,
    contractor_tables,
    device_tables,
    duplicate_tables,
    exporting_tables,
    month_tables,
    panel_tables,
    privacy_tables,
    register_tables,
    search_tables,
    statement_tables,
    transfer_tables,
    user_tables,
)
from desktop.db.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
