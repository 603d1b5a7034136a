"""The mail itself as a document: what was written, as PDF."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import Any

from desktop.domain.errors import UserError
from desktop.intake.mail.markup import from_text
from desktop.intake.mail.model import Mail
from desktop.intake.mail.shelf import write

_PAGE = (0.0, 0.0, 595.0, 842.0)
"""A4 in points."""
_MARGIN = 50.0
_MANY_PAGES = 100
_MANY_PIXELS = 50_000_000
_PICTURE_SIDE = 1400
"""Pixels: 150 dpi over the width of the sheet."""
_CSS = """
body { font-family: sans-serif; font-size: 10pt; }
table.head { font-size: 9pt; margin-bottom: 12pt; }
table.head td { padding: 1pt 6pt 1pt 0; }
blockquote { margin-left: 12pt; }
td, th { padding: 1pt 4pt; }
"""


def body_as_pdf(mail: Mail, path: Path) -> None:
    """Write what ``mail`` says, with sender, recipients, date and subject above it, to ``path``.

    The same mail gives the same bytes.  Nothing is fetched from anywhere: pictures come from the mail
    or not at all.  What goes on for more than a hundred pages is cut there.  Runs in a worker process,
    while the folder that the mail was opened into is there.

    Raises:
        UserError: ``mail.no_text`` when nothing is written in it, ``file.not_readable`` when the folder is
            gone, ``file.too_heavy``, ``store.full``, ``store.not_written``.
    """
    html = _html_of(mail)
    if not mail.text.strip() and "<img" not in html:
        raise UserError("mail.no_text")
    pictures = {part.path.name: part.path for part in mail.parts if part.path is not None}
    shown = {name: file for name, file in pictures.items() if f'src="{name}"' in html}
    try:
        data = _drawn(_head(mail) + html, shown)
    except UserError:
        raise
    except MemoryError as error:
        raise UserError("file.too_heavy") from error
    except Exception:  # noqa: BLE001 - MuPDF's own errors have no common class; the plain text always works
        data = _drawn(_head(mail) + from_text(mail.text), {})
    write(path, data)


def _html_of(mail: Mail) -> str:
    if mail.html is None:
        return from_text(mail.text)
    try:
        return mail.html.read_text("utf-8")
    except OSError as error:
        raise UserError("file.not_readable") from error


def _head(mail: Mail) -> str:
    """The lines above, in Polish as the office files them."""
    sender = f"{mail.sender_name} <{mail.sender}>" if mail.sender_name else mail.sender
    date = "" if mail.date is None else mail.date.strftime("%Y-%m-%d %H:%M UTC")
    recipients = ", ".join(mail.recipients[:20])
    rows = (("Od", sender), ("Do", recipients), ("Data", date), ("Temat", mail.subject))
    cells = "".join(
        f"<tr><td><b>{name}:</b></td><td>{escape(value)}</td></tr>" for name, value in rows if value
    )
    return f'<table class="head">{cells}</table><hr>'


def _drawn(html: str, pictures: dict[str, Path]) -> bytes:
    import pymupdf

    archive = pymupdf.Archive()
    for name, file in pictures.items():
        picture = _picture(file)
        if picture is None:
            html = html.replace(f'<img src="{name}">', "")
        else:
            archive.add((picture, name))
    target = io.BytesIO()
    writer = pymupdf.DocumentWriter(target)
    story = pymupdf.Story(html=f"<body>{html}</body>", user_css=_CSS, archive=archive)
    sheet = pymupdf.Rect(*_PAGE)
    where = pymupdf.Rect(_MARGIN, _MARGIN, sheet.x1 - _MARGIN, sheet.y1 - _MARGIN)
    more = 1
    pages = 0
    while more and pages < _MANY_PAGES:
        device = writer.begin_page(sheet)
        more, _filled = story.place(where)
        story.draw(device)
        writer.end_page()
        pages += 1
    writer.close()
    return _settled(pymupdf, target.getvalue())


def _settled(pymupdf: Any, data: bytes) -> bytes:
    """The same PDF without the time of its making, and with only the letters of its fonts that it uses."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        document.subset_fonts()
        document.set_metadata({})
        return bytes(document.tobytes(garbage=3, deflate=True, no_new_id=True))


def _picture(file: Path) -> bytes | None:
    """A picture no larger than it can be seen, written anew; ``None`` for one that cannot be drawn."""
    from PIL import Image, ImageOps

    try:
        with Image.open(file, formats=("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF")) as picture:
            if picture.width * picture.height > _MANY_PIXELS:
                return None
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
            upright.thumbnail((_PICTURE_SIDE, _PICTURE_SIDE))
            paper = Image.new("RGB", upright.size, "white")
            paper.paste(upright, mask=upright.getchannel("A"))
            target = io.BytesIO()
            paper.save(target, "PNG")
            return target.getvalue()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a picture may be broken in any way; the text is shown without it
        return None
