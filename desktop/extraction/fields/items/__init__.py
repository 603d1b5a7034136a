"""Lines of goods: the table of a document's items, from its head to proved rows."""

from desktop.extraction.fields.items.find import find_items
from desktop.extraction.fields.items.table import Sums

__all__ = ["Sums", "find_items"]
