"""Elixir-O files against a reader that knows only the format."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.domain.payments.transfer import Party, SplitPayment, Transfer
from desktop.domain.sentences import SENTENCES
from desktop.export.transfers import elixir
from desktop.export.transfers.notices import Change, Place, message_of
from tests.domain.payments.cases import GERMAN_ACCOUNT, PAYER_ACCOUNT, transfer
from tests.export.transfers.elixir_reader import read
from tests.export.transfers.orders import DAY, domestic, order, seen, usual

GOLDEN = Path(__file__).parent / "golden"
ENCODINGS = ("cp1250", "iso8859-2", "cp852", "utf-8")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_golden_file_byte_for_byte(encoding: str) -> None:
    assert elixir.write(usual(), encoding).data == (GOLDEN / f"elixir-{encoding}.txt").read_bytes()


def test_the_line_of_the_specification() -> None:
    of_specification = (
        '110,20261126,12300,10101010,0,"05101010101010101010101010","61109010140000071219812874",'
        '"Żółw sp. z o.o.|ul. Prosta 1|00-001 Warszawa","Dostawca sp. z o.o.|Długa 2|30-001 Kraków",'
        '0,10901014,"FV/12/2026","","","51",""\r\n'
    )
    assert elixir.write(order(transfer())).data.decode("cp1250") == of_specification


@settings(deadline=None, max_examples=200)
@given(st.lists(domestic(), max_size=4), st.sampled_from(ENCODINGS))
def test_whatever_documents_say_the_file_is_read_back(transfers: list[Transfer], encoding: str) -> None:
    written = elixir.write(order(*transfers), encoding)
    found = read(written.data, encoding)

    assert len(found) == len(transfers)
    for one, asked, shown in zip(found, transfers, written.transfers, strict=True):
        assert (one.day, one.amount) == (DAY, asked.amount)
        assert (one.payer_account, one.account) == (PAYER_ACCOUNT[2:], asked.account[2:])
        assert one.classification == ("51" if asked.split is None else "53")
        assert (tuple(one.recipient), tuple(one.title)) == (shown.recipient or ("",), shown.title or ("",))
        if asked.split is not None:
            vat = f"{asked.split.vat:.2f}".replace(".", ",")
            assert "".join(one.title).startswith(f"/VAT/{vat}/IDC/5860104121/INV/")


@settings(deadline=None, max_examples=200)
@given(domestic())
def test_nothing_is_changed_without_a_notice(asked: Transfer) -> None:
    written = elixir.write(order(asked))
    told = {notice.place for notice in written.notices if notice.position == 0}
    for notice in written.notices:
        assert message_of(notice).code in SENTENCES

    def kept(text: str, lines: tuple[str, ...]) -> bool:
        return seen(text) in seen("".join(lines))

    shown = written.transfers[0]
    name, address = asked.recipient.name, asked.recipient.address
    assert Place.RECIPIENT in told or kept(name, shown.recipient)
    assert Place.ADDRESS in told or all(
        kept(part, shown.recipient) for part in address.replace(",", " ").split()
    )
    if asked.split is None:
        assert Place.TITLE in told or kept(asked.title, shown.title)
    else:
        assert Place.INVOICE in told or kept(asked.split.invoice, shown.title)
        assert Place.TITLE in told or kept(asked.split.text, shown.title)


def test_the_same_order_makes_the_same_bytes() -> None:
    assert elixir.write(usual()) == elixir.write(usual())


def test_a_long_name_is_abbreviated_before_it_is_cut() -> None:
    name = (
        "Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe Świerszcz i Żaba Import Eksport Hurt Detal"
        " Spółka z ograniczoną odpowiedzialnością Spółka komandytowa"
    )
    written = elixir.write(order(transfer(name=name)))
    assert written.transfers[0].recipient == (
        "PPHU Świerszcz i Żaba Import",
        "Eksport Hurt Detal sp. z o.o. sp.k.",
        "Długa 2",
        "30-001 Kraków",
    )
    assert [(one.place, one.change) for one in written.notices] == [(Place.RECIPIENT, Change.SHORTENED)]


def test_a_number_is_not_cut_into_an_empty_tag() -> None:
    split = SplitPayment(
        Decimal("23.00"), "5860104121", "FAKTURA/BARDZO/DLUGI NUMER/2026/11/000123456", "opis"
    )
    (shown,) = elixir.write(order(transfer(split=split))).transfers

    assert "".join(shown.title) == (
        "/VAT/23,00/IDC/5860104121/INV/FAKTURA/BARDZO/DLUGI NUMER/2026/11/TXT/opis"
    )


def test_an_address_for_which_there_is_no_line_is_told_of() -> None:
    name = "Firma " + " ".join(["Wielowyrazowa"] * 9)
    written = elixir.write(order(transfer(name=name)))
    assert (Place.ADDRESS, Change.DROPPED) in [(one.place, one.change) for one in written.notices]


def test_letters_of_other_alphabets_are_written_in_latin() -> None:
    written = elixir.write(order(transfer(name="Паливо Схід", title="Rechnung für „Größe” №5 | €")))
    assert written.transfers[0].recipient[0] == "Palyvo Skhid"
    assert written.transfers[0].title == ("Rechnung fur 'Grosse' nr 5 / EUR",)


def test_what_is_not_polish_is_not_written() -> None:
    for wrong in (replace(transfer(), account=GERMAN_ACCOUNT), replace(transfer(), account="")):
        with pytest.raises(UserError):
            elixir.write(order(wrong))


def test_the_payers_texts_are_told_of_apart() -> None:
    odd = replace(usual(), transfers=(transfer(),))
    odd = replace(odd, payer=replace(odd.payer, party=Party("Żółw & syn")))
    notices = elixir.write(odd).notices
    assert [(one.position, one.place, one.after) for one in notices] == [(None, Place.PAYER, "Żółw + syn")]
