"""Between table rows and the domain's values."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from desktop.db import paths
from desktop.db.tables import (
    CompanyTable,
    DeliveryTable,
    DocumentTable,
    FieldTable,
    Json,
    LineItemTable,
    MailboxTable,
    PageTable,
    VatRowTable,
    WatchedFolderTable,
)
from desktop.domain import money
from desktop.domain.companies import Company, CompanySettings, MonthRule
from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.documents import DocumentRow
from desktop.domain.fields import Box, Candidate, Field, LineItem, Source, VatRow
from desktop.domain.folders import WatchedFolder
from desktop.domain.mailboxes import Mailbox
from desktop.domain.messages import Message
from desktop.domain.reading import Corners, Page, Word
from desktop.domain.splitting import SplitRule

MAX_ITEM_NAME = 1000


def company(row: CompanyTable) -> Company:
    """A company as the other layers know it."""
    return Company(
        id=row.id,
        short_name=row.short_name,
        full_name=row.full_name,
        nip=row.nip,
        email=row.email,
        folder=row.folder,
        active=row.active,
        address=str(row.settings.get("address", "")),
        settings=CompanySettings(
            read_at_once=bool(row.settings.get("read_at_once", True)),
            month_rule=MonthRule(row.settings.get("month_rule", MonthRule.RECEIVED)),
            addresses=tuple(row.settings.get("addresses", ())),
            trusted=tuple(row.settings.get("trusted", ())),
            pin=str(row.settings.get("pin", "")),
        ),
    )


def company_settings(settings: CompanySettings, address: str = "") -> Json:
    """The inverse, for the settings column."""
    return {
        "address": address,
        "read_at_once": settings.read_at_once,
        "month_rule": settings.month_rule.value,
        "addresses": list(settings.addresses),
        "trusted": list(settings.trusted),
        "pin": settings.pin,
    }


def delivery(row: DeliveryTable) -> Delivery:
    """A delivery as the other layers know it."""
    return Delivery(
        id=row.id,
        channel=row.channel,
        at=row.at,
        company_id=row.company_id,
        sender=row.sender,
        subject=row.subject,
        body=row.body,
        reference=row.reference,
        facts={str(key): str(value) for key, value in row.facts.items()},
        parts=tuple(
            DeliveredPart(
                name=str(part["name"]),
                size=int(part.get("size", 0)),
                sha256=str(part.get("sha256", "")),
                document_id=part.get("document_id"),
                message=_message(part.get("message")),
                unkept=_message(part.get("unkept")),
            )
            for part in row.parts
        ),
    )


def delivered_part(part: DeliveredPart) -> Json:
    """The inverse, for the parts' column."""
    return {
        "name": part.name,
        "size": part.size,
        "sha256": part.sha256,
        "document_id": part.document_id,
        "message": None if part.message is None else part.message.as_json(),
        "unkept": None if part.unkept is None else part.unkept.as_json(),
    }


def _message(data: Json | None) -> Message | None:
    return None if data is None else Message.from_json(data)


def mailbox(row: MailboxTable) -> Mailbox:
    """A mailbox as the other layers know it."""
    return Mailbox(
        id=row.id,
        host=row.host,
        port=row.port,
        user=row.user,
        security=row.security,
        login=row.login,
        client_id=row.client_id,
        folder=row.folder,
        after=row.after,
        after_name=row.after_name,
        authserv=row.authserv,
        since=row.since,
    )


def folder(row: WatchedFolderTable) -> WatchedFolder:
    """A watched folder as the other layers know it."""
    return WatchedFolder(
        id=row.id,
        path=paths.from_text(row.path),
        is_root=row.is_root,
        company_id=row.company_id,
        kind=row.kind,
        month_rule=row.month_rule,
        channel_label=row.channel_label,
        observer=row.observer,
        quiet_seconds=row.quiet_seconds,
        after=row.after,
        stage=row.stage,
        split=SplitRule.parse(row.split_policy),
    )


def document_row(row: DocumentTable, company_name: str | None) -> DocumentRow:
    """A row of the list."""
    return DocumentRow(
        id=row.id,
        company_id=row.company_id,
        company=company_name or "",
        month=row.month,
        status=row.status,
        kind=row.kind,
        number=row.number,
        contractor=row.contractor,
        contractor_nip=row.contractor_nip,
        issue_date=row.issue_date,
        gross=None if row.gross is None else money.from_grosze(row.gross),
        currency=row.currency,
        channel=row.channel,
        channel_label=row.channel_label,
        received_at=row.received_at,
        pages=row.pages,
        fields_certain=row.fields_certain,
        fields_total=row.fields_total,
        file_name=row.file_name,
        reason=None if row.reason is None else Message.from_json(row.reason),
        sender=row.sender,
        arrival=None if row.arrival is None else Message.from_json(row.arrival),
    )


def field(row: FieldTable) -> Field:
    """What is known of one field."""
    return Field(
        name=row.name,
        value=row.value,
        raw=row.raw,
        box=_box(row.box),
        source=row.source,
        certain=row.certain,
        why=tuple(Message.from_json(message) for message in row.why),
        candidates=tuple(
            Candidate(str(item["value"]), str(item.get("raw", "")), _box(item.get("box")))
            for item in row.candidates
        ),
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        probability=row.probability,
    )


def put_field(row: FieldTable, value: Field) -> None:
    """Write ``value`` into the columns of ``row``."""
    row.value = value.value
    row.raw = value.raw
    row.box = _box_json(value.box)
    row.source = value.source
    row.certain = value.certain
    row.why = [message.as_json() for message in value.why]
    row.candidates = [
        {"value": item.value, "raw": item.raw, "box": _box_json(item.box)} for item in value.candidates
    ]
    row.changed_by = value.changed_by
    row.changed_at = value.changed_at
    row.probability = value.probability


def vat_row(row: VatRowTable) -> VatRow:
    """A row of the VAT table."""
    amounts = (None if part is None else money.from_grosze(part) for part in (row.net, row.vat, row.gross))
    return VatRow(row.rate, *amounts)


def vat_table(rows: Iterable[VatRow]) -> list[VatRowTable]:
    """A document's VAT table as rows, in order."""
    return [
        VatRowTable(
            position=position,
            rate=row.rate,
            net=None if row.net is None else money.to_grosze(row.net),
            vat=None if row.vat is None else money.to_grosze(row.vat),
            gross=None if row.gross is None else money.to_grosze(row.gross),
        )
        for position, row in enumerate(rows)
    ]


def line_item(row: LineItemTable) -> LineItem:
    """A line of goods."""
    return LineItem(
        name=row.name,
        quantity=_decimal(row.quantity),
        unit=row.unit,
        unit_net=_decimal(row.unit_net),
        unit_gross=_decimal(row.unit_gross),
        discount=row.discount,
        rate=row.rate,
        net=_amount(row.net),
        vat=_amount(row.vat),
        gross=_amount(row.gross),
        box=_box(row.box),
        certain=row.certain,
    )


def line_items(items: Iterable[LineItem]) -> list[LineItemTable]:
    """A document's lines of goods as rows, in order; what is too long for its column is cut."""
    return [
        LineItemTable(
            position=position,
            name=item.name[:MAX_ITEM_NAME],
            quantity=_text(item.quantity),
            unit=None if item.unit is None else item.unit[:40],
            unit_net=_text(item.unit_net),
            unit_gross=_text(item.unit_gross),
            discount=None if item.discount is None else item.discount[:40],
            rate=None if item.rate is None else item.rate[:10],
            net=_grosze(item.net),
            vat=_grosze(item.vat),
            gross=_grosze(item.gross),
            box=_box_json(item.box),
            certain=item.certain,
        )
        for position, item in enumerate(items)
    ]


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"[:30]


def _amount(value: int | None) -> Decimal | None:
    return None if value is None else money.from_grosze(value)


def _grosze(value: Decimal | None) -> int | None:
    return None if value is None else money.to_grosze(value)


def _box(data: Mapping[str, Any] | None) -> Box | None:
    if not data:
        return None
    corners = data["corners"]
    return Box(int(data["page"]), *(float(corner) for corner in corners))


def _box_json(box: Box | None) -> Json | None:
    if box is None:
        return None
    return {"page": box.page, "corners": [round(corner, 5) for corner in (box.x0, box.y0, box.x1, box.y1)]}


def page(row: PageTable) -> Page:
    """A page of a file with its words; one that nobody has read has none."""
    words = unpack_words(row.words, row.file_page)
    source = row.source or Source.OCR
    return Page(row.file_page, row.width, row.height, source, words, row.turned, corners(row.corners))


def corners_json(corners: Corners | None) -> list[list[float]] | None:
    """The corners of a page as they are kept, to a hundredth of a pixel."""
    return None if corners is None else [[round(x, 6), round(y, 6)] for x, y in corners]


def corners(data: list[list[float]] | None) -> Corners | None:
    """The inverse of :func:`corners_json`."""
    if data is None:
        return None
    upper_left, upper_right, lower_right, lower_left = ((x, y) for x, y in data)
    return upper_left, upper_right, lower_right, lower_left


def pack_words(words: Iterable[Word]) -> bytes:
    """The words of a page, small enough to keep for every page ever read."""
    rows = [
        [
            word.text,
            *(round(corner * 10_000) for corner in (word.box.x0, word.box.y0, word.box.x1, word.box.y1)),
            round(word.confidence * 1000),
        ]
        for word in words
    ]
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode())


def unpack_words(data: bytes, page: int) -> tuple[Word, ...]:
    """The inverse of :func:`pack_words` for page number ``page``, to a ten-thousandth of its size."""
    if not data:
        return ()
    return tuple(
        Word(text, Box(page, *(corner / 10_000 for corner in corners)), confidence / 1000)
        for text, *corners, confidence in json.loads(zlib.decompress(data))
    )
