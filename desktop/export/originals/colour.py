"""The colours that numbers in a PDF/A mean: sRGB (IEC 61966-2.1)."""

from __future__ import annotations

from functools import cache

SRGB_NAME = "sRGB IEC61966-2.1"

_DATE = slice(24, 36)
_SOME_DAY = bytes.fromhex("07d0 0001 0001 0000 0000 0000")
"""1 January 2000 as an ICC header writes it: the moment of making says nothing, and bytes shall repeat."""


@cache
def srgb_profile() -> bytes:
    """An ICC profile of sRGB, which Little CMS makes and gives away ("No copyright, use freely")."""
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = _SOME_DAY
    return bytes(profile)
