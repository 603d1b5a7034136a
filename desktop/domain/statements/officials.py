"""Payments that no document of a contractor belongs to, told by account or wording."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.collation import fold
from desktop.domain.statements.model import ReadLine


class NoDocument(StrEnum):
    """Why a line of a statement needs no document."""

    TAX = "tax"
    ZUS = "zus"
    FEE = "fee"
    """The bank's own fees, commissions and interest."""
    WAGE = "wage"
    OWN = "own"
    """Between accounts of the company, also its VAT account."""
    CASH = "cash"
    """Paid into the account or taken from it in cash."""
    LOAN = "loan"
    OTHER = "other"


_NBP, _TAX = "1010", "222"
_ZUS = "60000002026"
_WORDS: tuple[tuple[NoDocument, tuple[str, ...]], ...] = (
    (
        NoDocument.FEE,
        (
            "prowizja", "oplata za prowadzenie", "oplata miesieczna", "oplata za przelew", "oplata za karte",
            "oplata bankowa", "oplata za uzytkowanie", "pobranie oplaty", "kapitalizacja",
            "odsetki od salda", "naliczenie odsetek", "oplaty i prowizje",
        ),
    ),
    (NoDocument.WAGE, ("wynagrodzenie", "wynagrodzenia", "wyplata pensji", "lista plac")),
    (
        NoDocument.CASH,
        (
            "wyplata gotowki", "wyplata gotowkowa", "wyplata z bankomatu", "bankomat", "wplata gotowki",
            "wplata gotowkowa", "wplatomat",
        ),
    ),
    (
        NoDocument.LOAN,
        ("splata kredytu", "rata kredytu", "splata raty", "uruchomienie kredytu", "splata kapitalu"),
    ),
    (
        NoDocument.OWN,
        ("przelew wlasny", "przelew miedzy wlasnymi", "przeksiegowanie wlasne", "przeksiegowanie vat"),
    ),
)  # fmt: skip
"""Beginnings of what stands in a title or in the bank's word for the operation, folded."""


def official(line: ReadLine, own_accounts: frozenset[str]) -> tuple[NoDocument, str] | None:
    """Why ``line`` needs no document, and whether an ``account`` or a ``text`` says so.

    Accounts of tax offices are kept by the NBP (1010) and have 222 behind the bank's number, micro-accounts
    (art. 61b Ordynacji podatkowej) as well as older ones; contribution accounts of ZUS begin with
    60000002026.  ``own_accounts`` are the company's, as IBANs.
    """
    account = line.account
    if account and account in own_accounts:
        return NoDocument.OWN, "account"
    if account.startswith("PL") and len(account) == 28:
        body = account[4:]
        if body.startswith(_ZUS):
            return NoDocument.ZUS, "account"
        if body.startswith(_NBP) and body[8:11] == _TAX:
            return NoDocument.TAX, "account"
    words = f" {fold(f'{line.kind} {line.title}')} "
    for reason, beginnings in _WORDS:
        if any(f" {beginning}" in words for beginning in beginnings):
            return reason, "text"
    return None
