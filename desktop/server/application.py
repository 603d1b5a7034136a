"""The panel's web application: routes, what they share, and the guard before them."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from desktop.assets import asset
from desktop.server import documents, help_pages, login, people, phone, uploads
from desktop.server.guard import Guard
from desktop.server.limits import Limits
from desktop.server.render import Pages
from desktop.server.visit import SESSION, House, Identity, page
from desktop.services.panel.panel import Panel
from desktop.services.panel.refusals import Refused
from desktop.services.panel.settings import PanelSettings


def make_app(panel: Panel, settings: PanelSettings, limits: Limits | None = None) -> Guard:
    """The application as a server runs it."""
    paces = limits or Limits()
    app = Starlette(routes=routes(), exception_handlers={404: _not_found, 405: _not_found})
    app.state.house = House(panel, Pages(), paces, identities(panel))
    return Guard(app, settings, paces)


def routes() -> list[BaseRoute]:
    """Everything that can be asked for."""
    return [
        *login.ROUTES,
        *documents.ROUTES,
        *help_pages.ROUTES,
        *people.ROUTES,
        *uploads.ROUTES,
        *phone.routes(),
        Route("/robots.txt", _robots, methods=["GET"]),
        Mount("/static", _Static(directory=asset("panel", "static"))),
    ]


def identities(panel: Panel) -> list[Identity]:
    """The cookies that tell who is calling, in the order in which they are believed."""
    return [Identity(SESSION, panel.sessions.caller), Identity(phone.DEVICE, panel.devices.caller)]


class _Static(StaticFiles):
    """The panel's own files; a browser asks each time whether its copy is still the newest."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response: Response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["cache-control"] = "no-cache"
        return response


def _gone(visit: object) -> Response:
    del visit
    raise Refused("not_found")


async def _not_found(request: Request, error: Exception) -> Response:
    del error
    if request.method == "GET":
        return await page(_gone, strangers=True)(request)
    return PlainTextResponse("Not found", 404)


async def _robots(request: Request) -> Response:
    del request
    return PlainTextResponse("User-agent: *\nDisallow: /\n")
