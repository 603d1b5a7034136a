"""What is proposed, and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from desktop.domain.booking.dictionaries import Dictionaries, Side, VatRegister, Vehicle, for_company
from desktop.domain.booking.entry import Amounts, total
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.learning import BookingLesson, TaughtLine, weigh
from desktop.domain.booking.rules import Conditions, Outcome, Rule
from desktop.domain.booking.starting import starting_set
from desktop.domain.booking.suggesting import Knowledge, Proposal, Slot, Usual, propose
from desktop.domain.fields import LineItem
from desktop.domain.kinds import DocumentKind

TERMS = (*starting_set(), Vehicle(code="WX1234A", cost_share=75, vat_share=50))
KNOWN = for_company(TERMS, 1)


def item(name: str, net: str = "100.00", rate: str = "23") -> LineItem:
    return LineItem(name, net=Decimal(net), rate=rate)


def facts(*items: LineItem, company: int = 1, text: str = "") -> Facts:
    net = sum((one.net or Decimal(0) for one in items), Decimal("0.00")) or Decimal("100.00")
    vat = (net * 23 / 100).quantize(Decimal("0.01"))
    return Facts(
        company_id=company,
        kind=DocumentKind.COST_INVOICE,
        side=Side.PURCHASE,
        number="7740001454",
        contractor="ORLEN S.A.",
        amounts=Amounts(net, vat, net + vat),
        items=items,
        text=text,
        payment="Przelew 14 dni",
    )


def lesson(*lines: TaughtLine, company: int = 1, number: int = 1, **more: object) -> BookingLesson:
    made = BookingLesson("p:7740001454", company, lines, register="ZAKUP", by_items=True, number=number)
    return replace(made, **more)  # type: ignore[arg-type]


def fuel(number: int = 1, **more: object) -> BookingLesson:
    return lesson(TaughtLine("PALIWO", texts=("Olej napędowy ON",)), number=number, **more)


def suggest(
    document: Facts, lessons: list[BookingLesson], known: Dictionaries = KNOWN, **more: object
) -> Proposal:
    newest = sorted(lessons, key=lambda one: -one.number)
    others = [one for one in newest if one.key != document.key]
    own = [one for one in newest if one.key == document.key]
    weighted = weigh(own, others, document.company_id)
    return propose(document, Knowledge(known, weighted=weighted, **more))  # type: ignore[arg-type]


def codes(found: Proposal) -> list[str]:
    return [line.category for line in found.entry.lines]


def test_a_supplier_that_is_always_the_same() -> None:
    found = suggest(facts(item("Coś innego")), [fuel(number) for number in range(1, 6)])
    assert codes(found) == ["PALIWO"]
    (why,) = found.why(Slot.CATEGORY, 0)
    assert (why.why.code, why.why.details["hits"], why.why.details["of"]) == (
        "booking.why_supplier",
        "5",
        "5",
    )
    assert why.sure


def test_lines_are_told_apart_and_the_document_is_split_along_them() -> None:
    coffee = TaughtLine("REPREZENTACJA", texts=("Kawa latte duża",), share=0.1)
    diesel = TaughtLine("PALIWO", texts=("Olej napędowy ON",), share=0.9)
    document = facts(item("OLEJ NAPEDOWY EFECTA", "200.00"), item("Kawa late", "20.00", "8"))
    found = suggest(document, [lesson(diesel, coffee, number=number) for number in range(1, 5)])
    assert codes(found) == ["PALIWO", "REPREZENTACJA"]
    assert [line.items for line in found.entry.lines] == [(0,), (1,)]
    assert total(line.amounts for line in found.entry.lines) == document.amounts
    assert found.why(Slot.CATEGORY, 1)[0].why.code == "booking.why_text"


def test_tax_follows_the_rates_of_the_lines() -> None:
    coffee = TaughtLine("REPREZENTACJA", texts=("Kawa latte",))
    document = facts(item("Olej napędowy ON", "100.00", "23"), item("Kawa latte", "100.00", "zw"))
    document = replace(document, amounts=Amounts(Decimal("200.00"), Decimal("23.00"), Decimal("223.00")))
    found = suggest(document, [fuel(1), lesson(coffee, number=2)])
    assert [line.amounts.vat for line in found.entry.lines] == [Decimal("23.00"), Decimal("0.00")]


def test_the_companys_own_habit_comes_first() -> None:
    elsewhere = [fuel(number, company_id=2) for number in range(1, 9)]
    own = [lesson(TaughtLine("TOWARY", texts=("Olej napędowy ON",)), number=number) for number in (10, 11)]
    assert codes(suggest(facts(item("Olej napędowy ON")), [*elsewhere, *own])) == ["TOWARY"]
    assert codes(suggest(facts(item("Olej napędowy ON"), company=3), elsewhere)) == ["PALIWO"]


def test_two_newest_that_agree_are_how_it_is_done_now() -> None:
    before = [fuel(number) for number in range(1, 11)]
    now = lesson(TaughtLine("TOWARY", texts=("Olej napędowy ON",)), number=11)
    document = facts(item("Olej napędowy ON"))
    assert codes(suggest(document, [*before, now])) == ["PALIWO"]
    assert codes(suggest(document, [*before, now, replace(now, number=12)])) == ["TOWARY"]


def test_other_suppliers_lines_help_but_are_never_sure() -> None:
    other = [replace(fuel(number), key="p:5860104121") for number in range(1, 9)]
    found = suggest(facts(item("Olej napędowy ON")), other)
    assert codes(found) == ["PALIWO"]
    assert found.why(Slot.CATEGORY, 0)[0].why.code == "booking.why_text_elsewhere"
    assert not found.sure


def test_a_split_by_shares_is_repeated_to_the_grosz() -> None:
    split = lesson(TaughtLine("CZYNSZ", share=0.6001), TaughtLine("MEDIA", share=0.3999), by_items=False)
    found = suggest(facts(item("opłaty", "1234.57")), [replace(split, number=n) for n in range(1, 5)])
    assert codes(found) == ["CZYNSZ", "MEDIA"]
    assert found.entry.lines[0].amounts.net == Decimal("740.74")
    assert found.entry.amounts.net == Decimal("1234.57")


def test_rules_come_before_what_was_learnt() -> None:
    rule = Rule(
        name="Orlen → towary",
        when=Conditions(contractor=("orlen",)),
        then=Outcome(category="TOWARY", description="Zakup towaru", register="ZAKUP IMP", marks=("MK",)),
    )
    found = suggest(facts(item("Olej napędowy ON")), [fuel(n) for n in range(1, 6)], rules=[rule])
    assert codes(found) == ["TOWARY"]
    assert found.entry.register == "ZAKUP IMP"
    assert found.entry.lines[0].description == "Zakup towaru"
    assert "MK" in found.entry.marks.texts()
    assert found.why(Slot.CATEGORY, 0)[0].why.details == {"rule": "Orlen → towary"}


def test_a_rule_with_words_takes_only_its_lines() -> None:
    rule = Rule(name="kawa", when=Conditions(words=("kawa",)), then=Outcome(category="REPREZENTACJA"))
    document = facts(item("Olej napędowy ON"), item("Kawa latte", "10.00"))
    found = suggest(document, [fuel(n) for n in range(1, 6)], rules=[rule])
    assert codes(found) == ["PALIWO", "REPREZENTACJA"]


def test_a_rule_whose_category_is_gone_says_nothing() -> None:
    rule = Rule(name="r", when=Conditions(contractor=("orlen",)), then=Outcome(category="NIE MA"))
    assert codes(suggest(facts(item("Olej napędowy ON")), [fuel()], rules=[rule])) == ["PALIWO"]


def test_the_contractors_card_is_asked_where_lines_say_nothing_sure() -> None:
    usual = Usual(category="BIUROWE", register="ZAKUP IMP", description="Materiały")
    found = suggest(facts(item("cokolwiek")), [], usual=usual)
    assert (codes(found), found.entry.register) == (["BIUROWE"], "ZAKUP IMP")


def test_a_known_vehicle_gives_its_shares_to_fuel_and_not_to_coffee() -> None:
    coffee = TaughtLine("BIUROWE", texts=("Kawa latte",))
    document = facts(item("Olej napędowy ON"), item("Kawa latte"), text="pojazd wx 1234a")
    found = suggest(document, [fuel(1), lesson(coffee, number=2)])
    fuel_line, coffee_line = found.entry.lines
    assert (fuel_line.vehicle, fuel_line.cost_share, fuel_line.vat_share) == ("WX1234A", 75, 50)
    assert coffee_line.vehicle == ""
    assert found.why(Slot.VEHICLE, 0)[0].why.code == "booking.why_plate"


def test_the_form_of_payment_is_what_is_printed() -> None:
    assert suggest(facts(item("x")), []).entry.payment == "przelew"


def test_the_only_register_needs_no_thought_and_the_first_of_several_does() -> None:
    one = for_company([VatRegister(code="Z1"), VatRegister(code="S1", side=Side.SALES)], None)
    assert suggest(facts(item("x")), [], one).why(Slot.REGISTER)[0].sure
    assert not suggest(facts(item("x")), []).why(Slot.REGISTER)[0].sure


def test_nothing_known_proposes_no_category_and_is_not_sure() -> None:
    found = suggest(facts(item("zupełnie nowe")), [])
    assert codes(found) == [""]
    assert not found.sure


def test_a_document_without_amounts_is_not_split() -> None:
    assert suggest(replace(facts(item("x")), amounts=None), [fuel()]).entry.lines == ()


def test_marks_that_people_took_away_are_not_guessed_again() -> None:
    from desktop.domain.booking.marks import MarkFacts
    from desktop.domain.dates import Month

    sold = replace(
        facts(item("Usługa transportowa")),
        side=Side.SALES,
        kind=DocumentKind.SALES_INVOICE,
        marks=MarkFacts(side=Side.SALES, month=Month(2026, 11), items=("Usługa transportowa",)),
    )
    taught = BookingLesson(sold.key, 1, (TaughtLine("SPRZEDAŻ"),))
    assert "GTU_13" in suggest(sold, []).entry.marks.texts()
    assert "GTU_13" not in suggest(sold, [replace(taught, number=n) for n in (1, 2, 3)]).entry.marks.texts()
    bearing = replace(taught, marks=("GTU_12",))
    texts = suggest(sold, [replace(bearing, number=n) for n in (1, 2, 3)]).entry.marks.texts()
    assert "GTU_12" in texts
