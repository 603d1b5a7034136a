"""Fields keep what the machine had read before a person looked, to be held against what was approved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; of fields that a person has changed already, the first reading is not known."""
    with op.batch_alter_table("field", schema=None) as batch_op:
        batch_op.add_column(sa.Column("read_value", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("read_certain", sa.Boolean(), nullable=True))
    op.execute("UPDATE field SET read_value = value, read_certain = certain WHERE changed_by IS NULL")
