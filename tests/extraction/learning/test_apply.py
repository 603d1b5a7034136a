"""Reading with what was learnt: it helps where it fits better, and never beyond what it can know."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.fields import Box, FieldName, Source, VatRow
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.reading import Page, Reading, Word
from desktop.domain.sentences import polish
from desktop.extraction.learning import apply_learnt
from tests.extraction.learning.pages import knowledge, lesson_of, read

N = FieldName
ACCOUNT_1 = "61 1090 1014 0000 0712 1981 2874"
ACCOUNT_2 = "27 1140 2004 0000 3002 0135 5387"
OTHER_NIP = "7811993406"


def odd(number: str = "KR-104", day: str = "14.09.2026", *, rows: int = 2, account: str = ACCOUNT_1) -> str:
    """An invoice whose number stands in the foot and whose date is called a day of account."""
    lines = "\n".join(f"Usługa {row}                    1 szt.   50,00" for row in range(rows))
    net = Decimal(50 * rows)
    shown = [f"{amount:.2f}".replace(".", ",") for amount in (net, net * 23 / 100, net * 123 / 100)]
    return f"""
Faktura                             zlecenie 88/B
Data wystawienia zlecenia: 01.09.2026
Dzień obrachunku: {day}

Sprzedawca:                            Nabywca:
Orlik Serwis                           Beta Jan Kowalski
ul. Nowa 2                             ul. Polna 3
00-950 Warszawa                        30-001 Kraków
NIP: 5252248481                        NIP: 9990001226

{lines}

Stawka   Netto      VAT      Brutto
23%      {shown[0]}      {shown[1]}    {shown[2]}
Razem    {shown[0]}      {shown[1]}    {shown[2]}

Do zapłaty: {shown[2]} PLN
Nr rachunku: {account}

druk 7       {number}       str. 1
"""


RIGHT = {N.NUMBER: "KR-104", N.ISSUE_DATE: "2026-09-14"}


def values(reading: Reading, *names: FieldName) -> list[str | None]:
    return [reading.fields[name].value for name in names]


def why(reading: Reading, name: FieldName) -> str:
    return " ".join(polish(message) for message in reading.fields[name].why)


def test_one_correction_is_enough_though_rows_move() -> None:
    learnt = knowledge(lesson_of(read(odd()), RIGHT))
    before = read(odd("KR-1250", "27.10.2026", rows=6))
    assert values(before, N.NUMBER, N.ISSUE_DATE) != ["KR-1250", "2026-10-27"]
    after = apply_learnt(before, [learnt])
    assert values(after, N.NUMBER, N.ISSUE_DATE) == ["KR-1250", "2026-10-27"]
    assert after.fields[N.NUMBER].source is Source.LEARNT
    assert why(after, N.NUMBER) == "Tak było na poprzedniej fakturze tego kontrahenta."
    assert before.fields[N.NUMBER].value in [one.value for one in after.fields[N.NUMBER].candidates]


def test_the_place_is_that_of_the_value_on_the_page() -> None:
    after = apply_learnt(read(odd("KR-1250", rows=6)), [knowledge(lesson_of(read(odd()), RIGHT))])
    box = after.fields[N.NUMBER].box
    assert box is not None
    (word,) = [word for word in after.pages[0].words if word.text == "KR-1250"]
    assert (box.x0, box.y0) == pytest.approx((word.box.x0, word.box.y0))


def test_what_is_known_of_another_supplier_changes_nothing() -> None:
    learnt = knowledge(replace(lesson_of(read(odd()), RIGHT), supplier=OTHER_NIP))
    before = read(odd("KR-1250"))
    assert apply_learnt(before, [learnt]) == before
    assert apply_learnt(before, []) == before


def test_a_field_that_is_switched_off_stays_as_it_was_read() -> None:
    lesson = lesson_of(read(odd()), RIGHT)
    before = read(odd("KR-1250", "27.10.2026"))
    after = apply_learnt(before, [knowledge(lesson, off={N.NUMBER})])
    assert after.fields[N.NUMBER] == before.fields[N.NUMBER]
    assert after.fields[N.ISSUE_DATE].value == "2026-10-27"


def test_the_later_correction_wins_and_counts_are_told() -> None:
    old = [lesson_of(read(odd(f"KR-10{i}")), {N.NUMBER: f"KR-10{i}"}) for i in range(4)]
    turned = lesson_of(apply_learnt(read(odd("KR-300")), [knowledge(*old)]), {N.NUMBER: "88/B"})
    after = apply_learnt(read(odd("KR-301")), [knowledge(turned, *old)])
    assert after.fields[N.NUMBER].value == "88/B"
    assert "Tak było na 1 z 5 faktur tego kontrahenta." in why(after, N.NUMBER)
    back = lesson_of(after, {N.NUMBER: "KR-301"})
    after = apply_learnt(read(odd("KR-302")), [knowledge(back, turned, *old)])
    assert after.fields[N.NUMBER].value == "KR-302"
    assert "Tak było na 5 z 6 faktur tego kontrahenta." in why(after, N.NUMBER)


def test_agreement_of_several_documents_helps_to_be_certain() -> None:
    lessons = [lesson_of(read(odd(f"KR-10{i}")), RIGHT | {N.NUMBER: f"KR-10{i}"}) for i in range(3)]
    once = apply_learnt(read(odd("KR-200")), [knowledge(lessons[0])])
    assert not once.fields[N.NUMBER].certain
    often = apply_learnt(read(odd("KR-200")), [knowledge(*lessons)])
    assert often.fields[N.NUMBER].certain
    assert often.fields[N.ISSUE_DATE].certain


def test_a_weak_reading_is_never_made_certain() -> None:
    lessons = [lesson_of(read(odd(f"KR-10{i}")), RIGHT | {N.NUMBER: f"KR-10{i}"}) for i in range(3)]
    scan = read(odd("KR-200"), source=Source.OCR, confidence=0.8)
    after = apply_learnt(scan, [knowledge(*lessons)])
    assert after.fields[N.NUMBER].value == "KR-200"
    assert not after.fields[N.NUMBER].certain
    assert not after.fields[N.ISSUE_DATE].certain


def test_a_new_account_of_a_known_supplier_is_certain_no_longer() -> None:
    learnt = knowledge(lesson_of(read(odd()), RIGHT))
    before = read(odd(account=ACCOUNT_2))
    assert before.fields[N.BANK_ACCOUNT].certain
    after = apply_learnt(before, [learnt])
    assert after.fields[N.BANK_ACCOUNT].value == "PL" + ACCOUNT_2.replace(" ", "")
    assert not after.fields[N.BANK_ACCOUNT].certain
    assert "Tego rachunku nie było" in why(after, N.BANK_ACCOUNT)
    same = apply_learnt(read(odd()), [learnt])
    assert same.fields[N.BANK_ACCOUNT].certain


def test_an_account_is_never_filled_in_from_memory() -> None:
    learnt = knowledge(lesson_of(read(odd()), RIGHT))
    after = apply_learnt(read(odd().replace(f"Nr rachunku: {ACCOUNT_1}", "")), [learnt])
    assert after.fields[N.BANK_ACCOUNT].value is None


def test_a_number_built_differently_is_certain_no_longer() -> None:
    plain = odd().replace("zlecenie 88/B", "nr FV/100/09/2026")
    lessons = [
        lesson_of(read(plain.replace("FV/100", f"FV/{number}")), seen=True) for number in (100, 107, 115)
    ]
    strange = read(plain.replace("FV/100/09/2026", "XK-7781"))
    assert strange.fields[N.NUMBER].certain
    after = apply_learnt(strange, [knowledge(*lessons)])
    assert not after.fields[N.NUMBER].certain
    assert "wyglądają inaczej" in why(after, N.NUMBER)
    usual = apply_learnt(read(plain.replace("FV/100", "FV/204")), [knowledge(*lessons)])
    assert usual.fields[N.NUMBER].certain


def test_proven_totals_are_not_broken_by_a_wrong_lesson() -> None:
    wrong = {N.NET: "50.00", N.VAT: "11.50", N.GROSS: "61.50"}
    learnt = knowledge(lesson_of(read(odd(rows=3)), wrong))
    before = read(odd(rows=4))
    after = apply_learnt(before, [learnt])
    assert values(after, N.NET, N.VAT, N.GROSS) == ["200.00", "46.00", "246.00"]
    assert after.vat_rows == before.vat_rows


def test_a_value_that_a_person_emptied_is_left_out_the_next_time() -> None:
    first = read(odd())
    guessed = replace(first.fields[N.SALE_DATE], value="2026-09-01", source=Source.TEXT)
    first = replace(first, fields={**first.fields, N.SALE_DATE: guessed})
    after = apply_learnt(first, [knowledge(lesson_of(first, {N.SALE_DATE: None}))])
    assert after.fields[N.SALE_DATE].value is None
    assert "tej wartości nie ma" in why(after, N.SALE_DATE)


def test_the_kind_that_a_person_chose_is_taken_again_but_a_pro_forma_stays_one() -> None:
    letter = replace(read(odd()), printed_kind=PrintedKind.LETTER)
    lesson = lesson_of(letter, kind=DocumentKind.COST_INVOICE)
    after = apply_learnt(replace(read(odd()), printed_kind=PrintedKind.LETTER), [knowledge(lesson)])
    assert after.printed_kind is PrintedKind.INVOICE
    assert after.fields[N.KIND].value == "invoice"
    assert not after.fields[N.KIND].certain
    proforma = replace(letter, printed_kind=PrintedKind.PROFORMA)
    lesson = lesson_of(proforma, kind=DocumentKind.COST_INVOICE)
    assert apply_learnt(proforma, [knowledge(lesson)]).printed_kind is PrintedKind.PROFORMA


def test_the_due_date_that_nobody_prints_follows_from_the_usual_days() -> None:
    lesson = lesson_of(read(odd()), RIGHT | {N.DUE_DATE: "2026-09-28"})
    after = apply_learnt(read(odd("KR-200", "27.10.2026")), [knowledge(lesson)])
    assert after.fields[N.DUE_DATE].value == "2026-11-10"
    assert "14 dni" in why(after, N.DUE_DATE)


def test_what_came_from_an_e_invoice_stays() -> None:
    before = read(odd("KR-1250"))
    number = replace(before.fields[N.NUMBER], value="Z-1", source=Source.XML, certain=True)
    exact = replace(before, fields={**before.fields, N.NUMBER: number})
    after = apply_learnt(exact, [knowledge(lesson_of(read(odd()), RIGHT))])
    assert after.fields[N.NUMBER] == number


def test_checks_follow_the_values() -> None:
    lesson = lesson_of(read(odd()), RIGHT, rows=(VatRow("23", Decimal(100), Decimal(23), Decimal(123)),))
    after = apply_learnt(read(odd(rows=4)), [knowledge(lesson)])
    assert all(check.passed for check in after.checks)


def test_what_nobody_saw_teaches_only_what_a_check_proves() -> None:
    first = read(odd())
    lesson = lesson_of(first, seen=False)
    assert set(lesson.fields) <= {name for name, field in first.fields.items() if field.certain}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=12),
            *[st.floats(allow_nan=True, allow_infinity=True, width=32) for _ in range(4)],
        ),
        max_size=30,
    )
)
def test_no_page_breaks_it(words: list[tuple[str, float, float, float, float]]) -> None:
    first = read(odd())
    page = Page(
        0, 595.0, 842.0, Source.OCR, tuple(Word(text, Box(0, *corners), 0.5) for text, *corners in words)
    )
    after = apply_learnt(replace(first, pages=(page,)), [knowledge(lesson_of(first, RIGHT))])
    assert after.printed_kind is first.printed_kind
