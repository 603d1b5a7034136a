"""The Polish words for what the domain says in codes."""

from __future__ import annotations

from desktop.domain import names
from desktop.domain.documents import Channel
from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.statuses import Status


def test_everything_has_its_word() -> None:
    assert set(names.STATUSES) == set(Status)
    assert set(names.KINDS) == set(DocumentKind)
    assert set(names.CHANNELS) == set(Channel)
    assert set(names.FIELDS) == set(FieldName)
    assert set(names.SHORT_KINDS) <= set(DocumentKind)


def test_codes_in_details_are_put_in_words() -> None:
    said = names.in_polish(Message("status.not_allowed", {"old": "to_review", "new": "exported"}))
    assert "do sprawdzenia" in said
    assert "wyeksportowany" in said
    said = names.in_polish(Message("document.not_ready", {"fields": "number,issue_date"}))
    assert said.endswith("Numer, Wystawiono.")


def test_what_only_looks_like_a_code_stays() -> None:
    assert "number" in names.in_polish(Message("document.rejected", {"reason": "number"}))
    assert "cokolwiek" in names.in_polish(Message("document.not_ready", {"fields": "cokolwiek"}))


def test_words_are_translated_with_the_sentence() -> None:
    asked = []

    def translate(context: str, text: str) -> str:
        asked.append(context)
        return text

    names.sentence(Message("document.not_ready", {"fields": "gross"}), translate)
    assert asked == ["sentences", "field"]


def test_a_code_without_a_sentence_is_shown_as_it_is() -> None:
    assert names.in_polish(Message("brak.takiego")) == "brak.takiego"
