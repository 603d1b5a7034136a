"""The panel in a real browser: from the invitation to fifty documents, and as axe sees every page.

Skipped where no Chromium is installed (``apt-get install chromium``).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.companies import Company
from desktop.domain.panel import Right
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings
from tests.builders import make_pdf
from tests.server.conftest import JAN
from tests.server.visitor import PASSWORD, pdf, settle_in

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed (apt-get install chromium)"),
    pytest.mark.slow,
]
playwright = pytest.importorskip("playwright.sync_api", reason="no playwright installed")

PHONE, DESKTOP = {"width": 320, "height": 640}, {"width": 1280, "height": 800}


@pytest.fixture
def url(office: Office) -> Iterator[str]:
    """The address of the open panel."""
    yield office.panel.start(PanelSettings(listen="127.0.0.1:0"))
    office.panel.stop()


@pytest.fixture
def chromium() -> Iterator[playwright.Browser]:
    """The system's browser, without a window."""
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: playwright.Browser) -> Iterator[playwright.Page]:
    """A page whose scripts must not fail, and which must break no rule of the policy."""
    context = chromium.new_context(ignore_https_errors=True, locale="pl-PL", viewport=DESKTOP)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None)
    yield page
    context.close()
    assert complaints == []


def login(page: playwright.Page, url: str, email: str = JAN) -> None:
    page.goto(f"{url}/login")
    page.get_by_label("Adres e-mail").fill(email)
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Zaloguj").click()
    page.wait_for_url("**/documents")


def test_from_the_invitation_to_fifty_documents(
    office: Office, company: Company, url: str, page: playwright.Page, tmp_path: Path
) -> None:
    link = office.panel.accounts.invite(company.id, JAN, by="anna", send=False).link
    page.goto(link)
    page.get_by_label("Imię i nazwisko").fill("Jan Nowak")
    page.get_by_label("Nowe hasło").fill(PASSWORD)
    page.get_by_label("Hasło jeszcze raz").fill(PASSWORD)
    page.get_by_role("button", name="Zapisz hasło").click()
    page.get_by_role("link", name="Zaloguj").click()
    page.get_by_label("Adres e-mail").fill(JAN)
    page.get_by_label("Hasło").fill(PASSWORD)
    page.get_by_role("button", name="Zaloguj").click()
    page.wait_for_url("**/documents")
    files = [make_pdf(tmp_path / f"faktura{number}.pdf", [f"FV/{number}"]) for number in range(50)]
    page.locator("#kind").select_option("cost_invoice")
    page.locator("#note").fill("październik")
    page.locator("#files").set_input_files(files)
    page.get_by_text("Wszystkie pliki wysłane.").wait_for(timeout=120_000)
    assert page.locator("#sending .mark.good").count() == 50
    page.locator("table.list tbody tr").nth(49).wait_for()
    assert office.documents.counts().total == 50
    detail = office.documents.detail(1)
    assert (detail.note, detail.row.sender) == ("październik", "Jan Nowak")
    page.locator("#files").set_input_files(files[:1])
    page.get_by_text("już tu jest").wait_for()
    assert office.documents.counts().total == 50


def test_sending_goes_on_after_the_connection_was_lost(
    office: Office, company: Company, url: str, page: playwright.Page, tmp_path: Path
) -> None:
    settle_in(office, company, JAN)
    login(page, url)
    source = tmp_path / "duży.pdf"
    source.write_bytes(pdf("x" * 9_000_000))
    pieces: list[str] = []

    def fragile(route: playwright.Route) -> None:
        pieces.append(route.request.headers["upload-offset"])
        if len(pieces) == 2:
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route(
        "**/api/uploads/*",
        lambda route: fragile(route) if route.request.method == "PATCH" else route.continue_(),
    )
    page.locator("#files").set_input_files(source)
    page.get_by_text("Wszystkie pliki wysłane.").wait_for(timeout=60_000)
    assert pieces == ["0", "4194304", "4194304", "8388608"]
    assert office.documents.counts().total == 1


def test_a_page_is_shown_as_a_picture_and_the_conversation_beside_it(
    office: Office, company: Company, url: str, page: playwright.Page, tmp_path: Path
) -> None:
    settle_in(office, company, JAN)
    login(page, url)
    page.locator("#files").set_input_files(make_pdf(tmp_path / "umowa.pdf"))
    page.get_by_text("Wszystkie pliki wysłane.").wait_for()
    office.start()
    assert office.reading.wait_until_idle(timeout=60)
    # Read by the machine, but nobody at the office has touched it: it may still be taken back.
    page.goto(f"{url}/documents/1")
    assert page.get_by_text("Wycofaj dokument").count() == 1
    page.goto(f"{url}/documents")
    office.panel.talk.ask(1, "Czy to aneks?")
    with page.expect_response("**/pages/0?*") as drawn:
        page.get_by_role("link", name="umowa.pdf").click()
    assert drawn.value.headers["content-type"] == "image/png"
    playwright.expect(page.locator("img.page")).to_have_js_property("complete", value=True)
    page.get_by_label("Odpowiedź").fill("Tak, do umowy 5.")
    page.get_by_role("button", name="Wyślij").click()
    page.get_by_text("Tak, do umowy 5.").wait_for()
    assert [one.text for one in office.panel.talk.of_document(1)] == ["Czy to aneks?", "Tak, do umowy 5."]


def test_what_cannot_be_taken_is_said_beside_the_file(
    office: Office, company: Company, url: str, page: playwright.Page, tmp_path: Path
) -> None:
    settle_in(office, company, JAN)
    login(page, url)
    program = tmp_path / "program.pdf"
    program.write_bytes(b"MZ" + b"\0" * 3_000_000)
    empty = tmp_path / "pusty.pdf"
    empty.touch()
    page.locator("#files").set_input_files([program, empty])
    page.get_by_text("Tego rodzaju plików nie przyjmujemy").wait_for()
    page.get_by_text("Plik jest pusty.").wait_for()
    page.get_by_text("Niektórych plików nie wysłano.").wait_for()
    assert page.get_by_role("button", name="Spróbuj ponownie: program.pdf").count() == 1


def test_everything_can_be_reached_with_the_keyboard(
    office: Office, company: Company, url: str, page: playwright.Page
) -> None:
    settle_in(office, company, JAN)
    login(page, url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Przejdź do treści"
    reached = []
    for _ in range(25):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")
        )
    assert {"files", "month", "kind", "note", "show", "Wyloguj"} <= set(reached)


def test_axe_finds_nothing_serious_and_nothing_scrolls_sideways(
    office: Office, company: Company, url: str, chromium: playwright.Browser, tmp_path: Path
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe installed").Axe()
    settle_in(office, company, JAN, frozenset(Right))
    office.panel.accounts.invite(company.id, "długi.adres.e-mail@bardzo-dluga-domena.example", by="anna")
    found: list[str] = []
    for scheme, size in (("light", DESKTOP), ("dark", DESKTOP), ("light", PHONE), ("dark", PHONE)):
        context = chromium.new_context(
            ignore_https_errors=True, locale="pl-PL", viewport=size, color_scheme=scheme
        )
        page = context.new_page()
        login(page, url)
        if office.documents.counts().total == 0:
            name = "bardzo-długa-nazwa-pliku-bez-żadnych-odstępów-której-nie-da-się-złamać-2026.pdf"
            page.locator("#files").set_input_files(make_pdf(tmp_path / name, pages=2))
            page.get_by_text("Wszystkie pliki wysłane.").wait_for()
            office.panel.talk.ask(1, "Czy to faktura za październik?")
        paths = ["/documents", "/documents/1", "/documents?month=2026-10", "/guide", "/users", "/account"]
        for path in [*paths, "/account/second-factor", "/nie-ma"]:
            page.goto(url + path)
            found += judged(axe, page, f"{path} {scheme} {size['width']}")
        context.clear_cookies()
        link = office.panel.accounts.invite(company.id, "nowy@zolw.example", by="anna").link
        for address in (f"{url}/login", f"{url}/forgot", f"{url}/welcome", link):
            page.goto(address)
            found += judged(axe, page, f"{address} {scheme} {size['width']}")
        context.close()
    assert found == []


@pytest.mark.parametrize("language", ["en", "uk", "de"])
def test_longer_languages_fit_the_narrowest_phone(
    office: Office, company: Company, url: str, chromium: playwright.Browser, language: str
) -> None:
    settle_in(office, company, JAN, frozenset(Right))
    office.panel.accounts.invite(company.id, "nowy@zolw.example", by="anna")
    context = chromium.new_context(ignore_https_errors=True, locale="pl-PL", viewport=PHONE)
    page = context.new_page()
    login(page, url)
    page.locator("#language").select_option(language)
    page.locator("form[action='/language'] button").click()
    wide = []
    for path in ("/documents", "/guide", "/users", "/account", "/account/second-factor", "/nie-ma"):
        page.goto(url + path)
        assert page.locator("html").get_attribute("lang") == language
        by = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wide += [f"{path} by {by}"] if by > 0 else []
    context.close()
    assert wide == []


def judged(axe: object, page: playwright.Page, where: str) -> list[str]:
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    results = axe.run(page, options=rules).response["violations"]  # type: ignore[attr-defined]
    found = [
        f"{where}: {one['id']}: {one['nodes'][0]['html'][:120]}"
        for one in results
        if one["impact"] in {"serious", "critical", "moderate"}
    ]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found + ([f"{where}: scrolls sideways by {wide}"] if wide > 0 else [])
