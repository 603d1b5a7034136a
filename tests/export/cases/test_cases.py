"""What JPK files have of documents, against registers computed by hand: see the tables beside this."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.export.drafts import Draft, Weight
from desktop.export.jpk.fa import FaExporter
from desktop.export.jpk.pkpir import PkpirExporter
from desktop.export.jpk.schemas import faults
from desktop.export.jpk.v7m import V7mExporter
from desktop.export.registry import Exporter
from tests.export.cases import purchases, sales
from tests.export.cases.building import Case
from tests.export.jpk import reader
from tests.export.samples import job

CASES = (*purchases.CASES, *sales.CASES)
_WHO = {
    "KodKrajuNadaniaTIN", "NrKontrahenta", "NazwaKontrahenta", "DowodSprzedazy", "DataWystawienia",
    "DataSprzedazy", "LpSprzedazy", "LpZakupu", "NrDostawcy", "NazwaDostawcy", "DowodZakupu", "DataZakupu",
    "DataWplywu", "BFK", "K_1", "K_2", "K_3A", "K_3B", "K_4A", "K_4B", "K_5A", "K_5B", "K_6", "K_16A",
}  # fmt: skip
_SCHEMAS = {"jpk_v7m": "JPK_V7M_3", "jpk_fa": "JPK_FA_4", "jpk_pkpir": "JPK_PKPIR_3"}


def made(case: Case, exporter: Exporter) -> Draft:
    asked = job(exporter, case.document)
    known = {option.key for option in exporter.options}
    given = {key: value for key, value in case.settings.items() if key in known}
    values = {**asked.settings.values, **given}
    return exporter.draft(replace(asked, settings=replace(asked.settings, values=values)))


def refused(draft: Draft) -> set[str]:
    return {one.message.code for one in draft.notices if one.weight is Weight.REFUSED}


def row(case: Case, exporter: Exporter, name: str) -> reader.Row:
    """The only row called ``name``; nothing where there is none."""
    draft = made(case, exporter)
    assert refused(draft) == set()
    (file,) = draft.files
    assert faults(file.data, _SCHEMAS[exporter.key]) == ()
    found = reader.rows(file.data, name)
    assert len(found) <= 1
    return found[0] if found else {}


def amounts(found: reader.Row) -> reader.Row:
    return {name: text for name, text in found.items() if name not in _WHO}


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_the_vat_record(case: Case) -> None:
    exporter = V7mExporter()
    for expected, name in ((case.sales, "SprzedazWiersz"), (case.purchase, "ZakupWiersz")):
        if isinstance(expected, str):
            assert refused(made(case, exporter)) == {expected}
        elif expected is not None:
            found = row(case, exporter, name)
            assert amounts(found) == expected
            who = {key: text for key, text in case.also.items() if not key.startswith("K_")}
            assert not found or {key: found.get(key, "") for key in who} == who


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_the_tax_book(case: Case) -> None:
    if isinstance(case.book, str):
        assert refused(made(case, PkpirExporter())) == {case.book}
    elif case.book is not None:
        found = row(case, PkpirExporter(), "PKPIRWiersz")
        totals = {"K_9", "K_14"} - case.book.keys()
        assert {key: text for key, text in amounts(found).items() if key not in totals} == case.book
        who = {key: text for key, text in case.also.items() if key.startswith("K_")}
        assert {key: found.get(key, "") for key in who} == who


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_the_invoices(case: Case) -> None:
    if isinstance(case.invoice, str):
        assert refused(made(case, FaExporter())) == {case.invoice}
    elif case.invoice is not None:
        found = row(case, FaExporter(), "Faktura")
        assert {key: found.get(key, "") for key in case.invoice} == case.invoice


@pytest.mark.parametrize("case", CASES, ids=lambda one: one.name)
def test_what_is_said(case: Case) -> None:
    drafts = [made(case, one) for one in (V7mExporter(), PkpirExporter(), FaExporter())]
    said = {notice.message.code for draft in drafts for notice in draft.notices}

    assert case.says <= said
    assert not case.silent & said


def test_there_are_enough_and_each_once() -> None:
    names = [case.name for case in CASES]

    assert len(names) == len(set(names)) >= 40
    assert all(case.rule for case in CASES)
