"""XML that does harm, and XML that does not."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extraction.einvoice.tree import MAX_DEPTH, MAX_ELEMENTS, MAX_TEXT, BadXml, parse

BILLION_LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
<!ENTITY lol2 "&lol;&lol;&lol;&lol;">]><Faktura>&lol2;</Faktura>"""
OUTSIDE = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


@pytest.mark.parametrize(
    "data",
    [
        BILLION_LAUGHS,
        OUTSIDE,
        b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
        b"",
        b"<a>",
        b"<a>&unknown;</a>",
        b'<?xml version="1.0" encoding="no-such"?><a/>',
        b"<a>" * (MAX_DEPTH + 1) + b"</a>" * (MAX_DEPTH + 1),
        b"<a>" + b"<b/>" * MAX_ELEMENTS + b"</a>",
    ],
)
def test_what_may_do_harm_is_refused(data: bytes) -> None:
    with pytest.raises(BadXml):
        parse(data)


def test_paths_go_by_local_names() -> None:
    root = parse(b'<n:a xmlns:n="urn:n"><n:b x="1"> two\n words </n:b><b/><b><c>3</c></b></n:a>')
    assert (root.name, root.namespace) == ("a", "urn:n")
    assert root.value("b") == "two words"
    assert root.value("b/c") == "3"
    assert [node.attributes.get("x") for node in root.all("b")] == ["1", None, None]
    assert root.find("c") is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-2", "windows-1250"])
def test_encodings_of_polish_programs_are_read(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><a>Zażółć gęślą jaźń</a>'.encode(encoding)
    assert parse(data).own_text == "Zażółć gęślą jaźń"


def test_attachments_are_not_kept_whole() -> None:
    root = parse(b"<a>" + b"QUJD" * MAX_TEXT + b"</a>")
    assert len(root.text) == MAX_TEXT


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(BadXml):
        assert parse(data).name


@given(st.text(alphabet="<>/ab&;!\"='?-[] \n", max_size=80))
def test_nearly_xml_is_read_or_refused(text: str) -> None:
    with suppress(BadXml):
        assert parse(f"<a>{text}</a>".encode()).name == "a"
