"""CAMT.053: round trips through a writer, and XML made to do harm."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
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
