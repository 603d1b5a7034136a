"""Dictionaries and rules are kept, tried, and never leave a description without its code."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.booking.dictionaries import (
    Category,
    CategoryKind,
    Choice,
    Dimension,
    KpirColumn,
    PaymentMethod,
    Side,
    Term,
    VatRegister,
    Vehicle,
)
from desktop.domain.booking.rules import Conditions, Outcome, Rule
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.services.booking.bulk import BulkChange
from desktop.services.office import Office
from tests.services.booking.conftest import AddInvoice


@pytest.mark.parametrize(
    "term",
    [
        VatRegister(code="S2", name="Sprzedaż detaliczna", side=Side.SALES),
        Category(code="K1", name="Koszt", kind=CategoryKind.KPIR, column=KpirColumn.GOODS, vat_share=50),
        Category(code="K2", kind=CategoryKind.ACCOUNT, account="401-1", side=Side.PURCHASE),
        Vehicle(code="WX1234A", name="Skoda", cost_share=20, vat_share=100),
        PaymentMethod(code="blik", words=("blik", "kod blik")),
        Dimension(code="MPK", choices=(Choice(code="1", name="Warszawa"), Choice(code="2"))),
    ],
)
def test_items_are_kept_as_they_are(office: Office, term: Term) -> None:
    kept = office.booking.dictionaries.save(term)
    assert kept.id
    assert office.booking.dictionaries.all(None) == [kept]


def test_the_starting_set_is_added_once(office: Office) -> None:
    first = office.booking.dictionaries.begin()
    assert first > 30
    assert office.booking.dictionaries.begin() == 0


@pytest.mark.parametrize(
    ("term", "code"),
    [
        (Category(code=" "), "booking.code_missing"),
        (Vehicle(code="nie tablica"), "booking.plate"),
        (Category(code="X", kind=CategoryKind.KPIR), "booking.category_without_column"),
        (Category(code="X", kind=CategoryKind.ACCOUNT), "booking.category_without_account"),
        (Category(code="X", vat_share=101), "booking.share"),
    ],
)
def test_items_that_cannot_be_meant_are_refused(office: Office, term: Term, code: str) -> None:
    with pytest.raises(UserError) as caught:
        office.booking.dictionaries.save(term)
    assert caught.value.code == code


def test_no_code_twice_on_a_list_but_a_company_may_have_its_own(office: Office, company: Company) -> None:
    use = office.booking.dictionaries
    use.save(Category(code="PALIWO"))
    with pytest.raises(UserError) as caught:
        use.save(Category(code="paliwo"))
    assert caught.value.code == "booking.code_taken"
    use.save(Category(code="paliwo", company_id=company.id, name="Flota"))
    assert [one.name for one in use.for_company(company.id).categories] == ["Flota"]
    assert [one.name for one in use.for_company(None).categories] == [""]


def test_what_descriptions_name_is_switched_off_instead_of_deleted(
    described: Office, add_invoice: AddInvoice
) -> None:
    use = described.booking.dictionaries
    used, unused = (use.for_company(None).category(code) for code in ("BIUROWE", "MEDIA"))
    assert used is not None
    assert unused is not None
    described.booking.bulk.apply([add_invoice(("Papier", "10.00"))], BulkChange(category="BIUROWE"))
    assert use.used(used) == 1
    assert not use.remove(used)
    assert use.remove(unused)
    assert use.for_company(None).category("BIUROWE") is None
    assert any(one.code == "BIUROWE" and not one.active for one in use.all(None))


def test_files_are_looked_at_first_and_taken_whole_or_not_at_all(
    office: Office, company: Company, tmp_path: Path
) -> None:
    file = tmp_path / "listy.csv"
    file.write_text("Lista;Kod;Nazwa\nKategorie;A;Ala\nPojazdy;WX 1234A;Skoda\n", encoding="utf-8")
    preview = office.booking.imports.preview(file, company.id)
    assert (preview.new, preview.changed, preview.same) == (2, 0, 0)
    assert office.booking.dictionaries.all(company.id) == []
    assert office.booking.imports.take(preview) == 2
    assert office.booking.imports.preview(file, company.id).same == 2
    file.write_text("Lista;Kod;Nazwa\nKategorie;A;Alicja\nPojazdy;zła tablica;x\n", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        office.booking.imports.take(office.booking.imports.preview(file, company.id))
    assert caught.value.code == "booking.plate"
    assert office.booking.dictionaries.for_company(company.id).category("A") is not None
    assert [one.name for one in office.booking.dictionaries.for_company(company.id).categories] == ["Ala"]


def test_rules_keep_their_order_and_all_they_say(office: Office) -> None:
    use = office.booking.rules
    when = Conditions(
        contractor=("orlen",),
        words=("olej",),
        low=Decimal("1.00"),
        high=Decimal("9.50"),
        companies=frozenset({1}),
    )
    then = Outcome(category="PALIWO", vehicle="WX1234A", dimensions={"MPK": "1"}, marks=("MK",))
    first = use.save(Rule(name="a", when=when, then=then))
    second = use.save(Rule(name="b", when=when, then=then))
    assert (first.when, first.then) == (when, then)
    use.order([second.id, first.id])
    assert [one.name for one in use.all()] == ["b", "a"]
    use.remove(second.id)
    assert [one.name for one in use.all()] == ["a"]


def test_a_rule_is_tried_on_the_documents_there_are(described: Office, add_invoice: AddInvoice) -> None:
    for number in range(3):
        add_invoice(("Olej napędowy ON", f"{100 + number}.00"), seller="Orlen S.A.")
    add_invoice(("Kawa", "10.00"), seller="Orlen S.A.")
    add_invoice(("Olej silnikowy", "10.00"), seller="Bór S.A.")
    binned = add_invoice(("Olej napędowy ON", "10.00"), seller="Orlen S.A.")
    described.documents.bin([binned])
    say = Outcome(category="PALIWO")

    def documents(when: Conditions) -> int:
        return described.booking.rules.try_(Rule(name="r", when=when, then=say)).documents

    assert documents(Conditions(contractor=("orlen",))) == 4
    assert documents(Conditions(contractor=("orlen",), words=("olej napędow",))) == 3
    assert documents(Conditions(words=("olej",))) == 4
    assert documents(Conditions(low=Decimal(100), high=Decimal("125.00"))) == 2
    assert documents(Conditions(contractor=("nikt taki",))) == 0


def test_a_rule_takes_effect_at_once(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy ON", "100.00"), seller="Orlen S.A.")
    described.booking.rules.save(
        Rule(name="Orlen", when=Conditions(contractor=("orlen",)), then=Outcome(category="PALIWO"))
    )
    assert described.booking.shown(document).entry.lines[0].category == "PALIWO"
