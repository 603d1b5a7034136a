from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from desktop.export.xmltext import XmlText

CHARS = st.text(st.characters(exclude_categories=("Cs",)))


@given(CHARS, CHARS, st.sampled_from(["UTF-8", "windows-1250"]))
def test_any_text_is_read_back(text: str, value: str, encoding: str) -> None:
    xml = XmlText(encoding)
    with xml.inside("root", {"attribute": value}):
        xml.element("child", text)
    root = ElementTree.fromstring(xml.data())

    kept = re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    assert (root[0].text or "") == kept


def test_it_can_be_read_by_a_person() -> None:
    xml = XmlText()
    with xml.inside("a"):
        xml.element("b", "Łąka & <syn>")
        xml.element("c")
        xml.optional("d", "")

    assert xml.data().decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b>Łąka &amp; &lt;syn&gt;</b>\n  <c/>\n</a>\n'
    )
