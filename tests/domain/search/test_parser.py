"""What people type is understood; whatever they type, it is a search; what is written down comes back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.kinds import DocumentKind
from desktop.domain.search import Meaning, understand
from desktop.domain.search.meanings import (
    Account,
    Amount,
    ByChannel,
    CompanyName,
    Contractor,
    Currency,
    Days,
    InBatch,
    InStatus,
    KsefNumber,
    Months,
    Number,
    OfKind,
    Plate,
    Settled,
    TaxNumber,
    Words,
)
from desktop.domain.search.parser import LONGEST, MOST_PARTS
from desktop.domain.search.vocabulary import phrases
from desktop.domain.statuses import Status

TODAY = date(2026, 11, 26)


class Names:
    """Knows some contractors and one company."""

    contractors = frozenset({"orlen", "bor i syn", "maj", "poczta polska"})

    def contractor(self, words: str) -> str | None:
        return words if words in self.contractors else None

    def company(self, words: str) -> str | None:
        return words if words == "zuraw" else None


def meanings(text: str, *, english: bool = False) -> list[Meaning]:
    return [part.meaning for part in understand(text, TODAY, Names(), english=english).parts]


def month(year: int, number: int) -> Months:
    return Months(Month(year, number), Month(year, number))


def zl(low: str | None, high: str | None, currency: str = "PLN") -> Amount:
    return Amount(None if low is None else Decimal(low), None if high is None else Decimal(high), currency)


def days(first: str, last: str, *, received: bool = False) -> Days:
    ends = [date.fromisoformat(one) if one else None for one in (first, last)]
    return Days(ends[0], ends[1], received)


UNDERSTOOD: dict[str, list[Meaning]] = {
    "orlen maj 300-400 zł niezapłacone": [
        Contractor("orlen"), month(2026, 5), zl("300", "400"), Settled(paid=False),
    ],
    # Months and years
    "maj": [month(2026, 5)],
    "w maju": [month(2026, 5)],
    "MAJA": [month(2026, 5)],
    "grudzień": [month(2025, 12)],
    "05/2026": [month(2026, 5)],
    "2026-05": [month(2026, 5)],
    "5.2026": [month(2026, 5)],
    "maj 2025 r.": [month(2025, 5)],
    "lis 2025": [month(2025, 11)],
    "lis": [Words("lis")],
    "ostatni miesiąc": [month(2026, 10)],
    "w tym miesiącu": [month(2026, 11)],
    "2026": [Months(Month(2026, 1), Month(2026, 12))],
    "zeszły rok": [Months(Month(2025, 1), Month(2025, 12))],
    "od maja do lipca": [Months(Month(2026, 5), Month(2026, 7))],
    "grudzień-luty 2026": [Months(Month(2025, 12), Month(2026, 2))],
    "q1 2026": [Months(Month(2026, 1), Month(2026, 3))],
    "III kwartał": [Months(Month(2026, 7), Month(2026, 9))],
    "ostatnie 3 miesiące": [Months(Month(2026, 9), Month(2026, 11))],
    # Days
    "od 3.05 do 10.05": [days("2026-05-03", "2026-05-10")],
    "3-10.05": [days("2026-05-03", "2026-05-10")],
    "28.12-3.01.2026": [days("2025-12-28", "2026-01-03")],
    "2026-05-03": [days("2026-05-03", "2026-05-03")],
    "5 maja 2026": [days("2026-05-05", "2026-05-05")],
    "31.12": [days("2025-12-31", "2025-12-31")],
    "od 3.05.2026": [days("2026-05-03", "")],
    "przed 5.06.2026": [days("", "2026-06-04")],
    "wczoraj": [days("2026-11-25", "2026-11-25", received=True)],
    "otrzymane w maju": [days("2026-05-01", "2026-05-31", received=True)],
    "wystawione w lutym 2024": [days("2024-02-01", "2024-02-29")],
    # Amounts
    "300-400": [zl("300", "400", "")],
    "od 300 do 400 zł": [zl("300", "400")],
    "400–300 EUR": [zl("300", "400", "EUR")],
    "ok. 120": [zl("114", "126", "")],
    ">1000": [zl("1000.01", None, "")],
    "powyżej 1 000 zł": [zl("1000.01", None)],
    "do 500 zł": [zl(None, "500")],
    "1 234,56": [zl("1234.56", "1234.56", "")],
    "1.234,56 zł": [zl("1234.56", "1234.56")],
    "120 zł": [zl("120", "120.99")],
    "€120": [zl("120", "120.99", "EUR")],
    "EUR": [Currency("EUR")],
    "120": [Words("120")],
    # Statuses, kinds, channels
    "do sprawdzenia": [InStatus(frozenset({Status.TO_REVIEW}))],
    "zatwierdzone": [InStatus(frozenset({Status.APPROVED}))],
    "wysłane": [InStatus(frozenset({Status.EXPORTED}))],
    "w koszu": [InStatus(frozenset({Status.BINNED}))],
    "duplikat": [InStatus(frozenset({Status.DUPLICATE}))],
    "nie zapłacone": [Settled(paid=False)],
    "zapłacone": [Settled(paid=True)],
    "koszt": [OfKind(frozenset({DocumentKind.COST_INVOICE}))],
    "sprzedaż": [OfKind(frozenset({DocumentKind.SALES_INVOICE}))],
    "faktura korygująca": [OfKind(frozenset({DocumentKind.CORRECTION}))],
    "umowa najmu": [OfKind(frozenset({DocumentKind.CONTRACT})), Words("najmu")],
    "pismo": [OfKind(frozenset({DocumentKind.LETTER}))],
    "paragon": [OfKind(frozenset({DocumentKind.RECEIPT}))],
    "e-mail": [ByChannel(frozenset({Channel.MAIL}))],
    "ze skanera": [ByChannel(frozenset({Channel.SCANNER}))],
    "telefon": [ByChannel(frozenset({Channel.PHONE}))],
    "panel": [ByChannel(frozenset({Channel.PANEL}))],
    # Names and numbers
    "Bór i Syn maj": [Contractor("bor i syn"), month(2026, 5)],
    "poczta polska": [Contractor("poczta polska")],
    "poczta": [ByChannel(frozenset({Channel.MAIL}))],
    "Żuraw": [CompanyName("zuraw")],
    "NIP 525-224-84-81": [TaxNumber("5252248481")],
    "5252248481": [TaxNumber("5252248481")],
    "5252248482": [Words("5252248482")],
    "FV/12/2026": [Number("FV/12/2026")],
    "nr 12/05/2026": [Number("12/05/2026")],
    "FV-2026-0001": [Number("FV-2026-0001")],
    "61 1090 1014 0000 0712 1981 2874": [Account("PL61109010140000071219812874")],
    "6222541716-20261117-0a3f00c1d27e-1f": [KsefNumber("6222541716-20261117-0A3F00C1D27E-1F")],
    "WA 12345": [Plate("WA12345")],
    "paczka:12": [InBatch(12)],
    "batch:7": [InBatch(7)],
    "wa12345": [Words("wa12345")],
    # Words
    "śruba M8": [Words("śruba"), Words("M8")],
    '"olej napędowy"': [Words("olej napędowy", exact=True)],
    "„olej napędowy”": [Words("olej napędowy", exact=True)],
    '"niedomknięty': [Words("niedomknięty", exact=True)],
    "tekst:maj": [Words("maj")],
    "kontrahent:maj": [Contractor("maj")],
    "kwota:-120,50": [zl("-120.50", "-120.50", "")],
    "kwota:abc": [Words("kwota:abc")],
    "i": [],
    "": [],
    "- -- : , ;": [],
}  # fmt: skip


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_what_people_type_is_understood(text: str) -> None:
    assert meanings(text) == UNDERSTOOD[text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("unpaid", [Settled(paid=False)]),
        ("May 2025", [month(2025, 5)]),
        ("last month", [month(2026, 10)]),
        (
            "sales invoices over 1000",
            [OfKind(frozenset({DocumentKind.SALES_INVOICE})), zl("1000.01", None, "")],
        ),
        ("niezapłacone", [Settled(paid=False)]),
    ],
)
def test_english_is_understood_where_the_window_speaks_it(text: str, expected: list[Meaning]) -> None:
    assert meanings(text, english=True) == expected


def test_english_words_are_words_in_a_polish_window() -> None:
    assert meanings("unpaid sent") == [Words("unpaid"), Words("sent")]


def test_what_may_mean_several_things_offers_them() -> None:
    (part,) = understand("maj", TODAY, Names()).parts
    assert {Words("maj"), Contractor("maj"), month(2025, 5), days("2026-05-01", "2026-05-31")} <= set(
        part.others
    )


def test_a_minus_excludes() -> None:
    query = understand('paliwo -orlen -"olej opałowy" -koszt', TODAY, Names())
    assert [part.excluded for part in query.parts] == [False, True, True, True]
    assert understand("FV-12 300-400", TODAY).parts[0].excluded is False


def test_a_piece_is_taken_off_and_changed_in_the_text() -> None:
    query = understand("orlen  maj  -koszt", TODAY, Names())
    orlen, maj, cost = query.parts
    assert query.without(maj) == "orlen -koszt"
    assert query.with_meaning(maj, Words("maj")) == "orlen tekst:maj -koszt"
    assert meanings(query.with_meaning(maj, Words("maj")))[1] == Words("maj")
    changed = understand(query.with_meaning(cost, Words("koszt")), TODAY, Names())
    assert changed.parts[2].excluded
    assert orlen.canonical() == "kontrahent:orlen"


@pytest.mark.parametrize("english", [False, True])
def test_every_word_of_the_vocabulary_means_what_it_says(english: bool) -> None:
    for words, meaning in phrases(english).items():
        (part,) = understand(" ".join(words), TODAY, english=english).parts
        assert part.meaning == meaning, words


TEXTS = st.one_of(
    st.text(max_size=80),
    st.text(alphabet='abżółć019 .,-/:"„”<>=~€zł\t', max_size=80),
    st.lists(
        st.sampled_from(
            [
                *UNDERSTOOD, "od", "do", "-", "kwota:", "stan:x", "otrzymano:9999-12-31", "miesiąc:0000-00",
                "9" * 40, "1.1", "31.02", "zł",
            ]
        ),
        max_size=6,
    ).map(" ".join),
)  # fmt: skip


@settings(deadline=None)
@given(TEXTS, st.booleans(), st.dates(date(1990, 1, 1), date(2100, 12, 31)))
@example("po 31.12.2100", False, TODAY)
@example("29.02", False, date(2027, 3, 1))
@example("İİİ 300-400 zł", False, TODAY)
def test_any_text_is_a_search_and_comes_back_from_its_canonical_form(
    text: str, english: bool, today: date
) -> None:
    query = understand(text, today, Names(), english=english)
    end = 0
    for part in query.parts:
        assert end <= part.start < part.end <= len(query.text)
        end = part.end
    again = understand(query.canonical(), date(2001, 1, 1))
    if len(query.canonical()) <= LONGEST:
        assert again.conditions() == query.conditions()


@settings(deadline=None)
@given(TEXTS)
def test_each_piece_can_be_taken_off_and_changed(text: str) -> None:
    query = understand(text, TODAY, Names())
    for part in query.parts:
        understand(query.without(part), TODAY, Names())
        for other in part.others:
            changed = query.with_meaning(part, other)
            if len(changed) <= LONGEST:
                assert (other, part.excluded) in understand(changed, TODAY, Names()).conditions()


def test_a_monstrous_text_is_cut() -> None:
    query = understand("a1 " * 100_000, TODAY)
    assert len(query.parts) == MOST_PARTS
    assert len(query.text) <= LONGEST
    assert understand("\ud800\x00\n", TODAY).parts == ()
