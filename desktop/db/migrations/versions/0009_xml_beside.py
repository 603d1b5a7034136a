"""A document may be a picture of an electronic invoice that came as a file of its own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for the second file, and indexes by which the two are found."""
    op.add_column("document", sa.Column("xml_sha256", sa.String(length=64), nullable=True))
    op.add_column("document", sa.Column("xml_name", sa.String(length=255), nullable=False, server_default=""))
    op.create_index("ix_document_xml_sha256", "document", ["xml_sha256"])
    op.create_index("ix_document_file_name", "document", ["file_name"])
    op.create_index(
        "ix_field_ksef",
        "field",
        ["value"],
        sqlite_where=sa.text("name = 'ksef_number'"),
        postgresql_where=sa.text("name = 'ksef_number'"),
    )
