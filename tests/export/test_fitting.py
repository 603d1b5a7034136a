from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.export.drafts import Weight
from desktop.export.fitting import Fitting, encodable, one_line

CP1250 = "cp1250"


@given(st.text(), st.integers(0, 60))
def test_what_comes_out_fits_and_every_loss_is_said(text: str, limit: int) -> None:
    fitting = Fitting(7, CP1250, forbidden="{}")
    found = fitting.text(text, limit, "Nazwa")

    assert len(found) <= limit
    found.encode(CP1250)
    assert not set(found) & set("{}\r\n\t\0")
    assert fitting.notices or found == one_line(text)


@given(st.text(), st.lists(st.integers(1, 20), min_size=1, max_size=4))
def test_lines_lose_nothing_unsaid(text: str, widths: list[int]) -> None:
    fitting = Fitting(7)
    found = fitting.lines(text, tuple(widths), "Nazwa")

    assert [len(line) <= width for line, width in zip(found, widths, strict=True)] == [True] * len(widths)
    if not fitting.notices:
        assert "".join("".join(found).split()) == "".join(one_line(text).split())


def test_a_likeness_that_is_forbidden_becomes_a_blank() -> None:
    fitting = Fitting(7, CP1250, forbidden="{}")

    assert fitting.text("FV\uff5b12\uff5d/2026", 20, "Numer") == "FV 12 /2026"
    assert [one.message.code for one in fitting.notices] == ["export.letters", "export.signs"]
    assert Fitting(7, "cp852", forbidden=';"').text("„Bór” s.c.\uff1b 1", 20, "Nazwa") == "Bór s.c. 1"


def test_letters_by_their_likeness() -> None:
    assert encodable("Łąka „Żółw” – Żuk…", CP1250) == "Łąka „Żółw” – Żuk…"
    assert encodable("Łąka „Żółw”", "ascii") == 'Laka "Zolw"'
    assert encodable("Åse Ñandú Øst", CP1250) == "Ase Nandú Ost"
    assert encodable("ТОВ Україна", CP1250) == "TOV Ukraina"
    assert encodable("株式会社", CP1250) == "????"


def test_a_letter_lost_is_another_notice_than_one_replaced() -> None:
    fitting = Fitting(7, CP1250)
    fitting.text("Ñandu", 20, "Nazwa")
    fitting.text("株式", 20, "Miasto")

    assert [(one.document, one.weight, one.message.code) for one in fitting.notices] == [
        (7, Weight.CHANGED, "export.letters"),
        (7, Weight.CHANGED, "export.letters_lost"),
    ]


def test_what_is_cut_goes_into_the_remarks() -> None:
    fitting = Fitting(7)
    assert fitting.text("FV/1234567890/2026", 10, "Numer", spill=True) == "FV/1234567"

    assert fitting.remarks(("KSeF: 1",), 255, "Uwagi") == "KSeF: 1; Numer: FV/1234567890/2026"


def test_names_are_broken_between_words() -> None:
    assert Fitting(7).lines("Przedsiębiorstwo Usługowe Żuraw", (20, 20), "Nazwa") == (
        "Przedsiębiorstwo",
        "Usługowe Żuraw",
    )
