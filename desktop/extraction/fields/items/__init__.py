"""Lines of goods: the table of a document's items, from its head to proved rows."""

from desktop.extraction.fields.items.find import Sums, find_items

__all__ = ["Sums", "find_items"]
