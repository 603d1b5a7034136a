"""Opening a mail: everything that it holds, in however many wrappings, and a word on what is left out."""

from __future__ import annotations

from collections.abc import Collection
from email.message import Message as Part
from html import escape
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.intake.mail import headers, mime
from desktop.intake.mail.addresses import parse_list
from desktop.intake.mail.automatic import is_automatic
from desktop.intake.mail.charsets import clean, one_line
from desktop.intake.mail.filing import Place
from desktop.intake.mail.markup import from_text, read_markup
from desktop.intake.mail.model import Mail, MailLimits, MailPart
from desktop.intake.mail.shelf import Shelf, write
from desktop.intake.mail.unpack import Section, Unpacker
from desktop.intake.mail.verdicts import verdicts_of

_ENVELOPE = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
_WRITTEN = ("resent-to", "to", "cc", "bcc")
_MANY = 1000
"""Recipients of one mail that are looked at."""
_SUBJECT_LENGTH = 500
_NAME_LENGTH = 200
_MEGABYTE = 1024 * 1024
_HTML_NAME = "text.html"


def open_mail(
    raw: bytes,
    folder: Path,
    limits: MailLimits,
    *,
    authserv_ids: Collection[str] = (),
    seen: Collection[str] = (),
) -> Mail:
    """Unpack ``raw`` into ``folder`` (which exists and is empty): its files as ``0001.bin`` and so on.

    Runs in a worker process: mails are hostile.  ``authserv_ids`` name the receiving servers whose
    Authentication-Results are believed, :data:`~desktop.intake.mail.verdicts.NAMELESS` for those that
    do not name themselves.  ``seen`` are SHA-256 of pictures that came with earlier mails of others and
    are no documents.

    Raises:
        UserError: ``mail.too_large``, ``mail.too_deep`` when the mail as a whole cannot be opened, and
            ``store.full``, ``store.not_written`` when ``folder`` cannot take its files.
    """
    if len(raw) > limits.max_bytes:
        raise UserError("mail.too_large", size=-(-len(raw) // _MEGABYTE), limit=limits.max_bytes // _MEGABYTE)
    root = mime.parse(raw)
    shelf = Shelf(folder, limits)
    unpacker = Unpacker(shelf, limits, seen)
    try:
        unpacker.mail(root, Place())
        unpacker.finish()
    except RecursionError as error:
        raise UserError("mail.too_deep") from error
    sender, name, certain = _sender(root)
    delivered_to = _addresses(root, _ENVELOPE)
    return Mail(
        message_id=headers.message_id(root),
        sender=sender,
        sender_name=name,
        recipients=tuple(dict.fromkeys(delivered_to + _addresses(root, _WRITTEN))),
        delivered_to=delivered_to,
        subject=headers.text(root, "subject", _SUBJECT_LENGTH),
        date=headers.date_of(root),
        text=_text(unpacker.sections, limits),
        is_automatic=is_automatic(root, sender),
        verdicts=verdicts_of(headers.pairs(root), sender, authserv_ids),
        parts=tuple(shelf.parts),
        references=_references(root),
        is_sender_certain=certain,
        html=_html(unpacker.sections, shelf.parts, folder, limits),
    )


def _sender(root: Part) -> tuple[str, str, bool]:
    """Address and name in From, and whether it is the only one; else who handed the mail in.

    Who handed it in is never certain: the receiving server's DMARC result does not speak of that header.
    """
    values = headers.values(root, "from")
    found = [entry for value in values for entry in parse_list(value)]
    certain = len(values) == 1 and len({entry[1] for entry in found}) == 1
    for other in ("sender", "return-path"):
        if not found:
            found = [entry for value in headers.values(root, other)[:1] for entry in parse_list(value)]
    if not found:
        return "", "", False
    name, address = found[0]
    return address, one_line(headers.words(name), _NAME_LENGTH), certain


def _addresses(root: Part, names: tuple[str, ...]) -> tuple[str, ...]:
    found = (
        address
        for name in names
        for value in headers.values(root, name)
        for _name, address in parse_list(value)
    )
    return tuple(list(dict.fromkeys(found))[:_MANY])


def _references(root: Part) -> tuple[str, ...]:
    found = [*headers.values(root, "references"), *headers.values(root, "in-reply-to")]
    return tuple(dict.fromkeys(one for value in found for one in headers.message_ids(value)))[-100:]


def _text(sections: list[Section], limits: MailLimits) -> str:
    """What was written, mails in the mail one after the other with their subjects above them."""
    pieces = []
    for section in sections:
        body = clean(section.text[: limits.max_text]).strip()
        heading = one_line(section.heading, _SUBJECT_LENGTH)
        if heading and body:
            pieces.append(f"— {heading} —\n{body}")
        elif body:
            pieces.append(body)
    text = "\n\n".join(pieces)
    return text if len(text) <= limits.max_text else text[: limits.max_text] + "\n…"


def _html(sections: list[Section], parts: list[MailPart], folder: Path, limits: MailLimits) -> Path | None:
    """The same as harmless HTML in a file, if any of it is formatted."""
    if not any(section.html for section in sections):
        return None
    pictures = {part.content_id: part.path.name for part in parts if part.path and part.content_id}
    pieces = []
    left = limits.max_html
    for section in sections:
        if section.heading:
            pieces.append(f"<h3>{escape(one_line(section.heading, _SUBJECT_LENGTH))}</h3>")
        source = section.html[:left]
        left -= len(source)
        if source:
            pieces.append(f"<div>{read_markup(source, pictures).html}</div>")
        elif section.text:
            pieces.append(from_text(section.text[: limits.max_text]))
    path = folder / _HTML_NAME
    write(path, "".join(pieces).encode("utf-8", errors="replace"))
    return path
