"""What companies pay: batches of transfers with their files, and marks."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json


class PaymentBatchTable(Base):
    """Transfers that were written together; kept for good, also once it is taken back."""

    __tablename__ = "payment_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(ForeignKey("company.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(String(100))
    format: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(34))
    """The company's, that is paid from."""
    day: Mapped[date]
    """On which the bank is to pay."""
    transfers: Mapped[int]
    totals: Mapped[Json]
    """Hundredths by currency."""
    written_at: Mapped[datetime | None]
    """When its files were all on the disk; NULL: the program was ended before."""
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[str] = mapped_column(String(100), default="")

    __table_args__ = (
        # The bank knows files by this number: it is never given again.
        {"sqlite_autoincrement": True},
    )


class PaymentFileTable(Base):
    """A file of a batch, whole: so it can be written again, byte for byte."""

    __tablename__ = "payment_file"

    batch_id: Mapped[int] = mapped_column(
        ForeignKey("payment_batch.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(String(2000))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)


class PaymentItemTable(Base):
    """A document's part of a transfer; below nought for a correction that was set off."""

    __tablename__ = "payment_item"

    batch_id: Mapped[int] = mapped_column(
        ForeignKey("payment_batch.id", ondelete="CASCADE"), primary_key=True
    )
    transfer: Mapped[int] = mapped_column(primary_key=True)
    """Which transfer of the batch, from 0."""
    document_id: Mapped[int] = mapped_column(primary_key=True, index=True)
    """Not a foreign key: what was paid is known longer than its document may be."""
    amount: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    number: Mapped[str] = mapped_column(String(200))
    number_key: Mapped[str] = mapped_column(String(200))
    """The number folded: letters and digits."""
    contractor: Mapped[str] = mapped_column(String(300))
    nip: Mapped[str] = mapped_column(String(30))
    account: Mapped[str] = mapped_column(String(34))
    """The recipient's."""
    title: Mapped[str] = mapped_column(Text)
    checks: Mapped[Json]
    """What the white list answered, and the remarks that somebody accepted."""

    __table_args__ = (Index("ix_payment_item_invoice", "nip", "number_key"),)


class PaymentMarkTable(Base):
    """That somebody said of a document that it is paid elsewhere, or not to be paid."""

    __tablename__ = "payment_mark"

    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), primary_key=True)
    who: Mapped[str] = mapped_column(String(100))
    at: Mapped[datetime]
