"""What is said of documents in Symfonia's text format."""

from __future__ import annotations

SENTENCES: dict[str, str] = {}
