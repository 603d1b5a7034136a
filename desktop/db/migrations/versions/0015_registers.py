"""What public registers were asked and have answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _proofs()
    _questions()
    op.create_table(
        "register_condition",
        sa.Column("register", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("message", sa.JSON(), nullable=True),
        sa.Column("answered_at", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("register", name="pk_register_condition"),
    )
    op.create_table(
        "exchange_table",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("rates", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_exchange_table"),
    )
    op.create_table(
        "exchange_typed",
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("mid", sa.String(length=24), nullable=False),
        sa.Column("per", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("who", sa.String(length=120), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("currency", "day", name="pk_exchange_typed"),
    )


def _proofs() -> None:
    op.create_table(
        "register_proof",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=26), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reference", sa.String(length=60), nullable=False),
        sa.Column("answer", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_register_proof"),
    )
    op.create_index("ix_register_proof_asked", "register_proof", ["kind", "number", "account", "day"])


def _questions() -> None:
    op.create_table(
        "register_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("register", sa.String(length=24), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("account", sa.String(length=26), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("message", sa.JSON(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_register_question"),
        sa.UniqueConstraint(
            "register", "kind", "number", "account", "day", name="uq_register_question_asked"
        ),
        # Another program knows by the number that there is something new to ask.
        sqlite_autoincrement=True,
    )
    op.create_index("ix_register_question_due", "register_question", ["state", "register", "due_at"])
