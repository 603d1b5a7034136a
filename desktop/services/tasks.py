"""What worker processes do.

The functions import the readers themselves, so that handing a task to a worker loads no parser and no
model into the window's process.
"""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.domain.messages import Message
from desktop.domain.reading import Corners, Engine, Inspection, Limits, MediaType, Page, Reading, XmlBeside
from desktop.domain.splitting import Batch, SplitRule
from desktop.domain.statements.model import ReadStatement
from desktop.intake.mail.model import Mail, MailLimits, MailPart


@dataclass(frozen=True, slots=True)
class Examined:
    """What a first look gave: the file's facts, and the documents in it where reading was cheap."""

    inspection: Inspection
    batch: Batch | None


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture: size in pixels and PNG bytes."""

    width: int
    height: int
    png: bytes


def examine(
    path: Path,
    limits: Limits,
    company_nips: frozenset[str],
    rule: SplitRule,
    only: tuple[int, ...] = (),
    file_name: str = "",
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> Examined:
    """Look into a file; read it from its text layer if it has a usable one.

    ``only`` names the pages of the file that are to be read, in that order, instead of all.
    ``file_name`` is the name under which it came, which may carry its KSeF number, ``known``
    what the office knows beside ``company_nips``, ``xml`` the file of the invoice that the pages show.
    Raises :class:`~desktop.domain.errors.UserError` ``file.*`` for what cannot be taken.
    """
    from desktop.extraction.reader import examine_batch

    return Examined(*examine_batch(path, limits, company_nips, rule, only, file_name, known, xml))


def count_pages(path: Path, limits: Limits) -> int:
    """How many pages a file has; raises as :func:`desktop.extraction.media.inspect` does."""
    from desktop.extraction.media import inspect

    return inspect(path, limits).pages


def read(
    path: Path,
    engine: Engine,
    limits: Limits,
    company_nips: frozenset[str],
    rule: SplitRule,
    only: tuple[int, ...] = (),
    file_name: str = "",
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> Batch:
    """Read the documents in a file, with OCR where it has no usable text; the rest as for :func:`examine`."""
    from desktop.extraction.reader import read_batch

    return read_batch(
        path, engine, limits, company_nips, rule, only, file_name=file_name, known=known, xml=xml
    )


def read_again(
    pages: tuple[Page, ...],
    reader: str,
    company_nips: frozenset[str],
    known: Known = NOTHING_KNOWN,
    xml: XmlBeside | None = None,
) -> Reading:
    """Find a document's fields anew from the words that are known, such as after pages were moved.

    ``xml`` as for :func:`examine`.
    """
    from desktop.extraction.batch import read_again as find_again

    return find_again(pages, reader, company_nips, known, xml)


def open_mail(
    path: Path,
    folder: Path,
    limits: MailLimits,
    authserv_ids: frozenset[str] = frozenset(),
    seen: frozenset[str] = frozenset(),
) -> tuple[Mail, MailPart | None]:
    """Unpack the mail that lies in ``path`` into ``folder``, and what is written in it as a PDF.

    The latter is a part that is left out, for those who want it filed; ``None`` if nothing is written, or
    it cannot be drawn.  The rest as for :func:`desktop.intake.mail.message.open_mail`.
    """
    from desktop.intake.mail.body import body_as_pdf
    from desktop.intake.mail.message import open_mail as unpack

    mail = unpack(path.read_bytes(), folder, limits, authserv_ids=authserv_ids, seen=seen)
    target = folder / "text.pdf"
    try:
        body_as_pdf(mail, target)
    except UserError:
        return mail, None
    data = target.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return mail, MailPart(
        "treść wiadomości.pdf", target, len(data), digest, MediaType.PDF, Message("mail.body")
    )


def read_statement(path: Path, limits: Limits) -> list[ReadStatement]:
    """The bank statements in a file.

    Raises :class:`~desktop.domain.errors.UserError` ``statement.*`` or ``file.*``.
    """
    from desktop.extraction.statements.reader import read as read_file

    return read_file(path, limits)


def render(
    path: Path,
    page: int,
    width_px: int,
    turn: int = 0,
    corners: Corners | None = None,
    rotation: int = 0,
    file_name: str = "",
) -> PageImage:
    """A page as a picture of ``width_px`` pixels.

    The original is turned clockwise by ``turn`` degrees, what lies between ``corners`` on it is shown,
    turned clockwise by ``rotation`` degrees; ``file_name`` as for :func:`examine`.
    """
    from PIL import Image

    from desktop.extraction.rendering import render_page

    page_picture = render_page(
        path,
        page,
        max_width_px=width_px,
        turn=turn,
        corners=corners,
        rotation=rotation,
        file_name=file_name,
    )
    size = page_picture.width, page_picture.height
    png = io.BytesIO()
    # Quick rather than small: the picture is looked at once and thrown away.
    Image.frombytes("RGB", size, page_picture.rgb).save(png, "PNG", compress_level=1)
    return PageImage(*size, png.getvalue())


def warm_text() -> None:
    """Load what :func:`examine` and :func:`open_mail` need."""
    from desktop.extraction import reader  # noqa: F401 - loading is the point
    from desktop.intake.mail import message  # noqa: F401
