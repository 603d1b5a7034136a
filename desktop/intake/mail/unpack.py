"""Taking a mail apart: its files come onto a shelf, its texts are gathered, nothing goes unmentioned."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from dataclasses import dataclass
from email.message import Message as Part

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.intake.mail import archives, headers, mime, tnef
from desktop.intake.mail.addresses import parse_list
from desktop.intake.mail.charsets import decode
from desktop.intake.mail.contents import Content, Form, judge
from desktop.intake.mail.filing import Filer, Place, Source
from desktop.intake.mail.headers import bare_name
from desktop.intake.mail.items import Item, Written
from desktop.intake.mail.markup import read_markup
from desktop.intake.mail.model import MailLimits
from desktop.intake.mail.outlook import OutlookFile
from desktop.intake.mail.shelf import Shelf
from desktop.intake.mail.walk import Leaf, Walk, pasted_pictures, walk_through

_LOG = logging.getLogger(__name__)
_NAME_LENGTH = 200
_ENTITY = re.compile(rb"\s{0,10}(?:content-[a-z-]{1,40}|mime-version):", re.IGNORECASE)
_WRAPPINGS = frozenset({Form.MAIL, Form.ZIP, Form.TNEF, Form.OUTLOOK, Form.SIGNED})


@dataclass(frozen=True, slots=True)
class Section:
    """What is written in one mail, the outermost or one that lies in it."""

    heading: str
    text: str
    html: str
    """As it came; empty if there is only plain text."""


class Unpacker:
    """Takes one mail apart.  All it finds is on the shelf and in ``sections`` in the end."""

    def __init__(self, shelf: Shelf, limits: MailLimits, seen: Collection[str]) -> None:
        self._shelf = shelf
        self._limits = limits
        self._filer = Filer(shelf, limits, seen)
        self._html_left = limits.max_html
        self.sections: list[Section] = []

    def mail(self, root: Part, place: Place, heading: str = "") -> None:
        """Take apart the mail, or the part of one, ``root``.

        Raises:
            UserError: ``store.*``.
        """
        walk = walk_through(root, self._html_left)
        html, pasted = pasted_pictures(walk.html, f"pasted-{len(self.sections)}-")
        shown = read_markup(html[: walk.left]).pictures
        self._html_left = max(0, walk.left - len(html))
        self._add(Section(heading, "\n\n".join(walk.plain), html))
        for leaf in walk.leaves:
            if self._shelf.is_full:
                return
            self._guarded(leaf, shown, place)
        for file in walk.encoded:
            self.take(file.data, Source(bare_name(decode(file.name))), place)
        for content_id, data in pasted:
            self.take(data, Source(content_id=content_id, in_text=True), place)

    def finish(self) -> None:
        """What can be decided only when all parts are known."""
        self._filer.take_lone_pictures()

    def take(self, data: bytes, source: Source, place: Place) -> None:
        """Take a file: open it if it is a wrapping, else put it on the shelf."""
        if self._shelf.is_full:
            return
        if not data:
            self._filer.leave_out(source, place, Message("part.empty"))
            return
        content = judge(data, source.declared, source.name)
        if content.form not in _WRAPPINGS:
            self._filer.file(content, source, place)
        elif place.depth >= self._limits.max_depth:
            self._filer.leave_out(source, place, self._filer.too_deep, data)
        else:
            self._open(content, data, source, place)

    def _guarded(self, leaf: Leaf, shown: frozenset[str], place: Place) -> None:
        """Take a leaf; a mistake of ours on a hostile one costs that one, not the rest of the mail."""
        try:
            self._leaf(leaf, shown, place)
        except (UserError, MemoryError, RecursionError):
            raise
        except Exception as error:  # noqa: BLE001 - see above
            # The error's text may quote the mail; its kind says enough.
            _LOG.error("A part of a mail could not be opened: %s", type(error).__name__)
            self._filer.leave_out(Source(), place, Message("part.damaged"))

    def _leaf(self, leaf: Leaf, shown: frozenset[str], place: Place) -> None:
        part = leaf.part
        kind = mime.content_type(part)
        content_id = headers.text(part, "content-id", _NAME_LENGTH).strip("<>")
        in_text = leaf.related or content_id in shown or mime.disposition(part) == "inline"
        source = Source(headers.file_name(part), kind, content_id, in_text)
        if leaf.problem:
            deep = leaf.problem == "part.too_deep"
            reason = self._filer.too_deep if deep else Message(leaf.problem)
            self._filer.leave_out(source, place, reason, mime.content(part))
        elif kind in {"message/rfc822", "message/global", "message/news"}:
            self._attached(part, source, place)
        elif kind in {"message/external-body", "message/partial"}:
            self._filer.leave_out(source, place, Message("part.elsewhere"))
        elif kind.startswith("message/") or kind == "text/rfc822-headers":
            self._filer.leave_out(source, place, Message("part.report"))
        else:
            self.take(mime.content(part), source, place)

    def _attached(self, part: Part, source: Source, place: Place) -> None:
        """A mail attached as such: the parser has taken it apart already."""
        try:
            mail = mime.attached_mail(part)
        except UserError as error:
            self._filer.leave_out(source, place, error.message)
            return
        if mail is None:
            self._filer.leave_out(source, place, Message("part.damaged"))
        elif place.depth >= self._limits.max_depth:
            self._filer.leave_out(source, place, self._filer.too_deep)
        else:
            self._inner_mail(mail, source.name, place)

    def _inner_mail(self, mail: Part, name: str, place: Place) -> None:
        subject = headers.text(mail, "subject", _NAME_LENGTH)
        senders = parse_list(headers.first(mail, "from"))
        sender = f" ({senders[0][1]})" if senders else ""
        self.mail(mail, place.within(name or subject), heading=f"{subject}{sender}".strip())

    def _open(self, content: Content, data: bytes, source: Source, place: Place) -> None:
        within = place.within(source.name)
        match content.form:
            case Form.ZIP:
                self._zip(data, source, place)
            case Form.TNEF:
                written, items = tnef.read_tnef(data)
                self._section(written)
                self._items(items, data, source, within)
            case Form.OUTLOOK:
                self._outlook(data, source, within)
            case Form.SIGNED if _ENTITY.match(content.data) is None:
                name = re.sub(r"(?i)\.(p7m|p7s|sig)$", "", source.name)
                self.take(content.data, Source(name, "", source.content_id, source.in_text), within)
            case _:
                try:
                    mail = mime.parse(content.data)
                except UserError as error:
                    self._filer.leave_out(source, place, error.message, data)
                    return
                if content.form is Form.SIGNED:
                    self.mail(mail, within)
                else:
                    self._inner_mail(mail, source.name, place)

    def _zip(self, data: bytes, source: Source, place: Place) -> None:
        within = place.within(source.name)
        listed = locked = False
        for item in archives.entries(data, self._shelf.allowance):
            if self._shelf.is_full:
                return
            listed = True
            if item.problem is not None and item.problem.code == "part.encrypted_archive":
                locked = True
            else:
                self._items([item], data, source, within)
        if locked or not listed:
            problem = Message("part.encrypted_archive" if locked else "part.empty")
            self._filer.leave_out(source, place, problem, data)

    def _outlook(self, data: bytes, source: Source, within: Place) -> None:
        try:
            file = OutlookFile(data)
        except ValueError:
            self._filer.leave_out(source, within, Message("part.damaged"), data)
            return
        self._section(file.written())
        for item in file.items(self._shelf.allowance, self._limits.max_depth - within.depth):
            if self._shelf.is_full:
                return
            if isinstance(item, Written):
                self._section(item)
            else:
                self._items([item], data, source, within)

    def _items(self, items: list[Item], data: bytes, source: Source, within: Place) -> None:
        """The items of a wrapping; one without a name is the wrapping itself, with what is wrong with it."""
        for item in items:
            place = Place(within.inside + item.inside)
            named = Source(item.name, content_id=item.content_id, in_text=bool(item.content_id))
            if item.problem is None:
                self.take(item.data, named, place)
            elif item.name or item.problem.code == "part.too_deep":
                deep = item.problem.code == "part.too_deep"
                reason = self._filer.too_deep if deep else item.problem
                self._filer.leave_out(named, place, reason, size=item.size)
            else:
                self._filer.leave_out(source, Place(within.inside[:-1]), item.problem, data)

    def _section(self, written: Written) -> None:
        text = written.text
        if not text and written.html:
            walk = Walk(self._html_left)
            text = walk.readable(written.html)
            self._html_left = walk.left
        sender = f" ({written.sender})" if written.sender else ""
        if text or written.html or written.subject:
            self._add(Section(f"{written.subject}{sender}".strip(), text, written.html))

    def _add(self, section: Section) -> None:
        if len(self.sections) < self._limits.max_parts:
            self.sections.append(section)
