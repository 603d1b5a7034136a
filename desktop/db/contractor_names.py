"""The contractors' names that stand on documents, each once: what a search tells a name by."""

from __future__ import annotations

from sqlalchemy import delete, func, literal, select, update
from sqlalchemy.orm import Session

from desktop.db.search_tables import ContractorNameTable
from desktop.db.tables import DocumentTable
from desktop.domain.collation import fold

_N = ContractorNameTable
MANY = 500
"""Names that a search lists one by one."""


def put_contractor(session: Session, sort_name: str, name: str) -> None:
    """Know that some document is from, or to, the contractor ``name``."""
    if not sort_name or session.scalar(select(_N.id).where(_N.sort_name == sort_name)) is not None:
        return
    session.add(ContractorNameTable(sort_name=sort_name, folded=fold(name)[:300], name=name[:300]))
    # Seen at once, or a second document of the same transaction would add it again.
    session.flush()


def names_with(session: Session, words: str, most: int = MANY) -> list[str]:
    """The sort names of contractors whose names have ``words`` in a row, the last as a beginning."""
    folded = fold(words)
    if not folded:
        return []
    # Folded words are letters and digits: nothing in them is a wildcard.
    query = select(_N.sort_name).where((literal(" ") + _N.folded).like(f"% {folded}%"))
    return list(session.scalars(query.limit(most)))


def newer_than(session: Session, last: int) -> list[tuple[int, str, str]]:
    """Number, folded name and name of those that came behind number ``last``, in that order."""
    query = select(_N.id, _N.folded, _N.name).where(_N.id > last, _N.folded != "").order_by(_N.id)
    return [(number, folded, name) for number, folded, name in session.connection().execute(query)]


def forget_unused(session: Session) -> None:
    """Drop the names that stand on no document any longer."""
    newest = session.scalar(select(func.max(_N.id)))
    unused = _N.sort_name.not_in(select(DocumentTable.contractor_sort).distinct())
    session.execute(delete(_N).where(unused, _N.id != newest))
    # Whoever knows all up to the highest number would miss a name that was given it anew.
    emptied = update(_N).where(unused, _N.id == newest).values(sort_name="", folded="", name="")
    session.execute(emptied)
