"""What the codes on a document's pages say of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from desktop.domain.fields import Box, Field, FieldName, Source
from desktop.domain.identifiers import is_nip
from desktop.domain.messages import Message
from desktop.domain.money import format_amount, to_text
from desktop.domain.reading import Page, Symbology
from desktop.extraction.agreement import Claim
from desktop.extraction.codes.ksef import KsefCode, parse_ksef
from desktop.extraction.codes.transfer import TransferCode, parse_transfer

_SHORTEST_NUMBER = 3
"""Characters of an invoice number that a transfer's title can be said to name."""

Fields = Mapping[FieldName, Field]


def ksef_codes(pages: Sequence[Page]) -> list[tuple[KsefCode, Box]]:
    """The KSeF codes on the pages."""
    texts = [(code.text, code.box) for page in pages for code in page.codes if code.symbology is Symbology.QR]
    return [(found, box) for text, box in texts if (found := parse_ksef(text)) is not None]


def transfer_codes(pages: Sequence[Page]) -> list[tuple[TransferCode, Box]]:
    """The codes for transfers on the pages."""
    texts = [(code.text, code.box) for page in pages for code in page.codes if code.symbology is Symbology.QR]
    return [(found, box) for text, box in texts if (found := parse_transfer(text)) is not None]


def claims_of(pages: Sequence[Page], fields: Fields) -> list[Claim]:
    """What the codes say of ``fields``; codes of one kind that contradict each other say nothing."""
    claims: list[Claim] = []
    ksef = ksef_codes(pages)
    if len({(code.nip, code.digest) for code, _ in ksef}) == 1:
        flat_rate = any(word.text == "RR" for page in pages for word in page.words)
        claims.extend(_of_ksef(ksef, fields, flat_rate=flat_rate))
    transfers = transfer_codes(pages)
    if len({(code.account, code.amount, code.title) for code, _ in transfers}) == 1:
        claims.extend(_of_transfer(*transfers[0], fields))
    return claims


def _of_ksef(codes: Sequence[tuple[KsefCode, Box]], fields: Fields, *, flat_rate: bool) -> Iterator[Claim]:
    code, box = codes[0]
    buyer = fields.get(FieldName.BUYER_NIP)
    # The buyer of a flat-rate farmer writes the invoice: the number may be its own.
    if not (flat_rate and buyer is not None and buyer.value == code.nip):
        yield Claim(
            FieldName.SELLER_NIP,
            code.nip,
            Source.QR,
            Message("why.qr_ksef_nip"),
            Message("why.qr_ksef_other_nip", {"nip": code.nip}),
            box,
            proved=is_nip(code.nip),
            enough=True,
        )
    days = {found.issue_date for found, _ in codes if found.issue_date is not None}
    if len(days) == 1:
        day = days.pop().isoformat()
        yield Claim(
            FieldName.ISSUE_DATE,
            day,
            Source.QR,
            Message("why.qr_ksef_date"),
            Message("why.qr_ksef_other_date", {"date": day}),
            box,
            enough=True,
        )


def _of_transfer(code: TransferCode, box: Box, fields: Fields) -> Iterator[Claim]:
    currency = fields.get(FieldName.CURRENCY)
    if currency is not None and currency.value not in {None, code.currency}:
        return  # it proposes a payment in another currency, to another account
    yield Claim(
        FieldName.BANK_ACCOUNT,
        code.account,
        Source.QR,
        Message("why.qr_account"),
        Message("why.qr_other_account", {"account": code.account}),
        box,
        enough=True,
    )
    if code.nip:
        # Who is paid is nearly always the seller; a factoring company may be paid instead.
        yield Claim(
            FieldName.SELLER_NIP,
            code.nip,
            Source.QR,
            Message("why.qr_nip"),
            Message("why.qr_other_nip", {"nip": code.nip}),
            box,
            proved=is_nip(code.nip),
        )
    number = fields.get(FieldName.NUMBER)
    if number is not None and number.value and names_number(code.title, number.value):
        said = Message("why.qr_title")
        yield Claim(FieldName.NUMBER, number.value, Source.QR, said, said, box)
    if code.amount is not None and (amount := _amount_claim(code.amount, box, fields)) is not None:
        yield amount


def _amount_claim(amount: Decimal, box: Box, fields: Fields) -> Claim | None:
    """What is to be paid now: only the amount due says the same.

    It never fills a field, for the document may not print it; nor does it say anything of the gross
    amount, of which a part may be paid already.  With split payment the code may leave out the VAT.
    """
    split = fields.get(FieldName.SPLIT_PAYMENT)
    net = fields.get(FieldName.NET)
    if split is not None and split.value == "true" and net is not None and net.amount == amount:
        return None
    return Claim(
        FieldName.AMOUNT_DUE,
        to_text(amount),
        Source.QR,
        Message("why.qr_amount"),
        Message("why.qr_other_amount", {"amount": format_amount(amount)}),
        box,
        fills=False,
    )


def names_number(title: str, number: str) -> bool:
    """Whether a transfer's title names exactly this invoice number, blanks and case aside."""
    wanted = re.sub(r"\s", "", number).casefold()
    if len(wanted) < _SHORTEST_NUMBER or not any(char.isdigit() for char in wanted):
        return False
    spaced = r"\s*".join(re.escape(char) for char in wanted)
    return re.search(rf"(?<![\w/.\-]){spaced}(?![\w/.\-])", title.casefold()) is not None
