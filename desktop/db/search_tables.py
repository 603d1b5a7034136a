"""The tables that finding documents is quick by, and the searches that people keep."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Integer, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables import Base, Json


class DocumentCountTable(Base):
    """How many documents a company has in a month; kept by triggers.

    ``month`` is empty for documents without one, ``company_id`` 0 for those of no company.
    """

    __tablename__ = "document_count"
    __table_args__ = ({"sqlite_with_rowid": False},)

    company_id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    kept: Mapped[int] = mapped_column(Integer)
    """All but those in the bin."""
    waiting: Mapped[int] = mapped_column(Integer)
    """In one of :data:`~desktop.domain.statuses.WAITING`."""
    held: Mapped[int] = mapped_column(Integer)
    binned: Mapped[int] = mapped_column(Integer)


class ContractorNameTable(Base):
    """A contractor's name as it was read or typed on some document, once.

    Names of which no document is left find nothing, and cost nothing; erasing a person drops them.
    """

    __tablename__ = "contractor_name"

    id: Mapped[int] = mapped_column(primary_key=True)
    sort_name: Mapped[str] = mapped_column(String(300), unique=True)
    """The documents' ``contractor_sort``."""
    folded: Mapped[str] = mapped_column(String(300))
    name: Mapped[str] = mapped_column(String(300))


class SearchStemTable(Base):
    """A word of the full-text index by a stem of it: see :mod:`desktop.domain.search.inflection`.

    Every word stands here by itself too, so that the words with a beginning are a range of the key.
    """

    __tablename__ = "search_stem"
    __table_args__ = ({"sqlite_with_rowid": False},)

    stem: Mapped[str] = mapped_column(String(24), primary_key=True)
    word: Mapped[str] = mapped_column(String(24), primary_key=True)


class SavedViewTable(Base):
    """A search that somebody keeps, with how its list is to look."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("user", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user: Mapped[str] = mapped_column(String(100))
    name: Mapped[str] = mapped_column(String(100))
    query: Mapped[str] = mapped_column(Text)
    sort: Mapped[Json] = mapped_column(default=dict)
    columns: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    """The list's columns as the window keeps them; empty: as they are."""
    counted: Mapped[bool] = mapped_column(default=False)
    """Whether the tree says how many documents it has."""
    position: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
