"""What is certain, how likely it is, and why."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clauses import told
from desktop.domain.fields import FieldName, Source
from desktop.domain.sentences import polish
from desktop.extraction.fields import find_fields
from desktop.extraction.fields.certainty.features import GROUPS, PLACE, PRINT, Traits
from desktop.extraction.fields.certainty.model import model
from tests.extraction.fields import samples
from tests.extraction.fields.drawn import drawn

_SHARE = st.floats(0.0, 1.0)


def why(text: str, name: FieldName) -> str:
    return " ".join(told(find_fields([drawn(text)]).fields[name].why, polish))


@given(
    st.sampled_from(GROUPS),
    st.lists(_SHARE, min_size=len(PLACE), max_size=len(PLACE)),
    st.none() | st.lists(_SHARE, min_size=len(PRINT), max_size=len(PRINT)),
    st.integers(0, len(PLACE) - 1),
)
def test_more_support_never_makes_a_value_less_likely(
    group: str, place: list[float], printed: list[float] | None, at: int
) -> None:
    print_traits = None if printed is None else tuple(printed)
    weak = Traits(group, tuple(place), print_traits)
    better = Traits(group, (*place[:at], 1.0, *place[at + 1 :]), print_traits)
    assert 0.0 <= model().probability(weak) <= model().probability(better) + 1e-12 <= 1.0 + 1e-12


def test_the_calibration_never_falls() -> None:
    for steps in model().steps.values():
        assert all(low[0] < high[0] and low[1] <= high[1] for low, high in pairwise(steps))


def test_a_value_says_why_in_one_sentence_with_its_label() -> None:
    assert why(samples.WAREHOUSE, FieldName.BUYER_NIP).startswith(
        "NIP ma poprawną cyfrę kontrolną; odczytano z etykiety »NIP«"
    )
    gross = why(samples.WAREHOUSE, FieldName.GROSS)
    assert "uma netto i VAT zgadza się z kwotą brutto" in gross
    assert gross.count(". ") == 0


def test_a_wrong_check_digit_is_never_certain() -> None:
    text = samples.WAREHOUSE.replace("PL9990001226", "PL9990001227")
    field = find_fields([drawn(text)]).fields[FieldName.BUYER_NIP]
    assert field.value == "9990001227"
    assert not field.certain


def test_sums_that_fail_make_no_amount_certain() -> None:
    text = samples.WAREHOUSE.replace(
        "200,00       28,00          228,00", "210,00       28,00          228,00"
    )
    text = text.replace("100,00       5,00          105,00", "100,00       5,00          106,00")
    fields = find_fields([drawn(text)]).fields
    assert not any(fields[name].certain and fields[name].value == "210.00" for name in fields)


def test_sharp_print_is_likelier_than_faint_print() -> None:
    sharp, faint = (
        find_fields([drawn(samples.WAREHOUSE, source=Source.OCR, confidence=confidence)]).fields
        for confidence in (0.995, 0.7)
    )
    for name in (FieldName.NUMBER, FieldName.ISSUE_DATE, FieldName.SELLER_NAME):
        high, low = sharp[name].probability, faint[name].probability
        assert high is not None
        assert low is not None
        assert high > low
