"""Closed months, their trail, and what came for them too late."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "month_closing",
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("closed_at", sa.DateTime(), nullable=False),
        sa.Column("closed_by", sa.String(length=320), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_month_closing_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("company_id", "month", name="pk_month_closing"),
    )
    op.create_table(
        "month_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("who", sa.String(length=320), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("left_open", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_month_act"),
    )
    op.create_index("ix_month_act_company_id_month", "month_act", ["company_id", "month"])
    op.create_table(
        "month_late",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_month_late_document_id_document", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_month_late_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_month_late"),
    )
    op.create_index("ix_month_late_company_id_month", "month_late", ["company_id", "month"])
