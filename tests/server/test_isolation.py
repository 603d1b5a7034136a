"""Every route is walked with another company's ids: nothing is shown, nothing changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import inspect, text
from starlette.routing import Mount, Route

from desktop.domain.companies import Company
from desktop.domain.panel import Right
from desktop.server.application import routes
from desktop.services.office import Office
from tests.server.conftest import EWA
from tests.server.visitor import Visitor, pdf, settle_in

Browser = Callable[..., Visitor]

SECRETS = ("tajna.pdf", "Tajne pytanie", "tajna notatka", EWA, "Lipowa")
OWN = frozenset(
    {
        "/",
        "/login",
        "/login/code",
        "/logout",
        "/welcome",
        "/forgot",
        "/language",
        "/robots.txt",
        "/api/uploads",
        "/api/phone/pair",
        "/phone",
        "/phone/files.js",
        "/phone/share",
    }
)
"""Routes that take no id and are about nobody's documents."""


def walked() -> Iterator[tuple[str, str]]:
    """Every method and path of the application."""
    for route in routes():
        if isinstance(route, Mount):
            assert route.path in {"/static", "/phone"}
            continue
        assert isinstance(route, Route)
        for method in sorted(
            (route.methods or set()) - ({"HEAD"} if "GET" in (route.methods or set()) else set())
        ):
            yield method, route.path


@pytest.fixture
def hers(office: Office, other: Company, ewa: Visitor) -> dict[str, Any]:
    """All that the other company has: a document with a question, a begun upload, an access, a link."""
    number = ewa.upload(pdf("tajne"), "tajna.pdf", note="tajna notatka", month="2026-10")
    office.panel.talk.ask(number, "Tajne pytanie?")
    upload = ewa.begin(pdf("w drodze")).json()["id"]
    (access,) = office.panel.accounts.of_company(other.id)
    link = office.panel.accounts.invite(other.id, "nowy@lipowa.example", by="anna").link
    return {
        "id:int": number,
        "id:str": upload,
        "page:int": 0,
        "month:str": "2026-10",
        "access": access.id,
        "token:str": link.rsplit("/", 1)[1],
        "company": other.id,
    }


def everything(office: Office, other: Company) -> dict[str, str]:
    """A digest of each table, and of the parts on the disk."""
    found = {}
    database = office.documents._database
    with database.read() as session:
        for table in inspect(database.engine).get_table_names():
            # The trail and the counts of attempts are about the caller; rows of the second company are not.
            if table in {"panel_act", "panel_failure", "panel_session", "panel_month"}:
                continue
            columns = [one["name"] for one in inspect(database.engine).get_columns(table)]
            where = f" where company_id = {other.id}" if "company_id" in columns else ""
            rows = sorted(map(str, session.execute(text(f"select * from {table}{where}"))))
            if table == "panel_user":
                rows = [row for row in rows if EWA in row]
            found[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
        months = session.execute(text(f"select * from panel_month where company_id = {other.id}"))
        found["panel_month"] = str(list(months))
    for part in (office.panel.folder / "uploads").glob("*"):
        found[part.name] = hashlib.sha256(part.read_bytes()).hexdigest()
    return found


def test_no_route_leads_to_another_companys_things(
    office: Office, company: Company, other: Company, browser: Browser, hers: dict[str, Any]
) -> None:
    settle_in(office, company, "wszystko@zolw.example", frozenset(Right))
    stranger = browser("192.0.2.99")
    stranger.login("wszystko@zolw.example")
    # The tables of documents and uploads hold only her things now; his requests must add nothing to them.
    before = everything(office, other)
    tried = 0
    for method, pattern in walked():
        if pattern in OWN or "token" in pattern:
            continue
        path = pattern
        ids = {**hers, "id:int": hers["access"]} if pattern.startswith("/users") else hers
        for name, value in ids.items():
            path = path.replace(f"{{{name}}}", str(value))
        assert "{" not in path, path
        stranger.get("/account")
        if path.startswith("/api"):
            answer = stranger.api(method, path, content=b"x", headers={"Upload-Offset": "0"})
        elif method == "GET":
            answer = stranger.get(path)
        else:
            form = {
                "text": "obce",
                "right": "add",
                "locked": "1",
                "complete": "1",
                "to": str(hers["company"]),
            }
            answer = stranger.post(path, **form)
        tried += 1
        if "{id" in pattern or pattern == "/company":
            assert answer.status_code == 404, (method, path, answer.status_code)
        for secret in SECRETS:
            assert secret not in answer.text, (method, path, secret)
    assert tried >= 25
    assert everything(office, other) == before


def test_a_known_file_of_another_company_is_not_given_away(
    office: Office, jan: Visitor, hers: dict[str, Any]
) -> None:
    answer = jan.begin(pdf("tajne"), "tajna.pdf")
    assert answer.status_code == 201
    assert "receipt" not in answer.json()


def test_strangers_see_nothing_of_any_company(
    office: Office, other: Company, browser: Browser, hers: dict[str, Any]
) -> None:
    stranger = browser("192.0.2.100")
    before = everything(office, other)
    for method, pattern in walked():
        if pattern in OWN or "token" in pattern:
            continue
        path = pattern
        for name, value in hers.items():
            path = path.replace(f"{{{name}}}", str(value))
        stranger.get("/login")
        answer = (
            stranger.api(method, path, content=b"x")
            if "api" in path
            else stranger.ask(method, path, data={"csrf": stranger.csrf})
        )
        # The help is everybody's, and the same for all: secrets are looked for in it as well.
        allowed = {200} if pattern == "/help" else {303, 401, 429}
        assert answer.status_code in allowed, (method, path, answer.status_code)
        assert answer.headers.get("location", "/login") == "/login"
        for secret in SECRETS:
            assert secret not in answer.text, (method, path)
    assert everything(office, other) == before
