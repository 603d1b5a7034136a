from __future__ import annotations

from pathlib import Path

import pytest

from desktop.assets import asset
from desktop.ui.help.pages import HelpPage, load_pages, page_of_code, search


@pytest.fixture
def pages(tmp_path: Path) -> tuple[HelpPage, ...]:
    for name, text in {
        "index": "# Pomoc\n\nZobacz [drugą](second.md).\n\n- [Pierwsza](first.md)\n- [Druga](second.md)\n",
        "first": "# Pierwsza strona\n\nMówi o **haśle** w pliku.\n",
        "second": '# Hasło\n\n### Plik z hasłem<a name="file.encrypted">&nbsp;</a>\n\nPoproś klienta.\n',
        "loose": "# Luźna\n",
    }.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return load_pages(tmp_path)


def test_pages_come_in_the_order_of_the_contents(pages: tuple[HelpPage, ...]) -> None:
    assert [page.name for page in pages] == ["index", "first", "second", "loose"]
    assert pages[1].title == "Pierwsza strona"


def test_search_forgives_case_and_diacritics_and_prefers_titles(pages: tuple[HelpPage, ...]) -> None:
    assert [hit.page.name for hit in search(pages, "HASL")] == ["second", "first"]
    assert "haśle" in search(pages, "hasle plik")[0].excerpt
    assert search(pages, "nic takiego") == []
    assert search(pages, "  ") == []


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("code", ["export.outdated", "export.interrupted", "export.unsettled"])
def test_what_became_of_a_hand_over_is_explained(language: str, code: str) -> None:
    assert page_of_code(load_pages(asset("help", language)), code) is not None


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize("code", ["panel.abandoned", "panel.changed", "panel.infected", "part.not_kept"])
def test_what_became_of_a_clients_file_is_explained(language: str, code: str) -> None:
    assert page_of_code(load_pages(asset("help", language)), code) is not None


def test_page_that_explains_a_message(pages: tuple[HelpPage, ...]) -> None:
    found = page_of_code(pages, "file.encrypted")

    assert found is not None
    assert found.name == "second"
    assert page_of_code(pages, "file.unheard_of") is None
