"""The list fetches what is looked at, and lives on through changes."""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.documents import Channel, DocumentRow
from desktop.domain.errors import UserError
from desktop.domain.listing import Column, DocumentFilter, FirstIds, Sort
from desktop.domain.statuses import Status
from desktop.ui.background import Background
from desktop.ui.documents.columns import ORDER
from desktop.ui.documents.model import DocumentModel


def make_row(document_id: int, number: str = "") -> DocumentRow:
    """A row of the list."""
    return DocumentRow(
        id=document_id,
        company_id=1,
        company="Żółw",
        month=None,
        status=Status.TO_REVIEW,
        kind=None,
        number=number or f"FV/{document_id}",
        contractor="„Bór” S.A.",
        contractor_nip="5860104121",
        issue_date=None,
        gross=None,
        currency="PLN",
        channel=Channel.SCANNER,
        channel_label="",
        received_at=datetime(2026, 11, 23, tzinfo=UTC),
        pages=1,
        fields_certain=1,
        fields_total=9,
        file_name=f"skan_{document_id}.pdf",
        reason=None,
    )


@dataclass
class Source:
    """Documents in memory; counts what is asked for."""

    order: list[int]
    numbers: dict[int, str] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)
    sorts: list[Sort] = field(default_factory=list)
    broken: bool = False
    threads: set[int] = field(default_factory=set)
    seconds: float = 0.0
    """How long the database takes to find the order."""
    times: list[tuple[float, float]] = field(default_factory=list)
    """When it was asked for the order, and when it answered."""

    some: int | None = None
    """So many are given at once; ``None``: all."""

    def first(self, wanted: DocumentFilter, sort: Sort) -> FirstIds:
        if self.some is None:
            return FirstIds(self.all_ids(wanted, sort), complete=True)
        return FirstIds(self.order[: self.some], complete=self.some >= len(self.order))

    def all_ids(self, wanted: DocumentFilter, sort: Sort) -> array[int]:
        self.threads.add(threading.get_ident())
        self.sorts.append(sort)
        if self.broken:
            raise UserError("file.not_readable")
        start = time.monotonic()
        time.sleep(self.seconds)
        self.times.append((start, time.monotonic()))
        return array("q", [one for one in self.order if wanted.text in str(one)])

    def rows(self, ids: Sequence[int]) -> list[DocumentRow]:
        self.threads.add(threading.get_ident())
        self.asked += ids
        return [make_row(one, self.numbers.get(one, "")) for one in ids if one in self.order]


def shown(model: DocumentModel) -> list[int]:
    return list(model.ids)


def open_model(qtbot: QtBot, background: Background, source: Source) -> DocumentModel:
    model = DocumentModel(source, background, background)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    with qtbot.waitSignal(model.listed):
        model.show(DocumentFilter())
    qtbot.waitUntil(lambda: not model.loading)
    return model


def test_only_what_is_seen_is_fetched(qtbot: QtBot, background: Background) -> None:
    source = Source(list(range(100_000)))
    model = DocumentModel(source, background, background)
    with qtbot.waitSignal(model.listed):
        model.show(DocumentFilter())
    model.set_visible(50_000, 50_030)
    qtbot.waitUntil(lambda: model.row(50_015) is not None)
    assert model.rowCount() == 100_000
    assert len(source.asked) < 500
    assert threading.get_ident() not in source.threads


def test_a_row_not_fetched_yet_is_empty_and_comes(qtbot: QtBot, background: Background) -> None:
    source = Source(list(range(1000)))
    model = DocumentModel(source, background, background)
    with qtbot.waitSignal(model.listed):
        model.show(DocumentFilter())
    index = model.index(900, ORDER.index(Column.NUMBER))
    assert index.data() is None
    model.set_visible(890, 920)
    qtbot.waitUntil(lambda: index.data() == "FV/900")


def test_a_new_document_appears_and_the_others_stay(qtbot: QtBot, background: Background) -> None:
    source = Source([3, 2, 1])
    model = open_model(qtbot, background, source)
    kept = model.index(1, 0)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    source.order = [4, 3, 2, 1]
    with qtbot.waitSignal(model.rowsInserted):
        model.documents_changed(frozenset({4}))
    assert shown(model) == [4, 3, 2, 1]
    assert kept.row() == 1
    assert not resets


def test_a_changed_document_is_fetched_again(qtbot: QtBot, background: Background) -> None:
    source = Source([1, 2])
    model = open_model(qtbot, background, source)
    source.numbers[2] = "poprawiony"
    with qtbot.waitSignal(model.dataChanged):
        model.documents_changed(frozenset({2}))
    assert model.index(1, ORDER.index(Column.NUMBER)).data() == "poprawiony"


def test_a_deleted_document_goes(qtbot: QtBot, background: Background) -> None:
    source = Source([1, 2, 3])
    model = open_model(qtbot, background, source)
    source.order = [1, 3]
    with qtbot.waitSignal(model.rowsRemoved):
        model.documents_changed(frozenset({2}))
    assert shown(model) == [1, 3]


def test_a_new_order_is_shown_afresh(qtbot: QtBot, background: Background) -> None:
    source = Source([1, 2, 3, 4])
    model = open_model(qtbot, background, source)
    source.order = [4, 3, 2, 1]
    with qtbot.waitSignal(model.renewed):
        model.sort(ORDER.index(Column.GROSS), Qt.SortOrder.AscendingOrder)
    assert shown(model) == [4, 3, 2, 1]
    assert source.sorts[-1] == Sort(Column.GROSS, descending=False)


def test_a_filter_narrows_the_list(qtbot: QtBot, background: Background) -> None:
    source = Source([1, 12, 3])
    model = open_model(qtbot, background, source)
    with qtbot.waitSignal(model.listed):
        model.show(replace(DocumentFilter(), text="1", columns={Column.NUMBER: "  "}))
    assert shown(model) == [1, 12]
    assert model.filter.columns == {}


def test_a_failing_database_is_told(qtbot: QtBot, background: Background) -> None:
    model = DocumentModel(Source([], broken=True), background, background)
    with qtbot.waitSignal(model.failed) as told:
        model.show(DocumentFilter())
    assert told.args is not None
    assert told.args[0].code == "file.not_readable"


def test_a_slow_database_is_left_alone_between_two_questions(qtbot: QtBot, background: Background) -> None:
    source = Source([3, 2, 1], seconds=0.15)
    model = open_model(qtbot, background, source)
    source.times.clear()
    for changed in (1, 2):
        with qtbot.waitSignal(model.listed):
            model.documents_changed(frozenset({changed}))
    assert source.times[1][0] - source.times[0][1] >= 0.6


def test_a_refresh_fetches_what_is_seen_again(qtbot: QtBot, background: Background) -> None:
    source = Source([1, 2])
    model = open_model(qtbot, background, source)
    source.numbers[2] = "poprawiony"
    with qtbot.waitSignal(model.dataChanged):
        model.refresh()
    assert model.index(1, ORDER.index(Column.NUMBER)).data() == "poprawiony"


def test_rows_are_found_by_documents(qtbot: QtBot, background: Background) -> None:
    model = open_model(qtbot, background, Source([5, 3, 9]))
    assert model.positions({9, 5, 77}) == [0, 2]
    assert (model.position(3), model.position(77)) == (1, None)
