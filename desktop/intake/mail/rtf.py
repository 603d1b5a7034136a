"""Texts that Outlook kept only as RTF: read as plain text, for the mail's own words must not be lost."""

from __future__ import annotations

import re

_LONGEST = 1024 * 1024
"""Bytes of compressed RTF that are opened; one becomes at most nine ([MS-OXRTFCP])."""
_LONGEST_RTF = 4 * 1024 * 1024
_RTF = re.compile(rb"\s{0,10}\{\\rtf")


def is_rtf(data: bytes) -> bool:
    """Whether ``data`` begins as RTF does."""
    return _RTF.match(data) is not None


def plain(data: bytes) -> str:
    """What is written in the RTF ``data``, empty if it cannot be read or is too long to be a letter."""
    from striprtf.striprtf import rtf_to_text

    if not is_rtf(data) or len(data) > _LONGEST_RTF:
        return ""
    try:
        return str(rtf_to_text(data.decode("latin-1"), errors="replace")).strip()
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - the library fails in many ways on what is no proper RTF
        return ""


def plain_of_compressed(data: bytes) -> str:
    """The same of compressed RTF ([MS-OXRTFCP]), as Outlook's files hold it."""
    import compressed_rtf

    if not 16 <= len(data) <= _LONGEST:
        return ""
    try:
        return plain(compressed_rtf.decompress(data))
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - as above
        return ""
