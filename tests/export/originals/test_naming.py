"""Names by a pattern: on every system, whatever a document says of itself."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.domain.originals import USUAL_PATTERN, OriginalFacts
from desktop.export.originals.naming import (
    LONGEST_FOLDER,
    LONGEST_NAME,
    MOST_BYTES,
    PLACES,
    Names,
    Pattern,
    safe_name,
)
from tests.export.originals.samples import FACTS

EVERY = "{firma}/{miesiac}/" + "_".join(f"{{{name}}}" for name in PLACES)

FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{one}{number}" for one in ("COM", "LPT") for number in range(10))}

texts = st.text(max_size=300) | st.sampled_from(
    [
        "..",
        "../../etc/passwd",
        "C:\\x",
        "NUL",
        "con.txt",
        "LPT1 .pdf",
        ".",
        " ",
        "a\u202egnp.exe",
        "\ud800",
        "COM¹",
    ]
)
facts = st.builds(
    OriginalFacts,
    document_id=st.integers(1, 10**6),
    company=texts,
    number=texts,
    contractor=texts,
    contractor_nip=texts,
    kind=texts,
    currency=texts,
    ksef_number=texts,
    file_name=texts,
    issue_date=st.none() | st.dates(),
)


def check_component(name: str, longest: int) -> None:
    """The rules of Windows, macOS and Linux for one name."""
    assert name
    assert len(name) <= longest
    assert len(name.encode()) <= 255
    assert not FORBIDDEN & set(name)
    assert name not in {".", ".."}
    assert name[0] not in " ."
    assert name[-1] not in " ."
    assert name.split(".", maxsplit=1)[0].rstrip().upper() not in DEVICES
    assert unicodedata.is_normalized("NFC", name)
    assert not {unicodedata.category(char) for char in name} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(facts, st.sampled_from([USUAL_PATTERN, EVERY, "{numer}", "{firma}/{kontrahent}/{numer}", "{plik}"]))
@settings(deadline=None)
def test_every_name_is_one_that_every_system_takes(one: OriginalFacts, pattern: str) -> None:
    *folders, name = Pattern.parse(pattern).path(one)
    for folder in folders:
        check_component(folder, LONGEST_FOLDER)
    check_component(name, LONGEST_NAME)
    whole = str(Names().take((*folders, name), ".pdf"))
    assert len(whole) < 235
    for way in (PurePosixPath(whole), PureWindowsPath(whole)):
        assert not way.is_absolute()
        assert ".." not in way.parts
        assert len(way.parts) == len(folders) + 1
    assert not PureWindowsPath(whole).drive


@given(st.lists(facts, max_size=30), st.sampled_from(["{numer}", "{firma}/{numer}", "{plik}"]))
@settings(deadline=None)
def test_no_name_is_given_twice_where_case_and_composition_do_not_count(
    several: list[OriginalFacts], pattern: str
) -> None:
    names, parsed = Names(["spis.csv"]), Pattern.parse(pattern)
    given_ = [str(names.take(parsed.path(one), ending)) for one in several for ending in (".pdf", ".xml")]
    seen = {unicodedata.normalize("NFC", name.casefold()) for name in given_}
    seen |= {unicodedata.normalize("NFC", name.upper()) for name in given_}
    assert len({unicodedata.normalize("NFD", name).casefold() for name in given_}) == len(given_)
    folders = {str(PurePosixPath(name).parent) for name in given_} - {"."}
    # A folder is written one way only, and no file has its name.
    assert len({folder.casefold() for folder in folders}) == len(folders)
    assert not {folder.casefold() for folder in folders} & {name.casefold() for name in given_}


@given(st.text(), st.integers(1, 120))
@settings(deadline=None)
def test_what_is_safe_already_stays(text: str, longest: int) -> None:
    once = safe_name(text, longest)
    assert safe_name(once, longest) == once
    assert len(once.encode()) <= MOST_BYTES


def test_the_usual_pattern() -> None:
    assert Pattern.parse(USUAL_PATTERN).path(FACTS) == ("2026-11-12_„Bór” S.A._FV-2026-11-0123",)


def test_folders_come_from_the_pattern_only() -> None:
    hostile = replace(FACTS, company="../../x", number="a/b\\c", contractor="..")
    assert Pattern.parse("{firma}\\{kontrahent}/{numer}").path(hostile) == ("x", "inne", "a-b-c")


def test_letters_of_other_scripts_stay() -> None:
    one = replace(FACTS, contractor="ТОВ «Дніпро»", number="№ 5/я 東京")
    assert Pattern.parse("{kontrahent}_{numer}").path(one) == ("ТОВ «Дніпро»_№ 5-я 東京",)


def test_what_is_unknown_leaves_no_gap() -> None:
    unknown = OriginalFacts(document_id=5, number="7")
    assert Pattern.parse(USUAL_PATTERN).path(unknown) == ("7",)
    assert Pattern.parse(USUAL_PATTERN).path(replace(unknown, number="")) == ("dokument-5",)
    came = replace(unknown, number="", file_name="Skan 7.pdf")
    assert Pattern.parse(USUAL_PATTERN).path(came) == ("Skan 7",)


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("CON", "_CON"),
        ("aux.1", "_aux.1"),
        ("lpt1", "_lpt1"),
        ("COM10", "COM10"),
        ("Console", "Console"),
        ("nul . x", "_nul . x"),
    ],
)
def test_names_of_devices_are_marked(number: str, name: str) -> None:
    assert Pattern.parse("{numer}").path(replace(FACTS, number=number)) == (name,)


def test_a_long_name_is_cut_between_letters_and_says_so() -> None:
    long = replace(FACTS, number="é" * 300)
    parsed = Pattern.parse("{numer}")
    assert parsed.path(long) == ("é" * LONGEST_NAME,)
    assert parsed.shortens(long)
    assert not parsed.shortens(FACTS)
    marked = safe_name("x" * 99 + "q\u0323\u0307", 100)
    assert marked == "x" * 99


def test_the_same_name_is_numbered_however_it_is_written() -> None:
    names = Names(["spis.csv"])
    taken = [str(names.take((name,), ".pdf")) for name in ("Łąka", "łąka", "Ła\u0328ka", "ŁĄKA (2)")]
    assert taken == ["Łąka.pdf", "łąka (2).pdf", "Ła\u0328ka (3).pdf", "ŁĄKA (2) (2).pdf"]
    assert str(names.take(("Spis",), ".csv")) == "Spis (2).csv"


def test_ten_thousand_of_one_name_are_quickly_numbered() -> None:
    names = Names()
    last = [names.take(("a",), ".pdf") for _ in range(10_000)][-1]
    assert str(last) == "a (10000).pdf"


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("", "originals.pattern_empty"),
        ("faktura.pdf", "originals.pattern_empty"),
        ("//", "originals.pattern_empty"),
        ("{numr}", "originals.pattern_place"),
        ("{}", "originals.pattern_place"),
        ("{numer", "originals.pattern_place"),
        ("{numer}}", "originals.pattern_place"),
        ("{firma.__class__}", "originals.pattern_place"),
        ("{firma}/{nip}/{miesiac}/{data}/{numer}", "originals.pattern_folders"),
        ("{numer}" * 40, "originals.pattern_long"),
    ],
)
def test_a_pattern_that_makes_no_sense_is_refused_with_the_reason(pattern: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        Pattern.parse(pattern)
    assert caught.value.code == code


@pytest.mark.parametrize("pattern", ["{numer}.pdf", "{numer}.{ext}", "{numer}.PDF"])
def test_the_ending_belongs_to_the_file(pattern: str) -> None:
    assert Pattern.parse(pattern).parts == ("{numer}",)


def test_every_place_is_filled() -> None:
    one = replace(FACTS, ksef_number="K1", issue_date=date(2026, 1, 2))
    for place in PLACES:
        assert Pattern.parse(f"{{{place}}}").path(one)[0] != f"dokument-{one.document_id}"
