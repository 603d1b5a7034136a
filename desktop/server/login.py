"""The ways in: login, second factor, the link of an invitation, a forgotten password."""

from __future__ import annotations

import logging

from starlette.background import BackgroundTask
from starlette.responses import Response
from starlette.routing import Route

from desktop.domain.errors import UserError
from desktop.server.visit import BROWSER, LANGUAGE, SESSION, Lane, Visit, page
from desktop.services.panel.browsers import LIVES
from desktop.services.panel.passwords import LEAST
from desktop.services.panel.refusals import Refused
from desktop.services.panel.texts import LANGUAGES

_LOG = logging.getLogger(__name__)
_YEAR = 365 * 24 * 3600
_SHOWN_AGAIN = frozenset(
    {"other_password", "short_password", "long_password", "plain_password", "bad_login", "bad_code", "wait"}
)


def _home(visit: Visit) -> Response:
    return visit.redirect("/login" if visit.stranger else "/documents")


def _login_page(visit: Visit) -> Response:
    if not visit.stranger:
        return visit.redirect("/documents")
    return visit.render("login.html", error="", email="")


def _login(visit: Visit) -> Response:
    email = visit.form.get("email", "")[:254]
    try:
        login = visit.panel.sessions.login(
            email, visit.form.get("password", ""), visit.address, visit.browser, _known(visit)
        )
    except Refused as refused:
        return _again(visit, "login.html", refused, email=email)
    response = visit.redirect("/login/code" if login.half_way else "/documents")
    visit.set_cookie(response, SESSION, login.token)
    _remember(visit, response, login.known)
    return response


def _code_page(visit: Visit) -> Response:
    if not visit.panel.sessions.is_half_way(visit.request.cookies.get(SESSION, "")):
        return visit.redirect("/login")
    return visit.render("code.html", error="")


def _code(visit: Visit) -> Response:
    token = visit.request.cookies.get(SESSION, "")
    try:
        login = visit.panel.sessions.second_step(
            token, visit.form.get("code", ""), visit.address, visit.browser, _known(visit)
        )
    except Refused as refused:
        return _again(visit, "code.html", refused)
    response = visit.redirect("/documents")
    visit.set_cookie(response, SESSION, login.token)
    _remember(visit, response, login.known)
    return response


def _logout(visit: Visit) -> Response:
    if not visit.stranger and visit.caller.session_id is not None:
        visit.panel.sessions.logout(visit.caller)
    response = visit.redirect("/login")
    visit.drop_cookie(response, SESSION)
    return response


def _invitation_page(visit: Visit) -> Response:
    link = visit.panel.links.open(visit.request.path_params["token"], visit.address)
    return visit.render("invitation.html", error="", link=link, name=link.name, least=LEAST)


def _invitation(visit: Visit) -> Response:
    token: str = visit.request.path_params["token"]
    name = visit.form.get("name", "")[:120]
    try:
        email = visit.panel.links.use(
            token,
            visit.form.get("password", ""),
            visit.form.get("again", ""),
            name=name,
            language=visit.say.language,
            address=visit.address,
        )
    except Refused as refused:
        if refused.code == "dead_link":
            raise
        link = visit.panel.links.open(token, visit.address)
        return _again(visit, "invitation.html", refused, link=link, name=name, least=LEAST)
    response = visit.redirect("/welcome")
    # Whoever was logged in here before is not whom the link was for.
    visit.drop_cookie(response, SESSION)
    _remember(visit, response, visit.panel.browsers.with_mark(_known(visit), email))
    return response


def _known(visit: Visit) -> str:
    return visit.request.cookies.get(BROWSER, "")


def _remember(visit: Visit, response: Response, known: str) -> None:
    """Let the browser be known from now on, if there is anything to know it by."""
    if known:
        visit.set_cookie(response, BROWSER, known, int(LIVES.total_seconds()))


def _welcome(visit: Visit) -> Response:
    return visit.render("welcome.html")


def _forgot_page(visit: Visit) -> Response:
    return visit.render("forgot.html", sent=False, can_send=visit.panel.can_send)


def _forgot(visit: Visit) -> Response:
    # The answer goes first: neither its text nor its time tells whether there is such a user.
    response = visit.render("forgot.html", sent=True, can_send=visit.panel.can_send)
    email = visit.form.get("email", "")[:254]
    response.background = BackgroundTask(visit.house.work, _send_link, visit, email)
    return response


def _send_link(visit: Visit, email: str) -> None:
    try:
        visit.panel.links.forgot(email, visit.address)
    except (UserError, Refused) as error:
        # Whoever asked is not told: it would say that there is such a user.
        _LOG.warning("no link for a new password could be sent: %s", type(error).__name__)


def _language(visit: Visit) -> Response:
    language = visit.form.get("language", "")
    if language not in LANGUAGES:
        raise Refused("bad_request")
    if not visit.stranger and visit.caller.user_id is not None:
        visit.panel.sessions.choose_language(visit.caller, language)
    response = visit.redirect(_own_path(visit.form.get("back", "/")))
    visit.set_cookie(response, LANGUAGE, language, _YEAR)
    return response


def _own_path(path: str) -> str:
    """A path of ours to go back to, never another site's address."""
    harmless = path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable()
    return path if harmless and "\\" not in path and path.isascii() else "/"


def _again(visit: Visit, template: str, refused: Refused, **values: object) -> Response:
    if refused.code not in _SHOWN_AGAIN:
        raise refused
    status = 429 if refused.code == "wait" else 400
    return visit.render(template, status, error=visit.refusal_text(refused), **values)


ROUTES = [
    Route("/", page(_home, strangers=True), methods=["GET"]),
    Route("/login", page(_login_page, strangers=True), methods=["GET"]),
    Route("/login", page(_login, strangers=True, lane=Lane.HASHES), methods=["POST"]),
    Route("/login/code", page(_code_page, strangers=True), methods=["GET"]),
    Route("/login/code", page(_code, strangers=True, lane=Lane.HASHES), methods=["POST"]),
    Route("/logout", page(_logout, strangers=True), methods=["POST"]),
    Route("/invitation/{token:str}", page(_invitation_page, strangers=True), methods=["GET"]),
    Route("/invitation/{token:str}", page(_invitation, strangers=True, lane=Lane.HASHES), methods=["POST"]),
    Route("/welcome", page(_welcome, strangers=True), methods=["GET"]),
    Route("/forgot", page(_forgot_page, strangers=True), methods=["GET"]),
    Route("/forgot", page(_forgot, strangers=True), methods=["POST"]),
    Route("/language", page(_language, strangers=True), methods=["POST"]),
]
