"""The bank accounts of the office's companies: those whose statements come, and those that are paid from."""

from __future__ import annotations

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base


class BankAccountTable(Base):
    """An account of a company, and how its bank wants files of transfers.

    It is here because a statement of it came, because a person added it to pay from, or both.
    """

    __tablename__ = "bank_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    account: Mapped[str] = mapped_column(String(60))
    """An IBAN without blanks, or what the bank gave in its place: from such a one nothing is paid."""
    currency: Mapped[str] = mapped_column(String(3))
    pays: Mapped[bool] = mapped_column(default=False)
    """Transfers may go from it: a person said so."""
    name: Mapped[str] = mapped_column(String(300), default="")
    """The payer's name, as the file has it; empty of an account that is not paid from."""
    address: Mapped[str] = mapped_column(String(300), default="")
    bic: Mapped[str] = mapped_column(String(11), default="")
    format: Mapped[str] = mapped_column(String(20), default="")
    """Empty as the name is."""
    encoding: Mapped[str] = mapped_column(String(20), default="")
    most_orders: Mapped[int] = mapped_column(default=0)
    ksef_in_titles: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("company_id", "account", "currency"),)
