"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from desktop.domain.errors import UserError

_ABANDONED = 24 * 3600.0
"""Seconds after which nobody is writing any longer."""


@contextmanager
def claimed(candidates: Iterable[Path], files: Callable[[Path], Iterable[Path]]) -> Iterator[Path]:
    """The first of ``candidates`` none of whose ``files`` is there, kept from everybody else meanwhile.

    A hidden file beside the target, which only one process can create, says that the name is taken; so
    no empty spreadsheet is seen before the real one comes.  One that a power cut left behind is nobody's
    after a day.

    Raises :class:`UserError` as :func:`write_files` does, and ``export.not_written`` if no candidate is
    free.
    """
    target = Path()
    for target in candidates:
        claim = claim_of(target)
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


def claim_of(target: Path) -> Path:
    """The hidden file that keeps ``target`` from others."""
    return target.with_name(f".{target.name}.claim")


def _made(claim: Path, name: str) -> bool:
    """Whether ``claim`` was not there and is now; ``name`` is what it stands for."""
    with _said(lambda: name):
        with suppress(FileNotFoundError):
            if claim.stat().st_mtime < time.time() - _ABANDONED:
                claim.unlink()
        try:
            claim.touch(exist_ok=False)
        except FileExistsError:
            return False
    return True


def write_files(contents: Mapping[Path, bytes], parts: Mapping[Path, Path] | None = None) -> None:
    """Write every file of ``contents``, replacing what was there.

    ``parts`` are the temporary names to use, in the same folders, for who has to find them after a power
    cut; none of them may be there.

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
                pending[target] = _part_of(target) if parts is None else parts[target]
                _write(pending[target], data)
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
def whole_file(target: Path) -> Iterator[Path]:
    """A temporary name to write a file under that is too large to be held; it then takes ``target``'s.

    Whatever is raised meanwhile, ``target`` is as it was, and nothing else is left.  Raises
    :class:`UserError` as :func:`write_files`.
    """
    part = _part_of(target)
    try:
        with _said(lambda: target.name):
            yield part
            with part.open("rb+") as stream:
                os.fsync(stream.fileno())
            part.replace(target)
            _flush_folder(target.parent)
    finally:
        _remove([part])


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


def _part_of(target: Path) -> Path:
    return target.with_name(f".{target.stem[:40]}-{uuid4().hex}.part")


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut.  Windows cannot open a folder; it needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
