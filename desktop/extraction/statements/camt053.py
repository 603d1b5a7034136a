"""CAMT.053 (ISO 20022 BankToCustomerStatement), versions 02 to 08 and what follows them.

Elements go by their local names: the versions that Polish banks use differ where a name, a status or a
date stands one element deeper, which is looked for in both places.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation

from desktop.domain.dates import parse_iso
from desktop.domain.identifiers import iban_compact
from desktop.domain.money import MAX_AMOUNT
from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat
from desktop.extraction.einvoice.tree import Node
from desktop.extraction.statements.errors import MAX_TEXT, BadStatement

ROOT = "BkToCstmrStmt"
_OPENING, _CLOSING = ("OPBD", "PRCD"), ("CLBD",)
_PENDING = frozenset({"PDNG", "INFO", "FUTR"})


def is_camt053(root: Node) -> bool:
    """Whether this is a statement for a customer."""
    return root.find(ROOT) is not None


def read(root: Node) -> list[ReadStatement]:
    """The statements under ``root``; raises :class:`BadStatement` for what cannot be right."""
    return [_statement(node) for node in root.all(f"{ROOT}/Stmt")]


def _statement(node: Node) -> ReadStatement:
    opening, closing = _balance(node, _OPENING), _balance(node, _CLOSING)
    if opening is None:
        raise BadStatement("no_opening", line=1)
    if closing is None:
        raise BadStatement("no_closing")
    if opening[1] != closing[1]:
        raise BadStatement("currency", line=1)
    lines = tuple(line for entry in node.all("Ntry") for line in _lines(entry, opening[1]))
    account = node.value("Acct/Id/IBAN") or node.value("Acct/Id/Othr/Id") or ""
    return ReadStatement(
        format=StatementFormat.CAMT053,
        account=iban_compact(account),
        currency=opening[1],
        lines=lines,
        opening=opening[0],
        closing=closing[0],
        number=node.value("LglSeqNb") or node.value("ElctrncSeqNb") or node.value("Id") or "",
        first=_day(node.value("FrToDt/FrDtTm") or node.value("FrToDt/FrDt")) or opening[2],
        last=_day(node.value("FrToDt/ToDtTm") or node.value("FrToDt/ToDt")) or closing[2],
    )


def _balance(node: Node, codes: tuple[str, ...]) -> tuple[Decimal, str, date | None] | None:
    for code in codes:
        for balance in node.all("Bal"):
            if balance.value("Tp/CdOrPrtry/Cd") == code:
                amount, currency = _amount(balance)
                return amount, currency, _date_of(balance, "Dt")
    return None


def _lines(entry: Node, currency: str) -> Iterator[ReadLine]:
    """The lines of an entry: one, or one each of a batch whose amounts are told and add up."""
    if (entry.value("Sts/Cd") or entry.value("Sts")) in _PENDING:
        return
    amount, own = _amount(entry)
    if own != currency:
        raise BadStatement("currency", line=1)
    parts = list(entry.all("NtryDtls/TxDtls"))
    booked = _date_of(entry, "BookgDt") or _date_of(entry, "ValDt")
    if booked is None:
        raise BadStatement("no_day")
    if len(parts) > 1:
        shares = [_share(part, amount, currency) for part in parts]
        known = [share for share in shares if share is not None]
        if len(known) == len(parts) and sum(known, Decimal(0)) == amount:
            for part, share in zip(parts, known, strict=True):
                yield _line(entry, part, share, currency, booked)
            return
    yield _line(entry, parts[0] if len(parts) == 1 else _batch(parts), amount, currency, booked)


def _batch(parts: list[Node]) -> Node:
    """A batch that stays one line, for its amounts are not told: the titles of all its parts."""
    titles: list[Node] = []
    room = MAX_TEXT // 2
    for title in filter(None, map(_title, parts)):
        room -= len(title) + 1
        if room < 0:
            break
        titles.append(Node("Ustrd", text=title))
    return Node("TxDtls", children=[Node("RmtInf", children=titles)])


def _share(part: Node, whole: Decimal, currency: str) -> Decimal | None:
    for path in ("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"):
        found = part.find(path)
        if found is not None and found.attributes.get("Ccy") == currency:
            sign = part.value("CdtDbtInd") or ("DBIT" if whole < 0 else "CRDT")
            amount = _decimal(found.own_text)
            return -amount if sign == "DBIT" else amount
    return None


def _line(entry: Node, part: Node | None, amount: Decimal, currency: str, booked: date) -> ReadLine:
    own = part or Node("TxDtls")
    # What comes back has the parties of the payment that it takes back.
    returned = entry.value("RvslInd") == "true"
    side = "Dbtr" if (amount > 0) != returned else "Cdtr"
    number = f"RltdPties/{side}Acct/Id"
    account = own.value(f"{number}/IBAN") or own.value(f"{number}/Othr/Id") or ""
    title = _title(own) or own.value("AddtlTxInf") or entry.value("AddtlNtryInf") or ""
    name = _name(own, side)
    if len(title) + len(name) > MAX_TEXT:
        raise BadStatement("too_long", limit=MAX_TEXT)
    kind = entry.value("BkTxCd/Prtry/Cd") or own.value("AddtlTxInf") or entry.value("AddtlNtryInf") or ""
    return ReadLine(
        booked_on=booked,
        amount=amount,
        currency=currency,
        value_on=_date_of(entry, "ValDt"),
        name=name,
        account=iban_compact(account),
        title=title,
        kind="" if kind == title else kind,
        reference=own.value("Refs/AcctSvcrRef") or entry.value("AcctSvcrRef") or entry.value("NtryRef") or "",
        original=_original(own, currency),
    )


def _title(part: Node) -> str:
    said = [node.own_text for node in part.all("RmtInf/Ustrd")]
    # A line of 140 characters goes on in the next one, be it within a word.
    whole = ""
    for text in filter(None, said):
        whole += text if not whole or len(whole) % 140 == 0 else f" {text}"
    told = [node.own_text for node in part.all("RmtInf/Strd/RfrdDocInf/Nb")]
    told += [node.own_text for node in part.all("RmtInf/Strd/CdtrRefInf/Ref")]
    return " ".join(filter(None, [whole, *told]))


def _name(part: Node, side: str) -> str:
    for path in (f"RltdPties/{side}", f"RltdPties/{side}/Pty"):
        found = part.find(path)
        name = None if found is None else found.value("Nm")
        if found is None or not name:
            continue
        address = [node.own_text for node in found.all("PstlAdr/AdrLine")]
        if not address:
            street = " ".join(filter(None, (found.value("PstlAdr/StrtNm"), found.value("PstlAdr/BldgNb"))))
            town = " ".join(filter(None, (found.value("PstlAdr/PstCd"), found.value("PstlAdr/TwnNm"))))
            address = [street, town]
        return " ".join(filter(None, [name, *address]))
    return ""


def _original(part: Node, currency: str) -> tuple[Decimal, str] | None:
    for path in ("AmtDtls/InstdAmt/Amt", "AmtDtls/TxAmt/Amt", "Amt"):
        found = part.find(path)
        other = "" if found is None else found.attributes.get("Ccy", "")
        if found is not None and other and other != currency:
            return _decimal(found.own_text), other
    return None


def _amount(node: Node) -> tuple[Decimal, str]:
    """Signed amount and currency; a reversal's direction is the one it has itself."""
    found = node.find("Amt")
    currency = "" if found is None else found.attributes.get("Ccy", "")
    if found is None or len(currency) != 3:
        raise BadStatement("no_amount")
    amount = _decimal(found.own_text)
    match node.value("CdtDbtInd"):
        case "CRDT":
            return amount, currency
        case "DBIT":
            return -amount, currency
    raise BadStatement("no_amount")


def _decimal(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise BadStatement("no_amount") from error
    if not amount.is_finite() or not 0 <= amount <= MAX_AMOUNT or amount != amount.quantize(Decimal("0.01")):
        raise BadStatement("no_amount")
    return amount.quantize(Decimal("0.01"))


def _date_of(node: Node, name: str) -> date | None:
    return _day(node.value(f"{name}/Dt") or node.value(f"{name}/DtTm"))


def _day(text: str | None) -> date | None:
    return None if text is None else parse_iso(text[:10])
