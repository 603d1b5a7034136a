"""From words with boxes to the fields of a document.

Lines and columns are made of the words; labels are found by their letters, values by their shape,
and both are tied by where they stand.  What adds up, passes its check digit and stands in order is
preferred; only what such a check supports is called certain.
"""

from __future__ import annotations

from desktop.extraction.fields.find import FoundFields, find_fields

__all__ = ["FoundFields", "find_fields"]
