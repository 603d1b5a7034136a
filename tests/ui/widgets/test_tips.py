"""What others wrote is shown, not carried out."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.fields import LineItem
from desktop.ui.booking.mark_chips import MarkChip
from desktop.ui.privacy import tables
from desktop.ui.review.items_model import ItemsModel
from desktop.ui.widgets.chooser import Choice, Chooser
from desktop.ui.widgets.tips import plain_tip

HOSTILE = '<img src="file:///etc/passwd">'


def shown(tip: str) -> str:
    """What a person reads in a tip."""
    if not QtGui.Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def test_plain_text_stays_and_markup_is_shown_as_it_is_written(qapp: object) -> None:
    assert plain_tip("faktura < 3 & więcej.pdf") == "faktura < 3 & więcej.pdf"
    name = '<img src="/etc/passwd"><b>faktura</b>.pdf'
    assert shown(plain_tip(f"{name}\ndruga linia")) == f"{name}\ndruga linia"


def test_tips_of_what_came_from_outside_are_no_markup(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    found = tables.table(["Co"], "Dane osoby")
    tables.fill(found, [[HOSTILE]])
    items = ItemsModel()
    items.show_items([LineItem(name=HOSTILE)])
    chooser = Chooser("Firma", [Choice(1, "Firma", HOSTILE)], window)
    chip = MarkChip("GTU_01", HOSTILE, sure=True, parent=window)
    first, choice = found.item(0, 0), chooser.findChildren(QListWidget)[0].item(0)
    assert first is not None

    row = str(items.data(items.index(0, 0), Qt.ItemDataRole.ToolTipRole))
    for tip in (first.toolTip(), choice.toolTip(), chip.toolTip(), row):
        assert shown(tip).startswith(HOSTILE), tip
    found.deleteLater()
