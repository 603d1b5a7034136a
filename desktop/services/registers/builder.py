"""Making indexes in a process of its own: the readers below are native code, and the file may be hostile."""

from __future__ import annotations

import threading
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.registers.flatfile.index import Head
from desktop.services.workers import WorkerPool

_MEMORY = 1536 * 1024**2
"""Bytes; it takes some 200 MB, and as much as the packed file's dictionary."""
_LONGEST = 1800.0


class Builder:
    """Makes one index after another; the process ends with each."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pools: dict[Path, WorkerPool] = {}
        self._stopped = False

    def __call__(self, source: Path, target: Path) -> Head:
        """Make the index ``target`` of ``source``; raises what :func:`build_index` raises.

        Accidents of the process are said as the file's: ``registers.flat_damaged``.
        """
        from desktop.registers.flatfile.building import build_index

        pool = WorkerPool(1, memory=_MEMORY)
        with self._lock:
            if self._stopped:
                raise UserError("work.cancelled")
            self._pools[source] = pool
        try:
            return pool.submit(build_index, source, target, timeout=_LONGEST).result()
        except UserError as error:
            if error.code.startswith("file."):
                raise UserError("registers.flat_damaged") from error
            raise
        finally:
            with self._lock:
                self._pools.pop(source, None)
            pool.stop()

    def give_up(self, source: Path) -> None:
        """Give up the index of ``source``: whoever waits for it gets ``work.cancelled``."""
        with self._lock:
            pool = self._pools.get(source)
        if pool is not None:
            pool.stop()

    def stop(self) -> None:
        """Give up what is being made, and make nothing more."""
        with self._lock:
            self._stopped = True
            pools = tuple(self._pools.values())
        for pool in pools:
            pool.stop()
