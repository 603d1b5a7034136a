"""Finding labels by their letters."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.assets import asset
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.fold import compact, fold
from desktop.extraction.fields.lexicon import Label, Phrase, labels, languages, months, phrasebook


def keys(text: str, *, glued: bool = False) -> list[Label]:
    return [match.key for match in labels().find(text, glued=glued)]


@pytest.mark.parametrize("language", languages())
def test_a_language_is_one_file_with_known_keys(language: str) -> None:
    with asset("labels", f"{language}.toml").open("rb") as stream:
        data = tomllib.load(stream)
    assert set(data["labels"]) <= {label.value for label in Label}
    assert set(data["phrases"]) <= {phrase.value for phrase in Phrase}
    assert set(data.get("tax_numbers", {})) <= {"digits"}
    assert set(data["titles"]) <= {kind.value for kind in PrintedKind}
    assert sorted(int(month) for month in data["months"]) == list(range(1, 13))


def test_case_accents_and_blanks_do_not_count() -> None:
    for text in (
        "Data wystawienia:",
        "DATA  WYSTAWIENIA",
        "D a t a   w y s t a w i e n i a",
        "data wystawienıa",
    ):
        assert keys(text)[:1] == [Label.ISSUE_DATE], text


def test_the_longest_label_wins() -> None:
    assert keys("Data wystawienia faktury korygowanej: 1.02.2025") == [Label.OTHER_DATE]
    assert keys("Numer KSeF faktury korygowanej") == [Label.KSEF_CORRECTED]
    assert keys("Konto EUR:") == [Label.OTHER_ACCOUNT]


def test_labels_are_whole_words() -> None:
    assert keys("sprzedawcami") == []
    assert keys("kontobok") == []
    assert keys("Opis: konto") == [Label.ITEMS, Label.ACCOUNT]


def test_scans_may_lose_blanks() -> None:
    assert keys("Datawystawienia:2025-01-01", glued=True) == [Label.ISSUE_DATE]
    assert keys("Terminpłatności2025-01-01", glued=True) == [Label.DUE_DATE]


def test_nearly_spelled_labels() -> None:
    assert labels().resembling("Do zapłłaty") is Label.AMOUNT_DUE
    assert labels().resembling("Sprzedawoa") is Label.SELLER
    assert labels().resembling("Przedsiębiorca") is None
    assert labels().resembling("x" * 1000) is None


def test_months_of_all_languages() -> None:
    assert months()["marca"] == months()["march"] == months()[fold("März")] == 3


@given(st.text(max_size=200))
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)
    letters, places = compact(text)
    assert len(letters) == len(places)
    assert list(places) == sorted(set(places))


@given(st.text(max_size=200), st.booleans())
def test_matches_lie_in_the_text_and_do_not_overlap(text: str, glued: bool) -> None:
    for book in (labels(), phrasebook("titles")):
        end = 0
        for match in book.find(text, glued=glued):
            assert end <= match.start < match.end <= len(text)
            end = match.end


def test_scans_may_read_a_colon_as_a_comma() -> None:
    assert Label.NAME not in keys("Nazwa, Kos")
    assert Label.NAME in keys("Nazwa, Kos", glued=True)
    assert Label.NAME in keys("Nazwa; Kos", glued=True)
