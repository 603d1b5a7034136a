"""The queue on the phone: whose a file is, and that a person's wish to send it at once is never lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.server.phone.conftest import PHONE
from tests.server.phone.standin import Gate, Standin
from tests.server.phone.test_app import choose, controlled, sent

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PDF = "application/pdf"


def again(page: Page) -> Locator:
    """The button by which somebody wants a file sent at once."""
    return page.get_by_role("button", name=re.compile("Spróbuj ponownie"))


def arrived(page: Page, name: str) -> None:
    """Wait until the file so named has its receipt."""
    page.locator(".queue li[data-state=sent]", has_text=name).wait_for()


def troubled(page: Page, office: Standin) -> None:
    """A file whose next attempt of its own accord is minutes away."""
    office.refusal = (503, "")
    choose(page, b"%PDF-1.4 mine", name="skan.pdf", kind=PDF)
    again(page).wait_for()
    later(page)


def later(page: Page) -> None:
    """What waits is not due for minutes, as after many attempts."""
    page.evaluate(
        """async () => {
          const store = await import("/phone/store.js");
          for (const { id } of await store.queue()) {
            await store.changeItem(id, { attempts: 7, notBefore: Date.now() + 200_000 });
          }
        }"""
    )


def test_a_file_taken_before_the_office_answered_is_the_first_companys(
    browser: Browser, office: Standin
) -> None:
    office.before_who = Gate()
    context = browser.new_context(viewport=PHONE, locale="pl-PL", service_workers="block")
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    assert office.before_who.reached.wait(30)
    office.refusal = (503, "")
    choose(page, b"%PDF-1.4 mine", name="skan.pdf", kind=PDF)
    page.locator(".queue li").wait_for()
    office.before_who.opened.set()
    again(page).wait_for()
    office.company = 2
    again(page).click()
    page.get_by_text("Czeka na firmę: Żółw sp. z o.o.").wait_for()
    office.refusal = None
    page.reload()
    page.get_by_text("Czeka na firmę: Żółw sp. z o.o.").wait_for()
    assert office.received == []
    context.close()


def test_a_wish_while_another_sending_is_held_up_is_kept(phone: Page, office: Standin) -> None:
    troubled(phone, office)
    gate = office.before_begin = Gate()
    # Another page of the app (or its service worker) is sending just now, and does not get on.
    other = phone.context.new_page()
    other.goto(f"{office.url}/phone/")
    assert gate.reached.wait(30)
    again(phone).click()
    # The one that was held up fails, and of its own accord the file would go minutes later.
    office.refusal = office.before_begin = None
    gate.opened.set()
    sent(phone)
    assert len(office.received) == 1


def test_a_tap_that_has_begun_is_finished_whatever_changes_meanwhile(phone: Page, office: Standin) -> None:
    troubled(phone, office)
    box = again(phone).bounding_box()
    assert box is not None
    phone.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    phone.mouse.down()
    # Between finger down and finger up the list says something else.
    choose(phone, b"%PDF-1.4 another", name="inny.pdf", kind=PDF)
    phone.locator(".queue li", has_text="inny.pdf").locator("[aria-label^=Spróbuj]").wait_for()
    office.refusal = None
    phone.mouse.up()
    arrived(phone, "skan.pdf")


def test_the_focus_stays_while_the_list_changes(phone: Page, office: Standin) -> None:
    troubled(phone, office)
    again(phone).focus()
    choose(phone, b"%PDF-1.4 another", name="inny.pdf", kind=PDF)
    phone.locator(".queue li", has_text="inny.pdf").locator("[aria-label^=Spróbuj]").wait_for()
    focused = "document.activeElement.getAttribute('aria-label')"
    assert phone.evaluate(focused) == "Spróbuj ponownie: skan.pdf"
    office.refusal = None
    phone.keyboard.press("Enter")
    arrived(phone, "skan.pdf")


def test_what_a_closed_page_was_sending_goes_on_in_the_background(phone: Page, office: Standin) -> None:
    controlled(phone)
    gate = office.before_begin = Gate()
    choose(phone, b"%PDF-1.4 mine", name="skan.pdf", kind=PDF)
    assert gate.reached.wait(30)
    office.before_begin = None
    phone.close()
    gate.opened.set()
    assert office.arrived.wait(60)
    assert [one.name for one in office.received] == ["skan.pdf"]


def test_where_nothing_is_sent_after_closing_the_app_asks_to_be_left_open(
    browser: Browser, office: Standin
) -> None:
    for has_sync in (True, False):
        context = browser.new_context(viewport=PHONE, locale="pl-PL", service_workers="block")
        if not has_sync:
            # As on an iPhone.
            context.add_init_script("delete ServiceWorkerRegistration.prototype.sync")
        page = context.new_page()
        page.goto(f"{office.url}/phone/")
        office.refusal = (503, "")
        choose(page, b"%PDF-1.4 mine", name="skan.pdf", kind=PDF)
        again(page).wait_for()
        asked = page.get_by_text("Zostaw aplikację otwartą, aż zdjęcia wyjdą.")
        assert asked.count() == (0 if has_sync else 1)
        office.refusal = None
        # The list may still be drawn anew under the pointer.
        again(page).dispatch_event("click")
        arrived(page, "skan.pdf")
        assert asked.count() == 0
        context.close()
