"""One request: who asks, in which language, whether the form is ours; and the ways to answer."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any, TypeVar
from urllib.parse import parse_qs

import anyio
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.server.guard import TooLarge
from desktop.server.limits import Buckets, Limits
from desktop.server.render import Pages
from desktop.services.panel.callers import Caller
from desktop.services.panel.lockout import network
from desktop.services.panel.panel import Panel
from desktop.services.panel.refusals import Refused, Why
from desktop.services.panel.texts import Texts, best_language
from desktop.services.panel.tokens import form_token, new_token, same_token

_LOG = logging.getLogger(__name__)
_T = TypeVar("_T")

SESSION = "__Host-panel"
VISITOR = "__Host-visit"
LANGUAGE = "__Host-language"
BROWSER = "__Host-browser"
"""What a browser is known by, long after the session: see :mod:`desktop.services.panel.browsers`."""
_SAFE = frozenset({"GET", "HEAD"})
_BODY_WITHIN = 30.0
"""Seconds in which a form must be here."""

STATUS: Mapping[Why, int] = {
    Why.BAD: 400,
    Why.LOGIN: 401,
    Why.NOT_ALLOWED: 403,
    Why.NOT_FOUND: 404,
    Why.CONFLICT: 409,
    Why.TOO_LARGE: 413,
    Why.BAD_TYPE: 415,
    Why.TOO_MANY: 429,
    Why.UNAVAILABLE: 503,
}


@dataclass(frozen=True, slots=True)
class Identity:
    """A cookie that tells who is calling: a session's, or a paired device's."""

    cookie: str
    caller: Callable[[str, str], Caller | None]
    """From the cookie's content and the address."""


class Lane(Enum):
    """Threads are few, and what takes long has its own: guessing passwords delays no upload."""

    USUAL = "usual"
    HASHES = "hashes"
    PICTURES = "pictures"
    INTAKE = "intake"
    """Judging whole files, by an antivirus too, and taking them in."""


# Only one thread computes at a time anyhow; more of them would only make the answers wait for each other.
_WIDTHS = {Lane.USUAL: 6, Lane.HASHES: 3, Lane.PICTURES: 3, Lane.INTAKE: 3}


class House:
    """What all visits share: the panel, its pages, threads for its work, paces."""

    def __init__(self, panel: Panel, pages: Pages, limits: Limits, identities: list[Identity]) -> None:
        self.panel = panel
        self.pages = pages
        self.identities = identities
        self.strangers = Buckets(limits.stranger)
        self.callers = Buckets(limits.caller)
        self._threads: dict[Lane, anyio.CapacityLimiter] = {}

    async def work(self, function: Callable[..., _T], *arguments: Any, lane: Lane | None = None) -> _T:
        """Run what waits for the database, the disk or a hash in a thread of its lane."""
        chosen = lane or Lane.USUAL
        if chosen not in self._threads:
            self._threads[chosen] = anyio.CapacityLimiter(_WIDTHS[chosen])
        return await anyio.to_thread.run_sync(partial(function, *arguments), limiter=self._threads[chosen])


class Visit:
    """A request being answered; handlers get one and return a response, in a thread."""

    def __init__(
        self, house: House, request: Request, caller: Caller | None, cookie: str, fresh: bool
    ) -> None:
        self.house = house
        self.panel = house.panel
        self.request = request
        self._caller = caller
        self._cookie = cookie
        self._fresh = fresh
        self.form: Mapping[str, str] = {}
        self.ticked: frozenset[str] = frozenset()
        """The values of the form's boxes called ``right``."""
        chosen = request.cookies.get(LANGUAGE, "") if caller is None else caller.language
        self.say = Texts(chosen or best_language(request.headers.get("accept-language", "")))

    @property
    def address(self) -> str:
        """Where the request comes from."""
        address: str = self.request.state.address
        return address

    @property
    def browser(self) -> str:
        """What the browser calls itself, for the user to recognise it."""
        return "".join(c for c in self.request.headers.get("user-agent", "")[:120] if c.isprintable())

    @property
    def stranger(self) -> bool:
        """Whether nobody is logged in."""
        return self._caller is None

    @property
    def caller(self) -> Caller:
        """Who asks; raises :class:`Refused` ``log_in`` if nobody is logged in."""
        if self._caller is None:
            raise Refused("log_in")
        return self._caller

    @property
    def csrf(self) -> str:
        """What this visitor's forms must carry."""
        return form_token(self._cookie)

    def check_form(self) -> None:
        """Raise :class:`Refused` ``stale_page`` unless the form, or the script, is from our own page."""
        sent = self.request.headers.get("x-csrf-token") or self.form.get("csrf", "")
        if self._fresh or not same_token(sent, self.csrf):
            raise Refused("stale_page")
        company = self.form.get("company") or self.request.headers.get("x-company", "")
        if company and self._caller is not None and company != str(self._caller.company_id):
            raise Refused("other_company")

    def number(self, name: str = "id") -> int:
        """A number of the path; raises :class:`Refused` ``not_found`` for what no row can have."""
        value = int(self.request.path_params[name])
        if not 0 <= value < 2**31:
            raise Refused("not_found")
        return value

    # -- answers -----------------------------------------------------------------------------------

    def render(self, template: str, status: int = 200, **values: Any) -> Response:
        """A page."""
        html = self.house.pages.render(template, self, **values)
        response = Response(html, status, media_type="text/html")
        if self._fresh:
            self.set_cookie(response, VISITOR, self._cookie)
        return response

    def redirect(self, path: str) -> Response:
        """On to another page of ours, after a form."""
        return RedirectResponse(path, 303)

    def set_cookie(self, response: Response, name: str, value: str, max_age: int | None = None) -> None:
        """A cookie that no script sees and no other site makes the browser send with a form."""
        response.set_cookie(
            name, value, max_age=max_age, path="/", secure=True, httponly=True, samesite="lax"
        )

    def drop_cookie(self, response: Response, name: str) -> None:
        """Take it away again."""
        response.delete_cookie(name, path="/", secure=True, httponly=True, samesite="lax")

    def refusal_text(self, refused: Refused) -> str:
        """The refusal in the visitor's language."""
        return self.say(refused.polish, **refused.details)


Handler = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


async def enter(request: Request) -> Visit:
    """Find out who asks, keep the pace, and see that forms are ours.

    Raises :class:`Refused` ``slow_down``, ``stale_page``, ``other_company``.
    """
    house: House = request.app.state.house
    address: str = request.state.address
    caller, cookie = None, ""
    for identity in house.identities:
        cookie = request.cookies.get(identity.cookie, "")
        caller = await house.work(identity.caller, cookie, address) if cookie else None
        if caller is not None:
            break
    fresh = False
    if caller is None:
        cookie = request.cookies.get(VISITOR, "")
        fresh = not 20 <= len(cookie) <= 100
        cookie = new_token() if fresh else cookie
    visit = Visit(house, request, caller, cookie, fresh)
    unsafe = request.method not in _SAFE
    if caller is not None:
        wait = house.callers.take(caller.owner)
    else:
        wait = house.strangers.take(network(address)) if unsafe else 0
    if wait:
        raise Refused("slow_down", seconds=wait)
    return visit


def page(handler: Handler, *, strangers: bool = False, lane: Lane = Lane.USUAL) -> Endpoint:
    """An endpoint for people: a page, or a form sent from one.

    Without ``strangers`` whoever is not logged in is led to the login.
    """

    async def endpoint(request: Request) -> Response:
        visit: Visit | None = None
        try:
            visit = await enter(request)
            if request.method not in _SAFE:
                await _read_form(visit)
                visit.check_form()
            if visit.stranger and not strangers:
                return visit.redirect("/login")
            return await visit.house.work(handler, visit, lane=lane)
        except Refused as refused:
            return await _refused_page(request, visit, refused)
        except (TooLarge, ClientDisconnect):
            return Response(status_code=413)
        except UserError as error:
            _LOG.warning("the panel cannot answer: %s", error.code)
            return await _refused_page(request, visit, Refused("failed"))
        except Exception as error:  # noqa: BLE001 - its text may hold a client's data and must not be shown
            _LOG.error("the panel failed: %s", place_of(error))
            return Response("Internal error", 500, media_type="text/plain")

    return endpoint


def api(handler: Callable[[Visit, Mapping[str, Any]], Response]) -> Endpoint:
    """An endpoint for scripts: JSON in, JSON out, errors as ``{error: {code, text}}``."""

    async def endpoint(request: Request) -> Response:
        return await answering(request, partial(_json_handler, handler))

    return endpoint


async def answering(request: Request, do: Callable[[Visit], Awaitable[Response]]) -> Response:
    """Run ``do`` for whoever is logged in; what is refused is told as JSON."""
    visit: Visit | None = None
    try:
        visit = await enter(request)
        if visit.stranger:
            raise Refused("log_in")
        if request.method not in _SAFE:
            visit.check_form()
        return await do(visit)
    except Refused as refused:
        return refused_json(request, visit, refused)
    except TooLarge:
        return refused_json(request, visit, Refused("bad_request"), 413)
    except ClientDisconnect:
        return Response(status_code=499)
    except UserError as error:
        _LOG.warning("the panel cannot answer: %s", error.code)
        return refused_json(request, visit, Refused("failed"))
    except Exception as error:  # noqa: BLE001 - its text may hold a client's data and must not be shown
        _LOG.error("the panel failed: %s", place_of(error))
        return JSONResponse({"error": {"code": "internal", "text": ""}}, 500)


async def _json_handler(handler: Callable[[Visit, Mapping[str, Any]], Response], visit: Visit) -> Response:
    body: Any = {}
    if visit.request.method == "POST":
        raw = await body_of(visit.request)
        try:
            body = json.loads(raw) if raw else {}
        except (ValueError, RecursionError) as error:
            raise Refused("bad_request") from error
        if not isinstance(body, dict):
            raise Refused("bad_request")
    return await visit.house.work(handler, visit, body)


def refused_json(
    request: Request, visit: Visit | None, refused: Refused, status: int | None = None
) -> Response:
    """A refusal for scripts."""
    say = visit.say if visit else Texts(best_language(request.headers.get("accept-language", "")))
    text = say(refused.polish, **refused.details)
    return JSONResponse(
        {"error": {"code": refused.code, "text": text}},
        status or STATUS[refused.why],
        headers=_retry_after(refused),
    )


async def _refused_page(
    request: Request, visit: Visit | None, refused: Refused, status: int | None = None
) -> Response:
    if refused.code == "log_in":
        return RedirectResponse("/login", 303)
    house: House = request.app.state.house
    shown = visit or Visit(house, request, None, "-", False)
    make = partial(
        shown.render, "error.html", status or STATUS[refused.why], text=shown.refusal_text(refused)
    )
    response = await house.work(make)
    for name, value in _retry_after(refused).items():
        response.headers[name] = value
    return response


def _retry_after(refused: Refused) -> dict[str, str]:
    return {"retry-after": refused.details["seconds"]} if "seconds" in refused.details else {}


async def body_of(request: Request) -> bytes:
    """The whole body; whoever sends it drop by drop is given up."""
    try:
        return await asyncio.wait_for(request.body(), _BODY_WITHIN)
    except TimeoutError as error:
        raise ClientDisconnect from error


async def _read_form(visit: Visit) -> None:
    """The form as sent by a page of ours; no file ever comes this way."""
    raw = await body_of(visit.request)
    try:
        fields = parse_qs(raw.decode(), keep_blank_values=True, max_num_fields=100)
    except ValueError as error:
        raise Refused("bad_request") from error
    visit.form = {name: values[-1] for name, values in fields.items()}
    visit.ticked = frozenset(fields.get("right", ()))
