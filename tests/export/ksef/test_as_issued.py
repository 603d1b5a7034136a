from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from desktop.export.drafts import Draft, Weight
from desktop.export.ksef.as_issued import KsefExporter
from desktop.export.records import ExportDocument
from tests.export.samples import E_INVOICE, job, sold, sound

EXPORTER = KsefExporter()
KSEF = "7811234563-20261113-0100001AF629-1E"


def draft(*found: ExportDocument) -> Draft:
    return EXPORTER.draft(job(EXPORTER, *found))


def kept(data: bytes) -> Callable[[], bytes]:
    return lambda: data


def test_one_invoice_leaves_as_it_came() -> None:
    (file,) = draft(sold(original=kept(E_INVOICE), ksef_number=KSEF)).files

    assert (file.ending, file.data) == (".xml", E_INVOICE)


def test_several_stand_in_an_archive_by_their_ksef_numbers() -> None:
    made = draft(
        sold(original=kept(E_INVOICE), ksef_number=KSEF),
        sold(id=11, original=kept(E_INVOICE), ksef_number=KSEF),
        sold(id=12, original=kept(E_INVOICE), number="../1/11"),
    )
    with zipfile.ZipFile(io.BytesIO(made.files[0].data)) as archive:
        assert archive.namelist() == [f"{KSEF}.xml", f"{KSEF}-11.xml", "1_11.xml"]
        assert archive.read("1_11.xml") == E_INVOICE
    assert made.documents == (10, 11, 12)


def test_a_name_that_another_one_was_moved_to_stands_once() -> None:
    made = draft(
        sold(original=kept(E_INVOICE), number="A"),
        sold(id=12, original=kept(E_INVOICE), number="A-13"),
        sold(id=13, original=kept(E_INVOICE), number="A"),
    )
    with zipfile.ZipFile(io.BytesIO(made.files[0].data)) as archive:
        names = [one.casefold() for one in archive.namelist()]
    assert len(set(names)) == 3


@given(st.lists(st.one_of(st.text(max_size=90), st.sampled_from(["A", "a", "A-13", "12", ""])), max_size=9))
def test_all_of_an_archive_can_be_unpacked_side_by_side(numbers: list[str]) -> None:
    made = draft(
        *(
            sold(id=place, original=kept(E_INVOICE), number=number)
            for place, number in enumerate([*numbers, "x", "y"], 11)
        )
    )
    with zipfile.ZipFile(io.BytesIO(made.files[0].data)) as archive:
        names = archive.namelist()
        assert all(archive.read(one) == E_INVOICE for one in names)
    assert len({one.casefold() for one in names}) == len(numbers) + 2
    assert not [one for one in names if set(one) & set('/\\:*?"<>|') or one.startswith(".")]


def test_what_has_no_e_invoice_is_told() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]>' + E_INVOICE.split(b"\n", 1)[1]
    made = draft(
        sound(original=kept(E_INVOICE)),
        sold(id=11, original=None),
        sold(id=12, original=kept(b"<Dokument/>")),
        sold(id=13, original=kept(E_INVOICE[:-12])),
        sold(id=14, original=kept(bomb)),
    )

    assert made.files == ()
    assert [(one.document, one.message.code) for one in made.notices if one.weight is Weight.REFUSED] == [
        (7, "export.ksef_not_sale"),
        (11, "export.ksef_no_xml"),
        (12, "export.ksef_no_xml"),
        (13, "export.ksef_broken"),
        (14, "export.ksef_broken"),
    ]
