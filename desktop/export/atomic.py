"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import UserError


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write every file of ``contents``, replacing what was there.

    All of them are on the disk under temporary names in the same folders before the first takes its
    name, so that a full disk or a power cut leaves no half-written file and no mixed pair.

    Raises :class:`UserError` ``export.locked`` (the file is open in another program, or the folder
    may not be written to) or ``export.not_written`` (any other refusal of the system).
    """
    pending: dict[Path, Path] = {}
    current = next(iter(contents), Path())
    try:
        for target, data in contents.items():
            current = target
            pending[target] = _write_beside(target, data)
        for target in contents:
            current = target
            pending[target].replace(target)
            del pending[target]
            _flush_folder(target.parent)
    except PermissionError as error:
        raise UserError("export.locked", file=current.name) from error
    except OSError as error:
        raise UserError("export.not_written", file=current.name, reason=error.strerror or "") from error
    finally:
        for left_over in pending.values():
            with suppress(OSError):
                left_over.unlink()


def _write_beside(target: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem[:40]}-", suffix=".part")
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    # mkstemp makes files for their owner only; an export is meant for whoever may use the folder.
    path.chmod(0o644)
    return path


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut.  Windows cannot open a folder; it needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
