"""Sentences for people, kept apart from the code that has something to say.

Every layer may have to tell a person something (why a file was not taken in, why a field counts
as certain), but only ``desktop.ui`` knows Qt and its translation files.  So the other layers pass
a :class:`Message`: a code and its details.  The Polish sentence of each code stands once, in
:mod:`desktop.domain.sentences`; the window translates that sentence, the command line prints it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell a person: a ``code`` of :mod:`desktop.domain.sentences` and its details.

    Details are plain texts without personal data, put into the sentence's ``{name}`` places.
    """

    code: str
    details: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """A form that the database and worker processes can keep."""
        return {"code": self.code, "details": dict(self.details)}

    @classmethod
    def from_json(cls, data: Mapping[str, object]) -> Message:
        """The inverse of :meth:`as_json`."""
        details = data.get("details")
        if not isinstance(details, Mapping):
            details = {}
        return cls(str(data["code"]), {str(key): str(value) for key, value in details.items()})


def fill(template: str, details: Mapping[str, str]) -> str:
    """Put ``details`` into a sentence's ``{name}`` places; an unknown place stays as it is.

    Plain replacement, not ``str.format``: a detail may come from a hostile document.
    """
    result = template
    for name, value in details.items():
        result = result.replace("{" + name + "}", value)
    return result
