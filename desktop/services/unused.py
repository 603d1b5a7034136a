"""Originals that nothing refers to any longer."""

from __future__ import annotations

import logging

from sqlalchemy import and_, delete, exists, or_, select

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.statement_tables import BankStatementTable
from desktop.db.tables import BundleTable, DocumentTable, KeptPartTable, OriginalTable

_LOG = logging.getLogger(__name__)


def remove(database: Database, store: FileStore) -> None:
    """Remove them, also those that a power cut left behind."""
    held = or_(DocumentTable.sha256 == OriginalTable.sha256, DocumentTable.xml_sha256 == OriginalTable.sha256)
    unused = and_(
        ~exists().where(held),
        # What was left out of a delivery may be called back.
        ~exists().where(KeptPartTable.sha256 == OriginalTable.sha256),
        ~exists().where(BankStatementTable.sha256 == OriginalTable.sha256),
    )
    with database.read() as session:
        hashes = list(session.scalars(select(OriginalTable.sha256).where(unused)))
    for sha256 in hashes:
        with database.write() as session:
            row = session.scalar(select(OriginalTable).where(OriginalTable.sha256 == sha256, unused))
            if row is None:
                continue
            try:
                # Inside the transaction: nobody can take the same file in while it goes.  Its row goes
                # after it, so that whatever happens in between is made up for the next time.
                store.remove(sha256)
            except OSError as error:
                _LOG.warning("an original cannot be removed yet: %s", type(error).__name__)
                continue
            session.execute(delete(BundleTable).where(BundleTable.sha256 == sha256))
            session.delete(row)
