"""CAMT.053: round trips through a writer, and XML made to do harm."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits
from desktop.domain.statements.model import ReadStatement, StatementFormat
from desktop.extraction.einvoice.tree import BadXml, parse
from desktop.extraction.statements import camt053
from desktop.extraction.statements.errors import BadStatement
from desktop.extraction.statements.reader import read
from tests.extraction.statements import writers
from tests.extraction.statements.made import statements


@pytest.mark.parametrize("version", ["02", "08"])
@settings(deadline=None, max_examples=50)
@given(statement=statements(StatementFormat.CAMT053, title=300))
def test_what_is_written_is_read(version: str, statement: ReadStatement) -> None:
    statement = replace(statement, first=statement.lines[0].booked_on)
    (found,) = camt053.read(parse(writers.camt053(statement, version)))
    expected = replace(
        statement,
        lines=tuple(
            replace(line, kind="" if line.kind == line.title else line.kind, title=line.title)
            for line in statement.lines
        ),
    )
    assert _comparable(found) == _comparable(expected)


def _comparable(statement: ReadStatement) -> ReadStatement:
    return replace(
        statement,
        lines=tuple(replace(line, title=line.title.replace(" ", "")) for line in statement.lines),
    )


def _entry(amount: str, side: str, parts: str, currency: str = "PLN", more: str = "") -> str:
    return (
        f'<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>{more}<Sts>BOOK</Sts>'
        f"<BookgDt><Dt>2026-02-02</Dt></BookgDt><NtryDtls>{parts}</NtryDtls></Ntry>"
    )


def _part(name: str, title: str, amounts: str = "", side: str = "") -> str:
    own = f"<CdtDbtInd>{side}</CdtDbtInd>" if side else ""
    return (
        f"<TxDtls>{own}{amounts}<RltdPties><Dbtr><Nm>{name} płaci</Nm></Dbtr><Cdtr><Nm>{name}</Nm></Cdtr>"
        f"</RltdPties><RmtInf><Ustrd>{title}</Ustrd></RmtInf></TxDtls>"
    )


def _read(entry: str, currency: str = "PLN") -> list[tuple[object, ...]]:
    balances = "".join(
        f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy='{currency}'>1000</Amt>"
        "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-02-01</Dt></Dt></Bal>"
        for code in ("OPBD", "CLBD")
    )
    text = f"<Document><BkToCstmrStmt><Stmt>{balances}{entry}</Stmt></BkToCstmrStmt></Document>"
    (found,) = camt053.read(parse(text.encode()))
    return [(str(line.amount), line.name, line.title, line.original) for line in found.lines]


def _foreign(own: str, ordered: str) -> str:
    return (
        f'<AmtDtls><InstdAmt><Amt Ccy="PLN">{ordered}</Amt></InstdAmt>'
        f'<TxAmt><Amt Ccy="EUR">{own}</Amt></TxAmt></AmtDtls>'
    )


def test_a_batch_in_another_currency_is_told_apart() -> None:
    parts = _part("A", "FV1", _foreign("50.00", "213.00")) + _part("B", "FV2", _foreign("60.00", "255.60"))
    assert _read(_entry("110.00", "DBIT", parts, "EUR"), "EUR") == [
        ("-50.00", "A", "FV1", (Decimal("213.00"), "PLN")),
        ("-60.00", "B", "FV2", (Decimal("255.60"), "PLN")),
    ]


def test_a_batch_may_hold_a_correction() -> None:
    own = '<Amt Ccy="PLN">{}</Amt>'.format
    parts = _part("A", "FV1", own("150.00"), "CRDT") + _part("B", "KOR", own("50.00"), "DBIT")
    assert _read(_entry("100.00", "CRDT", parts)) == [
        ("150.00", "A płaci", "FV1", None),
        ("-50.00", "B", "KOR", None),
    ]


def test_a_batch_without_amounts_keeps_its_titles() -> None:
    parts = _part("A", "FV1") + _part("B", "FV2")
    assert _read(_entry("300.00", "DBIT", parts)) == [("-300.00", "", "FV1 FV2", None)]


def test_a_batch_of_many_parts_is_no_reason_to_refuse_the_file() -> None:
    ((_amount, _name, title, _original),) = _read(_entry("300.00", "DBIT", _part("A", "FV1") * 5000))
    assert len(title) <= 5000


def test_what_comes_back_names_whom_it_was_paid_to() -> None:
    returned = _entry("100.00", "CRDT", _part("A", "FV1"), more="<RvslInd>true</RvslInd>")
    assert _read(returned) == [("100.00", "A", "FV1", None)]
    assert _read(_entry("100.00", "CRDT", _part("A", "FV1"))) == [("100.00", "A płaci", "FV1", None)]


HOSTILE = {
    "entities": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>',
    "outside": '<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><Document/>',
    "deep": '<?xml version="1.0"?>' + "<Document>" * 500,
    "cut": '<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt>',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / "wyciag.xml"
    path.write_text(HOSTILE[name], encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(path, Limits())
    assert caught.value.code == "statement.bad_xml"


@settings(deadline=None, max_examples=60)
@given(
    place=st.integers(0, 5000),
    byte=st.integers(0, 255),
    statement=statements(StatementFormat.CAMT053),
)
def test_a_damaged_file_is_read_or_refused(place: int, byte: int, statement: ReadStatement) -> None:
    data = bytearray(writers.camt053(statement))
    data[place % len(data)] = byte
    with suppress(BadXml, BadStatement):
        camt053.read(parse(bytes(data)))


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-1", "1e30", "1.005", "", "9" * 40])
def test_an_amount_that_is_none_is_refused(amount: str, tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "camt053-02.xml"
    path = tmp_path / "wyciag.xml"
    path.write_text(golden.read_text(encoding="utf-8").replace(">1230.00<", f">{amount}<"), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(path, Limits())
    assert caught.value.code == "statement.bad.no_amount"


def test_other_xml_is_no_statement(tmp_path: Path) -> None:
    path = tmp_path / "inny.xml"
    path.write_text('<?xml version="1.0"?><Faktura/>', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read(path, Limits())
    assert caught.value.code == "statement.unknown"
