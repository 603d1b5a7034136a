"""Reports on people and protocols as data: JSON that other programs read (art. 20 RODO asks for such)."""

from __future__ import annotations

import json

from desktop.domain.names import in_polish
from desktop.domain.privacy.findings import Report
from desktop.domain.privacy.protocols import Protocol


def report_data(report: Report) -> dict[str, object]:
    """The report in what JSON knows."""
    person = report.person
    return {
        "at": report.at.isoformat(),
        "office": report.office,
        "person": {
            "name": person.name,
            "email": person.email,
            "number": person.number,
            "phone": person.phone,
            "panel_user": person.panel_user,
            "trail_name": person.trail_name,
        },
        "found": [
            {
                "key": one.key,
                "place": one.place.value,
                "fate": one.fate.value,
                "company": one.company,
                "day": None if one.day is None else one.day.isoformat(),
                "facts": dict(one.facts),
                "why": None if one.why is None else in_polish(one.why),
                "until": None if one.until is None else one.until.isoformat(),
            }
            for one in report.found
        ],
    }


def protocol_data(protocol: Protocol) -> dict[str, object]:
    """The protocol in what JSON knows."""
    return {
        "number": protocol.id,
        "kind": protocol.kind.value,
        "at": protocol.at.isoformat(),
        "who": protocol.who,
        "office": protocol.office,
        "ground": protocol.ground,
        "counts": dict(protocol.counts),
        "kept": dict(protocol.kept),
        "lines": [
            {
                "kind": line.kind,
                "number": line.number,
                "day": None if line.day is None else line.day.isoformat(),
                "company": line.company,
                "contractor": line.contractor,
                "count": line.count,
            }
            for line in protocol.lines
        ],
    }


def as_json(data: dict[str, object]) -> bytes:
    """A file of it."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()
