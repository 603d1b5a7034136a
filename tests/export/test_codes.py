from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.contractors import Address
from desktop.export.codes import PartnerCodes
from desktop.export.entries import Partner
from tests.export.strategies import nips, odd_texts

PARTNERS = st.builds(
    Partner, odd_texts(30), st.just("") | nips(), st.just(Address()), st.just("") | odd_texts(30)
)


def codes() -> PartnerCodes:
    return PartnerCodes(20, "cp1250", "{}")


def test_the_programs_symbol_comes_first_then_the_number_then_the_name() -> None:
    assert codes().of(Partner("Bór", "5860100005", code="KTR-1")) == "KTR-1"
    assert codes().of(Partner("Bór", "5860100005", code="K" * 21)) == "5860100005"
    assert codes().of(Partner("Bór s.c.", "")).startswith("BORSC-")


def test_people_of_one_name_in_two_towns_are_two() -> None:
    known = codes()
    one, other = (known.of(Partner("Jan Lis", "", Address(town=town))) for town in ("Opole", "Ełk"))

    assert one != other
    assert codes().of(Partner("Jan Lis", "", Address(town="Ełk"))) == other


@given(st.lists(PARTNERS, max_size=6))
@settings(deadline=None)
def test_no_symbol_is_two_contractors(partners: list[Partner]) -> None:
    known = codes()
    owners: dict[str, str] = {}
    for partner in partners:
        code = known.of(partner)
        assert 0 < len(code) <= 20
        assert not {"{", "}"} & set(code.encode("cp1250").decode("cp1250"))
        assert known.of(partner) == code
        if partner.number:
            assert owners.setdefault(code.casefold(), partner.number) == partner.number
