"""Uploads for scripts of the panel and the phone: announced, sent in pieces, resumed, receipted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from desktop.server.visit import Lane, Visit, answering, api, refused_json
from desktop.services.panel.announced import NewUpload, Progress, Receipt
from desktop.services.panel.parts import Writing
from desktop.services.panel.refusals import Refused

_PIECE = 512 * 1024
"""Bytes gathered before they go to the disk."""
_SILENCE = 60.0
"""Seconds without a byte after which a sender is given up; it resumes when it is back."""
_DRAINED = 16 * 1024 * 1024
"""Bytes of a refused piece that are still read, so that the browser gets to see the answer."""


def _receipt(receipt: Receipt) -> dict[str, Any]:
    return {
        "time": receipt.time.isoformat(timespec="seconds"),
        "name": receipt.name,
        "document": receipt.document,
        "known": receipt.known,
    }


def _announce(visit: Visit, body: Mapping[str, Any]) -> Response:
    def text(name: str, most: int) -> str:
        value = body.get(name) or ""
        if not isinstance(value, str) or len(value) > most or any("\ud800" <= c <= "\udfff" for c in value):
            raise Refused("bad_request")
        return value

    size = body.get("size")
    if not isinstance(size, int) or isinstance(size, bool) or not 0 <= size < 2**53:
        raise Refused("bad_request")
    new = NewUpload(
        name=text("name", 1000),
        size=size,
        sha256=text("sha256", 64),
        batch=text("batch", 64),
        month=text("month", 7),
        kind=text("kind", 24),
        note=text("note", 10_000),
    )
    begun = visit.panel.uploads.begin(visit.caller, new)
    if begun.receipt is not None:
        return JSONResponse({"known": True, "receipt": _receipt(begun.receipt)}, 200)
    return JSONResponse(
        {"id": begun.id, "offset": begun.offset}, 201, headers={"location": f"/api/uploads/{begun.id}"}
    )


def _progress(visit: Visit, body: Mapping[str, Any]) -> Response:
    del body
    progress = visit.panel.uploads.progress(visit.caller, visit.request.path_params["id"])
    answer: dict[str, Any] = {"id": progress.id, "offset": progress.offset, "size": progress.size}
    if progress.receipt is not None:
        answer["receipt"] = _receipt(progress.receipt)
    return JSONResponse(answer, headers=_offsets(progress))


def _offsets(progress: Progress) -> dict[str, str]:
    return {"upload-offset": str(progress.offset), "upload-length": str(progress.size)}


def _cancel(visit: Visit, body: Mapping[str, Any]) -> Response:
    del body
    visit.panel.uploads.cancel(visit.caller, visit.request.path_params["id"])
    return Response(status_code=204)


async def send(request: Request) -> Response:
    """``PATCH``: a piece of the file at ``Upload-Offset``; an empty one asks to finish."""
    return await answering(request, _take_piece)


async def _take_piece(visit: Visit) -> Response:
    upload_id: str = visit.request.path_params["id"]
    offset = visit.request.headers.get("upload-offset", "")
    if not (offset.isascii() and offset.isdigit()) or len(offset) > 16:
        raise Refused("bad_request")
    work, uploads, caller = visit.house.work, visit.panel.uploads, visit.caller
    try:
        writing = await work(uploads.open, caller, upload_id, int(offset))
    except Refused as refused:
        await _drain(visit.request)
        return await _conflict(visit, upload_id, refused)
    end = int(offset)
    if writing is not None:
        try:
            await _write(visit, writing)
        except Refused as refused:
            await work(writing.close)
            if refused.code == "bad_type":
                await work(uploads.refuse_type, caller, upload_id)
            await _drain(visit.request)
            raise
        finally:
            await asyncio.shield(work(writing.close))
        end = writing.offset
    receipt = await work(uploads.finish, caller, upload_id, lane=Lane.INTAKE)
    if receipt is None:
        return Response(status_code=204, headers={"upload-offset": str(end)})
    return JSONResponse({"receipt": _receipt(receipt)}, headers={"upload-offset": str(end)})


async def _write(visit: Visit, writing: Writing) -> None:
    buffer = bytearray()
    try:
        async for block in _blocks(visit.request):
            buffer += block
            if len(buffer) >= _PIECE:
                piece, buffer = bytes(buffer), bytearray()
                await visit.house.work(writing.write, piece)
    except ClientDisconnect:
        # What has come is kept: the next attempt begins behind it.
        if buffer:
            await visit.house.work(writing.write, bytes(buffer))
        raise
    if buffer:
        await visit.house.work(writing.write, bytes(buffer))


async def _blocks(request: Request) -> AsyncIterator[bytes]:
    stream = request.stream()
    while True:
        try:
            yield await asyncio.wait_for(anext(stream), _SILENCE)
        except StopAsyncIteration:
            return
        except TimeoutError as error:
            raise ClientDisconnect from error


async def _drain(request: Request) -> None:
    left = _DRAINED
    try:
        async for block in _blocks(request):
            left -= len(block)
            if left < 0:
                return
    except (ClientDisconnect, RuntimeError):
        return


async def _conflict(visit: Visit, upload_id: str, refused: Refused) -> Response:
    """Tell a sender that is out of step where to go on."""
    response = refused_json(visit.request, visit, refused)
    if refused.code in {"other_offset", "busy"}:
        progress = await visit.house.work(visit.panel.uploads.progress, visit.caller, upload_id)
        response.headers.update(_offsets(progress))
    return response


ROUTES = [
    Route("/api/uploads", api(_announce), methods=["POST"]),
    Route("/api/uploads/{id:str}", api(_progress), methods=["GET", "HEAD"]),
    Route("/api/uploads/{id:str}", send, methods=["PATCH"]),
    Route("/api/uploads/{id:str}", api(_cancel), methods=["DELETE"]),
]
