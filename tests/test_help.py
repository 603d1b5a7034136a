"""The help pages are complete, the same in both languages, and their links lead somewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from desktop.assets import asset
from desktop.domain.sentences import SENTENCES
from desktop.ui.help.viewer import ACTION_SCHEME, ACTIONS

HELP = asset("help")
LANGUAGES = ("pl", "en")
EXPLAINED = (
    "antivirus.",
    "backup.",
    "database.",
    "document.",
    "export.",
    "file.",
    "folder.",
    "mailbox.",
    "ocr.",
    "outgoing.",
    "registers.",
    "soundness.",
    "store.",
)
"""Topics whose messages are all troubles, wherever they are made."""

ROOT = Path(__file__).parents[1]
LEAST_ERRORS = 200
LARGEST_PICTURE = 120 * 1024
LONGEST_NAME = 12
"""A file's name is no description."""

PAGES = sorted(HELP.glob("*/*.md"))
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
each_language = pytest.mark.parametrize("language", LANGUAGES)


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def anchors(page: Path) -> list[str]:
    return re.findall(r'<a name="([^"]+)">', text(page))


def links(page: Path) -> list[str]:
    return re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", text(page))


def images(page: Path) -> list[tuple[str, str]]:
    """What each picture is called, and where it is."""
    return re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text(page))


def test_both_languages_have_the_same_pages_headings_and_anchors() -> None:
    polish, english = ({page.name: page for page in (HELP / one).glob("*.md")} for one in LANGUAGES)

    assert set(polish) == set(english) >= {"index.md", "review.md", "folders.md", "troubles.md"}
    for name, page in polish.items():
        levels = [re.findall(r"(?m)^#+ ", text(one)) for one in (page, english[name])]
        assert levels[0] == levels[1], name
        assert anchors(page) == anchors(english[name]), name
        assert sorted(links(page)) == sorted(links(english[name])), name


@each_page
def test_page_begins_with_its_only_title(page: Path) -> None:
    assert text(page).startswith("# ")
    assert len(re.findall(r"(?m)^# ", text(page))) == 1


@each_page
def test_links_lead_to_pages_and_anchors(page: Path) -> None:
    for link in links(page):
        if link.startswith(f"{ACTION_SCHEME}:"):
            assert link.removeprefix(f"{ACTION_SCHEME}:") in ACTIONS, link
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        assert target.is_file(), link
        assert not anchor or anchor in anchors(target), link


@each_page
def test_pictures_are_there_small_and_described(page: Path) -> None:
    for said, link in images(page):
        picture = page.parent / link
        assert picture.resolve().is_relative_to(HELP / "images" / page.parent.name), link
        assert picture.is_file(), f"{link}: python -m tests.tools.make_screenshots"
        assert picture.stat().st_size <= LARGEST_PICTURE, link
        assert len(said) > LONGEST_NAME, "who cannot see it hears this"


def test_no_picture_is_shown_by_no_page() -> None:
    shown = {(page.parent / link).resolve() for page in PAGES for _said, link in images(page)}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    for picture in (HELP / "images").rglob("*.png"):
        assert picture.resolve() in shown or picture.name in readme, picture


@each_language
def test_every_page_is_reached_from_the_index(language: str) -> None:
    index = HELP / language / "index.md"
    pages = {link for link in links(index) if not link.startswith(f"{ACTION_SCHEME}:")}

    assert {page.name for page in index.parent.glob("*.md")} == pages | {"index.md"}


def raised() -> set[str]:
    """The codes of all errors that the program raises for people."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "desktop").rglob("*.py")]
    errors = {"UserError"}
    for _deeper in range(3):
        for tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef) and errors & {_name(base) for base in node.bases}:
                    errors.add(node.name)
    found = set()
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in errors and node.args:
                texts = [one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)]
                found |= set(SENTENCES).intersection(one for one in texts if isinstance(one, str))
    return found


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


@each_language
def test_every_error_is_explained_once(language: str) -> None:
    explained = [code for page in (HELP / language).glob("*.md") for code in anchors(page)]
    of_troubles = anchors(HELP / language / "troubles.md")
    met = {code for code in SENTENCES if code.startswith(EXPLAINED)} | raised()

    assert len(met) > LEAST_ERRORS
    assert len(explained) == len(set(explained))
    assert set(of_troubles) <= set(SENTENCES)
    assert met - set(explained) == set()


@each_language
def test_explanation_says_what_happened_and_what_to_do(language: str) -> None:
    to_do = {"pl": "**Co zrobić:** ", "en": "**What to do:** "}[language]
    sections = re.split(r"(?m)^### ", text(HELP / language / "troubles.md"))[1:]

    for section in sections:
        # Qt drops an anchor without text, the level of a heading that begins with one, and the
        # heading's look inside it: so every anchor holds a space, at the end.
        assert re.match(r'[^<\n]+(<a name="[a-z_.]+">&nbsp;</a>)+\n\n\S', section), section
        assert section.count(to_do) == 1, section
