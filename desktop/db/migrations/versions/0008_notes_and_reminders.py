"""Notes and reminders are kinds of their own: they were filed among "other" and letters."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_MACHINE = "bezdotyk"
_OWN_KINDS = {"note": "other", "reminder": "letter"}
"""What a paper calls itself, and the kind that the program gave it so far."""
_EXPECTED_OF_NOTES = ("number", "issue_date")


def upgrade() -> None:
    """Give the papers their kind that the program itself filed; what people or folders said stays."""
    document = sa.table(
        "document",
        sa.column("id", sa.Integer()),
        sa.column("kind", sa.String()),
        sa.column("kind_by", sa.String()),
        sa.column("printed_kind", sa.String()),
        sa.column("fields_total", sa.Integer()),
        sa.column("fields_certain", sa.Integer()),
    )
    audit = sa.table(
        "audit",
        *(sa.column(name, sa.String()) for name in ("who", "what", "field", "old", "new", "reader")),
        sa.column("document_id", sa.Integer()),
        sa.column("at", sa.DateTime()),
    )
    now = datetime.now(UTC).replace(tzinfo=None)
    for kind, before in _OWN_KINDS.items():
        # A kind that came with the file, from its folder, was never decided and has no line in the trail.
        decided = sa.exists().where(
            audit.c.document_id == document.c.id,
            audit.c.what == "kind",
            audit.c.new == before,
            audit.c.who == _MACHINE,
        )
        concerned = (
            (document.c.printed_kind == kind)
            & (document.c.kind == before)
            & document.c.kind_by.is_(None)
            & decided
        )
        lines = sa.select(
            document.c.id,
            sa.literal(now, sa.DateTime()),
            *(sa.literal(text) for text in (_MACHINE, "kind", "", before, kind, "")),
        ).where(concerned)
        names = ["document_id", "at", "who", "what", "field", "old", "new", "reader"]
        op.execute(audit.insert().from_select(names, lines))
        values: dict[str, object] = {"kind": kind}
        if kind == "note":
            values |= {"fields_total": len(_EXPECTED_OF_NOTES), "fields_certain": _settled(document)}
        op.execute(document.update().where(concerned).values(**values))


def _settled(document: sa.TableClause) -> sa.ScalarSelect[int]:
    """How many of the fields that are expected of a note nobody needs to look at."""
    field = sa.table(
        "field",
        sa.column("document_id", sa.Integer()),
        sa.column("name", sa.String()),
        sa.column("value", sa.Text()),
        sa.column("certain", sa.Boolean()),
        sa.column("changed_by", sa.String()),
    )
    return (
        sa.select(sa.func.count())
        .select_from(field)
        .where(
            field.c.document_id == document.c.id,
            field.c.name.in_(_EXPECTED_OF_NOTES),
            field.c.value != "",
            field.c.certain | field.c.changed_by.is_not(None),
        )
        .correlate(document)
        .scalar_subquery()
    )
