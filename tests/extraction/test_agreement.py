"""Two sources of one field."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Box, Candidate, Field, FieldName, Source
from desktop.domain.messages import Message
from desktop.extraction.agreement import Claim, agree

NIP, OTHER, WRONG = "5261040828", "5252248481", "5261040829"
PLACE = Box(0, 0.1, 0.1, 0.2, 0.2)
CLAIM = Claim(
    FieldName.SELLER_NIP, NIP, Source.QR, Message("why.qr_ksef_nip"), Message("why.qr_ksef_other_nip"), PLACE
)


def read(value: str | None, *others: str, certain: bool = False) -> Field:
    values = ([value] if value else []) + list(others)
    candidates = tuple(Candidate(one, one, Box(0, 0.5, 0.5, 0.6, 0.6)) for one in values)
    doubt = () if certain else (Message("why.no_check"),)
    return Field(
        FieldName.SELLER_NIP, value, source=Source.OCR, certain=certain, why=doubt, candidates=candidates
    )


def codes(field: Field) -> set[str]:
    return {message.code for message in field.why}


def test_agreement_makes_certain_and_answers_doubt() -> None:
    field = agree(read(NIP), CLAIM)
    assert (field.value, field.certain, field.source) == (NIP, True, Source.OCR)
    assert codes(field) == {"why.qr_ksef_nip"}


def test_agreement_on_a_value_that_cannot_be_right_proves_nothing() -> None:
    claim = replace(CLAIM, value=WRONG, proved=False)
    assert not agree(read(WRONG), claim).certain


def test_contradiction_takes_certainty_away_and_says_so() -> None:
    field = agree(read(OTHER, certain=True), CLAIM)
    assert (field.value, field.certain) == (OTHER, False)
    assert codes(field) == {"why.qr_ksef_other_nip"}
    assert field.candidates[-1].value == NIP


def test_a_proved_claim_beats_a_misread_number() -> None:
    field = agree(read(WRONG), replace(CLAIM, enough=True))
    assert (field.value, field.certain, field.source) == (NIP, True, Source.QR)


def test_a_proved_claim_that_the_page_prints_too_is_certain() -> None:
    field = agree(read(OTHER, NIP), CLAIM)
    assert (field.value, field.certain) == (NIP, True)
    assert field.box == Box(0, 0.5, 0.5, 0.6, 0.6), "shown where it is printed"


def test_two_sound_values_leave_the_choice_to_a_person() -> None:
    field = agree(read(OTHER), replace(CLAIM, enough=True))
    assert (field.value, field.certain) == (NIP, False)
    assert "why.page_differs" in codes(field)


def test_an_empty_field_is_filled_and_certain_only_if_that_is_enough() -> None:
    assert agree(read(None), CLAIM).value == NIP
    assert not agree(read(None), CLAIM).certain
    sure = agree(read(None), replace(CLAIM, enough=True))
    assert (sure.certain, sure.box) == (True, PLACE)


def test_a_claim_that_does_not_fill_leaves_an_empty_field_alone() -> None:
    assert agree(read(None), replace(CLAIM, fills=False)) == read(None)


@given(
    st.sampled_from([None, NIP, OTHER, WRONG]),
    st.booleans(),
    st.sampled_from([NIP, OTHER, WRONG]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
def test_no_field_is_certain_of_what_a_source_contradicts(
    value: str | None, certain: bool, said: str, proved: bool, enough: bool, fills: bool
) -> None:
    claim = replace(CLAIM, value=said, proved=proved, enough=enough, fills=fills)
    field = agree(read(value, certain=certain and value is not None), claim)
    if field.certain:
        assert field.value == said
        assert proved or (certain and value == said)
