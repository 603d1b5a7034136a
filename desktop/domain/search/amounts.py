"""Amounts by their value: "300-400 zł", "ok. 120", ">1000", "1 234,56"."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop.domain import money
from desktop.domain.search.meanings import Amount, Meaning, Number, Words
from desktop.domain.search.scanner import END, Found, Source

_GROUPED = r"[0-9]{1,3}(?:[\s.][0-9]{3})+(?:,[0-9]{1,2})?"
_PLAIN = r"[0-9]{1,12}(?:[.,][0-9]{1,2})?"
_NUMBER = rf"(?:{_GROUPED}(?![0-9.,])|{_PLAIN}(?![0-9.,]*[0-9]))"
_CURRENCY = r"(?:zlotych|zlote|zl\.?|pln|euro|eur|usd|gbp|chf|czk|uah|€|\$|£)"
_CODES = {"€": "EUR", "$": "USD", "£": "GBP", "euro": "EUR"}
_TO = r"(?:-|–|—|\.\.|do|to|a|and)"
_RANGE = re.compile(
    rf"(?P<said>(?:od|miedzy|between|from)\s+)?(?P<low>{_NUMBER})\s*{_CURRENCY}?\s*{_TO}\s*(?P<high>{_NUMBER})"
    rf"\s*(?P<currency>{_CURRENCY})?{END}"
)
_SAID = (
    r">=|<=|>|<|≥|≤|=|powyzej|ponad|wiecej niz|over|above|more than|ponizej|mniej niz|below|under|less than|"
    r"co najmniej|min\.?|najwyzej|max\.?|at least|at most|od|do|from|up to"
)
_BOUND = re.compile(rf"(?P<said>{_SAID})\s*(?P<value>-?{_NUMBER})\s*(?P<currency>{_CURRENCY})?{END}")
_ABOUT = re.compile(
    rf"(?:ok\.?|okolo|ca\.?|circa|approx\.?|about|around|~|≈)\s*(?P<value>{_NUMBER})\s*(?P<currency>{_CURRENCY})?{END}"
)
_WITH_CURRENCY = re.compile(rf"(?P<value>{_NUMBER})\s*(?P<currency>{_CURRENCY}){END}")
_CURRENCY_FIRST = re.compile(rf"(?P<currency>pln|eur|usd|gbp|chf|czk|uah|€|\$|£)\s*(?P<value>{_NUMBER}){END}")
_EXACT = re.compile(rf"(?P<value>(?:[0-9]{{1,3}}(?:\s[0-9]{{3}})+|[0-9]{{1,12}})[.,][0-9]{{2}}){END}")
_WHOLE = re.compile(rf"[0-9]{{1,9}}{END}")
_OVER = frozenset({">", "powyzej", "ponad", "wiecej niz", "over", "above", "more than"})
_UNDER = frozenset({"<", "ponizej", "mniej niz", "below", "under", "less than"})
_AT_LEAST = frozenset({">=", "≥", "co najmniej", "min", "min.", "at least", "od", "from"})
_WEAK = frozenset({"od", "do", "from", "up to", "min", "max", "min.", "max."})
"""Words that are about many things: an amount must look like one behind them."""
_NEARLY = Decimal("0.05")
_ALMOST_ONE = Decimal("0.99")


def amount(source: Source, at: int) -> Found | None:
    """An amount or a range of amounts that begins at ``at``."""
    for rule in (_range, _bound, _about, _single):
        found = rule(source, at)
        if found is not None:
            return found
    return None


def value_of(text: str) -> Amount | None:
    """What stands behind ``kwota:``."""
    plain = text.strip().lower()
    currency = re.search(rf"{_CURRENCY}$", plain.replace("ł", "l"))
    code = "" if currency is None else _code(currency[0])
    body = plain if currency is None else plain[: currency.start()].strip()
    span = re.fullmatch(r"(-?[^.\-–].*?)\s*(?:\.\.|-|–)\s*(-?[^\-–].*)", body)
    if span is not None:
        low, high = money.parse_amount(span[1]), money.parse_amount(span[2])
        if low is not None and high is not None:
            return Amount(min(low, high), max(low, high), code)
    bound = re.fullmatch(r"(>=|<=|>|<|≥|≤|=)?\s*(.+)", body)
    value = None if bound is None else money.parse_amount(bound[2])
    if bound is None or value is None:
        return None
    if bound[1] not in {None, "="}:
        return _bounded(bound[1], value, code)
    return _amount_of(value, code, exact=bool(re.search(r"[.,][0-9]{1,2}$", bound[2])))


def whole(source: Source, at: int) -> Found | None:
    """A bare number: words, that may be an amount."""
    found = source.match(_WHOLE, at)
    if found is None:
        return None
    value = money.parse_amount(found[0])
    others: tuple[Meaning, ...] = (
        () if value is None else (Amount(value, value + _ALMOST_ONE), Number(found[0]))
    )
    return Found(found.end(), Words(found[0]), others)


def _range(source: Source, at: int) -> Found | None:
    found = source.match(_RANGE, at)
    if found is None:
        return None
    low, high = _value(found["low"]), _value(found["high"])
    bare = found["said"] is None and found["currency"] is None
    if low is None or high is None or (bare and not _plausible(found, low, high)):
        return None
    meaning = Amount(min(low, high), max(low, high), _code(found["currency"]))
    return Found(found.end(), meaning, (Words(source.text[at : found.end()]),))


def _plausible(found: re.Match[str], low: Decimal, high: Decimal) -> bool:
    """A range without a word or a currency rises and has no leading noughts: it could be a number else."""
    leading = any(re.match(r"0[0-9]", found[end]) for end in ("low", "high"))
    return low < high and not leading and not re.search(r"\sa\s|\band\b", found[0])


def _bound(source: Source, at: int) -> Found | None:
    found = source.match(_BOUND, at)
    if found is None:
        return None
    value = _value(found["value"])
    looks = found["currency"] is not None or re.search(r"[.,][0-9]{2}$", found["value"]) is not None
    if value is None or (found["said"] in _WEAK and not looks):
        return None
    meaning = _bounded(found["said"], value, _code(found["currency"]))
    return Found(found.end(), meaning, (Words(source.text[at : found.end()]),))


def _bounded(said: str, value: Decimal, currency: str) -> Amount:
    if said == "=":
        return Amount(value, value, currency)
    if said in _OVER:
        return Amount(value + money.CENT, None, currency)
    if said in _UNDER:
        return Amount(None, value - money.CENT, currency)
    return Amount(value, None, currency) if said in _AT_LEAST else Amount(None, value, currency)


def _about(source: Source, at: int) -> Found | None:
    found = source.match(_ABOUT, at)
    value = None if found is None else _value(found["value"])
    if found is None or value is None:
        return None
    span = (value * _NEARLY).quantize(money.CENT)
    meaning = Amount(value - span, value + span, _code(found["currency"]))
    return Found(found.end(), meaning, (Words(source.text[at : found.end()]),))


def _single(source: Source, at: int) -> Found | None:
    for pattern in (_WITH_CURRENCY, _CURRENCY_FIRST, _EXACT):
        found = source.match(pattern, at)
        value = None if found is None else _value(found["value"])
        if found is not None and value is not None:
            currency = "" if pattern is _EXACT else _code(found["currency"])
            exact = pattern is _EXACT or re.search(r"[.,][0-9]{1,2}$", found["value"]) is not None
            meaning = _amount_of(value, currency, exact=exact)
            return Found(found.end(), meaning, (Words(source.text[at : found.end()]),))
    return None


def _amount_of(value: Decimal, currency: str, *, exact: bool) -> Amount:
    """A whole amount is meant with any pennies, as above the list's columns."""
    return Amount(value, value if exact or value < 0 else value + _ALMOST_ONE, currency)


def _value(written: str) -> Decimal | None:
    return money.parse_amount(written)


def _code(written: str | None) -> str:
    if not written:
        return ""
    plain = written.rstrip(".")
    return "PLN" if plain.startswith("zl") else _CODES.get(plain, plain.upper())
