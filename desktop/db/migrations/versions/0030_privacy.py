"""Protocols of what was erased or destroyed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for protocols and their lines."""
    op.create_table(
        "privacy_protocol",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("office", sa.String(length=120), nullable=False),
        sa.Column("ground", sa.Text(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.Column("kept", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_privacy_protocol"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "privacy_protocol_line",
        sa.Column("protocol_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("company", sa.String(length=100), nullable=False),
        sa.Column("contractor", sa.String(length=300), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["protocol_id"],
            ["privacy_protocol.id"],
            name="fk_privacy_protocol_line_protocol_id_privacy_protocol",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("protocol_id", "position", name="pk_privacy_protocol_line"),
    )
