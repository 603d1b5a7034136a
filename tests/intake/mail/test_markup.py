"""Formatted texts: what a reader sees, and nothing that acts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.intake.mail.markup import from_text, read_markup

_WRITTEN = re.compile(r"<(/?)([a-z0-9]+)((?: [a-z]+=\"[a-z0-9.]+\")*)>")
_ALLOWED = frozenset(
    [
        "p",
        "div",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "pre",
        "blockquote",
        "center",
        "sub",
        "sup",
        "small",
        "code",
        "tt",
        "br",
        "hr",
        "img",
    ]
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Ala&nbsp;ma<br>kota</p><p>i psa</p>", "Ala ma\nkota\n\ni psa"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>", "a\tb\t\n\nc"),
        ("Ala\n  ma   kota", "Ala ma kota"),
        ("1 < 2 &lt; 3", "1 < 2 < 3"),
        ("<!-- nic -->tekst<!-- nie zamknięte", "tekst"),
        ("<head><title>x</title>bez końca<body>tekst", "tekst"),
        ("<STYLE>p{}</STYLE>tekst<script>a<b</script>!", "tekst!"),
        ("<p hidden style='DISPLAY : none'>x<p>y</p></p>tekst", "tekst"),
        ("", ""),
    ],
)
def test_the_text_is_what_a_reader_sees(html: str, text: str) -> None:
    assert read_markup(html).text == text


def test_only_pictures_of_the_mail_stay() -> None:
    found = read_markup('<img src="cid:a"><IMG SRC=cid:b><img src="http://x/y">', {"a": "0001.bin"})
    assert found.html == '<img src="0001.bin">'
    assert found.pictures == {"a", "b"}


def test_plain_text_keeps_its_lines_and_says_nothing_in_html() -> None:
    assert from_text("a\n<b>&") == "<div>a<br>&lt;b&gt;&amp;</div>"


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<ul>", "<li>", "<b>", "</b>", "<div",
     "<script>", "</script>", "<!--", "-->", "<img src=cid:a>", "<img src='javascript:x'>", "<p onclick=x>",
     "<style>", "</style>", "<svg>", "<", ">", "&lt;", "&#0;", "&#x202e;", "\0", "x", '"', "'", "=", " ",
     "<body>", "<td colspan=2>", "<p align=\"'><script>\">"]
)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=10)), max_size=60))
def test_what_comes_out_is_harmless_and_closed_whatever_goes_in(pieces: list[str]) -> None:
    found = read_markup("".join(pieces), {"a": "0001.bin"})
    open_tags: list[str] = []
    for tag in re.findall(r"<[^>]*>?", found.html):
        match = _WRITTEN.fullmatch(tag)
        assert match is not None, tag
        assert match[2] in _ALLOWED
        if match[1]:
            assert open_tags.pop() == match[2]
        elif match[2] not in {"br", "hr", "img"}:
            open_tags.append(match[2])
    assert not open_tags
    found.html.encode("utf-8")
    assert "\0" not in found.text


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<a b='", "</", "<!--", "<![", "&#", "a<b ", "<p></div>", "<script>"]
)
def test_long_texts_take_no_longer_than_their_length(piece: str) -> None:
    read_markup(piece * (400_000 // len(piece)))
