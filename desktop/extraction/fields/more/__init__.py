"""The rarer fields: order, correction, advances, notices of the law, registers, vehicle."""

from desktop.extraction.fields.more.certain import more_certain
from desktop.extraction.fields.more.gather import gather_more

__all__ = ["gather_more", "more_certain"]
