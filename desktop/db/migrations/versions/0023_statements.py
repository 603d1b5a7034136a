"""Bank statements: accounts, statements, lines, pairs with documents, and rules."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def _company(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["company_id"], ["company.id"], name=f"fk_{table}_company_id_company", ondelete="CASCADE"
    )


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete="CASCADE"
    )


def upgrade() -> None:
    """Make the tables."""
    _accounts_and_statements()
    _lines()
    _decisions()


def _accounts_and_statements() -> None:
    op.create_table(
        "bank_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=60), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        _company("bank_account"),
        sa.PrimaryKeyConstraint("id", name="pk_bank_account"),
        sa.UniqueConstraint("account", "currency", name="uq_bank_account_account_currency"),
    )
    op.create_index("ix_bank_account_company_id", "bank_account", ["company_id"])
    op.create_table(
        "bank_statement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(length=16), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("opening", sa.BigInteger(), nullable=True),
        sa.Column("closing", sa.BigInteger(), nullable=True),
        sa.Column("difference", sa.BigInteger(), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=True),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.Column("imported_by", sa.String(length=100), nullable=False),
        _company("bank_statement"),
        _refers("bank_statement", "account_id", "bank_account"),
        sa.PrimaryKeyConstraint("id", name="pk_bank_statement"),
    )
    op.create_index("ix_bank_statement_company_id", "bank_statement", ["company_id"])
    op.create_index("ix_bank_statement_account_id_last_day", "bank_statement", ["account_id", "last_day"])
    op.create_index("ix_bank_statement_sha256", "bank_statement", ["sha256"])


def _lines() -> None:
    op.create_table(
        "bank_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("booked_on", sa.Date(), nullable=False),
        sa.Column("value_on", sa.Date(), nullable=True),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("original_amount", sa.BigInteger(), nullable=True),
        sa.Column("original_currency", sa.String(length=3), nullable=False),
        sa.Column("no_document", sa.String(length=16), nullable=False),
        sa.Column("decided_by", sa.String(length=100), nullable=False),
        sa.Column("decided_at", sa.DateTime(), nullable=True),
        _company("bank_line"),
        _refers("bank_line", "account_id", "bank_account"),
        sa.PrimaryKeyConstraint("id", name="pk_bank_line"),
    )
    op.create_index("ix_bank_line_company_id_booked_on", "bank_line", ["company_id", "booked_on"])
    op.create_index(
        "ix_bank_line_account_id_booked_on_amount", "bank_line", ["account_id", "booked_on", "amount"]
    )
    op.create_table(
        "bank_statement_line",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        _refers("bank_statement_line", "statement_id", "bank_statement"),
        _refers("bank_statement_line", "line_id", "bank_line"),
        sa.PrimaryKeyConstraint("statement_id", "position", name="pk_bank_statement_line"),
    )
    op.create_index("ix_bank_statement_line_line_id", "bank_statement_line", ["line_id"])


def _decisions() -> None:
    op.create_table(
        "bank_pair",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.JSON(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        _refers("bank_pair", "line_id", "bank_line"),
        _refers("bank_pair", "document_id", "document"),
        sa.PrimaryKeyConstraint("line_id", "document_id", name="pk_bank_pair"),
    )
    op.create_index("ix_bank_pair_document_id", "bank_pair", ["document_id"])
    op.create_table(
        "bank_rule",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=60), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("reason", sa.String(length=16), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        _company("bank_rule"),
        sa.PrimaryKeyConstraint("id", name="pk_bank_rule"),
        sa.UniqueConstraint("company_id", "account", "words", name="uq_bank_rule_company_id_account_words"),
    )
