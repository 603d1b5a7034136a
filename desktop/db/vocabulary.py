"""The words of the full-text index by their stems: how "faktury" finds "fakturze".

The index holds words as they stand on the paper.  A search for a word asks here for its other forms and
looks for all of them: no document has to be read again if the rules of inflection change, and the index
that was there before is used as it is.  Words of new documents are put in with their text; those of an
older database are taken from the index itself (SQLite) or from the texts, a stretch at a time.  Until
that is done, every word is looked for as a beginning too, as it always was: nothing is lost meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import column, select, table
from sqlalchemy.orm import Session

from desktop.db.inserting import insert_or_leave
from desktop.db.search_tables import SearchStemTable
from desktop.db.tables import DocumentTextTable, SettingTable
from desktop.domain.search.inflection import LONGEST, SHORTEST, stems

FORMS = 300
"""Forms of a word, and words with a beginning, that a search lists one by one."""

_S = SearchStemTable
_KEY = "search_words"
_VERSION = 1
"""Of the rules: with others, the words are taken in anew."""
_WORDS_OF_ONE = 200
"""About as many different words a document has."""
_index_words = table("document_search_words", column("term"))


def is_inflected(word: str) -> bool:
    """Whether a word has forms: letters only, not too short and not too long."""
    return SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha()


def put_words(session: Session, folded: str) -> None:
    """Know the words of a folded text."""
    _put(session, set(filter(is_inflected, folded.split())))


def _put(session: Session, words: Iterable[str]) -> None:
    rows = [{"stem": stem, "word": word} for word in sorted(words) for stem in stems(word)]
    if rows:
        insert_or_leave(session, _S, rows)


def is_ready(session: Session) -> bool:
    """Whether every word of the index is known."""
    row = session.get(SettingTable, _KEY)
    return row is not None and row.value.get("version") == _VERSION and bool(row.value.get("done"))


def take_some(session: Session, most: int) -> str | None:
    """Take in the next ``most`` words of the index; the last one, or ``None`` once all are known."""
    row = session.get(SettingTable, _KEY)
    if row is None or row.value.get("version") != _VERSION:
        row = session.merge(SettingTable(key=_KEY, value={"version": _VERSION, "after": "", "done": False}))
    if row.value["done"]:
        return None
    after = str(row.value["after"])
    sqlite = session.get_bind().dialect.name == "sqlite"
    last, words = _after_word(session, after, most) if sqlite else _after_document(session, after, most)
    _put(session, set(filter(is_inflected, words)))
    row.value = {"version": _VERSION, "after": after if last is None else last, "done": last is None}
    return last


def _after_word(session: Session, after: str, most: int) -> tuple[str | None, list[str]]:
    """The last word to go on behind, ``None`` at the end, and the words."""
    query = select(_index_words.c.term).where(_index_words.c.term > after).order_by(_index_words.c.term)
    terms = list(session.scalars(query.limit(most)))
    return (None if len(terms) < most else terms[-1]), terms


def _after_document(session: Session, after: str, most: int) -> tuple[str | None, list[str]]:
    """The last document to go on behind, ``None`` at the end, and its words, and those of others before."""
    text = DocumentTextTable
    query = select(text.document_id, text.body, text.facts).where(text.document_id > int(after or 0))
    rows = session.execute(query.order_by(text.document_id).limit(max(1, most // _WORDS_OF_ONE))).all()
    words = [word for row in rows for one in (row.body, row.facts) for word in one.split()]
    return (str(rows[-1].document_id) if rows else None), words


def forms(session: Session, word: str) -> tuple[set[str], bool]:
    """Words of the index that are forms of ``word`` or begin with it; whether those are all of them."""
    akin = set(session.scalars(select(_S.word).where(_S.stem.in_(stems(word))).limit(FORMS + 1)))
    begun = set(
        session.scalars(
            # "{" stands right behind "z".
            select(_S.word).where(_S.stem >= word, _S.stem < word + "{").distinct().limit(FORMS + 1)
        )
    )
    found = akin | {one for one in begun if one.startswith(word)}
    return found, max(len(akin), len(begun)) <= FORMS and is_ready(session)
