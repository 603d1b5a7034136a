"""What was found in a file, each item once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.domain.booking.dictionaries import Category, Term, code_key

MAX_TERMS = 5000


class BadFile(Exception):  # noqa: N818 - said of the file
    """The file is damaged; the text says where, in Polish."""


@dataclass
class Found:
    """Items in the order in which they were found; of one that is named again the fuller one counts."""

    terms: dict[tuple[type[Term], str], Term] = field(default_factory=dict)

    def add(self, term: Term) -> None:
        """Keep ``term`` unless the same is here; raises :class:`BadFile` for a file without end."""
        key = (type(term), code_key(term.code))
        if not key[1]:
            return
        known = self.terms.get(key)
        if isinstance(known, Category) and isinstance(term, Category) and known.side is not term.side:
            # Used for purchases and for sales: it is for both.
            known = self.terms[key] = replace(known, side=None)
        if known is not None and (known.name or not term.name):
            return
        if known is None and len(self.terms) >= MAX_TERMS:
            raise BadFile(f"ponad {MAX_TERMS} pozycji")
        self.terms[key] = term
