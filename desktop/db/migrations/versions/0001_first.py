"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_FULL_TEXT_INDEX = (
    """CREATE VIRTUAL TABLE document_search USING fts5(
        body, facts, content='document_text', content_rowid='document_id',
        tokenize='unicode61', prefix='2 3 4'
    )""",
    """CREATE TRIGGER document_text_added AFTER INSERT ON document_text BEGIN
        INSERT INTO document_search(rowid, body, facts)
        VALUES (new.document_id, new.body, new.facts);
    END""",
    """CREATE TRIGGER document_text_removed AFTER DELETE ON document_text BEGIN
        INSERT INTO document_search(document_search, rowid, body, facts)
        VALUES ('delete', old.document_id, old.body, old.facts);
    END""",
    """CREATE TRIGGER document_text_changed AFTER UPDATE ON document_text BEGIN
        INSERT INTO document_search(document_search, rowid, body, facts)
        VALUES ('delete', old.document_id, old.body, old.facts);
        INSERT INTO document_search(rowid, body, facts)
        VALUES (new.document_id, new.body, new.facts);
    END""",
)


def upgrade() -> None:
    """Make every table, and SQLite's full-text index."""
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.Column("reader", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index("ix_audit_document_id", ["document_id"], unique=False)

    op.create_table(
        "company",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("short_name", sa.String(length=100), nullable=False),
        sa.Column("sort_name", sa.String(length=200), nullable=False),
        sa.Column("full_name", sa.String(length=300), nullable=False),
        sa.Column("nip", sa.String(length=20), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("folder", sa.String(length=120), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_company"),
        sa.UniqueConstraint("folder", name="uq_company_folder"),
        sa.UniqueConstraint("nip", name="uq_company_nip"),
    )
    with op.batch_alter_table("company", schema=None) as batch_op:
        batch_op.create_index("ix_company_sort_name", ["sort_name"], unique=False)

    op.create_table(
        "export",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("who", sa.String(length=100), nullable=False),
        sa.Column("format", sa.String(length=30), nullable=False),
        sa.Column("path", sa.String(length=1000), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_export"),
    )
    op.create_table(
        "intake",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_path", sa.String(length=2000), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("mtime_ns", sa.BigInteger(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_intake"),
    )
    with op.batch_alter_table("intake", schema=None) as batch_op:
        batch_op.create_index("ix_intake_finished", ["finished"], unique=False)
        batch_op.create_index("ix_intake_source_path", ["source_path"], unique=False)

    op.create_table(
        "original",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=False),
        sa.Column("stored_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_original"),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_setting"),
    )
    op.create_table(
        "trouble",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("message", sa.JSON(), nullable=False),
        sa.Column("folder_id", sa.Integer(), nullable=True),
        sa.Column("path", sa.String(length=2000), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_trouble"),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("month", sa.String(7), nullable=True),
        sa.Column("kind", sa.String(24), nullable=True),
        sa.Column("kind_by", sa.String(length=100), nullable=True),
        sa.Column("vat_by", sa.String(length=100), nullable=True),
        sa.Column("status", sa.String(24), nullable=False),
        sa.Column("work", sa.String(24), nullable=False),
        sa.Column("stage", sa.String(24), nullable=False),
        sa.Column("channel", sa.String(24), nullable=False),
        sa.Column("channel_label", sa.String(length=100), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("reason", sa.JSON(), nullable=True),
        sa.Column("duplicate_of", sa.Integer(), nullable=True),
        sa.Column("month_rule", sa.String(24), nullable=True),
        sa.Column("split_policy", sa.String(length=40), nullable=False),
        sa.Column("before_bin", sa.String(24), nullable=True),
        sa.Column("printed_kind", sa.String(24), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("contractor", sa.String(length=300), nullable=False),
        sa.Column("contractor_sort", sa.String(length=300), nullable=False),
        sa.Column("contractor_nip", sa.String(length=30), nullable=False),
        sa.Column("issue_date", sa.Date(), nullable=True),
        sa.Column("gross", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("fields_certain", sa.Integer(), nullable=False),
        sa.Column("fields_total", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_document_company_id_company", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["original.sha256"], name="fk_document_sha256_original", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(
            "ix_document_company_received", ["company_id", "month", "received_at"], unique=False
        )
        batch_op.create_index("ix_document_contractor", ["contractor_sort", "id", "status"], unique=False)
        batch_op.create_index("ix_document_gross", ["gross", "id", "status"], unique=False)
        batch_op.create_index("ix_document_issue_date", ["issue_date", "id", "status"], unique=False)
        batch_op.create_index("ix_document_number", ["number", "id", "status"], unique=False)
        batch_op.create_index("ix_document_received", ["received_at", "id", "status"], unique=False)
        batch_op.create_index("ix_document_sha256", ["sha256"], unique=False)
        batch_op.create_index("ix_document_tree", ["company_id", "month", "status"], unique=False)
        batch_op.create_index("ix_document_work", ["work"], unique=False)

    op.create_table(
        "export_item",
        sa.Column("export_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["export_id"], ["export.id"], name="fk_export_item_export_id_export", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("export_id", "document_id", name="pk_export_item"),
    )
    with op.batch_alter_table("export_item", schema=None) as batch_op:
        batch_op.create_index("ix_export_item_document_id", ["document_id"], unique=False)

    op.create_table(
        "watched_folder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(length=1000), nullable=False),
        sa.Column("is_root", sa.Boolean(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(24), nullable=True),
        sa.Column("month_rule", sa.String(24), nullable=True),
        sa.Column("channel_label", sa.String(length=100), nullable=False),
        sa.Column("observer", sa.String(24), nullable=False),
        sa.Column("quiet_seconds", sa.Double(), nullable=False),
        sa.Column("after", sa.String(24), nullable=False),
        sa.Column("stage", sa.String(24), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_watched_folder_company_id_company", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_watched_folder"),
        sa.UniqueConstraint("path", name="uq_watched_folder_path"),
    )
    op.create_table(
        "document_text",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_document_text_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_document_text"),
    )
    op.create_table(
        "field",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(24), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("box", sa.JSON(), nullable=True),
        sa.Column("source", sa.String(24), nullable=True),
        sa.Column("certain", sa.Boolean(), nullable=False),
        sa.Column("why", sa.JSON(), nullable=False),
        sa.Column("candidates", sa.JSON(), nullable=False),
        sa.Column("changed_by", sa.String(length=100), nullable=True),
        sa.Column("changed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_field_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "name", name="pk_field"),
    )
    op.create_table(
        "page",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("width", sa.Double(), nullable=False),
        sa.Column("height", sa.Double(), nullable=False),
        sa.Column("source", sa.String(24), nullable=True),
        sa.Column("turned", sa.Integer(), nullable=False),
        sa.Column("rotation", sa.Integer(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_page_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name="pk_page"),
    )
    op.create_table(
        "vat_row",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("rate", sa.String(length=10), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=True),
        sa.Column("vat", sa.BigInteger(), nullable=True),
        sa.Column("gross", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_vat_row_document_id_document", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "position", name="pk_vat_row"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in _FULL_TEXT_INDEX:
            op.execute(statement)
