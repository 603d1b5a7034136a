"""The client's help: questions and answers on panel, phone and mail, in the panel's languages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from starlette.responses import Response
from starlette.routing import Route

from desktop.assets import asset
from desktop.server.visit import Visit, page


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading with its questions and answers; ``id`` is the place in the page that links lead to."""

    id: str
    title: str
    answers: tuple[tuple[str, str], ...]


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """The help in a language of :data:`desktop.services.panel.texts.LANGUAGES`."""
    read = json.loads(asset("panel", "help", f"{language}.json").read_text(encoding="utf-8"))
    return tuple(
        Chapter(one["id"], one["title"], tuple((asked, said) for asked, said in one["answers"]))
        for one in read
    )


def _help(visit: Visit) -> Response:
    return visit.render("help.html", chapters=chapters(visit.say.language))


ROUTES = [Route("/help", page(_help, strangers=True), methods=["GET"])]
