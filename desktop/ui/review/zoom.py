"""How large the page is shown: pure arithmetic."""

from __future__ import annotations

from enum import Enum

ZOOM_STEP = 1.2
_SMALLEST, _LARGEST = 0.1, 6.0


class Fit(Enum):
    """What the zoom follows when the window changes its size."""

    WIDTH = "width"
    PAGE = "page"


def limited(zoom: float) -> float:
    """``zoom`` within what can be used."""
    return min(max(zoom, _SMALLEST), _LARGEST)


def fitted(
    fit: Fit, width: float, height: float, view_width: float, view_height: float, margin: float
) -> float:
    """The zoom at which a page of ``width`` × ``height`` fits a view, ``margin`` kept on each side."""
    across = (view_width - 2 * margin) / width
    if fit is Fit.WIDTH:
        return limited(across)
    return limited(min(across, (view_height - 2 * margin) / height))
