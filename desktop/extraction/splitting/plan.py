"""From the pages of one file to its documents, by the policy that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.domain.messages import Message
from desktop.domain.reading import Page
from desktop.domain.separators import Separator, SeparatorKind
from desktop.domain.splitting import MADE_FROM, Cut, PageRole, Part, Sides, SplitPlan, SplitPolicy, SplitRule
from desktop.extraction.splitting.evidence import Group, judge
from desktop.extraction.splitting.facts import PageFacts, page_facts
from desktop.extraction.splitting.sheets import is_blank, separator_on

_CERTAIN = 0.999
_BY_SHEET = 0.995
_BY_BLANK = 0.99
_CLEARLY_TOGETHER = 0.02
"""Of a cut by content: below it a blank page between two pages is a back, not a separator."""
_BELIEVED_APART = 0.5
_BACK = 0.5
"""Log-odds that a blank back adds: documents often end on the front of a sheet."""
_BACK_OR_SHEET = 3.0
"""What a blank page adds that is either a blank back or a sheet put between documents."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """What lies between two pages with content; ``before`` is the later one's index."""

    after: int
    before: int
    blanks: int
    sheets: tuple[Separator, ...]


def plan_split(pages: Sequence[Page], rule: SplitRule, inked: frozenset[int] = frozenset()) -> SplitPlan:
    """Decide which of the pages, in the file's order, make which documents.

    ``inked`` are pages (by place) that show something though no word was found on them: never blank.
    Where everything is one document, it keeps its blank pages, so that nothing is hidden from whoever
    checks it; a batch's blank pages and separator sheets belong to no document.
    """
    sheets = [separator_on(page) for page in pages]
    roles = tuple(
        PageRole.SEPARATOR
        if sheet is not None
        else PageRole.BLANK
        if place not in inked and is_blank(page)
        else PageRole.CONTENT
        for place, (page, sheet) in enumerate(zip(pages, sheets, strict=True))
    )
    content = [place for place, role in enumerate(roles) if role is PageRole.CONTENT]
    if rule.policy is SplitPolicy.NONE or not content:
        every = tuple(range(len(pages)))
        return SplitPlan((PageRole.CONTENT,) * len(pages), (), (Part(every),) if every else ())
    gaps = [_gap(after, before, roles, sheets) for after, before in pairwise(content)]
    cuts = _cuts(pages, rule, roles, gaps)
    parts = _parts(content, cuts, sheets)
    if len(parts) == 1 and PageRole.SEPARATOR not in roles:
        parts = (Part(tuple(range(len(pages))), parts[0].nip),)
        roles = (PageRole.CONTENT,) * len(pages)
    return SplitPlan(roles, tuple(cuts), parts)


def _gap(after: int, before: int, roles: Sequence[PageRole], sheets: Sequence[Separator | None]) -> _Gap:
    between = range(after + 1, before)
    found = tuple(sheet for place in between if (sheet := sheets[place]) is not None)
    return _Gap(after, before, sum(roles[place] is PageRole.BLANK for place in between), found)


def _cuts(
    pages: Sequence[Page], rule: SplitRule, roles: Sequence[PageRole], gaps: Sequence[_Gap]
) -> list[Cut]:
    if rule.policy is SplitPolicy.PAGE:
        return [Cut(gap.before, _CERTAIN, made=True, why=(Message("split.every_page"),)) for gap in gaps]
    if rule.policy is SplitPolicy.SEPARATOR:
        return [_by_sheet(gap) or _together(gap) for gap in gaps]
    sides = _sides(roles) if rule.sides is Sides.ANY else rule.sides
    if rule.policy is SplitPolicy.BLANK:
        return [
            _by_sheet(gap) or _by_blank(gap, two_sided=sides is Sides.TWO) or _together(gap) for gap in gaps
        ]
    return _automatic(pages, gaps, sides)


def _automatic(pages: Sequence[Page], gaps: Sequence[_Gap], sides: Sides) -> list[Cut]:
    """By sheets where they are; else by content, which a blank sheet settles unless it clearly objects."""
    cuts: list[Cut] = []
    group = Group([page_facts(pages[gaps[0].after])]) if gaps else Group()
    for gap in gaps:
        facts = page_facts(pages[gap.before])
        cut = _by_sheet(gap) or _by_content(gap, group, facts, sides)
        cuts.append(cut)
        group = Group([facts]) if cut.confidence >= _BELIEVED_APART else Group([*group.pages, facts])
    sheets = sum(bool(gap.sheets) for gap in gaps)
    bare = {gap.before for gap in gaps if not gap.sheets}
    if 0 < sum(cut.made for cut in cuts if cut.before in bare) <= sheets:
        # Whoever puts sheets between documents puts them everywhere: the rest belongs together.
        cuts = [replace(cut, made=cut.made and cut.before not in bare) for cut in cuts]
    return cuts


def _by_content(gap: _Gap, group: Group, facts: PageFacts, sides: Sides) -> Cut:
    """By what stands on the pages and, unless they clearly belong together, by a blank sheet."""
    lean = 0.0 if gap.blanks == 0 else _BACK if sides is Sides.TWO else _BACK_OR_SHEET
    probability, why = judge(group, facts, lean)
    blank = _by_blank(gap, two_sided=sides is not Sides.ONE)
    if blank is not None and probability > _CLEARLY_TOGETHER:
        return blank
    return Cut(gap.before, round(probability, 3), made=probability >= MADE_FROM, why=why)


def _by_sheet(gap: _Gap) -> Cut | None:
    if not gap.sheets:
        return None
    if all(sheet.kind is SeparatorKind.ATTACHMENT for sheet in gap.sheets):
        return Cut(gap.before, 1 - _CERTAIN, made=False, why=(Message("split.attachment_sheet"),))
    return Cut(gap.before, _BY_SHEET, made=True, why=(Message("split.separator"),))


def _by_blank(gap: _Gap, *, two_sided: bool) -> Cut | None:
    """A blank sheet: one blank page, or two where backs are scanned; a blank back may come on top."""
    if gap.blanks == 0:
        return None
    fronts = sum(place % 2 == 0 for place in range(gap.after + 1, gap.before))
    if two_sided and not fronts:
        return None
    return Cut(gap.before, _BY_BLANK, made=True, why=(Message("split.blank"),))


def _together(gap: _Gap) -> Cut:
    return Cut(gap.before, 1 - _BY_BLANK, made=False, why=(Message("split.no_separator"),))


def _sides(roles: Sequence[PageRole]) -> Sides:
    """Whether the blank pages lie as blank backs do: :attr:`Sides.ANY` if both may be.

    Sheets have two pages, so there is an even number of them, and a blank front has a blank back.  Only
    a blank last page says for sure that it is a back: nobody puts a sheet behind the last document.
    """
    blank = {place for place, role in enumerate(roles) if role is PageRole.BLANK}
    if len(roles) % 2 or any(place % 2 == 0 and place + 1 not in blank for place in blank):
        return Sides.ONE
    return Sides.TWO if len(roles) - 1 in blank else Sides.ANY


def _parts(
    content: Sequence[int], cuts: Sequence[Cut], sheets: Sequence[Separator | None]
) -> tuple[Part, ...]:
    made = {cut.before for cut in cuts if cut.made}
    groups: list[list[int]] = [[content[0]]]
    for place in content[1:]:
        if place in made:
            groups.append([])
        groups[-1].append(place)
    return tuple(Part(tuple(group), _company(group[0], sheets)) for group in groups)


def _company(first: int, sheets: Sequence[Separator | None]) -> str | None:
    """The NIP on the last separator sheet before a document: it holds until another names one."""
    named = [sheet.nip for sheet in sheets[:first] if sheet is not None and sheet.nip is not None]
    return named[-1] if named else None
