"""The phone app in a real browser: photos become pages, pages one PDF, and the PDF arrives once."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pymupdf
import pytest
from PIL import Image

from tests.extraction.pages.scenes import desk, laid, paper
from tests.server.phone.conftest import PHONE
from tests.server.phone.photos import PAGES, jpeg, photo
from tests.server.phone.standin import CODE, Standin, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


def choose(page: Page, *pictures: bytes, name: str = "IMG_{}.jpg", kind: str = "image/jpeg") -> None:
    """Choose files from the phone."""
    files: Any = [
        {"name": name.format(number), "mimeType": kind, "buffer": data}
        for number, data in enumerate(pictures, 1)
    ]
    page.locator("#files").set_input_files(files)


def draft_of(page: Page, count: int) -> None:
    """Wait until so many pages are ready."""
    page.locator("#send:enabled").wait_for()
    page.locator(".tile img").nth(count - 1).wait_for()
    assert page.locator(".tile img").count() == count


def shoot_all(page: Page, film: Path) -> None:
    """Photograph the pages of the invoice, one after the other, with the phone's camera."""
    for number in range(PAGES):
        film.write_bytes(photo(number))
        page.locator("#shoot" if number == 0 else "#add-page").click()
        page.locator("#shutter:enabled").click()
        page.locator("#ready", has_text=f"({number + 1})").click()


def sent(page: Page, count: int = 1) -> None:
    """Wait until so many files have their receipt."""
    page.locator(".queue li[data-state=sent]").nth(count - 1).wait_for()


def pdf_of(office: Standin, number: int = 0) -> pymupdf.Document:
    """What the office received."""
    return pymupdf.open(stream=bytes(office.received[number].data))


@pytest.mark.slow
def test_the_camera_opens_with_one_tap_and_three_photos_become_one_pdf(
    camera: tuple[Browser, Path], office: Standin
) -> None:
    browser, film = camera
    page = browser.new_context(viewport=PHONE, locale="pl-PL", permissions=["camera"]).new_page()
    page.goto(f"{office.url}/phone/")
    shoot_all(page, film)
    draft_of(page, PAGES)
    assert page.locator(".tile.doubtful").count() == 0
    page.locator("#send").click()
    sent(page)

    document = pdf_of(office)
    assert [(round(one.rect.width), round(one.rect.height)) for one in document] == [(595, 842)] * PAGES
    pictures = [one.get_images()[0] for one in document]
    assert all(1500 <= picture[2] <= 1700 for picture in pictures), "200 dots per inch"
    assert len({bytes(document.extract_image(picture[0])["image"]) for picture in pictures}) == PAGES


def test_without_leave_to_use_the_camera_the_phones_own_is_offered(phone: Page) -> None:
    phone.locator("#shoot").click()
    own = phone.locator(".without input[type=file]")
    own.wait_for(state="attached")
    assert own.get_attribute("capture") == "environment"
    own.set_input_files([{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": photo(0)}])
    draft_of(phone, 1)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photo_lies_as_the_phone_was_held(phone: Page, office: Standin, orientation: int) -> None:
    scene, _ = laid(paper(), desk("dark", 900, 1200), degrees=2, tilt=0.01)
    held = np.ascontiguousarray(np.rot90(scene, {1: 0, 3: 2, 6: 1, 8: 3}[orientation]))
    choose(phone, jpeg(held, orientation))
    draft_of(phone, 1)
    phone.locator("#send").click()
    sent(phone)
    document = pdf_of(office)
    assert round(document[0].rect.height) == 842
    shown = Image.open(io.BytesIO(document.extract_image(document[0].get_images()[0][0])["image"]))
    assert _unlike(np.asarray(shown.convert("L")), paper()) < _unlike(
        np.asarray(shown.convert("L"))[::-1, ::-1], paper()
    )


def _unlike(shown: Any, sheet: Any) -> float:
    small = [np.asarray(Image.fromarray(one).convert("L").resize((62, 88)), float) for one in (shown, sheet)]
    return float(np.abs(small[0] - small[1]).mean())


def test_pages_are_put_in_order_taken_again_turned_and_deleted(phone: Page, office: Standin) -> None:
    choose(phone, photo(1), photo(0), photo(2))
    draft_of(phone, 3)
    first = phone.locator(".tile img").nth(1).get_attribute("src")
    phone.get_by_role("button", name="Przesuń stronę 2 wcześniej").click()
    phone.locator(f".tile:first-child img[src='{first}']").wait_for()
    phone.locator(".tile .picture").first.click()
    phone.locator(".editor .made").wait_for()
    assert phone.locator(".made").get_attribute("src") == first
    phone.locator("#tool-turn").click()
    phone.locator("#done:enabled").click()
    phone.locator(".tile .picture").nth(2).click()
    phone.on("dialog", lambda dialog: dialog.accept())
    phone.locator("#tool-deletePage").click()
    draft_of(phone, 2)
    phone.locator("#send").click()
    sent(phone)
    sizes = [(round(one.rect.width), round(one.rect.height)) for one in pdf_of(office)]
    assert sizes == [(842, 595), (595, 842)]


@pytest.mark.parametrize("mode", ["grey", "black"])
def test_a_page_can_be_grey_or_black_and_white(phone: Page, office: Standin, mode: str) -> None:
    choose(phone, photo(2))
    draft_of(phone, 1)
    phone.locator(".tile .picture").click()
    phone.locator(f"#mode-{mode}").click()
    phone.locator(f"#mode-{mode}[aria-pressed=true]").wait_for()
    phone.locator("#done:enabled").click()
    phone.locator("#send").click()
    sent(phone)
    document = pdf_of(office)
    pixmap = document[0].get_pixmap(dpi=200)
    pixels = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, pixmap.n)
    assert int(np.ptp(pixels.astype(int), axis=2).max()) <= 6, "no colour"
    if mode == "black":
        assert document[0].get_images()[0][4] == 8, "letters keep their soft edges"
        ink = pixels[pixels < 224]
        assert float(np.quantile(ink, 0.2)) < 48, "print is dark"
        assert 0.1 < float(((ink > 64) & (ink < 192)).mean()) < 0.6
        assert len(office.received[0].data) < 300_000
    # The background is even and white in spite of shadow and lamp.
    assert float(np.median(pixels)) == 255
    assert float((pixels > 240).mean()) > 0.85


def test_corners_are_moved_by_finger_and_by_keyboard(phone: Page) -> None:
    choose(phone, photo(0))
    draft_of(phone, 1)
    phone.locator(".tile .picture").click()
    phone.locator("#tab-corners").click()
    handle = phone.get_by_role("button", name="Lewy górny róg")
    before = handle.bounding_box()
    assert before is not None
    assert before["width"] >= 44
    assert before["height"] >= 44
    handle.press("ArrowRight")
    handle.press("Shift+ArrowDown")
    phone.locator("#done:enabled").wait_for()
    moved = handle.bounding_box()
    assert moved is not None
    assert moved["x"] > before["x"]
    assert moved["y"] > before["y"] + 4
    phone.mouse.move(moved["x"] + 28, moved["y"] + 28)
    phone.mouse.down()
    phone.mouse.move(moved["x"] + 58, moved["y"] + 68, steps=4)
    assert phone.locator(".glass").is_visible()
    phone.mouse.up()
    phone.locator("#done:enabled").wait_for()
    dragged = handle.bounding_box()
    assert dragged is not None
    assert dragged["x"] - moved["x"] == pytest.approx(30, abs=3)
    assert dragged["y"] - moved["y"] == pytest.approx(40, abs=3)
    phone.locator("#tool-find").click()
    phone.locator("#done:enabled").wait_for()
    again = handle.bounding_box()
    assert again is not None
    assert (again["x"], again["y"]) == pytest.approx((before["x"], before["y"]), abs=3)


def test_what_is_begun_and_what_waits_survives_closing(browser: Browser, office: Standin) -> None:
    context = browser.new_context(viewport=PHONE, locale="pl-PL")
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    page.locator("#shoot").wait_for()
    controlled(page)
    choose(page, photo(0), photo(1))
    draft_of(page, 2)
    page.close()
    context.set_offline(True)
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    draft_of(page, 2)
    page.locator("#send").click()
    page.locator(".queue li[data-state=waiting]").wait_for()
    page.close()
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    page.locator(".queue li[data-state=waiting]").wait_for()
    assert office.received == []
    context.set_offline(False)
    sent(page)
    page.reload()
    sent(page)
    assert len(office.received) == 1
    assert office.begun == 1
    assert len(pdf_of(office)) == 2
    context.close()


def controlled(page: Page) -> None:
    """Wait until the service worker has the page."""
    page.evaluate(
        """async () => {
          await navigator.serviceWorker.ready;
          if (!navigator.serviceWorker.controller) {
            await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done));
          }
        }"""
    )


def test_what_is_being_typed_is_not_taken_away(phone: Page, office: Standin) -> None:
    choose(phone, photo(0))
    draft_of(phone, 1)
    phone.locator("summary").click()
    note = phone.get_by_label("Wiadomość do tego dokumentu")
    note.press_sequentially("Kable ")
    choose(phone, photo(1))
    note.press_sequentially("do magazynu")
    phone.locator("#notice").wait_for(state="attached")
    assert note.input_value() == "Kable do magazynu"
    note.blur()
    draft_of(phone, 2)
    assert note.input_value() == "Kable do magazynu"
    phone.locator("#send").click()
    sent(phone)
    assert office.received[0].note == "Kable do magazynu"


def test_a_cut_connection_costs_only_a_piece(phone: Page, office: Standin) -> None:
    office.cut_after = 100_000
    choose(phone, bytes(1_500_000), name="skan.pdf", kind="application/pdf")
    sent(phone)
    assert office.begun == 1, "resumed, not begun again"
    assert bytes(office.received[0].data) == bytes(1_500_000)


def test_what_the_office_has_is_not_sent_again(phone: Page, office: Standin) -> None:
    for _ in range(2):
        choose(phone, b"%PDF-1.4 the same", name="skan.pdf", kind="application/pdf")
    sent(phone, 2)
    assert len(office.received) == 1
    assert phone.get_by_text("Biuro już to ma").count() == 1


def test_what_the_office_refuses_stays_with_its_reason(phone: Page, office: Standin) -> None:
    office.refusal = (415, "Tego rodzaju plików nie przyjmujemy.")
    choose(phone, b"what is this", name="skan.pdf", kind="application/pdf")
    phone.locator(".queue li[data-state=refused]").wait_for()
    assert phone.get_by_text("Tego rodzaju plików nie przyjmujemy.").is_visible()
    office.refusal = None
    phone.get_by_role("button", name=re.compile("Spróbuj ponownie")).click()
    sent(phone)


def test_a_document_never_goes_to_another_company(phone: Page, office: Standin) -> None:
    office.refusal = (503, "")
    choose(phone, b"%PDF-1.4 mine", name="skan.pdf", kind="application/pdf")
    phone.get_by_role("button", name=re.compile("Spróbuj ponownie")).wait_for()
    # Refused all the while: an attempt that began as the first company's must not succeed meanwhile.
    office.company = 2
    phone.get_by_role("button", name=re.compile("Spróbuj ponownie")).click()
    phone.get_by_text("Czeka na firmę: Żółw sp. z o.o.").wait_for()
    office.refusal = None
    assert office.received == []
    office.company = 1
    phone.reload()
    sent(phone)


def test_a_phone_that_is_not_paired_asks_for_the_code_and_keeps_what_it_has(
    browser: Browser, office: Standin
) -> None:
    office.paired = False
    context = browser.new_context(viewport=PHONE, locale="pl-PL")
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    code = page.get_by_label("Kod z kartki")
    choose(page, b"%PDF-1.4 early", name="skan.pdf", kind="application/pdf")
    page.get_by_text("Telefon nie jest połączony z biurem. Dokumenty czekają tutaj.").wait_for()
    code.fill("AAAA-BBBB-CCCC")
    page.get_by_role("button", name="Połącz", exact=True).click()
    page.get_by_text("Ten kod już nie działa.").wait_for()
    code.fill(f"https://biuro.example/p/{CODE}")
    page.get_by_role("button", name="Połącz", exact=True).click()
    sent(page)
    assert page.locator(".pairing").count() == 0
    context.close()


def test_a_picture_that_the_browser_does_not_know_is_sent_as_it_is(phone: Page, office: Standin) -> None:
    choose(phone, b"no picture at all", name="IMG_1.HEIC", kind="image/heic")
    sent(phone)
    assert bytes(office.received[0].data) == b"no picture at all"
    assert phone.locator(".tile").count() == 0


def share(page: Page, **files: str) -> None:
    """Share files from another app of the phone, as its system hands them over."""
    page.evaluate(
        """async (shared) => {
          const form = document.createElement("form");
          Object.assign(form, { method: "post", action: "/phone/share", enctype: "multipart/form-data" });
          const input = document.createElement("input");
          Object.assign(input, { type: "file", name: "files", multiple: true });
          const files = new DataTransfer();
          for (const [name, text] of Object.entries(shared)) {
            files.items.add(new File([text], `${name}.pdf`, { type: "application/pdf" }));
          }
          input.files = files.files;
          form.append(input);
          document.body.append(form);
          form.submit();
        }""",
        files,
    )


def test_files_shared_by_other_apps_go_into_the_queue(phone: Page, office: Standin) -> None:
    controlled(phone)
    share(phone, CamScanner1="%PDF-1.4 one", CamScanner2="%PDF-1.4 two")
    phone.get_by_text("Przejęto 2 pliki.").wait_for()
    sent(phone, 2)
    assert sorted(one.name for one in office.received) == ["CamScanner1.pdf", "CamScanner2.pdf"]


def test_what_is_shared_without_a_connection_survives_closing(browser: Browser, office: Standin) -> None:
    context = browser.new_context(viewport=PHONE, locale="pl-PL")
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    page.locator("h1", has_text="Żółw").wait_for()
    controlled(page)
    context.set_offline(True)
    share(page, CamScanner="%PDF-1.4 one")
    page.get_by_text("Przejęto 1 plik.").wait_for()
    page.get_by_text("Brak połączenia. Wyślę samo, gdy wróci.").wait_for()
    page.close()
    assert office.received == []
    context.set_offline(False)
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    sent(page)
    assert [(one.name, bytes(one.data)) for one in office.received] == [("CamScanner.pdf", b"%PDF-1.4 one")]
    context.close()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("pl", ["Biuro ma", "Przyjęto", "Numer w biurze: 1", "Usuń: skan.pdf"]),
        ("en", ["The office has", "Received", "Number at the office: 1", "Delete: skan.pdf"]),
        ("uk", ["Бюро отримало", "Прийнято", "Номер у бюро: 1", "Видалити: skan.pdf"]),
        ("de", ["Im Büro angekommen", "Angenommen", "Nummer im Büro: 1", "Löschen: skan.pdf"]),
    ],
)
def test_receipts_are_in_the_phones_language(
    browser: Browser, office: Standin, language: str, words: list[str]
) -> None:
    context = browser.new_context(viewport=PHONE, locale=language)
    page = context.new_page()
    page.goto(f"{office.url}/phone/")
    page.locator("#shoot").wait_for()
    choose(page, b"%PDF-1.4 mine", name="skan.pdf", kind="application/pdf")
    sent(page)
    title, received, number, remove = words
    assert page.locator(".queue h2").inner_text() == title
    assert page.locator(".queue .state").inner_text().startswith(f"{received} ")
    assert page.locator(".queue .more").inner_text() == number
    page.get_by_role("button", name=remove, exact=True).click()
    page.locator(".queue li").wait_for(state="detached")
    context.close()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Take a photo"), ("uk", "Зробити фото"), ("de", "Foto machen")]
)
def test_the_app_speaks_the_phones_language(browser: Browser, language: str, words: str) -> None:
    with serving(Standin()) as office:
        context: BrowserContext = browser.new_context(viewport=PHONE, locale=language)
        page = context.new_page()
        page.goto(f"{office.url}/phone/")
        page.locator("#shoot", has_text=words).wait_for()
        page.locator("#language").select_option("pl")
        page.locator("#shoot", has_text="Zrób zdjęcie").wait_for()
        page.reload()
        page.locator("#shoot", has_text="Zrób zdjęcie").wait_for()
        context.close()
