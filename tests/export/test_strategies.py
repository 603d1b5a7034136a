"""The random documents of the exporters' tests are what they promise to be."""

from __future__ import annotations

from hypothesis import given, settings

from desktop.domain.booking.entry import total
from desktop.export.entries import Entry, entry_of
from desktop.export.records import ExportDocument
from tests.export.strategies import batches


@given(batches())
@settings(deadline=None)
def test_every_one_is_an_entry_whose_parts_come_to_it(found: tuple[ExportDocument, ...]) -> None:
    assert len({one.id for one in found}) == len(found)
    for document in found:
        entry = entry_of(document)
        assert isinstance(entry, Entry), entry
        assert total(row.amounts for row in entry.parts) == entry.amounts
        assert total(row.zloty for row in entry.parts) == entry.zloty
        assert not entry.marks.wrong_for(entry.side)
