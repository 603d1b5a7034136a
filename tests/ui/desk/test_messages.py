"""What a second start says arrives whole; anything else is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.desk.messages import LENGTH_BYTES, MOST_BYTES, MOST_FILES, Call, packed, unpacked

GOOD = {"files": ["/skany/Żółw.pdf"], "quietly": False, "token": ""}


def test_call_arrives_as_it_was_sent() -> None:
    call = Call((Path("/skany/Żółw 1.pdf"), Path("/skany/\udcff.pdf")), quietly=True, token="abc-1_TIME12")
    raw = packed(call)
    assert raw is not None
    assert int.from_bytes(raw[:LENGTH_BYTES], "big") == len(raw) - LENGTH_BYTES
    assert unpacked(raw[LENGTH_BYTES:]) == call


@pytest.mark.parametrize(
    "changes",
    [
        {"files": ["wzgledna.pdf"]},
        {"files": [7]},
        {"files": ["/" + "x" * 5000]},
        {"files": ["/a\0b"]},
        {"files": [""]},
        {"files": ["/a"] * (MOST_FILES + 1)},
        {"files": "nie lista"},
        {"quietly": "tak"},
        {"token": "x" * 600},
        {"token": "a\nb"},
        {"token": None},
    ],
)
def test_odd_call_is_refused(changes: dict[str, object]) -> None:
    assert unpacked(json.dumps(GOOD).encode()) is not None
    assert unpacked(json.dumps({**GOOD, **changes}).encode()) is None


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{}", b"[" * 100_000, b"\xff"])
def test_no_call_at_all_is_refused(body: bytes) -> None:
    assert unpacked(body) is None


@given(st.binary(max_size=300))
def test_anything_can_be_sent(body: bytes) -> None:
    unpacked(body)


def test_more_than_the_other_side_takes_is_not_sent() -> None:
    assert packed(Call(tuple(Path(f"/{number}") for number in range(MOST_FILES + 1)))) is None
    assert packed(Call(tuple(Path("/" + "x" * 4000 + str(number)) for number in range(1000)))) is None
    assert MOST_BYTES < 4_000_000
