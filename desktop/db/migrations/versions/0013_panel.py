"""The client panel: users, sessions, uploads, messages, months."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; nobody has access yet."""
    op.create_table(
        "panel_user",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("second_factor", sa.Boolean(), nullable=False),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
        sa.Column("recovery", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_panel_user"),
        sa.UniqueConstraint("email", name="uq_panel_user_email"),
        # A number that was given once is never given again: uploads and the keyring may still bear it.
        sqlite_autoincrement=True,
    )
    op.create_table(
        "panel_access",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("rights", sa.JSON(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("accepted_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_panel_access_company_id_company", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["panel_user.id"], name="fk_panel_access_user_id_panel_user", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_panel_access"),
        sa.UniqueConstraint("user_id", "company_id", name="uq_panel_access_user_id_company_id"),
    )
    op.create_index("ix_panel_access_company_id", "panel_access", ["company_id"])
    op.create_table(
        "panel_invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("access_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("expires_at", sa.DateTime(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=True),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["access_id"],
            ["panel_access.id"],
            name="fk_panel_invitation_access_id_panel_access",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_panel_invitation"),
        sa.UniqueConstraint("token", name="uq_panel_invitation_token"),
    )
    op.create_index("ix_panel_invitation_access_id", "panel_invitation", ["access_id"])
    op.create_table(
        "panel_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("half_way", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("address", sa.String(length=45), nullable=False),
        sa.Column("browser", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_panel_session_company_id_company", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["panel_user.id"], name="fk_panel_session_user_id_panel_user", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_panel_session"),
        sa.UniqueConstraint("token", name="uq_panel_session_token"),
    )
    op.create_index("ix_panel_session_user_id", "panel_session", ["user_id"])
    op.create_table(
        "panel_failure",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(), nullable=False),
        sa.Column("closed_until", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_panel_failure"),
    )
    op.create_table(
        "panel_upload",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=40), nullable=False),
        sa.Column("sender", sa.String(length=320), nullable=False),
        sa.Column("channel", sa.String(length=24), nullable=False),
        sa.Column("name", sa.String(length=255), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("batch", sa.String(length=64), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=True),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.DateTime(), nullable=False),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_panel_upload_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_panel_upload"),
    )
    op.create_index("ix_panel_upload_begun_at", "panel_upload", ["begun_at"])
    op.create_index("ix_panel_upload_company_id", "panel_upload", ["company_id"])
    op.create_index("ix_panel_upload_document_id", "panel_upload", ["document_id"])
    op.create_index("ix_panel_upload_done_at", "panel_upload", ["done_at"])
    op.create_index("ix_panel_upload_owner", "panel_upload", ["owner"])
    op.create_index("ix_panel_upload_sha256", "panel_upload", ["sha256"])
    op.create_table(
        "panel_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("from_office", sa.Boolean(), nullable=False),
        sa.Column("who", sa.String(length=320), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("is_question", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.Column("seen_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_panel_message_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_panel_message"),
    )
    op.create_index("ix_panel_message_company_id", "panel_message", ["company_id"])
    op.create_index("ix_panel_message_document_id", "panel_message", ["document_id"])
    op.create_table(
        "panel_month",
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("complete_at", sa.DateTime(), nullable=True),
        sa.Column("complete_by", sa.String(length=320), nullable=False),
        sa.Column("reminded_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_panel_month_company_id_company", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("company_id", "month", name="pk_panel_month"),
    )
    op.create_table(
        "panel_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("who", sa.String(length=320), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("about", sa.String(length=300), nullable=False),
        sa.Column("address", sa.String(length=45), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_panel_act"),
    )
    op.create_index("ix_panel_act_at", "panel_act", ["at"])
    op.create_index("ix_panel_act_company_id", "panel_act", ["company_id"])
