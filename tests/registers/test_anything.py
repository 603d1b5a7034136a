"""Whatever a register sends is an answer as described or a fault, and never anything else."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.registers import places, plain, xml
from desktop.registers.faults import Fault
from desktop.registers.gus import Gus
from desktop.registers.nbp import Nbp
from desktop.registers.vies import Vies
from desktop.registers.web import Answer, Web
from desktop.registers.whitelist import WhiteList
from tests.registers.server import ACCOUNT, KEY, NIP, OTHER_NIP

DAY = date(2026, 11, 20)


class Says(Web):
    """Answers everything alike."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__()
        self._answer = Answer(status, body, "application/json")

    def get(self, *_: Any, **__: Any) -> Answer:
        return self._answer

    def post(self, *_: Any, **__: Any) -> Answer:
        return self._answer


_names = st.sampled_from(
    [
        "result", "subject", "subjects", "entries", "identifier", "error", "code", "requestId",
        "requestDateTime", "statusVat", "nip", "name", "accountNumbers", "accountAssigned", "isValid",
        "userError", "errorWrappers", "address", "table", "no", "effectiveDate", "rates", "mid",
    ]
)  # fmt: skip
_leaves = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
    st.sampled_from([NIP, "Czynny", "TAK", "NIE", "VALID", "INVALID", "WL-191", "A", "2026-11-20", "EUR",
                     "01-01-0001 00:00:00", "31-12-9999 23:59:59", "001/A/NBP/2026", "x-1"]),
)  # fmt: skip
_json = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=6),
    max_leaves=25,
)
_bodies = st.one_of(st.binary(max_size=60), _json.map(lambda value: json.dumps(value).encode()))


@settings(max_examples=400, deadline=None)
@given(st.sampled_from([200, 400, 404]), _bodies)
def test_json(status: int, body: bytes) -> None:
    web = Says(status, body)
    for ask in (
        lambda: WhiteList(web).search([NIP], DAY),
        lambda: WhiteList(web).search([NIP, OTHER_NIP], DAY),
        lambda: WhiteList(web).check(NIP, ACCOUNT, DAY),
        lambda: Vies(web).check("DE136695976"),
        lambda: Nbp(web).tables(DAY, DAY),
    ):
        try:
            ask()
        except Fault as fault:
            assert fault.code.startswith("registers.")  # noqa: PT017 - no fault is as right


_tags = st.sampled_from(
    ["s:Envelope", "s:Body", "ZalogujResult", "DaneSzukajPodmiotyResult", "root", "dane", "Nip", "Nazwa"]
)
_pieces = st.one_of(
    _tags.map(lambda tag: f"<{tag}>"),
    _tags.map(lambda tag: f"</{tag}>"),
    st.sampled_from(
        [
            "sid0123456789",
            NIP,
            "&lt;root&gt;",
            "<!DOCTYPE a>",
            "<![CDATA[",
            "&#0;",
            '<s:Envelope xmlns:s="a">',
        ]
    ),
    st.text(max_size=5),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_pieces, max_size=14).map("".join))
def test_soap(text: str) -> None:
    body = text.encode("utf-8", "replace")
    try:
        Gus(Says(200, body), KEY).find([NIP])
    except Fault as fault:
        assert fault.code.startswith("registers.")  # noqa: PT017 - no fault is as right
    try:
        xml.parse(body)
    except xml.BadXml:
        return


@given(st.text(max_size=60))
def test_addresses_and_texts(text: str) -> None:
    place = places.parse_place(text)
    assert len(place.street) + len(place.town) <= len(text)
    assert places.post_code(text) is not None
    clean = plain.text(text)
    assert plain.text(clean) == clean
    assert not any(ord(char) < 32 for char in clean)
    plain.day(text)
