"""Fields keep how likely their reader held them to be right."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; fields that were read before have no estimate."""
    with op.batch_alter_table("field", schema=None) as batch_op:
        batch_op.add_column(sa.Column("probability", sa.Double(), nullable=True))
