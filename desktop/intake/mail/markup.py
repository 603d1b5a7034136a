"""Formatted texts (HTML) of mails: as plain text, and as harmless HTML.

The standard library's parser takes the square of a hostile text's length (a hundred thousand characters
keep it busy for a minute), so a text is cut into tags here in one pass.  What comes out holds only tags
that were written anew, closed in order and never deep, so whatever draws it has an easy time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape, unescape

from desktop.intake.mail.charsets import clean

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<[!?][^<>]*>")
_NO_TAG = re.compile(r"<+(?=<)")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]{1,20})\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_HIDDEN = re.compile(r"display\s{0,5}:\s{0,5}none", re.IGNORECASE)

_UNSEEN = frozenset({
    "script", "style", "head", "title", "template", "object", "embed", "iframe", "frameset", "noscript",
    "noembed", "svg", "math", "select", "textarea", "audio", "video", "canvas", "map", "xml",
})  # fmt: skip
"""Elements whose content no reader sees as text."""
_RAW = frozenset({"script", "style", "title", "textarea", "iframe", "noembed", "xmp"})
"""In them a ``<`` begins nothing but their own end."""
_KEPT = frozenset({
    "p", "div", "b", "strong", "i", "em", "u", "s", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
    "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "pre",
    "blockquote", "center", "sub", "sup", "small", "code", "tt",
})  # fmt: skip
_VOID = frozenset({"br", "hr", "img"})
_BLOCKS = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr",
    "caption", "pre", "blockquote", "center", "hr", "br", "section", "article", "header", "footer",
    "address", "form", "fieldset",
})  # fmt: skip
_CELLS = frozenset({"td", "th"})
_ATTRIBUTES_KEPT = frozenset({"align", "colspan", "rowspan"})
_NARROWING = frozenset({"ul", "ol", "dl", "blockquote", "table"})
_NARROW = 8
"""How many of them may lie in one another: each takes from the width of the sheet."""
_TABLES = 4
"""How many tables may lie in one another: each doubles the time that laying them out takes."""
_TABLE_PARTS = frozenset({"thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
_ENDED_BY = {
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "p": frozenset({"p"}),
}
"""Which open elements end where one begins: their end tags may be left out."""
_LONG_WORD = re.compile(r"(\S{80})(?=\S)")
_DEEP = 40
"""Tags that may be open at once; more of them are passed over, their text is not."""
_MANY = 20_000
"""Tags that are kept of one text."""


@dataclass(slots=True)
class _Output:
    pictures: Mapping[str, str]
    html: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    unseen: str = ""
    """The element that hides what comes, and how often it is open."""
    unseen_depth: int = 0
    tags: int = 0
    flattened: int = 0
    """Tables that are open and lie too deep to be drawn as such: their rows become lines."""
    used: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Markup:
    """A formatted text in its two other forms."""

    text: str
    html: str
    pictures: frozenset[str]
    """Content-IDs of the pictures that the text shows."""


def read_markup(source: str, pictures: Mapping[str, str] | None = None) -> Markup:
    """``source`` as plain text and as HTML without anything active, remote or hidden.

    Pictures of the mail itself (``cid:``) stay if ``pictures`` names a file for their Content-ID.
    """
    output = _Output(pictures or {})
    lower = source.lower()
    place = 0
    while place < len(source):
        start = source.find("<", place)
        if start < 0:
            start = len(source)
        _put_text(output, source[place:start])
        if start == len(source):
            break
        place = _take_markup(output, source, lower, start)
    html = "".join(output.html) + "".join(f"</{name}>" for name in reversed(output.open))
    return Markup(_tidy("".join(output.text)), html, frozenset(output.used))


def from_text(text: str) -> str:
    """A plain text as harmless HTML, its lines kept."""
    return "<div>" + _breakable(clean(text)).replace("\n", "<br>") + "</div>"


def _breakable(text: str) -> str:
    """``text`` as HTML; words longer than a line are cut, else they leave the sheet."""
    return escape(_LONG_WORD.sub(r"\1 ", text))


def _take_markup(output: _Output, source: str, lower: str, start: int) -> int:
    """Deal with the ``<`` at ``start``; where the text goes on."""
    if source.startswith("<!--", start):
        end = source.find("-->", start + 4)
        # An unclosed comment hides the rest, as in every mail program.
        return len(source) if end < 0 else end + 3
    match = _TAG.match(source, start)
    if match is None:
        behind = _NO_TAG.match(source, start)
        end = start + 1 if behind is None else behind.end()
        _put_text(output, source[start:end])
        return end
    if match[2] is None:
        return match.end()
    name = match[2].lower()
    closes = bool(match[1])
    if not closes and name in _RAW:
        end = lower.find(f"</{name}", match.end())
        return len(source) if end < 0 else _behind(source, end)
    _put_tag(output, name, closes, match[3])
    return match.end()


def _behind(source: str, start: int) -> int:
    end = source.find(">", start)
    return len(source) if end < 0 else end + 1


def _put_text(output: _Output, raw: str) -> None:
    if output.unseen or not raw:
        return
    text = clean(unescape(raw))
    output.html.append(_breakable(text))
    output.text.append(text if "pre" in output.open else re.sub(r"\s+", " ", text))


def _put_tag(output: _Output, name: str, closes: bool, rest: str) -> None:
    if output.unseen:
        if name == "body":
            output.unseen = ""  # a head that was never closed
        elif name == output.unseen:
            output.unseen_depth += -1 if closes else 1
            if not output.unseen_depth:
                output.unseen = ""
        return
    if not closes and name not in _VOID and not rest.endswith("/") and _is_unseen(name, rest):
        output.unseen, output.unseen_depth = name, 1
        return
    if name in _BLOCKS:
        output.text.append("\n")
    elif name in _CELLS and closes:
        output.text.append("\t")
    _write_tag(output, name, closes, rest)


def _is_unseen(name: str, rest: str) -> bool:
    return name in _UNSEEN or _HIDDEN.search(rest) is not None


def _write_tag(output: _Output, name: str, closes: bool, rest: str) -> None:
    if _is_flattened(output, name, closes):
        return
    if closes:
        if name in output.open[-_DEEP:]:
            while output.open:
                last = output.open.pop()
                output.html.append(f"</{last}>")
                if last == name:
                    return
        return
    output.tags += 1
    if output.tags > _MANY:
        return
    if name == "img":
        output.html.append(_picture(output, rest))
    elif name in _VOID:
        output.html.append(f"<{name}>")
    elif name in _KEPT:
        _end_implied(output, name)
        if len(output.open) < _DEEP and not _is_too_narrow(output, name):
            output.open.append(name)
            output.html.append(f"<{name}{_attributes(rest)}>")


def _is_flattened(output: _Output, name: str, closes: bool) -> bool:
    """Whether the tag belongs to a table that is not drawn as one; a line or a space stands for it then."""
    if name == "table":
        if closes and output.flattened:
            output.flattened -= 1
            return True
        if not closes and (output.flattened or output.open.count("table") >= _TABLES):
            output.flattened += 1
            return True
        return False
    if not output.flattened or name not in _TABLE_PARTS:
        return False
    if not closes:
        output.html.append("<br>" if name == "tr" else " ")
    return True


def _end_implied(output: _Output, name: str) -> None:
    """Close what ends where ``name`` begins, within the list or table that it lies in."""
    ended = _ENDED_BY.get(name)
    if ended is None:
        return
    last = -1
    for place in range(len(output.open) - 1, -1, -1):
        if output.open[place] in _NARROWING:
            break
        if output.open[place] in ended:
            last = place
    while 0 <= last < len(output.open):
        output.html.append(f"</{output.open.pop()}>")


def _is_too_narrow(output: _Output, name: str) -> bool:
    return name in _NARROWING and sum(one in _NARROWING for one in output.open) >= _NARROW


def _attributes(rest: str) -> str:
    found = _read_attributes(rest)
    kept = {name: value for name, value in found.items() if name in _ATTRIBUTES_KEPT}
    return "".join(
        f' {name}="{value}"'
        for name, value in kept.items()
        if re.fullmatch(r"[a-z]{1,10}|[1-9][0-9]?", value)
    )


def _read_attributes(rest: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(rest[:4000]):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
    return found


def _picture(output: _Output, rest: str) -> str:
    source = _read_attributes(rest).get("src", "").strip()
    if source[:4].lower() != "cid:":
        return ""  # far away, or written into the text itself
    content_id = source[4:].strip()
    output.used.add(content_id)
    file = output.pictures.get(content_id)
    return "" if file is None else f'<img src="{escape(file)}">'


def _tidy(text: str) -> str:
    lines = [line.strip(" ") for line in text.replace("\xa0", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
