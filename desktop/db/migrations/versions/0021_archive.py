"""Finding one of a million documents: wide indexes, counts, names, stems of words, and kept searches."""

from __future__ import annotations

import sqlite3
from decimal import Decimal, InvalidOperation
from typing import cast

import sqlalchemy as sa
from alembic import op

from desktop.domain.collation import fold
from desktop.domain.settlement import is_settled

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_ASKED_FOR = ["status", "kind", "channel", "company_id", "month", "gross", "currency", "settled"]
_WIDE = {
    "ix_document_received": ["received_at", "id"],
    "ix_document_month": ["month", "received_at", "id"],
    "ix_document_status": ["status", "received_at", "id"],
    "ix_document_company": ["company_id", "received_at", "id"],
    "ix_document_contractor": ["contractor_sort", "id", "received_at"],
    "ix_document_issue_date": ["issue_date", "id", "received_at"],
}
_OLD = ("ix_document_received", "ix_document_contractor", "ix_document_issue_date")
_SETTLED = """UPDATE document SET settled = bezdotyk_settled(gross,
    (SELECT value FROM field WHERE document_id = document.id AND name = 'amount_due'),
    (SELECT value FROM field WHERE document_id = document.id AND name = 'paid'),
    (SELECT value FROM field WHERE document_id = document.id AND name = 'payment_method'))
    WHERE gross IS NOT NULL"""


def upgrade() -> None:
    """Make the tables, say of every document whether it is paid, and only then the indexes."""
    _make_tables()
    op.add_column("document", sa.Column("settled", sa.Boolean(), nullable=True))
    bind = op.get_bind()
    for name in _OLD:
        op.drop_index(name, "document")
    if bind.dialect.name == "sqlite":
        raw = cast("sqlite3.Connection", bind.connection.driver_connection)
        raw.create_function("bezdotyk_settled", 4, _settled, deterministic=True)
        op.execute(_SETTLED)
        # The words of the full-text index, without reading a document.
        op.execute("CREATE VIRTUAL TABLE document_search_words USING fts5vocab('document_search', 'row')")
    for name, first in _WIDE.items():
        columns = [*first, *(one for one in _ASKED_FOR if one not in first)]
        op.create_index(name, "document", columns)
    op.create_index(
        "ix_field_account",
        "field",
        ["value"],
        sqlite_where=sa.text("name IN ('bank_account', 'second_account')"),
        postgresql_where=sa.text("name IN ('bank_account', 'second_account')"),
    )
    _take_names(bind)
    if bind.dialect.name == "sqlite":
        # Without it, a search may go by an index that is no help.
        op.execute("ANALYZE document")


def _make_tables() -> None:
    op.create_table(
        "document_count",
        sa.Column("company_id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("kept", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False),
        sa.Column("binned", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "month", name="pk_document_count"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contractor_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sort_name", sa.String(length=300), nullable=False),
        sa.Column("folded", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contractor_name"),
        sa.UniqueConstraint("sort_name", name="uq_contractor_name_sort_name"),
    )
    op.create_table(
        "search_stem",
        sa.Column("stem", sa.String(length=24), nullable=False),
        sa.Column("word", sa.String(length=24), nullable=False),
        sa.PrimaryKeyConstraint("stem", "word", name="pk_search_stem"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "saved_view",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user", sa.String(length=100), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("query", sa.Text(), nullable=False),
        sa.Column("sort", sa.JSON(), nullable=False),
        sa.Column("columns", sa.LargeBinary(), nullable=False),
        sa.Column("counted", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_view"),
        sa.UniqueConstraint("user", "name", name="uq_saved_view_user_name"),
    )


def _take_names(bind: sa.Connection) -> None:
    names = bind.execute(
        sa.text(
            "SELECT contractor_sort, min(contractor) FROM document WHERE contractor_sort <> '' "
            "GROUP BY contractor_sort"
        )
    )
    target = sa.table("contractor_name", sa.column("sort_name"), sa.column("folded"), sa.column("name"))
    rows = [{"sort_name": key, "folded": fold(name)[:300], "name": name} for key, name in names]
    for start in range(0, len(rows), 5000):
        bind.execute(sa.insert(target), rows[start : start + 5000])


def _settled(gross: int | None, due: str | None, paid: str | None, method: str | None) -> bool | None:
    amount = None if gross is None else Decimal(gross).scaleb(-2)
    return is_settled(amount, _amount(due), _amount(paid), method or "")


def _amount(text: str | None) -> Decimal | None:
    try:
        return None if not text else Decimal(text)
    except InvalidOperation:
        return None
