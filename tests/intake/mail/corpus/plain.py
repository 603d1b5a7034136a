"""Mails with files attached as mail programs do it, right and wrong."""

from __future__ import annotations

from collections.abc import Iterator

from tests.intake.mail.corpus import files
from tests.intake.mail.corpus.files import pdf, picture
from tests.intake.mail.corpus.letters import (
    Piece,
    attached,
    base64_lines,
    file,
    letter,
    multipart,
    raw_file,
    text,
)
from tests.intake.mail.corpus.sample import Sample, expect

GREETING = text("Dzień dobry,\nprzesyłam fakturę.\n\nJan Lis\n")
HTML_GREETING = text("<html><body><p>Dzień dobry,<br>przesyłam <b>fakturę</b>.</p></body></html>", "html")


def _mixed(slug: str, *pieces: Piece, **more: object) -> bytes:
    return letter(slug, multipart("mixed", GREETING, *pieces), **more)  # type: ignore[arg-type]


def attachments() -> Iterator[Sample]:
    """Files attached on purpose, whatever they call themselves."""
    one = pdf("1/11/2026")
    yield expect("pdf", _mixed("pdf", file(one, "fv1.pdf")), ("fv1.pdf", one))
    two = pdf("2/11/2026")
    yield expect(
        "two-pdfs",
        _mixed("two-pdfs", file(one, "fv1.pdf"), file(two, "fv2.pdf")),
        ("fv1.pdf", one),
        ("fv2.pdf", two),
    )
    data = pdf("3/11/2026")
    yield expect(
        "octet-stream",
        _mixed("octet-stream", file(data, "fv3.pdf", "application/octet-stream")),
        ("fv3.pdf", data),
    )
    data = pdf("4/11/2026")
    yield expect("pdf-as-text", _mixed("pdf-as-text", file(data, "fv4.pdf", "text/plain")), ("fv4.pdf", data))
    data = pdf("5/11/2026")
    yield expect(
        "pdf-named-doc",
        _mixed("pdf-named-doc", file(data, "fv5.doc", "application/msword")),
        ("fv5.doc", data),
    )
    data = pdf("6/11/2026")
    yield expect(
        "inline-pdf", _mixed("inline-pdf", file(data, "fv6.pdf", disposition="inline")), ("fv6.pdf", data)
    )
    data = pdf("7/11/2026")
    yield expect("only-a-pdf", letter("only-a-pdf", file(data, "fv7.pdf")), ("fv7.pdf", data))
    data = pdf("8/11/2026")
    yield expect(
        "no-name", _mixed("no-name", file(data, kind="application/octet-stream")), ("załącznik 1.pdf", data)
    )
    data = pdf("9/11/2026")
    apple = multipart(
        "alternative",
        text("Faktura.\n"),
        multipart("mixed", HTML_GREETING, file(data, "fv9.pdf", disposition="inline"), text("<br>", "html")),
    )
    yield expect("apple-mail", letter("apple-mail", apple), ("fv9.pdf", data))
    many = [(f"fv-{number}.pdf", pdf(f"{number}/12/2026")) for number in range(100, 125)]
    yield expect("many", _mixed("many", *(file(data, name) for name, data in many)), *many)
    data = pdf("10/11/2026")
    yield expect(
        "same-twice",
        _mixed("same-twice", file(data, "fv10.pdf"), file(data, "kopia.pdf")),
        ("fv10.pdf", data),
        left_out=(("kopia.pdf", "part.twice"),),
    )
    data = pdf("12/11/2026")
    apple = multipart(
        "appledouble",
        file(bytes.fromhex("00051607") + bytes(40), "fv12.pdf", "application/applefile"),
        file(data, "fv12.pdf"),
    )
    yield expect(
        "appledouble",
        _mixed("appledouble", apple),
        ("fv12.pdf", data),
        left_out=(("fv12.pdf", "part.system_file"),),
    )
    data = pdf("11/11/2026")
    yield expect(
        "other-files",
        _mixed(
            "other-files",
            file(files.office_file(), "umowa.docx", "application/octet-stream"),
            file(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "stare.xls", "application/vnd.ms-excel"),
            file(b"Rar!\x1a\x07\x00" + bytes(40), "faktury.rar", "application/octet-stream"),
            file(b"a;b;c\r\n1;2;3\r\n", "wykaz.csv", "text/csv"),
            file(b"<!DOCTYPE html><html><body>x</body></html>", "strona.html", "text/html"),
            file(b"MZ\x90\x00" + bytes(60), "faktura.exe", "application/octet-stream"),
            file(b"", "pusty.pdf"),
            file(data, "fv11.pdf"),
        ),
        ("fv11.pdf", data),
        left_out=(
            ("umowa.docx", "part.office_file"),
            ("stare.xls", "part.office_file"),
            ("faktury.rar", "part.other_archive"),
            ("wykaz.csv", "part.text"),
            ("strona.html", "part.text"),
            ("faktura.exe", "part.unknown_type"),
            ("pusty.pdf", "part.empty"),
        ),
    )
    for kind, name in (
        ("JPEG", "paragon.jpg"),
        ("PNG", "skan.png"),
        ("TIFF", "skan.tif"),
        ("WEBP", "zdjecie.webp"),
        ("BMP", "skan.bmp"),
        ("HEIF", "IMG_0001.HEIC"),
    ):
        data = picture(kind, 420, 640)
        slug = f"picture-{kind.lower()}"
        yield expect(slug, _mixed(slug, file(data, name, "application/octet-stream")), (name, data))
    data = files.e_invoice()
    yield expect("ksef-xml", _mixed("ksef-xml", file(data, "faktura.xml", "text/xml")), ("faktura.xml", data))
    data = data.replace(b"FV 12/05/2026", b"FV 13/05/2026")
    yield expect(
        "ksef-octets",
        _mixed("ksef-octets", file(data, "ksef.bin", "application/octet-stream")),
        ("ksef.bin", data),
    )
    data = files.locked_pdf()
    yield expect("locked-pdf", _mixed("locked-pdf", file(data, "wyciag.pdf")), ("wyciag.pdf", data))
    data = files.restricted_pdf()
    yield expect("restricted-pdf", _mixed("restricted-pdf", file(data, "polisa.pdf")), ("polisa.pdf", data))


def names() -> Iterator[Sample]:
    """Names in every way that programs write them."""
    shapes = {
        "rfc2231": (
            "attachment; filename*=utf-8''faktura%20%C5%BC%C3%B3%C5%82w.pdf",
            "faktura żółw.pdf",
        ),
        "rfc2231-pieces": (
            "attachment;\r\n filename*0*=windows-1250''%BF%F3;\r\n filename*1*=%B3w;\r\n filename*2=.pdf",
            "żółw.pdf",
        ),
        "rfc2047-b": ('attachment; filename="=?utf-8?B?xbzDs8WCdy5wZGY=?="', "żółw.pdf"),
        "rfc2047-q": (
            'attachment;\r\n filename="=?UTF-8?Q?=C5=BC=C3=B3=C5?=\r\n =?UTF-8?Q?=82w_2.pdf?="',
            "żółw 2.pdf",
        ),
        "rfc2047-latin2": ('attachment; filename="=?iso-8859-2?Q?=BF=F3=B3w.pdf?="', "żółw.pdf"),
        "bytes-utf8": ('attachment; filename="żółw.pdf"', "żółw.pdf"),
        "bytes-cp1250": (
            'attachment; filename="' + "żółw.pdf".encode("cp1250").decode("ascii", "surrogateescape") + '"',
            "żółw.pdf",
        ),
        "path": ('attachment; filename="..\\\\..\\\\windows\\\\fv.pdf"', "fv.pdf"),
        "path-unix": ("attachment; filename=/etc/cron.d/fv.pdf", "fv.pdf"),
        "turned": (
            "attachment; filename*=utf-8''fv%E2%80%AEfdp.exe.pdf",
            "fvfdp.exe.pdf",
        ),
        "broken-quotes": ('attachment; filename="fv kwiecien.pdf', "fv kwiecien.pdf"),
    }
    for number, (slug, (disposition, name)) in enumerate(shapes.items()):
        data = pdf(f"{number}/N/2026")
        piece = Piece(
            (
                "Content-Type: application/pdf",
                "Content-Transfer-Encoding: base64",
                f"Content-Disposition: {disposition}",
            ),
            base64_lines(data),
        )
        yield expect(f"name-{slug}", _mixed(f"name-{slug}", piece), (name, data))
    data = pdf("99/N/2026")
    piece = Piece(
        (
            'Content-Type: application/pdf; name="=?utf-8?Q?=C5=82=C4=85ka.pdf?="',
            "Content-Transfer-Encoding: base64",
        ),
        base64_lines(data),
    )
    yield expect("name-in-type", _mixed("name-in-type", piece), ("łąka.pdf", data))


def broken() -> Iterator[Sample]:
    """Mails that no standard allows and that arrive nevertheless."""
    data = pdf("1/B/2026")
    piece = multipart("mixed", GREETING, file(data, "fv.pdf"), closed=False)
    yield expect("not-closed", letter("not-closed", piece), ("fv.pdf", data))
    data = pdf("2/B/2026")
    whole = multipart("mixed", GREETING, file(data, "fv.pdf"))
    yield expect(
        "no-boundary",
        letter("no-boundary", Piece(("Content-Type: multipart/mixed",), whole.body)),
        ("fv.pdf", data),
    )
    data = pdf("3/B/2026")
    raw = base64_lines(data)
    dirty = raw[:100] + b"!\r\n \t-" + raw[100:].rstrip(b"=")
    piece = raw_file(
        (
            "Content-Type: application/pdf",
            "Content-Transfer-Encoding: base64",
            'Content-Disposition: attachment; filename="fv.pdf"',
        ),
        dirty,
    )
    yield expect("dirty-base64", _mixed("dirty-base64", piece), ("fv.pdf", data))
    data = pdf("4/B/2026", newline=b"\r\n")
    piece = raw_file(
        (
            "Content-Type: application/pdf",
            "Content-Transfer-Encoding: base64",
            'Content-Disposition: attachment; filename="fv.pdf"',
        ),
        data,
    )
    # The line end before a boundary belongs to the boundary.
    yield expect("base64-only-said", _mixed("base64-only-said", piece), ("fv.pdf", data))
    data = pdf("5/B/2026")
    piece = raw_file(
        ("Content-Type: application/pdf", 'Content-Disposition: attachment; filename="fv.pdf"'),
        base64_lines(data),
    )
    yield expect("base64-not-said", _mixed("base64-not-said", piece), ("fv.pdf", data))
    data = pdf("6/B/2026")
    piece = raw_file(
        (
            "Content-Type: application/pdf",
            "Content-Transfer-Encoding: quoted-printable",
            'Content-Disposition: attachment; filename="fv.pdf"',
        ),
        _quoted_printable(data),
    )
    yield expect("quoted-printable", _mixed("quoted-printable", piece), ("fv.pdf", data))
    data = pdf("7/B/2026")
    piece = raw_file(
        (
            "Content-Type: application/pdf",
            "Content-Transfer-Encoding: x-uuencode",
            'Content-Disposition: attachment; filename="fv.pdf"',
        ),
        _uuencoded(data),
    )
    yield expect("uuencode", _mixed("uuencode", piece), ("fv.pdf", data))
    data = pdf("8/B/2026")
    bare = letter("bare", multipart("mixed", GREETING, file(data, "fv.pdf")), bare=True)
    yield expect("no-headers", bare, ("fv.pdf", data))
    data = pdf("9/B/2026")
    shouting = multipart("mixed", GREETING, file(data, "fv.pdf", "APPLICATION/PDF", "ATTACHMENT"))
    upper = Piece((shouting.headers[0].replace("multipart/mixed", "MULTIPART/MIXED"),), shouting.body)
    yield expect("shouting", letter("shouting", upper), ("fv.pdf", data))
    data = pdf("10/B/2026")
    wrong = Piece(
        ("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit"),
        "Zażółć gęślą jaźń".encode("cp1250"),
    )
    yield expect(
        "wrong-charset",
        letter("wrong-charset", multipart("mixed", wrong, file(data, "fv.pdf"))),
        ("fv.pdf", data),
    )
    data = pdf("11/B/2026")
    nonsense = Piece(("Content-Type: text/plain; charset=x-nieznany",), "Zażółć".encode())
    yield expect(
        "unknown-charset",
        letter("unknown-charset", multipart("mixed", nonsense, file(data, "fv.pdf"))),
        ("fv.pdf", data),
    )
    data = pdf("12/B/2026")
    nested = multipart("mixed", GREETING, file(data, "fv.pdf"))
    for _ in range(12):
        nested = multipart("mixed", nested)
    yield expect("deep-multiparts", letter("deep-multiparts", nested), ("fv.pdf", data))
    data = pdf("13/B/2026")
    garbage = Piece(("Content-Type: ;;;", "Content-Transfer-Encoding: base64"), base64_lines(data))
    yield expect("no-type", _mixed("no-type", garbage), ("załącznik 1.pdf", data))


def _quoted_printable(data: bytes) -> bytes:
    import quopri

    # Line ends are part of a binary file, so they are encoded as well.
    encoded = quopri.encodestring(data.replace(b"\n", b"\0")).replace(b"\n", b"\r\n")
    return encoded.replace(b"=00", b"=0A")


def _uuencoded(data: bytes) -> bytes:
    import binascii

    lines = [binascii.b2a_uu(data[place : place + 45]).rstrip(b"\n") for place in range(0, len(data), 45)]
    return b"\r\n".join([b"begin 644 fv.pdf", *lines, b"`", b"end"])


def texts() -> Iterator[Sample]:
    """Mails without a document, and those that machines write."""
    yield expect("only-text", letter("only-text", GREETING))
    yield expect("only-html", letter("only-html", HTML_GREETING))
    yield expect("both-texts", letter("both-texts", multipart("alternative", GREETING, HTML_GREETING)))
    calendar = Piece(
        ("Content-Type: text/calendar; method=REQUEST; charset=utf-8",),
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR",
    )
    invitation = file(b"BEGIN:VCALENDAR\r\n", "invite.ics", "application/ics")
    both = multipart("alternative", GREETING, calendar)
    yield expect(
        "calendar",
        letter("calendar", multipart("mixed", both, invitation)),
        left_out=(("załącznik 1", "part.calendar"), ("invite.ics", "part.calendar")),
    )
    data = pdf("1/T/2026")
    card = file(b"BEGIN:VCARD\r\nFN:Jan Lis\r\nEND:VCARD\r\n", "jan.vcf", "text/x-vcard")
    yield expect(
        "contact",
        _mixed("contact", card, file(data, "fv.pdf")),
        ("fv.pdf", data),
        left_out=(("jan.vcf", "part.contact"),),
    )
    report = multipart(
        "report",
        text("Nie doręczono.\n"),
        raw_file(("Content-Type: message/delivery-status",), b"Reporting-MTA: dns; mx.biuro.example\r\n\r\n"),
        raw_file(("Content-Type: text/rfc822-headers",), b"Subject: Faktura\r\n"),
        parameters="; report-type=delivery-status",
    )
    yield expect(
        "bounce",
        letter("bounce", report, sender="MAILER-DAEMON@biuro.example", more=("Return-Path: <>",)),
        left_out=(("załącznik 1", "part.report"), ("załącznik 2", "part.report")),
    )
    elsewhere = raw_file(
        ('Content-Type: message/external-body; access-type=URL; URL="http://x.example/fv.pdf"',),
        b"Content-Type: application/pdf\r\n\r\n",
    )
    yield expect(
        "external-body",
        _mixed("external-body", elsewhere),
        left_out=(("załącznik 1", "part.elsewhere"),),
    )
    data = pdf("2/T/2026")
    yield expect(
        "list",
        _mixed(
            "list",
            file(data, "fv.pdf"),
            text("-- \nLista klientów\n"),
            more=("List-Id: <klienci.tartak.example>", "Precedence: list"),
        ),
        ("fv.pdf", data),
    )


def forwarded() -> Iterator[Sample]:
    """What a client sends on."""
    data = pdf("1/F/2026")
    yield expect(
        "forwarded-inline",
        _mixed("forwarded-inline", file(data, "fv.pdf"), subject="Fwd: Faktura 1/F/2026"),
        ("fv.pdf", data),
    )
    data = pdf("2/F/2026")
    inner = letter(
        "inner-2", multipart("mixed", text("Oryginał.\n"), file(data, "fv.pdf")), subject="Oryginał"
    )
    yield expect("forwarded-mail", _mixed("forwarded-mail", attached(inner)), ("fv.pdf", data))
    data, other = pdf("3/F/2026"), pdf("4/F/2026")
    innermost = letter("inner-3", multipart("mixed", GREETING, file(data, "fv3.pdf")))
    middle = letter("inner-4", multipart("mixed", GREETING, attached(innermost), file(other, "fv4.pdf")))
    yield expect(
        "forwarded-twice",
        _mixed("forwarded-twice", attached(middle, "Fwd.eml")),
        ("fv3.pdf", data),
        ("fv4.pdf", other),
    )
    data = pdf("5/F/2026")
    inner = letter("inner-5", multipart("mixed", GREETING, file(data, "fv.pdf")))
    packed = raw_file(
        ("Content-Type: message/rfc822", "Content-Transfer-Encoding: base64"), base64_lines(inner)
    )
    yield expect("forwarded-base64", _mixed("forwarded-base64", packed), ("fv.pdf", data))
    data = pdf("6/F/2026")
    inner = letter("inner-6", multipart("mixed", GREETING, file(data, "fv.pdf")))
    yield expect(
        "eml-octets",
        _mixed("eml-octets", file(inner, "wiadomosc.eml", "application/octet-stream")),
        ("fv.pdf", data),
    )
    data = pdf("7/F/2026")
    inner = letter("inner-7", multipart("mixed", GREETING, file(data, "fv.pdf")))
    yield expect(
        "eml-of-mailbox",
        _mixed(
            "eml-of-mailbox",
            file(b"From jan@tartak.example Thu Nov 12 09:30:00 2026\r\n" + inner, "poczta", "text/plain"),
        ),
        ("fv.pdf", data),
    )
    data, other = pdf("8/F/2026"), pdf("9/F/2026")
    inners = [
        Piece((), letter(f"inner-8-{name}", multipart("mixed", GREETING, file(one, name))))
        for name, one in (("fv8.pdf", data), ("fv9.pdf", other))
    ]
    yield expect(
        "digest",
        letter("digest", multipart("digest", *inners)),
        ("fv8.pdf", data),
        ("fv9.pdf", other),
    )
    mail = letter("inner-10", file(pdf("10/F/2026"), "fv.pdf"))
    for depth in range(12):
        mail = letter(f"inner-10-{depth}", multipart("mixed", GREETING, attached(mail, f"{depth}.eml")))
    yield expect("mails-without-end", mail, left_out=(("3.eml", "part.too_deep"),))
