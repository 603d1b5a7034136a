"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from desktop.domain.errors import UserError


@contextmanager
def claimed(candidates: Iterable[Path], files: Callable[[Path], Iterable[Path]]) -> Iterator[Path]:
    """The first of ``candidates`` none of whose ``files`` is there, kept from everybody else meanwhile.

    A hidden file beside the target, which only one process can create, says that the name is taken; so
    no empty spreadsheet is seen before the real one comes.  A power cut may leave the hidden file behind:
    that name is then never given again.

    Raises :class:`UserError` as :func:`write_files` does, and ``export.not_written`` if no candidate is
    free.
    """
    target = Path()
    for target in candidates:
        claim = target.with_name(f".{target.name}.claim")
        if not _made(claim, target.name):
            continue
        try:
            # Looked for after the claim: who held it before has written its files by now.
            if not any(os.path.lexists(file) for file in files(target)):
                yield target
                return
        finally:
            with suppress(OSError):
                claim.unlink()
    raise UserError("export.not_written", file=target.name, reason="")


def _made(claim: Path, name: str) -> bool:
    """Whether ``claim`` was not there and is now; ``name`` is what it stands for."""
    with _said(lambda: name):
        try:
            claim.touch(exist_ok=False)
        except FileExistsError:
            return False
    return True


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write every file of ``contents``, replacing what was there.

    All of them are on the disk under temporary names in the same folders before the first takes its
    name: a full disk leaves everything as it was, and no file is ever there in part.  If the system
    refuses a name (a file open in Excel), names that were free before are freed again.  What had been
    replaced by then stays replaced, and a power cut between two names leaves the first new and the
    second old or missing: several files cannot take their names at one stroke.

    Raises :class:`UserError` ``export.locked`` (the file is open in another program, or the folder
    may not be written to) or ``export.not_written`` (any other refusal of the system).
    """
    pending: dict[Path, Path] = {}
    added: list[Path] = []
    current = next(iter(contents), Path())
    with _said(lambda: current.name):
        try:
            for target, data in contents.items():
                current = target
                pending[target] = _write_beside(target, data)
            for target in contents:
                current = target
                was_there = os.path.lexists(target)
                pending[target].replace(target)
                del pending[target]
                if not was_there:
                    added.append(target)
                _flush_folder(target.parent)
        except OSError:
            _remove(added)
            raise
        finally:
            _remove(pending.values())


@contextmanager
def _said(name: Callable[[], str]) -> Iterator[None]:
    """Turn the system's refusals into sentences about the file ``name()``."""
    try:
        yield
    except PermissionError as error:
        raise UserError("export.locked", file=name()) from error
    except OSError as error:
        raise UserError("export.not_written", file=name(), reason=error.strerror or "") from error


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()


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
