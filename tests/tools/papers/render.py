"""From HTML to PDF, and the few pieces of HTML that many layouts share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from tests.tools.papers.model import Party

BASE = """
@page { size: A4; margin: 14mm 14mm 16mm 14mm }
* { box-sizing: border-box }
body { font: 9pt 'Liberation Sans'; margin: 0; line-height: 1.3; color: #111 }
table { border-collapse: collapse; width: 100% }
td, th { padding: 1.2mm 1.5mm; vertical-align: top; text-align: left; font-weight: normal }
th { font-weight: bold }
.r, .r td, .r th { text-align: right } .c { text-align: center }
.grid td, .grid th { border: .5pt solid #555 }
.rows tr { border-bottom: .5pt solid #bbb }
.cols { display: flex; gap: 8mm } .cols > div { flex: 1 }
.b { font-weight: bold } .s { font-size: 7pt } .g { color: #777 }
p { margin: 0 0 1.5mm 0 } h1, h2, h3 { margin: 0 }
"""


def page(body: str, css: str = "") -> str:
    """A whole HTML document."""
    return f"<html><head><meta charset='utf-8'><style>{BASE}{css}</style></head><body>{body}</body></html>"


def table(
    rows: Iterable[Sequence[str]],
    heads: Sequence[str] = (),
    *,
    css: str = "grid",
    align: str = "",
    widths: Sequence[str] = (),
    last_bold: bool = False,
    style: str = "",
) -> str:
    """A table; ``align`` has a letter (l, r, c) a column; cells are HTML already."""
    listed = list(rows)
    marks = {"l": "", "r": " class='r'", "c": " class='c'"}

    def cell(tag: str, place: int, text: str) -> str:
        mark = marks[align[place]] if place < len(align) else ""
        return f"<{tag}{mark}>{text}</{tag}>"

    cols = "".join(f"<col style='width:{width}'>" for width in widths)
    head = "".join(cell("th", place, text) for place, text in enumerate(heads))
    body = "".join(
        f"<tr{' class=b' if last_bold and number == len(listed) - 1 else ''}>"
        + "".join(cell("td", place, text) for place, text in enumerate(row))
        + "</tr>"
        for number, row in enumerate(listed)
    )
    return (
        f"<table class='{css}' style='{style}'><colgroup>{cols}</colgroup>"
        + (f"<thead><tr>{head}</tr></thead>" if heads else "")
        + f"<tbody>{body}</tbody></table>"
    )


def pairs(rows: Iterable[tuple[str, str]], css: str = "", style: str = "") -> str:
    """Labels and values in two columns."""
    return table(rows, css=css, style=style)


def lines(*texts: str) -> str:
    """Lines below each other; empty ones are left out."""
    return "<br>".join(text for text in texts if text)


def where(party: Party) -> str:
    """The address in two lines."""
    return f"{escape(party.street)}<br>{escape(party.town)}"


def write_pdf(html: str, path: Path) -> None:
    """Draw ``html`` on paper."""
    import weasyprint

    weasyprint.HTML(string=html).write_pdf(path)
