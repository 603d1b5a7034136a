"""People of the office, what they did that belongs to no document, and the trail in order of time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables, and the indexes that "who did what" is shown by."""
    op.create_table(
        "office_user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("login", sa.String(length=60), nullable=False),
        sa.Column("login_key", sa.String(length=120), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("name_key", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("password", sa.String(length=300), nullable=True),
        sa.Column("system_account", sa.String(length=200), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("all_companies", sa.Boolean(), nullable=False),
        sa.Column("recovery", sa.String(length=300), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("last_seen", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_office_user"),
        sa.UniqueConstraint("login_key", name="uq_office_user_login_key"),
        sa.UniqueConstraint("name_key", name="uq_office_user_name_key"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "user_company",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["office_user.id"], name="fk_user_company_user_id_office_user", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_user_company_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "company_id", name="pk_user_company"),
    )
    op.create_index("ix_user_company_company_id", "user_company", ["company_id"])
    op.create_table(
        "office_audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("act", sa.String(length=30), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_office_audit"),
    )
    op.create_index("ix_office_audit_at", "office_audit", ["at", "id"])
    op.create_index("ix_audit_at", "audit", ["at", "id"])
    op.create_index("ix_audit_who", "audit", ["who", "at", "id"])
    op.create_index("ix_audit_what", "audit", ["what", "at", "id"])
