"""Giving originals away: as they came, in one PDF with bookmarks, or as searchable PDF/A."""
