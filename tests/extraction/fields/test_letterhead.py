"""Names under no label: sender lines, letterheads and windows of envelopes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.fields import FieldName, Source
from desktop.domain.reading import Word
from desktop.extraction.fields import find_fields
from tests.extraction.fields.drawn import drawn

LETTER = """
                                                       {head}

{sender}                                Rechnungs-Nr.   2026-77
Pracownia Wodmar sp. z o.o.
ul. Leśna 3
47-521 Opole
                                                        Ihre USt-IdNr.   PL 5252248481
Rechnung
Rechnungsbetrag   100,00 EUR
"""


@pytest.mark.parametrize(
    "sender",
    [
        "Grau & Sohn OHG · Mühlenweg 8 · 02826 Görlitz",
        "Grau & Sohn OHG . Mühlenweg 8 . 02826 Görlitz",
        "Grau & Sohn OHG. Mühlenweg 8 . 02826 Görlitz",
        "Grau & Sohn OHG. Mühlenweg 8  02826 Görlitz",
    ],
)
def test_the_sender_line_is_no_part_of_the_buyer(sender: str) -> None:
    page = drawn(LETTER.format(head="Grau & Sohn OHG", sender=sender), source=Source.OCR)
    fields = find_fields([page]).fields
    assert fields[FieldName.BUYER_NAME].value == "Pracownia Wodmar sp. z o.o."
    assert fields[FieldName.SELLER_NAME].value == "Grau & Sohn OHG"


def test_columns_that_a_photo_shifts_are_read_from_the_left() -> None:
    text = """
                                      Kos Spółka Akcyjna
Łącza Żubr S.A.                       ul. Ogrodowa 7
ul. Leśna 88, 02-101 Warszawa         66-981 Opole
NIP 586 010 41 21                     NIP: 525-224-84-81
Faktura VAT nr F/3533/26
"""
    page = drawn(text, source=Source.OCR)
    fields = find_fields([replace(page, words=tuple(map(_raised_on_the_right, page.words)))]).fields
    assert fields[FieldName.SELLER_NIP].value == "5860104121"
    assert fields[FieldName.BUYER_NIP].value == "5252248481"


def _raised_on_the_right(word: Word) -> Word:
    """Six points higher, as tilted paper shows it: too much for one line, too little for the next."""
    box = word.box
    if box.x0 < 0.3:
        return word
    return replace(word, box=replace(box, y0=box.y0 - 6 / 850, y1=box.y1 - 6 / 850))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Kos Spóka Akcyjna", "Kos Spółka Akcyjna"),
        ("KOS SPOLKA AKCYJNA", "KOS SPÓŁKA AKCYJNA"),
        ("Kos Spółka z ograniczona odpowiedzialnościa", "Kos Spółka z ograniczoną odpowiedzialnością"),
        ("Kwiat Cyprysowy Jawny", "Kwiat Cyprysowy Jawny"),
    ],
)
def test_words_of_legal_forms_are_spelt_as_they_are(printed: str, name: str) -> None:
    text = f"Faktura nr 1/2025\nSprzedawca:\n{printed}\nul. Leśna 3\n47-521 Opole\nNIP 586 010 41 21"
    fields = find_fields([drawn(text, source=Source.OCR)]).fields
    assert fields[FieldName.SELLER_NAME].value == name


def test_a_lost_quotation_mark_does_not_part_a_name() -> None:
    text = """
Faktura nr 1/2025
Sprzedawca:
P.H.U.    Kwarcobet" sp. z o.o.
ul. Leśna 3
47-521 Opole
NIP 586 010 41 21
"""
    fields = find_fields([drawn(text, source=Source.OCR)]).fields
    assert fields[FieldName.SELLER_NAME].value == 'P.H.U. Kwarcobet" sp. z o.o.'


@pytest.mark.parametrize(
    ("first", "second"), [("Kos sp. z", "o.o."), ("Grau GmbH & Co.", "KG"), ("Kos sp. z o.o.", "sp. k.")]
)
def test_a_legal_form_runs_on_in_the_next_line(first: str, second: str) -> None:
    text = f"{first}\n{second}\nul. Leśna 3\n47-521 Opole\nNIP 586 010 41 21\nFaktura nr 1/2025"
    assert find_fields([drawn(text)]).fields[FieldName.SELLER_NAME].value == f"{first} {second}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("NIP", "525-224-84-81"),
        ("NIP:", "PL5252248481"),
        ("NIP PL", "525-224-84-81"),
        ("NIP PL:", "525 224 84 81"),
        ("NIP 525 224", "84 81"),
    ],
)
def test_a_tax_number_runs_on_in_the_next_line(first: str, second: str) -> None:
    text = f"""
Faktura nr 1/2025
Sprzedawca: Wróbel S.A., ul. Leśna 3, 47-521 Opole, NIP 586-010-41-21
Nabywca: Kos sp. z o.o., ul. Polna 5, 47-521 Opole, {first}
{second}
"""
    fields = find_fields([drawn(text)]).fields
    assert fields[FieldName.BUYER_NIP].value == "5252248481"
    assert fields[FieldName.BUYER_NAME].value == "Kos sp. z o.o."
