"""Users of the company, managed by those of its users who may; and one's own account."""

from __future__ import annotations

import io

import segno
from starlette.responses import Response
from starlette.routing import Route

from desktop.domain.panel import AccessState, Right
from desktop.server.visit import Lane, Visit, page
from desktop.services.panel.passwords import LEAST
from desktop.services.panel.refusals import Refused


def _(text: str) -> str:
    """Marks a text for the catalogues."""
    return text


RIGHTS = {
    Right.ADD: _("wysyłanie dokumentów"),
    Right.LIST: _("lista wszystkich dokumentów firmy"),
    Right.AMOUNTS: _("numery, kontrahenci i kwoty"),
    Right.ANSWER: _("odpowiedzi na pytania biura i komplet za miesiąc"),
    Right.USERS: _("zarządzanie użytkownikami"),
}
STATES = {
    AccessState.INVITED: _("zaproszenie wysłane"),
    AccessState.OPENED: _("zaproszenie otwarte"),
    AccessState.EXPIRED: _("zaproszenie wygasło"),
    AccessState.ACTIVE: _("ma dostęp"),
    AccessState.LOCKED: _("zablokowany"),
}

_TOO_MANY = frozenset({"many_invited", "many_links_today"})
"""Refusals that are said on the page itself, where invitations can be removed."""


def _rights(visit: Visit) -> frozenset[Right]:
    return frozenset(Right(one) for one in visit.ticked if one in set(Right))


def _users(visit: Visit, error: str = "", done: str = "", status: int = 200) -> Response:
    caller = visit.caller
    caller.need(Right.USERS)
    return visit.render(
        "users.html",
        status,
        accesses=visit.panel.accounts.shown_to(caller.company_id),
        rights=RIGHTS,
        states=STATES,
        error=error,
        done=done or visit.request.query_params.get("done", ""),
        can_send=visit.panel.can_send,
        typed=visit.form,
        ticked=visit.ticked,
    )


def _invite(visit: Visit) -> Response:
    caller = visit.caller
    caller.need(Right.USERS)
    try:
        visit.panel.accounts.invite(
            caller.company_id,
            visit.form.get("email", ""),
            _rights(visit),
            by=caller.name,
            name=visit.form.get("name", ""),
            language=visit.form.get("language", "pl"),
            within=caller.rights,
            inviter=caller.need_user(),
        )
    except Refused as refused:
        if refused.code not in {"bad_email", "no_rights", "mail_off", "not_yourself", *_TOO_MANY}:
            raise
        return _users(visit, visit.refusal_text(refused), status=429 if refused.code in _TOO_MANY else 400)
    return visit.redirect("/users?done=invited")


def _access(visit: Visit) -> int:
    """The access that a form is about: of the caller's company, and not the caller's own."""
    caller = visit.caller
    caller.need(Right.USERS)
    access = visit.panel.accounts.get(visit.number())
    if access.company_id != caller.company_id:
        raise Refused("not_found")
    if access.user_id == caller.user_id:
        raise Refused("not_yourself")
    return access.id


def _set_rights(visit: Visit) -> Response:
    caller = visit.caller
    visit.panel.accounts.set_rights(_access(visit), _rights(visit), by=caller.name, within=caller.rights)
    return visit.redirect("/users?done=rights")


def _resend(visit: Visit) -> Response:
    try:
        visit.panel.accounts.resend(_access(visit), by=visit.caller.name, by_client=True)
    except Refused as refused:
        if refused.code not in _TOO_MANY:
            raise
        return _users(visit, visit.refusal_text(refused), status=429)
    return visit.redirect("/users?done=invited")


def _lock(visit: Visit) -> Response:
    caller = visit.caller
    locked = visit.form.get("locked") == "1"
    visit.panel.accounts.lock(_access(visit), locked, by=caller.name, within=caller.rights)
    return visit.redirect("/users?done=saved")


def _remove(visit: Visit) -> Response:
    caller = visit.caller
    visit.panel.accounts.withdraw(_access(visit), by=caller.name, within=caller.rights)
    return visit.redirect("/users?done=saved")


# -- one's own account -------------------------------------------------------------------------------


def _account(visit: Visit, error: str = "", status: int = 200) -> Response:
    caller = visit.caller
    caller.need_user()
    mine = next(
        one for one in visit.panel.accounts.of_company(caller.company_id) if one.user_id == caller.user_id
    )
    return visit.render(
        "account.html",
        status,
        mine=mine,
        rights=RIGHTS,
        open_ones=visit.panel.sessions.open_ones(caller),
        error=error,
        done=visit.request.query_params.get("done", ""),
        least=LEAST,
    )


def _change_password(visit: Visit) -> Response:
    form = visit.form
    try:
        visit.panel.sessions.change_password(
            visit.caller, form.get("old", ""), form.get("password", ""), form.get("again", "")
        )
    except Refused as refused:
        return _account(visit, visit.refusal_text(refused), 400)
    return visit.redirect("/account?done=password")


def _end_others(visit: Visit) -> Response:
    visit.panel.sessions.end_others(visit.caller)
    return visit.redirect("/account?done=sessions")


def _company(visit: Visit) -> Response:
    text = visit.form.get("to", "")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Refused("not_found")
    visit.panel.sessions.choose_company(visit.caller, int(text))
    return visit.redirect("/documents")


def _factor(visit: Visit, error: str = "", status: int = 200) -> Response:
    enrolment = visit.panel.second_factor.begin(visit.caller)
    return visit.render("second_factor.html", status, secret=enrolment.secret, error=error)


def _factor_code(visit: Visit) -> Response:
    picture = io.BytesIO()
    uri = visit.panel.second_factor.begin(visit.caller).uri
    segno.make(uri, error="m").save(picture, kind="png", scale=6, border=4)
    return Response(picture.getvalue(), media_type="image/png")


def _factor_on(visit: Visit) -> Response:
    try:
        visit.panel.sessions.check_password(visit.caller, visit.form.get("password", ""))
        codes = visit.panel.second_factor.confirm(visit.caller, visit.form.get("code", ""))
    except Refused as refused:
        if refused.code not in {"wrong_password", "bad_code", "wait"}:
            raise
        return _factor(visit, visit.refusal_text(refused), 400)
    return visit.render("recovery.html", codes=codes)


def _factor_off(visit: Visit) -> Response:
    caller = visit.caller
    try:
        visit.panel.sessions.check_password(caller, visit.form.get("password", ""))
    except Refused as refused:
        return _account(visit, visit.refusal_text(refused), 400)
    visit.panel.second_factor.switch_off(caller.need_user(), by=caller.name)
    return visit.redirect("/account?done=factor")


ROUTES = [
    Route("/users", page(_users), methods=["GET"]),
    Route("/users", page(_invite), methods=["POST"]),
    Route("/users/{id:int}/rights", page(_set_rights), methods=["POST"]),
    Route("/users/{id:int}/resend", page(_resend), methods=["POST"]),
    Route("/users/{id:int}/lock", page(_lock), methods=["POST"]),
    Route("/users/{id:int}/remove", page(_remove), methods=["POST"]),
    Route("/account", page(_account), methods=["GET"]),
    Route("/account/password", page(_change_password, lane=Lane.HASHES), methods=["POST"]),
    Route("/account/sessions", page(_end_others), methods=["POST"]),
    Route("/account/second-factor", page(_factor), methods=["GET"]),
    Route("/account/second-factor/code", page(_factor_code), methods=["GET"]),
    Route("/account/second-factor", page(_factor_on, lane=Lane.HASHES), methods=["POST"]),
    Route("/account/second-factor/off", page(_factor_off, lane=Lane.HASHES), methods=["POST"]),
    Route("/company", page(_company), methods=["POST"]),
]
