"""Words, phrases and numbers as a question to the full-text index, and to a single document's text.

The index is quick at listing documents, the text at looking whether one that is known otherwise has a word;
both give the same answer, for a token of the index is a word of the folded text.  On SQLite the index knows
the places of words (FTS5), on PostgreSQL only the words themselves: there a phrase is looked for in the
texts of the documents that have all of its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, Text, and_, column, func, literal, or_, select, table, text
from sqlalchemy import cast as cast_to
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Session

from desktop.db import vocabulary
from desktop.db.postgres.dressing import LONGEST, WORDS
from desktop.db.tables import DocumentTable, DocumentTextTable
from desktop.domain.collation import fold

_T = DocumentTextTable
SEARCH = table("document_search", column("rowid"))
"""SQLite's full-text index."""
_WITH_PREFIX_INDEX = 4
"""The index has lists of the beginnings up to this length."""
_MOST_LIKES = 40
"""Forms that a document's text is looked through for one by one."""
_WHOLE = literal(" ") + _T.body + literal(" ") + _T.facts + literal(" ")


@dataclass(frozen=True, slots=True)
class Term:
    """A folded word, or several in a row; ``begun``: the last may go on."""

    words: str
    begun: bool = False

    @property
    def is_phrase(self) -> bool:
        """Whether words have to stand in a row."""
        return " " in self.words

    def on_sqlite(self) -> str:
        """As FTS5 has it."""
        return f'"{self.words}"' + ("*" if self.begun else "")

    def on_server(self) -> str:
        """As PostgreSQL has it, but for the order of words."""
        parts = [_quoted(one) for one in self.words.split()]
        whole = " & ".join(parts) + (":*" if self.begun else "")
        return f"({whole})" if len(parts) > 1 else whole


def _quoted(word: str) -> str:
    inner = word[:LONGEST].replace("\\", "\\\\").replace("'", "''")
    return f"'{inner}'"


@dataclass(frozen=True, slots=True)
class TextMatch:
    """What a document's text must hold: one of these terms of the index, or one of the patterns."""

    terms: tuple[Term, ...]
    patterns: tuple[str, ...]
    """Of ``LIKE``, one of which has to fit; none: only the index can tell."""

    def on_server(self) -> ColumnElement[bool]:
        """For a row of the texts."""
        asked = cast_to(literal(" | ".join(one.on_server() for one in self.terms), Text), TSQUERY)
        known: ColumnElement[bool] = getattr(func, WORDS)(_T.body, _T.facts).bool_op("@@")(asked)
        if not any(one.is_phrase for one in self.terms):
            return known
        return and_(known, or_(*(_WHOLE.like(pattern) for pattern in self.patterns)))


@dataclass(frozen=True, slots=True)
class TextMatches:
    """Several that all have to be there."""

    all_of: tuple[TextMatch, ...] = ()
    is_sqlite: bool = True

    def __bool__(self) -> bool:
        return bool(self.all_of)

    @property
    def expression(self) -> str:
        """For SQLite's full-text index."""
        every = (" OR ".join(term.on_sqlite() for term in one.terms) for one in self.all_of)
        return " AND ".join(f"({one})" for one in every)

    @property
    def can_look(self) -> bool:
        """Whether a single document's text can be looked at instead."""
        return all(one.patterns for one in self.all_of)

    @property
    def has_phrase(self) -> bool:
        """Whether words have to stand in a row, which takes the index time."""
        return any(term.is_phrase for one in self.all_of for term in one.terms)

    def ids(self) -> Select[int]:
        """The ids of documents that fit."""
        if self.is_sqlite:
            return select(SEARCH.c.rowid).where(self.condition())
        return select(_T.document_id).where(*(one.on_server() for one in self.all_of))

    def condition(self) -> ColumnElement[bool]:
        """For a select from SQLite's index."""
        clause: Any = text("document_search MATCH :match").bindparams(match=self.expression)
        return cast("ColumnElement[bool]", clause)

    def in_text(self) -> ColumnElement[bool]:
        """For a document that is known otherwise: whether its text fits."""
        fits = [or_(*(_WHOLE.like(pattern) for pattern in one.patterns)) for one in self.all_of]
        return select(literal(1)).where(_T.document_id == DocumentTable.id, *fits).exists()


def together(session: Session, matches: Iterable[TextMatch]) -> TextMatches:
    """All of ``matches``, for the database of ``session``."""
    return TextMatches(tuple(matches), session.get_bind().dialect.name == "sqlite")


def rowid() -> ColumnElement[int]:
    """The index's id of a document."""
    return SEARCH.c.rowid


def word(session: Session, said: str) -> TextMatch:
    """A folded word in all its forms, and as the beginning of others."""
    if len(said) == 1:
        # The beginning of a million words: nobody means that.
        return TextMatch((Term(said),), (f"% {said} %",))
    begins = Term(said, begun=True)
    if not vocabulary.is_inflected(said):
        return TextMatch((begins,), (f"% {said}%",))
    known, complete = vocabulary.forms(session, said)
    others = sorted(one for one in known if not one.startswith(said))
    if complete and len(said) > _WITH_PREFIX_INDEX:
        # Listed, they are read lazily; as a beginning, all their lists would be merged first.
        terms = tuple(Term(one) for one in sorted(known | {said}))
    else:
        terms = (begins, *(Term(one) for one in others))
    patterns = (f"% {said}%", *(f"% {one} %" for one in others)) if len(others) <= _MOST_LIKES else ()
    return TextMatch(terms, patterns)


def phrase(words: str, *, begun: bool = False) -> TextMatch:
    """Folded words one behind the other; ``begun``: the last may go on."""
    return TextMatch((Term(words, begun),), (f"% {words}%" if begun else f"% {words} %",))


def any_of(matches: Sequence[TextMatch]) -> TextMatch:
    """One of several has to be there."""
    if len(matches) == 1:
        return matches[0]
    patterns = tuple(pattern for one in matches for pattern in one.patterns)
    every = all(one.patterns for one in matches)
    return TextMatch(tuple(term for one in matches for term in one.terms), patterns if every else ())


def words_of(session: Session, typed: str) -> list[TextMatch]:
    """Every word of ``typed``, whatever stands between them."""
    return [word(session, one) for one in dict.fromkeys(fold(typed).split())]


def having(session: Session, typed: str) -> ColumnElement[bool] | None:
    """For documents that hold every word of ``typed``; ``None`` if there is no word to look for."""
    matches = words_of(session, typed)
    return DocumentTable.id.in_(together(session, matches).ids()) if matches else None
