"""Checking a file against the Ministry's own structure, offline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lxml import etree

from desktop.assets import asset

_STEP = re.compile(r"\*\[(\d+)\]|\*")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at one place of a file."""

    place: tuple[int, ...]
    """The way to the element from the root's children on: which child (from 0), which child of that …"""
    reason: str
    """The validator's words, in English."""


def faults(data: bytes, schema: str) -> tuple[Fault, ...]:
    """What ``data`` breaks of the structure ``schema`` (a file's name without ending); nothing if sound.

    ``data`` is the program's own output and well formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_blank_text=True)
    tree = etree.fromstring(data, parser)
    checker = _schema(schema)
    if checker.validate(tree):
        return ()
    return tuple(Fault(_place(one.path), one.message) for one in checker.error_log)


def _place(path: str | None) -> tuple[int, ...]:
    """``/*/*[3]/*[2]/*[1]`` → ``(2, 1, 0)``; libxml2 counts from 1 and leaves out the only one."""
    steps = [int(step[1]) - 1 if step[1] else 0 for step in _STEP.finditer(path or "")]
    return tuple(steps[1:])


@cache
def _schema(name: str) -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Local())
    return etree.XMLSchema(etree.parse(str(asset("schemas", "jpk", f"{name}.xsd")), parser))


class _Local(etree.Resolver):  # type: ignore[misc]  # lxml has no types
    """Imports of other structures come from the same folder, whatever address they name."""

    def resolve(self, url: str, public_id: str, context: object) -> object:
        """The file of that name."""
        del public_id
        path = asset("schemas", "jpk", url.rsplit("/", 1)[-1])
        return self.resolve_filename(str(path), context)
