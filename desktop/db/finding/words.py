"""Words, phrases and numbers as a question to the full-text index, and to a single document's text.

The index is quick at listing documents, the text at looking whether one that is known otherwise has a word;
both give the same answer, for a token of the index is a word of the folded text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, and_, column, false, literal, or_, select, table, text
from sqlalchemy.orm import Session

from desktop.db import vocabulary
from desktop.db.tables import DocumentTable, DocumentTextTable
from desktop.domain.collation import fold

_T = DocumentTextTable
SEARCH = table("document_search", column("rowid"))
"""The full-text index."""
_WITH_PREFIX_INDEX = 4
"""The index has lists of the beginnings up to this length."""
_MOST_LIKES = 40
"""Forms that a document's text is looked through for one by one."""
_WHOLE = literal(" ") + _T.body + literal(" ") + _T.facts + literal(" ")


@dataclass(frozen=True, slots=True)
class TextMatch:
    """What a document's text must hold: as an expression of the index, and as patterns of its text."""

    expression: str
    patterns: tuple[str, ...]
    """Of ``LIKE``, one of which has to fit; none: only the index can tell."""


@dataclass(frozen=True, slots=True)
class TextMatches:
    """Several that all have to be there."""

    all_of: tuple[TextMatch, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.all_of)

    @property
    def expression(self) -> str:
        """For the full-text index."""
        return " AND ".join(f"({one.expression})" for one in self.all_of)

    @property
    def can_look(self) -> bool:
        """Whether a single document's text can be looked at instead."""
        return all(one.patterns for one in self.all_of)

    @property
    def has_phrase(self) -> bool:
        """Whether words have to stand in a row, which takes the index time."""
        return any(" " in one for one in re.findall(r'"([^"]*)"', self.expression))

    def ids(self) -> Select[int]:
        """The ids of documents that fit."""
        return select(SEARCH.c.rowid).where(self.condition())

    def condition(self) -> ColumnElement[bool]:
        """For a select from the index."""
        clause: Any = text("document_search MATCH :match").bindparams(match=self.expression)
        return cast("ColumnElement[bool]", clause)

    def in_text(self) -> ColumnElement[bool]:
        """For a document that is known otherwise: whether its text fits."""
        fits = [or_(*(_WHOLE.like(pattern) for pattern in one.patterns)) for one in self.all_of]
        return select(literal(1)).where(_T.document_id == DocumentTable.id, *fits).exists()


def rowid() -> ColumnElement[int]:
    """The index's id of a document."""
    return SEARCH.c.rowid


def word(session: Session, said: str) -> TextMatch:
    """A folded word in all its forms, and as the beginning of others."""
    if len(said) == 1:
        # The beginning of a million words: nobody means that.
        return TextMatch(f'"{said}"', (f"% {said} %",))
    begins = f'"{said}"*'
    if not vocabulary.is_inflected(said):
        return TextMatch(begins, (f"% {said}%",))
    known, complete = vocabulary.forms(session, said)
    others = sorted(one for one in known if not one.startswith(said))
    if complete and len(said) > _WITH_PREFIX_INDEX:
        # Listed, they are read lazily; as a beginning, all their lists would be merged first.
        listed = sorted(known | {said})
        expression = " OR ".join(f'"{one}"' for one in listed)
    else:
        expression = " OR ".join([begins, *(f'"{one}"' for one in others)])
    patterns = (f"% {said}%", *(f"% {one} %" for one in others)) if len(others) <= _MOST_LIKES else ()
    return TextMatch(expression, patterns)


def phrase(words: str, *, begun: bool = False) -> TextMatch:
    """Folded words one behind the other; ``begun``: the last may go on."""
    expression = f'"{words}"' + (" *" if begun else "")
    return TextMatch(expression, (f"% {words}%" if begun else f"% {words} %",))


def any_of(matches: Sequence[TextMatch]) -> TextMatch:
    """One of several has to be there."""
    if len(matches) == 1:
        return matches[0]
    patterns = tuple(pattern for one in matches for pattern in one.patterns)
    every = all(one.patterns for one in matches)
    return TextMatch(" OR ".join(f"({one.expression})" for one in matches), patterns if every else ())


def words_of(session: Session, typed: str) -> list[TextMatch]:
    """Every word of ``typed``, whatever stands between them."""
    return [word(session, one) for one in dict.fromkeys(fold(typed).split())]


def plainly(matches: Sequence[TextMatch]) -> ColumnElement[bool]:
    """The same for a database without a full-text index."""
    fits = [
        or_(*(_WHOLE.like(pattern) for pattern in one.patterns)) if one.patterns else false()
        for one in matches
    ]
    return DocumentTable.id.in_(select(_T.document_id).where(and_(*fits)))


def having(session: Session, typed: str) -> ColumnElement[bool] | None:
    """For documents that hold every word of ``typed``; ``None`` if there is no word to look for."""
    matches = words_of(session, typed)
    if not matches:
        return None
    if session.get_bind().dialect.name == "sqlite":
        return DocumentTable.id.in_(TextMatches(tuple(matches)).ids())
    return plainly(matches)
