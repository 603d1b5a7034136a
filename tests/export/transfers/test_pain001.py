"""pain.001 files against the ISO schemas, and read back by their elements."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import sepaxml
import xmlschema
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.payments.transfer import FileFormat, Order, Transfer
from desktop.export.transfers import pain001
from desktop.export.transfers.letters import clean, says_anything
from desktop.export.transfers.notices import Change, Place
from tests.domain.payments.cases import GERMAN_ACCOUNT, PAYER, PAYER_ACCOUNT, transfer
from tests.export.transfers.orders import domestic, order, usual

GOLDEN = Path(__file__).parent / "golden"
VERSIONS = (FileFormat.PAIN_03, FileFormat.PAIN_09)
each_version = pytest.mark.parametrize("version", VERSIONS)


@cache
def schema(version: FileFormat) -> xmlschema.XMLSchema:
    number = version.value.removeprefix("pain001.")
    return xmlschema.XMLSchema(str(Path(sepaxml.__file__).parent / "schemas" / f"pain.001.001.{number}.xsd"))


def written(asked: Order, version: FileFormat) -> ET.Element:
    """The file's root without namespaces, once the schema has taken it."""
    data = pain001.write(asked, version).data
    schema(version).validate(data.decode("utf-8"))
    root = ET.fromstring(data)
    for element in root.iter():
        element.tag = element.tag.partition("}")[2]
    return root


@each_version
def test_the_golden_file_byte_for_byte(version: FileFormat) -> None:
    data = pain001.write(usual(with_euro=True), version).data
    assert data == (GOLDEN / f"{version.value}.xml").read_bytes()


@each_version
def test_the_schema_takes_one_of_each_kind(version: FileFormat) -> None:
    root = written(usual(with_euro=True), version)
    head = root.find("CstmrCdtTrfInitn/GrpHdr")
    assert head is not None
    assert (head.findtext("MsgId"), head.findtext("NbOfTxs"), head.findtext("CtrlSum")) == (
        "BZD0000007", "4", "25263.01",
    )  # fmt: skip
    payments = root.findall("CstmrCdtTrfInitn/PmtInf")
    assert [one.findtext("PmtTpInf/SvcLvl/Cd") for one in payments] == [None, "SEPA"]
    assert [one.findtext("CtrlSum") for one in payments] == ["24723.01", "540.00"]
    day = "ReqdExctnDt/Dt" if version is FileFormat.PAIN_09 else "ReqdExctnDt"
    assert {one.findtext(day) for one in payments} == {"2026-11-26"}
    assert {one.findtext("DbtrAgt/FinInstnId/ClrSysMmbId/MmbId") for one in payments} == {"10101010"}


@each_version
def test_a_known_bic_names_the_bank(version: FileFormat) -> None:
    root = written(replace(usual(), payer=replace(PAYER, bic="BREXPLPWXXX")), version)
    name = "BICFI" if version is FileFormat.PAIN_09 else "BIC"
    assert root.findtext(f".//DbtrAgt/FinInstnId/{name}") == "BREXPLPWXXX"
    abroad = written(replace(usual(), payer=replace(PAYER, account=GERMAN_ACCOUNT)), version)
    assert abroad.findtext(".//DbtrAgt/FinInstnId/Othr/Id") == "NOTPROVIDED"


@settings(deadline=None, max_examples=60)
@given(st.lists(domestic(), min_size=1, max_size=4), st.sampled_from(VERSIONS), st.booleans())
def test_whatever_documents_say_the_schema_takes_the_file(
    transfers: list[Transfer], version: FileFormat, abroad: bool
) -> None:
    if abroad:
        transfers = [
            replace(one, account=GERMAN_ACCOUNT, currency="EUR") if one.split is None else one
            for one in transfers
        ]
    for one in transfers:
        # The rules refuse what has no name, title or number.
        assume(says_anything(clean(one.recipient.name).text) and clean(one.title).text)
    root = written(order(*transfers), version)
    found = root.findall(".//CdtTrfTxInf")
    assert [Decimal(one.findtext("Amt/InstdAmt") or "") for one in found] == [one.amount for one in transfers]
    assert [one.findtext("CdtrAcct/Id/IBAN") for one in found] == [one.account for one in transfers]
    assert root.findtext(".//DbtrAcct/Id/IBAN") == PAYER_ACCOUNT
    names = [one.findtext("PmtId/EndToEndId") for one in found]
    assert len(set(names)) == len(names)
    for element, asked in zip(found, transfers, strict=True):
        title = element.findtext("RmtInf/Ustrd") or ""
        assert 0 < len(title) <= 140
        if asked.split is not None:
            assert title.startswith(f"/VAT/{asked.split.vat:.2f}".replace(".", ",") + "/IDC/5860104121/INV/")
        if asked.currency == "EUR":
            assert title.isascii()


def test_an_address_without_a_polish_post_code_is_left_out_of_the_newer_version() -> None:
    odd = order(transfer(address="Hauptstr. 5, 10115 Berlin"))
    assert written(odd, FileFormat.PAIN_03).findtext(".//AdrLine") == "Hauptstr. 5, 10115 Berlin"
    assert written(odd, FileFormat.PAIN_09).find(".//PstlAdr") is None
    notices = pain001.write(odd, FileFormat.PAIN_09).notices
    assert [(one.place, one.change) for one in notices] == [(Place.ADDRESS, Change.DROPPED)]


def test_sepa_has_latin_letters_alone_and_says_so() -> None:
    abroad = order(transfer(name="Łąka", account=GERMAN_ACCOUNT, currency="EUR", address=""))
    root = written(abroad, FileFormat.PAIN_09)
    assert root.findtext(".//Cdtr/Nm") == "Laka"
    assert (root.findtext(".//Dbtr/Nm"), root.findtext(".//ChrgBr")) == ("Zolw sp. z o.o.", "SLEV")
    places = {one.place for one in pain001.write(abroad, FileFormat.PAIN_09).notices}
    assert places == {Place.PAYER, Place.RECIPIENT}


def test_the_same_order_makes_the_same_bytes() -> None:
    for version in VERSIONS:
        assert pain001.write(usual(), version) == pain001.write(usual(), version)
