"""The table of keys is complete and free of conflicts."""

from __future__ import annotations

import itertools
import re

import pytest

from desktop.assets import asset
from desktop.ui import keys
from desktop.ui.keys import KEYS, Command, KeyGroup

REVIEW = {KeyGroup.FIELDS, KeyGroup.VAT_TABLE, KeyGroup.PAGE, KeyGroup.DOCUMENT, KeyGroup.EVERYWHERE}
LIST = {KeyGroup.DOCUMENTS, KeyGroup.SELECTED, KeyGroup.EVERYWHERE}
# Enter in the board and in the list are kept apart by the focus.
BOARD = {KeyGroup.MONTHS, KeyGroup.DOCUMENTS, KeyGroup.EVERYWHERE}
BASE = {KeyGroup.CONTRACTORS, KeyGroup.EVERYWHERE}
PAYING = {KeyGroup.TRANSFERS, KeyGroup.EVERYWHERE}
BANK = {KeyGroup.STATEMENTS, KeyGroup.EVERYWHERE}
OUT = {KeyGroup.HANDOVER, KeyGroup.EVERYWHERE}
FIRST = {KeyGroup.FIRST_RUN, KeyGroup.EVERYWHERE}
LANGUAGES = ("pl", "en")
# Keys on their own, as "F4", or behind modifiers, as "Ctrl+Shift+Z"; and the modifiers with a mouse are none.
NAMED = re.compile(r"(?<![\w+])(?:(?:(?:Ctrl|Alt|Shift)\+)+(?:\w+|[^\s\w`*.|])|F[0-9]{1,2}\b)")


def test_every_command_has_a_key_and_says_what_it_does() -> None:
    assert set(KEYS) == set(Command)
    for command in Command:
        assert keys.shown(command)
        assert keys.what(command)
        assert all(not sequence.isEmpty() for sequence in keys.sequences(command))


@pytest.mark.parametrize(
    "groups",
    [REVIEW, LIST, BOARD, BASE, PAYING, BANK, OUT, FIRST],
    ids=["review", "list", "board", "base", "paying", "bank", "out", "first"],
)
def test_no_key_has_two_meanings_on_one_screen(groups: set[KeyGroup]) -> None:
    used = [
        (keys.combination(sequence).toCombined(), command)
        for command, key in KEYS.items()
        if key.group in groups
        for sequence in keys.sequences(command)
    ]
    for (one, first), (other, second) in itertools.combinations(used, 2):
        assert one != other, (first, second)


def test_no_key_is_one_that_types_polish_letters_on_windows() -> None:
    for key in KEYS.values():
        assert not any("Ctrl" in text and "Alt" in text for text in key.keys)


def test_keys_are_named_as_on_keyboards() -> None:
    assert keys.shown(Command.NEXT_FIELD) == "↓"
    assert keys.shown(Command.ZOOM_IN) == "Ctrl++"
    assert keys.tooltip("Cofnij", Command.UNDO) == "Cofnij (Ctrl+Z)"


def names(command: Command) -> set[str]:
    """All keys of a command as keyboards bear them."""
    return {keys.key_text(sequence) for sequence in keys.sequences(command)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_stands_in_the_help(language: str) -> None:
    for page, groups in (
        ("months", {KeyGroup.MONTHS}),
        ("contractors", {KeyGroup.CONTRACTORS}),
        ("transfers", {KeyGroup.TRANSFERS}),
        ("statements", {KeyGroup.STATEMENTS}),
        ("handover", {KeyGroup.HANDOVER}),
        ("first-run", {KeyGroup.FIRST_RUN}),
        ("review", REVIEW),
        ("documents", LIST),
    ):
        text = asset("help", language, f"{page}.md").read_text("utf-8")
        told = set(re.findall(r"`([^`]+)`", text))
        for command, key in KEYS.items():
            if key.group in groups - {KeyGroup.EVERYWHERE}:
                assert names(command) <= told, (page, command)
    for command, key in KEYS.items():
        if key.group is KeyGroup.EVERYWHERE:
            assert names(command) <= told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_no_key_that_does_not_exist(language: str) -> None:
    known = set().union(*(names(command) for command in Command))
    for page in sorted(asset("help", language).glob("*.md")):
        assert set(NAMED.findall(page.read_text("utf-8"))) <= known, page.name
