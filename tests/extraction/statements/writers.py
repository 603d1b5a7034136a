"""Statements written as banks write them, from the formats' descriptions; independent of the readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from textwrap import wrap
from xml.sax.saxutils import escape

import pymupdf

from desktop.domain.statements.model import ReadLine, ReadStatement


@dataclass(frozen=True)
class Dialect:
    """How a bank fills :86:."""

    mark: str
    encoding: str
    width: int = 27
    name_at: tuple[int, ...] = (32, 33)
    physical: bool = True
    """Each sub-field on a line of its own; otherwise one run, broken after 65 characters."""
    filler: str = ""
    wraps: bool = True
    eol: str = "\r\n"


DIALECTS = {
    "tilde": Dialect("~", "cp1250", filler="\u02d9"),
    "tilde852": Dialect("~", "cp852"),
    "caret": Dialect("^", "iso8859-2", physical=False),
    "caret35": Dialect("^", "utf-8", width=35, eol="\n"),
    "multicash": Dialect("<", "cp852", name_at=(27, 28, 29), physical=False),
    "bang": Dialect("!", "cp1250"),
}


def _swift(amount: Decimal) -> str:
    return f"{abs(amount):.2f}".replace(".", ",")


def _side(amount: Decimal) -> str:
    return "D" if amount < 0 else "C"


def mt940(statement: ReadStatement, dialect: Dialect) -> bytes:
    """One statement as a file."""
    assert statement.opening is not None
    assert statement.closing is not None
    last = statement.last or statement.lines[-1].booked_on
    rows = [
        ":20:MT940",
        f":25:/{statement.account}",
        f":28C:{statement.number}",
        f":60F:{_side(statement.opening)}{last:%y%m%d}{statement.currency}{_swift(statement.opening)}",
    ]
    for line in statement.lines:
        value_on = line.value_on or line.booked_on
        reference = f"//{line.reference}" if line.reference else ""
        rows.append(
            f":61:{value_on:%y%m%d}{line.booked_on:%m%d}{_side(line.amount)}{statement.currency[2]}"
            f"{_swift(line.amount)}NTRFNONREF{reference}"
        )
        rows.extend(_details(line, dialect))
    rows.append(
        f":62F:{_side(statement.closing)}{last:%y%m%d}{statement.currency}{_swift(statement.closing)}"
    )
    rows.append("-")
    return (dialect.eol.join(rows) + dialect.eol).encode(dialect.encoding)


def _details(line: ReadLine, dialect: Dialect) -> list[str]:
    fields = [(0, line.kind)]
    fields += _pieces(line.title, range(20, 26), dialect.width)
    fields += _pieces(line.name, dialect.name_at, dialect.width)
    if line.account:
        fields += [(30, line.account[4:12]), (31, line.account[12:]), (38, line.account)]
    parts = [f"{dialect.mark}{number:02}{text or dialect.filler}" for number, text in fields]
    if dialect.physical:
        return [f":86:020{parts[0]}", *parts[1:]]
    run = ":86:020" + "".join(parts)
    return [run[start : start + 65] for start in range(0, len(run), 65)]


def _pieces(text: str, numbers: Sequence[int] | range, width: int) -> list[tuple[int, str]]:
    pieces = [text[start : start + width] for start in range(0, len(text), width)] or [""]
    assert len(pieces) <= len(numbers), text
    return list(zip(numbers, pieces, strict=False))


def camt053(statement: ReadStatement, version: str = "02") -> bytes:
    """One statement as a file of this version."""
    assert statement.opening is not None
    assert statement.closing is not None
    currency = statement.currency

    def amount(value: Decimal) -> str:
        side = "DBIT" if value < 0 else "CRDT"
        return f'<Amt Ccy="{currency}">{abs(value):.2f}</Amt><CdtDbtInd>{side}</CdtDbtInd>'

    def balance(code: str, value: Decimal) -> str:
        return f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{amount(value)}</Bal>"

    def entry(line: ReadLine) -> str:
        side = "Dbtr" if line.amount > 0 else "Cdtr"
        name = f"<Nm>{escape(line.name)}</Nm>" if line.name else ""
        party = name if version == "02" else f"<Pty>{name}</Pty>"
        status = "BOOK" if version == "02" else "<Cd>BOOK</Cd>"
        account = f"<{side}Acct><Id><IBAN>{line.account}</IBAN></Id></{side}Acct>" if line.account else ""
        title = "".join(
            f"<Ustrd>{escape(line.title[start : start + 140])}</Ustrd>"
            for start in range(0, len(line.title), 140)
        )
        value_on = f"<ValDt><Dt>{line.value_on}</Dt></ValDt>" if line.value_on else ""
        return (
            f"<Ntry>{amount(line.amount)}<Sts>{status}</Sts><BookgDt><Dt>{line.booked_on}</Dt></BookgDt>"
            f"{value_on}<AcctSvcrRef>{escape(line.reference)}</AcctSvcrRef>"
            f"<BkTxCd><Prtry><Cd>{escape(line.kind)}</Cd></Prtry></BkTxCd>"
            f"<NtryDtls><TxDtls><RltdPties><{side}>{party}</{side}>{account}</RltdPties>"
            f"<RmtInf>{title}</RmtInf></TxDtls></NtryDtls></Ntry>"
        )

    period = ""
    if statement.first is not None and statement.last is not None:
        period = (
            f"<FrToDt><FrDtTm>{statement.first}T00:00:00</FrDtTm>"
            f"<ToDtTm>{statement.last}T23:59:59</ToDtTm></FrToDt>"
        )
    body = "".join(entry(line) for line in statement.lines)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.{version}">'
        f"<BkToCstmrStmt><Stmt><Id>1</Id><LglSeqNb>{escape(statement.number)}</LglSeqNb>{period}"
        f"<Acct><Id><IBAN>{statement.account}</IBAN></Id></Acct>"
        f"{balance('OPBD', statement.opening)}{balance('CLBD', statement.closing)}{body}"
        "</Stmt></BkToCstmrStmt></Document>"
    ).encode()


@dataclass(frozen=True)
class Layout:
    """How a bank prints a statement: places of columns in points, from the left or (amounts) to the right."""

    title: float
    amount: float
    balance: float | None = None
    debit: float | None = None
    """Where debits stand, if they have a column of their own; without signs then."""
    days: str = "%d.%m.%Y"
    two_days: bool = True
    newest_first: bool = False
    summary_above: bool = False
    """Both balances in a table above, beneath their headings."""
    rows_a_page: int = 9
    minus_behind: bool = False
    centred: bool = False
    balance_rows: bool = False
    """The balances are told as rows of the table."""


LAYOUTS = {
    "signed with balance": Layout(title=170, amount=430, balance=540),
    "two columns": Layout(title=170, amount=450, debit=380, balance=540, days="%Y-%m-%d"),
    "two columns, no balance": Layout(title=170, amount=520, debit=430),
    "signed alone": Layout(title=170, amount=520, days="%d-%m-%Y", summary_above=True),
    "newest first": Layout(title=170, amount=430, balance=540, newest_first=True, two_days=False),
    "minus behind": Layout(title=170, amount=430, balance=540, minus_behind=True),
    "balances as rows": Layout(title=170, amount=430, balance=540, balance_rows=True),
    "centred": Layout(title=170, amount=430, balance=540, centred=True),
}


def pdf(path: Path, statement: ReadStatement, layout: Layout, *, spoil: bool = False) -> Path:
    """One statement as a bank prints it; with ``spoil`` one amount is printed wrongly."""
    assert statement.opening is not None
    assert statement.closing is not None
    with pymupdf.open() as document:
        sheet = _Sheet(document, layout, statement)
        balance = statement.opening
        printed = []
        for number, line in enumerate(statement.lines):
            balance += line.amount
            wrong = Decimal("0.01") if spoil and number == 1 else Decimal(0)
            printed.append((line, line.amount + wrong, balance))
        for line, amount, after in reversed(printed) if layout.newest_first else printed:
            sheet.row(line, amount, after)
        sheet.end()
        path.parent.mkdir(parents=True, exist_ok=True)
        document.save(path)
    return path


class _Sheet:
    def __init__(self, document: pymupdf.Document, layout: Layout, statement: ReadStatement) -> None:
        self.document, self.layout, self.statement = document, layout, statement
        self.rows = 0
        self._page()
        iban = statement.account.removeprefix("PL")
        spaced = " ".join([iban[:2], *(iban[start : start + 4] for start in range(2, 26, 4))])
        self._text(40, f"Wyciag bankowy nr {statement.number}", 14)
        self._next(20)
        first, last = statement.days or (None, None)
        self._text(40, f"za okres od {first} do {last}")
        self._next(14)
        self._text(40, f"Numer rachunku: {spaced}   Waluta: {statement.currency}")
        self._next(20)
        if layout.summary_above:
            self._text(40, "Saldo poczatkowe")
            self._text(400, "Saldo koncowe")
            self._next(13)
            self._right(120, _printed(statement.opening))
            self._right(470, _printed(statement.closing))
        elif not layout.balance_rows:
            self._text(40, "Saldo poczatkowe")
            self._right(540, f"{_printed(statement.opening)} {statement.currency}")
        self._next(22)
        self._heading()
        if layout.balance_rows:
            self._balance_row("Saldo poczatkowe", statement.opening)

    def row(self, line: ReadLine, amount: Decimal, balance: Decimal) -> None:
        layout = self.layout
        if self.rows == layout.rows_a_page:
            self._footer()
            self._page()
            self._heading()
        self.rows += 1
        texts = [line.kind or "Przelew", *wrap(line.title, 38), line.name[:38]]
        texts = [text for text in texts if text]
        middle = len(texts) // 2 if layout.centred else 0
        for number, text in enumerate(texts):
            if number == middle:
                self._text(40, f"{line.booked_on:{layout.days}}")
                if layout.two_days:
                    self._text(100, f"{line.value_on or line.booked_on:{layout.days}}")
                self._amounts(amount, balance)
            self._text(layout.title, text)
            self._next(11)
        self._next(4)

    def _amounts(self, amount: Decimal, balance: Decimal) -> None:
        layout = self.layout
        if layout.debit is not None:
            self._right(layout.debit if amount < 0 else layout.amount, _printed(abs(amount)))
        elif layout.minus_behind and amount < 0:
            self._right(layout.amount, f"{_printed(abs(amount))}-")
        else:
            self._right(layout.amount, _printed(amount))
        if layout.balance is not None:
            self._right(layout.balance, _printed(balance))

    def end(self) -> None:
        self._next(8)
        if self.layout.balance_rows:
            self._balance_row("Saldo koncowe", self.statement.closing)
        elif not self.layout.summary_above:
            assert self.statement.closing is not None
            self._text(40, "Saldo koncowe")
            self._right(540, f"{_printed(self.statement.closing)} {self.statement.currency}")
        self._footer()

    def _balance_row(self, name: str, balance: Decimal | None) -> None:
        assert balance is not None
        first, last = self.statement.days or (None, None)
        self._text(40, f"{first if 'pocz' in name else last:{self.layout.days}}")
        self._text(self.layout.title, name)
        self._right(540, _printed(balance))
        self._next(15)

    def _page(self) -> None:
        self.page = self.document.new_page()
        self.y = 60.0
        self.rows = 0

    def _heading(self) -> None:
        self._text(40, "Data operacji")
        self._text(self.layout.title, "Opis operacji")
        self._right(self.layout.amount, "Kwota")
        self._next(16)

    def _footer(self) -> None:
        self.page.insert_text((40, 820), "Bank Niezmyslony S.A., ul. Skarbowa 1, 00-001 Warszawa", fontsize=7)

    def _text(self, x: float, text: str, size: float = 9) -> None:
        self.page.insert_text((x, self.y), text, fontsize=size, fontname="helv")

    def _right(self, x: float, text: str) -> None:
        self._text(x - pymupdf.get_text_length(text, fontname="helv", fontsize=9), text)

    def _next(self, step: float) -> None:
        self.y += step


def _printed(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", " ").replace(".", ",")
