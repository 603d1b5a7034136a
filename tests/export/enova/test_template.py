from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.sentences import polish
from desktop.export.enova.template import BadTemplate, read

ROWS = "{{#stawka}}<s>{{netto}}</s>{{/stawka}}"


def template(inside: str) -> str:
    return f"<session>{{{{#dokument}}}}<d>{inside}</d>{{{{/dokument}}}}</session>"


def refusal(text: str) -> str:
    with pytest.raises(BadTemplate) as caught:
        read(text)
    assert polish(caught.value.message)
    return caught.value.message.code


def test_a_sound_template_names_its_places() -> None:
    found = read(template(f"<n a='{{{{guid 2}}}}'>{{{{numer}}}}</n>{ROWS}{{{{?numer_ksef}}}}<k/>{{{{/?}}}}"))

    assert found.names() == {"guid", "numer", "#stawka", "netto", "?numer_ksef"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "enova.no_document_block"),
        (f"<session>{ROWS}</session>", "enova.misplaced_block"),
        ("<session>{{numer}}</session>", "enova.no_document_block"),
        (template(ROWS) * 2, "enova.no_document_block"),
        (template("{{numer}}"), "enova.no_row_block"),
        (template(ROWS + "{{numre}}"), "enova.unknown_place"),
        (template(ROWS + "{{numer 2}}"), "enova.unknown_place"),
        (template(ROWS + "{{guid x}}"), "enova.unknown_place"),
        (template(ROWS + "{{#wiersz}}{{/wiersz}}"), "enova.unknown_block"),
        (template(ROWS + "{{?nic}}{{/?}}"), "enova.unknown_place"),
        (template(ROWS + "{{stawka}}"), "enova.row_place"),
        (template(ROWS + "{{?stawka}}{{/?}}"), "enova.row_place"),
        (template("{{#stawka}}{{#pozycja}}{{/pozycja}}{{/stawka}}"), "enova.misplaced_block"),
        (template("{{#dokument}}{{/dokument}}"), "enova.misplaced_block"),
        (template("{{?numer}}" * 50), "enova.misplaced_block"),
        (template("{{#stawka}}"), "enova.wrong_end"),
        ("<session>{{#dokument}}", "enova.open_block"),
        (template(ROWS + "{{/stawka}}"), "enova.wrong_end"),
        (template(ROWS + "{{numer}"), "enova.stray"),
        (template(ROWS + "}} {{numer}}"), "enova.stray"),
        (template(ROWS + "<!-- {{numer}} -->"), "enova.unsafe"),
        (template(ROWS + "<![CDATA[{{numer}}]]>"), "enova.unsafe"),
        ('<!DOCTYPE s [<!ENTITY a "b">]>' + template(ROWS), "enova.unsafe"),
        (template(ROWS + "<?php {{numer}} ?>"), "enova.unsafe"),
        (template(ROWS + "<{{numer}}/>"), "enova.not_well_formed"),
        (template(ROWS + "<a {{numer}}='1'/>"), "enova.not_well_formed"),
        (template(ROWS + "<a>"), "enova.not_well_formed"),
        (template("{{#stawka}}<a>{{/stawka}}</a>"), "enova.not_well_formed"),
        (template(ROWS + "{{?numer}}<a>{{/?}}</a>"), "enova.not_well_formed"),
        (template(ROWS + "&unknown;"), "enova.not_well_formed"),
    ],
)
def test_what_is_wrong_with_a_template_is_said(text: str, code: str) -> None:
    assert refusal(text) == code


@given(st.text(st.sampled_from("<>/{}#?&;! abdnetumrsowk'\"-[]"), max_size=60))
def test_any_text_is_a_template_or_refused(text: str) -> None:
    for candidate in (text, template(ROWS + text)):
        with suppress(BadTemplate):
            read(candidate)
