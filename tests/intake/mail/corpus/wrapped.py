"""Mails whose files lie in wrappings, and pictures that are no documents."""

from __future__ import annotations

import base64
import zipfile
from collections.abc import Iterator

from tests.intake.mail.corpus import files, wrappings
from tests.intake.mail.corpus.files import pdf, picture, zipped
from tests.intake.mail.corpus.letters import (
    Piece,
    base64_lines,
    entity,
    file,
    letter,
    multipart,
    raw_file,
    text,
)
from tests.intake.mail.corpus.plain import GREETING
from tests.intake.mail.corpus.sample import Sample, expect


def _mixed(slug: str, *pieces: Piece) -> bytes:
    return letter(slug, multipart("mixed", GREETING, *pieces))


def archives() -> Iterator[Sample]:
    """ZIP files, honest and not."""
    one, two = pdf("1/Z/2026"), pdf("2/Z/2026")
    yield expect(
        "zip",
        _mixed(
            "zip", file(zipped({"fv1.pdf": one, "grudzień/fv2.pdf": two}), "faktury.zip", "application/zip")
        ),
        ("fv1.pdf", one),
        ("fv2.pdf", two),
    )
    one, two = pdf("3/Z/2026"), pdf("4/Z/2026")
    windows = zipped({"żółw.pdf": one, "łąka.pdf": two}, code_page="cp852")
    yield expect(
        "zip-of-windows",
        _mixed("zip-of-windows", file(windows, "faktury.zip", "application/x-zip-compressed")),
        ("żółw.pdf", one),
        ("łąka.pdf", two),
    )
    data = pdf("5/Z/2026")
    inner = zipped({"b.zip": zipped({"fv5.pdf": data})})
    yield expect(
        "zip-in-zip",
        _mixed("zip-in-zip", file(inner, "a.zip", "application/octet-stream")),
        ("fv5.pdf", data),
    )
    data = pdf("6/Z/2026")
    stored = zipped({"fv6.pdf": data}, method=zipfile.ZIP_STORED)
    yield expect(
        "zip-that-stores",
        _mixed("zip-that-stores", file(stored, "fv.pdf", "application/pdf")),
        ("fv6.pdf", data),
    )
    data = pdf("7/Z/2026")
    bomb = zipped({"bomba.pdf": bytes(20_000_000), "fv7.pdf": data})
    yield expect(
        "zip-bomb",
        _mixed("zip-bomb", file(bomb, "faktury.zip", "application/zip")),
        ("fv7.pdf", data),
        left_out=(("bomba.pdf", "part.too_dense"),),
    )
    locked = zipped({"fv8.pdf": pdf("8/Z/2026")}, locked=True)
    yield expect(
        "zip-locked",
        _mixed("zip-locked", file(locked, "tajne.zip", "application/zip")),
        left_out=(("tajne.zip", "part.encrypted_archive"),),
    )
    deep = pdf("9/Z/2026")
    for depth in range(12):
        deep = zipped({f"{depth}.zip" if depth else "fv9.pdf": deep})
    yield expect(
        "zip-without-end",
        _mixed("zip-without-end", file(deep, "a.zip", "application/zip")),
        left_out=(("4.zip", "part.too_deep"),),
    )
    data = pdf("10/Z/2026")
    junk = zipped(
        {
            "fv10.pdf": data,
            "__MACOSX/._fv10.pdf": b"\0\5\x16\7",
            ".DS_Store": b"\0\0\0\1Bud1",
            "umowa.docx": files.office_file(),
            "spis.txt": b"fv10",
        }
    )
    yield expect(
        "zip-with-more",
        _mixed("zip-with-more", file(junk, "wszystko.zip", "application/zip")),
        ("fv10.pdf", data),
        left_out=(
            ("._fv10.pdf", "part.system_file"),
            (".DS_Store", "part.system_file"),
            ("umowa.docx", "part.office_file"),
            ("spis.txt", "part.text"),
        ),
    )
    yield expect(
        "zip-damaged",
        _mixed("zip-damaged", file(zipped({"fv.pdf": pdf("11/Z/2026")})[:-40], "x.zip", "application/zip")),
        left_out=(("x.zip", "part.damaged"),),
    )
    yield expect(
        "zip-empty",
        _mixed("zip-empty", file(zipped({}), "x.zip", "application/zip")),
        left_out=(("x.zip", "part.empty"),),
    )
    data = pdf("12/Z/2026")
    container = zipped(
        {
            "mimetype": b"application/vnd.etsi.asic-e+zip",
            "fv12.pdf": data,
        },
        method=zipfile.ZIP_STORED,
    )
    yield expect(
        "asice",
        _mixed("asice", file(container, "fv12.asice", "application/vnd.etsi.asic-e+zip")),
        ("fv12.pdf", data),
        left_out=(("mimetype", "part.unknown_type"),),
    )
    data = pdf("13/Z/2026")
    mail = letter("inner-13", multipart("mixed", GREETING, file(data, "fv13.pdf")))
    yield expect(
        "mail-in-zip",
        _mixed("mail-in-zip", file(zipped({"poczta.eml": mail}), "poczta.zip", "application/zip")),
        ("fv13.pdf", data),
    )


def outlook() -> Iterator[Sample]:
    """What Outlook and Exchange make of a mail."""
    data, other = pdf("1/O/2026"), picture("JPEG", 700, 900)
    saved = wrappings.msg("Faktura żółwia", "Dzień dobry", [("żółw.pdf", data), ("skan.jpg", other)])
    yield expect(
        "msg",
        _mixed("msg", file(saved, "Faktura.msg", "application/vnd.ms-outlook")),
        ("żółw.pdf", data),
        ("skan.jpg", other),
    )
    data, other = pdf("2/O/2026"), pdf("3/O/2026")
    saved = wrappings.msg(
        "Zewnętrzna",
        "Dzień dobry",
        [("fv2.pdf", data)],
        [{"subject": "Wewnętrzna", "text": "Oryginał", "files": [("fv3.pdf", other)], "mails": []}],
    )
    yield expect(
        "msg-in-msg",
        _mixed("msg-in-msg", file(saved, "Fwd.msg", "application/octet-stream")),
        ("fv2.pdf", data),
        ("fv3.pdf", other),
    )
    data = pdf("4/O/2026")
    wrapped = wrappings.tnef("Faktura", "Dzień dobry", [("Faktura żółwia 4.pdf", data)])
    yield expect(
        "winmail",
        _mixed("winmail", file(wrapped, "winmail.dat", "application/ms-tnef")),
        ("Faktura żółwia 4.pdf", data),
    )
    data, other = pdf("5/O/2026"), pdf("6/O/2026")
    inner = wrappings.tnef("Wewnętrzna", "Oryginał", [("fv6.pdf", other)])
    wrapped = wrappings.tnef("Faktura", "Dzień dobry", [("fv5.pdf", data)], [("Wewnętrzna", inner)])
    yield expect(
        "winmail-in-winmail",
        _mixed("winmail-in-winmail", file(wrapped, "winmail.dat", "application/octet-stream")),
        ("fv5.pdf", data),
        ("fv6.pdf", other),
    )
    data, other = pdf("7/O/2026"), pdf("8/O/2026")
    wrapped = wrappings.tnef("Faktura", "Dzień dobry", [("fv7.pdf", data), ("fv8.pdf", other)])
    short = wrapped[: wrapped.index(other) + 300]
    yield expect(
        "winmail-cut-short",
        _mixed("winmail-cut-short", file(short, "winmail.dat", "application/ms-tnef")),
        ("fv7.pdf", data),
        ("fv8.pdf", other[:300]),
        left_out=(("winmail.dat", "part.damaged"),),
    )


def signed() -> Iterator[Sample]:
    """S/MIME and PGP."""
    data = pdf("1/S/2026")
    content = multipart("mixed", GREETING, file(data, "fv1.pdf"))
    mark = file(wrappings.signature(), "smime.p7s", "application/pkcs7-signature")
    whole = multipart(
        "signed", content, mark, parameters='; protocol="application/pkcs7-signature"; micalg=sha-256'
    )
    yield expect(
        "smime-clear",
        letter("smime-clear", whole),
        ("fv1.pdf", data),
        left_out=(("smime.p7s", "part.signature"),),
    )
    for slug, in_pieces in (("smime-opaque", False), ("smime-in-pieces", True)):
        data = pdf(f"2/{slug}/2026")
        content = multipart("mixed", GREETING, file(data, "fv2.pdf"))
        wrapped = wrappings.signed(entity(content), in_pieces=in_pieces)
        opaque = file(wrapped, "smime.p7m", "application/pkcs7-mime; smime-type=signed-data")
        yield expect(slug, letter(slug, opaque), ("fv2.pdf", data))
    data = pdf("3/S/2026")
    yield expect(
        "signed-file",
        _mixed("signed-file", file(wrappings.signed(data), "fv3.pdf.p7m", "application/octet-stream")),
        ("fv3.pdf", data),
    )
    closed = file(wrappings.enveloped(), "smime.p7m", "application/pkcs7-mime; smime-type=enveloped-data")
    yield expect(
        "smime-encrypted",
        letter("smime-encrypted", closed),
        left_out=(("smime.p7m", "part.encrypted_mail"),),
    )
    data = pdf("4/S/2026")
    content = multipart("mixed", GREETING, file(data, "fv4.pdf"))
    mark = raw_file(
        ('Content-Type: application/pgp-signature; name="signature.asc"',),
        b"-----BEGIN PGP SIGNATURE-----\r\n\r\niQ==\r\n-----END PGP SIGNATURE-----\r\n",
    )
    whole = multipart("signed", content, mark, parameters='; protocol="application/pgp-signature"')
    yield expect(
        "pgp-signed",
        letter("pgp-signed", whole),
        ("fv4.pdf", data),
        left_out=(("signature.asc", "part.signature"),),
    )
    armour = b"-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0==\r\n-----END PGP MESSAGE-----\r\n"
    whole = multipart(
        "encrypted",
        raw_file(("Content-Type: application/pgp-encrypted",), b"Version: 1\r\n"),
        raw_file(('Content-Type: application/octet-stream; name="encrypted.asc"',), armour),
        parameters='; protocol="application/pgp-encrypted"',
    )
    yield expect(
        "pgp-encrypted",
        letter("pgp-encrypted", whole),
        left_out=(("encrypted.asc", "part.encrypted_mail"),),
    )
    yield expect(
        "pgp-file",
        _mixed("pgp-file", file(armour, "fv.pdf.asc", "application/octet-stream")),
        left_out=(("fv.pdf.asc", "part.encrypted_mail"),),
    )


def _related(slug: str, html: str, *pieces: Piece, after: tuple[Piece, ...] = ()) -> bytes:
    related = multipart("related", text(html, "html"), *pieces)
    both = multipart("alternative", GREETING, related)
    return letter(slug, multipart("mixed", both, *after) if after else both)


def pictures() -> Iterator[Sample]:
    """Logos, signatures, pixels; and what was pasted because it is the document."""
    data = pdf("1/P/2026")
    logo = picture("PNG", 220, 130, "TARTAK")
    shown = file(logo, "logo.png", "image/png", "inline", more=("Content-ID: <logo@tartak>",))
    yield expect(
        "logo",
        _related("logo", '<p>Faktura<img src="cid:logo@tartak"></p>', shown, after=(file(data, "fv.pdf"),)),
        ("fv.pdf", data),
        left_out=(("logo.png", "part.small_picture"),),
    )
    data = pdf("2/P/2026")
    yield expect(
        "outlook-signature",
        _mixed(
            "outlook-signature",
            file(picture("PNG", 400, 160), "image001.png", "image/png"),
            file(data, "fv.pdf"),
        ),
        ("fv.pdf", data),
        left_out=(("image001.png", "part.small_picture"),),
    )
    data = picture("PNG", 800, 1100, "FV 3/P/2026")
    pasted = file(data, "image002.png", "image/png", "inline", more=("Content-ID: <image002@x>",))
    yield expect(
        "pasted",
        _related("pasted", '<p>Proszę:</p><img src="cid:image002@x">', pasted),
        ("image002.png", data),
    )
    data = picture("JPEG", 700, 1000, "FV 4/P/2026")
    html = f'<p>Proszę:</p><img alt="fv" src="data:image/jpeg;base64,{base64.b64encode(data).decode()}">'
    lines = base64_lines(html.encode())
    piece = Piece(("Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64"), lines)
    yield expect("pasted-in-the-text", letter("pasted-in-the-text", piece), ("załącznik 1.jpg", data))
    data = pdf("5/P/2026")
    yield expect(
        "pixel",
        _mixed("pixel", file(files.PIXEL, "p.gif", "image/gif", "inline"), file(data, "fv.pdf")),
        ("fv.pdf", data),
        left_out=(("p.gif", "part.small_picture"),),
    )
    data = pdf("6/P/2026")
    banner = file(
        picture("JPEG", 1300, 360), "baner.jpg", "image/jpeg", "inline", more=("Content-ID: <b@x>",)
    )
    yield expect(
        "banner",
        _related("banner", '<img src="cid:b@x">', banner, after=(file(data, "fv.pdf"),)),
        ("fv.pdf", data),
        left_out=(("baner.jpg", "part.small_picture"),),
    )
    data = pdf("7/P/2026")
    yield expect(
        "svg",
        _mixed("svg", file(files.SVG, "logo.svg", "image/svg+xml"), file(data, "fv.pdf")),
        ("fv.pdf", data),
        left_out=(("logo.svg", "part.unknown_type"),),
    )
    # A small scan that somebody attached on purpose is a document all the same.
    data = picture("PNG", 300, 600, "PARAGON 8/P/2026")
    yield expect(
        "small-receipt",
        _mixed("small-receipt", file(data, "paragon.png", "image/png")),
        ("paragon.png", data),
    )
