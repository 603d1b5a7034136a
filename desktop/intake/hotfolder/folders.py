"""Watched folders: what an office says about them, and what a file's place in them tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from desktop.domain.documents import Channel, Hints
from desktop.domain.folders import QUIET_SECONDS, AfterIntake, FolderState, ObserverKind, WatchedFolder
from desktop.domain.splitting import SplitRule
from desktop.intake.hotfolder.vocabulary import kind_of, plain_name, policy_of, same_name

__all__ = [
    "QUIET_SECONDS",
    "AfterIntake",
    "FolderState",
    "ObserverKind",
    "WatchedFolder",
    "company_of",
    "hints_for",
]


def hints_for(folder: WatchedFolder, companies: Mapping[str, int], path: Path) -> Hints:
    """What the place of ``path`` inside ``folder`` tells about the file.

    ``companies`` maps the names of a root folder's sub-folders to companies.  Beneath, sub-folders
    for kinds and splitting policies count in any order, the innermost of each wins, and names
    that mean nothing are passed over.  The month is the service's to decide.

    Raises :class:`ValueError` if ``path`` does not lie inside ``folder``.
    """
    names = path.relative_to(folder.path).parts[:-1]
    company_id = folder.company_id
    if folder.is_root:
        company_id = company_of(names[0], companies) if names else None
        if company_id is not None:
            names = names[1:]
    kind = folder.kind
    split = folder.split
    for name in names:
        kind = kind_of(name) or kind
        policy = policy_of(name)
        if policy is not None:
            split = replace(split or SplitRule(), policy=policy)
    return Hints(
        company_id=company_id,
        kind=kind,
        stage=folder.stage,
        channel=Channel.SCANNER,
        channel_label=folder.channel_label,
        split=split,
    )


def company_of(folder_name: str, companies: Mapping[str, int]) -> int | None:
    """The company that a root's sub-folder belongs to.

    The exact name first, then one that differs by case or Unicode form only, then by diacritics;
    a name that fits several companies fits none.
    """
    exact = companies.get(folder_name)
    if exact is not None:
        return exact
    for form in (same_name, plain_name):
        wanted = form(folder_name)
        found = {company for name, company in companies.items() if form(name) == wanted}
        if found:
            return found.pop() if len(found) == 1 else None
    return None
