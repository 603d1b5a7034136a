"""MT940: round trips through a writer of banks' dialects, and what no statement may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.media import sniff
from desktop.domain.reading import MediaType
from desktop.domain.statements.model import ReadStatement, StatementFormat
from desktop.extraction.statements import mt940
from desktop.extraction.statements.decoding import decoded
from desktop.extraction.statements.errors import BadStatement
from tests.extraction.statements import writers
from tests.extraction.statements.made import statements

HEAD = ":20:1\n:25:/PL61109010140000071219812874\n:28C:1\n:60F:C261103PLN100,00\n"
END = ":62F:C261104PLN90,00\n-\n"


@pytest.mark.parametrize("name", writers.DIALECTS)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_what_is_written_is_read(name: str, data: st.DataObject) -> None:
    dialect = writers.DIALECTS[name]
    longest = dialect.width * len(dialect.name_at)
    statement = data.draw(statements(StatementFormat.MT940, min(54, longest), dialect.width * 6))
    (found,) = mt940.read(writers.mt940(statement, dialect).decode(dialect.encoding))
    assert found.difference == 0
    assert _comparable(found) == _comparable(statement)


def _comparable(statement: ReadStatement) -> ReadStatement:
    """Without what a reader may not know: whether a blank stood where a sub-field was full."""
    lines = tuple(
        replace(line, name=line.name.replace(" ", ""), title=line.title.replace(" ", ""))
        for line in statement.lines
    )
    return replace(statement, lines=lines)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    for whole in (text, HEAD + text + END, f"{HEAD}:61:{text}\n:86:{text}\n{END}"):
        try:
            mt940.read(whole)
        except BadStatement:
            continue


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_text(data: bytes) -> None:
    assert isinstance(decoded(data), str)


WORDS = [
    "zapłata",
    "opłata",
    "za",
    "usługę",
    "fakturę",
    "Wpłata",
    "WYNAGRODZENIE",
    "PIĄTEK",
    "ŻÓŁW",
    "sp",
    "źródło",
    "księgowość",
    "ubiegły",
    "łąka",
]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "cp852", "iso8859-2"])
@settings(deadline=None, max_examples=60)
@given(some=st.lists(st.sampled_from(WORDS), min_size=3))
def test_words_tell_the_code_page(encoding: str, some: list[str]) -> None:
    text = f"{HEAD}:86:020~00{' '.join(some)}"
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "cp852", "iso8859-2"])
def test_polish_letters_tell_the_code_page(encoding: str) -> None:
    text = "Zażółć gęślą jaźń, WPŁATA NA ŻĄDANIE; za usługę"
    assert decoded(text.encode(encoding)) == text


def test_a_file_that_is_cut_off_is_refused() -> None:
    with pytest.raises(BadStatement) as caught:
        mt940.read(f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:020~00A")
    assert caught.value.reason == "cut"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (":61:26110411D10,00", "line"),
        (":61:2613041104D10,00NTRF", "day"),
        (":61:2611041332D10,00NTRF", "day"),
        (":60F:C26114PLN1,00", "balance"),
    ],
)
def test_what_cannot_be_right_is_refused_with_its_line(line: str, reason: str) -> None:
    with pytest.raises(BadStatement) as caught:
        mt940.read(f"{HEAD}{line}\n{END}")
    assert caught.value.reason == reason
    assert caught.value.details == {"line": 5}


@pytest.mark.parametrize(
    ("mark", "amount"), [("D", "-10"), ("C", "10"), ("RC", "-10"), ("RD", "10"), ("CR", "10"), ("DN", "-10")]
)
def test_a_reversal_turns_the_side_and_a_currency_letter_does_not(mark: str, amount: str) -> None:
    (found,) = mt940.read(f"{HEAD}:61:2611041104{mark}10,00NTRFNONREF\n:86:X\n{END}")
    assert found.lines[0].amount == Decimal(amount)


def test_the_day_of_booking_may_be_in_another_year() -> None:
    (found,) = mt940.read(f"{HEAD}:61:2612310102D10,00NTRFNONREF\n:86:X\n{END}")
    assert (found.lines[0].value_on, found.lines[0].booked_on) == (date(2026, 12, 31), date(2027, 1, 2))


def test_an_account_without_check_digits_gets_them() -> None:
    (found,) = mt940.read(
        f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:020~00A~3010901014~310000071219812874\n{END}"
    )
    assert found.lines[0].account == "PL61109010140000071219812874"


def test_a_title_may_go_on_behind_the_name() -> None:
    details = "020~20Za usługi~32BÓR~60 w listopadzie~62Gdynia"
    (found,) = mt940.read(f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:{details}\n{END}")
    assert found.lines[0].title == "Za usługi w listopadzie"
    assert found.lines[0].name == "BÓR Gdynia"


@pytest.mark.parametrize(
    ("details", "name", "account", "title", "original"),
    [
        (
            (
                "944 CompanyNet Przelew krajowy; na rach.: 05101010101010101010101010; "
                "dla: PHU Bór ul.Dolna\n1 00-950 Warszawa; tyt.: fv 100/2026; poz. 2; od: maja; TNR: 1.02"
            ),
            "PHU Bór ul.Dolna 1 00-950 Warszawa",
            "PL05101010101010101010101010",
            "fv 100/2026; poz. 2; od: maja",
            None,
        ),
        (
            (
                "770 PRZELEW PRZYCHODZĄCY; Z RACH.: 05101010101010101010101010; OD: \nBÓR SP. Z O.O.; "
                "TYT.: \nZWROT; WALUTA: EUR; KWOTA: 1 086,20; KURS: 4,2691; TNR: 1.02"
            ),
            "BÓR SP. Z O.O.",
            "PL05101010101010101010101010",
            "ZWROT",
            (Decimal("1086.20"), "EUR"),
        ),
        ("824 OPŁATA ZA PRZELEW; TNR: 1.04", "", "", "824 OPŁATA ZA PRZELEW; TNR: 1.04", None),
        ("020~20Faktura; tyt.: 7~32Bór; dla: x", "Bór; dla: x", "", "Faktura; tyt.: 7", None),
    ],
)
def test_parts_behind_labels_are_told_apart(
    details: str, name: str, account: str, title: str, original: tuple[Decimal, str] | None
) -> None:
    (found,) = mt940.read(f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:{details}\n{END}")
    line = found.lines[0]
    assert (line.name, line.account, line.title, line.original) == (name, account, title, original)


def test_an_account_repeated_among_the_title_is_none_of_it() -> None:
    details = "034~20Faktura 7~29PL05101010101010101010101010~32BÓR~38PL05101010101010101010101010"
    (found,) = mt940.read(f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:{details}\n{END}")
    assert (found.lines[0].title, found.lines[0].account) == ("Faktura 7", "PL05101010101010101010101010")


def test_an_amount_in_the_accounts_own_currency_is_no_other_one() -> None:
    (found,) = mt940.read(
        f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:020~20Kwota oryg. 10,00 PLN~32BÓR\n{END}"
    )
    assert found.lines[0].original is None


def test_a_hyphen_that_is_left_of_a_text_does_not_end_the_statement() -> None:
    text = f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:020~20Lokal\n-\n~32Bór\n{END}"
    (found,) = mt940.read(text)
    assert (found.lines[0].title, found.lines[0].name) == ("Lokal -", "Bór")


def test_details_without_end_are_refused() -> None:
    with pytest.raises(BadStatement) as caught:
        mt940.read(f"{HEAD}:61:2611041104D10,00NTRFNONREF\n:86:{'A' * 20_000}\n{END}")
    assert caught.value.reason == "too_long"


def test_a_balance_that_does_not_agree_is_told() -> None:
    (found,) = mt940.read(f"{HEAD}:61:2611041104D11,00NTRFNONREF\n:86:X\n{END}")
    assert found.difference == Decimal("1.00")


def test_a_statement_is_known_by_its_first_bytes() -> None:
    assert sniff(HEAD.encode()) is MediaType.MT940
    assert sniff(b"\x01\r\n" + HEAD.encode()) is MediaType.MT940
    assert sniff(b"{1:F01X}{2:I940X}{4:\r\n" + HEAD.encode()) is MediaType.MT940
    assert sniff(b"Zapis :20: rozmowy") is None
