"""Addresses out of headers as they come."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.mail.addresses import domain_of, normalised, parse_list, without_tag


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("jan@tartak.example", [("", "jan@tartak.example")]),
        ("Jan Lis <JAN@Tartak.Example.>", [("Jan Lis", "jan@tartak.example")]),
        ('"Lis, Jan" <a@b.example>, b@c.example', [("Lis, Jan", "a@b.example"), ("", "b@c.example")]),
        ('"a@b.example" <c@d.example>', [("a@b.example", "c@d.example")]),
        ("(a@b.example) c@d.example (x (y) z)", [("", "c@d.example")]),
        ("a@b.example <c@d.example>", [("a@b.example", "c@d.example")]),
        ("Biuro: a@b.example, c@d.example;", [("", "a@b.example"), ("", "c@d.example")]),
        ("a@b.example; c@d.example", [("", "a@b.example"), ("", "c@d.example")]),
        (r'"Jan \"Lis\" L" <a@b.example>', [('Jan "Lis" L', "a@b.example")]),
        ("undisclosed-recipients:;", []),
        ("jan", []),
        ("<>", []),
        ("a@żółw.example", [("", "a@xn--w-uga1v8h.example")]),
    ],
)  # fmt: skip
def test_lists_are_taken_apart(header: str, expected: list[tuple[str, str]]) -> None:
    assert parse_list(header) == expected


@given(st.text(alphabet=st.sampled_from('ab@.<>"(),;: \\ż\n'), max_size=80))
def test_what_comes_out_is_an_address_whatever_goes_in(header: str) -> None:
    for _name, address in parse_list(header):
        assert normalised(address) == address
        assert address.count("@") == 1
        assert domain_of(address)


def test_tags_are_told_from_addresses() -> None:
    assert without_tag("dok+zolw@biuro.example") == ("dok@biuro.example", "zolw")
    assert without_tag("dok@biuro.example") == ("dok@biuro.example", "")
