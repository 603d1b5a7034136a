"""Mailboxes, the ledger of what was taken from them, and what was left out but may be called back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "mailbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("host", sa.String(length=253), nullable=False),
        sa.Column("port", sa.Integer(), nullable=False),
        sa.Column("user", sa.String(length=320), nullable=False),
        sa.Column("security", sa.String(length=24), nullable=False),
        sa.Column("login", sa.String(length=24), nullable=False),
        sa.Column("client_id", sa.String(length=300), nullable=False),
        sa.Column("folder", sa.String(length=500), nullable=False),
        sa.Column("after", sa.String(length=24), nullable=False),
        sa.Column("after_name", sa.String(length=500), nullable=False),
        sa.Column("authserv", sa.String(length=253), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_mailbox"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "taken_mail",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=1100), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.String(length=998), nullable=False),
        sa.Column("head", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.String(length=64), nullable=False),
        sa.Column("addressed", sa.String(length=64), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("delivery_id", sa.Integer(), nullable=True),
        sa.Column("fate", sa.String(length=24), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_taken_mail"),
        sa.UniqueConstraint("place", "uidvalidity", "uid", name="uq_taken_mail_place_uidvalidity_uid"),
    )
    op.create_index("ix_taken_mail_message_id", "taken_mail", ["message_id"])
    op.create_index("ix_taken_mail_head", "taken_mail", ["head"])
    op.create_index("ix_taken_mail_content", "taken_mail", ["content"])
    op.create_table(
        "mail_picture",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_mail_picture"),
    )
    op.create_table(
        "kept_part",
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["delivery.id"], name="fk_kept_part_delivery_id_delivery", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["original.sha256"], name="fk_kept_part_sha256_original", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("delivery_id", "position", name="pk_kept_part"),
    )
    op.create_index("ix_kept_part_sha256", "kept_part", ["sha256"])
