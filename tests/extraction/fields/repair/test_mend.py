"""Repairs are taken where one reading alone passes its check, and offered where more do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box, FieldName, Source
from desktop.domain.identifiers import is_nip
from desktop.domain.known import NOTHING_KNOWN, Known, KnownContractor
from desktop.domain.reading import Doubt, Page, Word
from desktop.extraction.fields import find_fields
from desktop.extraction.fields.layout import lay_out
from desktop.extraction.fields.repair import Repair, mend
from desktop.extraction.fields.view import View
from tests.extraction.fields import samples
from tests.extraction.fields.drawn import drawn

_STEP = 0.03


def page(lines: Sequence[str], doubts: Mapping[str, Doubt] | None = None, confidence: float = 0.97) -> Page:
    """Words from OCR, one line below the other; ``doubts`` by the word's text."""
    words = []
    for number, line in enumerate(lines):
        left, top = 0.1, 0.1 + _STEP * number
        for text in line.split():
            right = left + 0.01 * len(text)
            own = (doubts or {}).get(text)
            box = Box(0, left, top, right, top + 0.02)
            words.append(Word(text, box, confidence, (own,) if own else ()))
            left = right + 0.004
    return Page(0, 600, 850, Source.OCR, tuple(words))


def mended(
    *lines: str, doubts: Mapping[str, Doubt] | None = None, known: Known = NOTHING_KNOWN
) -> tuple[str, tuple[Repair, ...]]:
    view, repairs = mend(View(lay_out([page(lines, doubts)])), known)
    return "\n".join(line.text for line in view.lines), repairs


def test_a_letter_among_figures_is_the_figure_that_it_looks_like() -> None:
    text, (repair,) = mended("NIP: 525-224-84-B1")
    assert "525-224-84-81" in text
    assert not repair.proved  # one check digit alone proves nothing


def test_a_doubtful_figure_is_read_the_way_that_the_check_digit_asks_for() -> None:
    doubt = Doubt(8, 0.6, (("8", 0.35),))
    text, (repair,) = mended("NIP: 525-224-34-81", doubts={"525-224-34-81": doubt})
    assert "525-224-84-81" in text
    assert (repair.printed[8], repair.places) == ("3", (8,))
    assert not repair.proved


def test_without_doubts_a_wrong_check_digit_stays_and_readings_are_offered() -> None:
    text, (repair,) = mended("NIP: 525-224-34-81")
    assert "525-224-34-81" in text
    assert repair.taken is None
    assert "525-224-84-81" in repair.others


def test_the_same_number_elsewhere_proves_a_repair() -> None:
    text, (repair,) = mended("NIP: 525-224-34-81", "VAT UE: PL5252248481")
    assert "525-224-84-81" in text
    assert repair.proved


def test_a_contractor_that_the_office_knows_proves_a_repair() -> None:
    known = Known(contractors={"5252248481": KnownContractor("Stalmet")})
    _, (repair,) = mended("NIP: 525-224-34-81", known=known)
    assert repair.taken == "525-224-84-81"
    assert repair.proved


def test_an_account_with_one_doubtful_figure_is_proved_by_modulo_97() -> None:
    doubt = Doubt(2, 0.6, (("8", 0.3),))
    text, (repair,) = mended("Konto: 61 1090 1014 0000 0712 1931 2874", doubts={"1931": doubt})
    assert "1981 2874" in text
    assert repair.proved


def test_a_ksef_number_is_mended_by_its_checksum() -> None:
    text, (repair,) = mended("Numer KSeF: 5265877635-20250826-O100001AF629-AF")
    assert "5265877635-20250826-0100001AF629-AF" in text
    assert repair.proved


def test_an_impossible_date_with_letters_becomes_the_possible_one() -> None:
    text, _ = mended("Data wystawienia: O5.03.2O26")
    assert "05.03.2026" in text


def test_what_passes_is_left_alone() -> None:
    for line in ("NIP: 525-224-84-81", "Data wystawienia: 05.03.2026", "KRS 0000850270"):
        assert mended(line)[1] == ()


def test_a_text_layer_is_never_repaired() -> None:
    text = samples.WAREHOUSE.replace("525-224-84-81", "525-224-34-81")
    found = find_fields([drawn(text)])
    assert found.fields[FieldName.SELLER_NIP].value == "5252243481"
    assert not found.fields[FieldName.SELLER_NIP].certain


def test_a_row_of_the_vat_table_is_mended_where_the_recogniser_doubts() -> None:
    doubt = Doubt(0, 0.55, (("2", 0.4),))
    text, repairs = mended(
        "Stawka Netto VAT Brutto",
        "23% 100,00 73,00 123,00",
        doubts={"73,00": doubt},
    )
    assert "23,00" in text
    assert [repair.taken for repair in repairs] == ["23,00"]


def test_a_row_that_does_not_fit_but_is_plain_stays() -> None:
    text, _ = mended("Stawka Netto VAT Brutto", "23% 100,00 73,00 123,00")
    assert "73,00" in text


def test_a_repaired_value_says_so_and_offers_the_print() -> None:
    doubt = Doubt(8, 0.6, (("8", 0.35),))
    lines = ["Faktura VAT FS 1/2025", "Sprzedawca:", "Stalmet Sp. z o.o.", "NIP: 525-224-34-81"]
    field = find_fields([page(lines, {"525-224-34-81": doubt})]).fields[FieldName.SELLER_NIP]
    assert field.value == "5252248481"
    assert not field.certain
    assert "because.repaired_nip" in {message.code for message in field.why}
    assert "5252243481" in {candidate.value for candidate in field.candidates}


@given(st.integers(10**9, 10**10 - 1), st.integers(0, 9), st.sampled_from("0123456789"))
def test_what_is_taken_for_a_nip_has_a_right_check_digit(number: int, place: int, other: str) -> None:
    digits = str(number)
    doubt = Doubt(place, 0.5, ((other, 0.4),))
    _, repairs = mended(f"NIP: {digits}", doubts={digits: doubt})
    for repair in repairs:
        assert not is_nip(digits)
        assert all(is_nip(reading) for reading in (repair.taken, *repair.others) if reading)
