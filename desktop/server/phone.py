"""The phone app at the panel: who it is, pairing by code or link, and its files."""

from __future__ import annotations

import json
import logging

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.server import phone_files
from desktop.server.guard import TooLarge
from desktop.server.visit import Visit, api, body_of, enter, page, refused_json
from desktop.services.panel.refusals import Refused

_LOG = logging.getLogger(__name__)

DEVICE = "__Host-device"
_KEPT_SECONDS = 400 * 24 * 3600
"""Browsers keep no cookie for longer; each visit renews it."""


def routes() -> list[BaseRoute]:
    """Everything of the phone."""
    return [
        Route("/api/phone", api(_who), methods=["GET"]),
        Route("/api/phone/pair", _pair_by_code, methods=["POST"]),
        Route("/p/{token:str}", page(_pairing_page, strangers=True), methods=["GET"]),
        Route("/p/{token:str}", page(_pair, strangers=True), methods=["POST"]),
        *phone_files.routes(),
    ]


def _who(visit: Visit, body: object) -> Response:
    """Whom the app works for, and what its requests must carry."""
    del body
    office, caller = visit.panel.office.load(), visit.caller
    is_device = caller.owner.startswith("device:")
    response = JSONResponse(
        {
            "office": {"name": office.office_name, "phone": office.office_phone},
            "company": {"id": caller.company_id, "name": caller.company_name},
            "device": caller.name if is_device else None,
            "csrf": visit.csrf,
        },
        headers={"cache-control": "no-store"},
    )
    if is_device:
        visit.set_cookie(response, DEVICE, visit.request.cookies[DEVICE], _KEPT_SECONDS)
    return response


def _pairing_page(visit: Visit) -> Response:
    # Else another site's page could guess codes in its visitors' names, and have them shut out.
    headers = visit.request.headers
    elsewhere = headers.get("sec-fetch-site", "none") not in {"same-origin", "none"}
    if elsewhere and headers.get("sec-fetch-dest") != "document":
        raise Refused("stale_page")
    opened = visit.panel.devices.open_code(
        _code(visit), visit.address, visit.browser, from_elsewhere=elsewhere
    )
    return visit.render("pairing.html", opened=opened)


def _pair(visit: Visit) -> Response:
    """A tap on a page of ours, so that a messenger that only looks at the link uses nothing up."""
    paired = visit.panel.devices.pair(
        _code(visit), visit.address, visit.browser, visit.form.get("name", "")[:120], visit.say.language
    )
    response = visit.redirect(phone_files.HOME)
    visit.set_cookie(response, DEVICE, paired.token, _KEPT_SECONDS)
    return response


def _code(visit: Visit) -> str:
    code: str = visit.request.path_params["token"]
    return code


async def _pair_by_code(request: Request) -> Response:
    """The code typed into the app.

    Whoever types it is nobody yet and has no form's token; other sites' pages cannot send the header
    without being allowed to.
    """
    visit: Visit | None = None
    try:
        visit = await enter(request)
        if request.headers.get("x-bezdotyk") != "phone":
            raise Refused("stale_page")
        return await visit.house.work(_paired, visit, await _typed(request))
    except Refused as refused:
        return refused_json(request, visit, refused)
    except (TooLarge, ClientDisconnect):
        return Response(status_code=413)
    except UserError as error:
        _LOG.warning("no phone can be paired: %s", error.code)
        return refused_json(request, visit, Refused("disk_full"))
    except Exception as error:  # noqa: BLE001 - its text may hold a client's data and must not be shown
        _LOG.error("pairing failed: %s", place_of(error))
        return JSONResponse({"error": {"code": "internal", "text": ""}}, 500)


async def _typed(request: Request) -> str:
    try:
        body = json.loads(await body_of(request))
    except (ValueError, RecursionError) as error:
        raise Refused("bad_request") from error
    code = body.get("code") if isinstance(body, dict) else None
    if not isinstance(code, str):
        raise Refused("bad_request")
    return code


def _paired(visit: Visit, code: str) -> Response:
    paired = visit.panel.devices.pair(code, visit.address, visit.browser, "", visit.say.language)
    response = JSONResponse({"device": paired.device.name})
    visit.set_cookie(response, DEVICE, paired.token, _KEPT_SECONDS)
    return response
