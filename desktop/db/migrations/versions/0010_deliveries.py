"""What clients hand over by mail, panel or phone: deliveries, and what their documents tell of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; documents so far came without a delivery."""
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("sender", sa.String(length=320), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("reference", sa.String(length=998), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_delivery_company_id_company", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_delivery"),
    )
    op.create_index("ix_delivery_at", "delivery", ["at"])
    op.create_index("ix_delivery_company_id", "delivery", ["company_id"])
    op.create_index("ix_delivery_reference", "delivery", ["reference"])
    op.add_column("document", sa.Column("delivery_id", sa.Integer(), nullable=True))
    op.add_column("document", sa.Column("sender", sa.String(length=320), nullable=False, server_default=""))
    op.add_column("document", sa.Column("note", sa.Text(), nullable=False, server_default=""))
    op.add_column("document", sa.Column("arrival", sa.JSON(), nullable=True))
    op.create_index("ix_document_delivery_id", "document", ["delivery_id"])
