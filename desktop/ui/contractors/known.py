"""A line in the review: what the base of contractors says of the document, to be taken at one key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.documents import DocumentDetail
from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status
from desktop.services.contractors.proposing import DocumentContractor, Proposal
from desktop.ui import texts
from desktop.ui.background import Background, Newest
from desktop.ui.keys import Command
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_ASKED_BY = (
    FieldName.SELLER_NIP,
    FieldName.SELLER_NAME,
    FieldName.SELLER_ADDRESS,
    FieldName.BUYER_NIP,
    FieldName.BUYER_NAME,
    FieldName.BUYER_ADDRESS,
    FieldName.ISSUE_DATE,
    FieldName.DUE_DATE,
)
"""The fields that an answer depends on."""
_SETTLED = frozenset({Status.APPROVED, Status.EXPORTED, Status.BINNED})


class KnownStrip(QFrame):
    """Speaks only where the base has something that the document lacks or says otherwise."""

    taken = Signal(object)
    """The :class:`Proposal` objects to take."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self._office = office
        self._requests = Newest(background)
        self._asked: object = None
        self._proposals: tuple[Proposal, ...] = ()
        self._text = label(wrap=True)
        self._take = button(
            self.tr("Weź z bazy"),
            self.take,
            command=Command.TAKE_KNOWN,
            tip=self.tr("Wpisz do dokumentu to, co mówi baza kontrahentów"),
        )
        layout = row(self._text, self._take, margins=(16, 6, 16, 6))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said; empty if nothing is."""
        return "" if self.isHidden() else self._text.text()

    @property
    def loading(self) -> bool:
        """Whether the base is still being asked."""
        return self._requests.busy

    def show_document(self, detail: DocumentDetail | None, *, again: bool = False) -> None:
        """Ask the base about this document, if what matters has changed or ``again`` says so."""
        if detail is None or detail.row.status in _SETTLED:
            self._asked = None
            self._show(None, DocumentContractor(None))
            return
        fields = {name: field.value for name, field in detail.fields.items() if name in _ASKED_BY}
        asked = (detail.row.id, detail.row.company_id, detail.row.kind, tuple(sorted(fields.items())))
        if asked == self._asked and not again:
            return
        if not isinstance(self._asked, tuple) or self._asked[0] != detail.row.id:
            self._show(None, DocumentContractor(None))
        self._asked = asked
        ask = partial(self._office.contractors.of_document, detail.row.id)
        # A document that is gone meanwhile is told by the review itself.
        self._requests.run(ask, partial(self._show, asked), lambda _error: None)

    def take(self) -> None:
        """Take what is proposed."""
        if self._proposals:
            proposals, self._proposals = self._proposals, ()
            self.hide()
            self.taken.emit(proposals)

    def _show(self, asked: object, known: DocumentContractor) -> None:
        if asked is not None and asked != self._asked:
            return
        self._proposals = known.proposals
        self._text.setText(" ".join(texts.say(one.why) for one in known.proposals))
        differs = any(one.why.code == "contractor.name_differs" for one in known.proposals)
        set_property(self, "tone", "check" if differs else "quiet")
        self.setVisible(bool(known.proposals))
