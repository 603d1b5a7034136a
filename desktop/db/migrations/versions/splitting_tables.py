"""Several documents may share a file: each owns pages of it, and what lies between them is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "splitting"
down_revision = "page_corners"
branch_labels = None
depends_on = None

_RENAMED = {
    "bez-podzialu": "none",
    "kazda-strona": "page",
    "biale-kartki": "blank",
    "separatory": "separator",
    "automatycznie": "auto",
}


def upgrade() -> None:
    """Make the tables; every document so far is a file of its own, with its pages in their order."""
    op.create_table(
        "bundle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("cuts", sa.JSON(), nullable=False),
        sa.Column("divided_by", sa.String(length=100), nullable=True),
        sa.ForeignKeyConstraint(
            ["sha256"], ["original.sha256"], name="fk_bundle_sha256_original", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_bundle"),
    )
    op.create_index("ix_bundle_sha256", "bundle", ["sha256"])
    op.create_table(
        "loose_page",
        sa.Column("bundle_id", sa.Integer(), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=24), nullable=False),
        sa.Column("kept", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["bundle_id"], ["bundle.id"], name="fk_loose_page_bundle_id_bundle", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("bundle_id", "file_page", name="pk_loose_page"),
    )
    op.add_column("document", sa.Column("bundle_id", sa.Integer(), nullable=True))
    op.create_index("ix_document_bundle_id", "document", ["bundle_id"])
    op.add_column("page", sa.Column("file_page", sa.Integer(), nullable=False, server_default="0"))
    op.execute("UPDATE page SET file_page = number")
    op.add_column(
        "watched_folder", sa.Column("split_policy", sa.String(length=40), nullable=False, server_default="")
    )
    document = sa.table("document", sa.column("split_policy", sa.String()))
    for old, new in _RENAMED.items():
        op.execute(document.update().where(document.c.split_policy == old).values(split_policy=new))
