"""Every value of the domain has a word, and messages become whole sentences."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.fields import FieldName, Source
from desktop.domain.folders import AfterIntake, FolderState, ObserverKind
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import Column
from desktop.domain.messages import Message
from desktop.domain.reading import Engine
from desktop.domain.sentences import SENTENCES
from desktop.domain.statuses import Status
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_amount, format_moment, format_month
from desktop.ui.documents.columns import COLUMNS, title
from desktop.ui.settings.names import after_name, observer_name
from desktop.ui.status.names import STATE_MARKS, badness, state_name
from desktop.ui.style.marks import STATUS_MARKS


def test_every_value_has_a_word() -> None:
    words = [
        *(texts.status_name(one) for one in Status),
        *(texts.kind_name(one) for one in DocumentKind),
        *(texts.short_kind_name(one) for one in DocumentKind),
        *(texts.channel_name(one) for one in Channel),
        *(texts.field_name(one) for one in FieldName),
        *(texts.source_name(one) for one in Source),
        *(texts.month_rule_name(one) for one in MonthRule),
        *(texts.stage_name(one) for one in Stage),
        *(texts.engine_name(one) for one in Engine),
        *(state_name(one) for one in FolderState),
        *(observer_name(one) for one in ObserverKind),
        *(after_name(one) for one in AfterIntake),
        *(title(one) for one in Column),
    ]
    assert all(words)
    assert set(STATUS_MARKS) == set(Status)
    assert set(STATE_MARKS) == set(FolderState)
    assert set(COLUMNS) == set(Column)
    assert badness(FolderState.OFFLINE) < badness(FolderState.OK)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_code_is_a_sentence(code: str) -> None:
    assert texts.say(Message(code))


def test_codes_in_details_are_put_in_words() -> None:
    said = texts.say(Message("status.not_allowed", {"old": "to_review", "new": "exported"}))
    assert "do sprawdzenia" in said
    assert "wyeksportowany" in said
    assert "Brutto" in texts.say(Message("document.not_ready", {"fields": "gross, number"}))


def test_a_detail_cannot_smuggle_in_a_place() -> None:
    assert "{id}" in texts.say(Message("document.rejected", {"reason": "{id}"}))


def test_moments_get_shorter_the_nearer_they_are() -> None:
    now = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    assert format_moment(now, now).startswith("dziś ")
    assert format_moment(datetime(2026, 11, 22, 12, 0, tzinfo=UTC), now).startswith("wczoraj ")
    assert format_moment(datetime(2026, 3, 4, 12, 0, tzinfo=UTC), now) == "4.03"
    assert format_moment(datetime(2025, 3, 4, 12, 0, tzinfo=UTC), now) == "4.03.2025"


def test_months_and_amounts() -> None:
    assert format_month(Month(2026, 11)) == "listopad 2026"
    assert format_amount(Decimal("1234.5")) == "1\u00a0234,50"
    assert format_amount(None) == ""
