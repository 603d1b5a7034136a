"""The files that statements came in: kept as the documents' originals are, and written out again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path, PurePosixPath

from sqlalchemy.orm import Session

from desktop.db.filestore import FileStore, sha256_of
from desktop.db.statement_tables import BankStatementTable
from desktop.db.tables import OriginalTable
from desktop.domain.errors import UserError
from desktop.export.atomic import claimed, write_files
from desktop.export.originals.naming import safe_name

_LONGEST_NAME, _LONGEST_ENDING = 100, 10


def keep(session: Session, store: FileStore, path: Path, sha256: str) -> None:
    """Keep the file at ``path``, which has this content, in the caller's transaction.

    While that lasts nobody removes what is not used; a statement's file is small.  Raises
    :class:`UserError` ``file.changing`` if the content is another one by now, else as
    :meth:`FileStore.put`.
    """
    if session.get(OriginalTable, sha256) is not None and store.is_intact(sha256):
        return
    stored = store.put(path)
    if stored.sha256 != sha256:
        if session.get(OriginalTable, stored.sha256) is None:
            store.remove(stored.sha256)
        raise UserError("file.changing")
    if session.get(OriginalTable, sha256) is None:
        session.add(OriginalTable(sha256=sha256, size=stored.size, stored_at=datetime.now(UTC)))
        session.flush()


def write_copy(row: BankStatementTable, store: FileStore, directory: Path) -> Path:
    """Write the file of a statement into ``directory`` by its name, with a number where that is taken.

    Raises :class:`UserError` ``export.no_folder``, ``statement.not_kept``, ``statement.file_lost`` or what
    writing raises.
    """
    if not directory.is_dir():
        raise UserError("export.no_folder", path=directory)
    kept = store.path(row.sha256)
    if not kept.is_file():
        raise UserError("statement.not_kept", file=row.file_name)
    if sha256_of(kept) != row.sha256:
        raise UserError("statement.file_lost", file=row.file_name)
    with claimed(_names(directory, row.file_name), lambda target: (target,)) as target:
        write_files({target: kept.read_bytes()})
    return target


def _names(directory: Path, file_name: str) -> Iterator[Path]:
    # By mail it may have come from anybody.
    given = PurePosixPath(file_name)
    stem, ending = safe_name(given.stem, _LONGEST_NAME) or "wyciag", safe_name(given.suffix, _LONGEST_ENDING)
    suffix = f".{ending}" if ending else ""
    yield directory / f"{stem}{suffix}"
    for number in count(2):
        yield directory / f"{stem}-{number}{suffix}"
