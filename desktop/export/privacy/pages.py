"""Reports on people and protocols as pages: one HTML, which is read as it is or laid out as a PDF."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from html import escape

import pymupdf

from desktop.assets import asset
from desktop.domain.names import Translate, sentence
from desktop.domain.privacy.findings import Found, Place, Report
from desktop.domain.privacy.person import Person
from desktop.domain.privacy.protocols import Protocol, ProtocolKind
from desktop.domain.privacy.words import CONTEXT, FATES, LABELS, PLACES, PROTOCOLS, counted, line_kind, shown
from desktop.domain.sentences import QT_TRANSLATE_NOOP

_PAGE = pymupdf.Rect(0, 0, 595, 842)
_INSIDE = pymupdf.Rect(48, 48, 547, 790)
_FOOT = 806.0
_BREAK_AFTER = 24
"""Characters after which a word without blanks may be broken: the layout knows only blanks."""

_STYLE = """
@font-face { font-family: sheet; src: url(DejaVuSans.ttf); }
@font-face { font-family: sheet; font-weight: bold; src: url(DejaVuSans-Bold.ttf); }
* { font-family: sheet, "DejaVu Sans", sans-serif; }
body { margin: 0; font-size: 9px; line-height: 1.35; color: #1f2933; }
h1 { font-size: 17px; margin: 0 0 4px 0; }
h2 { font-size: 11.5px; margin: 12px 0 3px 0; color: #0b6e8a; }
p { margin: 2px 0; }
.quiet { color: #52606d; }
.item { margin: 5px 0 5px 0; }
.sign { margin-top: 40px; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: bold; padding: 3px 6px 3px 0; border-bottom: 1px solid #52606d; }
td { vertical-align: top; padding: 2px 6px 2px 0; border-bottom: 1px solid #dfe3e8; }
"""
_SCREEN = "body { font-size: 15px; max-width: 60em; margin: 2em auto; padding: 0 1em; }"
"""What a browser shows besides: larger letters, lines that are not too long."""

_WORDS = {
    "report": QT_TRANSLATE_NOOP("privacy", "Dane osoby w programie"),
    "report_law": QT_TRANSLATE_NOOP(
        "privacy", "Informacja o przetwarzanych danych (art. 15 RODO), stan na {moment}."
    ),
    "sought": QT_TRANSLATE_NOOP("privacy", "Szukano: {what}"),
    "nothing": QT_TRANSLATE_NOOP("privacy", "Program nie ma danych tej osoby."),
    "until": QT_TRANSLATE_NOOP("privacy", "Zostaje co najmniej do {day}."),
    "backups": QT_TRANSLATE_NOOP(
        "privacy",
        "Raport obejmuje bazę programu. Kopie zapasowe, serwer poczty, pliki przekazane do programów"
        " księgowych i dokumenty na papierze sprawdź osobno: program ich nie przeszukuje.",
    ),
    "number": QT_TRANSLATE_NOOP("privacy", "Protokół nr {number}"),
    "when": QT_TRANSLATE_NOOP("privacy", "Wykonano {moment}, wykonał(a): {who}."),
    "why": QT_TRANSLATE_NOOP("privacy", "Podstawa: {ground}"),
    "erased": QT_TRANSLATE_NOOP("privacy", "Usunięto albo zanonimizowano"),
    "destroyed": QT_TRANSLATE_NOOP("privacy", "Zniszczono"),
    "kept": QT_TRANSLATE_NOOP("privacy", "Zostało, bo nakazuje to prawo albo nikt tego nie wybrał"),
    "list": QT_TRANSLATE_NOOP("privacy", "Spis"),
    "older": QT_TRANSLATE_NOOP(
        "privacy",
        "Starsze kopie zapasowe zawierają te dane, dopóki nie minie okres ich przechowywania. Po przywróceniu"
        " takiej kopii czynność trzeba powtórzyć.",
    ),
    "sign": QT_TRANSLATE_NOOP(
        "privacy", "Data i podpis: ......................................................"
    ),
    "position": QT_TRANSLATE_NOOP("privacy", "Lp."),
    "kind": QT_TRANSLATE_NOOP("privacy", "Rodzaj"),
    "document": QT_TRANSLATE_NOOP("privacy", "Numer"),
    "day": QT_TRANSLATE_NOOP("privacy", "Data"),
    "company": QT_TRANSLATE_NOOP("privacy", "Firma"),
    "contractor": QT_TRANSLATE_NOOP("privacy", "Kontrahent"),
    "pieces": QT_TRANSLATE_NOOP("privacy", "{year}, sztuk: {count}"),
    "account_number": QT_TRANSLATE_NOOP("privacy", "konto w panelu nr {number}"),
}


def report_page(report: Report, translate: Translate) -> str:
    """The report as a page of HTML that needs nothing else."""
    say = _Words(translate)
    body = [
        _office(report.office),
        f"<h1>{say('report')}</h1>",
        f'<p class="quiet">{say("report_law", moment=_moment(report.at))}</p>',
        f"<p>{say('sought', what=', '.join(_sought(report.person, say)))}</p>",
    ]
    if not report.found:
        body.append(f"<p><b>{say('nothing')}</b></p>")
    for place in Place:
        found = report.of(place)
        if found:
            body.append(f"<h2>{escape(translate(CONTEXT, PLACES[place]))} ({len(found)})</h2>")
            body += [_item(one, say) for one in found]
    body.append(f'<p class="quiet">{say("backups")}</p>')
    return _whole(say("report"), body)


def protocol_page(protocol: Protocol, translate: Translate) -> str:
    """The protocol as a page of HTML, with its list and a place to sign."""
    say = _Words(translate)
    title = escape(translate(CONTEXT, PROTOCOLS[protocol.kind]))
    is_erasure = protocol.kind is ProtocolKind.ERASURE
    body = [
        _office(protocol.office),
        f"<h1>{title}</h1>",
        f"<p><b>{say('number', number=protocol.id)}</b></p>",
        f"<p>{say('when', moment=_moment(protocol.at), who=protocol.who)}</p>",
        f"<p>{say('why', ground=protocol.ground)}</p>",
        f"<h2>{say('erased' if is_erasure else 'destroyed')}</h2>",
        _counts(protocol.counts.items(), translate),
    ]
    if protocol.kept:
        body += [f"<h2>{say('kept')}</h2>", _counts(protocol.kept.items(), translate)]
    if protocol.lines:
        body += [f"<h2>{say('list')}</h2>", _list(protocol, say)]
    body += [f'<p class="quiet">{say("older")}</p>', f'<p class="sign">{say("sign")}</p>']
    return _whole(title, body)


def as_pdf(html: str) -> bytes:
    """Pages of A4 with their numbers; nothing that a page might link to is loaded."""
    laid = io.BytesIO()
    story = pymupdf.Story(html, archive=pymupdf.Archive(str(asset("fonts"))))
    writer = pymupdf.DocumentWriter(laid)
    more = 1
    while more:
        device = writer.begin_page(_PAGE)
        more, _filled = story.place(_INSIDE)
        story.draw(device)
        writer.end_page()
    writer.close()
    with pymupdf.open("pdf", laid.getvalue()) as document:
        for number, page in enumerate(document, 1):
            page.insert_text((_INSIDE.x0, _FOOT), f"{number}/{document.page_count}", fontsize=8)
        document.subset_fonts()
        return bytes(document.tobytes(garbage=4, deflate=True))


class _Words:
    """Sentences of the pages in the reader's language, safe in HTML."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def __call__(self, name: str, **details: object) -> str:
        text = self.translate(CONTEXT, _WORDS[name])
        for key, value in details.items():
            text = text.replace("{" + key + "}", str(value))
        return escape(text)


def _whole(title: str, body: Sequence[str]) -> str:
    inside = "\n".join(filter(None, body))
    style = f"{_STYLE}@media screen {{ {_SCREEN} }}"
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{style}</style></head>\n<body>\n{inside}\n</body></html>\n"
    )


def _office(name: str) -> str:
    return f'<p class="quiet">{escape(name)}</p>' if name else ""


def _sought(person: Person, say: _Words) -> list[str]:
    known = [person.name, person.email, person.number, person.phone, person.trail_name]
    if person.panel_user is not None:
        known.append(
            say.translate(CONTEXT, _WORDS["account_number"]).replace("{number}", str(person.panel_user))
        )
    return [one.strip() for one in known if one.strip()]


def _item(one: Found, say: _Words) -> str:
    head = [_day(one.day), one.company, f"{say.translate(CONTEXT, FATES[one.fate])}"]
    parts = [
        f"{escape(say.translate(CONTEXT, LABELS[name]))}: {_breakable(shown(name, value, say.translate))}"
        for name, value in one.facts
    ]
    lines = [f"<b>{' · '.join(escape(part) for part in head if part)}</b>"]
    lines += ["; ".join(parts)] if parts else []
    if one.why is not None:
        until = "" if one.until is None else f" {say('until', day=_day(one.until))}"
        lines.append(f'<span class="quiet">{escape(sentence(one.why, say.translate))}{until}</span>')
    return f'<p class="item">{"<br/>".join(lines)}</p>'


def _counts(counts: Iterable[tuple[str, int]], translate: Translate) -> str:
    rows = "".join(
        f"<tr><td>{escape(counted(code, translate))}</td><td>{count}</td></tr>" for code, count in counts
    )
    return f"<table>{rows}</table>"


def _list(protocol: Protocol, say: _Words) -> str:
    heads = "".join(
        f"<th>{say(name)}</th>" for name in ("position", "kind", "document", "day", "company", "contractor")
    )
    rows = []
    for position, line in enumerate(protocol.lines, 1):
        number = line.number
        if line.count > 1 or (line.day is None and not line.contractor):
            number = say.translate(CONTEXT, _WORDS["pieces"]).replace("{year}", number)
            number = number.replace("{count}", str(line.count))
        cells = (
            str(position),
            line_kind(line.kind, say.translate),
            number,
            _day(line.day),
            line.company,
            line.contractor,
        )
        rows.append(f"<tr>{''.join(f'<td>{_breakable(cell)}</td>' for cell in cells)}</tr>")
    return f"<table><tr>{heads}</tr>{''.join(rows)}</table>"


def _breakable(text: str) -> str:
    words = (
        "\u200b".join(word[at : at + _BREAK_AFTER] for at in range(0, len(word), _BREAK_AFTER))
        for word in text.split()
    )
    return escape(" ".join(words))


def _day(day: date | None) -> str:
    return "" if day is None else f"{day:%d.%m.%Y}"


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%d.%m.%Y %H:%M}"
