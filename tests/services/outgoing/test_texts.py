"""Texts of letters: the program's, the office's, a company's; their places are filled and checked."""

from __future__ import annotations

import pytest

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.letters import LetterKind
from desktop.domain.messages import Message
from desktop.domain.sending import LANGUAGES, SendingAccount
from desktop.services.office import Office
from desktop.services.outgoing import words
from desktop.services.outgoing.defaults import DEFAULTS, SIGNATURE
from desktop.services.outgoing.places import PLACES, check, fill_text
from desktop.services.outgoing.texts import LetterText
from desktop.services.settings import OfficeSettings


def test_every_kind_has_a_good_text_in_every_language() -> None:
    assert set(DEFAULTS) == {(kind, language) for kind in PLACES for language in LANGUAGES}
    assert set(PLACES) == {*LetterKind, SIGNATURE}
    for (kind, _language), (subject, body) in DEFAULTS.items():
        assert check(kind, subject, body) == (subject, body)
        for name in PLACES[kind]:
            if kind != LetterKind.TEST and name not in {"biuro", "telefon", "firma", "liczba"}:
                assert f"{{{name}}}" in subject + body


def test_the_company_comes_before_the_office_and_the_office_before_the_program(
    office: Office, company: Company
) -> None:
    texts = office.outgoing.texts
    standard = texts.get(LetterKind.ANSWER, "pl", company.id)
    assert not standard.is_own
    texts.set(LetterKind.ANSWER, "pl", LetterText("Biuro", "Jest {liczba}."))
    texts.set(LetterKind.ANSWER, "pl", LetterText("Firma", "Mamy {liczba}."), company.id)
    assert texts.get(LetterKind.ANSWER, "pl", company.id) == LetterText("Firma", "Mamy {liczba}.", True)
    assert texts.get(LetterKind.ANSWER, "pl") == LetterText("Biuro", "Jest {liczba}.", True)
    texts.reset(LetterKind.ANSWER, "pl", company.id)
    assert texts.get(LetterKind.ANSWER, "pl", company.id) == LetterText("Biuro", "Jest {liczba}.", False)
    texts.reset(LetterKind.ANSWER, "pl")
    assert texts.get(LetterKind.ANSWER, "pl", company.id) == standard
    assert texts.get(LetterKind.ANSWER, "xx") == standard
    with pytest.raises(UserError, match="gone"):
        texts.set(LetterKind.ANSWER, "pl", standard, 999)


@pytest.mark.parametrize(
    ("kind", "subject", "body", "code"),
    [
        (LetterKind.ANSWER, "A", "{lizcba}", "outgoing.unknown_place"),
        (LetterKind.ANSWER, "A", "{ liczba }", "outgoing.unknown_place"),
        (LetterKind.ANSWER, "A", "{liczba", "outgoing.unknown_place"),
        (LetterKind.ANSWER, "{link}", "B", "outgoing.unknown_place"),
        (LetterKind.INVITATION, "{link}", "Zapraszamy", "outgoing.missing_place"),
        (LetterKind.QUESTION, "A", "Pytanie jest w panelu: {link}", "outgoing.missing_place"),
        (LetterKind.ANSWER, "A", " \n ", "outgoing.no_text"),
        (LetterKind.ANSWER, "", "B", "outgoing.no_text"),
        (LetterKind.ANSWER, "A", "B" * 8001, "outgoing.text_too_long"),
        (LetterKind.ANSWER, "A" * 201, "B", "outgoing.text_too_long"),
        (SIGNATURE, "", "{link}", "outgoing.unknown_place"),
    ],
)
def test_a_bad_text_is_not_kept(office: Office, kind: str, subject: str, body: str, code: str) -> None:
    with pytest.raises(UserError) as caught:
        office.outgoing.texts.set(kind, "pl", LetterText(subject, body))
    assert caught.value.code == code
    assert not office.outgoing.texts.get(kind).is_own


def test_a_letter_is_written_from_its_text(office: Office, company: Company) -> None:
    office.settings.save(OfficeSettings(office_name="Saldo"))
    letter = office.outgoing.texts.write(
        LetterKind.INVITATION,
        "jan@lipowa.example",
        {"link": "https://panel.saldo.example/z/1", "godziny": "72"},
        language="de",
        company_id=company.id,
    )
    assert letter.subject == "Ihr Zugang zum Mandantenportal – Saldo"
    assert "der Firma Żółw" in letter.text
    assert "\nhttps://panel.saldo.example/z/1\n" in letter.text
    assert (letter.language, letter.company_id) == ("de", company.id)


def test_the_preview_shows_the_whole_letter(office: Office) -> None:
    office.settings.save(OfficeSettings(office_name="Saldo"))
    office.outgoing.set_account(SendingAccount("localhost", sender="b@saldo.example", phone="22 1"))
    shown = office.outgoing.texts.preview(
        LetterKind.QUESTION, LetterText("O {dokument}", "Czy {pytanie}"), "en",
        {"dokument": "FV/1", "pytanie": "to Wasze?"},
    )  # fmt: skip
    assert shown.subject == "O FV/1"
    assert shown.body == "Czy to Wasze?\n\n-- \nKind regards\nSaldo\nphone 22 1"
    # The office's telephone is said once, on the office's page; what an account still holds comes after it.
    office.settings.save(OfficeSettings(office_name="Saldo", office_phone="22 2"))
    assert office.outgoing.texts.signature("en") == "Kind regards\nSaldo\nphone 22 2"
    with pytest.raises(UserError, match="unknown_place"):
        office.outgoing.texts.preview(LetterKind.QUESTION, LetterText("O", "{x} {pytanie}"), "en", {})


def test_lines_without_their_values_are_left_out_with_what_announces_them() -> None:
    template = "Witaj,\n\nmamy:\n{lista}\n\nMiesiąc: {miesiac}\nnie mamy:\n{nieprzyjete}\n\nKoniec"
    assert fill_text(template, {"lista": "– a\n– b"}) == "Witaj,\n\nmamy:\n– a\n– b\n\nKoniec"
    assert fill_text(template, {"nieprzyjete": "– c", "lista": " "}) == "Witaj,\n\nnie mamy:\n– c\n\nKoniec"
    # What a value holds in braces is the sender's, not a place.
    assert fill_text("{lista}", {"lista": "{firma}", "firma": "X"}) == "{firma}"


@pytest.mark.parametrize(
    ("count", "polish", "ukrainian"),
    [
        (0, "0 dokumentów", "0 документів"),
        (1, "1 dokument", "1 документ"),
        (2, "2 dokumenty", "2 документи"),
        (4, "4 dokumenty", "4 документи"),
        (5, "5 dokumentów", "5 документів"),
        (11, "11 dokumentów", "11 документів"),
        (12, "12 dokumentów", "12 документів"),
        (21, "21 dokumentów", "21 документ"),
        (22, "22 dokumenty", "22 документи"),
        (112, "112 dokumentów", "112 документів"),
    ],
)
def test_documents_are_counted_as_the_language_does(count: int, polish: str, ukrainian: str) -> None:
    assert words.documents(count, "pl") == polish
    assert words.documents(count, "uk") == ukrainian


def test_words_of_the_other_languages() -> None:
    assert [words.documents(count, "en") for count in (1, 2)] == ["1 document", "2 documents"]
    assert [words.documents(count, "de") for count in (1, 2)] == ["1 Dokument", "2 Dokumente"]
    names = [words.month_name(Month(2026, 11), language) for language in LANGUAGES]
    assert names == ["listopad 2026", "November 2026", "листопад 2026", "November 2026"]
    for language in LANGUAGES:
        said = {
            words.reason(Message(code), language)
            for code in ("file.encrypted", "file.empty", "file.damaged", "file.unknown_type", "x.unheard_of")
        }
        assert len(said) == 5
        assert words.reason(None, language) not in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"dokumenty": "3", "miesiac": "11/2026"}, {"dokumenty": "3 dokumenty", "miesiac": "listopad 2026"}),
        ({"miesiac": "2026-01"}, {"miesiac": "styczeń 2026"}),
        ({"miesiac": "13/2026", "dokumenty": "3 faktury"}, {"miesiac": "13/2026", "dokumenty": "3 faktury"}),
        ({"miesiac": "luty", "liczba": "5"}, {"miesiac": "luty", "liczba": "5"}),
    ],
)
def test_figures_are_put_in_words(given: dict[str, str], said: dict[str, str]) -> None:
    assert words.in_words(given, "pl") == said


def test_every_reason_is_said_in_every_language() -> None:
    for code in words._REASONS:
        assert set(words._REASONS[code]) == set(LANGUAGES), code
    assert set(words._ALIKE.values()) | words._REMARKS <= set(words._REASONS)
