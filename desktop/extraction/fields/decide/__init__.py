"""The decision over whole assignments: which values of parties, dates and amounts fit together best."""

from desktop.extraction.fields.decide.stage import decide

__all__ = ["decide"]
