"""A print and a file of one invoice find each other by the hash in the print's KSeF code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company
from desktop.domain.fields import Box, FieldName
from desktop.domain.reading import Code, Inspection, MediaType, Reading, Symbology
from desktop.services import recording
from desktop.services.checking.seals import digest_of
from desktop.services.office import Office
from desktop.services.pairing import pair
from tests.builders import INVOICE_VALUES, SELLER_NIP, add_document, make_reading


def _with_code(reading: Reading, digest: str) -> Reading:
    text = f"https://qr.ksef.mf.gov.pl/invoice/{SELLER_NIP}/12-11-2026/{digest}"
    code = Code(text, Symbology.QR, Box(0, 0.1, 0.1, 0.2, 0.2))
    return replace(reading, pages=(replace(reading.pages[0], codes=(code,)), *reading.pages[1:]))


@pytest.mark.parametrize("xml_first", [True, False])
@pytest.mark.parametrize("same", [True, False])
def test_a_hash_pairs_what_was_read_with_another_number(
    office: Office, database: Database, company: Company, tmp_path: Path, xml_first: bool, same: bool
) -> None:
    xml = add_document(office, tmp_path, name="a1b2.xml", company_id=company.id)
    scan = add_document(office, tmp_path, name="skan0007.pdf", company_id=company.id)
    with database.read() as session:
        digest = digest_of(session.get_one(DocumentTable, xml).sha256)
    whole = make_reading(certain=set(FieldName))
    # The scanner made another number of it.
    misread = make_reading({**INVOICE_VALUES, FieldName.NUMBER: "FV/2026/11/O123"}, certain=())
    readings = {xml: whole, scan: _with_code(misread, digest if same else "A" * 43)}
    order = (xml, scan) if xml_first else (scan, xml)
    for document_id in order:
        with database.write() as session:
            document = session.get_one(DocumentTable, document_id)
            media = MediaType.XML if document_id == xml else MediaType.PDF
            recording.put_inspection(session, document, Inspection(media, 1))
            recording.put_reading(session, document, readings[document_id])
            pair(session, document)
    with database.read() as session:
        left = session.query(DocumentTable).all()
    assert len(left) == (1 if same else 2)
    assert {one.xml_sha256 is not None for one in left} == {same}
