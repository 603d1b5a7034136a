"""Documents keep their lines of goods, and who changed them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; documents that were read before have no lines until they are read again."""
    op.create_table(
        "line_item",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("quantity", sa.String(length=30), nullable=True),
        sa.Column("unit", sa.String(length=40), nullable=True),
        sa.Column("unit_net", sa.String(length=30), nullable=True),
        sa.Column("unit_gross", sa.String(length=30), nullable=True),
        sa.Column("discount", sa.String(length=40), nullable=True),
        sa.Column("rate", sa.String(length=10), nullable=True),
        sa.Column("net", sa.BigInteger(), nullable=True),
        sa.Column("vat", sa.BigInteger(), nullable=True),
        sa.Column("gross", sa.BigInteger(), nullable=True),
        sa.Column("box", sa.JSON(), nullable=True),
        sa.Column("certain", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
            name=op.f("fk_line_item_document_id_document"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name=op.f("pk_line_item")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.add_column(sa.Column("items_by", sa.String(length=100), nullable=True))
