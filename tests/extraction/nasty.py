"""PDFs whose text layer says something else than what is seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pymupdf

from desktop.assets import asset

INVOICE = (
    "Faktura VAT nr 12/05/2026",
    "Data wystawienia: 2026-05-11",
    "Sprzedawca: Piekarnia Zorza sp. z o.o.",
    "ul. Lipowa 4, 30-702 Kraków",
    "NIP: 526-104-08-28",
    "Nabywca: Przykładowa Hurtownia sp. z o.o.",
    "NIP: 779-243-31-25",
    "Razem netto 1 234,50 VAT 283,94 brutto 1 518,44",
    "Do zapłaty 1 518,44 PLN przelew",
    "Termin płatności: 2026-05-25",
)
"""Invented; the NIPs keep their check digits."""

_RANGE = re.compile(rb"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>")


def lying_pdf(path: Path, exchanged: Mapping[str, str], lines: tuple[str, ...] = INVOICE) -> Path:
    """A PDF that shows ``lines``; its font's Unicode map gives ``exchanged`` characters for others."""
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_font(fontname="F1", fontfile=str(asset("fonts", "DejaVuSans.ttf")))
        for number, line in enumerate(lines):
            page.insert_text((60, 80 + 30 * number), line, fontname="F1", fontsize=12)
        data = document.tobytes()
    with pymupdf.open("pdf", data) as document:
        changed = 0
        for xref in range(1, document.xref_length()):
            kind, value = document.xref_get_key(xref, "ToUnicode")
            if kind == "xref":
                stream = int(value.split()[0])
                document.update_stream(stream, _lied(document.xref_stream(stream), exchanged))
                changed += 1
        assert changed
        document.save(path)
    return path


def _lied(cmap: bytes, exchanged: Mapping[str, str]) -> bytes:
    """``cmap`` with every glyph of its ranges by itself, and other characters for those exchanged."""
    entries = []
    for first, last, start in _RANGE.findall(cmap):
        for step in range(int(last, 16) - int(first, 16) + 1):
            char = chr(int(start, 16) + step)
            entries.append(b"<%04x> <%04x>" % (int(first, 16) + step, ord(exchanged.get(char, char))))
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    chars = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(block), b"\n".join(block)) for block in blocks)
    head, _, _ = cmap.partition(b"endcodespacerange")
    head = re.sub(rb"\d+ begincodespacerange", b"1 begincodespacerange", head)
    return (
        head
        + b"endcodespacerange\n"
        + chars
        + b"endcmap\nCMapName currentdict /CMap defineresource pop end end"
    )
