"""Descriptions for booking: dictionaries, descriptions of documents, rules, what was learnt."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _dictionaries()
    _entries()
    _lessons()


def _dictionaries() -> None:
    op.create_table(
        "booking_term",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("listing", sa.String(length=24), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=80), nullable=False),
        sa.Column("code_key", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_booking_term"),
        sa.UniqueConstraint(
            "company_id", "listing", "code_key", name="uq_booking_term_company_id_listing_code_key"
        ),
    )
    op.create_table(
        "booking_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("conditions", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_booking_rule"),
    )


def _entries() -> None:
    op.create_table(
        "booking_entry",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("register", sa.String(length=80), nullable=False),
        sa.Column("payment", sa.String(length=80), nullable=False),
        sa.Column("marks", sa.JSON(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("corrected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_booking_entry_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_booking_entry"),
    )
    op.create_table(
        "booking_line",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("category", sa.String(length=80), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("vat", sa.BigInteger(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("dimensions", sa.JSON(), nullable=False),
        sa.Column("vehicle", sa.String(length=10), nullable=False),
        sa.Column("cost_share", sa.Integer(), nullable=False),
        sa.Column("vat_share", sa.Integer(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["booking_entry.document_id"],
            name="fk_booking_line_document_id_booking_entry",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name="pk_booking_line"),
    )
    op.create_index("ix_booking_line_category", "booking_line", ["category"])


def _lessons() -> None:
    op.create_table(
        "booking_lesson",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name="fk_booking_lesson_document_id_document",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_booking_lesson"),
        sa.UniqueConstraint("document_id", name="uq_booking_lesson_document_id"),
    )
    op.create_index("ix_booking_lesson_key", "booking_lesson", ["key", "company_id", "id"])
    op.create_table(
        "booking_words",
        sa.Column("word", sa.String(length=12), nullable=False),
        sa.Column("lesson_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["lesson_id"],
            ["booking_lesson.id"],
            name="fk_booking_words_lesson_id_booking_lesson",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("word", "lesson_id", name="pk_booking_words"),
    )
    op.create_index("ix_booking_words_lesson_id", "booking_words", ["lesson_id"])
