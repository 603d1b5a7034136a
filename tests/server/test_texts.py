"""The panel's catalogues are complete, and say the same in every language."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.assets import asset
from desktop.domain.dates import Month
from desktop.server.render import amount, month_name
from desktop.services.panel.texts import LANGUAGES, PLURALS, Texts, best_language
from tests.tools.panel_texts import said

OTHERS = [one for one in LANGUAGES if one != "pl"]
_PLACE = re.compile(r"\{\w+\}")


def kept(language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(asset("panel", "i18n", f"{language}.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_text_is_there_and_nothing_else(language: str) -> None:
    texts, _ = said()
    # The phone's pages bring texts of their own, which its own test knows.
    assert texts - set(kept(language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_texts_have_as_many_forms_as_the_language(language: str) -> None:
    _, counted = said()
    for text in counted:
        assert len(kept(language)[text]) == PLURALS[language][0]


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_places_and_are_translated(language: str) -> None:
    for polish, text in kept(language).items():
        for form in [text] if isinstance(text, str) else text:
            assert set(_PLACE.findall(form)) == set(_PLACE.findall(polish)), polish
            assert form.strip(), polish
    same = [one for one, text in kept(language).items() if text == one and len(one) > 12]
    assert same == []


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        (
            "pl",
            {1: "pytanie", 2: "pytania", 4: "pytania", 5: "pytań", 12: "pytań", 22: "pytania", 101: "pytań"},
        ),
        ("en", {1: "question", 2: "questions", 0: "questions"}),
        ("uk", {1: "запитання", 5: "запитань", 11: "запитань", 21: "запитання"}),
        ("de", {1: "Frage", 7: "Fragen"}),
    ],
)
def test_numbers_take_their_form(language: str, forms: dict[int, str]) -> None:
    say = Texts(language)
    for number, form in forms.items():
        assert say.count("Biuro ma {n} pytań", number).endswith(f"{number} {form}")


def test_details_are_never_read_as_texts() -> None:
    assert Texts("en")("Powód: {reason}", reason="{name}") == "Reason: {name}"


@given(st.text(max_size=300))
def test_any_wish_for_a_language_has_an_answer(wish: str) -> None:
    assert best_language(wish) in LANGUAGES


def test_months_and_amounts_as_an_office_writes_them() -> None:

    assert month_name(Month(2026, 11), "pl") == "listopad 2026"
    assert month_name(Month(2026, 3), "de") == "März 2026"
    assert amount(Decimal("1234567.5"), "PLN") == "1\u00a0234\u00a0567,50\u00a0PLN"
    assert amount(None) == ""
