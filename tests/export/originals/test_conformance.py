"""Each rule of PDF/A that is looked at: what keeps it passes, what breaks it is named."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from desktop.domain.fields import Box
from desktop.domain.reading import Word
from desktop.export.originals.conformance import clauses, violations
from desktop.export.originals.layer import View
from desktop.export.originals.metadata import ArchiveFacts
from desktop.export.originals.sheets import Sheets
from tests.builders import make_pdf
from tests.export.originals.samples import jpeg

Spoil = Callable[[pikepdf.Pdf], None]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A file that keeps the rules."""
    sheets = Sheets()
    sheets.add_picture(jpeg(), View(450, 600), [Word("Łąka", Box(0, 0.1, 0.1, 0.3, 0.2))])
    sheets.save_archival(tmp_path / "a.pdf", ArchiveFacts("a", "b", datetime(2026, 1, 1, tzinfo=UTC)))
    assert violations(tmp_path / "a.pdf") == []
    return tmp_path / "a.pdf"


def page(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.pages[0].obj


def draws(content: bytes) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(Stream(pdf, content))

    return spoil


def image(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(one for _, one in page(pdf).Resources.XObject.items())


def font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(one for _, one in page(pdf).Resources.Font.items())


def does(kind: Name) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=kind))

    return spoil


def state(**entries: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        page(pdf).Resources.ExtGState = Dictionary(
            X=pdf.make_indirect(Dictionary(Type=Name.ExtGState, **entries))
        )

    return spoil


def notes(**entries: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        note = Dictionary(Type=Name.Annot, Rect=[0, 0, 1, 1], **{"Subtype": Name.Text, "F": 4, **entries})
        page(pdf).Annots = Array([pdf.make_indirect(note)])

    return spoil


def no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def other_level(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(b"part>2<", b"part>1<"))


def no_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def bad_profile(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile" * 20)


def not_embedded(pdf: pikepdf.Pdf) -> None:
    del font(pdf).DescendantFonts[0].FontDescriptor.FontFile2


def standard_font(pdf: pikepdf.Pdf) -> None:
    page(pdf).Resources.Font.Helv = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)


def no_unicode(pdf: pikepdf.Pdf) -> None:
    del font(pdf).ToUnicode


def no_glyph_map(pdf: pikepdf.Pdf) -> None:
    del font(pdf).DescendantFonts[0].CIDToGIDMap


def foreign_cmap(pdf: pikepdf.Pdf) -> None:
    font(pdf).Encoding = Name("/UniJIS-UTF16-H")


def embedded_file(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["a.txt"] = b"x"


def form(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))


def layers(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OCProperties = Dictionary()


def information(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Author"] = "x"


def lzw(pdf: pikepdf.Pdf) -> None:
    page(pdf).Extra = pdf.make_indirect(
        Stream(pdf, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", Filter=Name.LZWDecode)
    )


def interpolated(pdf: pikepdf.Pdf) -> None:
    image(pdf).Interpolate = True


def cmyk_image(pdf: pikepdf.Pdf) -> None:
    image(pdf).ColorSpace = Name.DeviceCMYK


def cmyk_group(pdf: pikepdf.Pdf) -> None:
    page(pdf).Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)


def separation(pdf: pikepdf.Pdf) -> None:
    page(pdf).Resources.ColorSpace = Dictionary(
        C=Array([Name.Separation, Name.Spot, Name.DeviceCMYK, Dictionary(FunctionType=2, Domain=[0, 1], N=1)])
    )


def postscript(pdf: pikepdf.Pdf) -> None:
    page(pdf).Resources.XObject.P = pdf.make_indirect(Stream(pdf, b"", Type=Name.XObject, Subtype=Name.PS))


def inner_form(pdf: pikepdf.Pdf) -> None:
    inner = Stream(pdf, b"0 0 0 1 k", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 1, 1])
    page(pdf).Resources.XObject.F = pdf.make_indirect(inner)


def huge_page(pdf: pikepdf.Pdf) -> None:
    page(pdf).MediaBox = Array([0, 0, 20_000, 100])


def long_string(pdf: pikepdf.Pdf) -> None:
    page(pdf).Extra = pdf.make_indirect(String(b"x" * 40_000))


def long_name(pdf: pikepdf.Pdf) -> None:
    page(pdf).Extra = pdf.make_indirect(Dictionary({"/" + "x" * 200: 1}))


def page_action(pdf: pikepdf.Pdf) -> None:
    page(pdf).AA = Dictionary()


@pytest.mark.parametrize(
    ("spoil", "clause"),
    [
        (no_metadata, "6.6.2.1"),
        (other_level, "6.6.4"),
        (no_intent, "6.2.3"),
        (bad_profile, "6.2.3"),
        (not_embedded, "6.2.11.4.1"),
        (standard_font, "6.2.11.4.1"),
        (no_unicode, "6.2.11.7.2"),
        (no_glyph_map, "6.2.11.3.2"),
        (foreign_cmap, "6.2.11.3.3"),
        (embedded_file, "6.8"),
        (form, "6.4.1"),
        (layers, "6.9"),
        (information, "6.6.3"),
        (lzw, "6.1.7.2"),
        (interpolated, "6.2.8"),
        (cmyk_image, "6.2.4.3"),
        (cmyk_group, "6.2.10"),
        (separation, "6.2.4.3"),
        (postscript, "6.2.9"),
        (inner_form, "6.2.4.3"),
        (huge_page, "6.1.13"),
        (long_string, "6.1.13"),
        (long_name, "6.1.13"),
        (page_action, "6.5.2"),
        (does(Name.JavaScript), "6.5.1"),
        (does(Name.Launch), "6.5.1"),
        (state(TR=Name.Identity), "6.2.5"),
        (state(BM=Name.Strange), "6.2.10"),
        (state(RI=Name.Strange), "6.2.6"),
        (notes(), "6.3.3"),
        (notes(AP=Dictionary(), F=0), "6.3.2"),
        (notes(AP=Dictionary(), F=6), "6.3.2"),
        (notes(AP=Dictionary(), Subtype=Name.Movie), "6.3.1"),
        (notes(AP=Dictionary(), A=Dictionary(S=Name.URI)), "6.5.2"),
        (draws(b" 0 0 0 1 k"), "6.2.4.3"),
        (draws(b" /DeviceCMYK cs"), "6.2.4.3"),
        (draws(b" /Strange ri"), "6.2.6"),
        (draws(b" 1 2 unheard"), "6.2.2"),
        (draws(b" q" * 40), "6.1.13"),
        (draws(b" BT /BezdotykText 9 Tf <00010000> Tj ET"), "6.2.11.8"),
        (draws(b" BI /W 1 /H 1 /BPC 8 /CS /CMYK ID abcd EI"), "6.2.4.3"),
    ],
)
def test_a_broken_rule_is_named(sound: Path, spoil: Spoil, clause: str, tmp_path: Path) -> None:
    with pikepdf.open(sound) as pdf:
        spoil(pdf)
        pdf.save(tmp_path / "b.pdf", deterministic_id=True, compress_streams=False)
    found = violations(tmp_path / "b.pdf")
    assert clause in {one.split(":")[0] for one in found}, clauses(found)


def test_an_encrypted_file_or_one_without_identity(sound: Path, tmp_path: Path) -> None:
    with pikepdf.open(sound) as pdf:
        pdf.save(tmp_path / "b.pdf", encryption=pikepdf.Encryption(owner="x", user=""))
    assert "6.1.3: encryption" in violations(tmp_path / "b.pdf")
    data = sound.read_bytes()
    (tmp_path / "c.pdf").write_bytes(data + b"more")
    assert "6.1.3: data behind the end" in violations(tmp_path / "c.pdf")
    (tmp_path / "d.pdf").write_bytes(data.replace(b"/ID", b"/IX"))
    assert "6.1.3: no ID" in violations(tmp_path / "d.pdf")
    (tmp_path / "e.pdf").write_bytes(b"%PDF-1.7\n" + data.split(b"\n", 2)[2])
    assert "6.1.2: header" in violations(tmp_path / "e.pdf")


def test_an_ordinary_pdf_is_none(tmp_path: Path) -> None:
    found = {one.split(":")[0] for one in violations(make_pdf(tmp_path / "a.pdf"))}
    assert {"6.2.3", "6.6.2.1", "6.2.11.4.1"} <= found


def test_nonsense_is_no_pdf_a_and_no_crash(sound: Path, tmp_path: Path) -> None:
    with pikepdf.open(sound) as pdf:
        font(pdf).DescendantFonts = Array([None])
        pdf.save(tmp_path / "b.pdf", deterministic_id=True)
    assert violations(tmp_path / "b.pdf")
    (tmp_path / "c.pdf").write_bytes(sound.read_bytes()[:900])
    assert violations(tmp_path / "c.pdf")
