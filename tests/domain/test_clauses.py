"""Reasons become one sentence."""

from __future__ import annotations

from desktop.domain.clauses import is_doubt, likelihood, told
from desktop.domain.messages import Message
from desktop.domain.sentences import SENTENCES, polish


def test_clauses_make_one_sentence_and_others_stay_their_own() -> None:
    messages = [
        Message("check.account.bad"),
        Message("because.sum"),
        Message("because.nip"),
        Message("because.named_label", {"label": "Do zapłaty"}),
        Message("because.sum"),
    ]
    reasons = ("Suma netto i VAT zgadza się z kwotą brutto", "NIP ma poprawną cyfrę kontrolną")
    joined = "; ".join((*reasons, "odczytano z etykiety »Do zapłaty«."))
    assert told(messages, polish) == [
        joined,
        "Numer rachunku jest błędny: nie zgadzają się cyfry kontrolne.",
    ]


def test_nothing_to_tell() -> None:
    assert told([], polish) == []


def test_doubts_are_told_from_reasons() -> None:
    assert is_doubt(Message("doubt.character"))
    assert is_doubt(Message("why.rival"))
    assert not is_doubt(Message("because.nip"))


def test_a_probability_is_put_into_words() -> None:
    codes = [likelihood(value) for value in (0.3, 0.8, 0.95, 0.999)]
    assert len(set(codes)) == 4
    assert set(codes) <= set(SENTENCES)
