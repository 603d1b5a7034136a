"""Where batches are cut, and where they are not."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Code, Page, Symbology
from desktop.domain.separators import Separator, SeparatorKind
from desktop.domain.splitting import PageRole, Sides, SplitPlan, SplitPolicy, SplitRule
from desktop.extraction.splitting import plan_split
from tests.extraction.fields.drawn import drawn

BLANK = Page(0, 595, 842, Source.OCR)
SELLERS = ("5252248481", "1234563218", "9990001226")


def sheet(kind: SeparatorKind = SeparatorKind.NEXT, nip: str | None = None) -> Page:
    code = Code(Separator(kind, nip).code(), Symbology.QR, Box(0, 0.3, 0.3, 0.6, 0.6))
    return Page(0, 595, 842, Source.OCR, codes=(code,))


def invoice(number: str, seller: str = SELLERS[0], *, page: str = "", end: bool = True) -> Page:
    totals = "Razem do zapłaty:  123,00 PLN\nSłownie: sto dwadzieścia trzy złote" if end else ""
    return drawn(
        f"""
Faktura VAT nr {number}                        {page}
Data wystawienia: 2026-03-12
Sprzedawca:                               Nabywca:
Hurtownia Stalmet Sp. z o.o.              Piekarnia Zorza
NIP: {seller}                           NIP: 5213017228
Lp   Nazwa           Ilość   Cena netto   Wartość netto   VAT     Wartość brutto
1    Śruba M8        100     1,00         100,00          23,00   123,00
{totals}
""",
        big="Faktura",
    )


MORE_ROWS = drawn("""
Lp   Nazwa           Ilość   Cena netto   Wartość netto   VAT     Wartość brutto
8    Nakrętka        100     1,00         100,00          23,00   123,00
9    Podkładka       100     1,00         100,00          23,00   123,00
Razem do zapłaty:  1230,00 PLN
""")
TERMS = drawn("""
Ogólne warunki sprzedaży
1. Reklamacje przyjmowane są w ciągu 14 dni od daty dostawy wyłącznie w formie pisemnej.
2. Towar pozostaje własnością sprzedawcy do chwili zapłaty pełnej ceny.
""")


def delivery(number: str, to: str, seller: str) -> Page:
    return drawn(f"""
Wydanie zewnętrzne WZ {number}
Data wystawienia: 2026-03-12
Dostawca: Hurtownia Stalmet NIP: {seller}        Odbiorca: Piekarnia Zorza NIP: 5213017228
Dotyczy faktury: {to}
Lp   Nazwa           Ilość
1    Śruba M8        100
""")


def plan(
    pages: Sequence[Page], policy: SplitPolicy = SplitPolicy.AUTO, sides: Sides = Sides.ANY
) -> SplitPlan:
    return plan_split([page.moved(place) for place, page in enumerate(pages)], SplitRule(policy, sides))


def parts(
    pages: Sequence[Page], policy: SplitPolicy = SplitPolicy.AUTO, sides: Sides = Sides.ANY
) -> list[tuple[int, ...]]:
    return [part.pages for part in plan(pages, policy, sides).parts]


RECEIPT = drawn(f"""
HURTOWNIA STALMET
NIP {SELLERS[0]}
2026-03-12              nr wydr. 0815
PARAGON FISKALNY
Śruba M8       100 x 1,23   123,00 A
SUMA PLN       123,00
""")


A, B, C = (invoice(f"FV {number}/2026", seller) for number, seller in zip((11, 407, 3), SELLERS, strict=True))


def test_documents_of_different_sellers_are_parted() -> None:
    assert parts([A, B, C]) == [(0,), (1,), (2,)]


def test_invoices_of_one_seller_in_a_row_are_parted() -> None:
    row = [invoice(f"FV {number}/2026") for number in (11, 12, 13)]
    assert parts(row) == [(0,), (1,), (2,)]


@pytest.mark.parametrize(
    "pages",
    [
        [invoice("FV 1/26", page="Strona 1 z 2", end=False), MORE_ROWS],
        [invoice("FV 1/26", page="Strona 1 z 2", end=False), invoice("FV 1/26", page="Strona 2 z 2")],
        [invoice("FV 1/26", end=False), invoice("FV 1/26")],
        [invoice("FV 1/26", end=False), MORE_ROWS],
        [A, TERMS],
        [A, delivery("7/2026", "FV 11/2026", SELLERS[0])],
        [A, RECEIPT],
        [A, drawn("Załącznik nr 1 do faktury FV 11/2026\nZestawienie połączeń\n1   22 555 12 12   0,10")],
        [invoice("FV 1/26", page="1/3", end=False), BLANK, MORE_ROWS],
    ],
)
def test_one_document_stays_whole(pages: list[Page]) -> None:
    assert parts(pages) == [tuple(range(len(pages)))]


def test_a_page_count_that_starts_again_parts() -> None:
    pages = [
        invoice("FV 1/26", page="Strona 1 z 2", end=False),
        invoice("FV 1/26", page="Strona 2 z 2"),
        invoice("FV 2/26", page="Strona 1 z 1"),
    ]
    assert parts(pages) == [(0, 1), (2,)]


def test_what_is_unsure_is_proposed_and_explained() -> None:
    stapled = plan([A, invoice("FV 11/2026")])
    (cut,) = stapled.cuts
    assert (cut.made, cut.proposed, stapled.supposed) == (False, True, 2)
    assert {message.code for message in plan([A, B]).cuts[0].why} & {"split.other_number", "split.title"}


def test_blank_sheets_part_and_belong_to_nobody() -> None:
    found = plan([A, BLANK, MORE_ROWS, BLANK, C])
    assert [part.pages for part in found.parts] == [(0,), (2,), (4,)]
    assert [role for role in found.roles if role is PageRole.BLANK] == [PageRole.BLANK] * 2


def test_blank_backs_part_nothing() -> None:
    scanned = [invoice("FV 1/26", page="1/2", end=False), BLANK, MORE_ROWS, BLANK, B, BLANK]
    for sides in (Sides.ANY, Sides.TWO):
        assert parts(scanned, sides=sides) == [(0, 2), (4,)]
    assert parts(scanned, SplitPolicy.BLANK, Sides.ONE) == [(0,), (2,), (4,)]
    assert parts([A, MORE_ROWS, BLANK, BLANK, C, BLANK], SplitPolicy.BLANK, Sides.TWO) == [(0, 1), (4,)]


def test_separator_sheets_rule() -> None:
    batch = [A, TERMS, sheet(), B, sheet(SeparatorKind.ATTACHMENT), C, sheet(), BLANK, A]
    assert parts(batch) == parts(batch, SplitPolicy.SEPARATOR) == [(0, 1), (3, 5), (8,)]


def test_between_sheets_nothing_is_cut_by_content() -> None:
    found = plan([A, B, sheet(), C])
    assert [part.pages for part in found.parts] == [(0, 1), (3,)]
    assert found.supposed == 3


def test_a_lone_sheet_does_not_hold_a_whole_batch_together() -> None:
    row = [invoice(f"FV {number}/2026", SELLERS[number % 3]) for number in range(5)]
    assert len(parts([*row, sheet(), A])) == 6


def test_a_sheet_names_the_company_until_another_does() -> None:
    batch = [sheet(nip=SELLERS[0]), A, sheet(), B, sheet(nip=SELLERS[1]), C]
    assert [part.nip for part in plan(batch).parts] == [SELLERS[0], SELLERS[0], SELLERS[1]]


def test_simple_policies() -> None:
    pages = [A, MORE_ROWS, BLANK, C]
    assert parts(pages, SplitPolicy.NONE) == [(0, 1, 2, 3)]
    assert parts(pages, SplitPolicy.PAGE) == [(0,), (1,), (3,)]
    assert parts([A, B, BLANK, C], SplitPolicy.BLANK) == [(0, 1), (3,)]
    assert parts([A, B], SplitPolicy.SEPARATOR) == [(0, 1)]


def test_a_single_document_keeps_its_blank_pages() -> None:
    found = plan([A, BLANK])
    assert [part.pages for part in found.parts] == [(0, 1)]
    assert set(found.roles) == {PageRole.CONTENT}
    assert parts([BLANK, BLANK]) == [(0, 1)]


@given(
    st.lists(st.sampled_from([A, B, MORE_ROWS, TERMS, BLANK, sheet()]), max_size=8),
    st.sampled_from(SplitPolicy),
    st.sampled_from(Sides),
)
def test_no_page_with_content_is_lost_or_doubled(
    pages: list[Page], policy: SplitPolicy, sides: Sides
) -> None:
    found = plan(pages, policy, sides)
    taken = [page for part in found.parts for page in part.pages]
    assert taken == sorted(set(taken))
    assert {place for place, role in enumerate(found.roles) if role is PageRole.CONTENT} <= set(taken)
    assert all(part.pages for part in found.parts)
    assert {cut.before for cut in found.cuts if cut.made} == {part.pages[0] for part in found.parts[1:]}
