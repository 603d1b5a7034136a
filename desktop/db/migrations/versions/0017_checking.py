"""Findings of the rules, their answers and proofs, rates of exchange, accounts in use."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_SETTLED = ("approved", "exported")


def _of_document(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_document_id_document"
    return sa.ForeignKeyConstraint(["document_id"], ["document.id"], name=name, ondelete="CASCADE")


def upgrade() -> None:
    """Make the tables; fill in the accounts of what was approved, so that a changed one is noticed."""
    op.create_table(
        "document_check",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("checked_at", sa.DateTime(), nullable=False),
        _of_document("document_check"),
        sa.PrimaryKeyConstraint("seq", name="pk_document_check"),
        sa.UniqueConstraint("document_id", name="uq_document_check_document_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_document_check_open",
        "document_check",
        ["level", "document_id"],
        sqlite_where=sa.text("level > 0"),
        postgresql_where=sa.text("level > 0"),
    )
    op.create_table(
        "finding",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("severity", sa.String(length=10), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("facts", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(), nullable=False),
        _of_document("finding"),
        sa.PrimaryKeyConstraint("document_id", "key", name="pk_finding"),
    )
    op.create_table(
        "finding_answer",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("facts", sa.String(length=64), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        _of_document("finding_answer"),
        sa.PrimaryKeyConstraint("document_id", "key", "facts", name="pk_finding_answer"),
    )
    op.create_table(
        "check_proof",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("subject", sa.String(length=60), nullable=False),
        sa.Column("answer", sa.String(length=60), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("register", sa.String(length=20), nullable=False),
        sa.Column("reference", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        _of_document("check_proof"),
        sa.PrimaryKeyConstraint("id", name="pk_check_proof"),
    )
    op.create_index("ix_check_proof_document", "check_proof", ["document_id", "what", "subject"])
    op.create_table(
        "check_wait",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        _of_document("check_wait"),
        sa.PrimaryKeyConstraint("document_id", "number", name="pk_check_wait"),
    )
    op.create_index("ix_check_wait_number", "check_wait", ["number"])
    op.create_table(
        "account_use",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=False),
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        _of_document("account_use"),
        sa.PrimaryKeyConstraint("document_id", "account", name="pk_account_use"),
    )
    op.create_index(
        "ix_account_use_number",
        "account_use",
        ["number", "settled", "account", "company_id", "day", "document_id"],
    )
    op.create_table(
        "confirmed_account",
        sa.Column("number", sa.String(length=30), nullable=False),
        sa.Column("account", sa.String(length=34), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", "account", name="pk_confirmed_account"),
    )
    op.create_table(
        "document_rate",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=10), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("mid", sa.String(length=20), nullable=False),
        sa.Column("per", sa.Integer(), nullable=False),
        sa.Column("table_number", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("before", sa.Date(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=True),
        sa.Column("vat", sa.BigInteger(), nullable=True),
        sa.Column("gross", sa.BigInteger(), nullable=True),
        _of_document("document_rate"),
        sa.PrimaryKeyConstraint("document_id", "purpose", name="pk_document_rate"),
    )
    op.create_table(
        "ksef_seal",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("file_page", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("nip", sa.String(length=10), nullable=False),
        sa.Column("digest", sa.String(length=43), nullable=False),
        sa.Column("issue_date", sa.Date(), nullable=True),
        sa.Column("production", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["original.sha256"], name="fk_ksef_seal_sha256_original", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("sha256", "file_page", "position", name="pk_ksef_seal"),
    )
    op.create_index("ix_ksef_seal_digest", "ksef_seal", ["digest"])
    op.execute(
        sa.text(
            "INSERT INTO account_use (document_id, account, number, company_id, day, settled)"
            " SELECT document.id, account.value, seller.value, document.company_id, document.issue_date, true"
            " FROM document"
            " JOIN field AS account ON account.document_id = document.id AND account.name = 'bank_account'"
            " JOIN field AS seller ON seller.document_id = document.id AND seller.name = 'seller_nip'"
            " WHERE document.status IN :settled AND document.issue_date IS NOT NULL"
            " AND length(account.value) BETWEEN 15 AND 34 AND length(seller.value) BETWEEN 4 AND 30"
            " AND document.contractor_nip = seller.value"
        ).bindparams(sa.bindparam("settled", list(_SETTLED), expanding=True))
    )
