"""Accounts seen are kept in one table, and beside a rate of exchange stands who typed it.

The contractors' table takes in the accounts that the checks had one of their own for.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

from desktop.domain.collation import fold, sort_key
from desktop.domain.contractors import country_of, name_core, number_core, number_fault, tidy_number

revision = "0025"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Say the company beside each account; add what only the checks had seen; drop their table."""
    op.add_column("contractor_account", sa.Column("company_id", sa.Integer(), nullable=True))
    op.drop_index("ix_contractor_account_contractor", "contractor_account")
    op.execute(
        "UPDATE contractor_account SET company_id = (SELECT held.company_id FROM contractor_document AS held"
        " WHERE held.document_id = contractor_account.document_id) WHERE document_id IS NOT NULL"
    )
    _take_over(op.get_bind())
    op.drop_table("account_use")
    op.create_index(
        "ix_contractor_account_contractor",
        "contractor_account",
        ["contractor_id", "account", "company_id", "day", "document_id"],
    )
    _say_who_typed()


def _take_over(bind: sa.Connection) -> None:
    """Give the accounts of approved documents of which no contractor knows to those whose number they bear.

    Those are proformas, and documents that are not gathered yet; what gathering says of such a document later
    takes the place of what is said here.
    """
    op.execute("CREATE TEMPORARY TABLE account_owner (number VARCHAR(30) PRIMARY KEY, contractor_id INTEGER)")
    owners = _owners(bind)
    if owners:
        target = sa.table("account_owner", sa.column("number"), sa.column("contractor_id"))
        rows = [{"number": number, "contractor_id": owner} for number, owner in owners.items()]
        bind.execute(sa.insert(target), rows)
    op.execute(
        "CREATE TEMPORARY TABLE account_moved AS SELECT DISTINCT seen.document_id AS document_id"
        " FROM account_use AS seen JOIN account_owner AS owner ON owner.number = seen.number"
        " LEFT JOIN company ON company.id = seen.company_id AND company.nip = seen.number"
        " WHERE seen.settled AND seen.company_id IS NOT NULL AND company.id IS NULL"
        " AND seen.document_id NOT IN (SELECT document_id FROM contractor_document)"
    )
    op.execute(
        "INSERT INTO contractor_document (document_id, contractor_id, company_id, number, name, address, day)"
        " SELECT seen.document_id, min(owner.contractor_id), min(seen.company_id), min(seen.number),"
        " min(document.contractor), '', min(seen.day)"
        " FROM account_moved JOIN account_use AS seen ON seen.document_id = account_moved.document_id"
        " JOIN account_owner AS owner ON owner.number = seen.number"
        " JOIN document ON document.id = seen.document_id GROUP BY seen.document_id"
    )
    op.execute(
        "INSERT INTO contractor_account (contractor_id, account, document_id, company_id, day)"
        " SELECT held.contractor_id, seen.account, seen.document_id, held.company_id, seen.day"
        " FROM account_moved JOIN account_use AS seen ON seen.document_id = account_moved.document_id"
        " JOIN contractor_document AS held ON held.document_id = seen.document_id"
        # Only international numbers are kept of contractors.
        " WHERE substr(seen.account, 1, 1) BETWEEN 'A' AND 'Z'"
    )
    op.execute("DROP TABLE account_moved")
    op.execute("DROP TABLE account_owner")


def _say_who_typed() -> None:
    """Say of rates that stand with documents which of them were typed in place of a table's."""
    for table in ("check_proof", "document_rate"):
        op.add_column(table, sa.Column("typed_by", sa.String(length=120), nullable=False, server_default=""))
    op.execute(
        "UPDATE document_rate SET typed_by = (SELECT typed.who FROM exchange_typed AS typed"
        " WHERE typed.currency = document_rate.currency AND typed.day = document_rate.day)"
        " WHERE who = '' AND EXISTS (SELECT 1 FROM exchange_typed AS typed"
        " WHERE typed.currency = document_rate.currency AND typed.day = document_rate.day"
        " AND typed.mid = document_rate.mid AND typed.per = document_rate.per"
        " AND typed.number = document_rate.table_number)"
        " AND NOT EXISTS (SELECT 1 FROM exchange_table WHERE exchange_table.day = document_rate.day"
        " AND exchange_table.number = document_rate.table_number)"
    )


def _owners(bind: sa.Connection) -> dict[str, int]:
    """Whose each number is; a new contractor is called what its newest document calls it."""
    named = bind.execute(
        sa.text(
            "SELECT newest.number, document.contractor FROM ("
            "SELECT number, max(document_id) AS id FROM account_use WHERE settled AND company_id IS NOT NULL"
            " AND document_id NOT IN (SELECT document_id FROM contractor_document) GROUP BY number"
            ") AS newest JOIN document ON document.id = newest.id"
        )
    ).all()
    tidy = {number: tidy_number(number) for number, _ in named}
    right = {number for number, one in tidy.items() if one and number_fault(one) is None}
    known: dict[str, int] = dict(bind.execute(sa.text("SELECT key, contractor_id FROM contractor_key")).all())
    names = {tidy[number]: name for number, name in named if number in right and tidy[number] not in known}
    if names:
        made = bind.scalars(
            sa.insert(_CONTRACTOR).returning(_CONTRACTOR.c.id, sort_by_parameter_order=True),
            [_new(number, name[:300]) for number, name in names.items()],
        )
        fresh = dict(zip(names, made, strict=True))
        target = sa.table("contractor_key", sa.column("key"), sa.column("contractor_id"))
        bind.execute(sa.insert(target), [{"key": key, "contractor_id": one} for key, one in fresh.items()])
        known |= fresh
    return {number: known[tidy[number]] for number in right}


_CONTRACTOR = sa.Table(
    "contractor",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    *(
        sa.Column(one, sa.Text)
        for one in ("number", "name", "short_name", "sort_name", "name_core", "search")
    ),
    *(sa.Column(one, sa.Text) for one in ("street", "post_code", "town", "email", "country", "origin")),
    sa.Column("active", sa.Boolean),
    sa.Column("given_names", sa.JSON),
    sa.Column("given_addresses", sa.JSON),
    sa.Column("changed_at", sa.DateTime),
)


def _new(number: str, name: str) -> dict[str, Any]:
    return {
        "number": number,
        "name": name,
        "short_name": "",
        "sort_name": sort_key(name)[:300],
        "name_core": name_core(name)[:300],
        "search": " ".join(dict.fromkeys(filter(None, map(fold, (name, number, number_core(number)))))),
        "street": "",
        "post_code": "",
        "town": "",
        "email": "",
        "country": country_of(number),
        "active": True,
        "origin": "documents",
        "given_names": [],
        "given_addresses": [],
        "changed_at": datetime.now(UTC).replace(tzinfo=None),
    }
