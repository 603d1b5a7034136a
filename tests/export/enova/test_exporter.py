from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, total
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.contractors import Contractors
from desktop.export.drafts import Draft, Weight
from desktop.export.enova import parsing
from desktop.export.enova.exporter import EnovaExporter
from desktop.export.enova.places import (
    DOCUMENT_PLACES,
    ROW_PLACES,
    Subject,
    document_values,
    part_rows,
    rate_rows,
    row_values,
)
from desktop.export.enova.proposing import Proposal, propose
from desktop.export.enova.template import BadTemplate
from desktop.export.entries import Entry, entry_of
from desktop.export.fitting import one_line
from desktop.export.options import checked
from desktop.export.records import ExportDocument
from tests.export.enova.templates import FULL
from tests.export.optima.test_exporter import golden_documents
from tests.export.samples import ENOVA_TEMPLATE, job, sold, sound
from tests.export.strategies import batches

ENOVA = EnovaExporter()
EXPORTED = Path(__file__).with_name("exported.xml").read_bytes()
GOLDEN = Path(__file__).parents[1] / "golden" / "enova"
SPACE = "{http://www.soneta.pl/schema/business}"

TAXING = {"export.deduction", "export.cost", "export.cash", "export.due", "export.split_missing"}


def subject(document: ExportDocument) -> Subject:
    entry = entry_of(document)
    assert isinstance(entry, Entry)
    made = job(ENOVA, document)
    contractor = Contractors(made.sender.nip, [entry]).of(entry)
    return Subject(entry, 1, contractor, made.sender.nip, made.sender.name, made.settings)


def proposed(data: bytes = EXPORTED, **changes: object) -> Proposal:
    return propose(data, job(ENOVA, sound(**changes)))


def drafted(*documents: ExportDocument, template: str = FULL) -> Draft:
    return ENOVA.draft(job(ENOVA, *documents, purchase_template=template, sales_template=template))


def read(draft: Draft) -> list[etree._Element]:
    """The documents of all files, without their namespace."""
    found = []
    for file in draft.files:
        root = etree.fromstring(file.data)
        assert root.tag == f"{SPACE}session"
        found += [one for one in root if etree.QName(one).localname == "D"]
    return found


def codes(draft: Draft) -> set[str]:
    return {notice.message.code for notice in draft.notices}


def test_a_template_with_the_places_needs_no_warnings() -> None:
    half = part("SAM", "", "2264.70", "517.50", cost_share=75, vat_share=50)
    booked = BookedRecord(parts=(half,))
    asked = {"booked": booked, "cash_method": True, "due_date": None, "split_missing": True}

    assert codes(drafted(sound(**asked))) & TAXING == {"export.due", "export.split_missing"}
    assert codes(drafted(sound(**asked), template=ENOVA_TEMPLATE)) & TAXING == TAXING - {"export.due"}


def test_what_was_paid_has_its_places() -> None:
    (found,) = read(drafted(sound(paid=Decimal("1000.00"), amount_due=Decimal("1782.20"))))

    assert (found.get("zaplacono"), found.get("do_zaplaty")) == ("1000.00", "1782.20")
    assert found.get("uwagi") == ""


def part(category: str, rate: str, net: str, vat: str, **changes: object) -> BookedPart:
    gross = Decimal(net) + Decimal(vat)
    return BookedPart(
        category, category, rate, Decimal(net), Decimal(vat), gross, Decimal(net), Decimal(vat), **changes
    )


def test_every_place_has_a_text_and_no_other_has() -> None:
    source = subject(sound())

    assert set(document_values(source)) == set(DOCUMENT_PLACES)
    assert set(row_values(rate_rows(source.entry)[0], source.settings)) == set(ROW_PLACES)


@settings(max_examples=50, deadline=None)
@given(batches())
def test_any_documents_are_read_back_as_they_were(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    refused = {one.document for one in draft.notices if one.weight is Weight.REFUSED}
    assert {*draft.documents} | refused == {one.id for one in documents}
    entries = [entry_of(one) for one in documents if one.id in draft.documents]
    by_side = sorted(
        (one for one in entries if isinstance(one, Entry)), key=lambda one: one.side is Side.SALES
    )
    found = read(draft)
    guids = [one.get("guid") for document in found for one in document.iter() if one.get("guid")]
    assert len(guids) == len(set(guids))
    for element, entry in zip(found, by_side, strict=True):
        values = element.attrib
        assert values["numer"] == one_line(entry.number)
        assert values["nazwa"] == one_line(entry.partner.name)
        assert values["nip"] == entry.partner.number
        assert values["data_wystawienia"] == entry.issued.isoformat()
        assert _amounts(values, "") == entry.amounts
        assert _amounts(values, "_pln") == entry.zloty
        for kind in ("stawka", "pozycja"):
            rows = element.findall(f"{SPACE}{kind}")
            assert total(_amounts(one.attrib, "") for one in rows) == entry.amounts
            assert total(_amounts(one.attrib, "_pln") for one in rows) == entry.zloty
            assert sum(Decimal(one.get("vat_do_odliczenia")) for one in rows) == entry.deductible
        assert (element.find(f"{SPACE}KSeF") is not None) == bool(entry.document.ksef_number)
        assert one_line(entry.document.exemption_basis) in values["uwagi"]


def _amounts(values: object, ending: str) -> Amounts:
    return Amounts(*(Decimal(values[f"{name}{ending}"]) for name in ("netto", "vat", "brutto")))


@settings(max_examples=25, deadline=None)
@given(batches())
def test_the_preview_shows_what_stands_in_the_places(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    if not draft.files:
        return
    titles = [column.title for column in draft.sheets[0].columns]
    shown = [dict(zip(titles, row.cells, strict=True)) for row in draft.sheets[0].rows()]
    assert shown == [{name: one.get(name) for name in titles} for one in read(draft)]
    assert [sheet.title for sheet in draft.sheets] == ["Dokumenty", "Stawki VAT", "Kategorie i stawki"]


def test_a_template_made_of_a_document_gives_that_document_back() -> None:
    found = proposed()
    draft = drafted(sound(), template=found.template)
    written, given_ = (
        etree.tostring(etree.fromstring(data), method="c14n") for data in (draft.files[0].data, EXPORTED)
    )

    assert _texts(written) == _texts(given_) | {
        "NIP": ["5860100005"],
        "Kod": ["5860100005"],
        "Definicja": ["Definicja_1_1"],
        "Podmiot": ["Kontrahent_1_1"],
    }
    assert (found.missing, found.doubtful) == ((), (("DataDokumentu", "data_wystawienia"),))
    assert ("Symbol", "ZAK") in found.fixed


def _texts(data: bytes) -> dict[str, list[str]]:
    """Texts of elements without children by their names, but for the dictionary entry that is one too."""
    texts: dict[str, list[str]] = {}
    for one in etree.fromstring(data).iter(etree.Element):
        if not len(one):
            texts.setdefault(etree.QName(one).localname, []).append(one.text or "")
    return {**texts, "Opis": [text.replace("{&#123;", "{{") for text in texts["Opis"]]}


def test_a_template_made_of_a_document_fills_another() -> None:
    template = proposed().template
    rows = (
        VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
        VatRow("8", Decimal("10.00"), Decimal("0.80"), Decimal("10.80")),
        VatRow("5", Decimal("10.00"), Decimal("0.50"), Decimal("10.50")),
    )
    other = sound(
        id=8, number="A & 'B' <C>", vat_rows=rows,
        net=Decimal("120.00"), vat=Decimal("24.30"), gross=Decimal("144.30"),
    )  # fmt: skip
    root = etree.fromstring(drafted(sound(), other, template=template).files[0].data)

    assert root.xpath("//*[local-name()='NumerDokumentu']/text()") == ["1/11/2026", "A & 'B' <C>"]
    second = root.findall(f"{SPACE}ZakupEwidencja")[1]
    assert [one.text for one in second.iter(f"{SPACE}Stawka")] == ["23%", "8%", "5%"]
    assert second.findtext(f"{SPACE}Wartosc") == "144.30 PLN"
    for name, count in (("guid", 9), ("id", 7)):
        elements = [one for one in root.iter() if one.get(name) and etree.QName(one).localname != "Definicja"]
        of_documents = [one.get(name) for one in elements if etree.QName(one).localname != "Kontrahent"]
        assert len(of_documents) == len(set(of_documents)) == count
    assert len({one.get("guid") for one in root.iter(f"{SPACE}Kontrahent")}) == 1


def test_the_file_is_the_one_that_was_checked_by_hand() -> None:
    draft = drafted(*golden_documents(), template=proposed().template)

    for file in draft.files:
        assert file.data.decode() == (GOLDEN / f"documents{file.ending}").read_text(encoding="utf-8")


def test_a_split_is_found_beside_the_rates() -> None:
    parts = (
        part("TOWARY", "23", "2000.00", "460.00"),
        part("BIUROWE", "23", "250.00", "57.50"),
        part("BIUROWE", "zw", "14.70", "0.00"),
    )
    costs = "".join(
        f"<Koszt><Kategoria>{one.category}</Kategoria><Stawka>{one.rate}</Stawka>"
        f"<Netto>{one.net}</Netto><VAT>{one.vat}</VAT></Koszt>"
        for one in parts
    )
    data = EXPORTED.replace(b"<Platnosc>", f"<Koszty>{costs}</Koszty><Platnosc>".encode())
    found = proposed(data, booked=BookedRecord(parts=parts))

    assert "{{#pozycja}}<Koszt>\n<Kategoria>{{kategoria}}</Kategoria>" in found.template
    assert found.template.count("{{#stawka}}") == found.template.count("{{#pozycja}}") == 1


@pytest.mark.parametrize(
    ("data", "changes", "code"),
    [
        (EXPORTED, {"number": "2/11/2026"}, "enova.other_document"),
        (EXPORTED, {"issue_date": None}, "export.no_issue_date"),
        (EXPORTED.replace(b"14.70", b"14.71"), {}, "enova.no_rows_found"),
        (b"<session>", {}, "enova.not_well_formed"),
        (b"", {}, "enova.not_well_formed"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', {}, "enova.not_well_formed"),
        (b"<a>" * 100 + b"</a>" * 100, {}, "enova.not_well_formed"),
        (b"<a>" + b"<b/>" * 30_000 + b"</a>", {}, "enova.not_well_formed"),
        (b"<a>" + b" " * parsing.MAX_BYTES + b"</a>", {}, "enova.not_well_formed"),
    ],
)
def test_a_file_that_makes_no_template_is_refused_with_the_reason(
    data: bytes, changes: dict[str, object], code: str
) -> None:
    with pytest.raises(BadTemplate) as caught:
        proposed(data, **changes)
    assert caught.value.message.code == code


def test_what_was_not_found_is_named() -> None:
    data = EXPORTED.replace(b"586-010-00-05", b"111").replace(b"NIP=5860100005", b"NIP=1")

    assert proposed(data).missing == ("nip",)


def test_nothing_is_written_without_a_template_or_with_a_bad_one() -> None:
    none = ENOVA.draft(job(ENOVA, sound(), purchase_template="", sales_template=""))
    bad = drafted(sound(), template=FULL.replace("{{numer}}", "{{numre}}"))

    assert (none.files, codes(none)) == ((), {"enova.no_template"})
    assert (bad.files, codes(bad)) == ((), {"enova.unknown_place"})


def test_a_side_without_template_is_refused() -> None:
    draft = ENOVA.draft(job(ENOVA, sound(), sold(), purchase_template=FULL, sales_template=""))

    assert draft.documents == (7,)
    assert [file.ending for file in draft.files] == ["-zakup.xml"]
    assert "enova.no_sales_template" in codes(draft)


def test_what_a_template_has_no_place_for_is_said() -> None:
    correction = sound(
        kind=DocumentKind.CORRECTION,
        corrected_number="1/10/2026",
        correction_reason="zwrot",
        order_number="Z/1",
    )
    without = FULL.replace("uwagi='{{uwagi}}'", "").replace("przyczyna_korekty='{{przyczyna_korekty}}'", "")
    lost = drafted(correction, template=without)
    kept = drafted(correction, template=FULL.replace("przyczyna_korekty='{{przyczyna_korekty}}'", ""))

    (said,) = [one for one in lost.notices if one.message.code == "enova.no_place"]
    assert (said.weight, said.message.details["facts"]) == (Weight.CHANGED, "przyczyna korekty")
    assert read(kept)[0].get("uwagi") == "Przyczyna korekty: zwrot"


def test_names_of_the_program_are_set_by_code() -> None:
    described = BookedRecord("ZAK", "Zakup", "PRZ", "Przelew", parts=(part("MAT", "", "2264.70", "517.50"),))
    names = {"register": {"ZAK": "Koszty"}, "category": {"MAT": "401"}, "payment": {"PRZ": "Przelew 14"}}
    made = job(ENOVA, sound(booked=described), translation=names, purchase_template=FULL)
    (found,) = read(ENOVA.draft(made))

    assert (found.get("rejestr"), found.get("forma_platnosci")) == ("Koszty", "Przelew 14")
    assert {one.get("kategoria") for one in found.iter(f"{SPACE}pozycja")} == {"401"}


def test_parts_differ_by_their_shares_too() -> None:
    parts = (
        part("A", "23", "2000.00", "460.00", vat_share=50), part("A", "23", "250.00", "57.50"),
        part("A", "zw", "14.70", "0.00"),
    )  # fmt: skip
    entry = subject(sound(booked=BookedRecord(parts=parts))).entry

    assert (len(rate_rows(entry)), len(part_rows(entry))) == (2, 3)


def test_a_template_as_long_as_enova_makes_them_is_kept() -> None:
    long = FULL.replace("<D ", "<Pole>x</Pole>" * 3_000 + "<D ")

    assert checked(ENOVA.options, {"purchase_template": long})["purchase_template"] == long
