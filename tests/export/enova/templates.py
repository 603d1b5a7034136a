"""A template that nobody's enova exported."""

from __future__ import annotations

from desktop.export.enova.places import DOCUMENT_PLACES, ROW_PLACES

FULL = (
    '<session xmlns="http://www.soneta.pl/schema/business">{{#dokument}}<D guid="{{guid}}" '
    + " ".join(f"{name}='{{{{{name}}}}}'" for name in DOCUMENT_PLACES)
    + ">"
    + "".join(
        f'{{{{#{kind}}}}}<{kind} guid="{{{{guid {number}}}}}" '
        + " ".join(f'{name}="{{{{{name}}}}}"' for name in ROW_PLACES)
        + f"/>{{{{/{kind}}}}}"
        for number, kind in ((1, "stawka"), (2, "pozycja"))
    )
    + "{{?numer_ksef}}<KSeF>{{numer_ksef}}</KSeF>{{/?}}</D>{{/dokument}}</session>"
)
"""Every place there is, as attributes."""
