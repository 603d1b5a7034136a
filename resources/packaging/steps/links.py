"""Links that lead nowhere any longer."""

from __future__ import annotations

from pathlib import Path


def remove_dead_links(folder: Path) -> list[Path]:
    """Remove the links in ``folder`` whose target was left out; gives where they were."""
    dead = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    for path in dead:
        path.unlink()
    return dead
