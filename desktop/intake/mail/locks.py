"""PDF files that nobody can read without a password."""

from __future__ import annotations

from pathlib import Path

_MARK = b"/Encrypt"


def is_locked(path: Path, data: bytes) -> bool:
    """Whether the PDF asks for a password; one that only forbids printing does not.

    MuPDF sees only files that call themselves encrypted, which that mark in clear text tells.
    """
    if _MARK not in data:
        return False
    import pymupdf

    try:
        with pymupdf.open(path, filetype="pdf") as document:
            return bool(document.needs_pass) and not document.authenticate("")
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a damaged one: its reader will say so
        return False
