"""What became of each backup, and which files on this computer are not what they were."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "backup_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("began_at", sa.DateTime(), nullable=False),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("place", sa.String(length=400), nullable=False),
        sa.Column("message", sa.JSON(), nullable=True),
        sa.Column("snapshot", sa.String(length=60), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("new_files", sa.Integer(), nullable=False),
        sa.Column("new_size", sa.BigInteger(), nullable=False),
        sa.Column("place_size", sa.BigInteger(), nullable=False),
        sa.Column("read_back", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_backup_run"),
    )
    op.create_table(
        "file_fault",
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("fault", sa.String(length=24), nullable=False),
        sa.Column("found_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_file_fault"),
    )
