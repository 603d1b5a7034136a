"""ISO 20022 customer credit transfers: pain.001.001.03 and pain.001.001.09.

Euro transfers within SEPA carry the service level SEPA and ASCII letters alone (EPC217-08); złoty carry none,
and Polish letters.  The payer's bank is named by its BIC, else by its Polish sorting code (clearing system
PLKNR), since the schema wants it named.  A split payment says the same title as in Elixir-O in its remittance
information.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import groupby
from xml.etree import ElementTree as ET

from desktop.domain.money import to_text
from desktop.domain.payments.accounts import in_sepa, sorting_code
from desktop.domain.payments.addresses import polish_address
from desktop.domain.payments.transfer import FileFormat, Order, Payer, Transfer
from desktop.export.transfers.notices import Place
from desktop.export.transfers.texts import Texts, notices_of
from desktop.export.transfers.written import WrittenOrder, WrittenTransfer

_NAMESPACES = {
    FileFormat.PAIN_03: "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03",
    FileFormat.PAIN_09: "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
}
_NAME, _SEPA_NAME = 140, 70
_LINE = 70
_TITLE = 140
_TOWN = 35
_POST_CODE = 16


def write(order: Order, version: FileFormat) -> WrittenOrder:
    """The order as an XML file in UTF-8; ``version`` is one of the two pain formats."""
    writer = _Writer(order, version)
    root = writer.document()
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True, short_empty_elements=False)
    return WrittenOrder(data + b"\n", tuple(writer.written), notices_of(writer.made))


class _Writer:
    def __init__(self, order: Order, version: FileFormat) -> None:
        self._order = order
        self._is_new = version is FileFormat.PAIN_09
        self._namespace = _NAMESPACES[version]
        self._payer = Texts(None, polish=not any(_is_sepa(one) for one in order.transfers))
        name = self._payer.clean(order.payer.party.name, Place.PAYER)
        self._payer_name = self._payer.fit(name, _SEPA_NAME, Place.PAYER)
        self.made = [self._payer]
        self.written: list[WrittenTransfer] = []

    def document(self) -> ET.Element:
        root = ET.Element("Document", {"xmlns": self._namespace})
        inside = ET.SubElement(root, "CstmrCdtTrfInitn")
        transfers = self._order.transfers
        head = ET.SubElement(inside, "GrpHdr")
        _put(head, "MsgId", self._order.reference)
        _put(head, "CreDtTm", f"{self._order.made_at:%Y-%m-%dT%H:%M:%SZ}")
        _count(head, transfers)
        _put(ET.SubElement(head, "InitgPty"), "Nm", self._payer_name)
        numbered = enumerate(transfers)
        # Not sorted: the transfers keep their order, for notices and pages of the bank go by it.
        for number, (sepa, some) in enumerate(groupby(numbered, lambda one: _is_sepa(one[1])), 1):
            self._payment(inside, number, list(some), sepa=sepa)
        return root

    def _payment(
        self, inside: ET.Element, number: int, some: list[tuple[int, Transfer]], *, sepa: bool
    ) -> None:
        payment = ET.SubElement(inside, "PmtInf")
        _put(payment, "PmtInfId", f"{self._order.reference}-{number}")
        _put(payment, "PmtMtd", "TRF")
        _count(payment, [transfer for _, transfer in some])
        if sepa:
            level = ET.SubElement(ET.SubElement(payment, "PmtTpInf"), "SvcLvl")
            _put(level, "Cd", "SEPA")
        if self._is_new:
            _put(ET.SubElement(payment, "ReqdExctnDt"), "Dt", self._order.day.isoformat())
        else:
            _put(payment, "ReqdExctnDt", self._order.day.isoformat())
        _put(ET.SubElement(payment, "Dbtr"), "Nm", self._payer_name)
        _account(payment, "DbtrAcct", self._order.payer.account)
        self._bank(payment, self._order.payer)
        if sepa:
            _put(payment, "ChrgBr", "SLEV")
        for position, transfer in some:
            self._transfer(payment, position, transfer, sepa=sepa)

    def _bank(self, payment: ET.Element, payer: Payer) -> None:
        bank = ET.SubElement(ET.SubElement(payment, "DbtrAgt"), "FinInstnId")
        code = sorting_code(payer.account)
        if payer.bic:
            _put(bank, "BICFI" if self._is_new else "BIC", payer.bic)
        elif code:
            member = ET.SubElement(bank, "ClrSysMmbId")
            _put(ET.SubElement(member, "ClrSysId"), "Cd", "PLKNR")
            _put(member, "MmbId", code)
        else:
            _put(ET.SubElement(bank, "Othr"), "Id", "NOTPROVIDED")

    def _transfer(self, payment: ET.Element, position: int, transfer: Transfer, *, sepa: bool) -> None:
        texts = Texts(position, polish=not sepa)
        self.made.append(texts)
        inside = ET.SubElement(payment, "CdtTrfTxInf")
        _put(ET.SubElement(inside, "PmtId"), "EndToEndId", f"{self._order.reference}-{position + 1:04d}")
        amount = ET.SubElement(ET.SubElement(inside, "Amt"), "InstdAmt", {"Ccy": transfer.currency})
        amount.text = to_text(transfer.amount)
        creditor = ET.SubElement(inside, "Cdtr")
        name = texts.clean(transfer.recipient.name, Place.RECIPIENT)
        name = texts.fit(name, _SEPA_NAME if sepa else _NAME, Place.RECIPIENT)
        _put(creditor, "Nm", name)
        address = self._address(creditor, texts, transfer.recipient.address)
        _account(inside, "CdtrAcct", transfer.account)
        if transfer.split is not None:
            title = texts.split_title(transfer.split)
        else:
            title = texts.fit(texts.clean(transfer.title, Place.TITLE), _TITLE, Place.TITLE)
        _put(ET.SubElement(inside, "RmtInf"), "Ustrd", title)
        self.written.append(WrittenTransfer((name, *address), (title,)))

    def _address(self, creditor: ET.Element, texts: Texts, printed: str) -> tuple[str, ...]:
        """Post code and town in places of their own, the street on a line; else the line alone.

        From November 2026 SEPA takes no address without town and country (EPC153-22): one that cannot be
        taken apart is left out of the newer version.
        """
        text = texts.clean(printed, Place.ADDRESS)
        known = polish_address(text)
        if known is None or len(known.town) > _TOWN or len(known.street) > _LINE:
            return self._address_line(creditor, texts, text)
        place = ET.SubElement(creditor, "PstlAdr")
        _put(place, "PstCd", known.post_code[:_POST_CODE])
        _put(place, "TwnNm", known.town)
        _put(place, "Ctry", "PL")
        if known.street:
            _put(place, "AdrLine", known.street)
        return tuple(filter(None, (known.street, f"{known.post_code} {known.town}")))

    def _address_line(self, creditor: ET.Element, texts: Texts, text: str) -> tuple[str, ...]:
        if not text:
            return ()
        if self._is_new:
            texts.drop(text, Place.ADDRESS)
            return ()
        line = texts.fit(text, _LINE, Place.ADDRESS)
        _put(ET.SubElement(creditor, "PstlAdr"), "AdrLine", line)
        return (line,)


def _is_sepa(transfer: Transfer) -> bool:
    return transfer.currency == "EUR" and in_sepa(transfer.account)


def _count(inside: ET.Element, transfers: Iterable[Transfer]) -> None:
    amounts = [transfer.amount for transfer in transfers]
    _put(inside, "NbOfTxs", str(len(amounts)))
    _put(inside, "CtrlSum", to_text(sum(amounts, Decimal(0))))


def _account(inside: ET.Element, name: str, account: str) -> None:
    _put(ET.SubElement(ET.SubElement(inside, name), "Id"), "IBAN", account)


def _put(inside: ET.Element, name: str, text: str) -> None:
    ET.SubElement(inside, name).text = text
