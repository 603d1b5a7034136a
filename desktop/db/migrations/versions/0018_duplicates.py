"""What duplicates are found by, and what was said of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; documents that wait as duplicates are pairs now."""
    op.create_table(
        "page_print",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["original.sha256"], name="fk_page_print_sha256_original", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_page_print"),
        sa.UniqueConstraint("sha256", "file_page", name="uq_page_print_sha256_file_page"),
    )
    op.create_table(
        "page_band",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("print_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["print_id"], ["page_print.id"], name="fk_page_band_print_id_page_print", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("band", "print_id", name="pk_page_band"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_page_band_print_id", "page_band", ["print_id"])
    op.create_table(
        "invoice_key",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kind_group", sa.String(length=24), nullable=True),
        sa.Column("seller", sa.String(length=30), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("is_number_sure", sa.Boolean(), nullable=False),
        sa.Column("is_number_exact", sa.Boolean(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("issued", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_invoice_key_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_invoice_key"),
    )
    op.create_index("ix_invoice_key_seller_number", "invoice_key", ["seller", "number"])
    op.create_index("ix_invoice_key_seller_gross", "invoice_key", ["seller", "gross", "issued"])
    op.create_index("ix_invoice_key_number_gross", "invoice_key", ["number", "gross", "issued"])
    op.create_table(
        "duplicate_pair",
        sa.Column("low_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("high_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("suspect_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(length=24), nullable=False),
        sa.Column("verdict", sa.String(length=24), nullable=False),
        sa.Column("reason", sa.JSON(), nullable=False),
        sa.Column("found_at", sa.DateTime(), nullable=False),
        sa.Column("decided_by", sa.String(length=100), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        sa.Column("kept_id", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["low_id"], ["document.id"], name="fk_duplicate_pair_low_id_document", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["high_id"], ["document.id"], name="fk_duplicate_pair_high_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("low_id", "high_id", name="pk_duplicate_pair"),
    )
    op.create_index("ix_duplicate_pair_high_id", "duplicate_pair", ["high_id"])
    op.create_index("ix_duplicate_pair_verdict", "duplicate_pair", ["verdict"])
    op.create_table(
        "duplicate_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("channel", sa.String(length=24), nullable=False),
        sa.Column("channel_label", sa.String(length=100), nullable=False),
        sa.Column("sender", sa.String(length=320), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("company", sa.String(length=100), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name="fk_duplicate_receipt_document_id_document",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_duplicate_receipt"),
    )
    op.create_index("ix_duplicate_receipt_document_id", "duplicate_receipt", ["document_id"])
    if op.get_bind().dialect.name == "sqlite":
        _pair_what_waits()


def _pair_what_waits() -> None:
    # A server's database had no document yet when it was of this revision.
    op.execute(
        "INSERT INTO duplicate_pair"
        " (low_id, high_id, suspect_id, level, verdict, reason, found_at, decided_by)"
        " SELECT min(d.id, d.duplicate_of), max(d.id, d.duplicate_of), d.id,"
        " CASE WHEN json_extract(d.reason, '$.code') = 'document.same_invoice'"
        " THEN 'invoice' ELSE 'file' END, 'open', d.reason, d.received_at, ''"
        " FROM document d JOIN document o ON o.id = d.duplicate_of"
        " WHERE d.status = 'duplicate' AND d.reason IS NOT NULL AND d.id <> d.duplicate_of"
    )
