"""The ways of cutting a file, as a person chooses them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.domain.splitting import Sides, SplitPolicy, SplitRule

_NAMES: dict[SplitRule, str] = {
    SplitRule(SplitPolicy.AUTO): QT_TRANSLATE_NOOP("split rule", "automatycznie"),
    SplitRule(SplitPolicy.NONE): QT_TRANSLATE_NOOP("split rule", "nie dziel: jeden plik to jeden dokument"),
    SplitRule(SplitPolicy.PAGE): QT_TRANSLATE_NOOP("split rule", "każda strona to dokument"),
    SplitRule(SplitPolicy.BLANK): QT_TRANSLATE_NOOP("split rule", "puste kartki rozdzielają"),
    SplitRule(SplitPolicy.BLANK, Sides.TWO): QT_TRANSLATE_NOOP(
        "split rule", "puste kartki rozdzielają, skan dwustronny"
    ),
    SplitRule(SplitPolicy.SEPARATOR): QT_TRANSLATE_NOOP("split rule", "kartki rozdzielające z kodem"),
}


def split_rules() -> list[tuple[SplitRule, str]]:
    """Every rule that is offered, with its name in the window's language."""
    return [(rule, rule_name(rule)) for rule in _NAMES]


def rule_name(rule: SplitRule) -> str:
    """A rule in words; one that is not offered by its text."""
    name = _NAMES.get(rule)
    return rule.as_text() if name is None else QCoreApplication.translate("split rule", name)
