"""The one page that a client is given: how to send documents, with the company's own addresses and code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape

import pymupdf
import segno

from desktop.assets import asset
from desktop.domain.identifiers import format_nip
from desktop.export.qr import put_code

_WIDTH, _HEIGHT = 595.0, 842.0
_MARGIN = 48.0
_STEP_WIDTH, _STEP_GAP = 155.0, 17.0
_CODE_SIDE = 150.0
_ACCENT = (0x0B / 255, 0x6E / 255, 0x8A / 255)
_LINE = (0xDF / 255, 0xE3 / 255, 0xE8 / 255)
_ADDRESS_FITS = 30
"""Characters on a line beside the other way."""

_STEPS = ("scan", "photo", "send")

_STYLE = """
@font-face { font-family: sheet; src: url(DejaVuSans.ttf); }
@font-face { font-family: sheet; font-weight: bold; src: url(DejaVuSans-Bold.ttf); }
* { font-family: sheet; margin: 0; padding: 0; }
body { font-size: 10.5px; line-height: 1.35; color: #1f2933; }
.apart { margin-top: 9px; }
.title { font-size: 23px; font-weight: bold; line-height: 1.15; }
.company { font-size: 15px; }
.head { margin-bottom: 6px; font-size: 14px; font-weight: bold; color: #0b6e8a; }
.quiet { color: #52606d; }
.right { text-align: right; }
.middle { text-align: center; }
.code { font-size: 15px; font-weight: bold; }
.address { margin-top: 3px; font-size: 12.5px; font-weight: bold; }
.foot { font-size: 12px; font-weight: bold; text-align: center; }
"""


@dataclass(frozen=True, slots=True)
class GuideFacts:
    """What the page tells; what is empty is left out."""

    office: str
    office_phone: str
    office_email: str
    company: str
    nip: str
    panel: str
    """Address of the panel."""
    pairing_link: str
    pairing_code: str
    pairing_day: str
    """The last day on which the code works, as printed."""
    pairing_phones: int
    mail_address: str = ""
    pin: str = ""


def guide_page(facts: GuideFacts, language: str) -> bytes:
    """A PDF of one A4 page in ``language`` (``pl``, ``en``, ``uk`` or ``de``)."""
    words = _words(language)
    with pymupdf.open() as document:
        page = document.new_page(width=_WIDTH, height=_HEIGHT)
        _Sheet(page, words).draw(facts)
        document.set_metadata({"title": words["title"]})
        document.subset_fonts()
        return bytes(document.tobytes(garbage=4, deflate=True))


class _Sheet:
    def __init__(self, page: pymupdf.Page, words: Mapping[str, str]) -> None:
        self._page = page
        self._words = words
        self._fonts = pymupdf.Archive(str(asset("fonts")))

    def draw(self, facts: GuideFacts) -> None:
        right = _WIDTH - _MARGIN
        self._put((_MARGIN, 34, 330, 64), f"<p><b>{escape(facts.office)}</b></p>")
        contact = " · ".join(escape(part) for part in (facts.office_phone, facts.office_email) if part)
        self._put((330, 34, right, 64), f'<p class="right quiet">{contact}</p>')
        self._rule(68)
        self._put((_MARGIN, 80, right, 118), self._paragraph("title", "title"))
        number = f" · {self._say('nip', nip=format_nip(facts.nip))}" if facts.nip else ""
        self._put((_MARGIN, 118, right, 142), f'<p class="company">{escape(facts.company)}{number}</p>')
        self._put((_MARGIN, 152, right, 186), self._paragraph("head", "by_phone"))
        for at, step in enumerate(_STEPS):
            self._step(at, step)
        self._code(facts)
        self._others(facts)
        if facts.office_phone:
            self._put((_MARGIN, 792, right, 816), self._paragraph("foot", "help", phone=facts.office_phone))

    def _step(self, at: int, step: str) -> None:
        left = _MARGIN + at * (_STEP_WIDTH + _STEP_GAP)
        with pymupdf.open(asset("panel", "guide", f"{step}.svg")) as drawing:
            picture = pymupdf.open("pdf", drawing.convert_to_pdf())
        place = pymupdf.Rect(left, 186, left + _STEP_WIDTH, 186 + _STEP_WIDTH * 200 / 320)
        self._page.show_pdf_page(place, picture)
        self._page.draw_circle(
            pymupdf.Point(left + 14, place.y1 + 20), 11, color=_ACCENT, fill=_ACCENT, width=0
        )
        number = f'<p class="middle" style="color: #ffffff; font-size: 13px"><b>{at + 1}</b></p>'
        self._put((left + 3, place.y1 + 11, left + 25, place.y1 + 31), number)
        text = self._paragraph("", step)
        self._put((left + 32, place.y1 + 8, left + _STEP_WIDTH, place.y1 + 108), text)

    def _code(self, facts: GuideFacts) -> None:
        top = 412.0
        left = _MARGIN + 22
        code = segno.make(facts.pairing_link, error="m", micro=False)
        put_code(self._page, code, left, top, _CODE_SIDE)
        beside = left + _CODE_SIDE + 34
        right = _WIDTH - _MARGIN
        once = facts.pairing_phones == 1
        lasts = self._say(
            "lasts_one" if once else "lasts", day=facts.pairing_day, phones=facts.pairing_phones
        )
        self._put(
            (beside, top + 2, right, top + _CODE_SIDE),
            f'<p class="quiet">{self._say("code")}</p><p class="code">{escape(facts.pairing_code)}</p>'
            f'<p class="quiet apart">{lasts}</p><p class="apart">{self._say("keep")}</p>',
        )

    def _others(self, facts: GuideFacts) -> None:
        """The other ways, side by side; the panel alone has the whole width."""
        top, bottom = 600.0, 780.0
        right = _WIDTH - _MARGIN
        self._rule(top - 14)
        middle = _WIDTH / 2
        panel_left = _MARGIN
        if facts.mail_address:
            panel_left = middle + 12
            pin = ""
            if facts.pin:
                pin = f'<p class="apart">{self._say("pin")}</p><p class="address">({escape(facts.pin)})</p>'
            self._put(
                (_MARGIN, top, middle - 12, bottom),
                f"{self._paragraph('head', 'by_mail')}<p>{self._say('mail')}</p>"
                f'<p class="address">{_breakable(facts.mail_address)}</p>{pin}',
            )
        self._put(
            (panel_left, top, right, bottom),
            f"{self._paragraph('head', 'by_browser')}<p>{self._say('browser')}</p>"
            f'<p class="address">{_breakable(facts.panel)}</p>',
        )

    def _say(self, name: str, **details: object) -> str:
        text = self._words[name]
        for key, value in details.items():
            text = text.replace("{" + key + "}", str(value))
        return escape(text)

    def _paragraph(self, look: str, name: str, **details: object) -> str:
        return f'<p class="{look}">{self._say(name, **details)}</p>'

    def _put(self, box: tuple[float, float, float, float], html: str) -> None:
        # Long names and addresses are set smaller rather than cut off.
        self._page.insert_htmlbox(pymupdf.Rect(*box), html, css=_STYLE, archive=self._fonts, scale_low=0.3)

    def _rule(self, y: float) -> None:
        self._page.draw_line(
            pymupdf.Point(_MARGIN, y), pymupdf.Point(_WIDTH - _MARGIN, y), color=_LINE, width=1
        )


def _breakable(address: str) -> str:
    """A long address may be broken after its signs: the layout knows only spaces."""
    text = escape(address)
    if len(address) <= _ADDRESS_FITS:
        return text
    for sign in ("@", ".", "/"):
        text = text.replace(sign, f"{sign}\u200b")
    return text


@cache
def _words(language: str) -> Mapping[str, str]:
    words: dict[str, str] = json.loads(asset("panel", "guide", f"{language}.json").read_text("utf-8"))
    return words
