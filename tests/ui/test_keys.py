"""The table of keys is complete and free of conflicts."""

from __future__ import annotations

import itertools

import pytest

from desktop.ui import keys
from desktop.ui.keys import KEYS, Command, KeyGroup

REVIEW = {KeyGroup.FIELDS, KeyGroup.VAT_TABLE, KeyGroup.PAGE, KeyGroup.DOCUMENT, KeyGroup.EVERYWHERE}
LIST = {KeyGroup.DOCUMENTS, KeyGroup.EVERYWHERE}


def test_every_command_has_a_key_and_says_what_it_does() -> None:
    assert set(KEYS) == set(Command)
    for command in Command:
        assert keys.shown(command)
        assert keys.what(command)
        assert all(not sequence.isEmpty() for sequence in keys.sequences(command))


@pytest.mark.parametrize("groups", [REVIEW, LIST], ids=["review", "list"])
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
