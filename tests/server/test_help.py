"""The client's help: in every language of the panel, reached by "?" with or without a login."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from desktop.server.help_pages import chapters
from desktop.services.panel.texts import LANGUAGES
from tests.server.visitor import Visitor

CHAPTERS = ["sending", "statuses", "phone", "mail", "login"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_answers_the_same_questions(language: str) -> None:
    polish, here = chapters("pl"), chapters(language)

    assert [one.id for one in here] == [one.id for one in polish] == CHAPTERS
    for own, its_polish in zip(here, polish, strict=True):
        assert len(own.answers) == len(its_polish.answers)
        assert all(asked and said for asked, said in own.answers)
        if language != "pl":
            assert not set(own.answers) & set(its_polish.answers)


def test_reached_from_the_login_page(browser: Callable[..., Visitor]) -> None:
    stranger = browser()
    login = stranger.get("/login").text
    assert 'href="/help"' in login

    page = stranger.get("/help")

    assert page.status_code == 200
    assert "Nie pamiętam hasła" in page.text
    assert not re.search(r'(?:src|href)="https?://', page.text)


def test_reached_behind_the_login_too(jan: Visitor) -> None:
    page = jan.get("/guide").text

    for chapter in chapters("pl"):
        assert f'id="{chapter.id}"' in page
        assert chapter.title in page
