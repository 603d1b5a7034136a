"""The client's documents: sending, the list, one document with its messages, months, the guide."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote

from starlette.responses import FileResponse, Response
from starlette.routing import Route

from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.names import KINDS
from desktop.domain.panel import ClientStatus, Right
from desktop.server.help_pages import chapters
from desktop.server.visit import Lane, Visit, page
from desktop.services.panel.refusals import Refused

_OFFERED = (
    DocumentKind.COST_INVOICE,
    DocumentKind.SALES_INVOICE,
    DocumentKind.RECEIPT,
    DocumentKind.BANK_STATEMENT,
    DocumentKind.CONTRACT,
    DocumentKind.LETTER,
    DocumentKind.OTHER,
)
_MONTHS_OFFERED = 14


def _(text: str) -> str:
    """Marks a text for the catalogues."""
    return text


STATUSES = {
    ClientStatus.RECEIVED: _("przyjęty"),
    ClientStatus.READING: _("w opracowaniu"),
    ClientStatus.BOOKED: _("ujęty w księgach"),
    ClientStatus.QUESTION: _("pytanie biura"),
    ClientStatus.REFUSED: _("odrzucony"),
    ClientStatus.WITHDRAWN: _("wycofany"),
}


def _list(visit: Visit) -> Response:
    month = _asked_month(visit)
    rows, following = visit.panel.shelf.documents(visit.caller, month, _asked_number(visit, "before"))
    part = "list.html" if visit.request.query_params.get("part") == "list" else "documents.html"
    offered = _months()
    # Without a choice it is about the month that is being settled: the last one.
    state = visit.panel.months.state(visit.caller.company_id, month or offered[1])
    return visit.render(
        part,
        rows=rows,
        following=following,
        month=month,
        months=sorted({*offered, *visit.panel.shelf.months(visit.caller)}, key=str, reverse=True),
        offered=offered,
        state=state,
        closed=visit.panel.months.closed(visit.caller.company_id),
        kinds={kind.value: KINDS[kind] for kind in _OFFERED},
        kind_names=KINDS,
        statuses=STATUSES,
        questions=visit.panel.shelf.questions(visit.caller),
        settings=visit.panel.settings.load(),
    )


def _show(visit: Visit) -> Response:
    number = visit.number()
    document = visit.panel.shelf.get(visit.caller, number)
    said = visit.panel.talk.seen_by(visit.caller, number)
    return visit.render("document.html", document=document, said=said, statuses=STATUSES, kind_names=KINDS)


def _page_image(visit: Visit) -> Response:
    width = _asked_number(visit, "width") or 800
    png = visit.panel.shelf.preview(visit.caller, visit.number(), visit.number("page"), width)
    return Response(png, media_type="image/png", headers={"cache-control": "private, max-age=300"})


def _original(visit: Visit) -> Response:
    path, name = visit.panel.shelf.original(visit.caller, visit.number())
    # Saved, never shown: whatever is inside is not run in the panel's name.
    headers = {
        "content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}",
        "content-security-policy": "default-src 'none'; sandbox",
    }
    return FileResponse(path, media_type="application/octet-stream", headers=headers)


def _withdraw(visit: Visit) -> Response:
    visit.panel.shelf.withdraw(visit.caller, visit.number())
    return visit.redirect("/documents")


def _say(visit: Visit) -> Response:
    number = visit.number()
    visit.panel.talk.say(visit.caller, number, visit.form.get("text", ""))
    return visit.redirect(f"/documents/{number}#messages")


def _complete(visit: Visit) -> Response:
    month = _month(visit.request.path_params["month"])
    if month is None:
        raise Refused("not_found")
    visit.panel.months.set_complete(visit.caller, month, visit.form.get("complete") == "1")
    return visit.redirect(f"/documents?month={month}")


def _guide(visit: Visit) -> Response:
    company = visit.panel.companies.get(visit.caller.company_id)
    return visit.render(
        "guide.html",
        addresses=company.settings.addresses if visit.caller.may(Right.ADD) else (),
        pin=company.settings.pin if visit.caller.may(Right.ADD) else "",
        settings=visit.panel.settings.load(),
        nip=company.nip,
        chapters=chapters(visit.say.language),
    )


def _months() -> list[Month]:
    """The months that a document can be sent for, this one first."""
    found = [Month.of(datetime.now(UTC).astimezone().date())]
    while len(found) < _MONTHS_OFFERED:
        found.append(found[-1].previous())
    return found


def _asked_month(visit: Visit) -> Month | None:
    return _month(visit.request.query_params.get("month", ""))


def _month(text: str) -> Month | None:
    try:
        return Month.parse(text) if text else None
    except ValueError:
        return None


def _asked_number(visit: Visit, name: str) -> int | None:
    text = visit.request.query_params.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


ROUTES = [
    Route("/documents", page(_list), methods=["GET"]),
    Route("/documents/{id:int}", page(_show), methods=["GET"]),
    Route("/documents/{id:int}/pages/{page:int}", page(_page_image, lane=Lane.PICTURES), methods=["GET"]),
    Route("/documents/{id:int}/original", page(_original), methods=["GET"]),
    Route("/documents/{id:int}/withdraw", page(_withdraw), methods=["POST"]),
    Route("/documents/{id:int}/messages", page(_say), methods=["POST"]),
    Route("/months/{month:str}", page(_complete), methods=["POST"]),
    Route("/guide", page(_guide), methods=["GET"]),
]
