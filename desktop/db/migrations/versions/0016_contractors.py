"""Contractors: the base of the office, filled from the documents approved before."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def _foreign(table: str, column: str, to: str, key: str = "id") -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{to}"
    return sa.ForeignKeyConstraint([column], [f"{to}.{key}"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    """Make the tables; documents that are approved already are gone through after the next start."""
    op.create_table(
        "contractor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("short_name", sa.String(length=100), nullable=False),
        sa.Column("sort_name", sa.String(length=300), nullable=False),
        sa.Column("name_core", sa.String(length=300), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("post_code", sa.String(length=20), nullable=False),
        sa.Column("town", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(length=24), nullable=False),
        sa.Column("given_names", sa.JSON(), nullable=False),
        sa.Column("given_addresses", sa.JSON(), nullable=False),
        sa.Column("changed_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contractor"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contractor_sort", "contractor", ["sort_name", "id"])
    op.create_index("ix_contractor_name_core", "contractor", ["name_core"])
    op.create_table(
        "contractor_key",
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("contractor_id", sa.Integer(), nullable=False),
        _foreign("contractor_key", "contractor_id", "contractor"),
        sa.PrimaryKeyConstraint("key", name="pk_contractor_key"),
    )
    op.create_index("ix_contractor_key_contractor_id", "contractor_key", ["contractor_id"])
    op.create_table(
        "contractor_document",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("contractor_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("address", sa.String(length=300), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        _foreign("contractor_document", "document_id", "document"),
        _foreign("contractor_document", "contractor_id", "contractor"),
        sa.PrimaryKeyConstraint("document_id", name="pk_contractor_document"),
    )
    for name, columns in (
        ("contractor", ["contractor_id", "day", "document_id"]),
        ("company", ["contractor_id", "company_id"]),
        ("name", ["contractor_id", "name"]),
    ):
        op.create_index(f"ix_contractor_document_{name}", "contractor_document", columns)
    op.create_table(
        "contractor_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contractor_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        _foreign("contractor_account", "contractor_id", "contractor"),
        _foreign("contractor_account", "document_id", "contractor_document", "document_id"),
        sa.PrimaryKeyConstraint("id", name="pk_contractor_account"),
    )
    op.create_index("ix_contractor_account_account", "contractor_account", ["account"])
    op.create_index("ix_contractor_account_document_id", "contractor_account", ["document_id"])
    op.create_index(
        "ix_contractor_account_contractor", "contractor_account", ["contractor_id", "account", "day"]
    )
    op.create_table(
        "contractor_setting",
        sa.Column("contractor_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("payment_days", sa.Integer(), nullable=True),
        sa.Column("category", sa.String(length=200), nullable=True),
        sa.Column("register", sa.String(length=200), nullable=True),
        sa.Column("description", sa.String(length=200), nullable=True),
        sa.Column("code", sa.String(length=200), nullable=True),
        _foreign("contractor_setting", "contractor_id", "contractor"),
        _foreign("contractor_setting", "company_id", "company"),
        sa.PrimaryKeyConstraint("contractor_id", "company_id", name="pk_contractor_setting"),
    )
    op.create_index("ix_contractor_setting_company_id", "contractor_setting", ["company_id"])
    op.create_table(
        "contractor_distinct",
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("second", sa.Integer(), nullable=False),
        _foreign("contractor_distinct", "first", "contractor"),
        _foreign("contractor_distinct", "second", "contractor"),
        sa.PrimaryKeyConstraint("first", "second", name="pk_contractor_distinct"),
    )
    op.create_index("ix_contractor_distinct_second", "contractor_distinct", ["second"])
    op.create_table(
        "contractor_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("contractor_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("kept", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_contractor_act"),
    )
    op.create_index("ix_contractor_act_contractor_id", "contractor_act", ["contractor_id"])
