"""What the texts of codes mean."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.identifiers import is_iban
from desktop.extraction.codes.claims import names_number
from desktop.extraction.codes.ksef import KsefCode, parse_ksef
from desktop.extraction.codes.transfer import TransferCode, parse_transfer
from tests.extraction.codes.codes import KSEF_HASH, ksef_url, zbp
from tests.extraction.einvoice.samples import ACCOUNT, DE_IBAN, SELLER_NIP

CERTIFICATE = (
    f"certificate/Nip/{SELLER_NIP}/{SELLER_NIP}/01F20A5D352AE590/{KSEF_HASH}/"
    "mSkm_XmM9fq7PgAJwiL32L9ujhyguOEV48cDB0ncemD2r9TMGa3lr0iRoFk588agCi8QPsOuscUY1rZ7ff76STbGquO-gZtQys5"
)


@pytest.mark.parametrize(
    ("base", "production"),
    [
        ("https://qr.ksef.mf.gov.pl", True),
        ("https://qr-test.ksef.mf.gov.pl", False),
        ("https://qr-demo.ksef.mf.gov.pl", False),
    ],
)
def test_the_first_code_of_ksef(base: str, production: bool) -> None:
    code = parse_ksef(ksef_url(SELLER_NIP, "11-05-2026", base=base))
    assert code == KsefCode(SELLER_NIP, KSEF_HASH, date(2026, 5, 11), production)


def test_the_second_code_of_ksef() -> None:
    code = parse_ksef(f"https://qr.ksef.mf.gov.pl/{CERTIFICATE}")
    assert code == KsefCode(SELLER_NIP, KSEF_HASH, None, production=True)


@pytest.mark.parametrize(
    "text",
    [
        ksef_url(SELLER_NIP, "31-02-2026"),
        ksef_url(SELLER_NIP, "11-05-2026", KSEF_HASH[:-1]),
        ksef_url("123", "11-05-2026"),
        ksef_url(SELLER_NIP, "11-05-2026", base="https://qr.ksef.mf.gov.pl.example.org"),
        ksef_url(SELLER_NIP, "11-05-2026", base="https://example.org/?https://qr.ksef.mf.gov.pl"),
        ksef_url(SELLER_NIP, "11-05-2026", base="http://qr.ksef.mf.gov.pl"),
        "https://qr.ksef.mf.gov.pl/certificate/Nip/1/2/3",
    ],
)
def test_what_only_looks_like_a_ksef_code(text: str) -> None:
    assert parse_ksef(text) is None


def test_the_polish_code_for_a_transfer() -> None:
    code = parse_transfer(zbp(SELLER_NIP, ACCOUNT, 151844, "FV 12/05/2026"))
    assert code == TransferCode(
        ACCOUNT, Decimal("1518.44"), "PLN", SELLER_NIP, "Piekarnia Zorza", "FV 12/05/2026"
    )


def test_an_amount_that_the_payer_fills_in_is_none() -> None:
    code = parse_transfer(f"|PL|{ACCOUNT[2:]}|000000|Jan|Składka|||")
    assert code is not None
    assert (code.amount, code.nip) == (None, None)


EPC = f"BCD\n002\n1\nSCT\nCOBADEFFXXX\nMuster GmbH\n{DE_IBAN}\nEUR238.00\n\n\nRE-2026-77"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_european_code_for_a_transfer(ends: str) -> None:
    code = parse_transfer(EPC.replace("\n", ends))
    expected = TransferCode(DE_IBAN, Decimal("238.00"), "EUR", None, "Muster GmbH", "RE-2026-77")
    assert code == expected


def test_the_swiss_code_for_a_transfer() -> None:
    lines = [
        "SPC",
        "0200",
        "1",
        "CH9300762011623852957",
        "K",
        "Muster AG",
        "Weg 1",
        "3000 Bern",
        "",
        "",
        "CH",
    ]
    lines += [""] * 7 + ["199.95", "CHF"] + [""] * 9 + ["Rechnung 12", "EPD"]
    code = parse_transfer("\r\n".join(lines))
    assert code is not None
    assert (code.account, code.amount, code.currency, code.name) == (
        "CH9300762011623852957", Decimal("199.95"), "CHF", "Muster AG",
    )  # fmt: skip
    assert code.title == "Rechnung 12"


@pytest.mark.parametrize(
    "text",
    [
        zbp(SELLER_NIP, ACCOUNT[:-1] + "5", 100, "x"),
        EPC.replace(DE_IBAN, DE_IBAN[:-1] + "1"),
        EPC.replace("EUR238.00", "EUR2,38"),
        EPC.replace("SCT", "XXX"),
        "BCD",
        "SPC\n0200",
        "|PL|",
        "x" * 5000,
        "",
    ],
)
def test_what_is_no_transfer(text: str) -> None:
    assert parse_transfer(text) is None


@given(st.text(max_size=200))
def test_any_text_is_a_code_or_none(text: str) -> None:
    for start in ("", "BCD\n", "SPC\n", "https://qr.ksef.mf.gov.pl/invoice/"):
        found = parse_transfer(start + text)
        assert found is None or is_iban(found.account)
        assert parse_ksef(start + text) is None


@given(st.integers(1, 10**12 - 1), st.text("ABCD/0123456789 -", max_size=32))
def test_polish_codes_come_through(grosze: int, title: str) -> None:
    code = parse_transfer(zbp(SELLER_NIP, ACCOUNT, grosze, title))
    assert code is not None
    assert code.amount == Decimal(grosze).scaleb(-2)
    assert code.title == title.strip()


@pytest.mark.parametrize(
    ("title", "number", "named"),
    [
        ("FV 12/05/2026", "FV 12/05/2026", True),
        ("Zapłata za fv12/05/2026.", "FV 12/05/2026", False),
        ("Faktura nr 12/05/2026", "12/05/2026", True),
        ("FV 112/05/2026", "12/05/2026", False),
        ("FV 12/05/2026/K", "12/05/2026", False),
        ("FV 12/05/2026-1", "12/05/2026", False),
        ("Faktura 7", "7", False),
        ("Faktura", "Faktura", False),
    ],
)
def test_a_title_names_a_number_only_as_a_whole(title: str, number: str, named: bool) -> None:
    assert names_number(title, number) is named
