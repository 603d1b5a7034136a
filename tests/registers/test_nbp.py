"""Tables of rates: exact, whole, and none where there is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from desktop.registers.faults import Fault, Why
from desktop.registers.nbp import Nbp
from desktop.registers.web import Web
from tests.registers.server import PublicRegisters


@pytest.fixture
def nbp(registers: PublicRegisters, web: Web) -> Nbp:
    return Nbp(web, registers.addresses.nbp)


def test_a_stretch_of_days(registers: PublicRegisters, nbp: Nbp) -> None:
    registers.tables = {
        date(2026, 2, 4): {"EUR": "4.2211", "HUF": "0.011097"},
        date(2026, 2, 5): {"EUR": "4.2264", "HUF": "0.01112"},
        date(2026, 2, 6): {"EUR": "4.2"},
    }
    first, second = nbp.tables(date(2026, 2, 4), date(2026, 2, 5))
    assert (first.number, first.day, first.rates["EUR"]) == (
        "035/A/NBP/2026",
        date(2026, 2, 4),
        Decimal("4.2211"),
    )
    assert second.rates["HUF"] == Decimal("0.01112")
    assert registers.asked == ["/nbp/exchangerates/tables/a/2026-02-04/2026-02-05/?format=json"]


def test_no_table(nbp: Nbp) -> None:
    assert nbp.tables(date(2026, 1, 6), date(2026, 1, 6)) == []


def test_too_many_days_are_not_asked_for(registers: PublicRegisters, nbp: Nbp) -> None:
    with pytest.raises(ValueError, match="days"):
        nbp.tables(date(2026, 1, 1), date(2026, 12, 31))
    assert not registers.asked


def test_errors(registers: PublicRegisters, nbp: Nbp) -> None:
    registers.moods = ["400", "nonsense", "no-json", "503"]
    whys = []
    for _ in range(4):
        with pytest.raises(Fault) as caught:
            nbp.tables(date(2026, 2, 4), date(2026, 2, 5))
        whys.append(caught.value.why)
    assert whys == [Why.REFUSED, Why.OFFLINE, Why.OFFLINE, Why.OFFLINE]


@pytest.mark.parametrize("rates", [{}, {"eur": "4.2"}, {"EUR": "0"}, {"EUR": "-1"}, {"EUR": "1e9"}])
def test_rates_that_cannot_be(registers: PublicRegisters, nbp: Nbp, rates: dict[str, str]) -> None:
    registers.tables = {date(2026, 2, 4): rates}
    with pytest.raises(Fault, match="nonsense"):
        nbp.tables(date(2026, 2, 4), date(2026, 2, 4))
