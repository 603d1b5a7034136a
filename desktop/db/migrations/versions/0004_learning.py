"""What approved documents teach about their contractors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; documents that were approved before teach nothing until they are approved again."""
    op.create_table(
        "learnt_supplier",
        sa.Column("supplier", sa.String(80), nullable=False),
        sa.Column("name", sa.String(300), nullable=False),
        sa.Column("sort_name", sa.String(300), nullable=False),
        sa.Column("off", sa.Boolean(), nullable=False),
        sa.Column("off_fields", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("supplier", name="pk_learnt_supplier"),
    )
    op.create_index("ix_learnt_supplier_sort_name", "learnt_supplier", ["sort_name"])
    op.create_table(
        "lesson",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("supplier", sa.String(80), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["supplier"],
            ["learnt_supplier.supplier"],
            name="fk_lesson_supplier_learnt_supplier",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_lesson_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lesson"),
        sa.UniqueConstraint("document_id", name="uq_lesson_document_id"),
    )
    op.create_index("ix_lesson_supplier", "lesson", ["supplier"])
    op.create_table(
        "supplier_mark",
        sa.Column("mark", sa.String(100), nullable=False),
        sa.Column("supplier", sa.String(80), nullable=False),
        sa.ForeignKeyConstraint(
            ["supplier"],
            ["learnt_supplier.supplier"],
            name="fk_supplier_mark_supplier_learnt_supplier",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("mark", "supplier", name="pk_supplier_mark"),
    )
    op.create_index("ix_supplier_mark_supplier", "supplier_mark", ["supplier"])
