"""Made flat files, and a second way to ask them, written from the description alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import py7zr

NIP = "5265877635"
ACCOUNT = "61109010140000071219812874"
VECTOR = (
    "dcc2af89f54de92ad7f7ea58966ae6e4f60ef13ea0f76c5f0a6323b41dc5eb87"
    "a3ca055a26e11416f4e0acfd89cd0e43d76e332673414e24a512c03fab144a3f"
)
"""Of 5 February 2026, :data:`NIP` and :data:`ACCOUNT`, 5,000 rounds."""


def hashed(text: str, times: int) -> str:
    """SHA-512 of a text, then of the hexadecimal digits of that, and so on."""
    for _ in range(times):
        digest = hashlib.new("sha512")
        digest.update(text.encode("utf-8"))
        text = digest.hexdigest()
    return text


def flat_file(
    active: Sequence[tuple[str, str]] = ((NIP, ACCOUNT),),
    exempt: Sequence[tuple[str, str]] = (),
    masks: Sequence[str] = (),
    *,
    day: str = "20260205",
    times: int = 5000,
    more: Sequence[str] = (),
) -> dict[str, Any]:
    """A file in which these NIPs have these accounts or masked accounts; ``more`` are further hashes."""
    return {
        "naglowek": {
            "dataGenerowaniaDanych": day,
            "liczbaTransformacji": str(times),
            "schemat": "RRRRMMDDNNNNNNNNNNBBBBBBBBBBBBBBBBBBBBBBBBBB",
        },
        "skrotyPodatnikowCzynnych": [hashed(day + nip + account, times) for nip, account in active]
        + list(more),
        "skrotyPodatnikowZwolnionych": [hashed(day + nip + account, times) for nip, account in exempt],
        "maski": list(masks),
    }


def as_json(path: Path, file: object) -> Path:
    """``file`` as plain JSON."""
    path.write_text(json.dumps(file), encoding="utf-8")
    return path


def as_7z(path: Path, file: object, name: str = "20260205.json") -> Path:
    """``file`` packed."""
    with py7zr.SevenZipFile(path, "w") as archive:
        archive.writestr(json.dumps(file), name)
    return path


def second_opinion(file: dict[str, Any], nip: str, account: str) -> str:
    """``active``, ``exempt`` or ``not_listed``, with ``*`` behind it if found by a mask."""
    head = file["naglowek"]
    lists = {
        "active": set(file["skrotyPodatnikowCzynnych"]),
        "exempt": set(file["skrotyPodatnikowZwolnionych"]),
    }

    def look(written: str) -> str:
        wanted = hashed(head["dataGenerowaniaDanych"] + nip + written, int(head["liczbaTransformacji"]))
        return next((name for name, hashes in lists.items() if wanted in hashes), "")

    if said := look(account):
        return said
    for mask in file["maski"]:
        written = ""
        for place in range(26):
            if mask[place].isdigit() and mask[place] != account[place]:
                break
            written += account[place] if mask[place] == "Y" else mask[place]
        else:
            if said := look(written):
                return said + "*"
    return "not_listed"
