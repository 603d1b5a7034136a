"""Which signal of the review screen's parts leads where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.fields import FieldName
from desktop.ui.keys import Command
from desktop.ui.review.editors import SPELLS
from desktop.ui.review.opened import first_page
from desktop.ui.texts import say

if TYPE_CHECKING:
    from desktop.ui.review.screen import ReviewScreen


def wire_controller(screen: ReviewScreen) -> None:
    """What the controller knows goes to the parts that show it."""
    control, page = screen.controller, screen.page
    control.words_known.connect(page.words_known)
    control.trouble.connect(lambda message: screen.tell(say(message)))
    control.approved.connect(screen.approved)
    control.finished.connect(screen.closed)
    control.prefetched.connect(lambda found: page.prefetch(found.state.detail, first_page(found.state)))


def wire_parts(screen: ReviewScreen) -> None:
    """What a person does goes to the controller, or to the commands."""
    control, form, page = screen.controller, screen.form, screen.page
    act = screen.commands.act
    form.entered.connect(screen.activate)
    form.confirmed.connect(control.confirm)
    form.candidate_wanted.connect(screen.choose)
    form.add_wanted.connect(lambda: act(Command.ADD_FIELD))
    form.kind.chosen.connect(control.set_kind)
    form.filing.company_chosen.connect(control.set_company)
    form.filing.month_chosen.connect(control.set_month)
    form.vat.changed.connect(control.change_vat)
    form.items.changed.connect(control.change_items)
    form.items.line_entered.connect(screen.show_line)
    screen.booking.changed.connect(
        lambda entry: control.describe(entry, next(SPELLS), screen.booking.settled)
    )
    screen.evidence.chosen.connect(
        lambda number: screen.choose(screen.active, number) if screen.active is not None else None
    )
    page.command.connect(act)
    page.box_clicked.connect(form.go_to)
    page.page_changed.connect(control.need_words)
    page.rotate_asked.connect(control.rotate)
    screen.header.command.connect(act)
    screen.header.kind_chosen.connect(control.set_kind)
    screen.banner.reopen.connect(control.reopen)
    screen.banner.not_duplicate.connect(control.not_duplicate)
    screen.banner.release.connect(control.release)
    screen.reject_panel.rejected.connect(control.reject)
    screen.reject_panel.shown.connect(screen.evidence.setHidden)
    screen.reject_panel.cancelled.connect(screen.commands.back_to_field)
    screen.known.taken.connect(screen.take_known)
    screen.talk.opened.connect(screen.evidence.setHidden)
    screen.talk.left.connect(screen.commands.back_to_field)
    screen.talk.seen.connect(screen.talked)
    screen.talk.share_wanted.connect(screen.share_wanted)
    wire_checking(screen)
    screen.approve_button.clicked.connect(lambda: act(Command.APPROVE))
    screen.overlay.manual.connect(lambda: act(Command.MANUAL))
    screen.overlay.closed.connect(screen.commands.back_to_field)


def wire_checking(screen: ReviewScreen) -> None:
    """What a person does about a finding goes where it would go from its field."""
    control, block = screen.controller, screen.checking
    block.company_wanted.connect(control.set_company)
    block.month_wanted.connect(control.set_month)
    block.open_month_wanted.connect(control.set_open_month)
    block.kind_wanted.connect(control.set_kind)
    block.split_payment_wanted.connect(lambda: control.change(FieldName.SPLIT_PAYMENT, "true", 0, final=True))
    block.field_wanted.connect(screen.form.go_to)
    block.left.connect(screen.commands.back_to_field)
    block.trouble.connect(screen.tell)
