"""Bezdotyk: contactless document intake, reading and review for accounting offices."""

from __future__ import annotations

__version__ = "0.1.0"
