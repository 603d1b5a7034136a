"""A person is found in texts however they are written, and put out of them."""

from __future__ import annotations

import pytest

from desktop.domain.errors import UserError
from desktop.domain.privacy.person import Person


@pytest.mark.parametrize(
    ("person", "text"),
    [
        (Person(name="Łucja Żak"), "Umowa z panią ŁUCJA  ŻAK."),
        (Person(name="Łucja Żak"), "Żak Łucja, Opole"),
        (Person(email="Lucja.Zak@poczta.example"), "pisz: lucja.zak@poczta.example"),
        (Person(number="586-010-41-21"), "NIP 5860104121"),
        (Person(number="5860104121"), "NIP: PL 586-01-04-121"),
        (Person(number="PL5860104121"), "PL5860104121"),
        (Person(phone="+48 600 700 800"), "tel. 600-700-800"),
        (Person(phone="600700800"), "tel. +48 60 070 08 00"),
    ],
)
def test_is_found_and_put_out(person: Person, text: str) -> None:
    assert person.is_named_in(text)
    left = person.without(text)
    assert "[usunięto]" in left
    assert not person.is_named_in(left)


def test_others_are_not_touched() -> None:
    text = "Łucja Żakowska, lucja.zakowska@poczta.example, 5860104121000"
    person = Person(name="Łucja Żak", number="5860104121")
    assert not person.is_named_in(text)
    assert person.without(text) == text


@pytest.mark.parametrize(
    ("known", "code"),
    [
        (("", "", "", ""), "privacy.nobody"),
        (("Kowalski", "", "", ""), "privacy.short_name"),
        (("", "kowalski", "", ""), "privacy.bad_email"),
        (("", "", "12", ""), "privacy.bad_number"),
        (("", "", "", "12"), "privacy.bad_phone"),
    ],
)
def test_what_would_find_everybody_is_refused(known: tuple[str, str, str, str], code: str) -> None:
    with pytest.raises(UserError) as refused:
        Person(*known)
    assert refused.value.code == code
