"""The KSeF codes on the pages of files: kept when a file is read, found again however it is divided."""

from __future__ import annotations

import base64

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from desktop.db.checking_tables import KsefSealTable
from desktop.db.tables import DocumentTable, PageTable
from desktop.domain.reading import Reading, Symbology
from desktop.domain.rules.facts import KsefSeal
from desktop.extraction.codes.ksef import parse_ksef

_MOST = 6
"""Of one page: an honest one has two."""


def put_seals(session: Session, sha256: str, reading: Reading) -> None:
    """Keep the codes of the pages that were read.

    A reading from words that are kept has no codes; what is known of its pages stays.
    """
    places = reading.file_pages or tuple(page.index for page in reading.pages)
    for place, page in zip(places, reading.pages, strict=False):
        codes = [code.text for code in page.codes if code.symbology is Symbology.QR]
        found = [seal for text in codes if (seal := parse_ksef(text)) is not None][:_MOST]
        if not found:
            continue
        session.execute(
            delete(KsefSealTable).where(KsefSealTable.sha256 == sha256, KsefSealTable.file_page == place)
        )
        session.add_all(
            KsefSealTable(
                sha256=sha256,
                file_page=place,
                position=position,
                nip=seal.nip,
                digest=seal.digest,
                issue_date=seal.issue_date,
                production=seal.production,
            )
            for position, seal in enumerate(found)
        )


def seals_of(session: Session, document: DocumentTable) -> tuple[KsefSeal, ...]:
    """The codes on the document's pages."""
    query = select(KsefSealTable).where(KsefSealTable.sha256 == document.sha256)
    if document.bundle_id is not None:
        own = select(PageTable.file_page).where(PageTable.document_id == document.id)
        query = query.where(KsefSealTable.file_page.in_(own))
    rows = session.scalars(query.order_by(KsefSealTable.file_page, KsefSealTable.position))
    return tuple(KsefSeal(row.nip, row.digest, row.issue_date, row.production) for row in rows)


def by_seal(session: Session, document: DocumentTable, *, is_xml: bool) -> Select[DocumentTable] | None:
    """Documents in the other form that a KSeF code proves to be the same invoice."""
    if is_xml:
        printed = select(KsefSealTable.sha256).where(KsefSealTable.digest == digest_of(document.sha256))
        return select(DocumentTable).where(DocumentTable.sha256.in_(printed)).order_by(DocumentTable.id)
    digests = {seal.digest for seal in seals_of(session, document)}
    hashes = [sha256 for digest in digests if (sha256 := _sha256_of(digest))]
    if not hashes:
        return None
    return select(DocumentTable).where(DocumentTable.sha256.in_(hashes)).order_by(DocumentTable.id)


def is_sealed(session: Session, xml: DocumentTable, picture: DocumentTable) -> bool:
    """Whether every KSeF code on ``picture`` is of the file ``xml``, and there is one."""
    digests = {seal.digest for seal in seals_of(session, picture)}
    return digests == {digest_of(xml.sha256)}


def digest_of(sha256: str) -> str:
    """A hash in hexadecimal as KSeF's codes write it: Base64 for addresses, without padding."""
    return base64.urlsafe_b64encode(bytes.fromhex(sha256)).rstrip(b"=").decode("ascii")


def _sha256_of(digest: str) -> str:
    """The inverse; empty for what is no hash."""
    try:
        data = base64.urlsafe_b64decode(f"{digest}=")
    except ValueError:
        return ""
    return data.hex() if len(data) == 32 else ""
