"""When a name that a recogniser read needs no look: accents are lost without a trace but in its doubts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.fields import FieldName, Source
from desktop.domain.known import Known, KnownContractor
from desktop.domain.reading import Doubt, Page
from desktop.extraction.fields import find_fields
from tests.extraction.fields import samples
from tests.extraction.fields.drawn import drawn

NAME = "Hurtownia Stalmet Sp. z o.o."


def read(name: str = NAME, *, more: str = "", source: Source = Source.OCR) -> Page:
    """The warehouse's invoice with its seller called ``name``, read without any doubt."""
    return drawn(samples.WAREHOUSE.replace(NAME, f"{name:<28}") + more, source=source, confidence=0.999)


def doubted(page: Page, word: str, place: int, other: str, score: float) -> Page:
    """``page`` whose first ``word`` may have ``other`` at ``place``."""
    at = next(number for number, one in enumerate(page.words) if one.text == word)
    doubt = Doubt(place, 1.0 - score, ((other, score),))
    words = list(page.words)
    words[at] = replace(words[at], confidence=1.0 - score, doubts=(doubt,))
    return replace(page, words=tuple(words))


def certain(page: Page, known: Known | None = None) -> bool:
    found = find_fields([page], known=known or Known()).fields[FieldName.SELLER_NAME]
    assert found.value
    return found.certain


def test_a_name_read_without_doubt_is_certain() -> None:
    assert certain(read())


@pytest.mark.parametrize(("place", "other"), [(0, "Ś"), (2, "ą"), (3, "ł"), (5, "ę")])
def test_a_letter_that_may_have_an_accent_is_never_certain(place: int, other: str) -> None:
    assert not certain(doubted(read(), "Stalmet", place, other, 0.03))


def test_a_capital_for_a_small_letter_is_no_doubt_of_the_name() -> None:
    assert certain(doubted(read(), "Stalmet", 0, "s", 0.03))


def test_a_common_word_spelt_right_leaves_no_doubt() -> None:
    assert certain(doubted(read(), "Hurtownia", 6, "ń", 0.03))


def test_a_common_word_without_its_accent_is_never_certain() -> None:
    assert not certain(read("Zaklad Stalmet Sp. z o.o."))


@pytest.mark.parametrize("name", ["Hurtownia Stálmet Sp. z o.o.", "Hurtownia Žuraw Sp. z o.o."])
def test_a_letter_that_no_polish_name_has_is_never_certain(name: str) -> None:
    assert not certain(read(name))


@pytest.mark.parametrize("name", ["Hurtownia Stalmet Sp. z", "Hurtownia Stalmet i", "P.H.U."])
@pytest.mark.parametrize("source", [Source.OCR, Source.TEXT])
def test_a_name_that_is_not_whole_is_never_certain(name: str, source: Source) -> None:
    assert not certain(read(name, source=source))


def test_another_spelling_on_the_page_speaks_against_a_name() -> None:
    assert not certain(read(more="Stałmet Sp. z o.o., kapitał zakładowy 5000 zł\nHurtownia Stałmet S.A.\n"))


def test_a_mail_address_has_no_accents_and_speaks_against_none() -> None:
    assert certain(read("Hurtownia Łąka Sp. z o.o.", more="e-mail: biuro@hurtownialaka.pl\n"))


def test_the_office_may_know_the_name() -> None:
    known = Known(contractors={samples.SELLER: KnownContractor("Hurtownia Stalmet Sp. z o.o.")})
    page = doubted(read(), "Stalmet", 0, "Ś", 0.03)
    assert certain(page, known)


def test_the_same_name_twice_on_the_page_is_said() -> None:
    found = find_fields([read(more="Hurtownia Stalmet Sp. z o.o., REGON 123456785\n")]).fields
    assert "because.spelt_again" in {clause.code for clause in found[FieldName.SELLER_NAME].why}


def test_words_that_head_both_columns_are_no_name() -> None:
    text = samples.WAREHOUSE.replace(
        "Hurtownia Stalmet Sp. z o.o.              ABC Handel Jan Kowalski",
        "Dane podmiotu                             Dane podmiotu",
    )
    found = find_fields([drawn(text)]).fields
    assert not found[FieldName.SELLER_NAME].certain
    assert not found[FieldName.BUYER_NAME].certain
