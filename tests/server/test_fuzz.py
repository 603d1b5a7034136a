"""Every route is thrown nonsense at by each of its methods, as a stranger and as a user: never a 500."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp

from desktop.domain.companies import Company
from desktop.domain.panel import Right
from desktop.server.application import make_app, routes
from desktop.server.limits import Limits, Pace
from desktop.services.office import Office
from tests.server.visitor import Visitor, pdf, settle_in

SECONDS = 6.0
"""How long it goes on by chance, once everything has had its turns."""
TURNS = 4
FREE = Pace(1e9, 1e9)
WORDS = (
    "", "0", "-1", "1", "2", "99999999999999999999", "1.5", "NaN", "null", "true", "2026-11", "9999-12", "0000-00",
    "../../etc/passwd", "%00", "%ff", "a" * 3000, "ż", "\u202e", "\U0001f600", "' OR 1=1 --", "{{7*7}}", "${x}",
    "<script>", "add", "pl", "jan@zolw.example", "\\", ";", "&", "=", "[]", "{}", "١٢", "1e400",
)  # fmt: skip
NAMES = (
    "csrf", "email", "password", "again", "old", "code", "name", "right", "language", "back", "text", "complete",
    "to", "locked", "company", "month", "before", "part", "width", "size", "sha256", "batch", "kind", "note",
)  # fmt: skip
METHODS = ("GET", "POST", "HEAD", "PATCH", "DELETE", "PUT", "OPTIONS", "TRACE")


@pytest.fixture
def free_app(office: Office) -> ASGIApp:
    """The application without paces: what is asked is what it does, not how often."""
    return make_app(office.panel, office.panel.settings.load(), Limits(FREE, FREE, FREE))


def body(chance: random.Random, depth: int = 0) -> Any:
    kind = chance.randrange(7 if depth < 3 else 4)
    if kind == 5:
        return [body(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind >= 6:
        return {chance.choice(NAMES): body(chance, depth + 1) for _ in range(chance.randrange(6))}
    return (chance.choice(WORDS), chance.randrange(-5, 5000), None, chance.random() < 0.5, 1e300)[kind]


def pairs() -> list[tuple[str, str]]:
    """Every method with every path it is declared for; what is mounted has a path of its own below."""
    found = []
    for one in _flat(routes()):
        if isinstance(one, Mount):
            found += [("GET", f"{one.path}/{{rest}}"), ("HEAD", f"{one.path}/{{rest}}")]
        else:
            assert isinstance(one, Route), one
            found += [(method, one.path) for method in sorted(one.methods or {"GET"})]
    return found


def _flat(found: Sequence[BaseRoute]) -> Iterator[BaseRoute]:
    for one in found:
        if isinstance(one, Mount) and one.routes:
            for inner in _flat(one.routes):
                assert isinstance(inner, Route), inner
                yield Route(one.path + inner.path, inner.endpoint, methods=sorted(inner.methods or ()))
        else:
            yield one


def request(
    chance: random.Random, pair: tuple[str, str], visitor: Visitor, uploads: list[str]
) -> tuple[str, str, dict[str, Any]]:
    declared, path = pair
    while "{" in path:
        before, _, rest = path.partition("{")
        name, _, after = rest.partition("}")
        filling = str(chance.randrange(4)) if "int" in name else chance.choice((*WORDS, *uploads))
        path = before + filling.replace("?", "") + after
    method = declared if chance.random() < 0.9 else chance.choice(METHODS)
    more: dict[str, Any] = {"headers": {}}
    if chance.random() < 0.9:
        more["headers"]["X-CSRF-Token"] = visitor.csrf
    if chance.random() < 0.7:
        more["headers"]["Upload-Offset"] = chance.choice(("0", "2009", *WORDS)).encode()
    if chance.random() < 0.3:
        more["params"] = {chance.choice(NAMES): chance.choice(WORDS) for _ in range(3)}
    match chance.randrange(4):
        case 0:
            more["json"] = body(chance)
        case 1:
            more["data"] = {chance.choice(NAMES): chance.choice(WORDS) for _ in range(6)} | {
                "csrf": visitor.csrf
            }
        case 2:
            more["content"] = chance.randbytes(chance.randrange(3000))
        case 3:
            more["content"] = pdf()[: chance.randrange(2100)]
    return method, path, more


def test_nonsense_is_never_an_internal_error(
    office: Office, company: Company, runner: asyncio.Runner, free_app: ASGIApp
) -> None:
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    settle_in(office, company, "wszystko@zolw.example", frozenset(Right))
    user, stranger = Visitor(runner, free_app), Visitor(runner, free_app, "192.0.2.2")
    user.login("wszystko@zolw.example")
    cookies, token = dict(user.http.cookies), user.csrf
    user.upload(pdf("prawdziwy"))
    office.panel.talk.ask(1, "Pytanie?")
    everything, answered = pairs(), Counter[tuple[str, str]]()
    turns = [(pair, who) for pair in everything for who in (*[user] * TURNS, stranger)]
    chance.shuffle(turns)
    end: float | None = None
    while turns or end is None or time.monotonic() < end:
        if turns:
            pair, visitor = turns.pop()
        else:
            end = end or time.monotonic() + SECONDS
            pair, visitor = chance.choice(everything), user if chance.random() < 0.8 else stranger
        uploads = [part.stem for part in (office.panel.folder / "uploads").glob("*.part")]
        method, path, more = request(chance, pair, visitor, uploads)
        try:
            answer = visitor.ask(method, path, **more)
        except (ValueError, UnicodeError, TypeError):
            continue  # the test's own client cannot even say it
        except Exception as error:
            if type(error).__module__.startswith("httpx"):
                continue
            raise
        if method == pair[0]:
            answered[pair] += 1
        assert answer.status_code < 500 or answer.status_code == 503, (seed, method, path, more)
        if path in {"/logout", "/account/password", "/account/sessions"}:
            user.http.cookies.clear()
            if user.login("wszystko@zolw.example").status_code != 303:
                user.http.cookies.update(cookies)
                user.csrf = token
    assert {method for method, _ in answered} >= {"GET", "HEAD", "POST", "PATCH", "DELETE"}
    assert any(path.startswith("/static/") for _, path in answered)
    assert [pair for pair in everything if not answered[pair]] == [], seed
