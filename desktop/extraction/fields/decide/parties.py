"""Which tax number is the seller's and which the buyer's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.fields import FieldName
from desktop.domain.identifiers import is_ksef_number, is_nip
from desktop.domain.known import Known
from desktop.extraction.fields.decide.assignment import Assignment, better, prefer
from desktop.extraction.fields.findings import Findings
from desktop.extraction.fields.guess import Guess, ranked

_SELLER, _BUYER = FieldName.SELLER_NIP, FieldName.BUYER_NIP
_TEXTS = (
    (FieldName.SELLER_NAME, FieldName.BUYER_NAME),
    (FieldName.SELLER_ADDRESS, FieldName.BUYER_ADDRESS),
)
_DIGIT = 0.5
_KSEF = 1.5
"""Less than what the labels of two clear blocks weigh: they are swapped on no number's word alone."""
_OURS = 1.2
_CONTRACTOR = 1.1
_ELSEWHERE = 0.3
"""The score of a number that stands as the other party's."""


def decide_parties(findings: Findings, known: Known) -> set[FieldName]:
    """Choose both tax numbers together; names and addresses go with them where the sides are swapped.

    Returns the fields that changed.
    """
    sellers, buyers = (findings.guesses.get(name, ()) for name in (_SELLER, _BUYER))
    if not sellers or not buyers:
        return set()
    ksef = findings.first(FieldName.KSEF_NUMBER)
    issuer = ksef.value[:10] if ksef is not None and is_ksef_number(ksef.value) else None

    def fit(assignment: Assignment) -> float | None:
        seller, buyer = assignment[_SELLER].value, assignment[_BUYER].value
        if seller == buyer:
            return None
        gain = sum(_DIGIT for value in (seller, buyer) if is_nip(value) or value[:1].isalpha())
        if issuer is not None:
            gain += _KSEF * ((seller == issuer) - (buyer == issuer))
        ours = {seller, buyer} & known.company_nips
        gain += _OURS * (len(ours) == 1)
        gain += sum(_CONTRACTOR for value in (seller, buyer) if value in known.contractors)
        return gain

    options = {_SELLER: _with_others(sellers, buyers[0]), _BUYER: _with_others(buyers, sellers[0])}
    chosen = better(options, fit)
    swapped = (
        len(chosen) == 2
        and chosen[_SELLER].value == buyers[0].value
        and chosen[_BUYER].value == sellers[0].value
    )
    for name, guess in chosen.items():
        prefer(findings, name, guess)
    return {*chosen, *(_swap_texts(findings) if swapped else ())}


def _with_others(own: Sequence[Guess], other: Guess) -> list[Guess]:
    return ranked([*own, replace(other, score=_ELSEWHERE, clear=False, why="why.other_number")])


def _swap_texts(findings: Findings) -> set[FieldName]:
    guesses = findings.guesses
    for seller, buyer in _TEXTS:
        first, second = guesses.get(seller, ()), guesses.get(buyer, ())
        guesses[seller] = [replace(guess, clear=False) for guess in second]
        guesses[buyer] = [replace(guess, clear=False) for guess in first]
    return {name for pair in _TEXTS for name in pair if guesses[name]}
