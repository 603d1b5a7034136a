"""The accounts that companies pay from join those whose statements come; batches keep their totals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_KEY = ("company_id", "account", "currency")
_SETTINGS = ("name", "address", "bic", "format", "encoding", "most_orders", "ksef_in_titles")


def upgrade() -> None:
    """Give the accounts of statements the settings of transfers; make room for the totals of batches."""
    op.add_column("export", sa.Column("totals", sa.JSON(), nullable=False, server_default="[]"))
    _join_accounts()


def _join_accounts() -> None:
    """Add those that only were paid from to those of statements."""
    with op.batch_alter_table("bank_account") as table:
        table.add_column(sa.Column("pays", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.add_column(sa.Column("name", sa.String(length=300), nullable=False, server_default=""))
        table.add_column(sa.Column("address", sa.String(length=300), nullable=False, server_default=""))
        table.add_column(sa.Column("bic", sa.String(length=11), nullable=False, server_default=""))
        table.add_column(sa.Column("format", sa.String(length=20), nullable=False, server_default=""))
        table.add_column(sa.Column("encoding", sa.String(length=20), nullable=False, server_default=""))
        table.add_column(sa.Column("most_orders", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("ksef_in_titles", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.drop_constraint("uq_bank_account_account_currency", type_="unique")
        # Two companies of one owner may have been set to pay from the same account.
        table.create_unique_constraint(
            "uq_bank_account_company_id_account_currency", ["company_id", "account", "currency"]
        )
    paid_from, known = _table("transfer_account"), _table("bank_account", "pays")
    same = sa.and_(*(paid_from.c[one] == known.c[one] for one in _KEY))
    settings = {one: sa.select(paid_from.c[one]).where(same).scalar_subquery() for one in _SETTINGS}
    there = sa.exists().where(same)
    op.execute(known.update().where(there).values(pays=sa.true(), **settings))
    columns = (*_KEY, *_SETTINGS)
    left = sa.select(*(paid_from.c[one] for one in columns), sa.true()).where(~there).order_by(paid_from.c.id)
    op.execute(known.insert().from_select([*columns, "pays"], left))
    op.drop_table("transfer_account")


def _table(name: str, *more: str) -> sa.TableClause:
    return sa.table(name, *(sa.column(one) for one in ("id", *_KEY, *_SETTINGS, *more)))
