"""What leaves the office says nothing of its clients; what comes in is checked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FieldName
from desktop.domain.learning import Lesson
from desktop.extraction.learning.codec import from_json, to_json
from desktop.extraction.learning.sharing import shareable
from tests.extraction.learning.pages import lesson_of, read

N = FieldName
SELLER_NIP = "5252248481"
ACCOUNT = "PL61109010140000071219812874"
CLIENTS = ("Beta", "Beta Jan Kowalski", "9990001226", "jan@beta-kowalski.example")
PAGE = """
Faktura nr FV/BETA/104/09/2026
Data wystawienia: 14.09.2026
Klient prowadzony przez: Zenobiusz Łopata
Dzień obrachunku umowy Kasztanowa:  15.09.2026

Sprzedawca:                            Nabywca:
Orlik Serwis                           Beta Jan Kowalski
ul. Nowa 2                             ul. Polna 3
00-950 Warszawa                        30-001 Kraków
NIP: 5252248481                        NIP: 9990001226

Stawka   Netto      VAT      Brutto
23%      1 234,00   283,82   1 517,82
Razem    1 234,00   283,82   1 517,82
Do zapłaty: 1 517,82 PLN przelewem
Nr rachunku: 61 1090 1014 0000 0712 1981 2874
"""
SECRET = (
    *("Beta", "BETA", "Kowalski", "9990001226", "Polna", "Kraków", "Zenobiusz", "Łopata", "Kasztanow"),
    *("1234", "283.82", "1517", "2026-09-14", "BETA/104", "beta-kowalski"),
)


def lesson(company_id: int = 1) -> Lesson:
    return lesson_of(
        read(PAGE), {N.SALE_DATE: "2026-09-15"}, clients=("Beta", "Beta Jan Kowalski"), company_id=company_id
    )


def exported(*lessons: Lesson, clients: tuple[str, ...] = CLIENTS) -> str:
    return json.dumps([to_json(one) for one in shareable(lessons, clients)], ensure_ascii=False)


def test_nothing_of_a_client_leaves() -> None:
    text = exported(lesson())
    assert [word for word in SECRET if word.casefold() in text.casefold()] == []


def test_what_is_kept_here_holds_no_amounts_and_no_page() -> None:
    text = json.dumps(to_json(lesson()), ensure_ascii=False)
    assert [word for word in ("1234", "1517", "2026-09-14", "283,82") if word in text] == []


def test_the_supplier_itself_and_the_common_labels_leave() -> None:
    text = exported(lesson())
    for word in (SELLER_NIP, "Orlik Serwis", "Data wystawienia", "przelew", "{month}/{year}"):
        assert word in text


def test_words_and_accounts_leave_once_two_clients_have_them() -> None:
    alone, both = exported(lesson(1), lesson(1)), exported(lesson(1), lesson(2))
    for word in ("Dzień obrachunku", ACCOUNT):
        assert word not in alone
        assert word in both
    assert "Kowalski" not in both


def test_a_name_that_became_a_clients_later_does_not_leave_either() -> None:
    lessons = (lesson(1), lesson(2))
    assert "Kasztanowa" in exported(*lessons)
    assert "Kasztanowa" not in exported(*lessons, clients=(*CLIENTS, "Kasztanowa sp. z o.o."))


def test_a_supplier_that_is_a_client_gives_nothing() -> None:
    assert shareable([lesson()], (*CLIENTS, SELLER_NIP)) == []
    named = replace(lesson(), supplier="~orllkserwls")
    assert shareable([named], ("Orlik Serwis",)) == []


def test_lessons_that_say_the_same_are_joined_with_their_weight() -> None:
    shared = shareable([lesson(1)] * 4 + [lesson(2)] * 3, CLIENTS)
    assert sum(one.weight for one in shared) == 7
    assert len(shared) <= 2


def test_a_lesson_survives_the_file() -> None:
    kept = lesson()
    assert from_json(json.loads(json.dumps(to_json(kept))), 1) == kept


@pytest.mark.parametrize(
    "change",
    [
        {"supplier": "x" * 200},
        {"supplier": "a\x1b[31m"},
        {"printed_kind": "spell"},
        {"days": -1},
        {"days": True},
        {"fields": {"number": {"pattern": "(a+)+$"}}},
        {"fields": {"number": {"places": [[0, 0, 0.1]]}}},
        {"fields": {"number": {"places": [[0, 0, 1e9, 0.2, 0.3, 0.4, []]]}}},
        {"fields": {"number": {"places": [[0, 0, 0.1, 0.2, 0.3, 0.4, [["x1", 1, 0, 0, 0, 0]]]]}}},
        {"fields": {"seller_name": {"value": 7}}},
        {"marks": ["m"] * 1000},
        {"fields": []},
    ],
)
def test_what_is_no_lesson_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        from_json({**to_json(lesson()), **change})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=8), inside, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["supplier", "fields", "printed_kind", "rates", "marks"]), JSON))
def test_any_data_is_a_lesson_or_a_value_error(data: dict[str, object]) -> None:
    try:
        from_json(data)
    except ValueError:
        return
    assert data["printed_kind"] in {"invoice", "other"} or isinstance(data["printed_kind"], str)


def test_a_field_of_a_later_version_is_left_out() -> None:
    data = to_json(lesson())
    data["fields"]["not_yet_known"] = {"value": "x"}
    assert from_json(data, 1) == lesson()
