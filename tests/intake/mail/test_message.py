"""What is known of a mail beside its files, and that nothing hostile gets further than a reason."""

from __future__ import annotations

import io
import logging
import pickle
import random
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UserError
from desktop.domain.reading import MediaType
from desktop.intake.mail.message import open_mail
from desktop.intake.mail.model import Mail, MailLimits
from tests.intake.mail.corpus import corpus
from tests.intake.mail.corpus.files import locked_pdf, pdf, picture, sha256, zipped
from tests.intake.mail.corpus.letters import attached, file, letter, multipart, text
from tests.intake.mail.corpus.wrappings import signed, tnef

SAMPLES = {sample.name: sample for sample in corpus()}
SMALL = MailLimits(max_bytes=1_000_000, max_part_bytes=100_000, max_total_bytes=150_000, max_parts=10)


def opened(raw: bytes, folder: Path, limits: MailLimits | None = None) -> Mail:
    return open_mail(raw, folder, limits or MailLimits())


def reasons(mail: Mail) -> list[tuple[str, str]]:
    return [(part.name, part.left_out.code) for part in mail.parts if part.left_out is not None]


def test_the_headers_are_read(tmp_path: Path) -> None:
    raw = letter(
        "abc",
        text("Dzień dobry\n"),
        subject="=?iso-8859-2?Q?Faktura_=BF=F3=B3wia?= =?utf-8?B?IG5yIDE=?=",
        sender='"Lis, Jan" (szef) <JAN@Tartak.Example>',
        to="Biuro: dok@biuro.example, ala@biuro.example;",
        more=("In-Reply-To: <1@x>", "References: <0@x>\r\n <1@x>", "Delivered-To: dok+zolw@biuro.example"),
    )
    mail = opened(raw, tmp_path)
    assert mail.message_id == "<abc@tartak.example>"
    assert (mail.sender, mail.sender_name, mail.is_sender_certain) == ("jan@tartak.example", "Lis, Jan", True)
    assert mail.subject == "Faktura żółwia nr 1"
    assert mail.date == datetime(2026, 11, 12, 8, 30, tzinfo=UTC)
    assert mail.recipients == ("dok+zolw@biuro.example", "dok@biuro.example", "ala@biuro.example")
    assert mail.delivered_to == ("dok+zolw@biuro.example",)
    assert mail.references == ("<0@x>", "<1@x>")
    assert mail.text == "Dzień dobry"
    assert not mail.is_automatic
    assert pickle.loads(pickle.dumps(mail)) == mail


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "List-Id: <lista.example>",
        "Return-Path: <>",
        "X-Auto-Response-Suppress: All",
    ],
)
def test_machines_are_known(tmp_path: Path, header: str) -> None:
    assert opened(letter("a", text("x"), more=(header,)), tmp_path).is_automatic


def test_people_are_no_machines(tmp_path: Path) -> None:
    raw = letter("a", text("x"), more=("Auto-Submitted: no", "Return-Path: <jan@tartak.example>"))
    assert not opened(raw, tmp_path).is_automatic


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("only-text", "przesyłam fakturę."),
        ("only-html", "Dzień dobry,\nprzesyłam fakturę."),
        ("both-texts", "przesyłam fakturę."),
        ("wrong-charset", "Zażółć gęślą jaźń"),
        ("unknown-charset", "Zażółć"),
        ("forwarded-mail", "— Oryginał (jan@tartak.example) —\nOryginał."),
        ("msg-in-msg", "— Wewnętrzna (jan@tartak.example) —\nOryginał"),
        ("winmail", "— Faktura —\nDzień dobry"),
        ("smime-in-pieces", "przesyłam fakturę."),
    ],
)
def test_what_was_written_is_kept_as_plain_text(tmp_path: Path, name: str, words: str) -> None:
    mail = opened(SAMPLES[name].raw, tmp_path)
    assert words in mail.text
    assert mail.text.count("przesyłam") <= 2


def test_parts_say_what_they_lay_in(tmp_path: Path) -> None:
    mail = opened(SAMPLES["mail-in-zip"].raw, tmp_path)
    assert [part.inside for part in mail.documents] == [("poczta.zip", "poczta.eml")]


def test_a_locked_pdf_is_taken_and_reported(tmp_path: Path) -> None:
    raw = multipart("mixed", file(locked_pdf(), "a.pdf"), file(pdf("1"), "b.pdf"))
    first, second = opened(letter("a", raw), tmp_path).documents
    assert first.notice is not None
    assert first.notice.code == "file.encrypted"
    assert second.notice is None
    assert first.media is MediaType.PDF


def test_pictures_that_were_seen_before_are_left_out_and_can_be_called_back(tmp_path: Path) -> None:
    data = picture("PNG", 800, 900)
    raw = letter("a", multipart("mixed", file(data, "baner.png"), file(pdf("1"), "fv.pdf")))
    seen = {sha256(data), sha256(pdf("1"))}
    mail = open_mail(raw, tmp_path, MailLimits(), seen=seen)
    assert reasons(mail) == [("baner.png", "part.seen_picture")]
    assert mail.parts[0].path is not None
    assert mail.parts[0].path.read_bytes() == data
    assert [part.name for part in mail.documents] == ["fv.pdf"]


def test_a_mail_that_is_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"mail\.too_large"):
        opened(bytes(SMALL.max_bytes + 1), tmp_path, SMALL)


def test_what_goes_beyond_a_limit_is_left_out_with_the_reason(tmp_path: Path) -> None:
    big = b"%PDF-" + random.Random(1).randbytes(120_000)
    raw = letter("a", multipart("mixed", file(big, "duzy.pdf"), file(pdf("1"), "fv.pdf")))
    mail = opened(raw, tmp_path, SMALL)
    assert reasons(mail) == [("duzy.pdf", "part.too_large")]
    assert [part.name for part in mail.documents] == ["fv.pdf"]


def test_all_files_together_have_a_limit(tmp_path: Path) -> None:
    pieces = [file(b"%PDF-" + random.Random(n).randbytes(60_000), f"{n}.pdf") for n in range(4)]
    mail = opened(letter("a", multipart("mixed", *pieces)), tmp_path, SMALL)
    assert [part.name for part in mail.documents] == ["0.pdf", "1.pdf"]
    assert reasons(mail) == [("2.pdf", "part.too_large"), ("3.pdf", "part.too_large")]


def test_more_parts_than_allowed_are_told_of(tmp_path: Path) -> None:
    pieces = [file(pdf(str(n)), f"{n}.pdf") for n in range(30)]
    mail = opened(letter("a", multipart("mixed", *pieces)), tmp_path, SMALL)
    assert len(mail.documents) == SMALL.max_parts
    assert reasons(mail) == [("…", "part.too_many")]


def test_an_archive_of_many_files_is_stopped_by_the_same_limits(tmp_path: Path) -> None:
    archive = zipped({f"{n}.pdf": pdf(str(n)) for n in range(300)})
    mail = opened(letter("a", file(archive, "a.zip")), tmp_path, SMALL)
    assert len(mail.documents) == SMALL.max_parts
    assert reasons(mail)[-1] == ("…", "part.too_many")


def test_an_archive_whose_files_share_their_bytes_is_no_bomb(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(50):
            archive.writestr(f"{number}.pdf", bytes(5_000_000))
    mail = opened(letter("a", file(target.getvalue(), "a.zip")), tmp_path)
    assert not mail.documents
    assert {code for _name, code in reasons(mail)} == {"part.too_dense"}
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 1_000_000


@pytest.mark.parametrize(
    ("depth", "expected"), [(50, []), (300, [("załącznik 1", "part.too_deep")]), (3000, None)]
)
def test_nesting_is_bounded(tmp_path: Path, depth: int, expected: list[tuple[str, str]] | None) -> None:
    raw = b"From: a@b.example\r\n"
    for number in range(depth):
        raw += b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (number, number)
    raw += b"Content-Type: application/pdf\r\n\r\n%PDF-1.4\r\n"
    if expected is not None:
        assert reasons(opened(raw, tmp_path)) == expected
    else:
        with pytest.raises(UserError, match=r"mail\.too_deep"):
            opened(raw, tmp_path)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n",
        b"\0" * 1000,
        b"From: " + b"a@b.example, " * 10_000,
        b"From: " + b"(" * 50_000,
        b"To: " + b'"' * 50_001,
        b"Subject: " + b"=?utf-8?B?" * 10_000,
        b"Content-Type: text/html\r\n\r\n" + b"<" * 100_000,
        b"Content-Type: text/html\r\n\r\n" + b"<a b='" * 50_000,
        b"Authentication-Results: " + b"(" * 60_000,
        b"Message-ID: " + b"<" * 60_000,
        b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n\r\n--\r\n",
        b"Content-Type: multipart/mixed; boundary=a\r\n\r\n" + b"--a\r\n\r\n" * 3000,
        b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n????",
        b"Content-Disposition: attachment" + b'; filename="' * 1000,
        b"Content-Type: text/plain; charset=a\0b\r\n\r\n\xff",
        letter("z", file(zipped({"a": b"x"}).replace(b"a", b"\0"), "a.zip")),
    ],
    ids=range(17),
)
@pytest.mark.timeout(20)
def test_mails_made_to_do_harm_are_opened_soon(tmp_path: Path, raw: bytes) -> None:
    mail = opened(raw, tmp_path)
    assert len(mail.parts) <= MailLimits().max_parts + 1


def test_parameters_without_end_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"mail\.too_deep"):
        opened(b"Content-Type: text/plain" + b';a="' * 100_000, tmp_path)


class _Mistakes(logging.Handler):
    """Hears what went wrong beside what was expected."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


MISTAKES = _Mistakes()
logging.getLogger("desktop.intake.mail.unpack").addHandler(MISTAKES)


def test_a_mistake_costs_one_part_not_the_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(data: bytes) -> None:
        raise ZeroDivisionError(data)

    monkeypatch.setattr("desktop.intake.mail.tnef.read_tnef", fail)
    made = tnef("a", "b", [("c.pdf", pdf("1"))])
    raw = letter("x", multipart("mixed", file(made, "winmail.dat"), file(pdf("2"), "fv.pdf")))
    mail = opened(raw, tmp_path)
    assert [part.name for part in mail.documents] == ["fv.pdf"]
    assert [code for _name, code in reasons(mail)] == ["part.damaged"]
    assert MISTAKES.heard.pop() == "A part of a mail could not be opened: ZeroDivisionError"


def _checked(raw: bytes) -> None:
    """Opening gives a mail all of whose texts can be stored, or a documented error."""
    MISTAKES.heard.clear()
    with tempfile.TemporaryDirectory() as folder:
        code = ""
        try:
            mail = open_mail(raw, Path(folder), SMALL, authserv_ids=("mx.example",))
        except UserError as error:
            code = error.code
        if code:
            assert code in {"mail.too_deep", "mail.too_large"}
            return
        assert not MISTAKES.heard
        assert len(mail.parts) <= SMALL.max_parts + 1
        texts = [mail.message_id, mail.sender, mail.sender_name, mail.subject, mail.text, *mail.recipients]
        for part in mail.parts:
            texts += [part.name, part.content_id, *part.inside]
            assert len(part.inside) <= SMALL.max_depth
            assert "/" not in part.name
        for one in texts:
            one.encode("utf-8")
            assert "\0" not in one


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=3000))
def test_no_bytes_break_it(raw: bytes) -> None:
    _checked(raw)


_HEADERS = st.sampled_from(
    ["From", "To", "Subject", "Date", "Message-ID", "Content-Type", "Content-Disposition",
     "Content-Transfer-Encoding", "Authentication-Results", "References", "Received"]
)  # fmt: skip
_VALUES = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [
            "multipart/mixed; boundary=b",
            "multipart/alternative; boundary=b",
            "message/rfc822",
            "base64",
            "quoted-printable",
            "application/ms-tnef",
            "application/pkcs7-mime",
            "text/html; charset=utf-7",
            "=?utf-8?B?xx?=",
            "attachment; filename*0*=x'%ff",
            "mx.example; spf=pass",
            "Mon, 99 Foo 99999 99:99:99 +9999",
        ]
    ),
)
_LINES = st.one_of(st.binary(max_size=200), st.sampled_from([b"\r\n--b\r\n", b"\r\n\r\n", b"--b--"]))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(_HEADERS, _VALUES), max_size=8), st.lists(_LINES, max_size=12))
def test_no_headers_break_it(headers: list[tuple[str, str]], body: list[bytes]) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers).encode("utf-8", errors="replace")
    _checked(head + b"\r\n" + b"".join(body))


_CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12)
_WRAPPED = [
    tnef("a", "b", [("c.pdf", pdf("1"))]),
    zipped({"a.pdf": pdf("1"), "b.zip": zipped({"c.pdf": pdf("2")})}),
    signed(pdf("1"), in_pieces=True),
    signed(pdf("1")),
    letter("x", multipart("mixed", text("x"), file(pdf("1"), "a.pdf"), attached(letter("y", text("z"))))),
    SAMPLES["msg-in-msg"].raw,
    picture("PNG", 30, 30),
]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.data_too_large])
@given(
    st.sampled_from(_WRAPPED),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12),
    st.floats(0, 1),
)
def test_no_damage_to_wrappings_breaks_it(
    whole: bytes, changes: list[tuple[float, int]], length: float
) -> None:
    damaged = bytearray(whole)
    for place, value in changes:
        damaged[min(int(place * len(damaged)), len(damaged) - 1)] = value
    cut = bytes(damaged) if length > 0.5 else bytes(damaged)[: int(length * 2 * len(damaged))]
    _checked(letter("x", multipart("mixed", file(cut, "a.bin", "application/octet-stream"))))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["mail", "zip", "tnef", "signed"]), max_size=20))
def test_wrappings_in_any_order_are_opened_as_deep_as_allowed(order: list[str]) -> None:
    data, count = pdf("1"), 0
    for form in order:
        wrap = {
            "mail": lambda one: letter("x", multipart("mixed", text("x"), file(one, "fv.pdf"))),
            "zip": lambda one: zipped({"fv.pdf": one}),
            "tnef": lambda one: tnef("a", "b", [("fv.pdf", one)]),
            "signed": signed,
        }[form]
        data = wrap(data)
        count += 1
    with tempfile.TemporaryDirectory() as folder:
        mail = open_mail(letter("x", multipart("mixed", file(data, "fv.pdf"))), Path(folder), MailLimits())
    deepest = MailLimits().max_depth
    assert all(len(part.inside) <= deepest for part in mail.parts)
    if count <= deepest:
        assert [part.sha256 for part in mail.documents] == [sha256(pdf("1"))]
    elif count > 2 * deepest:  # a mail that is signed as a whole counts once
        assert [code for _name, code in reasons(mail)] == ["part.too_deep"]


def _with(*pieces: object) -> bytes:
    return letter("obraz", multipart("mixed", text("Dzień dobry\n"), *pieces))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "size", "in_text"),
    [
        ("image001.jpg", (480, 500), False),
        ("zrzut.jpg", (1200, 400), True),
        ("pasek.jpg", (118, 2000), False),
    ],
)
def test_a_small_picture_is_a_document_where_it_is_all_that_was_sent(
    tmp_path: Path, name: str, size: tuple[int, int], in_text: bool
) -> None:
    data = picture("JPEG", *size)
    piece = file(data, name, "image/jpeg", "inline" if in_text else "attachment")
    for folder in ("sam", "z-fakturą", "z-biurowym", "znany"):
        (tmp_path / folder).mkdir()
    (part,) = opened(_with(piece), tmp_path / "sam").documents
    assert part.name == name
    assert part.notice is not None
    assert part.notice.code == "part.lone_picture"
    mail = opened(_with(piece, file(pdf("1/L/2026"), "fv.pdf")), tmp_path / "z-fakturą")
    assert reasons(mail) == [(name, "part.small_picture")]
    mail = opened(
        _with(piece, file(b"{\\rtf1 faktura}", "fv.rtf", "application/rtf")), tmp_path / "z-biurowym"
    )
    assert not mail.documents
    known = open_mail(_with(piece), tmp_path / "znany", MailLimits(), seen={sha256(data)})
    assert not known.documents


def test_a_gif_is_a_picture_and_an_icon_alone_is_still_an_icon(tmp_path: Path) -> None:
    data = picture("GIF", 800, 1100)
    icon = picture("GIF", 60, 60)
    for folder in ("skan", "ikona"):
        (tmp_path / folder).mkdir()
    (part,) = opened(_with(file(data, "skan.gif", "image/gif")), tmp_path / "skan").documents
    assert part.media is MediaType.GIF
    mail = opened(_with(file(icon, "ikona.gif", "image/gif")), tmp_path / "ikona")
    assert reasons(mail) == [("ikona.gif", "part.small_picture")]
