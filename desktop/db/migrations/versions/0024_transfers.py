"""Accounts that companies pay from, batches of transfers, and documents paid elsewhere."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "transfer_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=False),
        sa.Column("bic", sa.String(length=11), nullable=False),
        sa.Column("format", sa.String(length=20), nullable=False),
        sa.Column("encoding", sa.String(length=20), nullable=False),
        sa.Column("most_orders", sa.Integer(), nullable=False),
        sa.Column("ksef_in_titles", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_transfer_account_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_transfer_account"),
        sa.UniqueConstraint("company_id", "account", name="uq_transfer_account_company_id_account"),
    )
    op.create_table(
        "payment_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("format", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("transfers", sa.Integer(), nullable=False),
        sa.Column("totals", sa.JSON(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=True),
        sa.Column("undone_at", sa.DateTime(), nullable=True),
        sa.Column("undone_by", sa.String(length=100), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_payment_batch_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_payment_batch"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_payment_batch_company_id", "payment_batch", ["company_id"])
    op.create_table(
        "payment_file",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(length=2000), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["payment_batch.id"], name="fk_payment_file_batch_id_payment_batch",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("batch_id", "position", name="pk_payment_file"),
    )  # fmt: skip
    op.create_table(
        "payment_item",
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.Column("transfer", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("number_key", sa.String(length=200), nullable=False),
        sa.Column("contractor", sa.String(length=300), nullable=False),
        sa.Column("nip", sa.String(length=30), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("checks", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["payment_batch.id"], name="fk_payment_item_batch_id_payment_batch",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("batch_id", "transfer", "document_id", name="pk_payment_item"),
    )  # fmt: skip
    op.create_index("ix_payment_item_document_id", "payment_item", ["document_id"])
    op.create_index("ix_payment_item_invoice", "payment_item", ["nip", "number_key"])
    op.create_table(
        "payment_mark",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_payment_mark_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_payment_mark"),
    )
