"""The shipped sample documents are what ``office.json`` says they are."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from PIL import Image

from desktop.assets import asset
from desktop.domain.dates import parse_iso
from desktop.domain.identifiers import is_iban, is_ksef_number, is_nip
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.reading import MediaType
from desktop.domain.sentences import SENTENCES
from tests.tools.samples.words import amount_in_words

FOLDER = asset("samples")
OFFICE: dict[str, Any] = json.loads((FOLDER / "office.json").read_text(encoding="utf-8"))
SAMPLES: list[dict[str, Any]] = OFFICE["samples"]
READABLE = [sample for sample in SAMPLES if not sample["unreadable"]]
TRUTHS = [sample["truth"] for sample in SAMPLES if sample["truth"]]
INVOICES = [truth for truth in TRUTHS if truth["gross"] is not None]

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["file"])
each_readable = pytest.mark.parametrize("sample", READABLE, ids=lambda sample: sample["file"])
each_truth = pytest.mark.parametrize("truth", TRUTHS, ids=lambda truth: truth["doc"])
each_invoice = pytest.mark.parametrize("truth", INVOICES, ids=lambda truth: truth["doc"])


def path(sample: dict[str, Any]) -> Path:
    return FOLDER / sample["file"]


def pdf_text(sample: dict[str, Any]) -> str:
    with pymupdf.open(path(sample)) as document:
        return "".join(page.get_text() for page in document).replace("\u00a0", " ")


def test_folder_holds_these_files_and_no_others() -> None:
    names = {sample["file"] for sample in SAMPLES}

    assert len(names) == len(SAMPLES) >= 14
    assert {entry.name for entry in FOLDER.iterdir()} == names | {"office.json"}
    assert sum(entry.stat().st_size for entry in FOLDER.iterdir()) <= 4 * 1024 * 1024


def test_every_situation_of_an_office_is_there() -> None:
    kinds = {PrintedKind(truth["kind"]) for truth in TRUTHS}

    assert kinds >= {
        PrintedKind.INVOICE,
        PrintedKind.CORRECTION,
        PrintedKind.ADVANCE,
        PrintedKind.SIMPLIFIED_INVOICE,
        PrintedKind.LETTER,
        PrintedKind.CONTRACT,
    }
    assert {MediaType(sample["media_type"]) for sample in SAMPLES} == {
        MediaType.PDF,
        MediaType.JPEG,
        MediaType.TIFF,
    }
    assert {truth["currency"] for truth in INVOICES} == {"PLN", "EUR"}
    assert any(truth["split_payment"] and Decimal(truth["gross"]) > 15_000 for truth in INVOICES)
    assert any(is_ksef_number(truth["ksef_number"] or "") for truth in INVOICES)
    assert any(sample["company"] is None for sample in SAMPLES)
    assert any(sample["company"] and sample["folder"] is None for sample in SAMPLES)


def test_companies_are_three_with_valid_nips() -> None:
    companies = OFFICE["companies"]

    assert len({company["nip"] for company in companies}) == 3
    assert all(is_nip(company["nip"]) for company in companies)
    assert all(company["email"].endswith(".example") for company in companies)


@each_sample
def test_sample_belongs_to_the_offices_companies(sample: dict[str, Any]) -> None:
    known = {company["nip"] for company in OFFICE["companies"]} | {None}

    assert {sample["company"], sample["folder"]} <= known
    assert sample["kind"] is None or DocumentKind(sample["kind"])
    assert set(sample["unreadable"]) <= set(SENTENCES)


@each_readable
def test_file_is_what_it_claims(sample: dict[str, Any]) -> None:
    if sample["media_type"] == MediaType.PDF:
        with pymupdf.open(path(sample)) as document:
            assert len(document) == sample["pages"]
            assert bool(document[0].get_text().strip()) == sample["text_layer"]
        assert path(sample).read_bytes().rstrip().endswith(b"%%EOF")
        return
    with Image.open(path(sample)) as image:
        assert image.get_format_mimetype() == sample["media_type"]
        assert getattr(image, "n_frames", 1) == sample["pages"]
        image.load()


def test_broken_files_are_broken_each_in_its_way() -> None:
    broken = {sample["unreadable"][0]: sample for sample in SAMPLES if sample["unreadable"]}

    with pymupdf.open(path(broken["file.encrypted"])) as document:
        assert document.needs_pass
    assert b"%%EOF" not in path(broken["file.incomplete"]).read_bytes()


@each_truth
def test_numbers_have_right_check_digits(truth: dict[str, Any]) -> None:
    for name in ("seller_nip", "buyer_nip"):
        assert truth[name] is None or is_nip(truth[name])
    assert truth["bank_account"] is None or is_iban(truth["bank_account"])
    assert truth["ksef_number"] is None or is_ksef_number(truth["ksef_number"])
    assert parse_iso(truth["issue_date"])
    for name in ("sale_date", "due_date"):
        assert truth[name] is None or parse_iso(truth[name])


@each_invoice
def test_amounts_add_up(truth: dict[str, Any]) -> None:
    rates = truth["vat_rates"]

    assert sum(Decimal(row["vat"]) for row in rates) == Decimal(truth["vat"])
    assert sum(Decimal(row["gross"]) for row in rates) == Decimal(truth["gross"])
    if truth["net"] is None:
        return
    assert Decimal(truth["net"]) + Decimal(truth["vat"]) == Decimal(truth["gross"])
    if truth["amount_due"] is not None:
        assert Decimal(truth["amount_due"]) == Decimal(truth["gross"]) - Decimal(truth["paid"] or 0)
    for row in rates:
        assert Decimal(row["net"]) + Decimal(row["vat"]) == Decimal(row["gross"])
        if row["rate"].isdigit():
            assert abs(Decimal(row["net"]) * int(row["rate"]) / 100 - Decimal(row["vat"])) <= Decimal("0.01")


@pytest.mark.parametrize(
    "sample",
    [sample for sample in READABLE if sample["text_layer"] and sample["truth"]["gross"]],
    ids=lambda sample: sample["file"],
)
def test_truth_is_printed(sample: dict[str, Any]) -> None:
    text, truth = pdf_text(sample), sample["truth"]

    joined = "".join(text.split())
    assert truth["number"] in text
    assert f"{Decimal(truth['gross']):,.2f}".replace(",", "").replace(".", ",") in joined
    assert truth["bank_account"].removeprefix("PL") in joined
    assert truth["seller_nip"] in joined.replace("-", "")
    assert truth["buyer_nip"] in joined.replace("-", "")


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0.00", "zero złotych 00/100"),
        ("1.00", "jeden złoty 00/100"),
        ("2.05", "dwa złote 05/100"),
        ("12.30", "dwanaście złotych 30/100"),
        ("22.00", "dwadzieścia dwa złote 00/100"),
        ("1000.00", "tysiąc złotych 00/100"),
        ("2066.40", "dwa tysiące sześćdziesiąt sześć złotych 40/100"),
        ("101528.87", "sto jeden tysięcy pięćset dwadzieścia osiem złotych 87/100"),
        ("-340.46", "minus trzysta czterdzieści złotych 46/100"),
        ("1000001.00", "milion jeden złotych 00/100"),
    ],
)
def test_amount_in_words(amount: str, words: str) -> None:
    assert amount_in_words(Decimal(amount)) == words
