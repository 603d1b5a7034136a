"""A mail as PDF: all that is written in it, nothing active, nothing from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from desktop.domain.errors import UserError
from desktop.intake.mail.body import body_as_pdf
from desktop.intake.mail.message import open_mail
from desktop.intake.mail.model import Mail, MailLimits
from tests.intake.mail.corpus import corpus
from tests.intake.mail.corpus.letters import letter, multipart, text

SAMPLES = {sample.name: sample for sample in corpus()}


def opened(raw: bytes, folder: Path) -> Mail:
    folder.mkdir()
    return open_mail(raw, folder, MailLimits())


def words(path: Path) -> str:
    with pymupdf.open(path) as document:
        return " ".join(" ".join(page.get_text().split()) for page in document)


def html_mail(html: str) -> bytes:
    return letter("h", text(html, "html"), subject="Faktura 7/2026")


def test_it_says_who_wrote_what_to_whom(tmp_path: Path) -> None:
    mail = opened(SAMPLES["both-texts"].raw, tmp_path / "mail")
    body_as_pdf(mail, tmp_path / "a.pdf")
    found = words(tmp_path / "a.pdf")
    for piece in (
        "Jan Lis <jan@tartak.example>",
        "dok+zolw@biuro.example",
        "2026-11-12 08:30 UTC",
        "Faktury za listopad",
        "Dzień dobry, przesyłam fakturę.",
    ):
        assert piece in found


def test_the_same_mail_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("a", "b"):
        mail = opened(SAMPLES["pasted"].raw, tmp_path / name)
        body_as_pdf(mail, tmp_path / f"{name}.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize("name", ["pasted", "pasted-in-the-text"])
def test_pictures_of_the_mail_are_shown(tmp_path: Path, name: str) -> None:
    mail = opened(SAMPLES[name].raw, tmp_path / "mail")
    body_as_pdf(mail, tmp_path / "a.pdf")
    with pymupdf.open(tmp_path / "a.pdf") as document:
        assert sum(len(page.get_images()) for page in document) == 1


def test_a_table_goes_on_over_the_pages(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>Pozycja {number}<td>{number},00" for number in range(300))
    mail = opened(html_mail(f"<table>{rows}</table>"), tmp_path / "mail")
    body_as_pdf(mail, tmp_path / "a.pdf")
    found = words(tmp_path / "a.pdf")
    assert all(f"Pozycja {number} " in found for number in range(300))


def test_nothing_active_or_remote_or_hidden_is_left(tmp_path: Path) -> None:
    html = (
        "<html><head><style>p{color:red}</style><script>alert('x')</script></head><body onload='x()'>"
        "<p>Widoczne</p><img src='https://x.example/pixel.gif'><img src='file:///etc/passwd'>"
        "<a href='javascript:x()'>odnośnik</a><iframe src='https://x.example'></iframe>"
        "<div style='display:none'>Ukryte</div><form><input value='x'></form><svg><text>y</text></svg>"
        "<link rel=stylesheet href='https://x.example/a.css'><object data='x'></object>Koniec"
    )
    mail = opened(html_mail(html), tmp_path / "mail")
    assert mail.html is not None
    kept = mail.html.read_text("utf-8")
    for word in ("script", "style", "http", "file:", "javascript", "onload", "Ukryte", "iframe", "<a", "svg"):
        assert word not in kept
    assert "Ukryte" not in mail.text
    body_as_pdf(mail, tmp_path / "a.pdf")
    with pymupdf.open(tmp_path / "a.pdf") as document:
        assert "Widoczne" in document[0].get_text()
        assert "Koniec" in document[0].get_text()
        assert not document[0].get_links()
        assert not document[0].get_images()


def test_mails_in_the_mail_are_written_down_as_well(tmp_path: Path) -> None:
    mail = opened(SAMPLES["forwarded-mail"].raw, tmp_path / "mail")
    body_as_pdf(mail, tmp_path / "a.pdf")
    assert "Oryginał." in words(tmp_path / "a.pdf")


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>" * 3000 + "x",
        "<table>" * 3000 + "<tr><td>x" * 2000,
        "<table><tr><td>" * 4 + "<tr><td>x" * 3000,
        "<blockquote>" * 3000 + "tekst",
        "<ul><li>" * 3000 + "x",
        "x" * 300_000,
        "<br>" * 100_000,
        "<p>słowo słowo " * 20_000,
        "<table><tr><td colspan=99 rowspan=99>x</table>",
    ],
    ids=range(9),
)
@pytest.mark.timeout(60)
def test_texts_made_to_do_harm_become_a_short_file(tmp_path: Path, html: str) -> None:
    mail = opened(html_mail(html), tmp_path / "mail")
    try:
        body_as_pdf(mail, tmp_path / "a.pdf")
    except UserError:
        assert not mail.text
        return
    with pymupdf.open(tmp_path / "a.pdf") as document:
        assert 1 <= document.page_count <= 100


def test_a_mail_in_which_nothing_is_written_is_no_document(tmp_path: Path) -> None:
    mail = opened(letter("e", multipart("mixed", text("  \n"))), tmp_path / "mail")
    with pytest.raises(UserError, match=r"mail\.no_text"):
        body_as_pdf(mail, tmp_path / "a.pdf")


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    mail = opened(html_mail("<p>x</p>"), tmp_path / "mail")
    with pytest.raises(UserError, match=r"file\.not_readable"):
        body_as_pdf(replace(mail, html=tmp_path / "gone"), tmp_path / "a.pdf")
