"""The phone app's files as a server gives them, and the list by which they are kept offline."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from desktop.assets import asset

HOME = "/phone/"
_TYPES = {".webmanifest": "application/manifest+json", ".js": "text/javascript", ".css": "text/css"}
_NOT_KEPT = ("sw.js", "index.html", "screenshots/")
"""The browser keeps the service worker itself; the page is kept by its address; pictures for those who
have not installed the app are of no use offline."""


def routes() -> list[BaseRoute]:
    """Everything of the phone app that needs no one to be known."""
    return [
        Route("/phone", _to_home, methods=["GET"]),
        Route("/phone/files.js", _list, methods=["GET"]),
        Route("/phone/share", _not_shared, methods=["POST", "GET"]),
        Mount("/phone", _Files(directory=asset("panel", "phone"), html=True)),
    ]


@cache
def files() -> tuple[str, ...]:
    """What the app consists of, as addresses below its own."""
    folder = asset("panel", "phone")
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return ("./", "files.js", *(name for name in found if not name.startswith(_NOT_KEPT)))


@cache
def version() -> str:
    """Another one whenever any file is another: the service worker then fetches all of them anew."""
    folder = asset("panel", "phone")
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


class _Files(StaticFiles):
    """A browser asks each time whether its copy is the newest; the service worker has its own copies."""

    def file_response(self, full_path: str | Path, *args: object, **kwargs: object) -> Response:  # type: ignore[override]
        response: Response = super().file_response(full_path, *args, **kwargs)  # type: ignore[arg-type]
        response.headers["cache-control"] = "no-cache"
        known = _TYPES.get(Path(full_path).suffix)
        if known is not None and response.status_code == 200:
            # Systems differ in what they know of endings; a wrong type would stop the app.
            response.headers["content-type"] = f"{known}; charset=utf-8"
        return response


async def _to_home(request: Request) -> Response:
    del request
    return RedirectResponse(HOME, 301)


async def _list(request: Request) -> Response:
    del request
    names = json.dumps(files(), indent=2)
    script = f"export const VERSION = {json.dumps(version())};\nexport const FILES = {names};\n"
    return Response(script, media_type="text/javascript", headers={"cache-control": "no-cache"})


async def _not_shared(request: Request) -> Response:
    """Files shared from other apps never get here: the service worker takes them on the phone.

    Where it does not run yet, the app says that nothing was taken.
    """
    del request
    return RedirectResponse(f"{HOME}?shared=0", 303)
