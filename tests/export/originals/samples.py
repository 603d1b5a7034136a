"""Facts and pictures for tests of originals.  Names and numbers are invented."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

from PIL import Image, ImageDraw

from desktop.domain.dates import Month
from desktop.domain.originals import OriginalFacts
from desktop.export.originals.sheets import Packing, Picture

FACTS = OriginalFacts(
    document_id=17,
    company="Żółw sp. z o.o.",
    company_nip="5252248481",
    month=Month(2026, 11),
    kind="Faktura kosztowa",
    number="FV/2026/11/0123",
    contractor="„Bór” S.A.",
    contractor_nip="5860104121",
    issue_date=date(2026, 11, 12),
    received_on=date(2026, 11, 14),
    gross=Decimal("1230.00"),
    currency="PLN",
    file_name="Skan 1.PDF",
)


def jpeg(width: int = 600, height: int = 800, *, turned: int = 0, mode: str = "RGB") -> Picture:
    """A page with a dark box near its upper left corner, lying so that ``turned`` brings it upright."""
    image = Image.new(mode, (width, height), "white")
    ImageDraw.Draw(image).rectangle((60, 80, 180, 120), fill="black")
    back = {
        0: None,
        90: Image.Transpose.ROTATE_90,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_270,
    }
    method = back[turned]
    image = image if method is None else image.transpose(method)
    data = io.BytesIO()
    image.save(data, "JPEG")
    channels = 1 if mode == "L" else 3
    return Picture(data.getvalue(), Packing.JPEG, *image.size, channels=channels, turned=turned)
