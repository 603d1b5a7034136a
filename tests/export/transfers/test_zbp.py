"""The code for banking apps: its nine fields, its limits, and that a scanner reads it."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
import zxingcpp
from hypothesis import given, settings
from PIL import Image

from desktop.domain.errors import UserError
from desktop.domain.payments.transfer import SplitPayment, Transfer
from desktop.export.transfers import zbp
from tests.domain.payments.cases import GERMAN_ACCOUNT, transfer
from tests.export.transfers.orders import domestic, seen

FIELDS = re.compile(r"([0-9]{10})?\|PL\|[0-9]{26}\|[0-9]{6,}\|[^|]{0,20}\|[^|]{0,32}\|\|\|")


def picture(code: zbp.TransferCode) -> Image.Image:
    modules = code.modules()
    image = Image.new("L", (len(modules) + 8, len(modules) + 8), 255)
    for line, row in enumerate(modules):
        for place, dark in enumerate(row):
            if dark:
                image.putpixel((place + 4, line + 4), 0)
    return image.resize((image.width * 4, image.height * 4), Image.Resampling.NEAREST)


def test_the_example_of_the_recommendation() -> None:
    code = zbp.code(transfer(name="Dostawca", title="FV 1/2026"), "5265877635")
    assert code.text == "5265877635|PL|61109010140000071219812874|012300|Dostawca|FV 1/2026|||"
    assert code.notices == ()


def test_a_scanner_reads_it() -> None:
    code = zbp.code(transfer(name="Żółw i Łąka s.c.", title="Faktura „Ś” 1"), "5265877635")
    assert [one.text for one in zxingcpp.read_barcodes(picture(code))] == [code.text]


@settings(deadline=None, max_examples=150)
@given(domestic())
def test_whatever_documents_say_the_fields_keep_their_limits(asked: Transfer) -> None:
    plain = transfer(str(asked.amount), name=asked.recipient.name, title=asked.title, account=asked.account)
    code = zbp.code(plain, "1")
    assert FIELDS.fullmatch(code.text)
    assert len(code.text) <= zbp.LONGEST
    assert int(code.text.split("|")[3]) == asked.amount * 100
    if not code.notices:
        assert (seen(code.name), seen(code.title)) == (seen(asked.recipient.name), seen(asked.title))


def test_what_the_code_cannot_say_is_refused() -> None:
    split = SplitPayment(Decimal(1), "5860104121", "1")
    for wrong, name in (
        (transfer(currency="EUR"), "transfers.code_zloty"),
        (transfer(account=GERMAN_ACCOUNT), "transfers.code_account"),
        (transfer(account=""), "transfers.code_account"),
        (transfer(split=split), "transfers.code_split"),
        (transfer("0.00"), "transfers.amount"),
    ):
        with pytest.raises(UserError) as caught:
            zbp.code(wrong)
        assert caught.value.code == name
