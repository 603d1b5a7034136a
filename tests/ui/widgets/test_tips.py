"""What others wrote is shown, not carried out."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from desktop.ui.widgets.tips import plain_tip


def test_plain_text_stays_and_markup_is_shown_as_it_is_written(qapp: object) -> None:
    assert plain_tip("faktura < 3 & więcej.pdf") == "faktura < 3 & więcej.pdf"
    name = '<img src="/etc/passwd"><b>faktura</b>.pdf'
    shown = QTextDocument()
    shown.setHtml(plain_tip(f"{name}\ndruga linia"))
    assert shown.toPlainText() == f"{name}\ndruga linia"
