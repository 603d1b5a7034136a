"""Accounts seen are kept in one table, and beside a rate of exchange stands who typed it.

The contractors' table takes in the accounts that the checks had one of their own for.
"""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from desktop.domain.collation import fold, sort_key
from desktop.domain.contractors import country_of, name_core, number_core, number_fault, tidy_number

revision = "0025"
down_revision = "0021"
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
    numbers = bind.execute(
        sa.text(
            "SELECT number, max(document_id) FROM account_use"
            " WHERE settled AND company_id IS NOT NULL"
            " AND document_id NOT IN (SELECT document_id FROM contractor_document) GROUP BY number"
        )
    ).all()
    for number, newest in numbers:
        tidy = tidy_number(number)
        if tidy and number_fault(tidy) is None:
            owner = _contractor(bind, tidy, newest)
            bind.execute(
                sa.text("INSERT INTO account_owner (number, contractor_id) VALUES (:number, :owner)"),
                {"number": number, "owner": owner},
            )
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


def _contractor(bind: sa.Connection, number: str, newest: int) -> int:
    """The contractor with this number; a new one is called what its newest document calls it."""
    known: int | None = bind.execute(
        sa.text("SELECT contractor_id FROM contractor_key WHERE key = :number"), {"number": number}
    ).scalar()
    if known is not None:
        return known
    name: str = bind.execute(
        sa.text("SELECT contractor FROM document WHERE id = :newest"), {"newest": newest}
    ).scalar_one()[:300]
    contractor = sa.table(
        "contractor",
        *(sa.column(one) for one in ("number", "name", "short_name", "sort_name", "name_core", "search")),
        *(sa.column(one) for one in ("street", "post_code", "town", "email", "country", "active", "origin")),
        sa.column("given_names", sa.JSON()),
        sa.column("given_addresses", sa.JSON()),
        sa.column("changed_at", sa.DateTime()),
        sa.column("id"),
    )
    values = {
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
    made: int = bind.execute(sa.insert(contractor).values(values).returning(contractor.c.id)).scalar_one()
    bind.execute(
        sa.text("INSERT INTO contractor_key (key, contractor_id) VALUES (:number, :made)"),
        {"number": number, "made": made},
    )
    return made
