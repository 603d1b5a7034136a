"""Batches keep their files and what each document said; settings of formats."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room in the tables of batches, and make those of settings."""
    with op.batch_alter_table("export") as table:
        table.alter_column(
            "format", existing_type=sa.String(length=30), type_=sa.String(length=120), existing_nullable=False
        )
        table.add_column(sa.Column("company_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("month", sa.String(length=7), nullable=True))
        table.add_column(sa.Column("state", sa.String(length=24), nullable=False, server_default="complete"))
        table.add_column(sa.Column("files", sa.JSON(), nullable=False, server_default="[]"))
        table.add_column(sa.Column("settings", sa.JSON(), nullable=False, server_default="{}"))
        table.add_column(sa.Column("undone_at", sa.DateTime(), nullable=True))
        table.add_column(sa.Column("undone_by", sa.String(length=100), nullable=False, server_default=""))
        table.add_column(sa.Column("reason", sa.Text(), nullable=False, server_default=""))
        table.create_index("ix_export_company", ["company_id", "id"])
        table.create_index("ix_export_state", ["state"])
    with op.batch_alter_table("export_item") as table:
        table.add_column(sa.Column("counted", sa.Boolean(), nullable=False, server_default=sa.true()))
        table.add_column(sa.Column("facts", sa.LargeBinary(), nullable=True))
    op.create_table(
        "export_profile",
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(length=120), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("translation", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "format", name="pk_export_profile"),
    )
    op.create_table(
        "export_favourite",
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("company_id", name="pk_export_favourite"),
    )
    op.create_table(
        "export_template",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_export_template"),
    )
